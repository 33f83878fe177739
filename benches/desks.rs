//! `cargo bench --bench desks [-- --quick]`: what a change costs where there are 100, 1,000 and 10,000 desks, in memory and
//! with Redis.
//!
//! All desks are on duty and hold a conversation each; 20 young people wait. A change is one desk that pauses or comes back;
//! then the dispatcher's work is done: a snapshot, the roster, the view, the decision. The first reading, of all desks, is
//! shown by itself: a node does that once. What is left to grow with the desks is what everybody is told.

#![allow(clippy::disallowed_methods, reason = "a measurement reads real clocks")]
#![allow(dead_code, clippy::panic, reason = "what it shares with the tests, it takes as it is")]

#[path = "load/figures.rs"]
mod figures;
#[path = "../tests/it/support"]
mod support {
    pub mod process;
    pub mod redis;
}

use figures::{Table, row};
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::redis::RedisServer;
use ungrus::clock::{Clock, SystemClock};
use ungrus::config::Limits;
use ungrus::dispatch::{Roster, decide, queue_view};
use ungrus::id::{ConnectionId, ConversationId, StaffId};
use ungrus::live::memory::MemoryLive;
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Counsellor, Lease, Live, Wish};
use ungrus::protocol::Line;

/// Whatever goes wrong ends the bench.
type Fail = Box<dyn std::error::Error + Send + Sync>;

const WAITING: u32 = 20;
/// How many desks are made at a time.
const AT_ONCE: u32 = 100;

fn bytes(kind: u8, n: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    bytes
}

fn desk(n: u32, paused: bool) -> Command {
    let by = Counsellor {
        staff: StaffId::from_bytes(bytes(1, n)),
        name: "Mette".into(),
        device: "key".into(),
        takes: Arc::default(),
    };
    let wish = Wish { on: true, capacity: 1, paused, ..Wish::default() };
    Command::Desk { by, connection: ConnectionId::from_bytes(bytes(2, n)), wish, acted: true, again: false, breath: 0 }
}

fn open(n: u32) -> Command {
    let conversation = ConversationId::from_bytes(bytes(3, n));
    let connection = ConnectionId::from_bytes(bytes(4, n));
    Command::Open { conversation, line: Line::default(), connection, queue_max: u32::MAX }
}

fn accept(n: u32) -> Command {
    Command::Accept { conversation: ConversationId::from_bytes(bytes(3, n)), staff: StaffId::from_bytes(bytes(1, n)) }
}

/// What one step took.
#[derive(Default)]
struct Times {
    change: Vec<f64>,
    snapshot: Vec<f64>,
    policy: Vec<f64>,
}

async fn fill(live: &dyn Live, desks: u32) -> Result<(), Fail> {
    for first in (0..desks).step_by(AT_ONCE as usize) {
        let some = first..desks.min(first + AT_ONCE);
        let steps: [fn(u32) -> Command; 3] = [|n| desk(n, false), open, accept];
        for command in steps {
            for reply in futures_util::future::join_all(some.clone().map(|n| live.run(command(n)))).await {
                reply?;
            }
        }
    }
    for n in desks..desks + WAITING {
        live.run(open(n)).await?;
    }
    Ok(())
}

async fn renew(live: &dyn Live, desks: u32) -> Result<(), Fail> {
    let lease = |n| Lease::Desk(StaffId::from_bytes(bytes(1, n)), ConnectionId::from_bytes(bytes(2, n)));
    let young = |n| Lease::Youth(ConversationId::from_bytes(bytes(3, n)), ConnectionId::from_bytes(bytes(4, n)));
    let all: Vec<_> = (0..desks).map(lease).chain((0..desks + WAITING).map(young)).collect();
    for batch in all.chunks(500) {
        live.renew(batch.to_vec()).await?;
    }
    Ok(())
}

/// One change and what follows from it.
async fn step(live: &dyn Live, roster: &mut Roster, n: u32, paused: bool, times: &mut Times) -> Result<(), Fail> {
    let (limits, began) = (Limits::default(), Instant::now());
    live.run(desk(n, paused)).await?;
    times.change.push(ms(began.elapsed()));
    look(live, roster, &limits, times).await
}

async fn look(live: &dyn Live, roster: &mut Roster, limits: &Limits, times: &mut Times) -> Result<(), Fail> {
    let began = Instant::now();
    let seen = live.snapshot(limits.conversation, 0, roster.mark()).await?;
    times.snapshot.push(ms(began.elapsed()));
    let began = Instant::now();
    roster.take(&seen.desks);
    std::hint::black_box((queue_view(&seen, roster), decide(&seen, roster, limits)));
    times.policy.push(ms(began.elapsed()));
    Ok(())
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn median(times: &[f64]) -> String {
    format!("{:.2}", figures::median(times))
}

/// The processor time of Redis, milliseconds.
async fn cpu(server: &RedisServer) -> f64 {
    let said = server.cli(&["INFO", "cpu"]).await;
    let figure = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<f64>().ok());
    1000.0 * (figure("used_cpu_sys:").unwrap_or(0.0) + figure("used_cpu_user:").unwrap_or(0.0))
}

async fn measure(name: &str, desks: u32, changes: u32, server: Option<&RedisServer>) -> Result<Vec<String>, Fail> {
    let live: Arc<dyn Live> = match server {
        None => Arc::new(MemoryLive::new(Arc::new(SystemClock::new()) as Arc<dyn Clock>)),
        Some(server) => {
            let name = ConnectionId::from_bytes([9; 16]);
            Arc::new(RedisLive::connect(&server.config(), &format!("d{desks}:"), name, None).await?)
        }
    };
    fill(&*live, desks).await?;
    let (mut roster, mut first, mut times) = (Roster::default(), Times::default(), Times::default());
    renew(&*live, desks).await?;
    look(&*live, &mut roster, &Limits::default(), &mut first).await?;
    let (mut spent, mut renewed) = (0.0, Instant::now());
    for n in 0..changes {
        if renewed.elapsed() > Duration::from_secs(5) {
            renew(&*live, desks).await?;
            renewed = Instant::now();
        }
        let before = match server {
            Some(server) => cpu(server).await,
            None => 0.0,
        };
        step(&*live, &mut roster, n % desks.min(50), n % 100 < 50, &mut times).await?;
        if let Some(server) = server {
            spent += cpu(server).await - before;
        }
    }
    let of_redis = server.map_or_else(String::new, |_| format!("{:.2}", spent / f64::from(changes)));
    let Times { change, snapshot, policy } = &times;
    let whole = median(&first.snapshot);
    Ok(row(&[&format!("{name}, {desks}"), &median(change), &median(snapshot), &median(policy), &of_redis, &whole]))
}

fn main() -> Result<(), Fail> {
    let quick = std::env::args().any(|word| word == "--quick");
    let changes = if quick { 50 } else { 300 };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let head = ["desks", "change", "snapshot", "roster and policy", "CPU of Redis", "all desks, once"];
        let mut rows = vec![row(&head)];
        for desks in [100, 1_000, 10_000] {
            rows.push(measure("memory", desks, changes, None).await?);
        }
        for desks in [100, 1_000, 10_000] {
            let server = RedisServer::start().await;
            rows.push(measure("Redis", desks, changes, Some(&server)).await?);
        }
        figures::print(&Table { title: "A change, milliseconds: medians; CPU of Redis: mean".into(), rows });
        Ok(())
    })
}
