//! Who may do what: every route of the table, asked by everybody. The cookie of an agency's member opens nothing of
//! staff, a staff cookie nothing of members, and a member of another agency finds nothing. And what every route that
//! changes something does by itself.

use crate::support::agency::{add_agency, auth, invite, key, newcomer_json, sealed};
use crate::support::handover;
use crate::support::process::PATIENCE;
use crate::support::whole::{ORIGIN, Whole};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, header};
use futures_util::FutureExt;
use futures_util::future::join_all;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::sync::{Notify, mpsc};
use tokio::time::timeout;
use tower::ServiceExt;
use ungrus::config::Limits;
use ungrus::http::auth::Coordinator;
use ungrus::http::auth::who::Who;
use ungrus::http::route::{Route, get, post};
use ungrus::http::router::table;
use ungrus::id::{AgencyId, OutletId, ReplyId};
use ungrus::store::*;

const TODAY: Date = date(2026, 11, 18);

/// Everybody who may ask, as the cookies that they send.
struct Cast {
    house: Whole,
    agency: AgencyId,
    outlet: OutletId,
    card: NewHandover,
    coordinator: String,
    counsellor: String,
    /// Mette, who is inside; Jens of the same agency, whom nobody has let in; Lone of another agency, who is inside.
    inside: String,
    waiting: String,
    stranger: String,
}

impl Cast {
    async fn new() -> Self {
        let house = Whole::new().await;
        let agency = add_agency(house.store(), "Rådgivningen", TODAY).await;
        let other = add_agency(house.store(), "Bostedet", TODAY).await;
        let card = handover::card_for(agency);
        let inside = join(&house, agency, "Mette", 1, Some(1)).await;
        let waiting = join(&house, agency, "Jens", 2, None).await;
        let stranger = join(&house, other, "Lone", 3, Some(3)).await;
        house.store().post_handover(&card, handover::RULES).await.unwrap();
        let (outlet, secret) = (OutletId::random(&mut rand::rng()), OutletSecret::random(&mut rand::rng()));
        let text = OutletText {
            name: "Skolen".into(),
            kind: OutletKind::School,
            municipality: "Køge".into(),
            language: ungrus::line::Language::DANISH,
            pupils: Some(500),
        };
        house.store().add_outlet(outlet, &text, &secret, None, TODAY).await.unwrap();
        let coordinator = house.staff("Lene", Role::Coordinator).await;
        let counsellor = house.staff("Anna", Role::Counsellor).await;
        Self { house, agency, outlet, card, coordinator, counsellor, inside, waiting, stranger }
    }

    /// Where a path of the table leads here.
    async fn path(&self, path: &str) -> String {
        let mette = self.house.store().members(self.agency).await.unwrap();
        let mette = mette.iter().find(|one| one.name == "Mette").map_or("x".into(), |one| one.id.text());
        path.replace("modtagere/{id}", &format!("modtagere/{}", self.agency.text()))
            .replace("steder/{id}", &format!("steder/{}", self.outlet.text()))
            .replace("telefoner/{id}", "telefoner/emergency")
            .replace("leder/svar/{id}", "leder/svar/ours-da-greeting")
            .replace("{member}", &mette)
            .replace("{word}", "self")
            .replace("{tag}", "en")
            .replace("{day}", "2026-12-24")
            .replace("{code}", "cdfhjk")
            .replace("{*code}", "cdfhjk")
            .replace("{id}", "x")
            .replace("{invite}", "x")
    }

    /// The status and where it leads, to a page's form or link.
    async fn asks(&self, route: &Route, cookie: &str) -> (u16, String) {
        let path = self.path(route.path).await;
        let answer = match route.method {
            Method::GET => self.house.get(&path, cookie).await,
            _ => self.house.post(&path, cookie, "").await,
        };
        (answer.status.as_u16(), answer.location().to_owned())
    }

