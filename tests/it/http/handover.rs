//! Handovers over HTTP: what a young person's browser and a member's ask, on a clock of the test's.

use crate::support::agency;
use crate::support::agency::{add_agency, invite, key, newcomer};
use crate::support::handover;
use crate::support::handover::{ciphertext, lookup, member};
use crate::support::process;
use crate::support::whole::{Answer, ORIGIN, START, Whole};
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use futures_util::future::join_all;
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use std::ops::Deref;
use tempfile::TempDir;
use ungrus::config::Limits;
use ungrus::hours::today;
use ungrus::id::{AgencyId, HandoverId, ReplyId};
use ungrus::puzzle::{Puzzle, solve};

const DAY: u64 = 24 * 3_600_000;

/// The whole service on files that can be searched.
struct House {
    whole: Whole,
    folder: TempDir,
}

impl Deref for House {
    type Target = Whole;

    fn deref(&self) -> &Whole {
        &self.whole
    }
}

trait Said {
    fn said(&self) -> String;
}

impl Said for Answer {
    /// `200`, or the status and the code: `409 taken`. The sentence is the page's.
    fn said(&self) -> String {
        if self.status == 200 {
            return "200".to_owned();
        }
        let (status, code) = self.code();
        assert_eq!(self.json()["message"], Value::Null);
        format!("{status} {code}")
    }
}

impl House {
    async fn new() -> Self {
        Self::with(Limits::default()).await
    }

    async fn with(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let whole = Whole::with(&format!("sqlite:{}/ungrus.db", folder.path().display()), limits).await;
        Self { whole, folder }
    }

    async fn agency(&self, name: &str) -> AgencyId {
        add_agency(&self.app.store, name, today(START)).await
    }

    /// The cookie of somebody who opens the agency's cards.
    async fn inside(&self, agency: AgencyId, name: &str) -> String {
        let id = member(&self.app.store, agency, name, 7, self.door.ground.now(), today(START)).await;
        self.cookie(id, 7).await
    }

    async fn cookie(&self, id: ungrus::id::MemberId, n: u8) -> String {
        let cookie = self.state.doors.members.sessions.sign_in(&HeaderMap::new(), id, &agency::auth(n)).await.unwrap();
        cookie.to_str().unwrap().split(';').next().unwrap().to_owned()
    }

    /// A sign-in lasts no whole day.
    async fn signed_in_anew(&self, agency: AgencyId) -> String {
        let id = self.app.store.members(agency).await.unwrap()[0].id;
        self.cookie(id, 7).await
    }

    async fn post(&self, path: &str, json: &Value) -> Answer {
        self.post_as("", path, json).await
    }

    async fn post_as(&self, cookie: &str, path: &str, json: &Value) -> Answer {
        self.ask(path, cookie, json.clone()).await
    }

    /// As it comes over TCP from an address.
    async fn post_from(&self, address: u8, path: &str, json: &Value) -> Answer {
        let request =
            Request::post(path).header(header::ORIGIN, ORIGIN).header(header::CONTENT_TYPE, "application/json");
        let mut request = request.body(Body::from(json.to_string())).unwrap();
        let peer = self.starts.key(Ipv4Addr::new(192, 0, 2, address).into(), self.app.shared.clock.monotonic());
        request.extensions_mut().insert(peer);
        self.send(request).await
    }

    async fn status(&self, card: &Value) -> Value {
        self.post("/videre/status", &json!({"receipt": card["receipt"]})).await.json()
    }
}

fn id() -> String {
    HandoverId::random(&mut rand::rng()).text()
}

/// A card as the page posts it.
fn card(agency: AgencyId) -> Value {
    json!({
        "id": id(), "receipt": lookup().reveal(), "agency": agency.text(), "key": key(1).as_str(),
        "card": ciphertext(16_476).as_str(), "record": ciphertext(16_412).as_str(),
    })
}

fn changed(card: &Value, change: Value) -> Value {
    let mut card = card.clone();
    for (key, value) in change.as_object().unwrap() {
        card[key] = value.clone();
    }
    card
}

