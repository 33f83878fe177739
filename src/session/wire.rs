//! A socket, as the loop of a connection needs it.

use crate::protocol::CloseCode;
use std::future::Future;

/// What came from the socket.
pub enum Incoming<T> {
    Text(T),
    Binary,
    TooLarge,
    /// Ping, pong: a sign of life.
    Alive,
    /// No WebSocket any more, and with what code it is left.
    Broken(CloseCode),
    /// The peer said goodbye, and is owed an answer.
    Leaving,
    Closed,
}

/// A socket, as the loop needs it.
pub trait Wire: Send {
    /// A received text, borrowed while it is decoded.
    type Text: AsRef<str> + Send;
    /// The next thing from the peer. Safe to drop and call again.
    fn next(&mut self) -> impl Future<Output = Incoming<Self::Text>> + Send;
    /// Writes and flushes; false when the socket is gone.
    fn send(&mut self, frames: &mut Vec<String>) -> impl Future<Output = bool> + Send;
    fn ping(&mut self) -> impl Future<Output = bool> + Send;
    /// Answers the peer's goodbye.
    fn answer_close(&mut self) -> impl Future<Output = ()> + Send;
    fn close(&mut self, code: CloseCode) -> impl Future<Output = ()> + Send;
}
