//! Counsellors are called by pushes that hold nothing: through a real HTTPS server, while it rings and no longer, and where
//! push services are and nowhere else.

use crate::support::hook::Hook;
use crate::support::process::PATIENCE;
use crate::support::whole::{Answer, Whole};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};
use std::time::Duration;
use tokio::time::{sleep, timeout};
use tower::ServiceExt;
use ungrus::config::PushConfig;
use ungrus::http::router::router;
use ungrus::http::state::PushDoor;
use ungrus::id::StaffId;
use ungrus::push::Pusher;
use ungrus::store::Role;

const AGAIN: Duration = Duration::from_millis(20);

/// A service that pushes to `hook`.
async fn pushing(hook: &Hook) -> Whole {
    let mut house = Whole::new().await;
    let own = hook.config();
    let config = PushConfig {
        contact: "mailto:drift@example.dk".into(),
        service: Some(format!("https://localhost:{}", own.port)),
        authorities: own.authorities,
    };
    let pusher = Pusher::new(&config, house.app.push_key().await.unwrap()).unwrap();
    house.state.office.push = Some(PushDoor::of(&pusher));
    house.router = router(house.state.clone(), true);
    house.app.send_pushes(pusher, AGAIN);
    house
}

/// Somebody who is called at `path` of the hook.
async fn called(house: &Whole, hook: &Hook, name: &str, path: &str) -> (String, StaffId) {
    let cookie = house.staff(name, Role::Counsellor).await;
    let endpoint = format!("https://localhost:{}{path}", hook.config().port);
    let told = house.ask("/vagt/besked", &cookie, json!({ "endpoint": endpoint })).await;
    assert_eq!(told.status, 200, "{}", told.body);
    let here = house.get("/vagt/her", &cookie).await.json();
    (cookie, StaffId::parse(here["staff"].as_str().unwrap()).unwrap())
}

fn taken_at(hook: &Hook, path: &str) -> Vec<Value> {
    hook.taken().into_iter().filter(|push| push["path"] == path).collect()
}

async fn until(what: &str, met: impl AsyncFn() -> bool) {
    let waited = timeout(PATIENCE, async {
        while !met().await {
            sleep(Duration::from_millis(5)).await;
        }
    });
    waited.await.unwrap_or_else(|_| panic!("waited in vain for {what}"));
}

#[tokio::test]
async fn whoever_is_rung_is_called_again_and_again_until_it_rings_no_more() {
    let hook = Hook::start(true);
    let house = pushing(&hook).await;
    let (_, mette) = called(&house, &hook, "Mette", "/mette").await;
    let (_, anna) = called(&house, &hook, "Anna", "/anna").await;
    let rings = &house.app.shared.rings;
    let rung = rings.begin(mette).expect("somebody listens");
    until("three pushes", async || taken_at(&hook, "/mette").len() >= 3).await;
    assert!(taken_at(&hook, "/anna").is_empty(), "nothing rings at her");
    drop(rung);
    let before = taken_at(&hook, "/mette").len();
    let _rung = rings.begin(anna);
    until("a colleague's pushes", async || taken_at(&hook, "/anna").len() >= 5).await;
    // One may have been on its way.
    assert!(taken_at(&hook, "/mette").len() <= before + 1, "not any more");

    let same = |push: &Value| {
        let mut push = push.clone();
        let token = push["headers"].as_object_mut().unwrap().remove("authorization").unwrap();
        assert!(token.as_str().unwrap().starts_with("vapid t="));
        assert_eq!(push["body"], Value::Null, "nothing stands in it");
        push
    };
    let pushes: Vec<Value> = taken_at(&hook, "/mette").iter().map(same).collect();
    assert!(pushes.iter().all(|push| *push == pushes[0]), "the same each time");
}

#[tokio::test]
async fn a_browser_that_is_gone_is_forgotten_and_a_failing_push_service_is_not() {
    let hook = Hook::start(true);
    let house = pushing(&hook).await;
    let (cookie, mette) = called(&house, &hook, "Mette", "/mette").await;
    let kept = async || house.store().pushes(mette, house.door.ground.now()).await.unwrap().len();
    hook.refuse(503);
    let _rung = house.app.shared.rings.begin(mette);
    until("a push was refused", async || hook.has_refused()).await;
    hook.accept();
    until("a push after a failure", async || taken_at(&hook, "/mette").len() >= 2).await;
    assert_eq!(kept().await, 1);
    hook.refuse(410);
    until("it is forgotten", async || kept().await == 0).await;

    hook.accept();
    called(&house, &hook, "Anna", "/anna").await;
    let out = house.post("/vagt/log-ud", &cookie, "").await;
    assert_eq!(out.headers["clear-site-data"], "\"storage\"", "its service worker goes, too");
}

