//! What goes wrong with a handover, as JSON `{code}`. What that means for what was asked is the page's to say
//! (`web/js/handover/words.js`): it knows whether an earlier try may have been saved.

use crate::http::problem::{BAD, Problem, TOO_LARGE};
use crate::puzzle::Puzzle;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// A problem, under the codes of `/videre`.
pub struct Wrong(Problem);

impl Wrong {
    pub const BAD: Self = Self(BAD);
    pub const TOO_LARGE: Self = Self(TOO_LARGE);
    pub const TOO_MANY: Self = Self(Problem::new(StatusCode::TOO_MANY_REQUESTS, "too_many"));
    /// The code leads to nothing.
    pub const UNKNOWN: Self = Self(Problem::new(StatusCode::NOT_FOUND, "unknown"));

    /// Its puzzle is not solved.
    pub fn unsolved(puzzle: Puzzle) -> Self {
        Self(Problem::new(StatusCode::TOO_MANY_REQUESTS, "puzzle").with_puzzle(puzzle))
    }

    /// A card was not saved; where the database failed, maybe after it had done it.
    pub fn not_saved(why: HandoverError) -> Self {
        let HandoverError::Store(error) = why else { return why.into() };
        tracing::error!(%error, "the database failed to save a handover");
        Self(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "not_saved"))
    }
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        Self(why.into())
    }
}

impl From<StoreError> for Wrong {
    fn from(error: StoreError) -> Self {
        HandoverError::from(error).into()
    }
}

impl From<HandoverError> for Wrong {
    fn from(error: HandoverError) -> Self {
        use HandoverError as E;
        let conflict = |code| Self(Problem::new(StatusCode::CONFLICT, code));
        match error {
            E::Store(error) => Self((&error).into()),
            E::Crowded => Self::TOO_MANY,
            E::Taken => conflict("taken"),
            E::KeyChanged => conflict("key_changed"),
            E::AgencyClosed => conflict("closed"),
            E::Withdrawn => conflict("withdrawn"),
            E::AgencyFull => Self(Problem::new(StatusCode::SERVICE_UNAVAILABLE, "full")),
            E::RepliesFull | E::ClosedBefore => conflict("full"),
            E::Unknown | E::Gone | E::Readable | E::Stays => Self::UNKNOWN,
        }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}
