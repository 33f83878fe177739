//! Weekly opening hours and closed days, as kept.

use super::{Store, StoreError};
use crate::hours::{Hours, Span};
use jiff::civil::Date;
use sqlx::Row;

/// A day on which the weekly hours don't hold.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClosedDay {
    pub day: Date,
    /// Why; for staff, may be empty.
    pub note: String,
}

impl Store {
    /// Everything that decides whether it is open.
    pub async fn hours(&self) -> Result<Hours, StoreError> {
        let (weekly, closed) = (self.weekly_hours().await?, self.closed_days().await?);
        Ok(Hours::new(weekly, closed.into_iter().map(|c| c.day)))
    }

    /// By weekday, then time.
    pub async fn weekly_hours(&self) -> Result<Vec<Span>, StoreError> {
        let rows = sqlx::query("SELECT weekday, opens, closes FROM weekly_hours ORDER BY weekday, opens, closes")
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| {
                let numbers = (row.try_get("weekday")?, row.try_get("opens")?, row.try_get("closes")?);
                span(numbers).ok_or_else(|| StoreError::corrupt("weekly_hours", format!("{numbers:?} is no span")))
            })
            .collect()
    }

    /// Puts these weekly hours in place of all there were; all or nothing.
    pub async fn save_weekly_hours(&self, spans: &[Span]) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM weekly_hours").execute(&mut *tx).await?;
        for span in spans {
            sqlx::query(
                "INSERT INTO weekly_hours (weekday, opens, closes) VALUES ($1, $2, $3)
                 ON CONFLICT (weekday, opens, closes) DO NOTHING",
            )
            .bind(i64::from(span.weekday()))
            .bind(i64::from(span.from()))
            .bind(i64::from(span.to()))
            .execute(&mut *tx)
            .await?;
        }
        Ok(tx.commit().await?)
    }

    /// In order of time, also those that are over.
    pub async fn closed_days(&self) -> Result<Vec<ClosedDay>, StoreError> {
        let rows = sqlx::query("SELECT day, note FROM closed_days ORDER BY day").fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                let day: String = row.try_get("day")?;
                let day = day.parse().map_err(|e| StoreError::corrupt("closed_days", e))?;
                Ok(ClosedDay { day, note: row.try_get("note")? })
            })
            .collect()
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
            sqlx::query(insert).bind(day.to_string()).bind(note.as_str()).execute(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Opens again on all days from the first to the last.
    pub async fn remove_closed_days(&self, first: Date, last: Date) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM closed_days WHERE day >= $1 AND day <= $2");
        let gone = delete.bind(first.to_string()).bind(last.to_string()).execute(&self.pool).await?;
        if gone.rows_affected() == 0 { Err(StoreError::Gone("closed day")) } else { Ok(()) }
    }
}

fn span((weekday, opens, closes): (i64, i64, i64)) -> Option<Span> {
    Span::new(i8::try_from(weekday).ok()?, u16::try_from(opens).ok()?, u16::try_from(closes).ok()?).ok()
}
