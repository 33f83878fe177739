//! Forms that make a link which is shown once, sent a second time, as a reload of the answer does.

use super::agency::join;
use crate::support::agency::add_agency;
use crate::support::whole::Whole;
use axum::http::StatusCode;
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use ungrus::store::*;
use ungrus::words::{Locale, staff};

const TODAY: Date = date(2026, 11, 18);

/// What a form of the page sends of itself.
fn once(page: &str, action: &str) -> String {
    let (_, form) = page.split_once(&format!("action=\"{action}\"")).unwrap_or_else(|| panic!("{action}: {page}"));
    let (_, rest) = form.split_once("data-once name=\"").unwrap();
    let (name, rest) = rest.split_once("\" value=\"").unwrap();
    let (value, _) = rest.split_once('"').unwrap();
    assert!(!value.is_empty());
    format!("{name}={value}")
}

/// Every link that works, and every place with the link that it has.
async fn links(house: &Whole) -> BTreeSet<String> {
    let (store, now) = (house.store(), house.door.ground.now());
    let mut all: BTreeSet<_> = store.invites(now).await.unwrap().iter().map(|one| one.id.text()).collect();
    for agency in store.agencies().await.unwrap() {
        all.extend(store.member_invites(agency.id, now).await.unwrap().iter().map(|one| one.id.text()));
    }
    all.extend(store.outlets().await.unwrap().iter().map(|one| one.id.text() + &one.link_mark));
    all
}

#[tokio::test]
async fn a_form_that_is_sent_twice_makes_one_link() {
    let house = Whole::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    house.staff("Mette", Role::Counsellor).await;
    let agency = add_agency(house.store(), "Rådgivningen", TODAY).await;
    join(&house, agency, "Jens", 1, Some(100)).await;
    let mette = house.store().staff_list().await.unwrap().into_iter().find(|one| one.name == "Mette").unwrap().id;
    let jens = house.store().members(agency).await.unwrap()[0].id;
    let at_agency = format!("/leder/modtagere/{}", agency.text());
    let school = "name=Byskolen&kind=school&municipality=K%C3%B8ge&language=da&pupils=312";
    let mut forms = vec![
        ("/leder/personale".to_owned(), "/leder/personale/invitation".to_owned(), "role=counsellor&whom=Ole"),
        ("/leder/personale".to_owned(), format!("/leder/personale/{}/nyt-link", mette.text()), ""),
        (at_agency.clone(), format!("{at_agency}/inviter"), "whom=Karen"),
        (at_agency.clone(), format!("{at_agency}/person/{}/nyt-link", jens.text()), "sure=1"),
        ("/leder/steder".to_owned(), "/leder/steder".to_owned(), school),
    ];
    for nth in 0..6 {
        let (page, action, typed) = forms[nth].clone();
        let form = format!("{typed}&{}", once(&house.get(&page, &lead).await.body, &action));
        let before = links(&house).await;
        let shown = house.post(&action, &lead, &form).await;
        assert_eq!(shown.status, StatusCode::OK, "{action}");
        assert!(shown.body.contains("data-instead=\"/leder/"), "{action}");
        let made = links(&house).await;
        assert_ne!(made, before, "{action}");
        for _ in 0..2 {
            let again = house.post(&action, &lead, &form).await;
            assert_eq!(again.status, StatusCode::CONFLICT, "{action}");
            assert!(again.body.contains(staff(Locale::Da).door.link_made.text), "{action}: {}", again.body);
            assert_eq!(links(&house).await, made, "{action}");
        }
        if nth == 4 {
            // The link that was made works on: only a page that knows it replaces it.
            let place = format!("/leder/steder/{}", house.store().outlets().await.unwrap()[0].id.text());
            forms.push((place.clone(), format!("{place}/nyt-link"), ""));
        }
    }
}
