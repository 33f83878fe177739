//! How the program starts, refuses to, answers an orchestrator and stops: the README's first screen.

use crate::support::process::{Running, until};
use crate::support::search::{Needle, Search};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

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
    let version = ungrus::config::VERSION;
    assert!(said.starts_with(&format!("UNG RUS {version} is running.\n")), "{said}");
    let told = ungrus(folder.path()).arg("--version").output().expect("run it");
    assert_eq!(String::from_utf8_lossy(&told.stdout), format!("ungrus {version}\n"));
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

/// What `ungrus health` says of a node, with an environment that knows nothing else of it.
fn health(folder: &Path, listen: &str) -> (Option<i32>, String) {
    let asked = ungrus(folder).args(["health", "--listen", listen]).output().expect("run it");
    assert!(asked.stdout.is_empty(), "quiet, or one line of what is wrong");
    (asked.status.code(), String::from_utf8_lossy(&asked.stderr).into_owned())
}

#[test]
fn health_asks_the_node_and_nothing_else() {
    let folder = folder();
    let socket = format!("unix:{}/a.sock", folder.path().display());
    let assert_ill = |listen: &str, why: &str| {
        let (code, said) = health(folder.path(), listen);
        assert_eq!((code, said.lines().count()), (Some(1), 1), "{said}");
        assert!(said.contains(why) && said.contains(listen), "{said}");
    };
    assert_ill(&socket, "start the service");
    let (by_tcp, address, _) = start(folder.path());
    let port = address.rsplit(':').next().expect("a port");
    for listen in [&address, &format!("0.0.0.0:{port}"), &format!("localhost:{port}")] {
        assert_eq!(health(folder.path(), listen), (Some(0), String::new()), "{listen}");
    }
    drop(by_tcp);
    assert_ill(&address, "start the service");

    let arguments = ["--listen", &socket, "--public-url", "https://chat.example.dk"];
    let mut command = ungrus(folder.path());
    let mut node = Running::start(command.args(arguments), folder.path(), "second");
    until("the node", || (health(folder.path(), &socket).0 == Some(0)).then_some(()));
    node.signal("TERM");
    until("the end", || node.ended());
}

#[test]
fn health_tells_why_a_node_is_not_ready() {
    let folder = folder();
    let answers = [
        ("HTTP/1.1 503 Service Unavailable\r\n\r\nnot ready: it drains\n", "not ready: it drains"),
        ("HTTP/1.1 200 OK\r\n\r\n<html>", "no node of this service"),
        ("SSH-2.0-OpenSSH_9.2\r\n", "no node of this service"),
    ];
    for (answer, why) in answers {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("its address").to_string();
        let stranger = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("a question");
            let _ = stream.read(&mut [0; 1024]);
            stream.write_all(answer.as_bytes()).expect("an answer");
        });
        let (code, said) = health(folder.path(), &address);
        assert!(code == Some(1) && said.contains(why) && said.lines().count() == 1, "{said}");
        stranger.join().expect("the stranger");
    }
    // Somebody who takes the connection and says nothing.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address").to_string();
    let (code, said) = health(folder.path(), &address);
    assert!(code == Some(1) && said.contains("did not answer within three seconds"), "{said}");
    assert!(!folder.path().join("ungrus.db").exists(), "it opens no database");
}

#[test]
fn invite_prints_a_link_for_the_same_database() {
    let folder = folder();
    let (node, ..) = start(folder.path());
    let invite = || ungrus(folder.path()).args(["invite", "--role", "coordinator"]).output().expect("run it");
    let beside = invite();
    drop(node);
    for output in [beside, invite()] {
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.starts_with("http://localhost:8080/ny#"), "{said}");
    }
    let told = ungrus(folder.path()).arg("disclose").output().expect("run it");
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let line = told.lines().find(|line| line.starts_with("Links for new staff ")).expect("a line");
    assert!(line.contains(" 3 "), "the first one, and those two: {line}");
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
    // A running node writes into its settings what it has told whom.
    let held = |said: &str| said.lines().filter(|line| !line.starts_with("Settings")).collect::<Vec<_>>().join("\n");
    assert_eq!(held(&String::from_utf8_lossy(&disclose().stdout)), held(&said), "the same without a node");
}

