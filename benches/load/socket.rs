//! A socket of the service, opened as a browser would, and its frames.

use crate::Fail;
use futures_util::{SinkExt, StreamExt};
use std::net::{Ipv4Addr, SocketAddr};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};
use ungrus::puzzle::{Puzzle, solve};

pub type Socket = WebSocketStream<TcpStream>;

/// Where a service listens, and the origin of its own pages.
#[derive(Clone)]
pub struct Door {
    pub address: SocketAddr,
    pub origin: String,
}

impl Door {
    /// A node's own, on a port of 127.0.0.1.
    pub fn local(port: u16) -> Self {
        Self { address: (Ipv4Addr::LOCALHOST, port).into(), origin: format!("http://127.0.0.1:{port}") }
    }
}

/// Opens a socket of a node that listens on a port of 127.0.0.1.
pub async fn connect(port: u16, path: &str, cookie: Option<&str>) -> Result<Socket, Fail> {
    dial(&Door::local(port), Ipv4Addr::LOCALHOST, path, cookie).await
}

/// Opens a socket from an address of this machine's 127.0.0.0/8.
pub async fn dial(door: &Door, from: Ipv4Addr, path: &str, cookie: Option<&str>) -> Result<Socket, Fail> {
    let socket = TcpSocket::new_v4()?;
    if from != Ipv4Addr::LOCALHOST {
        socket.bind((from, 0).into())?;
    }
    let stream = socket.connect(door.address).await?;
    stream.set_nodelay(true)?;
    let mut request = format!("ws://{}{path}", door.address).into_client_request()?;
    request.headers_mut().insert("origin", HeaderValue::from_str(&door.origin)?);
    if let Some(cookie) = cookie {
        request.headers_mut().insert("cookie", HeaderValue::from_str(cookie)?);
    }
    let settings = WebSocketConfig::default().read_buffer_size(4096).write_buffer_size(4096);
    Ok(client_async_with_config(request, stream, Some(settings)).await?.0)
}

/// A frame as long as our protocol asks.
pub fn padded(text: &str) -> String {
    format!("{text:<width$}", width = ungrus::protocol::padded(text.len()))
}

pub async fn say(socket: &mut Socket, text: &str) -> Result<(), Fail> {
    Ok(socket.send(Message::text(padded(text))).await?)
}

/// The next frame, as it came.
pub async fn hear_text(socket: &mut Socket) -> Result<String, Fail> {
    while let Some(message) = socket.next().await {
        if let Message::Text(text) = message? {
            return Ok(text.as_str().to_owned());
        }
    }
    Err("closed".into())
}

/// The next frame.
pub async fn hear(socket: &mut Socket) -> Result<serde_json::Value, Fail> {
    Ok(serde_json::from_str(&hear_text(socket).await?)?)
}

pub async fn wait_for(socket: &mut Socket, name: &str) -> Result<serde_json::Value, Fail> {
    wait_for_one(socket, &[name]).await
}

/// The content of the next frame of one of these names; others are passed over, an error ends the bench.
pub async fn wait_for_one(socket: &mut Socket, names: &[&str]) -> Result<serde_json::Value, Fail> {
    loop {
        let frame = hear(socket).await.map_err(|error| format!("{error} before {names:?}"))?;
        if let Some(content) = names.iter().find_map(|name| frame.get(name)) {
            return Ok(content.clone());
        }
        if let Some(error) = frame.get("error") {
            return Err(format!("waited for {names:?}, got {error}").into());
        }
    }
}

/// Solves a puzzle, beside everything else, and opens with what solves it.
pub async fn answer(socket: &mut Socket, asked: &serde_json::Value) -> Result<(), Fail> {
    let puzzle = Puzzle {
        seed: serde_json::from_value(asked["seed"].clone())?,
        parts: serde_json::from_value(asked["parts"].clone())?,
        bits: serde_json::from_value(asked["bits"].clone())?,
    };
    let proof = tokio::task::spawn_blocking(move || solve(&puzzle)).await?;
    say(socket, &format!(r#"{{"open":{{"line":"self","language":"da","proof":{}}}}}"#, serde_json::json!(proof))).await
}
