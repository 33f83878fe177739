//! Who may do what: every path of staff and of receivers, asked by everybody. A receiver's cookie opens nothing of
//! staff, a staff cookie nothing of receivers, and a receiver of another agency finds nothing.

use crate::support::agency::{add_agency, auth, invite, key, newcomer_json, sealed};
use crate::support::handover;
use crate::support::whole::{ORIGIN, Whole};
use axum::body::Body;
use axum::http::{Request, header};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use ungrus::id::{AgencyId, WordId};
use ungrus::store::*;

const TODAY: Date = date(2026, 11, 18);

const STAFF_PAGES: [&str; 10] = [
    "/leder",
    "/leder/center",
    "/leder/telefoner",
    "/leder/tider",
    "/leder/mail",
    "/leder/personale",
    "/leder/steder",
    "/leder/bestillinger",
    "/leder/modtagere",
    "/leder/modtagere/AGENCY",
];

/// What a coordinator may press, counsellors not.
const STAFF_POSTS: [&str; 36] = [
    "/leder/center",
    "/leder/center/ansvarlig",
    "/leder/telefoner",
    "/leder/telefoner/emergency",
    "/leder/telefoner/emergency/tjekket",
    "/leder/telefoner/emergency/fjern",
    "/leder/tider",
    "/leder/tider/helligdage",
    "/leder/tider/lukket",
    "/leder/tider/lukket/2026-12-24/fjern",
    "/leder/mail",
    "/leder/personale/invitation",
    "/leder/personale/invitation/x/fjern",
    "/leder/personale/x/aktiv",
    "/leder/personale/x/rolle",
    "/leder/personale/x/nyt-link",
    "/leder/steder",
    "/leder/steder/x",
    "/leder/steder/x/nyt-link",
    "/leder/steder/x/luk",
    "/leder/steder/x/aabn",
    "/leder/steder/x/laeg-sammen",
    "/leder/steder/x/kode",
    "/leder/steder/x/kode/cdfhjk/spaer",
    "/leder/bestillinger/x",
    "/leder/bestillinger/x/slet",
    "/leder/modtagere",
    "/leder/modtagere/tekster",
    "/leder/modtagere/AGENCY",
    "/leder/modtagere/AGENCY/aabn",
    "/leder/modtagere/AGENCY/ny-noegle",
    "/leder/modtagere/AGENCY/inviter",
    "/leder/modtagere/AGENCY/link/x/fjern",
    "/leder/modtagere/AGENCY/person/RECEIVER/nyt-link",
    "/leder/modtagere/AGENCY/person/RECEIVER/fjern",
    "/leder/modtagere/x/luk",
];

/// Everybody who may ask, as the cookies that they send.
struct Cast {
    house: Whole,
    agency: AgencyId,
    card: NewHandover,
    coordinator: String,
    counsellor: String,
    /// Mette, who is inside; Jens of the same agency, whom nobody has let in; Lone of another agency, who is inside.
    inside: String,
    waiting: String,
    stranger: String,
}

impl Cast {
    async fn new() -> Self {
        let house = Whole::new().await;
        let agency = add_agency(house.store(), "Rådgivningen", TODAY).await;
        let other = add_agency(house.store(), "Bostedet", TODAY).await;
        let card = handover::card_for(agency);
        let inside = join(&house, agency, "Mette", 1, Some(1)).await;
        let waiting = join(&house, agency, "Jens", 2, None).await;
        let stranger = join(&house, other, "Lone", 3, Some(3)).await;
        house.store().post_handover(&card, handover::RULES).await.unwrap();
        let coordinator = house.staff("Lene", Role::Coordinator).await;
        let counsellor = house.staff("Anna", Role::Counsellor).await;
        Self { house, agency, card, coordinator, counsellor, inside, waiting, stranger }
    }

    /// Where a path of the lists leads here.
    async fn path(&self, path: &str) -> String {
        let mette = self.house.store().receivers(self.agency).await.unwrap();
        let mette = mette.iter().find(|one| one.name == "Mette").unwrap().id.text();
        path.replace("AGENCY", &self.agency.text()).replace("RECEIVER", &mette)
    }

