//! `POST /videre/ord`: the young person adds a word.

use super::{Act, Done, Peer, Refused, Shown, Wrong, parse_sealed};
use crate::http::state::HttpState;
use crate::id::WordId;
use crate::store::{HandoverError, Side, Word};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Asked {
    receipt: String,
    /// Made by the page, once for each word: what is sent again is the same word.
    id: String,
    sealed: String,
}

/// `POST /videre/ord`, JSON [`Asked`].
pub async fn add(
    State(state): State<HttpState>,
    peer: Peer,
    asked: Result<Json<Asked>, JsonRejection>,
) -> Result<Json<Done>, Refused> {
    write(&state, peer, asked).await.map_err(|wrong| wrong.of(Act::Word))
}

async fn write(state: &HttpState, peer: Peer, asked: Result<Json<Asked>, JsonRejection>) -> Result<Json<Done>, Wrong> {
    let Json(asked) = asked?;
    let limits = &state.app.shared.limits;
    let word = Word {
        id: WordId::parse(&asked.id).map_err(|_| Wrong::Bad)?,
        side: Side::Youth,
        sealed: parse_sealed(&asked.sealed, limits.word_chars)?,
        written_on: state.app.today(),
    };
    let shown = Shown::read(state, peer, &asked.receipt)?;
    match state.app.store.add_word(&shown.receipt, &word, limits.words_max).await {
        Err(HandoverError::Unknown) => Err(shown.missed()),
        added => Ok(added.map(|()| Json(Done {}))?),
    }
}