    /// What the card's agency may ask about it, with what goes along.
    fn card_requests(&self) -> [(&'static str, Value); 5] {
        let id = self.card.id.text();
        let reply = ReplyId::random(&mut rand::rng()).text();
        [
            ("/modtager/kort/kvitter", json!({"id": id})),
            ("/modtager/kort/svar", json!({"id": id, "word": reply, "sealed": handover::ciphertext(300).as_str()})),
            ("/modtager/kort/luk", json!({"id": id, "outcome": "talked"})),
            ("/modtager/kort/aabn", json!({"id": id})),
            ("/modtager/kort/slet", json!({"id": id})),
        ]
    }

    /// What they may ask about many cards at once.
    fn many_requests(&self) -> [(&'static str, Value); 2] {
        let ids = json!({"ids": [self.card.id.text()]});
        [("/modtager/kort/proev", ids.clone()), ("/modtager/kort/ulaeselige", ids)]
    }

    /// What any member may ask who is signed in.
    fn own_requests(&self) -> [(&'static str, Value); 7] {
        let (salt, wrapped) = (Salt::from_bytes([9; 16]).text(), sealed(9));
        let passphrase =
            json!({"auth": auth(9).reveal(), "salt": salt, "new_auth": auth(9).reveal(), "own_wrapped": wrapped});
        let new_key = json!({"agency_key": key(9).as_str(), "agency_sealed": sealed(9)});
        let let_in = json!({
            "receiver": AgencyId::random(&mut rand::rng()).text(),
            "own_key": key(2).as_str(),
            "agency_key": key(1).as_str(),
            "sealed": sealed(9),
        });
        [
            ("/modtager/mig", json!({})),
            ("/modtager/mail", json!({"address": "bo@kommune.dk"})),
            ("/modtager/kort", json!({})),
            ("/modtager/link-set", json!({"maker": AgencyId::random(&mut rand::rng()).text(), "on": "2026-11-18"})),
            ("/modtager/luk-ind", let_in),
            ("/modtager/noegle", new_key),
            ("/modtager/kodeord", passphrase),
        ]
    }

    async fn code(&self, path: &str, cookie: &str, json: &Value) -> (u16, String) {
        self.house.ask(path, cookie, json.clone()).await.code()
    }

    /// Everything that must be as it was, whoever asked.
    async fn kept(&self) -> (Vec<Agency>, Vec<Member>, Vec<ListedCard>, Vec<Staff>, Centre) {
        let store = self.house.store();
        (
            store.agencies().await.unwrap(),
            store.members(self.agency).await.unwrap(),
            store.cards(self.agency, TODAY).await.unwrap(),
            store.staff_list().await.unwrap(),
            store.centre().await.unwrap(),
        )
    }
}

async fn join(house: &Whole, agency: AgencyId, name: &str, n: u8, made: Option<u8>) -> String {
    let secret = invite(house.store(), agency, None, house.door.ground.now()).await;
    house.ask("/modtager/ny", "", newcomer_json(&secret, name, n, made)).await.pair()
}

/// The same token under the name of the other cookie: what somebody would try.
fn renamed(cookie: &str) -> String {
    let (name, token) = cookie.split_once('=').unwrap();
    let other = if name == "__Host-ungrus" { "__Host-ungrus-modtager" } else { "__Host-ungrus" };
    format!("{other}={token}")
}

/// The routes that are for one of these.
fn routes_of(who: &[Who]) -> Vec<Route> {
    table().into_iter().filter(|route| who.contains(&route.who)).collect()
}

#[tokio::test]
async fn a_members_cookie_opens_nothing_of_staff() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    let staffs = routes_of(&[Who::Staff, Who::Coordinator]);
    assert!(staffs.len() > 50, "the table is read");
    for member in [&cast.inside, &cast.waiting, &cast.stranger] {
        for cookie in [member.clone(), renamed(member), format!("{member}; {}", renamed(member))] {
            for route in &staffs {
                let refused = if route.changes() { (401, String::new()) } else { (303, "/vagt".to_owned()) };
                assert_eq!(cast.asks(route, &cookie).await, refused, "{}", route.path);
            }
            assert!(cast.house.get("/vagt", &cookie).await.body.contains("log-ind"), "the sign-in page");
            assert_eq!(socket(&cast.house, &cookie).await, 401);
        }
    }
    assert_eq!(cast.kept().await, before);
    // The control: a counsellor gets further, and the coordinator through.
    assert_eq!(socket(&cast.house, &cast.counsellor).await, 409, "only the desk's key is missing");
    for route in routes_of(&[Who::Coordinator]) {
        assert_eq!(cast.asks(&route, &cast.counsellor).await.0, 403, "{}", route.path);
    }
    for route in &staffs {
        let (status, _) = cast.asks(route, &cast.coordinator).await;
        assert!((200..500).contains(&status) && ![401, 403].contains(&status), "{}: {status}", route.path);
        let plain = route.who == Who::Coordinator && !route.changes() && !route.path.ends_with("/fil");
        assert!(status == 200 || !plain, "{}: {status}", route.path);
    }
    for route in routes_of(&[Who::Staff]) {
        let (status, _) = cast.asks(&route, &cast.counsellor).await;
        assert!((200..500).contains(&status) && ![401, 403].contains(&status), "{}: {status}", route.path);
    }
}

/// The status with which a desk's socket is refused.
async fn socket(house: &Whole, cookie: &str) -> u16 {
    let request = Request::get("/ws/desk").header(header::ORIGIN, ORIGIN).header(header::COOKIE, cookie);
    house.send(request.body(Body::empty()).unwrap()).await.status.as_u16()
}

#[tokio::test]
async fn a_staff_cookie_opens_nothing_of_members() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    for staff in ["", &cast.coordinator, &cast.counsellor] {
        let mut cookies = vec![staff.to_owned()];
        if !staff.is_empty() {
            cookies.extend([renamed(staff), format!("{staff}; {}", renamed(staff))]);
        }
        for cookie in cookies {
            for route in routes_of(&[Who::Member, Who::Insider]) {
                assert_eq!(
                    cast.code(route.path, &cookie, &json!({})).await,
                    (401, "signed_out".into()),
                    "{}",
                    route.path
                );
            }
        }
    }
    assert_eq!(cast.kept().await, before);
}

#[tokio::test]
async fn a_member_who_is_not_let_in_reads_no_card() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    for route in routes_of(&[Who::Insider]) {
        assert_eq!(
            cast.code(route.path, &cast.waiting, &json!({})).await,
            (403, "not_inside".into()),
            "{}",
            route.path
        );
    }
    let jens = cast.house.ask("/modtager/mig", &cast.waiting, json!({})).await.json();
    assert_eq!((&jens["agency_key"], &jens["agency_sealed"]), (&Value::Null, &Value::Null));
    assert_eq!(cast.kept().await, before);
}

