//! One task drains all waiting publishes into one pipeline: measured 1.4–2 times the throughput of a call each.

use super::DEADLINE;
use super::line::Line;
use super::node::Node;
use super::wanted::Outgoing;
use redis::RedisError;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::time::timeout;

/// At most this many publishes go in one pipeline.
const BATCH: usize = 256;

/// Publishes until the node is gone.
pub async fn run(node: Arc<Node>, mut line: Line, mut outgoing: mpsc::Receiver<Outgoing>) {
    let mut batch = Vec::with_capacity(BATCH);
    while outgoing.recv_many(&mut batch, BATCH).await > 0 {
        match timeout(DEADLINE, publish(&mut line, &batch)).await {
            Ok(Some(Ok(counts))) => batch.drain(..).zip(counts).for_each(|(sent, heard)| tell_nobody(sent, heard)),
            _ => batch.drain(..).filter_map(|lost| lost.from).for_each(|mailbox| node.owe(mailbox)),
        }
    }
}

async fn publish(line: &mut Line, batch: &[Outgoing]) -> Option<Result<Vec<u64>, RedisError>> {
    let mut talk = line.talk().await?;
    let mut pipeline = redis::pipe();
    for outgoing in batch {
        pipeline.publish(&outgoing.channel, &outgoing.payload);
    }
    Some(pipeline.query_async(&mut talk.redis).await)
}

fn tell_nobody(sent: Outgoing, heard: u64) {
    if let (0, Some(from), Some(unheard)) = (heard, sent.from, sent.unheard) {
        from.push(unheard);
    }
}
