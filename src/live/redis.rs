//! Live state in Redis: the same guarantees as [`super::memory`], across nodes.
//!
//! Each change is one Lua script (`lua/`), announcements included. Two connections a node: one that hears
//! (`listener`, `subscriptions`) and one that commands and publishes (`script`, `publisher`). The node's
//! own echo tells whether Redis is there (`watch`): a suspended one gives no error.

mod listener;
mod node;
mod publisher;
mod script;
mod subscriptions;
mod watch;
mod wire;

use super::hub::{Hub, Mailbox};
use super::{Command, Event, Lease, Live, LiveError, LostLease, Reply, Snapshot, Topic};
use crate::clock::{Clock, Millis};
use crate::id::ConnectionId;
use ::redis::aio::{ConnectionManager, ConnectionManagerConfig};
use ::redis::{Client, IntoConnectionInfo, ProtocolVersion, RedisError};
use async_trait::async_trait;
use node::Node;
use script::Scripts;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// What Redis has not answered by then has failed.
const DEADLINE: Duration = Duration::from_secs(1);
/// How long a starting node waits for Redis.
const PATIENCE: Duration = Duration::from_secs(5);

/// Live state shared by the nodes of one Redis.
pub struct RedisLive {
    node: Arc<Node>,
    scripts: Scripts,
    // Dropped with this: the tasks of the node.
    _tasks: JoinSet<()>,
}

impl RedisLive {
    /// Connects to `url`, as the node `name` (random). All keys and channels begin with `prefix`. The time is that
    /// of Redis, unless `clock` is given (its monotonic time), as the contract suite does.
    pub async fn connect(
        url: &str,
        prefix: &str,
        name: ConnectionId,
        clock: Option<Arc<dyn Clock>>,
    ) -> Result<Self, LiveError> {
        timeout(PATIENCE, Self::start(url, prefix, name, clock)).await.map_err(|_| unavailable("no connection"))?
    }

    async fn start(
        url: &str,
        prefix: &str,
        name: ConnectionId,
        clock: Option<Arc<dyn Clock>>,
    ) -> Result<Self, LiveError> {
        let client = client(url).map_err(LiveError::from)?;
        let (heard, pushes) = mpsc::unbounded_channel();
        let hears = config().set_push_sender(heard).set_automatic_resubscription();
        let subscriber = ConnectionManager::new_with_config(client.clone(), hears).await?;
        let commands = ConnectionManager::new_with_config(client, config()).await?;

        let (wishes, asked) = subscriptions::queue();
        let (outbox, outgoing) = publisher::queue();
        let node = Arc::new(Node::new(prefix, name, outbox, wishes));
        let scripts = Scripts::new(prefix, commands.clone(), clock);

        let mut tasks = JoinSet::new();
        tasks.spawn(listener::run(Arc::clone(&node), pushes));
        tasks.spawn(publisher::run(Arc::clone(&node), commands, outgoing));
        tasks.spawn(subscriptions::run(Arc::clone(&node), subscriber.clone(), asked));
        let mut subscriber = subscriber;
        subscriber.subscribe(node.echo_channel()).await?;
        tasks.spawn(watch::run(Arc::clone(&node), scripts.clone()));
        Ok(Self { node, scripts, _tasks: tasks })
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

fn client(url: &str) -> Result<Client, RedisError> {
    let info = url.into_connection_info()?;
    // RESP3: what is published and what is answered share a connection, so that a subscription can be awaited.
    let settings = info.redis_settings().clone().set_protocol(ProtocolVersion::RESP3);
    Client::open(info.set_redis_settings(settings))
}

/// Reconnects for as long as it takes, twice a second at least; no request is ever repeated.
fn config() -> ConnectionManagerConfig {
    ConnectionManagerConfig::new()
        .set_number_of_retries(usize::MAX)
        .set_min_delay(Duration::from_millis(50))
        .set_max_delay(Duration::from_millis(500))
        .set_connection_timeout(Some(DEADLINE))
        .set_response_timeout(Some(DEADLINE))
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
        let reply = self.scripts.run(&command).await?;
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
        self.scripts.renew(&leases).await
    }

    async fn snapshot(&self, limit: Millis, came: u32) -> Result<Snapshot, LiveError> {
        self.check()?;
        self.scripts.snapshot(limit, came).await
    }

    fn is_live(&self) -> bool {
        self.node.is_live()
    }

    fn hub(&self) -> &Hub {
        self.node.hub()
    }
}
