//! Mail to staff that there is something new: the same few lines whatever it is, for everybody, so that no mail server,
//! screen or colleague learns more from it than that somebody should sign in.

use crate::address::MailAddress;
use crate::clock::Millis;
use crate::config::{MailConfig, Security};
use crate::tls::{BadFile, certificates};
use crate::words;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, CertificateStore, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};
use tokio::time::timeout;

const SENDER: &str = "UNG RUS";
/// Of one answer of the mail server, and of all of them.
const ANSWER: Duration = Duration::from_secs(20);
const WHOLE: Duration = Duration::from_secs(60);

/// Sends mail through the centre's own server. Cheap to clone.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
    text: String,
    public_url: String,
    /// What stands behind the @ of a message's id.
    host: String,
}

/// Why no mail can be sent from the start on: one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("the mail server's password can't be read from {0}: {1}; check --smtp-password-file")]
    Password(PathBuf, io::Error),
    #[error("{0} holds no password on its first line; check --smtp-password-file")]
    NoPassword(PathBuf),
    #[error("the mail server's authorities can't be used: {0}; check --smtp-ca")]
    Authorities(#[from] BadFile),
    #[error("--mail-from is no address that mail can come from")]
    From,
    #[error("TLS to the mail server can't be set up: {0}; check --smtp and --smtp-ca")]
    Tls(SmtpError),
}

/// Why one was not sent. What the server wrote is left out: it repeats the address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    #[error(
        "the mail server refused it with code {0}; with 53x check --smtp-user and the password, with 55x it is the address"
    )]
    Refused(u16),
    #[error("there is no TLS with the mail server; check its name and who signed its certificate")]
    Tls,
    #[error("the mail server can't be reached or does not answer; check --smtp and what the node's network allows")]
    Unreachable,
    #[error("the mail server is not one that can be spoken to; check --smtp, --smtp-user and the password")]
    Protocol,
    #[error("it could not be written")]
    Unwritten,
}

impl NotSent {
    /// Whether it is of no use to try the next one now: a wrong password, for example, sent for everybody, would lock us out.
    pub fn is_of_the_server(self) -> bool {
        // Of a mailbox: RFC 5321, section 4.2.3.
        !matches!(self, Self::Refused(550..=559) | Self::Unwritten)
    }
}

impl Mailer {
    /// Reads the files that are named, and speaks to nobody yet.
    pub fn new(config: &MailConfig, public_url: &str) -> Result<Self, MailError> {
        let host = public_url.rsplit('/').next().and_then(|host| host.split(':').next()).unwrap_or_default();
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(config.host.as_str())
            .port(config.port)
            .timeout(Some(ANSWER))
            .tls(tls(config)?);
        if !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c)) {
            builder = builder.hello_name(ClientId::Domain(host.to_owned()));
        }
        if let Some(login) = &config.login {
            builder = builder.credentials(Credentials::new(login.user.clone(), password(&login.password_file)?));
        }
        let from = config.from.expose().parse().map_err(|_| MailError::From)?;
        let (text, host, public_url) = (text(public_url), host.to_owned(), public_url.to_owned());
        Ok(Self { transport: builder.build(), from, text, public_url, host })
    }

    /// Sends one that says that there is news. `id` is random, and told to mail servers.
    pub async fn send(&self, to: &MailAddress, id: [u8; 16], now: Millis) -> Result<(), NotSent> {
        self.deliver(self.written(to, words::mail().news, &self.text, id, now)?).await
    }

    /// Sends one that says what somebody is needed for: a constant text.
    pub async fn warn(&self, to: &MailAddress, what: &'static str, id: [u8; 16], now: Millis) -> Result<(), NotSent> {
        self.deliver(self.written(to, words::mail().needed, &warning(what, &self.public_url), id, now)?).await
    }

    async fn deliver(&self, (envelope, message): (Envelope, Vec<u8>)) -> Result<(), NotSent> {
        match timeout(WHOLE, self.transport.send_raw(&envelope, &message)).await {
            Err(_) => Err(NotSent::Unreachable),
            Ok(sent) => sent.map(drop).map_err(|error| NotSent::from(&error)),
        }
    }

    fn written(
        &self,
        to: &MailAddress,
        subject: &str,
        text: &str,
        id: [u8; 16],
        now: Millis,
    ) -> Result<(Envelope, Vec<u8>), NotSent> {
        let to: Address = to.expose().parse().map_err(|_| NotSent::Unwritten)?;
        let envelope = Envelope::new(Some(self.from.clone()), vec![to.clone()]).map_err(|_| NotSent::Unwritten)?;
        let id = format!("<{:032x}@{}>", u128::from_be_bytes(id), self.host);
        // No answering machine answers it (RFC 3834, section 5).
        let automatic = HeaderValue::new(HeaderName::new_from_ascii_str("Auto-Submitted"), "auto-generated".into());
        let message: MessageBuilder = Message::builder()
            .from(Mailbox::new(Some(SENDER.to_owned()), self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(subject)
            .date(UNIX_EPOCH + Duration::from_millis(now))
            .message_id(Some(id))
            .raw_header(automatic)
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN);
        let message = message.body(text.to_owned()).map_err(|_| NotSent::Unwritten)?;
        Ok((envelope, message.formatted()))
    }
}

