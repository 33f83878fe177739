//! Rows from one database to an empty other one, whatever their engines, table by table; and each table is read again
//! there, to see that it came out the same.

use crate::store::holdings::TABLES;
use crate::store::row::{Cell, Statement};
use crate::store::{Engine, migrate, secret};
use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Executor, Row};
use std::collections::BTreeMap;

/// What goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everything, to move a database.
    All,
    /// What may lie elsewhere for long, and come back from there.
    Backup { cards: bool },
}

impl Scope {
    /// Which rows of a table. A backup holds nothing that opens or signs anything: a sign-in that has ended and a link
    /// that was used would work again. Nor a card, unless that is asked for: it may have been withdrawn since.
    fn rows(self, table: &str) -> &'static str {
        match (self, table) {
            (Self::All, _) | (Self::Backup { cards: true }, "handovers" | "handover_words") => "1 = 1",
            (_, "sessions" | "pushes" | "receiver_sessions" | "invites" | "receiver_invites") => "1 = 0",
            (_, "handovers" | "handover_words") => "1 = 0",
            // What nodes told whom and when was of that day: restored, it would keep an alarm quiet.
            (_, "settings") => "name NOT IN ('service_secret', 'push_secret', 'probe') AND name NOT LIKE 'alarm %'",
            _ => "1 = 1",
        }
    }
}

/// What a database or a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// Of its tables.
    pub version: i64,
    pub tables: BTreeMap<&'static str, Held>,
}

/// What a table holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub rows: u64,
    /// Over all of its cells, in whatever order the rows come.
    pub(super) digest: String,
}

/// Why a transfer did not come about.
#[derive(Debug)]
pub(super) enum Stop {
    From(sqlx::Error),
    To(sqlx::Error),
    /// There is something already where it should go.
    NotEmpty,
    /// A table that did not come out as it was.
    Differs(&'static str),
}

/// One of the two databases, within a transaction.
pub(super) struct End<'a> {
    pub connection: &'a mut AnyConnection,
    pub engine: Engine,
}

/// Makes the tables as they are there, and fills them.
pub(super) async fn fill(mut from: End<'_>, mut to: End<'_>, scope: Scope) -> Result<Contents, Stop> {
    let version = migrate::version(from.connection).await.map_err(Stop::From)?;
    if !to.is_empty().await.map_err(Stop::To)? {
        return Err(Stop::NotEmpty);
    }
    migrate::lay(to.connection, to.engine, version).await.map_err(Stop::To)?;
    let references = to.defer_references().await.map_err(Stop::To)?;
    let mut tables = BTreeMap::new();
    for (name, _) in TABLES.into_iter().filter(|(name, _)| *name != "schema_version") {
        let table = to.table(name).await.map_err(Stop::To)?;
        // It is of a later version.
        if table.columns.is_empty() {
            continue;
        }
        to.run(format!("DELETE FROM {name}")).await.map_err(Stop::To)?;
        let sent = send(&mut from, &mut to, &table, scope.rows(name)).await?;
        if to.read(&table).await.map_err(Stop::To)? != sent {
            return Err(Stop::Differs(name));
        }
        tables.insert(name, sent);
    }
    to.check_references(references).await.map_err(Stop::To)?;
    Ok(Contents { version, tables })
}

async fn send(from: &mut End<'_>, to: &mut End<'_>, table: &Table, rows: &str) -> Result<Held, Stop> {
    let insert = table.insert();
    let mut sum = Sum::default();
    let select = AssertSqlSafe(format!("{} WHERE {rows}", table.select()));
    let mut rows = sqlx::query(select).fetch(&mut *from.connection);
    while let Some(row) = rows.try_next().await.map_err(Stop::From)? {
        let cells = table.cells(&row).map_err(Stop::From)?;
        sum.add(&cells);
        let insert = Statement::of_cells(AssertSqlSafe(insert.clone()), cells);
        insert.run(&mut *to.connection).await.map_err(Stop::To)?;
    }
    Ok(sum.held(table))
}

