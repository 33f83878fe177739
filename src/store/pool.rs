//! The connections to the database, and how a statement goes over them when they are shared.
//!
//! A pooler in transaction mode (pgbouncer) lends a connection of PostgreSQL for one transaction at a time: a statement that
//! was prepared before it may be another's by the next. So there each statement is prepared and run within a
//! transaction of its own, which begins by forgetting what the connection's last user prepared.

use futures_util::future::BoxFuture;
use futures_util::stream::{self, BoxStream};
use futures_util::{TryFutureExt, TryStreamExt};
use sqlx::any::{AnyQueryResult, AnyRow, AnyStatement, AnyTypeInfo};
use sqlx::{Any, AnyPool, Either, Error, Execute, Executor, SqlStr, Transaction};
use std::ops::Deref;

const BEGIN_POOLED: &str = "BEGIN; DEALLOCATE ALL";
const SNAPSHOT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
const SNAPSHOT_POOLED: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; DEALLOCATE ALL";
/// How an address says that a pooler is in between; the last of its parameters.
const POOLER: &str = "&pooler=transaction";

/// The address as the library reads it, and whether a pooler is in between.
pub(super) fn address(url: &str) -> (String, bool) {
    match url.strip_suffix(POOLER) {
        // What is prepared for one transaction is not kept.
        Some(rest) => (format!("{rest}&statement-cache-capacity=0"), true),
        None => (url.to_owned(), false),
    }
}

#[derive(Clone)]
pub(super) struct Pool {
    inner: AnyPool,
    pooled: bool,
}

impl Pool {
    pub(super) fn new(inner: AnyPool, pooled: bool) -> Self {
        Self { inner, pooled }
    }

    /// Whether what is set for a session may be set for another's.
    pub(super) fn is_pooled(&self) -> bool {
        self.pooled
    }

    /// A transaction on PostgreSQL that sees one moment.
    pub(super) async fn snapshot(&self) -> Result<Transaction<'static, Any>, Error> {
        self.inner.begin_with(if self.pooled { SNAPSHOT_POOLED } else { SNAPSHOT }).await
    }

    /// A transaction on PostgreSQL.
    pub(super) async fn transaction(&self) -> Result<Transaction<'static, Any>, Error> {
        if self.pooled { self.inner.begin_with(BEGIN_POOLED).await } else { self.inner.begin().await }
    }
}

impl Deref for Pool {
    type Target = AnyPool;

    fn deref(&self) -> &AnyPool {
        &self.inner
    }
}

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The pool's own Debug prints the address, and that may hold a password.
        f.debug_struct("Pool").field("pooled", &self.pooled).finish_non_exhaustive()
    }
}

impl<'p> Executor<'p> for &'_ Pool {
    type Database = Any;

    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, Result<Either<AnyQueryResult, AnyRow>, Error>>
    where
        E: 'q + Execute<'q, Any>,
    {
        if !self.pooled {
            return self.inner.fetch_many(query);
        }
        let pool = self.clone();
        let all = async move {
            let mut tx = pool.transaction().await?;
            let all: Vec<_> = (&mut *tx).fetch_many(query).try_collect().await?;
            tx.commit().await?;
            Ok(stream::iter(all.into_iter().map(Ok)))
        };
        Box::pin(all.try_flatten_stream())
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, Result<Option<AnyRow>, Error>>
    where
        E: 'q + Execute<'q, Any>,
    {
        if !self.pooled {
            return self.inner.fetch_optional(query);
        }
        let pool = self.clone();
        Box::pin(async move {
            let mut tx = pool.transaction().await?;
            let row = (&mut *tx).fetch_optional(query).await?;
            tx.commit().await?;
            Ok(row)
        })
    }

    fn prepare_with<'e>(self, sql: SqlStr, parameters: &'e [AnyTypeInfo]) -> BoxFuture<'e, Result<AnyStatement, Error>>
    where
        'p: 'e,
    {
        self.inner.prepare_with(sql, parameters)
    }
}
