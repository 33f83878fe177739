//! Forms that make a link which is shown once, sent a second time, as a reload of the answer does.

use super::agency::join;
use crate::support::agency::add_agency;
use crate::support::whole::Whole;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use jiff::civil::{Date, date};
use std::collections::BTreeSet;
use ungrus::id::OutletId;
use ungrus::store::*;
use ungrus::words::{Locale, admin, staff};

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
            let answers = &admin(Locale::Da).answers;
            let said = match nth {
                4 => answers.outlet_made,
                5 => answers.outlet_link_changed,
                _ => staff(Locale::Da).door.link_made,
            };
            assert!(again.body.contains(said.text), "{action}: {}", again.body);
            let place = house.store().outlets().await.unwrap().first().map(|one| one.id.text()).unwrap_or_default();
            assert_eq!(again.body.contains(&format!("href=\"/leder/steder/{place}\"")), nth >= 4, "{action}");
            assert_eq!(links(&house).await, made, "{action}");
        }
        if nth == 4 {
            // The link that was made works on: only a page that knows it replaces it.
            let place = format!("/leder/steder/{}", house.store().outlets().await.unwrap()[0].id.text());
            forms.push((place.clone(), format!("{place}/nyt-link"), ""));
        }
    }
}

#[tokio::test]
async fn a_link_that_has_changed_meanwhile_is_not_told_as_shown() {
    let house = Whole::new().await;
    let (store, words) = (house.store(), &admin(Locale::Da).answers);
    let lene = house.staff("Lene", Role::Coordinator).await;
    let karen = house.staff("Karen", Role::Coordinator).await;
    let school = "name=Byskolen&kind=school&municipality=K%C3%B8ge&language=da&pupils=312";
    house.post("/leder/steder", &lene, school).await;
    let id = store.outlets().await.unwrap()[0].id;
    let place = format!("/leder/steder/{}", id.text());
    let action = format!("{place}/nyt-link");
    let opened = async || once(&house.get(&place, &karen).await.body, &action);

    // Another coordinator was faster.
    let before = opened().await;
    assert_eq!(house.post(&action, &lene, &before).await.status, StatusCode::OK);
    let late = house.post(&action, &karen, &before).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains(words.outlet_link_changed.text), "{}", late.body);
    assert!(late.body.contains(&format!("href=\"{place}\"")), "{}", late.body);

    // Its maker may make none any more: exactly then another one is needed, and the page that is opened anew makes it.
    let before = opened().await;
    let maker = store.staff_list().await.unwrap().into_iter().find(|one| one.name == "Lene").unwrap().id;
    store.set_staff_active(maker, false, None).await.unwrap();
    let late = house.post(&action, &karen, &before).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains(words.outlet_link_changed.text), "{}", late.body);
    assert!(store.outlets().await.unwrap()[0].link.dead);
    assert_eq!(house.post(&action, &karen, &opened().await).await.status, StatusCode::OK);
    assert!(!store.outlets().await.unwrap()[0].link.dead);

    // Of a place that is not there nothing has changed.
    let nowhere = format!("/leder/steder/{}/nyt-link", OutletId::random(&mut rand::rng()).text());
    let gone = house.post(&nowhere, &karen, &before).await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
    assert!(gone.body.contains(words.outlet_gone.text), "{}", gone.body);
}

/// As after a reload of what the form answered, or from the browser's history.
#[tokio::test]
async fn the_address_of_a_form_opened_as_a_page_leads_to_the_page_that_it_stands_on() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    for (address, page) in [
        ("/leder/emner/own-1", "/leder/emner"),
        ("/leder/tider/lukket/2026-12-24/fjern", "/leder/tider"),
        ("/vagt/konto/navn", "/vagt/konto"),
        ("/videre/status", "/"),
    ] {
        let request = Request::get(address).header(header::COOKIE, &cookie);
        let answer = house.send(request.header(header::ACCEPT, "text/html,*/*").body(Body::empty()).unwrap()).await;
        assert_eq!((answer.status.as_u16(), answer.location()), (303, page), "{address}");
        let script =
            house.send(Request::get(address).header(header::COOKIE, &cookie).body(Body::empty()).unwrap()).await;
        assert_eq!(script.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
    }
}
