//! What a coordinator looks after, over the real router: what the law wants told, hours, links and leaving.

#![allow(clippy::unwrap_used)]
#![allow(clippy::disallowed_methods, reason = "any secret will do")]
#![allow(dead_code, reason = "other tests use the rest of what is shared")]

#[path = "support/door.rs"]
mod door;

use axum::http::StatusCode;
use door::House;
use ungrus::store::*;

async fn coordinator(house: &House) -> String {
    let lene = house.staff("Lene", Role::Coordinator).await;
    house.cookie(lene).await
}

#[tokio::test]
async fn who_answers_for_the_data_is_asked_for_and_told() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let asked =
        "mangler: adresse, e-mail, telefon, databeskyttelsesrådgiver, formål og retsgrundlag, hvor man kan klage.";
    let page = house.get("/leder", &cookie).await.body;
    assert!(page.contains(asked), "{page}");
    // Young people read no holes.
    for (path, says) in [("/privatliv", "klage til Datatilsynet"), ("/was", "tilgængelige: Digitaliseringsstyrelsen.")]
    {
        let page = house.get(path, "").await.body;
        assert!(page.contains(says) && !page.contains("mailto:") && !page.contains("Databeskyttelsesr"), "{page}");
    }
    let form = house.get("/leder/center", &cookie).await.body;
    assert!(form.contains(&format!("value=\"{}\"", Controller::COMPLAINT)), "proposed: {form}");
    assert!(form.contains(&format!("value=\"{}\"", Controller::SUPERVISOR)) && form.contains("har gemt"));
    assert_eq!(house.door.store.controller().await.unwrap(), Controller::default(), "and not saved by looking");

    let some = "address=Torvet+1%2C+4600+K%C3%B8ge&email=ungrus%40koege.dk&phone=12+34+56+78";
    assert_eq!(house.post("/leder/center/ansvarlig", &cookie, some).await.location(), "/leder/center?gemt=1");
    let asked = "mangler: databeskyttelsesrådgiver, formål og retsgrundlag, hvor man kan klage.";
    assert!(house.get("/leder", &cookie).await.body.contains(asked));
    let rest = format!(
        "{some}&officer=Kommunens+DPO%2C+dpo%40koege.dk&basis=Vi+m%C3%A5.&complaint=Tilsynet&supervisor=Styrelsen"
    );
    house.post("/leder/center/ansvarlig", &cookie, &rest).await;
    assert!(!house.get("/leder", &cookie).await.body.contains("Hvem der er ansvarlig."));
    let contact = ["Torvet 1, 4600 Køge", "href=\"mailto:ungrus@koege.dk\"", "href=\"tel:+4512345678\""];
    for (path, says) in [
        ("/privatliv", &["Kommunens DPO, dpo@koege.dk", "Vi må.", "klage til Tilsynet"][..]),
        ("/was", &["tilgængelige: Styrelsen."]),
    ] {
        let page = house.get(path, "").await.body;
        for says in contact.iter().chain(says) {
            assert!(page.contains(says), "{path}: {says} in\n{page}");
        }
    }
    assert!(!house.get("/leder/center", &cookie).await.body.contains("har gemt"), "nothing is ours any more");
}

#[tokio::test]
async fn what_is_wrong_about_it_is_kept_and_explained() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    for (form, kept, said) in [
        ("address=Torvet+1&email=ungrus", "value=\"Torvet 1\"", "Skriv en e-mail som"),
        ("address=Torvet+1&email=%22%3E%40a.dk", "&#34;&#62;@a.dk", "Skriv en e-mail som"),
        ("phone=ring", "value=\"ring\"", "Skriv 3 til 15 cifre"),
        ("officer=DPO%E2%80%AE", "DPO", "U+202E"),
    ] {
        let answer = house.post("/leder/center/ansvarlig", &cookie, form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(answer.body.contains(kept) && answer.body.contains(said), "{form}:\n{}", answer.body);
    }
    assert_eq!(house.door.store.controller().await.unwrap(), Controller::default(), "half a form saves nothing");
    // Nor is what belongs to the other form on that page touched by this one, or the other way round.
    house.post("/leder/center", &cookie, "name=Centret&title=Chat&region=").await;
    house.post("/leder/center/ansvarlig", &cookie, "address=Torvet+1").await;
    house.post("/leder/center", &cookie, "name=Centret+Nord&title=Chat&region=").await;
    assert_eq!(house.door.store.centre().await.unwrap().name, "Centret Nord");
    assert_eq!(house.door.store.controller().await.unwrap().address, "Torvet 1");
}
