//! Which channels the node hears. One task, so that a late "leave" cannot undo a "hear" that came after it; what
//! waits goes in one command.

use super::DEADLINE;
use super::node::Node;
use super::wire::channel;
use crate::live::Topic;
use redis::aio::ConnectionManager;
use std::collections::HashSet;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

/// At most so many channels go in one command.
const BATCH: usize = 512;

pub enum Wish {
    /// A socket waits for this topic; it is told whether Redis confirmed.
    Hear(Topic, oneshot::Sender<bool>),
    /// The last socket of this topic left.
    Leave(Topic),
}

// Unbounded, but no socket ever has more than its topics' wishes in it.
pub type Wishes = mpsc::UnboundedSender<Wish>;

pub fn queue() -> (Wishes, mpsc::UnboundedReceiver<Wish>) {
    mpsc::unbounded_channel()
}

/// Subscribes and unsubscribes until the node is gone.
pub async fn run(node: Arc<Node>, mut redis: ConnectionManager, mut wishes: mpsc::UnboundedReceiver<Wish>) {
    // Confirmed once. After a broken connection the redis crate renews all of them by itself.
    let mut heard: HashSet<Topic> = HashSet::new();
    let mut batch = Vec::with_capacity(BATCH);
    while wishes.recv_many(&mut batch, BATCH).await > 0 {
        let mut waiting = Vec::new();
        let mut left = HashSet::new();
        for wish in batch.drain(..) {
            match wish {
                Wish::Hear(topic, done) => waiting.push((topic, done)),
                Wish::Leave(topic) => _ = left.insert(topic),
            }
        }
        left.retain(|topic| !node.hub().has(*topic));
        leave(&node, &mut redis, &left).await;
        heard.retain(|topic| !left.contains(topic));

        let wanted: HashSet<Topic> = waiting.iter().map(|(topic, _)| *topic).filter(|t| !heard.contains(t)).collect();
        if hear(&node, &mut redis, &wanted).await {
            heard.extend(wanted);
        }
        for (topic, done) in waiting {
            // Whoever waited may have gone.
            let _ = done.send(heard.contains(&topic));
        }
    }
}

async fn hear(node: &Node, redis: &mut ConnectionManager, topics: &HashSet<Topic>) -> bool {
    let channels: Vec<_> = topics.iter().map(|topic| channel(node.prefix(), *topic)).collect();
    channels.is_empty() || matches!(timeout(DEADLINE, redis.subscribe(channels)).await, Ok(Ok(())))
}

async fn leave(node: &Node, redis: &mut ConnectionManager, topics: &HashSet<Topic>) {
    let channels: Vec<_> = topics.iter().map(|topic| channel(node.prefix(), *topic)).collect();
    if !channels.is_empty() {
        // Sent to a suspended Redis: it does it later. Not sent: when such a channel is renewed, or brings a message,
        // the node asks again.
        let _ = timeout(DEADLINE, redis.unsubscribe(channels)).await;
    }
}
