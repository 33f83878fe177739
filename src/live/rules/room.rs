//! What is known of one conversation and of one desk.

use crate::clock::Millis;
use crate::id::{ConnectionId, ConversationId, StaffId};
use crate::line::Takes;
use crate::live::{BREATH_MAX_MS, BREATH_STEP_MS, Counsellor, LEASE_MS, MISSED_RINGS, PLACE_MS, RING_MS, Wish, Worry};
use crate::protocol::{About, AskedWhy, Line};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A moment on the monotonic clock, milliseconds. May be negative: something that began before the process did.
pub type Moment = i64;

/// Which socket speaks for an end, and until when that holds without being renewed.
#[derive(Clone, Default, Debug, PartialEq)]
pub struct Holder {
    /// The last one, also after its lease ran out: only that one may renew it.
    pub connection: Option<ConnectionId>,
    pub here: bool,
    pub expires: Moment,
    pub away_since: Moment,
}

impl Holder {
    pub fn away(since: Moment) -> Self {
        Self { away_since: since, ..Self::default() }
    }

    pub fn present(&self, now: Moment) -> bool {
        self.here && self.expires > now
    }

    /// How long the end has been away; 0 while present.
    pub fn away_for(&self, now: Moment) -> Millis {
        if self.present(now) { 0 } else { since(now, if self.here { self.expires } else { self.away_since }) }
    }

    pub fn is_dead(&self, now: Moment) -> bool {
        self.here && self.expires <= now
    }

    pub fn attach(&mut self, connection: ConnectionId, now: Moment) {
        self.connection = Some(connection);
        self.here = true;
        self.expires = now.saturating_add_unsigned(LEASE_MS);
    }

    /// The lease ran out.
    pub fn lapse(&mut self) {
        self.here = false;
        self.away_since = self.expires;
    }

    /// The socket is gone.
    pub fn detach(&mut self, now: Moment) {
        if self.here {
            self.away_since = self.expires.min(now);
        }
        self.here = false;
        self.connection = None;
    }
}

/// A conversation.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    pub line: Line,
    pub generation: u64,
    /// When the young person first asked: the order of the queue.
    pub since: Moment,
    /// When it was last put in the queue.
    pub queued: Moment,
    pub youth: Holder,
    /// The place was earned, by a page that runs or by a counsellor: it outlives its socket.
    pub proved: bool,
    pub phase: Phase,
    /// Whoever has it asks whether it may pass to somebody else.
    pub transfer: Option<Transfer>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    Waiting(Rings),
    /// `claimed`: by the desk itself, not by a young person's ticket alone.
    Taken {
        staff: StaffId,
        at: Moment,
        came: bool,
        claimed: bool,
    },
    Asked {
        reason: AskedWhy,
        at: Moment,
    },
}

/// Who was rung for a waiting conversation.
#[derive(Clone, Default, Debug, PartialEq)]
pub struct Rings {
    /// The counsellor who is rung, and until when.
    pub offer: Option<(StaffId, Moment)>,
    /// Who let it pass.
    pub passed: BTreeSet<StaffId>,
    /// Whom the last bell rang.
    pub belled: BTreeSet<StaffId>,
    /// Until when the last bell rings, while it does.
    pub bell_until: Option<Moment>,
    /// The last bell or passing.
    pub passed_at: Option<Moment>,
    /// The first ring.
    pub rung_at: Option<Moment>,
}

impl Room {
    pub fn new(line: Line, since: Moment, youth: Holder) -> Self {
        Self {
            line,
            generation: 1,
            since,
            queued: since,
            youth,
            proved: false,
            phase: Phase::Waiting(Rings::default()),
            transfer: None,
        }
    }

    pub fn is_waiting(&self) -> bool {
        matches!(self.phase, Phase::Waiting(_))
    }

    /// Whether a counsellor has, or once had, the conversation.
    pub fn was_taken(&self) -> bool {
        self.generation > 1 || !self.is_waiting()
    }

    /// Whether the young person was asked, and left it at that.
    pub fn is_given_up(&self, now: Moment) -> bool {
        matches!(self.phase, Phase::Asked { .. }) && self.youth.away_for(now) > PLACE_MS
    }

    /// Who holds it.
    pub fn holder(&self) -> Option<StaffId> {
        match self.phase {
            Phase::Taken { staff, .. } => Some(staff),
            _ => None,
        }
    }
}

/// What is asked about a conversation that somebody has.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// The colleagues it rings at, until one has said yes.
    pub asked: BTreeSet<StaffId>,
    /// Who has said yes: now the young person is asked.
    pub to: Option<StaffId>,
    /// What the conversation is about from then on, if it goes to a line.
    pub about: Option<About>,
    /// When the question is over.
    pub until: Moment,
}