fn reply(card: &Value) -> Value {
    let id = ReplyId::random(&mut rand::rng()).text();
    json!({"receipt": card["receipt"], "id": id, "sealed": ciphertext(8_220).as_str()})
}

#[tokio::test]
async fn a_card_goes_there_and_comes_back() {
    let house = House::new().await;
    let agency = house.agency("Behandlingsstedet Åen").await;
    let bo = house.inside(agency, "Bo").await;
    let card = card(agency);
    let saved = house.post("/videre", &card).await;
    assert_eq!(saved.json(), json!({"promised_on": "2026-11-23", "expires_on": "2026-12-18"}));
    assert_eq!(saved.headers[header::CACHE_CONTROL], "no-store");
    assert!(!saved.headers.contains_key(header::SET_COOKIE));
    assert_eq!(house.post("/videre", &card).await.json(), saved.json(), "a retry");
    assert_eq!(
        house.status(&card).await,
        json!({
            "id": card["id"],
            "agency": {"id": agency.text(), "name": "Behandlingsstedet Åen", "phone": {"shown": "12 34 56 78", "tel": "+4512345678"}},
            "key_lost": false, "late": false, "promised_on": "2026-11-23", "expires_on": "2026-12-18",
            "opened_on": null, "acknowledged_on": null, "closed_on": null, "record": card["record"], "words": [],
        })
    );

    let listed = house.post_as(&bo, "/modtager/kort", &json!({})).await.json();
    assert_eq!(
        listed,
        json!({"today": "2026-11-18", "cards": [{
            "id": card["id"], "posted_on": "2026-11-18", "promised_on": "2026-11-23", "expires_on": "2026-12-18",
            "late": false, "opened_on": null, "acknowledged_on": null, "closed_on": null, "readable": true, "unanswered": false,
            "answered": false,
        }]})
    );
    house.clock.advance(DAY);
    let bo = house.signed_in_anew(agency).await;
    let which = json!({"id": card["id"]});
    let opened = house.post_as(&bo, "/modtager/kort/aabn", &which).await.json();
    // Long: not to be printed.
    assert!(
        opened
            == json!({
                "id": card["id"], "key": card["key"], "card": card["card"], "words": [], "promised_on": "2026-11-23",
                "expires_on": "2026-12-18", "opened_on": "2026-11-19", "acknowledged_on": null, "closed_on": null,
            })
    );
    assert_eq!(house.post_as(&bo, "/modtager/kort/kvitter", &which).await.json(), json!({}));
    let answer = json!({"id": card["id"], "word": id(), "sealed": ciphertext(8_220).as_str()});
    for _ in 0..2 {
        assert_eq!(house.post_as(&bo, "/modtager/kort/svar", &answer).await.json(), json!({}));
    }
    let added = reply(&card);
    for _ in 0..2 {
        assert_eq!(house.post("/videre/ord", &added).await.json(), json!({}));
    }
    let replies = json!([
        {"id": answer["word"], "side": "agency", "sealed": answer["sealed"], "written_on": "2026-11-19"},
        {"id": added["id"], "side": "youth", "sealed": added["sealed"], "written_on": "2026-11-19"},
    ]);
    let status = house.status(&card).await;
    assert_eq!(status["words"], replies);
    assert_eq!([&status["opened_on"], &status["acknowledged_on"]], ["2026-11-19", "2026-11-19"]);
    assert_eq!(house.post_as(&bo, "/modtager/kort/aabn", &which).await.json()["words"], replies);
    assert_eq!(house.post_as(&bo, "/modtager/kort", &json!({})).await.json()["cards"][0]["unanswered"], true);
    let close = json!({"id": card["id"], "outcome": "talked"});
    assert_eq!(house.post_as(&bo, "/modtager/kort/luk", &close).await.said(), "200");
    assert_eq!(house.post_as(&bo, "/modtager/kort/luk", &close).await.said(), "409 closed");
    assert_eq!(house.status(&card).await["closed_on"], "2026-11-19");

    let back = json!({"receipt": card["receipt"]});
    assert_eq!(house.post("/videre/tilbage", &back).await.json(), json!({"was": "opened"}));
    assert_eq!(house.post("/videre/tilbage", &back).await.json(), json!({"was": "absent"}));
    assert_eq!(house.post("/videre/status", &back).await.said(), "404 unknown");
    assert_eq!(house.post("/videre/ord", &reply(&card)).await.said(), "404 unknown");
    assert_eq!(house.post("/videre", &card).await.said(), "409 withdrawn", "a request that was under way");
    for (path, asked) in [("aabn", &which), ("kvitter", &which), ("svar", &answer), ("luk", &close)] {
        let said = house.post_as(&bo, &format!("/modtager/kort/{path}"), asked).await.said();
        assert_eq!(said, "404 withdrawn_or_expired", "{path}");
    }
}

