//! Numbers for a monitoring system, on a listener of their own: never through the public one.

use crate::app::App;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

/// As the format's specification names it; Prometheus asks for it.
const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Nothing but the numbers.
pub fn router(app: App) -> Router {
    Router::new().route("/metrics", get(page)).fallback(async || StatusCode::NOT_FOUND).with_state(app)
}

async fn page(State(app): State<App>) -> Response {
    ([(CONTENT_TYPE, OPEN_METRICS)], app.metrics().await).into_response()
}
