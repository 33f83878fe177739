//! The task that looks after the node: whether its neighbours answer and the database can be written, and what a
//! monitoring system may know. What it finds out is read by `/readyz` and by whoever reads numbers.

use super::App;
use super::patience::{patience, within};
use crate::alarm::Facts;
use crate::certificate;
use crate::clock::{Millis, seconds};
use crate::config::WatchConfig;
use crate::metrics::{Disk, Machine, Probe, Probes, Quarters, Sight, page};
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

/// How often it looks …
const EVERY: Duration = Duration::from_secs(5);
/// … in how many looks it tries to write once (after a failure, at the next one) …
const WRITES: u64 = 2;
/// … and in how many it asks once for what changes slowly.
const SLOW: u64 = 12;
/// Whoever asks whether the node is ready waits no longer.
const ASKED: Duration = Duration::from_secs(2);
/// How many times in a row writing must fail to count: once may be chance.
const FAILURES: u32 = 2;

/// What is known of the node.
#[derive(Default)]
pub struct Watch {
    /// Whether the database could not be written lately.
    unwritable: AtomicBool,
    probes: Probes,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    machine: Machine,
    quarters: Quarters,
}

/// Why a node is to get no visitors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unready {
    #[error("it drains")]
    Draining,
    #[error("live state does not answer")]
    Live,
    #[error("the database does not answer")]
    Database,
    #[error("the database can't be written")]
    Unwritable,
}

impl App {
    /// Whether the node can do all that it is for; else why not.
    pub async fn ready(&self) -> Result<(), Unready> {
        self.routable()?;
        within(ASKED, self.store.ping()).await.map_err(|_| Unready::Database)?;
        if self.watch.unwritable.load(Ordering::Relaxed) { Err(Unready::Unwritable) } else { Ok(()) }
    }

    /// Whether a proxy may send visitors here rather than to another node. Of the database, which all nodes share, this
    /// says nothing: chats go on without it, and a proxy that took all nodes out would serve nobody.
    pub fn routable(&self) -> Result<(), Unready> {
        if self.is_draining() {
            Err(Unready::Draining)
        } else if self.shared.live.is_live() {
            Ok(())
        } else {
            Err(Unready::Live)
        }
    }

    /// What a monitoring system may know, as it reads it.
    pub async fn metrics(&self) -> String {
        let (draining, live, ready) = (self.is_draining(), self.shared.live.is_live(), self.ready().await.is_ok());
        let (machine, quarters) = {
            let known = self.watch.known();
            (known.machine.clone(), known.quarters)
        };
        page(
            &Machine { draining, live, ready, erased: self.eraser.done(), ..machine },
            quarters.over(),
            &self.watch.probes,
        )
    }

    /// From now on the node looks after itself.
    pub fn look_after(&self, config: &WatchConfig, version: &'static str) {
        let machine = Machine { version, started: Some(self.wall()), ..Machine::default() };
        self.watch.known().machine = machine;
        let (app, config) = (self.clone(), config.clone());
        tokio::spawn(async move { Watchman::new(app, &config).await.run().await });
    }
}

