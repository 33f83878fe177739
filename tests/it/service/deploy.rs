//! The files of `deploy/` do what they promise: each is run, or judged by the program that reads it.

use crate::support::postgres::Postgres;
use crate::support::process::until;
use crate::support::proxy;
use crate::support::proxy::Proxy;
use crate::support::shipped_redis::ShippedRedis;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{Receiver, channel};
use tempfile::TempDir;
use ungrus::config::Limits;

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
    // The node makes less of the language, before anything looks at it (src/http/kept.rs).
    assert_eq!(names, ["Host", "Accept-Language"], "{raw}");
    assert!(raw.contains("Host: chat.example"), "{raw}");
    let silent = "User-Agent: Sentinel/5.0 (canary)\r\n";
    assert_eq!(request(proxy.address, "/", silent), "HTTP/1.1 200 OK");
    let raw = asked.recv().unwrap();
    assert!(!raw.to_ascii_lowercase().contains("accept-language"), "nothing is made up: {raw}");
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
    let wanted = [
        "accept-language",
        "connection",
        "cookie",
        "host",
        "origin",
        "sec-websocket-key",
        "sec-websocket-version",
        "upgrade",
    ];
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
        assert_eq!(request(proxy.address, "/a/0123/js/youth/page.js", ""), "HTTP/1.1 200 OK");
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
    // A class can send its cards; anyone who sends more and more is stopped, however the path is written.
    assert_eq!(refused_of(28, "POST", "/videre"), 0);
    assert!(refused_of(60, "POST", "/videre") > 40);
    assert!(refused_of(20, "POST", "/videre?again") > 15);
    // That stops no other: each of 28 looks at their card and adds replies.
    assert_eq!(refused_of(140, "POST", "/videre/status"), 0);
    assert_eq!(refused_of(140, "POST", "/videre/ord"), 0);
    assert!(refused_of(200, "POST", "/videre/status") > 100, "who guesses codes");
    // Reading the list of agencies is free. And a card is taken back whatever else was refused.
    assert_eq!(refused_of(350, "GET", "/videre/modtagere"), 0);
    assert_eq!(refused_of(250, "POST", "/videre/tilbage"), 0);
    assert!(refused_of(150, "GET", "/videre/tilbage") > 50, "which is no way around the limits");
}

/// Whoever sits behind the same address can't hinder it by asking for pages.
#[test]
fn a_card_is_taken_back_while_another_behind_the_address_floods() {
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    // So slow that it stays full, however slow this machine is.
    edit(&proxy, "zone=requests:8m rate=200r/s", "zone=requests:8m rate=1r/m");
    assert!((0..2_000).any(|_| request(proxy.address, "/", "").contains(" 429 ")), "the flood");
    assert_eq!(ask(proxy.address, "POST", "/videre/tilbage", ""), "HTTP/1.1 200 OK");
}

/// What one address may do at once, and in a minute, of what a zone counts.
fn share(zone: &str) -> (u32, u32) {
    let deploy = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/nginx");
    let number = |file: &str, before: &str, after: &str| -> u32 {
        let text = std::fs::read_to_string(deploy.join(file)).unwrap();
        let rest = text.split(before).nth(1).unwrap_or_else(|| panic!("{before} in {file}"));
        rest.split(after).next().unwrap().parse().unwrap_or_else(|_| panic!("{before}…{after}"))
    };
    let at_once = 1 + number("ungrus.inc", &format!("zone={zone} burst="), " ");
    (at_once, number("nginx.conf", &format!("zone={zone}:8m rate="), "r/m"))
}

/// So that the coordinator sees it coming in working hours, and others' cards still get in.
#[test]
fn nobody_fills_an_agency_with_cards_in_an_hour() {
    let (at_once, in_a_minute) = share("cards");
    assert!(at_once > 28, "a class gets in");
    let minutes = (Limits::default().open_cards_max - at_once) / in_a_minute;
    assert!(minutes > 7 * 60, "full after {minutes} minutes");
}

/// Changes a line of its configuration, and has it read that.
fn edit(proxy: &Proxy, from: &str, to: &str) {
    let file = proxy.folder.path().join("nginx.conf");
    let shipped = std::fs::read_to_string(&file).unwrap();
    assert_eq!(shipped.matches(from).count(), 1, "{from}");
    std::fs::write(&file, shipped.replace(from, to)).unwrap();
    // It listens before it has written its id and started both of its workers.
    let pair = |without: &[u32]| {
        let workers = proxy.workers();
        (workers.len() == 2 && workers.iter().all(|worker| !without.contains(worker))).then_some(workers)
    };
    let before = until("both workers", || pair(&[]));
    let id = proxy.folder.path().join("nginx.pid");
    let master = until("its id", || std::fs::read_to_string(&id).ok().filter(|id| id.ends_with('\n')));
    assert!(Command::new("kill").args(["-HUP", master.trim()]).status().unwrap().success());
    until("workers that have read it", || pair(&before));
}

