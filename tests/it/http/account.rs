//! Somebody's own shown name and passphrase, over the real router.

use crate::support::door::{Answer, GOOD, House};
use axum::http::{StatusCode, header};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use ungrus::http::auth::Revoked;
use ungrus::store::*;
use ungrus::words::Locale;

const NEW: &str = "seks travle egern i regn";
const NAME: &str = "/vagt/konto/navn";
const PASSPHRASE: &str = "/vagt/konto/adgangssaetning";

fn form(pairs: &[(&str, &str)]) -> String {
    pairs.iter().map(|(key, value)| format!("{key}={}", value.replace(' ', "+"))).collect::<Vec<_>>().join("&")
}

async fn change(house: &House, cookie: &str, before: &str, after: &str) -> Answer {
    house.post(PASSPHRASE, cookie, &form(&[("before", before), ("after", after), ("again", after)])).await
}

async fn rename(house: &House, cookie: &str, name: &str) -> Answer {
    house.post(NAME, cookie, &form(&[("name", name), ("passphrase", GOOD)])).await
}

/// The cookie by which a browser is known, as it sends it.
fn known(answer: &Answer) -> String {
    let all: Vec<_> = answer.headers.get_all(header::SET_COOKIE).iter().map(|one| one.to_str().unwrap()).collect();
    let one = all.iter().find(|one| one.contains("kendt=")).unwrap_or_else(|| panic!("{all:?}"));
    one.split(';').next().unwrap().to_owned()
}

async fn sign_in(house: &House, cookie: &str, name: &str, passphrase: &str) -> StatusCode {
    house.post("/vagt/log-ind", cookie, &form(&[("name", name), ("passphrase", passphrase)])).await.status
}

/// Until strangers have no tries left for the name.
async fn besiege(house: &House, name: &str) {
    while sign_in(house, "", name, "gæt").await != StatusCode::TOO_MANY_REQUESTS {}
}

