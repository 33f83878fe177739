//! Handovers in the store: the same cases on SQLite and PostgreSQL.

use crate::support::agency;
use crate::support::agency::{add_agency, invite};
use crate::support::handover::{RULES, again, card_for, ciphertext, lookup, member, reply};
use crate::support::pgbouncer::PgBouncer;
use crate::support::postgres::Postgres;
use crate::support::process;
use crate::support::search::{Needle, Search};
use futures_util::future::join_all;
use jiff::civil::{Date, date};
use std::path::Path;
use ungrus::id::{AgencyId, HandoverId};
use ungrus::store::*;

/// A Wednesday.
const TODAY: Date = RULES.today;
const NOW: Seconds = 1_795_000_000;
const DAY: Seconds = 24 * 60 * 60;

cases![
    a_card_and_its_code,
    what_an_agency_does_not_take,
    ids_and_codes_in_use,
    withdrawn,
    withdrawn_before_it_came,
    words_of_both_sides,
    an_agency_has_its_own_cards_only,
    the_list_of_an_agency,
    opened_and_closed_once,
    expired,
    late,
    a_key_that_was_replaced,
    cards_of_a_lost_key,
    a_card_that_no_browser_could_read,
    many_that_no_browser_could_read,
    many_at_once,
    withdrawing_and_posting_at_once,
    two_members_at_once,
    what_is_over_goes,
    what_is_held,
];

/// A store with an agency that has a key.
async fn open(url: &str) -> (Store, AgencyId) {
    let store = Store::open(url).await.unwrap();
    let agency = open_agency(&store, "Behandlingsstedet Åen").await;
    (store, agency)
}

async fn open_agency(store: &Store, name: &str) -> AgencyId {
    let agency = add_agency(store, name, TODAY).await;
    member(store, agency, &format!("Bo fra {name}"), 7, NOW, TODAY).await;
    agency
}

/// All that was ever counted of an agency, as `what n`.
async fn counted(url: &str, agency: AgencyId) -> Vec<String> {
    let pool = sqlx::AnyPool::connect(url).await.unwrap();
    let rows: Vec<(String, i64)> =
        sqlx::query_as("SELECT what, n FROM handover_counts WHERE agency = $1 AND term = '2026b' ORDER BY what")
            .bind(agency.text())
            .fetch_all(&pool)
            .await
            .unwrap();
    pool.close().await;
    rows.into_iter().map(|(what, n)| format!("{what} {n}")).collect()
}

async fn a_card_and_its_code(url: String) {
    let (store, agency) = open(&url).await;
    let card = card_for(agency);
    let days = store.post_handover(&card, RULES).await.unwrap();
    // Three working days after a Wednesday.
    assert_eq!((days.posted_on, days.promised_on), (TODAY, date(2026, 11, 23)));
    assert_eq!((days.expires_on, days.opened_on, days.closed_on), (date(2026, 12, 18), None, None));
    // Its answer was lost, and it is sent again, on another day.
    let tomorrow = HandoverRules { today: date(2026, 11, 19), ..RULES };
    assert_eq!(store.post_handover(&again(&card), tomorrow).await.unwrap(), days);
    assert_eq!(counted(&url, agency).await, ["sent 1"]);

    let found = store.handover(&card.lookup, TODAY).await.unwrap().unwrap();
    assert_eq!((found.id, found.agency, found.agency_name.as_str()), (card.id, agency, "Behandlingsstedet Åen"));
    assert_eq!((found.phone.shown.as_str(), found.phone.tel.as_str()), ("12 34 56 78", "+4512345678"));
    assert!(found.record == card.record && found.days == days && !found.key_lost && found.replies.is_empty());
    assert!(store.handover(&lookup(), TODAY).await.unwrap().is_none());
    store.close().await;
}

async fn what_an_agency_does_not_take(url: String) {
    let (store, agency) = open(&url).await;
    let other_key = NewHandover { key: agency::key(2).as_str().to_owned(), ..card_for(agency) };
    let refused = |posted: Result<HandoverDays, HandoverError>| posted.unwrap_err();
    assert!(matches!(refused(store.post_handover(&other_key, RULES).await), HandoverError::KeyChanged));
    let nowhere = card_for(AgencyId::from_bytes([1; 16]));
    assert!(matches!(refused(store.post_handover(&nowhere, RULES).await), HandoverError::AgencyClosed));
    let keyless = add_agency(&store, "Uden nøgle", TODAY).await;
    assert!(matches!(refused(store.post_handover(&card_for(keyless), RULES).await), HandoverError::AgencyClosed));

    let few = HandoverRules { open_max: 2, ..RULES };
    let first = card_for(agency);
    store.post_handover(&first, few).await.unwrap();
    store.post_handover(&card_for(agency), few).await.unwrap();
    let third = card_for(agency);
    assert!(matches!(refused(store.post_handover(&third, few).await), HandoverError::AgencyFull));
    assert!(store.post_handover(&again(&first), few).await.is_ok(), "one that is there is there");
    store.close_card(agency, first.id, Outcome::Talked, TODAY).await.unwrap();
    store.post_handover(&third, few).await.unwrap();

    store.set_agency_closed(agency, Some(TODAY)).await.unwrap();
    assert!(matches!(refused(store.post_handover(&card_for(agency), RULES).await), HandoverError::AgencyClosed));
    assert!(store.post_handover(&again(&third), RULES).await.is_ok());
    assert!(store.handover(&third.lookup, TODAY).await.unwrap().is_some(), "what it has stays");
    assert_eq!(counted(&url, agency).await, ["sent 3", "talked 1"], "nothing that was refused");
}

