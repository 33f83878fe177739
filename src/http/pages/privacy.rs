//! `/privatliv`: what is kept and what is not.

use super::centre::CentreView;
use super::controller::ControllerView;
use super::render;
use crate::http::assets::Assets;
use crate::http::auth::StaffDoor;
use crate::store::StoreError;
use askama::Template;
use axum::Router;
use axum::extract::{FromRef, State};
use axum::response::Response;
use axum::routing::get;

pub fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    StaffDoor: FromRef<S>,
{
    Router::new().route("/privatliv", get(page))
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct PrivacyPage {
    assets: Assets,
    centre: CentreView,
    who: ControllerView,
    /// There is or was an agency to send a card to.
    handover: bool,
}

async fn page(State(door): State<StaffDoor>) -> Result<Response, StoreError> {
    let (centre, handover) = (CentreView::load(&door.store).await?, door.store.has_agencies().await?);
    let who = ControllerView::of(door.store.controller().await?);
    Ok(render(&PrivacyPage { assets: Assets, centre, who, handover }))
}
