//! Agencies, their members and keys in the store: the same cases on SQLite and PostgreSQL.

use crate::support::agency::{add_agency, agency_key, agency_text, auth, invite, key, newcomer, own_keys, sealed};
use jiff::civil::{Date, date};
use ungrus::id::{AgencyId, LinkId, MemberId};
use ungrus::store::*;

/// A Sunday of autumn 2026.
const TODAY: Date = date(2026, 11, 22);
const SPRING: Date = date(2026, 3, 18);
const NOW: Seconds = 1_795_000_000;

cases![
    an_agency_is_written_changed_and_closed,
    a_link_makes_a_member_once,
    of_many_first_members_one_makes_the_key,
    of_many_who_use_one_link_one_gets_in,
    who_is_not_let_in_holds_nothing,
    letting_in,
    keys_that_changed_meanwhile,
    a_lost_passphrase,
    the_last_key_goes_with_its_holder,
    the_last_who_keeps_the_key,
    a_new_key,
    signing_in_and_out,
    another_passphrase,
    a_sign_in_is_not_older_than_the_passphrase,
    links_are_withdrawn_and_expire,
    texts_about_age,
    counts_by_term,
];

/// A store with one agency.
async fn start(url: &str) -> (Store, AgencyId) {
    let store = Store::open(url).await.unwrap();
    let agency = add_agency(&store, "Rådgivningen", TODAY).await;
    (store, agency)
}

/// Somebody who uses a link.
async fn join(store: &Store, agency: AgencyId, new: NewMember) -> Result<MemberId, StoreError> {
    let secret = invite(store, agency, None, NOW).await;
    store.use_member_invite(&secret, &new, NOW, TODAY).await
}

async fn member(store: &Store, agency: AgencyId, name: &str) -> Member {
    store.members(agency).await.unwrap().into_iter().find(|one| one.name == name).unwrap()
}

async fn agency_of(store: &Store, id: AgencyId) -> Agency {
    store.agency(id).await.unwrap().unwrap()
}

/// Mette, who made key 100, and Jens, whom nobody has let in.
async fn two(store: &Store, agency: AgencyId) -> (Member, Member) {
    join(store, agency, newcomer("Mette", 1, Some(100))).await.unwrap();
    join(store, agency, newcomer("Jens", 2, None)).await.unwrap();
    (member(store, agency, "Mette").await, member(store, agency, "Jens").await)
}

async fn an_agency_is_written_changed_and_closed(url: String) {
    let store = Store::open(&url).await.unwrap();
    assert!(!store.has_agencies().await.unwrap());
    let id = add_agency(&store, "Ådalens Rådgivning", TODAY).await;
    let found = agency_of(&store, id).await;
    assert_eq!((found.created_on, found.closed_on, found.key, found.key_made_on), (TODAY, None, None, None));
    assert_eq!(found.text, agency_text("Ådalens Rådgivning"));
    let other = add_agency(&store, "Bostedet", TODAY).await;
    let text = AgencyText {
        kind: AgencyKind::Person,
        answers_days: 10,
        age_why: "Vi må kun tale med unge under 25".into(),
        phone: PhoneNumber::parse("+45 87654321").unwrap(),
        ..agency_text("Hans på gaden")
    };
    store.save_agency(id, &text).await.unwrap();
    assert_eq!(agency_of(&store, id).await.text, text);
    store.set_agency_closed(other, Some(TODAY)).await.unwrap();
    let names: Vec<_> = store.agencies().await.unwrap().into_iter().map(|a| (a.text.name, a.closed_on)).collect();
    assert_eq!(names, [("Hans på gaden".to_owned(), None), ("Bostedet".to_owned(), Some(TODAY))]);
    store.set_agency_closed(other, None).await.unwrap();
    assert_eq!(agency_of(&store, other).await.closed_on, None);
    assert!(store.has_agencies().await.unwrap());
    let nobody = AgencyId::random(&mut rand::rng());
    for gone in [
        store.save_agency(nobody, &text).await,
        store.set_agency_closed(nobody, None).await,
        store.clear_agency_key(nobody).await,
    ] {
        assert!(matches!(gone, Err(StoreError::Gone(_))), "{gone:?}");
    }
    store.close().await;
}

