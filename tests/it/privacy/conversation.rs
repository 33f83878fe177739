//! What must be absent (docs/design.md, invariants 1, 2 and 3), sought where it could lie: whole conversations run between the
//! shipped ends, through the shipped proxy, on both backends; then the database's files, Redis, the logs, the proxy's
//! folder and the memory of the nodes are searched for what was written, who wrote it and from where. Each place is
//! also searched for something known to be there.

use crate::support::address::SentinelAddress;
use crate::support::ends::Ends;
use crate::support::node;
use crate::support::node::Node;
use crate::support::postgres::Postgres;
use crate::support::process;
use crate::support::proxy::Proxy;
use crate::support::search::{Needle, Search};
use crate::support::shipped_redis::ShippedRedis;
use jiff::civil::date;
use serde_json::{Value, json};
use std::net::Ipv6Addr;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use ungrus::flyer::FlyerCode;
use ungrus::id::OutletId;
use ungrus::store::{OutletKind, OutletSecret, OutletText, Store};

/// What is planted, new for each run: nothing but this run can have left it.
struct Planted {
    youth_text: String,
    counsellor_text: String,
    agent: String,
    forwarded: Ipv6Addr,
    address: SentinelAddress,
    /// The controls, which are found: a member of staff's shown name, and an envelope that nobody sealed.
    staff: String,
    unsealed: String,
    /// The code of a flyer by which all of them came. It stands in the database, and nowhere else.
    flyer: FlyerCode,
}

impl Planted {
    fn new(net: u16) -> Self {
        let random = || -> String { (0..20).map(|_| char::from(b'a' + rand::random::<u8>() % 26)).collect() };
        let [low, high] = [rand::random(), rand::random()];
        Self {
            youth_text: format!("jeg er bange {}", random()),
            counsellor_text: format!("jeg er her {}", random()),
            agent: format!("Kanariefugl/7.0 ({})", random()),
            forwarded: Ipv6Addr::new(0x2001, 0xdb8, 0x5e17, net, low, high, 0, 0xc0de),
            address: SentinelAddress::add(Ipv6Addr::new(0xfd00, 0x5e17, net, 0, 0, high, low, 0xc0de)),
            staff: format!("Mette {}", random()),
            unsealed: format!("uforseglet-{}", random()),
            flyer: FlyerCode::random(&mut rand::rng()),
        }
    }

    /// What must be found nowhere.
    fn absent(&self) -> Vec<Needle> {
        let mut absent = vec![
            Needle::text("the young person's words", &self.youth_text),
            Needle::text("the counsellor's words", &self.counsellor_text),
            Needle::text("the user agent", &self.agent),
            Needle::address("the forwarded address", self.forwarded),
        ];
        if self.address.real {
            absent.push(Needle::address("the address", self.address.address));
        }
        absent
    }

    fn plan(&self, proxy: &Proxy, setup_secret: &str) -> Value {
        let from = self.address.usable().to_string();
        json!({
            "host": "::1", "port": proxy.address.port(), "origin": node::ORIGIN, "planted": self.unsealed,
            "setup": { "secret": setup_secret, "name": self.staff, "passphrase": "grøn cykel under broen 47 skove" },
            "youth": { "text": self.youth_text, "flyer": self.flyer.text(), "address": from, "headers": {
                "user-agent": self.agent,
                "x-forwarded-for": self.forwarded.to_string(),
                "x-real-ip": self.forwarded.to_string(),
                "forwarded": format!("for=\"[{}]\"", self.forwarded),
                "accept-language": self.agent,
                "referer": format!("https://{}.example/", self.agent.split('(').nth(1).unwrap().trim_end_matches(')')),
            } },
            "counsellor": { "text": self.counsellor_text, "address": "::1", "headers": { "user-agent": "desk" } },
        })
    }
}

/// Everything that runs, and where it could leave something.
struct Scene {
    nodes: Vec<(String, Node)>,
    proxy: Proxy,
    redis: Option<ShippedRedis>,
    /// Where the nodes' database is.
    database: String,
    /// Folders: of the nodes (databases, logs), of the proxy, of the database server.
    folders: Vec<PathBuf>,
}

