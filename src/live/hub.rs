//! The node's own mailboxes: which sockets here listen to which topic.

use super::{Event, Topic};
use crate::id::{ConnectionId, ConversationId, StaffId};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// A mailbox holds at most this many events that are not envelopes; twice as many of those that must not be missed …
pub const MAILBOX_EVENTS: usize = 256;
/// … and of each conversation this many envelopes …
pub const LANE_ENVELOPES: usize = 128;
/// … and this many bytes of them: room for what an end has under way (docs/design.md, "Exactly once") …
pub const LANE_BYTES: usize = 256 * 1024;
/// … for at most this many conversations: a desk's seats, and some that have just left it …
pub const LANES: usize = 10;
/// … and side threads with as many colleagues. What has no room of these is dropped: the other page says it again.
pub const ASIDE_LANES: usize = 10;

/// What waits for one socket, in the order it came. Bounded, for each conversation by itself: one that floods loses its
/// own envelopes and nobody else's. What does not fit is dropped and said, as [`Event::Missed`] of that conversation, or
/// as [`Event::Resync`], because the ends resend and live state can be read again.
#[derive(Default)]
pub struct Mailbox {
    // std's Mutex: held for a push or a pop, never across an await.
    inner: Mutex<Inner>,
    wake: Notify,
}

#[derive(Default)]
struct Inner {
    events: VecDeque<Event>,
    /// How many of them are not envelopes.
    others: usize,
    /// A few: searched one by one.
    lanes: Vec<Lane>,
    overflowed: bool,
    sent_away: bool,
}

/// Whose envelopes they are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Conversation(ConversationId),
    Colleague(StaffId),
}

impl Whose {
    fn of(event: &Event) -> Option<(Self, usize)> {
        match event {
            Event::Envelope { conversation, body } => Some((Self::Conversation(*conversation), body.0.len())),
            Event::Aside { from, body } => Some((Self::Colleague(*from), body.0.len())),
            _ => None,
        }
    }

    fn is_colleague(self) -> bool {
        matches!(self, Self::Colleague(_))
    }
}

/// What waits of one conversation, or of one colleague.
struct Lane {
    whose: Whose,
    envelopes: usize,
    bytes: usize,
    missed: bool,
}

impl Inner {
    /// Whether there is room; if not, notes what the reader is to be told.
    fn fits(&mut self, event: &Event) -> bool {
        if let Some((whose, bytes)) = Whose::of(event) {
            return self.has_room(whose, bytes);
        }
        let fits = match event {
            // A slow socket that missed one of these would speak again for an end that has moved on, or was sent away.
            Event::Attached { .. } | Event::Replaced | Event::Revoked { .. } => self.others < 2 * MAILBOX_EVENTS,
            _ => self.others < MAILBOX_EVENTS,
        };
        self.overflowed |= !fits;
        fits
    }

    /// The same, of an envelope.
    fn has_room(&mut self, whose: Whose, bytes: usize) -> bool {
        if let Some(lane) = self.lanes.iter_mut().find(|lane| lane.whose == whose) {
            let fits = lane.envelopes < LANE_ENVELOPES && lane.bytes + bytes <= LANE_BYTES;
            lane.missed |= !fits;
            return fits;
        }
        let aside = whose.is_colleague();
        let like = self.lanes.iter().filter(|lane| lane.whose.is_colleague() == aside).count();
        let fits = like < if aside { ASIDE_LANES } else { LANES } && bytes <= LANE_BYTES;
        self.overflowed |= !fits && !aside;
        fits
    }

    fn add(&mut self, event: Event) {
        if let Some((whose, bytes)) = Whose::of(&event) {
            let at = self.lanes.iter().position(|lane| lane.whose == whose).unwrap_or_else(|| {
                self.lanes.push(Lane { whose, envelopes: 0, bytes: 0, missed: false });
                self.lanes.len() - 1
            });
            self.lanes[at].envelopes += 1;
            self.lanes[at].bytes += bytes;
        } else {
            self.others += 1;
        }
        self.events.push_back(event);
    }

