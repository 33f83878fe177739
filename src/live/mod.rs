//! Live state: who waits, who is on duty, which two ends belong together. Soft: all of it can be rebuilt from
//! what the ends carry (see [`crate::ticket`]), and none of it says what anybody wrote.
//!
//! Two backends give the same guarantees, held by one contract suite (`tests/it/live`):
//! [`memory::MemoryLive`] in the process and [`redis::RedisLive`] across nodes.
//!
//! # Guarantees
//! - Every [`Command`] is atomic and idempotent; the change and its announcements are one step.
//! - A command whose preconditions no longer hold changes nothing and says so in its [`Reply`].
//! - [`Live::subscribe`] returns once the subscription is confirmed; what is announced later reaches the mailbox,
//!   or the mailbox says [`Event::Resync`]. Never a silent skip.
//! - [`Live::publish`] is at most once and in order per publisher; when nobody listened, the publisher's own
//!   mailbox may get [`Event::Nobody`], late: a hint, never proof of leaving.
//! - Times are ages and durations, never moments: nodes' wall clocks do not matter here.

pub mod hub;
pub mod memory;
pub mod redis;
mod rules;
mod worry;

use crate::clock::Millis;
use crate::id::{ConnectionId, ConversationId, StaffId};
use crate::line::Takes;
use crate::protocol::{
    AskedWhy, ColleagueNews, EndedBy, Heir, Line, Place, QueueView, Refused, RingOver, Seer, Standing, Told,
    TransferStage, Worried,
};
use crate::tally::Question;
use async_trait::async_trait;
use hub::Mailbox;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
pub use worry::{DeskWorry, SEER_MS, TELL_AGAIN_MS, WORRY_MS, Worry, WorryNow};

/// How long a ring lasts.
pub const RING_MS: Millis = 30_000;
/// How long a colleague is asked whether they take a conversation over …
pub const TRANSFER_RING_MS: Millis = 60_000;
/// … and how long a young person, once one has said yes.
pub const TRANSFER_MS: Millis = 300_000;
/// How long a lease lasts without being renewed; nodes renew every third of it.
pub const LEASE_MS: Millis = 15_000;
/// Once all counsellors have let somebody pass, all are rung this long after the last passing or the last bell.
pub const BELL_MS: Millis = 60_000;
/// A conversation rings this long, since it was last queued, at those alone who take it; after that at everybody.
pub const TAKERS_MS: Millis = 180_000;
/// How many unanswered rings in a row mean that nobody is at the desk: nothing rings there any more.
pub const MISSED_RINGS: u32 = 2;
/// A reader who last read the desks within this time is given only what changed; after that all desks are read again.
pub const NEWS_MS: Millis = 300_000;
/// A breath that is lengthened lasts this much longer …
pub const BREATH_STEP_MS: Millis = 180_000;
/// … and no breath lasts longer, from the conversation that it follows: whoever needs more takes a pause, which says so.
pub const BREATH_MAX_MS: Millis = 1_800_000;
/// How long a place is kept for a young person who is away, or a desk without seats.
pub const PLACE_MS: Millis = 600_000;
/// A waiting place is proved by a frame that its page sends at least this long after it came: pages send every 10 s.
pub const PROVE_MS: Millis = 8_000;
/// How many milliseconds of joins are counted together, and how many such spans are added up.
pub const JOINS_SPAN_MS: Millis = 10_000;
pub const JOINS_SPANS: i64 = 6;
/// How long the tombstone of an ended conversation stays: as long as its tickets could live.
pub const TOMBSTONE_MS: Millis = 7 * 3_600_000;

/// Where an event goes. Stable: an address for an end, wherever its socket is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Topic {
    Youth(ConversationId),
    Counsellor(StaffId),
    /// Every node's dispatcher.
    Dispatchers,
}

