//! A message to an address of the operator's, when somebody is needed: constant text, as JSON that chat systems take.

use crate::alarm::Alarm;
use crate::config::WebhookConfig;
use crate::outgoing::{NoAnswer, Server};
use crate::tls::{BadFile, Tls, TlsFiles};
use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use serde_json::json;

/// Tells alarms to an address. Cheap to clone.
#[derive(Clone)]
pub struct Webhook {
    server: Server,
    path: String,
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
        let files = TlsFiles { authorities: config.authorities.clone(), identity: None };
        let tls = if config.tls { Some(Tls::new(&files)?) } else { None };
        let server = Server::new(&config.host, config.port, tls).ok_or(WebhookError::Host)?;
        Ok(Self { server, path: config.path.clone() })
    }

    pub async fn tell(&self, alarm: Alarm) -> Result<(), NotTold> {
        let text = format!("UNG RUS: {}", alarm.text());
        let message = json!({"service": "ung-rus", "alarm": alarm.name(), "text": text}).to_string();
        let kind = (CONTENT_TYPE, HeaderValue::from_static("application/json"));
        match self.server.post(&self.path, HeaderMap::from_iter([kind]), message).await {
            Ok(status) if status.is_success() => Ok(()),
            Ok(status) => Err(NotTold::Refused(status.as_u16())),
            Err(NoAnswer::Unreachable) => Err(NotTold::Unreachable),
            Err(NoAnswer::Tls) => Err(NotTold::Tls),
        }
    }
}
