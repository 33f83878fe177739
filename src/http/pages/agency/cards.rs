//! `/modtager/kort`: an agency's cards, for its members who are inside. What is sealed is passed on as it came.

use super::{Asked, Done, Wrong};
use crate::http::auth::member::Inside;
use crate::http::pages::handover::{DaysView, ReplyView};
use crate::http::state::HttpState;
use crate::id::{HandoverId, ReplyId};
use crate::store::{Card, HandoverError, ListedCard, Member, Outcome, Reply, Sealed, Side};
use axum::Json;
use axum::extract::State;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Which card.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Which {
    id: String,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Erase {
    id: String,
    /// It is sealed to the agency's present key, and this browser could not read it.
    #[serde(default)]
    #[cfg_attr(test, ts(as = "Option<_>", optional))]
    garbled: bool,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Answer {
    id: String,
    /// Made by the page, once for each reply: what is sent again is the same reply.
    #[serde(rename = "word")]
    reply: String,
    sealed: String,
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Close {
    id: String,
    /// `talked` or `no_contact`.
    #[cfg_attr(test, ts(type = "\"talked\" | \"no_contact\""))]
    outcome: String,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct List {
    today: String,
    cards: Vec<ListedView>,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ListedCard"))]
struct ListedView {
    id: String,
    posted_on: String,
    #[serde(flatten)]
    days: DaysView,
    /// Nobody has opened it by the day that was promised.
    late: bool,
    /// Sealed to the key that the agency has now.
    readable: bool,
    /// The newest reply is the young person's.
    unanswered: bool,
    answered: bool,
}

impl ListedView {
    fn of(card: ListedCard, today: Date) -> Self {
        let ListedCard { id, days, readable, unanswered, answered } = card;
        let (posted_on, late) = (days.posted_on.to_string(), days.is_late(today));
        Self { id: id.text(), posted_on, days: days.into(), late, readable, unanswered, answered }
    }
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "OpenedCard"))]
pub struct Opened {
    id: String,
    /// The agency's key that the card is sealed to.
    key: String,
    card: String,
    #[serde(flatten)]
    days: DaysView,
    #[serde(rename = "words")]
    replies: Vec<ReplyView>,
}

/// `POST /modtager/kort`: all of the agency's, unopened ones first.
pub async fn list(State(state): State<HttpState>, Inside(Member { agency, .. }): Inside) -> Result<Json<List>, Wrong> {
    let today = state.app.today();
    let cards = state.app.store.cards(agency, today).await?;
    let cards = cards.into_iter().map(|card| ListedView::of(card, today)).collect();
    Ok(Json(List { today: today.to_string(), cards }))
}

/// `POST /modtager/kort/aabn`, JSON [`Which`]: the sealed card, which is opened from now on.
pub async fn open(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Which>,
) -> Result<Json<Opened>, Wrong> {
    let id = handover_id(&asked.id)?;
    let Card { key, card, days, replies } = state.app.store.open_card(agency, id, state.app.today()).await?;
    Ok(Json(Opened {
        id: id.text(),
        key,
        card: card.as_str().to_owned(),
        days: days.into(),
        replies: replies.into_iter().map(ReplyView::from).collect(),
    }))
}

/// `POST /modtager/kort/kvitter`, JSON [`Which`]: the young person sees that it was read and that there will be an answer.
pub async fn acknowledge(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Which>,
) -> Result<Json<Done>, Wrong> {
    state.app.store.acknowledge_card(agency, handover_id(&asked.id)?, state.app.today()).await?;
    Ok(Json(Done {}))
}

/// `POST /modtager/kort/svar`, JSON [`Answer`].
pub async fn answer(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Answer>,
) -> Result<Json<Done>, Wrong> {
    let limits = &state.app.shared.limits;
    if asked.sealed.len() > limits.reply_chars {
        return Err(Wrong::TOO_LARGE);
    }
    let reply = Reply {
        id: ReplyId::parse(&asked.reply).map_err(|_| Wrong::BAD)?,
        side: Side::Agency,
        sealed: Sealed::parse(&asked.sealed, limits.reply_chars).ok_or(Wrong::BAD)?,
        written_on: state.app.today(),
    };
    state.app.store.answer_card(agency, handover_id(&asked.id)?, &reply, limits.replies_max).await?;
    Ok(Json(Done {}))
}

/// `POST /modtager/kort/luk`, JSON [`Close`].
pub async fn close(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Close>,
) -> Result<Json<Done>, Wrong> {
    let outcome = Outcome::parse(&asked.outcome).ok_or(Wrong::BAD)?;
    state.app.store.close_card(agency, handover_id(&asked.id)?, outcome, state.app.today()).await?;
    Ok(Json(Done {}))
}

/// `POST /modtager/kort/slet`, JSON [`Erase`]: a card that nobody can open. 409 `readable` for another, and `stays` for
/// one that is said to be garbled and was not opened before today, or was read.
pub async fn erase(
    State(state): State<HttpState>,
    Inside(Member { agency, .. }): Inside,
    asked: Asked<Erase>,
) -> Result<Json<Done>, Wrong> {
    let (store, id, today) = (&state.app.store, handover_id(&asked.id)?, state.app.today());
    let erased = if asked.garbled {
        store.erase_garbled(agency, id, today).await
    } else {
        store.erase_unreadable(agency, id, today).await
    };
    // After the database's own failure too: it may be deleted all the same.
    if matches!(erased, Ok(()) | Err(HandoverError::Store(_))) {
        state.app.erased();
    }
    Ok(erased.map(|()| Json(Done {}))?)
}

pub fn handover_id(text: &str) -> Result<HandoverId, Wrong> {
    HandoverId::parse(text).map_err(|_| Wrong::BAD)
}
