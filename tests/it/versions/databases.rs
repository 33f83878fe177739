//! SQLite databases with rows in every table of their version.

use super::{PASSPHRASE, VERSIONS, Version, tickets::Tickets};
use crate::support::agency::auth;
use crate::support::rows::{Dump, assert_filled, assert_kept, bytes, connect, dump, migrations, run};
use crate::support::whole::{ORIGIN, START, Whole};
use axum::http::StatusCode;
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::path::Path;
use ungrus::config::Limits;
use ungrus::id::StaffId;
use ungrus::store::*;

/// When the rows were written.
const TODAY: Date = date(2026, 11, 29);

/// The address of a database as the program of then left it.
pub async fn laid(version: &Version, folder: &Path) -> String {
    let url = format!("sqlite:{}/{}.db", folder.display(), version.name);
    let pool = connect(&url).await;
    run(&pool, &version.file("database.sql")).await;
    pool.close().await;
    url
}

async fn upgraded(version: &Version, folder: &Path) -> (Store, Dump, String) {
    let url = laid(version, folder).await;
    let before = dump(&url).await;
    assert_filled(&before);
    assert_eq!(before["schema_version"].len(), version.tables);
    (Store::open(&url).await.unwrap(), before, url)
}

#[tokio::test]
async fn every_row_of_each_version_is_kept_by_todays_tables() {
    let folder = tempfile::tempdir().unwrap();
    for version in VERSIONS {
        let (store, before, url) = upgraded(&version, folder.path()).await;
        store.close().await;
        let after = dump(&url).await;
        assert_kept(&before, &after, version.tables);
        assert_eq!(after["schema_version"].len(), migrations().len());
    }
}

#[tokio::test]
async fn the_store_reads_what_each_version_wrote() {
    let folder = tempfile::tempdir().unwrap();
    for version in VERSIONS {
        let (store, before, _) = upgraded(&version, folder.path()).await;
        let names: Vec<String> = store.staff_list().await.unwrap().into_iter().map(|one| one.name).collect();
        assert_eq!(names, ["Mette", "Mette 2", "Mette Østergård", "Yusuf 🌱"]);
        let mette = ShownName::typed("Mette").unwrap();
        let (mette, passphrase) = store.staff_by_name(&mette).await.unwrap().unwrap();
        assert!(passphrase.0.starts_with("$argon2id$"), "and nobody else's");
        assert_eq!(mette.role, Role::Coordinator);
        assert_eq!(store.centre().await.unwrap().name, "Rusmiddelcenter Østby");
        let hours = store.weekly_hours().await.unwrap();
        assert_eq!((hours.len(), store.closed_days().await.unwrap().len()), (8, 1));
        assert_eq!(store.phones().await.unwrap().len(), before["phones"].len());
        let held = store.holdings().await.unwrap();
        assert_eq!(held.tables["staff"], before["staff"].len() as u64);
        if version.tables >= 2 {
            places(&store).await;
        }
        if version.tables >= 3 {
            handovers(&store).await;
        }
        store.close().await;
    }
}

async fn places(store: &Store) {
    let link = OutletSecret::parse(&bytes(2)).unwrap();
    let place = store.outlet_by_secret(&link).await.unwrap().unwrap();
    assert_eq!((place.text.name.as_str(), place.text.language.as_str()), ("Nordskolen", "en"));
    assert_eq!(store.outlets().await.unwrap().len(), 1, "the other one is merged into it");
    assert_eq!(store.flyers_of(place.id).await.unwrap().len(), 2);
    let weeks = store.outlet_weeks(&place, TODAY).await.unwrap();
    assert!(weeks.iter().any(|one| (one.week, one.scans) == (date(2026, 11, 2), Some(12))), "{weeks:?}");
    assert_eq!(store.orders_of(place.id).await.unwrap()[0].wanted.pieces(), [1, 2, 3, 4]);
}

async fn handovers(store: &Store) {
    let agencies = store.agencies().await.unwrap();
    let agency = agencies.iter().find(|one| one.text.name == "Behandlingsstedet Åen").unwrap();
    assert_eq!(store.members(agency.id).await.unwrap().len(), 2);
    assert_eq!(store.cards(agency.id, TODAY).await.unwrap().len(), 2);
    let lookup = CodeLookup::parse(&bytes(4)).unwrap();
    let card = store.handover(&lookup, TODAY).await.unwrap().unwrap();
    assert_eq!((card.record.as_str(), card.days.opened_on), ("cmVjb3JkMg", None));
    let invited = MemberInvite::parse(&bytes(5)).unwrap();
    assert!(
        store.member_invite(&invited, 1_794_000_000).await.unwrap().is_none(),
        "a link to an account whose maker nobody knows leads nowhere any more"
    );
}

