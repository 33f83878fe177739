//! The address of the database, which may hold a password: checked here rather than by clap, whose messages repeat
//! what was given.

use super::ConfigError;
use std::fmt;

/// `sqlite:FILE` or `postgres://…`. `Debug` tells the kind only.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    pub(super) fn parse(text: &str) -> Result<Self, ConfigError> {
        let fits = match text.split_once(':') {
            Some(("sqlite", file)) => !file.trim_start_matches('/').is_empty(),
            Some(("postgres" | "postgresql", rest)) => rest.len() > 2 && rest.starts_with("//"),
            _ => false,
        };
        if fits { Ok(Self(text.to_owned())) } else { Err(ConfigError::Database) }
    }

    /// The address, possibly with a password: for the store, never for a log.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:…", self.0.split(':').next().unwrap_or_default())
    }
}
