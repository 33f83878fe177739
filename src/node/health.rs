//! Asks a node that runs whether it is ready, as an orchestrator does that has no shell: by its socket alone.

use crate::config::{Listen, Proxies};
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio::time::timeout;

/// Anyone who checks every few seconds must not wait longer than this.
const PATIENCE: Duration = Duration::from_secs(3);
/// The answer is a line; more than this is of something else.
const ANSWER_MAX: u64 = 4096;
const QUESTION: &[u8] = b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

/// Why a node gets no visitors: one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum Unready {
    #[error("nothing answers at {0} ({1}); start the service, or give the --listen that it was started with")]
    Away(Listen, io::Error),
    #[error("the node at {0} did not answer within three seconds; read its log, and that of the database")]
    Silent(Listen),
    #[error("the node at {0} is {1}; its log says more")]
    NotReady(Listen, String),
    #[error("what answers at {0} is no node of this service; check --listen")]
    Stranger(Listen),
}

/// Whether the node that listens there is ready.
pub async fn health(listen: &Listen, proxies: &Proxies) -> Result<(), Unready> {
    let greeting = proxies.greeting(listen);
    let asked = timeout(PATIENCE, async {
        match listen {
            Listen::Tcp(address) => ask(TcpStream::connect(here(*address)).await?, greeting).await,
            Listen::Unix(path) => ask(UnixStream::connect(path).await?, greeting).await,
        }
    });
    let answer = match asked.await {
        Err(_) => return Err(Unready::Silent(listen.clone())),
        Ok(Err(error)) => return Err(Unready::Away(listen.clone(), error)),
        Ok(Ok(answer)) => answer,
    };
    judge(&answer, listen)
}

async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, greeting: &[u8]) -> io::Result<String> {
    stream.write_all(&[greeting, QUESTION].concat()).await?;
    let mut answer = Vec::new();
    stream.take(ANSWER_MAX).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn judge(answer: &str, listen: &Listen) -> Result<(), Unready> {
    let stranger = || Unready::Stranger(listen.clone());
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(stranger)?;
    let said = body.lines().next().unwrap_or_default();
    match head.split(' ').nth(1) {
        Some("200") if said == "ready" => Ok(()),
        Some("503") if said.starts_with("not ready") => Err(Unready::NotReady(listen.clone(), said.to_owned())),
        _ => Err(stranger()),
    }
}

/// Where a node is found that listens at every address of this machine.
fn here(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(if address.is_ipv4() { Ipv4Addr::LOCALHOST.into() } else { Ipv6Addr::LOCALHOST.into() });
    }
    address
}
