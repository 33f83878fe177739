//! `/skole` over HTTP: what a place's link opens, what it makes, and what it is told when something is wrong.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde_json::{Value, json};
use std::io::Write;
use std::process::Command;
use std::sync::Arc;
use tower::ServiceExt;
use ungrus::app::{App, Parts};
use ungrus::clock::FakeClock;
use ungrus::config::Limits;
use ungrus::flyer::FlyerCode;
use ungrus::hours::{Span, today};
use ungrus::http::auth::StaffDoor;
use ungrus::http::auth::passphrase::Passphrase;
use ungrus::http::router::router;
use ungrus::http::state::HttpState;
use ungrus::id::{LinkId, OrderId, OutletId, StaffId};
use ungrus::live::memory::MemoryLive;
use ungrus::store::*;
use ungrus::words::Locale;

const ORIGIN: &str = "https://chat.example";
/// 18 November 2026 in Denmark.
const START: u64 = 1_795_000_000_000;

struct House {
    app: App,
    router: Router,
    door: StaffDoor,
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&self.body)))
    }

    /// What is wrong, which the page says; nothing is said in words.
    fn fault(&self) -> String {
        let json = self.json();
        assert_eq!(json.get("message"), None);
        json["code"].as_str().unwrap().to_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl House {
    async fn new() -> Self {
        Self::at(ORIGIN).await
    }

    async fn at(origin: &str) -> Self {
        let store = Store::open("sqlite::memory:").await.unwrap();
        let clock = Arc::new(FakeClock::at(START));
        let (limits, rng) = (Limits::default(), StdRng::seed_from_u64(1));
        let live = Arc::new(MemoryLive::new(clock.clone()));
        let app = App::start(Parts { live, store, clock, rng, limits }).await.unwrap();
        let state = HttpState::new(app.clone(), [origin.to_owned()].into(), Arc::new(|_| {}));
        let door = state.doors.staff.clone();
        Self { app, router: router(state, true), door }
    }

    /// A place; its id and its link's secret.
    async fn outlet(&self, name: &str, pupils: u32) -> (OutletId, OutletSecret) {
        let (id, secret) = (OutletId::random(&mut rand::rng()), OutletSecret::random(&mut rand::rng()));
        let text = OutletText {
            name: name.into(),
            kind: OutletKind::School,
            municipality: "Køge".into(),
            language: ungrus::line::Language::DANISH,
            pupils: Some(pupils),
        };
        self.app.store.add_outlet(id, &text, &secret, None, today(START)).await.unwrap();
        (id, secret)
    }

    /// The cookie of somebody who is signed in.
    async fn signed_in(&self, role: Role) -> String {
        let (name, secret) = (ShownName::parse(role.as_str()).unwrap(), InviteSecret::random(&mut rand::rng()));
        let (id, link) = (StaffId::random(&mut rand::rng()), LinkId::random(&mut rand::rng()));
        self.door
            .ground
            .store
            .create_invite(link, &secret, InviteKind::New(role), "", None, self.door.ground.now())
            .await
            .unwrap();
        let phrase = Passphrase::new("fem blå cykler i en stald");
        let passphrase = self.door.passphrases.hash(phrase, name.as_str().to_owned(), [1; 16]).await.unwrap();
        let new = NewStaff { id, name, passphrase };
        let staff = self.door.ground.store.use_invite(&secret, &new, self.door.ground.now()).await.unwrap();
        let cookie = self.door.sessions.sign_in(staff, &new.passphrase).await.unwrap();
        cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    async fn post(&self, path: &str, json: &Value) -> Answer {
        self.post_text(path, json.to_string(), ORIGIN).await
    }

    async fn post_text(&self, path: &str, text: String, origin: &str) -> Answer {
        let request =
            Request::post(path).header(header::ORIGIN, origin).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(text)).unwrap()).await
    }
}