#[tokio::test]
async fn a_row_that_is_damaged_is_not_read_as_something_else() {
    let folder = tempfile::tempdir().unwrap();
    for version in VERSIONS {
        let url = laid(&version, folder.path()).await;
        let pool = connect(&url).await;
        run(&pool, "UPDATE staff SET last_duty_at = 'yesterday' WHERE name = 'Mette 2'").await;
        pool.close().await;
        let store = Store::open(&url).await.unwrap();
        assert!(store.staff_list().await.is_err());
        store.close().await;
        let pool = connect(&url).await;
        run(&pool, "DROP TABLE schema_version").await;
        pool.close().await;
        assert!(Store::open(&url).await.is_err(), "what can't be told is not upgraded once more");
    }
}

/// The pages over a database that was upgraded, when its rows were new.
async fn whole(version: &Version, folder: &Path) -> Whole {
    let url = laid(version, folder).await;
    let whole = Whole::with(&url, Limits::default()).await;
    whole.clock.advance(Tickets::of(version).now + 1_000 - START);
    whole
}

#[tokio::test]
async fn people_sign_in_by_the_passphrase_of_then_and_stay_signed_in_by_the_cookie_of_then() {
    let folder = tempfile::tempdir().unwrap();
    for version in VERSIONS {
        let whole = whole(&version, folder.path()).await;
        let form = format!("name=Mette&passphrase={}", PASSPHRASE.replace(' ', "+"));
        let answer = whole.post("/vagt/log-ind", "", &form).await;
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/vagt"), "{}", answer.body);
        let wrong = whole.post("/vagt/log-ind", "", &form.replace("tre", "to")).await;
        assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
        // Written over plain http, where the name has no prefix.
        let kept: Value = version.json("sign_in.json");
        let cookie = format!("__Host-ungrus={}", kept["cookie"].as_str().unwrap());
        let here = whole.get("/vagt/her", &cookie).await;
        let here: Value = serde_json::from_str(&here.body).unwrap();
        assert_eq!(here["staff"], kept["staff"], "{}", version.name);
        assert_eq!(whole.get("/leder", &cookie).await.status, StatusCode::OK);
        let id: StaffId = serde_json::from_value(kept["staff"].clone()).unwrap();
        assert!(whole.app.store.staff(id).await.unwrap().unwrap().coordinator());
        let other = format!("__Host-ungrus=A{}", &kept["cookie"].as_str().unwrap()[1..]);
        assert_ne!(whole.get("/vagt/her", &other).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_place_an_agency_and_who_sent_a_card_find_what_they_left() {
    let folder = tempfile::tempdir().unwrap();
    for version in VERSIONS.into_iter().filter(|one| one.tables >= 2) {
        let whole = whole(&version, folder.path()).await;
        let place = whole.ask("/skole/sted", "", json!({"secret": bytes(2)})).await;
        assert_eq!(serde_json::from_str::<Value>(&place.body).unwrap()["name"], "Nordskolen", "{}", place.body);
        assert_eq!(whole.ask("/skole/sted", "", json!({"secret": bytes(9)})).await.status, StatusCode::NOT_FOUND);
        if version.tables < 3 {
            continue;
        }
        let status = whole.ask("/videre/status", "", json!({"receipt": bytes(4)})).await;
        let status: Value = serde_json::from_str(&status.body).unwrap();
        assert_eq!((&status["record"], &status["opened_on"]), (&json!("cmVjb3JkMg"), &Value::Null));
        let ida = json!({"name": "Ida", "auth": auth(3).reveal()});
        let inside = whole.ask("/modtager/ind", "", ida).await;
        assert_eq!(inside.status, StatusCode::OK, "{}", inside.body);
        let list = whole.ask("/modtager/kort", &inside.pair(), json!({})).await;
        let list: Value = serde_json::from_str(&list.body).unwrap();
        assert_eq!(list["cards"].as_array().map(Vec::len), Some(2), "{list}");
    }
    assert!(ORIGIN.starts_with("https:"));
}
