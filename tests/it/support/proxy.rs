//! nginx with the shipped configuration; only its paths, its address and its TLS are a test's own.

use crate::support::process::{Running, until};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

pub struct Proxy {
    pub folder: TempDir,
    pub address: SocketAddr,
    nginx: Running,
    _pieces: TempDir,
}

impl Proxy {
    /// Starts one that listens without TLS on a free port of `ip`, before the sockets `a.sock` and `b.sock` in `nodes`.
    pub fn start(ip: &str, nodes: &Path) -> Self {
        let (folder, pieces) = (folder(), pieces());
        // The port may be taken between asking and starting; then ask again.
        for _ in 0..5 {
            let probe: SocketAddr = format!("{ip}:0").parse().expect("an address");
            let address = TcpListener::bind(probe).and_then(|l| l.local_addr()).expect("a free port");
            let text = plain(&shipped(folder.path(), nodes, pieces.path()), address);
            std::fs::write(folder.path().join("nginx.conf"), text).expect("write the configuration");
            let mut nginx = Running::start(command(folder.path()).args(["-g", "daemon off;"]), folder.path(), "nginx");
            let up = until("nginx to listen or to end", || match nginx.ended() {
                Some(_) => Some(false),
                None => TcpStream::connect(address).is_ok().then_some(true),
            });
            if up {
                return Self { folder, address, nginx, _pieces: pieces };
            }
        }
        panic!("nginx did not start: {}", std::fs::read_to_string(folder.path().join("nginx.err")).unwrap_or_default());
    }

    /// The processes that hold connections.
    pub fn workers(&self) -> Vec<u32> {
        let id = self.nginx.id();
        let text = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        text.split_whitespace().filter_map(|id| id.parse().ok()).collect()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // Killed, its master would leave the workers behind.
        self.nginx.signal("TERM");
        until("nginx to end", || self.nginx.ended());
    }
}

/// What `nginx -t` says about the shipped configuration, TLS and all, with a certificate made for it.
pub fn check(nodes: &Path) -> Result<(), String> {
    let (folder, pieces) = (folder(), pieces());
    let at = |name: &str| folder.path().join(name).display().to_string();
    let (key, certificate) = (at("privkey.pem"), at("fullchain.pem"));
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "1"])
        .args(["-subj", "/CN=chat.example", "-keyout", &key, "-out", &certificate])
        .output()
        .expect("openssl can't be started: run tests/setup");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let tls = folder.path().display().to_string();
    let text = shipped(folder.path(), nodes, pieces.path()).replace("/etc/ungrus/tls", &tls);
    std::fs::write(folder.path().join("nginx.conf"), text).expect("write the configuration");
    let said = command(folder.path()).arg("-t").output().expect("nginx can't be started: run tests/setup");
    if said.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&said.stderr).into_owned()) }
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("ungrus-nginx-").tempdir().expect("a temporary folder")
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("nginx");
    // Debian keeps it where an ordinary user's PATH does not look.
    let path = format!("{}:/usr/sbin:/usr/local/sbin", std::env::var("PATH").unwrap_or_default());
    command.env("PATH", path).arg("-e").arg(folder.join("early.log")).arg("-c").arg(folder.join("nginx.conf"));
    command
}

/// What nginx.conf includes, with the pages where they are.
fn pieces() -> TempDir {
    let pieces = folder();
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy");
    for name in ["ungrus.inc", "pages.inc"] {
        let text = std::fs::read_to_string(deploy.join("nginx").join(name)).expect("a shipped piece");
        std::fs::write(pieces.path().join(name), moved(&text, pieces.path())).expect("write a piece");
    }
    pieces
}

fn moved(text: &str, pieces: &Path) -> String {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/pages");
    text.replace("/etc/ungrus/nginx", &pieces.display().to_string())
        .replace("/etc/ungrus/pages", &pages.display().to_string())
}

fn shipped(folder: &Path, nodes: &Path, pieces: &Path) -> String {
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/nginx");
    let text = std::fs::read_to_string(deploy.join("nginx.conf")).expect("deploy/nginx/nginx.conf");
    let text = moved(&text, pieces)
        .replace("/run/ungrus-proxy", &folder.display().to_string())
        .replace("/run/ungrus/", &format!("{}/", nodes.display()))
        .replace("worker_processes auto", "worker_processes 2");
    // As root, nginx would give its workers to a user who can't enter a temporary folder.
    if is_root() { format!("user root;\n{text}") } else { text }
}

/// Without the first server (the way from http to https) and without TLS.
fn plain(text: &str, address: SocketAddr) -> String {
    let first = text.find("    server {").expect("the first server");
    let second = first + 1 + text[first + 1..].find("    server {").expect("the second server");
    let mut kept = text[..first].to_owned();
    for line in text[second..].lines() {
        match line.trim_start().split(' ').next().unwrap_or_default() {
            "listen" if line.contains("[::]") => kept.push_str(&format!("        listen {address};\n")),
            "listen" => {}
            word if word.starts_with("ssl_") => {}
            _ => kept.extend([line, "\n"]),
        }
    }
    kept
}

pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}
