use super::*;
use crate::line::Language;
use crate::words::Printed;
use crate::words::{Locale, calendar};
use proptest::prelude::*;

fn when_text(at: Millis, now: Millis) -> String {
    calendar(Locale::Da).moments.text(&opening(at, now))
}

const MINUTE: Millis = 60_000;
const HOUR: Millis = 60 * MINUTE;

/// The instant of a wall clock reading in Denmark that is neither missing nor doubled.
fn at(text: &str) -> Millis {
    let shown: jiff::civil::DateTime = text.parse().expect("a date and time");
    millis(COPENHAGEN.to_ambiguous_timestamp(shown).unambiguous().expect("not during a change"))
}

fn utc(text: &str) -> Millis {
    millis(text.parse().expect("an instant"))
}

fn hours(spans: &[(i8, u16, u16)]) -> Hours {
    closed(spans, &[])
}

fn closed(spans: &[(i8, u16, u16)], days: &[&str]) -> Hours {
    Hours::new(
        spans.iter().map(|&(d, f, t)| Span::new(d, f, t).expect("a span")),
        days.iter().map(|d| d.parse::<Date>().expect("a date")),
    )
}

#[test]
fn none_set_is_always_open() {
    let hours = closed(&[], &["2026-12-24"]);
    assert!(hours.is_open(at("2026-12-24T03:00:00")));
    assert_eq!((hours.next_opening(0), hours.closes_in(0)), (None, None));
}

#[test]
fn a_weekday_afternoon() {
    let monday = hours(&[(1, 15 * 60, 20 * 60)]);
    assert!(!monday.is_open(at("2026-11-23T14:59:59")));
    assert!(monday.is_open(at("2026-11-23T15:00:00")));
    assert!(monday.is_open(at("2026-11-23T19:59:59")));
    assert!(!monday.is_open(at("2026-11-23T20:00:00")));
    assert_eq!(monday.closes_in(at("2026-11-23T19:00:00")), Some(HOUR));
    assert_eq!(monday.closes_in(at("2026-11-23T20:00:00")), None);
    assert_eq!(monday.next_opening(at("2026-11-23T15:00:00")), Some(at("2026-11-30T15:00:00")));
}

#[test]
fn past_midnight_and_a_closed_day() {
    let friday = closed(&[(5, 22 * 60, 2 * 60), (6, 10 * 60, 12 * 60)], &["2026-11-28"]);
    assert!(friday.is_open(at("2026-11-27T23:00:00")));
    // The closed Saturday takes its own spans, not the tail of Friday night.
    assert!(friday.is_open(at("2026-11-28T01:59:00")));
    assert!(!friday.is_open(at("2026-11-28T11:00:00")));
    assert_eq!(friday.next_opening(at("2026-11-28T02:00:00")), Some(at("2026-12-04T22:00:00")));
    // A closed Friday takes the whole night that begins on it.
    let none = closed(&[(5, 22 * 60, 2 * 60)], &["2026-11-27"]);
    assert!(!none.is_open(at("2026-11-28T01:00:00")));
}

#[test]
fn spans_that_touch_are_one_opening() {
    let night = hours(&[(1, 20 * 60, DAY), (2, 0, 2 * 60), (2, 60, 3 * 60)]);
    let now = at("2026-11-23T21:00:00");
    assert_eq!(night.closes_in(now), Some(6 * HOUR));
    assert_eq!(night.next_opening(now), Some(at("2026-11-30T20:00:00")));
}

#[test]
fn day_and_night_never_closes_and_never_opens() {
    let all = hours(&[(1, 0, DAY), (2, 0, DAY), (3, 0, DAY), (4, 0, DAY), (5, 0, DAY), (6, 0, DAY), (7, 0, DAY)]);
    let now = at("2026-11-23T21:00:00");
    assert!(all.is_open(now));
    assert_eq!((all.closes_in(now), all.next_opening(now)), (None, None));
}

#[test]
fn a_long_holiday_is_looked_past() {
    let days: Vec<String> = (1..=31).map(|d| format!("2027-07-{d:02}")).collect();
    let days: Vec<&str> = days.iter().map(String::as_str).collect();
    let summer = closed(&[(4, 600, 720)], &days);
    assert_eq!(summer.next_opening(at("2027-07-01T00:00:00")), Some(at("2027-08-05T10:00:00")));
}