/// A good wish, with some of it changed.
fn wish(secret: &OutletSecret, change: Value) -> Value {
    let mut wish = json!({
        "secret": secret.reveal(), "format": "cards", "file": "svg", "language": "da", "design": "paper",
        "headline": "mind", "drugs": true, "hours": false, "name": false,
    });
    for (key, value) in change.as_object().unwrap() {
        wish[key] = value.clone();
    }
    wish
}

#[tokio::test]
async fn the_page_is_the_same_for_everybody_and_only_it_shows_blobs() {
    let house = House::new().await;
    let page = house.get("/skole").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(String::from_utf8_lossy(&page.body).contains("Det kræver stedets eget link"));
    let (kit, other) = (page.header("content-security-policy"), house.get("/proev").await);
    assert!(kit.contains("img-src 'self' blob:;") && kit.starts_with("default-src 'none'"), "{kit}");
    assert_eq!(kit.replace(" blob:", ""), other.header("content-security-policy"));
    assert_eq!(page.header("cache-control"), "no-store");
}

#[tokio::test]
async fn a_link_opens_its_place() {
    let house = House::new().await;
    let (id, secret) = house.outlet("Ørestad & Søn <b>", 300).await;
    let answer = house.post("/skole/sted", &json!({"secret": secret.reveal()})).await;
    assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::OK, "no-store"));
    let place = answer.json();
    assert_eq!(place["name"], "Ørestad & Søn <b>");
    assert_eq!(
        (&place["kind"], &place["municipality"], &place["language"]),
        (&json!("school"), &json!("Køge"), &json!("da"))
    );
    let code = house.app.store.flyers_of(id).await.unwrap()[0].code.text();
    assert_eq!(place["shown"], format!("chat.example/f/{code}"));
    assert_eq!((&place["terms"], &place["counted"], &place["orders"]), (&json!([]), &json!(true), &json!([])));
    for badge in ["link", "button"] {
        let html = place["badge"][badge].as_str().unwrap();
        assert!(html.contains(&format!("href=\"{ORIGIN}/f/{code}\"")) && !html.contains("<script"), "{html}");
    }
    assert!(!String::from_utf8_lossy(&answer.body).contains(&secret.reveal()), "the secret is not said back");
    let again = house.post("/skole/sted", &json!({"secret": secret.reveal()})).await.json();
    assert_eq!(again["shown"], place["shown"], "no new code is made each time");
}

/// A code printed from there would lead nowhere.
#[tokio::test]
async fn an_address_for_trying_out_is_said() {
    for (origin, trial) in [(ORIGIN, false), ("http://localhost:8080", true)] {
        let house = House::at(origin).await;
        let (_, secret) = house.outlet("A", 300).await;
        let asked = json!({"secret": secret.reveal()}).to_string();
        let place = house.post_text("/skole/sted", asked, origin).await.json();
        assert_eq!(place["trial"], json!(trial), "{origin}");
    }
}

#[tokio::test]
async fn scans_of_terms_that_are_over_and_none_of_small_schools() {
    let house = House::new().await;
    let spring = "2026-04-15".parse().unwrap();
    let (id, secret) = house.outlet("Stor", 300).await;
    let code = house.app.store.current_code(id, FlyerCode::random(&mut rand::rng()), spring).await.unwrap();
    for _ in 0..12 {
        house.app.store.count_scan(code, spring, 50).await.unwrap();
        house.app.store.count_scan(code, today(START), 50).await.unwrap();
    }
    let place = house.post("/skole/sted", &json!({"secret": secret.reveal()})).await.json();
    assert_eq!(place["terms"], json!([{"year": 2026, "autumn": false, "scans": 12}]), "nothing of the running term");
    let (_, small) = house.outlet("Lille", 30).await;
    let place = house.post("/skole/sted", &json!({"secret": small.reveal()})).await.json();
    assert_eq!((&place["terms"], &place["counted"]), (&json!([]), &json!(false)));
}

