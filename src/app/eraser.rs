//! The task that erases handovers that are over, and what the database has kept of them in its files.

use super::App;
use crate::hours::today;
use crate::store::StoreError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::{Mutex, Notify};

/// How often it is looked.
const EVERY: Duration = Duration::from_secs(60);

/// What waits to be done.
pub struct Eraser {
    /// Something was deleted that may still stand in the files. True at the start: a node may have died in between.
    due: AtomicBool,
    now: Notify,
    /// One sweep at a time, or one could end believing that the other, which failed, was doing the work.
    sweeping: Mutex<()>,
}

impl Default for Eraser {
    fn default() -> Self {
        Self { due: AtomicBool::new(true), now: Notify::new(), sweeping: Mutex::new(()) }
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
        let _one = self.eraser.sweeping.lock().await;
        let wall = self.wall();
        let now = i64::try_from(wall / 1000).unwrap_or(i64::MAX);
        if self.store.erase_due(now, today(wall)).await? {
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
    loop {
        if let Err(error) = app.sweep().await {
            tracing::warn!(%error, "what is over was not erased");
        }
        tokio::select! {
            () = tokio::time::sleep(EVERY) => {}
            () = app.eraser.now.notified() => {}
        }
    }
}
