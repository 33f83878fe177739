//! Whether Redis is there, by the node's own echo; and who must hear that something may have been missed.

use super::machine::Machine;
use super::node::Node;
use crate::id::ConnectionId;
use crate::live::{Event, Lease, LostLease, Topic};
use std::collections::HashSet;
use std::sync::Arc;
use tokio::time::{Duration, MissedTickBehavior, interval};

/// How often the node looks; it calls every other time.
const LOOK: Duration = Duration::from_millis(200);
const LOOKS_PER_CALL: u64 = 2;
/// After this many looks without an echo Redis counts as away: 1.6 s. Looks, not time: a node that was itself held up
/// must not blame Redis.
const QUIET_LOOKS: u32 = 8;
/// At most this many leases are renewed in one call.
const BATCH: usize = 500;

/// Watches until the node is gone.
pub async fn run(node: Arc<Node>, machine: Machine) {
    let mut quiet = 0;
    let mut looks = interval(LOOK);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    for count in 0_u64.. {
        looks.tick().await;
        if count % LOOKS_PER_CALL == 0 {
            node.call();
        }
        quiet = if node.take_echo() { 0 } else { quiet + 1 };
        let live = quiet < QUIET_LOOKS;
        if node.set_live(live) {
            tracing::warn!(live, "live state");
            node.hub().broadcast(&Event::Service { live });
            if live {
                node.miss(node.hub().topics());
            }
        }
        if live {
            recover(&node, &machine).await;
        }
    }
}

/// Tells those who may have missed something. A socket that was replaced meanwhile must not announce itself again:
/// it would take the lease from the one that replaced it.
async fn recover(node: &Node, machine: &Machine) {
    let topics = node.take_missed();
    if !topics.is_empty() {
        match replaced(node, machine, &topics).await {
            Some(replaced) => topics.iter().for_each(|topic| tell(node, *topic, &replaced)),
            // Next time.
            None => return node.miss(topics),
        }
    }
    node.take_owed().iter().for_each(|mailbox| _ = mailbox.push(Event::Resync));
}

/// The sockets that others replaced; `None` when Redis does not say.
async fn replaced(node: &Node, machine: &Machine, topics: &HashSet<Topic>) -> Option<HashSet<ConnectionId>> {
    let mut replaced = HashSet::new();
    for batch in node.leases(topics).chunks(BATCH) {
        for lost in machine.renew(batch).await.ok()? {
            if let LostLease::Replaced(Lease::Youth(_, connection) | Lease::Desk(_, connection)) = lost {
                replaced.insert(connection);
            }
        }
    }
    Some(replaced)
}

fn tell(node: &Node, topic: Topic, replaced: &HashSet<ConnectionId>) {
    if topic == Topic::Dispatchers {
        node.hub().deliver(topic, &Event::Changed);
    }
    for connection in node.hub().listeners(topic).into_iter().filter(|_| topic != Topic::Dispatchers) {
        let event = if replaced.contains(&connection) { Event::Replaced } else { Event::Resync };
        node.hub().deliver_to(topic, connection, &event);
    }
}
