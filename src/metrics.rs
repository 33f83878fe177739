//! What a monitoring system may know, as Prometheus reads it: pure, values in, text out.
//!
//! Machines are told as they are, at the moment. **What people do is told as of the last quarter of an hour that is
//! over**, the same until the next one is: a gauge that is read every 15 seconds and goes from 0 to 1 would say when
//! somebody pressed Start. Of young people besides only numbers from [`tally::HIDDEN_BELOW`] on, else 0; and nothing counts
//! up with what they do. Sizes and times that a single card would move are told in coarse steps. There are no labels but the
//! kind of a probe and the version.
//!
//! [`tally::HIDDEN_BELOW`]: crate::tally::HIDDEN_BELOW

use crate::clock::Millis;
use crate::tally::shown;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use std::time::Duration;

/// The span that must be over before what people did in it is told.
pub const QUARTER: Millis = 900_000;
/// Sizes are told in steps of this many bytes: about a thousand cards.
const STEP: u64 = 16 * 1024 * 1024;
const MINUTE: Millis = 60_000;
/// Upper bounds, in seconds: well, slow, and as long as is waited.
const BUCKETS: [f64; 6] = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];

/// What is tried at fixed intervals. Its latency stands for that of others: what they do is not counted, for the count
/// would tell how often somebody does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Probe {
    Live,
    Read,
    Write,
}

impl Probe {
    const fn kind(self) -> Kind {
        match self {
            Self::Live => [("probe", "live")],
            Self::Read => [("probe", "sql_read")],
            Self::Write => [("probe", "sql_write")],
        }
    }
}

type Kind = [(&'static str, &'static str); 1];

/// What came of the probes since the start.
#[derive(Debug)]
pub struct Probes {
    took: Family<Kind, Histogram>,
    failed: Family<Kind, Counter>,
}

impl Default for Probes {
    fn default() -> Self {
        let buckets: fn() -> Histogram = || Histogram::new(BUCKETS);
        let probes = Self { took: Family::new_with_constructor(buckets), failed: Family::default() };
        for probe in [Probe::Live, Probe::Read, Probe::Write] {
            // What never happened is told, too: as 0.
            drop(probes.took.get_or_create(&probe.kind()));
            drop(probes.failed.get_or_create(&probe.kind()));
        }
        probes
    }
}

impl Probes {
    /// A probe that failed has no time: it would only be how long we waited.
    pub fn note(&self, probe: Probe, took: Option<Duration>) {
        match took {
            Some(took) => self.took.get_or_create(&probe.kind()).observe(took.as_secs_f64()),
            None => {
                self.failed.get_or_create(&probe.kind()).inc();
            }
        }
    }
}

/// How the service stands at one look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sight {
    /// Whether live state answers: without it nothing below is known.
    pub live: bool,
    /// By opening hours that somebody has written.
    pub open: bool,
    pub on_duty: u32,
    pub paused: u32,
    /// Desks on duty where rings went unanswered.
    pub silent: u32,
    pub waiting: u32,
    pub longest: Millis,
    /// Sockets of this node.
    pub youth: u32,
    pub desks: u32,
}

/// The looks within a quarter of an hour: the most of each, and whether it was open at all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    number: u64,
    /// Whether it was looked at from its beginning: a node that has just started has not seen who was there.
    whole: bool,
    most: Sight,
}

/// The quarter that goes on, and the last one that is over.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quarters {
    now: Option<Quarter>,
    over: Option<Quarter>,
}

impl Quarters {
    /// Takes a look in. True when a quarter has just ended.
    pub fn look(&mut self, wall: Millis, sight: Sight) -> bool {
        let number = wall / QUARTER;
        if let Some(now) = self.now.as_mut().filter(|now| now.number == number) {
            now.most = most(now.most, sight);
            return false;
        }
        let whole = wall % QUARTER <= MINUTE;
        let ended = self.now.replace(Quarter { number, whole, most: sight });
        self.over = ended.or(self.over);
        ended.is_some()
    }

    pub fn over(&self) -> Option<&Quarter> {
        self.over.as_ref()
    }

    /// Whether nobody answered all through the last quarter, nor in this one so far.
    pub fn nobody(&self) -> bool {
        self.over.is_some_and(|over| over.whole && over.nobody()) && self.now.is_some_and(|now| now.nobody())
    }
}

impl Quarter {
    /// Whether nobody answered at any look, though the service was open, and it is known.
    fn nobody(&self) -> bool {
        let Sight { live, open, on_duty, paused, .. } = self.most;
        live && open && on_duty == 0 && paused == 0
    }
}