/// What is announced. `Replaced`, `Missed`, `Nobody`, `AsideNobody`, `Service`, `Place`, `Standing`,
/// `Queue`, `Colleagues` and `Worries` never leave the node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// This connection now speaks for the topic: every other one is replaced.
    Attached {
        connection: ConnectionId,
    },
    /// A sealed envelope, never decoded. Between a young person and the counsellor of the conversation.
    Envelope {
        conversation: ConversationId,
        body: Body,
    },
    /// The same between two desks, from the first to the second.
    Aside {
        from: StaffId,
        body: Body,
    },
    /// The conversation is over. To both ends.
    Ended {
        conversation: ConversationId,
        by: EndedBy,
    },

    /// To the young person: this counsellor took the conversation.
    Accepted {
        generation: u64,
        by: Counsellor,
    },
    /// To the young person: the counsellor's end came (with who it is) or went.
    CounsellorHere {
        by: Counsellor,
    },
    CounsellorAway,
    /// To the young person: go on with another, or end?
    Asked {
        reason: AskedWhy,
    },
    /// To the young person: back in the queue, generation as given.
    Requeued {
        generation: u64,
    },

    /// To a counsellor: a ring that only this counsellor gets, or (`all`) that everybody gets.
    Ring {
        conversation: ConversationId,
        line: Line,
        waited: Millis,
        all: bool,
        /// A colleague, by name, who has the conversation and asks whether it may pass on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        from: Option<Arc<str>>,
    },
    /// How it stands with a conversation that is to pass to a colleague: to whoever has it, to the colleague who has said yes,
    /// and to the young person, who is then asked.
    Transfer {
        conversation: ConversationId,
        stage: TransferStage,
    },
    RingOver {
        conversation: ConversationId,
        reason: RingOver,
    },
    /// To a counsellor: the young person's end came or went.
    Youth {
        conversation: ConversationId,
        present: bool,
    },
    /// To a counsellor: the conversation is no longer at this desk (asked, requeued or taken by another). Not after
    /// the desk's own `HandBack`.
    Moved {
        conversation: ConversationId,
    },
    /// To a counsellor: put on pause after unanswered rings.
    PausedByMissedRings,
    /// To a counsellor: their breath goes on for this long; 0: it is over.
    Breath {
        left: Millis,
    },
    /// To a counsellor: they are worried about this conversation, or not, and what came of it.
    Worry {
        conversation: ConversationId,
        worry: Option<WorryNow>,
    },
    /// To a counsellor: this is what they take from now on.
    Takes {
        takes: Arc<Takes>,
    },
    /// To a counsellor: this sign-in (SHA-256 of its token, base64url), or all of them, is no longer valid.
    Revoked {
        session: Option<String>,
    },

    /// To `Dispatchers`: queue or duty changed; take a snapshot.
    Changed,

    /// This mailbox was full, the subscription was renewed, or more changed than an event can say: announce
    /// yourself again and resend.
    Resync,
    /// This mailbox was full, so that also what only this node tells may be missing; [`Event::Resync`] follows. Never leaves the
    /// node.
    #[serde(skip)]
    Overflowed,
    /// Another connection has been speaking for the topic, which was only now noticed. Never leaves the node.
    Replaced,
    /// Envelopes of this conversation found no room in this mailbox: its other end is to resend. Never leaves the node.
    Missed {
        conversation: ConversationId,
    },
    /// Nobody listened when an envelope of this conversation was published.
    Nobody {
        conversation: ConversationId,
    },
    /// The same of what was said to a colleague's desk.
    AsideNobody {
        to: StaffId,
    },
    /// Live state went away or came back.
    Service {
        live: bool,
    },
    /// To a waiting young person.
    Place(Place),
    /// To every young person and desk. Never leaves the node.
    #[serde(skip)]
    Standing(Arc<Standing>),
    /// To the desks.
    #[serde(skip)]
    Queue(Arc<QueueView>),
    #[serde(skip)]
    Colleagues(Arc<ColleagueNews>),
    /// To the desks of leads.
    #[serde(skip)]
    Worries(Arc<[Worried]>),
}

