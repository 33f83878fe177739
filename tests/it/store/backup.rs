//! Backups: what is in them and what is not, that they come back whole, and that nothing half is left anywhere.

use crate::support::pgbouncer::PgBouncer;
use crate::support::postgres::Postgres;
use crate::support::process::{Running, until};
use crate::support::rows::{Dump, bytes, connect, dump, lay, migrations, run};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use ungrus::id::StaffId;
use ungrus::store::Store;

/// A card and a reply as the fixture has them, and what opens or signs something.
const CARDS: [&str; 2] = ["Y2lwaGVydGV4dCBvZiBhIGNhcmQ", "Y2lwaGVydGV4dCBvZiBhIHdvcmQ"];
const OPENERS: [u8; 5] = [3, 4, 22, 23, 77];

fn ungrus(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ungrus"));
    command.current_dir(folder).env_clear();
    command
}

fn output(folder: &Path, args: &[&str]) -> Output {
    ungrus(folder).args(args).output().unwrap()
}

fn done(folder: &Path, args: &[&str]) -> String {
    let output = output(folder, args);
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Refused with one sentence that holds `hint`.
fn assert_refused(output: &Output, hint: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.lines().count() == 1 && said.contains(hint), "{hint} in {said}");
    assert!(output.stdout.is_empty());
}

fn refused(folder: &Path, args: &[&str], hint: &str) {
    assert_refused(&output(folder, args), hint);
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.collect();
    names.sort();
    names
}

/// A folder with a database that has rows in every table.
async fn full() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/ungrus.db", folder.path().display());
    lay(&url, migrations().len()).await;
    (folder, url)
}

fn holds(file: &Path, text: &str) -> bool {
    fs::read(file).unwrap().windows(text.len()).any(|window| window == text.as_bytes())
}

/// What a backup leaves out, by table, and of the settings those that sign and what nodes remember of their telling.
fn left_out(mut dump: Dump, cards: bool) -> Dump {
    for table in ["sessions", "pushes", "receiver_sessions", "invites", "receiver_invites"] {
        dump.get_mut(table).unwrap().clear();
    }
    for table in ["handovers", "handover_words"].iter().filter(|_| !cards) {
        dump.get_mut(*table).unwrap().clear();
    }
    let own = |name: &str| ["service_secret", "push_secret", "probe"].contains(&name) || name.starts_with("alarm ");
    dump.get_mut("settings").unwrap().retain(|row| !own(row["name"].as_deref().unwrap()));
    dump
}

