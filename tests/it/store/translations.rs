//! What a centre has written itself, in other languages, as the database keeps it.

use jiff::civil::date;
use ungrus::store::*;
use ungrus::words::Locale;

cases![a_translation_is_shown_as_long_as_the_danish_text_stands, what_can_be_translated];

async fn named(url: &str, name: &str) -> (Store, OwnText) {
    let store = Store::open(url).await.unwrap();
    let centre = Centre { name: name.into(), ..store.centre().await.unwrap() };
    store.save_centre(&centre).await.unwrap();
    (store, OwnText::centre_name(&centre).unwrap())
}

async fn a_translation_is_shown_as_long_as_the_danish_text_stands(url: String) {
    let (store, name) = named(&url, "Rusmiddelcentret").await;
    let said = async |text: &OwnText| store.translations().await.unwrap().say(Some(text.clone()), Locale::En);
    assert_eq!(said(&name).await, ("Rusmiddelcentret".into(), false));
    store.save_translations(Locale::En, &[(name.clone(), "The drug centre".into())]).await.unwrap();
    assert_eq!(said(&name).await, ("The drug centre".into(), true));
    let danish = store.translations().await.unwrap().say(Some(name.clone()), Locale::Da);
    assert_eq!(danish, ("Rusmiddelcentret".into(), true));
    let (store, renamed) = named(&url, "Ungecentret").await;
    let translations = store.translations().await.unwrap();
    assert_eq!(translations.of(&renamed, Locale::En), Translated::Old("The drug centre"));
    assert_eq!(translations.say(Some(renamed.clone()), Locale::En), ("Ungecentret".into(), false));
    assert_eq!(translations.of(&name, Locale::En), Translated::Said("The drug centre"), "of what it was");
    store.save_translations(Locale::En, &[(renamed.clone(), String::new())]).await.unwrap();
    assert_eq!(store.translations().await.unwrap().of(&renamed, Locale::En), Translated::Missing);
}

async fn what_can_be_translated(url: String) {
    let (store, _) = named(&url, "Rusmiddelcentret").await;
    let keys = async || -> Vec<String> { store.own_texts().await.unwrap().into_iter().map(|text| text.key).collect() };
    let before = keys().await;
    assert!(before[0] == "centre.name" && before.contains(&"phone.emergency.name".into()), "{before:?}");
    assert!(!before.iter().any(|key| key.starts_with("age.")), "nobody has checked what parents may be told");
    store.save_age_texts(["a", "b", "c"], date(2026, 11, 18)).await.unwrap();
    assert!(keys().await.ends_with(&["age.under18".into(), "age.adult".into(), "age.unknown".into()]));
}
