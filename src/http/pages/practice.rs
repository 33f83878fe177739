//! `/proev`: the practice chat. One page whose script plays both ends; nothing comes back from it.

use super::centre::CentreView;
use super::render_packed;
use super::spoken::Spoken;
use crate::http::assets::Assets;
use crate::http::state::HttpState;
use crate::words::Young;
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

#[derive(Template)]
#[template(path = "practice/page.html")]
struct PracticePage {
    assets: Assets,
    words: &'static Young,
    spoken: Spoken,
    title: String,
    centre: CentreView,
    /// It shares the head of a conversation; from here nothing is sent on.
    handover: bool,
}

/// `GET /proev` and `GET /{language}/proev`: the same for everybody, and no look-up for it: a whole class opens it at once.
pub async fn page(State(state): State<HttpState>, spoken: Spoken, headers: HeaderMap) -> Response {
    let public = state.app.public();
    let spoken = spoken.with_script(Assets, "practice");
    let locale = spoken.words.locale;
    let page = PracticePage {
        assets: Assets,
        words: spoken.words,
        spoken,
        title: public.centre.title.clone(),
        centre: CentreView::public(&public, locale),
        handover: false,
    };
    page.spoken.answer(render_packed(&page, &headers))
}
