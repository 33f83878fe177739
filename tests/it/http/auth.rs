//! The staff's door over the real router: signing in and out, links, roles, origins.

use crate::support::door::{Answer, GOOD, House, ORIGIN, START};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use ungrus::clock::Clock;
use ungrus::http::auth::{Revoked, SESSION_SECONDS};
use ungrus::store::*;

#[tokio::test]
async fn signing_in_and_out() {
    let house = House::new().await;
    let staff = house.staff("Mette", Role::Counsellor).await;
    let answer = house.sign_in("mette", GOOD).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/vagt"));
    let (pair, rest) = answer.cookie().split_once("; ").unwrap();
    assert!(pair.starts_with("__Host-ungrus=") && pair.len() == "__Host-ungrus=".len() + 43, "{pair}");
    assert_eq!(rest, "Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure");
    let cookie = answer.pair();
    let desk = house.get("/vagt", &cookie).await;
    assert!(desk.status == StatusCode::OK && desk.body.contains("Mette") && !desk.body.contains("/leder"));

    let elsewhere = house.sign_in("mette", GOOD).await.pair();
    house.post("/vagt/log-ud", &elsewhere, "").await;
    assert!(matches!(house.revoked()[..], [Revoked::Session { .. }]), "signed in here still, where the desk may be");

    let out = house.post("/vagt/log-ud", &cookie, "").await;
    assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/vagt"));
    assert_eq!(out.cookie(), "__Host-ungrus=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0; Secure");
    let token = SessionToken::parse(cookie.split_once('=').unwrap().1).unwrap();
    let session = token.hash();
    assert_eq!(house.revoked(), [Revoked::Session { staff, session }, Revoked::Staff(staff)], "and its desk with it");
    assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"), "the cookie opens nothing any more");
    assert_eq!(house.post("/vagt/log-ud", &cookie, "").await.status, StatusCode::SEE_OTHER);
    assert!(house.revoked().is_empty());
}

#[tokio::test]
async fn the_fallback_over_plain_http() {
    let house = House::at("http://localhost:8080").await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let answer = house.sign_in("Mette", GOOD).await;
    assert!(answer.cookie().starts_with("ungrus_local="));
    assert!(answer.cookie().ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200"));
    assert!(house.get("/vagt", &answer.pair()).await.body.contains("Mette"));
    // Over https the fallback's name opens nothing.
    let secure = House::new().await;
    let id = (id, secure.staff("Mette", Role::Counsellor).await).1;
    let local = secure.cookie(id).await.replace("__Host-ungrus", "ungrus_local");
    assert!(secure.get("/vagt", &local).await.body.contains("log-ind"));
}

#[tokio::test]
async fn two_cookies_of_the_name_are_none() {
    let house = House::new().await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let (one, other) = (house.cookie(id).await, house.cookie(id).await);
    assert!(house.get("/vagt", &format!("{one}; {other}")).await.body.contains("log-ind"));
    for wrong in ["__Host-ungrus=", "__Host-ungrus=abc", &format!("{one}x"), &format!("x{one}")] {
        assert!(house.get("/vagt", wrong).await.body.contains("log-ind"), "{wrong}");
    }
}

/// One answer, one cost: nothing tells an account from none.
#[tokio::test]
async fn a_wrong_name_looks_like_a_wrong_passphrase() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    house.staff("Mette", Role::Counsellor).await;
    let away = house.staff("Søren", Role::Counsellor).await;
    house.door.ground.store.set_staff_active(away, false, None).await.unwrap();
    let long = "x".repeat(500);
    let mut bodies = Vec::new();
    for (name, passphrase) in [("Mette", "forkert"), ("Ingen", GOOD), ("Søren", GOOD), ("", GOOD), (&long, GOOD)] {
        let before = house.door.passphrases.checks();
        let answer = house.sign_in(name, passphrase).await;
        assert_eq!(house.door.passphrases.checks(), before + 1, "{name}: one argon2 each");
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{name}");
        assert!(answer.headers.get(header::SET_COOKIE).is_none());
        let kept: String = name.chars().take(80).collect();
        bodies.push(answer.body.replace(&format!("value=\"{kept}\""), "value=\"\""));
    }
    assert!(bodies.iter().all(|body| *body == bodies[0]));
    assert!(!bodies[0].contains(GOOD), "a passphrase is not sent back");
    assert_eq!(bodies[0].matches(" autofocus").count(), 1, "and is where one begins again");
}

