//! What conversations may be about, and who takes it, as the database keeps it.

use ungrus::hours::Span;
use ungrus::id::{LinkId, StaffId};
use ungrus::line::{About, Language, Takes};
use ungrus::store::*;
use ungrus::words::Locale;

cases![
    as_long_as_the_centre_has_said_nothing,
    what_the_centre_says_is_kept,
    no_subject_gets_the_word_of_another,
    what_somebody_takes_is_kept
];

async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap()
}

async fn member(store: &Store) -> StaffId {
    let id = StaffId::from_bytes([1; 16]);
    let (link, secret) = (LinkId::from_bytes([2; 16]), InviteSecret::random(&mut rand::rng()));
    store.create_invite(link, &secret, InviteKind::First, "", None, 0).await.unwrap();
    let new = NewStaff { id, name: ShownName::parse("Anna").unwrap(), passphrase: Phc("$x".into()) };
    store.use_invite(&secret, &new, 0).await.unwrap();
    id
}

fn name(locale: Locale, name: &str) -> SubjectName {
    SubjectName { locale, name: name.into(), sentence: String::new() }
}

async fn as_long_as_the_centre_has_said_nothing(url: String) {
    let subjects = open(&url).await.subjects().await.unwrap();
    let told: Vec<_> = subjects.iter().map(|one| (one.about, one.offered)).collect();
    assert_eq!(told, [(About::OWN, true), (About::RELATIVE, true), (About::PROFESSIONAL, false)]);
}

async fn what_the_centre_says_is_kept(url: String) {
    let store = open(&url).await;
    store.add_subject(&[name(Locale::Da, "Om spil"), name(Locale::En, "About gambling")]).await.unwrap();
    let mut subjects = store.subjects().await.unwrap();
    let added = subjects.remove(3);
    assert_eq!((added.about.as_str(), added.offered, added.names.len()), ("own-1", true, 2));
    let hours = vec![Span::new(1, 540, 900).unwrap(), Span::new(7, 1320, 120).unwrap()];
    let changed = Subject { offered: false, names: vec![name(Locale::Da, "Spil")], hours, ..added };
    store.save_subject(&changed, &[Locale::Da]).await.unwrap();
    let names = vec![name(Locale::Da, "Spil"), name(Locale::En, "About gambling")];
    let mut kept = store.subjects().await.unwrap().remove(3);
    kept.names.sort_by_key(|name| name.locale);
    assert_eq!(kept, Subject { names, ..changed.clone() }, "a language that was not shown stays");
    store.save_subject(&Subject { names: vec![], ..changed.clone() }, &Locale::ALL).await.unwrap();
    assert!(store.subjects().await.unwrap()[3].names.is_empty());
    let unknown = Subject { about: About::parse("own-9").unwrap(), ..changed };
    assert!(matches!(store.save_subject(&unknown, &[]).await, Err(StoreError::Gone(_))));
    let off = Subject { about: About::OWN, offered: false, names: vec![], hours: vec![] };
    store.save_subject(&off, &[]).await.unwrap();
    assert_eq!(store.subjects().await.unwrap()[0], off);
}

async fn no_subject_gets_the_word_of_another(url: String) {
    let store = open(&url).await;
    for n in 1..=About::ADDED.len() {
        store.add_subject(&[name(Locale::Da, &format!("Emne {n}"))]).await.unwrap();
    }
    assert!(matches!(store.add_subject(&[name(Locale::Da, "x")]).await, Err(StoreError::SubjectsFull)));
    let words: Vec<_> = store.subjects().await.unwrap()[3..].iter().map(|one| one.about.as_str().to_owned()).collect();
    assert_eq!(words, ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6"]);
}

async fn what_somebody_takes_is_kept(url: String) {
    let store = open(&url).await;
    let nobody = StaffId::from_bytes([9; 16]);
    assert!(matches!(store.takes(nobody).await, Err(StoreError::Gone(_))));
    assert!(matches!(store.change_takes(nobody, Takes::clone).await, Err(StoreError::Gone(_))));
    let id = member(&store).await;
    let danish_and_english = [Language::DANISH, Language::ENGLISH];
    assert_eq!(store.takes(id).await.unwrap(), Takes::new(danish_and_english, []), "as long as nothing is said");
    store.change_takes(id, |takes| takes.with(About::RELATIVE, false)).await.unwrap();
    assert_eq!(store.takes(id).await.unwrap(), Takes::new(danish_and_english, [About::RELATIVE]));
    let some = Takes::new([Language::ARABIC], [About::OWN, About::parse("own-3").unwrap()]);
    store.change_takes(id, |_| some.clone()).await.unwrap();
    assert_eq!(store.takes(id).await.unwrap(), some);
    store.change_takes(id, |takes| takes.with(About::OWN, true)).await.unwrap();
    assert_eq!(store.takes(id).await.unwrap(), Takes::new([Language::ARABIC], [About::parse("own-3").unwrap()]));
}
