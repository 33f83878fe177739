//! Places, their codes, counts and orders in the store: the same cases on SQLite and PostgreSQL.

use jiff::civil::{Date, date};
use ungrus::flyer::FlyerCode;
use ungrus::id::{OrderId, OutletId};
use ungrus::line::Language;
use ungrus::name::BadLine;
use ungrus::store::*;

/// A Sunday of autumn 2026.
const TODAY: Date = date(2026, 11, 22);
const SPRING: Date = date(2026, 3, 18);
const PUPILS_MIN: u32 = 50;

cases![
    a_place_and_its_link,
    closed_and_open_again,
    codes,
    codes_are_made_once_by_many_at_once,
    scans_by_term_and_week,
    conversations_by_term,
    what_is_not_counted,
    a_school_that_shrank_is_forgotten,
    merged,
    merged_counts_tell_no_hidden_cell,
    merges_that_make_no_sense,
    orders,
    many_count_at_once,
];

async fn open(url: &str) -> Store {
    Store::open(url).await.unwrap()
}

fn code() -> FlyerCode {
    FlyerCode::random(&mut rand::rng())
}

fn secret() -> OutletSecret {
    OutletSecret::random(&mut rand::rng())
}

fn school(name: &str, pupils: u32) -> OutletText {
    OutletText {
        name: name.into(),
        kind: OutletKind::School,
        municipality: "Køge".into(),
        language: ungrus::line::Language::DANISH,
        pupils: Some(pupils),
    }
}

/// A place that is there since the spring, with a code.
async fn place(store: &Store, text: &OutletText) -> (Outlet, FlyerCode) {
    let id = OutletId::random(&mut rand::rng());
    store.add_outlet(id, text, &secret(), None, SPRING).await.unwrap();
    let code = store.current_code(id, code(), SPRING).await.unwrap();
    (store.outlet(id).await.unwrap().unwrap(), code)
}

/// Whether a flyer with it leads to more than the plain page.
async fn is_live(store: &Store, code: FlyerCode) -> bool {
    store.flyer_language(code).await.unwrap().is_some()
}

async fn scan(store: &Store, code: FlyerCode, day: Date, times: u32) {
    for _ in 0..times {
        store.count_scan(code, day, PUPILS_MIN).await.unwrap();
    }
}

async fn start(store: &Store, code: FlyerCode, day: Date, times: u32) {
    for _ in 0..times {
        store.count_start(code, day, PUPILS_MIN).await.unwrap();
    }
}

/// The first of the listed terms: the one before this.
async fn last_term(store: &Store, outlet: &Outlet) -> Option<u32> {
    let terms = store.outlet_terms(outlet, TODAY).await.unwrap();
    assert_eq!(terms[0].term.code(), "2026a");
    terms[0].scans
}

async fn rows(url: &str, table: &'static str) -> i64 {
    let pool = sqlx::AnyPool::connect(url).await.unwrap();
    let count = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"));
    let n = sqlx::query_scalar::<_, i64>(count).fetch_one(&pool).await.unwrap();
    pool.close().await;
    n
}

async fn a_place_and_its_link(url: String) {
    let store = open(&url).await;
    let (id, first, second) = (OutletId::random(&mut rand::rng()), secret(), secret());
    store.add_outlet(id, &school("Ådalskolen", 312), &first, None, TODAY).await.unwrap();
    let found = store.outlet_by_secret(&first).await.unwrap().unwrap();
    assert_eq!((found.id, found.created_on, found.closed_on), (id, TODAY, None));
    assert_eq!(found.text, school("Ådalskolen", 312));
    assert_eq!(store.outlet_by_secret(&second).await.unwrap(), None);

    store.replace_outlet_link(id, &second, None, None).await.unwrap();
    assert_eq!(store.outlet_by_secret(&first).await.unwrap(), None);
    assert!(store.outlet_by_secret(&second).await.unwrap().is_some());

    let text = OutletText { kind: OutletKind::Library, pupils: None, ..school("Øby Bibliotek", 1) };
    store.save_outlet(id, &text, PUPILS_MIN).await.unwrap();
    assert_eq!(store.outlet(id).await.unwrap().unwrap().text, text);
    let gone = store.save_outlet(OutletId::random(&mut rand::rng()), &text, PUPILS_MIN).await.unwrap_err();
    assert!(matches!(gone, StoreError::Gone(_)), "{gone}");
    store.close().await;
}

