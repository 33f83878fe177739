//! What Redis pushes: announcements, envelopes, the node's own echo, and the state of the connection.

use super::node::Node;
use super::wire;
use redis::{PushInfo, PushKind, Value};
use std::sync::Arc;
use tokio::sync::mpsc::UnboundedReceiver;

/// Delivers until the node is gone. Never waits for anything but the next push.
pub async fn run(node: Arc<Node>, mut pushes: UnboundedReceiver<PushInfo>) {
    while let Some(push) = pushes.recv().await {
        match (push.kind, push.data.as_slice()) {
            (PushKind::Message, [Value::BulkString(channel), Value::BulkString(payload)]) => {
                on_message(&node, channel, payload);
            }
            (PushKind::Disconnection, _) => node.broke(),
            (PushKind::Subscribe, [Value::BulkString(channel), ..]) => {
                if let Some(topic) = wire::topic(node.prefix(), channel) {
                    node.subscribed(topic);
                }
            }
            _ => {}
        }
    }
}

fn on_message(node: &Node, channel: &[u8], payload: &[u8]) {
    if channel == node.echo_channel().as_bytes() {
        node.heard_echo();
    } else if let Some(topic) = wire::topic(node.prefix(), channel) {
        match wire::decode(payload) {
            Some(event) => node.deliver(topic, &event),
            // A newer version's event, during a roll-out.
            None => tracing::debug!("an event that this version does not know"),
        }
    }
}
