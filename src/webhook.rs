//! A message to an address of the operator's, when somebody is needed: constant text, as JSON that chat systems take.

use crate::alarm::Alarm;
use crate::config::WebhookConfig;
use http::header::{CONTENT_TYPE, HOST, HeaderValue};
use http::{Request, StatusCode};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use serde_json::json;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

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
    tls: Option<(TlsConnector, ServerName<'static>)>,
}

/// Why it can't be used from the start on: one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum WebhookError {
    #[error("the host of --alert-webhook is no name that a certificate can have; correct it")]
    Host,
    #[error("the webhook's authorities can't be read from {0}: {1}; check --alert-webhook-ca")]
    Authorities(PathBuf, io::Error),
    #[error("{0} holds no certificate in PEM; check --alert-webhook-ca")]
    NoAuthorities(PathBuf),
    #[error("TLS to the webhook can't be set up: {0}")]
    Tls(tokio_rustls::rustls::Error),
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
        let tls = if config.tls { Some(tls(config)?) } else { None };
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
            Some((connector, name)) => {
                self.ask(connector.connect(name.clone(), stream).await.map_err(|_| NotTold::Tls)?, message).await?
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

fn tls(config: &WebhookConfig) -> Result<(TlsConnector, ServerName<'static>), WebhookError> {
    let name = ServerName::try_from(config.host.clone()).map_err(|_| WebhookError::Host)?;
    let client = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(WebhookError::Tls)?
        .with_root_certificates(roots(config)?)
        .with_no_client_auth();
    Ok((TlsConnector::from(Arc::new(client)), name))
}

fn roots(config: &WebhookConfig) -> Result<RootCertStore, WebhookError> {
    let mut roots = RootCertStore::empty();
    let Some(path) = &config.authorities else {
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        return Ok(roots);
    };
    let pem = std::fs::read(path).map_err(|error| WebhookError::Authorities(path.clone(), error))?;
    let none = || WebhookError::NoAuthorities(path.clone());
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        roots.add(certificate.map_err(|_| none())?).map_err(|_| none())?;
    }
    if roots.is_empty() { Err(none()) } else { Ok(roots) }
}
