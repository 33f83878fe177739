//! Orders of printed flyers, from places to the centre.

use super::outlets::lock;
use crate::id::{OrderId, OutletId};
use crate::line::Language;
use crate::name::{self, BadLine};
use crate::store::row::{FromRow, Row, sql};
use crate::store::{Store, StoreError};
use jiff::civil::Date;

/// How many orders of a place may wait; anyone who got hold of its link must not be able to bury those of others.
const OPEN_MAX: i64 = 10;
/// How many of those that were sent are listed.
const SENT_LISTED: i64 = 50;

/// What is ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Pieces, each up to [`Wanted::MAX`].
    pub posters: u32,
    pub strips: u32,
    pub flyers: u32,
    pub cards: u32,
    /// Where it should go: up to [`Wanted::MAX_NOTE`] characters on one line.
    pub note: String,
    /// As it stands in requests; none in orders of pages that did not say.
    pub design: Option<String>,
    /// The same.
    pub language: Option<Language>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadOrder {
    #[error("nothing is ordered")]
    Nothing,
    #[error("more than 1,000 pieces of one kind")]
    TooMany,
    #[error("the note of where it should go: {0}")]
    Note(BadLine),
}

impl Wanted {
    pub const MAX: u32 = 1_000;
    pub const MAX_NOTE: usize = 300;

    /// Numbers of pieces in the order posters, strips, flyers, cards.
    pub fn new(pieces: [u32; 4], note: &str) -> Result<Self, BadOrder> {
        if pieces.iter().any(|n| *n > Self::MAX) {
            return Err(BadOrder::TooMany);
        }
        if pieces.iter().all(|n| *n == 0) {
            return Err(BadOrder::Nothing);
        }
        let note = name::sentence(note, Self::MAX_NOTE).map_err(BadOrder::Note)?;
        let [posters, strips, flyers, cards] = pieces;
        Ok(Self { posters, strips, flyers, cards, note, design: None, language: None })
    }

    /// The same, to be printed so.
    pub fn looking(self, design: Option<&str>, language: Option<Language>) -> Self {
        Self { design: design.map(str::to_owned), language, ..self }
    }

    /// The numbers in the order of [`Self::new`].
    pub fn pieces(&self) -> [u32; 4] {
        [self.posters, self.strips, self.flyers, self.cards]
    }
}

/// An order as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub id: OrderId,
    pub outlet: OutletId,
    pub wanted: Wanted,
    pub ordered_on: Date,
    /// None: waiting.
    pub sent_on: Option<Date>,
}

macro_rules! select_orders {
    ($rest:literal) => {
        concat!(
            "SELECT id, outlet, posters, strips, flyers, cards, note, design, language, ordered_on, sent_on
             FROM flyer_orders ",
            $rest
        )
    };
}

impl FromRow for Order {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let wanted = Wanted {
            posters: row.get("posters")?,
            strips: row.get("strips")?,
            flyers: row.get("flyers")?,
            cards: row.get("cards")?,
            note: row.get("note")?,
            design: row.get("design")?,
            language: row.get("language")?,
        };
        Ok(Self {
            id: row.get("id")?,
            outlet: row.get("outlet")?,
            wanted,
            ordered_on: row.get("ordered_on")?,
            sent_on: row.get("sent_on")?,
        })
    }
}

impl Store {
    /// Keeps an order of a place that is open. The same one again changes nothing: its answer may have been lost.
    pub async fn order(&self, id: OrderId, outlet: OutletId, wanted: &Wanted, today: Date) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock(&mut tx, outlet).await?;
        if sql("SELECT id FROM flyer_orders WHERE id = $1", &[&id]).exists(&mut *tx).await? {
            return Ok(());
        }
        let open = sql("SELECT COUNT(*) FROM flyer_orders WHERE outlet = $1 AND sent_on IS NULL", &[&outlet]);
        if open.number(&mut *tx).await? >= OPEN_MAX {
            return Err(StoreError::OrdersWaiting);
        }
        let Wanted { posters, strips, flyers, cards, note, design, language } = wanted;
        let insert =
            "INSERT INTO flyer_orders (id, outlet, posters, strips, flyers, cards, note, ordered_on, design, language)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        sql(insert, &[&id, &outlet, posters, strips, flyers, cards, note, &today, design, language])
            .run(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// The latest orders of a place, the newest first.
    pub async fn orders_of(&self, outlet: OutletId) -> Result<Vec<Order>, StoreError> {
        const SELECT: &str = select_orders!("WHERE outlet = $1 ORDER BY ordered_on DESC, id LIMIT $2");
        sql(SELECT, &[&outlet, &SENT_LISTED]).all(&self.pool).await
    }

    /// Orders that wait, of all places, the oldest first.
    pub async fn waiting_orders(&self) -> Result<Vec<Order>, StoreError> {
        sql(select_orders!("WHERE sent_on IS NULL ORDER BY ordered_on, id"), &[]).all(&self.pool).await
    }

    /// The orders that were sent last.
    pub async fn sent_orders(&self) -> Result<Vec<Order>, StoreError> {
        const SELECT: &str =
            select_orders!("WHERE sent_on IS NOT NULL ORDER BY sent_on DESC, ordered_on DESC, id LIMIT $1");
        sql(SELECT, &[&SENT_LISTED]).all(&self.pool).await
    }

    /// Marks an order as sent on a day, or as waiting again.
    pub async fn set_order_sent(&self, id: OrderId, sent_on: Option<Date>) -> Result<(), StoreError> {
        let mark = sql("UPDATE flyer_orders SET sent_on = $1 WHERE id = $2", &[&sent_on, &id]);
        mark.must(&self.pool, StoreError::Gone("order")).await
    }

    /// Deletes an order: it was a mistake, or is long done. Its note may name somebody.
    pub async fn delete_order(&self, id: OrderId) -> Result<(), StoreError> {
        sql("DELETE FROM flyer_orders WHERE id = $1", &[&id]).must(&self.pool, StoreError::Gone("order")).await
    }
}
