//! Every flag, variable, limit and default.
//!
//! Addresses of databases may hold passwords: they are checked here rather than by clap, whose messages repeat
//! what was given, and `Debug` does not tell them.

use crate::clock::Millis;
use clap::{Parser, Subcommand, ValueEnum};
use mail::MailArgs;
use std::ffi::OsString;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

mod mail;

pub use mail::{Login, MailConfig, Security};

/// The limits of a node. Times in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// An envelope, in bytes of its text.
    pub envelope_bytes: usize,
    /// A WebSocket message, in bytes.
    pub frame_bytes: usize,
    /// The read buffer of a WebSocket, in bytes: the library's default costs 128 KiB a socket.
    pub read_buffer_bytes: usize,
    /// How much may wait to be written to a WebSocket, in bytes.
    pub write_buffer_bytes: usize,
    /// Frames a second that a socket may send, with three seconds' worth at once.
    pub frames_per_second: u32,
    /// Bytes a second that are read of a young person …
    pub bytes_per_second: u32,
    /// … and how many at once: a reload brings back an ordinary conversation in one go.
    pub burst_bytes: u32,
    /// How long a client may take to send its HTTP headers.
    pub header_read: Millis,
    /// How long a client may take to send all of a form.
    pub body_read: Millis,
    /// How long a client may take no byte of what is written for it.
    pub write_wait: Millis,
    /// Connections of one network address at one time, where the node itself listens publicly.
    pub lines_per_address: u32,
    /// How long a socket may take to say what it came for.
    pub first_frame: Millis,
    /// Young people who may wait at one time.
    pub queue_max: u32,
    /// Conversations a counsellor may have at one time.
    pub capacity_max: u8,
    /// New conversations a minute from one network address, where the node itself listens publicly.
    pub starts_per_minute: u32,
    /// Scans of flyers a minute from one network address that are counted, where the node itself listens publicly.
    pub scans_per_minute: u32,
    /// Schools with fewer pupils are not counted at all.
    pub pupils_min: u32,
    /// A sealed card, and the record of what was agreed to, in characters.
    pub card_chars: usize,
    /// A sealed word that follows a card, in characters.
    pub word_chars: usize,
    /// Words that each side may write to a card.
    pub words_max: u32,
    /// Days after which a card is erased.
    pub handover_days: u16,
    /// Cards of an agency that are not closed.
    pub open_cards_max: u32,
    /// Ids of cards that never came which are remembered, so that a late one is refused.
    pub tombstones_max: u32,
    /// Cards a minute from one network address, where the node itself listens publicly.
    pub cards_per_minute: u32,
    /// Receipts a minute from one network address that lead to nothing, where the node itself listens publicly.
    pub misses_per_minute: u32,
    /// How long a young person may wait.
    pub wait: Millis,
    /// How long a waiting young person who is away keeps the place.
    pub keep_place: Millis,
    /// How long a counsellor who is away keeps the seats.
    pub keep_seats: Millis,
    /// After live state was lost nobody is rung for so long, so that older tickets come first.
    pub settle: Millis,
    /// How long a conversation may last.
    pub conversation: Millis,
    /// How long a counsellor must be away before the young person may choose another.
    pub choose_after: Millis,
    /// How long a young person must be away before the counsellor may give the conversation back.
    pub hand_back_after: Millis,
    /// How often tickets are renewed.
    pub renew_ticket_every: Millis,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            envelope_bytes: 24 * 1024,
            frame_bytes: 64 * 1024,
            read_buffer_bytes: 2 * 1024,
            write_buffer_bytes: 256 * 1024,
            frames_per_second: 100,
            bytes_per_second: 128 * 1024,
            burst_bytes: 1024 * 1024,
            header_read: 10_000,
            body_read: 10_000,
            write_wait: 10_000,
            lines_per_address: 1_000,
            first_frame: 10_000,
            queue_max: 500,
            capacity_max: 5,
            starts_per_minute: 120,
            scans_per_minute: 120,
            pupils_min: 50,
            card_chars: 24 * 1024,
            word_chars: 12 * 1024,
            words_max: 20,
            handover_days: DEFAULT_DAYS,
            open_cards_max: 500,
            tombstones_max: 100_000,
            cards_per_minute: 40,
            misses_per_minute: 120,
            wait: 2 * 3_600_000,
            keep_place: 600_000,
            keep_seats: 600_000,
            settle: 3_000,
            conversation: 4 * 3_600_000,
            choose_after: 60_000,
            hand_back_after: 120_000,
            renew_ticket_every: 120_000,
        }
    }
}

