//! Redis with the shipped configuration, on a socket of the test's own, and one more user who may look at everything.

use crate::support::process::{Running, until};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

pub struct ShippedRedis {
    pub folder: TempDir,
    pub server: Running,
}

const ADMIN: [&str; 4] = ["--user", "admin", "--pass", "only-here"];

impl ShippedRedis {
    pub fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("ungrus-redis-").tempdir().expect("a temporary folder");
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/redis.conf");
        let text = std::fs::read_to_string(shipped).expect("deploy/redis.conf");
        let text = text.replace("/run/ungrus-redis", &folder.path().display().to_string());
        let text = format!("{text}\nuser admin on >{} ~* &* +@all\n", ADMIN[3]);
        std::fs::write(folder.path().join("redis.conf"), text).expect("write the configuration");
        let mut command = Command::new("redis-server");
        let mut server = Running::start(command.arg(folder.path().join("redis.conf")), folder.path(), "redis");
        until("Redis to answer", || {
            let said = || std::fs::read_to_string(folder.path().join("redis.out")).unwrap_or_default();
            assert!(server.ended().is_none(), "Redis did not start: {}", said());
            (cli(folder.path(), &[], &["ping"]) == "PONG").then_some(())
        });
        Self { folder, server }
    }

    pub fn socket(&self) -> PathBuf {
        self.folder.path().join("redis.sock")
    }

    /// What Redis answers to the nodes' own user.
    pub fn ask(&self, command: &[&str]) -> String {
        cli(self.folder.path(), &[], command)
    }

    /// What it answers to somebody who may do everything.
    pub fn admin(&self, command: &[&str]) -> String {
        cli(self.folder.path(), &ADMIN, command)
    }

    /// Writes down every command that comes in, until dropped, in `monitor.out` of the folder.
    pub fn monitor(&self) -> Running {
        let mut command = Command::new("redis-cli");
        command.arg("-s").arg(self.socket()).args(ADMIN).arg("monitor");
        let running = Running::start(&mut command, self.folder.path(), "monitor");
        let out = self.folder.path().join("monitor.out");
        until("MONITOR to begin", || std::fs::read_to_string(&out).ok().filter(|text| text.starts_with("OK")));
        running
    }
}

fn cli(folder: &Path, user: &[&str], command: &[&str]) -> String {
    let mut cli = Command::new("redis-cli");
    cli.arg("--no-auth-warning").arg("-s").arg(folder.join("redis.sock")).args(user).args(command);
    let said = cli.output().expect("redis-cli can't be started: run tests/setup");
    let text = [said.stdout, said.stderr].concat();
    String::from_utf8_lossy(&text).trim().to_owned()
}
