//! Pages of each version, open while the node behind them was replaced: their frames of then, on a database of then, under
//! today's program.

use super::{PASSPHRASE, Recorded, Socket, VERSIONS, Version, tickets::Tickets};
use crate::support::node::{Node, ORIGIN};
use crate::support::process::until;
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::net::UnixStream;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::{WebSocketStream, client_async};

/// A page of then: it says what was recorded, of another conversation.
struct Page {
    socket: WebSocketStream<UnixStream>,
    from: Socket,
    recorded: Vec<Recorded>,
}

impl Page {
    async fn open(version: &Version, from: Socket, node: &Path, cookie: &str) -> Self {
        let path = if from == Socket::FromYouth { "youth" } else { "desk" };
        let mut request = format!("ws://node/ws/{path}").into_client_request().unwrap();
        request.headers_mut().insert("origin", ORIGIN.parse().unwrap());
        request.headers_mut().insert("cookie", cookie.parse().unwrap());
        let stream = UnixStream::connect(node).await.unwrap();
        let (socket, _) = client_async(request, stream).await.expect("a socket");
        Self { socket, from, recorded: version.frames() }
    }

    /// Says the recorded frame of this name, with what is of today put in its place.
    async fn say(&mut self, name: &str, today: Value) {
        let recorded = self.recorded.iter().find(|one| one.socket == self.from && one.name() == name);
        let mut frame = recorded.unwrap_or_else(|| panic!("{name} was recorded")).frame.clone();
        for (field, value) in today.as_object().unwrap() {
            let old = frame[name].get_mut(field).unwrap_or_else(|| panic!("{name} had no {field}"));
            *old = value.clone();
        }
        self.socket.send(Message::text(frame.to_string())).await.unwrap();
    }

