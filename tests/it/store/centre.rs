//! The store, the same cases on SQLite and PostgreSQL.

use jiff::civil::{Date, date};
use ungrus::hours::Span;
use ungrus::id::{LinkId, PhoneId, StaffId};
use ungrus::name::BadLine;
use ungrus::store::*;
use ungrus::words::Locale;

const NOW: Seconds = 1_795_000_000;

cases![
    opens_again,
    nodes_start_together,
    a_newer_database_is_refused,
    an_invite_makes_one_member_of_staff,
    an_invite_is_used_once_by_many_at_once,
    an_expired_invite,
    a_taken_name_leaves_the_invite,
    one_first_link_ends_the_others,
    a_reset_link,
    sessions,
    deactivated_staff,
    a_new_role_ends_sign_ins,
    the_last_coordinator_stays,
    two_coordinators_deactivate_each_other,
    the_roster,
    the_centre,
    who_answers_for_the_data,
    phones,
    one_service_secret,
    no_sign_in_outlives_its_passphrase,
    a_new_name_and_passphrase,
    a_language_of_ones_own,
    opening_hours,
];

async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap()
}

fn secret() -> InviteSecret {
    InviteSecret::random(&mut rand::rng())
}

fn fresh() -> StaffId {
    StaffId::random(&mut rand::rng())
}

fn named(name: &str) -> NewStaff {
    NewStaff { id: fresh(), name: ShownName::parse(name).unwrap(), passphrase: Phc(format!("$hash of {name}")) }
}

async fn invited(store: &Store, kind: InviteKind) -> InviteSecret {
    let secret = secret();
    store.create_invite(LinkId::random(&mut rand::rng()), &secret, kind, "", None, NOW).await.unwrap();
    secret
}

async fn staff(store: &Store, name: &str, role: Role) -> StaffId {
    let secret = invited(store, InviteKind::New(role)).await;
    store.use_invite(&secret, &named(name), NOW).await.unwrap()
}

async fn signed_in(store: &Store, staff: StaffId) -> SessionHash {
    let session = SessionToken::random(&mut rand::rng()).hash();
    let passphrase = store.staff_passphrase(staff).await.unwrap().unwrap();
    store.create_session(&session, staff, &passphrase, NOW, NOW + 100).await.unwrap();
    session
}

async fn opens_again(url: String) {
    let store = open(&url).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    store.close().await;
    let store = open(&url).await;
    let found = store.staff(id).await.unwrap().unwrap();
    assert_eq!(
        (found.name.as_str(), found.role, found.active, found.created_at),
        ("Mette", Role::Counsellor, true, NOW)
    );
    store.ping().await.unwrap();
}

async fn nodes_start_together(url: String) {
    let (a, b, c, d) = tokio::join!(Store::open(&url), Store::open(&url), Store::open(&url), Store::open(&url));
    for store in [a, b, c, d] {
        assert_eq!(store.unwrap().phones().await.unwrap().len(), 5);
    }
}

async fn a_newer_database_is_refused(url: String) {
    open(&url).await.close().await;
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    sqlx::query("INSERT INTO schema_version (version) VALUES (99)").execute(&pool).await.unwrap();
    pool.close().await;
    let error = Store::open(&url).await.unwrap_err();
    assert!(matches!(error, StoreError::Newer { found: 99, .. }), "{error}");
}

