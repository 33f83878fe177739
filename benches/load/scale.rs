//! Many connections: what an idle one costs, and whether a message costs more among many.

use crate::ends::{Fleet, Habit};
use crate::figures::{Table, median, row};
use crate::servers::Server;
use crate::staff::Staff;
use crate::{Fail, Plan, pairs};
use std::sync::atomic::Ordering::Relaxed;
use std::time::Duration;

/// Messages under way at one time, among however many pairs.
const IN_FLIGHT: usize = 64;

struct Measured {
    /// Bytes for each connection: of the node, and of Redis.
    idle: f64,
    idle_redis: f64,
    /// The node's memory after every pair has talked, for each connection.
    talked: f64,
    /// Microseconds of the nodes' CPU for a message.
    few: f64,
    many: f64,
    /// Percent of a core that the connections cost while nothing is said.
    rest: f64,
}

pub async fn measure(staff: &Staff, plan: &Plan) -> Result<Table, Fail> {
    let folder = tempfile::tempdir()?;
    let redis = Server::redis(folder.path()).await?;
    let head = [
        &*format!("{} connections", 2 * plan.many),
        "idle B/conn",
        "Redis B/conn",
        "after talk B/conn",
        "idle CPU %",
        &format!("µs/msg {} pairs", plan.few),
        &format!("{} pairs", plan.many),
        "ratio",
    ];
    let mut rows = vec![row(&head)];
    for (name, ours, with) in
        [("bare relay", false, None), ("ours", true, None), ("ours with Redis", true, Some(&redis))]
    {
        let m = one(staff, plan, ours, with).await?;
        let figures = [m.idle, m.idle_redis, m.talked].map(|bytes| format!("{bytes:.0}"));
        let cost = [m.rest * 100.0, m.few, m.many, m.many / m.few].map(|value| format!("{value:.2}"));
        let line = [vec![name.to_owned()], figures.to_vec(), cost.to_vec()].concat();
        // It takes minutes: say how far it is.
        println!("{}", line.join("  "));
        rows.push(line);
    }
    Ok(Table { title: "Many connections".into(), rows })
}

async fn one(staff: &Staff, plan: &Plan, ours: bool, redis: Option<&Server>) -> Result<Measured, Fail> {
    let server = if ours { Server::node(staff, redis).await? } else { Server::relay(redis).await? };
    let (door, cookies) = staff.cookies.split_last().ok_or("staff")?;
    let _open = if ours { Some(pairs::open_door(&[&server], door).await?) } else { None };
    let make = async |count| -> Result<Fleet, Fail> {
        if ours {
            pairs::ours(&server, &server, &cookies[..count]).await
        } else {
            pairs::bare(&server, &server, &pairs::RELAY, count).await
        }
    };
    let (before, redis_before) = (server.memory()?, memory(redis)?);
    let fleet = make(plan.many).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let connections = 2.0 * plan.many as f64;
    let per = |after: u64, before: u64| (after as f64 - before as f64) / connections;
    let (idle, idle_redis) = (per(server.memory()?, before), per(memory(redis)?, redis_before));
    let rest = server.cpu()?;
    tokio::time::sleep(plan.window).await;
    let rest = (server.cpu()? - rest).as_secs_f64() / plan.window.as_secs_f64();
    // Two fleets, in turn: a few pairs on a node of their own, and many.
    let small = if ours { Server::node(staff, redis).await? } else { Server::relay(redis).await? };
    let _open_too = if ours && redis.is_none() { Some(pairs::open_door(&[&small], door).await?) } else { None };
    let others = &cookies[..plan.few];
    let (mut few, mut many) = (Vec::new(), Vec::new());
    if redis.is_none() {
        let few_fleet = if ours {
            pairs::ours(&small, &small, others).await?
        } else {
            pairs::bare(&small, &small, &pairs::RELAY, plan.few).await?
        };
        for _ in 0..plan.rounds {
            few.push(cost(&small, &few_fleet, plan.window).await?);
            many.push(cost(&server, &fleet, plan.window).await?);
        }
    } else {
        many.push(cost(&server, &fleet, plan.window).await?);
    }
    // One message on every line, as a conversation has.
    fleet.ends.iter().for_each(|end| end.send(0));
    fleet.calm().await?;
    let talked = per(server.memory()?, before);
    let closed = fleet.tally.closed.load(Relaxed);
    if closed > 0 {
        return Err(format!("{closed} sockets were closed").into());
    }
    Ok(Measured { idle, idle_redis, talked, few: median(&few), many: median(&many), rest })
}

/// Microseconds of CPU for a message, while [`IN_FLIGHT`] are under way between random pairs.
async fn cost(server: &Server, fleet: &Fleet, window: Duration) -> Result<f64, Fail> {
    fleet.set(Habit::PassOn);
    fleet.ends.iter().cycle().take(IN_FLIGHT).for_each(|end| end.send(0));
    tokio::time::sleep(window / 5).await;
    let (cpu, heard) = (server.cpu()?, fleet.tally.heard.load(Relaxed));
    tokio::time::sleep(window).await;
    let (cpu, heard) = (server.cpu()? - cpu, fleet.tally.heard.load(Relaxed) - heard);
    fleet.calm().await?;
    Ok(cpu.as_secs_f64() * 1e6 / heard as f64)
}

/// What Redis itself counts as used.
fn memory(redis: Option<&Server>) -> Result<u64, Fail> {
    redis.map_or(Ok(0), Server::memory)
}