    /// What the card's agency may ask about it, with what goes along.
    fn card_requests(&self) -> [(&'static str, Value); 5] {
        let id = self.card.id.text();
        let word = WordId::random(&mut rand::rng()).text();
        [
            ("/modtager/kort/kvitter", json!({"id": id})),
            ("/modtager/kort/svar", json!({"id": id, "word": word, "sealed": handover::ciphertext(300).as_str()})),
            ("/modtager/kort/luk", json!({"id": id, "outcome": "talked"})),
            ("/modtager/kort/aabn", json!({"id": id})),
            ("/modtager/kort/slet", json!({"id": id})),
        ]
    }

    /// What they may ask about many cards at once.
    fn many_requests(&self) -> [(&'static str, Value); 2] {
        let ids = json!({"ids": [self.card.id.text()]});
        [("/modtager/kort/proev", ids.clone()), ("/modtager/kort/ulaeselige", ids)]
    }

    /// What any receiver may ask who is signed in.
    fn own_requests(&self) -> [(&'static str, Value); 7] {
        let (salt, wrapped) = (Salt::from_bytes([9; 16]).text(), sealed(9));
        let passphrase =
            json!({"auth": auth(9).reveal(), "salt": salt, "new_auth": auth(9).reveal(), "own_wrapped": wrapped});
        let new_key = json!({"agency_key": key(9).as_str(), "agency_sealed": sealed(9)});
        let let_in = json!({
            "receiver": AgencyId::random(&mut rand::rng()).text(),
            "own_key": key(2).as_str(),
            "agency_key": key(1).as_str(),
            "sealed": sealed(9),
        });
        [
            ("/modtager/mig", json!({})),
            ("/modtager/mail", json!({"address": "bo@kommune.dk"})),
            ("/modtager/kort", json!({})),
            ("/modtager/link-set", json!({"maker": AgencyId::random(&mut rand::rng()).text(), "on": "2026-11-18"})),
            ("/modtager/luk-ind", let_in),
            ("/modtager/noegle", new_key),
            ("/modtager/kodeord", passphrase),
        ]
    }

    async fn code(&self, path: &str, cookie: &str, json: &Value) -> (u16, String) {
        self.house.ask(path, cookie, json.clone()).await.code()
    }

    /// Everything that must be as it was, whoever asked.
    async fn kept(&self) -> (Vec<Agency>, Vec<Receiver>, Vec<ListedCard>, Vec<Staff>, Centre) {
        let store = self.house.store();
        (
            store.agencies().await.unwrap(),
            store.receivers(self.agency).await.unwrap(),
            store.cards(self.agency, TODAY).await.unwrap(),
            store.staff_list().await.unwrap(),
            store.centre().await.unwrap(),
        )
    }
}

async fn join(house: &Whole, agency: AgencyId, name: &str, n: u8, made: Option<u8>) -> String {
    let secret = invite(house.store(), agency, None, house.door.now()).await;
    house.ask("/modtager/ny", "", newcomer_json(&secret, name, n, made)).await.pair()
}

/// The same token under the name of the other cookie: what somebody would try.
fn renamed(cookie: &str) -> String {
    let (name, token) = cookie.split_once('=').unwrap();
    let other = if name == "__Host-ungrus" { "__Host-ungrus-modtager" } else { "__Host-ungrus" };
    format!("{other}={token}")
}

#[tokio::test]
async fn a_receivers_cookie_opens_nothing_of_staff() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    for receiver in [&cast.inside, &cast.waiting, &cast.stranger] {
        for cookie in [receiver.clone(), renamed(receiver), format!("{receiver}; {}", renamed(receiver))] {
            for path in STAFF_PAGES {
                let answer = cast.house.get(&cast.path(path).await, &cookie).await;
                assert_eq!((answer.status.as_u16(), answer.location()), (303, "/vagt"), "{path}");
            }
            for path in STAFF_POSTS.into_iter().chain(OWN_POSTS) {
                let answer = cast.house.post(&cast.path(path).await, &cookie, "sure=1").await;
                assert_eq!(answer.status.as_u16(), 401, "{path}");
            }
            assert!(cast.house.get("/vagt", &cookie).await.body.contains("log-ind"), "the sign-in page");
            assert_eq!(socket(&cast.house, &cookie).await, 401);
        }
    }
    assert_eq!(cast.kept().await, before);
    // The control: a counsellor gets further, and the coordinator through.
    assert_eq!(socket(&cast.house, &cast.counsellor).await, 409, "only the desk's key is missing");
    for path in STAFF_PAGES {
        let path = cast.path(path).await;
        assert_eq!(cast.house.get(&path, &cast.counsellor).await.status.as_u16(), 403, "{path}");
        assert_eq!(cast.house.get(&path, &cast.coordinator).await.status.as_u16(), 200, "{path}");
    }
    for path in STAFF_POSTS {
        let path = cast.path(path).await;
        assert_eq!(cast.house.post(&path, &cast.counsellor, "").await.status.as_u16(), 403, "{path}");
        let status = cast.house.post(&path, &cast.coordinator, "").await.status.as_u16();
        assert!((200..500).contains(&status) && ![401, 403].contains(&status), "{path}: {status}");
    }
}

/// The status with which a desk's socket is refused.
async fn socket(house: &Whole, cookie: &str) -> u16 {
    let request = Request::get("/ws/desk").header(header::ORIGIN, ORIGIN).header(header::COOKIE, cookie);
    house.send(request.body(Body::empty()).unwrap()).await.status.as_u16()
}

#[tokio::test]
async fn a_staff_cookie_opens_nothing_of_receivers() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    for staff in ["", &cast.coordinator, &cast.counsellor] {
        let mut cookies = vec![staff.to_owned()];
        if !staff.is_empty() {
            cookies.extend([renamed(staff), format!("{staff}; {}", renamed(staff))]);
        }
        for cookie in cookies {
            for (path, json) in cast.own_requests().iter().chain(&cast.card_requests()).chain(&cast.many_requests()) {
                assert_eq!(cast.code(path, &cookie, json).await, (401, "signed_out".into()), "{path}");
            }
        }
    }
    assert_eq!(cast.kept().await, before);
}

#[tokio::test]
async fn a_receiver_who_is_not_let_in_reads_no_card() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    let many = cast.many_requests();
    for (path, json) in cast.card_requests().iter().chain(&many).chain(&[("/modtager/kort", json!({}))]) {
        assert_eq!(cast.code(path, &cast.waiting, json).await, (403, "not_inside".into()), "{path}");
    }
    let jens = cast.house.ask("/modtager/mig", &cast.waiting, json!({})).await.json();
    assert_eq!((&jens["agency_key"], &jens["agency_sealed"]), (&Value::Null, &Value::Null));
    assert_eq!(cast.kept().await, before);
}

