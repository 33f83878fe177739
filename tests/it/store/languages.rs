//! Which languages are offered, as the database keeps it.

use ungrus::app::Public;
use ungrus::store::*;
use ungrus::words::Locale;

cases![
    as_long_as_nobody_has_said_anything,
    what_was_said_is_kept,
    danish_stays,
    rows_of_other_versions_are_passed_over
];

async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap()
}

async fn is(store: &Store, locale: Locale) -> (bool, bool) {
    let languages = store.languages().await.unwrap();
    let one = languages.iter().find(|one| one.locale == locale).unwrap();
    (one.offered, one.checked)
}

async fn offered(store: &Store) -> Vec<Locale> {
    Public::read(store).await.unwrap().languages
}

/// Those that the centre turns on.
fn others() -> impl Iterator<Item = Locale> {
    Locale::ALL.into_iter().filter(|locale| PageLanguage::needs_check(*locale))
}

async fn as_long_as_nobody_has_said_anything(url: String) {
    let store = open(&url).await;
    let all: Vec<_> = store.languages().await.unwrap().iter().map(|one| one.locale).collect();
    assert_eq!(all, Locale::ALL);
    for locale in [Locale::Da, Locale::En] {
        assert_eq!(is(&store, locale).await, (true, true));
    }
    for locale in others() {
        assert_eq!(is(&store, locale).await, (false, false), "{locale:?}");
    }
    assert_eq!(offered(&store).await, [Locale::Da, Locale::En]);
    assert_eq!(Public::read(&store).await.unwrap().unchecked, []);
}

async fn what_was_said_is_kept(url: String) {
    let store = open(&url).await;
    let say = |locale, offered, checked| PageLanguage { locale, offered, checked };
    store.save_languages(&[say(Locale::En, false, true)]).await.unwrap();
    assert_eq!((is(&store, Locale::En).await, offered(&store).await), ((false, true), vec![Locale::Da]));
    store.save_languages(&[say(Locale::En, true, false)]).await.unwrap();
    assert_eq!(is(&store, Locale::En).await, (true, true), "what the program was written in needs no check");
    for locale in others() {
        store.save_languages(&[say(locale, true, false)]).await.unwrap();
        assert!(Public::read(&store).await.unwrap().unchecked.contains(&locale));
        store.save_languages(&[say(locale, true, true)]).await.unwrap();
        assert_eq!(is(&store, locale).await, (true, true));
    }
    assert_eq!(Public::read(&store).await.unwrap().unchecked, []);
    assert_eq!(offered(&store).await, Locale::ALL);
    // Two coordinators at once, each with all of them, and one in the other order.
    let on: Vec<_> = Locale::ALL.into_iter().map(|locale| say(locale, true, true)).collect();
    let off: Vec<_> = Locale::ALL.into_iter().rev().map(|locale| say(locale, false, false)).collect();
    for _ in 0..8 {
        let (one, two) = tokio::join!(store.save_languages(&on), store.save_languages(&off));
        one.unwrap();
        two.unwrap();
        assert!([1, Locale::ALL.len()].contains(&offered(&store).await.len()), "all of one or all of the other");
    }
}

async fn danish_stays(url: String) {
    let store = open(&url).await;
    store.save_languages(&[PageLanguage { locale: Locale::Da, offered: false, checked: false }]).await.unwrap();
    assert_eq!(is(&store, Locale::Da).await, (true, true));
}

async fn rows_of_other_versions_are_passed_over(url: String) {
    let store = open(&url).await;
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    for tag in ["tlh", "EN", "", "en-GB", "\u{202e}ne"] {
        let insert = sqlx::query("INSERT INTO languages (tag, offered, checked) VALUES ($1, 1, 1)").bind(tag);
        insert.execute(&pool).await.unwrap();
    }
    assert_eq!(offered(&store).await, [Locale::Da, Locale::En]);
    let languages = store.languages().await.unwrap();
    store.save_languages(&languages).await.unwrap();
    let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM languages").fetch_one(&pool).await.unwrap();
    pool.close().await;
    assert_eq!(usize::try_from(kept).unwrap(), 5 + Locale::ALL.len(), "and stay for the version that knows them");
}
