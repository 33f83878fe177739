//! Live state on a stage: few ids, a clock that stands still, and mailboxes.

use super::redis::RedisServer;
use std::ops::Deref;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::timeout;
use ungrus::clock::{Clock, FakeClock, Millis};
use ungrus::dispatch::Roster;
use ungrus::id::{ConnectionId, ConversationId, StaffId};
use ungrus::live::hub::Mailbox;
use ungrus::live::memory::MemoryLive;
use ungrus::live::redis::RedisLive;
use ungrus::live::{
    Attached, Body, Command, Counsellor, DeskNews, DeskState, Duty, Event, Live, Mark, Phase, Reply, SeatState,
    Snapshot, Topic, Wish,
};
use ungrus::protocol::{About, Language, Line};

/// Longer than anything that is promised.
pub const LONG: Duration = Duration::from_secs(20);
pub const LINE: Line = Line { about: About::RELATIVE, language: Language::ENGLISH };
pub const LIMIT: Millis = 4 * 3_600_000;

pub fn youth(n: u8) -> ConversationId {
    ConversationId::from_bytes([n; 16])
}

pub fn staff(n: u8) -> StaffId {
    let mut bytes = [n; 16];
    bytes[15] = 0xee;
    StaffId::from_bytes(bytes)
}

/// A socket; by convention `n` below 100 are those of young people.
pub fn socket(n: u8) -> ConnectionId {
    ConnectionId::from_bytes([n; 16])
}

pub fn counsellor(n: u8) -> Counsellor {
    Counsellor {
        staff: staff(n),
        name: format!("Mette \"{n}\" Ærø").into(),
        device: "BKey".into(),
        takes: Arc::default(),
    }
}

pub fn envelope(n: u8, text: &str) -> Event {
    Event::Envelope { conversation: youth(n), body: Body(text.into()) }
}

/// A snapshot with every desk, in order of staff id.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    seen: Snapshot,
    pub duty: Vec<Duty>,
}

impl Shown {
    /// Brings `roster` up to date.
    pub fn of(mut seen: Snapshot, roster: &mut Roster) -> Self {
        roster.take(&seen.desks);
        seen.desks = DeskNews::default();
        Self { seen, duty: roster.duty() }
    }
}

impl Deref for Shown {
    type Target = Snapshot;
    fn deref(&self) -> &Snapshot {
        &self.seen
    }
}

pub struct Stage {
    pub live: Arc<dyn Live>,
    pub clock: Arc<FakeClock>,
    desk: Arc<Mailbox>,
    /// The desks, by what changes of them.
    roster: Mutex<Roster>,
    /// Kept for as long as the stage stands.
    _server: Option<RedisServer>,
}

impl Stage {
    pub async fn memory() -> Self {
        let clock = Arc::new(FakeClock::at(1_000));
        Self::of(Arc::new(MemoryLive::new(clock.clone())), clock, None).await
    }

    pub async fn redis() -> Self {
        let server = RedisServer::start().await;
        let clock = Arc::new(FakeClock::at(1_000));
        let live =
            RedisLive::connect(&server.config(), "test:", socket(254), Some(clock.clone())).await.expect("Redis");
        Self::of(Arc::new(live), clock, Some(server)).await
    }

    pub async fn of(live: Arc<dyn Live>, clock: Arc<FakeClock>, server: Option<RedisServer>) -> Self {
        let desk = Mailbox::new();
        live.subscribe(Topic::Dispatchers, socket(255), desk.clone()).await.expect("subscribed");
        Self { live, clock, desk, roster: Mutex::default(), _server: server }
    }

    pub fn advance(&self, millis: Millis) {
        self.clock.advance(millis);
    }

    pub fn now(&self) -> Millis {
        self.clock.monotonic()
    }

    pub async fn run(&self, command: Command) -> Reply {
        self.live.run(command).await.expect("live state answers")
    }

    pub async fn snapshot(&self) -> Shown {
        self.snapshot_after(0).await
    }

    /// A snapshot when `came` have asked to start since the last one. Its desks are those of the last one with what
    /// changed since, and must be as if all were read anew.
    pub async fn snapshot_after(&self, came: u32) -> Shown {
        let read = |came, mark| self.live.snapshot(LIMIT, came, mark);
        let mark = self.roster.lock().expect("no panic").mark();
        let seen = read(came, mark).await.expect("live state answers");
        let anew = read(0, Mark::default()).await.expect("live state answers");
        assert!(anew.desks.whole);
        let shown = Shown::of(seen, &mut self.roster.lock().expect("no panic"));
        let all = anew.desks.changed.into_iter().filter_map(|(_, duty)| duty);
        assert_eq!(shown.duty, Roster::of(all).duty(), "by changes, and as a whole");
        shown
    }

    /// Which desks a reader that last read them at the last snapshot is told of; and whether as a whole.
    pub async fn news(&self) -> (bool, Vec<StaffId>) {
        let mark = self.roster.lock().expect("no panic").mark();
        let news = self.live.snapshot(LIMIT, 0, mark).await.expect("live state answers").desks;
        (news.whole, news.changed.into_iter().map(|(staff, _)| staff).collect())
    }

