//! What must be absent of a handover (docs/design.md, invariants 1, 6 and 7), sought where it could lie: one is sent, opened and
//! answered by the shipped modules, through the shipped proxy, on both backends; then the database's files, Redis, the
//! logs, the proxy's folder and the memory of the nodes are searched. After it is withdrawn not even ciphertext is left.

use crate::support::address::SentinelAddress;
use crate::support::agency;
use crate::support::ends::Ends;
use crate::support::node;
use crate::support::node::Node;
use crate::support::postgres::Postgres;
use crate::support::process::until;
use crate::support::proxy::Proxy;
use crate::support::search::{Needle, Search};
use crate::support::shipped_redis::ShippedRedis;
use serde_json::{Value, json};
use std::net::Ipv6Addr;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};
use ungrus::hours::today;
use ungrus::store::*;

const NOTHING: [String; 0] = [];

/// What is planted, new for each run: nothing but this run can have left it.
struct Planted {
    called: String,
    about: String,
    agreed: String,
    answer: String,
    passphrase: String,
    /// The control, which is found.
    member: String,
    agent: String,
    address: SentinelAddress,
}

impl Planted {
    fn new(net: u16) -> Self {
        let random = || -> String { (0..20).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect() };
        let [low, high] = [rand::random(), rand::random()];
        Self {
            called: format!("Sofie {}", random()),
            about: format!("jeg vil gerne stoppe {}", random()),
            agreed: format!("ja til at sende {}", random()),
            answer: format!("vi ringer til dig {}", random()),
            passphrase: format!("grøn cykel {}", random()),
            member: format!("Bo {}", random()),
            agent: format!("Kanariefugl/7.0 ({})", random()),
            address: SentinelAddress::add(Ipv6Addr::new(0xfd00, 0x5e17, net, 0, 0, high, low, 0xc0de)),
        }
    }

    fn plan(&self, proxy: &Proxy, invite: &MemberInvite) -> Value {
        json!({
            "host": "::1", "port": proxy.address.port(), "origin": node::ORIGIN,
            "setup": { "secret": invite.reveal(), "name": self.member, "passphrase": self.passphrase },
            "youth": {
                "called": self.called, "about": self.about, "agreed": self.agreed,
                "address": self.address.usable().to_string(), "headers": { "user-agent": self.agent },
            },
            "member": { "text": self.answer, "address": "::1", "headers": { "user-agent": "member" } },
        })
    }

    /// What must be found nowhere, in no form.
    fn absent(&self, told: &Value) -> Vec<Needle> {
        let text = |name: &str| told[name].as_str().unwrap();
        let mut absent = vec![
            Needle::text("what they are called", &self.called),
            Needle::text("what it is about", &self.about),
            Needle::text("what was agreed to", &self.agreed),
            Needle::text("the answer", &self.answer),
            Needle::text("the passphrase", &self.passphrase),
            Needle::text("the code's words", text("words")),
            Needle::text("the thread's secret", text("thread")),
            Needle::text("the user agent", &self.agent),
        ];
        let secrets = told["secrets"].as_array().unwrap();
        absent.extend(secrets.iter().map(|secret| Needle::text("a private key", secret.as_str().unwrap())));
        if self.address.real {
            absent.push(Needle::address("the address", self.address.address));
        }
        absent
    }
}

/// Everything that runs, and where it could leave something.
struct Scene {
    nodes: Vec<Node>,
    proxy: Proxy,
    redis: Option<ShippedRedis>,
    database: String,
    folders: Vec<PathBuf>,
}

impl Scene {
    fn in_files(&self, search: &Search) -> Vec<String> {
        let redis = self.redis.iter().map(|redis| redis.folder.path());
        let folders = self.folders.iter().map(PathBuf::as_path).chain(redis);
        folders.flat_map(|folder| search.folder(folder)).collect()
    }

    fn in_memory(&self, search: &Search) -> Vec<String> {
        let nodes = self.nodes.iter().map(|node| ("a node", node.running.id()));
        let redis = self.redis.iter().map(|redis| ("Redis", redis.server.id()));
        nodes.chain(redis).flat_map(|(who, id)| search.memory(who, id)).collect()
    }

    /// An agency, and a link for its first member.
    fn invite(&self) -> MemberInvite {
        let wall = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
        tokio::runtime::Runtime::new().unwrap().block_on(async {
            let store = Store::open(&self.database).await.unwrap();
            let id = agency::add_agency(&store, "Åen", today(wall)).await;
            let secret = agency::invite(&store, id, None, i64::try_from(wall / 1000).unwrap()).await;
            store.close().await;
            secret
        })
    }
}