async fn closed_and_open_again(url: String) {
    let store = open(&url).await;
    let (outlet, code) = place(&store, &school("Byskolen", 300)).await;
    let link = secret();
    store.replace_outlet_link(outlet.id, &link, None, None).await.unwrap();
    let (other, _) = place(&store, &school("Aaskolen", 300)).await;
    store.set_outlet_closed(outlet.id, Some(TODAY)).await.unwrap();
    assert_eq!(store.outlet_by_secret(&link).await.unwrap(), None);
    assert!(is_live(&store, code).await, "what is printed works for ever");
    scan(&store, code, SPRING, 9).await;
    assert_eq!(last_term(&store, &outlet).await, None);
    let listed: Vec<OutletId> = store.outlets().await.unwrap().into_iter().map(|o| o.id).collect();
    assert_eq!(listed, [other.id, outlet.id]);
    store.set_outlet_closed(outlet.id, None).await.unwrap();
    assert!(store.outlet_by_secret(&link).await.unwrap().is_some());
    scan(&store, code, SPRING, 9).await;
    assert_eq!(last_term(&store, &outlet).await, Some(9));
}

async fn codes(url: String) {
    let store = open(&url).await;
    let (outlet, first) = place(&store, &school("Byskolen", 300)).await;
    assert_eq!(store.current_code(outlet.id, code(), TODAY).await.unwrap(), first, "no second one");
    let second = store.new_code(outlet.id, code(), TODAY).await.unwrap();
    assert_eq!(store.current_code(outlet.id, code(), TODAY).await.unwrap(), second);
    assert!(is_live(&store, first).await && is_live(&store, second).await);

    store.revoke_code(outlet.id, second, TODAY).await.unwrap();
    store.revoke_code(outlet.id, second, TODAY).await.unwrap();
    assert!(!is_live(&store, second).await);
    assert!(!is_live(&store, code()).await);
    let english = ungrus::line::Language::ENGLISH;
    store.save_outlet(outlet.id, &OutletText { language: english, ..outlet.text.clone() }, PUPILS_MIN).await.unwrap();
    assert_eq!(store.flyer_language(first).await.unwrap(), Some(english));
    assert_eq!(store.current_code(outlet.id, code(), TODAY).await.unwrap(), first);
    store.revoke_code(outlet.id, first, TODAY).await.unwrap();
    // A taken candidate is no error.
    let third = store.current_code(outlet.id, first, TODAY).await.unwrap();
    assert!(third != first && third != second && is_live(&store, third).await);
    let listed: Vec<_> = store.flyers_of(outlet.id).await.unwrap().iter().map(|f| (f.code, f.revoked_on)).collect();
    assert_eq!(listed, [(third, None), (second, Some(TODAY)), (first, Some(TODAY))]);

    let (other, _) = place(&store, &school("Aaskolen", 300)).await;
    let foreign = store.revoke_code(other.id, third, TODAY).await.unwrap_err();
    assert!(matches!(foreign, StoreError::Gone("code")), "{foreign}");
}

async fn codes_are_made_once_by_many_at_once(url: String) {
    let store = open(&url).await;
    let id = OutletId::random(&mut rand::rng());
    store.add_outlet(id, &school("Byskolen", 300), &secret(), None, TODAY).await.unwrap();
    let made = futures_util::future::join_all((0..8).map(|_| store.current_code(id, code(), TODAY))).await;
    let first = *made[0].as_ref().unwrap();
    assert!(made.iter().all(|code| *code.as_ref().unwrap() == first));
    assert_eq!(store.flyers_of(id).await.unwrap().len(), 1);
}