impl Scene {
    fn everywhere(&self, search: &Search) -> Vec<String> {
        let mut found: Vec<String> = self.folders.iter().flat_map(|folder| search.folder(folder)).collect();
        found.extend(self.memory(search));
        if let Some(redis) = &self.redis {
            found.extend(self.in_redis(redis, search));
        }
        found.sort();
        found.dedup();
        found
    }

    fn memory(&self, search: &Search) -> Vec<String> {
        self.nodes.iter().flat_map(|(name, node)| search.memory(&format!("node {name}"), node.running.id())).collect()
    }

    /// A dump, the slow log, every command that came in, and the server's memory.
    fn in_redis(&self, redis: &ShippedRedis, search: &Search) -> Vec<String> {
        let mut found = search.bytes("the dump of Redis", &dump(redis));
        let logs =
            [redis.admin(&["slowlog", "get", "-1"]), redis.admin(&["acl", "log"]), redis.admin(&["latency", "latest"])];
        found.extend(logs.iter().flat_map(|log| search.bytes("a log of Redis", log.as_bytes())));
        found.extend(search.folder(redis.folder.path()));
        found.extend(search.memory("Redis", redis.server.id()));
        found
    }
}

/// A place whose flyers have the code.
fn lay_out(scene: &Scene, planted: &Planted) {
    let text = OutletText {
        name: "Kanariebiblioteket".into(),
        kind: OutletKind::Library,
        municipality: "Køge".into(),
        language: ungrus::line::Language::DANISH,
        pupils: None,
    };
    let (id, today) = (OutletId::random(&mut rand::rng()), date(2026, 11, 18));
    at_database(async {
        let store = Store::open(&scene.database).await.unwrap();
        store.add_outlet(id, &text, &OutletSecret::random(&mut rand::rng()), None, today).await.unwrap();
        assert_eq!(store.current_code(id, planted.flyer, today).await.unwrap(), planted.flyer);
        store.close().await;
    });
}

fn at_database<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

/// All sums of a table of counts.
fn counted(scene: &Scene, sums: &'static str) -> i64 {
    at_database(async {
        let pool = sqlx::AnyPool::connect(&scene.database).await.unwrap();
        let n = sqlx::query_scalar::<_, i64>(sums).fetch_one(&pool).await.unwrap();
        pool.close().await;
        n
    })
}

/// Which flyer somebody came by is counted, and then it is dropped: it is in no log, nothing of Redis, nothing of the
/// proxy. The program's own memory is not searched: a connection's buffer holds what was asked last.
fn the_flyer_is_nowhere(scene: &Scene, planted: &Planted) {
    let code = planted.flyer.text();
    let forms = vec![("UTF-8", code.clone().into_bytes()), ("capitals", code.to_uppercase().into_bytes())];
    let needles = [Needle { name: "the flyer's code".to_owned(), forms }];
    let search = Search::new(&needles);
    let in_database = |hit: &String| ["/ungrus.db", "/base/", "/pg_wal/"].iter().any(|place| hit.contains(place));
    let (database, mut elsewhere): (Vec<String>, Vec<String>) =
        scene.folders.iter().flat_map(|folder| search.folder(folder)).partition(in_database);
    assert!(!database.is_empty(), "the control is not found in the database");
    if let Some(redis) = &scene.redis {
        elsewhere.extend(scene.in_redis(redis, &search));
    }
    assert_eq!(elsewhere, NOTHING);
    // It was really used.
    assert_eq!(counted(scene, "SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT) FROM scans"), 1);
    assert_eq!(counted(scene, "SELECT CAST(COALESCE(SUM(n), 0) AS BIGINT) FROM starts"), 3);
}

