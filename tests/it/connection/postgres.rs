//! PostgreSQL across TCP.

use super::{SECRET, WORST, config, percent};
use crate::support::authority::Authority;
use crate::support::pgbouncer::PgBouncer;
use crate::support::postgres::Postgres;
use futures_util::future::join_all;
use ungrus::id::StaffId;
use ungrus::store::{Store, StoreError};

async fn open(args: &[&str]) -> Result<Store, StoreError> {
    Store::open(config(args).database.expose()).await
}

/// The complaint, which tells no password.
async fn refused(args: &[&str]) -> String {
    let said = open(args).await.expect_err("refused").to_string();
    assert!(!said.contains(SECRET), "{said}");
    assert!(said.contains("--database"), "{said}");
    said
}

/// How many are connected to this database with TLS, and how many without.
fn lines(server: &Postgres, database: &str) -> String {
    let count = "SELECT count(*) FILTER (WHERE ssl) || '/' || count(*) FILTER (WHERE NOT ssl) FROM pg_stat_ssl
                 JOIN pg_stat_activity USING (pid) WHERE datname = ";
    server.ask("postgres", &format!("{count}'{database}' AND usename <> 'ungrus'"))
}

#[tokio::test]
async fn tls_is_spoken_and_whom_it_is_spoken_with_is_checked() {
    let folder = tempfile::tempdir().unwrap();
    let (ours, other) = (Authority::new(folder.path(), "ours"), Authority::new(folder.path(), "other"));
    let (certificate, key) = ours.sign("server", "DNS:localhost", 2);
    let server = Postgres::start_tls(&certificate, &key);
    server.ask("postgres", &format!("CREATE ROLE bo LOGIN PASSWORD '{SECRET}'"));
    server.ask("postgres", "CREATE DATABASE n OWNER bo");
    let (ours, other) = (ours.pem(), other.pem());
    let (ours, other) = (ours.to_str().unwrap(), other.to_str().unwrap());
    let url = |host: &str, more: &str| format!("postgres://bo:{SECRET}@{host}:{}/n{more}", server.port());

    for (host, more, authority) in [
        ("localhost", "", None),
        ("127.0.0.1", "", None),
        ("localhost", "?sslmode=require", None),
        ("localhost", "", Some(ours)),
        ("localhost", "?sslmode=verify-full", Some(ours)),
        ("127.0.0.1", "?sslmode=verify-ca", Some(ours)),
        ("127.0.0.1", "?sslmode=require", Some(ours)),
    ] {
        let address = url(host, more);
        let own = authority.map(|path| ["--database-ca", path]);
        let store = open(&[&["--database", &address][..], own.as_ref().map_or(&[], |own| &own[..])].concat()).await;
        let store = store.unwrap_or_else(|error| panic!("{host}{more}: {error}"));
        let lines = lines(&server, "n");
        assert!(lines.ends_with("/0") && !lines.starts_with('0'), "{host}{more}: {lines} with and without TLS");
        store.close().await;
    }
    let plain = open(&["--database", &url("localhost", "?sslmode=disable")]).await.expect("if that is asked for");
    assert!(lines(&server, "n").starts_with("0/"));
    plain.close().await;

    let with = |host: &str, more: &str, authority: Option<&str>| {
        let address = url(host, more);
        let authority = authority.map(str::to_owned);
        async move {
            match authority {
                Some(path) => refused(&["--database", &address, "--database-ca", &path]).await,
                None => refused(&["--database", &address]).await,
            }
        }
    };
    let said = with("localhost", "", Some(other)).await;
    assert!(said.contains("an authority that is not known here"), "{said}");
    let said = with("localhost", "?sslmode=verify-full", None).await;
    assert!(said.contains("an authority that is not known here"), "{said}");
    let said = with("127.0.0.1", "", Some(ours)).await;
    assert!(said.contains("its certificate is for another name"), "{said}");
    let wrong = format!("postgres://bo:{SECRET}x@localhost:{}/n", server.port());
    let said = refused(&["--database", &wrong]).await;
    assert!(said.contains("password authentication failed"), "{said}");
}