#[tokio::test]
async fn only_staff_and_only_push_services() {
    let hook = Hook::start(true);
    let house = pushing(&hook).await;
    let (cookie, mette) = called(&house, &hook, "Mette", "/mette").await;
    for endpoint in ["https://127.0.0.1/x", "http://localhost:1/x", "https://example.dk/x", "file:///x", ""] {
        let answer = house.ask("/vagt/besked", &cookie, json!({ "endpoint": endpoint })).await;
        assert_eq!(answer.code(), (422, "push_service".into()), "{endpoint}");
    }
    assert_eq!(house.ask("/vagt/besked", &cookie, json!({})).await.code().0, 422);
    let stranger = house.ask("/vagt/besked", "", json!({ "endpoint": "https://fcm.googleapis.com/x" })).await;
    assert_eq!(stranger.status, 401);
    assert_eq!(house.ask("/vagt/besked/fra", &cookie, json!({})).await.status, 200);
    assert!(house.store().pushes(mette, house.door.ground.now()).await.unwrap().is_empty());
    let elsewhere =
        house.post_as("/vagt/besked", &cookie, "application/json", "{}".into(), "https://example.org").await;
    assert_eq!(elsewhere.status, 403);
}

#[tokio::test]
async fn the_desk_alone_has_a_service_worker_and_only_where_there_are_pushes() {
    let hook = Hook::start(true);
    let (house, plain) = (pushing(&hook).await, Whole::new().await);
    let policy = |answer: &Answer| answer.headers["content-security-policy"].to_str().unwrap().to_owned();
    let (cookie, _) = called(&house, &hook, "Mette", "/mette").await;
    let desk = house.get("/vagt", &cookie).await;
    assert!(policy(&desk).contains("trusted-types push") && desk.body.contains("data-push=\""), "{}", desk.body);
    let mette = plain.staff("Mette", Role::Counsellor).await;
    let without = plain.get("/vagt", &mette).await;
    assert!(policy(&without).contains("trusted-types 'none'") && !without.body.contains("data-push=\""));
    let off = plain.ask("/vagt/besked", &mette, json!({ "endpoint": "https://fcm.googleapis.com/x" })).await;
    assert_eq!(off.code(), (422, "push_off".into()));
    for path in ["/", "/en", "/proev", "/fagfolk", "/privatliv", "/vagt/konto", "/leder"] {
        let page = house.get(path, &cookie).await;
        assert!(!policy(&page).contains("trusted-types push") && !page.body.contains("manifest"), "{path}");
    }

    let told = "blive kaldt på en anden skærm";
    assert!(house.get("/privatliv", "").await.body.contains(told), "where it can be");
    assert!(!plain.get("/privatliv", "").await.body.contains(told), "and only there");

    let worker = house.get("/vagt/besked.js?sprog=da", "").await;
    assert_eq!(
        (worker.headers["service-worker-allowed"].to_str().unwrap(), worker.headers["cache-control"].to_str().unwrap()),
        ("/vagt", "no-store")
    );
    for word in ["fetch", "caches", "indexedDB", "postMessage"] {
        assert!(!worker.body.contains(word), "{word} in {}", worker.body);
    }
    assert!(
        worker.body.contains("Der er brug for dig på vagten.") && !worker.body.contains("import"),
        "{}",
        worker.body
    );
    assert!(house.get("/vagt/besked.js?sprog=en", "").await.body.contains("You are needed at the desk."));
    let manifest = house.get("/vagt/app.webmanifest?sprog=en", "").await.json();
    assert_eq!(
        (&manifest["scope"], &manifest["start_url"], &manifest["name"]),
        (&json!("/vagt"), &json!("/vagt"), &json!("The desk"))
    );
    for icon in manifest["icons"].as_array().unwrap() {
        let request = Request::get(icon["src"].as_str().unwrap()).body(Body::empty()).unwrap();
        let answer = house.router.clone().oneshot(request).await.unwrap();
        assert_eq!(
            (answer.status(), answer.headers()["content-type"].to_str().unwrap()),
            (StatusCode::OK, "image/png")
        );
    }
}
