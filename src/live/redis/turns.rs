//! Steps of this node that change the same desk take turns: they would only make each other try again.

use super::keys::Key;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use tokio::sync::{Mutex, MutexGuard};

/// How many turns there are. Two desks may share one: they only wait a little for each other.
const LANES: usize = 256;

#[derive(Clone)]
pub struct Turns {
    lanes: Arc<[Mutex<()>]>,
    state: RandomState,
}

impl Turns {
    pub fn new() -> Self {
        Self { lanes: (0..LANES).map(|_| Mutex::new(())).collect(), state: RandomState::new() }
    }

    /// Waits for the turn of the desk among these, if there is one.
    pub async fn take(&self, keys: &[Key]) -> Option<MutexGuard<'_, ()>> {
        let desk = keys.iter().find(|key| matches!(key, Key::Desk(_)))?;
        let lane = usize::try_from(self.state.hash_one(desk) % LANES as u64).unwrap_or(0);
        Some(self.lanes.get(lane)?.lock().await)
    }
}
