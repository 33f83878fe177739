//! `cargo bench --bench contention [-- --quick]`: what changes of live state cost with Redis, when they meet and when they
//! don't.
//!
//! Two nodes, each a thread of its own, on one `redis-server`. A *turn* is a young person who starts, is taken by a desk, and
//! ends: three commands, of which two change the desk.

#![allow(clippy::disallowed_methods, reason = "a measurement reads real clocks")]
#![allow(dead_code, clippy::panic, clippy::expect_used, reason = "what it shares with the tests, it takes as it is")]

#[path = "load/figures.rs"]
mod figures;
#[path = "../tests/it/support"]
mod support {
    pub mod process;
    pub mod redis;
}

use figures::{Table, row, thousands};
use futures_util::future::join_all;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};
use support::redis::RedisServer;
use ungrus::config::{Limits, RedisUrl};
use ungrus::dispatch::{Roster, decide, queue_view};
use ungrus::id::{ConnectionId, ConversationId, StaffId};
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Counsellor, Lease, Live, LiveError, Reply, Wish};
use ungrus::protocol::{EndedBy, Line};

/// Whatever goes wrong ends the bench.
type Fail = Box<dyn std::error::Error + Send + Sync>;

const PREFIX: &str = "bench:";

fn bytes(kind: u8, n: u32) -> [u8; 16] {
    let mut bytes = [kind; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    bytes
}

fn staff(n: u32) -> StaffId {
    StaffId::from_bytes(bytes(1, n))
}

fn youth(n: u32) -> ConversationId {
    ConversationId::from_bytes(bytes(3, n))
}

fn desk(n: u32, capacity: u8) -> Command {
    let by = Counsellor { staff: staff(n), name: "Mette".into(), device: "B".repeat(87).into(), takes: Arc::default() };
    let wish = Wish { on: true, capacity, ..Wish::default() };
    Command::Desk { by, connection: ConnectionId::from_bytes(bytes(2, n)), wish, acted: true, again: false, breath: 0 }
}

fn open(n: u32) -> Command {
    let connection = ConnectionId::from_bytes(bytes(4, n));
    Command::Open { conversation: youth(n), line: Line::default(), connection, queue_max: u32::MAX }
}

fn accept(n: u32, by: u32) -> Command {
    Command::Accept { conversation: youth(n), staff: staff(by) }
}

fn end(n: u32, by: u32) -> Command {
    Command::End { conversation: youth(n), staff: Some(staff(by)), by: EndedBy::Counsellor }
}

async fn connect(url: &RedisUrl, name: u8) -> Result<RedisLive, LiveError> {
    RedisLive::connect(url, PREFIX, ConnectionId::from_bytes([name; 16]), None).await
}

/// Runs this as a node: on a thread of its own.
fn node<T, F>(url: RedisUrl, name: u8, work: impl FnOnce(Arc<RedisLive>) -> F + Send + 'static) -> Node<T>
where
    T: Send + 'static,
    F: Future<Output = Result<T, Fail>>,
{
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async { work(Arc::new(connect(&url, name).await?)).await })
    })
}

type Node<T> = std::thread::JoinHandle<Result<T, Fail>>;

fn joined<T>(node: Node<T>) -> Result<T, Fail> {
    node.join().map_err(|_| "a node panicked")?
}

