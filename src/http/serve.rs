//! The accept loop: HTTP/1.1 over TCP or a Unix socket, with a deadline for headers and for writing, and a share of
//! the connections for each address.
//!
//! Our own, because `axum::serve` has none of them: a client that sends a byte a minute, or asks and reads no answer,
//! would hold a socket for ever.

use super::kept;
use super::limits::{Held, Holders, Starts};
use super::line::Line;
use axum::Router;
use axum::body::Body;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpSocket, UnixListener};
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
            Ok(Stream::Tcp(stream, peer)) => {
                // The address is hashed here, once, and goes no further.
                let place = options.lines.hold(options.starts.key(peer.ip(), options.clock.monotonic()));
                if place.fits() {
                    drop(tokio::spawn(connection(stream, Some(place), router.clone(), options.clone())));
                } else {
                    let _ = stream.try_write(FULL);
                }
            }
            Ok(Stream::Unix(stream)) => drop(tokio::spawn(connection(stream, None, router.clone(), options.clone()))),
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
    pub clock: Arc<dyn crate::clock::Clock>,
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

async fn connection<S>(stream: S, place: Option<Held>, router: Router, options: Options)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let peer = place.as_ref().map(Held::address);
    let line = Line::new(stream, place, options.write_wait);
    let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let mut request = request.map(Body::new);
        kept::only(request.headers_mut());
        if let Some(peer) = peer {
            request.extensions_mut().insert(peer);
        }
        router.clone().oneshot(request)
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

#[cfg(test)]
mod tests;