#[tokio::test]
async fn a_member_of_another_agency_finds_nothing() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    let list = cast.house.ask("/modtager/kort", &cast.stranger, json!({})).await;
    assert_eq!((list.status.as_u16(), &list.json()["cards"]), (200, &json!([])));
    let me = cast.house.ask("/modtager/mig", &cast.stranger, json!({})).await.json();
    assert_eq!((&me["agency"]["name"], &me["colleagues"]), (&json!("Bostedet"), &json!([])));
    for (path, json) in cast.card_requests() {
        assert_eq!(cast.code(path, &cast.stranger, &json).await, (404, "withdrawn_or_expired".into()), "{path}");
    }
    for (path, json) in cast.many_requests() {
        let answer = cast.house.ask(path, &cast.stranger, json).await.json();
        assert!(answer == json!({"cards": []}) || answer == json!({"erased": 0, "opened": 0}), "{path}: {answer}");
    }
    assert_eq!(cast.kept().await, before);
    // The control: those of the card's own agency get it.
    let tried = cast.house.ask("/modtager/kort/proev", &cast.inside, cast.many_requests()[0].1.clone()).await.json();
    assert_eq!(tried["cards"][0]["id"], json!(cast.card.id.text()));
    for (path, json) in cast.card_requests() {
        let answer = cast.house.ask(path, &cast.inside, json).await;
        // It can be opened, so it stays.
        let status = if path == "/modtager/kort/slet" { 409 } else { 200 };
        assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_key_that_was_replaced_opens_nothing() {
    let cast = Cast::new().await;
    cast.house.store().clear_agency_key(cast.agency).await.unwrap();
    for route in routes_of(&[Who::Insider]) {
        assert_eq!(cast.code(route.path, &cast.inside, &json!({})).await, (403, "not_inside".into()), "{}", route.path);
    }
}

/// A member's own browser gets an answer to everything that is for members.
#[tokio::test]
async fn whoever_is_inside_is_let_through() {
    let cast = Cast::new().await;
    let asked: Vec<_> = [&cast.own_requests()[..], &cast.card_requests(), &cast.many_requests()].concat();
    for route in routes_of(&[Who::Member, Who::Insider]) {
        let (path, json) = asked.iter().find(|(path, _)| *path == route.path).expect(route.path);
        let status = cast.house.ask(path, &cast.inside, json.clone()).await.status.as_u16();
        let wrong_passphrase = *path == "/modtager/kodeord" && status == 401;
        assert!(wrong_passphrase || ![401, 403, 405].contains(&status) && status < 500, "{path}: {status}");
    }
}

/// What changes something and needs no cookie: for young people, places with flyers, and at the doors. Anyone who adds
/// one thinks it over here.
#[test]
fn what_is_open_to_everybody_is_known() {
    let open = routes_of(&[Who::Anybody]);
    let mut open: Vec<_> = open.iter().filter(|route| route.changes()).map(|route| route.path).collect();
    open.sort_unstable();
    assert_eq!(
        open,
        [
            "/efter",
            "/f/{*code}",
            "/modtager/ind",
            "/modtager/invitation",
            "/modtager/ny",
            "/modtager/salt",
            "/modtager/ud",
            "/ny",
            "/ny/link",
            "/skole/bestil",
            "/skole/kit",
            "/skole/sted",
            "/vagt/forlad",
            "/vagt/log-ind",
            "/vagt/log-ud",
            "/videre",
            "/videre/ord",
            "/videre/status",
            "/videre/tilbage",
            "/ws/youth",
        ]
    );
}

/// Before anything else is looked at: who is signed in, or whether there is such a path.
#[tokio::test]
async fn every_route_that_changes_something_refuses_the_pages_of_others() {
    let cast = Cast::new().await;
    let changing: Vec<_> = table().into_iter().filter(Route::changes).map(|route| route.path).collect();
    assert!(changing.len() > 70, "the table is read");
    for path in changing.into_iter().chain(["/leder/nyt"]) {
        let path = cast.path(path).await;
        for cookie in [&cast.coordinator, &cast.inside] {
            let answer =
                cast.house.post_as(&path, cookie, "application/json", "{}".into(), "https://evil.example").await;
            assert_eq!(answer.status.as_u16(), 403, "{path}");
        }
    }
    for path in ["/ws/desk", "/ws/youth"] {
        for origin in ["https://evil.example", "null", "https://chat.example.evil.example", ""] {
            let request = Request::get(path).header(header::UPGRADE, "websocket").header(header::ORIGIN, origin);
            let request = request.header(header::COOKIE, &cast.coordinator).body(Body::empty()).unwrap();
            assert_eq!(cast.house.send(request).await.status.as_u16(), 403, "{path} from {origin}");
        }
    }
}

/// A body that trickles holds a socket no longer than one that does not come, wherever it is sent.
#[tokio::test]
async fn every_route_that_changes_something_wants_it_in_time() {
    let house = Whole::with("sqlite::memory:", Limits { body_read: 100, ..Limits::default() }).await;
    let slow = |path: &'static str| {
        let trickle = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
        let request = Request::post(path.replace(['{', '}', '*'], "")).header(header::ORIGIN, ORIGIN);
        house.send(request.body(Body::from_stream(trickle)).unwrap())
    };
    let changing: Vec<_> = table().into_iter().filter(Route::changes).map(|route| route.path).collect();
    for (path, answer) in changing.iter().zip(join_all(changing.iter().map(|path| slow(path))).await) {
        assert_eq!(answer.code(), (408, "slow".into()), "{path}");
    }
}

