//! Redis across TCP.

use super::{SECRET, WORST, config, percent};
use crate::support::authority::Authority;
use crate::support::postgres::free_port;
use crate::support::process::{Running, until};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use ungrus::id::ConnectionId;
use ungrus::live::redis::RedisLive;
use ungrus::live::{Live, LiveError};

/// A server on a port, and on a socket for whoever sets it up.
pub struct Server {
    pub folder: TempDir,
    pub port: u16,
    pub running: Running,
    password: Option<&'static str>,
}

impl Server {
    pub fn start(more: &[&str]) -> Self {
        Self::start_as(None, more)
    }

    /// One that wants the secret password of everybody.
    pub fn start_secret(more: &[&str]) -> Self {
        Self::start_as(Some(SECRET), more)
    }

    fn start_as(password: Option<&'static str>, more: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (port, socket) = (free_port(), folder.path().join("s"));
        let running = launch(folder.path(), port, more);
        until("Redis", || (ask(&socket, password, &["PING"]) == "PONG").then_some(()));
        Self { folder, port, running, password }
    }

    pub fn tls((certificate, key): &(std::path::PathBuf, std::path::PathBuf), authority: &Path, clients: &str) -> Self {
        let [certificate, key, authority] =
            [certificate, key, authority].map(|path| path.to_str().expect("a plain path"));
        let files = ["--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", authority];
        Self::start(&[&files[..], &["--tls-auth-clients", clients, "--tls-port"]].concat())
    }

    pub fn ask(&self, words: &[&str]) -> String {
        ask(&self.folder.path().join("s"), self.password, words)
    }
}

pub fn program() -> String {
    std::env::var("UNGRUS_REDIS_SERVER").unwrap_or_else(|_| "redis-server".to_owned())
}

/// `more` ends with the flag of the port, if that is another than `--port`.
fn launch(folder: &Path, port: u16, more: &[&str]) -> Running {
    let mut command = Command::new(program());
    command.arg("--unixsocket").arg(folder.join("s")).arg("--dir").arg(folder);
    command.args(["--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "::1"]);
    match more.last() {
        Some(&"--tls-port") => command.args(["--port", "0"]).args(more).arg(port.to_string()),
        _ => command.args(more).args(["--port", &port.to_string()]),
    };
    Running::start(&mut command, folder, "redis")
}

fn ask(socket: &Path, password: Option<&str>, words: &[&str]) -> String {
    let mut command = Command::new("redis-cli");
    if let Some(password) = password {
        command.env("REDISCLI_AUTH", password);
    }
    let run = command.arg("-s").arg(socket).args(words).output().expect("redis-cli: run tests/setup");
    String::from_utf8_lossy(&run.stdout).trim().to_owned()
}

pub async fn connect(args: &[&str]) -> Result<RedisLive, LiveError> {
    let url = config(args).redis.expect("one");
    RedisLive::connect(&url, "ungrus:", ConnectionId::from_bytes([1; 16]), None).await
}

/// The complaint, which tells no password.
async fn refused(args: &[&str]) -> String {
    match connect(args).await {
        Ok(_) => panic!("{args:?} is let in"),
        Err(error) => {
            let said = error.to_string();
            assert!(!said.contains(SECRET), "{said}");
            said
        }
    }
}

async fn works(args: &[&str]) {
    let live = connect(args).await.unwrap_or_else(|error| panic!("{args:?}: {error}"));
    live.snapshot(1000, 0, ungrus::live::Mark::default()).await.expect("an answer");
}

#[tokio::test]
async fn tls_is_spoken_and_whom_it_is_spoken_with_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, other) = (Authority::new(folder.path(), "ours"), Authority::new(folder.path(), "other"));
    let good = Server::tls(&ours.sign("server", "DNS:localhost,IP:::1", 2), &ours.pem(), "no");
    let (pem, other_pem) = (ours.pem(), other.pem());
    let (pem, other_pem) = (pem.to_str().unwrap(), other_pem.to_str().unwrap());
    let url = |host: &str, server: &Server| format!("rediss://:{SECRET}@{host}:{}", server.port);
    good.ask(&["CONFIG", "SET", "requirepass", SECRET]);

    works(&["--redis", &url("localhost", &good), "--redis-ca", pem]).await;
    works(&["--redis", &url("[::1]", &good), "--redis-ca", pem]).await;
    let said = refused(&["--redis", &url("localhost", &good), "--redis-ca", other_pem]).await;
    assert!(said.contains("an authority that is not known here"), "{said}");
    let said = refused(&["--redis", &url("localhost", &good)]).await;
    assert!(said.contains("an authority that is not known here"), "{said}");
    let said = refused(&["--redis", &url("127.0.0.1", &good), "--redis-ca", pem]).await;
    assert!(said.contains("its certificate is for another name"), "{said}");
    let said = refused(&["--redis", &format!("rediss://:{SECRET}x@localhost:{}", good.port), "--redis-ca", pem]).await;
    assert!(said.contains("it refuses the user or the password"), "{said}");
    // Without TLS where it is wanted, and with it where it is not.
    let said = refused(&["--redis", &format!("redis://:{SECRET}@localhost:{}", good.port)]).await;
    assert!(said.contains("it may want TLS (rediss://)"), "{said}");
    let plain = Server::start(&[]);
    let said = refused(&["--redis", &url("localhost", &plain), "--redis-ca", pem]).await;
    assert!(said.contains("if it has none, write redis://"), "{said}");
    let expired = Server::tls(&ours.sign("expired", "DNS:localhost", -1), &ours.pem(), "no");
    let said = refused(&["--redis", &url("localhost", &expired), "--redis-ca", pem]).await;
    assert!(said.contains("its certificate has expired"), "{said}");
}