async fn backup_and_back(url: &str, server: &Postgres, name: &str) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let all = dump(url).await;
    for cards in [false, true] {
        let file = format!("a backup {cards}?%#.db");
        let with: &[&str] = if cards { &["--with-cards"] } else { &[] };
        let said = done(folder.path(), &[&["backup", &file, "--database", url], with].concat());
        assert!(
            said.contains(&format!("tables of version {}", migrations().len()))
                && said.contains("Staff accounts                       2"),
            "{said}"
        );
        let sentence = if cards { "come back with it" } else { "one that was withdrawn would come back" };
        assert!(said.contains(sentence) && said.contains("Handovers    ") == cards, "{said}");
        assert_eq!(path(&file).metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert!(CARDS.iter().all(|card| holds(&path(&file), card) == cards), "cards: {cards}");
        assert!(!OPENERS.iter().any(|opener| holds(&path(&file), &bytes(*opener))));
        assert!(holds(&path(&file), &bytes(10)), "the search finds what is there");

        let expected = left_out(all.clone(), cards);
        let sqlite = format!("sqlite:{}/back {cards}.db", folder.path().display());
        for to in [&sqlite, &server.create(&format!("{name}_{cards}"))] {
            let said = done(folder.path(), &["restore", &file, "--database", to]);
            assert!(said.contains("Restored a backup of 20") && said.contains("look at the list of staff"), "{said}");
            assert_eq!(said.contains("ten minutes"), cards, "{said}");
            assert_eq!(dump(to).await, expected, "{to}");
        }
        assert_eq!(path(&format!("back {cards}.db")).metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(dump(url).await, all, "it changed nothing");
    let kept: Vec<_> =
        names(folder.path()).into_iter().filter(|name| name.contains("-") || name.contains("part")).collect();
    assert!(kept.is_empty(), "nothing beside: {kept:?}");
}

#[tokio::test]
async fn what_may_lie_elsewhere_comes_back_from_sqlite() {
    let (_folder, url) = full().await;
    backup_and_back(&url, &Postgres::start(), "sqlite").await;
}

#[tokio::test]
async fn what_may_lie_elsewhere_comes_back_from_postgres() {
    let server = Postgres::start();
    let url = server.create("full");
    lay(&url, migrations().len()).await;
    backup_and_back(&url, &server, "postgres").await;
}

/// Through pgbouncer in transaction mode, while a node uses the two connections that it lends.
#[tokio::test(flavor = "multi_thread")]
async fn a_pooler_hinders_neither_backup_nor_restore_nor_copy() {
    let (server, folder) = (Postgres::start(), tempfile::tempdir().unwrap());
    let bouncer = PgBouncer::start(&server);
    let pooled = |name: &str| format!("{}&pooler=transaction", bouncer.url(name));
    let url = server.create("full");
    lay(&url, migrations().len()).await;
    let all = dump(&url).await;
    let node = Store::open(&pooled("full")).await.unwrap();
    let work = tokio::spawn(async move {
        loop {
            node.has_coordinator().await.unwrap();
            node.staff(StaffId::from_bytes([1; 16])).await.unwrap();
        }
    });
    for name in ["back", "copy"] {
        server.create(name);
    }
    let said = done(folder.path(), &["backup", "b.db", "--with-cards", "--database", &pooled("full")]);
    assert!(said.contains("Staff accounts                       2"), "{said}");
    done(folder.path(), &["restore", "b.db", "--database", &pooled("back")]);
    assert_eq!(dump(&server.url("back")).await, left_out(all.clone(), true));
    done(folder.path(), &["copy", &pooled("full"), &pooled("copy")]);
    assert_eq!(dump(&server.url("copy")).await, all);
    assert!(!work.is_finished(), "nor did it hinder the node");
    work.abort();
}

/// A commit that is under way can't be taken back: whoever stops it then is not told that nothing was left.
#[tokio::test]
async fn who_stops_a_restore_that_commits_is_told_the_truth() {
    let (folder, url) = full().await;
    let server = Postgres::start();
    done(folder.path(), &["backup", "b.db", "--database", &url]);
    let new = server.create("new");
    // A server that waits for a copy of itself which is not there has kept what it does not confirm.
    let wait_for = |name: &str| {
        server.ask("postgres", &format!("ALTER SYSTEM SET synchronous_standby_names = '{name}'"));
        server.ask("postgres", "SELECT pg_reload_conf()");
        let now = "SHOW synchronous_standby_names";
        until("the server to heed it", || (server.ask("postgres", now) == name).then_some(()));
    };
    wait_for("nobody");
    let mut command = ungrus(folder.path());
    let mut restore = Running::start(command.args(["restore", "b.db", "--database", &new]), folder.path(), "restore");
    let commits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = 'new'";
    until("the commit", || (server.ask("postgres", commits) == "1").then_some(()));
    restore.signal("TERM");
    wait_for("");
    until("its end", || restore.ended());
    let said = |end: &str| fs::read_to_string(folder.path().join(format!("restore.{end}"))).unwrap();
    assert!(said("out").contains("Restored a backup of 20"), "{} {}", said("out"), said("err"));
    assert_eq!(dump(&new).await["staff"].len(), 2);
}

/// Whoever restores serves with it: a node starts, has a secret of its own again, and an old link or sign-in opens nothing.
#[tokio::test]
async fn a_node_starts_with_what_was_restored() {
    let (folder, url) = full().await;
    done(folder.path(), &["backup", "b.db", "--database", &url]);
    done(folder.path(), &["restore", "b.db", "--database", "sqlite:new.db"]);
    let node = start(folder.path(), "new.db");
    let said = fs::read_to_string(folder.path().join("node.out")).unwrap();
    assert!(!said.contains("/ny#"), "there is a coordinator: {said}");
    drop(node);
    let rows = dump(&format!("sqlite:{}/new.db", folder.path().display())).await;
    let secret = rows["settings"].iter().find(|row| row["name"].as_deref() == Some("service_secret")).unwrap();
    assert_ne!(secret["value"].as_deref(), Some(bytes(4).as_str()));
    assert_eq!((rows["invites"].len(), rows["sessions"].len(), rows["handovers"].len()), (0, 0, 0));
    assert_eq!((rows["handover_tombstones"].len(), rows["handover_counts"].len()), (1, 2), "these are kept");
}

/// A node on a database in the folder, ready.
fn start(folder: &Path, database: &str) -> Running {
    let database = format!("sqlite:{database}");
    start_as(&[], folder, &database)
}

fn start_as(by: &[&str], folder: &Path, database: &str) -> Running {
    let words = [by, &[env!("CARGO_BIN_EXE_ungrus"), "--listen", "127.0.0.1:0", "--database", database]].concat();
    let mut command = Command::new(words[0]);
    let mut node = Running::start(command.args(&words[1..]).current_dir(folder), folder, "node");
    until("the node", || {
        let said = fs::read_to_string(folder.join("node.out")).ok()?;
        let why = || fs::read_to_string(folder.join("node.err")).unwrap_or_default();
        assert!(node.ended().is_none(), "{}", why());
        said.contains("/vagt\n").then_some(())
    });
    node
}

#[tokio::test]
async fn nothing_is_written_over() {
    let (folder, url) = full().await;
    let database: &[&str] = &["--database", &url];
    done(folder.path(), &[&["backup", "b.db"], database].concat());
    let before = (fs::read(folder.path().join("b.db")).unwrap(), dump(&url).await);
    refused(folder.path(), &[&["backup", "b.db"], database].concat(), "is there already");
    refused(folder.path(), &[&["backup", "ungrus.db"], database].concat(), "is there already");
    refused(folder.path(), &[&["restore", "b.db"], database].concat(), "something already");
    fs::write(folder.path().join("c.db.part"), "another's").unwrap();
    refused(folder.path(), &[&["backup", "c.db"], database].concat(), "c.db.part is there");
    assert_eq!(fs::read(folder.path().join("c.db.part")).unwrap(), b"another's");
    refused(folder.path(), &[&["backup", "no/such/folder/b.db"], database].concat(), "can't be written: No such file");
    assert_eq!((fs::read(folder.path().join("b.db")).unwrap(), dump(&url).await), before);
    // A log whose database was moved away without it.
    fs::write(folder.path().join("new.db-wal"), "log").unwrap();
    refused(folder.path(), &["restore", "b.db", "--database", "sqlite:new.db"], "new.db-wal is there without");
    assert_eq!(names(folder.path()), ["b.db", "c.db.part", "new.db-wal", "ungrus.db"]);
}

#[tokio::test]
async fn what_is_no_whole_backup_is_not_restored() {
    let (folder, url) = full().await;
    done(folder.path(), &["backup", "good.db", "--database", &url]);
    let good = fs::read(folder.path().join("good.db")).unwrap();
    let from = |bytes: &[u8], hint: &str| {
        fs::write(folder.path().join("bad.db"), bytes).unwrap();
        refused(folder.path(), &["restore", "bad.db", "--database", "sqlite:new.db"], hint);
        assert_eq!(names(folder.path()), ["bad.db", "good.db", "ungrus.db"], "nothing was made");
    };
    from(&good[..good.len() / 2], "is damaged (");
    from(&good[..4096], "is damaged (");
    from(b"no database", "is no backup");
    from(b"", "is no backup");
    // A database itself, as somebody may have copied it.
    from(&fs::read(folder.path().join("ungrus.db")).unwrap(), "is no backup");
    // A byte of a text, which no page's structure tells.
    let at = good.windows(11).position(|window| window == "Nørreskole".as_bytes()).unwrap();
    let mut bytes = good.clone();
    bytes[at] = b'M';
    from(&bytes, "its rows have changed");
    refused(folder.path(), &["restore", "nowhere.db", "--database", "sqlite:new.db"], "can't be read: No such file");

    // One of the future; and a row that somebody took out.
    for (sql, hint) in [
        ("INSERT INTO schema_version (version) VALUES (99)", "was made by a newer version (tables 99"),
        ("DELETE FROM scans", "its rows have changed"),
    ] {
        fs::write(folder.path().join("bad.db"), &good).unwrap();
        let pool = connect(&format!("sqlite:{}/bad.db", folder.path().display())).await;
        run(&pool, sql).await;
        pool.close().await;
        refused(folder.path(), &["restore", "bad.db", "--database", "sqlite:new.db"], hint);
    }
    done(folder.path(), &["restore", "good.db", "--database", "sqlite:new.db"]);
}

/// A limit on the size of files is a full disk to a program that does not die of it.
fn with_room(folder: &Path, bytes: usize, args: &[&str]) -> Output {
    let shell = format!("trap '' XFSZ; exec prlimit --fsize={bytes} \"$@\"");
    let words = [&["-c", &shell, "sh", env!("CARGO_BIN_EXE_ungrus")], args].concat();
    Command::new("sh").args(words).current_dir(folder).output().unwrap()
}

#[tokio::test]
async fn on_a_full_disk_nothing_half_is_left() {
    let (folder, url) = full().await;
    done(folder.path(), &["backup", "good.db", "--database", &url]);
    let size = fs::metadata(folder.path().join("good.db")).unwrap().len() as usize;
    // What SQLite keeps beside the database that is read is the service's.
    let left = || names(folder.path()).into_iter().filter(|name| !name.starts_with("ungrus.db-")).collect::<Vec<_>>();
    for (room, backup, restore) in [
        // Not even a log of what is read can be made.
        (0, "can't be opened", "can't be opened"),
        (4_096, "can't be opened", "can't be opened"),
        (size / 2, "b.db can't be written", "can't be filled"),
        (size - 1, "b.db can't be written", ""),
    ] {
        let output = with_room(folder.path(), room, &["backup", "b.db", "--database", &url]);
        assert_refused(&output, backup);
        assert_eq!(left(), ["good.db", "ungrus.db"], "{room}");
        // What comes out of a backup is a little smaller than the backup.
        if !restore.is_empty() {
            let output = with_room(folder.path(), room, &["restore", "good.db", "--database", "sqlite:new.db"]);
            assert_refused(&output, restore);
            assert_eq!(left(), ["good.db", "ungrus.db"], "{room}");
        }
    }
    assert!(with_room(folder.path(), 1 << 24, &["backup", "b.db", "--database", &url]).status.success());
}

/// Two rows that change together, in tables of which one is read long before the other.
async fn of_one_moment(url: &str, folder: &Path) {
    lay(url, migrations().len()).await;
    let pool = connect(url).await;
    let many: Vec<String> = (0..3000).map(|n| format!("('x{n}', '{n}')")).collect();
    run(&pool, &format!("INSERT INTO settings (name, value) VALUES {}", many.join(", "))).await;
    run(&pool, "INSERT INTO settings (name, value) VALUES ('turn', '0'); INSERT INTO closed_days VALUES ('turn', '0')")
        .await;
    let (writer, stop) = (pool.clone(), Arc::new(AtomicBool::new(false)));
    let stopped = stop.clone();
    let writing = tokio::spawn(async move {
        let mut turn = 0;
        while !stopped.load(Ordering::SeqCst) {
            turn += 1;
            let mut tx = writer.begin().await.unwrap();
            for update in [
                "UPDATE settings SET value = $1 WHERE name = 'turn'",
                "UPDATE closed_days SET note = $1 WHERE day = 'turn'",
            ] {
                sqlx::query(update).bind(turn.to_string()).execute(&mut *tx).await.unwrap();
            }
            tx.commit().await.unwrap();
        }
        turn
    });
    let mut seen = Vec::new();
    for n in 0..4 {
        let (at, file, of) = (folder.to_owned(), format!("{n}.db"), url.to_owned());
        tokio::task::spawn_blocking(move || done(&at, &["backup", &file, "--database", &of])).await.unwrap();
        let rows = dump(&format!("sqlite:{}/{n}.db", folder.display())).await;
        let turn = |table: &str, key: &str, value: &str| {
            let row = rows[table].iter().find(|row| row[key].as_deref() == Some("turn")).unwrap();
            row[value].clone().unwrap()
        };
        assert_eq!(turn("settings", "name", "value"), turn("closed_days", "day", "note"));
        seen.push(turn("settings", "name", "value"));
    }
    stop.store(true, Ordering::SeqCst);
    let turns = writing.await.unwrap();
    seen.dedup();
    assert!(turns > 20 && seen.len() > 1, "it was written to meanwhile: {turns} times, {seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_of_one_moment_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/ungrus.db", folder.path().display());
    let pool = connect(&url).await;
    run(&pool, "PRAGMA journal_mode = WAL").await;
    pool.close().await;
    of_one_moment(&url, folder.path()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_of_one_moment_on_postgres() {
    let (folder, server) = (tempfile::tempdir().unwrap(), Postgres::start());
    of_one_moment(&server.create("busy"), folder.path()).await;
}

/// How many links are in a copy of the database's file alone, as somebody may make it; none: it is no database.
fn in_a_copy(folder: &Path) -> Option<usize> {
    let copy = folder.join("copy.db");
    fs::copy(folder.join("ungrus.db"), &copy).unwrap();
    let said = output(folder, &["disclose", "--database", "sqlite:copy.db"]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    for beside in ["copy.db", "copy.db-wal", "copy.db-shm"] {
        let _ = fs::remove_file(folder.join(beside));
    }
    let line = said.lines().find(|line| line.starts_with("Links for new staff "))?;
    line.split_whitespace().nth(4)?.parse().ok()
}

/// It is no backup all the same: the README says so.
#[test]
fn a_copy_of_the_file_alone_holds_what_was_changed_some_moments_before() {
    let folder = tempfile::tempdir().unwrap();
    let _node = start(folder.path(), "ungrus.db");
    until("the first link", || in_a_copy(folder.path()).filter(|links| *links == 1));
    for links in 2..4 {
        done(folder.path(), &["invite"]);
        until("the next link", || in_a_copy(folder.path()).filter(|found| *found == links));
    }
}

/// Whom the tests' program may be run as besides root.
const NOBODY: u32 = 65534;
const AS_NOBODY: [&str; 4] = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];

/// Root asks beside a service that is another user, and leaves no file that the service can't open.
#[tokio::test]
async fn what_root_does_stays_the_services() {
    let folder = tempfile::tempdir().unwrap();
    if folder.path().metadata().unwrap().uid() != 0 {
        eprintln!("NOT TESTED: what root leaves to the service, as this is not run as root");
        return;
    }
    let state = folder.path().join("state");
    fs::create_dir(&state).unwrap();
    chown(&state, Some(NOBODY), Some(NOBODY)).unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let url = format!("sqlite:{}/ungrus.db", state.display());
    let all_theirs = |when: &str| {
        for name in names(&state).into_iter().filter(|name| name.starts_with("ungrus.db")) {
            let file = state.join(&name).metadata().unwrap();
            assert_eq!((file.uid(), file.gid()), (NOBODY, NOBODY), "{name} {when}");
        }
    };
    drop(start_as(&AS_NOBODY, &state, &url));
    for task in [&["invite"][..], &["disclose"], &["backup", "b.db"]] {
        // Somebody keeps the log open, which would go with the last reader.
        let keeper = ungrus::store::Store::open_existing(&url).await.unwrap();
        done(folder.path(), &[task, &["--database", &url]].concat());
        assert!(names(&state).contains(&"ungrus.db-shm".to_owned()));
        all_theirs(&format!("while root is there for {task:?}"));
        // Both at once: the service starts while root's connection is open.
        drop(start_as(&AS_NOBODY, &state, &url));
        keeper.close().await;
        all_theirs("after");
    }
    for name in names(&state) {
        fs::remove_file(state.join(name)).unwrap();
    }
    done(folder.path(), &["restore", "b.db", "--database", &url]);
    all_theirs("restored");
    drop(start_as(&AS_NOBODY, &state, &url));

    // And whoever may not read the service's variables, or its database, hears what to do.
    let env: PathBuf = folder.path().join("ungrus.env");
    fs::write(&env, format!("UNGRUS_DATABASE={url}\nUNGRUS_PUBLIC_URL=https://a.dk\n")).unwrap();
    fs::set_permissions(&env, fs::Permissions::from_mode(0o600)).unwrap();
    let said = done(folder.path(), &["invite", "--env-file", env.to_str().unwrap()]);
    assert!(said.starts_with("https://a.dk/ny#"), "{said}");
    fs::set_permissions(&state, fs::Permissions::from_mode(0o700)).unwrap();
    let other = |args: &[&str]| {
        let words = ["--reuid=65533", "--regid=65533", "--clear-groups", env!("CARGO_BIN_EXE_ungrus"), "invite"];
        Command::new("setpriv").args(words).args(args).current_dir("/").env_clear().output().unwrap()
    };
    assert_refused(&other(&["--env-file", env.to_str().unwrap()]), "run this as root");
    assert_refused(&other(&["--database", &url]), "run this as root");
}