/// Two parts of what is sealed, as it is kept: a database may break one of them between pages of its log, hardly both.
fn ciphertext(told: &Value) -> Vec<Needle> {
    let sealed = [("the card", &told["card"]), ("the record", &told["record"])];
    let replies = told["said"].as_array().unwrap().iter().map(|reply| ("a reply", reply));
    let needle = |(name, value): (&str, &Value)| {
        let bytes = value.as_str().unwrap().as_bytes();
        let forms = [200..240, 300..340].map(|part| ("ciphertext", bytes[part].to_vec()));
        Needle { name: name.into(), forms: forms.into() }
    };
    sealed.into_iter().chain(replies).map(needle).collect()
}

/// The handover is sent, opened, answered, closed, searched for, withdrawn, and searched for again.
fn handover(scene: &Scene, planted: &Planted) {
    let mut ends = Ends::start("handover_ends.js", &planted.plan(&scene.proxy, &scene.invite()));
    let told = ends.told();
    let absent = planted.absent(&told);
    let absent = Search::new(&absent);
    assert_eq!(absent.in_files_of(scene), NOTHING, "in the files");
    assert_eq!(absent.in_memory_of(scene), NOTHING, "in memory");
    // What finds a card comes with each request, so it passes through memory; it is kept nowhere.
    let lookup = [Needle::text("what the code leads to it by", told["lookup"].as_str().unwrap())];
    let lookup = Search::new(&lookup);
    assert_eq!(lookup.in_files_of(scene), NOTHING);

    // The controls: the same search finds what is there.
    let member = [Needle::text("the member's name", &planted.member)];
    assert!(!Search::new(&member).in_files_of(scene).is_empty());
    let origin = [Needle::text("the address of the service", node::ORIGIN)];
    assert!(!Search::new(&origin).in_memory_of(scene).is_empty());
    let sealed = ciphertext(&told);
    let sealed = Search::new(&sealed);
    // While it is looked for, a database moves it from its log to its tables.
    for name in ["the card", "the record", "a reply"] {
        until(name, || sealed.in_files_of(scene).iter().any(|hit| hit.starts_with(name)).then_some(()));
    }

    ends.go_on();
    assert_eq!(ends.told(), json!({"was": "opened"}));
    // PostgreSQL's own log goes when it is recycled; no more can be asked of it (README).
    until("the ciphertext to leave the files", || {
        let left = sealed.in_files_of(scene).into_iter().filter(|hit| !hit.contains("/pg_wal/"));
        (left.count() == 0).then_some(())
    });
    assert_eq!(absent.in_files_of(scene), NOTHING, "after it was withdrawn");
    let id = [Needle::text("its id", told["id"].as_str().unwrap())];
    assert!(!Search::new(&id).in_files_of(scene).is_empty(), "its tombstone, the control");
}

impl Search<'_> {
    fn in_files_of(&self, scene: &Scene) -> Vec<String> {
        scene.in_files(self)
    }

    fn in_memory_of(&self, scene: &Scene) -> Vec<String> {
        scene.in_memory(self)
    }
}

fn folder() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("ungrus-canary-").tempdir().unwrap()
}

fn start(folder: &Path, name: &str, arguments: &[&str]) -> Node {
    Node::start(folder, name, arguments)
}

#[test]
fn alone_on_sqlite_nothing_is_left() {
    let planted = Planted::new(3);
    let nodes = folder();
    let database = format!("sqlite:{}", nodes.path().join("ungrus.db").display());
    let running = vec![start(nodes.path(), "a", &["--database", &database])];
    let proxy = Proxy::start("[::1]", nodes.path());
    let folders = vec![nodes.path().to_owned(), proxy.folder.path().to_owned()];
    handover(&Scene { nodes: running, proxy, redis: None, database, folders }, &planted);
}

#[test]
fn two_nodes_on_redis_and_postgresql_nothing_is_left() {
    let planted = Planted::new(4);
    let nodes = folder();
    let (postgres, redis) = (Postgres::start(), ShippedRedis::start());
    let _monitor = redis.monitor();
    let database = postgres.create("canary");
    let redis_url = format!("unix:{}", redis.socket().display());
    let with = ["--database", &database, "--redis", &redis_url];
    let running = ["a", "b"].map(|name| start(nodes.path(), name, &with)).into();
    let proxy = Proxy::start("[::1]", nodes.path());
    let folders = vec![postgres.folder().to_owned(), nodes.path().to_owned(), proxy.folder.path().to_owned()];
    handover(&Scene { nodes: running, proxy, redis: Some(redis), database, folders }, &planted);
}
