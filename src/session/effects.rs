//! What a state machine asks its connection to do.

use crate::id::ConversationId;
use crate::live::{Command, Event, Lease, Topic};
use crate::protocol::{CloseCode, encode, encode_envelope};
use serde::Serialize;

/// What a state machine wants done, in order.
#[derive(Debug)]
pub enum Effect {
    Send(String),
    Publish(Topic, Event),
    /// One at a time, in order, after earlier ones; the reply comes back to `on_reply`.
    Call(Call),
    /// The same, a moment later.
    Retry(Command),
    /// This connection now holds a lease that the node must renew.
    Hold(Lease),
    /// Says why (an `error` frame, for codes that mean an error), and closes.
    Close(CloseCode),
}

#[derive(Debug)]
pub enum Call {
    Subscribe(Topic),
    Run(Command),
}

/// The effects of one step. A frame is encoded when it is pushed.
#[derive(Default)]
pub struct Effects(pub(super) Vec<Effect>);

impl Effects {
    pub fn send(&mut self, frame: &impl Serialize) {
        self.0.push(Effect::Send(encode(frame)));
    }

    /// An envelope; to a counsellor with its conversation.
    pub fn send_envelope(&mut self, conversation: Option<ConversationId>, body: &str) {
        self.0.push(Effect::Send(encode_envelope(conversation, body)));
    }

    pub fn publish(&mut self, topic: Topic, event: Event) {
        self.0.push(Effect::Publish(topic, event));
    }

    pub fn subscribe(&mut self, topic: Topic) {
        self.0.push(Effect::Call(Call::Subscribe(topic)));
    }

    pub fn run(&mut self, command: Command) {
        self.0.push(Effect::Call(Call::Run(command)));
    }

    pub fn retry(&mut self, command: Command) {
        self.0.push(Effect::Retry(command));
    }

    pub fn hold(&mut self, lease: Lease) {
        self.0.push(Effect::Hold(lease));
    }

    pub fn close(&mut self, code: CloseCode) {
        self.0.push(Effect::Close(code));
    }

    /// What was asked for, in order.
    pub fn list(&self) -> &[Effect] {
        &self.0
    }

    /// Takes what was asked for.
    pub fn take(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.0)
    }
}
