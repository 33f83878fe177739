//! The queue, as desks are told of it.

use super::{About, Language};
use serde::Serialize;

/// The queue of one line: counts and waits, never content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LineQueue {
    pub line: About,
    pub language: Language,
    pub waiting: u32,
    pub longest_ms: u64,
}

/// The queue as every desk sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QueueView {
    /// Those who are there: the limit of the queue, too, counts only them.
    pub waiting: u32,
    /// Those who keep a place and are not there now.
    pub away: u32,
    pub longest_ms: u64,
    pub lines: Vec<LineQueue>,
    /// Those who take conversations now …
    pub on_duty: u32,
    /// … who hold a pause …
    pub paused: u32,
    /// … and desks on duty where nobody answers.
    pub silent: u32,
    /// Free seats of the counsellors on duty.
    pub free: u32,
    /// How many started in the last minute, where that is far more than are taken; else 0.
    pub flood: u32,
}
