//! A handover is saved exactly once or not at all, and whoever was told that it is finds it: the program itself, on a
//! disk that is full, and killed at random points.

use crate::support::agency;
use crate::support::agency::{add_agency, key};
use crate::support::handover::{ciphertext, lookup, member};
use crate::support::node;
use crate::support::node::Node;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use ungrus::hours::today;
use ungrus::id::{AgencyId, HandoverId, ReplyId};
use ungrus::store::*;

/// Somebody's agency, and the cookie of one who opens its cards.
#[derive(Clone)]
struct Party {
    agency: AgencyId,
    cookie: String,
}

fn database(folder: &Path) -> String {
    format!("sqlite:{}/ungrus.db", folder.display())
}

fn at_database<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(work)
}

/// Makes `many` agencies with a member each.
fn parties(folder: &Path, many: u8) -> Vec<Party> {
    let wall = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let (now, today) = (i64::try_from(wall / 1000).unwrap(), today(wall));
    at_database(async {
        let store = Store::open(&database(folder)).await.unwrap();
        let mut parties = Vec::new();
        for n in 0..many {
            let agency = add_agency(&store, &format!("Sted {n}"), today).await;
            let bo = member(&store, agency, &format!("Bo {n}"), 7, now, today).await;
            let token = MemberToken::random(&mut rand::rng());
            store.create_member_session(&token.hash(), bo, &agency::auth(7), now, now + 12 * 3600).await.unwrap();
            parties.push(Party { agency, cookie: format!("__Host-ungrus-modtager={}", token.reveal()) });
        }
        store.close().await;
        parties
    })
}

/// All that was ever counted: sent, talked, withdrawn.
fn counted(folder: &Path) -> [i64; 3] {
    at_database(async {
        let pool = sqlx::AnyPool::connect(&database(folder)).await.unwrap();
        let mut sums = [0; 3];
        for (sum, what) in sums.iter_mut().zip(["sent", "talked", "withdrawn"]) {
            let select = "SELECT COALESCE(SUM(n), 0) FROM handover_counts WHERE what = $1";
            *sum = sqlx::query_scalar::<_, i64>(select).bind(what).fetch_one(&pool).await.unwrap();
        }
        pool.close().await;
        sums
    })
}

fn folder() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("ungrus-faults-").tempdir().unwrap()
}

fn start(folder: &Path) -> Node {
    Node::start(folder, "node", &["--database", &database(folder)])
}

fn card(agency: AgencyId) -> Value {
    json!({
        "id": HandoverId::random(&mut rand::rng()).text(), "receipt": lookup().reveal(), "agency": agency.text(),
        "key": key(1).as_str(), "card": ciphertext(4_188).as_str(), "record": ciphertext(4_124).as_str(),
    })
}

fn reply(card: &Value) -> Value {
    let id = ReplyId::random(&mut rand::rng()).text();
    json!({"receipt": card["receipt"], "id": id, "sealed": ciphertext(1_052).as_str()})
}

// --- a full disk ---------------------------------------------------------------------------------------------------

/// No file of the process may grow beyond `bytes`: to it that is a full disk. `None`: there is room again.
fn set_room(node: &Node, bytes: Option<u64>) {
    let limit = bytes.map_or("unlimited".to_owned(), |bytes| bytes.to_string());
    let set = Command::new("prlimit")
        .args(["--pid", &node.running.id().to_string(), &format!("--fsize={limit}:")])
        .status()
        .expect("prlimit can't be started: install util-linux");
    assert!(set.success());
}