async fn an_invite_makes_one_member_of_staff(url: String) {
    let store = open(&url).await;
    assert!(!store.has_coordinator().await.unwrap());
    let secret = invited(&store, InviteKind::New(Role::Coordinator)).await;
    assert_eq!(store.invites(NOW).await.unwrap().len(), 1);
    store.open_invite(&secret, NOW).await.unwrap();
    let id = store.use_invite(&secret, &named("Åse  Ørsted"), NOW).await.unwrap();
    assert!(store.has_coordinator().await.unwrap());
    assert!(store.invites(NOW).await.unwrap().is_empty());
    // Found whatever the case, in Danish letters too.
    let (found, phc) = store.staff_by_name(&ShownName::parse("åSE øRSTED").unwrap()).await.unwrap().unwrap();
    assert_eq!((found.id, found.name.as_str()), (id, "Åse Ørsted"));
    assert_eq!(phc, Phc("$hash of Åse  Ørsted".to_owned()));
    for error in [
        store.use_invite(&secret, &named("En anden"), NOW).await.unwrap_err(),
        store.open_invite(&secret, NOW).await.unwrap_err(),
    ] {
        assert!(matches!(error, StoreError::InviteUnknown), "{error}");
    }
}

async fn an_invite_is_used_once_by_many_at_once(url: String) {
    let store = open(&url).await;
    let secret = invited(&store, InviteKind::New(Role::Counsellor)).await;
    let tries = (0..8).map(|n| {
        let (store, secret) = (store.clone(), secret.clone());
        tokio::spawn(async move { store.use_invite(&secret, &named(&format!("Nummer {n}")), NOW).await })
    });
    let mut won = 0;
    for one in futures_util::future::join_all(tries).await {
        match one.unwrap() {
            Ok(_) => won += 1,
            Err(error) => assert!(matches!(error, StoreError::InviteUnknown), "{error}"),
        }
    }
    assert_eq!((won, store.staff_list().await.unwrap().len()), (1, 1));
}

async fn an_expired_invite(url: String) {
    let store = open(&url).await;
    let secret = invited(&store, InviteKind::New(Role::Counsellor)).await;
    store.open_invite(&secret, NOW + INVITE_SECONDS - 1).await.unwrap();
    let late = NOW + INVITE_SECONDS;
    assert!(matches!(store.open_invite(&secret, late).await, Err(StoreError::InviteExpired)));
    assert!(matches!(store.use_invite(&secret, &named("Mette"), late).await, Err(StoreError::InviteExpired)));
    assert!(store.invites(late).await.unwrap().is_empty());
    assert!(store.staff_list().await.unwrap().is_empty());
}

async fn a_taken_name_leaves_the_invite(url: String) {
    let store = open(&url).await;
    staff(&store, "Søren", Role::Counsellor).await;
    let secret = invited(&store, InviteKind::New(Role::Counsellor)).await;
    let error = store.use_invite(&secret, &named("SØREN"), NOW).await.unwrap_err();
    assert!(matches!(error, StoreError::NameTaken), "{error}");
    store.use_invite(&secret, &named("Søren B"), NOW).await.unwrap();
    let pending = invited(&store, InviteKind::New(Role::Counsellor)).await;
    let id = store.invites(NOW).await.unwrap().remove(0).id;
    store.withdraw_invite(id).await.unwrap();
    assert!(matches!(store.withdraw_invite(id).await, Err(StoreError::Gone(_))));
    assert!(matches!(store.open_invite(&pending, NOW).await, Err(StoreError::InviteUnknown)));
}

async fn one_first_link_ends_the_others(url: String) {
    let store = open(&url).await;
    let (one, other) = (invited(&store, InviteKind::First).await, invited(&store, InviteKind::First).await);
    store.use_invite(&other, &named("Lene"), NOW).await.unwrap();
    assert!(matches!(store.use_invite(&one, &named("Tyv"), NOW).await, Err(StoreError::InviteUnknown)));
    assert_eq!(store.staff_list().await.unwrap()[0].role, Role::Coordinator);
}

async fn a_reset_link(url: String) {
    let store = open(&url).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    let session = signed_in(&store, id).await;
    let secret = invited(&store, InviteKind::Reset(id)).await;
    assert_eq!(store.invites(NOW).await.unwrap()[0].kind, InviteKind::Reset(id));
    assert_eq!(store.use_invite(&secret, &named("Mette K"), NOW).await.unwrap(), id);
    assert_eq!(store.session(&session, NOW).await.unwrap(), None);
    let (_, phc) = store.staff_by_name(&ShownName::parse("mette k").unwrap()).await.unwrap().unwrap();
    assert_eq!(phc, Phc("$hash of Mette K".to_owned()));
    assert_eq!(store.staff_list().await.unwrap().len(), 1);
}

