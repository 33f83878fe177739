//! What a coordinator does with places, over the real router.

use crate::support::door::{Answer, House};
use axum::http::StatusCode;
use jiff::civil::{Date, date};
use ungrus::clock::Clock;
use ungrus::flyer::FlyerCode;
use ungrus::hours::today;
use ungrus::id::OrderId;
use ungrus::line::Language;
use ungrus::store::*;

const SCHOOL: &str = "name=%C3%85dalskolen&kind=school&municipality=K%C3%B8ge&language=da&pupils=312";
const LIBRARY: &str = "name=%C3%98by+Bibliotek&kind=library&municipality=K%C3%B8ge&language=en";

struct Lead {
    house: House,
    cookie: String,
}

impl Lead {
    async fn new() -> Self {
        let house = House::new().await;
        let staff = house.staff("Lene", Role::Coordinator).await;
        let cookie = house.cookie(staff).await;
        Self { house, cookie }
    }

    async fn get(&self, path: &str) -> Answer {
        self.house.get(path, &self.cookie).await
    }

    async fn post(&self, path: &str, form: &str) -> Answer {
        self.house.post(path, &self.cookie, form).await
    }

    fn store(&self) -> &Store {
        &self.house.door.ground.store
    }

    /// Adds a place; its page and the secret of its link.
    async fn add(&self, form: &str) -> (String, OutletSecret) {
        let shown = self.post("/leder/steder", form).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
        let secret = secret_on(&shown.body);
        let outlet = self.store().outlet_by_secret(&secret).await.unwrap().unwrap();
        (format!("/leder/steder/{}", outlet.id.text()), secret)
    }

    async fn outlet(&self, page: &str) -> Outlet {
        let id = page.rsplit('/').next().unwrap();
        self.store().outlet(ungrus::id::OutletId::parse(id).unwrap()).await.unwrap().unwrap()
    }

    async fn code(&self, page: &str) -> FlyerCode {
        self.store().current_code(self.outlet(page).await.id, FlyerCode::random(&mut rand::rng()), TODAY).await.unwrap()
    }

    async fn scans(&self, code: FlyerCode, day: Date, n: u32) {
        for _ in 0..n {
            self.store().count_scan(code, day, 50).await.unwrap();
        }
    }
}

/// A Wednesday: what the clock of the house says.
const TODAY: Date = date(2026, 11, 18);

fn secret_on(page: &str) -> OutletSecret {
    let (_, rest) = page.split_once("https://chat.example/skole#").expect("a link");
    OutletSecret::parse(&rest[..43]).expect("a secret")
}

#[tokio::test]
async fn the_clock_says_what_these_tests_think() {
    assert_eq!(today(Lead::new().await.house.clock.wall()), TODAY);
}

#[tokio::test]
async fn a_place_gets_a_link_that_is_shown_once() {
    let lead = Lead::new().await;
    assert!(lead.get("/leder").await.body.contains("Ingen endnu."));
    let (page, secret) = lead.add(SCHOOL).await;
    for path in ["/leder/steder", &page] {
        let body = lead.get(path).await.body;
        assert!(body.contains("Ådalskolen") && body.contains("Skole · Køge"), "{body}");
        assert!(!body.contains(&secret.reveal()));
    }
    assert!(lead.get("/leder").await.body.contains("1 sted har flyers."));
    let new = secret_on(&lead.post(&format!("{page}/nyt-link"), "").await.body);
    assert!(lead.store().outlet_by_secret(&secret).await.unwrap().is_none(), "the old one is dead");
    assert!(lead.store().outlet_by_secret(&new).await.unwrap().is_some());

    // Closed and open again; each says so.
    let closed = lead.post(&format!("{page}/luk"), "").await;
    assert_eq!(closed.location(), format!("{page}?gemt=1"));
    let body = lead.get(closed.location()).await.body;
    assert!(body.contains("Lukket 18. november.") && body.contains("Gemt."), "{body}");
    assert!(lead.store().outlet_by_secret(&new).await.unwrap().is_none());
    lead.post(&format!("{page}/aabn"), "").await;
    assert!(lead.store().outlet_by_secret(&new).await.unwrap().is_some());
}