async fn ids_and_codes_in_use(url: String) {
    let (store, agency) = open(&url).await;
    let first = card_for(agency);
    store.post_handover(&first, RULES).await.unwrap();
    for other in [
        NewHandover { id: first.id, ..card_for(agency) },
        NewHandover { lookup: first.lookup.clone(), ..card_for(agency) },
        NewHandover { card: ciphertext(4_188), ..again(&first) },
        NewHandover { lookup: lookup(), ..again(&first) },
    ] {
        assert!(matches!(store.post_handover(&other, RULES).await.unwrap_err(), HandoverError::Taken));
    }
    assert_eq!(counted(&url, agency).await, ["sent 1"]);
}

async fn withdrawn(url: String) {
    let (store, agency) = open(&url).await;
    let (unread, read) = (card_for(agency), card_for(agency));
    for card in [&unread, &read] {
        store.post_handover(card, RULES).await.unwrap();
    }
    store.open_card(agency, read.id, TODAY).await.unwrap();
    store.add_reply(&unread.lookup, &reply(Side::Youth, TODAY), 20).await.unwrap();
    assert_eq!(store.withdraw(&unread.lookup, None, TODAY, 10_000).await.unwrap(), Withdrawn::Unopened);
    assert_eq!(store.withdraw(&read.lookup, Some(read.id), TODAY, 10_000).await.unwrap(), Withdrawn::Opened);
    for card in [&unread, &read] {
        assert_eq!(store.withdraw(&card.lookup, Some(card.id), TODAY, 10_000).await.unwrap(), Withdrawn::Absent);
        assert!(store.handover(&card.lookup, TODAY).await.unwrap().is_none());
        assert!(matches!(store.post_handover(&again(card), RULES).await.unwrap_err(), HandoverError::Withdrawn));
        let gone = store.open_card(agency, card.id, TODAY).await.unwrap_err();
        assert!(matches!(gone, HandoverError::Gone), "{gone}");
    }
    assert_eq!(counted(&url, agency).await, ["sent 2", "withdrawn 2"]);
    let held = store.holdings().await.unwrap();
    assert_eq!(
        (held.tables["handovers"], held.tables["handover_words"], held.tables["handover_tombstones"]),
        (0, 0, 2)
    );
    let tombstones = async |today| {
        store.erase_due(NOW, today).await.unwrap();
        store.holdings().await.unwrap().tables["handover_tombstones"]
    };
    let tomorrow = TODAY.tomorrow().unwrap();
    assert_eq!((tombstones(tomorrow).await, tombstones(tomorrow.tomorrow().unwrap()).await), (2, 0));
}

async fn withdrawn_before_it_came(url: String) {
    let (store, agency) = open(&url).await;
    let card = card_for(agency);
    assert_eq!(store.withdraw(&card.lookup, Some(card.id), TODAY, 10_000).await.unwrap(), Withdrawn::Absent);
    assert!(matches!(store.post_handover(&card, RULES).await.unwrap_err(), HandoverError::Withdrawn));
    assert!(!store.erase_due(NOW, TODAY.tomorrow().unwrap()).await.unwrap());
    assert!(matches!(store.post_handover(&card, RULES).await.unwrap_err(), HandoverError::Withdrawn));
    // Made-up ids fill nothing; what is there is taken back all the same.
    let (made_up, there) = (card_for(agency), card_for(agency));
    store.post_handover(&there, RULES).await.unwrap();
    let crowded = store.withdraw(&made_up.lookup, Some(made_up.id), TODAY, 1).await.unwrap_err();
    assert!(matches!(crowded, HandoverError::Crowded), "{crowded}");
    assert_eq!(store.withdraw(&card.lookup, Some(card.id), TODAY, 1).await.unwrap(), Withdrawn::Absent, "once more");
    assert_eq!(store.withdraw(&made_up.lookup, None, TODAY, 1).await.unwrap(), Withdrawn::Absent);
    assert_eq!(store.withdraw(&there.lookup, Some(there.id), TODAY, 1).await.unwrap(), Withdrawn::Unopened);
    assert_eq!(counted(&url, agency).await, ["sent 1", "withdrawn 1"]);
}

