//! What this node last saw under keys, for some seconds: a step begins with that instead of a reading. If it is no longer so,
//! nothing is committed, and what is there comes back: a wrong guess costs what the reading would have.

use super::keys::Key;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::time::{Duration, Instant};

/// It is forgotten after twice this, at the next look: nothing of a conversation is to outlive it.
const KEPT: Duration = Duration::from_secs(2);
/// At most so many keys are remembered twice.
const MOST: usize = 4096;

/// What a key held; `None`: nothing.
pub type Raw = Option<Vec<u8>>;

#[derive(Clone)]
pub struct Recent(Arc<Mutex<Inner>>);

struct Inner {
    young: HashMap<Key, Raw>,
    old: HashMap<Key, Raw>,
    since: Instant,
}

impl Recent {
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(Inner { young: HashMap::new(), old: HashMap::new(), since: Instant::now() })))
    }

    /// What all of these held, if it is remembered; or, where nothing is remembered, `otherwise`.
    pub fn all(&self, keys: &[Key], otherwise: Option<&Raw>) -> Option<Vec<Raw>> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.turn();
        let one = |key| inner.young.get(key).or_else(|| inner.old.get(key)).or(otherwise).cloned();
        keys.iter().map(one).collect()
    }

    pub fn keep(&self, seen: impl IntoIterator<Item = (Key, Raw)>) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.turn();
        inner.young.extend(seen);
    }

    /// Forgets what is old.
    pub fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).turn();
    }
}

impl Inner {
    fn turn(&mut self) {
        if self.since.elapsed() >= KEPT || self.young.len() >= MOST {
            let is_long = self.since.elapsed() >= 2 * KEPT;
            self.old = std::mem::take(&mut self.young);
            if is_long {
                self.old.clear();
            }
            self.since = Instant::now();
        }
    }
}