#[tokio::test]
async fn a_receiver_of_another_agency_finds_nothing() {
    let cast = Cast::new().await;
    let before = cast.kept().await;
    let list = cast.house.ask("/modtager/kort", &cast.stranger, json!({})).await;
    assert_eq!((list.status.as_u16(), &list.json()["cards"]), (200, &json!([])));
    let me = cast.house.ask("/modtager/mig", &cast.stranger, json!({})).await.json();
    assert_eq!((&me["agency"]["name"], &me["colleagues"]), (&json!("Bostedet"), &json!([])));
    for (path, json) in cast.card_requests() {
        assert_eq!(cast.code(path, &cast.stranger, &json).await, (404, "withdrawn_or_expired".into()), "{path}");
    }
    for (path, json) in cast.many_requests() {
        let answer = cast.house.ask(path, &cast.stranger, json).await.json();
        assert!(answer == json!({"cards": []}) || answer == json!({"erased": 0, "opened": 0}), "{path}: {answer}");
    }
    assert_eq!(cast.kept().await, before);
    // The control: those of the card's own agency get it.
    let tried = cast.house.ask("/modtager/kort/proev", &cast.inside, cast.many_requests()[0].1.clone()).await.json();
    assert_eq!(tried["cards"][0]["id"], json!(cast.card.id.text()));
    for (path, json) in cast.card_requests() {
        let answer = cast.house.ask(path, &cast.inside, json).await;
        // It can be opened, so it stays.
        let status = if path == "/modtager/kort/slet" { 409 } else { 200 };
        assert_eq!(answer.status.as_u16(), status, "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_key_that_was_replaced_opens_nothing() {
    let cast = Cast::new().await;
    cast.house.store().clear_agency_key(cast.agency).await.unwrap();
    let many = cast.many_requests();
    for (path, json) in cast.card_requests().iter().chain(&many).chain(&[("/modtager/kort", json!({}))]) {
        assert_eq!(cast.code(path, &cast.inside, json).await, (403, "not_inside".into()), "{path}");
    }
}

/// What anybody of staff may do for themselves.
const OWN_POSTS: [&str; 4] = ["/vagt/enhed", "/vagt/link-set", "/vagt/konto/navn", "/vagt/konto/adgangssaetning"];

/// What needs no cookie, for young people, places with flyers and at the doors.
const OPEN_POSTS: [&str; 19] = [
    "/f/cdfhjk",
    "/modtager/ind",
    "/modtager/invitation",
    "/modtager/ny",
    "/modtager/salt",
    "/modtager/ud",
    "/ny",
    "/ny/link",
    "/skole/bestil",
    "/skole/kit",
    "/skole/sted",
    "/vagt/forlad",
    "/vagt/log-ind",
    "/vagt/log-ud",
    "/videre",
    "/videre/ord",
    "/videre/status",
    "/videre/tilbage",
    "/ws/youth",
];

/// The routes of the service that take a POST, as they are written in its source.
fn posts() -> Vec<String> {
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/http")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(path).unwrap();
            let served = text.split("#[cfg(test)]").next().unwrap();
            // Each up to the next one, or to the end of the statement.
            for route in served.split(".route(").skip(1) {
                let handlers = route.split(".layer(").next().unwrap().split('}').collect::<String>();
                if handlers.contains("post(") {
                    found.push(route.split('"').nth(1).unwrap().to_owned());
                }
            }
        }
    }
    found
}

