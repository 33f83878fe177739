//! The young person's page: `/`, and what `/f/CODE` shows as well.

use super::centre::CentreView;
use super::render_packed;
use crate::http::assets::Assets;
use crate::http::headers::{Needs, allowing};
use crate::http::state::HttpState;
use crate::session::view::Status;
use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "youth/page.html")]
struct HomePage {
    assets: Assets,
    title: String,
    centre: CentreView,
    status: Arc<Status>,
    /// There is or was an agency to send a card to.
    handover: bool,
    /// It came from a code that leads nowhere else any more.
    stale_code: bool,
}

/// `GET /`. Nothing is read from the request but what it can unpack: the page is the same for everybody.
pub async fn page(State(state): State<HttpState>, headers: HeaderMap) -> Response {
    show(&state, &headers, false)
}

/// The page, as it is now.
pub(super) fn show(state: &HttpState, headers: &HeaderMap, stale_code: bool) -> Response {
    let public = state.app.public();
    let page = HomePage {
        assets: Assets,
        title: public.centre.title.clone(),
        centre: CentreView::of(&public.centre, &public.phones),
        status: state.app.shared.view.status(),
        handover: public.handover,
        stale_code,
    };
    allowing(Needs::Worker, render_packed(&page, headers))
}

/// `GET /status`: what the page asks for now and then before the start.
pub async fn status(State(state): State<HttpState>) -> Json<Arc<Status>> {
    Json(state.app.shared.view.status())
}
