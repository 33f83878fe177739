//! Backups: a file of SQLite, whatever engine the database is of, with the same tables, and what was put into them.

use super::error::BackupError;
use super::new_file::{self, NewFile};
use super::transfer::{Contents, End, Held, Scope, Stop, fill};
use crate::store::{Engine, Store, StoreError, engine_of, error, in_memory, kind, migrate, with_mode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, percent_encode};
use sqlx::any::AnyConnectOptions;
use sqlx::{AnyConnection, ConnectOptions, Connection, Executor, Row};
use std::ffi::OsString;
use std::io;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::atomic::{AtomicBool, Ordering};

/// Of which moment a backup is, and what made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// In UTC, ISO 8601.
    pub at: String,
    /// The program's version.
    pub by: String,
    /// Whether it holds cards.
    pub cards: bool,
}

/// What tells such a file from others: "UNGR".
const MARKS: &str = "
    PRAGMA application_id = 1431193426;
    CREATE TABLE backup (name TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE backup_tables (name TEXT PRIMARY KEY, n BIGINT NOT NULL, digest TEXT NOT NULL);
";
/// One file and nothing beside it. It is thrown away if anything fails, so nothing needs a journal.
const PRAGMAS: &str = "
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    PRAGMA trusted_schema = OFF;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
";

impl Store {
    /// Writes a backup to a file that is not there yet, of one moment, while the service runs.
    pub async fn back_up(&self, file: &Path, made: &Made) -> Result<Contents, BackupError> {
        let cannot = |error: io::Error| BackupError::Write(file.to_owned(), error.to_string());
        if file.symlink_metadata().is_ok() {
            return Err(BackupError::Exists(file.to_owned()));
        }
        let part = new_file::with(file, ".part");
        let new = NewFile::create(&part).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => BackupError::InTheWay(part.clone()),
            _ => cannot(error),
        })?;
        let written = self.write_backup(&part, made).await.map_err(|stop| match stop {
            Stop::To(error) => BackupError::Write(file.to_owned(), error::in_words(&error)),
            stop => stop.into(),
        })?;
        new.move_to(file).map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => BackupError::Exists(file.to_owned()),
            _ => cannot(error),
        })?;
        Ok(written)
    }

    async fn write_backup(&self, part: &Path, made: &Made) -> Result<Contents, Stop> {
        let mut file = connect(part, "mode=rw").await.map_err(Stop::To)?;
        file.execute(sqlx::raw_sql(PRAGMAS)).await.map_err(Stop::To)?;
        let mut from = self.snapshot().await.map_err(Stop::From)?;
        let mut to = file.begin().await.map_err(Stop::To)?;
        let scope = Scope::Backup { cards: made.cards };
        let contents = fill(self.end(&mut from), End { connection: &mut to, engine: Engine::Sqlite }, scope).await?;
        mark(&mut to, made, &contents).await.map_err(Stop::To)?;
        to.commit().await.map_err(Stop::To)?;
        file.close().await.map_err(Stop::To)?;
        from.rollback().await.map_err(Stop::From)?;
        Ok(contents)
    }

    fn end<'a>(&self, connection: &'a mut AnyConnection) -> End<'a> {
        End { connection, engine: self.engine }
    }
}

/// Whether what fills a database may still be stopped: once it commits, all of it is there.
#[derive(Debug, Default)]
pub struct Committing(AtomicBool);

