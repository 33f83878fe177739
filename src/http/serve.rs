//! The accept loop: HTTP/1.1 over TCP or a Unix socket, with a deadline for headers and for writing, and a share of
//! the connections for each address.
//!
//! Our own, because `axum::serve` has none of them: a client that sends a byte a minute, or asks and reads no answer,
//! would hold a socket for ever.

use super::client::{NAMELESS, of_headers, proxy_protocol};
use super::kept;
use super::limits::{AddressKey, Held, Holders, Starts};
use super::line::{Line, Place};
use crate::config::{Proxies, Way};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::Future;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Once};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket, UnixListener};
use tokio::time::timeout;
use tower::ServiceExt;

/// Where a node listens.
pub enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
}

/// What the kernel may hold of a connection for us, each way, in bytes: much less than it would by itself (4 MiB), and
/// enough for a page in one go. Linux takes twice as much, for its own book-keeping.
const KERNEL_BYTES: u32 = 64 * 1024;
/// How many connections may wait to be accepted.
const BACKLOG: u32 = 1024;

/// Listens on a TCP address.
pub fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
    socket.set_reuseaddr(true)?;
    // Each connection gets these from its listener.
    socket.set_send_buffer_size(KERNEL_BYTES)?;
    socket.set_recv_buffer_size(KERNEL_BYTES)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves until `shutdown` resolves; sockets that are open then go on in their own tasks.
pub async fn serve(listener: Listener, router: Router, options: Options, shutdown: impl Future<Output = ()>) {
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = &mut shutdown => return,
        };
        match accepted {
            Ok(Stream::Tcp(stream, peer)) if options.proxies.trusts(peer.ip()) => {
                drop(tokio::spawn(proxied(stream, peer.ip(), router.clone(), options.clone())));
            }
            Ok(Stream::Tcp(stream, peer)) => {
                // The address is hashed here, once, and goes no further.
                let held = options.hold(peer.ip());
                if held.fits() {
                    let caller = Caller::One(held.address());
                    let line = Line::new(stream, Some(Place::of(held)), options.write_wait);
                    drop(tokio::spawn(connection(line, caller, router.clone(), options.clone())));
                } else {
                    let _ = stream.try_write(FULL);
                }
            }
            Ok(Stream::Unix(stream)) if options.proxies.unix => {
                drop(tokio::spawn(proxied(stream, NAMELESS, router.clone(), options.clone())));
            }
            Ok(Stream::Unix(stream)) => {
                let line = Line::new(stream, None, options.write_wait);
                drop(tokio::spawn(connection(line, Caller::Unknown, router.clone(), options.clone())));
            }
            Err(error) => {
                // Out of file descriptors, most likely: wait for some to come back instead of spinning.
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
}

/// What a connection needs to know.
#[derive(Clone)]
pub struct Options {
    pub header_read: Duration,
    /// How long a client may take no byte of what is written for it.
    pub write_wait: Duration,
    /// Makes the keys of addresses.
    pub starts: Arc<Starts>,
    /// Connections per address.
    pub lines: Arc<Holders>,
    /// Who is believed to ask for others.
    pub proxies: Arc<Proxies>,
    pub clock: Arc<dyn crate::clock::Clock>,
}

impl Options {
    /// One more of what this address has.
    fn hold(&self, address: IpAddr) -> Held {
        self.lines.hold(self.starts.key(address, self.clock.monotonic()))
    }
}

/// Whose the requests of a connection are.
enum Caller {
    /// Whoever is behind the proxy, which limits by itself.
    Unknown,
    One(AddressKey),
    /// Another one's each time, as its headers say; the proxy's own where they don't.
    Each(IpAddr, Place),
}

/// For an address that has all the connections it may have.
const FULL: &[u8] =
    b"HTTP/1.1 429 Too Many Requests\r\nretry-after: 10\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

enum Stream {
    Tcp(tokio::net::TcpStream, SocketAddr),
    Unix(tokio::net::UnixStream),
}

async fn accept(listener: &Listener) -> io::Result<Stream> {
    match listener {
        Listener::Tcp(listener) => {
            let (stream, peer) = listener.accept().await?;
            stream.set_nodelay(true)?;
            Ok(Stream::Tcp(stream, peer))
        }
        Listener::Unix(listener) => Ok(Stream::Unix(listener.accept().await?.0)),
    }
}

/// A connection of a trusted proxy.
async fn proxied<S>(mut stream: S, proxy: IpAddr, router: Router, options: Options)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    if options.proxies.way != Way::ProxyProtocol {
        // Whoever asks has the place while it is asked for, and a socket's owner as long as that is open.
        let place = Place::default();
        let line = Line::new(stream, Some(place.clone()), options.write_wait);
        return connection(line, Caller::Each(proxy, place), router, options).await;
    }
    let named = match timeout(options.header_read, proxy_protocol::read(&mut stream)).await {
        Ok(Ok(named)) => named,
        Ok(Err(error)) if error.kind() == io::ErrorKind::InvalidData => return tell_of_no_protocol(),
        // It looked whether the node listens, or it is too slow.
        _ => return,
    };
    let held = options.hold(named.unwrap_or(proxy));
    if held.fits() {
        let caller = Caller::One(held.address());
        connection(Line::new(stream, Some(Place::of(held)), options.write_wait), caller, router, options).await;
    } else {
        let mut line = Line::new(stream, None, options.write_wait);
        let _ = line.write_all(FULL).await;
    }
}

/// Once is enough: it is the configuration that is wrong, and nothing else passes.
fn tell_of_no_protocol() {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        tracing::warn!(
            "a trusted proxy does not begin its connections with the PROXY protocol; tell it to, or change --client-address"
        );
    });
}

async fn connection<S>(line: Line<S>, caller: Caller, router: Router, options: Options)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (caller, shared) = (Arc::new(caller), options.clone());
    let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let mut request = request.map(Body::new);
        let held = caller.held(request.headers(), &shared);
        kept::only(request.headers_mut());
        if let Some(key) = caller.key(held.as_ref()) {
            request.extensions_mut().insert(key);
        }
        let (caller, router) = (Arc::clone(&caller), router.clone());
        async move { caller.answered(held, router.oneshot(request)).await }
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(options.header_read)
        .max_buf_size(16 * 1024)
        .serve_connection(TokioIo::new(line), service)
        .with_upgrades()
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "a connection ended early");
    }
}

impl Caller {
    /// The place of whom a proxy asks for; the address is hashed here, once, and goes no further.
    fn held(&self, headers: &HeaderMap, options: &Options) -> Option<Held> {
        match self {
            Self::Each(proxy, _) => Some(options.hold(of_headers(headers, &options.proxies).unwrap_or(*proxy))),
            Self::One(_) | Self::Unknown => None,
        }
    }

    fn key(&self, held: Option<&Held>) -> Option<AddressKey> {
        match self {
            Self::Unknown => None,
            Self::One(key) => Some(*key),
            Self::Each(..) => held.map(Held::address),
        }
    }

    /// The answer, while the place is kept; a socket keeps it.
    async fn answered<E>(
        &self,
        held: Option<Held>,
        answer: impl Future<Output = Result<Response, E>>,
    ) -> Result<Response, E> {
        let Self::Each(_, place) = self else { return answer.await };
        if held.as_ref().is_some_and(|held| !held.fits()) {
            return Ok((StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "10")]).into_response());
        }
        place.set(held);
        let mut answer = answer.await?;
        if answer.status() != StatusCode::SWITCHING_PROTOCOLS {
            place.set(None);
            // What was said lies in the connection's buffers, which are given back with it, and zeroed.
            answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests;