impl Event {
    /// What its sender is told when nobody listened to the topic.
    fn unheard(&self, topic: Topic) -> Option<Self> {
        match (self, topic) {
            (Self::Envelope { conversation, .. }, _) => Some(Self::Nobody { conversation: *conversation }),
            (Self::Aside { .. }, Topic::Counsellor(to)) => Some(Self::AsideNobody { to }),
            _ => None,
        }
    }
}

/// The body of an envelope: shared, not copied, between mailboxes; `Debug` tells its length only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Body(pub Arc<str>);

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "({} bytes)", self.0.len())
    }
}

/// Who a counsellor is, as the young person's browser needs it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Counsellor {
    pub staff: StaffId,
    /// The shown name.
    pub name: Arc<str>,
    /// The public key of the desk's browser; see [`crate::protocol::RosterEntry`].
    pub device: Arc<str>,
    /// Which conversations they take. A node of 0.3 doesn't say.
    #[serde(default)]
    pub takes: Arc<Takes>,
}

/// How a desk is to stand, or stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
pub struct Wish {
    /// On duty.
    pub on: bool,
    /// Conversations at once.
    pub capacity: u8,
    /// Nothing rings there: by choice, or because rings went `unanswered`.
    pub paused: bool,
    /// Paused because rings went unanswered: nobody is taken to be there.
    #[serde(default)]
    pub unanswered: bool,
    /// Paused because the shift is over: nobody is expected back from it.
    #[serde(default)]
    pub done: bool,
    /// Has taken the duty of the on-call lead, which ends with being on duty.
    #[serde(default)]
    pub lead: bool,
    /// How long nothing rings there after a conversation; 0: no longer than otherwise.
    #[serde(default)]
    pub breath: Millis,
}

