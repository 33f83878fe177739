//! Who made a link, and when it dies with that: the same cases on SQLite and PostgreSQL.

use crate::support::agency::{add_agency, invite_by, newcomer};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use futures_util::future::join_all;
use jiff::civil::{Date, date};
use sha2::{Digest, Sha256};
use sqlx::Executor;
use ungrus::id::{AgencyId, LinkId, MemberId, OutletId, StaffId};
use ungrus::store::*;

const NOW: Seconds = 1_795_000_000;
const TODAY: Date = date(2026, 11, 18);

cases![
    whoever_is_sent_away_leaves_no_way_back,
    whoever_coordinates_no_more_leaves_no_links,
    a_colleague_takes_the_places_over,
    a_new_passphrase_ends_the_links_of_the_old_one,
    nobody_makes_a_link_while_being_sent_away,
    a_link_of_somebody_who_is_closed_out_waits,
    a_reset_link_is_told_of,
    a_member_is_told_too,
    nobody_is_taken_for_a_colleague,
    a_database_of_the_version_before,
    a_column_that_comes_meanwhile_is_no_links_business,
];

fn fresh() -> StaffId {
    StaffId::random(&mut rand::rng())
}

fn named(name: &str) -> NewStaff {
    NewStaff { id: fresh(), name: ShownName::parse(name).unwrap(), passphrase: Phc("$hash".to_owned()) }
}

async fn link(store: &Store, kind: InviteKind, maker: Option<StaffId>) -> Result<InviteSecret, StoreError> {
    let secret = InviteSecret::random(&mut rand::rng());
    store.create_invite(LinkId::random(&mut rand::rng()), &secret, kind, "", maker, NOW).await.map(|()| secret)
}

async fn staff(store: &Store, name: &str, role: Role) -> StaffId {
    let secret = link(store, InviteKind::New(role), None).await.unwrap();
    store.use_invite(&secret, &named(name), NOW).await.unwrap()
}

/// Two coordinators: of the first, one of every kind of link there is.
struct Prepared {
    store: Store,
    agency: AgencyId,
    outlet: OutletId,
    lene: StaffId,
    new: InviteSecret,
    reset: InviteSecret,
    member: MemberInvite,
    place: OutletSecret,
}

async fn member_link(
    store: &Store,
    agency: AgencyId,
    again: Option<MemberId>,
    maker: StaffId,
) -> Result<MemberInvite, StoreError> {
    invite_by(store, agency, again, Some(maker), NOW).await
}

async fn add_outlet(store: &Store, maker: StaffId) -> Result<(OutletId, OutletSecret), StoreError> {
    let (id, secret) = (OutletId::random(&mut rand::rng()), OutletSecret::random(&mut rand::rng()));
    let (name, municipality, language) = ("Huset".into(), "Køge".into(), ungrus::line::Language::DANISH);
    let text = OutletText { name, kind: OutletKind::YouthClub, municipality, language, pupils: None };
    store.add_outlet(id, &text, &secret, Some(maker), TODAY).await.map(|()| (id, secret))
}

async fn prepared(url: &str) -> Prepared {
    let store = Store::open(url).await.unwrap();
    let lene = staff(&store, "Lene", Role::Coordinator).await;
    staff(&store, "Karin", Role::Coordinator).await;
    let mette = staff(&store, "Mette", Role::Counsellor).await;
    let agency = add_agency(&store, "Behandlingen", TODAY).await;
    let new = link(&store, InviteKind::New(Role::Coordinator), Some(lene)).await.unwrap();
    let reset = link(&store, InviteKind::Reset(mette), Some(lene)).await.unwrap();
    let member = member_link(&store, agency, None, lene).await.unwrap();
    let (outlet, place) = add_outlet(&store, lene).await.unwrap();
    Prepared { store, agency, outlet, lene, new, reset, member, place }
}