#[tokio::test]
async fn a_flood_of_cards_meets_a_puzzle_and_a_proof_serves_one_card() {
    let house = House::with(Limits::default()).await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    for _ in 0..60 {
        assert_eq!(house.post("/videre", &card(agency)).await.said(), "200");
    }
    let (mine, other) = (card(agency), card(agency));
    let proof = asked(&house.post("/videre", &mine).await).solved();
    for (given, wrong, said) in [
        (&other, json!(proof), "429 puzzle"),
        (&mine, json!(proof[1..]), "429 puzzle"),
        (&mine, json!(vec![7; 1_000]), "429 puzzle"),
        (&mine, json!("all"), "422 bad"),
        (&mine, json!([-1]), "422 bad"),
    ] {
        assert_eq!(house.post("/videre", &changed(given, json!({"proof": wrong}))).await.said(), said);
    }
    let solved = changed(&mine, json!({"proof": proof}));
    assert_eq!(house.post("/videre", &solved).await.said(), "200");
    assert_eq!(house.post("/videre", &solved).await.said(), "200", "the same card again");
    house.clock.advance(3_600_000);
    assert_eq!(house.post("/videre", &other).await.said(), "200", "peace");
}

/// Fourteen addresses filled an agency within seconds, and each minute let sixty more in.
#[tokio::test]
async fn a_few_addresses_fill_no_agency_and_keep_nobody_out() {
    let house = House::with(Limits::default()).await;
    let (flooded, quiet) = (house.agency("Åen").await, house.agency("Engen").await);
    house.inside(flooded, "Bo").await;
    house.inside(quiet, "Eva").await;
    let mut junk = 0;
    for _ in 0..2 {
        for n in 0..14 * 40 {
            junk += u32::from(house.post_from(n as u8 % 14, "/videre", &card(flooded)).await.status == 200);
        }
        house.clock.advance(60_000);
    }
    assert_eq!(junk, 60, "without solving anything, in two minutes");
    // One of them solves: what it is asked for doubles, for it alone.
    let mut prices = Vec::new();
    for _ in 0..3 {
        let card = card(flooded);
        let puzzle = asked(&house.post_from(1, "/videre", &card).await);
        prices.push(puzzle.0.bits);
        if prices.len() < 3 {
            let solved = changed(&card, json!({"proof": puzzle.solved()}));
            assert_eq!(house.post_from(1, "/videre", &solved).await.said(), "200");
        }
    }
    assert_eq!(prices, [5, 5, 6]);
    // Somebody else's card gets in, for the first price, and at another agency for none.
    let mine = card(flooded);
    let puzzle = asked(&house.post_from(200, "/videre", &mine).await);
    assert_eq!((puzzle.0.parts, puzzle.0.bits), (24, 5));
    let solved = changed(&mine, json!({"proof": puzzle.solved()}));
    assert_eq!(house.post_from(200, "/videre", &solved).await.said(), "200");
    assert_eq!(house.post_from(200, "/videre", &card(quiet)).await.said(), "200");
}

/// What a refused card is asked to solve.
struct Asked(Puzzle);

fn asked(answer: &Answer) -> Asked {
    assert_eq!(answer.said(), "429 puzzle");
    let asked = answer.json()["puzzle"].clone();
    let number = |name: &str| u32::try_from(asked[name].as_u64().unwrap()).unwrap();
    let seed = serde_json::from_value(asked["seed"].clone()).unwrap();
    Asked(Puzzle { seed, parts: number("parts"), bits: number("bits") })
}

