//! What goes wrong at `/skole`: a Danish sentence that tells what to do.

use crate::http::press::NotDrawn;
use crate::http::problem::Problem;
use crate::kit::KitError;
use crate::name::BadLine;
use crate::store::{BadOrder, StoreError};
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

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        use StatusCode as S;
        match wrong {
            Wrong::Unreadable(S::PAYLOAD_TOO_LARGE) => {
                Self::new(S::PAYLOAD_TOO_LARGE, "too_large", "Det er for meget på én gang. Skriv kortere.")
            }
            Wrong::Unreadable(_) => Self::new(S::BAD_REQUEST, "bad", NO_CHOICE),
            Wrong::NoChoice => Self::unprocessable("bad", NO_CHOICE),
            Wrong::DeadLink | Wrong::Store(StoreError::Gone(_)) => Self::new(
                S::NOT_FOUND,
                "dead",
                "Linket virker ikke længere. Det er skiftet ud, eller stedet er lukket. Bed centeret om et nyt.",
            ),
            Wrong::Busy => {
                Self::new(S::SERVICE_UNAVAILABLE, "busy", "Mange laver materialer lige nu. Prøv igen om et øjeblik.")
            }
            Wrong::Kit(why) => of_kit(why),
            Wrong::Order(why) => of_order(why),
            Wrong::Store(StoreError::OrdersWaiting) => Self::conflict(
                "orders_waiting",
                "I har allerede ti bestillinger, der venter. Vi sender dem først. Haster det, så ring til centeret.",
            ),
            Wrong::Store(error) => Self::from(&error),
        }
    }
}

const NO_CHOICE: &str = "Valget kunne ikke læses. Genindlæs siden, og prøv igen.";

fn of_kit(why: KitError) -> Problem {
    let bad = Problem::unprocessable("bad", "");
    match why {
        KitError::NoGlyphs(signs) => bad.saying(format!(
            "Skriften på materialerne har ikke disse tegn: {signs}. Bed centeret rette stedets navn, eller slå navnet fra."
        )),
        KitError::TooLong(text) => bad.saying(format!(
            "Der er ikke plads til »{text}« her. Slå navnet eller åbningstiderne fra, eller vælg et større format."
        )),
        KitError::Drawing(why) => {
            tracing::error!(%why, "a kit was not drawn");
            let text = "Filen kunne ikke laves. Fejlen er hos os. Prøv et andet valg.";
            Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "not_drawn", text)
        }
    }
}

fn of_order(why: BadOrder) -> Problem {
    let bad = |text| Problem::unprocessable("bad", text);
    match why {
        BadOrder::Nothing => bad("Skriv, hvor mange I vil have af mindst én slags."),
        BadOrder::TooMany => {
            bad("I kan bestille op til 1.000 af hver slags. Skal I bruge flere, så skriv til centeret.")
        }
        BadOrder::Note(BadLine::Empty) => bad("Skriv, hvor de skal hen, og til hvem. Ellers kan vi ikke sende dem."),
        BadOrder::Note(why) => bad("").saying(why.words()),
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        Problem::from(self).into_response()
    }
}
