//! Nodes, relays and Redis as processes: started, measured from outside, killed when dropped.

use crate::{Fail, host, staff::Staff};
use rand::SeedableRng;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use ungrus::clock::SystemClock;
use ungrus::config::{Config, Limits};

const PATIENCE: Duration = Duration::from_secs(20);

/// A process that listens on a port of 127.0.0.1.
pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    /// Our node; with the flags of `ungrus`.
    pub async fn node(staff: &Staff, redis: Option<&Server>) -> Result<Self, Fail> {
        let mut command = Command::new(std::env::current_exe()?);
        let port = free_port()?;
        command.arg("node").args(["--listen", &format!("127.0.0.1:{port}"), "--database", &staff.database]);
        if let Some(redis) = redis {
            command.args(["--redis", &redis.redis_url()]);
        }
        Self::start(command, port, "ready").await
    }

    /// The bare relay.
    pub async fn relay(redis: Option<&Server>) -> Result<Self, Fail> {
        let mut command = Command::new(std::env::current_exe()?);
        let port = free_port()?;
        command.arg("relay").arg(format!("127.0.0.1:{port}")).args(redis.map(Server::redis_url));
        Self::start(command, port, "ready").await
    }

    /// What a user would pick instead: `ws` or `socket.io`, by Node, in its folder `benches/load/peers`.
    pub async fn peer(kind: &str, redis: Option<&Server>) -> Result<Self, Fail> {
        let mut command = Command::new("node");
        let port = free_port()?;
        command.arg(peers().join("server.mjs")).args([kind, &port.to_string()]).args(redis.map(Server::redis_url));
        Self::start(command, port, "ready").await
    }

    /// A Redis that saves nothing.
    pub async fn redis(folder: &Path) -> Result<Self, Fail> {
        let port = free_port()?;
        let mut command = Command::new("redis-server");
        command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]);
        command.arg("--dir").arg(folder);
        Self::start(command, port, "").await
    }

    /// The shipped program, with flags.
    pub async fn shipped(words: &[&str], port: u16) -> Result<Self, Fail> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ungrus"));
        command.args(words).args(["--listen", &format!("127.0.0.1:{port}")]);
        Self::start(command, port, "ready").await
    }

    /// Starts it and waits until it answers (`answer` in `/readyz`; or at all).
    async fn start(mut command: Command, port: u16, answer: &str) -> Result<Self, Fail> {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn()?;
        let mut server = Self { child, port };
        let began = Instant::now();
        loop {
            let ready = if answer.is_empty() {
                tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok()
            } else {
                host::get(port, "/readyz").await.is_ok_and(|page| page.body.starts_with(answer.as_bytes()))
            };
            if ready {
                return Ok(server);
            }
            if began.elapsed() > PATIENCE || server.child.try_wait()?.is_some() {
                return Err(format!("{:?} did not become ready", command.get_program()).into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    pub fn redis_url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// CPU spent so far, user and system.
    pub fn cpu(&self) -> Result<Duration, Fail> {
        host::cpu(self.child.id())
    }

    /// Memory in use, in bytes.
    pub fn memory(&self) -> Result<u64, Fail> {
        host::memory(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn peers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/load/peers")
}

/// Installs the peers' libraries, once. False: there is no Node here, or it can't get them.
pub fn install_peers() -> bool {
    if peers().join("node_modules").is_dir() {
        return true;
    }
    let done = Command::new("npm").args(["ci", "--silent"]).current_dir(peers()).stdin(Stdio::null()).status();
    done.is_ok_and(|status| status.success())
}

/// A port that was free a moment ago.
pub fn free_port() -> Result<u16, Fail> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// In the child: our node, whole, but for limits that the bench itself would meet.
pub async fn node(words: &[String]) -> Result<(), Fail> {
    let most = 1_000_000_000;
    let limits = Limits {
        frames_per_second: most,
        bytes_per_second: most,
        burst_bytes: most,
        queue_max: most,
        starts_per_minute: most,
        lines_per_address: most,
        ..Limits::default()
    };
    let rng = rand::rngs::StdRng::from_rng(&mut rand::rng());
    Ok(ungrus::node::serve(Config::read(words)?, limits, Arc::new(SystemClock::new()), rng).await?)
}