impl From<&SmtpError> for NotSent {
    fn from(error: &SmtpError) -> Self {
        match error.status() {
            Some(code) => Self::Refused(code.into()),
            None if error.is_tls() => Self::Tls,
            None if error.is_client() || error.is_response() => Self::Protocol,
            None => Self::Unreachable,
        }
    }
}

/// For everybody, whatever is new.
fn text(public_url: &str) -> String {
    let words = words::mail();
    format!(
        "{}\n\n{} {public_url}/modtager\n{} {public_url}/leder\n\n{}\n",
        words.news_text, words.members, words.coordinators, words.news_end
    )
}

fn warning(what: &str, public_url: &str) -> String {
    format!("{what}\n\n{public_url}/leder\n\n{}\n", words::mail().needed_end)
}

fn tls(config: &MailConfig) -> Result<Tls, MailError> {
    let mut parameters = TlsParameters::builder(config.host.clone());
    if let Some(path) = &config.authorities {
        parameters = parameters.certificate_store(CertificateStore::None);
        for certificate in certificates(path)? {
            let certificate = Certificate::from_der(certificate.to_vec()).map_err(MailError::Tls)?;
            parameters = parameters.add_root_certificate(certificate);
        }
    }
    let parameters = || parameters.build_rustls().map_err(MailError::Tls);
    Ok(match config.security {
        Security::Tls => Tls::Wrapper(parameters()?),
        Security::StartTls => Tls::Required(parameters()?),
        Security::Plain => Tls::None,
    })
}

/// The first line of its file.
fn password(path: &Path) -> Result<String, MailError> {
    let text = std::fs::read_to_string(path).map_err(|error| MailError::Password(path.to_owned(), error))?;
    let first = text.lines().next().unwrap_or_default();
    if first.is_empty() { Err(MailError::NoPassword(path.to_owned())) } else { Ok(first.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Clock, FakeClock};

    fn mailer() -> Mailer {
        let from = MailAddress::parse("chat@example.dk").expect("an address");
        let (host, security) = ("localhost".to_owned(), Security::Plain);
        let config = MailConfig { host, port: 25, security, login: None, authorities: None, from };
        Mailer::new(&config, "https://chat.example.dk:8443").expect("a mailer")
    }

    #[test]
    fn every_address_that_is_kept_can_be_written_to() {
        let (mailer, now) = (mailer(), FakeClock::at(1_795_000_000_000).wall());
        for text in ["bo@kommune.dk", "b.o+vagt@a-b.example", "o'neil@x.dk", "!#$%&'*+-/=?^_`{|}~@x.dk"] {
            let to = MailAddress::parse(text).expect("an address");
            let (_, written) = mailer.written(&to, words::mail().news, &mailer.text, [7; 16], now).expect("a message");
            let written = String::from_utf8(written).expect("text");
            assert!(written.contains(&format!("\r\nTo: {text}\r\n")), "{written}");
        }
    }

    #[test]
    fn one_bad_address_keeps_nobody_else_from_their_mail() {
        assert!(
            ![NotSent::Refused(550), NotSent::Refused(553), NotSent::Unwritten]
                .iter()
                .any(|one| one.is_of_the_server())
        );
        let server =
            [NotSent::Refused(451), NotSent::Refused(535), NotSent::Tls, NotSent::Unreachable, NotSent::Protocol];
        assert!(server.iter().all(|one| one.is_of_the_server()));
    }

    #[test]
    fn two_differ_in_whom_when_and_a_random_id() {
        let mailer = mailer();
        let write = |to: &str, id, now| {
            let to = MailAddress::parse(to).expect("an address");
            let written = mailer.written(&to, words::mail().news, &mailer.text, id, now).expect("a message").1;
            let text = String::from_utf8(written).expect("text");
            let same = |line: &&str| !["To: ", "Date: ", "Message-ID: "].iter().any(|head| line.starts_with(head));
            text.lines().filter(same).map(str::to_owned).collect::<Vec<_>>()
        };
        let one = write("bo@kommune.dk", [1; 16], 1_795_000_000_000);
        assert_eq!(one, write("lene@center.dk", [2; 16], 1_799_000_000_000));
        // Without the last one the text's coding need not be understood (RFC 2045, section 4).
        for line in
            ["Auto-Submitted: auto-generated", "Content-Transfer-Encoding: quoted-printable", "MIME-Version: 1.0"]
        {
            assert!(one.iter().any(|one| one == line), "{line} in {one:?}");
        }
    }
}