async fn sessions(url: String) {
    let store = open(&url).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    let session = signed_in(&store, id).await;
    let found = store.session(&session, NOW + 99).await.unwrap().unwrap();
    assert_eq!((found.staff.id, found.device, found.expires_at), (id, None, NOW + 100));
    assert_eq!(store.session(&session, NOW + 100).await.unwrap(), None);
    let other = signed_in(&store, id).await;
    store.delete_session(&session).await.unwrap();
    store.delete_session(&session).await.unwrap();
    assert_eq!(store.session(&session, NOW).await.unwrap(), None);
    assert!(store.session(&other, NOW).await.unwrap().is_some());
    let unknown = SessionHash::from_bytes([7; 32]);
    assert_eq!(store.session(&unknown, NOW).await.unwrap(), None);
    store.note_duty(id, NOW + 5).await.unwrap();
    assert_eq!(store.staff(id).await.unwrap().unwrap().last_duty_at, Some(NOW + 5));
}

async fn deactivated_staff(url: String) {
    let store = open(&url).await;
    staff(&store, "Lene", Role::Coordinator).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    let session = signed_in(&store, id).await;
    store.set_staff_active(id, false, None).await.unwrap();
    assert_eq!(store.session(&session, NOW).await.unwrap(), None);
    let new = SessionHash::from_bytes([9; 32]);
    let phc = store.staff_passphrase(id).await.unwrap().unwrap();
    assert!(matches!(store.create_session(&new, id, &phc, NOW, NOW + 9).await, Err(StoreError::Gone(_))));
    store.set_staff_active(id, true, None).await.unwrap();
    assert_eq!(store.session(&session, NOW).await.unwrap(), None, "it does not wake up");
    store.create_session(&new, id, &phc, NOW, NOW + 9).await.unwrap();
    assert!(matches!(store.set_staff_active(fresh(), false, None).await, Err(StoreError::Gone(_))));
}

async fn a_new_role_ends_sign_ins(url: String) {
    let store = open(&url).await;
    staff(&store, "Lene", Role::Coordinator).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    let session = signed_in(&store, id).await;
    store.set_staff_role(id, Role::Coordinator, None).await.unwrap();
    assert_eq!(store.session(&session, NOW).await.unwrap(), None);
    assert!(store.staff(id).await.unwrap().unwrap().coordinator());
}

async fn the_last_coordinator_stays(url: String) {
    let store = open(&url).await;
    let id = staff(&store, "Lene", Role::Coordinator).await;
    let session = signed_in(&store, id).await;
    for error in [
        store.set_staff_active(id, false, None).await.unwrap_err(),
        store.set_staff_role(id, Role::Counsellor, None).await.unwrap_err(),
    ] {
        assert!(matches!(error, StoreError::LastCoordinator), "{error}");
    }
    assert!(store.session(&session, NOW).await.unwrap().is_some(), "nothing happened");
}

async fn two_coordinators_deactivate_each_other(url: String) {
    let store = open(&url).await;
    let (a, b) = (staff(&store, "A", Role::Coordinator).await, staff(&store, "B", Role::Coordinator).await);
    for _ in 0..10 {
        let (one, other) = tokio::join!(store.set_staff_active(a, false, None), store.set_staff_active(b, false, None));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert!(store.has_coordinator().await.unwrap());
        store.set_staff_active(a, true, None).await.unwrap();
        store.set_staff_active(b, true, None).await.unwrap();
    }
}

fn device(n: u8) -> DeviceKey {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let mut point = [n; 65];
    point[0] = 4;
    DeviceKey::parse(&URL_SAFE_NO_PAD.encode(point)).unwrap()
}

