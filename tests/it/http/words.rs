//! In which language staff are answered, and that a page is wholly in it.

use crate::support::door::{Answer, GOOD, House};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use ungrus::store::*;
use ungrus::words::Locale;

/// A request by a browser that reads English.
async fn ask(house: &House, method: &str, path: &str, cookie: &str, form: &str) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header(header::ACCEPT, "text/html")
        .header(header::ACCEPT_LANGUAGE, "en-GB,en;q=0.9")
        .header(header::ORIGIN, &house.door.ground.origins[0])
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::COOKIE, cookie);
    house.send(request.body(Body::from(form.to_owned())).unwrap()).await
}

/// Without what is between two marks: what people have typed, and what is there in each language.
fn without(mut page: String, from: &str, to: &str) -> String {
    while let Some(start) = page.find(from) {
        let end = page[start..].find(to).unwrap_or_else(|| panic!("no {to} after {from}")) + start + to.len();
        page.replace_range(start..end, "");
    }
    page
}

/// Words that stand in nearly every Danish sentence, and in no English one.
const DANISH: [&str; 12] = ["og", "du", "er", "ikke", "den", "det", "dit", "vagt", "vagten", "kun", "igen", "navn"];

fn assert_english(what: &str, answer: &Answer) {
    assert!(answer.body.contains("<html lang=\"en\" dir=\"ltr\""), "{what}: {}", answer.body);
    let page = without(answer.body.clone(), "<ul class=\"phones\"", "</ul>");
    let page = without(page, "<template id=\"said\"", "</template>");
    let page = without(page, "<button class=\"button\" name=\"language\" value=\"da\"", "</button>");
    assert_eq!(page.find(|c| "æøåÆØÅ".contains(c)).map(|at| &page[at.saturating_sub(40)..]), None, "{what}");
    // Paths and names of fields are no words.
    let read: Vec<&str> =
        page.split(['<', '>']).skip(1).step_by(2).map(|tag| tag.split("aria-label=\"").nth(1).unwrap_or("")).collect();
    let text: Vec<&str> =
        page.split(['<', '>']).step_by(2).chain(read.iter().filter_map(|rest| rest.split('"').next())).collect();
    for word in text.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())) {
        assert!(!DANISH.contains(&word.to_lowercase().as_str()), "{what} says {word}");
    }
}

async fn answers(house: &House, counsellor: &str, coordinator: &str) -> Vec<(&'static str, StatusCode, Answer)> {
    let (ok, unprocessable) = (StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY);
    let get = async |path, cookie| ask(house, "GET", path, cookie, "").await;
    let post = async |path, cookie, form| ask(house, "POST", path, cookie, form).await;
    let change = async |form| post("/vagt/konto/adgangssaetning", counsellor, form).await;
    let good = GOOD.replace(' ', "+");
    let weak = format!("before={good}&after=passwordpassword&again=passwordpassword");
    let renamed = format!("name=Lene&passphrase={good}");
    vec![
        ("the sign-in", ok, get("/vagt", "").await),
        ("a wrong one", StatusCode::UNAUTHORIZED, post("/vagt/log-ind", "", "name=Mette&passphrase=x").await),
        ("the setup", ok, get("/ny", "").await),
        ("no page", StatusCode::NOT_FOUND, get("/vagt/intet", "").await),
        ("the desk", ok, get("/vagt", counsellor).await),
        ("a coordinator's desk", ok, get("/vagt", coordinator).await),
        ("the desk elsewhere", ok, get("/vagt/aabn", counsellor).await),
        ("the way out", ok, post("/vagt/forlad", coordinator, "").await),
        ("where they practise", ok, get("/vagt/oevelse", counsellor).await),
        ("the account", ok, get("/vagt/konto", counsellor).await),
        ("a coordinator's account", ok, get("/vagt/konto?gemt=navn", coordinator).await),
        ("after a new language", ok, get("/vagt/konto?gemt=sprog", counsellor).await),
        ("after a new passphrase", ok, get("/vagt/konto?gemt=adgangssaetning", counsellor).await),
        ("on duty", unprocessable, post("/vagt/konto/navn", counsellor, &renamed).await),
        ("two that differ", unprocessable, change("before=a&after=b&again=c").await),
        ("the same", unprocessable, change("before=a&after=a&again=a").await),
        ("a wrong proof", unprocessable, change("before=a&after=b&again=b").await),
        ("a weak one", unprocessable, change(&weak).await),
        ("no coordinator", StatusCode::FORBIDDEN, get("/leder", counsellor).await),
    ]
}

#[tokio::test]
async fn pages_of_staff_are_wholly_in_english() {
    let house = House::new().await.with_duty(|_| true);
    let (mette, lene) = (house.staff("Mette", Role::Counsellor).await, house.staff("Lene", Role::Coordinator).await);
    let (counsellor, coordinator) = (house.cookie(mette).await, house.cookie(lene).await);
    for (what, status, answer) in answers(&house, &counsellor, &coordinator).await {
        assert_eq!(answer.status, status, "{what}: {}", answer.body);
        assert_english(what, &answer);
    }
    let refused = ask(&house, "POST", "/vagt/konto/navn", "", "").await;
    assert_eq!((refused.status, refused.body.as_str()), (StatusCode::UNAUTHORIZED, "Sign in first, at /vagt."));
}

#[tokio::test]
async fn who_has_chosen_a_language_reads_it_in_every_browser() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(mette).await;
    // This browser says nothing of languages.
    for path in ["/vagt", "/vagt/konto", "/leder"] {
        assert!(house.get(path, &cookie).await.body.contains("<html lang=\"da\""), "{path}");
    }
    house.door.ground.store.set_staff_locale(mette, Locale::En).await.unwrap();
    for path in ["/vagt", "/vagt/konto", "/leder"] {
        assert_english(path, &house.get(path, &cookie).await);
    }
    house.door.ground.store.set_staff_locale(mette, Locale::Da).await.unwrap();
    assert!(ask(&house, "GET", "/vagt", &cookie, "").await.body.contains("<html lang=\"da\""));
}

/// What no handler knows the reader of is still said in their language.
#[tokio::test]
async fn a_database_that_fails_is_told_in_the_readers_language() {
    let house = House::new().await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let cookie = house.cookie(mette).await;
    house.door.ground.store.close().await;
    let answer = ask(&house, "GET", "/vagt", &cookie, "").await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_english("no database", &answer);
    assert!(house.get("/vagt", &cookie).await.body.contains("Tjenesten kan ikke"));
}
