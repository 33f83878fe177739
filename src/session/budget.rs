//! How much one socket may say: with too many frames a second it is closed, with too many bytes it is read later.

use crate::clock::Millis;
use crate::config::Limits;

/// Three seconds' worth of frames may come at once.
const FRAMES_AT_ONCE: u64 = 3;

/// Two token buckets.
pub struct Budget {
    frames: Bucket,
    bytes: Bucket,
}

/// Filled by `rate` a second, up to `most`. In thousandths.
struct Bucket {
    rate: u64,
    most: u64,
    left: u64,
    /// What was taken beyond the bottom.
    owed: u64,
    at: Millis,
}

impl Budget {
    pub fn new(limits: &Limits, now: Millis) -> Self {
        let frames = u64::from(limits.frames_per_second);
        let (bytes, burst) = (u64::from(limits.bytes_per_second), u64::from(limits.burst_bytes));
        Self { frames: Bucket::new(frames, frames * FRAMES_AT_ONCE, now), bytes: Bucket::new(bytes, burst, now) }
    }

    /// Takes one frame; false when there is none left.
    pub fn frame(&mut self, now: Millis) -> bool {
        self.frames.fill(now);
        let enough = self.frames.left >= 1000;
        if enough {
            self.frames.left -= 1000;
        }
        enough
    }

    /// Takes `bytes`, which have come anyhow; returns for how many milliseconds no more should be read.
    pub fn bytes(&mut self, bytes: usize, now: Millis) -> Millis {
        self.bytes.fill(now);
        let wanted = self.bytes.owed.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX).saturating_mul(1000));
        self.bytes.owed = wanted.saturating_sub(self.bytes.left);
        self.bytes.left = self.bytes.left.saturating_sub(wanted);
        self.bytes.owed.div_ceil(self.bytes.rate.max(1))
    }
}

impl Bucket {
    fn new(rate: u64, most: u64, now: Millis) -> Self {
        Self { rate, most: most * 1000, left: most * 1000, owed: 0, at: now }
    }

    fn fill(&mut self, now: Millis) {
        let gained = now.saturating_sub(self.at).saturating_mul(self.rate);
        self.at = now;
        let paid = gained.min(self.owed);
        self.owed -= paid;
        self.left = self.left.saturating_add(gained - paid).min(self.most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budget() -> Budget {
        let limits = Limits { frames_per_second: 10, bytes_per_second: 1000, burst_bytes: 5000, ..Limits::default() };
        Budget::new(&limits, 0)
    }

    #[test]
    fn frames_refill_with_time() {
        let mut budget = budget();
        assert_eq!((0..100).filter(|_| budget.frame(0)).count(), 30);
        assert_eq!((0..100).filter(|_| budget.frame(1000)).count(), 10);
    }

    #[test]
    fn bytes_beyond_the_burst_are_to_be_waited_for() {
        let mut budget = budget();
        assert_eq!(budget.bytes(5000, 0), 0);
        assert_eq!(budget.bytes(300, 0), 300);
        assert_eq!(budget.bytes(500, 300), 500, "what was owed is paid");
        assert_eq!(budget.bytes(500, 300), 1000, "whoever reads on owes more");
        assert_eq!(budget.bytes(0, 1300), 0);
        assert_eq!(budget.bytes(1000, 2300), 0);
        assert_eq!((budget.bytes(5000, 60_000), budget.bytes(1, 60_000)), (0, 1), "no more than the burst is saved");
    }
}
