//! `/privatliv`: what is kept and what is not.

use super::centre::CentreView;
use super::controller::ControllerView;
use super::render;
use super::spoken::Spoken;
use crate::http::assets::Assets;
use crate::http::state::HttpState;
use crate::store::StoreError;
use crate::words::{Locale, Young};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "privacy/page.html")]
struct PrivacyPage {
    assets: Assets,
    words: &'static Young,
    spoken: Spoken,
    centre: CentreView,
    who: ControllerView,
    /// There is or was an agency to send a card to.
    handover: bool,
    /// Staff can be called on another screen.
    push: bool,
}

pub async fn page(State(state): State<HttpState>, spoken: Spoken) -> Result<Response, StoreError> {
    let ground = &state.ground;
    let (centre, handover) =
        (CentreView::load(&ground.store, spoken.words.locale).await?, ground.store.has_agencies().await?);
    let push = state.office.push.is_some();
    let who = ControllerView::of(ground.store.controller().await?);
    let words = spoken.words;
    let page = PrivacyPage { assets: Assets, words, spoken, centre, who, handover, push };
    Ok(page.spoken.answer(render(&page)))
}
