//! The integration tests, in one program: linked once, and two at a time wait for their servers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails that way")]
#![allow(clippy::disallowed_methods, reason = "any id or secret will do, and a real process runs in real time")]

#[macro_use]
mod support;

mod connection;
mod dispatch;
mod http;
mod kit;
mod live;
mod package;
mod privacy;
mod seal_hpke;
mod service;
mod store;
mod versions;
