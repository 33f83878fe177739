//! Where things lie in Redis. Nodes of 0.3 use the same keys.
//!
//! A conversation lies at `r:ID`, a desk at `d:ID` (see `packed.rs`); `e:ID` is until when a conversation is known as ended.
//! Indexes: `w` waiting, by since when; `t` taken and asked, by since when; `k` asked; `yl` young people's leases and `dl`
//! desks', by their end; `d` desks; `da` desks that are away, by since when; `dv` desks by their last change, those that are
//! gone too for a while (`dg`: since when); `dn` the number of the last change.
//! Also: `b` when live state was made; `n` the latest accepts; `j:SPAN` joins.

use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};

/// Keys that nobody touches for a day are left behind by something we do not know of.
pub const BACKSTOP_MS: Millis = 86_400_000;

/// What a step can ask for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    Room(ConversationId),
    Tombstone(ConversationId),
    Desk(StaffId),
}

impl Key {
    pub fn name(&self, prefix: &str) -> Vec<u8> {
        match self {
            Self::Room(id) => format!("{prefix}r:{}", id.text()),
            Self::Tombstone(id) => format!("{prefix}e:{}", id.text()),
            Self::Desk(id) => format!("{prefix}d:{}", id.text()),
        }
        .into_bytes()
    }
}
