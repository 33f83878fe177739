//! Every flag, variable, limit and default.

use clap::{Command, CommandFactory, Parser};
use database_url::DatabaseArgs;
use env_file::{EnvFileArgs, SERVICE_FILE};
use error::usage;
use mail::MailArgs;
use origin::Origin;
use proxies::ProxiesArgs;
use push::PushArgs;
use redis_url::RedisArgs;
use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use task::Tasks;
use watch::WatchArgs;

mod database_url;
mod env_file;
mod error;
mod limits;
mod listen;
mod mail;
mod origin;
mod parts;
mod password;
mod proxies;
mod push;
mod redis_url;
mod task;
mod version;
mod watch;

pub use database_url::DatabaseUrl;
pub use error::ConfigError;
pub use limits::Limits;
pub use listen::Listen;
pub use mail::{Login, MailConfig, Security};
pub use parts::BadPart;
pub use proxies::{Proxies, Way};
pub use push::PushConfig;
pub use redis_url::{Place, RedisUrl};
pub use task::{InviteRole, Task};
pub use version::VERSION;
pub use watch::{WatchConfig, WebhookConfig};

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
    pub watch: WatchConfig,
    /// By whom browsers of staff are sent pushes.
    pub push: Option<PushConfig>,
    /// The socket of the service manager that waits until the node is ready, as sd_notify(3) has it.
    pub manager: Option<PathBuf>,
    /// Who is believed to ask for others.
    pub proxies: Proxies,
    public_url: Option<Origin>,
}

/// For how many days a handover may be kept. An agency may promise to open a card within ten working days, which are up
/// to 21 days: it is not erased on the promised day, and a day is left on which somebody can be told that it is late.
const HANDOVER_DAYS: std::ops::RangeInclusive<u16> = 23..=90;
const DEFAULT_DAYS: u16 = 30;

/// UNG RUS: anonymous counselling chat for young people
#[derive(Parser)]
#[command(name = "ungrus", version = VERSION, disable_help_subcommand = true)]
struct Args {
    /// Where to listen: ADDRESS:PORT, or unix:PATH
    #[arg(long, global = true, value_name = "ADDR", env = "UNGRUS_LISTEN", hide_env_values = true)]
    listen: Option<String>,
    #[command(flatten)]
    database: DatabaseArgs,
    #[command(flatten)]
    redis: RedisArgs,
    /// The address that browsers use, such as https://chat.example.dk [default: http://localhost:PORT]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_PUBLIC_URL", hide_env_values = true)]
    public_url: Option<String>,
    /// After how many days a handover is erased, 23 to 90 [default: 30]
    #[arg(long, global = true, value_name = "DAYS", env = "UNGRUS_HANDOVER_DAYS", hide_env_values = true)]
    handover_days: Option<String>,
    #[command(flatten)]
    mail: MailArgs,
    #[command(flatten)]
    watch: WatchArgs,
    #[command(flatten)]
    push: PushArgs,
    #[command(flatten)]
    proxies: ProxiesArgs,
    #[command(flatten)]
    env_file: EnvFileArgs,
    #[command(subcommand)]
    task: Option<Tasks>,
}

/// What can be given, for whoever writes a manual of it.
pub fn command() -> Command {
    Args::command()
}

impl Args {
    /// Nothing says yet which service this is about.
    fn is_alone(&self) -> bool {
        self.database.given().or(given(self.listen.as_deref())).is_none()
            && !matches!(self.task, Some(Tasks::Copy { .. }))
    }
}

impl Config {
    /// Reads the command line, its first word being the program, and the environment.
    pub fn read<T: Into<OsString>>(args: impl IntoIterator<Item = T>) -> Result<Self, ConfigError> {
        Self::read_beside(args, Path::new(SERVICE_FILE))
    }

    /// `service`: where the service's own environment file would be.
    fn read_beside<T: Into<OsString>>(args: impl IntoIterator<Item = T>, service: &Path) -> Result<Self, ConfigError> {
        let words: Vec<OsString> = args.into_iter().map(Into::into).collect();
        let mut args = Args::try_parse_from(&words).map_err(|error| usage(&error))?;
        let file = args.env_file.read(args.is_alone(), args.task.is_none(), service)?;
        if let Some(file) = &file {
            args = file.beneath(&words).map_err(|error| usage(&error))?;
        }
        let password = |name: &str| {
            let own = variable(name).filter(|text| !text.is_empty());
            own.or_else(|| file.as_ref()?.get(name).map(str::to_owned))
        };
        let (serves, of_database) = (args.task.is_none(), password("UNGRUS_DATABASE_PASSWORD"));
        let address = |text: &str| args.database.address(text, of_database.clone());
        let task = args.task.map_or(Ok(Task::Serve), |task| task.read(address))?;
        let listen = Listen::parse(given(args.listen).as_deref().unwrap_or("127.0.0.1:8080"))?;
        let public_url = given(args.public_url).as_deref().map(Origin::parse).transpose()?;
        // The others tell no browser where to go.
        if public_url.is_none() && matches!(task, Task::Serve | Task::Invite(_)) {
            listen.local_hosts()?;
        }
        Ok(Self {
            database: args.database.read(of_database)?,
            // What the service needs besides, with passwords that may be in files of its own, is the service's alone.
            redis: if serves { args.redis.read(password("UNGRUS_REDIS_PASSWORD"))? } else { None },
            mail: if serves { args.mail.read()? } else { None },
            handover_days: given(args.handover_days).as_deref().map_or(Ok(DEFAULT_DAYS), days)?,
            watch: if serves { args.watch.read()? } else { WatchConfig::default() },
            push: if serves { args.push.read()? } else { None },
            manager: variable("NOTIFY_SOCKET").map(PathBuf::from),
            proxies: args.proxies.read(&listen)?,
            task,
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
        let Self { listen, database, redis, task, handover_days, mail, proxies, watch, push, manager, public_url } =
            self;
        let mut shown = f.debug_struct("Config");
        shown.field("listen", listen).field("database", database).field("redis", redis);
        shown.field("task", task).field("handover_days", handover_days).field("mail", mail);
        shown.field("proxies", proxies).field("watch", watch).field("push", push);
        shown.field("manager", manager);
        shown.field("public_url", public_url).finish()
    }
}

/// An empty variable is one that was not set: that is how compose files pass on what is missing.
fn given<T: AsRef<str>>(value: Option<T>) -> Option<T> {
    value.filter(|text| !text.as_ref().trim().is_empty())
}

/// A password in a variable has no flag: those stand in the list of processes.
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn days(text: &str) -> Result<u16, ConfigError> {
    text.trim().parse().ok().filter(|days| HANDOVER_DAYS.contains(days)).ok_or(ConfigError::HandoverDays)
}

#[cfg(test)]
mod address_tests;
#[cfg(test)]
mod tests;