async fn a_link_makes_a_member_once(url: String) {
    let (store, agency) = start(&url).await;
    let secret = invite(&store, agency, None, NOW).await;
    let invited = store.member_invite(&secret, NOW).await.unwrap();
    assert_eq!(invited, Some(Invited { agency, again: None, maker: None }));
    let new = newcomer("Mette", 1, Some(100));
    assert_eq!(store.use_member_invite(&secret, &new, NOW, TODAY).await.unwrap(), new.id);
    let mette = member(&store, agency, "Mette").await;
    assert_eq!((mette.id, &mette.own_key, mette.inside), (new.id, &key(1), true));
    let kept = agency_of(&store, agency).await;
    assert_eq!((kept.key, kept.key_made_on), (Some(key(100)), Some(TODAY)));
    let vault = store.member_vault(mette.id).await.unwrap().unwrap();
    assert_eq!((vault.salt, vault.own_wrapped.as_str()), (Salt::from_bytes([1; 16]), &sealed(1)[..]));
    assert_eq!(vault.agency, Some(agency_key(100)));

    assert_eq!(store.member_invite(&secret, NOW).await.unwrap(), None);
    let again = store.use_member_invite(&secret, &newcomer("Tyv", 3, None), NOW, TODAY).await;
    assert!(matches!(again, Err(StoreError::InviteUnknown)), "{again:?}");

    // A name that somebody has, and a key where there is one, leave the link as it was.
    let secret = invite(&store, agency, None, NOW).await;
    let taken = store.use_member_invite(&secret, &newcomer("METTE", 2, None), NOW, TODAY).await;
    assert!(matches!(taken, Err(StoreError::NameTaken)), "{taken:?}");
    let late = store.use_member_invite(&secret, &newcomer("Jens", 2, Some(101)), NOW, TODAY).await;
    assert!(matches!(late, Err(StoreError::KeyExists)), "{late:?}");
    store.use_member_invite(&secret, &newcomer("Jens", 2, None), NOW, TODAY).await.unwrap();
    assert_eq!(agency_of(&store, agency).await.key, Some(key(100)));
    store.close().await;
}

async fn of_many_first_members_one_makes_the_key(url: String) {
    let (store, agency) = start(&url).await;
    let mut tasks = Vec::new();
    for n in 1..=6 {
        let (store, secret) = (store.clone(), invite(&store, agency, None, NOW).await);
        let new = newcomer(&format!("Nummer {n}"), n, Some(100 + n));
        tasks.push(tokio::spawn(async move { store.use_member_invite(&secret, &new, NOW, TODAY).await }));
    }
    let mut made = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => made += 1,
            Err(error) => assert!(matches!(error, StoreError::KeyExists), "{error}"),
        }
    }
    assert_eq!(made, 1);
    let members = store.members(agency).await.unwrap();
    assert_eq!(members.len(), 1, "the others' links still work");
    let vault = store.member_vault(members[0].id).await.unwrap().unwrap();
    assert_eq!(vault.agency.unwrap().key, agency_of(&store, agency).await.key.unwrap());
    store.close().await;
}

async fn of_many_who_use_one_link_one_gets_in(url: String) {
    let (store, agency) = start(&url).await;
    let secret = invite(&store, agency, None, NOW).await;
    let tasks: Vec<_> = (1..=6)
        .map(|n| {
            let (store, secret, new) = (store.clone(), secret.clone(), newcomer(&format!("Nummer {n}"), n, None));
            tokio::spawn(async move { store.use_member_invite(&secret, &new, NOW, TODAY).await.is_ok() })
        })
        .collect();
    let mut used = 0;
    for task in tasks {
        used += usize::from(task.await.unwrap());
    }
    assert_eq!((used, store.members(agency).await.unwrap().len()), (1, 1));
    store.close().await;
}

async fn who_is_not_let_in_holds_nothing(url: String) {
    let (store, agency) = start(&url).await;
    let (_, jens) = two(&store, agency).await;
    assert!(!jens.inside);
    assert_eq!(store.member_vault(jens.id).await.unwrap().unwrap().agency, None);
    let late = store.make_agency_key(&jens, &agency_key(101), TODAY).await;
    assert!(matches!(late, Err(StoreError::KeyExists)), "{late:?}");
    let itself = store.let_in(&jens, jens.id, &jens.own_key, &agency_key(100)).await;
    assert!(matches!(itself, Err(StoreError::NotInside)), "{itself:?}");
    assert!(!member(&store, agency, "Jens").await.inside);
    store.close().await;
}

