//! One conversation at a desk, as its socket knows it.

use super::Counsellor;
use crate::clock::Millis;
use crate::id::ConversationId;
use crate::live::{SeatState, WorryNow};
use crate::protocol::{EndedBy, Line, Seat, SeatOver, Seer, Told, TransferStage, Worry, YouthState};
use crate::ticket::{self, Claim, Holder};

/// One conversation at this desk.
#[derive(Debug)]
pub struct Held {
    pub generation: u64,
    pub line: Line,
    /// Monotonic.
    pub queued: Millis,
    /// Monotonic; `None` while the young person is here.
    pub away_since: Option<Millis>,
    pub came: bool,
    /// Counts twice.
    pub heavy: bool,
    pub transfer: Option<TransferStage>,
    pub worry: Option<Worried>,
}

/// The counsellor is worried about it.
#[derive(Debug)]
pub struct Worried {
    /// How long it had lasted, at that moment, monotonic: it may have begun before this node did.
    age: Millis,
    at: Millis,
    seen: Option<Seer>,
    unseen: Option<Millis>,
    told: Option<Told>,
}

impl Worried {
    pub fn new(worry: WorryNow, now: Millis) -> Self {
        let WorryNow { age, seen, unseen, told } = worry;
        Self { age, at: now, seen, unseen, told }
    }

    pub fn now(&self, now: Millis) -> Worry {
        let grown = |age: Millis| age.saturating_add(now.saturating_sub(self.at));
        Worry { ms: grown(self.age), seen: self.seen.clone(), unseen_ms: self.unseen.map(grown), told: self.told }
    }
}

impl Held {
    pub fn state(&self) -> YouthState {
        match (self.away_since, self.came) {
            (None, _) => YouthState::Here,
            (Some(_), true) => YouthState::Away,
            (Some(_), false) => YouthState::NeverCame,
        }
    }
}

impl Counsellor {
    pub(super) fn held(&self, seat: &SeatState) -> Held {
        let now = self.shared.clock.monotonic();
        Held {
            generation: seat.generation,
            line: seat.line,
            queued: now.saturating_sub(seat.waited),
            away_since: (!seat.present).then(|| now.saturating_sub(seat.away)),
            came: seat.came || seat.present,
            heavy: seat.heavy,
            worry: seat.worry.clone().map(|worry| Worried::new(worry, now)),
            transfer: seat.transfer.clone(),
        }
    }

    pub(super) fn seat<'a>(&self, conversation: ConversationId, held: &Held, ticket: &'a str) -> Seat<'a> {
        let now = self.shared.clock.monotonic();
        Seat {
            conversation,
            generation: held.generation,
            line: held.line.about,
            language: held.line.language,
            waited_ms: now.saturating_sub(held.queued),
            state: held.state(),
            away_ms: held.away_since.map_or(0, |since| now.saturating_sub(since)),
            heavy: held.heavy,
            worry: held.worry.as_ref().map(|worry| worry.now(now)),
            transfer: self.stage_now(conversation, held.transfer.as_ref()),
            ticket: ticket.into(),
        }
    }

    pub(super) fn ticket(&self, conversation: ConversationId, held: &Held) -> String {
        let wall = self.shared.clock.wall();
        let waited = self.shared.clock.monotonic().saturating_sub(held.queued);
        let queued_at = wall.saturating_sub(waited);
        let claim = Claim {
            holder: Holder::Counsellor(self.who.staff),
            conversation,
            line: held.line,
            generation: held.generation,
            staff: None,
            queued_at,
            seen_at: wall,
            born_at: queued_at,
        };
        ticket::sign(&self.shared.key, &claim)
    }
}

pub fn why_over(by: EndedBy) -> SeatOver {
    match by {
        EndedBy::Youth => SeatOver::YouthEnded,
        EndedBy::YouthLeft => SeatOver::YouthLeft,
        EndedBy::Counsellor => SeatOver::You,
        EndedBy::WaitedTooLong | EndedBy::TimeUp | EndedBy::Gone => SeatOver::TimeUp,
    }
}