async fn the_roster(url: String) {
    let store = open(&url).await;
    staff(&store, "Lene", Role::Coordinator).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    let (first, second) = (signed_in(&store, id).await, signed_in(&store, id).await);
    assert!(store.roster(NOW).await.unwrap().is_empty());
    store.set_device(&first, &device(1)).await.unwrap();
    store.set_device(&first, &device(2)).await.unwrap();
    store.set_device(&second, &device(2)).await.unwrap();
    assert_eq!(store.session(&first, NOW).await.unwrap().unwrap().device, Some(device(2)));
    let entry = RosterEntry { staff: id, name: "Mette".to_owned(), device: device(2) };
    assert_eq!(store.roster(NOW).await.unwrap(), [entry]);
    assert!(store.roster(NOW + 100).await.unwrap().is_empty());
    assert!(matches!(store.set_device(&SessionHash::from_bytes([1; 32]), &device(1)).await, Err(StoreError::Gone(_))));
    store.set_staff_active(id, false, None).await.unwrap();
    assert!(store.roster(NOW).await.unwrap().is_empty());
}

async fn who_answers_for_the_data(url: String) {
    let store = open(&url).await;
    assert_eq!(store.controller().await.unwrap(), Controller::default());
    let told = Controller {
        address: "Torvet 1, 4600 Køge".into(),
        email: "ungrus@koege.dk".into(),
        phone: Controller::phone_from("12 34 56 78").unwrap(),
        officer: "Kommunens DPO".into(),
        basis: Controller::BASIS.into(),
        complaint: Controller::COMPLAINT.into(),
        supervisor: Controller::SUPERVISOR.into(),
    };
    store.save_controller(&told).await.unwrap();
    assert_eq!(store.controller().await.unwrap(), told);
    let less = Controller { phone: None, email: String::new(), ..told };
    store.save_controller(&less).await.unwrap();
    assert_eq!(store.controller().await.unwrap(), less);
}

async fn the_centre(url: String) {
    let store = open(&url).await;
    let empty = store.centre().await.unwrap();
    assert_eq!((empty.name.as_str(), empty.region, empty.title.as_str()), ("", None, "Chat"));
    let numbers = |phones: Vec<Phone>| phones.into_iter().map(|p| p.text.shown).collect::<Vec<_>>();
    let wanted =
        Centre { name: "Rusmiddelcenter Østby".into(), region: Region::parse("sjaelland"), title: "Snak".into() };
    store.save_centre(&wanted).await.unwrap();
    assert_eq!(store.centre().await.unwrap(), wanted);
    assert_eq!(numbers(store.phones().await.unwrap())[..2], ["112", "1818"]);
    // The same region again leaves what the centre made of its number.
    let text = PhoneText::parse("Akut", "1818", "Tag den med ro").unwrap();
    store.save_phone("doctor", &text, Some(date(2026, 11, 20))).await.unwrap();
    store.save_centre(&wanted).await.unwrap();
    assert_eq!(store.phones().await.unwrap()[1].text, text);
    // What it becomes leaves it, too, and asks for another look.
    let became = Centre { region: Region::parse("oestdanmark"), ..wanted.clone() };
    store.save_centre(&became).await.unwrap();
    let doctor = store.phones().await.unwrap().remove(1);
    assert_eq!((doctor.text, doctor.checked_on), (text, None));
    store.save_centre(&Centre { region: None, ..wanted.clone() }).await.unwrap();
    store.save_centre(&became).await.unwrap();
    assert_eq!(numbers(store.phones().await.unwrap())[1..3], ["1813", "1818"]);
    store.save_centre(&Centre { region: None, ..wanted }).await.unwrap();
    assert_eq!(numbers(store.phones().await.unwrap())[1], "82 12 12 12");
}