#[test]
fn what_is_run_beside_the_service_makes_no_database() {
    for (url, hint) in [
        ("sqlite:nowhere.db", "--database"),
        ("sqlite:empty.db", "--database"),
        ("postgres://nobody@127.0.0.1:1/none", "--database"),
    ] {
        let folder = folder();
        std::fs::write(folder.path().join("empty.db"), "").expect("a file");
        for task in [&["disclose"][..], &["invite"], &["backup", "new.db"]] {
            let output = ungrus(folder.path()).args(task).args(["--database", url]).output().expect("run it");
            assert_refused(&output, hint);
            assert!(!folder.path().join("nowhere.db").exists() && !folder.path().join("new.db").exists());
        }
        // Without a word it is ./ungrus.db, which is not there either.
        assert_refused(&ungrus(folder.path()).arg("invite").output().expect("run it"), "start the service first");
        assert!(!folder.path().join("ungrus.db").exists());
    }
}

/// Everything that comes until the other end closes, after an answer's head.
fn after_head(mut socket: TcpStream) -> Vec<u8> {
    socket.set_read_timeout(Some(Duration::from_secs(10))).expect("a time");
    let mut bytes = Vec::new();
    // Ended well: a line that is reset takes with it what was not read.
    socket.read_to_end(&mut bytes).expect("an end that is no reset");
    let head = bytes.windows(4).position(|end| end == b"\r\n\r\n").expect("a head");
    bytes.split_off(head + 4)
}

/// A frame as a client sends it, masked with zeros.
fn masked(first: u8, payload: &[u8]) -> Vec<u8> {
    let length = 0x80 | u8::try_from(payload.len()).expect("a short one");
    [&[first, length, 0, 0, 0, 0], payload].concat()
}

/// RFC 6455, sections 5.5.1 and 7.4.1: the cases of Autobahn (2, 3, 4, 5, 6, 7) that end a socket.
#[test]
fn every_websocket_ends_with_a_close_frame() {
    let folder = folder();
    let (_node, address, _) = start(folder.path());
    let code = |code: u16| code.to_be_bytes().to_vec();
    let long = [code(1000), vec![b'x'; 123]].concat();
    let cases: [(&str, Vec<u8>, u16); 19] = [
        ("a goodbye", masked(0x88, &code(1000)), 1000),
        ("a goodbye of ours", masked(0x88, &code(4321)), 4321),
        ("a goodbye with a reason", masked(0x88, &long), 1000),
        ("two goodbyes", [masked(0x88, &code(1000)), masked(0x88, &code(1000))].concat(), 1000),
        ("a goodbye, and talking on", [masked(0x88, &code(1000)), masked(0x81, b"{}"), vec![0; 4000]].concat(), 1000),
        ("a ping, then a goodbye", [masked(0x89, b"x"), masked(0x88, &code(1001))].concat(), 1001),
        ("a goodbye of one byte", masked(0x88, &[3]), 1002),
        ("a code that is not for the wire", masked(0x88, &code(1005)), 1002),
        ("a code that does not exist", masked(0x88, &code(999)), 1002),
        ("a reason that is not UTF-8", masked(0x88, &[3, 0xe8, 0xc3, 0x28]), 1007),
        ("reserved bits", masked(0xc1, b"{}"), 1002),
        ("a reserved kind of data", masked(0x83, b""), 1002),
        ("a reserved kind of control", masked(0x8b, b""), 1002),
        ("a ping in pieces", masked(0x09, b""), 1002),
        ("a ping that is too long", [&[0x89, 0xfe, 0, 126, 0, 0, 0, 0][..], &[0; 126]].concat(), 1002),
        ("going on with nothing", masked(0x80, b"x"), 1002),
        ("beginning within a message", [masked(0x01, b"x"), masked(0x81, b"x")].concat(), 1002),
        ("text that is not UTF-8", masked(0x81, &[0xc3, 0x28]), 1007),
        ("no mask", vec![0x81, 2, b'{', b'}'], 1002),
    ];
    for (what, sent, code) in cases {
        let (mut socket, status) = upgrade(&address).expect("a socket");
        assert_eq!(status, "101");
        socket.write_all(&sent).expect("it goes out");
        let mut came = after_head(socket);
        if came.starts_with(&[0x8a, 1, b'x']) {
            came.drain(..3);
        }
        assert!(came.len() >= 4 && came[0] == 0x88, "{what}: {came:?}");
        assert_eq!((usize::from(came[1]), &came[2..4]), (came.len() - 2, &code.to_be_bytes()[..]), "{what}");
    }
    let (mut socket, _) = upgrade(&address).expect("a socket");
    socket.write_all(&masked(0x88, b"")).expect("it goes out");
    assert_eq!(after_head(socket), [0x88, 0], "a goodbye without a code");
}

