//! A connection to Redis that is renewed for as long as the node lives: twice a second at least while there is none, and
//! elsewhere when the master has moved. No request is ever repeated.

use super::dial::Address;
use super::door::Door;
use super::fault::Fault;
use super::node::Node;
use super::wire::channel;
use super::{DEADLINE, PATIENCE};
use futures_util::future::BoxFuture;
use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, PushInfo, PushKind, Value};
use std::sync::Arc;
use tokio::sync::{mpsc, watch};
use tokio::time::{Duration, Instant, sleep, timeout};

const DELAY_MIN: Duration = Duration::from_millis(50);
const DELAY_MAX: Duration = Duration::from_millis(500);
/// The most channels that go in one command.
const BATCH: usize = 512;

/// The connection as it stands.
#[derive(Clone)]
pub struct Talk {
    /// Which one it is: what one was asked to hear, the next was not.
    pub number: u64,
    pub redis: MultiplexedConnection,
}

/// Where to find the connection. Cheap to clone.
#[derive(Clone)]
pub struct Line(watch::Receiver<Option<Talk>>);

impl Line {
    /// The connection, waited for while there is none; none when the node is going down.
    pub async fn talk(&mut self) -> Option<Talk> {
        self.0.wait_for(Option::is_some).await.ok().and_then(|talk| talk.clone())
    }
}

/// Where what a connection hears is told.
pub type Ears = mpsc::UnboundedSender<PushInfo>;

/// Renews the connection of a [`Line`].
pub struct Keeper {
    door: Arc<Door>,
    node: Arc<Node>,
    /// Those of the connection that hears what the node listens to.
    ears: Option<Ears>,
    tell: watch::Sender<Option<Talk>>,
    number: u64,
}

/// A connection, and what keeps it going: it ends when the connection does.
struct Open {
    redis: MultiplexedConnection,
    driver: BoxFuture<'static, ()>,
    there: Option<Address>,
}

/// Opens a line. It is held by the future; the fault is that of the last of several tries.
pub async fn open(
    door: Arc<Door>,
    node: Arc<Node>,
    ears: Option<Ears>,
) -> Result<(Line, impl Future<Output = ()>), Fault> {
    let (tell, line) = watch::channel(None);
    let keeper = Keeper { door, node, ears, tell, number: 0 };
    let began = Instant::now();
    let first = loop {
        match keeper.connect().await {
            Ok(open) => break open,
            Err(fault) if fault.is_final() || began.elapsed() > PATIENCE => return Err(fault),
            Err(_) => sleep(DELAY_MAX).await,
        }
    };
    Ok((Line(line), keeper.run(first)))
}

impl Keeper {
    async fn run(mut self, mut open: Open) {
        loop {
            self.number += 1;
            self.tell.send_replace(Some(Talk { number: self.number, redis: open.redis }));
            tokio::select! {
                () = open.driver => {}
                () = self.door.moved(open.there.as_ref(), || self.node.is_live()) => tracing::warn!("Redis has another master"),
            }
            self.tell.send_replace(None);
            if let Some(ears) = &self.ears {
                // Nobody hears it only when the node is going down.
                let _ = ears.send(PushInfo { kind: PushKind::Disconnection, data: Vec::new() });
            }
            open = self.again().await;
        }
    }

    async fn again(&self) -> Open {
        let (mut delay, mut told) = (DELAY_MIN, None);
        loop {
            match self.connect().await {
                Ok(open) => return open,
                // Once, not at each try.
                Err(fault) if fault.is_final() && told.as_ref() != Some(&fault) => {
                    tracing::warn!(%fault, "Redis can't be used");
                    told = Some(fault);
                }
                Err(_) => {}
            }
            sleep(delay).await;
            delay = (delay * 2).min(DELAY_MAX);
        }
    }

    /// A connection that hears what it should.
    async fn connect(&self) -> Result<Open, Fault> {
        let (stream, there) = self.door.open().await?;
        let mut config = AsyncConnectionConfig::new().set_response_timeout(Some(DEADLINE));
        if let Some(ears) = &self.ears {
            config = config.set_push_sender(ears.clone());
        }
        let greeted = MultiplexedConnection::new_with_config(&self.door.login, stream, config);
        let (mut redis, driver) = timeout(DEADLINE, greeted).await.map_err(|_| Fault::Silent)??;
        let mut driver: BoxFuture<'static, ()> = Box::pin(driver);
        tokio::select! {
            () = &mut driver => return Err(Fault::Closed),
            ready = self.prepare(&mut redis, there.is_some()) => ready?,
        }
        Ok(Open { redis, driver, there })
    }

    async fn prepare(&self, redis: &mut MultiplexedConnection, watched: bool) -> Result<(), Fault> {
        if watched {
            // A former master that does not yet know it was replaced still accepts writes, which are then lost.
            let role: Vec<Value> = redis::cmd("ROLE").query_async(redis).await?;
            if role.first() != Some(&Value::BulkString(b"master".to_vec())) {
                return Err(Fault::NoMaster);
            }
        }
        if self.ears.is_none() {
            return Ok(());
        }
        let node = &self.node;
        let topics = node.hub().topics().into_iter().map(|topic| channel(node.prefix(), topic));
        let channels: Vec<String> = topics.chain([node.echo_channel().to_owned()]).collect();
        for batch in channels.chunks(BATCH) {
            redis.subscribe(batch).await?;
        }
        Ok(())
    }
}
