//! What is counted of handovers, per agency and per address.

use super::limits::Starts;
use super::posts::Posts;
use crate::clock::Millis;
use crate::config::Limits;
use std::sync::Arc;

pub struct HandoverShares {
    /// Cards, per agency.
    pub posts: Arc<Posts>,
    /// Cards that are posted, per address.
    pub cards: Starts,
    /// Codes that lead to nothing, per address.
    pub misses: Starts,
}

impl HandoverShares {
    pub fn new(limits: &Limits, now: Millis) -> Self {
        let share = |per_minute| Starts::new(per_minute, now);
        Self { posts: Arc::default(), cards: share(limits.cards_per_minute), misses: share(limits.misses_per_minute) }
    }
}
