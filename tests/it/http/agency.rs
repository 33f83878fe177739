//! Agencies and members over the real router: what a coordinator does, what a member's browser asks, and the
//! roster that young people's browsers read.

use crate::support::agency;
use crate::support::agency::{add_agency, auth, invite, key, newcomer_json, sealed};
use crate::support::handover;
use crate::support::whole::{Answer, ORIGIN, START, Whole};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use ungrus::http::auth::SESSION_SECONDS;
use ungrus::http::auth::member::MemberDoor;
use ungrus::http::ground::Ground;
use ungrus::id::AgencyId;
use ungrus::store::*;

/// What the clock says.
const TODAY: Date = date(2026, 11, 18);
const GOOD: &str =
    "name=R%C3%A5dgivningen&kind=treatment&does=Taler+med+unge&answers_days=3&phone=12+34+56+78&age_why=";

/// A house with one agency.
async fn house() -> (Whole, AgencyId) {
    let house = Whole::new().await;
    let agency = add_agency(house.store(), "Rådgivningen", TODAY).await;
    (house, agency)
}

/// Somebody joins by a link; the answer.
pub(super) async fn join(house: &Whole, agency: AgencyId, name: &str, n: u8, made: Option<u8>) -> Answer {
    let secret = invite(house.store(), agency, None, house.door.ground.now()).await;
    house.ask("/modtager/ny", "", newcomer_json(&secret, name, n, made)).await
}

/// The cookies of Mette, who made key 100, and of Jens, whom nobody has let in.
async fn two(house: &Whole, agency: AgencyId) -> (String, String) {
    let mette = join(house, agency, "Mette", 1, Some(100)).await.pair();
    (mette, join(house, agency, "Jens", 2, None).await.pair())
}

async fn me(house: &Whole, cookie: &str) -> Value {
    let answer = house.ask("/modtager/mig", cookie, json!({})).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

async fn sign_in(house: &Whole, name: &str, n: u8) -> Answer {
    house.ask("/modtager/ind", "", json!({"name": name, "auth": auth(n).reveal()})).await
}

fn secret_on(page: &str) -> MemberInvite {
    let (_, rest) = page.split_once("https://chat.example/modtager#").expect("a link");
    MemberInvite::parse(&rest[..43]).expect("a secret")
}

#[tokio::test]
async fn from_an_empty_list_to_a_member_who_is_inside() {
    let house = Whole::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    assert!(house.get("/leder", &lead).await.body.contains("Hvem en ung kan sendes videre til. Ingen endnu."));
    assert!(house.get("/leder/modtagere", &lead).await.body.contains("Der er ingen modtagere endnu."));
    let added = house.post("/leder/modtagere", &lead, GOOD).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let path = added.location().split('?').next().unwrap().to_owned();
    let page = house.get(added.location(), &lead).await.body;
    for said in ["Gemt.", "Rådgivningen", "Behandlingssted · 12 34 56 78", "inden for 3 hverdage", "Inviter den første"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("Ny nøgle"), "there is none to replace");
    assert!(house.get("/leder", &lead).await.body.contains("Nogen, der kan åbne kort hos Rådgivningen."));

    let shown = house.post(&format!("{path}/inviter"), &lead, "whom=Karin").await;
    assert!(shown.body.contains("Ny modtager") && shown.body.contains("vises kun denne ene gang"), "{}", shown.body);
    let secret = secret_on(&shown.body);
    let listed = house.get(&path, &lead).await.body;
    assert!(listed.contains("Links, der ikke er brugt endnu") && !listed.contains(&secret.reveal()), "{listed}");

    let invitation = house.ask("/modtager/invitation", "", json!({"secret": secret.reveal()})).await.json();
    assert_eq!(invitation["agency"]["name"], "Rådgivningen");
    assert_eq!(invitation["agency"]["does"], "Taler med unge");
    assert_eq!((&invitation["agency"]["key"], &invitation["name"]), (&Value::Null, &Value::Null));
    let joined = house.ask("/modtager/ny", "", newcomer_json(&secret, "Mette", 1, Some(100))).await;
    assert_eq!((joined.status, &joined.body[..]), (StatusCode::OK, "{}"));
    let mine = me(&house, &joined.pair()).await;
    assert_eq!((&mine["name"], &mine["agency"]["name"]), (&json!("Mette"), &json!("Rådgivningen")));
    assert_eq!((&mine["own_key"], &mine["own_wrapped"]), (&json!(key(1).as_str()), &json!(sealed(1))));
    assert_eq!((&mine["agency_key"], &mine["agency_sealed"]), (&json!(key(100).as_str()), &json!(sealed(100))));
    assert_eq!((&mine["agency"]["key"], &mine["colleagues"]), (&json!(key(100).as_str()), &json!([])));

    let page = house.get(&path, &lead).await.body;
    assert!(page.contains("Kan åbne kort") && page.contains("er ikke nødvendig: Mette kan åbne kort"), "{page}");
    assert!(house.get("/leder/modtagere", &lead).await.body.contains("1 kan åbne kort."));
    assert!(house.get("/leder", &lead).await.body.contains("1 modtager kan få kort."));
}

#[tokio::test]
async fn what_a_coordinator_types_wrong_is_kept_and_explained() {
    let (house, agency) = house().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let page = format!("/leder/modtagere/{}", agency.text());
    let with = |from: &str, to: &str| GOOD.replace(from, to);
    let long = with("Taler+med+unge", &"x".repeat(301));
    for (form, kept, said) in [
        (with("R%C3%A5dgivningen", "+"), "Taler med unge", "Feltet skal udfyldes."),
        (with("Taler+med+unge", "%3Cb%3E%E2%80%AE"), "12 34 56 78", "der ikke kan ses (U+202E)"),
        (long, "xxx", "højst have 300 tegn."),
        (with("12+34+56+78", "ring"), "value=\"ring\"", "Skriv 3 til 15 cifre"),
        (with("answers_days=3", "answers_days=11"), "Taler med unge", "Vælg et antal fra listen."),
        (with("treatment", "castle"), "Taler med unge", "Vælg en fra listen."),
        (format!("{GOOD}{}", "x".repeat(201)), "xxx", "højst have 200 tegn."),
        (String::new(), "", "Feltet skal udfyldes."),
    ] {
        for path in ["/leder/modtagere", &page] {
            let answer = house.post(path, &lead, &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}");
            assert!(answer.body.contains(kept) && answer.body.contains(said), "{path} {form}:\n{}", answer.body);
        }
    }
    assert_eq!(house.store().agencies().await.unwrap().len(), 1);
    assert_eq!(house.post(&page, &lead, &with("Taler", "Lytter")).await.status, StatusCode::SEE_OTHER);
    assert!(house.get(&page, &lead).await.body.contains("Lytter med unge"));
    for path in ["/leder/modtagere/x", "/leder/modtagere/AAAAAAAAAAAAAAAAAAAAAA"] {
        assert_eq!(house.get(path, &lead).await.status, StatusCode::NOT_FOUND);
        assert_eq!(house.post(path, &lead, GOOD).await.status, StatusCode::NOT_FOUND);
        for below in ["inviter", "luk", "person/AAAAAAAAAAAAAAAAAAAAAA/fjern", "person/x/nyt-link"] {
            let answer = house.post(&format!("{path}/{below}"), &lead, "sure=1").await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}/{below}");
        }
    }
}

