//! What live state promises, held by both backends: the same cases on memory and on a real Redis.
#![allow(clippy::panic, reason = "a test fails that way")]

#[path = "support/live.rs"]
mod live;
#[path = "support/redis.rs"]
mod redis;

#[path = "live_contract/desks.rs"]
mod desks;
#[path = "live_contract/leases.rs"]
mod leases;
#[path = "live_contract/model.rs"]
mod model;
#[path = "live_contract/nodes.rs"]
mod nodes;
#[path = "live_contract/rings.rs"]
mod rings;
#[path = "live_contract/tickets.rs"]
mod tickets;
#[path = "live_contract/words.rs"]
mod words;
#[path = "live_contract/youths.rs"]
mod youths;

/// Each case, an `async fn(Stage)`, on each backend.
#[macro_export]
macro_rules! contract {
    ($($case:ident),+ $(,)?) => {
        mod memory {
            $(#[tokio::test] async fn $case() { super::$case($crate::live::Stage::memory().await).await; })+
        }
        mod redis {
            $(#[tokio::test] async fn $case() { super::$case($crate::live::Stage::redis().await).await; })+
        }
    };
}
