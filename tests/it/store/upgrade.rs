//! Databases of earlier versions, with rows in every table, under this program; of later ones; and moved from one engine
//! to the other.

use crate::support::postgres::Postgres;
use crate::support::rows::{Dump, assert_kept, connect, dump, lay, migrations, run};
use sqlx::{Executor, Row};
use std::path::Path;
use std::process::{Command, Output};
use ungrus::store::Store;

fn ungrus(folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ungrus"));
    command.current_dir(folder).env_clear().args(args).output().unwrap()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let output = ungrus(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Refused with one sentence that holds `hint`.
fn refused(folder: &Path, args: &[&str], hint: &str) {
    let output = ungrus(folder, args);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
    assert!(said.lines().count() == 1 && said.contains(hint), "{args:?}: {said}");
    assert!(output.stdout.is_empty());
}

async fn upgrade(version: usize, url: &str) {
    lay(url, version).await;
    let before = dump(url).await;
    let store = Store::open(url).await.unwrap();
    store.holdings().await.unwrap();
    store.centre().await.unwrap();
    store.close().await;
    let after = dump(url).await;
    assert_kept(&before, &after, version);
    assert_eq!(after["schema_version"].len(), migrations().len());
}

#[tokio::test]
async fn every_earlier_version_keeps_its_rows_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    for version in 1..=migrations().len() {
        upgrade(version, &format!("sqlite:{}/{version}.db", folder.path().display())).await;
    }
}

#[tokio::test]
async fn every_earlier_version_keeps_its_rows_on_postgres() {
    let server = Postgres::start();
    for version in 1..=migrations().len() {
        upgrade(version, &server.create(&format!("version_{version}"))).await;
    }
}

/// An older program on the tables of a newer one, which is what this one is to those of the future.
async fn of_the_future(url: &str) {
    lay(url, migrations().len()).await;
    let pool = connect(url).await;
    run(&pool, "INSERT INTO schema_version (version) VALUES (99); ALTER TABLE staff ADD COLUMN stars BIGINT").await;
    pool.close().await;
    let before = dump(url).await;
    let folder = tempfile::tempdir().unwrap();
    let newer = "made by a newer version (tables 99, this program knows";
    for task in [&["--listen", "127.0.0.1:0"][..], &["invite"], &["disclose"], &["backup", "x.db"]] {
        refused(folder.path(), &[task, &["--database", url]].concat(), newer);
    }
    refused(folder.path(), &["copy", url, "sqlite:y.db"], newer);
    assert_eq!(dump(url).await, before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was made");
}

#[tokio::test]
async fn a_later_version_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    of_the_future(&format!("sqlite:{}/ungrus.db", folder.path().display())).await;
    let server = Postgres::start();
    of_the_future(&server.create("future")).await;
}

/// A program asks the service to upgrade first, rather than doing it beside it.
#[tokio::test]
async fn what_is_run_beside_the_service_upgrades_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/ungrus.db", folder.path().display());
    lay(&url, 5).await;
    let before = dump(&url).await;
    for task in [&["invite"][..], &["disclose"], &["backup", "x.db"]] {
        refused(folder.path(), &[task, &["--database", &url]].concat(), "start the service first");
    }
    refused(folder.path(), &["copy", &url, "sqlite:y.db"], "start the service first");
    assert_eq!(dump(&url).await, before);
}

/// How PostgreSQL holds rows to each other.
async fn references(url: &str) -> Vec<(String, String)> {
    let pool = connect(url).await;
    let select = "SELECT conname::text AS name, pg_get_constraintdef(oid) AS says FROM pg_constraint
                  WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1";
    let rows = pool.fetch_all(select).await.unwrap();
    pool.close().await;
    rows.iter().map(|row| (row.get("name"), row.get("says"))).collect()
}

#[tokio::test]
async fn a_database_moves_to_postgres_and_back() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Postgres::start());
    let [one, two, back] = ["one", "two", "back"].map(|name| format!("sqlite:{}/{name}.db", folder.path().display()));
    let (there, fresh) = (server.create("there"), server.create("fresh"));
    lay(&one, migrations().len()).await;
    let all: Dump = dump(&one).await;

    let said = done(folder.path(), &["copy", &one, &there]);
    assert!(said.contains("Staff accounts                       2") && said.contains("erase it"), "{said}");
    assert_eq!(dump(&there).await, all);
    Store::open(&fresh).await.unwrap().close().await;
    assert_eq!(references(&there).await, references(&fresh).await, "the tables are as the service makes them");
    done(folder.path(), &["copy", &there, &back]);
    done(folder.path(), &["copy", &back, &two]);
    assert_eq!(dump(&two).await, all);
    assert_eq!(dump(&one).await, all, "the first is as it was");

    // Only into an empty one.
    for (from, to) in [(&one, &there), (&there, &fresh), (&there, &one)] {
        let before = dump(to).await;
        refused(folder.path(), &["copy", from, to], "something already");
        assert_eq!(dump(to).await, before);
    }
    refused(folder.path(), &["copy", "sqlite:nowhere.db", "sqlite:new.db"], "no database");
    refused(folder.path(), &["copy", &one, "nowhere"], "sqlite:FILE or postgres://");
    refused(folder.path(), &["copy", &one, "sqlite:/no/such/folder/new.db"], "can't be written");
    assert!(!folder.path().join("nowhere.db").exists() && !folder.path().join("new.db").exists());
}

/// What PostgreSQL keeps in another encoding than UTF-8 would not come out the same.
#[tokio::test]
async fn nothing_comes_out_as_something_else() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Postgres::start());
    let one = format!("sqlite:{}/one.db", folder.path().display());
    lay(&one, migrations().len()).await;
    let admin = connect(&server.url("postgres")).await;
    run(&admin, "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0 LOCALE 'C'").await;
    admin.close().await;
    let latin = server.url("latin");
    refused(folder.path(), &["copy", &one, &latin], "as empty as before");
    assert!(dump(&latin).await.is_empty());
}