#[tokio::test(flavor = "multi_thread")]
async fn files_of_a_place_without_its_link_are_for_coordinators() {
    let house = House::new().await;
    let (id, _) = house.outlet("A", 300).await;
    let path = format!("/leder/steder/{}/fil?format=cards&design=loud&headline=mind&language=da", id.text());
    let answer = house.get(&path).await;
    assert!(answer.status.is_redirection() || answer.status == StatusCode::UNAUTHORIZED, "{}", answer.status);
    for (role, status) in [(Role::Counsellor, StatusCode::FORBIDDEN), (Role::Coordinator, StatusCode::OK)] {
        let cookie = house.signed_in(role).await;
        let asked = |path: &str| Request::get(path).header(header::COOKIE, &cookie).body(Body::empty()).unwrap();
        let answer = house.send(asked(&path)).await;
        assert_eq!((answer.status, answer.body.starts_with(b"%PDF")), (status, status == StatusCode::OK));
        if status == StatusCode::OK {
            assert_eq!(answer.header("content-disposition"), "attachment; filename=\"cards.pdf\"");
            for wrong in ["?", "?format=tapestry&design=loud&headline=mind&language=da"] {
                let path = format!("/leder/steder/{}/fil{wrong}", id.text());
                assert_eq!(house.send(asked(&path)).await.status, StatusCode::UNPROCESSABLE_ENTITY);
            }
        }
    }
}

#[tokio::test]
async fn a_dead_link_is_said_and_makes_nothing() {
    let house = House::new().await;
    let (id, old) = house.outlet("A", 300).await;
    let new = OutletSecret::random(&mut rand::rng());
    house.app.store.replace_outlet_link(id, &new, None, None).await.unwrap();
    let (closed, of_closed) = house.outlet("B", 300).await;
    house.app.store.set_outlet_closed(closed, Some(today(START))).await.unwrap();
    let order = |secret: &str| json!({"secret": secret, "id": "AAAAAAAAAAAAAAAAAAAAAA", "posters": 1, "strips": 0, "flyers": 0, "cards": 0, "note": ""});
    for secret in [old.reveal(), of_closed.reveal(), String::new(), "x".repeat(43), "æ".repeat(43), "../".repeat(2000)]
    {
        let mut asked = wish(&new, json!({}));
        asked["secret"] = json!(secret);
        for (path, body) in
            [("/skole/sted", json!({"secret": secret})), ("/skole/kit", asked), ("/skole/bestil", order(&secret))]
        {
            let answer = house.post(path, &body).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} {secret}");
            assert_eq!(answer.fault(), "dead");
        }
    }
    assert_eq!(house.post("/skole/sted", &json!({"secret": new.reveal()})).await.status, StatusCode::OK);
    assert!(house.app.store.waiting_orders().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_choice_is_made_and_says_what_is_on_it() {
    let house = House::new().await;
    let (_, secret) = house.outlet("Ørestad Gymnasium", 300).await;
    for (file, mime, head) in
        [("pdf", "application/pdf", &b"%PDF-"[..]), ("png", "image/png", b"\x89PNG"), ("svg", "image/svg+xml", b"<")]
    {
        let answer = house.post("/skole/kit", &wish(&secret, json!({"file": file, "name": true}))).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, mime));
        assert!(answer.body.starts_with(head), "{file}");
        assert_eq!(answer.header("cache-control"), "no-store");
        let alt = answer.header("kit-alt");
        assert!(alt.contains("Her%20er%20plads") && alt.contains("f%2F") && alt.is_ascii(), "{alt}");
    }
    for (key, codes) in [
        ("format", vec!["poster", "strips", "flyer", "flyer-sheet", "slide", "picture"]),
        ("design", vec!["loud", "night"]),
        ("headline", vec!["nameless", "other", "question"]),
        ("language", vec!["en"]),
    ] {
        for code in codes {
            let answer = house.post("/skole/kit", &wish(&secret, json!({key: code}))).await;
            assert_eq!(answer.status, StatusCode::OK, "{key}={code}");
        }
    }
}

