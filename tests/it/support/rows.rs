//! Databases as each version of the program left them, with something in every column of every table
//! (`fixtures/rows`, a file for each migration), and all that is in a database, to be compared.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sqlx::{AnyPool, AssertSqlSafe, Executor, Row};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

/// By column, as text; none: null.
pub type Cells = BTreeMap<String, Option<String>>;
/// By table.
pub type Dump = BTreeMap<String, BTreeSet<Cells>>;

/// The migrations by their files' names, in their order.
pub fn migrations() -> Vec<String> {
    let names = std::fs::read_dir(folder("src/store/migrations")).expect("the migrations");
    let mut names: Vec<String> =
        names.map(|entry| entry.expect("an entry").file_name().into_string().expect("a plain name")).collect();
    names.sort();
    names
}

fn folder(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

pub async fn connect(url: &str) -> AnyPool {
    sqlx::any::install_default_drivers();
    let url = if url.starts_with("sqlite") { format!("{url}?mode=rwc") } else { url.to_owned() };
    sqlx::any::AnyPoolOptions::new().max_connections(1).connect(&url).await.expect("a database")
}

pub async fn run(pool: &AnyPool, text: &str) {
    pool.execute(sqlx::raw_sql(AssertSqlSafe(text.to_owned()))).await.unwrap_or_else(|e| panic!("{e} in {text}"));
}

/// Makes what version `version` would have left in an empty database: its tables, and rows in all of them.
pub async fn lay(url: &str, version: usize) {
    let pool = connect(url).await;
    let read = |path: String| {
        std::fs::read_to_string(folder(&path))
            .unwrap_or_else(|_| panic!("{path}: what this migration brings needs rows"))
    };
    run(&pool, "CREATE TABLE schema_version (version BIGINT PRIMARY KEY)").await;
    let names = migrations();
    for (number, name) in (1..).zip(&names[..version]) {
        let text = read(format!("src/store/migrations/{name}"));
        let own = if url.starts_with("sqlite") { text.replace("/* WITHOUT ROWID */", "WITHOUT ROWID") } else { text };
        run(&pool, &own).await;
        run(&pool, &format!("INSERT INTO schema_version (version) VALUES ({number})")).await;
    }
    for name in &names[..version] {
        run(&pool, &read(format!("tests/fixtures/rows/{name}"))).await;
    }
    pool.close().await;
    assert_filled(&dump(url).await);
}

/// 32 bytes as the rows have them: secrets whose hashes stand there, and hashes.
pub fn bytes(byte: u8) -> String {
    URL_SAFE_NO_PAD.encode([byte; 32])
}

/// Something stands in every column of every table.
pub fn assert_filled(dump: &Dump) {
    for (table, rows) in dump {
        assert!(!rows.is_empty(), "nothing in {table}: give it rows in tests/fixtures/rows");
        for column in rows.first().expect("a row").keys() {
            let says = |cells: &Cells| cells[column].as_deref().is_some_and(|cell| !matches!(cell, "" | "0"));
            assert!(rows.iter().any(says), "nothing in {table}.{column}: give it something in tests/fixtures/rows");
        }
    }
}

/// What 0.4 takes away: links to accounts whose maker nobody knows.
fn unknown_maker(version: usize, table: &str, kind: Option<&str>) -> bool {
    version < 4 && (table == "receiver_invites" || table == "invites" && kind != Some("first"))
}

/// What stood in the tables of `version` stands there after the upgrade.
pub fn assert_kept(before: &Dump, after: &Dump, version: usize) {
    for (table, rows) in before {
        let columns: BTreeSet<&String> = rows.first().unwrap().keys().collect();
        let kind = |cells: &Cells| cells.get("kind").cloned().flatten();
        let expected: BTreeSet<_> =
            rows.iter().filter(|row| !unknown_maker(version, table, kind(row).as_deref())).cloned().collect();
        let mut found = after[table].clone();
        if table == "schema_version" {
            found.retain(|row| row["version"].as_ref().unwrap().parse::<usize>().unwrap() <= version);
        }
        let found: BTreeSet<_> = found
            .into_iter()
            .map(|row| row.into_iter().filter(|(column, _)| columns.contains(column)).collect())
            .collect();
        assert_eq!(found, expected, "{table}, from version {version}");
    }
}

/// Everything.
pub async fn dump(url: &str) -> Dump {
    let pool = connect(url).await;
    let columns = if url.starts_with("sqlite") {
        "SELECT t.name AS one, c.name AS two FROM sqlite_master AS t, pragma_table_info(t.name) AS c
         WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'"
    } else {
        "SELECT table_name::text AS one, column_name::text AS two FROM information_schema.columns
         WHERE table_schema = current_schema()"
    };
    let mut tables: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in pool.fetch_all(columns).await.expect("its columns") {
        tables.entry(row.get("one")).or_default().push(row.get("two"));
    }
    let mut dump = Dump::new();
    for (table, columns) in tables {
        let cells: Vec<String> = columns.iter().map(|column| format!("CAST({column} AS TEXT) AS {column}")).collect();
        let select = AssertSqlSafe(format!("SELECT {} FROM {table}", cells.join(", ")));
        let rows = pool.fetch_all(sqlx::query(select)).await.expect("its rows");
        let cells = |row| columns.iter().map(|column| (column.clone(), sqlx::Row::get(row, column.as_str()))).collect();
        dump.insert(table, rows.iter().map(cells).collect());
    }
    pool.close().await;
    dump
}
