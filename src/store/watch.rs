//! What watches the database asks of it.

use super::centre::settings::put;
use super::row::sql;
use super::{Engine, Seconds, Store, StoreError};
use std::path::PathBuf;

impl Store {
    /// Does the database answer? For `/readyz`.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sql("SELECT 1", &[]).run(&self.pool).await?;
        Ok(())
    }

    /// Can it be written? Tried up to the commit: a full disk, or a server that has become another's replica, says so
    /// only when something is to be kept.
    pub async fn try_write(&self, now: Seconds) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        put(&mut tx, "probe", &now.to_string()).await?;
        Ok(tx.commit().await?)
    }

    /// Its size in bytes.
    pub async fn bytes(&self) -> Result<u64, StoreError> {
        let select = match self.engine {
            Engine::Sqlite => "SELECT page_count * page_size AS n FROM pragma_page_count(), pragma_page_size()",
            Engine::Postgres => "SELECT pg_database_size(current_database()) AS n",
        };
        Ok(u64::try_from(sql(select, &[]).number(&self.pool).await?).unwrap_or(0))
    }

    /// Its file, where it is one.
    pub async fn file(&self) -> Result<Option<PathBuf>, StoreError> {
        if self.engine == Engine::Postgres {
            return Ok(None);
        }
        let select = sql("SELECT file FROM pragma_database_list WHERE name = 'main'", &[]);
        let (file,): (Option<String>,) = select.one(&self.pool).await?;
        Ok(file.filter(|file| !file.is_empty()).map(PathBuf::from))
    }
}
