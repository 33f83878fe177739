//! What goes wrong, as a page's script reads it: `{code, message}` with its status. Each area says in its own words what
//! can go wrong there, as a type of its own that becomes one of these.

use crate::name::BadLine;
use crate::puzzle::Puzzle;
use crate::store::StoreError;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use std::borrow::Cow;
use std::time::Duration;

#[derive(Debug)]
pub struct Problem {
    pub status: StatusCode,
    code: &'static str,
    /// Danish, to be shown; empty where the page has the words.
    message: Cow<'static, str>,
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
    #[serde(skip_serializing_if = "str::is_empty")]
    message: Cow<'static, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    puzzle: Option<Puzzle>,
}

impl Problem {
    pub const fn new(status: StatusCode, code: &'static str, message: &'static str) -> Self {
        Self { status, code, message: Cow::Borrowed(message), value: None, wait: None, puzzle: None }
    }

    /// Of which the page says by its code what is wrong.
    pub const fn coded(status: StatusCode, code: &'static str) -> Self {
        Self::new(status, code, "")
    }

    /// What somebody wrote in one line can't be taken.
    pub fn of_line(why: BadLine) -> Self {
        let coded = |code| Self::coded(StatusCode::UNPROCESSABLE_ENTITY, code);
        match why {
            BadLine::Empty => coded("line_empty"),
            BadLine::TooLong(max) => coded("line_too_long").about(max.to_string()),
            BadLine::Sign(sign) if why.is_seen() => coded("line_sign").about(sign.to_string()),
            BadLine::Sign(sign) => coded("line_unseen").about(format!("U+{:04X}", u32::from(sign))),
            BadLine::Scripts => coded("line_scripts"),
        }
    }

    pub fn about(self, value: String) -> Self {
        Self { value: Some(value), ..self }
    }

    /// What was sent is read, and can't be taken.
    pub const fn unprocessable(code: &'static str, message: &'static str) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, message)
    }

    /// It is not as the page thinks any more.
    pub const fn conflict(code: &'static str, message: &'static str) -> Self {
        Self::new(StatusCode::CONFLICT, code, message)
    }

    /// The database failed.
    pub const fn unavailable(message: &'static str) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", message)
    }

    /// The same in words that were put together.
    pub fn saying(self, message: String) -> Self {
        Self { message: Cow::Owned(message), ..self }
    }

    pub fn after(self, wait: Duration) -> Self {
        Self { wait: Some(wait), ..self }
    }

    pub fn with_puzzle(self, puzzle: Puzzle) -> Self {
        Self { puzzle: Some(puzzle), ..self }
    }

    /// The sentence alone, for a page that is no script's.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl From<&StoreError> for Problem {
    fn from(error: &StoreError) -> Self {
        tracing::error!(%error, "the database failed a request");
        Self::unavailable("")
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let Self { status, code, message, value, wait, puzzle } = self;
        let mut answer = (status, Json(Body { code, message, value, puzzle })).into_response();
        if let Some(wait) = wait {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
        }
        answer
    }
}
