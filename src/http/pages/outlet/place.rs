//! `POST /skole/sted`: what a place sees of itself.

use super::order::{self, OrderView};
use super::wrong::Wrong;
use super::{Asked, outlet_of, wish_of};
use crate::http::extract::Secret;
use crate::http::state::HttpState;
use crate::kit;
use crate::line::Language;
use axum::Json;
use axum::extract::State;
use serde::Serialize;

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    name: String,
    /// What kind of place it is, by its code.
    kind: &'static str,
    municipality: String,
    /// In which the kit is shown first.
    language: Language,
    /// Where its code leads, as it is typed.
    shown: String,
    /// ISO 8601, in Denmark.
    today: String,
    /// The newest first; only terms that are over.
    terms: Vec<TermView>,
    /// Whether anything is counted of it at all.
    counted: bool,
    /// The address is for trying out only: what is printed now would lead astray.
    trial: bool,
    orders: Vec<OrderView>,
    badge: BadgeView,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Term"))]
struct TermView {
    year: i16,
    /// Or spring.
    autumn: bool,
    /// None: under 5.
    scans: Option<u32>,
}

/// HTML to paste.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Badge"))]
struct BadgeView {
    link: String,
    button: String,
}

/// `POST /skole/sted`, JSON `{secret}`.
pub async fn show(State(state): State<HttpState>, asked: Asked<Secret>) -> Result<Json<Place>, Wrong> {
    let outlet = outlet_of(&state, &asked.secret).await?;
    let language = kit::language(outlet.text.language.as_str()).unwrap_or_default();
    let wish = wish_of(&state, &outlet, language).await?;
    let store = &state.app.store;
    let counted = outlet.text.is_counted(state.app.shared.limits.pupils_min);
    let terms = if counted { store.outlet_terms(&outlet, state.app.today()).await? } else { Vec::new() };
    let badge = kit::badge(&wish);
    Ok(Json(Place {
        kind: outlet.text.kind.as_str(),
        language,
        today: state.app.today().to_string(),
        shown: kit::shown(&wish.address).to_owned(),
        terms: terms
            .into_iter()
            .map(|one| TermView { year: one.term.year(), autumn: one.term.is_autumn(), scans: one.scans })
            .collect(),
        counted,
        trial: !state.ground.is_https(),
        orders: order::list(&state, outlet.id).await?,
        badge: BadgeView { link: badge.link, button: badge.button },
        name: outlet.text.name,
        municipality: outlet.text.municipality,
    }))
}
