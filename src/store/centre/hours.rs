//! Weekly opening hours and closed days, as kept.

use crate::hours::{Hours, Span};
use crate::store::row::{FromRow, Row, sql};
use crate::store::{Store, StoreError};
use jiff::civil::Date;

/// A day on which the weekly hours don't hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClosedDay {
    pub day: Date,
    /// Why; for staff, may be empty.
    pub note: String,
}

impl FromRow for ClosedDay {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { day: row.get("day")?, note: row.get("note")? })
    }
}

impl FromRow for Span {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let span = Self::new(row.get("weekday")?, row.get("opens")?, row.get("closes")?);
        span.map_err(|_| row.corrupt("its times are no span"))
    }
}

impl Store {
    /// Everything that decides whether it is open.
    pub async fn hours(&self) -> Result<Hours, StoreError> {
        let (weekly, closed) = (self.weekly_hours().await?, self.closed_days().await?);
        Ok(Hours::new(weekly, closed.into_iter().map(|c| c.day)))
    }

    /// By weekday, then time.
    pub async fn weekly_hours(&self) -> Result<Vec<Span>, StoreError> {
        let select = "SELECT weekday, opens, closes FROM weekly_hours ORDER BY weekday, opens, closes";
        sql(select, &[]).all(&self.pool).await
    }

    /// Puts these weekly hours in place of all there were; all or nothing.
    pub async fn save_weekly_hours(&self, spans: &[Span]) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        sql("DELETE FROM weekly_hours", &[]).run(&mut *tx).await?;
        let insert = "INSERT INTO weekly_hours (weekday, opens, closes) VALUES ($1, $2, $3)
             ON CONFLICT (weekday, opens, closes) DO NOTHING";
        for span in spans {
            sql(insert, &[&span.weekday(), &span.from(), &span.to()]).run(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// In order of time, also those that are over.
    pub async fn closed_days(&self) -> Result<Vec<ClosedDay>, StoreError> {
        sql("SELECT day, note FROM closed_days ORDER BY day", &[]).all(&self.pool).await
    }

    /// Adds closed days, or gives them another note; all or none.
    pub async fn add_closed_days(&self, closed: &[ClosedDay]) -> Result<(), StoreError> {
        let insert = "INSERT INTO closed_days (day, note) VALUES ($1, $2)
             ON CONFLICT (day) DO UPDATE SET note = excluded.note";
        self.insert_closed_days(insert, closed).await
    }

    /// Adds those that are not closed yet; the others keep their notes.
    pub async fn add_missing_closed_days(&self, closed: &[ClosedDay]) -> Result<(), StoreError> {
        let insert = "INSERT INTO closed_days (day, note) VALUES ($1, $2) ON CONFLICT (day) DO NOTHING";
        self.insert_closed_days(insert, closed).await
    }

    async fn insert_closed_days(&self, insert: &'static str, closed: &[ClosedDay]) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        for ClosedDay { day, note } in closed {
            sql(insert, &[day, note]).run(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Opens again on all days from the first to the last.
    pub async fn remove_closed_days(&self, first: Date, last: Date) -> Result<(), StoreError> {
        let delete = sql("DELETE FROM closed_days WHERE day >= $1 AND day <= $2", &[&first, &last]);
        delete.must(&self.pool, StoreError::Gone("closed day")).await
    }
}