async fn words_of_both_sides(url: String) {
    let (store, agency) = open(&url).await;
    let (card, other) = (card_for(agency), card_for(agency));
    store.post_handover(&card, RULES).await.unwrap();
    store.post_handover(&other, RULES).await.unwrap();
    let said = [Side::Agency, Side::Youth, Side::Youth, Side::Agency].map(|side| reply(side, TODAY));
    for one in said.iter().chain(&said) {
        match one.side {
            Side::Youth => store.add_reply(&card.lookup, one, 20).await.unwrap(),
            Side::Agency => store.answer_card(agency, card.id, one, 20).await.unwrap(),
        }
    }
    assert_eq!(store.handover(&card.lookup, TODAY).await.unwrap().unwrap().replies, said);
    assert_eq!(store.open_card(agency, card.id, TODAY).await.unwrap().replies, said);

    let changed = Reply { sealed: ciphertext(1_052), ..said[1].clone() };
    for (lookup, one) in [(&card.lookup, &changed), (&other.lookup, &said[1])] {
        assert!(matches!(store.add_reply(lookup, one, 20).await.unwrap_err(), HandoverError::Taken));
    }
    let full = store.add_reply(&card.lookup, &reply(Side::Youth, TODAY), 2).await.unwrap_err();
    assert!(matches!(full, HandoverError::RepliesFull));
    assert!(store.add_reply(&card.lookup, &said[1], 2).await.is_ok(), "one that is there is there");
    let full = store.answer_card(agency, card.id, &reply(Side::Agency, TODAY), 2).await.unwrap_err();
    assert!(matches!(full, HandoverError::RepliesFull));
    let unknown = store.add_reply(&lookup(), &reply(Side::Youth, TODAY), 20).await.unwrap_err();
    assert!(matches!(unknown, HandoverError::Unknown));
    assert!(store.handover(&other.lookup, TODAY).await.unwrap().unwrap().replies.is_empty());
}

async fn an_agency_has_its_own_cards_only(url: String) {
    let (store, agency) = open(&url).await;
    let curious = open_agency(&store, "De nysgerrige").await;
    let card = card_for(agency);
    store.post_handover(&card, RULES).await.unwrap();
    assert_eq!(store.cards(curious, TODAY).await.unwrap(), []);
    let closed = card_for(agency);
    store.post_handover(&closed, RULES).await.unwrap();
    store.close_card(agency, closed.id, Outcome::Talked, TODAY).await.unwrap();
    let answer = reply(Side::Agency, TODAY);
    // Another's card, open or closed, is not told from one that is nowhere.
    for id in [card.id, closed.id, HandoverId::from_bytes([9; 16])] {
        let tries = [
            store.open_card(curious, id, TODAY).await.map(drop),
            store.acknowledge_card(curious, id, TODAY).await,
            store.answer_card(curious, id, &answer, 20).await,
            store.close_card(curious, id, Outcome::Talked, TODAY).await,
            store.erase_unreadable(curious, id, TODAY).await,
            store.erase_garbled(curious, id, TODAY).await,
        ];
        assert!(tries.iter().all(|tried| matches!(tried, Err(HandoverError::Gone))), "{tries:?}");
    }
    let untouched = store.handover(&card.lookup, TODAY).await.unwrap().unwrap();
    assert!(untouched.days.opened_on.is_none() && untouched.days.closed_on.is_none() && untouched.replies.is_empty());
    assert_eq!(counted(&url, curious).await, [""; 0]);
}