/// A change of live state. See [`Live::run`].
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A young person starts. Queued last in the queue. When as many wait as may, the one who has been away longest gives
    /// way (and can come back by ticket); refused as [`Reply::QueueFull`] when `queue_max` wait who are all there.
    /// Counts as a join either way. Replies `Attached`.
    Open { conversation: ConversationId, line: Line, connection: ConnectionId, queue_max: u32 },
    /// A young person is back, with what their ticket says. Ages are read only when live state lacks the
    /// conversation; then it is rebuilt, waiting or taken, or refused as `Lost` when `away` is above 10 minutes
    /// and it was waiting. A lower `generation` than live state's is no hindrance (live state knows better), a
    /// higher one wins: the conversation is then as the ticket says; but a desk that is there is given no more seats than
    /// it has capacity for, and then the conversation waits at its old place, generation + 1.
    /// Announces `Attached` to older sockets, presence to the counsellor. Replies `Attached`, `Ended` or `Lost`.
    ResumeYouth {
        conversation: ConversationId,
        connection: ConnectionId,
        line: Line,
        generation: u64,
        /// The counsellor, when the ticket was made after an accept.
        staff: Option<StaffId>,
        waited: Millis,
        away: Millis,
    },
    /// The page of a waiting young person has shown for [`PROVE_MS`] that it runs: the place outlives its socket from now
    /// on. Only if `connection` holds the lease. Replies `Done` or `No`.
    Prove { conversation: ConversationId, connection: ConnectionId },
    /// A young person's socket is gone. Only if `connection` still holds the lease. A place that was never proved goes
    /// with it: its ticket brings it back, at its old place in the queue.
    DetachYouth { conversation: ConversationId, connection: ConnectionId },
    /// A young person goes on with another counsellor: back in the queue at the old place, generation + 1.
    /// Allowed when asked, or when the counsellor has been away for at least `after`. Replies `Done` or `No`.
    Another { conversation: ConversationId, after: Millis },

    /// A desk's whole wish, at hello and at each change. Takes the lease for `connection`, announcing `Attached`
    /// to older sockets; `on: false` asks the young person of every seat. Announces presence to the seats. Seats that
    /// young people's tickets brought, and no ticket of the desk's, go back to the queue beyond `capacity`.
    /// What a desk takes that is open already (`again`) stands, too: [`Command::Takes`] may have said more than this socket
    /// knows. `unanswered` stands until somebody ends that pause by a press (`acted` and not `paused`): a page that comes back by
    /// itself is no person. `breath`: how long the breath goes on that this socket knows of, read only when live state does not
    /// know the desk; whoever goes off duty has none. `again`: this connection has had the desk; if it is open at another one since, that one keeps it.
    /// Replies `Desk`, or `Moved` to whoever comes too late.
    Desk { by: Counsellor, connection: ConnectionId, wish: Wish, acted: bool, again: bool, breath: Millis },
    /// A counsellor's ticket: holds the seat, rebuilding the conversation (taken, youth away, `never_came` until
    /// seen) when live state lacks it. Replies `Seat`, or `Moved` when live state has a higher generation or
    /// another holder at this one, or `Ended`.
    ResumeSeat { conversation: ConversationId, staff: StaffId, line: Line, generation: u64, waited: Millis },
    /// A breath is over now or, `more`, lasts [`BREATH_STEP_MS`] longer, within [`BREATH_MAX_MS`]. If one lasts; announces
    /// `Breath`. Replies `Done` or `No`.
    Breathe { staff: StaffId, more: bool },
    /// A conversation counts twice at its desk, until it leaves it, or once again. If taken by `staff`. Replies `Done` or `No`.
    Heavy { conversation: ConversationId, staff: StaffId, on: bool },
    /// A counsellor is worried about a conversation until it leaves their desk, or (`None`) no longer. If taken by `staff`. What
    /// they know of how long, who has seen it and what the coordinators heard is read only when live state does not know it.
    /// Where there was no way to tell these (`NoWay`), and it is said again without that, it is tried again. Announces `Worry`.
    /// Replies `Done` or `No`.
    Worry { conversation: ConversationId, staff: StaffId, on: Option<WorryNow> },
    /// A lead has seen the worry of this desk that began at `mark`. If nobody has. Announces `Worry`. Replies `Done` or `No`.
    See { staff: StaffId, mark: i64, by: Seer },
    /// It is as if nobody had seen it, from now on. If `by` has, and is not on duty as a lead, or away for [`SEER_MS`]. Announces
    /// `Worry`. Replies `Done` or `No`.
    Unsee { staff: StaffId, mark: i64, by: StaffId },
    /// A node is about to tell the coordinators of a worry (`Telling`), if nobody has seen it for [`WORRY_MS`], no other node is
    /// at it and it was not told; or says what came of it, if one was. Announces `Worry`. Replies `Done` or `No`.
    Tell { staff: StaffId, mark: i64, told: Told },
    /// A desk's socket is gone. Only if `connection` still holds the lease. Away from now; seats stay.
    DetachDesk { staff: StaffId, connection: ConnectionId },

    /// Rings one counsellor. If: waiting at this generation, youth present, no offer (one that is over is
    /// expired first), on duty, present, not paused, no breath, seats + offers < capacity, heavy seats
    /// counted twice. Replies `Done` or `No`. The offer
    /// is over, uncounted, when the young person or the counsellor goes away, or the counsellor goes on pause or has a breath.
    Offer { conversation: ConversationId, generation: u64, staff: StaffId },
    /// The ring of an unanswered offer is over: counts as missed and passed. If that offer is past its end. Rings at one
    /// desk that end within [`RING_MS`] of each other are one miss; after [`MISSED_RINGS`] in a row nobody is there.
    Expire { conversation: ConversationId, staff: StaffId },
    /// Rings everybody on duty (present, not paused, without a breath, with room) who takes such conversations; where nobody on duty does, or
    /// they were given [`TAKERS_MS`], everybody. If waiting at this generation, youth present, no
    /// offer, and the last bell (or the last passing) is at least [`BELL_MS`] ago.
    Bell { conversation: ConversationId, generation: u64 },
    /// A bell that nobody answered is over: counts as missed by all whom it still rings, those who are put on pause for it
    /// among them. If that bell is past its end.
    Hush { conversation: ConversationId },
    /// Lets a ring pass: the offer, if it is this counsellor's, is over; counted as passed, not as missed.
    Decline { conversation: ConversationId, staff: StaffId },
    /// Takes a conversation. If waiting, youth present, on duty (neither pause nor breath hinder), present, and seats +
    /// other conversations' offers < capacity. Generation + 1. Whoever takes one is there: a pause for missed rings is over, and so
    /// is a breath.
    /// Replies `Seat` (also when already theirs) or `Refused`.
    Accept { conversation: ConversationId, staff: StaffId },
    /// Asks whether a conversation may pass to a colleague: rings there, for [`TRANSFER_RING_MS`]. If taken by `staff`, the young
    /// person is present, nothing of the kind is asked, and a colleague may be rung who has room. A colleague says yes by
    /// [`Command::Accept`] (replies `Done`), for whom the place is then kept, and no by [`Command::Decline`]. Announces
    /// `Transfer`. Replies `Done` or `No`.
    ProposeTransfer { conversation: ConversationId, staff: StaffId, to: Heir },
    /// It is not asked any more. If taken by `staff`. Replies `Done` or `No`.
    WithdrawTransfer { conversation: ConversationId, staff: StaffId },
    /// Nobody has answered. If what was asked is past its end. Replies `Done` or `No`.
    LapseTransfer { conversation: ConversationId },
    /// The young person's answer, for [`TRANSFER_MS`]. If it is about `to`, who has said yes, and, for a yes, is on duty and
    /// present: then it is theirs, generation + 1, and whoever had it has a breath. Replies `Done` (also to a repeated yes) or `No`.
    DecideTransfer { conversation: ConversationId, to: StaffId, yes: bool },
    /// Gives one back: the young person is asked when present, and put back in the queue, at the old place, when
    /// away. Generation + 1. If taken by `staff`. Replies `Done` or `No`.
    HandBack { conversation: ConversationId, staff: StaffId },
    /// Puts a conversation whose counsellor has been away for at least `after` back in the queue.
    Requeue { conversation: ConversationId, generation: u64, after: Millis },
    /// The end: a tombstone stays, also of a conversation that live state does not know (it was lost; the ended one
    /// must not be revived). None of one that was never taken: there was no conversation, and its ticket brings back no
    /// more than a place that its holder could have kept. The counsellor of it has a breath, as long as the desk wishes one, and one
    /// that lasts anyway gets no shorter. `staff`: only if taken by them, or unknown. Replies `Ended`
    /// (also when it already was), or `No` when another holds it, or nobody does.
    End { conversation: ConversationId, staff: Option<StaffId>, by: EndedBy },
    /// A young person answers one of the questions that follow the end. If its tombstone stands, and that question was not
    /// answered yet. What they answer is nothing to live state. Replies `Done` or `No`.
    Tap { conversation: ConversationId, question: Question },
    /// The sign-in behind a desk has ended: off duty, and the young person of every seat is asked. Only if `connection`
    /// still holds the lease, or nobody does since it lapsed. Replies `Done` or `No`.
    Dismiss { staff: StaffId, connection: ConnectionId },
    /// A counsellor has said anew which conversations they take. If the desk is known; announces `Takes`. Replies `Done` or
    /// `No`.
    Takes { staff: StaffId, takes: Arc<Takes> },
    /// This sign-in or staff member is out: announces `Revoked`; with `session: None` also takes them off duty.
    Revoke { staff: StaffId, session: Option<String> },
}

