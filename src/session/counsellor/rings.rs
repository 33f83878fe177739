//! What rings at this desk: told to its page, and that it does to whoever calls its counsellor elsewhere.

use super::Counsellor;
use crate::clock::Millis;
use crate::id::ConversationId;
use crate::live::{RING_MS, TRANSFER_RING_MS};
use crate::protocol::{Line, RingOver, ToCounsellor};
use crate::session::Effects;
use crate::session::ringing::Rung;
use std::collections::BTreeMap;

/// What rings here, each until its time is up.
#[derive(Default)]
pub(super) struct RingsHere {
    until: BTreeMap<ConversationId, Millis>,
    rung: Option<Rung>,
}

/// A conversation that rings here.
pub(super) struct Ring<'a> {
    pub conversation: ConversationId,
    pub line: Line,
    pub waited: Millis,
    pub all: bool,
    /// The colleague who asks to pass it on.
    pub from: Option<&'a str>,
}

impl Counsellor {
    pub(super) fn rings(&mut self, ring: Ring<'_>, out: &mut Effects) {
        let Ring { conversation, line: Line { about: line, language }, waited, all, from } = ring;
        let lasts = if from.is_some() { TRANSFER_RING_MS } else { RING_MS };
        self.ringing.until.insert(conversation, self.shared.clock.monotonic().saturating_add(lasts));
        if self.ringing.rung.is_none() {
            self.ringing.rung = self.shared.rings.begin(self.who.staff);
        }
        let seconds = u32::try_from(lasts / 1000).unwrap_or(30);
        out.send(&ToCounsellor::Ring { conversation, line, language, waited_ms: waited, seconds, all, from });
    }

    pub(super) fn ring_over(&mut self, conversation: ConversationId, reason: RingOver, out: &mut Effects) {
        self.rings_no_more(conversation);
        out.send(&ToCounsellor::RingOver { conversation, reason });
    }

    pub(super) fn rings_no_more(&mut self, conversation: ConversationId) {
        self.ringing.until.remove(&conversation);
        self.fall_silent();
    }

    /// Somebody reacted, or is not rung at.
    pub(super) fn no_rings(&mut self) {
        self.ringing = RingsHere::default();
    }

    /// The word that a ring is over may have been lost.
    pub(super) fn forget_late_rings(&mut self) {
        let now = self.shared.clock.monotonic();
        self.ringing.until.retain(|_, until| *until > now);
        self.fall_silent();
    }

    fn fall_silent(&mut self) {
        if self.ringing.until.is_empty() {
            self.ringing.rung = None;
        }
    }
}