async fn the_list_of_an_agency(url: String) {
    let (store, agency) = open(&url).await;
    let posted = |today| (card_for(agency), HandoverRules { today, ..RULES });
    let [old, opened, new] = [date(2026, 11, 10), date(2026, 11, 3), TODAY].map(posted);
    for (card, rules) in [&new, &opened, &old] {
        store.post_handover(card, *rules).await.unwrap();
    }
    store.open_card(agency, opened.0.id, TODAY).await.unwrap();
    store.add_reply(&old.0.lookup, &reply(Side::Youth, TODAY), 20).await.unwrap();
    store.answer_card(agency, opened.0.id, &reply(Side::Agency, TODAY), 20).await.unwrap();
    let listed = store.cards(agency, TODAY).await.unwrap();
    let ids: Vec<HandoverId> = listed.iter().map(|card| card.id).collect();
    assert_eq!(ids, [old.0.id, new.0.id, opened.0.id]);
    assert_eq!(listed.iter().map(|card| card.unanswered).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!(listed.iter().map(|card| card.days.is_late(TODAY)).collect::<Vec<_>>(), [true, false, false]);
    assert!(listed.iter().all(|card| card.readable));
    assert_eq!(listed[0].days.posted_on, date(2026, 11, 10));
}

async fn opened_and_closed_once(url: String) {
    let (store, agency) = open(&url).await;
    let (card, untouched) = (card_for(agency), card_for(agency));
    store.post_handover(&card, RULES).await.unwrap();
    store.post_handover(&untouched, RULES).await.unwrap();
    let opened = store.open_card(agency, card.id, date(2026, 11, 20)).await.unwrap();
    assert!(opened.card == card.card && opened.key == card.key);
    assert_eq!(opened.days.opened_on, Some(date(2026, 11, 20)));
    store.acknowledge_card(agency, card.id, date(2026, 11, 23)).await.unwrap();
    store.acknowledge_card(agency, card.id, date(2026, 11, 24)).await.unwrap();
    let days = store.open_card(agency, card.id, date(2026, 11, 25)).await.unwrap().days;
    assert_eq!(
        (days.opened_on, days.acknowledged_on, days.closed_on),
        (Some(date(2026, 11, 20)), Some(date(2026, 11, 23)), None)
    );
    store.close_card(agency, card.id, Outcome::NoContact, date(2026, 11, 26)).await.unwrap();
    let again = store.close_card(agency, card.id, Outcome::Talked, date(2026, 11, 27)).await.unwrap_err();
    assert!(matches!(again, HandoverError::ClosedBefore));
    assert_eq!(counted(&url, agency).await, ["no_contact 1", "sent 2"]);
    // It stays readable, with its answers.
    let days = store.handover(&card.lookup, date(2026, 11, 27)).await.unwrap().unwrap().days;
    assert_eq!(days.closed_on, Some(date(2026, 11, 26)));
    store.acknowledge_card(agency, untouched.id, TODAY).await.unwrap();
    let days = store.handover(&untouched.lookup, TODAY).await.unwrap().unwrap().days;
    assert_eq!((days.opened_on, days.acknowledged_on), (Some(TODAY), Some(TODAY)), "who has read it has opened it");
}

async fn expired(url: String) {
    let (store, agency) = open(&url).await;
    let card = card_for(agency);
    // Long ago: the server of a database asks its own clock, too.
    let rules = HandoverRules { today: date(2024, 11, 18), ..RULES };
    let over = store.post_handover(&card, rules).await.unwrap().expires_on;
    let before = over.yesterday().unwrap();
    store.add_reply(&card.lookup, &reply(Side::Youth, before), 20).await.unwrap();
    assert!(!store.erase_due(NOW, before).await.unwrap());
    assert_eq!(store.cards(agency, before).await.unwrap().len(), 1);
    // On the day itself it is over, whether it is erased already or not.
    assert!(store.handover(&card.lookup, over).await.unwrap().is_none());
    assert!(store.cards(agency, over).await.unwrap().is_empty());
    assert!(matches!(store.open_card(agency, card.id, over).await.unwrap_err(), HandoverError::Gone));
    let late = store.add_reply(&card.lookup, &reply(Side::Youth, over), 20).await.unwrap_err();
    assert!(matches!(late, HandoverError::Unknown));
    assert!(store.erase_due(NOW, over).await.unwrap());
    assert!(!store.erase_due(NOW, over).await.unwrap());
    let held = store.holdings().await.unwrap();
    assert_eq!((held.tables["handovers"], held.tables["handover_words"]), (0, 0));
    assert_eq!(held.tables["handover_counts"], 1, "sums stay");
    // A node far ahead of its time is not believed by a server, which has a clock itself.
    let rules = HandoverRules { today: date(2126, 11, 18), ..RULES };
    let ahead = store.post_handover(&card_for(agency), rules).await.unwrap().expires_on;
    assert_eq!(store.erase_due(NOW, ahead).await.unwrap(), url.starts_with("sqlite"));
}

async fn late(url: String) {
    let (store, agency) = open(&url).await;
    let prompt = open_agency(&store, "De hurtige").await;
    for day in [date(2026, 11, 3), date(2026, 11, 5), TODAY] {
        store.post_handover(&card_for(agency), HandoverRules { today: day, ..RULES }).await.unwrap();
    }
    let opened = card_for(prompt);
    store.post_handover(&opened, HandoverRules { today: date(2026, 11, 3), ..RULES }).await.unwrap();
    store.open_card(prompt, opened.id, TODAY).await.unwrap();
    let late = store.late_handovers(TODAY).await.unwrap();
    assert_eq!(late.len(), 1);
    assert_eq!((late[0].agency, late[0].lost), (agency, false));
    assert_eq!((late[0].name.as_str(), late[0].phone.tel.as_str()), ("Behandlingsstedet Åen", "+4512345678"));
    // The last day of the promise is not over yet.
    let unopened = card_for(prompt);
    store.post_handover(&unopened, RULES).await.unwrap();
    assert_eq!(store.late_handovers(date(2026, 11, 23)).await.unwrap().len(), 1);
    assert_eq!(store.late_handovers(date(2026, 11, 24)).await.unwrap().len(), 2);
    // What has expired is nobody's any more.
    assert_eq!(store.late_handovers(date(2026, 12, 31)).await.unwrap(), []);
    // Cards of a lost key that somebody has opened are not told of; others at once, and after those that are late.
    assert!(store.has_unopened(prompt, TODAY).await.unwrap());
    store.clear_agency_key(prompt).await.unwrap();
    assert!(!store.has_unopened(prompt, TODAY).await.unwrap());
    let told = async || -> Vec<(AgencyId, bool)> {
        store.late_handovers(TODAY).await.unwrap().into_iter().map(|late| (late.agency, late.lost)).collect()
    };
    assert_eq!(told().await, [(agency, false), (prompt, true)]);
    store.withdraw(&unopened.lookup, None, TODAY, 10_000).await.unwrap();
    assert_eq!(told().await, [(agency, false)]);
}

async fn a_key_that_was_replaced(url: String) {
    let (store, agency) = open(&url).await;
    let card = card_for(agency);
    store.post_handover(&card, RULES).await.unwrap();
    store.clear_agency_key(agency).await.unwrap();
    assert!(store.handover(&card.lookup, TODAY).await.unwrap().unwrap().key_lost);
    assert!(!store.cards(agency, TODAY).await.unwrap()[0].readable);
    assert!(matches!(store.post_handover(&card_for(agency), RULES).await.unwrap_err(), HandoverError::AgencyClosed));
    let bo = store.members(agency).await.unwrap().remove(0);
    store.make_agency_key(&bo, &agency::agency_key(2), TODAY).await.unwrap();
    assert!(matches!(store.post_handover(&card_for(agency), RULES).await.unwrap_err(), HandoverError::KeyChanged));
    assert!(store.handover(&card.lookup, TODAY).await.unwrap().unwrap().key_lost);
    assert_eq!(counted(&url, agency).await, ["sent 1"]);
}

/// A flood that is sealed to a lost key keeps nobody out, and can be cleared away.
async fn cards_of_a_lost_key(url: String) {
    let (store, agency) = open(&url).await;
    let other = open_agency(&store, "De andre").await;
    let few = HandoverRules { open_max: 1, ..RULES };
    let (lost, elsewhere) = (card_for(agency), card_for(other));
    store.post_handover(&lost, few).await.unwrap();
    store.post_handover(&elsewhere, few).await.unwrap();
    store.add_reply(&lost.lookup, &reply(Side::Youth, TODAY), 20).await.unwrap();
    let erase = async |id| store.erase_unreadable(agency, id, TODAY).await;
    assert!(matches!(erase(lost.id).await.unwrap_err(), HandoverError::Readable));
    store.clear_agency_key(agency).await.unwrap();
    assert!(matches!(erase(lost.id).await.unwrap_err(), HandoverError::Readable), "without a key nobody is inside");
    let bo = store.members(agency).await.unwrap().remove(0);
    store.make_agency_key(&bo, &agency::agency_key(2), TODAY).await.unwrap();
    let new = |agency| NewHandover { key: agency::key(2).as_str().to_owned(), ..card_for(agency) };
    let kept = new(agency);
    store.post_handover(&kept, few).await.unwrap();
    assert!(matches!(store.post_handover(&new(agency), few).await.unwrap_err(), HandoverError::AgencyFull));
    assert!(matches!(erase(kept.id).await.unwrap_err(), HandoverError::Readable));
    assert!(matches!(erase(elsewhere.id).await.unwrap_err(), HandoverError::Gone));
    erase(lost.id).await.unwrap();
    assert!(matches!(erase(lost.id).await.unwrap_err(), HandoverError::Gone));
    assert!(store.handover(&lost.lookup, TODAY).await.unwrap().is_none());
    assert!(matches!(store.post_handover(&again(&lost), RULES).await.unwrap_err(), HandoverError::KeyChanged));
    let held = store.holdings().await.unwrap();
    assert_eq!((held.tables["handovers"], held.tables["handover_words"]), (2, 0));
    assert_eq!(counted(&url, agency).await, ["sent 2"], "an erased card is not counted");
}

/// Somebody seals nonsense to the agency's key. What somebody has read stays, and what may yet be read by another.
async fn a_card_that_no_browser_could_read(url: String) {
    let (store, agency) = open(&url).await;
    let tomorrow = TODAY.tomorrow().unwrap();
    let cards: Vec<NewHandover> = (0..5).map(|_| card_for(agency)).collect();
    for card in &cards {
        store.post_handover(card, RULES).await.unwrap();
    }
    let [garbled, unopened, read, answered, closed] = &cards[..] else { panic!("five") };
    for card in [garbled, read, answered, closed] {
        store.open_card(agency, card.id, TODAY).await.unwrap();
    }
    store.add_reply(&garbled.lookup, &reply(Side::Youth, TODAY), 20).await.unwrap();
    store.acknowledge_card(agency, read.id, TODAY).await.unwrap();
    store.answer_card(agency, answered.id, &reply(Side::Agency, TODAY), 20).await.unwrap();
    store.close_card(agency, closed.id, Outcome::NoContact, TODAY).await.unwrap();
    let erase = async |card: &NewHandover, today| store.erase_garbled(agency, card.id, today).await;
    assert!(matches!(erase(garbled, TODAY).await, Err(HandoverError::Stays)), "a colleague may try");
    for card in [unopened, read, answered, closed] {
        assert!(matches!(erase(card, tomorrow).await, Err(HandoverError::Stays)));
    }
    erase(garbled, tomorrow).await.unwrap();
    assert!(matches!(erase(garbled, tomorrow).await, Err(HandoverError::Gone)));
    assert!(matches!(store.post_handover(&again(garbled), RULES).await, Err(HandoverError::Withdrawn)));
    let held = store.holdings().await.unwrap();
    assert_eq!((held.tables["handovers"], held.tables["handover_words"]), (4, 1));
    assert_eq!(counted(&url, agency).await, ["no_contact 1", "sent 5"], "it is not counted");
}

/// Nonsense by the hundred goes together, and nothing that somebody has read, nor another agency's.
async fn many_that_no_browser_could_read(url: String) {
    let (store, agency) = open(&url).await;
    let elsewhere = open_agency(&store, "Bostedet").await;
    let tomorrow = TODAY.tomorrow().unwrap();
    let cards: Vec<NewHandover> = (0..7).map(|_| card_for(agency)).chain([card_for(elsewhere)]).collect();
    for card in &cards {
        store.post_handover(card, RULES).await.unwrap();
    }
    let [_, _, new, read, answered, closed, withdrawn, foreign] = &cards[..] else { panic!("eight") };
    for card in cards.iter().filter(|card| ![new.id, foreign.id].contains(&card.id)) {
        store.open_card(agency, card.id, TODAY).await.unwrap();
    }
    store.acknowledge_card(agency, read.id, TODAY).await.unwrap();
    store.answer_card(agency, answered.id, &reply(Side::Agency, TODAY), 20).await.unwrap();
    store.close_card(agency, closed.id, Outcome::NoContact, TODAY).await.unwrap();
    store.withdraw(&withdrawn.lookup, None, TODAY, 10_000).await.unwrap();
    let all: Vec<HandoverId> = cards.iter().chain(&cards).map(|card| card.id).collect();

    let tried = store.untouched(agency, &all[..8], tomorrow).await.unwrap();
    assert_eq!(tried.iter().map(|card| card.id).collect::<Vec<_>>(), all[..3]);
    assert!(
        tried
            .iter()
            .zip(&cards)
            .all(|(tried, card)| tried.card.as_str() == card.card.as_str() && tried.key == card.key)
    );
    assert!(store.handover(&new.lookup, TODAY).await.unwrap().unwrap().days.opened_on.is_none(), "it stays unopened");

    let opened = store.clear_garbled(agency, &[new.id], TODAY).await.unwrap();
    assert_eq!(opened, Cleared { erased: 0, opened: 1 });
    assert_eq!(store.clear_garbled(agency, &all, TODAY).await.unwrap(), Cleared::default(), "a colleague may try");
    let (one, other) =
        tokio::join!(store.clear_garbled(agency, &all, tomorrow), store.clear_garbled(agency, &all[1..9], tomorrow),);
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!((one.erased + other.erased, one.opened + other.opened), (3, 0), "each once");
    let left: Vec<HandoverId> = store.cards(agency, tomorrow).await.unwrap().iter().map(|card| card.id).collect();
    assert_eq!(left.len(), 3);
    assert!([read, answered, closed].iter().all(|card| left.contains(&card.id)));
    assert!(store.handover(&foreign.lookup, TODAY).await.unwrap().unwrap().days.opened_on.is_none());
    assert!(
        matches!(store.post_handover(&again(new), RULES).await, Err(HandoverError::Withdrawn)),
        "it does not come back"
    );
    assert_eq!(counted(&url, agency).await, ["no_contact 1", "sent 7", "withdrawn 1"], "it is not counted");
}

async fn many_at_once(url: String) {
    let (store, agency) = open(&url).await;
    let card = card_for(agency);
    let posts = join_all((0..20).map(|_| store.post_handover(&card, RULES))).await;
    assert!(posts.iter().all(|posted| posted.as_ref().unwrap() == posts[0].as_ref().unwrap()));
    // One code and many ids: one of them.
    let rivals: Vec<NewHandover> =
        (0..8).map(|_| NewHandover { lookup: card.lookup.clone(), ..card_for(agency) }).collect();
    store.withdraw(&card.lookup, None, TODAY, 10_000).await.unwrap();
    let posts = join_all(rivals.iter().map(|card| store.post_handover(card, RULES))).await;
    assert_eq!(posts.iter().filter(|posted| posted.is_ok()).count(), 1);
    assert!(posts.iter().all(|posted| matches!(posted, Ok(_) | Err(HandoverError::Taken))), "{posts:?}");
    let replies: Vec<Reply> = (0..10).map(|_| reply(Side::Youth, TODAY)).collect();
    let twice = replies.iter().chain(&replies).map(|one| store.add_reply(&card.lookup, one, 20));
    assert!(join_all(twice).await.iter().all(Result::is_ok));
    assert_eq!(store.handover(&card.lookup, TODAY).await.unwrap().unwrap().replies.len(), 10);
    let few = HandoverRules { open_max: 5, ..RULES };
    let flood: Vec<NewHandover> = (0..12).map(|_| card_for(agency)).collect();
    let posts = join_all(flood.iter().map(|card| store.post_handover(card, few))).await;
    assert_eq!(posts.iter().filter(|posted| posted.is_ok()).count(), 4, "five in all");
    assert_eq!(counted(&url, agency).await, ["sent 6", "withdrawn 1"]);
}

/// However they meet: after the withdrawal there is nothing, and nothing comes back.
async fn withdrawing_and_posting_at_once(url: String) {
    let (store, agency) = open(&url).await;
    for _ in 0..25 {
        let card = card_for(agency);
        let (posted, was) =
            tokio::join!(store.post_handover(&card, RULES), store.withdraw(&card.lookup, Some(card.id), TODAY, 10_000));
        let was = was.unwrap();
        match posted {
            Ok(_) => assert_eq!(was, Withdrawn::Unopened),
            Err(error) => assert!(matches!(error, HandoverError::Withdrawn) && was == Withdrawn::Absent, "{error}"),
        }
        assert!(matches!(store.post_handover(&card, RULES).await.unwrap_err(), HandoverError::Withdrawn));
    }
    assert_eq!(store.holdings().await.unwrap().tables["handovers"], 0);
}

async fn two_members_at_once(url: String) {
    let (store, agency) = open(&url).await;
    let card = card_for(agency);
    store.post_handover(&card, RULES).await.unwrap();
    let (one, other) = tokio::join!(
        store.open_card(agency, card.id, TODAY),
        store.open_card(agency, card.id, TODAY.tomorrow().unwrap())
    );
    assert_eq!(one.unwrap().days.opened_on, other.unwrap().days.opened_on);
    let answers: Vec<Reply> = (0..6).map(|_| reply(Side::Agency, TODAY)).collect();
    let sent = answers.iter().chain(&answers).map(|answer| store.answer_card(agency, card.id, answer, 20));
    assert!(join_all(sent).await.iter().all(Result::is_ok));
    let mut kept = store.handover(&card.lookup, TODAY).await.unwrap().unwrap().replies;
    assert_eq!(kept, store.open_card(agency, card.id, TODAY).await.unwrap().replies, "in one order for everybody");
    kept.sort_by_key(|reply| reply.id);
    let mut sent = answers;
    sent.sort_by_key(|reply| reply.id);
    assert_eq!(kept, sent, "each once");
    let outcomes = [Outcome::Talked, Outcome::NoContact, Outcome::Talked, Outcome::NoContact];
    let closed = join_all(outcomes.map(|outcome| store.close_card(agency, card.id, outcome, TODAY))).await;
    assert_eq!(closed.iter().filter(|closed| closed.is_ok()).count(), 1);
    assert!(closed.iter().all(|closed| matches!(closed, Ok(()) | Err(HandoverError::ClosedBefore))), "{closed:?}");
    assert_eq!(counted(&url, agency).await.len(), 2, "sent, and one outcome");
}

async fn what_is_over_goes(url: String) {
    let (store, agency) = open(&url).await;
    let bo = store.members(agency).await.unwrap()[0].id;
    let tokens = [MemberToken::random(&mut rand::rng()), MemberToken::random(&mut rand::rng())];
    store.create_member_session(&tokens[0].hash(), bo, &agency::auth(7), NOW, NOW + 100).await.unwrap();
    store.create_member_session(&tokens[1].hash(), bo, &agency::auth(7), NOW, NOW + 200).await.unwrap();
    invite(&store, agency, None, NOW).await;
    let held = |store: Store| async move {
        let held = store.holdings().await.unwrap();
        (held.tables["receiver_sessions"], held.tables["receiver_invites"])
    };
    store.erase_due(NOW + 99, TODAY).await.unwrap();
    assert_eq!(held(store.clone()).await, (2, 1));
    store.erase_due(NOW + 100, TODAY).await.unwrap();
    assert_eq!(held(store.clone()).await, (1, 1));
    assert!(store.member_session(&tokens[1].hash(), NOW + 100).await.unwrap().is_some());
    store.erase_due(NOW + 7 * DAY, TODAY).await.unwrap();
    assert_eq!(held(store.clone()).await, (0, 0));
    assert_eq!(store.members(agency).await.unwrap().len(), 1);
}

async fn what_is_held(url: String) {
    let (store, agency) = open(&url).await;
    let (first, second) = (card_for(agency), card_for(agency));
    store.post_handover(&first, RULES).await.unwrap();
    store.post_handover(&second, HandoverRules { today: date(2026, 11, 20), ..RULES }).await.unwrap();
    store.open_card(agency, second.id, TODAY).await.unwrap();
    store.close().await;
    let reader = Store::open_existing(&url).await.unwrap();
    let held = reader.holdings().await.unwrap();
    assert_eq!((held.tables["agencies"], held.tables["receivers"], held.tables["handovers"]), (1, 1, 2));
    assert_eq!((held.tables["handover_counts"], held.tables["staff"]), (2, 0));
    let [of] = &held.agencies[..] else { panic!("one agency") };
    assert_eq!((of.id, of.cards, of.unopened), (agency, 2, 1));
    assert_eq!((of.first_expiry, of.last_expiry), (date(2026, 12, 18), date(2026, 12, 20)));
}

/// What of a card and its reply could be found in the files: ciphertext, and the hash of what the code leads to it by.
fn traces(card: &NewHandover, reply: &Reply) -> [Needle; 4] {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD as BASE64};
    use sha2::{Digest, Sha256};
    let hash = BASE64.encode(Sha256::digest(BASE64.decode(card.lookup.reveal()).unwrap())).into_bytes();
    // Some of the middle: a long value is spread over pages.
    let part = |sealed: &Sealed| sealed.as_str().as_bytes()[300..340].to_vec();
    let told =
        [("card", part(&card.card)), ("record", part(&card.record)), ("reply", part(&reply.sealed)), ("hash", hash)];
    told.map(|(name, bytes)| Needle { name: name.to_owned(), forms: vec![("kept", bytes)] })
}

