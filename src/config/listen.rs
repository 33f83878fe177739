//! Where the node listens.

use super::ConfigError;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;

/// Where the node listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    Tcp(SocketAddr),
    Unix(PathBuf),
}

impl Listen {
    pub(super) fn parse(text: &str) -> Result<Self, ConfigError> {
        if let Some(path) = text.strip_prefix("unix:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() { Err(ConfigError::Listen) } else { Ok(Self::Unix(path.into())) };
        }
        let numeric = text.strip_prefix("localhost:").map(|port| format!("127.0.0.1:{port}"));
        numeric.as_deref().unwrap_or(text).parse().map(Self::Tcp).map_err(|_| ConfigError::Listen)
    }

    /// The hosts by which a browser on this machine reaches it, when no public address is given.
    pub(super) fn local_hosts(&self) -> Result<Vec<String>, ConfigError> {
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
