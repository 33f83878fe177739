//! The same cases on SQLite and on PostgreSQL.

#[path = "postgres.rs"]
pub mod postgres;

use postgres::Postgres;
use std::future::Future;
use std::pin::Pin;

/// A case gets the address of an empty database, so that it may open it as often as it likes.
pub type Case = (&'static str, fn(String) -> Pin<Box<dyn Future<Output = ()>>>);

pub async fn sqlite(cases: &[Case]) {
    for (name, case) in cases {
        let folder = tempfile::tempdir().unwrap();
        println!("sqlite: {name}");
        case(format!("sqlite:{}/ungrus.db", folder.path().display())).await;
    }
}

pub async fn postgres(cases: &[Case]) {
    let server = Postgres::start();
    for (name, case) in cases {
        println!("postgres: {name}");
        case(server.create(name)).await;
    }
}

/// Names the cases, each an async function of the address, and makes the two tests.
macro_rules! cases {
    ($($case:ident),* $(,)?) => {
        const CASES: &[engines::Case] = &[$((stringify!($case), |url| Box::pin($case(url)))),*];

        #[tokio::test]
        async fn on_sqlite() {
            engines::sqlite(CASES).await;
        }

        #[tokio::test]
        async fn on_postgres() {
            engines::postgres(CASES).await;
        }
    };
}