/// Three cards among others: one is withdrawn, one expires, one stays. Returns what is to be gone and what stays.
async fn erase_two_of_three(store: &Store) -> (Vec<Needle>, Vec<Needle>) {
    let agency = open_agency(store, "Åen").await;
    let mut told = Vec::new();
    for today in [TODAY, date(2024, 10, 1), TODAY] {
        let (card, said) = (card_for(agency), reply(Side::Youth, today));
        store.post_handover(&card, HandoverRules { today, ..RULES }).await.unwrap();
        store.add_reply(&card.lookup, &said, 20).await.unwrap();
        store.open_card(agency, card.id, today).await.unwrap();
        told.push((card, said));
    }
    let [withdrawn, expired, stays] = &told[..] else { panic!("three") };
    store.withdraw(&withdrawn.0.lookup, None, TODAY, 10_000).await.unwrap();
    assert!(store.erase_due(NOW, TODAY).await.unwrap());
    let gone = [withdrawn, expired].into_iter().flat_map(|(card, reply)| traces(card, reply));
    (gone.collect(), traces(&stays.0, &stays.1).into())
}

/// What of each kind is found, each kind once.
fn found(search: &Search, folder: &Path) -> Vec<String> {
    let mut kinds: Vec<String> =
        search.folder(folder).iter().map(|hit| hit.split(' ').next().unwrap().to_owned()).collect();
    kinds.sort();
    kinds.dedup();
    kinds
}

