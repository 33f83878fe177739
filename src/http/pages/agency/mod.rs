//! `/modtager`: where an agency's members sign in and let each other in. The page is the same for everybody; all that
//! is secret rides in the fragment or stays in the browser, and the page's script asks in JSON.

pub mod account;
pub mod cards;
pub mod inside;
pub mod invitation;
pub mod junk;
pub mod mail;
mod wrong;

use super::centre::CentreView;
use super::render;
use crate::http::answer::Done;
use crate::http::assets::Assets;
use crate::http::extract;
use crate::http::ground::Ground;
use crate::http::locale::Visit;
use crate::store::{Agency, StoreError};
use crate::words::{self, AgencyWords, Lines, Locale};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use serde::Serialize;
use wrong::Wrong;

/// What the page's script asks.
type Asked<T> = extract::Asked<T, Wrong>;

#[derive(Template)]
#[template(path = "agency/page.html")]
struct MembersPage {
    assets: Assets,
    words: &'static AgencyWords,
    lines: &'static Lines,
    /// The other languages that it can be read in.
    others: Vec<Locale>,
    centre: CentreView,
}

/// `GET /modtager`
pub async fn page(State(ground): State<Ground>, visit: Visit) -> Result<Response, StoreError> {
    let (words, lines, others) = (words::agency(visit.0), words::lines(visit.0), visit.others());
    let centre = CentreView::load(&ground.store, visit.0).await?;
    Ok(render(&MembersPage { assets: Assets, words, lines, others, centre }))
}

/// An agency as its own members see it.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "OwnAgency"))]
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
