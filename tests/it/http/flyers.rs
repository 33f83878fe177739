//! Where flyers lead and what is counted of them, end to end: a node with a clock of the test's, asked over HTTP and
//! WebSocket, on TCP itself and behind the shipped proxy.

use crate::support::process;
use crate::support::proxy;
use axum::http::header;
use futures_util::{SinkExt, StreamExt};
use jiff::civil::{Date, date};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream, UnixListener};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use ungrus::app::{App, Parts};
use ungrus::clock::{Clock, FakeClock};
use ungrus::config::Limits;
use ungrus::flyer::FlyerCode;
use ungrus::http::auth::StaffDoor;
use ungrus::http::limits::Holders;
use ungrus::http::router::router;
use ungrus::http::serve::{Listener, Options, serve};
use ungrus::http::state::HttpState;
use ungrus::id::{LinkId, OutletId, StaffId};
use ungrus::live::memory::MemoryLive;
use ungrus::puzzle::Puzzle;
use ungrus::store::*;

const ORIGIN: &str = "http://localhost";
/// 18 November 2026 in Denmark.
const START: u64 = 1_795_000_000_000;
const TODAY: Date = date(2026, 11, 18);
const MINUTE: u64 = 60_000;
const STALE: &str = "Koden er skiftet ud, men chatten er den samme.";

struct Service {
    store: Store,
    clock: Arc<FakeClock>,
    door: StaffDoor,
    /// Where it is asked.
    address: SocketAddr,
    folder: TempDir,
    _proxy: Option<proxy::Proxy>,
    desk: Option<WebSocketStream<TcpStream>>,
}

impl Service {
    async fn on_tcp() -> Self {
        Self::limited(Limits::default()).await
    }

    async fn limited(limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        Self::start(Listener::Tcp(listener), folder(), address, None, limits).await
    }

    async fn behind_the_proxy() -> Self {
        let folder = folder();
        let listener = UnixListener::bind(folder.path().join("a.sock")).unwrap();
        let proxy = proxy::Proxy::start("127.0.0.1", folder.path());
        let address = proxy.address;
        Self::start(Listener::Unix(listener), folder, address, Some(proxy), Limits::default()).await
    }

    async fn start(
        listener: Listener,
        folder: TempDir,
        address: SocketAddr,
        proxy: Option<proxy::Proxy>,
        limits: Limits,
    ) -> Self {
        let store = Store::open(&format!("sqlite:{}/ungrus.db", folder.path().display())).await.unwrap();
        let clock = Arc::new(FakeClock::at(START));
        let rng = StdRng::seed_from_u64(1);
        let live = Arc::new(MemoryLive::new(clock.clone()));
        let lines = Arc::new(Holders::of_lines(&limits));
        let parts = Parts { live, store: store.clone(), clock: clock.clone(), rng, limits };
        let app = App::start(parts).await.unwrap();
        let state = HttpState::new(app, [ORIGIN.to_owned()].into(), Arc::new(|_| {}));
        let door = state.doors.staff.clone();
        let options = Options {
            header_read: Duration::from_secs(10),
            write_wait: Duration::from_secs(10),
            starts: state.starts.clone(),
            lines,
            proxies: Arc::default(),
            clock: clock.clone(),
        };
        tokio::spawn(serve(listener, router(state, false), options, std::future::pending()));
        Self { store, clock, door, address, folder, _proxy: proxy, desk: None }
    }

