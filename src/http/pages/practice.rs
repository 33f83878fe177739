//! `/proev`: the practice chat. One page whose script plays both ends; nothing comes back from it.

use super::centre::CentreView;
use super::render_packed;
use crate::http::assets::Assets;
use crate::http::state::HttpState;
use crate::words::{Locale, Young, young};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

#[derive(Template)]
#[template(path = "practice/page.html")]
struct PracticePage {
    assets: Assets,
    words: &'static Young,
    title: String,
    centre: CentreView,
    /// It shares the head of a conversation; from here nothing is sent on.
    handover: bool,
}

/// `GET /proev`: the same for everybody, and no look-up for it: a whole class opens it at once.
pub async fn page(State(state): State<HttpState>, headers: HeaderMap) -> Response {
    let public = state.app.public();
    let centre = CentreView::of(&public.centre, &public.phones);
    render_packed(
        &PracticePage {
            assets: Assets,
            words: young(Locale::Da),
            title: public.centre.title.clone(),
            centre,
            handover: false,
        },
        &headers,
    )
}