impl Prepared {
    /// Of the links to the desk, to the agency and to the place, which work.
    async fn work(&self) -> [bool; 4] {
        let opens = async |secret| match self.store.open_invite(secret, NOW).await {
            Ok(_) => true,
            Err(StoreError::InviteUnknown) => false,
            Err(error) => panic!("{error}"),
        };
        let member = self.store.member_invite(&self.member, NOW).await.unwrap().is_some();
        let place = self.store.outlet_by_secret(&self.place).await.unwrap().is_some();
        [opens(&self.new).await, opens(&self.reset).await, member, place]
    }

    /// And nobody gets in by them, whatever was looked at before.
    async fn nobody_gets_in(&self) {
        for secret in [&self.new, &self.reset] {
            let used = self.store.use_invite(secret, &named("Lene igen"), NOW).await;
            assert!(matches!(used, Err(StoreError::InviteUnknown)), "{used:?}");
        }
        let used = self.store.use_member_invite(&self.member, &newcomer("Jens", 1, None), NOW, TODAY).await;
        assert!(matches!(used, Err(StoreError::InviteUnknown)), "{used:?}");
    }

    async fn makes_no_more(&self) {
        let (store, lene) = (&self.store, self.lene);
        let made = [
            link(store, InviteKind::New(Role::Counsellor), Some(lene)).await.map(drop),
            member_link(store, self.agency, None, lene).await.map(drop),
            add_outlet(store, lene).await.map(drop),
            store.replace_outlet_link(self.outlet, &OutletSecret::random(&mut rand::rng()), None, Some(lene)).await,
        ];
        for made in made {
            assert!(matches!(made, Err(StoreError::MayNotMake)), "{made:?}");
        }
    }
}

async fn whoever_is_sent_away_leaves_no_way_back(url: String) {
    let house = prepared(&url).await;
    assert_eq!(house.work().await, [true; 4]);
    let made = house.store.invites(NOW).await.unwrap();
    assert!(made.iter().all(|invite| invite.maker == Some(house.lene)), "{made:?}");
    assert_eq!(house.store.member_invites(house.agency, NOW).await.unwrap()[0].maker.as_deref(), Some("Lene"));
    assert_eq!(house.store.outlets().await.unwrap()[0].link, OutletLink { maker: Some(house.lene), dead: false });

    house.store.set_staff_active(house.lene, false, None).await.unwrap();
    assert_eq!(house.work().await, [false; 4]);
    house.nobody_gets_in().await;
    house.makes_no_more().await;
    assert_eq!(house.store.invites(NOW).await.unwrap(), []);
    let link = house.store.outlets().await.unwrap()[0].link;
    assert_eq!(link, OutletLink { maker: Some(house.lene), dead: true }, "the list says why the link is dead");

    // Back again, they make new ones; the old ones stay dead.
    house.store.set_staff_active(house.lene, true, None).await.unwrap();
    assert_eq!(house.work().await, [false; 4]);
    let place = OutletSecret::random(&mut rand::rng());
    house.store.replace_outlet_link(house.outlet, &place, None, Some(house.lene)).await.unwrap();
    assert!(house.store.outlet_by_secret(&place).await.unwrap().is_some());
    house.store.close().await;
}

async fn whoever_coordinates_no_more_leaves_no_links(url: String) {
    let house = prepared(&url).await;
    house.store.set_staff_role(house.lene, Role::Counsellor, None).await.unwrap();
    assert_eq!(house.work().await, [false; 4]);
    house.nobody_gets_in().await;
    house.makes_no_more().await;
    house.store.close().await;
}

async fn a_new_passphrase_ends_the_links_of_the_old_one(url: String) {
    let house = prepared(&url).await;
    let own = link(&house.store, InviteKind::Reset(house.lene), None).await.unwrap();
    house.store.use_invite(&own, &named("Lene"), NOW).await.unwrap();
    // Whoever knew the old passphrase may have made the links; a place's link opens no account.
    assert_eq!(house.work().await, [false, false, false, true]);
    house.nobody_gets_in().await;
    house.store.close().await;
}

