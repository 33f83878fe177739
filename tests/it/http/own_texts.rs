//! What a centre writes itself, in the other languages that it offers.

use super::agency::join;
use crate::support::agency::add_agency;
use crate::support::whole::Whole;
use jiff::civil::{Date, date};
use serde_json::json;
use ungrus::store::*;
use ungrus::words::{Locale, own_texts};

const TODAY: Date = date(2026, 11, 18);

/// Percent-encoded, as a form sends it.
fn form(pairs: &[(&str, &str)]) -> String {
    let encode = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    pairs.iter().map(|(key, value)| format!("{}={}", encode(key), encode(value))).collect::<Vec<_>>().join("&")
}

#[tokio::test]
async fn a_centre_translates_what_it_has_written_and_sees_what_is_missing() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    let words = own_texts(Locale::Da);
    let centre = Centre { name: "Rusmiddelcentret".into(), ..house.store().centre().await.unwrap() };
    house.store().save_centre(&centre).await.unwrap();
    house.app.refresh().await.unwrap();
    let phones = house.store().phones().await.unwrap();
    let changed = phones.into_iter().find(|one| !one.text.note.is_empty() && one.text.tel != "112").unwrap();
    let text = PhoneText { note: "Altid, siger de.".into(), ..changed.text };
    house.store().save_phone(&changed.id, &text, None).await.unwrap();
    house.app.refresh().await.unwrap();
    assert!(house.get("/leder/sprog", &cookie).await.body.contains(&words.left.put(2)), "its name, and that note");
    assert!(house.get("/en", "").await.body.contains("Rusmiddelcentret"));
    assert!(
        house.get("/en", "").await.body.contains("<strong lang=\"da\" dir=\"ltr\">"),
        "numbers are named in Danish"
    );

    let phone = house.store().phones().await.unwrap().into_iter().find(|one| one.id == changed.id).unwrap();
    assert!(house.get("/en", "").await.body.contains("<small lang=\"da\" dir=\"ltr\">Altid, siger de.</small>"));
    let name = OwnText::centre_name(&centre).unwrap();
    let note = OwnText::phone_note(&phone).unwrap();
    let typed = form(&[
        ("mark-centre.name", &name.mark()),
        ("said-centre.name", "The drug advice centre"),
        (&format!("mark-{}", note.key), &note.mark()),
        (&format!("said-{}", note.key), "Day and night."),
    ]);
    assert_eq!(house.post("/leder/sprog/en", &cookie, &typed).await.location(), "/leder/sprog/en?gemt=1");
    let english = house.get("/en", "").await.body;
    assert!(english.contains("The drug advice centre is behind") || english.contains("The drug advice centre"));
    assert!(english.contains("Day and night.") && !english.contains(&phone.text.note));
    assert!(house.get("/", "").await.body.contains(&phone.text.note), "Danish stays as it is");
    assert!(house.get("/leder/sprog", &cookie).await.body.contains(words.complete));
    // Somebody changes the Danish: that is what is true now.
    let renamed = Centre { name: "Ungecentret".into(), ..centre };
    house.store().save_centre(&renamed).await.unwrap();
    house.app.refresh().await.unwrap();
    assert!(house.get("/en", "").await.body.contains("Ungecentret"));
    let page = house.get("/leder/sprog/en", &cookie).await.body;
    assert!(page.contains(words.old) && page.contains("value=\"The drug advice centre\""), "it can be mended");
    // A form that was shown before, or that shows less, makes no old translation a new one.
    for form in [typed.as_str(), ""] {
        house.post("/leder/sprog/en", &cookie, form).await;
        assert!(house.get("/en", "").await.body.contains("Ungecentret"), "{form}");
    }
}

/// A number's note as a page shows it, with the language that it is marked as.
fn notes(page: &str) -> Vec<&str> {
    let first = page.split("<ul class=\"phones\">").nth(1).unwrap().split("</ul>").next().unwrap();
    first.split("<small").skip(1).map(|rest| rest.split("</small>").next().unwrap()).collect()
}

