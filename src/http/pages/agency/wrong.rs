//! What goes wrong at `/modtager`, as JSON `{code, value}`: the page says it, and what to do (`web/js/agency/faults.js`).

use crate::http::auth::member::{NOT_INSIDE, SIGNED_OUT};
use crate::http::problem::Problem;
use crate::name::BadLine;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::time::Duration;

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Bad,
    #[error("the request is too large")]
    TooLarge,
    #[error("nobody is signed in")]
    SignedOut,
    #[error("name and passphrase don't go together")]
    Passphrase,
    #[error("too many tries")]
    TooMany(Duration),
    #[error("the link is unknown, used or too old")]
    DeadLink,
    #[error("name: {0}")]
    Name(#[from] BadLine),
    #[error("that is no mail address")]
    Address,
    #[error("there is no such card or colleague here")]
    Unknown,
    /// Of a card; never with the database's own failure.
    #[error(transparent)]
    Card(HandoverError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<HandoverError> for Wrong {
    fn from(error: HandoverError) -> Self {
        match error {
            HandoverError::Store(error) => Self::Store(error),
            error => Self::Card(error),
        }
    }
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        if why.status() == StatusCode::PAYLOAD_TOO_LARGE { Self::TooLarge } else { Self::Bad }
    }
}

const UNKNOWN: Problem = Problem::new(StatusCode::NOT_FOUND, "unknown");

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        use StatusCode as S;
        match wrong {
            Wrong::Bad => Self::new(S::UNPROCESSABLE_ENTITY, "bad"),
            Wrong::TooLarge => Self::new(S::PAYLOAD_TOO_LARGE, "too_large"),
            Wrong::SignedOut => SIGNED_OUT,
            Wrong::Passphrase => Self::new(S::UNAUTHORIZED, "wrong"),
            Wrong::TooMany(wait) => Self::new(S::TOO_MANY_REQUESTS, "too_many").after(wait),
            Wrong::DeadLink => Self::new(S::NOT_FOUND, "dead"),
            Wrong::Name(why) => Self::of_line(why),
            Wrong::Address => Self::new(S::UNPROCESSABLE_ENTITY, "bad_address"),
            Wrong::Card(why) => of_card(&why),
            Wrong::Unknown => UNKNOWN,
            Wrong::Store(error) => of_store(&error),
        }
    }
}

fn of_store(error: &StoreError) -> Problem {
    let conflict = |code| Problem::new(StatusCode::CONFLICT, code);
    match error {
        StoreError::InviteUnknown => Wrong::DeadLink.into(),
        StoreError::Gone(_) => UNKNOWN,
        StoreError::NameTaken => conflict("name_taken"),
        StoreError::KeyExists => conflict("key_exists"),
        StoreError::NotInside => NOT_INSIDE,
        StoreError::NotTrusted => Problem::new(StatusCode::FORBIDDEN, "not_trusted"),
        StoreError::KeysChanged => conflict("changed"),
        error => error.into(),
    }
}

fn of_card(why: &HandoverError) -> Problem {
    use HandoverError as E;
    let conflict = |code| Problem::new(StatusCode::CONFLICT, code);
    match why {
        E::Gone => Problem::new(StatusCode::NOT_FOUND, "withdrawn_or_expired"),
        E::ClosedBefore => conflict("closed"),
        E::WordsFull => conflict("full"),
        E::Taken => conflict("taken"),
        E::Readable => conflict("readable"),
        E::Stays => conflict("stays"),
        _ => UNKNOWN,
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        Problem::from(self).into_response()
    }
}