async fn nobody_makes_a_link_while_being_sent_away(url: String) {
    let house = prepared(&url).await;
    let (store, lene) = (&house.store, house.lene);
    let makes = (0..24).map(|_| link(store, InviteKind::New(Role::Coordinator), Some(lene)));
    let (made, sent) = tokio::join!(join_all(makes), store.set_staff_active(lene, false, None));
    sent.unwrap();
    for made in made {
        match made {
            Ok(secret) => {
                let used = store.use_invite(&secret, &named("Lene igen"), NOW).await;
                assert!(matches!(used, Err(StoreError::InviteUnknown)), "{used:?}");
            }
            Err(error) => assert!(matches!(error, StoreError::MayNotMake), "{error}"),
        }
    }
    house.store.close().await;
}

async fn a_link_of_somebody_who_is_closed_out_waits(url: String) {
    let house = prepared(&url).await;
    let mette = house.store.staff_list().await.unwrap().into_iter().find(|one| one.name == "Mette").unwrap().id;
    house.store.set_staff_active(mette, false, None).await.unwrap();
    let opened = house.store.open_invite(&house.reset, NOW).await;
    assert!(matches!(opened, Err(StoreError::Deactivated)), "{opened:?}");
    let used = house.store.use_invite(&house.reset, &named("Mette"), NOW).await;
    assert!(matches!(used, Err(StoreError::Deactivated)), "{used:?}");
    house.store.set_staff_active(mette, true, None).await.unwrap();
    let opened = house.store.open_invite(&house.reset, NOW).await.unwrap();
    assert_eq!(opened, Opened { maker: Some("Lene".into()), again: Some("Mette".into()) });
    assert_eq!(house.store.use_invite(&house.reset, &named("Mette"), NOW).await.unwrap(), mette);
    house.store.close().await;
}

async fn a_reset_link_is_told_of(url: String) {
    let house = prepared(&url).await;
    let all = house.store.staff_list().await.unwrap();
    let mette = all.iter().find(|one| one.name == "Mette").unwrap().id;
    let karin = all.iter().find(|one| one.name == "Karin").unwrap().id;
    let told = ResetNotice { by: "Lene".into(), maker: house.lene, on: TODAY };
    let notices = async |id: StaffId| house.store.reset_notices(&id.text()).await.unwrap();
    assert_eq!(notices(mette).await, std::slice::from_ref(&told));
    assert_eq!(notices(house.lene).await, []);
    // A later link of another maker hides nothing.
    link(&house.store, InviteKind::Reset(mette), Some(karin)).await.unwrap();
    assert_eq!(notices(mette).await.len(), 2);
    // Whoever used it sees it too: it may not have been Mette.
    house.store.use_invite(&house.reset, &named("Mette"), NOW).await.unwrap();
    assert!(notices(mette).await.contains(&told));
    house.store.clear_reset_notice(&mette.text(), house.lene, TODAY).await.unwrap();
    assert_eq!(notices(mette).await.iter().map(|one| one.maker).collect::<Vec<_>>(), [karin], "of the other still");
    // By whose link she got in stays for the others to see.
    let all = house.store.staff_list().await.unwrap();
    assert_eq!(all.iter().find(|one| one.id == mette).unwrap().let_in, Some((TODAY, Some(house.lene))));
    assert_eq!(all.iter().find(|one| one.id == karin).unwrap().let_in, Some((TODAY, None)), "the program's own link");
    // Of one's own link, too: somebody else may have sat at the screen.
    link(&house.store, InviteKind::Reset(house.lene), Some(house.lene)).await.unwrap();
    assert_eq!(notices(house.lene).await.len(), 1);
    house.store.close().await;
}