#[tokio::test]
async fn texts_about_age_are_checked_by_the_centre() {
    let (house, _) = house().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    assert!(house.get("/leder", &lead).await.body.contains("Teksterne om, hvornår forældre får noget at vide."));
    assert!(house.get("/leder/modtagere", &lead).await.body.contains("Ikke tjekket endnu"));
    // A proposal about the law that nobody has checked is not told as a fact.
    let texts = &house.get("/videre/modtagere", "").await.json()["texts"];
    assert_ne!(texts["under18"], AgeTexts::ours().under18);
    assert_eq!(texts["under18"], texts["adult"]);
    let save = |form: &'static str| house.post("/leder/modtagere/tekster", &lead, form);
    let wrong = save("under18=Ung&adult=&unknown=Ved+ikke").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains(">Ung</textarea>") && wrong.body.contains("Feltet skal udfyldes."), "{}", wrong.body);
    assert_eq!(save("under18=Ung&adult=Voksen&unknown=Ved+ikke").await.status, StatusCode::SEE_OTHER);
    assert!(house.get("/leder/modtagere", &lead).await.body.contains("Tjekket 18. november 2026"));
    assert!(!house.get("/leder", &lead).await.body.contains("Teksterne om, hvornår"));
    let texts = &house.get("/videre/modtagere", "").await.json()["texts"];
    assert_eq!(*texts, json!({"under18": "Ung", "adult": "Voksen", "unknown": "Ved ikke", "language": "da"}));
}

