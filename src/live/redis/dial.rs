//! One address of Redis, or of a Sentinel: a connection on which nothing was said yet, and who we are there.

use super::DEADLINE;
use super::fault::Fault;
use crate::tls::Tls;
use redis::RedisConnectionInfo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;

pub trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A host and a port.
pub type Address = (String, u16);

pub fn known_as(user: Option<&str>, password: Option<&str>) -> RedisConnectionInfo {
    let mut login = RedisConnectionInfo::default();
    if let Some(user) = user {
        login = login.set_username(user);
    }
    if let Some(password) = password {
        login = login.set_password(password);
    }
    login
}

/// A connection to this address, with TLS if that is wanted.
pub async fn dial((host, port): &Address, tls: Option<&Tls>) -> Result<Box<dyn Stream>, Fault> {
    let dial = async {
        let tcp = TcpStream::connect((host.as_str(), *port)).await?;
        tcp.set_nodelay(true)?;
        Ok(match tls {
            Some(tls) => Box::new(tls.connect(host, tcp).await?) as Box<dyn Stream>,
            None => Box::new(tcp),
        })
    };
    timeout(DEADLINE, dial).await.unwrap_or(Err(if tls.is_some() { Fault::SilentTls } else { Fault::Silent }))
}