impl Asked {
    fn solved(&self) -> Vec<u32> {
        solve(&self.0)
    }
}

#[tokio::test]
async fn what_is_refused_says_why() {
    let house = House::with(Limits { open_cards_max: 1, replies_max: 1, ..Limits::default() }).await;
    let agency = house.agency("Åen").await;
    assert_eq!(house.post("/videre", &card(agency)).await.said(), "409 closed");
    let bo = house.inside(agency, "Bo").await;
    let good = card(agency);
    let said = async |change| house.post("/videre", &changed(&good, change)).await;
    assert_eq!(said(json!({"key": key(2).as_str()})).await.said(), "409 key_changed");
    for bad in [
        json!({"id": "x"}),
        json!({"id": format!("{}x", id())}),
        json!({"receipt": "x"}),
        json!({"receipt": null}),
        json!({"agency": "../../etc"}),
        json!({"card": ""}),
        json!({"card": "ikke forseglet: æøå"}),
        json!({"record": "=="}),
        json!({"card": 5}),
    ] {
        assert_eq!(said(bad.clone()).await.said(), "422 bad", "{bad}");
    }
    assert_eq!(said(json!({"card": "A".repeat(24 * 1024 + 1)})).await.said(), "413 too_large");
    assert_eq!(said(json!({"card": "A".repeat(70_000)})).await.said(), "413 too_large");
    let largest = changed(&good, json!({"card": "A".repeat(24 * 1024), "record": "B".repeat(24 * 1024)}));
    assert_eq!(house.post("/videre", &largest).await.said(), "200");
    assert_eq!(house.post("/videre", &good).await.said(), "409 taken");
    assert_eq!(house.post("/videre", &card(agency)).await.said(), "503 full");
    let post = async |text: String, origin| house.whole.post_as("/videre", "", "application/json", text, origin).await;
    assert_eq!(post("{\"id\":".into(), ORIGIN).await.said(), "422 bad");
    assert_eq!(post(good.to_string(), "https://elsewhere.example").await.status, 403);

    assert_eq!(house.post("/videre/ord", &reply(&good)).await.said(), "200");
    assert_eq!(house.post("/videre/ord", &reply(&good)).await.said(), "409 full");
    let long = changed(&reply(&good), json!({"sealed": "A".repeat(12 * 1024 + 1)}));
    assert_eq!(house.post("/videre/ord", &long).await.said(), "413 too_large");
    assert_eq!(house.post("/videre/ord", &changed(&reply(&good), json!({"id": ""}))).await.said(), "422 bad");
    assert_eq!(house.post("/videre/tilbage", &json!({"receipt": "x"})).await.said(), "422 bad");
    assert_eq!(house.post("/videre/tilbage", &json!({"receipt": good["receipt"], "id": "x"})).await.said(), "422 bad");

    let answer = |reply: &str, sealed: String| json!({"id": good["id"], "word": reply, "sealed": sealed});
    let sent = [
        (answer(&id(), "A".repeat(12 * 1024 + 1)), "413 too_large"),
        (answer("x", "A".into()), "422 bad"),
        (answer(&id(), "ikke forseglet".into()), "422 bad"),
        (answer(&id(), "A".into()), "200"),
        (answer(&id(), "A".into()), "409 full"),
    ];
    for (answer, said) in sent {
        assert_eq!(house.post_as(&bo, "/modtager/kort/svar", &answer).await.said(), said, "{answer}");
    }
    let close = json!({"id": good["id"], "outcome": "ghosted"});
    assert_eq!(house.post_as(&bo, "/modtager/kort/luk", &close).await.said(), "422 bad");
}