const ALL: [&str; 4] = ["card", "hash", "record", "reply"];
const NOTHING: [&str; 0] = [];

#[tokio::test]
async fn nothing_is_left_in_the_files_of_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}/ungrus.db", folder.path().display())).await.unwrap();
    let (gone, stays) = erase_two_of_three(&store).await;
    let (gone, stays) = (Search::new(&gone), Search::new(&stays));
    assert_eq!(found(&gone, folder.path()), ALL, "the control: it is in the write-ahead log yet");
    assert!(store.scrub().await.unwrap());
    assert_eq!(found(&gone, folder.path()), NOTHING);
    assert_eq!(found(&stays, folder.path()), ALL, "the control");
    assert_eq!(std::fs::metadata(folder.path().join("ungrus.db-wal")).unwrap().len(), 0);
}

/// Nor among many, whose pages are split and joined as they come and go; and no number tells the order of those that stay.
#[tokio::test]
async fn nothing_of_many_is_left_in_the_files_of_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}/ungrus.db", folder.path().display());
    let store = Store::open(&url).await.unwrap();
    let agency = open_agency(&store, "Åen").await;
    let mut told = Vec::new();
    for _ in 0..150 {
        let (card, said) = (card_for(agency), reply(Side::Youth, TODAY));
        store.post_handover(&card, RULES).await.unwrap();
        store.add_reply(&card.lookup, &said, 20).await.unwrap();
        told.push((card, said));
    }
    assert!(store.scrub().await.unwrap(), "they are in the file");
    let (gone, stays): (Vec<_>, Vec<_>) = told.iter().enumerate().partition(|(n, _)| n % 3 != 0);
    for (_, (card, _)) in &gone {
        store.withdraw(&card.lookup, None, TODAY, 10_000).await.unwrap();
    }
    assert!(store.scrub().await.unwrap());
    let needles = |told: Vec<(usize, &(NewHandover, Reply))>| -> Vec<Needle> {
        told.into_iter().flat_map(|(_, (card, said))| traces(card, said)).collect()
    };
    let (gone, stays) = (needles(gone), needles(stays));
    assert_eq!(found(&Search::new(&gone), folder.path()), NOTHING);
    assert_eq!(found(&Search::new(&stays), folder.path()), ALL, "the control");
    let pool = sqlx::AnyPool::connect(&url).await.unwrap();
    for table in ["handovers", "handover_words", "handover_tombstones"] {
        let numbers = format!("SELECT rowid FROM {table}");
        assert!(sqlx::query(sqlx::AssertSqlSafe(numbers)).fetch_optional(&pool).await.is_err(), "{table}");
    }
}

