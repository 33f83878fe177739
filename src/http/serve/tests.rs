//! Clients that hold what they can, over real sockets.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::clock::FakeClock;
use crate::config::Config;
use crate::http::limits::Peer;
use axum::extract::Extension;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(20);
const PAGE: usize = 100_000;

/// A service with one page, two connections an address, and no patience.
async fn start() -> SocketAddr {
    start_behind(Proxies::default()).await
}

/// The same, which believes these.
async fn start_behind(proxies: Proxies) -> SocketAddr {
    let listener = listen(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    let address = listener.local_addr().unwrap();
    let options = Options {
        header_read: Duration::from_millis(200),
        write_wait: Duration::from_millis(200),
        starts: Arc::new(Starts::new(1, 0)),
        lines: Arc::new(Holders::new(2, 8)),
        proxies: Arc::new(proxies),
        clock: Arc::new(FakeClock::at(0)),
    };
    let upgrade = (StatusCode::SWITCHING_PROTOCOLS, [(header::CONNECTION, "upgrade"), (header::UPGRADE, "websocket")]);
    let router = Router::new()
        .route("/", get(|| async { "x".repeat(PAGE) }))
        .route("/ws", get(async move || upgrade))
        .route("/key", get(async |peer: Peer| peer.map(|Extension(key)| key.near().to_string()).unwrap_or_default()));
    tokio::spawn(serve(Listener::Tcp(listener), router, options, std::future::pending()));
    address
}

/// All that comes until the other end closes.
async fn rest(stream: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    let _ = timeout(PATIENCE, stream.read_to_end(&mut answer)).await.unwrap();
    String::from_utf8(answer).unwrap()
}

const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test]
async fn answers_that_nobody_reads_are_given_up() {
    let mut stream = TcpStream::connect(start().await).await.unwrap();
    for _ in 0..200 {
        if stream.write_all(ASK).await.is_err() {
            break;
        }
    }
    // Nothing was read, and yet it ends: writing on fails.
    timeout(PATIENCE, async { while stream.write_all(b" ").await.is_ok() {} }).await.unwrap();
}

#[tokio::test]
async fn whoever_reads_slowly_gets_all_of_it() {
    let mut stream = TcpStream::connect(start().await).await.unwrap();
    stream.write_all(ASK).await.unwrap();
    let mut read = 0;
    let mut some = [0; 1000];
    while read < PAGE {
        // Together much longer than the patience with a peer that reads nothing.
        tokio::time::sleep(Duration::from_millis(5)).await;
        read += stream.read(&mut some).await.unwrap();
    }
}