async fn phones(url: String) {
    let store = open(&url).await;
    assert!(store.phones().await.unwrap().iter().all(|p| p.checked_on.is_none()));
    assert_eq!(store.phones().await.unwrap()[0].kind, PhoneKind::Emergency);
    assert!(matches!(store.remove_phone("emergency").await, Err(StoreError::EmergencyStays)));
    let id = PhoneId::random(&mut rand::rng());
    let text = PhoneText::parse("Vores vagt", "12 34 56 78", "").unwrap();
    store.add_phone(id, &text, None).await.unwrap();
    store.save_phone(&id.text(), &text, Some(date(2026, 11, 22))).await.unwrap();
    let last = store.phones().await.unwrap().pop().unwrap();
    assert_eq!((last.text.tel.as_str(), last.checked_on), ("+4512345678", Some(date(2026, 11, 22))));
    store.remove_phone(&id.text()).await.unwrap();
    assert!(matches!(store.remove_phone(&id.text()).await, Err(StoreError::Gone(_))));
    assert!(matches!(store.save_phone(&id.text(), &text, None).await, Err(StoreError::Gone(_))));
}

async fn one_service_secret(url: String) {
    let store = open(&url).await;
    let (a, b) = tokio::join!(store.service_secret([1; 32]), store.service_secret([2; 32]));
    let (a, b) = (a.unwrap(), b.unwrap());
    assert_eq!(a, b);
    store.close().await;
    assert_eq!(open(&url).await.service_secret([3; 32]).await.unwrap(), a);
    assert_eq!(format!("{a:?}"), "ServiceSecret(…)");
}

async fn opening_hours(url: String) {
    let store = open(&url).await;
    assert!(store.hours().await.unwrap().always_open());
    let spans = [Span::new(1, 900, 1200).unwrap(), Span::new(5, 1320, 120).unwrap()];
    store.save_weekly_hours(&[spans[1], spans[0], spans[0]]).await.unwrap();
    assert_eq!(store.weekly_hours().await.unwrap(), spans);
    let christmas = ClosedDay { day: date(2026, 12, 24), note: "Juleaften".to_owned() };
    store.add_closed_days(&[ClosedDay { note: String::new(), ..christmas.clone() }]).await.unwrap();
    store.add_closed_days(std::slice::from_ref(&christmas)).await.unwrap();
    let mut more = [
        ClosedDay { note: "Ny".into(), ..christmas.clone() },
        ClosedDay { day: date(2026, 12, 25), note: "Ny".into() },
    ];
    store.add_missing_closed_days(&more).await.unwrap();
    more[0] = christmas.clone();
    assert_eq!(store.closed_days().await.unwrap(), more);
    store.remove_closed_days(date(2026, 12, 25), date(2026, 12, 31)).await.unwrap();
    assert_eq!(store.closed_days().await.unwrap(), std::slice::from_ref(&christmas));
    assert_eq!(store.hours().await.unwrap(), ungrus::hours::Hours::new(spans, [christmas.day]));
    store.remove_closed_days(christmas.day, christmas.day).await.unwrap();
    assert!(matches!(store.remove_closed_days(Date::MIN, Date::MIN).await, Err(StoreError::Gone(_))));
    store.save_weekly_hours(&[]).await.unwrap();
    assert!(store.hours().await.unwrap().always_open());
}

#[tokio::test]
async fn in_memory_lives_as_long_as_the_store() {
    let store = open("sqlite::memory:").await;
    staff(&store, "Mette", Role::Counsellor).await;
    assert_eq!(store.staff_list().await.unwrap().len(), 1);
    assert!(open("sqlite::memory:").await.staff_list().await.unwrap().is_empty(), "another one is another one");
}