fn most(a: Sight, b: Sight) -> Sight {
    Sight {
        live: a.live && b.live,
        open: a.open && b.open,
        on_duty: a.on_duty.max(b.on_duty),
        paused: a.paused.max(b.paused),
        silent: a.silent.max(b.silent),
        waiting: a.waiting.max(b.waiting),
        longest: a.longest.max(b.longest),
        youth: a.youth.max(b.youth),
        desks: a.desks.max(b.desks),
    }
}

/// This node and its neighbours. What is not known is not told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Machine {
    pub version: &'static str,
    pub ready: bool,
    pub draining: bool,
    pub live: bool,
    /// Wall times, in milliseconds.
    pub started: Option<Millis>,
    pub erased: Option<Millis>,
    pub certificate_ends: Option<Millis>,
    /// In bytes.
    pub database: Option<u64>,
    pub disk: Option<Disk>,
    /// People whose mail could not be sent so far.
    pub mail_failing: Option<u32>,
    /// Agencies that are late with a card, as of the last quarter.
    pub late: Option<u32>,
}

/// Where a database lies that is a file, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disk {
    pub all: u64,
    pub free: u64,
}

/// The page for a monitoring system, in the OpenMetrics text format.
pub fn page(machine: &Machine, quarter: Option<&Quarter>, probes: &Probes) -> String {
    let mut registry = Registry::with_prefix("ungrus");
    register_machine(&mut registry, machine);
    if let Some(quarter) = quarter {
        register_people(&mut registry, &quarter.most);
    }
    registry.register("probe_seconds", "How long a trial took, made at fixed intervals", probes.took.clone());
    registry.register("probe_failures", "Trials that failed", probes.failed.clone());
    let mut text = String::new();
    // Writing to a text does not fail.
    let _ = encode(&mut text, &registry);
    text
}

fn gauge(registry: &mut Registry, name: &str, help: &str, value: u64) {
    registry.register(name, help, ConstGauge::new(value));
}

fn register_machine(registry: &mut Registry, machine: &Machine) {
    registry.register("build", "The version that runs", Info::new([("version", machine.version)]));
    let mut told = |name, help, value: Option<u64>| {
        if let Some(value) = value {
            gauge(registry, name, help, value);
        }
    };
    let flag = |yes: bool| Some(u64::from(yes));
    told("ready", "Whether the node would say at /readyz that it is ready", flag(machine.ready));
    told("draining", "Whether the node is on its way out", flag(machine.draining));
    told("live", "Whether live state (Redis, where several nodes run) answers", flag(machine.live));
    told("started_timestamp_seconds", "When the node was started", machine.started.map(|at| at / 1000));
    let erased = machine.erased.map(|at| at / QUARTER * QUARTER / 1000);
    told("erased_timestamp_seconds", "The quarter in which what is over was last erased in full", erased);
    let ends = machine.certificate_ends.map(|at| at / 1000);
    told("certificate_expires_timestamp_seconds", "When the certificate of --certificate ends", ends);
    let step = |bytes: u64| bytes / STEP * STEP;
    told("database_bytes", "Size of the database, in steps of 16 MiB", machine.database.map(step));
    let (all, free) = (machine.disk.map(|disk| disk.all), machine.disk.map(|disk| step(disk.free)));
    told("disk_bytes", "Size of the disk that a database of SQLite lies on", all);
    told("disk_free_bytes", "What is free on it, in steps of 16 MiB", free);
    told("mail_failing", "People whose mail could not be sent so far", machine.mail_failing.map(u64::from));
    told("agencies_late", "Agencies that are late with a card, as of the last quarter", machine.late.map(u64::from));
}

fn register_people(registry: &mut Registry, most: &Sight) {
    let many = |n: u32| u64::from(shown(n).unwrap_or(0));
    let waited = if shown(most.waiting).is_some() { most.longest / MINUTE * MINUTE / 1000 } else { 0 };
    let mut told = |name, help: &str, value: u64| {
        gauge(registry, name, &format!("{help}, in the last quarter of an hour that is over"), value);
    };
    if most.live {
        told("open", "Whether it was open by its opening hours all the time", u64::from(most.open));
        told("on_duty", "The most counsellors who took conversations at a time", most.on_duty.into());
        told("paused", "The most who held a pause at a time", most.paused.into());
        told("rings_unanswered", "The most desks at a time where rings went unanswered", most.silent.into());
        told("waiting", "The most young people who waited at a time (0: under 5)", many(most.waiting));
        told("longest_wait_seconds", "The longest wait, in whole minutes (0: under 5 waited)", waited);
    }
    told("youth_sockets", "The most young people connected to this node at a time (0: under 5)", many(most.youth));
    told("desk_sockets", "The most desks connected to this node at a time", most.desks.into());
}

#[cfg(test)]
mod tests;