/// A member sees their own agency's cards, when somebody has let them in; nobody else sees any.
#[tokio::test]
async fn who_may_see_a_card() {
    let house = House::new().await;
    let (agency, other) = (house.agency("Åen").await, house.agency("Bakken").await);
    let bo = house.inside(agency, "Bo").await;
    let stranger = house.inside(other, "Rie").await;
    let secret = invite(&house.app.store, agency, None, house.door.ground.now()).await;
    let new = newcomer("Ny", 8, None);
    let new = house.app.store.use_member_invite(&secret, &new, house.door.ground.now(), today(START)).await.unwrap();
    let outside = house.cookie(new, 8).await;
    let card = card(agency);
    assert_eq!(house.post("/videre", &card).await.said(), "200");
    let asked = [
        ("/modtager/kort/aabn", json!({"id": card["id"]})),
        ("/modtager/kort/kvitter", json!({"id": card["id"]})),
        ("/modtager/kort/svar", json!({"id": card["id"], "word": id(), "sealed": "A"})),
        ("/modtager/kort/luk", json!({"id": card["id"], "outcome": "talked"})),
        ("/modtager/kort/slet", json!({"id": card["id"]})),
    ];
    for (path, json) in &asked {
        assert_eq!(house.post_as(&stranger, path, json).await.said(), "404 withdrawn_or_expired", "{path}");
        assert_eq!(house.post_as(&outside, path, json).await.said(), "403 not_inside", "{path}");
        assert_eq!(house.post(path, json).await.said(), "401 signed_out", "{path}");
    }
    assert_eq!(house.post_as(&stranger, "/modtager/kort", &json!({})).await.json()["cards"], json!([]));
    assert_eq!(house.post_as(&outside, "/modtager/kort", &json!({})).await.said(), "403 not_inside");
    assert_eq!(house.post("/modtager/kort", &json!({})).await.said(), "401 signed_out");
    assert_eq!(house.status(&card).await["opened_on"], Value::Null);
    for (path, json) in &asked {
        let said = if path.ends_with("slet") { "409 readable" } else { "200" };
        assert_eq!(house.post_as(&bo, path, json).await.said(), said, "{path}: the control");
    }
    let garbled = json!({"id": card["id"], "garbled": true});
    assert_eq!(house.post_as(&bo, "/modtager/kort/slet", &garbled).await.said(), "409 stays", "somebody has read it");
    // The agency's key is replaced: whoever was inside no longer is.
    house.app.store.clear_agency_key(agency).await.unwrap();
    assert_eq!(house.post_as(&bo, "/modtager/kort", &json!({})).await.said(), "403 not_inside");
    assert_eq!(house.status(&card).await["key_lost"], true);
}

#[tokio::test]
async fn pressed_twice_it_is_one() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    let bo = house.inside(agency, "Bo").await;
    let card = card(agency);
    let pressed = join_all((0..20).map(|_| house.post("/videre", &card))).await;
    assert!(pressed.iter().all(|answer| answer.status == 200 && answer.json() == pressed[0].json()));
    assert_eq!(house.post_as(&bo, "/modtager/kort", &json!({})).await.json()["cards"].as_array().unwrap().len(), 1);
    assert_eq!(house.app.store.holdings().await.unwrap().tables["handover_counts"], 1);
}

#[tokio::test]
async fn a_late_agency_is_told_of() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    let bo = house.inside(agency, "Bo").await;
    let card = card(agency);
    house.post("/videre", &card).await;
    house.clock.advance(5 * DAY);
    assert_eq!(house.status(&card).await["late"], false, "on the promised day itself");
    house.clock.advance(DAY);
    assert_eq!(house.status(&card).await["late"], true);
    assert_eq!(house.post_as(&bo, "/modtager/kort", &json!({})).await.said(), "401 signed_out");
    let bo = house.signed_in_anew(agency).await;
    assert_eq!(house.post_as(&bo, "/modtager/kort", &json!({})).await.json()["cards"][0]["late"], true);
    house.post_as(&bo, "/modtager/kort/aabn", &json!({"id": card["id"]})).await;
    assert_eq!(house.status(&card).await["late"], false);
}

