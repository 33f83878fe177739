//! Why there is no connection to Redis, in sentences that an operator can act on. None repeats what was given or sent.

use crate::live::LiveError;
use crate::tls;
use redis::{ErrorKind, RedisError};
use std::io;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("{0}")]
    Reach(String),
    #[error("{0}")]
    Tls(&'static str),
    #[error("it does not answer in time")]
    Silent,
    #[error("it does not answer to TLS in time; if it has none, write redis://")]
    SilentTls,
    #[error("it closes the connection; it may want TLS (rediss://), or a certificate from this end (--redis-cert)")]
    Closed,
    #[error("it refuses the user or the password")]
    Refused,
    #[error("it answers: {0}")]
    Answer(String),
    #[error("the Sentinels know no master of that name")]
    NoName,
    #[error("the Sentinels name a server that is no master; it may be about to become one")]
    NoMaster,
    #[error("no Sentinel can be asked: {0}")]
    Sentinels(Box<Fault>),
}

impl Fault {
    /// Whether it is of no use to try again: somebody must do something.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Tls(_) | Self::Refused | Self::NoName => true,
            Self::Sentinels(fault) => fault.is_final(),
            _ => false,
        }
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match tls::fault(&error) {
            Some(words) => Self::Tls(words),
            None if error.kind() == io::ErrorKind::UnexpectedEof => Self::Closed,
            None => Self::Reach(error.to_string()),
        }
    }
}

impl From<RedisError> for Fault {
    fn from(error: RedisError) -> Self {
        let refused = error.code().is_some_and(|code| ["WRONGPASS", "NOAUTH", "NOPERM"].contains(&code));
        if refused || error.kind() == ErrorKind::AuthenticationFailed {
            Self::Refused
        } else if error.is_timeout() {
            Self::Silent
        } else if error.is_connection_dropped() || error.is_io_error() {
            Self::Closed
        } else {
            // The kind only: the detail may repeat what was sent.
            Self::Answer(error.category().to_owned())
        }
    }
}

impl From<Fault> for LiveError {
    fn from(fault: Fault) -> Self {
        Self::Unavailable(fault.to_string())
    }
}
