//! The accept loop: HTTP/1.1 over TCP or a Unix socket, with a deadline for headers.
//!
//! Our own, because `axum::serve` sets no such deadline (a client that sends a byte a minute would hold a socket
//! for ever).

use super::limits::Starts;
use axum::Router;
use axum::body::Body;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::Future;
use std::io;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};
use tower::ServiceExt;

/// Where a node listens.
pub enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
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
            Ok((Stream::Tcp(stream), peer)) => {
                drop(tokio::spawn(connection(stream, peer, router.clone(), options.clone())))
            }
            Ok((Stream::Unix(stream), peer)) => {
                drop(tokio::spawn(connection(stream, peer, router.clone(), options.clone())))
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
    pub starts: Arc<Starts>,
    pub clock: Arc<dyn crate::clock::Clock>,
}

enum Stream {
    Tcp(tokio::net::TcpStream),
    Unix(tokio::net::UnixStream),
}

async fn accept(listener: &Listener) -> io::Result<(Stream, Option<IpAddr>)> {
    match listener {
        Listener::Tcp(listener) => {
            let (stream, peer) = listener.accept().await?;
            stream.set_nodelay(true)?;
            Ok((Stream::Tcp(stream), Some(peer.ip())))
        }
        Listener::Unix(listener) => Ok((Stream::Unix(listener.accept().await?.0), None)),
    }
}

async fn connection<S>(stream: S, peer: Option<IpAddr>, router: Router, options: Options)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    // The address is hashed here, once, and goes no further.
    let peer = peer.map(|address| options.starts.key(address, options.clock.monotonic()));
    let service = hyper::service::service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
        let mut request = request.map(Body::new);
        if let Some(peer) = peer {
            request.extensions_mut().insert(peer);
        }
        router.clone().oneshot(request)
    });
    let served = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(options.header_read)
        .max_buf_size(16 * 1024)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades()
        .await;
    if let Err(error) = served {
        tracing::debug!(%error, "a connection ended early");
    }
}