impl End<'_> {
    async fn run(&mut self, sql: String) -> Result<(), sqlx::Error> {
        self.connection.execute(sqlx::raw_sql(AssertSqlSafe(sql))).await.map(drop)
    }

    /// None of our tables is there.
    async fn is_empty(&mut self) -> Result<bool, sqlx::Error> {
        let there = match self.engine {
            Engine::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN",
            Engine::Postgres => {
                "SELECT table_name::text AS name FROM information_schema.tables
                 WHERE table_schema = current_schema() AND table_name IN"
            }
        };
        let select = AssertSqlSafe(format!("{there} ({}) LIMIT 1", names()));
        Ok(sqlx::query(select).fetch_optional(&mut *self.connection).await?.is_none())
    }

    /// A table by its columns; none: it is not there.
    async fn table(&mut self, name: &'static str) -> Result<Table, sqlx::Error> {
        let columns = match self.engine {
            Engine::Sqlite => "SELECT name, type AS kind FROM pragma_table_info($1)",
            Engine::Postgres => {
                "SELECT column_name::text AS name, data_type::text AS kind FROM information_schema.columns
                 WHERE table_schema = current_schema() AND table_name = $1"
            }
        };
        let rows = sqlx::query(columns).bind(name).fetch_all(&mut *self.connection).await?;
        let columns = rows.iter().map(|row| {
            let is_number = row.try_get::<String, _>("kind")?.eq_ignore_ascii_case("bigint");
            Ok((row.try_get("name")?, is_number))
        });
        let mut columns: Vec<(String, bool)> = columns.collect::<Result<_, sqlx::Error>>()?;
        columns.sort();
        Ok(Table { name, columns })
    }

    async fn read(&mut self, table: &Table) -> Result<Held, sqlx::Error> {
        let mut sum = Sum::default();
        let mut rows = sqlx::query(AssertSqlSafe(table.select())).fetch(&mut *self.connection);
        while let Some(row) = rows.try_next().await? {
            sum.add(&table.cells(&row)?);
        }
        Ok(sum.held(table))
    }

    /// Rows may name others that come after them, until [`End::check_references`], which is given what this returns.
    async fn defer_references(&mut self) -> Result<Vec<String>, sqlx::Error> {
        if self.engine == Engine::Sqlite {
            self.run("PRAGMA defer_foreign_keys = ON".to_owned()).await?;
            return Ok(Vec::new());
        }
        let select = AssertSqlSafe(format!(
            "SELECT 'ALTER TABLE ' || relname || ' ALTER CONSTRAINT ' || quote_ident(conname) AS alter
             FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
             WHERE contype = 'f' AND relnamespace = current_schema()::regnamespace AND relname IN ({})",
            names()
        ));
        let rows = sqlx::query(select).fetch_all(&mut *self.connection).await?;
        let alter = rows.iter().map(|row| row.try_get("alter")).collect::<Result<Vec<String>, _>>()?;
        for alter in &alter {
            self.run(format!("{alter} DEFERRABLE INITIALLY DEFERRED")).await?;
        }
        Ok(alter)
    }

    async fn check_references(&mut self, deferred: Vec<String>) -> Result<(), sqlx::Error> {
        if self.engine == Engine::Postgres {
            self.run("SET CONSTRAINTS ALL IMMEDIATE".to_owned()).await?;
        }
        for alter in deferred {
            self.run(format!("{alter} NOT DEFERRABLE")).await?;
        }
        Ok(())
    }
}

/// Our tables, for an `IN (…)`.
fn names() -> String {
    TABLES.map(|(name, _)| format!("'{name}'")).join(", ")
}

/// A table, with its columns by name, and which of them hold numbers; the others hold text.
struct Table {
    name: &'static str,
    columns: Vec<(String, bool)>,
}

impl Table {
    fn columns(&self) -> String {
        self.columns.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn select(&self) -> String {
        format!("SELECT {} FROM {}", self.columns(), self.name)
    }

    fn insert(&self) -> String {
        let places: Vec<String> = (1..=self.columns.len()).map(|n| format!("${n}")).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.columns(), places.join(", "))
    }

    fn cells(&self, row: &AnyRow) -> Result<Vec<Cell>, sqlx::Error> {
        let cell = |(name, is_number): &(String, bool)| {
            let name = name.as_str();
            Ok(if *is_number { Cell::Number(row.try_get(name)?) } else { Cell::Text(row.try_get(name)?) })
        };
        self.columns.iter().map(cell).collect()
    }
}

/// Of rows in any order.
#[derive(Default)]
struct Sum(Vec<[u8; 32]>);

impl Sum {
    fn add(&mut self, cells: &[Cell]) {
        let mut row = Sha256::new();
        for cell in cells {
            match cell {
                Cell::Number(None) | Cell::Text(None) => row.update([0]),
                Cell::Number(Some(number)) => {
                    row.update([1]);
                    row.update(number.to_be_bytes());
                }
                Cell::Text(Some(text)) => {
                    row.update([2]);
                    row.update((text.len() as u64).to_be_bytes());
                    row.update(text);
                }
            }
        }
        self.0.push(row.finalize().into());
    }

    fn held(mut self, table: &Table) -> Held {
        self.0.sort_unstable();
        let mut all = Sha256::new();
        all.update(table.columns());
        for row in &self.0 {
            all.update(row);
        }
        Held { rows: self.0.len() as u64, digest: secret::text(&all.finalize().into()) }
    }
}
