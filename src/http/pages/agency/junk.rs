//! `/modtager/kort/proev` and `/ulaeselige`: an agency was flooded with cards that no browser can read. The browser tries
//! many at once, of which nobody is told, and those that it could not read are cleared together.

use super::cards::handover_id;
use super::{Asked, Wrong};
use crate::http::auth::member::Inside;
use crate::http::state::HttpState;
use crate::id::HandoverId;
use crate::store::{HandoverError, Member, Untouched};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

/// Cards in one request.
const MANY: usize = 100;

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Several {
    ids: Vec<String>,
}

impl Several {
    fn ids(&self) -> Result<Vec<HandoverId>, Wrong> {
        if self.ids.len() > MANY {
            return Err(Wrong::TOO_LARGE);
        }
        self.ids.iter().map(|id| handover_id(id)).collect()
    }
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tried {
    cards: Vec<UntouchedView>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "UntouchedCard"))]
struct UntouchedView {
    id: String,
    /// The agency's key that the card is sealed to.
    key: String,
    card: String,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Cleared"))]
pub struct ClearedView {
    erased: u32,
    opened: u32,
}

/// `POST /modtager/kort/proev`, JSON [`Several`]: those that nobody has read yet, as they are sealed. They stay unopened.
pub async fn peek(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Several>,
) -> Result<Json<Tried>, Wrong> {
    let found = state.app.store.untouched(agency, &asked.ids()?, state.app.today()).await?;
    let view = |Untouched { id, key, card }| UntouchedView { id: id.text(), key, card: card.as_str().to_owned() };
    Ok(Json(Tried { cards: found.into_iter().map(view).collect() }))
}

/// `POST /modtager/kort/ulaeselige`, JSON [`Several`]: this browser could not read them. What was opened before today is
/// erased, what nobody had opened is opened, and what somebody has read stays.
pub async fn clear(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Several>,
) -> Result<Json<ClearedView>, Wrong> {
    let cleared = state.app.store.clear_garbled(agency, &asked.ids()?, state.app.today()).await;
    // After the database's own failure too: they may be deleted all the same.
    if matches!(cleared, Ok(_) | Err(HandoverError::Store(_))) {
        state.app.erased();
    }
    let cleared = cleared?;
    Ok(Json(ClearedView { erased: cleared.erased, opened: cleared.opened }))
}
