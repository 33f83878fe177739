//! A real `redis-server` for one test: on a Unix socket in a temporary folder, saves nothing, dies with this value.

use crate::support::process::PATIENCE;
use std::process::Stdio;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::Instant;
use ungrus::config::RedisUrl;

pub struct RedisServer {
    folder: TempDir,
    child: Child,
}

impl RedisServer {
    pub async fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let child = launch(&folder).await;
        Self { folder, child }
    }

    pub fn url(&self) -> String {
        format!("redis+unix://{}", self.folder.path().join("redis.sock").display())
    }

    /// The same, read.
    pub fn config(&self) -> RedisUrl {
        RedisUrl::parse(&self.url()).expect("an address")
    }

    /// SIGKILL: nobody is told.
    pub async fn kill(&mut self) {
        self.child.kill().await.expect("killed");
    }

    /// Starts it again, empty.
    pub async fn start_again(&mut self) {
        self.child = launch(&self.folder).await;
    }

    /// SIGSTOP: connections stay, answers do not come.
    pub async fn suspend(&self) {
        self.signal("-STOP").await;
    }

    /// SIGCONT.
    pub async fn resume(&self) {
        self.signal("-CONT").await;
    }

    /// Runs one command, such as `["FLUSHALL"]`; its answer as `redis-cli` writes it.
    pub async fn cli(&self, words: &[&str]) -> String {
        let socket = self.folder.path().join("redis.sock");
        let run = Command::new("redis-cli").arg("-s").arg(socket).args(words).output().await.expect("redis-cli");
        assert!(run.status.success(), "{words:?}");
        String::from_utf8_lossy(&run.stdout).into_owned()
    }

    /// Somebody else who listens to this channel.
    pub async fn subscribe(&self, channel: &str) -> Subscriber<'_> {
        let socket = self.folder.path().join("redis.sock");
        let child = Command::new("redis-cli")
            .arg("-s")
            .arg(socket)
            .args(["SUBSCRIBE", channel])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("redis-cli");
        let subscriber = Subscriber { server: self, channel: channel.to_owned(), child };
        subscriber.until(1).await;
        subscriber
    }

    async fn signal(&self, signal: &str) {
        let pid = self.child.id().expect("running").to_string();
        let done = Command::new("kill").args([signal, &pid]).status().await.expect("kill");
        assert!(done.success());
    }
}

pub struct Subscriber<'a> {
    server: &'a RedisServer,
    channel: String,
    child: Child,
}

impl Subscriber<'_> {
    pub async fn leave(mut self) {
        self.child.kill().await.expect("killed");
        self.until(0).await;
    }

    async fn until(&self, listeners: u32) {
        let deadline = Instant::now() + PATIENCE;
        while !self.server.cli(&["PUBSUB", "NUMSUB", &self.channel]).await.contains(&format!("\n{listeners}\n")) {
            assert!(Instant::now() < deadline, "{listeners} listeners of {}", self.channel);
        }
    }
}

/// Another server that speaks as Redis does, if UNGRUS_REDIS_SERVER names one.
pub fn program() -> String {
    std::env::var("UNGRUS_REDIS_SERVER").unwrap_or_else(|_| "redis-server".to_owned())
}

async fn launch(folder: &TempDir) -> Child {
    let mut child = Command::new(program())
        .args(["--port", "0", "--save", "", "--appendonly", "no", "--rdbcompression", "no", "--unixsocket"])
        .arg(folder.path().join("redis.sock"))
        .arg("--dir")
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("redis-server is installed");
    let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
    loop {
        let line = lines.next_line().await.expect("text").expect("redis-server starts");
        if line.contains("eady to accept connections") {
            break;
        }
    }
    // Read on, so that it is never stopped by a full pipe.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    child
}
