//! `cargo bench --bench load [-- --quick]`: what a message, a connection and a start cost, next to a bare axum relay.
//!
//! The same client drives our nodes and the relays in turn, round by round, so that whatever else the machine does
//! meets both. Nodes and relays are processes of their own (this program, started again); their CPU and memory are
//! what the operating system says. Everything listens on 127.0.0.1 and ends with this process. Unix only, and
//! `redis-server` must be installed.

#![allow(clippy::disallowed_methods, reason = "a measurement reads real clocks")]

#[path = "load/drive.rs"]
mod drive;
#[path = "load/ends.rs"]
mod ends;
#[path = "load/figures.rs"]
mod figures;
#[path = "load/host.rs"]
mod host;
#[path = "load/page.rs"]
mod page;
#[path = "load/pairs.rs"]
mod pairs;
#[path = "load/relay.rs"]
mod relay;
#[path = "load/scale.rs"]
mod scale;
#[path = "load/servers.rs"]
mod servers;
#[path = "load/socket.rs"]
mod socket;
#[path = "load/staff.rs"]
mod staff;

use std::time::Duration;

/// Whatever goes wrong ends the bench.
pub type Fail = Box<dyn std::error::Error + Send + Sync>;

/// How long and how large.
pub struct Plan {
    pub rounds: usize,
    pub window: Duration,
    /// Pairs of the saturating and the open-loop rounds.
    pub pairs: usize,
    /// Pairs of the small and the large run.
    pub few: usize,
    pub many: usize,
}

fn main() -> Result<(), Fail> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match words.first().map(String::as_str) {
        Some("node") => runtime.block_on(servers::node(&words)),
        Some("relay") => runtime.block_on(relay::serve(&words[1], words.get(2).map(String::as_str))),
        _ => runtime.block_on(bench(words.iter().any(|word| word == "--quick"), &words)),
    }
}

async fn bench(quick: bool, words: &[String]) -> Result<(), Fail> {
    let plan = if quick {
        Plan { rounds: 3, window: Duration::from_millis(800), pairs: 64, few: 100, many: 500 }
    } else {
        Plan { rounds: 5, window: Duration::from_millis(2500), pairs: 64, few: 100, many: 5000 }
    };
    let given = words.iter().find_map(|word| word.strip_prefix("--pairs=")?.parse().ok());
    let plan = Plan { many: given.unwrap_or(plan.many), ..plan };
    let folder = tempfile::tempdir_in(if std::path::Path::new("/dev/shm").is_dir() { "/dev/shm" } else { "/tmp" })?;
    // For looking at one part only: `-- messages`, `-- memory --pairs=2000`, `-- start`.
    let parts = ["messages", "memory", "start"];
    let wanted =
        |part: &str| words.iter().any(|word| word == part) || !words.iter().any(|word| parts.contains(&&**word));
    let staff = staff::Staff::make(folder.path(), plan.many.max(3 * plan.pairs) + 1).await?;
    if wanted("start") {
        figures::print(&page::measure(&staff, plan.rounds).await?);
    }
    if wanted("messages") {
        figures::print(&drive::measure(&staff, &plan).await?);
    }
    if wanted("memory") {
        figures::print(&scale::measure(&staff, &plan).await?);
    }
    Ok(())
}
