//! `POST /videre/status`: what a code leads to.

use super::{Asked, DaysView, Peer, PhoneView, ReplyView, Shown, Wrong};
use crate::http::state::HttpState;
use crate::store::Handover;
use axum::Json;
use axum::extract::State;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lookup {
    #[serde(rename = "receipt")]
    lookup: String,
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
    #[serde(rename = "words")]
    replies: Vec<ReplyView>,
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
            replies: handover.replies.into_iter().map(ReplyView::from).collect(),
        }
    }
}

/// `POST /videre/status`, JSON [`Lookup`].
pub async fn show(State(state): State<HttpState>, peer: Peer, asked: Asked<Lookup>) -> Result<Json<StatusView>, Wrong> {
    let shown = Shown::read(&state, peer, &asked.lookup)?;
    let today = state.app.today();
    let found = state.app.store.handover(&shown.lookup, today).await?;
    let handover = found.ok_or_else(|| shown.missed())?;
    Ok(Json(StatusView::of(handover, today)))
}