#[tokio::test]
async fn what_is_typed_wrong_is_kept_and_explained() {
    let lead = Lead::new().await;
    let (page, _) = lead.add(SCHOOL).await;
    let long = format!("name={}&kind=school&municipality=K&language=da&pupils=9", "x".repeat(121));
    for (form, kept, said) in [
        ("name=+&kind=library&municipality=K&language=da", "value=\"K\"", "Feltet skal udfyldes."),
        ("name=%3Cb%3E&kind=library&municipality=&language=da", "&#60;b&#62;", "Feltet skal udfyldes."),
        ("name=A%00B&kind=library&municipality=K&language=da", "value=\"K\"", "der ikke kan ses (U+0000)"),
        ("name=A%E2%80%AEB&kind=library&municipality=K&language=da", "value=\"K\"", "der ikke kan ses (U+202E)"),
        (&long, "xxx", "højst have 120 tegn."),
        ("name=A&kind=school&municipality=K&language=da&pupils=", "value=\"A\"", "hvor mange elever"),
        ("name=A&kind=school&municipality=K&language=da&pupils=mange", "value=\"mange\"", "hvor mange elever"),
        ("name=A&kind=castle&municipality=K&language=da", "value=\"A\"", "Vælg en fra listen."),
        ("name=A&kind=club&municipality=K&language=tlh", "value=\"A\"", "Vælg et fra listen."),
        ("", "", "Feltet skal udfyldes."),
    ] {
        for path in ["/leder/steder", &page] {
            let answer = lead.post(path, form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}");
            assert!(answer.body.contains(kept) && answer.body.contains(said), "{path} {form}:\n{}", answer.body);
        }
    }
    assert_eq!(lead.store().outlets().await.unwrap().len(), 1);
    assert_eq!(lead.outlet(&page).await.text.name, "Ådalskolen");
    // A number of pupils of what is no school is not kept.
    assert_eq!(lead.post(&page, &format!("{LIBRARY}&pupils=12")).await.status, StatusCode::SEE_OTHER);
    let text = lead.outlet(&page).await.text;
    assert_eq!((text.kind, text.language.as_str(), text.pupils), (OutletKind::Library, "en", None));
}

/// What a page says, without its tags: the addresses in them hold hashes and ids, with any digits.
fn words(page: &str) -> String {
    page.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, text)| text).collect()
}

#[tokio::test]
async fn counts_as_a_coordinator_sees_them() {
    let lead = Lead::new().await;
    // As if the place had been there for a while.
    lead.house.clock.set_wall(lead.house.clock.wall() - 30 * 24 * 3_600_000);
    let (page, _) = lead.add(SCHOOL).await;
    lead.house.clock.advance(30 * 24 * 3_600_000);
    let staff = lead.store().staff_list().await.unwrap()[0].id;
    let lead = Lead { cookie: lead.house.cookie(staff).await, ..lead };
    let code = lead.code(&page).await;
    lead.scans(code, date(2026, 11, 10), 12).await;
    lead.scans(code, date(2026, 11, 3), 3).await;
    lead.scans(code, TODAY, 41).await;
    for _ in 0..13 {
        lead.store().count_start(code, TODAY, 50).await.unwrap();
    }
    let body = lead.get(&page).await.body;
    assert!(body.contains("uge 46") && body.contains("9.–15. november") && body.contains("<span>12</span>"), "{body}");
    assert!(body.contains("under 5 hver uge"), "{body}");
    let shown = words(&body).replace(&code.text(), "");
    assert!(shown.contains("uge 46") && shown.contains("når halvåret er forbi"), "{shown}");
    assert!(!shown.contains("41") && !shown.contains("uge 47"), "this week can't be watched: {shown}");
    assert!(!shown.contains("13"), "nor this term: {shown}");
    assert!(body.contains(&format!("chat.example/f/{}", code.text())));

    // In a small school nothing is counted, and what was is gone.
    let small = SCHOOL.replace("312", "31");
    lead.post(&page, &small).await;
    let body = lead.get(&page).await.body;
    assert!(body.contains("under 50 elever") && !body.contains("uge 46"), "{body}");
    lead.post(&page, SCHOOL).await;
    assert!(!lead.get(&page).await.body.contains("<span>12</span>"));
}

