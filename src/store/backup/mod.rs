//! Copies of all that is held: backups, and from one database to another.

mod backups;
mod error;
mod new_file;
mod transfer;

pub use backups::{Committing, Made, copy, restore};
pub use error::BackupError;
pub use transfer::{Contents, Scope};