#[test]
fn spring_forward_2027_03_28() {
    // At 2.00 the clocks go to 3.00; Sunday 1.00–4.00 lasts two hours.
    let sunday = hours(&[(7, 60, 240)]);
    assert_eq!(sunday.next_opening(utc("2027-03-27T12:00:00Z")), Some(utc("2027-03-28T00:00:00Z")));
    assert_eq!(sunday.closes_in(utc("2027-03-28T00:00:00Z")), Some(2 * HOUR));
    // An opening inside the missing hour begins at the change, and one wholly inside it does not exist.
    assert_eq!(hours(&[(7, 150, 240)]).next_opening(utc("2027-03-27T12:00:00Z")), Some(utc("2027-03-28T01:00:00Z")));
    assert_eq!(hours(&[(7, 130, 170)]).next_opening(utc("2027-03-27T12:00:00Z")), Some(at("2027-04-04T02:10:00")));
    // The same wall time before and after: 15.00 moves by an hour of UTC.
    let daily = hours(&[(6, 900, 960), (7, 900, 960)]);
    assert_eq!(daily.next_opening(utc("2027-03-27T00:00:00Z")), Some(utc("2027-03-27T14:00:00Z")));
    assert_eq!(daily.next_opening(utc("2027-03-28T00:00:00Z")), Some(utc("2027-03-28T13:00:00Z")));
}

#[test]
fn autumn_back_2027_10_31() {
    // At 3.00 the clocks go back to 2.00; Sunday 1.00–4.00 lasts four hours.
    let sunday = hours(&[(7, 60, 240)]);
    assert_eq!(sunday.next_opening(utc("2027-10-30T12:00:00Z")), Some(utc("2027-10-30T23:00:00Z")));
    assert_eq!(sunday.closes_in(utc("2027-10-30T23:00:00Z")), Some(4 * HOUR));
    // From the first 2.30 to the second 2.45.
    let doubled = hours(&[(7, 150, 165)]);
    assert_eq!(doubled.next_opening(utc("2027-10-30T12:00:00Z")), Some(utc("2027-10-31T00:30:00Z")));
    assert_eq!(doubled.closes_in(utc("2027-10-31T00:30:00Z")), Some(HOUR + 15 * MINUTE));
}

#[test]
fn bad_spans_are_named() {
    assert_eq!(Span::new(0, 0, 60), Err(BadSpan::Weekday));
    assert_eq!(Span::new(8, 0, 60), Err(BadSpan::Weekday));
    assert_eq!(Span::new(1, 1440, 60), Err(BadSpan::Time));
    assert_eq!(Span::new(1, 0, 1441), Err(BadSpan::Time));
    assert_eq!(Span::new(1, 60, 60), Err(BadSpan::Empty));
}

#[test]
fn danish_words() {
    let now = at("2026-12-22T12:00:00");
    assert_eq!(when_text(at("2026-12-22T15:00:00"), now), "i dag kl. 15");
    assert_eq!(when_text(at("2026-12-23T09:30:00"), now), "i morgen kl. 9.30");
    assert_eq!(when_text(at("2026-12-28T15:00:00"), now), "mandag kl. 15");
    assert_eq!(when_text(at("2026-12-29T15:05:00"), now), "tirsdag den 29. december kl. 15.05");
    assert_eq!(when_text(at("2027-01-04T15:00:00"), now), "mandag den 4. januar kl. 15");
    // Half past eleven in the evening: tomorrow is half an hour away, by the calendar and not by 24 hours.
    assert_eq!(when_text(at("2026-12-23T00:00:00"), at("2026-12-22T23:30:00")), "i morgen kl. 0");
}

#[test]
fn absurd_times_do_not_panic() {
    let hours = hours(&[(1, 0, DAY)]);
    for now in [0, 1, u64::MAX, i64::MAX as u64] {
        let _ = (hours.is_open(now), hours.next_opening(now), hours.closes_in(now), when_text(now, 0));
    }
}

prop_compose! {
    fn any_span()(day in 1i8..=7, from in 0..DAY, to in 0..=DAY) -> Option<Span> {
        Span::new(day, from, to).ok()
    }
}

/// Moments of 2026–2028, half of them within a day of a change of the clocks.
fn any_moment() -> impl Strategy<Value = Millis> {
    let around = |change: &'static str| {
        let change = utc(change);
        (change - 26 * HOUR..change + 26 * HOUR).boxed()
    };
    prop_oneof![
        4 => utc("2026-01-01T00:00:00Z")..utc("2028-12-31T00:00:00Z"),
        1 => around("2026-10-25T01:00:00Z"),
        1 => around("2027-03-28T01:00:00Z"),
        1 => around("2027-10-31T01:00:00Z"),
        1 => around("2028-03-26T01:00:00Z"),
    ]
    .prop_map(|ms| ms / MINUTE * MINUTE)
}