#[tokio::test]
async fn guessing_and_flooding_are_slowed_down() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let known = card(agency);
    house.post("/videre", &known).await;
    let guess = || json!({"receipt": lookup().reveal()});
    // Looking at what is there costs nothing.
    for _ in 0..30 {
        assert_eq!(house.post_from(1, "/videre/status", &known).await.status, 200);
    }
    for n in 0..120 {
        let path = ["/videre/status", "/videre/tilbage"][n % 2];
        assert_ne!(house.post_from(1, path, &guess()).await.status, 429, "{n}");
    }
    for path in ["/videre/status", "/videre/tilbage"] {
        assert_eq!(house.post_from(1, path, &guess()).await.said(), "429 too_many");
    }
    assert_eq!(house.post_from(1, "/videre/ord", &reply(&card(agency))).await.said(), "429 too_many");
    // What others behind the address have missed takes nothing from anyone who has a code, or knows the handover.
    assert_eq!(house.post_from(1, "/videre/status", &known).await.status, 200);
    let late = card(agency);
    let back = json!({"receipt": late["receipt"], "id": late["id"]});
    assert_eq!(house.post_from(1, "/videre/tilbage", &back).await.json(), json!({"was": "absent"}));
    assert_eq!(house.post_from(1, "/videre/ord", &reply(&known)).await.status, 200);
    // But for a flood nothing is looked up.
    for _ in 0..1_100 {
        house.post_from(1, "/videre/status", &guess()).await;
    }
    assert_eq!(house.post_from(1, "/videre/status", &known).await.said(), "429 too_many");
    assert_eq!(house.post_from(2, "/videre/status", &known).await.status, 200, "another address");
    house.clock.advance(60_000);
    assert_eq!(house.post_from(1, "/videre/status", &known).await.status, 200);
    // Nor are there more ids to remember from one address.
    let mut remembered = 0;
    for _ in 0..1_300 {
        let made_up = json!({"receipt": lookup().reveal(), "id": id()});
        remembered += u32::from(house.post_from(5, "/videre/tilbage", &made_up).await.status == 200);
    }
    assert_eq!(remembered, 1_200);
    assert_eq!(house.post_from(5, "/videre/tilbage", &known).await.said(), "429 too_many");
    house.clock.advance(60_000);
    assert_eq!(house.post_from(5, "/videre/status", &known).await.status, 200, "a minute at most");

    for _ in 0..40 {
        assert_eq!(house.post_from(3, "/videre", &known).await.status, 200);
    }
    assert_eq!(house.post_from(3, "/videre", &card(agency)).await.said(), "429 too_many");
    assert_eq!(house.post_from(4, "/videre", &card(agency)).await.status, 200);
}

/// The database fails: whoever sends is told that it may be saved, whoever asks that it does not answer.
#[tokio::test]
async fn a_failing_database_is_told_by_what_was_asked() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    let card = card(agency);
    let shown = json!({"receipt": card["receipt"]});
    let asked = [
        ("/videre", &card, "not_saved"),
        ("/videre/status", &shown, "unavailable"),
        ("/videre/ord", &reply(&card), "unavailable"),
        ("/videre/tilbage", &shown, "unavailable"),
    ];
    house.app.store.close().await;
    for (path, json, code) in asked {
        assert_eq!(house.post(path, json).await.said(), format!("503 {code}"), "{path}");
    }
    for path in ["/videre/status", "/videre/ord", "/videre/tilbage"] {
        assert_eq!(house.post(path, &json!({})).await.said(), "422 bad", "{path}");
    }
}

impl House {
    /// Whether a part of it stands in a file of the database.
    fn in_files(&self, sealed: &Value) -> bool {
        let wanted = &sealed.as_str().unwrap().as_bytes()[300..340];
        // The log first: what goes from there into the database meanwhile is met there.
        let files = ["ungrus.db-wal", "ungrus.db"].map(|name| self.folder.path().join(name));
        let bytes = files.map(|file| std::fs::read(file).unwrap_or_default());
        bytes.iter().any(|bytes| bytes.windows(wanted.len()).any(|window| window == wanted))
    }

    async fn until_gone(&self, sealed: &Value) {
        let waited = tokio::time::timeout(process::PATIENCE, async {
            while self.in_files(sealed) {
                tokio::task::yield_now().await;
            }
        });
        waited.await.expect("it stayed in the files");
    }
}

