//! A real mail server for one test: aiosmtpd, on a port of its own. What it takes lies in a folder.

use crate::support::process::{Running, until};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;
use tempfile::TempDir;
use ungrus::address::MailAddress;
use ungrus::config::{Login, MailConfig, Security};

pub const USER: &str = "ungrus";
pub const PASSWORD: &str = "sol over havet 71";

pub struct Smtp {
    folder: TempDir,
    _running: Running,
    pub port: u16,
    pub security: Security,
}

impl Smtp {
    pub fn start(security: Security, auth: bool) -> Self {
        let folder = tempfile::Builder::new().prefix("ungrus-smtp-").tempdir().unwrap();
        // Debian's, which has the package.
        let mut command = Command::new("/usr/bin/python3");
        command.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/smtp.py")).arg(folder.path());
        if security != Security::Plain {
            certify(&folder);
            command.arg(if security == Security::Tls { "tls" } else { "starttls" });
            command.args([folder.path().join("certificate.pem"), folder.path().join("key.pem")]);
        }
        if auth {
            std::fs::write(folder.path().join("password"), format!("{PASSWORD}\n")).unwrap();
            command.args(["auth", USER, PASSWORD]);
        }
        let running = Running::start(&mut command, folder.path(), "smtp");
        let port = until("the mail server's port (its package is python3-aiosmtpd: run tests/setup)", || {
            std::fs::read_to_string(folder.path().join("smtp.out")).unwrap().trim().parse().ok()
        });
        Self { folder, _running: running, port, security }
    }

    /// How a node is told of it.
    pub fn config(&self) -> MailConfig {
        let file = |name: &str| Some(self.folder.path().join(name)).filter(|path| path.exists());
        let login = file("password").map(|password_file| Login { user: USER.into(), password_file });
        MailConfig {
            host: "localhost".into(),
            port: self.port,
            security: self.security,
            login,
            authorities: file("certificate.pem"),
            from: MailAddress::parse("chat@example.dk").unwrap(),
        }
    }

    /// The mails that it has taken, the oldest first.
    pub fn taken(&self) -> Vec<Value> {
        let file = |n: usize| self.folder.path().join(format!("{n}.json"));
        let read = |path: PathBuf| std::fs::read_to_string(path).ok();
        let texts = (1..).map_while(|n| read(file(n)));
        texts.map(|text| serde_json::from_str(&text).unwrap()).collect()
    }

    /// To whom they went.
    pub fn told(&self) -> Vec<String> {
        self.taken().iter().map(|mail| mail["to"][0].as_str().unwrap().to_owned()).collect()
    }

    /// From now on it answers recipients so; `ADDRESS` stands for theirs.
    pub fn refuse(&self, answer: &str) {
        std::fs::write(self.folder.path().join("refuse"), answer).unwrap();
    }

    pub fn accept(&self) {
        std::fs::remove_file(self.folder.path().join("refuse")).unwrap();
    }
}

/// A certificate for `localhost` that only itself vouches for.
fn certify(folder: &TempDir) {
    let mut openssl = Command::new("openssl");
    openssl.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]);
    openssl.args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]);
    openssl.args(["-addext", "basicConstraints=critical,CA:FALSE"]);
    openssl.arg("-out").arg(folder.path().join("certificate.pem"));
    openssl.arg("-keyout").arg(folder.path().join("key.pem"));
    assert!(openssl.output().expect("openssl can't be started: run tests/setup").status.success());
}
