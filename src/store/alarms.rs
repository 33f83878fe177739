//! What nodes remember together of what they have told, and whom they tell.

use super::mail_addresses::read;
use super::{Store, StoreError};
use crate::address::MailAddress;
use sqlx::Row;

impl Store {
    pub async fn alarm(&self, key: &str) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT value FROM settings WHERE name = $1").bind(key);
        Ok(row.fetch_optional(&self.pool).await?.map(|row| row.try_get("value")).transpose()?)
    }

    /// Puts `new` in the place of `old`; false when something else stands there meanwhile.
    pub async fn swap_alarm(&self, key: &str, old: Option<&str>, new: &str) -> Result<bool, StoreError> {
        let swap = match old {
            None => sqlx::query("INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING"),
            Some(_) => sqlx::query("UPDATE settings SET value = $2 WHERE name = $1 AND value = $3"),
        };
        let swap = swap.bind(key).bind(new);
        let swap = if let Some(old) = old { swap.bind(old) } else { swap };
        Ok(swap.execute(&self.pool).await?.rows_affected() > 0)
    }

    /// The addresses of coordinators who want mail.
    pub async fn coordinators_mail(&self) -> Result<Vec<MailAddress>, StoreError> {
        const WHO: &str =
            "SELECT mail FROM staff WHERE active = 1 AND role = 'coordinator' AND mail IS NOT NULL ORDER BY id";
        let rows = sqlx::query(WHO).fetch_all(&self.pool).await?;
        let read = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        Ok(read.into_iter().flatten().collect())
    }
}