fn leads_to(path: &str, route: &str) -> bool {
    let (path, route): (Vec<_>, Vec<_>) = (path.split('/').collect(), route.split('/').collect());
    path.len() == route.len() && path.iter().zip(route).all(|(path, part)| part.starts_with('{') || *path == part)
}

/// A route that nobody has put into a list is one whose access nobody has tested.
#[tokio::test]
async fn every_route_that_changes_something_is_asked_by_everybody() {
    let cast = Cast::new().await;
    let own = cast.own_requests().map(|(path, _)| path);
    let cards = cast.card_requests().into_iter().chain(cast.many_requests()).map(|(path, _)| path);
    let listed: Vec<&str> =
        STAFF_POSTS.into_iter().chain(OPEN_POSTS).chain(OWN_POSTS).chain(own).chain(cards).collect();
    let routes = posts();
    assert!(routes.len() > 50, "the source is read: {routes:?}");
    let missed: Vec<_> = routes.iter().filter(|route| !listed.iter().any(|path| leads_to(path, route))).collect();
    assert!(missed.is_empty(), "in no list: {missed:?}");
    assert!(!listed.iter().any(|path| leads_to(path, "/leder/nyt/{id}")), "the control");
    // And each is refused to another site's page, before anything else is looked at.
    for path in listed {
        let path = cast.path(path).await;
        for cookie in [&cast.coordinator, &cast.inside] {
            let answer =
                cast.house.post_as(&path, cookie, "application/json", "{}".into(), "https://evil.example").await;
            assert_eq!(answer.status.as_u16(), 403, "{path}");
        }
    }
}
