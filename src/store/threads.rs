//! What both sides write after a card, in order, sealed with a secret that only the receipt and the card hold.

use super::error::is_unique;
use super::handovers::sealed;
use super::outlets::day;
use super::{HandoverError, Sealed, Store, StoreError};
use crate::id::{HandoverId, WordId};
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

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

/// A sealed word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Random, from the writer's browser: a word that is sent twice is one word.
    pub id: WordId,
    pub side: Side,
    pub sealed: Sealed,
    pub written_on: Date,
}

impl Store {
    /// The words of a card, in order.
    pub(super) async fn words(&self, handover: HandoverId) -> Result<Vec<Word>, StoreError> {
        let rows = sqlx::query(
            "SELECT id, side, sealed, written_on FROM handover_words WHERE handover = $1 ORDER BY position",
        )
        .bind(handover.text())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(read).collect()
    }
}

/// Adds a word to a card that the transaction holds.
pub(super) async fn insert(
    tx: &mut Transaction<'static, Any>,
    handover: HandoverId,
    word: &Word,
    words_max: u32,
) -> Result<(), HandoverError> {
    let known = sqlx::query("SELECT handover, side, sealed FROM handover_words WHERE id = $1")
        .bind(word.id.text())
        .fetch_optional(&mut **tx)
        .await?;
    if let Some(row) = known {
        let kept: [String; 3] = [row.try_get("handover")?, row.try_get("side")?, row.try_get("sealed")?];
        let same = kept == [handover.text().as_str(), word.side.as_str(), word.sealed.as_str()];
        return if same { Ok(()) } else { Err(HandoverError::Taken) };
    }
    let written = sqlx::query("SELECT COUNT(*) AS n FROM handover_words WHERE handover = $1 AND side = $2")
        .bind(handover.text())
        .bind(word.side.as_str())
        .fetch_one(&mut **tx)
        .await?;
    if written.try_get::<i64, _>("n")? >= i64::from(words_max) {
        return Err(HandoverError::WordsFull);
    }
    let inserted = sqlx::query(
        "INSERT INTO handover_words (id, handover, position, side, sealed, written_on)
         SELECT $1, $2, COALESCE(MAX(position), 0) + 1, $3, $4, $5 FROM handover_words WHERE handover = $2",
    )
    .bind(word.id.text())
    .bind(handover.text())
    .bind(word.side.as_str())
    .bind(word.sealed.as_str())
    .bind(word.written_on.to_string())
    .execute(&mut **tx)
    .await;
    match inserted {
        Err(error) if is_unique(&error) => Err(HandoverError::Taken),
        inserted => Ok(inserted.map(drop)?),
    }
}

fn read(row: &AnyRow) -> Result<Word, StoreError> {
    let corrupt = |what: &str| StoreError::corrupt("handover_words", what);
    let (id, side): (String, String) = (row.try_get("id")?, row.try_get("side")?);
    Ok(Word {
        id: WordId::parse(&id).map_err(|_| corrupt("bad id"))?,
        side: Side::parse(&side).ok_or_else(|| corrupt("unknown side"))?,
        sealed: sealed(row, "sealed", "handover_words")?,
        written_on: day(&row.try_get::<String, _>("written_on")?, "handover_words")?,
    })
}
