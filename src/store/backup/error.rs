//! What can go wrong with a backup, in sentences that the reader can act on.

use super::transfer::Stop;
use crate::store::{StoreError, error};
use std::path::{Path, PathBuf};

/// Why there is no backup, or nothing was restored or copied.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{file} is there already; choose another name", file = .0.display())]
    Exists(PathBuf),
    #[error("{file} is there: another backup is being made, or one was killed; remove it then", file = .0.display())]
    InTheWay(PathBuf),
    #[error("{file} is there without its database: it belongs to one that was moved away, so move it there too", file = .0.display())]
    Orphan(PathBuf),
    #[error("{file} can't be written: {1}; nothing of it was left there", file = .0.display())]
    Write(PathBuf, String),
    #[error("{file} can't be read: {1}", file = .0.display())]
    Read(PathBuf, String),
    #[error(
        "{file} is no backup of this program; `ungrus backup FILE` makes one, and `ungrus copy` moves a database", file = .0.display()
    )]
    NoBackup(PathBuf),
    #[error("{file} is damaged ({1}) and nothing was restored; take another backup", file = .0.display())]
    Damaged(PathBuf, String),
    #[error(
        "the backup was made by a newer version (tables {found}, this program knows {known}); restore it with that version"
    )]
    Newer { found: i64, known: i64 },
    #[error(
        "there is something already in the database that should be filled; stop the service and move that one away, or name a new one"
    )]
    NotEmpty,
    #[error("the database can't be filled: {0}; it is as empty as before")]
    Fill(String),
    #[error("the table {0} would not be the same there: does the database keep its text as UTF-8? Nothing was changed")]
    Differs(&'static str),
}

impl BackupError {
    pub(super) fn damaged(file: &Path, what: impl Into<String>) -> Self {
        Self::Damaged(file.to_owned(), what.into())
    }
}

impl From<Stop> for BackupError {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::From(error) => StoreError::from(error).into(),
            Stop::To(error) => Self::Fill(error::in_words(&error)),
            Stop::NotEmpty => Self::NotEmpty,
            Stop::Differs(table) => Self::Differs(table),
        }
    }
}
