//! The files of `deploy/` do what they promise: each is run, or judged by the program that reads it.

#![allow(clippy::unwrap_used, clippy::panic, dead_code)]

#[path = "support/process.rs"]
mod process;
#[path = "support/proxy.rs"]
mod proxy;
#[path = "support/shipped_redis.rs"]
mod shipped_redis;

use proxy::Proxy;
use shipped_redis::ShippedRedis;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use tempfile::TempDir;

/// A node that answers every request with `answer` and tells what it was asked, as it came in.
fn stub(socket: &Path, answer: &'static str) -> Receiver<String> {
    let (asked, told) = channel();
    let listener = UnixListener::bind(socket).unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = Vec::new();
            let mut buffer = [0; 4096];
            while !request.windows(4).any(|end| end == b"\r\n\r\n") {
                match stream.read(&mut buffer) {
                    Ok(n) if n > 0 => request.extend(&buffer[..n]),
                    _ => break,
                }
            }
            // Told first: whoever has the answer finds it told.
            let told = asked.send(String::from_utf8(request).unwrap());
            let _ = stream.write_all(format!("HTTP/1.1 {answer}\r\nconnection: close\r\n\r\n").as_bytes());
            if told.is_err() {
                break;
            }
        }
    });
    told
}

const FOUND: &str = "200 OK\r\ncontent-length: 0";
const DRAINING: &str = "503 Service Unavailable\r\ncontent-length: 0";
const NOT_FOUND: &str = "404 Not Found\r\ncontent-length: 0";

/// Sends one request and returns the first line of the answer.
fn request(proxy: SocketAddr, path: &str, headers: &str) -> String {
    ask(proxy, "GET", path, headers)
}

fn ask(proxy: SocketAddr, method: &str, path: &str, headers: &str) -> String {
    whole(proxy, method, path, headers, "").lines().next().unwrap_or_default().to_owned()
}

