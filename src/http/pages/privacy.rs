//! `/privatliv`: what is kept and what is not.

use super::centre::CentreView;
use super::controller::ControllerView;
use super::render;
use super::spoken::Spoken;
use crate::http::assets::Assets;
use crate::http::ground::Ground;
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
}

pub async fn page(State(ground): State<Ground>, spoken: Spoken) -> Result<Response, StoreError> {
    let (centre, handover) =
        (CentreView::load(&ground.store, spoken.words.locale).await?, ground.store.has_agencies().await?);
    let who = ControllerView::of(ground.store.controller().await?);
    let words = spoken.words;
    let page = PrivacyPage { assets: Assets, words, spoken, centre, who, handover };
    Ok(page.spoken.answer(render(&page)))
}