#[tokio::test]
async fn a_connection_that_asks_nothing_more_is_closed() {
    let mut stream = TcpStream::connect(start().await).await.unwrap();
    stream.write_all(ASK).await.unwrap();
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn an_address_has_a_share_of_the_connections() {
    let address = start().await;
    let mut held = [TcpStream::connect(address).await.unwrap(), TcpStream::connect(address).await.unwrap()];
    for stream in &mut held {
        // Answered, so it was counted, and kept open by what is asked next, slowly.
        stream.write_all(ASK).await.unwrap();
        let mut first = [0; 12];
        stream.read_exact(&mut first).await.unwrap();
        assert_eq!(&first, b"HTTP/1.1 200");
    }
    let mut third = TcpStream::connect(address).await.unwrap();
    assert!(rest(&mut third).await.starts_with("HTTP/1.1 429"));
    drop(held);
    let again = async {
        loop {
            let mut stream = TcpStream::connect(address).await.unwrap();
            let _ = stream.write_all(ASK).await;
            if rest(&mut stream).await.starts_with("HTTP/1.1 200") {
                break;
            }
        }
    };
    timeout(PATIENCE, again).await.unwrap();
}

/// Nobody but the proxies that are named is believed.
fn believing(list: &str, way: &str) -> Proxies {
    Config::read(["ungrus", "--trusted-proxies", list, "--client-address", way]).unwrap().proxies
}

/// What the service answers to a request for `path`, after `before`, with some headers.
async fn told(address: SocketAddr, before: &[u8], path: &str, headers: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n");
    stream.write_all(&[before, request.as_bytes()].concat()).await.unwrap();
    rest(&mut stream).await
}

/// Under what the service counts such a request.
async fn key(address: SocketAddr, before: &[u8], headers: &str) -> String {
    let answer = told(address, before, "/key", headers).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    answer.split_once("\r\n\r\n").unwrap().1.to_owned()
}

#[tokio::test]
async fn a_trusted_proxy_says_for_whom_it_asks_and_nobody_else_does() {
    let (one, other) = ("x-forwarded-for: 192.0.2.1\r\n", "x-forwarded-for: 192.0.2.2\r\n");
    let trusted = start_behind(believing("127.0.0.1", "x-forwarded-for")).await;
    let (first, own) = (key(trusted, b"", one).await, key(trusted, b"", "").await);
    assert_eq!(first, key(trusted, b"", &format!("x-forwarded-for: 203.0.113.9\r\n{one}")).await);
    assert_ne!(first, key(trusted, b"", other).await);
    assert!(first != own && !own.is_empty(), "a proxy that does not say counts itself");
    assert_eq!(own, key(trusted, b"", "forwarded: for=192.0.2.1\r\nx-real-ip: 192.0.2.1\r\n").await);

    for bare in [start().await, start_behind(believing("127.0.0.2,unix", "x-forwarded-for")).await] {
        assert_eq!(key(bare, b"", one).await, key(bare, b"", other).await, "whoever it is writes what they like");
    }
}

#[tokio::test]
async fn the_proxy_protocol_is_taken_from_trusted_proxies_only() {
    let trusted = start_behind(believing("127.0.0.1", "proxy-protocol")).await;
    let line = |host| format!("PROXY TCP4 192.0.2.{host} 127.0.0.1 1 2\r\n").into_bytes();
    let binary = b"\r\n\r\n\0\r\nQUIT\n\x21\x11\0\x0c\xc0\0\x02\x01\x7f\0\0\x01\0\x01\0\x02";
    let first = key(trusted, &line(1), "").await;
    assert_eq!(first, key(trusted, binary, "").await);
    // What a browser writes does not count beside it.
    assert_eq!(first, key(trusted, &line(1), "x-forwarded-for: 192.0.2.2\r\n").await);
    assert_ne!(first, key(trusted, &line(2), "").await);
    assert_eq!(told(trusted, b"", "/key", "").await, "", "a connection without it is closed");
    let bare = start_behind(believing("127.0.0.2", "proxy-protocol")).await;
    assert!(told(bare, &line(1), "/key", "").await.starts_with("HTTP/1.1 400"));
}

/// As [`an_address_has_a_share_of_the_connections`], for those behind a proxy: none takes another's.
#[tokio::test]
async fn behind_a_proxy_each_address_has_its_share_of_the_sockets() {
    let address = start_behind(believing("127.0.0.1", "x-forwarded-for")).await;
    let open = async |host: u8| {
        let mut stream = TcpStream::connect(address).await.unwrap();
        let headers = format!("upgrade: websocket\r\nconnection: upgrade\r\nx-forwarded-for: 192.0.2.{host}\r\n");
        stream.write_all(format!("GET /ws HTTP/1.1\r\nhost: x\r\n{headers}\r\n").as_bytes()).await.unwrap();
        let mut status = [0; 12];
        stream.read_exact(&mut status).await.unwrap();
        (stream, status.ends_with(b"101"))
    };
    let held = [open(1).await, open(1).await];
    assert!(held.iter().all(|(_, opened)| *opened));
    assert!(!open(1).await.1 && open(2).await.1);
    // Requests that are over hold nothing, and what they said is not kept in a connection that goes on.
    for _ in 0..5 {
        let mut line = TcpStream::connect(address).await.unwrap();
        line.write_all(b"GET /key HTTP/1.1\r\nhost: x\r\nx-forwarded-for: 192.0.2.3\r\n\r\n").await.unwrap();
        assert!(rest(&mut line).await.starts_with("HTTP/1.1 200"));
    }
    drop(held);
    timeout(PATIENCE, async { while !open(1).await.1 {} }).await.unwrap();
}