    /// What the next frame of this name says; those before it are passed over.
    async fn hears(&mut self, name: &str) -> Value {
        loop {
            let next = timeout(crate::support::live::LONG, self.socket.next()).await;
            match next.unwrap_or_else(|_| panic!("waited in vain for {name}")) {
                Some(Ok(Message::Text(text))) => {
                    let frame: Value = serde_json::from_str(&text).unwrap();
                    if let Some(says) = frame.get(name) {
                        return says.clone();
                    }
                    assert!(frame.get("error").is_none() && frame.get("reload").is_none(), "{frame}");
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => panic!("waiting for {name}: {other:?}"),
            }
        }
    }

    /// With which code it is closed.
    async fn closed(&mut self) -> u16 {
        loop {
            match timeout(crate::support::live::LONG, self.socket.next()).await.expect("an end") {
                Some(Ok(Message::Close(Some(close)))) => return close.code.into(),
                Some(Ok(_)) => {}
                other => panic!("{other:?}"),
            }
        }
    }
}

/// A coordinator's cookie, by the passphrase of then.
fn sign_in(node: &Node) -> String {
    let form = format!("name=Mette&passphrase={}", PASSPHRASE.replace(' ', "+"));
    let kind = "content-type: application/x-www-form-urlencoded\r\n";
    let (head, _) = node.whole("POST /vagt/log-ind", &format!("origin: {ORIGIN}\r\n{kind}"), &form).unwrap();
    assert!(head.starts_with("HTTP/1.1 303"), "{head}");
    let cookies = head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
    cookies.map(|cookie| cookie.split(';').next().unwrap()).collect::<Vec<_>>().join("; ")
}

async fn story(version: &Version) {
    let folder = tempfile::tempdir().unwrap();
    let url = super::databases::laid(version, folder.path()).await;
    let node = Node::start(folder.path(), "a", &["--database", &url]);
    assert_eq!(node.ask("GET /readyz", "", "").unwrap().0, 200);
    let (cookie, at) = (sign_in(&node), folder.path().join("a.sock"));
    let device = version.json::<Value>("sign_in.json")["device"].clone();
    let (status, _) = node
        .ask(
            "POST /vagt/enhed",
            &format!("origin: {ORIGIN}\r\ncontent-type: application/json\r\ncookie: {cookie}\r\n"),
            &json!({"key": device}).to_string(),
        )
        .unwrap();
    assert_eq!(status, 204, "the desk's key of then");

    let mut desk = Page::open(version, Socket::FromDesk, &at, &cookie).await;
    desk.say("hello", json!({})).await;
    assert_eq!(desk.hears("desk").await["name"], "Mette");
    until("the service to be open", || {
        node.ask("GET /status", "", "").filter(|(_, says)| says.contains("\"open\":true"))
    });
    let mut youth = Page::open(version, Socket::FromYouth, &at, "").await;
    youth.say("open", json!({})).await;
    let conversation = youth.hears("queued").await["conversation"].clone();
    assert_eq!(youth.hears("place").await["number"], 1);
    assert_eq!(desk.hears("ring").await["conversation"], conversation);
    desk.say("decline", json!({"conversation": conversation})).await;
    assert_eq!(desk.hears("ring_over").await["reason"], "declined");
    desk.say("accept", json!({"conversation": conversation})).await;
    let seat = desk.hears("accepted").await["seat"].clone();
    assert_eq!((&seat["conversation"], &seat["line"]), (&conversation, &json!("self")));
    let accepted = youth.hears("accepted").await;
    let roster = accepted["roster"]["entries"].as_array().unwrap();
    assert!(roster.iter().any(|one| one["device"] == device), "{roster:?}");

    // As they come, and to whom they are for.
    youth.say("envelope", json!({})).await;
    let said = youth.recorded.iter().find(|one| one.socket == Socket::FromYouth && one.name() == "envelope").unwrap();
    assert_eq!(desk.hears("envelope").await, json!({"conversation": conversation, "body": said.says()["body"]}));
    desk.say("envelope", json!({"conversation": conversation})).await;
    youth.hears("envelope").await;

    // Another tab, by what the first was given; and the desk, with what it holds.
    youth = Page::open(version, Socket::FromYouth, &at, "").await;
    youth.say("resume", json!({"ticket": accepted["ticket"]})).await;
    assert_eq!(youth.hears("accepted").await["present"], true);
    desk = Page::open(version, Socket::FromDesk, &at, &cookie).await;
    desk.say("hello", json!({"tickets": [seat["ticket"]]})).await;
    assert_eq!(desk.hears("desk").await["seats"][0]["conversation"], conversation);

    desk.say("hand_back", json!({"conversation": conversation})).await;
    assert_eq!(desk.hears("error").await["code"], "out_of_state", "not while the young person is there");
    desk.say("duty", json!({"on": false})).await;
    assert_eq!(youth.hears("asked").await["reason"], "off_duty");
    youth.say("another", json!({})).await;
    youth.hears("queued").await;
    desk.say("duty", json!({"on": true})).await;
    desk.hears("ring").await;
    desk.say("accept_longest", json!({})).await;
    desk.hears("accepted").await;
    youth.hears("accepted").await;
    desk.say("end", json!({"conversation": conversation})).await;
    assert_eq!(youth.hears("ended").await["by"], "counsellor");
    tickets(version, &at).await;
}

/// Such as were written a minute ago, by the key of then, bring back what this node never knew.
async fn tickets(version: &Version, node: &Path) {
    #[expect(clippy::disallowed_methods, reason = "the program goes by the real clock")]
    let now = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let all = Tickets::of(version);
    let ticket = &all.tickets[0];
    let text = all.later(ticket, now - 60_000 - all.now);
    for (text, known) in [(text.clone(), true), ([&text[..text.len() - 4], "AAAA"].concat(), false)] {
        let mut youth = Page::open(version, Socket::FromYouth, node, "").await;
        youth.say("resume", json!({"ticket": text})).await;
        if known {
            assert_eq!(youth.hears("accepted").await["conversation"], json!(ticket.conversation));
        } else {
            assert_eq!(youth.closed().await, 4505, "ticket_forged");
        }
    }
}

#[tokio::test]
async fn pages_of_0_1_go_on_under_todays_program() {
    story(&VERSIONS[0]).await;
}

#[tokio::test]
async fn pages_of_0_2_go_on_under_todays_program() {
    story(&VERSIONS[1]).await;
}

#[tokio::test]
async fn pages_of_0_3_go_on_under_todays_program() {
    story(&VERSIONS[2]).await;
}