    /// The status and the body.
    async fn ask(&self, method: &str, path: &str, headers: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\ncontent-length: 0\r\n{headers}\r\n"
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer.split_once("\r\n\r\n").unwrap().1.to_owned())
    }

    async fn get(&self, path: &str) -> (u16, String) {
        self.ask("GET", path, "").await
    }

    /// What the page's script asks for.
    async fn scan(&self, code: &str) -> u16 {
        self.ask("POST", &format!("/f/{code}"), &format!("origin: {ORIGIN}\r\n")).await.0
    }

    async fn socket(&self, path: &str, cookie: &str) -> WebSocketStream<TcpStream> {
        let mut request = format!("ws://{}{path}", self.address).into_client_request().unwrap();
        request.headers_mut().insert(header::ORIGIN, ORIGIN.parse().unwrap());
        request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        let stream = TcpStream::connect(self.address).await.unwrap();
        tokio_tungstenite::client_async(request, stream).await.unwrap().0
    }

    /// A counsellor on duty, so that young people may start.
    async fn on_duty(&mut self) {
        let secret = InviteSecret::random(&mut rand::rng());
        let (id, link) = (StaffId::random(&mut rand::rng()), LinkId::random(&mut rand::rng()));
        let now = self.door.ground.now();
        self.store.create_invite(link, &secret, InviteKind::First, "", None, now).await.unwrap();
        let new = NewStaff { id, name: ShownName::parse("Mette").unwrap(), passphrase: Phc("$x".into()) };
        self.store.use_invite(&secret, &new, now).await.unwrap();
        let cookie = self.door.sessions.sign_in(id, &new.passphrase).await.unwrap();
        let cookie = cookie.to_str().unwrap().split(';').next().unwrap().to_owned();
        let token = SessionToken::parse(cookie.split_once('=').unwrap().1).unwrap();
        let key = DeviceKey::parse(&format!("B{}", "A".repeat(86))).unwrap();
        self.store.set_device(&token.hash(), &key).await.unwrap();
        let mut desk = self.socket("/ws/desk", &cookie).await;
        let hello = json!({"hello": {"duty": true, "capacity": 1, "paused": false, "tickets": [], "ended": []}});
        desk.send(Message::text(hello.to_string())).await.unwrap();
        while !self.get("/status").await.1.contains("\"open\":true") {
            tokio::task::yield_now().await;
        }
        self.desk = Some(desk);
    }

    /// Sends a first frame; the first answer. Where many come at once that is a puzzle, which is solved as pages do.
    async fn open(&self, mut frame: Value) -> (Value, WebSocketStream<TcpStream>) {
        let mut socket = self.socket("/ws/youth", "").await;
        loop {
            socket.send(Message::text(frame.to_string())).await.unwrap();
            let answer = loop {
                if let Message::Text(text) = socket.next().await.unwrap().unwrap() {
                    break serde_json::from_str::<Value>(text.as_str()).unwrap();
                }
            };
            let Some(puzzle) = answer.get("puzzle").cloned() else { return (answer, socket) };
            // As in a browser, beside everything else: the service under test runs on this thread.
            frame["open"]["proof"] = json!(tokio::task::spawn_blocking(move || solved(&puzzle)).await.unwrap());
        }
    }

    async fn outlet(&self, kind: OutletKind, pupils: Option<u32>) -> (OutletId, String) {
        let text = OutletText {
            name: "Et sted".into(),
            kind,
            municipality: "Køge".into(),
            language: ungrus::line::Language::DANISH,
            pupils,
        };
        let (id, secret) = (OutletId::random(&mut rand::rng()), OutletSecret::random(&mut rand::rng()));
        self.store.add_outlet(id, &text, &secret, None, TODAY).await.unwrap();
        let code = self.store.current_code(id, FlyerCode::random(&mut rand::rng()), TODAY).await.unwrap();
        (id, code.text())
    }

    /// All that was ever counted: (scans, conversations), straight from the tables.
    async fn counted(&self) -> (i64, i64) {
        let url = format!("sqlite:{}/ungrus.db", self.folder.path().display());
        let pool = sqlx::AnyPool::connect(&url).await.unwrap();
        let sum = |select: &'static str| sqlx::query_scalar::<_, i64>(select).fetch_one(&pool);
        let scans = sum("SELECT COALESCE(SUM(n), 0) FROM scans").await.unwrap();
        let starts = sum("SELECT COALESCE(SUM(n), 0) FROM starts").await.unwrap();
        pool.close().await;
        (scans, starts)
    }

    /// A conversation is counted beside its socket.
    async fn until_started(&self, n: i64) {
        let waited = tokio::time::timeout(process::PATIENCE, async {
            while self.counted().await.1 < n {
                tokio::task::yield_now().await;
            }
        });
        waited.await.unwrap_or_else(|_| panic!("waited in vain for {n} conversations"));
    }
}

fn folder() -> TempDir {
    tempfile::Builder::new().prefix("ungrus-flyers-").tempdir().unwrap()
}

fn solved(puzzle: &Value) -> Vec<u32> {
    let seed: [u32; 4] = serde_json::from_value(puzzle["seed"].clone()).unwrap();
    let parts = puzzle["parts"].as_u64().unwrap();
    ungrus::puzzle::solve(&Puzzle::of(seed, u32::try_from(parts).unwrap(), 0))
}

fn opening(code: &str) -> Value {
    json!({"open": {"line": "self", "language": "da", "flyer": code}})
}