async fn letting_in(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, jens) = two(&store, agency).await;
    let held = |n| AgencyKey::parse(key(100).as_str(), &sealed(n)).unwrap();
    store.let_in(&mette, jens.id, &jens.own_key, &held(7)).await.unwrap();
    let jens = member(&store, agency, "Jens").await;
    assert!(jens.inside);
    assert_eq!(store.member_vault(jens.id).await.unwrap().unwrap().agency, Some(held(7)));
    // A second one changes nothing: nobody can lock a colleague out.
    store.let_in(&mette, jens.id, &jens.own_key, &held(8)).await.unwrap();
    assert_eq!(store.member_vault(jens.id).await.unwrap().unwrap().agency, Some(held(7)));
    // Those of another agency are nobody here.
    let other = add_agency(&store, "Bostedet", TODAY).await;
    join(&store, other, newcomer("Lone", 3, None)).await.unwrap();
    let lone = member(&store, other, "Lone").await;
    let foreign = store.let_in(&mette, lone.id, &lone.own_key, &held(9)).await;
    assert!(matches!(foreign, Err(StoreError::Gone(_))), "{foreign:?}");
    assert!(!member(&store, other, "Lone").await.inside);
    assert_eq!(store.members(agency).await.unwrap().len(), 2);
    store.close().await;
}

async fn keys_that_changed_meanwhile(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, jens) = two(&store, agency).await;
    for (own, agency) in [(key(9), agency_key(100)), (key(2), agency_key(101))] {
        let changed = store.let_in(&mette, jens.id, &own, &agency).await;
        assert!(matches!(changed, Err(StoreError::KeysChanged)), "{changed:?}");
    }
    store.clear_agency_key(agency).await.unwrap();
    let late = store.let_in(&mette, jens.id, &jens.own_key, &agency_key(100)).await;
    assert!(matches!(late, Err(StoreError::NotInside)), "what Mette thinks of herself is old: {late:?}");
    store.close().await;
}

async fn a_lost_passphrase(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, jens) = two(&store, agency).await;
    store.let_in(&mette, jens.id, &jens.own_key, &agency_key(100)).await.unwrap();
    let token = MemberToken::random(&mut rand::rng());
    store.create_member_session(&token.hash(), mette.id, &auth(1), NOW, NOW + 60).await.unwrap();
    let secret = invite(&store, agency, Some(mette.id), NOW).await;
    let again = Some((mette.id, "Mette".to_owned()));
    assert_eq!(store.member_invite(&secret, NOW).await.unwrap(), Some(Invited { agency, again, maker: None }));
    assert!(member(&store, agency, "Mette").await.inside, "not before it is used");
    let used = store.use_member_invite(&secret, &newcomer("Noget andet", 5, None), NOW, TODAY).await.unwrap();
    let mette = member(&store, agency, "Mette").await;
    assert_eq!((used, mette.inside, &mette.own_key), (mette.id, false, &key(5)));
    assert_eq!(store.member_session(&token.hash(), NOW).await.unwrap(), None);
    let name = ShownName::parse("mette").unwrap();
    assert_eq!(store.check_member(&name, &auth(1)).await.unwrap(), None);
    assert_eq!(store.check_member(&name, &auth(5)).await.unwrap(), Some(mette.id));
    assert_eq!(agency_of(&store, agency).await.key, Some(key(100)), "Jens holds it still");
    // A link for somebody of another agency can't be made.
    let other = add_agency(&store, "Bostedet", TODAY).await;
    let id = LinkId::random(&mut rand::rng());
    let secret = MemberInvite::random(&mut rand::rng());
    let foreign = store.invite_member(id, &secret, other, LinkFor::Again(mette.id, true), None, NOW).await;
    assert!(matches!(foreign, Err(StoreError::Gone(_))), "{foreign:?}");
    store.close().await;
}

