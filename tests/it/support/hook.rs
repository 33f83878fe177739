//! A real HTTPS server for one test, its certificate signed by an authority of its own. What it takes lies in a folder.

use crate::support::process::{Running, until};
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use ungrus::config::WebhookConfig;

pub struct Hook {
    folder: TempDir,
    _running: Running,
    port: u16,
    tls: bool,
}

impl Hook {
    pub fn start(tls: bool) -> Self {
        let folder = tempfile::Builder::new().prefix("ungrus-hook-").tempdir().unwrap();
        let mut command = Command::new("/usr/bin/python3");
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/hook.py")).arg(folder.path());
        if tls {
            certify(folder.path());
            command.args([folder.path().join("chain.pem"), folder.path().join("key.pem")]);
        }
        let running = Running::start(&mut command, folder.path(), "hook");
        let port = until("the webhook's port", || {
            std::fs::read_to_string(folder.path().join("hook.out")).ok()?.trim().parse().ok()
        });
        Self { folder, _running: running, port, tls }
    }

    pub fn config(&self) -> WebhookConfig {
        let authorities = self.tls.then(|| self.folder.path().join("authority.pem"));
        let (host, path) = ("localhost".into(), "/hooks/secret?to=it".into());
        WebhookConfig { tls: self.tls, host, port: self.port, path, authorities }
    }

    /// The messages that it has taken, the oldest first.
    pub fn taken(&self) -> Vec<Value> {
        let read = |n: usize| std::fs::read_to_string(self.folder.path().join(format!("{n}.json"))).ok();
        (1..).map_while(read).map(|text| serde_json::from_str(&text).unwrap()).collect()
    }

    /// What they were about.
    pub fn told(&self) -> Vec<String> {
        self.taken().iter().map(|one| one["body"]["alarm"].as_str().unwrap().to_owned()).collect()
    }

    /// From now on it answers so.
    pub fn refuse(&self, status: u16) {
        std::fs::write(self.folder.path().join("refuse"), status.to_string()).unwrap();
    }

    /// Whether anything was refused.
    pub fn has_refused(&self) -> bool {
        self.folder.path().join("refused").exists()
    }

    pub fn accept(&self) {
        std::fs::remove_file(self.folder.path().join("refuse")).unwrap();
    }
}

/// An authority, and a certificate for `localhost` that it has signed.
fn certify(folder: &Path) {
    let openssl = |arguments: &str| {
        let run = Command::new("openssl").args(arguments.split(' ')).current_dir(folder).output();
        let run = run.expect("openssl can't be started: run tests/setup");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    };
    let new = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes";
    openssl(&format!("req -x509 {new} -days 2 -subj /CN=Authority -out authority.pem -keyout authority.key"));
    openssl(&format!(
        "req {new} -subj /CN=localhost -addext subjectAltName=DNS:localhost -out request.pem -keyout key.pem"
    ));
    let by = "-CA authority.pem -CAkey authority.key -CAcreateserial -copy_extensions copy";
    openssl(&format!("x509 -req -in request.pem {by} -days 2 -out chain.pem"));
}