impl Command {
    /// The same, some time later: how long somebody has waited goes on while a command is on its way.
    #[must_use]
    pub fn aged(mut self, by: Millis) -> Self {
        if let Self::ResumeYouth { waited, .. } | Self::ResumeSeat { waited, .. } = &mut self {
            *waited = waited.saturating_add(by);
        }
        self
    }
}

/// What became of a [`Command`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    Done,
    /// The preconditions did not hold; nothing changed.
    No,
    Attached(Attached),
    QueueFull,
    Ended,
    /// The place is lost: away for too long.
    Lost,
    /// Another counsellor holds it, or holds it at a higher generation.
    Moved,
    Seat(SeatState),
    Refused(Refused),
    Desk(DeskState),
}

/// A young person's conversation as it stands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Attached {
    pub generation: u64,
    pub line: Line,
    pub waited: Millis,
    pub phase: Phase,
    /// Whether it is to pass to a colleague.
    #[serde(default)]
    pub transfer: Option<TransferStage>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    Waiting,
    /// `by` is `None` while live state was lost and the counsellor is not back yet.
    Taken {
        staff: StaffId,
        by: Option<Counsellor>,
        present: bool,
        away: Millis,
    },
    Asked {
        reason: AskedWhy,
    },
}

/// One seat of a counsellor.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct SeatState {
    pub conversation: ConversationId,
    pub generation: u64,
    pub line: Line,
    pub waited: Millis,
    pub present: bool,
    /// Since when the young person is away; 0 while present.
    pub away: Millis,
    /// Whether the young person was seen since this counsellor took the conversation.
    pub came: bool,
    /// Counts twice.
    #[serde(default)]
    pub heavy: bool,
    #[serde(default)]
    pub worry: Option<WorryNow>,
    pub transfer: Option<TransferStage>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DeskState {
    #[serde(flatten)]
    pub wish: Wish,
    #[serde(default)]
    pub takes: Arc<Takes>,
    /// How long the breath goes on; 0: there is none.
    #[serde(default)]
    pub breath_left: Millis,
    /// In order of conversation id.
    pub seats: Vec<SeatState>,
}

