//! A counsellor on duty who takes whoever rings, and ends what nobody is in any more.

use crate::Fail;
use crate::socket::{Door, Socket, dial, hear, say, wait_for};
use std::net::Ipv4Addr;
use std::time::Duration;

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
    loop {
        let frame = tokio::select! {
            frame = hear(&mut socket) => frame?,
            _ = beat.tick() => {
                say(&mut socket, r#"{"beat":{}}"#).await?;
                continue;
            }
        };
        if let Some(ring) = frame.get("ring") {
            tokio::time::sleep(answer).await;
            tell(&mut socket, "accept", &ring["conversation"]).await?;
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
