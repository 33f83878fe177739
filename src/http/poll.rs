//! The young person's socket where a network lets no WebSocket through, as school networks do: one request after the
//! other, each of them a short connection of its own, at whichever node it comes to. It begins with `open` or `resume`, as
//! every socket does, and what is lost between two of them is sent again as after any link that broke. So there are no
//! guarantees of its own, and nothing is kept between two requests but what their ticket says.

use super::limits::Peer;
use super::state::HttpState;
use super::ws;
use crate::id::ConnectionId;
use crate::protocol::CloseCode;
use crate::session::youth::Youth;
use crate::session::{Incoming, Wire, run};
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::time::Duration;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, timeout_at};

/// How long a request that asks for news waits for some: less than the page waits before it takes a link for dead.
const HOLD: Duration = Duration::from_secs(8);
/// What follows the first news this soon goes with it.
const GATHER: Duration = Duration::from_millis(40);
/// The most frames that one request carries.
const FRAMES_MAX: usize = 32;

/// Where the page knows its conversation to stand.
#[derive(Deserialize, PartialEq, Eq, Debug)]
struct Known {
    /// The name of the frame that said so: `queued`, `accepted` or `asked`.
    phase: String,
    #[serde(default)]
    generation: u64,
    /// Whether the counsellor was there.
    #[serde(default)]
    present: bool,
    /// About which colleague the young person is asked.
    #[serde(default)]
    transfer: Option<String>,
}

/// Which of a page's requests this is: one that comes late must not take the conversation from one after it.
#[derive(Deserialize)]
struct Link {
    /// The page made it for itself.
    page: ConnectionId,
    turn: u32,
}

/// What a page sends: its frames, `open` or `resume` first.
#[derive(Deserialize)]
pub struct Asked {
    /// A page of 0.3 does not count.
    link: Option<Link>,
    known: Option<Known>,
    frames: Vec<String>,
}

#[derive(Serialize)]
struct Answer {
    frames: Vec<String>,
    /// With what code a socket would have been closed; null: ask again.
    close: Option<u16>,
}

/// `POST /ws/youth`.
pub async fn youth(State(state): State<HttpState>, peer: Peer, asked: Result<Json<Asked>, JsonRejection>) -> Response {
    if let Some(refused) = ws::refused(&state) {
        return refused;
    }
    let Asked { link, known, frames } = match asked {
        Ok(Json(asked)) => asked,
        Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => return refused.status().into_response(),
        Err(_) => return StatusCode::BAD_REQUEST.into_response(),
    };
    if frames.len() > FRAMES_MAX || frames.iter().any(|frame| frame.len() > state.app.shared.limits.frame_bytes) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    // More than the first frame: an answer to that is not kept until there is news.
    let carries = frames.len() > 1;
    let shared = state.app.shared.clone();
    let connection =
        link.map_or_else(|| shared.new_connection(), |Link { page, turn }| ConnectionId::of_request(page, turn));
    let role = Youth::new(shared.clone(), connection, ws::admit(&state, peer)).for_one_request();
    let (said, mut hears) = mpsc::unbounded_channel();
    let (over, ends) = watch::channel(false);
    let poll = Poll { frames: frames.into(), begun: false, answered: false, alive: false, said, ends };
    tokio::spawn(run(shared, connection, poll, role));
    let answer = gather(&mut hears, known.as_ref(), carries).await;
    over.send_replace(true);
    Json(answer).into_response()
}

/// What the session says, until there is news, or nothing more for long.
async fn gather(hears: &mut mpsc::UnboundedReceiver<Said>, known: Option<&Known>, carries: bool) -> Answer {
    let mut until = Instant::now() + HOLD;
    let mut frames = Vec::new();
    loop {
        match timeout_at(until, hears.recv()).await {
            Ok(Some(Said::Close(code))) => return Answer { frames, close: Some(code.number()) },
            Ok(Some(Said::Frames(more))) => {
                if carries || !more.iter().all(|frame| is_known(frame, known)) {
                    until = until.min(Instant::now() + GATHER);
                }
                frames.extend(more);
            }
            Ok(None) | Err(_) => return Answer { frames, close: None },
        }
    }
}