/// Runs it until it is answered; how often it was not in time is counted.
async fn sure(live: &RedisLive, command: Command, failed: &Cell<u32>) -> Result<Reply, Fail> {
    for _ in 0..100 {
        match live.run(command.clone()).await {
            Ok(reply) => return Ok(reply),
            Err(_) => failed.set(failed.get() + 1),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err("live state is away".into())
}

async fn fill(live: &RedisLive, desks: u32, capacity: u8, seats: u32) -> Result<(), Fail> {
    let (all, failed) = ((0..desks).collect::<Vec<u32>>(), Cell::new(0));
    let failed = &failed;
    for some in all.chunks(50) {
        let desk = async |n: u32| {
            sure(live, desk(n, capacity), failed).await?;
            for talk in (0..seats).map(|seat| 1_000_000 + n * seats + seat) {
                sure(live, open(talk), failed).await?;
                assert!(matches!(sure(live, accept(talk, n), failed).await?, Reply::Seat(_)), "there is room");
            }
            Ok::<(), Fail>(())
        };
        join_all(some.iter().map(|n| desk(*n))).await.into_iter().collect::<Result<Vec<_>, _>>()?;
    }
    Ok(())
}

async fn renew(live: &RedisLive, desks: u32) -> Result<(), Fail> {
    let all: Vec<_> = (0..desks).map(|n| Lease::Desk(staff(n), ConnectionId::from_bytes(bytes(2, n)))).collect();
    for batch in all.chunks(500) {
        live.renew(batch.to_vec()).await?;
    }
    Ok(())
}

/// The processor time of Redis so far, and how many commands it was sent, scripts counted once.
async fn spent(server: &RedisServer) -> f64 {
    let said = server.cli(&["INFO", "cpu"]).await;
    let figure = |name: &str| said.lines().find_map(|line| line.strip_prefix(name)?.trim().parse::<f64>().ok());
    1000.0 * (figure("used_cpu_sys:").unwrap_or(0.0) + figure("used_cpu_user:").unwrap_or(0.0))
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn at(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share) as usize]
}

/// How long an accept takes where 50 conversations go on and nothing else happens.
async fn accepts(turns: u32) -> Result<Vec<String>, Fail> {
    let server = RedisServer::start().await;
    let live = connect(&server.config(), 1).await?;
    fill(&live, 25, 3, 2).await?;
    let (mut times, before) = (Vec::new(), spent(&server).await);
    for n in 0..turns {
        if n % 1000 == 0 {
            renew(&live, 25).await?;
        }
        live.run(open(n)).await?;
        let began = Instant::now();
        let reply = live.run(accept(n, n % 25)).await?;
        times.push(ms(began.elapsed()));
        assert!(matches!(reply, Reply::Seat(_)), "{reply:?}");
        live.run(end(n, n % 25)).await?;
    }
    let cpu = 1000.0 * (spent(&server).await - before) / f64::from(3 * turns);
    let (median, p99) = (at(&mut times, 0.5), at(&mut times, 0.99));
    Ok(row(&["accept at 50 conversations", &format!("{median:.3} ms, p99 {p99:.3}"), "", &format!("{cpu:.0}")]))
}

/// This many `turns` one after the other, with young people of its own, at the desk that `of` names.
async fn turns(live: Arc<RedisLive>, first: u32, turns: u32, of: u32) -> Result<(u32, u32), Fail> {
    let (mut done, mut failed) = (0, 0);
    for n in first..first + turns {
        for command in [open(n), accept(n, of), end(n, of)] {
            match live.run(command).await {
                Ok(_) => done += 1,
                Err(_) => failed += 1,
            }
        }
    }
    Ok((done, failed))
}

/// Two nodes, each with `at_once` turns under way, at these desks; returns commands a second.
async fn rush(name: &str, desks: u32, at_once: u32, each: u32) -> Result<Vec<String>, Fail> {
    let server = RedisServer::start().await;
    fill(&connect(&server.config(), 1).await?, desks, u8::MAX, 0).await?;
    let (before, began) = (spent(&server).await, Instant::now());
    let work = |name: u32| {
        node(server.config(), u8::try_from(name + 10).unwrap_or(0), move |live| async move {
            let many = (0..at_once).map(|one| {
                let number = name * at_once + one;
                turns(Arc::clone(&live), number * 100_000, each, number % desks)
            });
            let done: Vec<(u32, u32)> = join_all(many).await.into_iter().collect::<Result<_, _>>()?;
            Ok(done.iter().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1)))
        })
    };
    let nodes: Vec<_> = (0..2).map(work).collect();
    let mut sum = (0, 0);
    for node in nodes {
        let (done, failed) = tokio::task::spawn_blocking(|| joined(node)).await??;
        sum = (sum.0 + done, sum.1 + failed);
    }
    let took = began.elapsed().as_secs_f64();
    let cpu = 1000.0 * (spent(&server).await - before) / f64::from(sum.0);
    let rate = format!("{}/s", thousands(f64::from(sum.0) / took));
    Ok(row(&[name, &rate, &sum.1.to_string(), &format!("{cpu:.0}")]))
}

/// What a node's dispatcher does, four times a second, until told to stop.
async fn dispatch(
    live: Arc<RedisLive>,
    desks: std::ops::Range<u32>,
    stop: Arc<std::sync::atomic::AtomicBool>,
) -> Result<(f64, u32), Fail> {
    let (mut roster, limits, mut times, mut failed) = (Roster::default(), Limits::default(), vec![0.0], 0);
    let mut renewed = Instant::now();
    while !stop.load(std::sync::atomic::Ordering::Relaxed) {
        let began = Instant::now();
        match live.snapshot(limits.conversation, 0, roster.mark()).await {
            Ok(seen) => {
                roster.take(&seen.desks);
                std::hint::black_box(queue_view(&seen, &roster));
                for command in decide(&seen, &roster, &limits) {
                    if live.run(command).await.is_err() {
                        break;
                    }
                }
            }
            Err(_) => failed += 1,
        }
        times.push(ms(began.elapsed()));
        if renewed.elapsed() > Duration::from_secs(5) {
            for batch in desks.clone().collect::<Vec<_>>().chunks(500) {
                let lease = |n: &u32| Lease::Desk(staff(*n), ConnectionId::from_bytes(bytes(2, *n)));
                let _ = live.renew(batch.iter().map(lease).collect()).await;
            }
            renewed = Instant::now();
        }
        tokio::time::sleep_until((began + Duration::from_millis(250)).into()).await;
    }
    Ok((at(&mut times, 1.0), failed))
}