/// What Redis would write down if it were let; plain, so that it can be searched.
fn dump(redis: &ShippedRedis) -> Vec<u8> {
    assert_eq!(redis.admin(&["config", "set", "rdbcompression", "no"]), "OK");
    assert_eq!(redis.admin(&["save"]), "OK");
    let file = redis.folder.path().join("dump.rdb");
    let bytes = std::fs::read(&file).unwrap();
    std::fs::remove_file(file).unwrap();
    bytes
}

fn folder(name: &str) -> TempDir {
    tempfile::Builder::new().prefix(&format!("ungrus-{name}-")).tempdir().unwrap()
}

fn count(bytes: &[u8], wanted: &[u8]) -> usize {
    bytes.windows(wanted.len()).filter(|window| window == &wanted).count()
}

/// Runs the conversations to their ends and searches while they run and after.
fn conversations(scene: &Scene, planted: &Planted) {
    let absent = planted.absent();
    let absent = Search::new(&absent);
    let staff = [Needle::text("the shown name", &planted.staff)];
    let staff = Search::new(&staff);

    lay_out(scene, planted);
    let mut ends = Ends::start("ends.js", &planted.plan(&scene.proxy, &scene.nodes[0].1.setup_secret()));
    let ids: Vec<String> = serde_json::from_value(ends.told()["conversations"].clone()).unwrap();
    assert_eq!(ids.len(), 3);
    assert_eq!(absent.everywhere_in(scene), NOTHING, "while they write");
    // The controls: this search finds what is there, in every place.
    let found = staff.everywhere_in(scene);
    for place in control_places(scene) {
        assert!(found.iter().any(|hit| hit.contains(&place)), "the control is not found in {place}: {found:#?}");
    }
    if planted.address.real {
        let in_proxy: Vec<String> =
            scene.proxy.workers().iter().flat_map(|id| absent.memory("the proxy", *id)).collect();
        for form in ["the address as binary", "the address as UTF-8", "the user agent as UTF-8"] {
            assert!(in_proxy.iter().any(|hit| hit.starts_with(form)), "{form} never reached the proxy: {in_proxy:#?}");
        }
    }
    if let Some(redis) = &scene.redis {
        let unsealed = [Needle::text("the unsealed envelope", &planted.unsealed)];
        let found = Search::new(&unsealed).folder(redis.folder.path());
        assert!(found.iter().any(|hit| hit.contains("monitor.out")), "no envelope went through Redis");
    }

    ends.go_on();
    assert_eq!(ends.told()["over"], json!(["youth_ended", "you", "youth_left"]));
    assert_eq!(absent.everywhere_in(scene), NOTHING, "after the end");
    nothing_outlives(scene, &ids);
    the_flyer_is_nowhere(scene, planted);
}

const NOTHING: [String; 0] = [];

impl Search<'_> {
    fn everywhere_in(&self, scene: &Scene) -> Vec<String> {
        scene.everywhere(self)
    }
}

fn control_places(scene: &Scene) -> Vec<String> {
    let mut places: Vec<String> = scene.nodes.iter().map(|(name, _)| format!("the memory of node {name}")).collect();
    places.push(scene.folders[0].display().to_string());
    if scene.redis.is_some() {
        places.extend(["the dump of Redis", "the memory of Redis", "monitor.out"].map(str::to_owned));
    }
    places
}

/// Invariant 3: of a conversation that is over, live state keeps the id as a tombstone that expires, and no other place
/// keeps anything.
fn nothing_outlives(scene: &Scene, ids: &[String]) {
    let needles: Vec<Needle> = ids.iter().map(|id| Needle::text("a conversation's id", id)).collect();
    let search = Search::new(&needles);
    let found: Vec<String> = scene.folders.iter().flat_map(|folder| search.folder(folder)).collect();
    assert_eq!(found, NOTHING);
    let Some(redis) = &scene.redis else { return };
    let dump = dump(redis);
    for id in ids {
        let keys = redis.admin(&["keys", &format!("*{id}*")]);
        assert_eq!(keys.lines().count(), 1, "one tombstone: {keys}");
        assert!(keys.ends_with(&format!("e:{id}")), "{keys}");
        assert!(redis.admin(&["pttl", &keys]).parse::<i64>().unwrap() > 0, "it expires");
        assert_eq!(count(&dump, id.as_bytes()), 1, "the id stands nowhere but in its tombstone's name");
    }
}