#[tokio::test]
async fn the_roster_lists_who_can_open_a_card() {
    let (house, agency) = house().await;
    let empty = house.get("/videre/modtagere", "").await;
    assert_eq!(empty.headers.get(header::CACHE_CONTROL).unwrap(), "no-store");
    assert!(empty.headers.get(header::SET_COOKIE).is_none());
    assert_eq!(empty.json()["agencies"], json!([]), "nobody could open one");
    two(&house, agency).await;
    let roster = house.get("/videre/modtagere", "").await.json();
    assert_eq!((&roster["now"], &roster["days"]), (&json!(START / 1000), &json!(30)));
    assert_eq!(roster["signature"], Value::Null);
    assert_eq!(
        roster["agencies"],
        json!([{
            "id": agency.text(),
            "name": "Rådgivningen",
            "kind": "treatment",
            "does": "Taler med unge om rusmidler",
            "answers_days": 3,
            "phone": {"shown": "12 34 56 78", "tel": "+4512345678"},
            "age_why": "",
            "language": "da",
            "key": key(100).as_str(),
        }])
    );
    let lead = house.staff("Lene", Role::Coordinator).await;
    let page = format!("/leder/modtagere/{}", agency.text());
    assert_eq!(house.post(&format!("{page}/luk"), &lead, "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get("/videre/modtagere", "").await.json()["agencies"], json!([]));
    assert!(house.get(&page, &lead).await.body.contains("Lukket 18. november."));
    house.post(&format!("{page}/aabn"), &lead, "").await;
    assert_eq!(house.get("/videre/modtagere", "").await.json()["agencies"].as_array().unwrap().len(), 1);
    house.post(&format!("{page}/ny-noegle"), &lead, "sure=1").await;
    assert_eq!(house.get("/videre/modtagere", "").await.json()["agencies"], json!([]));
}

#[tokio::test]
async fn the_page_knows_whether_there_ever_was_an_agency() {
    let house = Whole::new().await;
    assert!(!house.app.public().handover);
    let agency = add_agency(house.store(), "Rådgivningen", TODAY).await;
    house.store().set_agency_closed(agency, Some(TODAY)).await.unwrap();
    house.app.refresh().await.unwrap();
    assert!(house.app.public().handover, "somebody may have a code");
}

#[tokio::test]
async fn signing_in_and_out() {
    let (house, agency) = house().await;
    let joined = join(&house, agency, "Mette", 1, Some(100)).await;
    let (pair, rest) = joined.cookie().split_once("; ").unwrap();
    let name = "__Host-ungrus-modtager=";
    assert!(pair.starts_with(name) && pair.len() == name.len() + 43, "{pair}");
    assert_eq!(rest, "Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure");
    let salt = house.ask("/modtager/salt", "", json!({"name": " mette "})).await.json();
    assert_eq!(salt["salt"], Salt::from_bytes([1; 16]).text());
    let cookie = sign_in(&house, "METTE", 1).await.pair();
    assert_ne!(cookie, joined.pair());
    // In a browser that is signed in, signing in ends what it had.
    let again = json!({"name": "Mette", "auth": auth(1).reveal()});
    let newer = house.ask("/modtager/ind", &cookie, again).await.pair();
    assert_eq!(house.ask("/modtager/mig", &cookie, json!({})).await.code(), (401, "signed_out".into()));
    let out = house.ask("/modtager/ud", &newer, json!({})).await;
    assert_eq!((out.status, out.cookie().contains("Max-Age=0")), (StatusCode::OK, true));
    assert_eq!(house.ask("/modtager/mig", &newer, json!({})).await.code(), (401, "signed_out".into()));
    assert_eq!(house.ask("/modtager/ud", &newer, json!({})).await.status, StatusCode::OK);
    // The first browser is signed in still, for twelve hours and to the next full one.
    let end = (START / 1000 + SESSION_SECONDS as u64) / 3600 * 3600 + 3600;
    house.clock.advance(end * 1000 - START - 1);
    assert_eq!(me(&house, &joined.pair()).await["name"], "Mette");
    house.clock.advance(1);
    assert_eq!(house.ask("/modtager/mig", &joined.pair(), json!({})).await.code(), (401, "signed_out".into()));
}

#[tokio::test]
async fn nobody_learns_who_there_is() {
    let (house, agency) = house().await;
    join(&house, agency, "Mette", 1, Some(100)).await;
    let salt = |name: &'static str| {
        let house = &house;
        async move { house.ask("/modtager/salt", "", json!({"name": name})).await.json()["salt"].clone() }
    };
    let made_up = salt("Ingen").await;
    assert_eq!(made_up.as_str().unwrap().len(), 22);
    assert_eq!((&salt("Ingen").await, &salt(" INGEN").await), (&made_up, &made_up));
    assert_ne!(salt("Nogen").await, made_up);
    assert!(salt("").await.is_string() && salt("\u{202e}").await.is_string());
    let (wrong, nobody) = (sign_in(&house, "Mette", 2).await, sign_in(&house, "Ingen", 1).await);
    assert_eq!((wrong.status, &wrong.body), (StatusCode::UNAUTHORIZED, &nobody.body));
    assert_eq!(wrong.code(), (401, "wrong".into()));
    // Another node of the same service makes up the same; another service does not.
    let (store, clock, origins) = (house.store().clone(), house.clock.clone(), house.door.ground.origins.clone());
    let ground = Ground::new(store, clock, origins);
    let node = MemberDoor::new(ground);
    assert_eq!(node.salt("Ingen").await.unwrap().text(), made_up);
    let other = Whole::new().await;
    assert_ne!(other.ask("/modtager/salt", "", json!({"name": "Ingen"})).await.json()["salt"], made_up);
}

#[tokio::test]
async fn guessing_is_slowed_down() {
    let (house, agency) = house().await;
    join(&house, agency, "Mette", 1, Some(100)).await;
    for name in ["Mette", "Ingen"] {
        for _ in 0..8 {
            assert_eq!(sign_in(&house, name, 9).await.status, StatusCode::UNAUTHORIZED);
        }
        let answer = sign_in(&house, name, 1).await;
        assert_eq!(answer.code(), (429, "too_many".into()));
        assert_eq!(answer.headers.get(header::RETRY_AFTER).unwrap(), "30");
    }
    house.clock.advance(30_000);
    assert_eq!(sign_in(&house, "Mette", 1).await.status, StatusCode::OK, "slowed down, never locked");
}

/// As it comes over TCP from an address.
async fn sign_in_from(house: &Whole, address: u8, name: &str, n: u8) -> (u16, String) {
    let request = Request::post("/modtager/ind").header(header::ORIGIN, ORIGIN);
    let asked = json!({"name": name, "auth": auth(n).reveal()}).to_string();
    let mut request = request.header(header::CONTENT_TYPE, "application/json").body(Body::from(asked)).unwrap();
    let peer = house.starts.key(Ipv4Addr::new(192, 0, 2, address).into(), house.app.shared.clock.monotonic());
    request.extensions_mut().insert(peer);
    house.send(request).await.code()
}

/// Somebody tries names without end, and others must get in all the same; from one address it comes to an end.
#[tokio::test]
async fn trying_many_names_keeps_nobody_out() {
    let (house, agency) = house().await;
    join(&house, agency, "Mette", 1, Some(100)).await;
    for n in 0..700 {
        assert_eq!(sign_in(&house, &format!("Navn {n}"), 9).await.code(), (401, "wrong".into()), "{n}");
    }
    assert_eq!(sign_in(&house, "Mette", 1).await.status, StatusCode::OK);
    let mut said = Vec::new();
    for n in 0..600 {
        said.push(sign_in_from(&house, 1, &format!("Andre {n}"), 9).await.0);
    }
    assert_eq!((said.iter().position(|status| *status == 429), said[599]), (Some(60), 429));
    let ok = (200, String::new());
    assert_eq!(sign_in_from(&house, 2, "Mette", 1).await, ok, "another address");
    assert_eq!(sign_in_from(&house, 1, "Mette", 1).await, (429, "too_many".into()), "a flood");
    house.clock.advance(60_000);
    assert_eq!(sign_in_from(&house, 1, "Mette", 1).await, ok);
}

/// Somebody tries Mette's name all the time: signed in, she can change her passphrase.
#[tokio::test]
async fn who_is_signed_in_is_not_slowed_down_by_who_guesses() {
    let (house, agency) = house().await;
    let mette = join(&house, agency, "Mette", 1, Some(100)).await.pair();
    let change = |old: u8| {
        let (salt, new_auth) = (Salt::from_bytes([7; 16]).text(), auth(7).reveal());
        json!({"auth": auth(old).reveal(), "salt": salt, "new_auth": new_auth, "own_wrapped": sealed(7)})
    };
    for _ in 0..8 {
        sign_in(&house, "Mette", 9).await;
    }
    assert_eq!(sign_in(&house, "Mette", 1).await.code().0, 429);
    for _ in 0..7 {
        assert_eq!(house.ask("/modtager/kodeord", &mette, change(2)).await.code(), (401, "wrong".into()));
    }
    assert_eq!(house.ask("/modtager/kodeord", &mette, change(1)).await.status, StatusCode::OK);
    // At her desk nobody guesses without end either.
    for _ in 0..8 {
        assert_eq!(house.ask("/modtager/kodeord", &mette, change(2)).await.code().0, 401);
    }
    assert_eq!(house.ask("/modtager/kodeord", &mette, change(2)).await.code(), (429, "too_many".into()));
}

/// With a link of one's own one could ask who there is.
#[tokio::test]
async fn a_link_does_not_try_names_without_end() {
    let (house, agency) = house().await;
    join(&house, agency, "Mette", 1, Some(100)).await;
    let secret = invite(house.store(), agency, None, house.door.ground.now()).await;
    for _ in 0..8 {
        let answer = house.ask("/modtager/ny", "", newcomer_json(&secret, "Mette", 2, None)).await;
        assert_eq!(answer.code(), (409, "name_taken".into()));
    }
    let answer = house.ask("/modtager/ny", "", newcomer_json(&secret, "Jens", 2, None)).await;
    assert_eq!(answer.code(), (429, "too_many".into()));
    house.clock.advance(30_000);
    let answer = house.ask("/modtager/ny", "", newcomer_json(&secret, "Jens", 2, None)).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
}

#[tokio::test]
async fn a_colleague_is_let_in() {
    let (house, agency) = house().await;
    let (mette, jens) = two(&house, agency).await;
    let waiting = me(&house, &jens).await;
    assert_eq!((&waiting["agency_key"], &waiting["agency_sealed"]), (&Value::Null, &Value::Null));
    assert_eq!(waiting["agency"]["key"], key(100).as_str());
    let colleagues = me(&house, &mette).await["colleagues"].clone();
    let expected = json!([{"id": waiting["id"], "name": "Jens", "own_key": key(2).as_str(), "inside": false}]);
    assert_eq!(colleagues, expected);
    let let_in = |own: u8, agency: u8| {
        json!({
            "receiver": waiting["id"],
            "own_key": key(own).as_str(),
            "agency_key": key(agency).as_str(),
            "sealed": sealed(7),
        })
    };
    let ask = |cookie: &str, what: Value| {
        let (house, cookie) = (&house, cookie.to_owned());
        async move { house.ask("/modtager/luk-ind", &cookie, what).await }
    };
    assert_eq!(ask(&jens, let_in(2, 100)).await.code(), (403, "not_inside".into()), "not by himself");
    assert_eq!(ask(&mette, let_in(3, 100)).await.code(), (409, "changed".into()), "his own key is another");
    assert_eq!(ask(&mette, let_in(2, 101)).await.code(), (409, "changed".into()), "ours is another");
    let other = add_agency(house.store(), "Bostedet", TODAY).await;
    let lone = join(&house, other, "Lone", 3, Some(103)).await.pair();
    assert_eq!(ask(&lone, let_in(2, 103)).await.code(), (404, "unknown".into()), "not by a stranger");
    assert_eq!(me(&house, &jens).await["agency_sealed"], Value::Null);
    assert_eq!(ask(&mette, let_in(2, 100)).await.status, StatusCode::OK);
    let inside = me(&house, &jens).await;
    let expected = (&json!(key(100).as_str()), &json!(sealed(7)));
    assert_eq!((&inside["agency_key"], &inside["agency_sealed"]), expected);
    assert_eq!(me(&house, &mette).await["colleagues"][0]["inside"], true);
}

#[tokio::test]
async fn links_that_do_not_work() {
    let (house, agency) = house().await;
    join(&house, agency, "Mette", 1, Some(100)).await;
    let secret = invite(house.store(), agency, None, house.door.ground.now()).await;
    let good = newcomer_json(&secret, "Jens", 2, None);
    let with = |field: &str, value: Value| {
        let mut json = good.clone();
        json[field] = value;
        json
    };
    let off_curve = format!("B{}", "A".repeat(86));
    for (json, expected) in [
        (with("name", json!("")), (422, "line_empty")),
        (with("name", json!("x".repeat(41))), (422, "line_too_long")),
        (with("name", json!("Me\u{202e}tte")), (422, "line_unseen")),
        (with("name", json!("METTE")), (409, "name_taken")),
        (with("salt", json!("kort")), (422, "bad")),
        (with("auth", json!("kort")), (422, "bad")),
        (with("own_key", json!(off_curve)), (422, "bad")),
        (with("own_wrapped", json!("ikke base64!")), (422, "bad")),
        (with("own_wrapped", json!("A".repeat(2000))), (422, "bad")),
        (with("agency_key", json!(key(101).as_str())), (422, "bad")),
        (newcomer_json(&secret, "Jens", 2, Some(101)), (409, "key_exists")),
        (json!({"secret": secret.reveal()}), (422, "bad")),
        (json!([]), (422, "bad")),
        (with("secret", json!("x")), (404, "dead")),
        (with("secret", json!(MemberInvite::random(&mut rand::rng()).reveal())), (404, "dead")),
        (with("name", json!("x".repeat(70_000))), (413, "too_large")),
    ] {
        let answer = house.ask("/modtager/ny", "", json).await;
        assert_eq!(answer.code(), (expected.0, expected.1.to_owned()), "{}", answer.body);
        assert!(answer.headers.get(header::SET_COOKIE).is_none());
        assert_eq!(answer.json().get("message"), None, "the page says it");
    }
    assert_eq!(house.store().members(agency).await.unwrap().len(), 1);
    // After all of that it still works, once.
    assert_eq!(house.ask("/modtager/ny", "", good.clone()).await.status, StatusCode::OK);
    assert_eq!(house.ask("/modtager/ny", "", good).await.code(), (404, "dead".into()));
    let late = invite(house.store(), agency, None, house.door.ground.now()).await;
    house.clock.advance(INVITE_SECONDS as u64 * 1000);
    for (path, json) in [
        ("/modtager/invitation", json!({"secret": late.reveal()})),
        ("/modtager/ny", newcomer_json(&late, "Sen", 4, None)),
    ] {
        assert_eq!(house.ask(path, "", json).await.code(), (404, "dead".into()));
    }
}

#[tokio::test]
async fn a_coordinator_takes_a_link_back() {
    let (house, agency) = house().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let page = format!("/leder/modtagere/{}", agency.text());
    let secret = secret_on(&house.post(&format!("{page}/inviter"), &lead, "whom=Karin").await.body);
    let id = house.store().member_invites(agency, house.door.ground.now()).await.unwrap()[0].id;
    let withdrawn = house.post(&format!("{page}/link/{}/fjern", id.text()), &lead, "").await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER);
    assert_eq!(house.ask("/modtager/invitation", "", json!({"secret": secret.reveal()})).await.code().0, 404);
}

