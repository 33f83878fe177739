//! That a counsellor is worried about a conversation, as desks are told of it: who, and for how long; never what is said.

use crate::id::{ConversationId, StaffId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Who has seen it: the lead, or another who has that duty too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seer {
    pub staff: StaffId,
    pub name: Arc<str>,
}

/// How far it has come to the coordinators, where nobody has seen it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Told {
    Telling,
    /// A mail server or the webhook has taken it.
    Told,
    /// There is no way to tell them.
    NoWay,
    /// It is tried again.
    Failed,
}

/// A worry, to the desk that has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Worry {
    pub ms: u64,
    pub seen: Option<Seer>,
    /// For how long nobody has had it in view, where somebody had.
    pub unseen_ms: Option<u64>,
    pub told: Option<Told>,
}

/// What a desk knows of one that live state may have lost.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KnownWorry {
    pub conversation: ConversationId,
    pub ms: u64,
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub seen: Option<Seer>,
    #[serde(default)]
    #[cfg_attr(test, ts(optional = nullable))]
    pub unseen_ms: Option<u64>,
    pub told: Option<Told>,
}

/// A worry, to the leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Worried {
    pub staff: StaffId,
    pub name: Arc<str>,
    /// Tells it from others of the same desk, and nothing of the conversation.
    pub mark: i64,
    pub ms: u64,
    pub seen: Option<Seer>,
    pub told: Option<Told>,
}

impl Worried {
    /// But for how long it has lasted.
    pub fn is_same(&self, other: &Self) -> bool {
        let of = |one: &Self| (one.staff, one.mark, one.told, one.seen.clone());
        of(self) == of(other) && self.name == other.name
    }
}