impl Committing {
    pub fn has_begun(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    fn begin(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// Fills an empty database from a backup, and brings its tables up to date.
pub async fn restore(url: &str, file: &Path, committing: &Committing) -> Result<(Made, Contents), BackupError> {
    sqlx::any::install_default_drivers();
    let mut backup = open(file).await?;
    let (made, said) = marks(&mut backup, file).await?;
    let end = End { connection: &mut backup, engine: Engine::Sqlite };
    fill_new(
        url,
        end,
        |came| if *came == said { Ok(()) } else { Err(BackupError::damaged(file, "its rows have changed")) },
        committing,
    )
    .await?;
    let _ = backup.close().await;
    Ok((made, said))
}

/// Fills an empty database with everything that is in another.
pub async fn copy(from: &str, to: &str, committing: &Committing) -> Result<Contents, BackupError> {
    let source = Store::open_existing(from).await?;
    let copied = async {
        let mut snapshot = source.snapshot().await.map_err(StoreError::from)?;
        let copied = fill_new(to, source.end(&mut snapshot), |_| Ok(()), committing).await;
        let _ = snapshot.rollback().await;
        copied
    };
    let copied = copied.await;
    source.close().await;
    copied
}

/// All of it comes, and passes `check`, or nothing does.
async fn fill_new(
    url: &str,
    from: End<'_>,
    check: impl FnOnce(&Contents) -> Result<(), BackupError>,
    committing: &Committing,
) -> Result<Contents, BackupError> {
    let engine = engine_of(url)?;
    let file = if engine == Engine::Sqlite && !in_memory(url) { new_database(url)? } else { None };
    let store = Store::connect(engine, &with_mode(engine, url, "rw")).await.map_err(|e| StoreError::open(&e))?;
    let filled = async {
        let mut tx = store.write().await?;
        let contents = fill(from, store.end(&mut tx), Scope::All).await?;
        check(&contents)?;
        committing.begin();
        tx.commit().await.map_err(Stop::To)?;
        Ok(contents)
    };
    let filled: Result<Contents, BackupError> = filled.await;
    let migrated = if filled.is_ok() { store.migrate().await } else { Ok(()) };
    store.close().await;
    let contents = filled?;
    migrated?;
    if let Some(file) = file {
        file.keep();
    }
    Ok(contents)
}

/// The file of an address of SQLite, made if it is not there.
fn new_database(url: &str) -> Result<Option<NewFile>, BackupError> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let path = PathBuf::from(OsString::from_vec(percent_decode_str(path).collect()));
    let cannot = |error: io::Error| BackupError::Write(path.clone(), error.to_string());
    if let Some(beside) = NewFile::beside(&path).filter(|_| path.symlink_metadata().is_err()) {
        return Err(BackupError::Orphan(beside));
    }
    let file = match NewFile::create(&path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
        file => file.map_err(cannot)?,
    };
    file.give_to_owner_of_folder().map_err(cannot)?;
    Ok(Some(file))
}

/// What no address may hold as it is.
const PLAIN: AsciiSet = NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.');

async fn connect(file: &Path, how: &str) -> Result<AnyConnection, sqlx::Error> {
    let path = file.canonicalize()?;
    let url = format!("sqlite:{}?{how}", percent_encode(path.as_os_str().as_bytes(), &PLAIN));
    AnyConnectOptions::from_str(&url)?.disable_statement_logging().connect().await
}

/// A backup, to be read and not to be touched, by a reader who may not write beside it either.
async fn open(file: &Path) -> Result<AnyConnection, BackupError> {
    // SQLite's own word for all that can be wrong with a name is that it is unable to open it.
    std::fs::File::open(file).map_err(|error| BackupError::Read(file.to_owned(), error.to_string()))?;
    let unreadable = |error: sqlx::Error| BackupError::Read(file.to_owned(), error::in_words(&error));
    let mut backup = connect(file, "mode=ro&immutable=true").await.map_err(unreadable)?;
    match sqlx::query("SELECT name FROM sqlite_master WHERE name = 'backup'").fetch_optional(&mut backup).await {
        Ok(Some(_)) => {}
        // SQLITE_CORRUPT; what is no database at all is NOTADB.
        Err(error) if kind(&error) == Some(11) => return Err(BackupError::damaged(file, error::in_words(&error))),
        Ok(None) | Err(_) => return Err(BackupError::NoBackup(file.to_owned())),
    }
    let sound = sqlx::query("PRAGMA integrity_check(1)").fetch_one(&mut backup).await;
    let said = sound.and_then(|row| row.try_get::<String, _>(0)).unwrap_or_else(|error| error::in_words(&error));
    if said == "ok" { Ok(backup) } else { Err(BackupError::damaged(file, said)) }
}

async fn mark(to: &mut AnyConnection, made: &Made, contents: &Contents) -> Result<(), sqlx::Error> {
    to.execute(sqlx::raw_sql(MARKS)).await?;
    let cards = if made.cards { "yes" } else { "no" };
    for (name, value) in [("at", made.at.as_str()), ("by", &made.by), ("cards", cards)] {
        sqlx::query("INSERT INTO backup (name, value) VALUES ($1, $2)")
            .bind(name)
            .bind(value)
            .execute(&mut *to)
            .await?;
    }
    for (name, held) in &contents.tables {
        let rows = i64::try_from(held.rows).unwrap_or(i64::MAX);
        let insert = sqlx::query("INSERT INTO backup_tables (name, n, digest) VALUES ($1, $2, $3)");
        insert.bind(*name).bind(rows).bind(&held.digest).execute(&mut *to).await?;
    }
    Ok(())
}

/// What the backup says of itself.
async fn marks(backup: &mut AnyConnection, file: &Path) -> Result<(Made, Contents), BackupError> {
    let unreadable = |error: sqlx::Error| BackupError::damaged(file, error::in_words(&error));
    let version = migrate::version(backup).await.map_err(unreadable)?;
    if version > migrate::KNOWN {
        return Err(BackupError::Newer { found: version, known: migrate::KNOWN });
    }
    let said = async {
        let mut made = Made { at: String::new(), by: String::new(), cards: false };
        for row in sqlx::query("SELECT name, value FROM backup").fetch_all(&mut *backup).await? {
            let value = row.try_get("value")?;
            match row.try_get::<String, _>("name")?.as_str() {
                "at" => made.at = value,
                "by" => made.by = value,
                _ => made.cards = value == "yes",
            }
        }
        let mut tables = std::collections::BTreeMap::new();
        for row in sqlx::query("SELECT name, n, digest FROM backup_tables").fetch_all(&mut *backup).await? {
            let name: String = row.try_get("name")?;
            let held = Held { rows: row.try_get::<i64, _>("n")?.unsigned_abs(), digest: row.try_get("digest")? };
            if let Some((name, _)) = crate::store::holdings::TABLES.into_iter().find(|(known, _)| *known == name) {
                tables.insert(name, held);
            }
        }
        Ok((made, Contents { version, tables }))
    };
    said.await.map_err(unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: [&str; 15] = [
        include_str!("../../../tests/fixtures/rows/0001_first.sql"),
        include_str!("../../../tests/fixtures/rows/0002_outlets.sql"),
        include_str!("../../../tests/fixtures/rows/0003_handover.sql"),
        include_str!("../../../tests/fixtures/rows/0004_makers.sql"),
        include_str!("../../../tests/fixtures/rows/0005_link_names.sql"),
        include_str!("../../../tests/fixtures/rows/0006_mail.sql"),
        include_str!("../../../tests/fixtures/rows/0007_languages.sql"),
        include_str!("../../../tests/fixtures/rows/0008_staff_language.sql"),
        include_str!("../../../tests/fixtures/rows/0009_takes.sql"),
        include_str!("../../../tests/fixtures/rows/0010_subjects.sql"),
        include_str!("../../../tests/fixtures/rows/0011_translations.sql"),
        include_str!("../../../tests/fixtures/rows/0012_phrases.sql"),
        include_str!("../../../tests/fixtures/rows/0013_taps.sql"),
        include_str!("../../../tests/fixtures/rows/0014_pushes.sql"),
        include_str!("../../../tests/fixtures/rows/0015_order_look.sql"),
    ];

    async fn memory() -> AnyConnection {
        AnyConnection::connect("sqlite::memory:").await.expect("a database")
    }

    /// As the program of that version would have written it.
    async fn earlier(file: &Path, version: i64) -> Contents {
        let (mut source, sqlite) = (memory().await, Engine::Sqlite);
        migrate::lay(&mut source, sqlite, version).await.expect("its tables");
        for (_, rows) in (0..version).zip(ROWS) {
            source.execute(sqlx::raw_sql(rows)).await.expect("its rows");
        }
        NewFile::create(file).expect("a file").keep();
        let mut to = connect(file, "mode=rw").await.expect("a database");
        to.execute(sqlx::raw_sql(PRAGMAS)).await.expect("its ways");
        let mut tx = to.begin().await.expect("a transaction");
        let from = End { connection: &mut source, engine: sqlite };
        let scope = Scope::Backup { cards: true };
        let held = fill(from, End { connection: &mut tx, engine: sqlite }, scope).await.expect("filled");
        let made = Made { at: "2026-01-01T00:00:00Z".into(), by: version.to_string(), cards: true };
        mark(&mut tx, &made, &held).await.expect("marked");
        tx.commit().await.expect("kept");
        to.close().await.expect("whole");
        held
    }

    #[tokio::test]
    async fn backups_of_earlier_versions_are_restored_and_brought_up_to_date() {
        sqlx::any::install_default_drivers();
        assert_eq!(ROWS.len() as i64, migrate::KNOWN);
        for version in 1..=migrate::KNOWN {
            let folder = tempfile::tempdir().expect("a folder");
            let file = folder.path().join("backup.db");
            let held = earlier(&file, version).await;
            let url = format!("sqlite:{}/new.db", folder.path().display());
            let (made, restored) = restore(&url, &file, &Committing::default()).await.expect("restored");
            assert_eq!((restored.version, made.by), (version, version.to_string()));
            assert_eq!(restored, held);
            let store = Store::open_existing(&url).await.expect("up to date");
            let now = store.holdings().await.expect("what is held").tables;
            assert_eq!((now["staff"], now["settings"], now["sessions"]), (2, 3, 0));
            assert_eq!(now["handovers"], if version < 3 { 0 } else { 2 });
            store.close().await;
        }
    }
}
