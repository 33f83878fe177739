//! The address that browsers use.

use super::ConfigError;
use std::net::IpAddr;

/// Scheme, host and port, as a browser writes them in `Origin` (RFC 6454, section 6.2): lower case, no default port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Origin(pub(super) String);

impl Origin {
    pub(super) fn parse(text: &str) -> Result<Self, ConfigError> {
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

    pub(super) fn of(scheme: &str, host: &str, port: Option<u16>) -> Self {
        let default = if scheme == "https" { 443 } else { 80 };
        match port.filter(|port| *port != default) {
            Some(port) => Self(format!("{scheme}://{host}:{port}")),
            None => Self(format!("{scheme}://{host}")),
        }
    }
}

/// Hosts that browsers call secure without TLS (W3C Secure Contexts, section 3.1).
pub(super) fn is_local(host: &str) -> bool {
    let ip = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || ip.is_ok_and(|ip| ip.is_loopback())
}
