//! How the program starts, refuses to, answers an orchestrator and stops: the README's first screen.

#![allow(clippy::panic)]

mod support {
    pub mod process;
}

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;
use support::process::{Running, until};

fn ungrus(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ungrus"));
    command.current_dir(folder).env_clear();
    command
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Refused: exit code 2, one line, and in it what to do.
fn assert_refused(output: &Output, hint: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains(hint), "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn what_cannot_work_is_one_sentence_that_says_what_to_do() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("its address").to_string();
    for (args, hint) in [
        (&["--prot", "80"][..], "--help"),
        (&["--listen", &port], "--listen"),
        (&["--listen", "127.0.0.1:0", "--redis", "redis://127.0.0.1:1"], "--redis"),
        (&["--listen", "127.0.0.1:0", "--database", "sqlite:/no/such/folder/x.db"], "--database"),
        (&["--listen", "127.0.0.1:0", "--database", "postgres://nobody@127.0.0.1:1/none"], "--database"),
        (&["--listen", "127.0.0.1:0", "--public-url", "chat.example.dk"], "--public-url"),
    ] {
        let folder = folder();
        let output = ungrus(folder.path()).args(args).output().expect("run it");
        assert_refused(&output, hint);
    }
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_alone() {
    let folder = folder();
    let file = folder.path().join("notes.txt");
    std::fs::write(&file, "x".repeat(5000)).expect("a file");
    let url = format!("sqlite:{}", file.display());
    let output = ungrus(folder.path()).args(["--listen", "127.0.0.1:0", "--database", &url]).output().expect("run it");
    assert_refused(&output, "--database");
    assert_eq!(std::fs::read(&file).expect("the file"), "x".repeat(5000).as_bytes());
}

/// A node on a free port, and what it printed.
fn start(folder: &Path) -> (Running, String, String) {
    start_with(folder, &[])
}

fn start_with(folder: &Path, args: &[&str]) -> (Running, String, String) {
    let running = Running::start(ungrus(folder).args(["--listen", "127.0.0.1:0"]).args(args), folder, "node");
    let said = until("the node", || {
        let said = std::fs::read_to_string(folder.join("node.out")).ok()?;
        said.contains("/vagt\n").then_some(said)
    });
    let port = said.split("localhost:").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
    let address = format!("127.0.0.1:{port}");
    (running, address, said)
}

fn get(address: &str, path: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}

#[test]
fn it_says_where_people_go_and_what_an_orchestrator_needs() {
    let folder = folder();
    let (node, address, said) = start(folder.path());
    assert!(said.contains("Young people:") && said.contains("Counsellors:"), "{said}");
    let link = until("the setup link", || {
        let said = std::fs::read_to_string(folder.path().join("node.out")).ok()?;
        said.contains("/ny#").then_some(said)
    });
    assert_eq!(link.matches("/ny#").count(), 1);
    assert!(get(&address, "/healthz").expect("an answer").starts_with("HTTP/1.1 200"));
    assert!(get(&address, "/readyz").expect("an answer").starts_with("HTTP/1.1 200"));
    assert!(folder.path().join("ungrus.db").exists(), "the default database is a file here");

    // No socket is open: it stops at once.
    node.signal("TERM");
    let mut node = node;
    assert_eq!(until("the end", || node.ended()).code(), Some(0));
}

/// Asks for a young person's socket; with it, the status of the answer. `None` when nobody listens.
fn upgrade(address: &str) -> Option<(TcpStream, String)> {
    let mut socket = TcpStream::connect(address).ok()?;
    let key = "dGhlIHNhbXBsZSBub25jZQ==";
    write!(
        socket,
        "GET /ws/youth HTTP/1.1\r\nhost: x\r\norigin: http://{address}\r\nupgrade: websocket\r\nconnection: upgrade\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: {key}\r\n\r\n"
    )
    .ok()?;
    let mut answer = [0; 12];
    socket.read_exact(&mut answer).ok()?;
    Some((socket, String::from_utf8_lossy(&answer[9..]).into_owned()))
}

#[test]
fn a_draining_node_says_that_it_is_not_ready() {
    let folder = folder();
    let (mut node, address, _) = start(folder.path());
    // A young person's sockets, held open, so that there is something to drain.
    let held: Vec<_> = (0..8).map(|_| upgrade(&address).expect("a socket")).collect();
    assert!(held.iter().all(|(_, status)| status == "101"));
    node.signal("TERM");
    until("not ready", || get(&address, "/readyz").filter(|answer| answer.starts_with("HTTP/1.1 503")));
    // A proxy that hears 503 asks the next node; 101 would bring everybody back to the one with the fewest.
    assert_eq!(upgrade(&address).map_or("503".into(), |(_, status)| status), "503");
    assert!(get(&address, "/healthz").is_none_or(|answer| answer.starts_with("HTTP/1.1 200")));
    assert_eq!(until("the end", || node.ended()).code(), Some(0));
}

#[test]
fn invite_prints_a_link_for_the_same_database() {
    let folder = folder();
    let output = ungrus(folder.path()).args(["invite", "--role", "coordinator"]).output().expect("run it");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.starts_with("http://localhost:8080/ny#"), "{said}");
}

#[test]
fn disclose_tells_what_is_held_beside_a_running_node() {
    let folder = folder();
    let (node, ..) = start_with(folder.path(), &["--handover-days", "45"]);
    let disclose = || ungrus(folder.path()).args(["disclose"]).output().expect("run it");
    let output = disclose();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for (what, much) in
        [("Staff accounts ", "0"), ("Links for new staff ", "1"), ("Handovers ", "0"), ("Phone numbers ", "")]
    {
        let line = said.lines().find(|line| line.starts_with(what)).expect(what);
        assert!(line[what.len()..].trim_start().starts_with(much), "{line}");
    }
    assert!(said.contains("withdrawn, or 45 days after") && said.contains("Conversations: nothing."), "{said}");
    drop(node);
    assert_eq!(String::from_utf8_lossy(&disclose().stdout), said, "the same without a node");
}

#[test]
fn disclose_makes_no_database() {
    for (url, hint) in [
        ("sqlite:nowhere.db", "--database"),
        ("sqlite:empty.db", "--database"),
        ("postgres://nobody@127.0.0.1:1/none", "--database"),
    ] {
        let folder = folder();
        std::fs::write(folder.path().join("empty.db"), "").expect("a file");
        let output = ungrus(folder.path()).args(["disclose", "--database", url]).output().expect("run it");
        assert_refused(&output, hint);
        assert!(!folder.path().join("nowhere.db").exists());
    }
}
