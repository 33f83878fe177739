//! What live state promises, held by both backends: the same cases on memory and on a real Redis.

mod beside;
mod breaths;
mod desks;
mod leases;
mod lines;
mod model;
mod news;
mod nodes;
mod races;
mod rings;
mod takes;
mod tickets;
mod transfers;
mod words;
mod worries;
mod youths;

/// Each case, an `async fn(Stage)`, on each backend.
#[macro_export]
macro_rules! contract {
    ($($case:ident),+ $(,)?) => {
        mod memory {
            $(#[tokio::test] async fn $case() { super::$case($crate::support::live::Stage::memory().await).await; })+
        }
        mod redis {
            $(#[tokio::test] async fn $case() { super::$case($crate::support::live::Stage::redis().await).await; })+
        }
    };
}