impl Transfer {
    pub fn lasts(&self, now: Moment) -> bool {
        self.until > now
    }
}

/// From the end of a conversation until something may ring again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breath {
    pub since: Moment,
    pub until: Moment,
}

impl Breath {
    /// One that begins now.
    pub fn of(length: Millis, now: Moment) -> Option<Self> {
        let until = now.saturating_add_unsigned(length.min(BREATH_MAX_MS));
        (until > now).then_some(Self { since: now, until })
    }

    /// The same, for a while longer.
    pub fn longer(self) -> Self {
        let most = self.since.saturating_add_unsigned(BREATH_MAX_MS);
        Self { until: self.until.saturating_add_unsigned(BREATH_STEP_MS).min(most), ..self }
    }
}

/// A counsellor's desk. One that holds seats may be unknown but for those, while live state is being rebuilt.
#[derive(Clone, Default, Debug, PartialEq)]
pub struct Desk {
    pub by: Option<Counsellor>,
    pub wish: Wish,
    pub paused_since: Moment,
    pub holder: Holder,
    /// Unanswered rings in a row, those that rang together counted once, and when the last of them ended.
    pub missed: u32,
    pub missed_at: Option<Moment>,
    pub idle_since: Moment,
    /// With their generations.
    pub seats: BTreeMap<ConversationId, u64>,
    /// Those of them that count twice.
    pub heavy: BTreeSet<ConversationId>,
    /// Those that the counsellor is worried about.
    pub worries: BTreeMap<ConversationId, Worry>,
    pub offers: BTreeSet<ConversationId>,
    /// What this counsellor alone was asked to take over, or has said yes to: the places are kept.
    pub coming: BTreeSet<ConversationId>,
    /// The last one; it may be over.
    pub breath: Option<Breath>,
}

impl Desk {
    /// Not known otherwise: holds seats of tickets.
    pub fn unknown(now: Moment) -> Self {
        Self { holder: Holder::away(now), idle_since: now, ..Self::default() }
    }

    /// Counts a ring that nobody answered; true when nobody is taken to be there from now on.
    pub fn miss(&mut self, now: Moment) -> bool {
        if self.missed_at.is_some_and(|at| since(now, at) < RING_MS) {
            return false;
        }
        self.missed_at = Some(now);
        self.missed += 1;
        if self.missed < MISSED_RINGS {
            return false;
        }
        self.missed = 0;
        self.pause(true, true, now)
    }

    /// Somebody at the desk did something: rings that went unanswered are forgiven.
    pub fn acted(&mut self) {
        (self.missed, self.missed_at) = (0, None);
        if std::mem::take(&mut self.wish.unanswered) {
            // Where the shift is over, nothing rings, whoever is there.
            self.wish.paused = self.wish.done;
        }
    }

    /// Returns whether that is news.
    pub fn pause(&mut self, paused: bool, unanswered: bool, now: Moment) -> bool {
        if paused && !self.wish.paused {
            self.paused_since = now;
        }
        let before = self.wish;
        self.wish = Wish { paused, unanswered, ..before };
        before != self.wish
    }

    /// Whether nobody will come back to it.
    pub fn is_over(&self, now: Moment) -> bool {
        !self.holder.present(now) && self.seats.is_empty() && self.holder.away_for(now) >= PLACE_MS
    }

    /// What the counsellor takes; everything, as long as nobody has said who it is.
    pub fn takes(&self) -> Arc<Takes> {
        self.by.as_ref().map(|by| Arc::clone(&by.takes)).unwrap_or_default()
    }

    /// How long the breath goes on; 0: there is none.
    pub fn breath_left(&self, now: Moment) -> Millis {
        self.breath.map_or(0, |breath| since(breath.until, now))
    }

    /// What its conversations weigh.
    pub fn load(&self) -> usize {
        self.seats.len() + self.heavy.len()
    }

    pub fn has_room(&self) -> bool {
        self.load() + self.offers.len() + self.coming.len() < usize::from(self.wish.capacity)
    }

    /// On duty, present, not on pause and without a breath: may be rung.
    pub fn is_ringable(&self, now: Moment) -> bool {
        self.wish.on && !self.wish.paused && self.breath_left(now) == 0 && self.holder.present(now)
    }
}

/// Milliseconds from `then` until `now`, never negative.
pub fn since(now: Moment, then: Moment) -> Millis {
    u64::try_from(now.saturating_sub(then)).unwrap_or(0)
}

/// The moment `age` ago. An age above 34 years is read as that.
pub fn ago(now: Moment, age: Millis) -> Moment {
    now.saturating_sub_unsigned(age.min(1 << 40))
}
