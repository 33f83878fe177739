//! What the tasks of one node share.

use super::wanted::{Outbox, Outgoing, Wish, Wishes};
use super::wire;
use crate::id::ConnectionId;
use crate::live::hub::{Hub, Mailbox};
use crate::live::{Event, Lease, Topic};
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// One node's part of live state. All locks are held for a look-up or a copy, never across an await.
pub struct Node {
    prefix: String,
    echo_channel: String,
    hub: Hub,
    outbox: Outbox,
    wishes: Wishes,
    live: AtomicBool,
    /// Whether the node heard its own echo since it last looked.
    echoed: AtomicBool,
    /// The last socket that was announced for a topic: who may be reached without a trip to Redis.
    holders: Mutex<HashMap<Topic, ConnectionId>>,
    /// The sockets of this node that once held their topic's lease.
    leased: Mutex<HashSet<(Topic, ConnectionId)>>,
    /// Topics whose subscription is being renewed after a broken connection …
    broken: Mutex<HashSet<Topic>>,
    /// … and those whose sockets are to be told that they may have missed something.
    missed: Mutex<HashSet<Topic>>,
    /// Senders whose words may be lost, by address of the mailbox.
    owed: Mutex<HashMap<usize, Arc<Mailbox>>>,
}

impl Node {
    pub fn new(prefix: &str, name: ConnectionId, outbox: Outbox, wishes: Wishes) -> Self {
        Self {
            prefix: prefix.to_owned(),
            echo_channel: format!("{prefix}echo:{}", name.text()),
            hub: Hub::default(),
            outbox,
            wishes,
            live: AtomicBool::new(true),
            echoed: AtomicBool::new(false),
            holders: Mutex::default(),
            leased: Mutex::default(),
            broken: Mutex::default(),
            missed: Mutex::default(),
            owed: Mutex::default(),
        }
    }

    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    pub fn echo_channel(&self) -> &str {
        &self.echo_channel
    }

    pub fn is_live(&self) -> bool {
        self.live.load(Ordering::Relaxed)
    }

    /// Notes whether Redis is there. True when that has changed.
    pub fn set_live(&self, live: bool) -> bool {
        self.live.swap(live, Ordering::Relaxed) != live
    }

    pub fn heard_echo(&self) {
        self.echoed.store(true, Ordering::Relaxed);
    }

    /// Whether an echo was heard since this was last asked.
    pub fn take_echo(&self) -> bool {
        self.echoed.swap(false, Ordering::Relaxed)
    }

    /// Asks Redis for an echo.
    pub fn call(&self) {
        // If the outbox is full, what waits in it will show just as well whether Redis answers.
        let _ = self.outbox.try_send(Outgoing::echo(self.echo_channel.clone()));
    }

    pub fn publish(&self, topic: Topic, event: Event, from: &Arc<Mailbox>) {
        if self.deliver_here(topic, &event) {
            return;
        }
        let unheard = event.unheard(topic);
        let Some(payload) = wire::encode(&event) else { return };
        let channel = wire::channel(&self.prefix, topic);
        let outgoing = Outgoing { channel, payload, from: Some(Arc::clone(from)), unheard };
        if !self.is_live() || self.outbox.try_send(outgoing).is_err() {
            self.owe(Arc::clone(from));
        }
    }

    /// The short way: true when the end that the topic addresses is, as far as is known, a socket of this node.
    fn deliver_here(&self, topic: Topic, event: &Event) -> bool {
        let holder = lock(&self.holders).get(&topic).copied();
        topic != Topic::Dispatchers && holder.is_some_and(|holder| self.hub.deliver_to(topic, holder, event))
    }

    /// An announced event: into the mailboxes of this node.
    pub fn deliver(&self, topic: Topic, event: &Event) {
        if let Event::Attached { connection } = event {
            lock(&self.holders).insert(topic, *connection);
        }
        if self.hub.deliver(topic, event) == 0 {
            // Left over from a subscription that was given up.
            self.drop_topic(topic);
        }
    }

    /// Asks for the topic; true when Redis has confirmed it.
    pub async fn confirm(&self, topic: Topic) -> bool {
        let (done, confirmed) = oneshot::channel();
        self.wishes.send(Wish::Hear(topic, done)).is_ok() && confirmed.await.unwrap_or(false)
    }

    pub fn leave(&self, topic: Topic, connection: ConnectionId) {
        lock(&self.leased).remove(&(topic, connection));
        if self.hub.remove(topic, connection) {
            self.drop_topic(topic);
        }
    }

    fn drop_topic(&self, topic: Topic) {
        lock(&self.holders).remove(&topic);
        // Refused only when the node is going down.
        let _ = self.wishes.send(Wish::Leave(topic));
    }

    /// This socket took the lease of its topic.
    pub fn attached(&self, topic: Topic, connection: ConnectionId) {
        let mut leased = lock(&self.leased);
        if self.hub.holds(topic, connection) {
            leased.insert((topic, connection));
        }
    }

    /// The leases that sockets of this node took on these topics.
    pub fn leases(&self, topics: &HashSet<Topic>) -> Vec<Lease> {
        let lease = |(topic, connection): &(Topic, ConnectionId)| match topic {
            Topic::Youth(conversation) => Some(Lease::Youth(*conversation, *connection)),
            Topic::Counsellor(staff) => Some(Lease::Desk(*staff, *connection)),
            Topic::Dispatchers => None,
        };
        lock(&self.leased).iter().filter(|(topic, _)| topics.contains(topic)).filter_map(lease).collect()
    }

    /// The connection broke: until it is renewed, each subscription may miss something.
    pub fn broke(&self) {
        *lock(&self.broken) = self.hub.topics().into_iter().collect();
    }

    /// Redis confirmed a subscription.
    pub fn subscribed(&self, topic: Topic) {
        if !self.hub.has(topic) {
            // Renewed for somebody who left while the connection was broken.
            self.drop_topic(topic);
        } else if lock(&self.broken).remove(&topic) {
            lock(&self.missed).insert(topic);
        }
    }

    /// The sockets of these topics are to be told that they may have missed something.
    pub fn miss(&self, topics: impl IntoIterator<Item = Topic>) {
        lock(&self.missed).extend(topics);
    }

    pub fn take_missed(&self) -> HashSet<Topic> {
        std::mem::take(&mut lock(&self.missed))
    }

    /// This sender is told to announce itself and resend, once Redis answers.
    pub fn owe(&self, mailbox: Arc<Mailbox>) {
        lock(&self.owed).insert(Arc::as_ptr(&mailbox) as usize, mailbox);
    }

    pub fn take_owed(&self) -> Vec<Arc<Mailbox>> {
        std::mem::take(&mut *lock(&self.owed)).into_values().collect()
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