#[tokio::test]
async fn guessing_is_slowed_down_whether_or_not_the_account_exists() {
    let house = House::new().await;
    house.staff("Mette", Role::Counsellor).await;
    for name in ["Mette", "Ingen"] {
        for _ in 0..8 {
            assert_eq!(house.sign_in(name, "forkert").await.status, StatusCode::UNAUTHORIZED);
        }
        let before = house.door.passphrases.checks();
        let answer = house.sign_in(name, GOOD).await;
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.headers.get(header::RETRY_AFTER).unwrap(), "30");
        assert_eq!(house.door.passphrases.checks(), before, "no work for it");
    }
    house.clock.advance(30_000);
    assert_eq!(house.sign_in("Mette", GOOD).await.status, StatusCode::SEE_OTHER, "slowed down, never locked");
}

#[tokio::test]
async fn a_sign_in_ends_after_twelve_hours() {
    let house = House::new().await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(id).await;
    // To the next full hour after those twelve.
    let end = (START / 1000 + SESSION_SECONDS as u64) / 3600 * 3600 + 3600;
    house.clock.advance(end * 1000 - START - 1);
    assert!(house.get("/vagt", &cookie).await.body.contains("Mette"));
    house.clock.advance(1);
    assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"));
}

#[tokio::test]
async fn signing_in_again_ends_what_this_browser_had() {
    let house = House::new().await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let before = house.cookie(id).await;
    let form = format!("name=Mette&passphrase={}", GOOD.replace(' ', "+"));
    let answer = house.post("/vagt/log-ind", &before, &form).await;
    assert_ne!(answer.pair(), before);
    assert!(matches!(house.revoked()[..], [Revoked::Session { .. }]));
    assert!(house.get("/vagt", &before).await.body.contains("log-ind"));
}

const POSTS: [&str; 51] = [
    "/ny",
    "/vagt/log-ind",
    "/vagt/log-ud",
    "/vagt/enhed",
    "/vagt/forlad",
    "/vagt/konto/navn",
    "/vagt/konto/adgangssaetning",
    "/leder/center",
    "/leder/center/ansvarlig",
    "/leder/center/pust",
    "/leder/telefoner",
    "/leder/telefoner/emergency",
    "/leder/telefoner/emergency/tjekket",
    "/leder/telefoner/emergency/fjern",
    "/leder/tider",
    "/leder/tider/helligdage",
    "/leder/tider/lukket",
    "/leder/tider/lukket/2026-12-24/fjern",
    "/leder/personale/invitation",
    "/leder/personale/invitation/x/fjern",
    "/leder/personale/x/aktiv",
    "/leder/personale/x/nyt-link",
    "/leder/steder",
    "/leder/steder/x",
    "/leder/steder/x/nyt-link",
    "/leder/steder/x/luk",
    "/leder/steder/x/aabn",
    "/leder/steder/x/laeg-sammen",
    "/leder/steder/x/kode",
    "/leder/steder/x/kode/cdfhjk/spaer",
    "/leder/bestillinger/x",
    "/leder/bestillinger/x/slet",
    "/leder/modtagere",
    "/leder/modtagere/tekster",
    "/leder/modtagere/x",
    "/leder/modtagere/x/luk",
    "/leder/modtagere/x/aabn",
    "/leder/modtagere/x/ny-noegle",
    "/leder/modtagere/x/inviter",
    "/leder/modtagere/x/link/x/fjern",
    "/leder/modtagere/x/person/x/nyt-link",
    "/leder/modtagere/x/person/x/fjern",
    "/modtager/salt",
    "/modtager/ind",
    "/modtager/ud",
    "/modtager/invitation",
    "/modtager/ny",
    "/modtager/mig",
    "/modtager/luk-ind",
    "/modtager/noegle",
    "/modtager/kodeord",
];

