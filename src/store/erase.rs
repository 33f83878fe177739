//! Erasing: what is over goes, and then what the database itself has kept of it.

use super::{Engine, SQLITE_PRAGMAS, Seconds, Store, StoreError};
use jiff::civil::Date;
use sqlx::{Executor, Row};

impl Store {
    /// Deletes cards that expire on `today` or before, with their words, and tombstones, sign-ins and
    /// receivers' links that are over by `now`. Whether a card was among it: then [`Store::scrub`] is due.
    pub async fn erase_due(&self, now: Seconds, today: Date) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        if self.engine == Engine::Postgres {
            // Two nodes that delete the same rows in another order would wait for each other. "erase" as a number.
            sqlx::query("SELECT pg_advisory_xact_lock(435610055525)").execute(&mut *tx).await?;
        }
        let cards = sqlx::query("DELETE FROM handovers WHERE expires_on <= $1")
            .bind(today.to_string())
            .execute(&mut *tx)
            .await?;
        for delete in [
            "DELETE FROM handover_tombstones WHERE until <= $1",
            "DELETE FROM sessions WHERE expires_at <= $1",
            "DELETE FROM receiver_sessions WHERE expires_at <= $1",
            "DELETE FROM receiver_invites WHERE expires_at <= $1",
        ] {
            sqlx::query(delete).bind(now).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(cards.rows_affected() > 0)
    }

    /// Takes what was deleted out of the files as well. `false` when a reader was in the way: try again later.
    ///
    /// SQLite overwrites what it deletes (`secure_delete`) and this empties the write-ahead log, where it stood last.
    /// PostgreSQL leaves deleted rows in their pages, after a plain `VACUUM` too, so the tables are written anew; its own
    /// log keeps them until it is recycled, which is its administrator's.
    pub async fn scrub(&self) -> Result<bool, StoreError> {
        match self.engine {
            Engine::Sqlite => {
                let mut connection = self.pool.acquire().await?;
                // It keeps writers out while it waits for readers: less long than they are ready to wait.
                connection.execute("PRAGMA busy_timeout = 1000").await?;
                let checkpoint = connection.fetch_one("PRAGMA wal_checkpoint(TRUNCATE)").await;
                connection.execute(SQLITE_PRAGMAS).await?;
                Ok(checkpoint?.try_get::<i64, _>(0)? == 0)
            }
            Engine::Postgres => {
                let mut connection = self.pool.acquire().await?;
                // Whoever comes after it waits as long as it does: not for a whole copy of the database.
                connection.execute("SET lock_timeout = '1s'").await?;
                let written = connection.execute("VACUUM (FULL) handovers, handover_words").await;
                connection.execute("RESET lock_timeout").await?;
                Ok(written.map(|_| true)?)
            }
        }
    }
}
