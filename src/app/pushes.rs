//! The task that calls counsellors to the browsers where they want it, while it rings at their desk: by pushes, one after the
//! other until somebody reacts or the ring goes elsewhere. A push service that is slow, or away, holds up nothing else.

use super::App;
use crate::clock::{Millis, seconds};
use crate::id::StaffId;
use crate::push::{PushKey, Pushed, Pusher, Why};
use crate::session::ringing::Ringing;
use crate::store::StoreError;
use futures_util::future::join_all;
use rand::Rng;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};
use tokio::time::{MissedTickBehavior, timeout};

/// A ring lasts half a minute.
pub const AGAIN: Duration = Duration::from_secs(10);
/// A push that takes longer comes too late.
const PATIENCE: Duration = Duration::from_secs(5);
/// So many are on their way from a node at a time, at most.
const AT_ONCE: usize = 64;
/// How often it may be said that pushes were missed.
const SAY_EVERY: Millis = 600_000;

/// What all calls of a node share.
struct Calls {
    app: App,
    pusher: Pusher,
    again: Duration,
    room: Semaphore,
    missed: Mutex<Missed>,
}

/// Pushes that no push service took: how many, since when it was last said.
#[derive(Default)]
struct Missed {
    count: u64,
    said: Option<Millis>,
}

impl App {
    /// The service's key for push services, made at first need.
    pub async fn push_key(&self) -> Result<PushKey, StoreError> {
        let mut candidate = [0; 32];
        loop {
            self.shared.rng.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut candidate);
            if PushKey::from_bytes(candidate).is_some() {
                break;
            }
        }
        let kept = self.in_time(self.store.push_secret(candidate)).await?;
        let corrupt = || StoreError::Corrupt { table: "settings".into(), what: "the key for pushes is no key".into() };
        PushKey::from_bytes(kept).ok_or_else(corrupt)
    }

    /// From now on counsellors are called where they want it, each again after `again`.
    pub fn send_pushes(&self, pusher: Pusher, again: Duration) {
        let rings = self.shared.rings.listen();
        let (room, missed) = (Semaphore::new(AT_ONCE), Mutex::default());
        tokio::spawn(run(Arc::new(Calls { app: self.clone(), pusher, again, room, missed }), rings));
    }
}

async fn run(calls: Arc<Calls>, mut rings: mpsc::Receiver<Ringing>) {
    while let Some(ringing) = rings.recv().await {
        tokio::spawn(call(Arc::clone(&calls), ringing));
    }
}

async fn call(calls: Arc<Calls>, Ringing { staff, mut over }: Ringing) {
    tokio::select! {
        biased;
        _ = &mut over => {}
        () = call_again_and_again(&calls, staff) => {}
    }
}

async fn call_again_and_again(calls: &Calls, staff: StaffId) {
    let mut turns = tokio::time::interval(calls.again);
    turns.set_missed_tick_behavior(MissedTickBehavior::Skip);
    loop {
        turns.tick().await;
        calls.call(staff).await;
    }
}

impl Calls {
    async fn call(&self, staff: StaffId) {
        let now = seconds(self.app.wall());
        // A database that does not answer is told of elsewhere, and the desk rings all the same.
        let Ok(endpoints) = self.app.in_time(self.app.store.pushes(staff, now)).await else { return };
        join_all(endpoints.iter().map(|endpoint| self.push(endpoint, now))).await;
    }

    async fn push(&self, endpoint: &str, now: i64) {
        // One that may not be asked any more is as good as gone.
        let pushed = match self.pusher.services().endpoint(endpoint) {
            Some(to) => {
                // One company that does not answer keeps no other one's place.
                match self.room.try_acquire() {
                    Ok(_room) => {
                        let pushed = timeout(PATIENCE, self.pusher.push(&to, now)).await;
                        pushed.unwrap_or(Pushed::Missed(Why::Unreachable))
                    }
                    Err(_) => Pushed::Missed(Why::TooMany),
                }
            }
            None => Pushed::Gone,
        };
        match pushed {
            Pushed::Taken => {}
            Pushed::Gone => drop(self.app.in_time(self.app.store.forget_push(endpoint)).await),
            Pushed::Missed(why) => self.miss(why),
        }
    }

    fn miss(&self, why: Why) {
        let now = self.app.shared.clock.monotonic();
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        missed.count += 1;
        if missed.said.is_none_or(|said| now.saturating_sub(said) >= SAY_EVERY) {
            tracing::warn!(
                pushes = missed.count,
                last = %why,
                "push services did not take pushes; check its clock, its key, and what its network allows"
            );
            *missed = Missed { count: 0, said: Some(now) };
        }
    }
}
