//! What conversations can be about, as a coordinator says it and a young person reads it; and who takes what.

use crate::support::whole::{Answer, Whole};
use axum::body::Body;
use axum::http::{Request, header};
use ungrus::line::{About, Language, Takes};
use ungrus::store::*;
use ungrus::words::{Locale, subjects, takes, young};

async fn read(house: &Whole, path: &str) -> Answer {
    house.send(Request::get(path).header(header::ACCEPT, "text/html").body(Body::empty()).unwrap()).await
}

/// The words of what can be chosen, in order.
fn choices(page: &Answer) -> Vec<&str> {
    let inputs = page.body.split("name=\"line\" value=\"").skip(1);
    inputs.filter_map(|rest| rest.split('"').next()).collect()
}

fn about(word: &str) -> About {
    About::parse(word).unwrap()
}

async fn subject(house: &Whole, word: &str) -> Subject {
    house.store().subjects().await.unwrap().into_iter().find(|one| one.about == about(word)).unwrap()
}

#[tokio::test]
async fn a_coordinator_adds_a_subject_and_young_people_can_choose_it() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    assert_eq!(choices(&read(&house, "/").await), ["self", "relative"]);
    let page = house.get("/leder/emner", &cookie).await;
    assert!(page.body.contains(subjects(Locale::Da).about) && page.body.contains("href=\"/leder/emner\" aria-current"));

    let added = house.post("/leder/emner", &cookie, "name=Om+spil&sentence=Om+spil+om+penge.").await;
    assert_eq!((added.status.as_u16(), added.location()), (303, "/leder/emner?gemt=1"));
    let danish = read(&house, "/").await;
    assert_eq!(choices(&danish), ["self", "relative", "own-1"]);
    assert!(danish.body.contains("<span>Om spil <small>Om spil om penge.</small></span>"), "{}", danish.body);
    let english = read(&house, "/en").await;
    assert!(english.body.contains("<span lang=\"da\" dir=\"ltr\">Om spil"), "it says that it is Danish");
    assert!(house.get("/leder/emner", &cookie).await.body.contains("Mangler, antal sprog: 1"));
    assert!(house.get("/vagt", &cookie).await.body.contains("data-lines=\"{&#34;own-1&#34;:&#34;Om spil&#34;}\""));

    let form = "offered=1&name-da=Om+spil&sentence-da=&name-en=About+gambling&sentence-en=&d3=0-24";
    assert_eq!(house.post("/leder/emner/own-1", &cookie, form).await.location(), "/leder/emner?gemt=1");
    let english = read(&house, "/en").await;
    assert!(english.body.contains("<span>About gambling</span>"));
    assert!(!house.get("/leder/emner", &cookie).await.body.contains("Mangler, antal"));
    // It is Wednesday; on other days it can't be chosen, and says when.
    assert!(!english.body.contains("value=\"own-1\" disabled"));
    house.post("/leder/emner/own-1", &cookie, &form.replace("d3=0-24", "d5=9-15")).await;
    let closed = read(&house, "/en").await.body;
    assert!(closed.contains("value=\"own-1\" disabled") && closed.contains("Friday"), "{closed}");
    let desk = || house.get("/vagt", &cookie);
    assert!(desk().await.body.contains("data-resting=\"professional\""));
    house.post("/leder/emner/own-1", &cookie, "name-da=Om+spil").await;
    let turned_off = desk().await.body;
    assert!(
        turned_off.contains("data-resting=\"professional own-1\""),
        "nobody is asked to take over for it: {turned_off}"
    );
    assert_eq!(choices(&read(&house, "/").await), ["self", "relative"], "turned off");
    house.post("/leder/emner/self", &cookie, "offered=1&name-da=Det+er+mig").await;
    let renamed = read(&house, "/").await.body;
    let words = &young(Locale::Da).home;
    assert!(renamed.contains("<span>Det er mig</span>") && !renamed.contains(words.myself));
    assert_eq!(
        renamed.matches(words.it_is).count(),
        1,
        "a name of the centre's own stands by itself: only 'Om en anden' goes on"
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_where_it_was_typed_and_nothing_is_kept() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    for form in ["", "name=+&sentence=x", "sentence=x", "name=a%E2%80%AEb"] {
        let answer = house.post("/leder/emner", &cookie, form).await;
        assert_eq!(answer.status.as_u16(), 422, "{form}");
        assert!(answer.body.contains("id=\"new-name-error\""), "{form}");
    }
    assert_eq!(house.post("/leder/emner", &cookie, &format!("name={}", "x".repeat(41))).await.status.as_u16(), 422);
    house.post("/leder/emner", &cookie, "name=Om+spil").await;
    let before = subject(&house, "own-1").await;
    for (form, at) in [
        ("offered=1&name-da=+", "name-own-1-da"),
        ("name-da=Om+spil&d1=15", "d1-own-1"),
        ("name-da=Om+spil&name-en=&sentence-en=Without+a+name.", "name-own-1-en"),
    ] {
        let answer = house.post("/leder/emner/own-1", &cookie, form).await;
        assert!(answer.status.as_u16() == 422 && answer.body.contains(&format!("id=\"{at}-error\"")), "{form}");
        assert_eq!(subject(&house, "own-1").await, before, "{form}");
    }
    for word in ["own-2", "xyz", "%F0", "unsaid", "own-1%20"] {
        let answer = house.post(&format!("/leder/emner/{word}"), &cookie, "offered=1&name-da=x").await;
        assert!([404, 400].contains(&answer.status.as_u16()), "{word}");
    }
    for n in 2..=About::ADDED.len() {
        house.post("/leder/emner", &cookie, &format!("name=Emne+{n}")).await;
    }
    let full = house.post("/leder/emner", &cookie, "name=Emne+7").await;
    assert!(full.status.as_u16() == 409 && full.body.contains(subjects(Locale::Da).enough));
    assert_eq!(choices(&read(&house, "/").await).len(), 2 + About::ADDED.len());
    let counsellor = house.staff("Anna", Role::Counsellor).await;
    assert_eq!(house.post("/leder/emner", &counsellor, "name=x").await.status.as_u16(), 403);
}