/// What policy needs, at one moment; of the desks only what changed. Before it is taken, dead leases are marked as away (and
/// that is announced), and what was left for [`PLACE_MS`] is forgotten: desks without seats, and young people who were asked.
#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
pub struct Snapshot {
    /// Since live state was made; small right after it was lost.
    pub age: Millis,
    /// Oldest first (by `waited`, then id).
    pub queue: Vec<Waiting>,
    pub desks: DeskNews,
    /// Conversations taken, or asked, for longer than the limit given to [`Live::snapshot`].
    pub overdue: Vec<ConversationId>,
    /// How long ago the latest accepts were, newest first, at most 50, none older than an hour.
    pub accepts: Vec<Millis>,
    /// How many have asked to start in about the last minute, at any node, beyond those who were taken.
    #[serde(default)]
    pub joins: u32,
}

impl Snapshot {
    /// Puts everything in the order that the fields promise.
    fn in_order(mut self) -> Self {
        self.queue.sort_unstable_by(|a, b| b.waited.cmp(&a.waited).then(a.conversation.cmp(&b.conversation)));
        self.queue.iter_mut().for_each(|waiting| waiting.passed.sort_unstable());
        for duty in self.desks.changed.iter_mut().filter_map(|(_, duty)| duty.as_mut()) {
            duty.seats.sort_unstable();
        }
        self.overdue.sort_unstable();
        self
    }
}

/// How the desks stand that changed since a [`Mark`]. A renewed lease is no change, and ages grow by themselves.
#[derive(Clone, Debug, PartialEq, Default, Deserialize)]
pub struct DeskNews {
    /// All that there are: what was known before is void.
    pub whole: bool,
    /// `None`: neither on duty nor holding seats.
    pub changed: Vec<(StaffId, Option<Duty>)>,
    /// Up to here; to be given next time.
    pub mark: Mark,
}

