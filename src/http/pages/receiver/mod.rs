//! `/modtager`: where an agency's people sign in and let each other in. The page is the same for everybody; all that
//! is secret rides in the fragment or stays in the browser, and the page's script asks in JSON.

mod account;
pub mod cards;
mod inside;
mod invitation;
mod junk;
mod mail;
mod wrong;

pub use wrong::Wrong;

use super::centre::CentreView;
use super::render;
use crate::http::answer::Done;
use crate::http::assets::Assets;
use crate::http::auth::StaffDoor;
use crate::store::{Agency, StoreError};
use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRef, State};
use axum::response::Response;
use axum::routing::{get, post};
use serde::Serialize;

/// The largest request, in bytes.
const BODY_BYTES: usize = 64 * 1024;

pub fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    StaffDoor: FromRef<S>,
{
    Router::new()
        .route("/modtager", get(page))
        .route("/modtager/salt", post(account::salt))
        .route("/modtager/ind", post(account::sign_in))
        .route("/modtager/ud", post(account::sign_out))
        .route("/modtager/kodeord", post(account::passphrase))
        .route("/modtager/invitation", post(invitation::look))
        .route("/modtager/ny", post(invitation::accept))
        .route("/modtager/mail", post(mail::save))
        .route("/modtager/mig", post(inside::me))
        .route("/modtager/link-set", post(inside::seen))
        .route("/modtager/luk-ind", post(inside::let_in))
        .route("/modtager/noegle", post(inside::make_key))
        .layer(DefaultBodyLimit::max(BODY_BYTES))
}

#[derive(Template)]
#[template(path = "agency/page.html")]
struct ReceiverPage {
    assets: Assets,
    centre: CentreView,
}

/// `GET /modtager`
async fn page(State(door): State<StaffDoor>) -> Result<Response, StoreError> {
    Ok(render(&ReceiverPage { assets: Assets, centre: CentreView::load(&door.store).await? }))
}

/// An agency as its own people see it.
#[derive(Serialize)]
struct AgencyView {
    id: String,
    name: String,
    key: Option<String>,
}

impl From<&Agency> for AgencyView {
    fn from(agency: &Agency) -> Self {
        Self {
            id: agency.id.text(),
            name: agency.text.name.clone(),
            key: agency.key.as_ref().map(|key| key.as_str().to_owned()),
        }
    }
}
