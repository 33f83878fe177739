//! Strangers who try names, and those whose names they are: browsers that are known have a count of their own.

use crate::support::agency::{add_agency, auth, invite, newcomer_json};
use crate::support::door::{Answer, GOOD, House};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::civil::{Date, date};
use serde_json::json;
use std::net::Ipv4Addr;
use ungrus::http::limits::{AddressKey, Starts};
use ungrus::store::*;

const TODAY: Date = date(2026, 11, 18);
const DAY: u64 = 24 * 60 * 60 * 1000;

/// What a browser keeps of an answer's cookies, and what they say of themselves.
fn cookies(answer: &Answer) -> Vec<&str> {
    answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect()
}

/// The one by which the browser is known, as it sends it.
fn known(answer: &Answer) -> String {
    let all = cookies(answer);
    let one = all.iter().find(|one| one.contains("kendt=")).unwrap_or_else(|| panic!("{all:?}"));
    one.split(';').next().unwrap().to_owned()
}

async fn try_name(house: &House, cookie: &str, name: &str, passphrase: &str) -> Answer {
    house.post("/vagt/log-ind", cookie, &format!("name={name}&passphrase={}", passphrase.replace(' ', "+"))).await
}

/// The attack: these names, one try each 2.2 seconds, and never an end. How many were refused.
async fn besieged(house: &House, names: &[&str]) -> u32 {
    let mut refused = 0;
    for _ in 0..28 {
        house.clock.advance(2_200);
        for name in names {
            let status = try_name(house, "", name, "gæt gæt gæt").await.status;
            refused += u32::from(status == StatusCode::TOO_MANY_REQUESTS);
        }
    }
    refused
}

#[tokio::test]
async fn strangers_keep_nobody_out_of_a_browser_that_is_known() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    let cookie = known(&house.sign_in("Lene", GOOD).await);
    for round in 0..15 {
        assert!(besieged(&house, &["Lene"]).await > 10, "the strangers are slowed down");
        let answer = try_name(&house, &cookie, "Lene", GOOD).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "round {round}: {}", answer.body);
        let stranger = try_name(&house, "", "Lene", GOOD).await;
        assert_eq!(stranger.status, StatusCode::TOO_MANY_REQUESTS, "or guessing would not be slowed down");
        assert!(stranger.body.contains("browser, du har logget ind med før"), "and it is said what helps");
    }
}

#[tokio::test]
async fn nor_a_member_of_an_agency() {
    let house = House::new().await;
    let agency = add_agency(&house.door.ground.store, "Behandlingen", TODAY).await;
    let secret = invite(&house.door.ground.store, agency, None, house.door.ground.now()).await;
    let joined = house.post_json("/modtager/ny", "", newcomer_json(&secret, "Jens", 1, Some(100))).await;
    let cookie = known(&joined);
    let sign_in = async |cookie: &str, n: u8| {
        let json = json!({"name": "Jens", "auth": auth(n).reveal()});
        house.post_json("/modtager/ind", cookie, json).await.status
    };
    for _ in 0..15 {
        let mut refused = 0;
        for _ in 0..28 {
            house.clock.advance(2_200);
            refused += u32::from(sign_in("", 9).await == StatusCode::TOO_MANY_REQUESTS);
        }
        assert!(refused > 10);
        assert_eq!(sign_in(&cookie, 1).await, StatusCode::OK);
        assert_eq!(sign_in("", 1).await, StatusCode::TOO_MANY_REQUESTS);
    }
}

#[tokio::test]
async fn a_known_browser_does_not_guess_faster() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    let cookie = known(&house.sign_in("Lene", GOOD).await);
    let mut looked_at = 0;
    for _ in 0..60 {
        looked_at += u32::from(try_name(&house, &cookie, "Lene", "gæt").await.status == StatusCode::UNAUTHORIZED);
    }
    assert_eq!(looked_at, 16, "its own eight tries, and the strangers'");
    house.clock.advance(60_000);
    let before = house.door.passphrases.checks();
    for _ in 0..60 {
        try_name(&house, &cookie, "Lene", "gæt").await;
    }
    assert_eq!(house.door.passphrases.checks() - before, 4, "two more of each in a minute");
}

