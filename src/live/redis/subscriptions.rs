//! Which channels the node hears. One task, so that a late "leave" cannot undo a "hear" that came after it; what
//! waits goes in one command.

use super::DEADLINE;
use super::line::{Line, Talk};
use super::node::Node;
use super::wanted::Wish;
use super::wire::channel;
use crate::live::Topic;
use std::collections::HashSet;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::time::timeout;

/// The most channels that go in one command.
const BATCH: usize = 512;

/// Subscribes and unsubscribes until the node is gone.
pub async fn run(node: Arc<Node>, mut line: Line, mut wishes: mpsc::UnboundedReceiver<Wish>) {
    // What the connection of this number has confirmed. The next one begins with what the node then listens to, which may
    // be less: it is asked again.
    let (mut number, mut heard) = (0, HashSet::new());
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
        // While there is no connection, nobody is told that they are subscribed: nobody would notice what they miss.
        let talk = timeout(DEADLINE, line.talk()).await.ok().flatten();
        if talk.as_ref().is_none_or(|talk| talk.number != number) {
            heard.clear();
        }
        left.retain(|topic| !node.hub().has(*topic));
        heard.retain(|topic| !left.contains(topic));
        if let Some(mut talk) = talk {
            number = talk.number;
            leave(&node, &mut talk, &left).await;
            let wanted: HashSet<Topic> =
                waiting.iter().map(|(topic, _)| *topic).filter(|topic| !heard.contains(topic)).collect();
            if hear(&node, &mut talk, &wanted).await {
                heard.extend(wanted);
            }
        }
        for (topic, done) in waiting {
            // Whoever waited may have gone.
            let _ = done.send(heard.contains(&topic));
        }
    }
}

async fn hear(node: &Node, talk: &mut Talk, topics: &HashSet<Topic>) -> bool {
    let channels: Vec<_> = topics.iter().map(|topic| channel(node.prefix(), *topic)).collect();
    channels.is_empty() || matches!(timeout(DEADLINE, talk.redis.subscribe(channels)).await, Ok(Ok(())))
}

async fn leave(node: &Node, talk: &mut Talk, topics: &HashSet<Topic>) {
    let channels: Vec<_> = topics.iter().map(|topic| channel(node.prefix(), *topic)).collect();
    if !channels.is_empty() {
        // Sent to a suspended Redis: it does it later. Not sent: the next connection does not ask for them, and when such a
        // channel brings a message, the node leaves again.
        let _ = timeout(DEADLINE, talk.redis.unsubscribe(channels)).await;
    }
}