/// What an operator can say.
#[derive(Clone, PartialEq, Eq)]
pub struct Config {
    pub listen: Listen,
    pub database: DatabaseUrl,
    pub redis: Option<RedisUrl>,
    pub task: Task,
    /// Days after which a handover is erased.
    pub handover_days: u16,
    /// Where mail goes that tells staff of news.
    pub mail: Option<MailConfig>,
    public_url: Option<Origin>,
}

/// What the program was started for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Serve,
    /// Print a link for a new member of staff.
    Invite(InviteRole),
    /// Print what is held.
    Disclose,
}

/// For how many days a handover may be kept. An agency may promise to open a card within ten working days, which are up
/// to 21 days: it is not erased on the promised day, and a day is left on which somebody can be told that it is late.
const HANDOVER_DAYS: std::ops::RangeInclusive<u16> = 23..=90;
const DEFAULT_DAYS: u16 = 30;

/// What a new member of staff may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum InviteRole {
    /// Takes conversations.
    #[default]
    Counsellor,
    /// Takes conversations and administers.
    Coordinator,
}

/// Where the node listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

/// `sqlite:FILE` or `postgres://…`. `Debug` tells the kind only.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

/// `redis://…` or `unix:…`. `Debug` tells nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct RedisUrl(String);

/// Scheme, host and port, as a browser writes them in `Origin` (RFC 6454, section 6.2): lower case, no default port.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin(String);

/// Why the program does not start: one sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// Not an error: `--help` or `--version` was asked for.
    #[error("{0}")]
    Shown(String),
    #[error("{0}; `ungrus --help` lists what can be given")]
    Usage(String),
    #[error("--listen takes an address with a port, such as 127.0.0.1:8080 or [::]:8080, or unix:PATH")]
    Listen,
    #[error("--database takes sqlite:FILE or postgres://USER@HOST/NAME")]
    Database,
    #[error("--redis takes redis://HOST:PORT or unix:PATH of its socket")]
    Redis,
    #[error("--redis with TLS is not built in; use redis:// in a private network, or unix:PATH of its socket")]
    RedisTls,
    #[error("--public-url takes scheme and host, without a path, such as https://chat.example.dk")]
    PublicUrl,
    #[error(
        "--public-url must begin with https://, since browsers seal messages on secure pages only (http:// works for localhost)"
    )]
    PublicUrlInsecure,
    #[error(
        "--handover-days takes a number of days from 23 to 90, so that no card goes before an agency has promised to open it"
    )]
    HandoverDays,
    #[error("--listen {0} needs --public-url as well: the address that browsers use, such as https://chat.example.dk")]
    PublicUrlMissing(&'static str),
    #[error(
        "--smtp takes smtps://HOST or smtp://HOST, with a port if it has another; name and password go into --smtp-user and --smtp-password-file"
    )]
    Smtp,
    #[error("--smtp-plain is for a mail server on this machine: --smtp smtp://localhost:PORT")]
    SmtpPlain,
    #[error("--smtp-user and --smtp-password-file go together: the mail server wants both, or none")]
    SmtpLogin,
    #[error("--smtp needs --mail-from as well: the address that mail comes from, such as chat@example.dk")]
    MailFrom,
}

impl ConfigError {
    /// What the process ends with.
    pub fn exit_code(&self) -> u8 {
        if matches!(self, Self::Shown(_)) { 0 } else { 2 }
    }
}

