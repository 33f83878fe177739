//! Three watchers' worth of Redis in small: a master, a replica and a Sentinel, all with TLS and a password.

use super::redis::{Server, connect, program};
use super::{SECRET, WORST, percent};
use crate::support::authority::Authority;
use crate::support::postgres::free_port;
use crate::support::process::{Running, until};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tokio::time::timeout;
use ungrus::id::{ConnectionId, ConversationId};
use ungrus::live::hub::Mailbox;
use ungrus::live::{Body, Event, Live, Topic};

/// Longer than anything that is promised.
const LONG: Duration = Duration::from_secs(20);

/// A Sentinel that watches the master on `port` under the name `ungrus`.
fn sentinel(folder: &Path, master: u16, tls: &[String]) -> (Running, u16) {
    let port = free_port();
    let settings = format!(
        "port 0\ntls-port {port}\nbind 127.0.0.1\ntls-replication yes\n{}\nsentinel resolve-hostnames yes\n\
         sentinel announce-hostnames yes\nsentinel monitor ungrus localhost {master} 1\n\
         sentinel auth-pass ungrus {SECRET}\nsentinel down-after-milliseconds ungrus 300\n\
         sentinel failover-timeout ungrus 3000\n",
        tls.join("\n"),
    );
    std::fs::write(folder.join("sentinel.conf"), settings).expect("a file");
    let mut command = Command::new(program());
    command.arg(folder.join("sentinel.conf")).arg("--sentinel");
    (Running::start(&mut command, folder, "sentinel"), port)
}

#[tokio::test]
async fn a_killed_master_is_followed_to_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let ours = Authority::new(folder.path(), "ours");
    let (certificate, key) = ours.sign("server", "DNS:localhost", 2);
    let pem = ours.pem();
    let files: Vec<String> = [("tls-cert-file", &certificate), ("tls-key-file", &key), ("tls-ca-cert-file", &pem)]
        .map(|(name, path)| format!("{name} {}", path.display()))
        .into_iter()
        .chain(["tls-auth-clients no".to_owned()])
        .collect();
    let flags: Vec<String> = files
        .iter()
        .flat_map(|line| line.split_once(' '))
        .flat_map(|(a, b)| [format!("--{a}"), b.to_owned()])
        .collect();
    let common = [
        "--requirepass",
        SECRET,
        "--masterauth",
        SECRET,
        "--tls-replication",
        "yes",
        "--repl-diskless-sync-delay",
        "0",
    ];
    let announced = ["--replica-announce-ip", "localhost"];
    let flags: Vec<&str> = flags.iter().map(String::as_str).chain(common).chain(announced).collect();
    let mut master = Server::start_secret(&[&flags[..], &["--tls-port"]].concat());
    let at = master.port.to_string();
    let replica = Server::start_secret(&[&flags[..], &["--replicaof", "localhost", &at, "--tls-port"]].concat());
    until("the replica", || replica.ask(&["INFO", "replication"]).contains("master_link_status:up").then_some(()));
    let (_watcher, watches) = sentinel(folder.path(), master.port, &files);

    // One that is not there comes first: the next is asked.
    let address = format!("rediss+sentinel://:{SECRET}@localhost:1,localhost:{watches}/ungrus");
    let args = ["--redis", &address, "--redis-ca", pem.to_str().unwrap()];
    let one = connect(&args).await.expect("a node");
    let other = connect(&args).await.expect("another node");
    let (topic, connection) = (Topic::Youth(ConversationId::from_bytes([7; 16])), ConnectionId::from_bytes([7; 16]));
    let (mailbox, from) = (Mailbox::new(), Mailbox::new());
    one.subscribe(topic, connection, mailbox.clone()).await.expect("it hears");
    let envelope =
        |text: &str| Event::Envelope { conversation: ConversationId::from_bytes([7; 16]), body: Body(text.into()) };
    other.publish(topic, envelope("before"), &from);
    assert_eq!(timeout(LONG, mailbox.recv()).await.expect("in time"), envelope("before"));

    until("the Sentinel knows the replica", || {
        let said = std::fs::read_to_string(folder.path().join("sentinel.conf")).unwrap_or_default();
        said.contains("known-replica").then_some(())
    });
    master.running.signal("KILL");
    until("the end", || master.running.ended());
    // Whoever listened is told to announce themselves again, and hears what comes after.
    let resync = async {
        loop {
            match mailbox.recv().await {
                Event::Resync => return,
                other => println!("{other:?}"),
            }
        }
    };
    timeout(LONG, resync).await.expect("told that something may be missed");
    let answered = async {
        while other.snapshot(1000, 0, ungrus::live::Mark::default()).await.is_err()
            || one.snapshot(1000, 0, ungrus::live::Mark::default()).await.is_err()
        {
            tokio::task::yield_now().await;
        }
    };
    timeout(LONG, answered).await.expect("both nodes are served again");
    other.publish(topic, envelope("after"), &from);
    let heard = async { while mailbox.recv().await != envelope("after") {} };
    timeout(LONG, heard).await.expect("in time");
    assert!(replica.ask(&["ROLE"]).starts_with("master"));
}

#[tokio::test]
async fn what_sentinels_do_not_know_is_a_sentence() {
    let server = Server::start(&[]);
    // No Sentinel at all, and one that watches something else.
    let said = |error: Option<ungrus::live::LiveError>| error.expect("refused").to_string();
    let password = percent(WORST);
    let none = said(
        connect(&["--redis", &format!("redis+sentinel://:{password}@localhost:{}/ungrus", server.port)]).await.err(),
    );
    assert!(none.contains("no Sentinel can be asked"), "{none}");
    let port = free_port();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("sentinel.conf"), format!("port {port}\nbind 127.0.0.1\n")).unwrap();
    let mut command = Command::new(program());
    let _watcher =
        Running::start(command.arg(folder.path().join("sentinel.conf")).arg("--sentinel"), folder.path(), "s");
    until("the Sentinel", || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
    let other = said(connect(&["--redis", &format!("redis+sentinel://localhost:{port}/ungrus")]).await.err());
    assert!(other.contains("the Sentinels know no master of that name"), "{other}");
}