#[tokio::test]
async fn a_lost_passphrase_is_set_anew() {
    let (house, agency) = house().await;
    let (mette, jens) = two(&house, agency).await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let id = |me: &Value| me["id"].as_str().unwrap().to_owned();
    let page = format!("/leder/modtagere/{}", agency.text());
    let (mette_id, jens_id) = (id(&me(&house, &mette).await), id(&me(&house, &jens).await));
    // Jens holds nothing: a press is enough.
    let shown = house.post(&format!("{page}/person/{jens_id}/nyt-link"), &lead, "").await;
    let secret = secret_on(&shown.body);
    assert!(shown.body.contains("Ny adgangssætning til Jens"));
    let invitation = house.ask("/modtager/invitation", "", json!({"secret": secret.reveal()})).await.json();
    assert_eq!((&invitation["name"], &invitation["agency"]["key"]), (&json!("Jens"), &json!(key(100).as_str())));
    assert_eq!(me(&house, &jens).await["name"], "Jens", "not before it is used");
    let again = house.ask("/modtager/ny", "", newcomer_json(&secret, "Noget andet", 5, None)).await;
    assert_eq!(me(&house, &again.pair()).await["name"], "Jens", "who is here keeps the name");
    assert_eq!(house.ask("/modtager/mig", &jens, json!({})).await.code(), (401, "signed_out".into()));

    // Mette is the last who can open cards: it must be meant.
    for below in ["nyt-link", "fjern"] {
        let asked = house.post(&format!("{page}/person/{mette_id}/{below}"), &lead, "").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.body.contains("Sæt kryds, hvis I er sikre."), "{}", asked.body);
    }
    assert_eq!(me(&house, &mette).await["name"], "Mette");
    let shown = house.post(&format!("{page}/person/{mette_id}/nyt-link"), &lead, "sure=1").await;
    let again = house.ask("/modtager/ny", "", newcomer_json(&secret_on(&shown.body), "Mette", 6, None)).await.pair();
    assert_eq!(me(&house, &again).await["agency"]["key"], Value::Null, "nobody holds the old one");
    let new = json!({"agency_key": key(101).as_str(), "agency_sealed": sealed(101)});
    assert_eq!(house.ask("/modtager/noegle", &again, new.clone()).await.status, StatusCode::OK);
    assert_eq!(house.ask("/modtager/noegle", &again, new).await.code(), (409, "key_exists".into()));
    assert_eq!(me(&house, &again).await["agency_key"], key(101).as_str());
}