/// UNG RUS: anonymous counselling chat for young people
#[derive(Parser)]
#[command(name = "ungrus", version, disable_help_subcommand = true)]
struct Args {
    /// Where to listen: ADDRESS:PORT, or unix:PATH
    #[arg(long, global = true, value_name = "ADDR", env = "UNGRUS_LISTEN", hide_env_values = true)]
    listen: Option<String>,
    /// Where staff, settings and sealed handovers are kept: sqlite:FILE or postgres://… [default: sqlite:ungrus.db]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_DATABASE", hide_env_values = true)]
    database: Option<String>,
    /// Redis that several nodes share: redis://… or unix:PATH [default: none, this node is alone]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_REDIS", hide_env_values = true)]
    redis: Option<String>,
    /// The address that browsers use, such as https://chat.example.dk [default: http://localhost:PORT]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_PUBLIC_URL", hide_env_values = true)]
    public_url: Option<String>,
    /// After how many days a handover is erased, 23 to 90 [default: 30]
    #[arg(long, global = true, value_name = "DAYS", env = "UNGRUS_HANDOVER_DAYS", hide_env_values = true)]
    handover_days: Option<String>,
    #[command(flatten)]
    mail: MailArgs,
    #[command(subcommand)]
    task: Option<Tasks>,
}

#[derive(Subcommand)]
enum Tasks {
    /// Print a one-time link for a new member of staff
    Invite {
        #[arg(long, value_enum, default_value_t)]
        role: InviteRole,
    },
    /// Print everything that is held: what, how much, why and until when
    Disclose,
}

impl Config {
    /// Reads the command line, its first word being the program, and the environment.
    pub fn read<T: Into<OsString> + Clone>(args: impl IntoIterator<Item = T>) -> Result<Self, ConfigError> {
        let args = Args::try_parse_from(args).map_err(|error| usage(&error))?;
        // An empty variable is one that was not set: that is how compose files pass on what is missing.
        let given = |value: Option<String>| value.filter(|text| !text.trim().is_empty());
        let listen = Listen::parse(given(args.listen).as_deref().unwrap_or("127.0.0.1:8080"))?;
        let public_url = given(args.public_url).as_deref().map(Origin::parse).transpose()?;
        if public_url.is_none() {
            listen.local_hosts()?;
        }
        Ok(Self {
            database: DatabaseUrl::parse(given(args.database).as_deref().unwrap_or("sqlite:ungrus.db"))?,
            redis: given(args.redis).as_deref().map(RedisUrl::parse).transpose()?,
            task: match args.task {
                None => Task::Serve,
                Some(Tasks::Invite { role }) => Task::Invite(role),
                Some(Tasks::Disclose) => Task::Disclose,
            },
            handover_days: given(args.handover_days).as_deref().map_or(Ok(DEFAULT_DAYS), days)?,
            mail: args.mail.read()?,
            listen,
            public_url,
        })
    }

    /// The same, listening on the port that the system gave when port 0 was asked for.
    pub fn with_port(mut self, port: u16) -> Self {
        if let Listen::Tcp(address) = &mut self.listen {
            address.set_port(port);
        }
        self
    }

    /// What browsers are told to open, without a slash at the end.
    pub fn public_url(&self) -> String {
        self.allowed_origins().into_iter().next().unwrap_or_default()
    }

    /// Exactly the values of `Origin` that may open a socket or change anything; never empty. The first is the
    /// public one.
    pub fn allowed_origins(&self) -> Vec<String> {
        match (&self.public_url, &self.listen) {
            (Some(origin), _) => vec![origin.0.clone()],
            (None, Listen::Tcp(address)) => {
                let hosts = self.listen.local_hosts().unwrap_or_default();
                hosts.iter().map(|host| Origin::of("http", host, Some(address.port())).0).collect()
            }
            (None, Listen::Unix(_)) => vec![],
        }
    }