#[tokio::test]
async fn nothing_is_left_in_the_tables_of_postgres() {
    let server = Postgres::start();
    let url = server.create("erased");
    nothing_is_left(&server, &url, Store::open(&url).await.unwrap()).await;
}

#[tokio::test]
async fn nothing_is_left_in_the_tables_behind_a_pooler() {
    let server = Postgres::start();
    let (url, bouncer) = (server.create("erased"), PgBouncer::start(&server));
    let store = Store::open(&format!("{}&pooler=transaction", bouncer.url("erased"))).await.unwrap();
    nothing_is_left(&server, &url, store).await;
}

/// Its own log is not ours to empty; its tables are.
async fn nothing_is_left(server: &Postgres, url: &str, store: Store) {
    let (gone, stays) = erase_two_of_three(&store).await;
    let (gone, stays) = (Search::new(&gone), Search::new(&stays));
    let pool = sqlx::AnyPool::connect(url).await.unwrap();
    let tables = server.folder().join("data/base");
    sqlx::query("CHECKPOINT").execute(&pool).await.unwrap();
    assert_eq!(found(&gone, &tables), ALL, "the control: deleted rows stay in their pages");
    // Somebody copies the database meanwhile, and still sees what they began with.
    let mut reader = pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ").await.unwrap();
    sqlx::query("SELECT name FROM settings").fetch_all(&mut *reader).await.unwrap();
    let agency = open_agency(&store, "Bakken").await;
    let (card, said) = (card_for(agency), reply(Side::Youth, TODAY));
    store.post_handover(&card, RULES).await.unwrap();
    store.add_reply(&card.lookup, &said, 20).await.unwrap();
    store.withdraw(&card.lookup, None, TODAY, 10_000).await.unwrap();
    assert!(!store.scrub().await.unwrap(), "a row that they may see stays");
    reader.rollback().await.unwrap();
    // Nobody waits behind the eraser for one who reads the table at length.
    let mut reader = pool.begin().await.unwrap();
    sqlx::query("LOCK TABLE handovers IN ACCESS SHARE MODE").execute(&mut *reader).await.unwrap();
    let scrubbed = tokio::time::timeout(process::PATIENCE, store.scrub()).await.expect("it gives way");
    assert!(scrubbed.unwrap_err().to_string().contains("lock timeout"));
    reader.rollback().await.unwrap();
    // PostgreSQL tells of an error before the transaction is over that failed: whoever asks through a pooler may still
    // find that in the way, and tries again as the program does.
    let scrubbed = async { while !store.scrub().await.unwrap() {} };
    tokio::time::timeout(process::PATIENCE, scrubbed).await.expect("nobody is in the way any more");
    sqlx::query("CHECKPOINT").execute(&pool).await.unwrap();
    assert_eq!(found(&gone, &tables), NOTHING);
    assert_eq!(found(&stays, &tables), ALL, "the control");
}
