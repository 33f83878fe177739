//! Messages: as many as go (64 pairs × 4 in flight), and 2,000 a second whatever comes back.

use crate::ends::{Fleet, Habit};
use crate::figures::{Table, median, ratio, row, thousands};
use crate::pairs::{RELAY, SOCKET_IO, Speech};
use crate::servers::{Server, install_peers};
use crate::staff::Staff;
use crate::{Fail, Plan, pairs};
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

/// Messages of a pair that are under way at one time.
const IN_FLIGHT: usize = 4;
/// By how many places the order of the contenders moves on from round to round.
const SHIFT: usize = 2;
/// Messages a second, over all pairs, in the open loop.
const RATE: u32 = 2000;

/// One row of the table.
struct Contender<'a> {
    name: &'static str,
    servers: Vec<&'a Server>,
    fleet: Fleet,
    /// Which contender it is compared with.
    against: usize,
    per_cpu: Vec<f64>,
    per_second: Vec<f64>,
    p50: Vec<f64>,
    p99: Vec<f64>,
}

/// What a user would pick instead, on one node and on two with Redis.
struct Peer {
    names: [&'static str; 2],
    speech: Speech,
    servers: [Server; 3],
}

async fn peers(redis: &Server) -> Result<Vec<Peer>, Fail> {
    if !install_peers() {
        eprintln!("Socket.IO and ws are left out: they need node and npm");
        return Ok(Vec::new());
    }
    let mut peers = Vec::new();
    for (kind, names, speech) in [
        ("socket.io", ["Socket.IO, one node", "Socket.IO, two on Redis"], SOCKET_IO),
        ("ws", ["ws, one node", "ws, two on Redis"], RELAY),
    ] {
        let with = || Server::peer(kind, Some(redis));
        peers.push(Peer { names, speech, servers: [Server::peer(kind, None).await?, with().await?, with().await?] });
    }
    Ok(peers)
}

pub async fn measure(staff: &Staff, plan: &Plan) -> Result<Table, Fail> {
    let folder = tempfile::tempdir()?;
    let redis = Server::redis(folder.path()).await?;
    let (alone, bare) = (Server::node(staff, None).await?, Server::relay(None).await?);
    let (one, two) = (Server::node(staff, Some(&redis)).await?, Server::node(staff, Some(&redis)).await?);
    let (bare_one, bare_two) = (Server::relay(Some(&redis)).await?, Server::relay(Some(&redis)).await?);

    let (door, cookies) = staff.cookies.split_last().ok_or("staff")?;
    let mut desks = cookies.chunks(plan.pairs);
    let mut next = || desks.next().ok_or("enough staff");
    let _open = pairs::open_door(&[&alone], door).await?;
    let _open_too = pairs::open_door(&[&one, &two], door).await?;
    let contender = |name, servers, fleet, against| {
        let (per_cpu, per_second, p50, p99) = Default::default();
        Contender { name, servers, fleet, against, per_cpu, per_second, p50, p99 }
    };
    let count = plan.pairs;
    let mut contenders = vec![
        contender("bare relay", vec![&bare], pairs::bare(&bare, &bare, &RELAY, count).await?, 0),
        contender("ours, one node", vec![&alone], pairs::ours(&alone, &alone, next()?).await?, 0),
        contender("ours, one node with Redis", vec![&one], pairs::ours(&one, &one, next()?).await?, 0),
        contender(
            "bare relays, two on Redis",
            vec![&bare_one, &bare_two],
            pairs::bare(&bare_one, &bare_two, &RELAY, count).await?,
            3,
        ),
        contender("ours, two nodes on Redis", vec![&one, &two], pairs::ours(&one, &two, next()?).await?, 3),
    ];
    let peers = peers(&redis).await?;
    for Peer { names: [alone, both], speech, servers: [one, first, second] } in &peers {
        contenders.push(contender(alone, vec![one], pairs::bare(one, one, speech, count).await?, 0));
        contenders.push(contender(both, vec![first, second], pairs::bare(first, second, speech, count).await?, 3));
    }
    let count = contenders.len();
    for round in 0..plan.rounds {
        // Each round begins with another one: what one leaves behind (V8 collects its garbage seconds later) meets all.
        let in_turn = (0..count).map(|at| (at + SHIFT * round) % count);
        for at in in_turn.clone() {
            contenders[at].saturate(plan.window).await?;
        }
        for at in in_turn {
            contenders[at].open_loop(plan.window).await?;
        }
    }
    if let Some(broken) = contenders.iter().find(|one| one.fleet.tally.closed.load(Relaxed) > 0) {
        return Err(format!("{}: sockets were closed", broken.name).into());
    }
    Ok(table(&contenders, plan))
}

impl Contender<'_> {
    fn cpu(&self) -> Result<Duration, Fail> {
        self.servers.iter().map(|server| server.cpu()).sum()
    }

