//! Clients that hold what they can, over real sockets.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::clock::FakeClock;
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longer than anything here may take.
const PATIENCE: Duration = Duration::from_secs(20);
const PAGE: usize = 100_000;

/// A service with one page, two connections an address, and no patience.
async fn start() -> SocketAddr {
    let listener = listen(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
    let address = listener.local_addr().unwrap();
    let options = Options {
        header_read: Duration::from_millis(200),
        write_wait: Duration::from_millis(200),
        starts: Arc::new(Starts::new(1, 0)),
        lines: Arc::new(Holders::new(2, 8)),
        clock: Arc::new(FakeClock::at(0)),
    };
    let router = Router::new().route("/", get(|| async { "x".repeat(PAGE) }));
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
