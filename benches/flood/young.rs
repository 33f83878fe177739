//! A young person: comes, solves what is asked for, waits, is taken, and ends the conversation.

use crate::Fail;
use crate::socket::{Door, answer, dial, hear, say};
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// Nobody waits longer than this in the bench.
const PATIENCE: Duration = Duration::from_secs(20);

pub enum Came {
    /// From the first byte on. Solving is a part of both.
    Taken { queued: Duration, taken: Duration, solving: Duration },
    /// The service said that it is full, or that there are too many; or nobody came.
    TurnedAway,
}

/// From an address where nobody came from before.
pub async fn come(door: &Door) -> Result<Came, Fail> {
    static NEXT: AtomicU32 = AtomicU32::new(u32::from_be_bytes([127, 200, 0, 1]));
    let from = Ipv4Addr::from(NEXT.fetch_add(1, Relaxed));
    match timeout(PATIENCE, wait(door, from)).await {
        Ok(Ok(came)) => Ok(came),
        Ok(Err(error)) => {
            eprintln!("turned away: {error}");
            Ok(Came::TurnedAway)
        }
        Err(_) => Ok(Came::TurnedAway),
    }
}

async fn wait(door: &Door, from: Ipv4Addr) -> Result<Came, Fail> {
    let began = Instant::now();
    let mut socket = dial(door, from, "/ws/youth", None).await?;
    say(&mut socket, r#"{"open":{"line":"self","language":"da"}}"#).await?;
    let (mut queued, mut solving) = (None, Duration::ZERO);
    loop {
        let frame = hear(&mut socket).await?;
        if let Some(asked) = frame.get("puzzle") {
            let solved_from = Instant::now();
            answer(&mut socket, asked).await?;
            solving = solved_from.elapsed();
        } else if frame.get("queued").is_some() {
            queued.get_or_insert(began.elapsed());
        } else if frame.get("accepted").is_some() {
            let taken = began.elapsed();
            say(&mut socket, r#"{"end":{}}"#).await?;
            while hear(&mut socket).await.is_ok() {}
            return Ok(Came::Taken { queued: queued.unwrap_or(taken), taken, solving });
        } else if let Some(error) = frame.get("error") {
            return Err(error.to_string().into());
        }
    }
}