#[tokio::test]
async fn writing_only_from_our_own_origin() {
    let house = House::new().await;
    let id = house.staff("Lene", Role::Coordinator).await;
    let cookie = house.cookie(id).await;
    let bad: [&[&str]; 12] = [
        &[],
        &["null"],
        &[""],
        &["https://chat.example.evil.dk"],
        &["https://evilchat.example"],
        &["https://chat.example:8443"],
        &["https://chat.example/"],
        &["HTTPS://CHAT.EXAMPLE"],
        &["http://chat.example"],
        &["https://chat.example,https://evil.dk"],
        &["https://chat.example", "https://evil.dk"],
        &["https://chat.example", "https://chat.example"],
    ];
    let send = |path: &str, origins: &[&str], site: Option<&str>| {
        let mut request = Request::post(path).header(header::COOKIE, &cookie);
        for origin in origins {
            request = request.header(header::ORIGIN, *origin);
        }
        if let Some(site) = site {
            request = request.header("sec-fetch-site", site);
        }
        house.send(request.body(Body::empty()).unwrap())
    };
    for path in POSTS {
        for origins in bad {
            let answer = send(path, origins, None).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} from {origins:?}");
            assert!(answer.headers.get(header::SET_COOKIE).is_none());
        }
        for site in ["cross-site", "same-site", "none", ""] {
            assert_eq!(send(path, &[ORIGIN], Some(site)).await.status, StatusCode::FORBIDDEN, "{path} {site}");
        }
    }
    // Nothing happened: still signed in.
    assert!(house.get("/vagt", &cookie).await.body.contains("Lene"));
    // The right one passes, with the header and without (older browsers).
    for site in [None, Some("same-origin")] {
        assert_ne!(send("/leder/center", &[ORIGIN], site).await.status, StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn roles_and_paths() {
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let other = house.staff("Mette", Role::Counsellor).await;
    let (lead, other) = (house.cookie(lead).await, house.cookie(other).await);
    let pages = ["/leder", "/leder/center", "/leder/telefoner", "/leder/tider", "/leder/personale"];
    let outlet = ungrus::id::OutletId::from_bytes([7; 16]);
    let text = OutletText {
        name: "Skolen".into(),
        kind: OutletKind::School,
        municipality: "Køge".into(),
        language: ungrus::line::Language::DANISH,
        pupils: None,
    };
    let secret = OutletSecret::random(&mut rand::rng());
    house.door.ground.store.add_outlet(outlet, &text, &secret, None, jiff::civil::date(2026, 11, 18)).await.unwrap();
    let outlet = format!("/leder/steder/{}", outlet.text());
    for path in pages.into_iter().chain(["/leder/steder", &outlet, "/leder/bestillinger"]) {
        let nobody = house.get(path, "").await;
        assert_eq!((nobody.status, nobody.location()), (StatusCode::SEE_OTHER, "/vagt"), "{path}");
        assert_eq!(house.get(path, &other).await.status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(house.get(path, &lead).await.status, StatusCode::OK, "{path}");
    }
    for path in POSTS.iter().filter(|p| p.starts_with("/leder")) {
        assert_eq!(house.post(path, "", "").await.status, StatusCode::UNAUTHORIZED, "{path}");
        assert_eq!(house.post(path, &other, "").await.status, StatusCode::FORBIDDEN, "{path}");
        let status = house.post(path, &lead, "").await.status;
        assert!(status != StatusCode::UNAUTHORIZED && status != StatusCode::FORBIDDEN, "{path}: {status}");
        assert!(!status.is_server_error(), "{path}: {status}");
    }
    assert_eq!(house.post_json("/vagt/enhed", "", serde_json::json!({})).await.status, StatusCode::UNAUTHORIZED);
    for path in ["/vagt", "/ny", "/privatliv", "/was"] {
        assert_eq!(house.get(path, "").await.status, StatusCode::OK, "{path} is for everybody");
    }
    for path in ["/privatliv", "/was", "/ny", "/vagt"] {
        assert!(house.get(path, "").await.headers.get(header::SET_COOKIE).is_none(), "{path} sets no cookie");
    }
}

#[tokio::test]
async fn a_link_makes_an_account_once() {
    let house = House::new().await;
    let secret = house.link(InviteKind::First).await;
    let answer = house.set_up(&secret, "Lene", GOOD).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
    assert!(house.get("/leder", &answer.pair()).await.body.contains("Lene"));
    let again = house.set_up(&secret, "Tyv", GOOD).await;
    assert_eq!(again.status, StatusCode::GONE);
    assert!(again.body.contains("\"invite_unknown\""), "{}", again.body);
    assert_eq!(house.sign_in("Lene", GOOD).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn links_that_do_not_work() {
    let house = House::new().await;
    house.staff("Mette", Role::Counsellor).await;
    let secret = house.link(InviteKind::New(Role::Counsellor)).await;
    let page = house.get("/ny", "").await.body;
    for (name, passphrase, status, code) in [
        ("", GOOD, 422, "line_empty"),
        (&"x".repeat(41)[..], GOOD, 422, "line_too_long"),
        ("Me\u{202e}tte", GOOD, 422, "line_unseen"),
        ("Anna", "for kort", 422, "passphrase_short"),
        ("Anna", &"x".repeat(300), 422, "passphrase_long"),
        ("Anna", "passwordpassword", 422, "passphrase_common"),
        ("METTE", GOOD, 409, "name_taken"),
    ] {
        let answer = house.set_up(&secret, name, passphrase).await;
        assert_eq!(answer.status.as_u16(), status, "{code}");
        let said: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(
            (said["code"].as_str(), &said["message"]),
            (Some(code), &serde_json::Value::Null),
            "{}",
            answer.body
        );
        assert!(page.contains(&format!("data-code=\"{code}\"")), "the page has no words for {code}");
    }
    let unknown = InviteSecret::random(&mut rand::rng());
    assert!(house.set_up(&unknown, "Anna", GOOD).await.body.contains("invite_unknown"));
    let garbage = house.post_json("/ny", "", serde_json::json!({"secret": 7})).await;
    assert_eq!((garbage.status, garbage.body.contains("bad_request")), (StatusCode::BAD_REQUEST, true));
    // After all of that the link still works, until it is too old.
    house.clock.advance(INVITE_SECONDS as u64 * 1000);
    let late = house.set_up(&secret, "Anna", GOOD).await;
    assert_eq!((late.status, late.body.contains("invite_expired")), (StatusCode::GONE, true));
    let secret = house.link(InviteKind::New(Role::Counsellor)).await;
    assert_eq!(house.set_up(&secret, "Anna", GOOD).await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn deactivated_staff_are_out_at_once() {
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let (lead, cookie) = (house.cookie(lead).await, house.cookie(id).await);
    let path = format!("/leder/personale/{}", id.text());
    assert_eq!(house.post(&format!("{path}/aktiv"), &lead, "active=0").await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.revoked(), [Revoked::Staff(id)]);
    assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"));
    assert_eq!(house.sign_in("Mette", GOOD).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.post(&format!("{path}/aktiv"), &lead, "active=1").await.status, StatusCode::SEE_OTHER);
    assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"), "the old sign-in stays dead");

    // A new role ends sign-ins too, and a new link when it is used.
    let cookie = house.cookie(id).await;
    house.revoked();
    house.post(&format!("{path}/rolle"), &lead, "role=coordinator").await;
    assert_eq!(house.revoked(), [Revoked::Staff(id)]);
    assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"));
    let cookie = house.cookie(id).await;
    let page = house.post(&format!("{path}/nyt-link"), &lead, "").await;
    assert!(house.get("/vagt", &cookie).await.body.contains("Mette"), "not yet");
    let answer = house.set_up(&secret_on(&page.body), "Mette", "otte grønne paraplyer synger").await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(house.revoked(), [Revoked::Staff(id)]);
    assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"));

    // The last coordinator stays.
    house.post(&format!("{path}/rolle"), &lead, "role=counsellor").await;
    let own = house.door.ground.store.staff_list().await.unwrap().into_iter().find(|s| s.name == "Lene").unwrap().id;
    let refused = house.post(&format!("/leder/personale/{}/aktiv", own.text()), &lead, "active=0").await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(house.get("/leder", &lead).await.status == StatusCode::OK);
    for path in ["x/aktiv", "AAAAAAAAAAAAAAAAAAAAAA/aktiv"] {
        let status = house.post(&format!("/leder/personale/{path}"), &lead, "active=0").await.status;
        assert!(status.is_client_error(), "{path}: {status}");
    }
}

/// The secret in a page that shows a link.
fn secret_on(page: &str) -> InviteSecret {
    let at = page.find("https://chat.example/ny#").expect("a link") + "https://chat.example/ny#".len();
    InviteSecret::parse(&page[at..at + 43]).expect("a secret")
}

#[tokio::test]
async fn an_invitation_is_shown_once() {
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let cookie = house.cookie(lead).await;
    let page = house.post("/leder/personale/invitation", &cookie, "role=counsellor&whom=Karin").await;
    let secret = secret_on(&page.body);
    let list = house.get("/leder/personale", &cookie).await.body;
    assert!(list.contains("Ny rådgiver") && !list.contains(&secret.reveal()));
    let id = house.door.ground.store.invites(house.door.ground.now()).await.unwrap().remove(0).id;
    house.post(&format!("/leder/personale/invitation/{}/fjern", id.text()), &cookie, "").await;
    assert_eq!(house.set_up(&secret, "Anna", GOOD).await.status, StatusCode::GONE);
    assert_eq!(house.post("/leder/personale/invitation", &cookie, "role=boss").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_desk_registers_its_key() {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let house = House::new().await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(id).await;
    let mut point = [7; 65];
    point[0] = 4;
    let key = URL_SAFE_NO_PAD.encode(point);
    let answer = house.post_json("/vagt/enhed", &cookie, serde_json::json!({"key": key})).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    let mut headers = HeaderMap::new();
    headers.insert(header::COOKIE, cookie.parse().unwrap());
    let signed_in = house.door.sessions.who(&headers).await.unwrap().unwrap();
    assert_eq!(signed_in.device.unwrap().as_str(), key);
    for bad in [serde_json::json!({"key": "x"}), serde_json::json!({"key": 7}), serde_json::json!([])] {
        let answer = house.post_json("/vagt/enhed", &cookie, bad).await;
        assert_eq!((answer.status, answer.body.contains("bad_device_key")), (StatusCode::BAD_REQUEST, true));
    }
}

/// In 0.3.0 a browser had one key, and whoever signed in there next was known as the one before.
#[tokio::test]
async fn a_device_key_is_one_persons() {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let house = House::new().await;
    let (mette, ole) = (house.staff("Mette", Role::Counsellor).await, house.staff("Ole", Role::Counsellor).await);
    let (first, second, other) = (house.cookie(mette).await, house.cookie(mette).await, house.cookie(ole).await);
    let key = |last: u8| {
        let mut point = [4; 65];
        point[64] = last;
        serde_json::json!({ "key": URL_SAFE_NO_PAD.encode(point) })
    };
    for cookie in [&first, &second, &first] {
        assert_eq!(house.post_json("/vagt/enhed", cookie, key(1)).await.status, StatusCode::NO_CONTENT);
    }
    let refused = house.post_json("/vagt/enhed", &other, key(1)).await;
    assert_eq!((refused.status, refused.body.contains("\"device_key_taken\"")), (StatusCode::CONFLICT, true));
    assert_eq!(house.post_json("/vagt/enhed", &other, key(2)).await.status, StatusCode::NO_CONTENT);
    let roster = house.door.ground.store.roster(house.door.ground.now()).await.unwrap();
    assert_eq!(roster.iter().filter(|entry| entry.staff == ole).count(), 1);
    assert_eq!(roster.len(), 2);
}

#[tokio::test]
async fn signing_out_empties_the_browser_of_what_the_pages_keep() {
    let house = House::new().await;
    let id = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(id).await;
    for cookie in [&cookie[..], &cookie, ""] {
        let out = house.post("/vagt/log-ud", cookie, "").await;
        assert_eq!(out.headers.get("clear-site-data").unwrap(), "\"storage\"");
        assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/vagt"));
    }
}

#[tokio::test]
async fn the_coordinator_fills_in() {
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let cookie = house.cookie(lead).await;
    let empty = house.get("/leder", &cookie).await.body;
    for missing in ["Centrets navn", "Regionen", "5 af 5 telefonnumre", "Åbningstiderne.", "En koordinator mere"] {
        assert!(empty.contains(missing), "{missing}");
    }
    let save = "name=Rusmiddelcenter+%C3%98stby&title=Chat&region=syddanmark";
    let answer = house.post("/leder/center", &cookie, save).await;
    assert_eq!(answer.location(), "/leder/center?gemt=1");
    assert!(house.get(answer.location(), &cookie).await.body.contains("Gemt."));
    let phones = house.door.ground.store.phones().await.unwrap();
    assert_eq!(phones[1].text.shown, "70 11 07 07");
    for phone in phones {
        let answer = house.post(&format!("/leder/telefoner/{}/tjekket", phone.id), &cookie, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(house.post("/leder/tider", &cookie, "d1=15-20&d5=22-2").await.status, StatusCode::SEE_OTHER);
    house.staff("Mette", Role::Coordinator).await;
    let who = "address=a&email=a%40b.dk&phone=112&officer=b&basis=c&complaint=d&supervisor=e";
    assert_eq!(house.post("/leder/center/ansvarlig", &cookie, who).await.status, StatusCode::SEE_OTHER);
    let full = house.get("/leder", &cookie).await.body;
    assert!(full.contains("Alt er udfyldt") && full.contains("Rusmiddelcenter Østby"), "{full}");
    assert!(house.get("/privatliv", "").await.body.contains("Rusmiddelcenter Østby"));
}

#[tokio::test]
async fn what_is_typed_wrong_is_kept_and_explained() {
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let cookie = house.cookie(lead).await;
    for (path, form, kept, said) in [
        ("/leder/center", "name=&title=Ung+rus", "Ung rus", "uden »rus«"),
        ("/leder/center", "name=%3Cb%3E&title=", "&#60;b&#62;", "Feltet skal udfyldes."),
        ("/leder/center", "name=A&title=B&region=atlantis", "value=\"A\"", "Vælg en af regionerne"),
        ("/leder/tider", "d1=15-20&d2=efter+skole", "efter skole", "Skriv tiderne som"),
        ("/leder/tider/lukket", "day=i+morgen&note=fri", "fri", "Skriv datoen som"),
        ("/leder/tider/lukket", "day=2020-01-01", "2020-01-01", "Dagen er forbi."),
        ("/leder/telefoner", "name=Vagten&number=ring&checked_on=2999-01-01", "Vagten", "ligger i fremtiden"),
        ("/leder/telefoner/emergency", "name=Alarm&number=1", "value=\"1\"", "Skriv 3 til 15 cifre"),
    ] {
        let answer = house.post(path, &cookie, form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}");
        assert!(answer.body.contains(kept) && answer.body.contains(said), "{path} {form}:\n{}", answer.body);
    }
    assert!(house.door.ground.store.hours().await.unwrap().always_open(), "half a form saves nothing");
    assert_eq!(house.post("/leder/telefoner/emergency/fjern", &cookie, "").await.status, StatusCode::CONFLICT);
    assert_eq!(house.post("/leder/telefoner/nope/fjern", &cookie, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.post("/leder/tider/lukket/2026-12-24/fjern", &cookie, "").await.status, StatusCode::NOT_FOUND);
    let closed = house.post("/leder/tider/lukket", &cookie, "day=2026-12-24&note=Juleaften").await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    assert!(house.get("/leder/tider", &cookie).await.body.contains("torsdag den 24. december"));
}

#[tokio::test]
async fn staff_forms_tell_their_origin() {
    // Under `no-referrer`, which every answer carries, browsers would send `Origin: null` with these forms.
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let cookie = house.cookie(lead).await;
    for (path, cookie) in [("/vagt", ""), ("/vagt", &cookie[..]), ("/leder", &cookie), ("/leder/tider", &cookie)] {
        let page = house.get(path, cookie).await.body;
        assert!(page.contains(r#"<meta name="referrer" content="same-origin">"#), "{path}");
    }
    assert!(house.clock.wall() >= START);
}

async fn look(house: &House, secret: &InviteSecret) -> Answer {
    house.post_json("/ny/link", "", serde_json::json!({"secret": secret.reveal()})).await
}

#[tokio::test]
async fn whoever_opens_a_link_is_told_who_made_it() {
    let house = House::new().await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    house.staff("Karin", Role::Coordinator).await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let (lead, cookie) = (house.cookie(lene).await, house.cookie(mette).await);
    let invited = secret_on(&house.post("/leder/personale/invitation", &lead, "role=counsellor&whom=Karin").await.body);
    let path = format!("/leder/personale/{}", mette.text());
    let reset = secret_on(&house.post(&format!("{path}/nyt-link"), &lead, "").await.body);
    assert_eq!(look(&house, &invited).await.body, r#"{"maker":"Lene","again":null}"#);
    assert_eq!(look(&house, &reset).await.body, r#"{"maker":"Lene","again":"Mette"}"#);
    let list = house.get("/leder/personale", &lead).await.body;
    assert_eq!(list.matches("lavet af Lene").count(), 2, "{list}");

    // Mette is told at her desk until she has seen it, and nobody else is.
    let said = "Lene lavede et link til din konto";
    assert!(house.get("/vagt", &cookie).await.body.contains(said));
    assert!(!house.get("/vagt", &lead).await.body.contains("et link til din konto"));
    assert_eq!(house.post("/vagt/link-set", "", "").await.status, StatusCode::UNAUTHORIZED);
    let seen = format!("maker={}&on={}", lene.text(), ungrus::hours::today(START));
    for (cookie, form) in [(&lead, seen.as_str()), (&cookie, ""), (&cookie, "maker=x&on=y"), (&cookie, "maker=x")] {
        assert_eq!(house.post("/vagt/link-set", cookie, form).await.status, StatusCode::SEE_OTHER);
    }
    assert!(house.get("/vagt", &cookie).await.body.contains(said), "one's own alone, and what was shown");
    assert_eq!(house.post("/vagt/link-set", &cookie, &seen).await.status, StatusCode::SEE_OTHER);
    assert!(!house.get("/vagt", &cookie).await.body.contains(said));

    // Closed out, it is said so; sent away, Lene leaves no way back.
    house.door.ground.store.set_staff_active(mette, false, None).await.unwrap();
    for answer in [look(&house, &reset).await, house.set_up(&reset, "Mette", GOOD).await] {
        assert_eq!((answer.status, answer.body.contains("invite_closed")), (StatusCode::GONE, true));
    }
    house.door.ground.store.set_staff_active(lene, false, None).await.unwrap();
    for secret in [&invited, &reset] {
        for answer in [look(&house, secret).await, house.set_up(secret, "Lene igen", GOOD).await] {
            assert_eq!((answer.status, answer.body.contains("invite_unknown")), (StatusCode::GONE, true));
        }
    }
}

#[tokio::test]
async fn no_name_looks_like_anothers_or_hides_a_sign() {
    let house = House::new().await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    house.staff("Mette", Role::Counsellor).await;
    let lead = house.cookie(lene).await;
    let secret = house.link(InviteKind::New(Role::Counsellor)).await;
    for (name, said) in [
        ("M\u{435}tte", "\"line_scripts\""),
        ("Mette\u{34f}", "\"line_unseen\",\"value\":\"U+034F\""),
        ("Mette \u{2b50}", "\"line_sign\",\"value\":\"\u{2b50}\""),
        ("METTE", "\"name_taken\""),
    ] {
        let answer = house.set_up(&secret, name, GOOD).await;
        assert!(answer.status.is_client_error() && answer.body.contains(said), "{name}: {}", answer.body);
    }
    for form in [
        "name=Skolen%CD%8F&kind=club&municipality=K%C3%B8ge&language=da&pupils=",
        "name=Skolen&kind=club&municipality=K%C3%B8g%D0%B5&language=da&pupils=",
    ] {
        assert_eq!(house.post("/leder/steder", &lead, form).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
    }
    let form = "name=R%D0%B0dgivningen&kind=treatment&does=Taler&answers_days=3&phone=12+34+56+78&age_why=";
    assert_eq!(house.post("/leder/modtagere", &lead, form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.set_up(&secret, "Mette R.", GOOD).await.status, StatusCode::NO_CONTENT, "the link still works");
}

/// Places' links, which schools have, do not die by a press on another button.
#[tokio::test]
async fn whoever_takes_the_rights_away_answers_for_the_places() {
    let house = House::new().await;
    let (lene, karin) = (house.staff("Lene", Role::Coordinator).await, house.staff("Karin", Role::Coordinator).await);
    let (of_lene, of_karin) = (house.cookie(lene).await, house.cookie(karin).await);
    let add = async |name: &str| {
        let form = format!("name={name}&kind=club&municipality=K%C3%B8ge&language=da&pupils=");
        let page = house.post("/leder/steder", &of_lene, &form).await.body;
        let (_, rest) = page.split_once("/skole#").expect("a link");
        OutletSecret::parse(&rest[..43]).unwrap()
    };
    let (first, second) = (add("Huset").await, add("Klubben").await);
    let works = async |secret| house.door.ground.store.outlet_by_secret(secret).await.unwrap().is_some();
    let list = house.get("/leder/personale", &of_karin).await.body;
    assert!(list.contains("Luk også 2 links til steder, som Lene har lavet. Ellers overtager du dem."), "{list}");
    let path = format!("/leder/personale/{}/aktiv", lene.text());
    house.post(&path, &of_karin, "active=0").await;
    assert!(works(&first).await && works(&second).await);
    assert!(house.get("/leder/steder", &of_karin).await.body.contains("Link lavet af Karin"));

    let mia = house.staff("Mia", Role::Coordinator).await;
    let of_mia = house.cookie(mia).await;
    house.post(&format!("/leder/personale/{}/rolle", karin.text()), &of_mia, "role=counsellor&links=dead").await;
    assert!(!works(&first).await && !works(&second).await);
    assert!(house.get("/leder/steder", &of_mia).await.body.contains("ikke koordinator længere"));
}

#[tokio::test]
async fn a_name_of_the_older_rules_is_kept_with_a_new_passphrase() {
    let house = House::new().await;
    // As the version before took it.
    let old =
        NewStaff { id: house.fresh(), name: ShownName::typed("Mette (Køge)").unwrap(), passphrase: Phc("$x".into()) };
    let link = house.link(InviteKind::New(Role::Counsellor)).await;
    let mette = house.door.ground.store.use_invite(&link, &old, house.door.ground.now()).await.unwrap();
    let reset = house.link(InviteKind::Reset(mette)).await;
    let other = house.set_up(&reset, "Mette [Køge]", GOOD).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "a new one follows the new rules");
    assert_eq!(house.set_up(&reset, "Mette (Køge)", GOOD).await.status, StatusCode::NO_CONTENT);
    assert_eq!(house.sign_in("Mette (Køge)", GOOD).await.status, StatusCode::SEE_OTHER);
}