/// Both are inside. Mette gets a link for a new passphrase, and then Jens is to go: with him the key would.
#[tokio::test]
async fn who_has_a_link_does_not_count_as_inside() {
    let (house, agency) = house().await;
    let (mette, jens) = two(&house, agency).await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let members = house.store().members(agency).await.unwrap();
    let of = |name| members.iter().find(|one: &&Member| one.name == name).unwrap();
    let held = agency::agency_key(100);
    house.store().let_in(of("Mette"), of("Jens").id, &of("Jens").own_key, &held).await.unwrap();
    let page = format!("/leder/modtagere/{}", agency.text());
    assert!(!house.get(&page, &lead).await.body.contains("name=\"sure\" value=\"1\" required> Ja, fjern den sidste"));
    let path = |name, below| format!("{page}/person/{}/{below}", of(name).id.text());
    let shown = house.post(&path("Mette", "nyt-link"), &lead, "").await;
    assert!(shown.body.contains("Ny adgangssætning til Mette"), "Jens is inside: {}", shown.body);
    assert!(house.get(&page, &lead).await.body.contains("har fået et link til en ny adgangssætning"));
    for below in ["fjern", "nyt-link"] {
        let asked = house.post(&path("Jens", below), &lead, "").await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{below}");
        assert!(asked.body.contains("Sæt kryds, hvis I er sikre."), "{}", asked.body);
    }
    assert_eq!(me(&house, &jens).await["agency_key"], key(100).as_str());
    assert_eq!(house.post(&path("Jens", "fjern"), &lead, "sure=1").await.status, StatusCode::SEE_OTHER);
    assert_eq!(me(&house, &mette).await["agency_key"], key(100).as_str());
}

