//! The node is watched: it says when it can't do what it is for, and tells its numbers to a real Prometheus, whose rules
//! and dashboard name nothing that it does not tell.

use crate::support::node::Node;
use crate::support::postgres::Postgres;
use crate::support::process::{Running, until};
use serde_json::Value;
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use ungrus::metrics::{Disk, Machine, Probes, QUARTER, Quarters, Sight, page};

const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("ungrus-watch-").tempdir().unwrap()
}

fn said(node: &Node, path: &str) -> (u16, String) {
    node.ask(&format!("GET {path}"), "", "").unwrap()
}

/// What `ungrus health` says of a node on `a.sock`.
fn health(folder: &Path) -> String {
    let listen = format!("unix:{}/a.sock", folder.display());
    let asked = Command::new(env!("CARGO_BIN_EXE_ungrus")).args(["health", "--listen", &listen]).output().unwrap();
    String::from_utf8(asked.stderr).unwrap()
}

fn assert_can_not_write(node: &Node, folder: &Path) {
    until("the node to find out", || (said(node, "/readyz").0 == 503).then_some(()));
    assert_eq!(said(node, "/readyz").1, "not ready: the database can't be written\n");
    assert!(
        health(folder).contains("not ready: the database can't be written; its log says more"),
        "{}",
        health(folder)
    );
    // Chats do not need it: a proxy goes on sending visitors, and they see the page.
    assert_eq!(said(node, "/routez"), (200, "go on\n".to_owned()));
    assert_eq!((said(node, "/healthz").0, said(node, "/").0), (200, 200));
}

fn assert_can_write_again(node: &Node, folder: &Path) {
    until("the node to be ready again", || (said(node, "/readyz").0 == 200).then_some(()));
    assert_eq!(health(folder), "");
}

#[test]
fn on_a_full_disk_a_node_is_not_ready_and_still_gets_visitors() {
    let folder = folder();
    let database = format!("sqlite:{}/ungrus.db", folder.path().display());
    // Writing beyond the limit shall fail, as on a full disk, rather than kill.
    let ignoring = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];
    let node = Node::start_under(&ignoring, folder.path(), "a", &["--database", &database]);
    let set_room = |bytes: &str| {
        let limit = format!("--fsize={bytes}:");
        let id = node.running.id().to_string();
        assert!(Command::new("prlimit").args(["--pid", &id, &limit]).status().unwrap().success());
    };
    set_room("0");
    assert_can_not_write(&node, folder.path());
    set_room("unlimited");
    assert_can_write_again(&node, folder.path());
}

#[tokio::test]
async fn where_postgresql_has_become_read_only_a_node_is_not_ready() {
    let (folder, server) = (folder(), Postgres::start());
    let node = Node::start(folder.path(), "a", &["--database", &server.create("watched")]);
    sqlx::any::install_default_drivers();
    let pool = sqlx::AnyPool::connect(&server.url("postgres")).await.unwrap();
    let set = async |to: &str| {
        // Of all sessions, those that are open too, from their next transaction on.
        let set = format!("ALTER SYSTEM SET default_transaction_read_only = {to}");
        sqlx::query(sqlx::AssertSqlSafe(set)).execute(&pool).await.unwrap();
        sqlx::query("SELECT pg_reload_conf()").execute(&pool).await.unwrap();
    };
    set("on").await;
    assert_can_not_write(&node, folder.path());
    set("off").await;
    assert_can_write_again(&node, folder.path());
    pool.close().await;
}

/// All that can be told.
fn everything() -> String {
    let many = 7;
    let sight = Sight { live: true, open: true, on_duty: 1, waiting: many, youth: many, ..Sight::default() };
    let mut quarters = Quarters::default();
    quarters.look(0, sight);
    quarters.look(QUARTER, sight);
    let (some, size) = (Some(1_795_000_000_000), Some(1 << 30));
    let machine = Machine {
        version: "0",
        started: some,
        erased: some,
        certificate_ends: some,
        database: size,
        disk: Some(Disk { all: 1 << 40, free: 1 << 30 }),
        mail_failing: Some(0),
        late: Some(0),
        ..Machine::default()
    };
    page(&machine, quarters.over(), &Probes::default())
}

/// The names by which Prometheus knows what a page tells.
fn told(page: &str) -> BTreeSet<String> {
    let samples = page.lines().filter(|line| !line.starts_with('#'));
    samples.map(|line| line.split(['{', ' ']).next().unwrap().to_owned()).collect()
}

