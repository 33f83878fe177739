//! Live state in Redis: the same guarantees as [`super::memory`], across nodes.
//!
//! The rules are those of [`super::rules`]; a step sees the part that it touches (`part`), and what it changed (`change`) is
//! committed by a script that knows nothing of it, if that part is still so (`machine`, `call`). What lies where: `keys`,
//! `packed`. Two connections a node: one that hears (`listener`, `subscriptions`) and one that commands and publishes
//! (`machine`, `publisher`), each renewed when it breaks or the master moves (`line`, `door`, `sentinel`). The node's own echo
//! tells whether Redis is there (`watch`): a suspended one gives no error.

mod call;
mod change;
mod dial;
mod door;
mod fault;
mod keys;
mod line;
mod listener;
mod look;
mod machine;
mod node;
mod packed;
mod part;
mod publisher;
mod recent;
mod sentinel;
mod subscriptions;
mod turns;
mod wanted;
mod watch;
mod wire;

use super::hub::{Hub, Mailbox};
use super::{Command, Event, Lease, Live, LiveError, LostLease, Mark, Reply, Snapshot, Topic};
use crate::clock::{Clock, Millis};
use crate::config::RedisUrl;
use crate::id::ConnectionId;
use ::redis::RedisError;
use async_trait::async_trait;
use call::Caller;
use door::Door;
use machine::Machine;
use node::Node;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// A call that Redis has not answered within this time has failed.
const DEADLINE: Duration = Duration::from_secs(1);
/// How long a starting node waits for Redis.
const PATIENCE: Duration = Duration::from_secs(5);

/// Live state shared by the nodes of one Redis.
pub struct RedisLive {
    node: Arc<Node>,
    machine: Machine,
    // Dropped with this: the tasks of the node.
    _tasks: JoinSet<()>,
}

impl RedisLive {
    /// Connects to the Redis of `url`, as the node `name` (random). All keys and channels begin with `prefix`. The time is that
    /// of Redis, unless `clock` is given (its monotonic time), as the contract suite does.
    pub async fn connect(
        url: &RedisUrl,
        prefix: &str,
        name: ConnectionId,
        clock: Option<Arc<dyn Clock>>,
    ) -> Result<Self, LiveError> {
        let door = Arc::new(Door::new(url)?);
        let (heard, pushes) = mpsc::unbounded_channel();
        let (wishes, asked) = wanted::wishes();
        let (outbox, outgoing) = wanted::publishes();
        let node = Arc::new(Node::new(prefix, name, outbox, wishes));

        let (hearing, hears) = line::open(Arc::clone(&door), Arc::clone(&node), Some(heard)).await?;
        let (commands, commanded) = line::open(door, Arc::clone(&node), None).await?;
        let machine = Machine::new(Caller::new(prefix, commands.clone(), clock));

        let mut tasks = JoinSet::new();
        tasks.spawn(hears);
        tasks.spawn(commanded);
        tasks.spawn(listener::run(Arc::clone(&node), pushes));
        tasks.spawn(publisher::run(Arc::clone(&node), commands, outgoing));
        tasks.spawn(subscriptions::run(Arc::clone(&node), hearing, asked));
        tasks.spawn(watch::run(Arc::clone(&node), machine.clone()));
        Ok(Self { node, machine, _tasks: tasks })
    }

    /// While Redis is away nothing waits for it.
    fn check(&self) -> Result<(), LiveError> {
        if self.node.is_live() { Ok(()) } else { Err(unavailable("it is away")) }
    }

    /// Remembers which socket speaks for an end of this node.
    fn note(&self, topic: Topic, connection: ConnectionId) {
        self.node.attached(topic, connection);
    }
}

/// The answer of Redis, or an error after [`DEADLINE`].
fn late() -> LiveError {
    unavailable("no answer in time")
}

fn senseless() -> LiveError {
    unavailable("its answer makes no sense")
}

fn unavailable(why: &str) -> LiveError {
    LiveError::Unavailable(why.to_owned())
}

impl From<RedisError> for LiveError {
    fn from(error: RedisError) -> Self {
        // The kind only: the detail may repeat what was sent.
        Self::Unavailable(error.category().to_owned())
    }
}

#[async_trait]
impl Live for RedisLive {
    async fn run(&self, command: Command) -> Result<Reply, LiveError> {
        self.check()?;
        let reply = self.machine.run(&command).await?;
        match (&command, &reply) {
            (
                Command::Open { conversation, connection, .. } | Command::ResumeYouth { conversation, connection, .. },
                Reply::Attached(_),
            ) => self.note(Topic::Youth(*conversation), *connection),
            (Command::Desk { by, connection, .. }, Reply::Desk(_)) => {
                self.note(Topic::Counsellor(by.staff), *connection);
            }
            _ => {}
        }
        Ok(reply)
    }

    fn publish(&self, topic: Topic, event: Event, from: &Arc<Mailbox>) {
        self.node.publish(topic, event, from);
    }

    async fn subscribe(&self, topic: Topic, connection: ConnectionId, mailbox: Arc<Mailbox>) -> Result<(), LiveError> {
        self.check()?;
        self.node.hub().add(topic, connection, mailbox);
        let done = timeout(2 * DEADLINE, self.node.confirm(topic)).await.unwrap_or(false);
        if !done {
            self.unsubscribe(topic, connection);
            return Err(unavailable("no subscription"));
        }
        Ok(())
    }

    fn unsubscribe(&self, topic: Topic, connection: ConnectionId) {
        self.node.leave(topic, connection);
    }

    async fn renew(&self, leases: Vec<Lease>) -> Result<Vec<LostLease>, LiveError> {
        self.check()?;
        self.machine.renew(&leases).await
    }

    async fn snapshot(&self, limit: Millis, came: u32, mark: Mark) -> Result<Snapshot, LiveError> {
        self.check()?;
        look::snapshot(&self.machine, limit, came, mark).await
    }

    fn is_live(&self) -> bool {
        self.node.is_live()
    }

    fn hub(&self) -> &Hub {
        self.node.hub()
    }
}
