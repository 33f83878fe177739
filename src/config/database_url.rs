//! The address of the database, which may hold a password: checked here rather than by clap, whose messages repeat
//! what was given.

use super::parts::{BadPart, Parts, encoded, host};
use super::password::Aside;
use super::{ConfigError, given};
use crate::tls;
use clap::Args;
use std::fmt;
use std::path::Path;

/// What an operator can say about the database.
#[derive(Args)]
pub(super) struct DatabaseArgs {
    /// Where staff, settings and sealed handovers are kept: sqlite:FILE or postgres://… [default: sqlite:ungrus.db]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// The file that holds the password for PostgreSQL; or the variable UNGRUS_DATABASE_PASSWORD holds it
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_DATABASE_PASSWORD_FILE", hide_env_values = true)]
    database_password_file: Option<String>,
    /// Who may sign PostgreSQL's certificate, as a PEM file: it is then checked, and its name; the public authorities
    /// count as well [default: TLS if the server has it, unchecked; sslmode=verify-full in the address checks by the public
    /// authorities]
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_DATABASE_CA", hide_env_values = true)]
    database_ca: Option<String>,
}

impl DatabaseArgs {
    /// `password`: from the environment.
    pub(super) fn read(&self, password: Option<String>) -> Result<DatabaseUrl, ConfigError> {
        self.address(self.given().unwrap_or("sqlite:ungrus.db"), password)
    }

    pub(super) fn given(&self) -> Option<&str> {
        given(self.database.as_deref())
    }

    /// Any address, with the password that was given besides.
    pub(super) fn address(&self, text: &str, password: Option<String>) -> Result<DatabaseUrl, ConfigError> {
        let file = self.database_password_file.clone();
        let authorities = given(self.database_ca.clone());
        DatabaseUrl::parse_with(text, Aside { flag: "--database-password-file", file, variable: password }, authorities)
    }
}

/// As libpq calls them; `%` and such are written as in any address.
const PARAMETERS: [&str; 13] = [
    "host",
    "port",
    "user",
    "password",
    "dbname",
    "sslmode",
    "sslrootcert",
    "sslcert",
    "sslkey",
    "application_name",
    "options",
    "statement-cache-capacity",
    "pooler",
];
/// Of `sslmode`, as far as the library knows them; `allow` would be no TLS.
const MODES: [&str; 5] = ["disable", "prefer", "require", "verify-ca", "verify-full"];

/// `sqlite:FILE` or `postgres://…`. `Debug` tells the kind only.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// One with all that belongs to it.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        Self::parse_with(text, Aside::default(), None)
    }

    fn parse_with(text: &str, aside: Aside, authorities: Option<String>) -> Result<Self, ConfigError> {
        match text.trim().split_once(':') {
            Some(("sqlite", file)) if file.trim_start_matches('/').is_empty() => Err(bad(BadPart::Path)),
            Some(("sqlite", _)) => Ok(Self(text.trim().to_owned())),
            Some(("postgres" | "postgresql", rest)) => {
                let rest = rest.strip_prefix("//").ok_or(bad(BadPart::Scheme))?;
                let mut postgres = Postgres::read(Parts::read(rest).map_err(bad)?).map_err(bad)?;
                postgres.password = aside.or(postgres.password)?;
                postgres.authorities = authorities.or(postgres.authorities);
                if let Some(path) = &postgres.authorities {
                    tls::authorities(Path::new(path))
                        .map_err(|why| ConfigError::Tls("--database-ca", why.to_string()))?;
                }
                Ok(Self(postgres.written()))
            }
            _ => Err(bad(BadPart::Scheme)),
        }
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

fn bad(part: BadPart) -> ConfigError {
    ConfigError::Database(part)
}

/// PostgreSQL's address in its parts.
struct Postgres {
    user: Option<String>,
    password: Option<String>,
    /// A name, an address, or the folder of a Unix socket.
    host: String,
    port: u16,
    name: Option<String>,
    mode: Option<String>,
    authorities: Option<String>,
    /// A pooler in transaction mode is in between.
    pooled: bool,
    parameters: Vec<(&'static str, String)>,
}

impl Postgres {
    fn read(parts: Parts) -> Result<Self, BadPart> {
        let (host, port) = parts.host()?.unwrap_or_else(|| ("localhost".to_owned(), None));
        let name = Some(parts.path).filter(|name| !name.is_empty());
        let (user, password) = (parts.user, parts.password);
        let mut read = Self {
            user,
            password,
            host,
            port: port.unwrap_or(5432),
            name,
            mode: None,
            authorities: None,
            pooled: false,
            parameters: Vec::new(),
        };
        for (name, value) in parts.parameters {
            let known = PARAMETERS.into_iter().find(|known| *known == name).ok_or(BadPart::Unknown)?;
            read.set(known, value)?;
        }
        Ok(read)
    }

    fn set(&mut self, name: &'static str, value: String) -> Result<(), BadPart> {
        let wrong = BadPart::Parameter(name);
        match name {
            "host" if value.starts_with('/') => self.host = value,
            "host" => self.host = host(&value).map_err(|_| wrong)?.0,
            "port" => self.port = value.parse().ok().filter(|port| *port != 0).ok_or(wrong)?,
            "user" => self.user = Some(value),
            "password" => self.password = Some(value),
            "dbname" => self.name = Some(value),
            "sslmode" => {
                self.mode = Some(value).filter(|mode| MODES.contains(&mode.as_str())).ok_or(wrong).map(Some)?
            }
            "sslrootcert" => self.authorities = Some(value),
            "pooler" if value == "transaction" => self.pooled = true,
            "pooler" if value == "session" => self.pooled = false,
            "pooler" => return Err(wrong),
            _ => self.parameters.push((name, value)),
        }
        Ok(())
    }

    /// As libpq has it: none on a socket; else if the server offers it. Whoever names an authority wants it asked.
    fn mode(&self) -> &str {
        match (self.mode.as_deref(), &self.authorities) {
            _ if self.host.starts_with('/') => "disable",
            (Some("require"), Some(_)) => "verify-ca",
            (Some(mode), _) => mode,
            (None, Some(_)) => "verify-full",
            (None, None) => "prefer",
        }
    }

    /// As the store's library reads it: whatever a host is, it stands among the parameters, and nothing needs a second look.
    fn written(&self) -> String {
        let login = match (&self.user, &self.password) {
            (None, None) => String::new(),
            (user, None) => format!("{}@", encoded(user.as_deref().unwrap_or_default())),
            (user, Some(password)) => {
                format!("{}:{}@", encoded(user.as_deref().unwrap_or_default()), encoded(password))
            }
        };
        let name = self.name.as_deref().map(encoded).unwrap_or_default();
        let authorities = self.authorities.as_ref().map(|path| ("sslrootcert", path.clone()));
        let always = [("host", self.host.clone()), ("sslmode", self.mode().to_owned())];
        let parameters = always.into_iter().chain(authorities).chain(self.parameters.iter().cloned());
        let written: Vec<String> = parameters.map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
        // The store takes this one off again: it is the last.
        let pooler = if self.pooled { "&pooler=transaction" } else { "" };
        format!("postgres://{login}localhost:{}/{name}?{}{pooler}", self.port, written.join("&"))
    }
}