#[test]
fn on_a_full_disk_nothing_is_half_saved_and_the_chat_goes_on() {
    let folder = folder();
    // Writing beyond the limit shall fail, as on a full disk, rather than kill.
    let ignoring = ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];
    let node = Node::start_under(&ignoring, folder.path(), "node", &["--database", &database(folder.path())]);
    let party = parties(folder.path(), 1).remove(0);
    let kept = card(party.agency);
    assert_eq!(node.post("/videre", "", &kept).unwrap().0, 200);

    let log = folder.path().join("ungrus.db-wal");
    let length = std::fs::metadata(&log).unwrap().len();
    // In the middle of what is written; at its beginning; and nothing at all, not even a line of the program's own.
    let cards: Vec<Value> = [length + 9_000, length + 100, 0]
        .map(|room| {
            set_room(&node, Some(room));
            let card = card(party.agency);
            for _ in 0..2 {
                let (status, said) = node.post("/videre", "", &card).unwrap();
                assert_eq!((status, &said["code"]), (503, &json!("not_saved")), "{said}");
            }
            let back = json!({"receipt": kept["receipt"], "id": kept["id"]});
            assert_eq!(node.post("/videre/tilbage", "", &back).unwrap().0, 503, "nor is anything half withdrawn");
            assert_eq!(node.post("/videre/ord", "", &reply(&kept)).unwrap().0, 503);
            assert_eq!(node.post("/videre/status", "", &card).unwrap().0, 404);
            assert_eq!(node.post("/videre/status", "", &kept).unwrap().0, 200);
            the_chat_goes_on(&node);
            card
        })
        .into();

    set_room(&node, None);
    for card in &cards {
        for _ in 0..2 {
            let (status, said) = node.post("/videre", "", card).unwrap();
            let log = || std::fs::read_to_string(folder.path().join("node.err")).unwrap();
            assert_eq!(status, 200, "the same bytes: {said} {}", log());
        }
    }
    assert_eq!(counted(folder.path()), [4, 0, 0]);
    let listed = node.post("/modtager/kort", &party.cookie, &json!({})).unwrap().1;
    assert_eq!(listed["cards"].as_array().unwrap().len(), 4);
    assert_eq!(node.post("/videre/tilbage", "", &kept).unwrap().1, json!({"was": "unopened"}));
}

/// Its page comes, and its sockets open.
fn the_chat_goes_on(node: &Node) {
    assert_eq!(node.ask("GET /", "", "").unwrap().0, 200);
    let upgrade = format!(
        "origin: {}\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n\
         sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
        node::ORIGIN
    );
    assert_eq!(node.begin("GET /ws/youth", &upgrade), Some(101));
}

// --- killed --------------------------------------------------------------------------------------------------------

const KILLS: u32 = 200;
/// How many acts are answered at most before a kill.
const ACTS_MAX: u32 = 24;
const SEED: u64 = 4;

/// What somebody does with a card.
#[derive(Clone)]
enum Act {
    Post,
    Reply(Value),
    Close,
    Withdraw,
}

/// What there should be of a card.
#[derive(Clone, PartialEq, Debug)]
struct Kept {
    replies: Vec<String>,
    closed: bool,
}

/// A card, what was acknowledged of it, and what was under way when the program died.
struct Tale {
    party: Party,
    card: Value,
    kept: Option<Kept>,
    unsure: Option<Act>,
    acts: [u32; 3],
}

impl Tale {
    fn new(party: &Party) -> Self {
        Self { party: party.clone(), card: card(party.agency), kept: None, unsure: None, acts: [0; 3] }
    }

    /// Does something; whether it was acknowledged.
    fn act(&mut self, node: &Node, act: Act) -> bool {
        self.unsure = Some(act.clone());
        let answer = match &act {
            Act::Post => node.post("/videre", "", &self.card),
            Act::Reply(reply) => node.post("/videre/ord", "", reply),
            Act::Close => {
                let close = json!({"id": self.card["id"], "outcome": "talked"});
                node.post("/modtager/kort/luk", &self.party.cookie, &close)
            }
            Act::Withdraw => {
                let back = json!({"receipt": self.card["receipt"], "id": self.card["id"]});
                node.post("/videre/tilbage", "", &back)
            }
        };
        let Some((status, said)) = answer else { return false };
        // The first time it may have been done before it was answered.
        let done = status == 200 || (status == 409 && said["code"] == "closed" && matches!(act, Act::Close));
        assert!(done, "{status} {said}");
        self.kept = self.after(&act);
        match act {
            Act::Post => self.acts[0] += 1,
            Act::Close => self.acts[1] += 1,
            Act::Withdraw => self.acts[2] += 1,
            Act::Reply(_) => {}
        }
        self.unsure = None;
        true
    }

