//! What nodes remember together of what they have told, and whom they tell.

use super::row::sql;
use super::{Store, StoreError};
use crate::address::MailAddress;

impl Store {
    pub async fn alarm(&self, key: &str) -> Result<Option<String>, StoreError> {
        sql("SELECT value FROM settings WHERE name = $1", &[&key]).value(&self.pool).await
    }

    /// Puts `new` in the place of `old`; false when something else stands there meanwhile.
    pub async fn swap_alarm(&self, key: &str, old: Option<&str>, new: &str) -> Result<bool, StoreError> {
        const INSERT: &str = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        const UPDATE: &str = "UPDATE settings SET value = $2 WHERE name = $1 AND value = $3";
        let swap = match old {
            None => sql(INSERT, &[&key, &new]),
            Some(old) => sql(UPDATE, &[&key, &new, &old]),
        };
        Ok(swap.run(&self.pool).await? > 0)
    }

    /// The addresses of coordinators who want mail.
    pub async fn coordinators_mail(&self) -> Result<Vec<MailAddress>, StoreError> {
        const WHO: &str =
            "SELECT mail FROM staff WHERE active = 1 AND role = 'coordinator' AND mail IS NOT NULL ORDER BY id";
        sql(WHO, &[]).values(&self.pool).await
    }
}