/// Of an IPv6 network a /64 counts as one address, however its addresses are written; an IPv4 address counts alone.
#[test]
fn a_subscriber_has_one_share_however_the_address_is_written() {
    let subscribers: [&[&str]; 13] = [
        &["2001:db8:1::5:6:7", "2001:db8:1::8", "2001:db8:1:0:0:5:6:8", "2001:db8:1:0:8:9:a:b", "2001:db8:1::"],
        &["2001:db8:1:1::1", "2001:db8:1:1:2:3:4:5", "2001:0db8:0001:0001:ffff:ffff:ffff:ffff"],
        &["2001:db8::1", "2001:db8::2:3:4:5", "2001:db8:0:0:8000::"],
        &["2001:db8::1:0:0:0:1", "2001:db8:0:1::", "2001:db8:0:1:a:b:c:d"],
        &["2001:db8:2:3:4:5:6:7", "2001:db8:2:3::", "2001:db8:2:3:0:0:6:7"],
        // Bytes that end a line of text, that are no text at all, and that are zero.
        &["2001:db8:a0a:a0a:a0a:a0a:a0a:a0a", "2001:db8:a0a:a0a::a", "2001:db8:a0a:a0a:d0a::"],
        &["2001:db8:ffff:c3ff:80ff:fe00::", "2001:db8:ffff:c3ff::c328", "2001:db8:ffff:c3ff:ffff:ffff:ffff:ffff"],
        &["fe80::1", "fe80::a:b:c:d", "fe80:0:0:0:ffff::"],
        &["192.0.2.1"],
        &["192.0.2.2"],
        &["10.10.10.10"],
        &["::ffff:192.0.2.3"],
        &["::ffff:192.0.2.4"],
    ];
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    // The asker's address is taken from a header: this machine has not got all of them.
    let believing = "http {\n    set_real_ip_from ::1;\n    real_ip_header X-Test-Address;\n";
    edit(&proxy, "http {\n", believing);
    let post = |address: &str| ask(proxy.address, "POST", "/videre", &format!("X-Test-Address: {address}\r\n"));
    // The first of a network may use all of its share, and then the others have none; the next network has its own.
    let (at_once, _) = share("cards");
    for written in subscribers {
        for n in 0..at_once {
            assert_eq!(post(written[0]), "HTTP/1.1 200 OK", "{} for the {n}th time", written[0]);
        }
        for address in written {
            assert_eq!(post(address), "HTTP/1.1 429 Too Many Requests", "{address} after {}", written[0]);
        }
    }
}

/// A subscriber of IPv6 may hold a /48, and moves through its /64s: together they have a few shares, not 65,536.
#[test]
fn a_network_has_a_few_shares() {
    let nodes = nodes();
    let _asked = stub(&nodes.path().join("a.sock"), FOUND);
    let proxy = Proxy::start("[::1]", nodes.path());
    let believing = "http {\n    set_real_ip_from ::1;\n    real_ip_header X-Test-Address;\n";
    edit(&proxy, "http {\n", believing);
    let post = |address: &str| ask(proxy.address, "POST", "/videre", &format!("X-Test-Address: {address}\r\n"));
    let taken = |net: &str| {
        let posts = (0..300).map(|n| post(&format!("2001:db8:{net}:{n:x}::1")));
        posts.filter(|answer| answer == "HTTP/1.1 200 OK").count()
    };
    // At once, and what comes back in the minutes that this takes.
    assert!((161..200).contains(&taken("7")));
    assert_eq!(post("2001:db8:8::1"), "HTTP/1.1 200 OK", "the next one has its own");
    assert!((0..200).all(|n| post(&format!("10.10.{n}.10")) == "HTTP/1.1 200 OK"), "IPv4 has no such network");
}