#[tokio::test]
async fn the_programs_own_numbers_are_explained_in_every_language_until_the_centre_writes_otherwise() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    let all = Locale::ALL.map(|locale| PageLanguage { locale, offered: true, checked: true });
    house.store().save_languages(&all).await.unwrap();
    let others = || Locale::ALL.into_iter().filter(|locale| *locale != Locale::Da);
    for region in Region::on(TODAY).chain(Region::on(date(2027, 2, 1))) {
        let centre = Centre { region: Some(region), ..house.store().centre().await.unwrap() };
        house.store().save_centre(&centre).await.unwrap();
        house.app.refresh().await.unwrap();
        let danish = house.get("/", "").await.body;
        for locale in others() {
            let page = house.get(&format!("/{}", locale.tag()), "").await.body;
            assert_eq!(notes(&page).len(), notes(&danish).len(), "{locale:?}");
            for (note, danish) in notes(&page).iter().zip(notes(&danish)) {
                assert!(note.starts_with('>') && *note != danish, "{locale:?}: {note}");
            }
            let form = house.get(&format!("/leder/sprog/{}", locale.tag()), &cookie).await.body;
            let words = own_texts(Locale::Da);
            assert_eq!(form.matches(words.missing).count(), 0, "{locale:?}");
            assert!(form.matches(words.ours).count() > 5, "{locale:?}");
        }
    }
    // One that the centre has changed is the centre's, and so is one that it has translated itself.
    let poison = house.store().phones().await.unwrap().into_iter().find(|one| one.id == "giftlinjen").unwrap();
    let note = OwnText::phone_note(&poison).unwrap();
    house.store().save_translations(Locale::En, &[(note, "Ring them.".into())]).await.unwrap();
    house.app.refresh().await.unwrap();
    assert!(house.get("/en", "").await.body.contains("<small>Ring them.</small>"));
    let text = PhoneText { note: "Altid.".into(), ..poison.text };
    house.store().save_phone(&poison.id, &text, None).await.unwrap();
    house.app.refresh().await.unwrap();
    let marked = "<small lang=\"da\" dir=\"ltr\">Altid.</small>";
    for locale in others() {
        let page = house.get(&format!("/{}", locale.tag()), "").await.body;
        assert!(page.contains(marked), "{locale:?}");
        let left = house.get(&format!("/leder/sprog/{}", locale.tag()), &cookie).await.body;
        let mark = if locale == Locale::En { own_texts(Locale::Da).old } else { own_texts(Locale::Da).missing };
        assert_eq!(left.matches(mark).count(), 1, "{locale:?}");
    }
}

#[tokio::test]
async fn bad_input_changes_nothing() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    let centre = Centre { name: "Rusmiddelcentret".into(), ..house.store().centre().await.unwrap() };
    house.store().save_centre(&centre).await.unwrap();
    let name = OwnText::centre_name(&centre).unwrap();
    let kept = form(&[("mark-centre.name", &name.mark()), ("said-centre.name", "The centre")]);
    house.post("/leder/sprog/en", &cookie, &kept).await;
    for said in ["x\u{202e}y".to_owned(), "x".repeat(81)] {
        let typed = form(&[("mark-centre.name", &name.mark()), ("said-centre.name", &said)]);
        let answer = house.post("/leder/sprog/en", &cookie, &typed).await;
        assert!(answer.status.as_u16() == 422 && answer.body.contains("error-centre.name"), "{}", answer.body);
    }
    for typed in ["", "said-centre.name=x", "mark-centre.name=x", "said-xyz=1&mark-xyz=2"] {
        assert_eq!(house.post("/leder/sprog/en", &cookie, typed).await.location(), "/leder/sprog/en?gemt=1", "{typed}");
        let translations = house.store().translations().await.unwrap();
        assert_eq!(translations.of(&name, Locale::En), Translated::Said("The centre"), "{typed}");
    }
    for tag in ["da", "xx", "EN", "%F0", "en%E2%80%AE"] {
        let answer = house.post(&format!("/leder/sprog/{tag}"), &cookie, &kept).await;
        assert!([400, 404].contains(&answer.status.as_u16()), "{tag}");
    }
    let off = PageLanguage { locale: Locale::En, offered: false, checked: true };
    house.store().save_languages(&[off]).await.unwrap();
    house.app.refresh().await.unwrap();
    assert_eq!(house.get("/leder/sprog/en", &cookie).await.status.as_u16(), 404, "not offered");
}

#[tokio::test]
async fn agencies_say_what_they_do_in_the_readers_language_or_in_danish_and_which_it_is() {
    let house = Whole::new().await;
    let agency = add_agency(house.store(), "Rådgivningen", TODAY).await;
    join(&house, agency, "Mette", 1, Some(100)).await;
    house.store().save_age_texts(["Under", "Fyldt", "Ukendt"], TODAY).await.unwrap();
    let danish = house.get("/videre/modtagere?sprog=en", "").await.json();
    assert_eq!((&danish["agencies"][0]["language"], &danish["texts"]["language"]), (&json!("da"), &json!("da")));
    let texts = house.store().own_texts().await.unwrap();
    let said: Vec<_> = texts.iter().map(|text| (text.clone(), format!("In English: {}", text.key))).collect();
    house.store().save_translations(Locale::En, &said).await.unwrap();
    let english = house.get("/videre/modtagere?sprog=en", "").await.json();
    assert_eq!((&english["agencies"][0]["language"], &english["texts"]["language"]), (&json!("en"), &json!("en")));
    assert_eq!(english["texts"]["adult"], json!("In English: age.adult"));
    assert!(english["agencies"][0]["does"].as_str().unwrap().ends_with(".does"));
    assert_eq!(english["agencies"][0]["name"], json!("Rådgivningen"));
    for query in ["", "?sprog=da", "?sprog=xx", "?sprog=", "?sprog=en%00"] {
        let told = house.get(&format!("/videre/modtagere{query}"), "").await.json();
        assert_eq!((&told["texts"]["adult"], &told["texts"]["language"]), (&json!("Fyldt"), &json!("da")), "{query}");
    }
    // Some of what belongs together is missing: all of it is Danish.
    let adult = texts.into_iter().find(|text| text.key.ends_with("adult")).unwrap();
    house.store().save_translations(Locale::En, &[(adult, String::new())]).await.unwrap();
    let told = house.get("/videre/modtagere?sprog=en", "").await.json();
    assert_eq!((&told["texts"]["under18"], &told["texts"]["language"]), (&json!("Under"), &json!("da")));
}
