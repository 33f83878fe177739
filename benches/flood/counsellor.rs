//! A counsellor on duty who takes whoever rings, and ends what nobody is in any more.

use crate::Fail;
use crate::socket::{Door, Socket, dial, hear, say, wait_for};
use std::net::Ipv4Addr;
use std::time::Duration;
use tokio::time::Instant;

const BEAT: Duration = Duration::from_secs(5);

/// Goes on duty, and stays there for as long as the runtime lives.
pub async fn go_on_duty(door: &Door, cookie: &str, answer: Duration) -> Result<(), Fail> {
    let mut socket = dial(door, Ipv4Addr::LOCALHOST, "/ws/desk", Some(cookie)).await?;
    say(&mut socket, r#"{"hello":{"duty":true,"capacity":5,"paused":false}}"#).await?;
    wait_for(&mut socket, "desk").await?;
    // Until the service is stopped.
    tokio::spawn(serve(socket, answer));
    Ok(())
}

async fn serve(mut socket: Socket, answer: Duration) -> Result<(), Fail> {
    let mut beat = tokio::time::interval(BEAT);
    // Who rings, and when they are answered.
    let mut ringing: Option<(serde_json::Value, Instant)> = None;
    loop {
        let due = ringing.as_ref().map_or_else(Instant::now, |(_, due)| *due);
        let frame = tokio::select! {
            frame = hear(&mut socket) => frame?,
            () = tokio::time::sleep_until(due), if ringing.is_some() => {
                if let Some((conversation, _)) = ringing.take() {
                    tell(&mut socket, "accept", &conversation).await?;
                }
                continue;
            }
            _ = beat.tick() => {
                say(&mut socket, r#"{"beat":{}}"#).await?;
                continue;
            }
        };
        if let Some(ring) = frame.get("ring") {
            ringing = Some((ring["conversation"].clone(), Instant::now() + answer));
        } else if let Some(over) = frame.get("ring_over") {
            // Whoever is gone is not answered.
            ringing = ringing.filter(|(conversation, _)| *conversation != over["conversation"]);
        } else if let Some(seat) = frame.get("accepted").map(|accepted| &accepted["seat"]) {
            end_if_left(&mut socket, &seat["conversation"], &seat["state"]).await?;
        } else if let Some(youth) = frame.get("youth") {
            end_if_left(&mut socket, &youth["conversation"], &youth["state"]).await?;
        }
    }
}

async fn end_if_left(
    socket: &mut Socket,
    conversation: &serde_json::Value,
    state: &serde_json::Value,
) -> Result<(), Fail> {
    if state.as_str().is_some_and(|state| state != "here") { tell(socket, "end", conversation).await } else { Ok(()) }
}

async fn tell(socket: &mut Socket, what: &str, conversation: &serde_json::Value) -> Result<(), Fail> {
    say(socket, &format!(r#"{{"{what}":{{"conversation":{conversation}}}}}"#)).await
}
