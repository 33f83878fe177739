//! `/videre`: what a young person's page asks about handovers, in JSON, without a cookie.

mod roster;

use crate::http::state::HttpState;
use axum::Router;
use axum::routing::get;

pub fn routes() -> Router<HttpState> {
    Router::new().route("/videre/modtagere", get(roster::list))
}