/// Whoever is refused is refused at once: their body is not waited for.
#[test]
fn a_body_from_elsewhere_is_not_read() {
    let folder = folder();
    let (_node, address, _) = start(folder.path());
    let foreign = ["origin: https://evil.example\r\n", "", "origin: null\r\n"].map(str::to_owned);
    let site = format!("origin: http://{address}\r\nsec-fetch-site: cross-site\r\n");
    for path in ["/vagt/log-ind", "/videre", "/modtager/ind", "/modtager/kort", "/skole/kit", "/f/cdfhjk", "/", "/none"]
    {
        for headers in foreign.iter().chain([&site]) {
            for method in ["POST", "PUT", "DELETE", "BREW"] {
                let mut stream = TcpStream::connect(&address).expect("a connection");
                // Half of what an answer to a slow body takes.
                stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a time");
                write!(stream, "{method} {path} HTTP/1.1\r\nhost: x\r\ncontent-length: 60000\r\n{headers}\r\n{{")
                    .expect("it goes out");
                let mut answer = String::new();
                stream.read_to_string(&mut answer).expect("an answer, and the end");
                assert!(answer.starts_with("HTTP/1.1 403"), "{method} {path} {headers}: {answer}");
            }
        }
    }
}

/// A node that browsers reach itself: what they say about themselves is nowhere in its memory, while their sockets are
/// open and after.
#[test]
fn the_memory_of_a_bare_node_keeps_nothing_of_who_asks() {
    let word = || (0..20).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect::<String>();
    let [agent, forwarded, language, invented, own] = [(); 5].map(|()| word());
    let needles = [
        Needle::text("the user agent", &agent),
        Needle::text("the forwarded address", &forwarded),
        Needle::text("the language", &language),
        Needle::text("what somebody invents", &invented),
    ];
    let (search, controls) = (Search::new(&needles), [Needle::text("its own address", &own)]);
    let folder = folder();
    let origin = format!("https://{own}.example");
    let running = Running::start(
        ungrus(folder.path()).args(["--listen", "127.0.0.1:0", "--public-url", &origin]),
        folder.path(),
        "node",
    );
    let address = until("its port", || listening(running.id()));
    let telling = format!(
        "user-agent: {agent}\r\nx-forwarded-for: {forwarded}\r\nforwarded: for={forwarded}\r\naccept-language: {language}\r\n\
         x-device: {invented}\r\nreferer: https://{invented}.example/\r\norigin: {origin}\r\n"
    );
    let ask = |line: &str, more: &str| {
        let mut stream = TcpStream::connect(&address).expect("a connection");
        write!(stream, "{line} HTTP/1.1\r\nhost: x\r\n{telling}{more}\r\n").expect("it goes out");
        let mut status = [0; 12];
        stream.read_exact(&mut status).expect("an answer");
        (stream, String::from_utf8_lossy(&status[9..]).into_owned())
    };
    // The control: while a request is not all there, it is found.
    let mut begun = TcpStream::connect(&address).expect("a connection");
    write!(begun, "GET / HTTP/1.1\r\nhost: x\r\n{telling}").expect("it goes out");
    until("a request that is under way", || (search.memory("node", running.id()).len() == 4).then_some(()));
    drop(begun);

    let socket = "upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    for path in ["GET /", "GET /status", "GET /none", "POST /videre/status", "POST /vagt/log-ind", "GET /a/x/y"] {
        ask(path, "connection: close\r\ncontent-length: 0\r\n");
    }
    let held: Vec<_> = (0..8).map(|_| ask("GET /ws/youth", socket)).collect();
    assert!(held.iter().all(|(_, status)| status == "101"));
    until("nothing while sockets are open", || search.memory("node", running.id()).is_empty().then_some(()));
    drop(held);
    until("nothing after", || search.memory("node", running.id()).is_empty().then_some(()));
    assert!(!Search::new(&controls).memory("node", running.id()).is_empty(), "what it must know is found");
}

/// Where a process listens on this machine.
fn listening(process: u32) -> Option<String> {
    let mine: Vec<String> = std::fs::read_dir(format!("/proc/{process}/fd"))
        .ok()?
        .flatten()
        .filter_map(|file| Some(std::fs::read_link(file.path()).ok()?.to_str()?.to_owned()))
        .collect();
    let table = std::fs::read_to_string("/proc/net/tcp").ok()?;
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let is_mine = fields.get(3) == Some(&"0A") && mine.contains(&format!("socket:[{}]", fields.get(9)?));
        let port = u16::from_str_radix(fields.get(1)?.rsplit(':').next()?, 16).ok()?;
        is_mine.then(|| format!("127.0.0.1:{port}"))
    })
}