    async fn saturate(&mut self, window: Duration) -> Result<(), Fail> {
        let tally = &self.fleet.tally;
        self.fleet.set(Habit::Answer);
        for end in self.fleet.ends.iter().step_by(2) {
            (0..IN_FLIGHT).for_each(|_| end.send(0));
        }
        tokio::time::sleep(window / 5).await;
        let (began, cpu, heard) = (Instant::now(), self.cpu()?, tally.heard.load(Relaxed));
        tokio::time::sleep(window).await;
        let (elapsed, cpu) = (began.elapsed().as_secs_f64(), (self.cpu()? - cpu).as_secs_f64());
        let messages = (tally.heard.load(Relaxed) - heard) as f64;
        self.fleet.calm().await.map_err(|lost| format!("{}: {lost}", self.name))?;
        self.per_cpu.push(messages / cpu);
        self.per_second.push(messages / elapsed);
        Ok(())
    }

    async fn open_loop(&mut self, window: Duration) -> Result<(), Fail> {
        self.fleet.set(Habit::Time);
        let (tally, ends) = (self.fleet.tally.clone(), self.fleet.ends.clone());
        let count = (window.as_secs_f64() * f64::from(RATE)) as u32;
        // A thread of its own: the runtime's timers are good for a millisecond only.
        let pace = tokio::task::spawn_blocking(move || {
            let (start, from) = (Instant::now(), tally.now());
            for number in 0..count {
                let due = Duration::from_secs(1) * number / RATE;
                std::thread::sleep(due.saturating_sub(start.elapsed()));
                let stamp = from + u64::try_from(due.as_nanos()).unwrap_or(u64::MAX);
                ends[number as usize * 7 % ends.len()].send(stamp);
            }
        });
        pace.await?;
        // They are timed until the last one is there: whoever is late counts most.
        self.fleet.arrived().await.map_err(|lost| format!("{}: {lost}", self.name))?;
        let late = self.fleet.take_late();
        let at = |share: f64| f64::from(late[((late.len() as f64 * share) as usize).min(late.len() - 1)]) / 1000.0;
        self.p50.push(at(0.5));
        self.p99.push(at(0.99));
        Ok(())
    }
}

fn table(contenders: &[Contender<'_>], plan: &Plan) -> Table {
    let mut rows =
        vec![row(&["64 pairs", "msg per node CPU-s", "ratio", "msg/s", "p50 ms at 2,000/s", "p99 ms", "ratio p99"])];
    rows.extend(contenders.iter().map(|one| {
        let other = &contenders[one.against];
        vec![
            one.name.to_owned(),
            thousands(median(&one.per_cpu)),
            format!("{:.2}", ratio(&one.per_cpu, &other.per_cpu)),
            thousands(median(&one.per_second)),
            format!("{:.2}", median(&one.p50)),
            format!("{:.2}", median(&one.p99)),
            format!("{:.2}", ratio(&one.p99, &other.p99)),
        ]
    }));
    Table { title: format!("Messages of 400 bytes, medians of {} rounds, interleaved", plan.rounds), rows }
}
