//! What goes wrong with a handover, as JSON `{code}`. What that means for what was asked is the page's to say
//! (`web/js/handover/words.js`): it knows whether an earlier try may have been saved.

use crate::http::problem::Problem;
use crate::puzzle::Puzzle;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::marker::PhantomData;

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Bad,
    #[error("the request is too large")]
    TooLarge,
    #[error("too many tries")]
    TooMany,
    #[error("its puzzle is not solved")]
    Puzzle(Puzzle),
    #[error("the receipt leads to nothing")]
    Unknown,
    #[error(transparent)]
    Handover(#[from] HandoverError),
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Send,
    Status,
    Word,
    Withdraw,
}

/// What a page's script asks, and for what.
pub trait Asks {
    const ACT: Act;
}

/// What went wrong with what was asked for by a `T`.
pub struct Refused<T> {
    wrong: Wrong,
    asked: PhantomData<T>,
}

impl<T> From<Wrong> for Refused<T> {
    fn from(wrong: Wrong) -> Self {
        Self { wrong, asked: PhantomData }
    }
}

impl<T> From<JsonRejection> for Refused<T> {
    fn from(why: JsonRejection) -> Self {
        Wrong::from(why).into()
    }
}

impl<T> From<HandoverError> for Refused<T> {
    fn from(error: HandoverError) -> Self {
        Wrong::from(error).into()
    }
}

impl<T> From<StoreError> for Refused<T> {
    fn from(error: StoreError) -> Self {
        Wrong::from(error).into()
    }
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        if why.status() == StatusCode::PAYLOAD_TOO_LARGE { Self::TooLarge } else { Self::Bad }
    }
}

impl From<StoreError> for Wrong {
    fn from(error: StoreError) -> Self {
        Self::Handover(error.into())
    }
}

impl Wrong {
    fn about(self, act: Act) -> Problem {
        use HandoverError as E;
        use StatusCode as S;
        match self {
            Self::Bad => Problem::new(S::UNPROCESSABLE_ENTITY, "bad"),
            Self::TooLarge => Problem::new(S::PAYLOAD_TOO_LARGE, "too_large"),
            Self::TooMany | Self::Handover(E::Crowded) => Problem::new(S::TOO_MANY_REQUESTS, "too_many"),
            Self::Puzzle(puzzle) => Problem::new(S::TOO_MANY_REQUESTS, "puzzle").with_puzzle(puzzle),
            Self::Handover(E::Store(error)) => {
                tracing::error!(%error, ?act, "the database failed a handover");
                // Maybe after it had done it.
                let code = if act == Act::Send { "not_saved" } else { "unavailable" };
                Problem::new(S::SERVICE_UNAVAILABLE, code)
            }
            Self::Handover(E::Taken) => Problem::new(S::CONFLICT, "taken"),
            Self::Handover(E::KeyChanged) => Problem::new(S::CONFLICT, "key_changed"),
            Self::Handover(E::AgencyClosed) => Problem::new(S::CONFLICT, "closed"),
            Self::Handover(E::Withdrawn) => Problem::new(S::CONFLICT, "withdrawn"),
            Self::Handover(E::AgencyFull) => Problem::new(S::SERVICE_UNAVAILABLE, "full"),
            Self::Handover(E::WordsFull | E::ClosedBefore) => Problem::new(S::CONFLICT, "full"),
            Self::Unknown | Self::Handover(E::Unknown | E::Gone | E::Readable | E::Stays) => {
                Problem::new(S::NOT_FOUND, "unknown")
            }
        }
    }
}

impl<T: Asks> IntoResponse for Refused<T> {
    fn into_response(self) -> Response {
        self.wrong.about(T::ACT).into_response()
    }
}
