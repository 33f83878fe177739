//! How the service is watched: by a monitoring system that reads numbers, and by people who are told.

use super::{ConfigError, Listen, given, origin::is_local};
use clap::Args;
use std::fmt;
use std::path::PathBuf;

/// Nothing of it is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WatchConfig {
    /// Where numbers can be read.
    pub metrics: Option<Listen>,
    /// The public part of the certificate that browsers see, in PEM.
    pub certificate: Option<PathBuf>,
    /// Whom to tell besides the coordinators.
    pub webhook: Option<WebhookConfig>,
}

/// An address that takes a message. `Debug` tells nothing: such an address is often a secret itself.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookConfig {
    pub tls: bool,
    /// As the certificate names it.
    pub host: String,
    pub port: u16,
    /// With what follows it.
    pub path: String,
    /// Who may sign its certificate, in PEM; none: the public authorities.
    pub authorities: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct WatchArgs {
    /// Where a monitoring system reads numbers, at /metrics: ADDRESS:PORT, or unix:PATH; for your own network only
    /// [default: nowhere]
    #[arg(long, global = true, value_name = "ADDR", env = "UNGRUS_METRICS_LISTEN", hide_env_values = true)]
    metrics_listen: Option<String>,
    /// The certificate that browsers see, without its key, as a PEM file: its end is watched [default: none]
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_CERTIFICATE", hide_env_values = true)]
    certificate: Option<String>,
    /// What is told when the service needs somebody: an address that takes JSON with a `text` [default: none]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_ALERT_WEBHOOK", hide_env_values = true)]
    alert_webhook: Option<String>,
    /// Who may sign its certificate, as a PEM file [default: the public authorities]
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_ALERT_WEBHOOK_CA", hide_env_values = true)]
    alert_webhook_ca: Option<String>,
}

impl WatchArgs {
    pub(super) fn read(self) -> Result<WatchConfig, ConfigError> {
        let metrics = given(self.metrics_listen).map(|text| Listen::parse(&text)).transpose();
        let authorities = given(self.alert_webhook_ca).map(PathBuf::from);
        let webhook = given(self.alert_webhook).map(|url| webhook(&url, authorities)).transpose()?;
        let certificate = given(self.certificate).map(PathBuf::from);
        Ok(WatchConfig { metrics: metrics.map_err(|_| ConfigError::MetricsListen)?, certificate, webhook })
    }
}

fn webhook(url: &str, authorities: Option<PathBuf>) -> Result<WebhookConfig, ConfigError> {
    let uri: http::Uri = url.trim().parse().map_err(|_| ConfigError::Webhook)?;
    let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Err(ConfigError::Webhook);
    };
    let (host, port) = (authority.host(), authority.port_u16());
    if host.is_empty() || authority.as_str().contains('@') || (port.is_none() && authority.as_str() != host) {
        return Err(ConfigError::Webhook);
    }
    let (tls, default) = match scheme {
        "https" => (true, 443),
        // What is on the way could read where to write.
        "http" if is_local(host) => (false, 80),
        _ => return Err(ConfigError::Webhook),
    };
    let path = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    Ok(WebhookConfig { tls, host, port: port.unwrap_or(default), path, authorities })
}

impl fmt::Debug for WebhookConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(webhook)")
    }
}
