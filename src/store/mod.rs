//! What is kept: staff, their sign-ins, the centre's settings and hours, the places that have flyers and sums of what
//! came of those; who handovers can be sent to, and who may open them there. Of a young person only cards that their own
//! browser has sealed.
//!
//! In the database an agency's member is still a receiver (`receivers`, `receiver_invites`, `receiver_sessions`, and columns
//! `receiver`): released migrations never change, and backups carry those names.
//!
//! One SQL text serves SQLite and PostgreSQL (sqlx's `Any` driver), so the columns are TEXT and BIGINT only.
//! Time comes in as unix seconds and randomness as bytes: nothing here reads a clock or makes a secret.

mod agency;
mod alarms;
mod backup;
mod centre;
mod desk;
mod erase;
mod error;
mod handover;
mod holdings;
mod mail;
mod mark;
mod migrate;
mod outlet;
mod pool;
mod row;
mod secret;
mod staff;
mod watch;

pub use agency::{
    AgeTexts, Agency, AgencyKey, AgencyKind, AgencyText, BadPublicKey, Invited, LinkFor, Member, MemberVault,
    NewMember, OpenInvite, OwnKeys, PublicKey, Salt, TermHandovers,
};
pub use backup::{BackupError, Committing, Contents, Made, Scope, copy, restore};
pub use centre::{
    BadContact, BadPhone, BadSetting, Centre, ClosedDay, Controller, MonthTaps, OwnText, PageLanguage, Phone,
    PhoneKind, PhoneNumber, PhoneText, Phrase, PhraseText, Region, ServiceSecret, Subject, SubjectName, Translated,
    Translations,
};
pub use desk::{BadDeviceKey, DeviceKey, RosterEntry};
pub use error::StoreError;
pub use handover::{
    Card, Cleared, Handover, HandoverDays, HandoverError, HandoverRules, Late, ListedCard, NewHandover, Outcome, Reply,
    Sealed, Side, Untouched, Withdrawn,
};
pub use holdings::{AgencyHolding, Holdings};
pub use mail::Notice;
pub use outlet::{
    BadOrder, Flyer, Order, Outlet, OutletKind, OutletLink, OutletText, TermScans, TermStarts, Wanted, WeekScans,
};
pub use secret::{
    CodeLookup, InviteSecret, MemberAuth, MemberInvite, MemberSessionHash, MemberToken, OutletSecret, SessionHash,
    SessionToken,
};
pub use staff::{
    INVITE_SECONDS, Invite, InviteKind, MemberSession, NewStaff, Opened, Phc, ResetNotice, Role, Session, ShownName,
    Staff,
};

use pool::Pool;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyConnection, ConnectOptions, Connection, Executor, Transaction};
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// Wall time, seconds since the Unix epoch.
pub type Seconds = i64;

/// How long to wait for a connection.
const ACQUIRE: Duration = Duration::from_secs(10);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Engine {
    Sqlite,
    Postgres,
}

/// The database. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    pool: Pool,
    engine: Engine,
    keeper: Keeper,
}

/// A connection to a file of SQLite that does nothing. With the last one its shared memory would go, and on a full disk
/// none could be opened again.
type Keeper = Arc<Mutex<Option<AnyConnection>>>;

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("engine", &self.engine).finish_non_exhaustive()
    }
}

impl Store {
    /// Opens `sqlite:FILE` (made if missing), `sqlite::memory:` or `postgres://…`, and brings its tables up to date.
    pub async fn open(url: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let engine = engine_of(url)?;
        let store = Self::connect(engine, url).await.map_err(|e| StoreError::open(&e))?;
        store.migrate().await?;
        let _ = store.fold().await;
        Ok(store)
    }

    /// Opens a database that is there and up to date, and makes nothing: for reading beside the nodes.
    pub async fn open_existing(url: &str) -> Result<Self, StoreError> {
        sqlx::any::install_default_drivers();
        let engine = engine_of(url)?;
        let opened = Self::connect(engine, &with_mode(engine, url, "rw")).await;
        let store = opened.map_err(|e| {
            if engine == Engine::Sqlite && no_file(&e) { StoreError::NoFile } else { StoreError::open(&e) }
        })?;
        store.check_version().await?;
        Ok(store)
    }

