//! `POST /videre/ord`: the young person adds a reply.

use super::{Asked, Done, Peer, Shown, Wrong, parse_sealed};
use crate::http::state::HttpState;
use crate::id::ReplyId;
use crate::store::{HandoverError, Reply, Side};
use axum::Json;
use axum::extract::State;
use serde::Deserialize;

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewReply {
    #[serde(rename = "receipt")]
    lookup: String,
    /// Made by the page, once for each reply: what is sent again is the same reply.
    id: String,
    sealed: String,
}

/// `POST /videre/ord`, JSON [`NewReply`].
pub async fn add(State(state): State<HttpState>, peer: Peer, asked: Asked<NewReply>) -> Result<Json<Done>, Wrong> {
    let limits = &state.app.shared.limits;
    let reply = Reply {
        id: ReplyId::parse(&asked.id).map_err(|_| Wrong::BAD)?,
        side: Side::Youth,
        sealed: parse_sealed(&asked.sealed, limits.reply_chars)?,
        written_on: state.app.today(),
    };
    let shown = Shown::read(&state, peer, &asked.lookup)?;
    match state.app.store.add_reply(&shown.lookup, &reply, limits.replies_max).await {
        Err(HandoverError::Unknown) => Err(shown.missed()),
        added => Ok(added.map(|()| Json(Done {}))?),
    }
}