#[tokio::test]
async fn professionals_have_a_page_where_the_centre_offers_it() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    let words = &young(Locale::Da).professional;
    for path in ["/fagfolk", "/en/fagfolk"] {
        assert_eq!(read(&house, path).await.status.as_u16(), 404, "{path}");
    }
    assert!(!read(&house, "/").await.body.contains(words.link));
    house.post("/leder/emner/professional", &cookie, "offered=1").await;
    let page = read(&house, "/fagfolk").await;
    assert_eq!((page.status.as_u16(), choices(&page)), (200, vec!["professional"]));
    assert!(page.body.contains(words.nameless_text) && page.body.contains(words.no_report_text));
    assert!(!page.body.contains(young(Locale::Da).facts.limits_text), "what young people are told");
    let home = read(&house, "/en").await.body;
    assert!(home.contains(&format!(
        "<a href=\"/en/fagfolk\" rel=\"noopener noreferrer\">{}</a>",
        young(Locale::En).professional.link
    )));
    assert_eq!(choices(&read(&house, "/").await), ["self", "relative"]);
    assert!(read(&house, "/en/fagfolk").await.body.contains(young(Locale::En).professional.title));
    assert!(!page.body.contains(" data-closed"));
}

#[tokio::test]
async fn a_counsellor_says_what_they_take_and_a_coordinator_who_takes_it() {
    let house = Whole::new().await;
    let (lene, anna) = (house.staff("Lene", Role::Coordinator).await, house.staff("Anna", Role::Counsellor).await);
    let staff = house.store().staff_list().await.unwrap();
    let id = staff.iter().find(|one| one.name == "Anna").unwrap().id;
    let is = async || house.store().takes(id).await.unwrap();
    assert_eq!(is().await, Takes::new([Language::DANISH, Language::ENGLISH], []));
    let form = house.get("/vagt/samtaler", &anna).await.body;
    assert!(
        form.contains("value=\"da\" checked") && !form.contains("value=\"ar\" checked") && form.contains("Arabisk")
    );

    let said = "language=da&language=ar&row=self%3A1&row=relative%3A1&subject=self";
    assert_eq!(house.post("/vagt/samtaler", &anna, said).await.location(), "/vagt/samtaler?gemt=1");
    let arabic = Takes::new([Language::DANISH, Language::ARABIC], [About::RELATIVE]);
    assert_eq!(is().await, arabic);
    assert!(house.get("/vagt/samtaler?gemt=1", &anna).await.body.contains(takes(Locale::Da).saved));
    let none = house.post("/vagt/samtaler", &anna, "row=self%3A1&row=relative%3A0&subject=relative").await;
    assert!(none.status.as_u16() == 422 && none.body.contains(takes(Locale::Da).no_language));
    assert!(none.body.contains("name=\"subject\" value=\"relative\" checked"), "what was ticked stands there");
    assert_eq!(is().await, arabic, "nothing was kept");

    // The coordinator changes one subject of those whom the form showed; languages are the counsellor's.
    let row = |was| format!("offered=1&row={}%3A{was}", id.text());
    house.post("/leder/emner/self", &lene, &row(1)).await;
    assert_eq!(is().await, Takes::new([Language::DANISH, Language::ARABIC], [About::OWN, About::RELATIVE]));
    house.post("/leder/emner/relative", &lene, &format!("{}&takes={}", row(0), id.text())).await;
    assert_eq!(is().await, Takes::new([Language::DANISH, Language::ARABIC], [About::OWN]));
    house.post("/leder/emner/self", &lene, &format!("offered=1&takes={}", id.text())).await;
    assert_eq!(is().await, Takes::new([Language::DANISH, Language::ARABIC], [About::OWN]), "the form did not show her");
    // A form that is older than her choice changes nothing that nobody changed in it.
    let old = format!("{}&takes={}", row(1), id.text());
    house.post("/leder/emner/self", &lene, &old).await;
    assert_eq!(is().await, Takes::new([Language::DANISH, Language::ARABIC], [About::OWN]));
    assert_eq!(read(&house, "/vagt/samtaler").await.status.as_u16() / 100, 3, "not for strangers");
}
