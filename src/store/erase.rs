//! Erasing: what is over goes, and then what the database itself has kept of it.

use super::row::sql;
use super::{Engine, SQLITE_PRAGMAS, Seconds, Store, StoreError};
use jiff::civil::Date;
use sqlx::{Executor, Row};

/// Finds anybody who still sees the database as it was before the last change.
const OLDER_SNAPSHOT: &str = "SELECT 1 FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) > 0 LIMIT 1";

/// Fails unless nobody else uses the two tables; in one message, and so in one transaction.
const NOBODY_READS: &str =
    "SET LOCAL lock_timeout = '1s'; LOCK TABLE handovers, handover_words IN ACCESS EXCLUSIVE MODE";

impl Store {
    /// Deletes cards that expire on `today` or before, with their replies, tombstones of days before, and sign-ins and
    /// members' links that are over by `now`. Whether a card was among it: then [`Store::scrub`] is due.
    ///
    /// A database server has a clock of its own, and a card goes only when that says so, too: a node whose clock is
    /// years ahead erases nothing.
    pub async fn erase_due(&self, now: Seconds, today: Date) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        if self.engine == Engine::Postgres {
            // Two nodes that delete the same rows in another order would wait for each other. "erase" as a number.
            sql("SELECT pg_advisory_xact_lock(435610055525)", &[]).run(&mut *tx).await?;
        }
        let cards = match self.engine {
            Engine::Sqlite => "DELETE FROM handovers WHERE expires_on <= $1",
            Engine::Postgres => {
                "DELETE FROM handovers WHERE expires_on <= $1
                   AND expires_on <= to_char(now() AT TIME ZONE 'Europe/Copenhagen', 'YYYY-MM-DD')"
            }
        };
        let cards = sql(cards, &[&today]).run(&mut *tx).await?;
        sql("DELETE FROM handover_tombstones WHERE until < $1", &[&today]).run(&mut *tx).await?;
        for delete in [
            "DELETE FROM sessions WHERE expires_at <= $1",
            "DELETE FROM receiver_sessions WHERE expires_at <= $1",
            "DELETE FROM receiver_invites WHERE expires_at <= $1",
        ] {
            sql(delete, &[&now]).run(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(cards > 0)
    }

    /// On SQLite: brings what was written lately from the write-ahead log into the file itself, as far as nobody reads what
    /// was before it. A log alone grows to four megabytes first, and whoever copies the file without it would copy nothing.
    pub async fn fold(&self) -> Result<(), StoreError> {
        if self.engine == Engine::Sqlite {
            self.pool.acquire().await?.execute("PRAGMA wal_checkpoint(PASSIVE)").await?;
        }
        Ok(())
    }

    /// Takes what was deleted out of the files as well. `false` when a reader was in the way, who may still see it: try
    /// again later.
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
                // Everybody after this waits while it waits for its lock: that must not be as long as a backup takes.
                // Through a pooler the setting would be another's: there a transaction tries first if it can be had.
                let own = !self.pool.is_pooled();
                connection.execute(if own { "SET lock_timeout = '1s'" } else { NOBODY_READS }).await?;
                // A row that an older snapshot may see, of a backup for example, is written anew with the rest.
                let older = connection.fetch_optional(OLDER_SNAPSHOT).await;
                let written = connection.execute("VACUUM (FULL) handovers, handover_words").await;
                if own {
                    connection.execute("RESET lock_timeout").await?;
                }
                Ok(written.and(older)?.is_none())
            }
        }
    }
}
