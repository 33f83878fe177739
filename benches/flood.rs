//! `cargo bench --bench flood [-- --quick]`: how long a young person waits while 10,000 fake joins come from 1, 50 and
//! 2,000 addresses, to a bare node and behind the shipped proxy.
//!
//! The program itself serves, with its own limits; somebody else's process (this program, started again) joins a thousand
//! times a second. Honest young people come one at a time, each from an address of their own, solve what they are asked for, and
//! are taken by a counsellor who answers at once. They come in turn to the service that is flooded and to a second one
//! that is not, on the same machine at the same time: what the second one's wait grows by is the flood's own use of the
//! processors, which no real attacker takes from the service. All three are printed: calm, beside, flooded.
//!
//! Waits are of the sockets alone, on loopback: what a page loads and draws comes on top, calm or not, and a counsellor who
//! takes seconds (`-- --answer=2000`, in milliseconds) as well. `-- solving` shows only the joins that solve their puzzles.

#![allow(clippy::disallowed_methods, reason = "a measurement reads real clocks")]
#![allow(dead_code, clippy::panic, reason = "what it shares with the load bench and the tests, it takes as it is")]

#[path = "flood/counsellor.rs"]
mod counsellor;
#[path = "flood/fakes.rs"]
mod fakes;
#[path = "load/figures.rs"]
mod figures;
#[path = "load/host.rs"]
mod host;
#[path = "flood/service.rs"]
mod service;
#[path = "load/socket.rs"]
mod socket;
#[path = "load/staff.rs"]
mod staff;
#[path = "../tests/it/support"]
mod support {
    pub mod process;
    pub mod proxy;
}
#[path = "flood/waits.rs"]
mod waits;
#[path = "flood/young.rs"]
mod young;

use fakes::{Flood, Kind};
use figures::{Table, row};
use service::{Front, Service};
use std::path::PathBuf;
use std::time::Duration;
use waits::Waits;

/// Whatever goes wrong ends the bench.
pub type Fail = Box<dyn std::error::Error + Send + Sync>;

/// How far apart young people come to each service: the dispatcher has rested since the one before.
const PACE: Duration = Duration::from_millis(700);

/// What is run.
struct Plan {
    program: PathBuf,
    /// How long the counsellor thinks.
    answer: Duration,
    /// How many come while it is calm.
    calm: usize,
    floods: Vec<Flood>,
}

impl Plan {
    fn of(words: &[String]) -> Self {
        let given = |name: &str| words.iter().find_map(|word| word.strip_prefix(name)).map(str::to_owned);
        let quick = words.iter().any(|word| word == "--quick");
        let (calm, count) = if quick { (4, 1_000) } else { (12, 10_000) };
        let idle = |addresses| Flood { addresses, kind: Kind::Idle, count };
        let solving = Flood { addresses: 2_000, kind: Kind::Solving, count: count / 5 };
        Self {
            program: given("--program=").map_or_else(|| env!("CARGO_BIN_EXE_ungrus").into(), PathBuf::from),
            answer: Duration::from_millis(given("--answer=").and_then(|word| word.parse().ok()).unwrap_or(0)),
            calm,
            floods: if words.iter().any(|word| word == "solving") {
                vec![solving]
            } else {
                vec![idle(1), idle(50), idle(2_000), solving]
            },
        }
    }
}

fn main() -> Result<(), Fail> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match words.first().map(String::as_str) {
        Some("fakes") => runtime.block_on(fakes::run(&words)),
        _ => runtime.block_on(bench(&Plan::of(&words))),
    }
}

async fn bench(plan: &Plan) -> Result<(), Fail> {
    let mut rows = vec![row(&[
        "front, addresses, joins",
        "calm: queued",
        "taken",
        "beside: queued",
        "taken",
        "flooded: queued",
        "p90",
        "taken",
        "p90",
        "solving",
        "turned away",
        "taken: to beside",
        "to calm",
        "CPU a join",
    ])];
    for front in [Front::Bare, Front::Proxy] {
        let calm = calm(plan, front).await?;
        for flood in &plan.floods {
            rows.push(scene(plan, front, *flood, &calm).await?);
        }
    }
    figures::print(&Table { title: "A young person's wait in a flood: medians, milliseconds".into(), rows });
    Ok(())
}

/// Nobody comes sooner because somebody before waited long.
fn pace() -> tokio::time::Interval {
    let mut pace = tokio::time::interval(PACE);
    pace.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    pace
}

/// Waits where nobody floods.
async fn calm(plan: &Plan, front: Front) -> Result<Waits, Fail> {
    let service = Service::start(plan, front).await?;
    let (mut waits, mut pace) = (Waits::default(), pace());
    for _ in 0..plan.calm {
        pace.tick().await;
        waits.add(young::come(&service.door).await?);
    }
    Ok(waits)
}

/// One flood.
async fn scene(plan: &Plan, front: Front, flood: Flood, calm: &Waits) -> Result<Vec<String>, Fail> {
    let (flooded, beside) = (Service::start(plan, front).await?, Service::start(plan, front).await?);
    let (mut there, mut here) = (Waits::default(), Waits::default());
    let mut pace = pace();
    let cpu = flooded.cpu()?;
    let mut running = flood.start(&flooded.door)?;
    while running.ended().is_none() {
        pace.tick().await;
        here.add(young::come(&flooded.door).await?);
        there.add(young::come(&beside.door).await?);
    }
    let spent = flooded.cpu()?.saturating_sub(cpu).as_secs_f64() * 1000.0 / flood.count as f64;
    println!("{front:?}: {}", running.said()?);
    let name = format!("{front:?}, {}, {} {:?}", flood.addresses, flood.count, flood.kind);
    let ms = |value: f64| format!("{value:.0}");
    Ok(vec![
        name,
        ms(calm.queued(0.5)),
        ms(calm.taken(0.5)),
        ms(there.queued(0.5)),
        ms(there.taken(0.5)),
        ms(here.queued(0.5)),
        ms(here.queued(0.9)),
        ms(here.taken(0.5)),
        ms(here.taken(0.9)),
        ms(here.solving(0.5)),
        format!("{} of {}", here.turned_away(), here.all()),
        format!("{:.2}", here.taken(0.5) / there.taken(0.5)),
        format!("{:.2}", here.taken(0.5) / calm.taken(0.5)),
        format!("{spent:.2}"),
    ])
}
