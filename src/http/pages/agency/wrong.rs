//! What goes wrong at `/modtager`, as JSON `{code, value}`: the page says it, and what to do (`web/js/agency/faults.js`).

use crate::http::auth::member::{NOT_INSIDE, SIGNED_OUT};
use crate::http::problem::{BAD, Problem, TOO_LARGE};
use crate::name::BadLine;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::time::Duration;

/// A problem, under the codes of `/modtager`.
pub struct Wrong(Problem);

const fn wrong(status: StatusCode, code: &'static str) -> Wrong {
    Wrong(Problem::new(status, code))
}

impl Wrong {
    pub const BAD: Self = Self(BAD);
    pub const TOO_LARGE: Self = Self(TOO_LARGE);
    pub const SIGNED_OUT: Self = Self(SIGNED_OUT);
    /// Name and passphrase don't go together.
    pub const PASSPHRASE: Self = wrong(StatusCode::UNAUTHORIZED, "wrong");
    /// The link is unknown, used or too old.
    pub const DEAD_LINK: Self = wrong(StatusCode::NOT_FOUND, "dead");
    /// That is no mail address.
    pub const ADDRESS: Self = wrong(StatusCode::UNPROCESSABLE_ENTITY, "bad_address");
    /// There is no such card or colleague here.
    const UNKNOWN: Self = wrong(StatusCode::NOT_FOUND, "unknown");

    pub fn too_many(wait: Duration) -> Self {
        Self(Problem::new(StatusCode::TOO_MANY_REQUESTS, "too_many").after(wait))
    }
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        Self(why.into())
    }
}

impl From<BadLine> for Wrong {
    fn from(why: BadLine) -> Self {
        Self(Problem::of_line(why))
    }
}

impl From<StoreError> for Wrong {
    fn from(error: StoreError) -> Self {
        let conflict = |code| wrong(StatusCode::CONFLICT, code);
        match error {
            StoreError::InviteUnknown => Self::DEAD_LINK,
            StoreError::Gone(_) => Self::UNKNOWN,
            StoreError::NameTaken => conflict("name_taken"),
            StoreError::KeyExists => conflict("key_exists"),
            StoreError::NotInside => Self(NOT_INSIDE),
            StoreError::NotTrusted => wrong(StatusCode::FORBIDDEN, "not_trusted"),
            StoreError::KeysChanged => conflict("changed"),
            error => Self((&error).into()),
        }
    }
}

impl From<HandoverError> for Wrong {
    fn from(error: HandoverError) -> Self {
        use HandoverError as E;
        let conflict = |code| wrong(StatusCode::CONFLICT, code);
        match error {
            E::Store(error) => error.into(),
            E::Gone => wrong(StatusCode::NOT_FOUND, "withdrawn_or_expired"),
            E::ClosedBefore => conflict("closed"),
            E::RepliesFull => conflict("full"),
            E::Taken => conflict("taken"),
            E::Readable => conflict("readable"),
            E::Stays => conflict("stays"),
            _ => Self::UNKNOWN,
        }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
