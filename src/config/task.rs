//! What the program can be asked to do.

use clap::{Subcommand, ValueEnum};

/// What the program was started for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Serve,
    /// Print a link for a new member of staff.
    Invite(InviteRole),
    /// Print what is held.
    Disclose,
    /// Ask the running node whether it is ready.
    Health,
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
}

impl Tasks {
    pub(super) fn read(self) -> Task {
        match self {
            Self::Invite { role } => Task::Invite(role),
            Self::Disclose => Task::Disclose,
            Self::Health => Task::Health,
        }
    }
}