/// 512 young people start at once where `desks` are on duty with a conversation each, and are taken, while two nodes
/// ring for them.
async fn starts(desks: u32) -> Result<Vec<String>, Fail> {
    let server = RedisServer::start().await;
    let live = Arc::new(connect(&server.config(), 1).await?);
    // A seat for this one, and one for the ring of another.
    fill(&live, desks, 3, 1).await?;
    renew(&live, desks).await?;
    let stop = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let look = |name: u8| {
        let stop = Arc::clone(&stop);
        let half = desks / 2 * u32::from(name)..desks / 2 * (u32::from(name) + 1);
        node(server.config(), name + 10, move |live| dispatch(live, half, stop))
    };
    let nodes: Vec<_> = (0..2).map(look).collect();
    // Their first reading, of all desks.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (before, began) = (spent(&server).await, Instant::now());
    let failed = Rc::new(Cell::new(0));
    let start = |n: u32| {
        let (live, failed) = (Arc::clone(&live), Rc::clone(&failed));
        async move {
            let began = Instant::now();
            sure(&live, open(n), &failed).await?;
            while !matches!(sure(&live, accept(n, n), &failed).await?, Reply::Seat(_)) {
                // Its desk is being rung for somebody else.
                tokio::time::sleep(Duration::from_millis(5)).await;
                if began.elapsed() > Duration::from_secs(60) {
                    return Err(Fail::from("never taken"));
                }
                sure(&live, Command::Decline { conversation: youth(n), staff: staff(n) }, &failed).await?;
            }
            Ok::<f64, Fail>(ms(began.elapsed()))
        }
    };
    let mut times = join_all((0..512).map(start)).await.into_iter().collect::<Result<Vec<_>, _>>()?;
    let took = ms(began.elapsed());
    let cpu = spent(&server).await - before;
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    let (mut worst, mut unseen): (f64, u32) = (0.0, 0);
    for node in nodes {
        let (longest, failed) = tokio::task::spawn_blocking(|| joined(node)).await??;
        (worst, unseen) = (worst.max(longest), unseen + failed);
    }
    let (median, name) = (at(&mut times, 0.5), format!("512 starts at {desks} desks"));
    let figures = format!("{took:.0} ms, median {median:.0}; longest look {worst:.0}, {unseen} failed");
    Ok(row(&[&name, &figures, &failed.get().to_string(), &format!("{cpu:.0} ms in all")]))
}

/// What it costs Redis to keep `desks` and their conversations for five seconds.
async fn leases(desks: u32) -> Result<Vec<String>, Fail> {
    let server = RedisServer::start().await;
    let live = connect(&server.config(), 1).await?;
    fill(&live, desks, 2, 1).await?;
    let (before, began) = (spent(&server).await, Instant::now());
    renew(&live, desks).await?;
    let took = ms(began.elapsed());
    let cpu = spent(&server).await - before;
    Ok(row(&[&format!("{desks} leases renewed"), &format!("{took:.0} ms"), "", &format!("{cpu:.0} ms in all")]))
}

fn main() -> Result<(), Fail> {
    let quick = std::env::args().any(|word| word == "--quick");
    let scale = if quick { 1 } else { 5 };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut rows = vec![row(&["", "how fast", "failed", "CPU of Redis, µs a command"])];
        rows.push(accepts(400 * scale).await?);
        rows.push(rush("2 nodes, 1 desk, 1 at once each", 1, 1, 600 * scale).await?);
        rows.push(rush("2 nodes, 1 desk, 5 at once each", 1, 5, 200 * scale).await?);
        rows.push(rush("2 nodes, 200 desks, 100 at once each", 200, 100, 20 * scale).await?);
        rows.push(starts(512).await?);
        rows.push(starts(3_500).await?);
        rows.push(leases(5_000).await?);
        figures::print(&Table { title: "Changes of live state with Redis".into(), rows });
        Ok(())
    })
}
