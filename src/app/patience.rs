//! How long the node's own tasks wait for the database. A server that freezes in the middle of a query says nothing, not even
//! that it fails, and a task that waited for it would look after nothing any more.

use super::App;
use crate::config::Limits;
use crate::store::StoreError;
use std::future::Future;
use std::time::Duration;
use tokio::time::timeout;

impl App {
    /// What the database answers, if it does so in time.
    pub(super) async fn in_time<T>(&self, asked: impl Future<Output = Result<T, StoreError>>) -> Result<T, StoreError> {
        within(patience(&self.shared.limits), asked).await
    }
}

pub(super) fn patience(limits: &Limits) -> Duration {
    Duration::from_millis(limits.database_wait)
}

/// The same of what takes longer, or may take less.
pub(super) async fn within<T>(
    patience: Duration,
    asked: impl Future<Output = Result<T, StoreError>>,
) -> Result<T, StoreError> {
    timeout(patience, asked).await.unwrap_or(Err(StoreError::Late))
}