#[tokio::test]
async fn codes_are_made_and_revoked() {
    let lead = Lead::new().await;
    let (page, _) = lead.add(SCHOOL).await;
    assert!(lead.get(&page).await.body.contains("Der er ingen kode endnu."));
    lead.post(&format!("{page}/kode"), "").await;
    let first = lead.code(&page).await;
    lead.post(&format!("{page}/kode"), "").await;
    let second = lead.code(&page).await;
    assert_ne!(first, second);
    let revoked = lead.post(&format!("{page}/kode/{}/spaer", second.text()), "").await;
    assert_eq!(revoked.status, StatusCode::SEE_OTHER);
    assert_eq!(lead.code(&page).await, first);
    let body = lead.get(&page).await.body;
    assert!(body.contains("Spærret 18. november") && body.contains("Trykkes nu"), "{body}");
    assert_eq!(body.matches("/spaer").count(), 1, "what is revoked stays so");
    let (other, _) = lead.add(LIBRARY).await;
    for path in [format!("{other}/kode/{}/spaer", first.text()), format!("{page}/kode/aeiouy/spaer")] {
        assert_eq!(lead.post(&path, "").await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn one_place_becomes_part_of_another() {
    let lead = Lead::new().await;
    let ((from, secret), (into, _)) = (lead.add(SCHOOL).await, lead.add(LIBRARY).await);
    let code = lead.code(&from).await;
    let target = into.rsplit('/').next().unwrap();
    assert!(lead.get(&from).await.body.contains("Øby Bibliotek (Bibliotek · Køge)"));
    let merged = lead.post(&format!("{from}/laeg-sammen"), &format!("into={target}")).await;
    assert_eq!(merged.location(), format!("{into}?gemt=1"));
    let body = lead.get(&into).await.body;
    assert!(body.contains(&code.text()) && body.contains("lagt sammen med dette"), "{body}");
    assert!(!body.contains("laeg-sammen"), "there is no other left");
    assert!(lead.store().outlet_by_secret(&secret).await.unwrap().is_none());
    assert_eq!(lead.get(&from).await.status, StatusCode::NOT_FOUND);
    for chosen in [target, "x", ""] {
        let answer = lead.post(&format!("{into}/laeg-sammen"), &format!("into={chosen}")).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing, or itself");
    }
    for (path, form) in [
        (format!("{from}/aabn"), String::new()),
        (from.clone(), SCHOOL.to_owned()),
        (format!("{from}/nyt-link"), String::new()),
        (format!("{from}/kode"), String::new()),
    ] {
        assert_eq!(lead.post(&path, &form).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn orders_wait_until_they_are_sent() {
    let lead = Lead::new().await;
    let (page, _) = lead.add(SCHOOL).await;
    assert!(lead.get("/leder/bestillinger").await.body.contains("Ingen venter."));
    let id = OrderId::random(&mut rand::rng());
    let wanted = Wanted::new([2, 1, 100, 0], "Til <b>uge 48</b>").unwrap();
    let wanted = wanted.looking(Some("night"), Some(Language::POLISH));
    lead.store().order(id, lead.outlet(&page).await.id, &wanted, TODAY).await.unwrap();
    for path in ["/leder", "/leder/steder", &page] {
        assert!(lead.get(path).await.body.contains("1 bestilling venter"), "{path}");
    }
    let body = lead.get("/leder/bestillinger").await.body;
    for said in [
        "Ådalskolen",
        "2 plakater, 1 plakat med strimler, 100 flyers",
        "&#60;b&#62;uge 48",
        "Bestilt 18. november",
        "Udseende: Nat. Sprog: Polsk",
    ] {
        assert!(body.contains(said), "{said}: {body}");
    }
    let order = format!("/leder/bestillinger/{}", id.text());
    assert_eq!(lead.post(&order, "sent=1").await.status, StatusCode::SEE_OTHER);
    let body = lead.get("/leder/bestillinger").await.body;
    assert!(body.contains("Ingen venter.") && body.contains("Sendt 18. november"), "{body}");
    lead.post(&order, "sent=0").await;
    assert_eq!(lead.store().waiting_orders().await.unwrap().len(), 1);
    assert_eq!(lead.post(&format!("{order}/slet"), "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(lead.store().orders_of(lead.outlet(&page).await.id).await.unwrap(), []);
    assert_eq!(lead.post(&format!("{order}/slet"), "").await.status, StatusCode::NOT_FOUND);
    for (path, form) in [(order.as_str(), "sent=x"), ("/leder/bestillinger/x", "sent=1")] {
        assert_eq!(lead.post(path, form).await.status, StatusCode::NOT_FOUND);
    }
}
