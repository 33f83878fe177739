//! The task that erases handovers that are over, and what the database has kept of them in its files.

use super::App;
use crate::clock::Millis;
use crate::hours::today;
use crate::store::StoreError;
use crate::ticket::WallWatch;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, Notify};

/// How often it is looked.
const EVERY: Duration = Duration::from_secs(60);
/// So long at least between two: each may write whole tables anew. What comes meanwhile is done together.
const PAUSE: Duration = Duration::from_secs(10);
/// After somebody has set the wall clock nothing is erased by its date for so long: time to notice a wrong year.
const DOUBT: Millis = 6 * 3_600_000;

/// What waits to be done.
pub struct Eraser {
    /// Something was deleted that may still stand in the files. True at the start: a node may have died in between.
    due: AtomicBool,
    now: Notify,
    /// One sweep at a time, or one could end believing that the other, which failed, was doing the work.
    sweeping: Mutex<Steady>,
}

/// Whether the wall clock may be believed.
#[derive(Default)]
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

impl Default for Eraser {
    fn default() -> Self {
        Self { due: AtomicBool::new(true), now: Notify::new(), sweeping: Mutex::default() }
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
        let now = i64::try_from(wall / 1000).unwrap_or(i64::MAX);
        if believed && self.store.erase_due(now, today(wall)).await? {
            self.eraser.due.store(true, Ordering::SeqCst);
        }
        if self.eraser.due.swap(false, Ordering::SeqCst) {
            let scrubbed = self.store.scrub().await;
            if !matches!(scrubbed, Ok(true)) {
                self.eraser.due.store(true, Ordering::SeqCst);
            }
            scrubbed?;
        }
        Ok(())
    }
}

pub(super) async fn run(app: App) {
    let mut pause = Duration::ZERO;
    loop {
        if let Err(error) = app.sweep().await {
            tracing::warn!(%error, "what is over was not erased");
        }
        // The first is the start's: what is deleted right after it does not wait.
        tokio::time::sleep(pause).await;
        pause = PAUSE;
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = app.eraser.now.notified() => {}
        }
    }
}