#[tokio::test]
async fn a_removed_member_is_out_at_once() {
    let (house, agency) = house().await;
    let (mette, jens) = two(&house, agency).await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let id = me(&house, &jens).await["id"].as_str().unwrap().to_owned();
    let page = format!("/leder/modtagere/{}", agency.text());
    let removed = house.post(&format!("{page}/person/{id}/fjern"), &lead, "").await;
    assert_eq!(removed.location(), format!("{page}?gemt=1"));
    assert_eq!(house.ask("/modtager/mig", &jens, json!({})).await.code(), (401, "signed_out".into()));
    assert_eq!(sign_in(&house, "Jens", 2).await.code(), (401, "wrong".into()));
    assert_eq!(me(&house, &mette).await["colleagues"], json!([]));
}

#[tokio::test]
async fn a_new_key_must_be_meant() {
    let (house, agency) = house().await;
    let (mette, jens) = two(&house, agency).await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let path = format!("/leder/modtagere/{}/ny-noegle", agency.text());
    let asked = house.post(&path, &lead, "").await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.body.contains("Sæt kryds") && asked.body.contains("er ikke nødvendig"), "{}", asked.body);
    assert!(asked.body.contains("kan ikke lave nøglen: Jens."), "{}", asked.body);
    assert!(me(&house, &mette).await["agency_key"].is_string());
    assert_eq!(house.post(&path, &lead, "sure=1").await.status, StatusCode::SEE_OTHER);
    let before = me(&house, &mette).await;
    assert_eq!((&before["agency"]["key"], &before["agency_key"]), (&Value::Null, &Value::Null));
    let made = |n: u8| json!({"agency_key": key(n).as_str(), "agency_sealed": sealed(n)});
    assert_eq!(house.ask("/modtager/noegle", &jens, json!({"agency_key": "x"})).await.code(), (422, "bad".into()));
    // Jens was never let in, so he can't; the coordinator sees who can.
    assert_eq!(house.ask("/modtager/noegle", &jens, made(101)).await.code(), (403, "not_trusted".into()));
    assert_eq!((&before["may_make_key"], &me(&house, &jens).await["may_make_key"]), (&json!(true), &json!(false)));
    let page = house.get(path.trim_end_matches("/ny-noegle"), &lead).await.body;
    assert!(page.contains("Nøglen bliver lavet, når Mette logger ind"), "{page}");
    assert_eq!(house.ask("/modtager/noegle", &mette, made(101)).await.status, StatusCode::OK);
    assert_eq!(house.ask("/modtager/noegle", &jens, made(102)).await.code(), (409, "key_exists".into()));
    assert_eq!(me(&house, &jens).await["agency_key"], Value::Null, "he must be let in");
    let made = me(&house, &mette).await;
    assert_eq!((&made["agency_key"], &made["may_make_key"]), (&json!(key(101).as_str()), &json!(false)));
}

