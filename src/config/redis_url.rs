//! Where Redis is, or the Sentinels that know, and how to get in.

use super::parts::{BadPart, Parts};
use super::password::Aside;
use super::{ConfigError, given};
use crate::tls::{Tls, TlsFiles};
use clap::Args;
use std::fmt;
use std::path::PathBuf;

/// What an operator can say about Redis.
#[derive(Args)]
pub(super) struct RedisArgs {
    /// Redis that several nodes share: redis://…, rediss://… with TLS, redis+sentinel://HOST,HOST/NAME or unix:PATH
    /// [default: none, this node is alone]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_REDIS", hide_env_values = true)]
    redis: Option<String>,
    /// The file that holds the password for Redis; or the variable UNGRUS_REDIS_PASSWORD holds it
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_REDIS_PASSWORD_FILE", hide_env_values = true)]
    redis_password_file: Option<String>,
    /// Who may sign Redis' certificate, as a PEM file [default: the public authorities]
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_REDIS_CA", hide_env_values = true)]
    redis_ca: Option<String>,
    /// The certificate by which Redis knows this node, as a PEM file
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_REDIS_CERT", hide_env_values = true)]
    redis_cert: Option<String>,
    /// The key of that certificate, as a PEM file
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_REDIS_KEY", hide_env_values = true)]
    redis_key: Option<String>,
}

impl RedisArgs {
    /// `password`: from the environment.
    pub(super) fn read(self, password: Option<String>) -> Result<Option<RedisUrl>, ConfigError> {
        let Some(text) = given(self.redis) else { return Ok(None) };
        let aside = Aside { flag: "--redis-password-file", file: self.redis_password_file, variable: password };
        let path = |text| given(text).map(PathBuf::from);
        let identity = match (path(self.redis_cert), path(self.redis_key)) {
            (None, None) => None,
            (Some(certificate), Some(key)) => Some((certificate, key)),
            _ => return Err(ConfigError::RedisIdentity),
        };
        let files = TlsFiles { authorities: path(self.redis_ca), identity };
        RedisUrl::parse_with(&text, aside, files).map(Some)
    }
}

/// Redis' address, read. `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RedisUrl {
    pub place: Place,
    pub user: Option<String>,
    pub password: Option<String>,
    /// The number of the database.
    pub database: u32,
    pub tls: Option<TlsFiles>,
}

/// Where Redis is.
#[derive(Clone, PartialEq, Eq)]
pub enum Place {
    Socket(PathBuf),
    Tcp(String, u16),
    /// Wherever these Sentinels say that the master of this name is.
    Sentinels {
        hosts: Vec<(String, u16)>,
        name: String,
        user: Option<String>,
        password: Option<String>,
    },
}

impl RedisUrl {
    /// One with all that belongs to it, but for files.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        Self::parse_with(text, Aside::default(), TlsFiles::default())
    }

    fn parse_with(text: &str, aside: Aside, files: TlsFiles) -> Result<Self, ConfigError> {
        let (scheme, rest) = text.trim().split_once(':').ok_or(bad(BadPart::Scheme))?;
        let (plain, tls) = scheme.strip_prefix("rediss").map_or((scheme, false), |more| (more, true));
        let read = match (plain, tls, rest.strip_prefix("//")) {
            ("redis", false, None) | ("", true, None) => Err(BadPart::Host),
            ("redis", false, Some(rest)) | ("", true, Some(rest)) => tcp(rest),
            ("redis+sentinel", false, Some(rest)) | ("+sentinel", true, Some(rest)) => sentinels(rest),
            ("unix" | "redis+unix", false, _) => socket(rest),
            _ => Err(BadPart::Scheme),
        };
        let mut url = read.map_err(bad)?;
        url.password = aside.or(url.password)?;
        match tls {
            true => {
                Tls::new(&files)
                    .map_err(|why| ConfigError::Tls("--redis-ca, --redis-cert or --redis-key", why.to_string()))?;
                url.tls = Some(files);
            }
            false if files != TlsFiles::default() => return Err(ConfigError::RedisTls),
            false => {}
        }
        Ok(url)
    }
}

impl fmt::Debug for RedisUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(redis)")
    }
}

/// The kind only: Sentinels may have a password of their own.
impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Socket(_) => "(socket)",
            Self::Tcp(..) => "(tcp)",
            Self::Sentinels { .. } => "(sentinels)",
        })
    }
}

fn bad(part: BadPart) -> ConfigError {
    ConfigError::Redis(part)
}

/// `USER:PASSWORD@HOST:PORT/DATABASE`
fn tcp(rest: &str) -> Result<RedisUrl, BadPart> {
    let parts = Parts::read(rest)?;
    let (host, port) = parts.host()?.filter(|(host, _)| is_named(host)).ok_or(BadPart::Host)?;
    if !parts.parameters.is_empty() {
        return Err(BadPart::Unknown);
    }
    let database = number(&parts.path, BadPart::Path)?;
    let place = Place::Tcp(host, port.unwrap_or(6379));
    Ok(RedisUrl { place, user: parts.user, password: parts.password, database, tls: None })
}

/// `USER:PASSWORD@HOST:PORT,HOST:PORT/NAME/DATABASE?sentinel_user=…&sentinel_password=…`
fn sentinels(rest: &str) -> Result<RedisUrl, BadPart> {
    let mut parts = Parts::read(rest)?;
    let (user, password) = (take(&mut parts, "sentinel_user"), take(&mut parts, "sentinel_password"));
    if !parts.parameters.is_empty() {
        return Err(BadPart::Unknown);
    }
    let (name, database) = parts.path.split_once('/').unwrap_or((&parts.path, ""));
    if name.is_empty() {
        return Err(BadPart::Path);
    }
    let database = number(database, BadPart::Path)?;
    let hosts: Vec<_> = parts.hosts.into_iter().map(|(host, port)| (host, port.unwrap_or(26379))).collect();
    if hosts.is_empty() || !hosts.iter().all(|(host, _)| is_named(host)) {
        return Err(BadPart::Host);
    }
    let place = Place::Sentinels { hosts, name: name.to_owned(), user, password };
    Ok(RedisUrl { place, user: parts.user, password: parts.password, database, tls: None })
}

/// `/PATH`, `///PATH`; its user, password and number of the database as `user`, `pass` and `db`.
fn socket(rest: &str) -> Result<RedisUrl, BadPart> {
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.trim_start_matches('/');
    if path.is_empty() || !rest.starts_with('/') {
        return Err(BadPart::Path);
    }
    let mut parts = Parts::read(&format!("?{query}"))?;
    let (user, password, database) = (take(&mut parts, "user"), take(&mut parts, "pass"), take(&mut parts, "db"));
    if !parts.parameters.is_empty() {
        return Err(BadPart::Unknown);
    }
    let database = number(database.as_deref().unwrap_or_default(), BadPart::Parameter("db"))?;
    Ok(RedisUrl { place: Place::Socket(format!("/{path}").into()), user, password, database, tls: None })
}

fn take(parts: &mut Parts, name: &str) -> Option<String> {
    let at = parts.parameters.iter().position(|(known, _)| known == name);
    at.map(|at| parts.parameters.swap_remove(at).1)
}

/// None is 0.
fn number(text: &str, part: BadPart) -> Result<u32, BadPart> {
    if text.is_empty() { Ok(0) } else { text.parse().map_err(|_| part) }
}

fn is_named(host: &str) -> bool {
    !host.starts_with('/')
}