async fn scans_by_term_and_week(url: String) {
    let store = open(&url).await;
    let (outlet, code) = place(&store, &school("Byskolen", 300)).await;
    scan(&store, code, SPRING, 6).await;
    scan(&store, code, date(2026, 3, 22), 1).await; // the same week
    scan(&store, code, date(2026, 4, 1), 3).await;
    scan(&store, code, date(2026, 11, 10), 12).await;
    scan(&store, code, date(2026, 11, 5), 4).await;
    scan(&store, code, TODAY, 30).await;
    // The small rest of 3 would be the total less the week.
    assert_eq!(last_term(&store, &outlet).await, Some(7));
    let terms = store.outlet_terms(&outlet, TODAY).await.unwrap();
    assert_eq!(terms.len(), 1, "only what is over");

    let weeks = store.outlet_weeks(&outlet, TODAY).await.unwrap();
    let of = |monday| weeks.iter().find(|w| w.week == monday).map(|w| w.scans);
    assert_eq!(of(date(2026, 11, 16)), None, "the running week");
    assert_eq!(of(date(2026, 11, 9)), Some(Some(12)));
    assert_eq!(of(date(2026, 11, 2)), Some(None), "under five");
    assert_eq!(of(date(2026, 10, 26)), Some(None), "none looks the same");
    assert_eq!(of(date(2026, 3, 16)), Some(Some(7)));
    assert_eq!(weeks.last().unwrap().week, date(2026, 3, 16), "since it is there");
    assert_eq!(rows(&url, "scans").await, 5, "one row a week");
}

async fn conversations_by_term(url: String) {
    let store = open(&url).await;
    let (outlet, code) = place(&store, &school("Byskolen", 300)).await;
    start(&store, code, SPRING, 7).await;
    start(&store, code, TODAY, 13).await;
    let read = |terms: Vec<TermStarts>| -> Vec<_> { terms.into_iter().map(|t| (t.term.code(), t.starts)).collect() };
    let over = ("2026a".to_owned(), Some(7));
    assert_eq!(read(store.outlet_starts(&outlet, TODAY).await.unwrap()), [over], "nothing of the running term");
    let later = date(2027, 2, 1);
    assert_eq!(read(store.outlet_starts(&outlet, later).await.unwrap())[0], ("2026b".to_owned(), Some(13)));
    let (empty, _) = place(&store, &school("Aaskolen", 300)).await;
    let shown = read(store.outlet_starts(&empty, later).await.unwrap());
    assert!(!shown.is_empty() && shown.iter().all(|(_, n)| n.is_none()), "{shown:?}");
}

async fn what_is_not_counted(url: String) {
    let store = open(&url).await;
    let (_, few) = place(&store, &school("Lilleskolen", 49)).await;
    let (unsaid, unsaid_code) = place(&store, &OutletText { pupils: None, ..school("Skolen", 1) }).await;
    assert!(!unsaid.text.is_counted(PUPILS_MIN));
    let (lost, revoked) = place(&store, &school("Byskolen", 300)).await;
    store.revoke_code(lost.id, revoked, TODAY).await.unwrap();
    for code in [few, unsaid_code, revoked, code()] {
        scan(&store, code, SPRING, 6).await;
        start(&store, code, SPRING, 6).await;
    }
    assert_eq!((rows(&url, "scans").await, rows(&url, "starts").await), (0, 0));
    let library = OutletText { kind: OutletKind::Library, pupils: None, ..school("Øby Bibliotek", 1) };
    let (library, code) = place(&store, &library).await;
    scan(&store, code, SPRING, 6).await;
    assert_eq!(last_term(&store, &library).await, Some(6), "the control");
}

