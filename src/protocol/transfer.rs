//! A conversation that is to pass to a colleague.

use crate::clock::Millis;
use crate::id::StaffId;
use crate::line::About;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// To whom a conversation is to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Heir {
    Colleague(StaffId),
    /// Whoever takes conversations about this, and says yes first.
    Line(About),
}

/// How far a conversation has come that is to pass to a colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TransferStage {
    /// It rings at colleagues.
    Asked {
        left: Millis,
    },
    /// This one has said yes, and the young person is asked.
    Promised {
        to: StaffId,
        name: Arc<str>,
        left: Millis,
    },
    Over {
        why: TransferOver,
    },
}

/// Why a conversation that was to pass to a colleague does so no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TransferOver {
    /// It has passed.
    Done,
    /// The colleague said no, all who were asked did, or none of them did anything.
    Declined,
    Unanswered,
    /// The colleague is not there, or not on duty, any more.
    Left,
    Withdrawn,
    /// The young person said no, or nothing.
    Refused,
    Silent,
    /// The conversation went another way.
    Ended,
    /// Nobody could be asked, or no longer.
    Impossible,
}
