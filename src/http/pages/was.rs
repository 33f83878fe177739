//! `/was`: the accessibility statement that the law asks for (lov om tilgængelighed af offentlige organers websteder).

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
#[template(path = "accessibility/page.html")]
struct AccessibilityPage {
    assets: Assets,
    words: &'static Young,
    spoken: Spoken,
    centre: CentreView,
    who: ControllerView,
}

pub async fn page(State(ground): State<Ground>, spoken: Spoken) -> Result<Response, StoreError> {
    let (centre, who) = (
        CentreView::load(&ground.store, spoken.words.locale).await?,
        ControllerView::of(ground.store.controller().await?),
    );
    let words = spoken.words;
    let page = AccessibilityPage { assets: Assets, words, spoken, centre, who };
    Ok(page.spoken.answer(render(&page)))
}