#[tokio::test]
async fn what_is_withdrawn_or_has_expired_leaves_the_files() {
    let house = House::with(Limits { handover_days: 14, ..Limits::default() }).await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let [withdrawn, expiring] = [card(agency), card(agency)];
    for card in [&withdrawn, &expiring] {
        assert_eq!(house.post("/videre", card).await.json()["expires_on"], "2026-12-02");
        assert!(house.in_files(&card["card"]) && house.in_files(&card["record"]), "the control");
    }
    house.post("/videre/tilbage", &withdrawn).await;
    for sealed in [&withdrawn["card"], &withdrawn["record"]] {
        house.until_gone(sealed).await;
    }
    assert!(house.in_files(&expiring["card"]), "the control");
    house.clock.advance(13 * DAY);
    house.app.sweep().await.unwrap();
    assert_eq!(house.status(&expiring).await["id"], expiring["id"]);
    house.clock.advance(DAY);
    house.app.sweep().await.unwrap();
    assert!(!house.in_files(&expiring["card"]) && !house.in_files(&expiring["record"]));
    let held = house.app.store.holdings().await.unwrap();
    assert_eq!((held.tables["handovers"], held.tables["handover_tombstones"]), (0, 0));
}

/// Somebody sets the clock a year ahead, and back: nothing is erased that is not over. If it stays, hours pass first.
#[tokio::test]
async fn a_clock_that_jumped_erases_nothing() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let card = card(agency);
    house.post("/videre", &card).await;
    let held = async || {
        house.app.sweep().await.unwrap();
        house.app.store.holdings().await.unwrap().tables["handovers"]
    };
    house.clock.set_wall(START + 365 * DAY);
    assert_eq!(held().await, 1);
    house.clock.advance(DAY / 8);
    assert_eq!(held().await, 1);
    house.clock.set_wall(START + DAY / 8);
    assert_eq!(held().await, 1);
    house.clock.advance(DAY);
    assert_eq!(held().await, 1);
    assert_eq!(house.status(&card).await["id"], card["id"]);
    house.clock.set_wall(START + 365 * DAY);
    assert_eq!(held().await, 1);
    house.clock.advance(DAY / 4 - 1);
    assert_eq!(held().await, 1);
    house.clock.advance(1);
    assert_eq!(held().await, 0, "nobody set it back");
}

/// Somebody copies the database meanwhile: the log can't be emptied, and is when they are done.
#[tokio::test]
async fn a_reader_in_the_way_is_waited_for() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let card = card(agency);
    house.post("/videre", &card).await;
    let url = format!("sqlite:{}/ungrus.db", house.folder.path().display());
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    let mut reader = pool.begin().await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM handovers").fetch_one(&mut *reader).await.unwrap();
    let back = json!({"receipt": card["receipt"]});
    assert_eq!(house.post("/videre/tilbage", &back).await.json()["was"], "unopened", "it does not wait for that");
    house.app.sweep().await.unwrap();
    assert!(house.in_files(&card["card"]), "the reader still sees it");
    reader.rollback().await.unwrap();
    house.app.sweep().await.unwrap();
    assert!(!house.in_files(&card["card"]) && !house.in_files(&card["record"]));
}

impl House {
    /// The folder's database, beside the service.
    async fn beside(&self) -> sqlx::AnyPool {
        sqlx::AnyPool::connect(&format!("sqlite:{}/ungrus.db", self.folder.path().display())).await.unwrap()
    }

    async fn until_unknown(&self, card: &Value) {
        let waited = tokio::time::timeout(process::PATIENCE, async {
            while self.post("/videre/status", card).await.status != 404 {}
        });
        waited.await.expect("it stayed");
    }

    /// Asks, and goes away before there is an answer: another writer is in the way meanwhile.
    async fn ask_and_go_away(&self, cookie: &str, path: &str, json: &Value) {
        let beside = self.beside().await;
        let writer = beside.begin_with("BEGIN IMMEDIATE").await.unwrap();
        let mut asked = Box::pin(self.post_as(cookie, path, json));
        for _ in 0..20 {
            tokio::select! {
                biased;
                answer = &mut asked => panic!("{path} did not wait: {}", answer.body),
                () = tokio::task::yield_now() => {}
            }
        }
        drop(asked);
        writer.rollback().await.unwrap();
    }
}

