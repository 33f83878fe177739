//! `/was`: the accessibility statement that the law asks for (lov om tilgængelighed af offentlige organers websteder).

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
#[template(path = "was.html")]
struct WasPage {
    assets: Assets,
    centre: CentreView,
    who: ControllerView,
}

pub async fn page(State(ground): State<Ground>) -> Result<Response, StoreError> {
    let (centre, who) = (CentreView::load(&ground.store).await?, ControllerView::of(ground.store.controller().await?));
    Ok(render(&WasPage { assets: Assets, centre, who }))
}
