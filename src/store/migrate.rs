//! The tables, brought up to date at the start: numbered SQL texts, each applied once, each in its own transaction.

use super::{Engine, Store, StoreError};
use sqlx::{Any, AnyConnection, AssertSqlSafe, Executor, Row, Transaction};

const MIGRATIONS: [&str; 15] = [
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_outlets.sql"),
    include_str!("migrations/0003_handover.sql"),
    include_str!("migrations/0004_makers.sql"),
    include_str!("migrations/0005_link_names.sql"),
    include_str!("migrations/0006_mail.sql"),
    include_str!("migrations/0007_languages.sql"),
    include_str!("migrations/0008_staff_language.sql"),
    include_str!("migrations/0009_takes.sql"),
    include_str!("migrations/0010_subjects.sql"),
    include_str!("migrations/0011_translations.sql"),
    include_str!("migrations/0012_phrases.sql"),
    include_str!("migrations/0013_taps.sql"),
    include_str!("migrations/0014_pushes.sql"),
    include_str!("migrations/0015_order_look.sql"),
];
pub(super) const KNOWN: i64 = MIGRATIONS.len() as i64;

impl Store {
    /// Applies what is missing. Nodes that start together wait for each other.
    pub(super) async fn migrate(&self) -> Result<(), StoreError> {
        for (version, sql) in (1..).zip(MIGRATIONS) {
            let failed = |e: sqlx::Error| StoreError::Migration { version, why: e.to_string() };
            let mut tx = self.write().await?;
            let found = self.found(&mut tx).await?;
            if found > KNOWN {
                return Err(StoreError::Newer { found, known: KNOWN });
            }
            if found < version {
                apply(&mut tx, self.engine, version, sql).await.map_err(failed)?;
            }
            tx.commit().await.map_err(failed)?;
        }
        Ok(())
    }

    /// The tables are those that this program knows.
    pub(super) async fn check_version(&self) -> Result<(), StoreError> {
        let mut tx = self.snapshot().await?;
        match version(&mut tx).await {
            Ok(found) if found > KNOWN => Err(StoreError::Newer { found, known: KNOWN }),
            Ok(found) if found < KNOWN => Err(StoreError::Older { found, known: KNOWN }),
            Ok(_) => Ok(()),
            // It answers, and has no such table.
            Err(sqlx::Error::Database(_)) => Err(StoreError::Empty),
            Err(error) => Err(error.into()),
        }
    }

    async fn found(&self, tx: &mut Transaction<'static, Any>) -> Result<i64, StoreError> {
        if self.engine == Engine::Postgres {
            // Two nodes at CREATE TABLE IF NOT EXISTS can still collide. The number is "ungrus" and means nothing.
            sqlx::query("SELECT pg_advisory_xact_lock(129369912304995)").execute(&mut **tx).await?;
        }
        begin(tx).await?;
        Ok(version(tx).await?)
    }
}

/// Makes the tables of an earlier version, or of this one, where there are none.
pub(super) async fn lay(connection: &mut AnyConnection, engine: Engine, upto: i64) -> Result<(), sqlx::Error> {
    begin(connection).await?;
    for (version, sql) in (1..=upto).zip(MIGRATIONS) {
        apply(connection, engine, version, sql).await?;
    }
    Ok(())
}

/// The version of the tables.
pub(super) async fn version(connection: &mut AnyConnection) -> Result<i64, sqlx::Error> {
    sqlx::query("SELECT COALESCE(MAX(version), 0) AS version FROM schema_version")
        .fetch_one(connection)
        .await?
        .try_get("version")
}

async fn begin(connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    let create = "CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY)";
    connection.execute(create).await.map(drop)
}

async fn apply(connection: &mut AnyConnection, engine: Engine, version: i64, sql: &str) -> Result<(), sqlx::Error> {
    // One text for both, but for what only SQLite understands: to the other it is a comment.
    let own = match engine {
        Engine::Sqlite => sql.replace("/* WITHOUT ROWID */", "WITHOUT ROWID"),
        Engine::Postgres => sql.to_owned(),
    };
    connection.execute(sqlx::raw_sql(AssertSqlSafe(own))).await?;
    let insert = sqlx::query("INSERT INTO schema_version (version) VALUES ($1)").bind(version);
    insert.execute(connection).await.map(drop)
}
