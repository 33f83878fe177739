//! The yardstick: a bare axum relay. A socket at `/N` is given what the socket at `/N xor 1` sends, as it came.
//! With Redis, a message goes by one PUBLISH, and one task drains all that wait into one pipeline.

use crate::Fail;
use axum::extract::ws::{Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::routing::get;
use axum::serve::ListenerExt;
use axum::{Router, response::Response};
use futures_util::{SinkExt, StreamExt};
use redis::{AsyncConnectionConfig, PushKind, Value, aio::MultiplexedConnection};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::mpsc;

type Mail = mpsc::UnboundedSender<Utf8Bytes>;

#[derive(Clone, Default)]
struct Relay {
    sockets: Arc<Mutex<HashMap<u64, Mail>>>,
    redis: Option<(MultiplexedConnection, mpsc::UnboundedSender<(u64, Utf8Bytes)>)>,
}

impl Relay {
    fn pass(&self, to: u64, text: Utf8Bytes) {
        if let Some((_, outbox)) = &self.redis {
            let _ = outbox.send((to, text));
        } else {
            self.deliver(to, text);
        }
    }

    fn deliver(&self, to: u64, text: Utf8Bytes) {
        if let Some(mail) = self.sockets.lock().unwrap_or_else(PoisonError::into_inner).get(&to) {
            let _ = mail.send(text);
        }
    }
}

/// Serves on `address` until killed.
pub async fn serve(address: &str, redis: Option<&str>) -> Result<(), Fail> {
    let mut relay = Relay::default();
    if let Some(url) = redis {
        let client = redis::Client::open(format!("{url}/?protocol=resp3"))?;
        let (pushed, mut pushes) = mpsc::unbounded_channel();
        let settings = AsyncConnectionConfig::new().set_push_sender(pushed);
        let subscriber = client.get_multiplexed_async_connection_with_config(&settings).await?;
        let commands = client.get_multiplexed_async_connection().await?;
        let (outbox, outgoing) = mpsc::unbounded_channel();
        tokio::spawn(publish(commands, outgoing));
        relay.redis = Some((subscriber, outbox));
        let hub = relay.clone();
        tokio::spawn(async move {
            while let Some(push) = pushes.recv().await {
                if let (PushKind::Message, [Value::BulkString(channel), Value::BulkString(text)]) =
                    (push.kind, &*push.data)
                    && let (Ok(to), Ok(text)) =
                        (std::str::from_utf8(channel).unwrap_or("").parse(), std::str::from_utf8(text))
                {
                    hub.deliver(to, text.into());
                }
            }
        });
    }
    let listener = tokio::net::TcpListener::bind(address).await?.tap_io(|stream| _ = stream.set_nodelay(true));
    let router =
        Router::new().route("/readyz", get(|| async { "ready\n" })).route("/{id}", get(open)).with_state(relay);
    Ok(axum::serve(listener, router).await?)
}

async fn open(Path(id): Path<u64>, State(relay): State<Relay>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.read_buffer_size(4 * 1024).write_buffer_size(16 * 1024).on_upgrade(move |socket| run(id, relay, socket))
}

async fn run(id: u64, mut relay: Relay, mut socket: WebSocket) {
    let (mail, mut mailbox) = mpsc::unbounded_channel();
    relay.sockets.lock().unwrap_or_else(PoisonError::into_inner).insert(id, mail);
    if let Some((subscriber, _)) = &mut relay.redis {
        let _ = subscriber.subscribe(id.to_string()).await;
    }
    loop {
        tokio::select! {
            message = socket.next() => match message {
                Some(Ok(Message::Text(text))) => relay.pass(id ^ 1, text),
                Some(Ok(_)) => {}
                _ => break,
            },
            Some(text) = mailbox.recv() => {
                let mut next = Some(text);
                while let Some(text) = next {
                    let _ = socket.feed(Message::Text(text)).await;
                    next = mailbox.try_recv().ok();
                }
                let _ = socket.flush().await;
            }
        }
    }
    relay.sockets.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
}

async fn publish(mut redis: MultiplexedConnection, mut outgoing: mpsc::UnboundedReceiver<(u64, Utf8Bytes)>) {
    let mut batch = Vec::new();
    while outgoing.recv_many(&mut batch, 256).await > 0 {
        let mut pipeline = redis::pipe();
        for (to, text) in batch.drain(..) {
            pipeline.publish(to, text.as_str()).ignore();
        }
        let _: Result<(), _> = pipeline.query_async(&mut redis).await;
    }
}