/// Says when it ends, and whether it came to its end.
struct Ending(mpsc::UnboundedSender<bool>, bool);

impl Drop for Ending {
    fn drop(&mut self) {
        self.0.send(self.1).unwrap();
    }
}

#[tokio::test]
async fn what_changes_something_is_done_to_its_end_though_its_client_leaves() {
    let house = Whole::new().await;
    let (begun, go) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tell, mut told) = mpsc::unbounded_channel();
    let handler = {
        let (begun, go) = (begun.clone(), go.clone());
        move || async move {
            let mut ending = Ending(tell, false);
            begun.notify_one();
            go.notified().await;
            ending.1 = true;
        }
    };
    let routes = [
        (post("/x", Who::Anybody, handler.clone()), true),
        (post("/x", Who::Staff, handler.clone()), true),
        (post("/x", Who::Anybody, handler.clone()).dropped(), false),
        (get("/x", Who::Anybody, handler), false),
    ];
    let cookie = house.staff("Anna", Role::Counsellor).await;
    for (route, whole) in routes {
        let request = Request::builder().method(route.method.clone()).uri("/x").header(header::COOKIE, &cookie);
        let router = Router::new().route("/x", route.layered(&house.state)).with_state(house.state.clone());
        let asked = tokio::spawn(router.oneshot(request.body(Body::empty()).unwrap()));
        begun.notified().await;
        asked.abort();
        assert!(asked.await.is_err(), "the client is gone");
        go.notify_one();
        assert_eq!(told.recv().await, Some(whole));
        // Nobody was left who would have heard it.
        if !whole {
            go.notified().await;
        }
    }
}

