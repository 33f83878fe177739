//! `POST /videre/ord`: the young person adds a word.

use super::{Asked, Done, Peer, Shown, Wrong, parse_sealed};
use crate::http::state::HttpState;
use crate::id::WordId;
use crate::store::{HandoverError, Side, Word};
use axum::Json;
use axum::extract::State;
use serde::Deserialize;

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewWord {
    receipt: String,
    /// Made by the page, once for each word: what is sent again is the same word.
    id: String,
    sealed: String,
}

/// `POST /videre/ord`, JSON [`NewWord`].
pub async fn add(State(state): State<HttpState>, peer: Peer, asked: Asked<NewWord>) -> Result<Json<Done>, Wrong> {
    let limits = &state.app.shared.limits;
    let word = Word {
        id: WordId::parse(&asked.id).map_err(|_| Wrong::BAD)?,
        side: Side::Youth,
        sealed: parse_sealed(&asked.sealed, limits.word_chars)?,
        written_on: state.app.today(),
    };
    let shown = Shown::read(&state, peer, &asked.receipt)?;
    match state.app.store.add_word(&shown.receipt, &word, limits.words_max).await {
        Err(HandoverError::Unknown) => Err(shown.missed()),
        added => Ok(added.map(|()| Json(Done {}))?),
    }
}