async fn a_member_is_told_too(url: String) {
    let house = prepared(&url).await;
    let jens = house.store.use_member_invite(&house.member, &newcomer("Jens", 1, None), NOW, TODAY).await.unwrap();
    let notices = async || house.store.reset_notices(&jens.text()).await.unwrap();
    assert_eq!(notices().await, []);
    member_link(&house.store, house.agency, Some(jens), house.lene).await.unwrap();
    assert_eq!(notices().await, [ResetNotice { by: "Lene".into(), maker: house.lene, on: TODAY }]);
    let agency = house.store.agency(house.agency).await.unwrap().unwrap();
    house.store.remove_member(&agency, jens, true).await.unwrap();
    assert_eq!(notices().await, [], "gone with the account");
    house.store.close().await;
}

async fn a_colleague_takes_the_places_over(url: String) {
    let house = prepared(&url).await;
    let karen = staff(&house.store, "Karen", Role::Coordinator).await;
    house.store.set_staff_active(house.lene, false, Some(karen)).await.unwrap();
    assert_eq!(house.work().await, [false, false, false, true], "only what opens no account");
    assert_eq!(house.store.outlets().await.unwrap()[0].link, OutletLink { maker: Some(karen), dead: false });
    // Nobody is their own heir, nor is anyone who no longer coordinates.
    staff(&house.store, "Mia", Role::Coordinator).await;
    house.store.set_staff_role(karen, Role::Counsellor, Some(karen)).await.unwrap();
    assert_eq!(house.work().await, [false; 4]);
    house.store.close().await;
}

async fn nobody_is_taken_for_a_colleague(url: String) {
    let house = prepared(&url).await;
    staff(&house.store, "Ida", Role::Counsellor).await;
    // A small L for the capital I.
    for alike in ["LENE", "lda"] {
        let used = house.store.use_invite(&house.new, &named(alike), NOW).await;
        assert!(matches!(used, Err(StoreError::NameTaken)), "{alike}: {used:?}");
    }
    house.store.use_member_invite(&house.member, &newcomer("Ida", 1, None), NOW, TODAY).await.unwrap();
    let second = member_link(&house.store, house.agency, None, house.lene).await.unwrap();
    let used = house.store.use_member_invite(&second, &newcomer("lda", 2, None), NOW, TODAY).await;
    assert!(matches!(used, Err(StoreError::NameTaken)), "{used:?}");
    house.store.close().await;
}

const BEFORE: [&str; 3] = [
    include_str!("../../../src/store/migrations/0001_first.sql"),
    include_str!("../../../src/store/migrations/0002_outlets.sql"),
    include_str!("../../../src/store/migrations/0003_handover.sql"),
];

/// The hash by which a secret is kept.
fn kept(revealed: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(URL_SAFE_NO_PAD.decode(revealed).unwrap()))
}

