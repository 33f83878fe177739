//! The address of Redis, which may hold a password.

use super::ConfigError;
use std::fmt;

/// `redis://…` or `unix:…`. `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RedisUrl(String);

impl RedisUrl {
    pub(super) fn parse(text: &str) -> Result<Self, ConfigError> {
        let (scheme, rest) = text.split_once(':').ok_or(ConfigError::Redis)?;
        let path = rest.trim_start_matches('/');
        match scheme {
            _ if path.is_empty() => Err(ConfigError::Redis),
            "redis" | "redis+unix" if rest.starts_with("//") => Ok(Self(text.to_owned())),
            // As the client library wants it: an absolute path after two slashes.
            "unix" if rest.starts_with('/') => Ok(Self(format!("unix:///{path}"))),
            "rediss" => Err(ConfigError::RedisTls),
            _ => Err(ConfigError::Redis),
        }
    }

    /// The address, possibly with a password: for live state, never for a log.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for RedisUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(redis)")
    }
}