#[tokio::test]
async fn a_new_passphrase_keeps_this_sign_in_and_ends_all_others() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let (here, there) = (house.cookie(mette).await, house.cookie(mette).await);
    let other = house.staff("Lene", Role::Coordinator).await;
    let others = house.cookie(other).await;
    assert!(house.get("/vagt", &here).await.body.contains("href=\"/vagt/konto\""));
    assert!(house.get("/leder", &others).await.body.contains("href=\"/vagt/konto\""));
    let answer = change(&house, &here, GOOD, NEW).await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/vagt/konto?gemt=adgangssaetning"));
    assert!(house.get(answer.location(), &here).await.body.contains("Alle andre steder er du logget ud."));
    let token = SessionToken::parse(there.split_once('=').unwrap().1).unwrap();
    assert_eq!(
        house.revoked(),
        [Revoked::Session { staff: mette, session: token.hash() }],
        "its sockets end, not these"
    );
    assert!(house.get("/vagt", &there).await.body.contains("log-ind"));
    assert!(!house.get("/vagt", &here).await.body.contains("log-ind"));
    assert!(!house.get("/vagt", &others).await.body.contains("log-ind"), "nobody else's");
    assert_eq!(sign_in(&house, "", "Mette", GOOD).await, StatusCode::UNAUTHORIZED);
    assert_eq!(sign_in(&house, "", "Mette", NEW).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn it_asks_for_the_one_that_is_and_wants_a_good_one() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(mette).await;
    for (before, after, again, said) in [
        ("forkert sætning", NEW, NEW, "Den passer ikke."),
        ("", NEW, NEW, "Den passer ikke."),
        (GOOD, "kort", "kort", "mindst 15 tegn"),
        (GOOD, "passwordpassword", "passwordpassword", "for nem at gætte"),
        (GOOD, NEW, "noget andet end det", "ikke ens"),
        (GOOD, GOOD, GOOD, "Vælg en anden"),
    ] {
        let answer =
            house.post(PASSPHRASE, &cookie, &form(&[("before", before), ("after", after), ("again", again)])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(answer.body.contains(said) && answer.body.matches("autofocus").count() == 1, "{said}: {}", answer.body);
        assert!(!answer.body.contains(NEW) && !answer.body.contains(GOOD), "what was typed is not sent back");
    }
    assert!(house.revoked().is_empty());
    assert_eq!(sign_in(&house, "", "Mette", GOOD).await, StatusCode::SEE_OTHER, "nothing has changed");
    for path in [NAME, PASSPHRASE] {
        assert_eq!(house.post(path, "", "").await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    assert_eq!(house.get("/vagt/konto", "").await.location(), "/vagt");
}

#[tokio::test]
async fn guessing_at_an_open_screen_is_slowed_down_and_strangers_keep_nobody_from_it() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(mette).await;
    besiege(&house, "Mette").await;
    for _ in 0..8 {
        assert_eq!(change(&house, &cookie, "forkert sætning", NEW).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let before = house.door.passphrases.checks();
    for answer in [change(&house, &cookie, GOOD, NEW).await, rename(&house, &cookie, "Mia").await] {
        assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(answer.headers.get(header::RETRY_AFTER).unwrap(), "30");
    }
    assert_eq!(house.door.passphrases.checks(), before, "no work for it");
    house.clock.advance(30_000);
    assert_eq!(change(&house, &cookie, GOOD, NEW).await.status, StatusCode::SEE_OTHER, "slowed down, never locked");
}

#[tokio::test]
async fn browsers_that_were_known_by_the_old_one_are_strangers() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let (mine, thiefs) = (house.sign_in("Mette", GOOD).await, known(&house.sign_in("Mette", GOOD).await));
    let answer = change(&house, &format!("{}; {}", mine.pair(), known(&mine)), GOOD, NEW).await;
    let mine = known(&answer);
    besiege(&house, "Mette").await;
    assert_eq!(sign_in(&house, &thiefs, "Mette", "gæt").await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(sign_in(&house, &mine, "Mette", NEW).await, StatusCode::SEE_OTHER, "this one is known by the new one");
    // With a link to a new passphrase, too.
    let reset = house.link(InviteKind::Reset(mette)).await;
    let set_up = house.set_up(&reset, "Mette", GOOD).await;
    besiege(&house, "Mette").await;
    assert_eq!(sign_in(&house, &mine, "Mette", GOOD).await, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(sign_in(&house, &known(&set_up), "Mette", GOOD).await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_new_name_obeys_the_rules_of_names() {
    let house = House::new().await;
    house.staff("Lene", Role::Coordinator).await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let (cookie, there) = (house.cookie(mette).await, house.cookie(mette).await);
    for (name, said) in [
        ("", "Feltet skal udfyldes."),
        ("L\u{435}ne", "flere alfabeter"),
        ("Mette\u{34f}", "U+034F"),
        ("LENE", "eller et, der ligner"),
        ("Le ne", "eller et, der ligner"),
        ("<b>", "kan ikke bruges"),
    ] {
        let answer = rename(&house, &cookie, name).await;
        assert!(
            answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.body.contains(said),
            "{name}: {}",
            answer.body
        );
    }
    let proof = house.post(NAME, &cookie, &form(&[("name", "Mia"), ("passphrase", "forkert")])).await;
    assert!(
        proof.status == StatusCode::UNPROCESSABLE_ENTITY && proof.body.contains("value=\"Mia\""),
        "what was typed stays"
    );
    assert_eq!(house.door.ground.store.staff(mette).await.unwrap().unwrap().name, "Mette");
    let answer = rename(&house, &cookie, "Mia").await;
    assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/vagt/konto?gemt=navn"));
    assert!(
        house.get("/vagt", &cookie).await.body.contains("Mia") && house.get("/vagt", &there).await.body.contains("Mia")
    );
    assert!(house.revoked().is_empty(), "sign-ins go on");
    assert_eq!(sign_in(&house, "", "Mette", GOOD).await, StatusCode::UNAUTHORIZED);
    besiege(&house, "Mia").await;
    assert_eq!(sign_in(&house, &known(&answer), "Mia", GOOD).await, StatusCode::SEE_OTHER, "and it is known by it");
    assert_eq!(rename(&house, &cookie, "MIA").await.status, StatusCode::SEE_OTHER, "one's own name is no other's");
}

#[tokio::test]
async fn nobodys_counsellor_gets_another_name_in_the_middle() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let on = Arc::new(AtomicBool::new(true));
    let seen = on.clone();
    let house = house.with_duty(move |staff| staff == mette && seen.load(Relaxed));
    let cookie = house.cookie(mette).await;
    let answer = rename(&house, &cookie, "Mia").await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.body.contains("Gå af vagt"), "{}", answer.body);
    on.store(false, Relaxed);
    assert_eq!(rename(&house, &cookie, "Mia").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn leaving_asks_first_while_the_desk_is_on_duty_elsewhere() {
    let house = House::new().await;
    let (lene, mette) = (house.staff("Lene", Role::Coordinator).await, house.staff("Mette", Role::Counsellor).await);
    let on = Arc::new(AtomicBool::new(false));
    let seen = on.clone();
    let house = house.with_duty(move |_| seen.load(Relaxed));
    let page = house.get("/leder", &house.cookie(lene).await).await.body;
    assert!(page.contains("href=\"/vagt/aabn\"") && page.contains("action=\"/vagt/forlad\""), "{page}");
    assert!(!page.contains("href=\"/vagt\"") && !page.contains("action=\"/vagt/log-ud\""), "{page}");
    for (staff, stay) in [(lene, "href=\"/leder\""), (mette, "href=\"/vagt/konto\"")] {
        let cookie = house.cookie(staff).await;
        on.store(true, Relaxed);
        let open = house.get("/vagt/aabn", &cookie).await;
        assert_eq!(open.status, StatusCode::OK);
        assert!(open.body.contains("Åbn vagten her") && open.body.contains(stay), "{}", open.body);
        let out = house.post("/vagt/forlad", &cookie, "").await;
        assert_eq!(out.status, StatusCode::OK);
        assert!(out.body.contains("action=\"/vagt/log-ud\"") && out.body.contains(stay), "{}", out.body);
        assert!(out.body.contains("content=\"same-origin\""), "its form tells its origin");
        assert!(house.revoked().is_empty() && out.headers.get(header::SET_COOKIE).is_none(), "asked, and nothing done");
        on.store(false, Relaxed);
        assert_eq!(house.get("/vagt/aabn", &cookie).await.location(), "/vagt");
        let out = house.post("/vagt/forlad", &cookie, "").await;
        assert_eq!((out.status, out.location()), (StatusCode::SEE_OTHER, "/vagt"));
        assert_eq!(out.headers.get("clear-site-data").unwrap(), "\"storage\"", "as at the desk");
        let gone = house.revoked();
        let whole = gone.get(1).is_some_and(|one| *one == Revoked::Staff(staff));
        assert!(matches!(gone[0], Revoked::Session { .. }) && whole == (staff == mette), "Lene is signed in twice");
        assert!(house.get("/vagt", &cookie).await.body.contains("log-ind"));
    }
    assert_eq!(house.post("/vagt/forlad", "", "").await.location(), "/vagt", "whoever is out already");
    assert_eq!(house.get("/vagt/aabn", "").await.location(), "/vagt");
}

#[tokio::test]
async fn everybody_of_staff_has_a_language_of_their_own() {
    let house = House::new().await;
    let (mette, lene) = (house.staff("Mette", Role::Counsellor).await, house.staff("Lene", Role::Coordinator).await);
    let (hers, others) = (house.cookie(mette).await, house.cookie(lene).await);
    let chosen = async |id| house.door.ground.store.staff(id).await.unwrap().unwrap().locale;
    for (sent, locale) in
        [("en", Some(Locale::En)), ("xx", Some(Locale::En)), ("", Some(Locale::En)), ("da", Some(Locale::Da))]
    {
        let answer = house.post("/vagt/konto/sprog", &hers, &form(&[("language", sent)])).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{sent}");
        assert_eq!(chosen(mette).await, locale, "{sent}: what is none changes nothing");
    }
    assert_eq!(chosen(lene).await, None, "nobody else's");
    assert!(house.get("/vagt/konto", &others).await.body.contains("lang=\"en\">English</button>"));
    assert_eq!(house.post("/vagt/konto/sprog", "", "language=en").await.status, StatusCode::UNAUTHORIZED);
}
