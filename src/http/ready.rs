//! `/healthz`, `/readyz`, `/routez`: what orchestrators and proxies ask of a node.

use super::state::HttpState;
use crate::app::Unready;
use axum::extract::State;
use axum::http::StatusCode;

/// It runs.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// Ready: all that a node is for can be done; for orchestrators and people.
pub async fn ready(State(state): State<HttpState>) -> (StatusCode, String) {
    answered(state.app.ready().await, "ready\n")
}

/// For a proxy that checks its nodes.
pub async fn routable(State(state): State<HttpState>) -> (StatusCode, String) {
    answered(state.app.routable(), "go on\n")
}

fn answered(asked: Result<(), Unready>, well: &str) -> (StatusCode, String) {
    match asked {
        Ok(()) => (StatusCode::OK, well.to_owned()),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {why}\n")),
    }
}
