//! The sockets: upgrade, and a WebSocket as the session's [`Wire`].

use super::auth::SignedIn;
use super::limits::{Held, Peer};
use super::state::HttpState;
use crate::id::ConnectionId;
use crate::live::Counsellor as Who;
use crate::protocol::CloseCode;
use crate::session::counsellor::Counsellor;
use crate::session::sign_ins::SignIn;
use crate::session::youth::{Admit, Youth};
use crate::session::{Incoming, Role, Shared, Wire, run};
use axum::body::Bytes;
use axum::extract::Extension;
use axum::extract::State;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use futures_util::{SinkExt, StreamExt};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Error as WsError;
use tokio_tungstenite::tungstenite::error::ProtocolError;

/// After our close frame, how long the peer may take to answer before the line is cut.
const CLOSE_PATIENCE: Duration = Duration::from_secs(1);
/// What is written is gathered up to this many bytes before it goes out. A socket keeps this room, and that of one frame, once
/// it has needed it.
const WRITE_CHUNK: usize = 4 * 1024;

/// `GET /ws/youth`. Anybody may connect, from our own pages only.
pub async fn youth(State(state): State<HttpState>, peer: Peer, upgrade: WebSocketUpgrade) -> Response {
    if let Some(refused) = refused(&state) {
        return refused;
    }
    let shared = state.app.shared.clone();
    let admit = admit(&state, peer);
    let connection = shared.new_connection();
    let role = Youth::new(shared.clone(), connection, admit);
    sized(&state, upgrade).on_upgrade(move |socket| converse(shared, connection, socket, role))
}

/// Whether an address may start one more.
pub(super) fn admit(state: &HttpState, peer: Peer) -> Admit {
    let (limiter, clock, lone) = (state.starts.clone(), state.app.shared.clock.clone(), state.office.lone.clone());
    // Counted for as long as the socket is open, whether it begins a conversation or goes on with one: the ticket of one
    // that goes on passes every limit.
    let place = peer.map(|Extension(address)| state.places.hold(address));
    Box::new(move || {
        if peer.is_some_and(|Extension(address)| lone.saw(address, clock.monotonic())) {
            tracing::warn!(
                "all conversations of late began at one address, so limits hit everybody at once: name the proxy in front \
                 with --trusted-proxies, and let it say for whom it asks"
            );
        }
        place.as_ref().is_none_or(Held::fits) && limiter.admit(peer, clock.monotonic())
    })
}

/// `GET /ws/desk`. For a signed-in counsellor whose browser has registered its device key.
pub async fn desk(
    State(state): State<HttpState>,
    signed_in: SignedIn,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    if let Some(refused) = refused(&state) {
        return refused;
    }
    let Some(device) = signed_in.device else {
        return (StatusCode::CONFLICT, "Register this browser's device key first, at /vagt/enhed.").into_response();
    };
    let upgrade = match upgrade {
        Ok(upgrade) => upgrade,
        Err(refused) => return refused.into_response(),
    };
    let shared = state.app.shared.clone();
    let staff = signed_in.staff;
    let takes = match state.app.store.takes(staff.id).await {
        Ok(takes) => Arc::new(takes),
        Err(error) => return error.into_response(),
    };
    let who = Who { staff: staff.id, name: staff.name.as_str().into(), device: device.as_str().into(), takes };
    let until = u64::try_from(signed_in.expires_at).unwrap_or(0).saturating_mul(1000);
    let sign_in = SignIn::new(staff.id, signed_in.session_hash.text(), until);
    let connection = shared.new_connection();
    let role = Counsellor::new(shared.clone(), connection, who, sign_in);
    sized(&state, upgrade).on_upgrade(move |socket| converse(shared, connection, socket, role))
}

/// Runs the connection in a task of its own, as the task that waited for the upgrade would keep its own room,
/// and a copy of all that it was given, for as long as the socket lives.
async fn converse(shared: Arc<Shared>, connection: ConnectionId, socket: WebSocket, role: impl Role + Sync + 'static) {
    tokio::spawn(run(shared, connection, Socket(socket), role));
}

/// Why no socket is opened, if none is. A draining node passes the socket on: the proxy asks the next node (503), and
/// would otherwise send everybody back to the one that has the fewest.
pub(super) fn refused(state: &HttpState) -> Option<Response> {
    let text = "This node is about to stop. Try again: another one takes over.";
    state.app.is_draining().then(|| (StatusCode::SERVICE_UNAVAILABLE, text).into_response())
}

/// Bounded buffers: the library's defaults cost over 128 KiB a socket and have no upper bound.
fn sized(state: &HttpState, upgrade: WebSocketUpgrade) -> WebSocketUpgrade {
    let limits = &state.app.shared.limits;
    upgrade
        .read_buffer_size(limits.read_buffer_bytes)
        .write_buffer_size(WRITE_CHUNK)
        .max_write_buffer_size(limits.write_buffer_bytes)
        .max_message_size(limits.frame_bytes)
        .max_frame_size(limits.frame_bytes)
}

struct Socket(WebSocket);

/// A received text.
struct Text(Utf8Bytes);

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.0.as_str()
    }
}

impl Wire for Socket {
    type Text = Text;

    async fn next(&mut self) -> Incoming<Text> {
        match self.0.next().await {
            Some(Ok(Message::Text(text))) => Incoming::Text(Text(text)),
            Some(Ok(Message::Binary(_))) => Incoming::Binary,
            Some(Ok(Message::Ping(_) | Message::Pong(_))) => Incoming::Alive,
            Some(Err(error)) => broken(error),
            Some(Ok(Message::Close(_))) => Incoming::Leaving,
            None => Incoming::Closed,
        }
    }

    async fn send(&mut self, frames: &mut Vec<String>) -> bool {
        for frame in frames.drain(..) {
            if self.0.feed(Message::Text(frame.into())).await.is_err() {
                return false;
            }
        }
        self.0.flush().await.is_ok()
    }

    async fn ping(&mut self) -> bool {
        self.0.send(Message::Ping(Bytes::new())).await.is_ok()
    }

    async fn answer_close(&mut self) {
        // The library has the answer ready: it goes out with what is flushed next.
        let _ = self.0.flush().await;
    }

    async fn close(&mut self, code: CloseCode) {
        let frame = CloseFrame { code: code.number(), reason: Utf8Bytes::from_static(code.name()) };
        if self.0.send(Message::Close(Some(frame))).await.is_ok() {
            // The peer's answer is waited for, for a moment.
            let _ = timeout(CLOSE_PATIENCE, async { while let Some(Ok(_)) = self.0.next().await {} }).await;
        }
    }
}

fn broken(error: axum::Error) -> Incoming<Text> {
    match error.into_inner().downcast_ref::<WsError>() {
        Some(WsError::Capacity(_)) => Incoming::TooLarge,
        Some(WsError::Protocol(ProtocolError::ResetWithoutClosingHandshake)) => Incoming::Closed,
        Some(WsError::Protocol(_)) => Incoming::Broken(CloseCode::NoWebSocket),
        Some(WsError::Utf8(_)) => Incoming::Broken(CloseCode::NoText),
        _ => Incoming::Closed,
    }
}