async fn the_last_key_goes_with_its_holder(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, jens) = two(&store, agency).await;
    let secret = invite(&store, agency, Some(mette.id), NOW).await;
    store.use_member_invite(&secret, &newcomer("Mette", 5, None), NOW, TODAY).await.unwrap();
    let lost = agency_of(&store, agency).await;
    assert_eq!((lost.key, lost.key_made_on), (None, None), "nobody could open what is sealed to it");
    let waiting = store.make_agency_key(&jens, &agency_key(101), TODAY).await;
    assert!(matches!(waiting, Err(StoreError::NotTrusted)), "nobody ever let Jens in: {waiting:?}");
    assert_eq!(agency_of(&store, agency).await.key, None);
    let mette = member(&store, agency, "Mette").await;
    assert!(mette.trusted && !mette.inside, "nobody else is left to vouch for her");
    store.remove_member(&agency_of(&store, agency).await, mette.id, true).await.unwrap();
    let waiting = store.make_agency_key(&jens, &agency_key(101), TODAY).await;
    assert!(matches!(waiting, Err(StoreError::NotTrusted)), "still not: {waiting:?}");
    let secret = invite(&store, agency, Some(jens.id), NOW).await;
    store.use_member_invite(&secret, &newcomer("Jens", 6, None), NOW, TODAY).await.unwrap();
    let jens = member(&store, agency, "Jens").await;
    store.make_agency_key(&jens, &agency_key(101), TODAY).await.unwrap();
    join(&store, agency, newcomer("Mette", 7, None)).await.unwrap();
    let other = add_agency(&store, "Bostedet", TODAY).await;
    let foreign = store.remove_member(&agency_of(&store, other).await, jens.id, true).await;
    assert!(matches!(foreign, Err(StoreError::Gone(_))), "{foreign:?}");
    let open = invite(&store, agency, Some(jens.id), NOW).await;
    store.remove_member(&agency_of(&store, agency).await, jens.id, true).await.unwrap();
    assert_eq!(agency_of(&store, agency).await.key, None);
    assert_eq!(store.member_invite(&open, NOW).await.unwrap(), None, "the link for a removed one is dead");
    assert_eq!(store.members(agency).await.unwrap().len(), 1);
    store.close().await;
}

/// Anyone given a link for a new passphrase will not hold the key afterwards: without the others it is lost.
async fn the_last_who_keeps_the_key(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, jens) = two(&store, agency).await;
    store.let_in(&mette, jens.id, &jens.own_key, &agency_key(100)).await.unwrap();
    let of = agency_of(&store, agency).await;
    let link = async |whose: &Member| {
        let (id, secret) = (LinkId::random(&mut rand::rng()), MemberInvite::random(&mut rand::rng()));
        store.invite_member(id, &secret, agency, LinkFor::Again(whose.id, false), None, NOW).await.map(|()| id)
    };
    let open = link(&mette).await.unwrap();
    for tried in [store.remove_member(&of, jens.id, false).await, link(&jens).await.map(drop)] {
        assert!(matches!(tried, Err(StoreError::LastInside)), "{tried:?}");
    }
    assert_eq!(store.members(agency).await.unwrap().len(), 2);
    link(&mette).await.unwrap();
    store.remove_member(&of, jens.id, true).await.unwrap();
    assert!(matches!(store.remove_member(&of, mette.id, false).await, Err(StoreError::LastInside)));
    assert!(matches!(link(&mette).await, Err(StoreError::LastInside)));
    store.withdraw_member_invite(agency, open).await.unwrap();
    assert_eq!(agency_of(&store, agency).await.key, Some(key(100)));

    // Two coordinators at once, each for another: one of them is asked.
    for n in 0..10 {
        let agency = add_agency(&store, &format!("Sted {n}"), TODAY).await;
        join(&store, agency, newcomer(&format!("Anna {n}"), 1, Some(100))).await.unwrap();
        join(&store, agency, newcomer(&format!("Bo {n}"), 2, None)).await.unwrap();
        let anna = member(&store, agency, &format!("Anna {n}")).await;
        let bo = member(&store, agency, &format!("Bo {n}")).await;
        store.let_in(&anna, bo.id, &bo.own_key, &agency_key(100)).await.unwrap();
        let of = agency_of(&store, agency).await;
        let (one, other) =
            tokio::join!(store.remove_member(&of, anna.id, false), store.remove_member(&of, bo.id, false));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(agency_of(&store, agency).await.key, Some(key(100)));
    }
    store.close().await;
}

