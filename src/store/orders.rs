//! Orders of printed flyers, from places to the centre.

use super::outlets::{day, lock, outlet_id, rename};
use super::{Store, StoreError};
use crate::id::{OrderId, OutletId};
use crate::name::{self, BadLine};
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

/// A place may have so many orders waiting; whoever got hold of its link must not be able to bury the others.
const OPEN_MAX: i64 = 10;
/// So many that were sent are listed.
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
        Ok(Self { posters, strips, flyers, cards, note })
    }

    /// In Danish: "2 plakater, 100 flyers".
    pub fn text(&self) -> String {
        let kinds = [
            (self.posters, "plakat", "plakater"),
            (self.strips, "plakat med strimler", "plakater med strimler"),
            (self.flyers, "flyer", "flyers"),
            (self.cards, "lommekort", "lommekort"),
        ];
        let said = kinds.into_iter().filter(|(n, ..)| *n > 0);
        let said = said.map(|(n, one, many)| format!("{n} {}", if n == 1 { one } else { many }));
        said.collect::<Vec<_>>().join(", ")
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
            "SELECT id, outlet, posters, strips, flyers, cards, note, ordered_on, sent_on FROM flyer_orders ",
            $rest
        )
    };
}

impl Store {
    /// Keeps an order of a place that is open. The same one again changes nothing: its answer may have been lost.
    pub async fn order(&self, id: OrderId, outlet: OutletId, wanted: &Wanted, today: Date) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock(&mut tx, outlet).await?;
        let known = sqlx::query("SELECT id FROM flyer_orders WHERE id = $1").bind(id.text());
        if known.fetch_optional(&mut *tx).await?.is_some() {
            return Ok(());
        }
        let open = sqlx::query("SELECT COUNT(*) AS n FROM flyer_orders WHERE outlet = $1 AND sent_on IS NULL")
            .bind(outlet.text())
            .fetch_one(&mut *tx)
            .await?;
        if open.try_get::<i64, _>("n")? >= OPEN_MAX {
            return Err(StoreError::OrdersWaiting);
        }
        sqlx::query(
            "INSERT INTO flyer_orders (id, outlet, posters, strips, flyers, cards, note, ordered_on)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(id.text())
        .bind(outlet.text())
        .bind(i64::from(wanted.posters))
        .bind(i64::from(wanted.strips))
        .bind(i64::from(wanted.flyers))
        .bind(i64::from(wanted.cards))
        .bind(wanted.note.as_str())
        .bind(today.to_string())
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// The latest orders of a place, the newest first.
    pub async fn orders_of(&self, outlet: OutletId) -> Result<Vec<Order>, StoreError> {
        let rows = sqlx::query(select_orders!("WHERE outlet = $1 ORDER BY ordered_on DESC, id LIMIT $2"))
            .bind(outlet.text())
            .bind(SENT_LISTED)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(read).collect()
    }

    /// Orders that wait, of all places, the oldest first.
    pub async fn waiting_orders(&self) -> Result<Vec<Order>, StoreError> {
        let rows =
            sqlx::query(select_orders!("WHERE sent_on IS NULL ORDER BY ordered_on, id")).fetch_all(&self.pool).await?;
        rows.iter().map(read).collect()
    }

    /// The orders that were sent last.
    pub async fn sent_orders(&self) -> Result<Vec<Order>, StoreError> {
        let rows = sqlx::query(select_orders!(
            "WHERE sent_on IS NOT NULL ORDER BY sent_on DESC, ordered_on DESC, id LIMIT $1"
        ))
        .bind(SENT_LISTED)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(read).collect()
    }

    /// Marks an order as sent on a day, or as waiting again.
    pub async fn set_order_sent(&self, id: OrderId, sent_on: Option<Date>) -> Result<(), StoreError> {
        let marked = sqlx::query("UPDATE flyer_orders SET sent_on = $1 WHERE id = $2")
            .bind(sent_on.map(|day| day.to_string()))
            .bind(id.text())
            .execute(&self.pool)
            .await?;
        one(marked.rows_affected())
    }

    /// Deletes an order: it was a mistake, or is long done. Its note may name somebody.
    pub async fn delete_order(&self, id: OrderId) -> Result<(), StoreError> {
        let deleted = sqlx::query("DELETE FROM flyer_orders WHERE id = $1").bind(id.text()).execute(&self.pool).await?;
        one(deleted.rows_affected())
    }
}

fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Gone("order")) } else { Ok(()) }
}

pub(super) async fn hand_over(
    tx: &mut Transaction<'static, Any>,
    from: OutletId,
    into: OutletId,
) -> Result<(), StoreError> {
    rename(tx, "UPDATE flyer_orders SET outlet = $1 WHERE outlet = $2", from, into).await
}

fn read(row: &AnyRow) -> Result<Order, StoreError> {
    let pieces = |column: &str| -> Result<u32, StoreError> {
        u32::try_from(row.try_get::<i64, _>(column)?).map_err(|e| StoreError::corrupt("flyer_orders", e))
    };
    let sent: Option<String> = row.try_get("sent_on")?;
    let id = OrderId::parse(&row.try_get::<String, _>("id")?);
    Ok(Order {
        id: id.map_err(|e| StoreError::corrupt("flyer_orders", e))?,
        outlet: outlet_id(&row.try_get::<String, _>("outlet")?)?,
        wanted: Wanted {
            posters: pieces("posters")?,
            strips: pieces("strips")?,
            flyers: pieces("flyers")?,
            cards: pieces("cards")?,
            note: row.try_get("note")?,
        },
        ordered_on: day(&row.try_get::<String, _>("ordered_on")?, "flyer_orders")?,
        sent_on: sent.map(|text| day(&text, "flyer_orders")).transpose()?,
    })
}
