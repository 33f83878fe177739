//! What goes wrong at `/skole`, as JSON `{code, value}`: the page says it, and what to do (`web/js/outlet/faults.js`). Of a
//! file, a coordinator's page says the same.

use crate::http::press::NotDrawn;
use crate::http::problem::Problem;
use crate::kit::KitError;
use crate::name::BadLine;
use crate::store::{BadOrder, StoreError};
use crate::words::KitFaults;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Unreadable(StatusCode),
    #[error("no such choice")]
    NoChoice,
    #[error("the link is unknown, replaced, or of a closed place")]
    DeadLink,
    #[error("too many kits at once")]
    Busy,
    #[error(transparent)]
    Kit(#[from] KitError),
    #[error(transparent)]
    Order(#[from] BadOrder),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        Self::Unreadable(why.status())
    }
}

impl From<NotDrawn> for Wrong {
    fn from(why: NotDrawn) -> Self {
        match why {
            NotDrawn::Busy => Self::Busy,
            NotDrawn::Kit(why) => Self::Kit(why),
        }
    }
}

impl Wrong {
    /// Why there is no file, for a page without script; `None`: the database failed.
    pub fn of_file(&self, words: &KitFaults) -> Option<String> {
        Some(match self {
            Self::DeadLink | Self::Store(StoreError::Gone(_)) => words.dead.to_owned(),
            Self::Busy => words.busy.to_owned(),
            Self::Kit(KitError::NoGlyphs(signs)) => words.no_glyphs.put(signs),
            Self::Kit(KitError::TooLong(text)) => words.no_room.put(text),
            Self::Kit(KitError::Drawing(_)) => words.not_drawn.to_owned(),
            Self::Store(_) => return None,
            Self::Unreadable(_) | Self::NoChoice | Self::Order(_) => words.bad.to_owned(),
        })
    }
}

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        use StatusCode as S;
        match wrong {
            Wrong::Unreadable(S::PAYLOAD_TOO_LARGE) => Self::new(S::PAYLOAD_TOO_LARGE, "too_large"),
            Wrong::Unreadable(_) => Self::new(S::BAD_REQUEST, "bad"),
            Wrong::NoChoice => Self::new(S::UNPROCESSABLE_ENTITY, "bad"),
            Wrong::DeadLink | Wrong::Store(StoreError::Gone(_)) => Self::new(S::NOT_FOUND, "dead"),
            Wrong::Busy => Self::new(S::SERVICE_UNAVAILABLE, "busy"),
            Wrong::Kit(why) => of_kit(why),
            Wrong::Order(why) => of_order(why),
            Wrong::Store(StoreError::OrdersWaiting) => Self::new(S::CONFLICT, "orders_waiting"),
            Wrong::Store(error) => Self::from(&error),
        }
    }
}

fn of_kit(why: KitError) -> Problem {
    let coded = |code| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code);
    match why {
        KitError::NoGlyphs(signs) => coded("no_glyphs").about(signs),
        KitError::TooLong(text) => coded("no_room").about(text),
        KitError::Drawing(why) => {
            tracing::error!(%why, "a kit was not drawn");
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "not_drawn")
        }
    }
}

fn of_order(why: BadOrder) -> Problem {
    let coded = |code| Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code);
    match why {
        BadOrder::Nothing => coded("nothing"),
        BadOrder::TooMany => coded("too_many_pieces"),
        BadOrder::Note(BadLine::Empty) => coded("no_note"),
        BadOrder::Note(why) => Problem::of_line(why),
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        Problem::from(self).into_response()
    }
}