/// As the version before left it: nobody knows who made a link.
async fn a_database_of_the_version_before(url: String) {
    // Makes the databases' drivers known.
    Store::open("sqlite::memory:").await.unwrap().close().await;
    let sqlite = url.starts_with("sqlite");
    let address = if sqlite { format!("{url}?mode=rwc") } else { url.clone() };
    let pool = sqlx::AnyPool::connect(&address).await.unwrap();
    let run = async |text: String| pool.execute(sqlx::raw_sql(sqlx::AssertSqlSafe(text))).await.map(drop).unwrap();
    run("CREATE TABLE schema_version (version BIGINT PRIMARY KEY)".into()).await;
    for (version, text) in (1..).zip(BEFORE) {
        let own = if sqlite { text.replace("/* WITHOUT ROWID */", "WITHOUT ROWID") } else { text.into() };
        run(own).await;
        run(format!("INSERT INTO schema_version (version) VALUES ({version})")).await;
    }
    let [first, new, reset] = [(); 3].map(|()| InviteSecret::random(&mut rand::rng()));
    let (place, member) = (OutletSecret::random(&mut rand::rng()), MemberInvite::random(&mut rand::rng()));
    let [mette, agency] = [(); 2].map(|()| fresh().text());
    run(format!(
        "INSERT INTO staff (id, name, name_key, role, active, passphrase, created_at)
         VALUES ('{mette}', 'Mette ⭐', 'mette ⭐', 'counsellor', 1, '$hash', {NOW})"
    ))
    .await;
    for (secret, kind, whose) in
        [(&first, "first", "NULL"), (&new, "new", "NULL"), (&reset, "reset", &format!("'{mette}'"))]
    {
        run(format!(
            "INSERT INTO invites (id, secret_hash, kind, role, staff, created_at, expires_at)
             VALUES ('{}', '{}', '{kind}', 'coordinator', {whose}, {NOW}, {})",
            fresh().text(),
            kept(&secret.reveal()),
            NOW + INVITE_SECONDS
        ))
        .await;
    }
    run(format!(
        "INSERT INTO outlets (id, name, kind, municipality, language, secret_hash, created_on)
         VALUES ('{}', 'Huset ⭐', 'club', 'Køge', 'da', '{}', '2026-03-18')",
        fresh().text(),
        kept(&place.reveal())
    ))
    .await;
    run(format!(
        "INSERT INTO agencies (id, name, kind, does, answers_days, phone_shown, phone_tel, age_why, created_on)
         VALUES ('{agency}', 'Stedet', 'volunteer', 'Taler', 3, '12 34 56 78', '+4512345678', '', '2026-03-18')"
    ))
    .await;
    run(format!(
        "INSERT INTO receiver_invites (id, secret_hash, agency, expires_at) VALUES ('{}', '{}', '{agency}', {})",
        fresh().text(),
        kept(&member.reveal()),
        NOW + INVITE_SECONDS
    ))
    .await;
    pool.close().await;

    let store = Store::open(&url).await.unwrap();
    for secret in [&new, &reset] {
        let opened = store.open_invite(secret, NOW).await;
        assert!(matches!(opened, Err(StoreError::InviteUnknown)), "nobody could take it back: {opened:?}");
    }
    assert_eq!(store.member_invite(&member, NOW).await.unwrap(), None);
    assert_eq!(store.outlet_by_secret(&place).await.unwrap().unwrap().link, OutletLink { maker: None, dead: false });
    // A name of the older rules still signs in, and is kept with a new passphrase.
    let named_before = ShownName::typed("mette ⭐").unwrap();
    assert!(ShownName::parse("mette ⭐").is_err());
    assert_eq!(store.staff_by_name(&named_before).await.unwrap().unwrap().0.name, "Mette ⭐");
    let again = link(&store, InviteKind::Reset(StaffId::parse(&mette).unwrap()), None).await.unwrap();
    let kept = NewStaff { id: fresh(), name: named_before, passphrase: Phc("$new".to_owned()) };
    store.use_invite(&again, &kept, NOW).await.unwrap();
    let lene = store.use_invite(&first, &named("Lene"), NOW).await.unwrap();
    assert_eq!(store.staff(lene).await.unwrap().unwrap().role, Role::Coordinator);
    store.close().await;
}

/// A later version's node is started beside this one, which goes on with statements that it has prepared.
async fn a_column_that_comes_meanwhile_is_no_links_business(url: String) {
    let house = prepared(&url).await;
    let member = member_link(&house.store, house.agency, None, house.lene).await.unwrap();
    house.store.use_invite(&house.new, &named("Ny"), NOW).await.unwrap();
    let first = newcomer("Jens", 1, Some(1));
    house.store.use_member_invite(&house.member, &first, NOW, TODAY).await.unwrap();
    let later = sqlx::AnyPool::connect(&url).await.unwrap();
    for table in ["invites", "receiver_invites"] {
        let alter = sqlx::AssertSqlSafe(format!("ALTER TABLE {table} ADD COLUMN later TEXT"));
        sqlx::query(alter).execute(&later).await.unwrap();
    }
    house.store.use_invite(&house.reset, &named("Mette igen"), NOW).await.unwrap();
    house.store.use_member_invite(&member, &newcomer("Lone", 2, None), NOW, TODAY).await.unwrap();
}
