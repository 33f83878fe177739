//! Phrases, as they are written on the coordinator's page and on one's own, and as a desk gets them.

use crate::support::whole::Whole;
use serde_json::Value;
use ungrus::line::About;
use ungrus::store::*;
use ungrus::words::{Locale, phrases, young};

const FORM: &str = "language=da&about=relative&title=Ring+til+os&said=Hej,+jeg+er+{navn}.%0D%0A{numre}";

async fn ready(house: &Whole, cookie: &str) -> Vec<Value> {
    let answer = house.get("/vagt/svar.json", cookie).await;
    let json: Value = serde_json::from_str(&answer.body).unwrap();
    json["phrases"].as_array().unwrap().clone()
}

fn titled<'a>(all: &'a [Value], title: &str) -> Option<&'a Value> {
    all.iter().find(|one| one["title"] == title)
}

#[tokio::test]
async fn a_coordinator_writes_for_all_and_looks_at_it_first() {
    let house = Whole::new().await;
    let (lene, anna) = (house.staff("Lene", Role::Coordinator).await, house.staff("Anna", Role::Counsellor).await);
    let words = phrases(Locale::Da);
    let page = house.get("/leder/svar", &lene).await.body;
    assert!(page.contains(words.ours) && page.contains("href=\"/leder/svar\" aria-current"));
    assert!(page.contains("<strong>Hilsen</strong>") && page.contains("<strong>Greeting</strong>"));
    assert!(page.contains("Hej, jeg hedder Lene, og jeg er rådgiver her."), "as the young person sees it");

    let shown = house.post("/leder/svar", &lene, &format!("{FORM}&preview=1")).await;
    assert_eq!(shown.status.as_u16(), 200);
    let call = young(Locale::Da).bar.call_112;
    assert!(shown.body.contains(&format!("Hej, jeg er Lene.\n{call}\n")), "{}", shown.body);
    assert!(shown.body.contains("value=\"Ring til os\"") && shown.body.contains("tabindex=\"-1\" autofocus"));
    assert!(titled(&ready(&house, &anna).await, "Ring til os").is_none(), "only shown");

    assert_eq!(house.post("/leder/svar", &lene, FORM).await.location(), "/leder/svar?gemt=1");
    let all = ready(&house, &anna).await;
    let added = titled(&all, "Ring til os").unwrap();
    assert_eq!(added["said"], "Hej, jeg er {navn}.\n{numre}");
    assert_eq!(
        (&added["language"], &added["about"], &added["own"], &added["checked"]),
        (&"da".into(), &"relative".into(), &false.into(), &true.into())
    );
    let ours = titled(&all, "Hilsen").unwrap();
    assert_eq!((&ours["checked"], &ours["about"]), (&false.into(), &Value::Null));

    assert_eq!(house.post("/leder/svar/ours-da-greeting/tjekket", &lene, "").await.status.as_u16(), 303);
    assert_eq!(titled(&ready(&house, &anna).await, "Hilsen").unwrap()["checked"], true);
    let preview = house.post("/leder/svar/ours-da-greeting", &lene, &format!("{FORM}&preview=1")).await.body;
    assert!(preview.contains("<details open") && preview.contains("Hej, jeg er Lene."));
    house.post("/leder/svar/ours-da-greeting", &lene, &FORM.replace("Ring+til+os", "Goddag")).await;
    house.post("/leder/svar/ours-da-waited/fjern", &lene, "").await;
    let all = ready(&house, &anna).await;
    assert!(titled(&all, "Goddag").is_some() && titled(&all, "Hilsen").is_none());
    assert!(titled(&all, "Hilsen, når nogen har ventet").is_none());
}

