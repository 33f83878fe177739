//! Every path and the order of middleware.

use super::auth::origin;
use super::state::HttpState;
use super::{answer, assets, headers, pages, poll, whole, ws};
use crate::app::Unready;
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use std::time::Duration;

/// The largest form, in bytes. Frames have limits of their own.
const BODY_MAX: usize = 64 * 1024;

/// The whole service.
pub fn router(state: HttpState, secure: bool) -> Router {
    let policies = headers::policies(&state.origins);
    let time = Duration::from_millis(state.app.shared.limits.body_read);
    let bounds = whole::Bounds { time, bytes: BODY_MAX };
    let staff = pages::routes(&state.door);
    let handovers = pages::handover::routes().merge(pages::receiver::cards::routes());
    Router::new()
        .route("/", get(pages::home::page))
        .route("/f", get(pages::flyer::page))
        .route("/f/", get(pages::flyer::page))
        .route("/f/{*code}", get(pages::flyer::page).post(pages::flyer::scanned))
        .route("/proev", get(pages::practice::page))
        .route("/status", get(pages::home::status))
        .route("/a/{hash}/{*path}", get(assets::serve))
        .route("/ws/youth", get(ws::youth).post(poll::youth))
        .route("/ws/desk", get(ws::desk))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(ready))
        .route("/routez", get(routable))
        .merge(pages::outlet::routes())
        .merge(handovers.merge(staff).layer(from_fn(whole::to_its_end)))
        .fallback(answer::missing)
        .layer(DefaultBodyLimit::max(BODY_MAX))
        .layer(from_fn_with_state(bounds, whole::comes_in_time))
        // Before a body is read. No path is an exception: nothing here is changed by pages of others.
        .layer(from_fn_with_state(state.origins.clone(), origin::check))
        .layer(from_fn_with_state((policies, secure), headers::set))
        .with_state(state)
}

/// Ready: all that a node is for can be done; for orchestrators and people.
async fn ready(State(state): State<HttpState>) -> (StatusCode, String) {
    answered(state.app.ready().await, "ready\n")
}

/// For a proxy that checks its nodes.
async fn routable(State(state): State<HttpState>) -> (StatusCode, String) {
    answered(state.app.routable(), "go on\n")
}

fn answered(asked: Result<(), Unready>, well: &str) -> (StatusCode, String) {
    match asked {
        Ok(()) => (StatusCode::OK, well.to_owned()),
        Err(why) => (StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {why}\n")),
    }
}