prop_compose! {
    fn any_hours()(
        spans in prop::collection::vec(any_span(), 1..8),
        closed in prop::collection::btree_set(0i64..1000, 0..5),
    ) -> Hours {
        let first: Date = "2026-01-01".parse().expect("a date");
        Hours::new(
            spans.into_iter().flatten(),
            closed.into_iter().filter_map(|d| first.checked_add(d.days()).ok()),
        )
    }
}

/// What the clock on the wall says, with no idea of time zones: the definition that the rest is measured by.
fn by_the_wall(hours: &Hours, now: Millis) -> bool {
    let shown = COPENHAGEN.to_datetime(timestamp(now));
    let minute = shown.hour() as u16 * 60 + shown.minute() as u16;
    let yesterday = shown.date().checked_sub(1.day()).expect("a date");
    let begins =
        |date: Date, s: &Span| !hours.closed.contains(&date) && s.weekday() == date.weekday().to_monday_one_offset();
    hours.weekly.iter().any(|s| {
        let today = if s.past_midnight() { minute >= s.from() } else { (s.from()..s.to()).contains(&minute) };
        (begins(shown.date(), s) && today) || (begins(yesterday, s) && s.past_midnight() && minute < s.to())
    })
}

fn doubled_hour(now: Millis) -> bool {
    COPENHAGEN.to_ambiguous_timestamp(COPENHAGEN.to_datetime(timestamp(now))).is_ambiguous()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn open_is_what_the_wall_clock_says(hours in any_hours(), now in any_moment()) {
        prop_assume!(!hours.always_open());
        if by_the_wall(&hours, now) {
            prop_assert!(hours.is_open(now));
        } else if !doubled_hour(now) {
            // In the doubled hour a span lasts until its second end, so only there it may be open for longer.
            prop_assert!(!hours.is_open(now));
        }
    }

    #[test]
    fn an_opening_is_where_closed_turns_into_open(hours in any_hours(), now in any_moment()) {
        prop_assume!(!hours.always_open());
        if let Some(opening) = hours.next_opening(now) {
            prop_assert!(opening > now);
            prop_assert!(hours.is_open(opening));
            prop_assert!(!hours.is_open(opening - 1));
            if !hours.is_open(now) {
                // Nothing opens in between: sampled each quarter of an hour, and just before.
                let step = ((opening - now) / 97).max(MINUTE);
                for t in (now..opening).step_by(step as usize) {
                    prop_assert!(!hours.is_open(t), "open at {t}");
                }
            }
        }
    }

    #[test]
    fn open_until_it_closes(hours in any_hours(), now in any_moment()) {
        prop_assume!(!hours.always_open());
        if let Some(left) = hours.closes_in(now) {
            prop_assert!(hours.is_open(now) && hours.is_open(now + left - 1));
            prop_assert!(!hours.is_open(now + left));
            let next = hours.next_opening(now);
            prop_assert!(next.is_none_or(|next| next > now + left));
        }
    }
}

#[test]
fn short_lines_for_print() {
    let danish = |spans: &[(i8, u16, u16)]| hours(spans).printed(&Printed::of(Language::DANISH).hours);
    let english = |spans: &[(i8, u16, u16)]| hours(spans).printed(&Printed::of(Language::ENGLISH).hours);
    assert_eq!(danish(&[]), [""; 0]);
    let week = [(1, 900, 1200), (2, 900, 1200), (3, 900, 1200), (4, 900, 1200), (5, 900, 1080)];
    assert_eq!(danish(&week), ["man–tors 15–20", "fre 15–18"]);
    assert_eq!(english(&week), ["Mon–Thu 15–20", "Fri 15–18"]);
    assert_eq!(
        danish(&[(1, 570, 720), (1, 900, 1200), (3, 570, 720), (3, 900, 1200)]),
        ["man 9.30–12 og 15–20", "ons 9.30–12 og 15–20"]
    );
    assert_eq!(english(&[(6, 570, 720), (7, 570, 720)]), ["Sat–Sun 9:30–12"]);
    assert_eq!(danish(&(1..=7).map(|day| (day, 0, DAY)).collect::<Vec<_>>()), ["alle dage døgnet rundt"]);
    assert_eq!(danish(&[(5, 1320, 120)]), ["fre 22–2"]);
}
