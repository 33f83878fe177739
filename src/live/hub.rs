//! The node's own mailboxes: which sockets here listen to which topic.

use super::{Event, Topic};
use crate::id::{ConnectionId, ConversationId};
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;

/// A mailbox holds at most this many events …
pub const MAILBOX_EVENTS: usize = 256;
/// … and this many bytes of envelopes.
pub const MAILBOX_BYTES: usize = 256 * 1024;

/// What waits for one socket. Bounded: what does not fit is dropped and said, as [`Event::Resync`], because the
/// ends resend and live state can be read again.
#[derive(Default)]
pub struct Mailbox {
    // std's Mutex: held for a push or a pop, never across an await.
    inner: Mutex<Inner>,
    wake: Notify,
}

#[derive(Default)]
struct Inner {
    events: VecDeque<Event>,
    bytes: usize,
    overflowed: bool,
}

impl Mailbox {
    pub fn new() -> Arc<Self> {
        Arc::default()
    }

    /// Adds an event. False: it was full, and the reader will get [`Event::Resync`] instead.
    pub fn push(&self, event: Event) -> bool {
        let size = size(&event);
        let fits = {
            let mut inner = lock(&self.inner);
            let fits = match event {
                // A slow socket that missed this would speak again for an end that has moved on.
                Event::Attached { .. } => inner.events.len() < 2 * MAILBOX_EVENTS,
                _ => inner.events.len() < MAILBOX_EVENTS && inner.bytes + size <= MAILBOX_BYTES,
            };
            if fits {
                inner.bytes += size;
                inner.events.push_back(event);
            } else {
                inner.overflowed = true;
            }
            fits
        };
        self.wake.notify_one();
        fits
    }

    /// The next event, if there is one.
    pub fn try_recv(&self) -> Option<Event> {
        let mut inner = lock(&self.inner);
        if let Some(event) = inner.events.pop_front() {
            inner.bytes -= size(&event);
            return Some(event);
        }
        std::mem::take(&mut inner.overflowed).then_some(Event::Resync)
    }

    /// Gives back the memory of a burst that is over.
    pub fn rest(&self) {
        lock(&self.inner).events.shrink_to_fit();
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

fn size(event: &Event) -> usize {
    match event {
        Event::Envelope { body, .. } => body.0.len(),
        _ => 0,
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

    /// Puts the event into the mailbox of every socket of this node. (`Desk` has the dispatcher only.)
    pub fn broadcast(&self, event: &Event) {
        let topics = lock(&self.topics);
        let sockets = topics.iter().filter(|(topic, _)| **topic != Topic::Desk);
        for (_, mailbox) in sockets.flat_map(|(_, list)| list) {
            mailbox.push(event.clone());
        }
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

    fn envelope(len: usize) -> Event {
        Event::Envelope { conversation: ConversationId::from_bytes([1; 16]), body: Body("x".repeat(len).into()) }
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
        assert_eq!(mailbox.try_recv(), Some(Event::Resync));
        assert_eq!(mailbox.try_recv(), None);
    }

    #[test]
    fn a_full_mailbox_still_hears_that_it_is_replaced() {
        let mailbox = Mailbox::default();
        while mailbox.push(Event::Changed) {}
        let replaced = Event::Attached { connection: id(7) };
        assert!(mailbox.push(replaced.clone()));
        let last =
            std::iter::from_fn(|| mailbox.try_recv()).filter(|event| *event != Event::Changed).collect::<Vec<_>>();
        assert_eq!(last, [replaced, Event::Resync]);
        while mailbox.push(Event::Attached { connection: id(7) }) {}
    }

    #[test]
    fn bytes_are_bounded_too() {
        let mailbox = Mailbox::default();
        assert!(mailbox.push(envelope(MAILBOX_BYTES)));
        assert!(!mailbox.push(envelope(1)));
        assert!(mailbox.push(Event::Changed));
    }

    #[test]
    fn a_stale_connection_cannot_remove_its_replacement() {
        let hub = Hub::default();
        let (old, new) = (Mailbox::new(), Mailbox::new());
        assert!(hub.add(Topic::Desk, id(1), old));
        assert!(!hub.add(Topic::Desk, id(2), new.clone()));
        assert!(!hub.remove(Topic::Desk, id(1)));
        assert!(!hub.remove(Topic::Desk, id(1)));
        assert_eq!(hub.deliver(Topic::Desk, &Event::Changed), 1);
        assert_eq!(new.try_recv(), Some(Event::Changed));
        assert!(hub.remove(Topic::Desk, id(2)));
    }
}
