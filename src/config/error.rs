//! What was given and can't be used.

use super::parts::BadPart;
use std::path::PathBuf;

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
    #[error("--database takes sqlite:FILE or postgres://USER@HOST/NAME: {0}")]
    Database(BadPart),
    #[error(
        "--redis takes redis://HOST:PORT, rediss:// with TLS, redis+sentinel://HOST,HOST/NAME or unix:PATH of its socket: {0}"
    )]
    Redis(BadPart),
    #[error("{file} can't be read: {1}; run this as root, or name another file or the database with --env-file or --database", file = .0.display())]
    EnvFile(PathBuf, String),
    #[error("a file of {0} can't be used: {1}; give one in PEM that the service may read")]
    Tls(&'static str, String),
    #[error("--redis-ca, --redis-cert and --redis-key are for TLS: begin --redis with rediss:// or rediss+sentinel://")]
    RedisTls,
    #[error("--redis-cert and --redis-key go together: a certificate, and its key")]
    RedisIdentity,
    #[error("the password of {flag} can't be read from {path} ({why}); check the path, and that the service may read it", path = path.display())]
    PasswordFile { flag: &'static str, path: PathBuf, why: String },
    #[error("a password is given twice; keep the one of {0}, and take it out of the address or the variable")]
    PasswordTwice(&'static str),
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
    #[error("--trusted-proxies takes unix, addresses and networks, such as unix,192.0.2.7,2001:db8::/32, not: {0}")]
    TrustedProxies(String),
    #[error(
        "--trusted-proxies {0} is everybody, who could then ask in anybody's name; name the proxies' own addresses"
    )]
    TrustedProxiesAll(String),
    #[error(
        "a node that listens on a Unix socket is asked by what uses it: --trusted-proxies needs the word unix as well"
    )]
    TrustedProxiesUnix,
    #[error("--client-address takes x-forwarded-for, forwarded or proxy-protocol")]
    ClientAddress,
    #[error("--client-address says how a proxy names whom it asks for: --trusted-proxies must say which")]
    ClientAddressOfNobody,
    #[error("--smtp-plain is for a mail server on this machine: --smtp smtp://localhost:PORT")]
    SmtpPlain,
    #[error("--smtp-user and --smtp-password-file go together: the mail server wants both, or none")]
    SmtpLogin,
    #[error("--smtp needs --mail-from as well: the address that mail comes from, such as chat@example.dk")]
    MailFrom,
    #[error("--metrics-listen takes an address with a port, such as 127.0.0.1:9464, or unix:PATH")]
    MetricsListen,
    #[error(
        "--alert-webhook takes https://HOST/PATH (http:// works for localhost); user and password in it are not understood"
    )]
    Webhook,
    #[error("--push-contact takes mailto:NAME@HOST or https://HOST/PATH, where push services reach whoever runs this")]
    PushContact,
    #[error(
        "--push-service takes https://HOST (http:// works for localhost), with :PORT if it is another, and nothing after it"
    )]
    PushService,
}

impl ConfigError {
    /// What the process ends with.
    pub fn exit_code(&self) -> u8 {
        if matches!(self, Self::Shown(_)) { 0 } else { 2 }
    }
}

/// clap's message as one sentence: what it says before the lines on usage.
pub(super) fn usage(error: &clap::Error) -> ConfigError {
    let text = error.to_string();
    if !error.use_stderr() {
        return ConfigError::Shown(text);
    }
    let first = text.lines().next().unwrap_or_default();
    ConfigError::Usage(first.trim_start_matches("error: ").trim_end_matches([':', '.']).to_owned())
}
