//! A message to an address of the operator's, when somebody is needed: constant text, as JSON that chat systems take.

use crate::alarm::Alarm;
use crate::config::WebhookConfig;
use crate::tls::{BadFile, Tls, TlsFiles, is_name};
use http::header::{CONTENT_TYPE, HOST, HeaderValue};
use http::{Request, StatusCode};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::json;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// All of it: connecting, asking, and the first line of the answer.
const WHOLE: Duration = Duration::from_secs(20);

/// Tells alarms to an address. Cheap to clone.
#[derive(Clone)]
pub struct Webhook {
    host: String,
    port: u16,
    path: String,
    /// As the request names it.
    authority: HeaderValue,
    tls: Option<Tls>,
}

/// Why it can't be used from the start on: one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum WebhookError {
    #[error("the host of --alert-webhook is no name that a certificate can have; correct it")]
    Host,
    #[error("the webhook's authorities can't be used: {0}; check --alert-webhook-ca")]
    Authorities(#[from] BadFile),
}

/// Why one was not told. The address is left out: it is often a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTold {
    #[error(
        "the webhook can't be reached or does not answer; check --alert-webhook and what the node's network allows"
    )]
    Unreachable,
    #[error("there is no TLS with the webhook; check its name and who signed its certificate")]
    Tls,
    #[error("the webhook answered {0}; check --alert-webhook")]
    Refused(u16),
}

impl Webhook {
    /// Reads the file that is named, and speaks to nobody yet.
    pub fn new(config: &WebhookConfig) -> Result<Self, WebhookError> {
        let host = if config.host.contains(':') { format!("[{}]", config.host) } else { config.host.clone() };
        let authority = HeaderValue::try_from(format!("{host}:{}", config.port)).map_err(|_| WebhookError::Host)?;
        if config.tls && !is_name(&config.host) {
            return Err(WebhookError::Host);
        }
        let files = TlsFiles { authorities: config.authorities.clone(), identity: None };
        let tls = if config.tls { Some(Tls::new(&files)?) } else { None };
        Ok(Self { host: config.host.clone(), port: config.port, path: config.path.clone(), authority, tls })
    }

    pub async fn tell(&self, alarm: Alarm) -> Result<(), NotTold> {
        let text = format!("UNG RUS: {}", alarm.text());
        let message = json!({"service": "ung-rus", "alarm": alarm.name(), "text": text}).to_string();
        timeout(WHOLE, self.post(message)).await.unwrap_or(Err(NotTold::Unreachable))
    }

    async fn post(&self, message: String) -> Result<(), NotTold> {
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await.map_err(|_| NotTold::Unreachable)?;
        let status = match &self.tls {
            Some(tls) => {
                let stream = tls.connect(&self.host, stream).await.map_err(|_| NotTold::Tls)?;
                self.ask(stream, message).await?
            }
            None => self.ask(stream, message).await?,
        };
        if status.is_success() { Ok(()) } else { Err(NotTold::Refused(status.as_u16())) }
    }

    async fn ask<S>(&self, stream: S, message: String) -> Result<StatusCode, NotTold>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let unreachable = |_| NotTold::Unreachable;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(unreachable)?;
        let request = Request::post(self.path.as_str())
            .header(HOST, self.authority.clone())
            .header(CONTENT_TYPE, "application/json")
            .body(message)
            .map_err(|_| NotTold::Unreachable)?;
        // Ends with this.
        let mut driver = JoinSet::new();
        driver.spawn(connection);
        Ok(sender.send_request(request).await.map_err(unreachable)?.status())
    }
}