/// The whole answer.
fn whole(proxy: SocketAddr, method: &str, path: &str, headers: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(proxy).unwrap();
    let head = format!("{method} {path} HTTP/1.1\r\nHost: chat.example\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all((head + body).as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn nodes() -> TempDir {
    tempfile::Builder::new().prefix("ungrus-nodes-").tempdir().unwrap()
}

const TELLING: &str = "User-Agent: Sentinel/5.0 (canary)\r\nX-Forwarded-For: 2001:db8::c0de\r\nX-Real-IP: 2001:db8::c0de\r\n\
    Forwarded: for=\"[2001:db8::c0de]\"\r\nVia: 1.1 school-proxy\r\nAccept-Language: da-DK\r\nReferer: https://search.example/\r\n\
    Sec-CH-UA: \"Sentinel\"\r\nX-Device-Id: sentinel-device\r\nDNT: 1\r\nTrue-Client-IP: 2001:db8::c0de\r\n";

#[test]
fn the_proxy_passes_on_nothing_that_tells_who_asks() {
    let nodes = nodes();
    let asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    assert_eq!(request(proxy.address, "/", TELLING), "HTTP/1.1 200 OK");
    let raw = asked.recv().unwrap();
    let names: Vec<&str> = raw.lines().skip(1).filter_map(|line| Some(line.split_once(':')?.0)).collect();
    assert_eq!(names, ["Host"], "{raw}");
    assert!(raw.contains("Host: chat.example"), "{raw}");
}

#[test]
fn the_proxy_passes_on_what_a_socket_needs() {
    let nodes = nodes();
    let asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    let mut stream = TcpStream::connect(proxy.address).unwrap();
    let text = format!(
        "GET /ws/youth HTTP/1.1\r\nHost: chat.example\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n\
         Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nOrigin: https://chat.example\r\n\
         Cookie: __Host-staff=x\r\n{TELLING}\r\n"
    );
    stream.write_all(text.as_bytes()).unwrap();
    let mut names: Vec<String> = asked
        .recv()
        .unwrap()
        .lines()
        .skip(1)
        .filter_map(|line| Some(line.split_once(':')?.0.to_ascii_lowercase()))
        .collect();
    names.sort();
    let wanted = ["connection", "cookie", "host", "origin", "sec-websocket-key", "sec-websocket-version", "upgrade"];
    assert_eq!(names, wanted);
}

/// While two versions run side by side.
#[test]
fn an_asset_that_one_node_has_not_got_is_asked_for_at_the_other() {
    let nodes = nodes();
    let old = stub(&nodes.path().join("a.sock"), NOT_FOUND);
    let new = stub(&nodes.path().join("b.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    for _ in 0..20 {
        assert_eq!(request(proxy.address, "/a/0123/js/youth.js", ""), "HTTP/1.1 200 OK");
    }
    assert_eq!(new.try_iter().count(), 20);
    assert!(old.try_iter().count() > 0, "the proxy never tried the other");
    // A page that is not there is just not there.
    let answers: Vec<String> = (0..20).map(|_| request(proxy.address, "/nowhere", "")).collect();
    assert!(answers.iter().any(|answer| answer == "HTTP/1.1 404 Not Found"));
}

#[test]
fn a_node_that_is_gone_costs_nobody_an_answer() {
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("b.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    for _ in 0..20 {
        assert_eq!(request(proxy.address, "/", ""), "HTTP/1.1 200 OK");
    }
}

/// It answers 503 to new sockets while it sends its own away.
#[test]
fn a_socket_that_a_draining_node_refuses_opens_at_the_other() {
    let nodes = nodes();
    let draining = stub(&nodes.path().join("a.sock"), DRAINING);
    let other = stub(&nodes.path().join("b.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    for _ in 0..20 {
        assert_eq!(request(proxy.address, "/ws/youth", ""), "HTTP/1.1 200 OK");
    }
    assert_eq!(other.try_iter().count(), 20);
    assert!(draining.try_iter().count() > 0, "the proxy never tried it");
}

#[test]
fn the_proxy_writes_nothing_down() {
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("a.sock"), NOT_FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    for path in ["/", "/a/none", "/vagt", "/healthz", "/%zz", "/ws/youth"] {
        request(proxy.address, path, TELLING);
    }
    let mut sizes = Vec::new();
    for entry in std::fs::read_dir(proxy.folder.path()).unwrap().map(Result::unwrap) {
        let file = entry.metadata().unwrap();
        let inside = if file.is_dir() { std::fs::read_dir(entry.path()).unwrap().count() as u64 } else { file.len() };
        if inside > 0 {
            sizes.push(entry.file_name().into_string().unwrap());
        }
    }
    sizes.sort();
    assert_eq!(sizes, ["nginx.conf", "nginx.pid"], "nothing but what it was started with");
}

/// A login is slowed down; a class of young people behind one address is not.
#[test]
fn the_proxy_slows_guessing_and_no_class() {
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    let refused_of = |n: usize, method, path| {
        let answers = (0..n).map(|_| ask(proxy.address, method, path, ""));
        answers.filter(|answer| answer == "HTTP/1.1 429 Too Many Requests").count()
    };
    let refused = |path| refused_of(100, "GET", path);
    assert_eq!(refused("/ws/youth"), 0);
    assert_eq!(refused("/"), 0);
    assert!(refused("/vagt/log-ind") > 50);
    assert!(refused("/modtager/ind") > 50);
    // Four requests for each of 28 who send a card in the same minute; and reading the list of agencies is free.
    assert_eq!(refused_of(112, "POST", "/videre/status"), 0);
    assert_eq!(refused_of(200, "GET", "/videre/modtagere"), 0);
    assert!(refused_of(200, "POST", "/videre/status") > 100, "who guesses receipts");
    // A class sends its cards; nobody fills an agency with them; and each is taken back whatever else was refused.
    assert_eq!(refused_of(28, "POST", "/videre"), 0);
    assert!(refused_of(60, "POST", "/videre") > 30);
    assert_eq!(refused_of(250, "POST", "/videre/tilbage"), 0);
}

/// The pages' scripts read JSON: a sentence to act on, which claims nothing of what was saved before.
#[test]
fn what_the_proxy_refuses_of_a_handover_is_told_in_json() {
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    for path in ["/videre", "/videre/status", "/videre/tilbage", "/modtager/ny", "/modtager/ind"] {
        let answer = whole(proxy.address, "POST", path, "Content-Length: 70000\r\n", &"A".repeat(70_000));
        assert!(answer.starts_with("HTTP/1.1 413 "), "{path}: {answer}");
        judge(&answer, "too_large");
    }
    for path in ["/videre", "/videre/status", "/videre/tilbage", "/modtager/ind"] {
        let mut answers = (0..2_000).map(|_| whole(proxy.address, "POST", path, "", ""));
        let refused = answers.find(|answer| answer.starts_with("HTTP/1.1 429 ")).unwrap_or_else(|| panic!("{path}"));
        judge(&refused, "too_many");
    }
}

fn judge(answer: &str, code: &str) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(
        head.contains("Content-Type: application/json\r\n") || head.ends_with("Content-Type: application/json"),
        "{head}"
    );
    assert_eq!(head.matches("Cache-Control: no-store").count(), 1, "{head}");
    let said: serde_json::Value = serde_json::from_str(body).unwrap_or_else(|_| panic!("{body}"));
    let message = said["message"].as_str().unwrap();
    assert!(said["code"] == code && message.ends_with("prøv igen."), "{said}");
    assert!(!message.contains("gemt") && !message.contains("sendt"), "{message}");
}

#[test]
fn nginx_accepts_the_configuration_with_tls() {
    proxy::check(nodes().path()).unwrap();
}

#[test]
fn redis_keeps_nothing_and_lets_nodes_do_only_their_own() {
    let redis = ShippedRedis::start();
    let setting = |name| redis.admin(&["config", "get", name]).lines().nth(1).unwrap_or_default().to_owned();
    for (name, value) in [
        ("save", ""),
        ("appendonly", "no"),
        ("slowlog-max-len", "0"),
        ("slowlog-log-slower-than", "-1"),
        ("latency-monitor-threshold", "0"),
        ("acllog-max-len", "0"),
        ("crash-log-enabled", "no"),
        ("maxmemory-policy", "noeviction"),
        ("port", "0"),
        ("logfile", ""),
    ] {
        assert_eq!(setting(name), value, "{name}");
    }
    for allowed in [&["set", "ungrus:x", "1"][..], &["get", "ungrus:x"], &["publish", "ungrus:x", "1"], &["ping"]] {
        assert!(!redis.ask(allowed).contains("NOPERM"), "{allowed:?}");
    }
    for refused in [
        &["get", "other"][..],
        &["publish", "other", "1"],
        &["keys", "*"],
        &["scan", "0"],
        &["monitor"],
        &["config", "get", "*"],
        &["save"],
        &["bgsave"],
        &["shutdown", "nosave"],
        &["slowlog", "get"],
        &["client", "list"],
        &["acl", "list"],
        &["module", "list"],
        &["flushall"],
        &["replicaof", "no", "one"],
        &["eval", "return redis.call('get', 'other')", "0"],
        &["eval", "return redis.call('flushall')", "0"],
    ] {
        let said = redis.ask(refused);
        // The first, or what versions say of a script's own calls.
        let no = ["NOPERM", "ACL failure", "can't access at least one of the keys", "can't run this command"];
        assert!(no.iter().any(|no| said.contains(no)), "{refused:?}: {said}");
    }
}

/// A command that a new version of the script uses and this file does not allow would be found out in production.
#[test]
fn redis_allows_every_command_of_the_script() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let allowed = std::fs::read_to_string(root.join("deploy/redis.conf")).unwrap();
    let allowed: Vec<&str> =
        allowed.lines().find(|line| line.starts_with("user default")).unwrap().split(' ').collect();
    let mut seen = 0;
    for file in std::fs::read_dir(root.join("src/live/redis/lua")).unwrap().map(Result::unwrap) {
        let script = std::fs::read_to_string(file.path()).unwrap();
        for call in script.split("redis.call('").skip(1) {
            let command = format!("+{}", call.split('\'').next().unwrap().to_ascii_lowercase());
            assert!(allowed.contains(&command.as_str()), "{command} in {}", file.path().display());
            seen += 1;
        }
    }
    assert!(seen > 10, "the script is elsewhere now");
}

/// The exposure that systemd computes, in tenths: 0 locked up, 100 open.
fn exposure(unit: &Path) -> u32 {
    let judged = Command::new("systemd-analyze").args(["security", "--offline=true", "--no-pager"]).arg(unit).output();
    let judged = judged.expect("systemd-analyze can't be started: run tests/setup");
    let (said, complaints) = (String::from_utf8_lossy(&judged.stdout), String::from_utf8_lossy(&judged.stderr));
    assert_eq!(complaints, "", "systemd understands every line");
    let line = said.lines().find(|line| line.contains("Overall exposure level")).expect("a judgement");
    let number: f64 = line.split(": ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap().parse().unwrap();
    (number * 10.0).round() as u32
}

#[test]
fn the_units_are_locked_down() {
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy");
    let alone = nodes();
    let unit = alone.path().join("ungrus.service");
    std::fs::copy(deploy.join("ungrus.service"), &unit).unwrap();
    assert!(exposure(&unit) <= 2, "alone, on Unix sockets");
    // systemd reads the folder ungrus.service.d beside it.
    assert!(exposure(&deploy.join("ungrus.service")) <= 9, "with a network");
    let text = std::fs::read_to_string(deploy.join("ungrus.service")).unwrap();
    for line in ["LimitCORE=0", "MemorySwapMax=0", "LimitNOFILE=20000"] {
        assert!(text.lines().any(|l| l == line), "{line}");
    }
    assert!(exposure(&deploy.join("ungrus-proxy.service")) <= 16, "the proxy, with a network by nature");
}

/// What the image of the Dockerfile holds is enough to run.
#[test]
fn the_image_holds_all_that_the_program_needs() {
    let image = nodes();
    let laid = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/image"))
        .arg(env!("CARGO_BIN_EXE_ungrus"))
        .arg(image.path())
        .status()
        .unwrap();
    assert!(laid.success());
    // An ordinary user is root of a namespace of its own.
    let mut run = Command::new("unshare");
    if !proxy::is_root() {
        run.args(["--user", "--map-root-user"]);
    }
    run.arg("--root").arg(image.path()).args(["/usr/local/bin/ungrus", "--version"]);
    let said = run.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    assert!(String::from_utf8_lossy(&said.stdout).starts_with("ungrus "), "{said:?}");
}
