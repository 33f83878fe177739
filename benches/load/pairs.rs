//! Pairs: a young person and a counsellor in conversation with our nodes, or two numbers on a relay.

use crate::ends::{Fleet, Habit};
use crate::servers::Server;
use crate::socket::{Socket, answer, connect, hear, hear_text, say, wait_for, wait_for_one};
use crate::{Fail, host};
use futures_util::{SinkExt, StreamExt, TryStreamExt, stream};
use std::time::Duration;
use tokio_tungstenite::tungstenite::Message;

/// How many pairs are made at one time.
const AT_ONCE: usize = 16;
const SETTLE: Duration = Duration::from_millis(200);
/// How an envelope between two numbers begins, and how each of ours ends.
const HEAD: &str = "{\"envelope\":{\"conversation\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"body\":\"";
const ENDS: &str = "\"}}";

/// Pairs on our nodes, one counsellor each: `youth` and `desk` are the nodes that the ends connect to.
pub async fn ours(youth: &Server, desk: &Server, cookies: &[String]) -> Result<Fleet, Fail> {
    let mut fleet = Fleet::default();
    let made = stream::iter(cookies).map(|cookie| pair(youth.port, desk.port, cookie)).buffer_unordered(AT_ONCE);
    let mut made = std::pin::pin!(made);
    while let Some((young, desk, conversation)) = made.try_next().await? {
        fleet.add(young, "{\"envelope\":{\"body\":\"", ENDS);
        fleet.add(desk, &format!("{{\"envelope\":{{\"conversation\":\"{conversation}\",\"body\":\""), ENDS);
    }
    fleet.set(Habit::Keep);
    Ok(fleet)
}

/// How a socket of this number speaks: its path, what it says first, and how its envelopes begin and end.
pub struct Speech {
    path: &'static str,
    hello: Option<&'static str>,
    head: &'static str,
    tail: &'static str,
}

pub const RELAY: Speech = Speech { path: "/", hello: None, head: HEAD, tail: ENDS };
/// Engine.IO 4 and Socket.IO 5: `40` joins, `42` is an event.
pub const SOCKET_IO: Speech = Speech {
    path: "/socket.io/?EIO=4&transport=websocket&n=",
    hello: Some("40"),
    head: "42[\"envelope\",{\"conversation\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"body\":\"",
    tail: "\"}]",
};

/// Pairs of numbers: even ones on the first, odd ones on the second.
pub async fn bare(first: &Server, second: &Server, speech: &Speech, count: usize) -> Result<Fleet, Fail> {
    let mut fleet = Fleet::default();
    let made = stream::iter(0..2 * count).map(|number| async move {
        let port = if number % 2 == 0 { first.port } else { second.port };
        let mut socket = connect(port, &format!("{}{number}", speech.path), None).await?;
        if let Some(hello) = speech.hello {
            socket.send(Message::text(hello)).await?;
            while !hear_text(&mut socket).await?.starts_with(hello) {}
        }
        Ok::<_, Fail>(socket)
    });
    let mut made = std::pin::pin!(made.buffered(AT_ONCE));
    while let Some(socket) = made.try_next().await? {
        fleet.add(socket, speech.head, speech.tail);
    }
    // Their subscriptions, which nobody confirms.
    tokio::time::sleep(SETTLE).await;
    Ok(fleet)
}

/// A counsellor whose presence lets young people start: on duty, with room, and rung for whoever waits.
pub async fn open_door(nodes: &[&Server], cookie: &str) -> Result<Fleet, Fail> {
    let mut fleet = Fleet::default();
    let mut socket = connect(nodes[0].port, "/ws/desk", Some(cookie)).await?;
    say(&mut socket, r#"{"hello":{"duty":true,"capacity":1,"paused":false}}"#).await?;
    wait_for(&mut socket, "desk").await?;
    fleet.add(socket, "", ENDS);
    for node in nodes {
        while !String::from_utf8_lossy(&host::get(node.port, "/status").await?.body).contains("\"open\":true") {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    Ok(fleet)
}

/// One conversation. The desk is on pause: it is not rung, and may take whom it likes.
async fn pair(youth: u16, desk: u16, cookie: &str) -> Result<(Socket, Socket, String), Fail> {
    let mut desk = connect(desk, "/ws/desk", Some(cookie)).await?;
    say(&mut desk, r#"{"hello":{"duty":true,"capacity":1,"paused":true}}"#).await?;
    wait_for(&mut desk, "desk").await?;
    let mut youth = connect(youth, "/ws/youth", None).await?;
    say(&mut youth, r#"{"open":{"line":"self","language":"da"}}"#).await?;
    let queued = queued(&mut youth).await?;
    let conversation = queued["conversation"].as_str().ok_or("a conversation")?.to_owned();
    let accept = format!("{{\"accept\":{{\"conversation\":\"{conversation}\"}}}}");
    say(&mut desk, &accept).await?;
    // "Unavailable": Redis was busy for longer than its deadline. The desk may try again, as a counsellor would.
    loop {
        let answer = wait_for_one(&mut desk, &["accepted", "refused"]).await?;
        match answer["reason"].as_str() {
            None => break,
            Some("unavailable") => say(&mut desk, &accept).await?,
            Some(reason) => return Err(format!("an accept was refused: {reason}").into()),
        }
    }
    wait_for(&mut youth, "accepted").await?;
    Ok((youth, desk, conversation))
}

/// Past the puzzle, which so many who come at once are asked to solve.
async fn queued(youth: &mut Socket) -> Result<serde_json::Value, Fail> {
    loop {
        let frame = hear(youth).await?;
        if let Some(asked) = frame.get("puzzle") {
            answer(youth, asked).await?;
        } else if let Some(queued) = frame.get("queued") {
            return Ok(queued.clone());
        } else if let Some(error) = frame.get("error") {
            return Err(format!("nobody may start: {error}").into());
        }
    }
}
