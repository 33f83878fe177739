//! `/was`: the accessibility statement that the law asks for (lov om tilgængelighed af offentlige organers websteder).

use super::centre::CentreView;
use super::controller::ControllerView;
use super::render;
use crate::http::assets::Assets;
use crate::http::auth::StaffDoor;
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

pub async fn page(State(door): State<StaffDoor>) -> Result<Response, StoreError> {
    let (centre, who) = (CentreView::load(&door.store).await?, ControllerView::of(door.store.controller().await?));
    Ok(render(&WasPage { assets: Assets, centre, who }))
}