#[tokio::test]
async fn another_passphrase() {
    let (house, agency) = house().await;
    let (mette, _) = two(&house, agency).await;
    let there = sign_in(&house, "Mette", 1).await.pair();
    let change = |old: u8| {
        let (salt, new_auth) = (Salt::from_bytes([7; 16]).text(), auth(7).reveal());
        json!({"auth": auth(old).reveal(), "salt": salt, "new_auth": new_auth, "own_wrapped": sealed(7)})
    };
    assert_eq!(house.ask("/modtager/kodeord", &mette, change(2)).await.code(), (401, "wrong".into()));
    assert_eq!(house.ask("/modtager/kodeord", &mette, json!({})).await.code(), (422, "bad".into()));
    assert_eq!(house.ask("/modtager/kodeord", &mette, change(1)).await.status, StatusCode::OK);
    assert_eq!(me(&house, &mette).await["own_wrapped"], sealed(7));
    assert_eq!(house.ask("/modtager/mig", &there, json!({})).await.code(), (401, "signed_out".into()));
    assert_eq!(sign_in(&house, "Mette", 1).await.code(), (401, "wrong".into()));
    assert_eq!(sign_in(&house, "Mette", 7).await.status, StatusCode::OK);
}

#[tokio::test]
async fn counts_as_a_coordinator_sees_them() {
    let house = Whole::new().await;
    let agency = AgencyId::random(&mut rand::rng());
    house.store().add_agency(agency, &agency::agency_text("Rådgivningen"), date(2026, 3, 18)).await.unwrap();
    let lead = house.staff("Lene", Role::Coordinator).await;
    let page = house.get(&format!("/leder/modtagere/{}", agency.text()), &lead).await.body;
    assert!(page.contains("forår 2026") && page.contains("<td>under 5</td>"), "{page}");
    assert!(!page.contains("efterår 2026"), "this term can't be watched");
}