async fn a_school_that_shrank_is_forgotten(url: String) {
    let store = open(&url).await;
    let (outlet, code) = place(&store, &school("Byskolen", 300)).await;
    scan(&store, code, SPRING, 6).await;
    start(&store, code, SPRING, 6).await;
    store.save_outlet(outlet.id, &school("Byskolen", 60), PUPILS_MIN).await.unwrap();
    assert_eq!(rows(&url, "scans").await, 1);
    store.save_outlet(outlet.id, &school("Byskolen", 20), PUPILS_MIN).await.unwrap();
    assert_eq!((rows(&url, "scans").await, rows(&url, "starts").await), (0, 0));
}

async fn merged(url: String) {
    let store = open(&url).await;
    let (from, old) = place(&store, &school("Gamle Skole", 300)).await;
    let (into, new) = place(&store, &school("Nye Skole", 300)).await;
    let (third, _) = place(&store, &school("Tredje Skole", 300)).await;
    let link = secret();
    store.replace_outlet_link(from.id, &link, None, None).await.unwrap();
    store.order(OrderId::random(&mut rand::rng()), from.id, &wanted(), TODAY).await.unwrap();
    scan(&store, old, SPRING, 6).await;
    scan(&store, new, SPRING, 7).await;
    start(&store, old, SPRING, 5).await;

    store.merge_outlets(from.id, into.id, PUPILS_MIN, TODAY).await.unwrap();
    assert_eq!(store.outlet_by_secret(&link).await.unwrap(), None);
    let gone = store.outlet(from.id).await.unwrap().unwrap();
    assert_eq!((gone.closed_on, gone.merged_into), (Some(TODAY), Some(into.id)));
    assert!(is_live(&store, old).await);
    scan(&store, old, SPRING, 1).await;
    assert_eq!(last_term(&store, &into).await, Some(14));
    assert_eq!(store.outlet_starts(&into, TODAY).await.unwrap()[0].starts, Some(5));
    assert_eq!(store.current_code(into.id, code(), TODAY).await.unwrap(), new, "its own goes on being printed");
    assert_eq!(store.flyers_of(into.id).await.unwrap().len(), 2);
    assert_eq!(store.orders_of(into.id).await.unwrap().len(), 1);
    assert_eq!(store.outlets().await.unwrap().len(), 2);

    // And on from there.
    store.merge_outlets(into.id, third.id, PUPILS_MIN, TODAY).await.unwrap();
    assert_eq!(last_term(&store, &third).await, Some(14));
    assert_eq!(store.outlet(from.id).await.unwrap().unwrap().merged_into, Some(third.id));
    scan(&store, old, SPRING, 1).await;
    assert_eq!(last_term(&store, &third).await, Some(15));
}

async fn merged_counts_tell_no_hidden_cell(url: String) {
    let store = open(&url).await;
    let (from, old) = place(&store, &school("Gamle Skole", 300)).await;
    let (into, new) = place(&store, &school("Nye Skole", 300)).await;
    let weeks = [date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 16), date(2026, 3, 23)];
    for (week, (a, b)) in weeks.into_iter().zip([(3, 10), (10, 3), (3, 4), (6, 7)]) {
        scan(&store, old, week, a).await;
        scan(&store, new, week, b).await;
    }
    store.merge_outlets(from.id, into.id, PUPILS_MIN, TODAY).await.unwrap();
    let into = store.outlet(into.id).await.unwrap().unwrap();
    let listed = store.outlet_weeks(&into, TODAY).await.unwrap();
    let shown = weeks.map(|week| listed.iter().find(|w| w.week == week).unwrap().scans);
    assert_eq!(shown, [Some(10), Some(10), Some(7), Some(13)]);
    // Into a small school, nothing is kept.
    let (small, _) = place(&store, &school("Lilleskolen", 20)).await;
    store.merge_outlets(into.id, small.id, PUPILS_MIN, TODAY).await.unwrap();
    assert_eq!(rows(&url, "scans").await, 0);
}