#[test]
fn alone_on_sqlite_nothing_is_left() {
    let planted = Planted::new(1);
    let nodes = folder("canary");
    let database = format!("sqlite:{}", nodes.path().join("ungrus.db").display());
    let node = Node::start(nodes.path(), "a", &["--database", &database]);
    let proxy = Proxy::start("[::1]", nodes.path());
    let folders = vec![nodes.path().to_owned(), proxy.folder.path().to_owned()];
    let scene = Scene { nodes: vec![("a".to_owned(), node)], proxy, redis: None, database, folders };
    assert!(nodes.path().join("ungrus.db").is_file());
    conversations(&scene, &planted);
}

#[test]
fn two_nodes_on_redis_and_postgresql_nothing_is_left() {
    let planted = Planted::new(2);
    let nodes = folder("canary");
    let (postgres, redis) = (Postgres::start(), ShippedRedis::start());
    let _monitor = redis.monitor();
    let database = postgres.create("canary");
    let redis_url = format!("unix:{}", redis.socket().display());
    let start = |name: &str| {
        let node = Node::start(nodes.path(), name, &["--database", &database, "--redis", &redis_url]);
        (name.to_owned(), node)
    };
    let running = vec![start("a"), start("b")];
    let proxy = Proxy::start("[::1]", nodes.path());
    let folders = vec![postgres.folder().to_owned(), nodes.path().to_owned(), proxy.folder.path().to_owned()];
    let scene = Scene { nodes: running, proxy, redis: Some(redis), database, folders };
    conversations(&scene, &planted);
}

/// The search itself: each form of each thing is found, where it is planted between other bytes.
#[test]
fn the_search_finds_every_form() {
    let planted = Needle::text("words", "jeg er bange æøå");
    let address = Needle::address("address", Ipv6Addr::new(0xfd00, 0x5e17, 1, 0, 0, 0, 0, 0xc0de));
    let needles = [planted, address];
    let search = Search::new(&needles);
    for needle in &needles {
        for (form, bytes) in &needle.forms {
            let hidden = [&[0, 0xff, b'j'][..], bytes, &[0xff, 0]].concat();
            assert_eq!(search.bytes("here", &hidden), [format!("{} as {form} in here", needle.name)]);
        }
    }
    // As an encoder writes it, at every offset.
    use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
    for lead in 0..6 {
        let inside = format!("{}jeg er bange æøå – og mere", "x".repeat(lead));
        for encoded in [BASE64_STANDARD.encode(&inside), BASE64_URL_SAFE_NO_PAD.encode(&inside)] {
            assert_eq!(search.bytes("here", encoded.as_bytes()), ["words as base64 in here"], "{lead}");
        }
    }
    assert_eq!(search.bytes("here", b"jeg er bange"), NOTHING);
}

/// A file below the folder and the memory of another process.
#[test]
fn the_search_looks_everywhere() {
    let word = format!("gemt-{}", rand::random::<u128>());
    let needles = [Needle::text("word", &word)];
    let search = Search::new(&needles);
    let place = folder("search");
    std::fs::create_dir(place.path().join("below")).unwrap();
    std::fs::write(place.path().join("below/file"), format!("…{word}…")).unwrap();
    assert_eq!(search.folder(place.path()).len(), 1);
    let mut cat = std::process::Command::new("cat");
    let other = process::Running::start(cat.env("WORD", &word).arg(fifo(place.path())), place.path(), "cat");
    process::until("the word in its memory", || (!search.memory("cat", other.id()).is_empty()).then_some(()));
}

/// A pipe that nobody writes to: whoever reads it waits.
fn fifo(folder: &Path) -> PathBuf {
    let pipe = folder.join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    pipe
}
