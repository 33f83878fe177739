//! `POST /videre/status`: what a receipt leads to.

use super::{Asked, DaysView, Peer, PhoneView, Shown, WordView, Wrong};
use crate::http::state::HttpState;
use crate::store::Handover;
use axum::Json;
use axum::extract::State;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Receipt {
    receipt: String,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Status"))]
pub struct StatusView {
    id: String,
    agency: AgencyView,
    /// Sealed to a key that was replaced: nobody can open it any more.
    key_lost: bool,
    /// Nobody has opened it by the day that was promised.
    late: bool,
    #[serde(flatten)]
    days: DaysView,
    record: String,
    words: Vec<WordView>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CardAgency"))]
struct AgencyView {
    id: String,
    name: String,
    phone: PhoneView,
}

impl StatusView {
    fn of(handover: Handover, today: Date) -> Self {
        let days = handover.days;
        Self {
            id: handover.id.text(),
            agency: AgencyView { id: handover.agency.text(), name: handover.agency_name, phone: handover.phone.into() },
            key_lost: handover.key_lost,
            late: days.is_late(today),
            days: days.into(),
            record: handover.record.as_str().to_owned(),
            words: handover.words.into_iter().map(WordView::from).collect(),
        }
    }
}

/// `POST /videre/status`, JSON [`Receipt`].
pub async fn show(
    State(state): State<HttpState>,
    peer: Peer,
    asked: Asked<Receipt>,
) -> Result<Json<StatusView>, Wrong> {
    let shown = Shown::read(&state, peer, &asked.receipt)?;
    let today = state.app.today();
    let found = state.app.store.handover(&shown.receipt, today).await?;
    let handover = found.ok_or_else(|| shown.missed())?;
    Ok(Json(StatusView::of(handover, today)))
}