async fn merges_that_make_no_sense(url: String) {
    let store = open(&url).await;
    let (a, _) = place(&store, &school("A", 300)).await;
    let (b, _) = place(&store, &school("B", 300)).await;
    let merge = |from, into| store.merge_outlets(from, into, PUPILS_MIN, TODAY);
    for (from, into) in [(a.id, a.id), (a.id, OutletId::from_bytes([1; 16])), (OutletId::from_bytes([1; 16]), a.id)] {
        assert!(matches!(merge(from, into).await.unwrap_err(), StoreError::Gone(_)));
    }
    let (one, other) = tokio::join!(merge(a.id, b.id), merge(b.id, a.id));
    assert!(one.is_ok() != other.is_ok(), "not into each other: {one:?} {other:?}");
    let merged = store.outlets().await.unwrap();
    assert_eq!(merged.len(), 1);
    let gone = if merged[0].id == a.id { b.id } else { a.id };
    assert!(matches!(store.set_outlet_closed(gone, None).await.unwrap_err(), StoreError::Gone(_)), "stays closed");
}

fn wanted() -> Wanted {
    Wanted::new([2, 0, 100, 50], "  Til  uge 48 ").unwrap().looking(Some("night"), Some(Language::POLISH))
}

async fn orders(url: String) {
    assert_eq!(Wanted::new([0; 4], "hej"), Err(BadOrder::Nothing));
    assert_eq!(Wanted::new([1, 0, 0, 0], " "), Err(BadOrder::Note(BadLine::Empty)));
    assert_eq!(Wanted::new([1001, 0, 0, 0], ""), Err(BadOrder::TooMany));
    assert_eq!(Wanted::new([1, 0, 0, 0], &"x".repeat(301)), Err(BadOrder::Note(BadLine::TooLong(300))));
    assert_eq!(Wanted::new([1, 0, 0, 0], "a\u{0}b"), Err(BadOrder::Note(BadLine::Sign('\0'))));
    assert_eq!(wanted().note, "Til uge 48");

    let store = open(&url).await;
    let (outlet, _) = place(&store, &school("Byskolen", 300)).await;
    let id = OrderId::random(&mut rand::rng());
    store.order(id, outlet.id, &wanted(), SPRING).await.unwrap();
    store.order(id, outlet.id, &wanted(), SPRING).await.unwrap();
    assert_eq!(store.orders_of(outlet.id).await.unwrap().len(), 1, "sent twice, ordered once");
    let order = Order { id, outlet: outlet.id, wanted: wanted(), ordered_on: SPRING, sent_on: None };
    assert_eq!(store.orders_of(outlet.id).await.unwrap(), std::slice::from_ref(&order));
    assert_eq!(store.waiting_orders().await.unwrap(), std::slice::from_ref(&order));
    store.set_order_sent(id, Some(TODAY)).await.unwrap();
    assert!(store.waiting_orders().await.unwrap().is_empty());
    assert_eq!(store.sent_orders().await.unwrap(), [Order { sent_on: Some(TODAY), ..order }]);
    store.set_order_sent(id, None).await.unwrap();
    assert_eq!(store.waiting_orders().await.unwrap().len(), 1);

    for _ in 1..10 {
        store.order(OrderId::random(&mut rand::rng()), outlet.id, &wanted(), TODAY).await.unwrap();
    }
    let full = store.order(OrderId::random(&mut rand::rng()), outlet.id, &wanted(), TODAY).await.unwrap_err();
    assert!(matches!(full, StoreError::OrdersWaiting), "{full}");
    let nowhere = OutletId::from_bytes([1; 16]);
    let gone = store.order(OrderId::random(&mut rand::rng()), nowhere, &wanted(), TODAY).await.unwrap_err();
    assert!(matches!(gone, StoreError::Gone(_)), "{gone}");
}

async fn many_count_at_once(url: String) {
    let (a, b) = (open(&url).await, open(&url).await);
    let (outlet, code) = place(&a, &school("Byskolen", 300)).await;
    let counts = (0..40).map(|n| if n % 2 == 0 { &a } else { &b }.count_scan(code, SPRING, PUPILS_MIN));
    for counted in futures_util::future::join_all(counts).await {
        counted.unwrap();
    }
    assert_eq!(last_term(&a, &outlet).await, Some(40));
}
