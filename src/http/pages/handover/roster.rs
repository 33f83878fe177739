//! `GET /videre/modtagere`: who a card can be sent to, with the keys that browsers seal it to. The same for everybody.

use super::PhoneView;
use crate::http::problem::Problem;
use crate::http::state::HttpState;
use crate::store::{Agency, StoreError};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Roster {
    /// Unix seconds.
    now: u64,
    /// How many days a card is kept.
    days: u16,
    texts: Texts,
    agencies: Vec<Listed>,
    /// Of the agencies and their keys, by the centre's root key. None until there is one (docs/design.md, "Sealed", 6).
    signature: Option<String>,
}

/// What somebody is told about their age, by what they answer, in the centre's words. Empty while nobody at the centre has
/// checked them: a proposal is not told as a fact, and the page says what depends on no law or practice.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Texts {
    under18: String,
    adult: String,
    unknown: String,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Agency"))]
struct Listed {
    id: String,
    name: String,
    kind: &'static str,
    does: String,
    /// Within how many working days they open a card.
    answers_days: u8,
    phone: PhoneView,
    /// Why they need to know whether somebody is 18; empty: they need not.
    age_why: String,
    key: String,
}

impl Listed {
    /// None where a card could not be taken or not be opened.
    fn of(agency: Agency) -> Option<Self> {
        let key = agency.key.filter(|_| agency.closed_on.is_none())?;
        let (text, id) = (agency.text, agency.id);
        Some(Self {
            id: id.text(),
            name: text.name,
            kind: text.kind.as_str(),
            does: text.does,
            answers_days: text.answers_days,
            phone: text.phone.into(),
            age_why: text.age_why,
            key: key.as_str().to_owned(),
        })
    }
}

/// 503 `unavailable` while the database does not answer.
pub async fn list(State(state): State<HttpState>) -> Response {
    match roster(&state).await {
        Ok(roster) => Json(roster).into_response(),
        Err(error) => {
            tracing::error!(%error, "the roster of agencies was not read");
            Problem::coded(StatusCode::SERVICE_UNAVAILABLE, "unavailable").into_response()
        }
    }
}

async fn roster(state: &HttpState) -> Result<Roster, StoreError> {
    let store = &state.app.store;
    let (agencies, texts) = (store.agencies().await?, store.age_texts().await?);
    let told = |text| if texts.checked_on.is_some() { text } else { String::new() };
    Ok(Roster {
        now: state.app.wall() / 1000,
        days: state.app.shared.limits.handover_days,
        texts: Texts { under18: told(texts.under18), adult: told(texts.adult), unknown: told(texts.unknown) },
        agencies: agencies.into_iter().filter_map(Listed::of).collect(),
        signature: None,
    })
}