    /// Whether browsers reach the service by https, so that cookies can be `Secure` and `__Host-`.
    pub fn is_https(&self) -> bool {
        self.public_url().starts_with("https://")
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { listen, database, redis, task, handover_days, mail, public_url } = self;
        let mut shown = f.debug_struct("Config");
        shown.field("listen", listen).field("database", database).field("redis", redis);
        shown.field("task", task).field("handover_days", handover_days).field("mail", mail);
        shown.field("public_url", public_url).finish()
    }
}

fn days(text: &str) -> Result<u16, ConfigError> {
    text.trim().parse().ok().filter(|days| HANDOVER_DAYS.contains(days)).ok_or(ConfigError::HandoverDays)
}

/// clap's message as one sentence: what it says before the lines on usage.
fn usage(error: &clap::Error) -> ConfigError {
    let text = error.to_string();
    if !error.use_stderr() {
        return ConfigError::Shown(text);
    }
    let first = text.lines().next().unwrap_or_default();
    ConfigError::Usage(first.trim_start_matches("error: ").trim_end_matches([':', '.']).to_owned())
}

impl Listen {
    fn parse(text: &str) -> Result<Self, ConfigError> {
        if let Some(path) = text.strip_prefix("unix:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() { Err(ConfigError::Listen) } else { Ok(Self::Unix(path.into())) };
        }
        let numeric = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
        numeric.as_deref().unwrap_or(text).parse().map(Self::Tcp).map_err(|_| ConfigError::Listen)
    }

    /// The hosts by which a browser on this machine reaches it, when no public address is given.
    fn local_hosts(&self) -> Result<Vec<String>, ConfigError> {
        let Self::Tcp(address) = self else { return Err(ConfigError::PublicUrlMissing("unix:PATH")) };
        let ip = address.ip();
        if ip.is_unspecified() || ip == Ipv4Addr::LOCALHOST || ip == Ipv6Addr::LOCALHOST {
            return Ok(["localhost", "127.0.0.1", "[::1]"].map(str::to_owned).to_vec());
        }
        // Not reached by the name `localhost`.
        if ip.is_loopback() {
            Ok(vec![ip.to_string()])
        } else {
            Err(ConfigError::PublicUrlMissing("with that address"))
        }
    }
}

impl fmt::Display for Listen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => write!(f, "{address}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

impl Origin {
    fn parse(text: &str) -> Result<Self, ConfigError> {
        let uri: http::Uri = text.parse().map_err(|_| ConfigError::PublicUrl)?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(ConfigError::PublicUrl);
        };
        let (host, port) = (authority.host().to_ascii_lowercase(), authority.port_u16());
        let bare = uri.path() == "/" && uri.query().is_none() && !text.contains(['@', '#', '*']);
        // What follows the host is a port, or else it is not understood.
        let whole = port.is_some() || authority.as_str().len() == host.len();
        if !bare || !whole || host.is_empty() || !matches!(scheme, "http" | "https") {
            return Err(ConfigError::PublicUrl);
        }
        if scheme == "http" && !is_local(&host) {
            return Err(ConfigError::PublicUrlInsecure);
        }
        Ok(Self::of(scheme, &host, port))
    }

    fn of(scheme: &str, host: &str, port: Option<u16>) -> Self {
        let default = if scheme == "https" { 443 } else { 80 };
        match port.filter(|port| *port != default) {
            Some(port) => Self(format!("{scheme}://{host}:{port}")),
            None => Self(format!("{scheme}://{host}")),
        }
    }
}

/// Hosts that browsers call secure without TLS (W3C Secure Contexts, section 3.1).
fn is_local(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || ip.is_ok_and(|ip| ip.is_loopback())
}

impl DatabaseUrl {
    fn parse(text: &str) -> Result<Self, ConfigError> {
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

impl RedisUrl {
    fn parse(text: &str) -> Result<Self, ConfigError> {
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

#[cfg(test)]
mod tests;
