//! `POST /videre`: a sealed card.

use super::gate;
use super::{Asked, Peer, Wrong, parse_lookup, parse_sealed};
use crate::http::state::HttpState;
use crate::id::{AgencyId, HandoverId};
use crate::store::{HandoverRules, NewHandover};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewCard {
    /// Made by the page, once for each card: what is sent again is the same card.
    id: String,
    /// 43 characters: what the code leads to the handover by.
    #[serde(rename = "receipt")]
    lookup: String,
    agency: String,
    /// The agency's key that the card is sealed to.
    key: String,
    card: String,
    record: String,
    /// What solves the puzzle that an earlier try was told.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    proof: Option<Vec<u32>>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    promised_on: String,
    expires_on: String,
}

/// `POST /videre`, JSON [`NewCard`]. The same bytes may be sent again as often as it takes.
pub async fn take(State(state): State<HttpState>, peer: Peer, asked: Asked<NewCard>) -> Result<Json<Saved>, Wrong> {
    let limits = &state.app.shared.limits;
    let now = state.app.shared.clock.monotonic();
    if !state.handovers.cards.admit(peer, now) {
        return Err(Wrong::TOO_MANY);
    }
    let id = HandoverId::parse(&asked.id).map_err(|_| Wrong::BAD)?;
    let agency = AgencyId::parse(&asked.agency).map_err(|_| Wrong::BAD)?;
    let post = state.handovers.posts.begin(agency, peer, now);
    gate::pass(&state.app, id, post.price, asked.proof.as_deref())?;
    let new = NewHandover {
        id,
        lookup: parse_lookup(&asked.lookup)?,
        agency,
        key: asked.key.clone(),
        card: parse_sealed(&asked.card, limits.card_chars)?,
        record: parse_sealed(&asked.record, limits.card_chars)?,
    };
    let rules = HandoverRules { today: state.app.today(), days: limits.handover_days, open_max: limits.open_cards_max };
    let days = state.app.store.post_handover(&new, rules).await.map_err(Wrong::not_saved)?;
    post.keep();
    Ok(Json(Saved { promised_on: days.promised_on.to_string(), expires_on: days.expires_on.to_string() }))
}