/// Anyone who holds sockets from one address, or one network, can't fill the queue; nor does one class hinder another.
#[test]
fn one_subscriber_cannot_fill_the_queue() {
    let inc = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/nginx/ungrus.inc")).unwrap();
    let most = |zone: &str| -> u32 {
        let rest = inc.split(&format!("limit_conn {zone} ")).nth(1).unwrap_or_else(|| panic!("{zone}"));
        rest.split(';').next().unwrap().parse().unwrap()
    };
    let queue = Limits::default().queue_max;
    assert!(most("sockets") < queue / 2 && most("network_sockets") < queue);
    assert!(most("sockets") > 4 * 28, "four classes at the same moment");
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
    for allowed in
        [&["set", "ungrus:x", "1"][..], &["get", "ungrus:x"], &["publish", "ungrus:x", "1"], &["ping"], &["role"]]
    {
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
    // What the machine commits; two of its words are the script's own.
    let change = std::fs::read_to_string(root.join("src/live/redis/change.rs")).unwrap();
    for call in change.split("say!(self, \"").skip(1) {
        let word = call.split('"').next().unwrap();
        let command = format!("+{}", word.to_ascii_lowercase());
        assert!(["ADD", "STAMP"].contains(&word) || allowed.contains(&command.as_str()), "{command} is committed");
        seen += 1;
    }
    assert!(seen > 25, "the commands are elsewhere now: {seen}");
}

/// The settings that the shipped PostgreSQL is started with: what stands after `-c`.
fn postgres_settings() -> Vec<(String, String)> {
    let compose = Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy/compose.yaml");
    let text = std::fs::read_to_string(compose).unwrap();
    let command = text.lines().find_map(|line| line.trim().strip_prefix("command: [postgres, ")).unwrap();
    let mut words = command.trim_end_matches(']').split(", ");
    let mut settings = Vec::new();
    while let (Some("-c"), Some(setting)) = (words.next(), words.next()) {
        let (name, value) = setting.split_once('=').unwrap();
        settings.push((name.to_owned(), value.to_owned()));
    }
    settings
}

/// Two posts of one card at the same moment are such an error: no hash of a lookup goes into the log, with the time.
#[tokio::test]
async fn postgresql_writes_no_value_of_an_error_into_its_log() {
    let server = Postgres::start();
    sqlx::any::install_default_drivers();
    let pool = sqlx::any::AnyPoolOptions::new().max_connections(1).connect(&server.url("postgres")).await.unwrap();
    sqlx::query("CREATE TABLE cards (receipt_hash TEXT UNIQUE)").execute(&pool).await.unwrap();
    let twice = async |value: &str| {
        let mut saved = 0;
        // Once as a node says it, and once with the value in the statement itself.
        let insert = || sqlx::query("INSERT INTO cards VALUES ($1)").bind(value.to_owned());
        let spelt = sqlx::AssertSqlSafe(format!("INSERT INTO cards VALUES ('{value}')"));
        for query in [insert(), insert(), sqlx::query(spelt)] {
            saved += u32::from(query.execute(&pool).await.is_ok());
        }
        assert_eq!(saved, 1, "{value}");
        std::fs::read_to_string(server.folder().join("log")).unwrap()
    };
    let log = twice("as-by-default").await;
    assert!(log.contains("(receipt_hash)=(as-by-default)"), "the control: {log}");
    assert!(log.contains("STATEMENT:  INSERT INTO cards VALUES ('as-by-default')"), "the control: {log}");

    let settings = postgres_settings();
    assert!(settings.contains(&("listen_addresses".to_owned(), String::new())), "no network: {settings:?}");
    // The others can be set while it runs.
    for (name, value) in settings.iter().filter(|(name, _)| name != "listen_addresses") {
        sqlx::query("SELECT set_config($1, $2, false)").bind(name).bind(value).execute(&pool).await.unwrap();
    }
    let log = twice("as-shipped").await;
    let errors = log.matches("duplicate key value violates unique constraint").count();
    assert_eq!(errors, 4, "it still says that there was one: {log}");
    assert!(!log.contains("as-shipped"), "{log}");
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
    // With all of it: push services have no addresses that could be named, and that is told of.
    assert!(exposure(&deploy.join("ungrus.service")) <= 11, "with a network");
    for (drop_in, most) in [("network.conf", 9), ("mail.conf", 9), ("webhook.conf", 9), ("push.conf", 11)] {
        let folder = alone.path().join("ungrus.service.d");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir(&folder).unwrap();
        std::fs::copy(deploy.join("ungrus.service.d").join(drop_in), folder.join(drop_in)).unwrap();
        assert!(exposure(&unit) <= most, "with {drop_in} alone");
    }
    let text = std::fs::read_to_string(deploy.join("ungrus.service")).unwrap();
    // The last two: it erases by date, so it waits for the clock.
    let wait = ["Wants=time-sync.target", "After=network.target time-sync.target"];
    for line in ["LimitCORE=0", "MemorySwapMax=0", "LimitNOFILE=20000"].into_iter().chain(wait) {
        assert!(text.lines().any(|l| l == line), "{line}");
    }
    assert!(exposure(&deploy.join("ungrus-proxy.service")) <= 16, "the proxy, with a network by nature");
    // One of two: systemd judges an instance.
    let one = alone.path().join("ungrus@a.service");
    std::fs::copy(deploy.join("ungrus@.service"), &one).unwrap();
    assert!(exposure(&one) <= 2, "one of two, on Unix sockets");
    let redis = alone.path().join("ungrus-redis.service");
    std::fs::copy(deploy.join("ungrus-redis.service"), &redis).unwrap();
    assert!(exposure(&redis) <= 2, "Redis, on a Unix socket");
    // With the folders beside them.
    assert!(exposure(&deploy.join("ungrus-redis.service")) <= 9, "Redis of several machines");
    assert!(exposure(&deploy.join("ungrus-sentinel.service")) <= 9, "a Sentinel");
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
