//! The tables, brought up to date at the start: numbered SQL texts, each applied once, each in its own transaction.

use super::{Engine, Store, StoreError};
use sqlx::{Any, AssertSqlSafe, Executor, Row, Transaction};

const MIGRATIONS: [&str; 6] = [
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_outlets.sql"),
    include_str!("migrations/0003_handover.sql"),
    include_str!("migrations/0004_makers.sql"),
    include_str!("migrations/0005_link_names.sql"),
    include_str!("migrations/0006_mail.sql"),
];
const KNOWN: i64 = MIGRATIONS.len() as i64;
const VERSION: &str = "SELECT COALESCE(MAX(version), 0) AS version FROM schema_version";

impl Store {
    /// Applies what is missing. Nodes that start together wait for each other.
    pub(super) async fn migrate(&self) -> Result<(), StoreError> {
        for (version, sql) in (1..).zip(MIGRATIONS) {
            let failed = |e: sqlx::Error| StoreError::Migration { version, why: e.to_string() };
            let mut tx = self.write().await?;
            let found = self.version(&mut tx).await?;
            if found > KNOWN {
                return Err(StoreError::Newer { found, known: KNOWN });
            }
            if found < version {
                (&mut *tx).execute(sqlx::raw_sql(AssertSqlSafe(self.own(sql)))).await.map_err(failed)?;
                sqlx::query("INSERT INTO schema_version (version) VALUES ($1)")
                    .bind(version)
                    .execute(&mut *tx)
                    .await
                    .map_err(failed)?;
            }
            tx.commit().await.map_err(failed)?;
        }
        Ok(())
    }

    /// One text for both, but for what only SQLite understands: to the other it is a comment.
    fn own(&self, sql: &str) -> String {
        match self.engine {
            Engine::Sqlite => sql.replace("/* WITHOUT ROWID */", "WITHOUT ROWID"),
            Engine::Postgres => sql.to_owned(),
        }
    }

    /// The tables are those that this program knows.
    pub(super) async fn check_version(&self) -> Result<(), StoreError> {
        match sqlx::query(VERSION).fetch_one(&self.pool).await {
            Ok(row) => match row.try_get("version")? {
                found if found > KNOWN => Err(StoreError::Newer { found, known: KNOWN }),
                found if found < KNOWN => Err(StoreError::Older { found, known: KNOWN }),
                _ => Ok(()),
            },
            // It answers, and has no such table.
            Err(sqlx::Error::Database(_)) => Err(StoreError::Empty),
            Err(error) => Err(error.into()),
        }
    }

    async fn version(&self, tx: &mut Transaction<'static, Any>) -> Result<i64, StoreError> {
        if self.engine == Engine::Postgres {
            // Two nodes at CREATE TABLE IF NOT EXISTS can still collide. The number is "ungrus" and means nothing.
            sqlx::query("SELECT pg_advisory_xact_lock(129369912304995)").execute(&mut **tx).await?;
        }
        sqlx::query("CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)")
            .execute(&mut **tx)
            .await?;
        let row = sqlx::query(VERSION).fetch_one(&mut **tx).await?;
        Ok(row.try_get("version")?)
    }
}