#[tokio::test]
async fn sqlite_is_set_up_to_forget() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ungrus.db");
    let store = open(&format!("sqlite:{}", path.display())).await;
    let id = staff(&store, "Lene", Role::Coordinator).await;
    let mark = "Mærkelighedsprøven";
    store.add_closed_days(&[ClosedDay { day: date(2026, 12, 24), note: mark.to_owned() }]).await.unwrap();
    store.note_duty(id, NOW).await.unwrap();
    let found = |path: &std::path::Path| std::fs::read(path).unwrap().windows(mark.len()).any(|w| w == mark.as_bytes());
    assert!(folder.path().join("ungrus.db-wal").exists(), "write-ahead log");
    assert!(found(&folder.path().join("ungrus.db-wal")), "the planted control is found");
    store.remove_closed_days(date(2026, 12, 24), date(2026, 12, 24)).await.unwrap();
    store.close().await;
    assert!(!found(&path), "deleted is overwritten");
}

#[tokio::test]
async fn what_cannot_be_opened_says_what_to_do() {
    for url in ["", "sqlite:", "mysql://x", "ungrus.db", "postgres:x"] {
        assert!(matches!(Store::open(url).await, Err(StoreError::BadUrl)), "{url}");
    }
    for url in ["sqlite:/nowhere/at/all/ungrus.db", "postgres://me:hemmeligt@127.0.0.1:1/x"] {
        let error = Store::open(url).await.unwrap_err().to_string();
        assert!(error.contains("can't be opened") && error.contains("--database"), "{error}");
        assert!(!error.contains("hemmeligt"), "{error}");
    }
}

#[test]
fn names_are_kept_plain() {
    assert_eq!(ShownName::parse("  Mette \n K ").unwrap().as_str(), "Mette K");
    assert_eq!(ShownName::parse(" "), Err(BadLine::Empty));
    assert_eq!(ShownName::parse(&"a".repeat(41)), Err(BadLine::TooLong(40)));
    assert_eq!(ShownName::parse("Met\u{202e}te"), Err(BadLine::Sign('\u{202e}')));
    assert_eq!(ShownName::parse("Met\u{0}te"), Err(BadLine::Sign('\0')));
    // Composed and decomposed å are one name.
    assert_eq!(ShownName::parse("A\u{30a}se").unwrap(), ShownName::parse("Åse").unwrap());
}

#[test]
fn titles_do_not_tell() {
    assert_eq!(Centre::title_from(" Snak "), Ok("Snak".to_owned()));
    assert_eq!(Centre::title_from("UNG RUS"), Err(BadSetting::TitleTells));
    assert_eq!(Centre::title_from(""), Err(BadLine::Empty.into()));
    assert_eq!(Centre::title_from(&"a".repeat(31)), Err(BadLine::TooLong(30).into()));
}

#[test]
fn device_keys() {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    for bad in [
        "",
        "abc",
        &URL_SAFE_NO_PAD.encode([4; 64]),
        &URL_SAFE_NO_PAD.encode([4; 66]),
        &URL_SAFE_NO_PAD.encode([3; 65]),
    ] {
        assert_eq!(DeviceKey::parse(bad), Err(BadDeviceKey), "{bad}");
    }
}

#[test]
fn secrets_are_not_printed() {
    let (invite, token) = (secret(), SessionToken::random(&mut rand::rng()));
    let printed = format!("{invite:?} {token:?} {:?} {:?}", token.hash(), Phc("$argon2id$".to_owned()));
    for hidden in [invite.reveal(), token.reveal(), token.hash().text(), "$argon2id$".to_owned()] {
        assert!(!printed.contains(&hidden), "{printed}");
    }
}