/// What a browser says of languages gets as far as it is needed, through the shipped proxy as well.
#[tokio::test]
async fn the_browser_chooses_the_language() {
    let telling = "accept-language: tlh-kanariefugl;q=0.123, en-GB-x-kanariefugl;q=0.7\r\n";
    let long = format!("{}, {}\r\n", telling.trim_end(), "tlh-kanariefugl,".repeat(620));
    for (service, headers) in
        [(Service::on_tcp().await, vec![telling, &long]), (Service::behind_the_proxy().await, vec![telling])]
    {
        for header in headers {
            let (status, page) = service.ask("GET", "/", header).await;
            assert!(status == 200 && page.contains("<html lang=\"en\""), "{header}: {status} {page}");
        }
        for header in ["", "accept-language: da, en\r\n", "accept-language: tlh\r\n"] {
            let (status, page) = service.ask("GET", "/", header).await;
            assert!(status == 200 && page.contains("<html lang=\"da\""), "{header}: {status} {page}");
        }
    }
}

#[tokio::test]
async fn every_code_leads_to_the_page() {
    let service = Service::on_tcp().await;
    let (outlet, code) = service.outlet(OutletKind::Library, None).await;
    let (_, plain) = service.get("/").await;
    for path in [format!("/f/{code}"), format!("/f/{}", code.to_uppercase()), format!("/f/{code}/")] {
        assert_eq!(service.get(&path).await, (200, plain.clone()), "{path}");
    }
    let long = format!("/f/{}", "c".repeat(6000));
    let stale = ["/f/cdfhjk", "/f/", "/f", "/f/aeiouy", "/f/%ff%00", "/f/a/b/c", "/f/bibliotek-7", "/f/..%2f", &long];
    for path in stale {
        let (status, page) = service.get(path).await;
        assert_eq!(status, 200, "{path}");
        assert!(page.contains(STALE) && page.contains("Skriv med en rådgiver"), "{path}");
    }
    let parsed = FlyerCode::parse(&code).unwrap();
    service.store.revoke_code(outlet, parsed, TODAY).await.unwrap();
    assert!(service.get(&format!("/f/{code}")).await.1.contains(STALE));
    // Closed, merged: what is printed works for ever.
    let (closed, code) = service.outlet(OutletKind::Library, None).await;
    service.store.set_outlet_closed(closed, Some(TODAY)).await.unwrap();
    assert_eq!(service.get(&format!("/f/{code}")).await, (200, plain));
}

#[tokio::test]
async fn a_database_that_fails_disturbs_nobody() {
    let service = Service::on_tcp().await;
    let (_, code) = service.outlet(OutletKind::Library, None).await;
    service.store.close().await;
    let (status, page) = service.get(&format!("/f/{code}")).await;
    assert_eq!(status, 200);
    assert!(page.contains("Skriv med en rådgiver") && !page.contains(STALE));
    assert_eq!(service.scan(&code).await, 204);
}

#[tokio::test]
async fn a_scan_is_counted_when_the_page_says_so() {
    let service = Service::on_tcp().await;
    let (outlet, code) = service.outlet(OutletKind::Library, None).await;
    // A preview, a reload and what the page becomes: nothing.
    for _ in 0..3 {
        service.get(&format!("/f/{code}")).await;
    }
    service.ask("HEAD", &format!("/f/{code}"), "").await;
    assert_eq!(service.counted().await, (0, 0));
    assert_eq!(service.scan(&code).await, 204);
    assert_eq!(service.scan(&code.to_uppercase()).await, 204);
    assert_eq!(service.counted().await, (2, 0));

    // Always the same answer, whatever the code.
    for code in ["cdfhjk", "x", "%ff", &"c".repeat(6000)] {
        assert_eq!(service.scan(code).await, 204, "{code}");
    }
    let other = "origin: https://evil.example\r\n";
    for headers in ["", other, &format!("origin: {ORIGIN}\r\nsec-fetch-site: cross-site\r\n")] {
        assert_eq!(service.ask("POST", &format!("/f/{code}"), headers).await.0, 403);
    }
    let (_, few) = service.outlet(OutletKind::School, Some(49)).await;
    assert_eq!(service.scan(&few).await, 204);
    service.store.revoke_code(outlet, FlyerCode::parse(&code).unwrap(), TODAY).await.unwrap();
    assert_eq!(service.scan(&code).await, 204);
    assert_eq!(service.counted().await, (2, 0));
}