/// Its client is gone while the gate still asks the database who that is.
#[tokio::test]
async fn whoever_leaves_at_the_gate_is_served_to_the_end() {
    let house = Whole::new().await;
    let cookie = house.staff("Anna", Role::Counsellor).await;
    let begun = Arc::new(Notify::new());
    let handler = {
        let begun = begun.clone();
        move || async move { begun.notify_one() }
    };
    let route = post("/x", Who::Staff, handler);
    let router = Router::new().route("/x", route.layered(&house.state)).with_state(house.state.clone());
    let request = Request::post("/x").header(header::COOKIE, &cookie).body(Body::empty()).unwrap();
    assert!(router.oneshot(request).now_or_never().is_none(), "asked once, then dropped");
    timeout(PATIENCE, begun.notified()).await.expect("it is done all the same");
}

/// The table lets everybody in, and the handler forgot to ask: nobody gets in.
#[tokio::test]
async fn a_handler_looks_for_nobody_itself() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    for (who, status) in [(Who::Anybody, 401), (Who::Staff, 401), (Who::Member, 401), (Who::Coordinator, 200)] {
        let route = get("/x", who, |_: Coordinator| async {});
        let router = Router::new().route("/x", route.layered(&house.state)).with_state(house.state.clone());
        let request = Request::get("/x").header(header::COOKIE, &cookie).body(Body::empty()).unwrap();
        assert_eq!(router.oneshot(request).await.unwrap().status().as_u16(), status, "{who:?}");
    }
}