/// How far a reader has read the changes of desks. The default has read nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Deserialize)]
pub struct Mark {
    /// When live state was made, and when it was read: its own milliseconds.
    pub birth: i64,
    pub at: i64,
    /// The last change that was read.
    pub number: u64,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Waiting {
    pub conversation: ConversationId,
    pub generation: u64,
    pub line: Line,
    /// Since the young person first asked: decides the order.
    pub waited: Millis,
    /// Since it was last put in the queue: decides the limit.
    pub queued: Millis,
    pub present: bool,
    /// 0 while present.
    pub away: Millis,
    pub offer: Option<Offer>,
    /// Who let it pass, in order of id.
    pub passed: Vec<StaffId>,
    /// Since the last bell, or else the last passing.
    pub since_pass: Option<Millis>,
    /// How long the bell still rings; 0: over.
    pub bell: Option<Millis>,
    /// Since somebody was first rung for this one, in this stay in the queue.
    pub rung: Option<Millis>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Offer {
    pub staff: StaffId,
    /// 0: over.
    pub remaining: Millis,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Duty {
    pub staff: StaffId,
    #[serde(flatten)]
    pub wish: Wish,
    pub present: bool,
    /// 0 while present.
    pub away: Millis,
    /// Since when it is paused; 0 while it is not.
    pub paused_for: Millis,
    /// In order of id, with their generations.
    pub seats: Vec<(ConversationId, u64)>,
    /// How many of them count twice.
    #[serde(default)]
    pub heavy: u32,
    pub offers: u32,
    /// Places that are kept for conversations which may pass to this desk.
    #[serde(default)]
    pub coming: u32,
    /// How long the breath goes on; 0: there is none.
    #[serde(default)]
    pub breath_left: Millis,
    /// Since the last conversation ended, or since going on duty.
    pub idle: Millis,
    #[serde(default)]
    pub takes: Arc<Takes>,
    /// The shown name, and the key of the desk's browser; nobody has said them yet of a desk that a ticket brought back.
    #[serde(default)]
    pub named: Option<(Arc<str>, Arc<str>)>,
    #[serde(default)]
    pub worries: Vec<DeskWorry>,
}

/// A lease to renew, or one that was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lease {
    Youth(ConversationId, ConnectionId),
    Desk(StaffId, ConnectionId),
}

/// What became of a lost lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LostLease {
    /// Live state does not know the conversation or desk: resume it.
    Unknown(Lease),
    /// Another connection holds it: this one is replaced.
    Replaced(Lease),
}

/// Live state did not answer in time.
#[derive(Debug, Clone, thiserror::Error, PartialEq, Eq)]
pub enum LiveError {
    #[error("live state does not answer: {0}")]
    Unavailable(String),
}

/// Live state. See the module's guarantees.
#[async_trait]
pub trait Live: Send + Sync {
    /// Runs one command.
    async fn run(&self, command: Command) -> Result<Reply, LiveError>;
    /// Delivers `event` to the topic's sockets: straight to the mailbox when the socket is on this node.
    /// Never waits. `from` gets [`Event::Nobody`] or [`Event::AsideNobody`] for an envelope that nobody took.
    fn publish(&self, topic: Topic, event: Event, from: &Arc<Mailbox>);
    /// Adds `mailbox` to the topic, for `connection`. Returns when nothing announced from now on can be missed.
    async fn subscribe(&self, topic: Topic, connection: ConnectionId, mailbox: Arc<Mailbox>) -> Result<(), LiveError>;
    /// Takes `connection` off the topic. Another connection's place is not touched.
    fn unsubscribe(&self, topic: Topic, connection: ConnectionId);
    /// Renews leases, at most 500 a call; returns those that were lost.
    async fn renew(&self, leases: Vec<Lease>) -> Result<Vec<LostLease>, LiveError>;
    /// The queue, and what changed of the desks since `mark`: however many there are, only those that changed cost anything.
    /// `limit` is the longest time of a conversation. `came`: how many have asked to start at this node since its last
    /// snapshot; told here, so that a flood costs no call for each.
    async fn snapshot(&self, limit: Millis, came: u32, mark: Mark) -> Result<Snapshot, LiveError>;
    /// Whether live state answers.
    fn is_live(&self) -> bool;
    /// The node's own mailboxes, for events that never leave it.
    fn hub(&self) -> &hub::Hub;
}
