//! Live state in the process: one node, no Redis.

use super::hub::{Hub, Mailbox};
use super::rules::State;
use super::{Command, Event, Lease, Live, LiveError, LostLease, Mark, Reply, Snapshot, Topic};
use crate::clock::{Clock, Millis};
use crate::id::ConnectionId;
use async_trait::async_trait;
use std::sync::{Arc, Mutex, PoisonError};

/// Live state of a single node. Lost with the process; the ends rebuild it.
pub struct MemoryLive {
    clock: Arc<dyn Clock>,
    // std's Mutex: held for one command, never across an await.
    state: Mutex<State>,
    hub: Hub,
}

impl MemoryLive {
    /// Reads the monotonic time of `clock` only.
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, state: Mutex::default(), hub: Hub::default() }
    }

    /// One atomic step: the change, then its announcements, before anybody else may change anything.
    fn step<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.begin(self.clock.monotonic());
        let result = change(&mut state);
        for (topic, event) in state.finish() {
            self.hub.deliver(topic, &event);
        }
        result
    }
}

#[async_trait]
impl Live for MemoryLive {
    async fn run(&self, command: Command) -> Result<Reply, LiveError> {
        Ok(self.step(|state| state.run(command)))
    }

    fn publish(&self, topic: Topic, event: Event, from: &Arc<Mailbox>) {
        if self.hub.deliver(topic, &event) == 0
            && let Some(unheard) = event.unheard(topic)
        {
            from.push(unheard);
        }
    }

    async fn subscribe(&self, topic: Topic, connection: ConnectionId, mailbox: Arc<Mailbox>) -> Result<(), LiveError> {
        self.hub.add(topic, connection, mailbox);
        Ok(())
    }

    fn unsubscribe(&self, topic: Topic, connection: ConnectionId) {
        self.hub.remove(topic, connection);
    }

    async fn renew(&self, leases: Vec<Lease>) -> Result<Vec<LostLease>, LiveError> {
        Ok(self.step(|state| leases.into_iter().filter_map(|lease| state.renew(lease)).collect()))
    }

    async fn snapshot(&self, limit: Millis, came: u32, mark: Mark) -> Result<Snapshot, LiveError> {
        Ok(self.step(|state| state.snapshot(limit, came, mark)))
    }

    fn is_live(&self) -> bool {
        true
    }

    fn hub(&self) -> &Hub {
        &self.hub
    }
}