#[tokio::test]
async fn coordinators_are_told_of_cards_that_nobody_opens() {
    let (house, agency) = house().await;
    join(&house, agency, "Mette", 1, Some(1)).await;
    house.staff("Lene", Role::Coordinator).await;
    let (first, second) = (handover::card_for(agency), handover::card_for(agency));
    for card in [&first, &second] {
        house.store().post_handover(card, handover::RULES).await.unwrap();
    }
    // Promised within three working days: until Monday the 23rd.
    let pages = ["/leder", "/leder/center", "/leder/modtagere", "/leder/personale"];
    const TOLD: &str = "<strong>Kort hos Rådgivningen er ikke åbnet i tide.</strong>";
    house.clock.advance(5 * DAY);
    let lead = again(&house, "Lene").await;
    for path in pages {
        assert!(!house.get(path, &lead).await.body.contains("ikke åbnet"), "{path}: there is time until tonight");
    }
    assert!(!house.get("/vagt", &lead).await.body.contains("ikke åbnet"));
    house.clock.advance(DAY);
    let lead = again(&house, "Lene").await;
    for path in pages {
        let page = house.get(path, &lead).await.body;
        assert!(page.contains(TOLD) && page.contains("href=\"tel:+4512345678\""), "{path}: {page}");
    }
    assert!(house.get("/vagt", &lead).await.body.contains("ikke åbnet i tide</strong> hos Rådgivningen."));
    let other = house.staff("Anna", Role::Counsellor).await;
    assert!(!house.get("/vagt", &other).await.body.contains("ikke åbnet"), "a counsellor is told nothing");
    let mette = sign_in(&house, "Mette", 1).await.pair();
    let open = |id: String| house.ask("/modtager/kort/aabn", &mette, json!({ "id": id }));
    assert_eq!(open(first.id.text()).await.status, StatusCode::OK);
    assert!(house.get("/leder", &lead).await.body.contains(TOLD));
    assert_eq!(open(second.id.text()).await.status, StatusCode::OK);
    assert!(!house.get("/leder", &lead).await.body.contains("ikke åbnet"));

    // Of one that nobody can open any more the coordinator is told, before and after.
    let page = format!("/leder/modtagere/{}", agency.text());
    const UNREAD: &str = "Lige nu ligger der kort, som ingen har åbnet.";
    assert!(!house.get(&page, &lead).await.body.contains(UNREAD));
    house.store().post_handover(&handover::card_for(agency), handover::RULES).await.unwrap();
    assert!(house.get(&page, &lead).await.body.contains(UNREAD));
    house.store().clear_agency_key(agency).await.unwrap();
    let told = house.get("/leder", &lead).await.body;
    assert!(
        !told.contains(TOLD) && told.contains("Kort hos Rådgivningen kan ikke åbnes mere, fordi nøglen er skiftet.")
    );
    assert!(!house.get("/vagt", &lead).await.body.contains("ikke åbnet i tide"), "nobody to call");
}

const DAY: u64 = 24 * 3_600_000;

/// A new cookie for a member of staff whose sign-in has ended.
async fn again(house: &Whole, name: &str) -> String {
    let staff = house.store().staff_list().await.unwrap().into_iter().find(|one| one.name == name).unwrap();
    let passphrase = house.store().staff_passphrase(staff.id).await.unwrap().unwrap();
    let cookie = house.door.sessions.sign_in(staff.id, &passphrase).await.unwrap();
    cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
}
