//! `/privatliv`: what is kept and what is not.

use super::centre::CentreView;
use super::controller::ControllerView;
use super::render;
use crate::http::assets::Assets;
use crate::http::ground::Ground;
use crate::store::StoreError;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    assets: Assets,
    centre: CentreView,
    who: ControllerView,
    /// There is or was an agency to send a card to.
    handover: bool,
}

pub async fn page(State(ground): State<Ground>) -> Result<Response, StoreError> {
    let (centre, handover) = (CentreView::load(&ground.store).await?, ground.store.has_agencies().await?);
    let who = ControllerView::of(ground.store.controller().await?);
    Ok(render(&PrivacyPage { assets: Assets, centre, who, handover }))
}