async fn no_sign_in_outlives_its_passphrase(url: String) {
    let store = open(&url).await;
    let id = staff(&store, "Mette", Role::Counsellor).await;
    let kept = signed_in(&store, id).await;
    let mut before = store.staff_passphrase(id).await.unwrap().unwrap();
    // Looked at before it was changed, signed in at the same moment or after.
    for round in 0..20u8 {
        let (after, late) = (Phc(format!("$hash {round}")), SessionHash::from_bytes([round + 1; 32]));
        let (made, changed) = tokio::join!(
            store.create_session(&late, id, &before, NOW, NOW + 100),
            store.change_staff_passphrase(id, (&before, &after), &kept),
        );
        let ended = changed.unwrap();
        assert_eq!(made.is_ok(), ended.contains(&late), "made before, and told to end; or not made");
        assert!(made.is_ok() || matches!(made, Err(StoreError::Gone(_))), "{made:?}");
        assert_eq!(store.session(&late, NOW).await.unwrap(), None);
        let again = store.create_session(&late, id, &before, NOW, NOW + 100).await;
        assert!(matches!(again, Err(StoreError::Gone(_))), "{again:?}");
        before = after;
    }
    assert!(store.session(&kept, NOW).await.unwrap().is_some(), "this one stays");
    let stale = store.change_staff_passphrase(id, (&Phc("$hash 3".into()), &Phc("$x".into())), &kept).await;
    assert!(matches!(stale, Err(StoreError::Gone(_))), "{stale:?}");
}

async fn a_new_name_and_passphrase(url: String) {
    let store = open(&url).await;
    let id = staff(&store, "Lene", Role::Coordinator).await;
    staff(&store, "Mette", Role::Counsellor).await;
    let (kept, other) = (signed_in(&store, id).await, signed_in(&store, id).await);
    let link = secret();
    store
        .create_invite(LinkId::random(&mut rand::rng()), &link, InviteKind::New(Role::Coordinator), "", Some(id), NOW)
        .await
        .unwrap();
    let (old, new) = (store.staff_passphrase(id).await.unwrap().unwrap(), Phc("$new".into()));
    assert_eq!(store.change_staff_passphrase(id, (&old, &new), &kept).await.unwrap(), [other]);
    assert!(matches!(store.open_invite(&link, NOW).await, Err(StoreError::InviteUnknown)), "links die with it");
    let name = |name: &str| ShownName::parse(name).unwrap();
    for (wanted, phc, wrong) in
        [("Metté", &new, false), ("METTE", &new, true), ("Karin", &old, true), ("LENE", &new, false)]
    {
        let renamed = store.rename_staff(id, &name(wanted), phc).await;
        assert_eq!(renamed.is_err(), wrong, "{wanted}: {renamed:?}");
    }
    assert!(matches!(store.rename_staff(id, &name("mette"), &new).await, Err(StoreError::NameTaken)));
    assert_eq!(store.staff(id).await.unwrap().unwrap().name, "LENE");
    assert!(store.session(&kept, NOW).await.unwrap().is_some());
    store.set_staff_active(staff(&store, "Karin", Role::Coordinator).await, true, None).await.unwrap();
    store.set_staff_active(id, false, None).await.unwrap();
    assert!(matches!(store.rename_staff(id, &name("Lone"), &new).await, Err(StoreError::Gone(_))));
}

async fn a_language_of_ones_own(url: String) {
    let store = open(&url).await;
    let (mette, lene) =
        (staff(&store, "Mette", Role::Counsellor).await, staff(&store, "Lene", Role::Coordinator).await);
    let session = signed_in(&store, mette).await;
    let read = async || store.session(&session, NOW).await.unwrap().unwrap().staff.locale;
    assert_eq!(read().await, None, "none is chosen yet");
    for locale in [Locale::En, Locale::Da] {
        store.set_staff_locale(mette, locale).await.unwrap();
        assert_eq!(read().await, Some(locale), "the sign-in goes on, and says it");
    }
    assert_eq!(store.staff(lene).await.unwrap().unwrap().locale, None, "nobody else's");
    // A later node may have written a language that this one has no pages in.
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    sqlx::query("UPDATE staff SET language = 'eo' WHERE name = 'Mette'").execute(&pool).await.unwrap();
    pool.close().await;
    assert_eq!(read().await, None);
    let gone = store.set_staff_locale(fresh(), Locale::En).await.unwrap_err();
    assert!(matches!(gone, StoreError::Gone(_)), "{gone}");
}
