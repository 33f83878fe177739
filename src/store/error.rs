//! What can go wrong with the database, in sentences that the reader can act on.

use crate::tls;

/// Why the store did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("--database is neither sqlite:FILE nor postgres://USER@HOST/NAME; correct it and start again")]
    BadUrl,
    #[error("the database can't be opened: {0}; check --database, and that the file or server can be reached")]
    Open(String),
    #[error(
        "the database was made by a newer version (tables {found}, this program knows {known}); start that version, or restore a backup from before it"
    )]
    Newer { found: i64, known: i64 },
    #[error(
        "the database was made by an older version (tables {found}, this program knows {known}); start the service first"
    )]
    Older { found: i64, known: i64 },
    #[error("the database holds nothing of this program; start the service first, or check --database")]
    Empty,
    #[error(
        "there is no database that could be opened; start the service first, check --database, or run this as root or as the service's user"
    )]
    NoFile,
    #[error("the tables can't be brought up to version {version}: {why}; restore the last backup or ask for help")]
    Migration { version: i64, why: String },
    #[error("the database does not answer: {0}")]
    Unavailable(String),
    #[error("the database does not answer in time; look whether its server still runs")]
    Late,
    #[error("a row of {table} can't be read: {what}; somebody changed it by hand")]
    Corrupt { table: String, what: String },
    #[error("there is somebody with that name already")]
    NameTaken,
    #[error("that is the last active coordinator; make another one first")]
    LastCoordinator,
    #[error("this device key is somebody else's; make a new one")]
    DeviceTaken,
    #[error("the link is unknown or used already; ask a coordinator for a new one")]
    InviteUnknown,
    #[error("the link is older than seven days; ask a coordinator for a new one")]
    InviteExpired,
    #[error("the account is closed; a coordinator must open it before its link works")]
    Deactivated,
    #[error("only an active coordinator makes links")]
    MayNotMake,
    #[error("this form has made its link already")]
    LinkMade,
    #[error("this form has made its place already")]
    PlaceMade,
    #[error("the place's link is another by now, or is dead")]
    LinkChanged,
    #[error("there is no such {0} any more")]
    Gone(&'static str),
    #[error("the emergency number can't be removed")]
    EmergencyStays,
    #[error("the agency has a key already")]
    KeyExists,
    #[error("nobody has let this member of the agency in")]
    NotInside,
    #[error("this member of the agency has never held its key")]
    NotTrusted,
    #[error("nobody else could open the agency's cards; let a colleague in first")]
    LastInside,
    #[error("keys have changed meanwhile")]
    KeysChanged,
    #[error("the place has ten orders waiting; they must be sent first")]
    OrdersWaiting,
    #[error("there are as many subjects as there may be; change one of them")]
    SubjectsFull,
    #[error("there are as many phrases as there may be; remove one of them")]
    PhrasesFull,
}

impl StoreError {
    pub(super) fn open(error: &sqlx::Error) -> Self {
        Self::Open(in_words(error))
    }

    pub(super) fn corrupt(table: &str, what: impl std::fmt::Display) -> Self {
        Self::Corrupt { table: table.to_owned(), what: what.to_string() }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        Self::Unavailable(in_words(&error))
    }
}

/// sqlx's own words, without the address: that may hold a password, and its errors never print more than this.
pub(super) fn in_words(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::PoolTimedOut => "no connection became free in 10 s".to_owned(),
        sqlx::Error::Io(e) => tls::fault(e).map_or_else(|| e.to_string(), str::to_owned),
        // The one case that is not about a file or a name: those were read before.
        sqlx::Error::Tls(_) => {
            "it does not speak TLS; turn it on there, or say sslmode=disable if nobody else is on the way".to_owned()
        }
        sqlx::Error::Database(e) => match e.code().as_deref() {
            // A prepared statement is there already, or is not there.
            Some("42P05" | "26000") => "a pooler is in between; end --database with pooler=transaction".to_owned(),
            _ if e.message().contains("extra_float_digits") => {
                "a pooler is in between; give it ignore_startup_parameters = extra_float_digits".to_owned()
            }
            _ => e.message().to_owned(),
        },
        // Its rules are of 2002 (RFC 4013), and the library has no way round them.
        sqlx::Error::Configuration(e) if e.to_string().contains("saslprep") => {
            "its user or its password holds a character that SCRAM can't take, such as an emoji; choose others"
                .to_owned()
        }
        sqlx::Error::Configuration(_) => "the address can't be understood".to_owned(),
        other => other.to_string(),
    }
}

/// Is it the UNIQUE constraint of a column that spoke?
pub(super) fn is_unique(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|e| e.is_unique_violation())
}
