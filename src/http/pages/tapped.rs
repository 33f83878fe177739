//! `POST /efter`: what a young person taps once their conversation is over.
//!
//! Whose it was is known by the ticket, which is looked at and dropped: the tombstone takes down that the question was answered,
//! and the month gets one more of that answer. Nothing says why one did not count: it is thanked for alike.

use crate::http::answer::Done;
use crate::http::extract::Asked;
use crate::http::problem::Problem;
use crate::http::state::HttpState;
use crate::tally::Tap;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tapped {
    ticket: String,
    tap: Tap,
}

/// It can't be read.
pub struct Unread;

impl From<JsonRejection> for Unread {
    fn from(_: JsonRejection) -> Self {
        Self
    }
}

impl IntoResponse for Unread {
    fn into_response(self) -> Response {
        Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "bad").into_response()
    }
}

pub async fn take(State(state): State<HttpState>, asked: Asked<Tapped, Unread>) -> Json<Done> {
    if let Some(conversation) = state.app.shared.taken_by(&asked.ticket) {
        state.app.count_tap(conversation, asked.tap).await;
    }
    Json(Done {})
}
