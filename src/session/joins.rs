//! How many have tried to start on this node in about the last minute and were not taken yet: counted at once, in
//! memory, by nobody's address.

use crate::clock::Millis;
use std::sync::{Mutex, PoisonError};

const SPANS: usize = 6;
const SPAN_MS: Millis = 10_000;

#[derive(Debug, Default)]
pub struct Joins {
    // Locked for a few additions, never across an await.
    counts: Mutex<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    /// Of so many spans, each in the place of its number.
    spans: [i64; SPANS],
    latest: Millis,
}

impl Joins {
    /// Counts one more; how many there were, it included.
    pub fn add(&self, now: Millis) -> u32 {
        self.count(now, 1)
    }

    /// One of them was taken by a counsellor.
    pub fn taken(&self, now: Millis) {
        self.count(now, -1);
    }

    fn count(&self, now: Millis, change: i64) -> u32 {
        let mut counts = self.counts.lock().unwrap_or_else(PoisonError::into_inner);
        let span = now / SPAN_MS;
        let passed = span.saturating_sub(counts.latest).min(SPANS as Millis);
        for over in 0..passed {
            if let Some(old) = counts.spans.get_mut(place(span - over)) {
                *old = 0;
            }
        }
        counts.latest = counts.latest.max(span);
        if let Some(count) = counts.spans.get_mut(place(span)) {
            *count = count.saturating_add(change);
        }
        let sum = counts.spans.iter().fold(0, |sum: i64, count| sum.saturating_add(*count));
        u32::try_from(sum.max(0)).unwrap_or(u32::MAX)
    }
}

fn place(span: Millis) -> usize {
    usize::try_from(span % SPANS as Millis).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_counted_and_then_forgotten() {
        let joins = Joins::default();
        assert_eq!((0..100).map(|_| joins.add(5_000)).last(), Some(100));
        assert_eq!(joins.add(59_999), 101);
        assert_eq!(joins.add(60_000), 2, "the first ten seconds are over a minute old");
        assert_eq!(joins.add(10 * 60_000), 1);
        assert_eq!(joins.add(10 * 60_000 + 30_000), 2);
        joins.taken(10 * 60_000 + 30_000);
        assert_eq!(joins.add(10 * 60_000 + 30_000), 2, "who was taken did not outrun anybody");
    }
}
