//! The same cases on SQLite and on PostgreSQL.

use super::postgres::Postgres;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, PoisonError, Weak};

/// A case gets the address of an empty database, so that it may open it as often as it likes.
pub async fn sqlite<F: Future<Output = ()>>(case: impl FnOnce(String) -> F) {
    let folder = tempfile::tempdir().unwrap();
    case(format!("sqlite:{}/ungrus.db", folder.path().display())).await;
}

pub async fn postgres<F: Future<Output = ()>>(case: impl FnOnce(String) -> F) {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let server = shared();
    case(server.create(&format!("case_{}", MADE.fetch_add(1, Relaxed)))).await;
}

/// One server for all cases that run at the same time; the last that needs it stops it.
fn shared() -> Arc<Postgres> {
    static SERVER: Mutex<Weak<Postgres>> = Mutex::new(Weak::new());
    let mut kept = SERVER.lock().unwrap_or_else(PoisonError::into_inner);
    kept.upgrade().unwrap_or_else(|| {
        let server = Arc::new(Postgres::start());
        *kept = Arc::downgrade(&server);
        server
    })
}

/// Names the cases, each an async function of the address, and makes a test of each on either engine.
macro_rules! cases {
    ($($case:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test] async fn $case() { $crate::support::engines::sqlite(super::$case).await; })*
        }
        mod postgres {
            $(#[tokio::test] async fn $case() { $crate::support::engines::postgres(super::$case).await; })*
        }
    };
}
