//! Time as an argument: wall time for people and tickets, monotonic time for running limits.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// Milliseconds.
pub type Millis = u64;

/// Seconds since the Unix epoch, as they are stored.
pub fn seconds(wall: Millis) -> i64 {
    i64::try_from(wall / 1000).unwrap_or(i64::MAX)
}

/// Where a node reads the time. The two may drift apart: somebody may set the wall clock.
pub trait Clock: Send + Sync {
    /// Wall time, milliseconds since the Unix epoch.
    fn wall(&self) -> Millis;
    /// Time since some fixed moment of this process, never set back.
    fn monotonic(&self) -> Millis;
}

/// The clock of the operating system.
pub struct SystemClock {
    start: Instant,
}

#[allow(clippy::disallowed_methods, reason = "this is the clock that the rest is given")]
impl SystemClock {
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

#[allow(clippy::disallowed_methods, reason = "this is the clock that the rest is given")]
impl Clock for SystemClock {
    fn wall(&self) -> Millis {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, as_millis)
    }

    fn monotonic(&self) -> Millis {
        as_millis(self.start.elapsed())
    }
}

/// A clock that stands still until a test moves it.
#[derive(Debug)]
pub struct FakeClock {
    wall: AtomicU64,
    monotonic: AtomicU64,
}

impl FakeClock {
    /// Starts at the wall time `wall`, in milliseconds since the Unix epoch.
    pub fn at(wall: Millis) -> Self {
        Self { wall: AtomicU64::new(wall), monotonic: AtomicU64::new(0) }
    }

    /// Lets `millis` pass on both clocks.
    pub fn advance(&self, millis: Millis) {
        self.wall.fetch_add(millis, Ordering::SeqCst);
        self.monotonic.fetch_add(millis, Ordering::SeqCst);
    }

    /// Sets the wall clock, as an administrator or a bad time server does; no time passes.
    pub fn set_wall(&self, wall: Millis) {
        self.wall.store(wall, Ordering::SeqCst);
    }
}

impl Clock for FakeClock {
    fn wall(&self) -> Millis {
        self.wall.load(Ordering::SeqCst)
    }

    fn monotonic(&self) -> Millis {
        self.monotonic.load(Ordering::SeqCst)
    }
}

fn as_millis(duration: Duration) -> Millis {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
