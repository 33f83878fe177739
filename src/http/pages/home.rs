//! The young person's page: `/`, and `/f/CODE`, which is the same page.

use super::centre::CentreView;
use super::render_packed;
use crate::http::assets::Assets;
use crate::http::state::HttpState;
use crate::session::view::Status;
use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    assets: Assets,
    title: String,
    centre: CentreView,
    status: Arc<Status>,
}

/// `GET /` and `GET /f/{code}`. Nothing is read from the request but what it can unpack: the page is the same for
/// everybody.
pub async fn page(State(state): State<HttpState>, headers: HeaderMap) -> Response {
    let public = state.app.public();
    let page = HomePage {
        assets: Assets,
        title: public.centre.title.clone(),
        centre: CentreView::of(&public.centre, &public.phones),
        status: state.app.shared.view.status(),
    };
    render_packed(&page, &headers)
}

/// `GET /status`: what the page asks for now and then before the start.
pub async fn status(State(state): State<HttpState>) -> Json<Arc<Status>> {
    Json(state.app.shared.view.status())
}
