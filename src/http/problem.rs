//! What goes wrong, as a page's script reads it: `{code}` with its status, and what the code is about. The page has the words.
//! Each area says what can go wrong there, as a type of its own that becomes one of these.

use crate::name::BadLine;
use crate::puzzle::Puzzle;
use crate::store::StoreError;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::time::Duration;

#[derive(Debug)]
pub struct Problem {
    pub status: StatusCode,
    code: &'static str,
    /// What the code is about, such as a sign that can't be taken.
    value: Option<String>,
    /// For how long it is no use to try again.
    wait: Option<Duration>,
    /// What is to be solved first.
    puzzle: Option<Puzzle>,
}

#[derive(Serialize)]
struct Body {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    puzzle: Option<Puzzle>,
}

impl Problem {
    pub const fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, value: None, wait: None, puzzle: None }
    }

    /// What somebody wrote in one line can't be taken.
    pub fn of_line(why: BadLine) -> Self {
        let unprocessable = |code| Self::new(StatusCode::UNPROCESSABLE_ENTITY, code);
        match why {
            BadLine::Empty => unprocessable("line_empty"),
            BadLine::TooLong(max) => unprocessable("line_too_long").about(max.to_string()),
            BadLine::Sign(sign) if why.is_seen() => unprocessable("line_sign").about(sign.to_string()),
            BadLine::Sign(sign) => unprocessable("line_unseen").about(format!("U+{:04X}", u32::from(sign))),
            BadLine::Scripts => unprocessable("line_scripts"),
        }
    }

    pub fn about(self, value: String) -> Self {
        Self { value: Some(value), ..self }
    }

    pub fn after(self, wait: Duration) -> Self {
        Self { wait: Some(wait), ..self }
    }

    pub fn with_puzzle(self, puzzle: Puzzle) -> Self {
        Self { puzzle: Some(puzzle), ..self }
    }
}

/// The request can't be read, or says nothing that could be meant.
pub const BAD: Problem = Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "bad");
pub const TOO_LARGE: Problem = Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large");

impl From<JsonRejection> for Problem {
    fn from(why: JsonRejection) -> Self {
        if why.status() == StatusCode::PAYLOAD_TOO_LARGE { TOO_LARGE } else { BAD }
    }
}

impl From<&StoreError> for Problem {
    fn from(error: &StoreError) -> Self {
        tracing::error!(%error, "the database failed a request");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, code, value, wait, puzzle } = self;
        let mut answer = (status, Json(Body { code, value, puzzle })).into_response();
        if let Some(wait) = wait {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
        }
        answer
    }
}
