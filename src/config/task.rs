//! What the program can be asked to do.

use super::{ConfigError, DatabaseUrl};
use clap::{Subcommand, ValueEnum};
use std::path::PathBuf;

/// What the program was started for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    Serve,
    /// Print a link for a new member of staff.
    Invite(InviteRole),
    /// Print what is held.
    Disclose,
    /// Ask the running node whether it is ready.
    Health,
    /// Write what is held to a file.
    Backup {
        file: PathBuf,
        cards: bool,
    },
    /// Fill an empty database from such a file.
    Restore {
        file: PathBuf,
    },
    /// Fill an empty database from another one.
    Copy {
        from: DatabaseUrl,
        to: DatabaseUrl,
    },
}

/// What a new member of staff may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum InviteRole {
    /// Takes conversations.
    #[default]
    Counsellor,
    /// Takes conversations and administers.
    Coordinator,
}

#[derive(Subcommand)]
pub(super) enum Tasks {
    /// Print a one-time link for a new member of staff
    Invite {
        #[arg(long, value_enum, default_value_t)]
        role: InviteRole,
    },
    /// Print everything that is held: what, how much, why and until when
    Disclose,
    /// Ask the node that listens at --listen whether it is ready: 0 when it is, else 1 and why not
    Health,
    /// Write a backup of the database to FILE, which must not be there yet, while the service runs
    Backup {
        /// A path, readable by its owner alone when it is written
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The sealed cards of young people, too: those that are withdrawn or expire later come back with such a backup
        #[arg(long)]
        with_cards: bool,
    },
    /// Fill an empty database from a backup, of this version or an earlier one; the service must be stopped
    Restore {
        /// What `ungrus backup` wrote
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Copy everything from one database to an empty other one; the service must be stopped
    Copy {
        /// sqlite:FILE or postgres://…
        #[arg(value_name = "FROM")]
        from: String,
        /// sqlite:FILE or postgres://…
        #[arg(value_name = "TO")]
        to: String,
    },
}

impl Tasks {
    /// `database` reads an address.
    pub(super) fn read(self, database: impl Fn(&str) -> Result<DatabaseUrl, ConfigError>) -> Result<Task, ConfigError> {
        Ok(match self {
            Self::Invite { role } => Task::Invite(role),
            Self::Disclose => Task::Disclose,
            Self::Health => Task::Health,
            Self::Backup { file, with_cards } => Task::Backup { file, cards: with_cards },
            Self::Restore { file } => Task::Restore { file },
            Self::Copy { from, to } => Task::Copy { from: database(&from)?, to: database(&to)? },
        })
    }
}
