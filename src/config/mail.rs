//! The centre's mail server, by which staff hear that there is something new.

use super::origin::is_local;
use super::{ConfigError, given};
use crate::address::MailAddress;
use clap::Args;
use clap::builder::FalseyValueParser;
use std::path::PathBuf;

/// Without it no mail is sent, and nobody is asked for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailConfig {
    /// As the certificate names it.
    pub host: String,
    pub port: u16,
    pub security: Security,
    pub login: Option<Login>,
    /// Who may sign the server's certificate, in PEM; none: the public authorities.
    pub authorities: Option<PathBuf>,
    pub from: MailAddress,
}

/// How what goes to the mail server is kept from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS, and nothing without it.
    StartTls,
    /// None: it never leaves this machine.
    Plain,
}

/// The password is read from its file when the node starts: it stands in no list of processes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    pub user: String,
    pub password_file: PathBuf,
}

#[derive(Args)]
pub(super) struct MailArgs {
    /// The mail server that tells members of agencies and coordinators of news: smtps://HOST[:PORT], or
    /// smtp://HOST[:PORT] for STARTTLS [default: none, no mail is sent]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// Whom such mail comes from
    #[arg(long, global = true, value_name = "ADDRESS", env = "UNGRUS_MAIL_FROM", hide_env_values = true)]
    mail_from: Option<String>,
    /// The name by which to sign in to the mail server
    #[arg(long, global = true, value_name = "NAME", env = "UNGRUS_SMTP_USER", hide_env_values = true)]
    smtp_user: Option<String>,
    /// The file that holds the password for it
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_SMTP_PASSWORD_FILE", hide_env_values = true)]
    smtp_password_file: Option<String>,
    /// Who may sign the mail server's certificate, as a PEM file [default: the public authorities]
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_SMTP_CA", hide_env_values = true)]
    smtp_ca: Option<String>,
    /// Speak without TLS to a mail server on this machine
    // As a variable it is no when it is empty, as with the others, or says so.
    #[arg(long, global = true, env = "UNGRUS_SMTP_PLAIN", hide_env_values = true, value_parser = FalseyValueParser::new())]
    smtp_plain: bool,
}

impl MailArgs {
    pub(super) fn read(self) -> Result<Option<MailConfig>, ConfigError> {
        let Some(url) = given(self.smtp) else { return Ok(None) };
        let (host, port, security) = server(&url, self.smtp_plain)?;
        let from = given(self.mail_from).ok_or(ConfigError::MailFrom)?;
        let login = match (given(self.smtp_user), given(self.smtp_password_file)) {
            (None, None) => None,
            (Some(user), Some(file)) => Some(Login { user, password_file: file.into() }),
            _ => return Err(ConfigError::SmtpLogin),
        };
        Ok(Some(MailConfig {
            host,
            port,
            security,
            login,
            authorities: given(self.smtp_ca).map(PathBuf::from),
            from: MailAddress::parse(&from).map_err(|_| ConfigError::MailFrom)?,
        }))
    }
}

/// A password has no place in the address: that stands in the list of processes.
fn server(url: &str, plain: bool) -> Result<(String, u16, Security), ConfigError> {
    let uri: http::Uri = url.trim().parse().map_err(|_| ConfigError::Smtp)?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return Err(ConfigError::Smtp) };
    let (host, port) = (authority.host().to_ascii_lowercase(), authority.port_u16());
    let bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !url.contains(['@', '#', '*']);
    let whole = port.is_some() || authority.as_str().len() == host.len();
    if !bare || !whole || host.is_empty() {
        return Err(ConfigError::Smtp);
    }
    let (security, default) = match (scheme, plain) {
        ("smtps", false) => (Security::Tls, 465),
        ("smtp", false) => (Security::StartTls, 587),
        ("smtp", true) if is_local(&host) => (Security::Plain, 25),
        (_, true) => return Err(ConfigError::SmtpPlain),
        _ => return Err(ConfigError::Smtp),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    Ok((host, port.unwrap_or(default), security))
}