/// The names of ours that a query asks for.
fn asked(query: &str) -> impl Iterator<Item = &str> {
    query.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| word.starts_with("ungrus_"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{REPOSITORY}/{path}")).unwrap()
}

/// The queries of the dashboard.
fn dashboard() -> Vec<String> {
    let dashboard: Value = serde_json::from_str(&read("deploy/grafana/ungrus.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let targets = panels.iter().flat_map(|panel| panel["targets"].as_array().unwrap());
    targets.map(|target| target["expr"].as_str().unwrap().to_owned()).collect()
}

/// The queries of the rules, and the names of their alerts.
fn rules() -> (Vec<String>, Vec<String>) {
    let text = read("deploy/prometheus/ungrus.rules.yml");
    let of = |key: &str| text.lines().filter_map(|line| line.trim().strip_prefix(key)).map(str::to_owned).collect();
    (of("expr: "), of("- alert: "))
}

#[test]
fn rules_and_dashboard_name_only_what_is_told_and_leave_nothing_out() {
    let told = told(&everything());
    let queries: Vec<String> = dashboard().into_iter().chain(rules().0).collect();
    assert!(queries.len() > 30, "they are read");
    for query in &queries {
        for name in asked(query) {
            assert!(told.contains(name), "{name} in {query}; told are {told:?}");
        }
    }
    let shown: BTreeSet<&str> = queries.iter().flat_map(|query| asked(query)).collect();
    let sums = ["ungrus_probe_seconds_sum", "ungrus_probe_seconds_count"];
    let unseen: Vec<_> =
        told.iter().filter(|name| !shown.contains(name.as_str()) && !sums.contains(&name.as_str())).collect();
    assert!(unseen.is_empty(), "told, and nowhere to be seen: {unseen:?}");
}

#[test]
fn each_alert_goes_off_when_it_should_and_only_then() {
    let folder = folder();
    let put = |from: &str| {
        let name = from.rsplit('/').next().unwrap();
        std::fs::copy(format!("{REPOSITORY}/{from}"), folder.path().join(name)).unwrap();
    };
    put("deploy/prometheus/ungrus.rules.yml");
    put("tests/fixtures/prometheus/rules_test.yml");
    for arguments in [["check", "rules", "ungrus.rules.yml"], ["test", "rules", "rules_test.yml"]] {
        let run = Command::new("promtool").args(arguments).current_dir(folder.path()).output();
        let run = run.expect("promtool can't be started (package prometheus): run tests/setup");
        let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{said}");
    }
    let cases = read("tests/fixtures/prometheus/rules_test.yml");
    for alert in rules().1 {
        assert_eq!(cases.matches(&format!("- alertname: {alert}\n")).count(), 2, "{alert}: one way, and the other");
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The body of an answer.
fn get(port: u16, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.write_all(format!("GET {path} HTTP/1.0\r\nhost: x\r\n\r\n").as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer.split_once("\r\n\r\n")?.1.to_owned())
}

fn query(port: u16, path: &str) -> Option<Value> {
    serde_json::from_str(&get(port, path)?).ok()
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

/// The shipped bridge from a socket that has no network to where Prometheus asks.
fn bridge(folder: &Path, port: u16) -> Running {
    let unit = read("deploy/prometheus/ungrus-metrics.service");
    let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
    let socket = folder.join("a.metrics").display().to_string();
    let line = line.replace("/run/ungrus/a.metrics", &socket);
    let mut command = Command::new("systemd-socket-activate");
    command.arg(format!("--listen=127.0.0.1:{port}")).args(line.split(' '));
    Running::start(&mut command, folder, "bridge")
}

fn prometheus(folder: &Path, numbers: u16) -> (Running, u16) {
    let config = read("deploy/prometheus/prometheus.yml");
    assert!(config.contains("127.0.0.1:9464") && config.contains("interval: 15s"));
    let config =
        config.replace("127.0.0.1:9464", &format!("127.0.0.1:{numbers}")).replace("interval: 15s", "interval: 1s");
    std::fs::write(folder.join("prometheus.yml"), config).unwrap();
    std::fs::write(folder.join("ungrus.rules.yml"), read("deploy/prometheus/ungrus.rules.yml")).unwrap();
    let port = free_port();
    let mut command = Command::new("prometheus");
    command.current_dir(folder).args(["--config.file=prometheus.yml", "--storage.tsdb.path=numbers"]);
    command.arg(format!("--web.listen-address=127.0.0.1:{port}"));
    (Running::start(&mut command, folder, "prometheus"), port)
}

#[test]
fn a_real_prometheus_reads_a_real_node_by_the_shipped_files() {
    let folder = folder();
    let certificate = format!("{REPOSITORY}/tests/fixtures/certificates/later.pem");
    let database = format!("sqlite:{}/ungrus.db", folder.path().display());
    let listen = format!("unix:{}/a.metrics", folder.path().display());
    let arguments = ["--database", &database, "--metrics-listen", &listen, "--certificate", &certificate];
    let node = Node::start(folder.path(), "a", &arguments);
    assert_eq!(said(&node, "/metrics").0, 404, "never on the public listener");
    let numbers = free_port();
    let _bridge = bridge(folder.path(), numbers);
    let (_prometheus, port) = prometheus(folder.path(), numbers);

    let value = |name: &str| {
        let answer = query(port, &format!("/api/v1/query?query={}", percent(name)))?;
        answer["data"]["result"][0]["value"][1].as_str()?.parse::<f64>().ok()
    };
    until("Prometheus to have read the node", || value("ungrus_ready").filter(|ready| *ready >= 1.0));
    assert_eq!(value("up{job=\"ungrus\"}"), Some(1.0));
    assert_eq!(value("ungrus_certificate_expires_timestamp_seconds"), Some(2_659_892_051.0));
    until("a write to be tried", || value("ungrus_probe_seconds_count{probe=\"sql_write\"}").filter(|n| *n >= 1.0));
    assert!(value("ungrus_disk_bytes").unwrap() > value("ungrus_disk_free_bytes").unwrap());
    assert_eq!(value(&format!("ungrus_build_info{{version=\"{}\"}}", ungrus::config::VERSION)), Some(1.0));

    for query_text in dashboard() {
        let answer = query(port, &format!("/api/v1/query?query={}", percent(&query_text))).unwrap();
        assert_eq!(answer["status"], "success", "{query_text}: {answer}");
    }
    let rules = until("the rules to be evaluated", || {
        let answer = query(port, "/api/v1/rules")?;
        let rules = answer["data"]["groups"][0]["rules"].as_array()?.clone();
        rules.iter().all(|rule| rule["health"] == "ok").then_some(rules)
    });
    assert_eq!(rules.len(), self::rules().1.len());
    assert!(rules.iter().all(|rule| rule["state"] == "inactive"), "a node that is well sets nothing off: {rules:?}");
}

#[test]
fn numbers_are_on_a_listener_of_their_own_and_nothing_else_is() {
    let folder = folder();
    let port = free_port();
    let listen = format!("127.0.0.1:{port}");
    let database = format!("sqlite:{}/ungrus.db", folder.path().display());
    let _node = Node::start(folder.path(), "a", &["--database", &database, "--metrics-listen", &listen]);
    let page = until("the numbers", || get(port, "/metrics").filter(|page| page.ends_with("# EOF\n")));
    assert!(page.contains("ungrus_ready 1\n"), "{page}");
    // What people do is told by quarters that are over; none is.
    assert!(!page.contains("ungrus_on_duty") && !page.contains("ungrus_youth_sockets"), "{page}");
    for path in ["/", "/vagt", "/readyz", "/status"] {
        assert_eq!(get(port, path).as_deref(), Some(""), "{path}");
    }
    let taken = Command::new(env!("CARGO_BIN_EXE_ungrus"))
        .current_dir(folder.path())
        .args(["--listen", "127.0.0.1:0", "--metrics-listen", &listen])
        .output()
        .unwrap();
    let said = String::from_utf8(taken.stderr).unwrap();
    assert!(taken.status.code() == Some(2) && said.contains("with --metrics-listen"), "{said}");
    // Off by default.
    let _quiet = Node::start(folder.path(), "b", &["--database", &database]);
    assert!(UnixStream::connect(folder.path().join("b.metrics")).is_err());
}

/// Whoever reads them says not for whom, wherever they come from.
#[test]
fn who_reads_the_numbers_is_no_proxy() {
    let (folder, port) = (folder(), free_port());
    let mut program = Command::new(env!("CARGO_BIN_EXE_ungrus"));
    program.current_dir(folder.path()).args(["--listen", "127.0.0.1:0", "--metrics-listen"]);
    program.arg(format!("127.0.0.1:{port}"));
    program.args(["--trusted-proxies", "127.0.0.1", "--client-address", "proxy-protocol"]);
    let _node = Running::start(&mut program, folder.path(), "node");
    until("the numbers", || get(port, "/metrics").filter(|page| page.ends_with("# EOF\n")));
}