/// Whether a frame tells the page nothing that it is waiting for.
fn is_known(frame: &str, known: Option<&Known>) -> bool {
    let Ok(serde_json::Value::Object(frame)) = serde_json::from_str(frame) else { return false };
    let Some((name, said)) = frame.iter().next() else { return false };
    match (name.as_str(), known) {
        // What stands beside a frame that says where the conversation is goes as that does.
        ("place" | "standing" | "ticket" | "beat" | "ping" | "reload", Some(_)) => true,
        ("transfer", Some(known)) => said.get("to").and_then(serde_json::Value::as_str) == known.transfer.as_deref(),
        ("queued" | "accepted" | "asked", Some(known)) => {
            let number = |key: &str| said.get(key).and_then(serde_json::Value::as_u64).unwrap_or_default();
            let present = said.get("present").and_then(serde_json::Value::as_bool).unwrap_or_default();
            (name.as_str(), number("generation"), present) == (known.phase.as_str(), known.generation, known.present)
        }
        _ => false,
    }
}

/// What a session says to its page.
enum Said {
    Frames(Vec<String>),
    Close(CloseCode),
}

/// A socket for as long as one request.
struct Poll {
    frames: VecDeque<String>,
    /// Its first frame is with the session, and that has answered: what follows finds the conversation there.
    begun: bool,
    answered: bool,
    /// Pinged: the page waits for the answer, so it is there.
    alive: bool,
    said: mpsc::UnboundedSender<Said>,
    ends: watch::Receiver<bool>,
}

impl Wire for Poll {
    type Text = String;

    async fn next(&mut self) -> Incoming<String> {
        if !self.begun || self.answered {
            self.begun = true;
            if let Some(frame) = self.frames.pop_front() {
                return Incoming::Text(frame);
            }
        }
        if std::mem::take(&mut self.alive) {
            return Incoming::Alive;
        }
        // Answered, or given up by the page.
        let _ = self.ends.wait_for(|over| *over).await;
        Incoming::Closed
    }

    async fn send(&mut self, frames: &mut Vec<String>) -> bool {
        self.answered = true;
        self.said.send(Said::Frames(std::mem::take(frames))).is_ok()
    }

    async fn ping(&mut self) -> bool {
        self.alive = true;
        true
    }

    async fn answer_close(&mut self) {}

    async fn close(&mut self, code: CloseCode) {
        let _ = self.said.send(Said::Close(code));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_answered_when_something_is_new_to_it() {
        let known = Known { phase: "accepted".into(), generation: 2, present: true, transfer: None };
        let accepted = |generation, present| {
            format!(r#"{{"accepted":{{"generation":{generation},"present":{present},"ticket":"x"}}}}   "#)
        };
        assert!(is_known(&accepted(2, true), Some(&known)));
        for (frame, known) in [
            (accepted(2, true), None),
            (accepted(4, true), Some(&known)),
            (accepted(2, false), Some(&known)),
            (r#"{"queued":{"generation":2}}"#.into(), Some(&known)),
            (r#"{"envelope":{"body":"x"}}"#.into(), Some(&known)),
            (r#"{"standing":{}}"#.into(), None),
            (r#"{"transfer":{"to":"a","name":"Ali"}}"#.into(), Some(&known)),
            (r#"{"transfer":{"to":null,"name":""}}"#.into(), None),
        ] {
            assert!(!is_known(&frame, known), "{frame}");
        }
        assert!(is_known(r#"{"standing":{}}"#, Some(&known)));
        assert!(is_known(r#"{"transfer":{"to":null,"name":""}}"#, Some(&known)));
        let asked = Known { transfer: Some("a".into()), ..known };
        assert!(is_known(r#"{"transfer":{"to":"a","name":"Ali"}}"#, Some(&asked)));
        assert!(!is_known(r#"{"transfer":{"to":null,"name":""}}"#, Some(&asked)), "it is asked no longer");
    }
}