#[tokio::test]
async fn a_node_is_known_by_its_certificate() {
    let folder = tempfile::tempdir().unwrap();
    let ours = Authority::new(folder.path(), "ours");
    let server = Server::tls(&ours.sign("server", "DNS:localhost", 2), &ours.pem(), "yes");
    let (certificate, key) = ours.sign("node", "DNS:node", 2);
    let (certificate, key, pem) = (certificate.to_str().unwrap(), key.to_str().unwrap(), ours.pem());
    let url = format!("rediss://localhost:{}", server.port);
    let own = ["--redis", &url, "--redis-ca", pem.to_str().unwrap()];
    works(&[&own[..], &["--redis-cert", certificate, "--redis-key", key]].concat()).await;
    let said = refused(&own).await;
    assert!(said.contains("a certificate from this end (--redis-cert)"), "{said}");
}

/// A user of its own, which may do what deploy/redis.conf allows, with any character in its name and password.
#[tokio::test]
async fn any_character_gets_in() {
    let server = Server::start(&[]);
    let shipped = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/redis.conf")).unwrap();
    let rules =
        shipped.lines().find_map(|line| line.strip_prefix("user default on nopass ")).expect("the shipped rules");
    // A name in Redis has no space.
    let name = WORST.replace(' ', "");
    let password = format!(">{WORST}");
    let set = [&["ACL", "SETUSER", &name, "on", &password][..], &rules.split(' ').collect::<Vec<_>>()].concat();
    assert_eq!(server.ask(&set), "OK");
    server.ask(&["ACL", "SETUSER", "default", "off"]);
    let (user, worst) = (percent(&name), percent(WORST));
    works(&["--redis", &format!("redis://{user}:{worst}@localhost:{}", server.port)]).await;
    let file = server.folder.path().join("password");
    std::fs::write(&file, format!("{WORST}\n")).unwrap();
    let beside = ["--redis-password-file", file.to_str().unwrap()];
    for address in [
        format!("redis://{user}@localhost:{}", server.port),
        format!("unix:{}/s?user={user}", server.folder.path().display()),
    ] {
        works(&[&["--redis", &address], &beside[..]].concat()).await;
    }
    let said = refused(&["--redis", &format!("redis://{user}:{SECRET}@localhost:{}", server.port)]).await;
    assert!(said.contains("it refuses the user or the password"), "{said}");
}
