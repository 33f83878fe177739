//! What both sides write after a card, in order, sealed with a secret that only the code and the card hold.

use crate::id::{HandoverId, ReplyId};
use crate::store::error::is_unique;
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::{HandoverError, Sealed, Store, StoreError};
use jiff::civil::Date;

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Youth,
    Agency,
}

impl Side {
    /// As stored and as sent.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Youth => "youth",
            Self::Agency => "agency",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Youth, Self::Agency].into_iter().find(|side| side.as_str() == text)
    }
}

kept_as_text! { Side: as_str, Side::parse; }

/// A sealed reply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Random, from the writer's browser: a reply that is sent twice is one reply.
    pub id: ReplyId,
    pub side: Side,
    pub sealed: Sealed,
    pub written_on: Date,
}

impl FromRow for Reply {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            side: row.get("side")?,
            sealed: row.get("sealed")?,
            written_on: row.get("written_on")?,
        })
    }
}

impl Store {
    /// The replies of a card, in order.
    pub(super) async fn replies(&self, handover: HandoverId) -> Result<Vec<Reply>, StoreError> {
        let select = "SELECT id, side, sealed, written_on FROM handover_words WHERE handover = $1 ORDER BY position";
        sql(select, &[&handover]).all(&self.pool).await
    }
}

/// Adds a reply to a card that the transaction holds.
pub(super) async fn insert(
    tx: &mut Tx,
    handover: HandoverId,
    reply: &Reply,
    replies_max: u32,
) -> Result<(), HandoverError> {
    let Reply { id, side, sealed, written_on } = reply;
    let known = sql("SELECT handover, side, sealed FROM handover_words WHERE id = $1", &[id]);
    if let Some(kept) = known.maybe::<(HandoverId, Side, Sealed)>(&mut **tx).await? {
        return if kept == (handover, *side, sealed.clone()) { Ok(()) } else { Err(HandoverError::Taken) };
    }
    let written = "SELECT COUNT(*) FROM handover_words WHERE handover = $1 AND side = $2";
    if sql(written, &[&handover, side]).number(&mut **tx).await? >= i64::from(replies_max) {
        return Err(HandoverError::RepliesFull);
    }
    let insert = "INSERT INTO handover_words (id, handover, position, side, sealed, written_on)
         SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4, $5 FROM handover_words WHERE handover = $2";
    match sql(insert, &[id, &handover, side, sealed, written_on]).run(&mut **tx).await {
        Err(error) if is_unique(&error) => Err(HandoverError::Taken),
        inserted => Ok(inserted.map(drop)?),
    }
}