/// `Træk tilbage`, then `Forlad siden`: the whole request has come, so it is done, down to the files.
#[tokio::test]
async fn who_goes_away_has_withdrawn_all_the_same() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let card = card(agency);
    house.post("/videre", &card).await;
    let back = json!({"receipt": card["receipt"], "id": card["id"]});
    house.ask_and_go_away("", "/videre/tilbage", &back).await;
    house.until_unknown(&card).await;
    for sealed in [&card["card"], &card["record"]] {
        house.until_gone(sealed).await;
    }
    assert_eq!(house.post("/videre", &card).await.said(), "409 withdrawn");
}

/// The same for a member who clears away what nobody can open.
#[tokio::test]
async fn who_goes_away_has_erased_all_the_same() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let card = card(agency);
    house.post("/videre", &card).await;
    house.app.store.clear_agency_key(agency).await.unwrap();
    let bo = house.app.store.members(agency).await.unwrap().remove(0);
    house.app.store.make_agency_key(&bo, &agency::agency_key(2), today(START)).await.unwrap();
    let cookie = house.cookie(bo.id, 7).await;
    house.ask_and_go_away(&cookie, "/modtager/kort/slet", &json!({"id": card["id"]})).await;
    house.until_unknown(&card).await;
    house.until_gone(&card["card"]).await;
}

/// What could not be erased by its date keeps nothing in the files that was withdrawn.
#[tokio::test]
async fn a_failure_to_erase_what_is_over_keeps_nothing_in_the_files() {
    let house = House::new().await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let card = card(agency);
    house.post("/videre", &card).await;
    house.clock.advance(FIRST_DOUBT);
    sqlx::query("DROP TABLE receiver_invites").execute(&house.beside().await).await.unwrap();
    assert!(house.in_files(&card["card"]), "the control");
    let back = json!({"receipt": card["receipt"]});
    assert_eq!(house.post("/videre/tilbage", &back).await.json()["was"], "unopened");
    house.until_gone(&card["card"]).await;
    assert!(house.app.sweep().await.is_err(), "and it is told");
}

const FIRST_DOUBT: u64 = 600_000;

/// A machine that starts with any date: the network sets it right before anything is erased by it.
#[tokio::test]
async fn a_clock_that_was_wrong_at_the_start_erases_nothing() {
    let (house, set_right) = (House::new().await, House::new().await);
    let over = ungrus::store::HandoverRules { today: jiff::civil::date(2024, 11, 18), ..handover::RULES };
    for house in [&house, &set_right] {
        let agency = house.agency("Åen").await;
        house.inside(agency, "Bo").await;
        house.app.store.post_handover(&handover::card_for(agency), over).await.unwrap();
    }
    let held = async |house: &House, passed| {
        house.clock.advance(passed);
        house.app.sweep().await.unwrap();
        house.app.store.holdings().await.unwrap().tables["handovers"]
    };
    for passed in [0, FIRST_DOUBT - 1] {
        assert_eq!((held(&house, passed).await, held(&set_right, passed).await), (1, 1));
    }
    set_right.clock.set_wall(START - 2 * 365 * DAY);
    assert_eq!((held(&house, 1).await, held(&set_right, 1).await), (0, 1));
    for passed in [DAY / 4, DAY] {
        assert_eq!(held(&set_right, passed).await, 1, "it is not over");
    }
}

/// A client that goes on sending a little holds a socket no longer than one that sends nothing.
#[tokio::test]
async fn a_body_comes_within_its_time() {
    let house = House::with(Limits { body_read: 100, ..Limits::default() }).await;
    let agency = house.agency("Åen").await;
    house.inside(agency, "Bo").await;
    let card = card(agency);
    let half = card.to_string().into_bytes()[..400].to_vec();
    let trickle = futures_util::stream::unfold(half, |piece| async {
        tokio::task::yield_now().await;
        Some((Ok::<_, std::io::Error>(piece), Vec::new()))
    });
    let request =
        Request::post("/videre").header(header::ORIGIN, ORIGIN).header(header::CONTENT_TYPE, "application/json");
    let late = house.send(request.body(Body::from_stream(trickle)).unwrap()).await;
    assert_eq!(late.said(), "408 slow");
    assert_eq!(late.headers[header::CONNECTION], "close");
    assert_eq!(house.post("/videre", &card).await.said(), "200", "one that comes at once");
}
