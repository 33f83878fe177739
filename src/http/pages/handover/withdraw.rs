//! `POST /videre/tilbage`: a handover is taken back, as easily as it was given.

use super::{Asked, Peer, Shown, Wrong};
use crate::http::state::HttpState;
use crate::id::HandoverId;
use crate::store::{HandoverError, Withdrawn};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Withdrawal {
    #[serde(rename = "receipt")]
    lookup: String,
    /// Of the handover, if the page still knows it: a request that is under way with it is refused from now on.
    #[cfg_attr(test, ts(optional))]
    id: Option<String>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Taken {
    /// `unopened`, `opened` or `absent`.
    #[cfg_attr(test, ts(type = "\"unopened\" | \"opened\" | \"absent\""))]
    was: &'static str,
}

/// `POST /videre/tilbage`, JSON [`Withdrawal`].
pub async fn take(State(state): State<HttpState>, peer: Peer, asked: Asked<Withdrawal>) -> Result<Json<Taken>, Wrong> {
    let id = asked.id.as_deref().map(HandoverId::parse).transpose().map_err(|_| Wrong::BAD)?;
    let shown = Shown::read(&state, peer, &asked.lookup)?;
    let (named, max) = (id.is_some(), state.app.shared.limits.tombstones_max);
    let withdrawn = state.app.store.withdraw(&shown.lookup, id, state.app.today(), max).await;
    // After a failure too: it may be deleted all the same.
    if !matches!(withdrawn, Ok(Withdrawn::Absent) | Err(HandoverError::Crowded)) {
        state.app.erased();
    }
    let was = match withdrawn? {
        Withdrawn::Unopened => "unopened",
        Withdrawn::Opened => "opened",
        // A page that names its handover guesses nothing, but anybody can name one: that is counted, and only a flood
        // refused.
        Withdrawn::Absent => {
            if !shown.count_miss() && !named {
                return Err(Wrong::TOO_MANY);
            }
            "absent"
        }
    };
    Ok(Json(Taken { was }))
}
