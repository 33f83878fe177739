//! What watches the database asks of it.

use super::settings::put;
use super::{Engine, Seconds, Store, StoreError};
use sqlx::Row;
use std::path::PathBuf;

impl Store {
    /// Does the database answer? For `/readyz`.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Can it be written? Until the end: a full disk, or a server that has become a copy of another, says so not before
    /// something is to be kept.
    pub async fn try_write(&self, now: Seconds) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        put(&mut tx, "probe", &now.to_string()).await?;
        Ok(tx.commit().await?)
    }

    /// Its size in bytes.
    pub async fn bytes(&self) -> Result<u64, StoreError> {
        let row = sqlx::query(match self.engine {
            Engine::Sqlite => "SELECT page_count * page_size AS n FROM pragma_page_count(), pragma_page_size()",
            Engine::Postgres => "SELECT pg_database_size(current_database()) AS n",
        });
        let bytes: i64 = row.fetch_one(&self.pool).await?.try_get("n")?;
        Ok(u64::try_from(bytes).unwrap_or(0))
    }

    /// Its file, where it is one.
    pub async fn file(&self) -> Result<Option<PathBuf>, StoreError> {
        if self.engine == Engine::Postgres {
            return Ok(None);
        }
        let row =
            sqlx::query("SELECT file FROM pragma_database_list WHERE name = 'main'").fetch_one(&self.pool).await?;
        let file: Option<String> = row.try_get("file")?;
        Ok(file.filter(|file| !file.is_empty()).map(PathBuf::from))
    }
}
