//! `POST /videre/tilbage`: a handover is taken back, as easily as it was given.

use super::{Peer, Shown, Wrong, today};
use crate::http::state::HttpState;
use crate::id::HandoverId;
use crate::store::Withdrawn;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub struct Asked {
    receipt: String,
    /// Of the handover, if the page still knows it: a request that is under way with it is refused from now on.
    id: Option<String>,
}

#[derive(Serialize)]
pub struct Taken {
    /// `unopened`, `opened` or `absent`.
    was: &'static str,
}

/// `POST /videre/tilbage`, JSON [`Asked`].
pub async fn take(
    State(state): State<HttpState>,
    peer: Peer,
    asked: Result<Json<Asked>, JsonRejection>,
) -> Result<Json<Taken>, Wrong> {
    let Json(asked) = asked?;
    let id = asked.id.map(|id| HandoverId::parse(&id)).transpose().map_err(|_| Wrong::Bad)?;
    let shown = Shown::read(&state, peer, &asked.receipt)?;
    let now = state.door.now();
    let was = match state.app.store.withdraw(&shown.receipt, id, now, today(&state)).await? {
        Withdrawn::Unopened => "unopened",
        Withdrawn::Opened => "opened",
        Withdrawn::Absent => "absent",
    };
    if was == "absent" {
        shown.missed();
    } else {
        state.app.erased();
    }
    Ok(Json(Taken { was }))
}