#[tokio::test]
async fn a_conversation_is_counted_once_when_it_is_opened() {
    let mut service = Service::on_tcp().await;
    let (_, code) = service.outlet(OutletKind::School, Some(50)).await;
    let (_, few) = service.outlet(OutletKind::School, Some(49)).await;
    let (refused, _) = service.open(opening(&code)).await;
    assert!(refused.get("error").is_some(), "nobody is on duty: {refused}");
    service.on_duty().await;

    let (queued, socket) = service.open(opening(&code.to_uppercase())).await;
    let ticket = queued["queued"]["ticket"].as_str().expect("a ticket").to_owned();
    assert!(!ticket.to_lowercase().contains(&code));
    service.until_started(1).await;
    drop(socket);
    // The page is loaded anew, twice.
    for _ in 0..2 {
        let (back, _) = service.open(json!({"resume": {"ticket": ticket.as_str()}})).await;
        assert!(back.get("queued").is_some() || back.get("accepted").is_some(), "{back}");
    }
    for nothing in [json!({"open": {"line": "self", "language": "da"}}), opening("x"), opening("cdfhjk"), opening(&few)]
    {
        let (opened, _) = service.open(nothing).await;
        assert!(opened.get("queued").is_some(), "{opened}");
    }
    // Counted after all of those.
    service.open(opening(&code)).await;
    service.until_started(2).await;
    assert_eq!(service.counted().await, (0, 2));
}

/// A school's talk: 28 pupils or more behind one address, all at the same moment.
async fn forty_at_once(mut service: Service) -> Service {
    let (_, code) = service.outlet(OutletKind::School, Some(400)).await;
    service.on_duty().await;
    let scans = futures_util::future::join_all((0..40).map(|_| service.scan(&code))).await;
    assert!(scans.iter().all(|status| *status == 204), "{scans:?}");
    let opened = futures_util::future::join_all((0..40).map(|_| service.open(opening(&code)))).await;
    for (first, _) in &opened {
        assert!(first.get("queued").is_some(), "{first}");
    }
    service.until_started(40).await;
    assert_eq!(service.counted().await, (40, 40));
    service
}

#[tokio::test]
async fn forty_from_one_address_where_the_node_itself_listens() {
    let service = forty_at_once(Service::on_tcp().await).await;
    // A flood counts no further, and is told nothing; the next minute is another.
    let (_, code) = service.outlet(OutletKind::Library, None).await;
    for _ in 0..100 {
        assert_eq!(service.scan(&code).await, 204);
    }
    assert_eq!(service.counted().await.0, 120);
    service.clock.advance(MINUTE);
    service.scan(&code).await;
    assert_eq!(service.counted().await.0, 121);
    assert!(service.clock.wall() > START);
}

/// Anyone who holds sockets from one address leaves room in the queue for others, and a ticket passes even so.
#[tokio::test]
async fn one_address_has_a_quarter_of_the_queue() {
    let mut service = Service::limited(Limits { queue_max: 20, ..Limits::default() }).await;
    service.on_duty().await;
    let open = || service.open(json!({"open": {"line": "self", "language": "da"}}));
    let mut held = Vec::new();
    for _ in 0..5 {
        let (first, socket) = open().await;
        assert!(first.get("queued").is_some(), "{first}");
        held.push((first, socket));
    }
    assert_eq!(open().await.0["error"]["code"], "too_many");
    let (back, socket) = service.open(json!({"resume": {"ticket": held[0].0["queued"]["ticket"]}})).await;
    assert!(back.get("queued").is_some() || back.get("accepted").is_some(), "{back}");
    drop((held, socket));
    // Once their sockets are gone there is room again.
    let again = async { while open().await.0.get("queued").is_none() {} };
    tokio::time::timeout(process::PATIENCE, again).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forty_from_one_address_through_the_shipped_proxy() {
    let service = forty_at_once(Service::behind_the_proxy().await).await;
    let (_, code) = service.outlet(OutletKind::Library, None).await;
    let mut refused = 0;
    for _ in 0..200 {
        refused += u32::from(service.scan(&code).await == 429);
    }
    let counted = service.counted().await.0;
    assert!(refused > 60 && counted < 180, "{refused} refused, {counted} counted");
    assert_eq!(counted, 240 - i64::from(refused));
    // The page itself is not limited like that.
    assert_eq!(service.get(&format!("/f/{code}")).await.0, 200);
}
