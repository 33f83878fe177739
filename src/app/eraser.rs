//! The task that erases handovers that are over, and what the database has kept of them in its files.

use super::App;
use super::patience::within;
use crate::clock::{Millis, seconds};
use crate::hours::today;
use crate::store::StoreError;
use crate::ticket::WallWatch;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, Notify};

/// How often the eraser looks for work.
const EVERY: Duration = Duration::from_secs(60);
/// The shortest pause after a scrub: this long, and this many times as long as it took: each may write whole tables
/// anew. What comes meanwhile is done together.
const PAUSE: Millis = 10_000;
const PAUSES: Millis = 20;
const PAUSE_MAX: Millis = 3_600_000;
/// How long nothing is erased by date after somebody has set the wall clock: time to notice a wrong year.
const DOUBT: Millis = 6 * 3_600_000;
/// Nor after the start: a machine whose clock has no battery starts with any date, until the network gives it another.
const FIRST_DOUBT: Millis = 600_000;

/// Longer than it ever takes to delete what is over and to write the tables anew: only a dead server needs more.
const ERASING: Duration = Duration::from_secs(600);
const SCRUBBING: Duration = Duration::from_secs(6 * 3600);

/// What waits to be done.
pub struct Eraser {
    /// Something was deleted that may still stand in the files. True at the start: a node may have died in between.
    due: AtomicBool,
    now: Notify,
    /// One sweep at a time, or one could end believing that the other, which failed, was doing the work.
    sweeping: Mutex<Steady>,
    /// What the last scrub took, in milliseconds.
    took: AtomicU64,
    /// The wall time at which nothing was left to do, last; 0: not yet.
    done: AtomicU64,
}

/// Whether the wall clock may be believed.
struct Steady {
    /// Since the last jump; none: since the node's start.
    watch: Option<WallWatch>,
    doubt_until: Millis,
}

impl Steady {
    fn believes(&mut self, start: WallWatch, wall: Millis, monotonic: Millis) -> bool {
        if !self.watch.unwrap_or(start).trusted(wall, monotonic) {
            self.watch = Some(WallWatch::start(wall, monotonic));
            self.doubt_until = monotonic.saturating_add(DOUBT);
            tracing::warn!("somebody has set the wall clock: nothing is erased by its date for six hours");
        }
        monotonic >= self.doubt_until
    }
}

impl Eraser {
    /// `monotonic`: when the node starts.
    pub fn new(monotonic: Millis) -> Self {
        let steady = Steady { watch: None, doubt_until: monotonic.saturating_add(FIRST_DOUBT) };
        Self {
            due: AtomicBool::new(true),
            now: Notify::new(),
            sweeping: Mutex::new(steady),
            took: AtomicU64::new(0),
            done: AtomicU64::new(0),
        }
    }

    /// When what is over was last erased in full.
    pub fn done(&self) -> Option<Millis> {
        Some(self.done.load(Ordering::SeqCst)).filter(|wall| *wall > 0)
    }

    fn pause(&self) -> Duration {
        let took = self.took.load(Ordering::SeqCst);
        Duration::from_millis(took.saturating_mul(PAUSES).clamp(PAUSE, PAUSE_MAX))
    }
}

impl App {
    /// A handover was deleted: its traces go at once, beside the request.
    pub fn erased(&self) {
        self.eraser.due.store(true, Ordering::SeqCst);
        self.eraser.now.notify_one();
    }

    /// Erases what is over by now, and the traces of what was deleted. What could not be done is tried again next time.
    pub async fn sweep(&self) -> Result<(), StoreError> {
        let mut steady = self.eraser.sweeping.lock().await;
        let (wall, monotonic) = (self.wall(), self.shared.clock.monotonic());
        let believed = steady.believes(self.shared.wall_watch, wall, monotonic);
        let now = seconds(wall);
        let over = if believed { within(ERASING, self.store.erase_due(now, today(wall))).await } else { Ok(false) };
        // A failure keeps nothing in the files that was withdrawn; and its commit may have come through.
        if !matches!(over, Ok(false)) {
            self.eraser.due.store(true, Ordering::SeqCst);
        }
        if !self.eraser.due.swap(false, Ordering::SeqCst) {
            // While the clock is in doubt nothing is erased by its date.
            if believed {
                self.eraser.done.store(wall, Ordering::SeqCst);
            }
            return over.map(drop);
        }
        let began = self.shared.clock.monotonic();
        let scrubbed = within(SCRUBBING, self.store.scrub()).await;
        self.eraser.took.store(self.shared.clock.monotonic().saturating_sub(began), Ordering::SeqCst);
        if !matches!(scrubbed, Ok(true)) {
            self.eraser.due.store(true, Ordering::SeqCst);
        } else if believed && over.is_ok() {
            self.eraser.done.store(wall, Ordering::SeqCst);
        }
        over.and(scrubbed).map(drop)
    }
}

pub(super) async fn run(app: App) {
    let mut first = true;
    loop {
        if let Err(error) = app.sweep().await {
            tracing::warn!(%error, "what is over was not erased");
        }
        // The first is the start's: what is deleted right after it does not wait.
        if !std::mem::take(&mut first) {
            tokio::time::sleep(app.eraser.pause()).await;
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = app.eraser.now.notified() => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Parts;
    use crate::clock::Clock;
    use crate::config::Limits;
    use crate::live::memory::MemoryLive;
    use crate::store::Store;
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use std::sync::Arc;

    /// Each look at it takes a second.
    #[derive(Default)]
    struct Slow(AtomicU64);

    impl Clock for Slow {
        fn wall(&self) -> Millis {
            1_795_000_000_000
        }

        fn monotonic(&self) -> Millis {
            self.0.fetch_add(1_000, Ordering::SeqCst)
        }
    }

    #[tokio::test]
    async fn the_pause_grows_with_what_scrubbing_takes() {
        let clock = Arc::new(Slow::default());
        let store = Store::open("sqlite::memory:").await.expect("a database");
        let (live, rng) = (Arc::new(MemoryLive::new(clock.clone())), StdRng::seed_from_u64(0));
        let parts = Parts { live, store, clock, rng, limits: Limits::default() };
        let app = App::start(parts).await.expect("a node");
        app.erased();
        app.sweep().await.expect("a sweep");
        assert!(app.eraser.pause() >= Duration::from_secs(20), "a second at least was measured");
        for (took, pause) in [(0, 10), (500, 10), (501, 10), (30_000, 600), (86_400_000, 3_600)] {
            app.eraser.took.store(took, Ordering::SeqCst);
            assert_eq!(app.eraser.pause().as_secs(), pause, "{took}");
        }
    }
}