#[tokio::test]
async fn a_browser_is_known_to_whom_it_was_given_and_for_half_a_year() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    house.staff("Mette", Role::Counsellor).await;
    let lene = known(&house.sign_in("Lene", GOOD).await);
    // A computer that two share: both are known there.
    let both = known(&try_name(&house, &lene, "Mette", GOOD).await);
    besieged(&house, &["Lene", "Mette"]).await;
    let other = |c| if c == 'A' { 'B' } else { 'A' };
    let changed: String = lene.chars().rev().enumerate().map(|(n, c)| if n == 20 { other(c) } else { c }).collect();
    let changed: String = changed.chars().rev().collect();
    let as_member = lene.replace("__Host-ungrus-kendt", "__Host-ungrus-modtager-kendt");
    for (cookie, name, status) in [
        (lene.as_str(), "Mette", StatusCode::TOO_MANY_REQUESTS),
        (&changed, "Lene", StatusCode::TOO_MANY_REQUESTS),
        (&as_member, "Lene", StatusCode::TOO_MANY_REQUESTS),
        ("__Host-ungrus-kendt=....", "Lene", StatusCode::TOO_MANY_REQUESTS),
        (&lene, "Lene", StatusCode::SEE_OTHER),
        (&lene, "%20LENE", StatusCode::SEE_OTHER),
        (&both, "Mette", StatusCode::SEE_OTHER),
        (&both, "Lene", StatusCode::SEE_OTHER),
    ] {
        assert_eq!(try_name(&house, cookie, name, GOOD).await.status, status, "{name} with {cookie}");
    }
    house.clock.advance(179 * DAY);
    besieged(&house, &["Lene"]).await;
    assert_eq!(try_name(&house, &lene, "Lene", GOOD).await.status, StatusCode::SEE_OTHER);
    house.clock.advance(2 * DAY);
    besieged(&house, &["Lene"]).await;
    assert_eq!(try_name(&house, &lene, "Lene", GOOD).await.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn the_cookie_tells_nothing_and_opens_nothing() {
    let house = House::new().await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    let answer = house.sign_in("Lene", GOOD).await;
    let all = cookies(&answer);
    let one = all.iter().find(|one| one.contains("kendt=")).unwrap();
    assert!(one.starts_with("__Host-ungrus-kendt="), "{one}");
    assert!(one.ends_with("; Path=/; HttpOnly; SameSite=Strict; Max-Age=15552000; Secure"), "{one}");
    assert!(!one.contains("Lene") && !one.contains(&lene.text()));
    let page = house.get("/vagt", &known(&answer)).await;
    assert!(page.body.contains("log-ind"), "known is not signed in");
    // Signing out takes the sign-in away; the browser stays known, for that is when it is needed.
    let gone = house.post("/vagt/log-ud", &answer.pair(), "").await;
    assert!(cookies(&gone).iter().all(|one| !one.contains("kendt")), "{:?}", cookies(&gone));
    // Nobody learns from a wrong try whether a browser is known to a name.
    for name in ["Lene", "Ingen"] {
        let wrong = try_name(&house, "", name, "gæt").await;
        assert_eq!((wrong.status, cookies(&wrong).len()), (StatusCode::UNAUTHORIZED, 0));
    }
}

#[tokio::test]
async fn junk_keeps_no_newcomer_out() {
    let house = House::new().await;
    for name in ["Anna", "Bo", "Carla", "Dan"] {
        let secret = house.link(InviteKind::New(Role::Counsellor)).await;
        for _ in 0..500 {
            let junk = InviteSecret::random(&mut rand::rng());
            assert_eq!(house.set_up(&junk, name, GOOD).await.status, StatusCode::GONE);
        }
        let before = house.door.passphrases.checks();
        let answer = house.set_up(&secret, name, GOOD).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.body);
        assert_eq!(house.door.passphrases.checks(), before);
        // And is known from then on.
        besieged(&house, &[name]).await;
        assert_eq!(try_name(&house, &known(&answer), name, GOOD).await.status, StatusCode::SEE_OTHER);
    }
}

