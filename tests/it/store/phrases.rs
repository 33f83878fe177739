//! Phrases, as the database keeps them: the centre's with those that the program brings, and each counsellor's own.

use jiff::civil::{Date, date};
use ungrus::id::{LinkId, PhraseId, StaffId};
use ungrus::line::{About, Language};
use ungrus::store::*;

cases![
    the_program_brings_phrases_until_the_centre_says_otherwise,
    phrases_are_kept_in_the_order_in_which_they_were_added,
    ones_own_are_nobody_elses_and_go_with_the_access,
    there_are_as_many_as_there_may_be
];

const TODAY: Date = date(2026, 11, 18);

async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap()
}

async fn member(store: &Store, n: u8, name: &str) -> StaffId {
    let id = StaffId::from_bytes([n; 16]);
    let (link, secret) = (LinkId::from_bytes([n; 16]), InviteSecret::random(&mut rand::rng()));
    let kind = if n == 1 { InviteKind::First } else { InviteKind::New(Role::Counsellor) };
    store.create_invite(link, &secret, kind, "", None, 0).await.unwrap();
    let new = NewStaff { id, name: ShownName::parse(name).unwrap(), passphrase: Phc("$x".into()) };
    store.use_invite(&secret, &new, 0).await.unwrap();
    id
}

fn text(title: &str) -> PhraseText {
    PhraseText { language: Language::ARABIC, about: None, title: title.into(), said: "Hej {navn}.\nRing.".into() }
}

fn id(n: u8) -> PhraseId {
    PhraseId::from_bytes([n; 16])
}

async fn titles(store: &Store, owner: Option<StaffId>) -> Vec<String> {
    store.phrases(owner).await.unwrap().into_iter().map(|phrase| phrase.text.title).collect()
}

async fn the_program_brings_phrases_until_the_centre_says_otherwise(url: String) {
    let store = open(&url).await;
    let ours = store.phrases(None).await.unwrap();
    assert_eq!(ours, Phrase::ours());
    assert!(ours.len() >= 24 && ours.iter().all(|phrase| phrase.checked_on.is_none()));

    let changed = PhraseText { about: About::parse("own-1"), title: "Velkommen".into(), ..ours[0].text.clone() };
    store.save_phrase(&ours[0].id, None, &changed, Some(TODAY)).await.unwrap();
    store.remove_phrase(&ours[1].id, None).await.unwrap();
    let now = store.phrases(None).await.unwrap();
    let first = Phrase { id: ours[0].id.clone(), text: changed, checked_on: Some(TODAY) };
    assert_eq!(now[0], first, "where it stood");
    assert_eq!(now[1..], ours[2..], "and the one that was removed stays away");
    for gone in [ours[1].id.as_str(), "ours-da-nothing", "MTExMTExMTExMTExMTExMQ", ""] {
        let saved = store.save_phrase(gone, None, &text("x"), None).await;
        assert!(matches!(saved, Err(StoreError::Gone(_))), "{gone}");
        assert!(matches!(store.remove_phrase(gone, None).await, Err(StoreError::Gone(_))), "{gone}");
    }
}

async fn phrases_are_kept_in_the_order_in_which_they_were_added(url: String) {
    let store = open(&url).await;
    for (n, title) in [(9, "En"), (5, "To"), (7, "Tre")] {
        store.add_phrase(id(n), None, &text(title), Some(TODAY)).await.unwrap();
    }
    assert!(titles(&store, None).await.ends_with(&["En".into(), "To".into(), "Tre".into()]));
    let changed = PhraseText { about: Some(About::RELATIVE), ..text("To igen") };
    store.save_phrase(&id(5).text(), None, &changed, None).await.unwrap();
    store.remove_phrase(&id(9).text(), None).await.unwrap();
    let kept = store.phrases(None).await.unwrap();
    let [second, third] = &kept[kept.len() - 2..] else { panic!("two") };
    assert_eq!((&second.text, second.checked_on), (&changed, None));
    assert_eq!((third.text.title.as_str(), third.checked_on), ("Tre", Some(TODAY)));
}

async fn ones_own_are_nobody_elses_and_go_with_the_access(url: String) {
    let store = open(&url).await;
    let (lene, anna) = (member(&store, 1, "Lene").await, member(&store, 2, "Anna").await);
    store.add_phrase(id(1), Some(anna), &text("Annas"), None).await.unwrap();
    store.add_phrase(id(2), Some(lene), &text("Lenes"), None).await.unwrap();
    assert_eq!(titles(&store, Some(anna)).await, ["Annas"]);
    assert_eq!(store.phrases(None).await.unwrap(), Phrase::ours());
    for other in [None, Some(lene)] {
        let saved = store.save_phrase(&id(1).text(), other, &text("x"), None).await;
        assert!(matches!(saved, Err(StoreError::Gone(_))));
        assert!(matches!(store.remove_phrase(&id(1).text(), other).await, Err(StoreError::Gone(_))));
    }
    let ours = Phrase::ours().remove(0).id;
    assert!(matches!(store.save_phrase(&ours, Some(anna), &text("x"), None).await, Err(StoreError::Gone(_))));
    store.save_phrase(&id(1).text(), Some(anna), &text("Annas to"), None).await.unwrap();
    assert_eq!(titles(&store, Some(anna)).await, ["Annas to"]);

    store.set_staff_active(anna, false, None).await.unwrap();
    assert!(titles(&store, Some(anna)).await.is_empty());
    assert_eq!(titles(&store, Some(lene)).await, ["Lenes"]);
    let late = store.add_phrase(id(3), Some(anna), &text("x"), None).await;
    assert!(matches!(late, Err(StoreError::Gone(_))), "by a request that was under way");
}

async fn there_are_as_many_as_there_may_be(url: String) {
    let store = open(&url).await;
    let anna = member(&store, 1, "Anna").await;
    let ours = u8::try_from(Phrase::ours().len()).unwrap();
    for n in ours..u8::try_from(Phrase::CENTRE_MAX).unwrap() {
        store.add_phrase(id(n), None, &text("x"), None).await.unwrap();
    }
    let full = store.add_phrase(id(200), None, &text("x"), None).await;
    assert!(matches!(full, Err(StoreError::PhrasesFull)));
    store.remove_phrase(&Phrase::ours()[0].id, None).await.unwrap();
    store.add_phrase(id(200), None, &text("x"), None).await.unwrap();
    for n in 0..u8::try_from(Phrase::OWN_MAX).unwrap() {
        store.add_phrase(id(100 + n), Some(anna), &text("x"), None).await.unwrap();
    }
    assert!(matches!(store.add_phrase(id(99), Some(anna), &text("x"), None).await, Err(StoreError::PhrasesFull)));
}