#[tokio::test]
async fn a_counsellor_writes_own_ones_that_only_their_desk_gets() {
    let house = Whole::new().await;
    let (anna, bo) = (house.staff("Anna", Role::Counsellor).await, house.staff("Bo", Role::Counsellor).await);
    let words = phrases(Locale::Da);
    assert!(house.get("/vagt/svar", &anna).await.body.contains(words.own_none));
    let shown = house.post("/vagt/svar", &anna, &format!("{FORM}&preview=1")).await.body;
    assert!(shown.contains("Hej, jeg er Anna."));
    assert_eq!(house.post("/vagt/svar", &anna, FORM).await.location(), "/vagt/svar?gemt=1");
    let page = house.get("/vagt/svar?gemt=1", &anna).await.body;
    assert!(page.contains("<strong>Ring til os</strong>") && page.contains("role=\"status\">Gemt."));
    assert!(!page.contains("Ikke tjekket endnu"), "nobody goes through them but she");
    let all = ready(&house, &anna).await;
    assert_eq!(
        (&all[0]["title"], &all[0]["own"], &all[0]["checked"]),
        (&"Ring til os".into(), &true.into(), &true.into())
    );
    assert!(titled(&ready(&house, &bo).await, "Ring til os").is_none());

    let id = page.split("data-phrase=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    for (who, path) in [(&bo, format!("/vagt/svar/{id}")), (&bo, format!("/vagt/svar/{id}/fjern"))] {
        assert_eq!(house.post(&path, who, FORM).await.status.as_u16(), 404, "{path}");
    }
    assert_eq!(house.post("/vagt/svar/ours-da-greeting", &anna, FORM).await.status.as_u16(), 404, "the centre's");
    house.post(&format!("/vagt/svar/{id}"), &anna, &FORM.replace("Ring+til+os", "Skriv")).await;
    assert!(titled(&ready(&house, &anna).await, "Skriv").is_some());
    house.post(&format!("/vagt/svar/{id}/fjern"), &anna, "").await;
    assert_eq!(ready(&house, &anna).await.len(), Phrase::ours().len());
    assert_eq!(house.get("/leder/svar", &anna).await.status.as_u16(), 403);
    assert_eq!(house.post("/leder/svar", &anna, FORM).await.status.as_u16(), 403);
}

#[tokio::test]
async fn what_is_wrong_is_said_where_it_was_typed() {
    let house = Whole::new().await;
    let lene = house.staff("Lene", Role::Coordinator).await;
    let before = house.store().phrases(None).await.unwrap();
    let long = format!("title={}&said=x", "x".repeat(41));
    let longer = format!("title=x&said={}", "x".repeat(801));
    for (form, at) in [
        ("", "new-heading"),
        ("title=x", "new-said"),
        ("title=x&said=+%0D%0A+", "new-said"),
        ("title=x&said=a%E2%80%AEb", "new-said"),
        ("said=x&preview=1", "new-heading"),
        (&long, "new-heading"),
        (&longer, "new-said"),
    ] {
        let answer = house.post("/leder/svar", &lene, form).await;
        assert!(answer.status.as_u16() == 422 && answer.body.contains(&format!("id=\"{at}-error\"")), "{form}");
    }
    let answer = house.post("/leder/svar/ours-en-limit", &lene, "title=&said=x").await;
    assert!(answer.status.as_u16() == 422 && answer.body.contains("id=\"title-ours-en-limit-error\""));
    for path in ["nothing", "nothing/fjern", "nothing/tjekket", "%F0", "ours-xx-limit"] {
        let answer = house.post(&format!("/leder/svar/{path}"), &lene, FORM).await;
        assert!([404, 400].contains(&answer.status.as_u16()), "{path}");
    }
    assert_eq!(house.store().phrases(None).await.unwrap(), before, "nothing was kept");
    // Words that no list has.
    house.post("/leder/svar", &lene, "language=tlh&about=xyz&title=x&said=y").await;
    let kept = house.store().phrases(None).await.unwrap().pop().unwrap().text;
    assert_eq!((kept.language.as_str(), kept.about), ("da", None::<About>));
    for n in before.len() + 1..Phrase::CENTRE_MAX {
        let added = house.post("/leder/svar", &lene, &format!("title={n}&said=y")).await;
        assert_eq!(added.status.as_u16(), 303, "{n}");
    }
    let full = house.post("/leder/svar", &lene, "title=x&said=y").await;
    assert!(full.status.as_u16() == 409 && full.body.contains(phrases(Locale::Da).enough));
}