    fn after(&self, act: &Act) -> Option<Kept> {
        let mut kept = self.kept.clone().unwrap_or(Kept { replies: Vec::new(), closed: false });
        match act {
            Act::Post => {}
            Act::Reply(reply) => kept.replies.push(reply["id"].as_str().unwrap().to_owned()),
            Act::Close => kept.closed = true,
            Act::Withdraw => return None,
        }
        Some(kept)
    }

    fn found(&self, node: &Node) -> Option<Kept> {
        let (status, said) = node.post("/videre/status", "", &self.card).unwrap();
        if status == 404 {
            return None;
        }
        assert_eq!(status, 200, "{said}");
        let replies = said["words"].as_array().unwrap().iter();
        let replies = replies.map(|reply| reply["id"].as_str().unwrap().to_owned()).collect();
        Some(Kept { replies, closed: !said["closed_on"].is_null() })
    }

    /// After the program came back: all that was acknowledged is there, what was under way is there once or not at
    /// all, and doing it again makes it exactly once.
    fn check(&mut self, node: &Node) {
        let found = self.found(node);
        match self.unsure.clone() {
            None => assert_eq!(found, self.kept),
            Some(act) => {
                assert!(found == self.kept || found == self.after(&act), "{found:?} after {:?}", self.kept);
                assert!(self.act(node, act));
                assert_eq!(self.found(node), self.kept);
            }
        }
    }
}

/// One card after another, until the program dies; `acts` counts what was answered.
fn live(node: &Node, party: &Party, acts: &AtomicU32) -> Vec<Tale> {
    let mut tales = Vec::new();
    for n in 0.. {
        let mut tale = Tale::new(party);
        let (first, second) = (reply(&tale.card), reply(&tale.card));
        let mut plan = vec![Act::Post, Act::Reply(first), Act::Close, Act::Reply(second)];
        if n % 2 == 0 {
            plan.push(Act::Withdraw);
        }
        let whole = plan.into_iter().all(|act| tale.act(node, act) && acts.fetch_add(1, Ordering::Relaxed) < u32::MAX);
        tales.push(tale);
        if !whole {
            break;
        }
    }
    tales
}

#[test]
fn killed_at_any_point_it_is_saved_once_or_not_at_all() {
    let folder = folder();
    let mut node = Arc::new(start(folder.path()));
    let parties = parties(folder.path(), 3);
    let mut chance = StdRng::seed_from_u64(SEED);
    let mut done = [0; 3];
    let (mut unsure, mut lasting) = (0, Vec::new());
    for _ in 0..KILLS {
        let acts = Arc::new(AtomicU32::new(0));
        let living: Vec<_> = parties
            .iter()
            .map(|party| {
                let (node, party, acts) = (Arc::clone(&node), party.clone(), Arc::clone(&acts));
                std::thread::spawn(move || live(&node, &party, &acts))
            })
            .collect();
        // By what was done, not by the clock: a slow machine meets as much.
        let last = chance.random_range(0..ACTS_MAX);
        while acts.load(Ordering::Relaxed) < last && living.iter().all(|one| !one.is_finished()) {
            std::thread::park_timeout(Duration::from_micros(100));
        }
        std::thread::park_timeout(Duration::from_micros(chance.random_range(0..2_000)));
        node.running.signal("KILL");
        let mut tales: Vec<Tale> = living.into_iter().flat_map(|one| one.join().unwrap()).collect();
        drop(node);
        node = Arc::new(start(folder.path()));
        for tale in &mut tales {
            unsure += u32::from(tale.unsure.is_some());
            tale.check(&node);
            for (sum, n) in done.iter_mut().zip(tale.acts) {
                *sum += i64::from(n);
            }
        }
        lasting.extend(tales.into_iter().filter(|tale| tale.kept.is_some()).take(1));
    }
    // What was there after the first kill is there after the last; and every act was counted once.
    for tale in &lasting {
        assert_eq!(tale.found(&node), tale.kept);
    }
    assert_eq!(counted(folder.path()), done);
    println!("{KILLS} kills, {unsure} acts under way, {done:?} sent, closed and withdrawn");
    assert!(unsure > KILLS && done.iter().all(|n| *n > i64::from(KILLS / 4)), "they met something: {unsure} {done:?}");
}