/// A node that listens publicly counts addresses, too: those who try all names from one are slowed down.
#[tokio::test]
async fn one_address_does_not_try_all_names() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    let cookie = known(&house.sign_in("Lene", GOOD).await);
    let starts = Starts::new(1, 0);
    let [near, far] = [1, 2].map(|n| starts.key(Ipv4Addr::new(192, 0, 2, n).into(), 0));
    let from = async |key: AddressKey, cookie: &str, name: &str, passphrase: &str| {
        let form = format!("name={name}&passphrase={}", passphrase.replace(' ', "+"));
        let mut request = Request::post("/vagt/log-ind")
            .header(header::ORIGIN, &house.door.ground.origins[0])
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::COOKIE, cookie)
            .body(Body::from(form))
            .unwrap();
        request.extensions_mut().insert(key);
        house.send(request).await.status
    };
    let mut looked_at = 0;
    for n in 0..100 {
        looked_at +=
            u32::from(from(near, "", &format!("Navn {n}").replace(' ', "+"), "gæt").await == StatusCode::UNAUTHORIZED);
    }
    assert_eq!(looked_at, 30);
    assert_eq!(from(near, "", "Lene", GOOD).await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(from(near, &cookie, "Lene", GOOD).await, StatusCode::SEE_OTHER, "a colleague behind the same address");
    assert_eq!(from(far, "", "Lene", GOOD).await, StatusCode::SEE_OTHER);
}

/// Blanks in front made other tries of the same account.
#[tokio::test]
async fn one_account_is_one_however_it_is_written() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    let mut looked_at = 0;
    for blanks in 60..=80 {
        for _ in 0..8 {
            let name = format!("{}Lene", "%20".repeat(blanks));
            looked_at += u32::from(try_name(&house, "", &name, "gæt").await.status == StatusCode::UNAUTHORIZED);
        }
    }
    assert_eq!(looked_at, 8);
}

/// Whoever has a link keeps no core busy with it.
#[tokio::test]
async fn a_link_is_counted_for_itself() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    let [secret, other] =
        [house.link(InviteKind::New(Role::Counsellor)).await, house.link(InviteKind::New(Role::Counsellor)).await];
    let mut answered = Vec::new();
    for _ in 0..40 {
        answered.push(house.set_up(&secret, "Lene", GOOD).await.status);
    }
    assert_eq!(answered.iter().filter(|status| **status == StatusCode::CONFLICT).count(), 8, "{answered:?}");
    assert_eq!(house.set_up(&other, "Bo", GOOD).await.status, StatusCode::NO_CONTENT, "another link");
    house.clock.advance(30_000);
    assert_eq!(house.set_up(&secret, "Anna", GOOD).await.status, StatusCode::NO_CONTENT, "and it still works");
}

/// Those who were signed in before this was kept, and after half a year.
#[tokio::test]
async fn a_browser_that_is_signed_in_becomes_known() {
    let house = House::new().await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    let signed_in = house.cookie(lene).await;
    let page = house.get("/vagt", &signed_in).await;
    let cookie = known(&page);
    let again = house.get("/vagt", &format!("{signed_in}; {cookie}")).await;
    assert_eq!(cookies(&again), [""; 0], "once");
    besieged(&house, &["Lene"]).await;
    assert_eq!(try_name(&house, &cookie, "Lene", GOOD).await.status, StatusCode::SEE_OTHER);
    assert!(house.get("/vagt", "").await.headers.get(header::SET_COOKIE).is_none(), "nobody else");
}