    fn take(&mut self) -> Option<Event> {
        let event = self.events.pop_front()?;
        let Some((whose, bytes)) = Whose::of(&event) else {
            self.others -= 1;
            return Some(event);
        };
        if let Some(at) = self.lanes.iter().position(|lane| lane.whose == whose) {
            let lane = &mut self.lanes[at];
            lane.envelopes -= 1;
            lane.bytes -= bytes;
            if lane.envelopes == 0 && !lane.missed {
                self.lanes.swap_remove(at);
            }
        }
        Some(event)
    }

    /// What is to be said of what was dropped, once all that fitted has been read.
    fn lost(&mut self) -> Option<Event> {
        if std::mem::take(&mut self.overflowed) {
            self.lanes.clear();
            self.add(Event::Resync);
            return Some(Event::Overflowed);
        }
        std::iter::from_fn(|| self.lanes.pop()).find_map(|lane| match lane.whose {
            Whose::Conversation(conversation) => Some(Event::Missed { conversation }),
            Whose::Colleague(_) => None,
        })
    }
}

impl Mailbox {
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Adds an event. False: there was no room for it, and the reader will be told.
    pub fn push(&self, event: Event) -> bool {
        let fits = {
            let mut inner = lock(&self.inner);
            let fits = inner.fits(&event);
            if fits {
                inner.add(event);
            }
            fits
        };
        self.wake.notify_one();
        fits
    }

    /// The sign-in of this socket is over: said before all that waits, however full the mailbox is.
    pub fn send_away(&self) {
        lock(&self.inner).sent_away = true;
        self.wake.notify_one();
    }

    /// Waits until the sign-in of this socket is over.
    pub async fn sent_away(&self) {
        while !lock(&self.inner).sent_away {
            self.wake.notified().await;
        }
    }

    /// The next event, if there is one.
    pub fn try_recv(&self) -> Option<Event> {
        let mut inner = lock(&self.inner);
        if std::mem::take(&mut inner.sent_away) {
            return Some(Event::Revoked { session: None });
        }
        inner.take().or_else(|| inner.lost())
    }

    /// Gives back the memory of a burst that is over.
    pub fn rest(&self) {
        let mut inner = lock(&self.inner);
        inner.events.shrink_to_fit();
        inner.lanes.shrink_to_fit();
    }

