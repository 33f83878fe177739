//! A message to somebody else's server: one POST, of whose answer only the status is read.

use crate::tls::{Tls, is_name};
use http::header::{HOST, HeaderMap, HeaderValue};
use http::{Request, StatusCode};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

/// All of it: connecting, asking, and the first line of the answer.
const WHOLE: Duration = Duration::from_secs(20);

/// A server that messages go to. Cheap to clone.
#[derive(Clone)]
pub struct Server {
    host: String,
    port: u16,
    /// As the request names it.
    authority: HeaderValue,
    tls: Option<Tls>,
}

/// Why nothing was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoAnswer {
    /// It can't be reached, or takes too long.
    Unreachable,
    Tls,
}

impl Server {
    /// None where the host is no name that a request, or a certificate, can have.
    pub fn new(host: &str, port: u16, tls: Option<Tls>) -> Option<Self> {
        let named = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
        let usual = if tls.is_some() { 443 } else { 80 };
        let authority = if port == usual { named } else { format!("{named}:{port}") };
        let authority = HeaderValue::try_from(authority).ok()?;
        let possible = tls.is_none() || is_name(host);
        possible.then(|| Self { host: host.to_owned(), port, authority, tls })
    }

    pub async fn post(&self, path: &str, headers: HeaderMap, body: String) -> Result<StatusCode, NoAnswer> {
        timeout(WHOLE, self.ask(path, headers, body)).await.unwrap_or(Err(NoAnswer::Unreachable))
    }

    async fn ask(&self, path: &str, mut headers: HeaderMap, body: String) -> Result<StatusCode, NoAnswer> {
        let mut request = Request::post(path).body(body).map_err(|_| NoAnswer::Unreachable)?;
        headers.insert(HOST, self.authority.clone());
        *request.headers_mut() = headers;
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await;
        let stream = stream.map_err(|_| NoAnswer::Unreachable)?;
        match &self.tls {
            Some(tls) => {
                let stream = tls.connect(&self.host, stream).await.map_err(|_| NoAnswer::Tls)?;
                answered(stream, request).await
            }
            None => answered(stream, request).await,
        }
    }
}

async fn answered<S>(stream: S, request: Request<String>) -> Result<StatusCode, NoAnswer>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let unreachable = |_| NoAnswer::Unreachable;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(unreachable)?;
    // Ends with this.
    let mut driver = JoinSet::new();
    driver.spawn(connection);
    Ok(sender.send_request(request).await.map_err(unreachable)?.status())
}
