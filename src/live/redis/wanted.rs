//! What the node's tasks are asked to do: to publish, and to hear a channel or leave it.

use crate::live::hub::Mailbox;
use crate::live::{Event, Topic};
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// At most this many publishes wait; the senders of more are told to resend.
const QUEUE: usize = 1024;

pub type Outbox = mpsc::Sender<Outgoing>;

/// One PUBLISH.
pub struct Outgoing {
    pub channel: String,
    pub payload: Vec<u8>,
    /// The mailbox that is told when the message may be lost …
    pub from: Option<Arc<Mailbox>>,
    /// … or this, for an envelope, when nobody listened.
    pub unheard: Option<Event>,
}

impl Outgoing {
    pub fn echo(channel: String) -> Self {
        Self { channel, payload: Vec::new(), from: None, unheard: None }
    }
}

/// What is to be published.
pub fn publishes() -> (Outbox, mpsc::Receiver<Outgoing>) {
    mpsc::channel(QUEUE)
}

pub enum Wish {
    /// A socket waits for this topic; it is told whether Redis confirmed.
    Hear(Topic, oneshot::Sender<bool>),
    /// The last socket of this topic left.
    Leave(Topic),
}

// Unbounded, but no socket ever has more than its topics' wishes in it.
pub type Wishes = mpsc::UnboundedSender<Wish>;

/// What is to be heard.
pub fn wishes() -> (Wishes, mpsc::UnboundedReceiver<Wish>) {
    mpsc::unbounded_channel()
}