    /// Waits for the next event. Safe to drop and call again; one reader at a time.
    pub async fn recv(&self) -> Event {
        loop {
            if let Some(event) = self.try_recv() {
                return event;
            }
            self.wake.notified().await;
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Nothing panics while these locks are held, and the data would still be whole.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The mailboxes of one topic, in the order they came.
type Listeners = Vec<(ConnectionId, Arc<Mailbox>)>;

/// Topic → mailboxes of this node.
#[derive(Default)]
pub struct Hub {
    topics: Mutex<HashMap<Topic, Listeners>>,
}

impl Hub {
    /// Adds a mailbox; true when it is the topic's first on this node.
    pub fn add(&self, topic: Topic, connection: ConnectionId, mailbox: Arc<Mailbox>) -> bool {
        let mut topics = lock(&self.topics);
        let list = topics.entry(topic).or_insert_with(|| Vec::with_capacity(1));
        list.retain(|(held, _)| *held != connection);
        list.push((connection, mailbox));
        list.len() == 1
    }

    /// Takes this connection's mailbox off; true when the topic has none left on this node.
    pub fn remove(&self, topic: Topic, connection: ConnectionId) -> bool {
        let mut topics = lock(&self.topics);
        let Some(list) = topics.get_mut(&topic) else { return false };
        list.retain(|(held, _)| *held != connection);
        let empty = list.is_empty();
        if empty {
            topics.remove(&topic);
        }
        empty
    }

    /// Puts the event into each of the topic's mailboxes; how many there were.
    pub fn deliver(&self, topic: Topic, event: &Event) -> usize {
        let topics = lock(&self.topics);
        let Some(list) = topics.get(&topic) else { return 0 };
        for (_, mailbox) in list {
            mailbox.push(event.clone());
        }
        list.len()
    }

    /// Puts the event into this connection's mailbox alone; false when it is not on the topic.
    pub fn deliver_to(&self, topic: Topic, connection: ConnectionId, event: &Event) -> bool {
        let topics = lock(&self.topics);
        let mut list = topics.get(&topic).into_iter().flatten();
        let Some((_, mailbox)) = list.find(|(held, _)| *held == connection) else { return false };
        mailbox.push(event.clone());
        true
    }

    /// Puts the event into the mailbox of every counsellor's socket of this node.
    pub fn tell_desks(&self, event: &Event) {
        let topics = lock(&self.topics);
        let desks = topics.iter().filter(|(topic, _)| matches!(topic, Topic::Counsellor(_)));
        for (_, mailbox) in desks.flat_map(|(_, list)| list) {
            mailbox.push(event.clone());
        }
    }

    /// Puts the event into the mailbox of every socket of this node. (`Dispatchers` has the dispatcher only.)
    pub fn broadcast(&self, event: &Event) {
        let topics = lock(&self.topics);
        let sockets = topics.iter().filter(|(topic, _)| **topic != Topic::Dispatchers);
        for (_, mailbox) in sockets.flat_map(|(_, list)| list) {
            mailbox.push(event.clone());
        }
    }

    /// How many sockets of young people there are, and of desks.
    pub fn sockets(&self) -> (u32, u32) {
        let topics = lock(&self.topics);
        let (mut youth, mut desks) = (0, 0);
        for (topic, list) in topics.iter() {
            match topic {
                Topic::Youth(_) => youth += list.len(),
                Topic::Counsellor(_) => desks += list.len(),
                Topic::Dispatchers => {}
            }
        }
        let count = |n| u32::try_from(n).unwrap_or(u32::MAX);
        (count(youth), count(desks))
    }

    /// The topics that this node listens to.
    pub fn topics(&self) -> Vec<Topic> {
        lock(&self.topics).keys().copied().collect()
    }

    /// The connections that listen to the topic.
    pub fn listeners(&self, topic: Topic) -> Vec<ConnectionId> {
        lock(&self.topics).get(&topic).into_iter().flatten().map(|(connection, _)| *connection).collect()
    }

    /// Whether this node listens to the topic.
    pub fn has(&self, topic: Topic) -> bool {
        lock(&self.topics).contains_key(&topic)
    }

    /// Whether this connection's mailbox is on the topic.
    pub fn holds(&self, topic: Topic, connection: ConnectionId) -> bool {
        lock(&self.topics).get(&topic).is_some_and(|list| list.iter().any(|(held, _)| *held == connection))
    }

    /// Whether this node has a socket of this young person.
    pub fn has_youth(&self, conversation: ConversationId) -> bool {
        lock(&self.topics).contains_key(&Topic::Youth(conversation))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Body;
    use super::*;

    fn id(n: u8) -> ConnectionId {
        ConnectionId::from_bytes([n; 16])
    }

    fn room(n: u8) -> ConversationId {
        ConversationId::from_bytes([n; 16])
    }

    fn envelope(n: u8, len: usize) -> Event {
        Event::Envelope { conversation: room(n), body: Body("x".repeat(len).into()) }
    }

    fn all(mailbox: &Mailbox) -> Vec<Event> {
        std::iter::from_fn(|| mailbox.try_recv()).collect()
    }

    #[test]
    fn a_full_mailbox_says_so() {
        let mailbox = Mailbox::default();
        for _ in 0..MAILBOX_EVENTS {
            assert!(mailbox.push(Event::Changed));
        }
        assert!(!mailbox.push(Event::Changed));
        for _ in 0..MAILBOX_EVENTS {
            assert_eq!(mailbox.try_recv(), Some(Event::Changed));
        }
        assert_eq!(all(&mailbox), [Event::Overflowed, Event::Resync]);
    }

    #[test]
    fn a_full_mailbox_still_hears_that_it_is_replaced() {
        let mailbox = Mailbox::default();
        while mailbox.push(Event::Changed) {}
        let replaced = Event::Attached { connection: id(7) };
        assert!(mailbox.push(replaced.clone()));
        let last =
            std::iter::from_fn(|| mailbox.try_recv()).filter(|event| *event != Event::Changed).collect::<Vec<_>>();
        assert_eq!(last, [replaced, Event::Overflowed, Event::Resync]);
        while mailbox.push(Event::Attached { connection: id(7) }) {}
    }

    #[test]
    fn bytes_are_bounded_too() {
        let mailbox = Mailbox::default();
        assert!(mailbox.push(envelope(1, LANE_BYTES)));
        assert!(!mailbox.push(envelope(1, 1)));
        assert!(mailbox.push(Event::Changed));
        let told = [envelope(1, LANE_BYTES), Event::Changed, Event::Missed { conversation: room(1) }];
        assert_eq!(all(&mailbox), told);
        assert!(mailbox.push(envelope(1, LANE_BYTES)), "there is room again");
    }

    #[test]
    fn a_conversation_that_floods_takes_no_room_from_the_others() {
        let mailbox = Mailbox::default();
        while mailbox.push(envelope(1, 400)) {}
        for n in 2..=5 {
            assert!((0..LANE_ENVELOPES).all(|_| mailbox.push(envelope(n, 400))), "{n}");
        }
        assert!(mailbox.push(Event::Changed));
        let told = all(&mailbox);
        let lost: Vec<_> = told.iter().filter(|event| !matches!(event, Event::Envelope { .. })).collect();
        assert_eq!(lost, [&Event::Changed, &Event::Missed { conversation: room(1) }]);
        assert_eq!(told.len(), 5 * LANE_ENVELOPES + 2);
        assert_eq!(mailbox.try_recv(), None);
    }

    #[test]
    fn a_colleague_who_floods_takes_no_room_from_anybody_and_what_is_dropped_is_said_by_the_other_page() {
        let mailbox = Mailbox::default();
        let aside = |n: u8| Event::Aside { from: StaffId::from_bytes([n; 16]), body: Body("x".repeat(400).into()) };
        while mailbox.push(aside(1)) {}
        for n in 2..50 {
            mailbox.push(aside(n));
        }
        let lanes = u8::try_from(LANES).expect("few");
        assert!((0..lanes).all(|n| mailbox.push(envelope(n, 1))) && mailbox.push(Event::Changed));
        let told = all(&mailbox);
        assert_eq!(told.len(), LANE_ENVELOPES + ASIDE_LANES - 1 + LANES + 1, "nothing was missed but of the colleague");
        assert!(mailbox.push(aside(1)));
    }

    #[test]
    fn conversations_beyond_all_lanes_are_dropped_and_said() {
        let mailbox = Mailbox::default();
        let lanes = u8::try_from(LANES).expect("few");
        assert!((0..lanes).all(|n| mailbox.push(envelope(n, 1))));
        assert!(!mailbox.push(envelope(lanes, 1)));
        assert_eq!(all(&mailbox).last(), Some(&Event::Resync));
        assert!(mailbox.push(envelope(lanes, 1)));
    }

    #[test]
    fn who_is_sent_away_hears_it_first_however_full_the_mailbox_is() {
        let mailbox = Mailbox::default();
        while mailbox.push(Event::Changed) {}
        while mailbox.push(envelope(1, 400)) {}
        let revoked = Event::Revoked { session: Some("one".into()) };
        assert!(mailbox.push(revoked.clone()), "announced: there is always room");
        mailbox.send_away();
        assert_eq!(mailbox.try_recv(), Some(Event::Revoked { session: None }));
        assert!(all(&mailbox).contains(&revoked));
    }

    #[test]
    fn a_stale_connection_cannot_remove_its_replacement() {
        let hub = Hub::default();
        let (old, new) = (Mailbox::new(), Mailbox::new());
        assert!(hub.add(Topic::Dispatchers, id(1), old));
        assert!(!hub.add(Topic::Dispatchers, id(2), new.clone()));
        assert!(!hub.remove(Topic::Dispatchers, id(1)));
        assert!(!hub.remove(Topic::Dispatchers, id(1)));
        assert_eq!(hub.deliver(Topic::Dispatchers, &Event::Changed), 1);
        assert_eq!(new.try_recv(), Some(Event::Changed));
        assert!(hub.remove(Topic::Dispatchers, id(2)));
    }
}