/// The words of a PDF, as a reader finds them.
fn words(pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let read = Command::new("pdftotext").arg(file.path()).arg("-").output().expect("pdftotext (poppler-utils)");
    String::from_utf8(read.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn name_and_hours_are_printed_where_the_place_wants_them() {
    let house = House::new().await;
    let (_, secret) = house.outlet("Ørestad Gymnasium", 300).await;
    let spans = [1, 2, 3, 4].map(|day| Span::new(day, 930, 1200).unwrap());
    house.app.store.save_weekly_hours(&spans).await.unwrap();
    house.app.refresh().await.unwrap();
    for (language, hours) in [("da", "man–tors 15.30–20"), ("en", "Mon–Thu 15:30–20")] {
        for wanted in [true, false] {
            let change =
                json!({"format": "poster", "file": "pdf", "language": language, "hours": wanted, "name": wanted});
            let text = words(&house.post("/skole/kit", &wish(&secret, change)).await.body);
            assert_eq!((text.contains(hours), text.contains("Ørestad Gymnasium")), (wanted, wanted), "{text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kit_says_that_the_page_is_in_danish_only_where_it_is() {
    let house = House::new().await;
    let (_, secret) = house.outlet("Ørestad Gymnasium", 300).await;
    for offered in [true, false] {
        let english = PageLanguage { locale: Locale::En, offered, checked: true };
        house.app.store.save_languages(&[english]).await.unwrap();
        house.app.refresh().await.unwrap();
        for language in ["en", "de", "da"] {
            let change = json!({"format": "poster", "file": "pdf", "language": language});
            let text = words(&house.post("/skole/kit", &wish(&secret, change)).await.body);
            let says = text.contains("The page is in Danish") || text.contains("Die Seite ist auf Dänisch");
            assert_eq!(says, language == "de" || language == "en" && !offered, "{language}: {text}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_printed_is_said() {
    let house = House::new().await;
    let (_, greek) = house.outlet("Λύκειο", 300).await;
    let named = json!({"name": true});
    let answer = house.post("/skole/kit", &wish(&greek, named.clone())).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.fault(), "no_glyphs");
    assert!(answer.json()["value"].as_str().unwrap().contains('Λ'), "{}", answer.json());
    assert_eq!(house.post("/skole/kit", &wish(&greek, json!({}))).await.status, StatusCode::OK, "without the name");

    for name in ["Школа", "مدرسة"] {
        let (_, lent) = house.outlet(name, 300).await;
        assert_eq!(house.post("/skole/kit", &wish(&lent, named.clone())).await.status, StatusCode::OK, "{name}");
    }

    let (_, long) = house.outlet(&"Skolekommunaldirektør".repeat(5), 300).await;
    let answer = house.post("/skole/kit", &wish(&long, named.clone())).await;
    if answer.status != StatusCode::OK {
        assert_eq!(answer.fault(), "no_room");
        assert!(answer.json()["value"].as_str().unwrap().starts_with("Skolekommunal"), "{}", answer.json());
    }

    for name in ["</svg><script>alert(1)</script>", "\"><image href='x'/>", "]]>&amp;{{ 7*7 }}"] {
        let (_, evil) = house.outlet(name, 300).await;
        let answer = house.post("/skole/kit", &wish(&evil, named.clone())).await;
        if answer.status == StatusCode::OK {
            let svg = String::from_utf8(answer.body).unwrap();
            assert!(!svg.contains("<script") && !svg.contains("href='x'"), "{name}");
        } else {
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        }
        let place = house.post("/skole/sted", &json!({"secret": evil.reveal()})).await;
        assert_eq!(place.json()["name"], name);
        assert_eq!(place.header("content-type"), "application/json");
    }
}

#[tokio::test]
async fn bad_requests_get_a_code() {
    let house = House::new().await;
    let (_, secret) = house.outlet("A", 300).await;
    for change in [
        json!({"format": "banner"}),
        json!({"format": "POSTER"}),
        json!({"file": "exe"}),
        json!({"language": "../da"}),
        json!({"design": ""}),
        json!({"headline": "loud"}),
    ] {
        let answer = house.post("/skole/kit", &wish(&secret, change.clone())).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{change}");
        assert_eq!(answer.fault(), "bad");
    }
    for body in ["", "{", "[]", "null", "{\"secret\":1}", "{\"secret\":\"a\",\"format\":[]}"] {
        let answer = house.post_text("/skole/kit", body.to_owned(), ORIGIN).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{body}");
        assert_eq!(answer.fault(), "bad");
    }
    let large = house.post("/skole/sted", &json!({"secret": "a".repeat(40_000)})).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(large.fault(), "too_large");
    for (path, body) in [("/skole/sted", json!({"secret": secret.reveal()})), ("/skole/kit", wish(&secret, json!({})))]
    {
        let elsewhere = house.post_text(path, body.to_string(), "https://evil.example").await;
        assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
        assert_eq!(house.get(path).await.status, StatusCode::METHOD_NOT_ALLOWED);
    }
}

#[tokio::test]
async fn an_order_is_kept_and_listed() {
    let house = House::new().await;
    let (id, secret) = house.outlet("A", 300).await;
    let order = |posters: Value, note: &str| json!({"secret": secret.reveal(), "id": OrderId::random(&mut rand::rng()).text(), "posters": posters, "strips": 1, "flyers": 0, "cards": 200, "note": note, "design": "paper", "language": "so"});
    let answer = house.post("/skole/bestil", &order(json!(10), " Kontoret,\n att. Bo ")).await;
    assert_eq!(answer.status, StatusCode::OK);
    let listed = json!([{"ordered_on": "2026-11-18", "posters": 10, "strips": 1, "flyers": 0, "cards": 200, "design": "paper", "language": "so", "sent": false}]);
    assert_eq!((&answer.json()["orders"], &answer.json()["today"]), (&listed, &json!("2026-11-18")));
    let kept = house.app.store.orders_of(id).await.unwrap();
    assert!(kept[0].wanted.note.starts_with("Kontoret,") && kept[0].wanted.posters == 10);
    for (posters, status) in [(json!(1001), StatusCode::UNPROCESSABLE_ENTITY), (json!(-1), StatusCode::BAD_REQUEST)] {
        assert_eq!(house.post("/skole/bestil", &order(posters, "")).await.status, status);
    }
    let long = house.post("/skole/bestil", &order(json!(1), &"x".repeat(301))).await;
    assert_eq!((long.fault().as_str(), &long.json()["value"]), ("line_too_long", &json!("300")));
    for (key, value) in [("design", "x"), ("language", "fr")] {
        let mut other = order(json!(1), "Kontoret");
        other[key] = json!(value);
        assert_eq!(house.post("/skole/bestil", &other).await.fault(), "bad", "{key}");
    }
    // A page of the version before.
    let before = json!({"secret": secret.reveal(), "id": OrderId::random(&mut rand::rng()).text(), "posters": 1, "strips": 0, "flyers": 0, "cards": 0, "note": "x"});
    assert_eq!(house.post("/skole/bestil", &before).await.json()["orders"].as_array().unwrap().len(), 2);
    let nothing = json!({"secret": secret.reveal(), "id": "AAAAAAAAAAAAAAAAAAAAAA", "posters": 0, "strips": 0, "flyers": 0, "cards": 0, "note": "x"});
    let nothing = house.post("/skole/bestil", &nothing).await;
    assert_eq!(nothing.fault(), "nothing");
    for _ in 0..8 {
        assert_eq!(house.post("/skole/bestil", &order(json!(1), "Kontoret")).await.status, StatusCode::OK);
    }
    let buried = house.post("/skole/bestil", &order(json!(1), "Kontoret")).await;
    assert_eq!(buried.status, StatusCode::CONFLICT);
    assert_eq!(buried.fault(), "orders_waiting");
}
