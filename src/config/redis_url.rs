//! The address of Redis, which may hold a password.

use super::ConfigError;
use super::parts::{BadPart, Parts, encoded};
use super::password::Aside;
use clap::Args;
use std::fmt;

/// What an operator can say about Redis.
#[derive(Args)]
pub(super) struct RedisArgs {
    /// Redis that several nodes share: redis://… or unix:PATH [default: none, this node is alone]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_REDIS", hide_env_values = true)]
    redis: Option<String>,
    /// The file that holds the password for Redis; or the variable UNGRUS_REDIS_PASSWORD holds it
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_REDIS_PASSWORD_FILE", hide_env_values = true)]
    redis_password_file: Option<String>,
}

impl RedisArgs {
    /// `password`: from the environment.
    pub(super) fn read(self, password: Option<String>) -> Result<Option<RedisUrl>, ConfigError> {
        let Some(given) = self.redis.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
        let aside = Aside { flag: "--redis-password-file", file: self.redis_password_file, variable: password };
        RedisUrl::parse(&given, aside).map(Some)
    }
}

/// `redis://…` or `unix:…`. `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RedisUrl(String);

impl RedisUrl {
    fn parse(text: &str, aside: Aside) -> Result<Self, ConfigError> {
        let (scheme, rest) = text.trim().split_once(':').ok_or(bad(BadPart::Scheme))?;
        match (scheme, rest.strip_prefix("//")) {
            ("redis", Some(rest)) => Self::tcp(Parts::read(rest).map_err(bad)?, aside),
            ("redis", None) => Err(bad(BadPart::Host)),
            ("unix" | "redis+unix", _) => Self::socket(rest, aside),
            ("rediss", _) => Err(ConfigError::RedisTls),
            _ => Err(bad(BadPart::Scheme)),
        }
    }

    fn tcp(parts: Parts, aside: Aside) -> Result<Self, ConfigError> {
        let (host, port) = parts.host().map_err(bad)?.ok_or(bad(BadPart::Host))?;
        if host.starts_with('/') {
            return Err(bad(BadPart::Host));
        }
        let host = if host.contains(':') { format!("[{host}]") } else { host };
        let login = match (parts.user, aside.or(parts.password)?) {
            (None, None) => String::new(),
            (user, password) => {
                format!("{}:{}@", encoded(&user.unwrap_or_default()), encoded(&password.unwrap_or_default()))
            }
        };
        if !parts.parameters.is_empty() {
            return Err(bad(BadPart::Unknown));
        }
        if !parts.path.is_empty() && parts.path.parse::<u32>().is_err() {
            return Err(bad(BadPart::Path));
        }
        Ok(Self(format!("redis://{login}{host}:{}/{}", port.unwrap_or(6379), parts.path)))
    }

    /// `unix:/PATH`, `unix:///PATH`; its user, password and number of the database as `user`, `pass` and `db`.
    fn socket(rest: &str, aside: Aside) -> Result<Self, ConfigError> {
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let path = path.trim_start_matches('/');
        if path.is_empty() || !rest.starts_with('/') {
            return Err(bad(BadPart::Path));
        }
        let mut parts = Parts::read(&format!("?{query}")).map_err(bad)?;
        let mut take = |name| {
            let at = parts.parameters.iter().position(|(known, _)| known == name);
            at.map(|at| parts.parameters.swap_remove(at).1)
        };
        let (user, inside, db) = (take("user"), take("pass"), take("db"));
        if !parts.parameters.is_empty() {
            return Err(bad(BadPart::Unknown));
        }
        if db.as_ref().is_some_and(|db| db.parse::<u32>().is_err()) {
            return Err(bad(BadPart::Parameter("db")));
        }
        let password = aside.or(inside)?;
        let more: Vec<String> = [("user", user), ("pass", password), ("db", db)]
            .into_iter()
            .filter_map(|(name, value)| Some(format!("{name}={}", encoded(&value?))))
            .collect();
        let mark = if more.is_empty() { "" } else { "?" };
        Ok(Self(format!("unix:///{path}{mark}{}", more.join("&"))))
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

fn bad(part: BadPart) -> ConfigError {
    ConfigError::Redis(part)
}