#[tokio::test]
async fn an_expired_certificate_and_a_server_without_tls_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let ours = Authority::new(folder.path(), "ours");
    let (certificate, key) = ours.sign("expired", "DNS:localhost", -1);
    let path = ours.pem();
    let path = path.to_str().unwrap();
    let server = Postgres::start_tls(&certificate, &key);
    let url = format!("postgres://ungrus:{SECRET}@localhost:{}/postgres", server.port());
    let said = refused(&["--database", &url, "--database-ca", path]).await;
    assert!(said.contains("its certificate has expired"), "{said}");
    drop(server);

    let server = Postgres::start();
    let url = format!("postgres://ungrus:{SECRET}@127.0.0.1:{}/postgres", server.port());
    for address in [format!("{url}?sslmode=require"), format!("{url}?sslmode=verify-full")] {
        let said = refused(&["--database", &address]).await;
        assert!(said.contains("it does not speak TLS; turn it on there"), "{said}");
    }
    open(&["--database", &url]).await.expect("TLS only if the server has it").close().await;
}

/// Names and passwords with any character, in the address and beside it; `[::1]`.
#[tokio::test]
async fn any_character_gets_in() {
    let folder = tempfile::tempdir().unwrap();
    let ours = Authority::new(folder.path(), "ours");
    let (certificate, key) = ours.sign("server", "DNS:localhost", 2);
    let server = Postgres::start_tls(&certificate, &key);
    // SCRAM's rules for passwords are older than emoji.
    let (worst, emoji) = (WORST.replace('🙂', ""), percent(WORST));
    let name = worst.replace('"', "\"\"");
    let password = worst.replace('\'', "''");
    server.ask("postgres", &format!("CREATE ROLE \"{name}\" LOGIN PASSWORD '{password}'"));
    server.ask("postgres", &format!("CREATE DATABASE \"{name}\" OWNER \"{name}\""));
    let file = folder.path().join("password");
    std::fs::write(&file, format!("{worst}\n")).unwrap();
    let (worst, port) = (percent(&worst), server.port());
    open(&["--database", &format!("postgres://{worst}:{worst}@127.0.0.1:{port}/{worst}")])
        .await
        .expect("by the address");
    let beside = ["--database-password-file", file.to_str().unwrap()];
    let address = format!("postgres://{worst}@localhost:{port}/{worst}");
    open(&[&["--database", &address], &beside[..]].concat()).await.expect("by the file");
    let said = refused(&["--database", &format!("postgres://{worst}:{emoji}@localhost:{port}/{worst}")]).await;
    assert!(said.contains("such as an emoji"), "{said}");
    let said = refused(&["--database", &format!("postgres://ungrus@[::1]:{port}/postgres")]).await;
    assert!(said.contains("refused"), "nobody listens there, but the address was understood: {said}");
}

/// Two nodes behind a pooler that lends two connections: statements, transactions and the lock of the first start.
#[tokio::test]
async fn a_pooler_in_transaction_mode_is_no_hindrance() {
    let server = Postgres::start();
    let bouncer = PgBouncer::start(&server);
    server.create("n");
    let url = format!("{}&pooler=transaction", bouncer.url("n"));
    let args = ["--database", &url];
    let (one, other) = tokio::join!(open(&args), open(&args));
    let nodes = [one.expect("a node"), other.expect("another")];
    let work = (0..40_u8).map(|n| {
        let store = &nodes[usize::from(n % 2)];
        async move {
            store.has_coordinator().await.expect("an answer");
            store.staff(StaffId::from_bytes([n; 16])).await.expect("an answer");
            store.keep_handover_days(23 + u16::from(n)).await.expect("written");
            store.handover_days().await.expect("read")
        }
    });
    assert!(join_all(work).await.iter().all(Option::is_some));
    // The control: without that word, what one has prepared is missing on the connection that it gets next.
    let unaware = [open(&["--database", &bouncer.url("n")]).await, open(&["--database", &bouncer.url("n")]).await];
    let mut said = String::new();
    for store in &unaware {
        match store {
            Err(error) => said = error.to_string(),
            Ok(store) => {
                let asked = (0..40_u8).map(|n| store.staff(StaffId::from_bytes([n; 16])));
                said.extend(join_all(asked).await.into_iter().filter_map(Result::err).map(|error| error.to_string()));
            }
        }
    }
    // From 1.21 on pgbouncer knows whose is what, and nothing is wrong.
    let knows = std::env::var_os("UNGRUS_SERVERS_TREE").is_some();
    assert!(knows || said.contains("end --database with pooler=transaction"), "{said}");
}