    async fn connect(engine: Engine, url: &str) -> Result<Self, sqlx::Error> {
        let memory = engine == Engine::Sqlite && in_memory(url);
        // Statements hold nothing of a young person, but they are nobody's business either.
        let (url, pooled) = pool::address(&with_mode(engine, url, "rwc"));
        let options = AnyConnectOptions::from_str(&url)?.disable_statement_logging();
        let mut keeper = None;
        if !memory {
            // The pool would go on trying and then only say that it timed out; this gives the reason, at once.
            let first = tokio::time::timeout(ACQUIRE, first(engine, &options)).await;
            let first = first.map_err(|_| sqlx::Error::PoolTimedOut)??;
            match engine {
                Engine::Sqlite => keeper = Some(first),
                Engine::Postgres => first.close().await?,
            }
        }
        let pool = AnyPoolOptions::new().acquire_timeout(ACQUIRE);
        let pool = match engine {
            // A database in memory dies with its last connection.
            Engine::Sqlite if memory => {
                pool.max_connections(1).min_connections(1).idle_timeout(None).max_lifetime(None)
            }
            Engine::Sqlite => pool.max_connections(4),
            Engine::Postgres => pool.max_connections(8),
        };
        let pool = pool
            .after_connect(move |connection, _| Box::pin(prepare(engine, connection)))
            .after_release(move |connection, _| Box::pin(is_sound(engine, connection)))
            .connect_with(options)
            .await?;
        let pool = Pool::new(pool, pooled);
        Ok(Self { pool, engine, keeper: Arc::new(Mutex::new(keeper)) })
    }

    /// Ends all connections; on SQLite this also folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.pool.close().await;
        if let Some(keeper) = self.keeper.lock().await.take() {
            let _ = keeper.close().await;
        }
    }

    /// The database as it is at one moment.
    async fn snapshot(&self) -> Result<Transaction<'static, Any>, sqlx::Error> {
        match self.engine {
            Engine::Sqlite => self.pool.begin().await,
            Engine::Postgres => self.pool.snapshot().await,
        }
    }

    /// A transaction that means to write: on SQLite it takes the write lock first, or two of them could each wait
    /// for the other.
    async fn write(&self) -> Result<Transaction<'static, Any>, StoreError> {
        Ok(match self.engine {
            Engine::Sqlite => self.pool.begin_with("BEGIN IMMEDIATE").await?,
            Engine::Postgres => self.pool.transaction().await?,
        })
    }
}

fn engine_of(url: &str) -> Result<Engine, StoreError> {
    match url.split_once(':') {
        Some(("sqlite", rest)) if !rest.is_empty() => Ok(Engine::Sqlite),
        Some(("postgres" | "postgresql", rest)) if rest.starts_with("//") => Ok(Engine::Postgres),
        _ => Err(StoreError::BadUrl),
    }
}

fn in_memory(url: &str) -> bool {
    url.contains(":memory:") || url.contains("mode=memory")
}

/// The same with how a file of SQLite is opened, where the address does not say it: `rw`, or `rwc` to make it.
fn with_mode(engine: Engine, url: &str, mode: &str) -> String {
    if engine == Engine::Postgres || in_memory(url) || url.contains("mode=") {
        return url.to_owned();
    }
    format!("{url}{}mode={mode}", if url.contains('?') { '&' } else { '?' })
}

/// Whether a connection may be used again. On a full disk SQLite itself ends the transaction whose commit failed; sqlx's
/// rollback then fails too, and it takes the connection for one in a transaction ever after.
async fn is_sound(engine: Engine, connection: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    if engine == Engine::Sqlite {
        // Lets a rollback that is under way come first.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

/// Between two tries to open a file that another is just making.
const BUSY_PAUSE: Duration = Duration::from_millis(50);

/// The first connection. Whoever turns a new file of SQLite to its write-ahead log keeps others out, whatever their
/// `busy_timeout`: they try again.
async fn first(engine: Engine, options: &AnyConnectOptions) -> Result<AnyConnection, sqlx::Error> {
    loop {
        let opened = async {
            let mut first = options.connect().await?;
            prepare(engine, &mut first).await?;
            if engine == Engine::Sqlite {
                // Only reading opens the log.
                first.fetch_optional("SELECT name FROM sqlite_master LIMIT 1").await?;
            }
            Ok(first)
        };
        match opened.await {
            Err(error) if engine == Engine::Sqlite && is_busy(&error) => tokio::time::sleep(BUSY_PAUSE).await,
            opened => return opened,
        }
    }
}

/// SQLITE_BUSY in any of its kinds.
fn is_busy(error: &sqlx::Error) -> bool {
    kind(error) == Some(5)
}

/// SQLITE_CANTOPEN: it is not there, or not ours to open.
fn no_file(error: &sqlx::Error) -> bool {
    kind(error) == Some(14)
}

/// The low byte of SQLite's code (<https://www.sqlite.org/rescode.html>).
fn kind(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?;
    code.parse::<u32>().ok().map(|code| code & 0xff)
}

async fn prepare(engine: Engine, connection: &mut AnyConnection) -> Result<(), sqlx::Error> {
    if engine == Engine::Sqlite {
        connection.execute(sqlx::raw_sql(SQLITE_PRAGMAS)).await?;
    }
    Ok(())
}

/// `secure_delete` overwrites what is deleted; `trusted_schema` off, so that a schema somebody slipped in can't run
/// functions (<https://www.sqlite.org/security.html>).
const SQLITE_PRAGMAS: &str = "
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
";