    pub async fn listen(&self, topic: Topic, connection: ConnectionId) -> Arc<Mailbox> {
        let mailbox = Mailbox::new();
        self.live.subscribe(topic, connection, mailbox.clone()).await.expect("subscribed");
        mailbox
    }

    /// Waits until all that was announced has arrived; what was announced to the desks.
    pub async fn settle(&self) -> Vec<Event> {
        let marker = Event::Revoked { session: Some("marker".to_owned()) };
        // Never taken by a shortcut, and behind all that came before it.
        self.live.publish(Topic::Dispatchers, marker.clone(), &self.desk);
        let mut events = Vec::new();
        loop {
            match next(&self.desk).await {
                event if event == marker => return events,
                event => events.push(event),
            }
        }
    }

    /// What is in this mailbox once all has arrived.
    pub async fn heard(&self, mailbox: &Mailbox) -> Vec<Event> {
        self.settle().await;
        std::iter::from_fn(|| mailbox.try_recv()).collect()
    }

    // The usual players.

    /// One whose page has shown that it runs.
    pub async fn open(&self, n: u8) -> Reply {
        let reply = self.open_unproved(n, 100).await;
        self.run(Command::Prove { conversation: youth(n), connection: socket(n) }).await;
        reply
    }

    pub async fn open_unproved(&self, n: u8, queue_max: u32) -> Reply {
        self.run(Command::Open { conversation: youth(n), line: LINE, connection: socket(n), queue_max }).await
    }

    pub async fn open_from(&self, n: u8, connection: ConnectionId) -> Reply {
        self.run(Command::Open { conversation: youth(n), line: LINE, connection, queue_max: 100 }).await
    }

    pub async fn desk(&self, n: u8, on: bool, capacity: u8) -> DeskState {
        self.desk_with(n, socket(100 + n), on, capacity, false).await
    }

    pub async fn desk_with(&self, n: u8, connection: ConnectionId, on: bool, capacity: u8, paused: bool) -> DeskState {
        self.wish(n, connection, Wish { on, capacity, paused, ..Wish::default() }, true).await
    }

    pub async fn wish(&self, n: u8, connection: ConnectionId, wish: Wish, acted: bool) -> DeskState {
        match self.run(Command::Desk { by: counsellor(n), connection, wish, acted, again: false, breath: 0 }).await {
            Reply::Desk(state) => state,
            other => panic!("{other:?}"),
        }
    }

    pub async fn accept(&self, n: u8, by: u8) -> Reply {
        self.run(Command::Accept { conversation: youth(n), staff: staff(by) }).await
    }

    pub async fn offer(&self, n: u8, generation: u64, to: u8) -> Reply {
        self.run(Command::Offer { conversation: youth(n), generation, staff: staff(to) }).await
    }

    pub async fn expire(&self, n: u8, by: u8) -> Reply {
        self.run(Command::Expire { conversation: youth(n), staff: staff(by) }).await
    }

    pub async fn resume(&self, n: u8, connection: ConnectionId, generation: u64, by: Option<u8>) -> Reply {
        self.resume_aged(n, connection, generation, by, 0, 0).await
    }

    pub async fn resume_aged(
        &self,
        n: u8,
        connection: ConnectionId,
        generation: u64,
        by: Option<u8>,
        waited: Millis,
        away: Millis,
    ) -> Reply {
        let staff = by.map(staff);
        self.run(Command::ResumeYouth {
            conversation: youth(n),
            connection,
            line: LINE,
            generation,
            staff,
            waited,
            away,
        })
        .await
    }

    pub async fn resume_seat(&self, n: u8, by: u8, generation: u64) -> Reply {
        let (conversation, staff) = (youth(n), staff(by));
        self.run(Command::ResumeSeat { conversation, staff, line: LINE, generation, waited: 0 }).await
    }

    pub async fn leave(&self, n: u8) -> Reply {
        self.run(Command::DetachYouth { conversation: youth(n), connection: socket(n) }).await
    }

    pub async fn leave_desk(&self, n: u8) -> Reply {
        self.run(Command::DetachDesk { staff: staff(n), connection: socket(100 + n) }).await
    }

    /// A young person in conversation with a counsellor, at generation 2.
    pub async fn pair(&self, n: u8, by: u8) {
        self.desk(by, true, 3).await;
        self.open(n).await;
        assert!(matches!(self.accept(n, by).await, Reply::Seat(_)));
    }
}

pub async fn next(mailbox: &Mailbox) -> Event {
    timeout(LONG, mailbox.recv()).await.expect("an event")
}

/// Waits for this event, passing over others.
pub async fn until(mailbox: &Mailbox, wanted: impl Fn(&Event) -> bool) -> Event {
    loop {
        let event = next(mailbox).await;
        if wanted(&event) {
            return event;
        }
    }
}

pub fn attached(reply: Reply) -> Attached {
    match reply {
        Reply::Attached(attached) => attached,
        other => panic!("{other:?}"),
    }
}

pub fn phase(reply: Reply) -> Phase {
    attached(reply).phase
}

pub fn seat(reply: Reply) -> SeatState {
    match reply {
        Reply::Seat(seat) => seat,
        other => panic!("{other:?}"),
    }
}