async fn a_new_key(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, jens) = two(&store, agency).await;
    join(&store, agency, newcomer("Anna", 3, None)).await.unwrap();
    store.let_in(&mette, jens.id, &jens.own_key, &agency_key(100)).await.unwrap();
    store.clear_agency_key(agency).await.unwrap();
    let mette = member(&store, agency, "Mette").await;
    assert!(!mette.inside && mette.trusted);
    let anna = member(&store, agency, "Anna").await;
    let never_in = store.make_agency_key(&anna, &agency_key(103), TODAY).await;
    assert!(matches!(never_in, Err(StoreError::NotTrusted)), "{never_in:?}");
    // Nor by a link that the coordinator makes meanwhile, as long as somebody has held the key.
    let secret = invite(&store, agency, Some(anna.id), NOW).await;
    let made = store.use_member_invite(&secret, &newcomer("Anna", 4, Some(103)), NOW, TODAY).await;
    assert!(matches!(made, Err(StoreError::KeyExists)), "{made:?}");
    store.use_member_invite(&secret, &newcomer("Anna", 4, None), NOW, TODAY).await.unwrap();
    assert!(!member(&store, agency, "Anna").await.trusted && agency_of(&store, agency).await.key.is_none());
    let tasks: Vec<_> = [(mette, 101), (jens, 102)]
        .into_iter()
        .map(|(by, n)| {
            let store = store.clone();
            tokio::spawn(async move { store.make_agency_key(&by, &agency_key(n), TODAY).await })
        })
        .collect();
    let mut made = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(()) => made += 1,
            Err(error) => assert!(matches!(error, StoreError::KeyExists), "{error}"),
        }
    }
    let inside = store.members(agency).await.unwrap().into_iter().filter(|one| one.inside).count();
    assert_eq!((made, inside), (1, 1), "one of them made it, and only that one is inside");
    store.close().await;
}

async fn signing_in_and_out(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, _) = two(&store, agency).await;
    let name = |text| ShownName::parse(text).unwrap();
    assert_eq!(store.check_member(&name("mette"), &auth(1)).await.unwrap(), Some(mette.id));
    for (who, secret) in [("Mette", 2), ("Ingen", 1)] {
        assert_eq!(store.check_member(&name(who), &auth(secret)).await.unwrap(), None, "{who}");
    }
    assert_eq!(store.member_salt(&name("METTE")).await.unwrap(), Some(Salt::from_bytes([1; 16])));
    assert_eq!(store.member_salt(&name("Ingen")).await.unwrap(), None);

    let token = MemberToken::random(&mut rand::rng()).hash();
    store.create_member_session(&token, mette.id, &auth(1), NOW, NOW + 60).await.unwrap();
    let session = store.member_session(&token, NOW + 59).await.unwrap().unwrap();
    assert_eq!((session.member, session.expires_at), (mette.clone(), NOW + 60));
    assert_eq!(store.member_session(&token, NOW + 60).await.unwrap(), None);
    store.delete_member_session(&token).await.unwrap();
    assert_eq!(store.member_session(&token, NOW).await.unwrap(), None);

    store.create_member_session(&token, mette.id, &auth(1), NOW, NOW + 60).await.unwrap();
    store.remove_member(&agency_of(&store, agency).await, mette.id, true).await.unwrap();
    assert_eq!(store.member_session(&token, NOW).await.unwrap(), None, "out at once");
    let dead = store.create_member_session(&token, mette.id, &auth(1), NOW, NOW + 60).await;
    assert!(matches!(dead, Err(StoreError::Gone(_))), "{dead:?}");
    store.close().await;
}

async fn another_passphrase(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, _) = two(&store, agency).await;
    let [here, there] = [1, 2].map(|_| MemberToken::random(&mut rand::rng()).hash());
    for token in [&here, &there] {
        store.create_member_session(token, mette.id, &auth(1), NOW, NOW + 60).await.unwrap();
    }
    let new = own_keys(7);
    let change = |before| {
        let (store, new) = (&store, &new);
        async move {
            let changed = (new.salt, &new.auth, &new.wrapped);
            store.change_passphrase(mette.id, &before, changed, &here).await.unwrap()
        }
    };
    assert!(!change(auth(2)).await);
    assert!(store.member_session(&there, NOW).await.unwrap().is_some());
    assert!(change(auth(1)).await);
    assert!(store.member_session(&here, NOW).await.unwrap().is_some());
    assert_eq!(store.member_session(&there, NOW).await.unwrap(), None);
    let name = ShownName::parse("Mette").unwrap();
    assert_eq!(store.check_member(&name, &auth(1)).await.unwrap(), None);
    assert_eq!(store.check_member(&name, &auth(7)).await.unwrap(), Some(mette.id));
    let vault = store.member_vault(mette.id).await.unwrap().unwrap();
    assert_eq!((vault.salt, vault.own_wrapped), (new.salt, new.wrapped.clone()));
    assert_eq!(vault.agency, Some(agency_key(100)), "still inside, with the same own key");
    store.close().await;
}

