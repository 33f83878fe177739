//! What this node last saw under keys, for some seconds: a step begins with that instead of a reading. If it is no longer so,
//! nothing is committed, and what is there comes back: a wrong guess costs what the reading would have.

use super::keys::Key;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::time::{Duration, Instant};

/// It is forgotten after twice this, at the next look: nothing of a conversation is to outlive it.
const KEPT: Duration = Duration::from_secs(2);
/// At most this many keys are remembered as young, and as many as old.
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
        self.inner().all(keys, otherwise)
    }

    pub fn keep(&self, seen: impl IntoIterator<Item = (Key, Raw)>) {
        self.inner().keep(seen);
    }

    /// Forgets what is old.
    pub fn forget(&self) {
        drop(self.inner());
    }

    /// Without what is old.
    fn inner(&self) -> MutexGuard<'_, Inner> {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.turn(Instant::now());
        inner
    }
}

impl Inner {
    fn all(&self, keys: &[Key], otherwise: Option<&Raw>) -> Option<Vec<Raw>> {
        let one = |key| self.young.get(key).or_else(|| self.old.get(key)).or(otherwise).cloned();
        keys.iter().map(one).collect()
    }

    fn keep(&mut self, seen: impl IntoIterator<Item = (Key, Raw)>) {
        for (key, raw) in seen {
            // How it stood before is not kept beside it: that may be of a conversation that is over.
            self.old.remove(&key);
            self.young.insert(key, raw);
        }
    }

    fn turn(&mut self, now: Instant) {
        let age = now.duration_since(self.since);
        if age >= KEPT || self.young.len() >= MOST {
            self.old = std::mem::take(&mut self.young);
            if age >= 2 * KEPT {
                self.old.clear();
            }
            self.since = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ConversationId;

    #[test]
    fn how_a_conversation_stood_is_forgotten_when_it_ends_and_in_time() {
        let (mut inner, since) =
            (Inner { young: HashMap::new(), old: HashMap::new(), since: Instant::now() }, Instant::now());
        let key = Key::Room(ConversationId::from_bytes([1; 16]));
        let held = |inner: &Inner| inner.young.values().chain(inner.old.values()).flatten().count();
        inner.keep([(key, Some(b"waiting".to_vec()))]);
        inner.turn(since + KEPT);
        assert_eq!((inner.all(&[key], None), held(&inner)), (Some(vec![Some(b"waiting".to_vec())]), 1));
        inner.keep([(key, None)]);
        assert_eq!((inner.all(&[key], None), held(&inner)), (Some(vec![None]), 0), "it ended at this node");

        inner.keep([(key, Some(b"another".to_vec()))]);
        inner.turn(since + 2 * KEPT);
        inner.turn(since + 3 * KEPT);
        assert_eq!((inner.all(&[key], None), held(&inner)), (None, 0), "it ended at another");
    }
}