impl Watch {
    /// What somebody may be needed for, as far as it is known here.
    pub(super) fn facts(&self, rest: Facts, wall: Millis) -> Facts {
        let known = self.known();
        let Machine { late, disk, certificate_ends, .. } = known.machine;
        let certificate = certificate_ends.map(|ends| ends.saturating_sub(wall));
        Facts { nobody: known.quarters.nobody(), late: late.is_some_and(|n| n > 0), disk, certificate, ..rest }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Looks after a node.
pub struct Watchman {
    app: App,
    certificate: Option<PathBuf>,
    /// The database's file, if it is one.
    file: Option<PathBuf>,
    /// How often in a row the database could not be written.
    failures: u32,
    looks: u64,
}

impl Watchman {
    pub async fn new(app: App, config: &WatchConfig) -> Self {
        let file = app.in_time(app.store.file()).await.unwrap_or_default();
        Self { app, certificate: config.certificate.clone(), file, failures: 0, looks: 0 }
    }

    async fn run(mut self) {
        let mut every = interval(EVERY);
        every.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            every.tick().await;
            self.look().await;
        }
    }

    pub async fn look(&mut self) {
        let (app, wall) = (self.app.clone(), self.app.wall());
        let quarter_over = app.watch.known().quarters.look(wall, app.sight());
        // Renews nothing: the shortest trip to where live state is.
        self.probe(Probe::Live, async { app.shared.live.renew(Vec::new()).await.is_ok() }).await;
        self.probe(Probe::Read, async { app.in_time(app.store.ping()).await.is_ok() }).await;
        if self.looks.is_multiple_of(WRITES) || self.failures > 0 {
            let written = async { app.in_time(app.store.try_write(seconds(wall))).await.is_ok() };
            let written = self.probe(Probe::Write, written).await;
            self.note_write(written);
        }
        if self.looks.is_multiple_of(SLOW) {
            self.look_slowly().await;
        }
        if quarter_over || self.looks == 0 {
            let late = app.in_time(app.store.late_handovers(crate::hours::today(wall))).await.ok();
            app.watch.known().machine.late = late.map(|late| u32::try_from(late.len()).unwrap_or(u32::MAX));
        }
        self.looks += 1;
    }

    async fn probe(&self, probe: Probe, work: impl Future<Output = bool>) -> bool {
        let began = Instant::now();
        let done = timeout(patience(&self.app.shared.limits), work).await.unwrap_or(false);
        self.app.watch.probes.note(probe, done.then(|| began.elapsed()));
        done
    }

    fn note_write(&mut self, written: bool) {
        self.failures = if written { 0 } else { self.failures.saturating_add(1) };
        let unwritable = self.failures >= FAILURES;
        if self.app.watch.unwritable.swap(unwritable, Ordering::Relaxed) != unwritable {
            if unwritable {
                tracing::error!("the database can't be written: is its disk full, or its server a copy of another?");
            } else {
                tracing::info!("the database can be written again");
            }
        }
    }

    async fn look_slowly(&self) {
        let database = self.app.in_time(self.app.store.bytes()).await.ok();
        let failing = self.app.in_time(self.app.store.failing_notices()).await.ok();
        let certificate_ends = self.certificate.as_deref().and_then(certificate_ends);
        let disk = self.file.as_deref().and_then(disk);
        let mut known = self.app.watch.known();
        let machine = &mut known.machine;
        (machine.database, machine.mail_failing) = (database.or(machine.database), failing.or(machine.mail_failing));
        (machine.certificate_ends, machine.disk) = (certificate_ends, disk);
    }
}

impl App {
    /// How the service stands.
    fn sight(&self) -> Sight {
        let (queue, hours, wall) = (self.shared.view.queue(), self.hours(), self.wall());
        let (youth, desks) = self.shared.live.hub().sockets();
        Sight {
            live: self.shared.live.is_live() && self.shared.view.status().live,
            open: hours.is_open(wall) && !hours.always_open(),
            on_duty: queue.on_duty,
            paused: queue.paused,
            silent: queue.silent,
            waiting: queue.waiting,
            longest: queue.longest_ms,
            youth,
            desks,
        }
    }
}

fn certificate_ends(path: &Path) -> Option<Millis> {
    let ends = std::fs::read_to_string(path).ok().and_then(|pem| certificate::ends(&pem));
    if ends.is_none() {
        tracing::warn!("the certificate can't be read; check --certificate, and that the node may read it");
    }
    ends
}

fn disk(file: &Path) -> Option<Disk> {
    let stat = rustix::fs::statvfs(file).ok()?;
    let bytes = |blocks: u64| blocks.saturating_mul(stat.f_frsize);
    Some(Disk { all: bytes(stat.f_blocks), free: bytes(stat.f_bavail) })
}