/// However they meet: after the change nobody is signed in with what was the passphrase.
async fn a_sign_in_is_not_older_than_the_passphrase(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, _) = two(&store, agency).await;
    let random = || MemberToken::random(&mut rand::rng()).hash();
    let stale = store.create_member_session(&random(), mette.id, &auth(2), NOW, NOW + 60).await;
    assert!(matches!(stale, Err(StoreError::Gone(_))), "{stale:?}");
    let here = random();
    for n in 1..40 {
        let (there, before, new) = (random(), auth(n), own_keys(n + 1));
        let (made, changed) = tokio::join!(
            store.create_member_session(&there, mette.id, &before, NOW, NOW + 60),
            store.change_passphrase(mette.id, &before, (new.salt, &new.auth, &new.wrapped), &here)
        );
        assert!(changed.unwrap() && matches!(made, Ok(()) | Err(StoreError::Gone(_))), "{made:?}");
        assert_eq!(store.member_session(&there, NOW).await.unwrap(), None);
    }
    store.close().await;
}

async fn links_are_withdrawn_and_expire(url: String) {
    let (store, agency) = start(&url).await;
    let (mette, _) = two(&store, agency).await;
    let first = invite(&store, agency, None, NOW).await;
    invite(&store, agency, Some(mette.id), NOW + 1).await;
    let open = store.member_invites(agency, NOW).await.unwrap();
    assert_eq!(open.iter().map(|one| one.name.as_deref()).collect::<Vec<_>>(), [None, Some("Mette")]);
    let other = add_agency(&store, "Bostedet", TODAY).await;
    store.withdraw_member_invite(other, open[0].id).await.unwrap();
    assert!(store.member_invite(&first, NOW).await.unwrap().is_some(), "it is not theirs");
    store.withdraw_member_invite(agency, open[0].id).await.unwrap();
    assert_eq!(store.member_invite(&first, NOW).await.unwrap(), None);
    let late = invite(&store, agency, None, NOW).await;
    let end = NOW + INVITE_SECONDS;
    assert!(store.member_invite(&late, end - 1).await.unwrap().is_some());
    assert_eq!(store.member_invite(&late, end).await.unwrap(), None);
    let dead = store.use_member_invite(&late, &newcomer("Sen", 8, None), end, TODAY).await;
    assert!(matches!(dead, Err(StoreError::InviteUnknown)), "{dead:?}");
    assert_eq!(store.member_invites(agency, end + 1).await.unwrap(), []);
    store.close().await;
}

async fn texts_about_age(url: String) {
    let store = Store::open(&url).await.unwrap();
    let ours = AgeTexts::ours();
    assert_eq!(store.age_texts().await.unwrap(), ours);
    for text in [&ours.under18, &ours.adult, &ours.unknown] {
        assert_eq!(AgeTexts::text_from(text).as_ref(), Ok(text), "what we wrote can be saved");
        assert!(!text.contains("misbrug"));
    }
    store.save_age_texts(["a", "b", "c"], TODAY).await.unwrap();
    let [under18, adult, unknown] = ["a", "b", "c"].map(str::to_owned);
    let saved = AgeTexts { under18, adult, unknown, checked_on: Some(TODAY) };
    assert_eq!(store.age_texts().await.unwrap(), saved);
    store.close().await;
}

async fn counts_by_term(url: String) {
    let store = Store::open(&url).await.unwrap();
    let id = add_agency(&store, "Rådgivningen", SPRING).await;
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    for (term, what, n) in [
        ("2026a", "sent", 12),
        ("2026a", "talked", 5),
        ("2026a", "no_contact", 4),
        ("2025b", "withdrawn", 9),
        ("2026b", "sent", 40),
    ] {
        let insert = "INSERT INTO handover_counts (agency, term, what, n) VALUES ($1, $2, $3, $4)";
        sqlx::query(insert).bind(id.text()).bind(term).bind(what).bind(i64::from(n)).execute(&pool).await.unwrap();
    }
    pool.close().await;
    let terms = store.agency_terms(&agency_of(&store, id).await, TODAY).await.unwrap();
    let rows: Vec<_> = terms.iter().map(|t| (t.term.code(), [t.sent, t.talked, t.no_contact, t.withdrawn])).collect();
    assert_eq!(
        rows,
        [("2026a".to_owned(), [Some(12), Some(5), None, None]), ("2025b".to_owned(), [None, None, None, Some(9)]),],
        "this term is not over"
    );
    store.close().await;
}
