//! Opening hours of one day as people write them: "15–20", "9.30-12 og 15:00-20", "22–2". Pure.

use crate::hours::{DAY, Span};
use crate::words::Calendar;
use crate::words::admin::Fault;

/// More in a day is a slip.
const SPANS_MAX: usize = 6;
const CLOSED: [&str; 2] = ["lukket", "closed"];
const ALL_DAY: [&str; 3] = ["døgnet rundt", "day and night", "all day"];

/// Danish and English words in whatever language the page is.
pub fn parse(weekday: i8, text: &str) -> Result<Vec<Span>, Fault> {
    let text = text.trim().to_lowercase();
    if text.is_empty() || CLOSED.contains(&text.as_str()) {
        return Ok(Vec::new());
    }
    let pieces = text.replace(" og ", ",").replace(" and ", ",").replace(';', ",");
    let spans: Result<Vec<Span>, Fault> = pieces.split(',').map(|piece| span(weekday, piece)).collect();
    let spans = spans?;
    if spans.len() > SPANS_MAX { Err(Fault::Spans(SPANS_MAX)) } else { Ok(spans) }
}

fn span(weekday: i8, piece: &str) -> Result<Span, Fault> {
    const UNCLEAR: Fault = Fault::TimesUnclear;
    let piece = piece.trim();
    if ALL_DAY.contains(&piece) {
        return Span::new(weekday, 0, DAY).map_err(|_| UNCLEAR);
    }
    let piece = piece.replace(" til ", "-").replace(" to ", "-").replace(['–', '—'], "-");
    let (from, to) = piece.split_once('-').ok_or(UNCLEAR)?;
    let (from, to) = (time(from).ok_or(UNCLEAR)?, time(to).ok_or(UNCLEAR)?);
    // Until 0 and until 24 mean the same midnight.
    let to = if to == 0 { DAY } else { to };
    if from == to {
        return Err(Fault::TimesSame);
    }
    Span::new(weekday, from, to).map_err(|_| UNCLEAR)
}

/// Minutes after midnight of "15", "9.30", "09:30", "kl. 15".
fn time(text: &str) -> Option<u16> {
    let text = text.trim().trim_start_matches("kl.").trim_start_matches("kl").trim();
    let (hour, minute) = text.split_once(['.', ':']).unwrap_or((text, "00"));
    let number = |part: &str, digits: std::ops::RangeInclusive<usize>| -> Option<u16> {
        let plain = digits.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if plain { part.parse().ok() } else { None }
    };
    let (hour, minute) = (number(hour, 1..=2)?, number(minute, 2..=2)?);
    let minutes = hour * 60 + minute;
    (minute < 60 && minutes <= DAY).then_some(minutes)
}

/// Reads back what [`parse`] read.
pub fn format(calendar: &Calendar, spans: &[Span], weekday: i8) -> String {
    let of_day = spans.iter().filter(|s| s.weekday() == weekday);
    let time = |minutes| calendar.time(minutes);
    let written: Vec<String> = of_day.map(|s| format!("{}–{}", time(s.from()), time(s.to()))).collect();
    written.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Locale, calendar};
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(u16, u16)> {
        parse(1, text).expect(text).iter().map(|s| (s.from(), s.to())).collect()
    }

    #[test]
    fn as_people_write_it() {
        for (text, spans) in [
            ("", vec![]),
            ("Lukket", vec![]),
            ("15-20", vec![(900, 1200)]),
            ("kl. 15 til kl. 20", vec![(900, 1200)]),
            ("9.30–12, 15:00 — 20", vec![(570, 720), (900, 1200)]),
            ("10-12 og 15-20", vec![(600, 720), (900, 1200)]),
            ("22-2", vec![(1320, 120)]),
            ("20-0; 8-9", vec![(1200, 1440), (480, 540)]),
            ("Døgnet rundt", vec![(0, 1440)]),
            ("0-24", vec![(0, 1440)]),
            ("Closed", vec![]),
            ("9:30 to 12:00 and 15:00–20:00", vec![(570, 720), (900, 1200)]),
            ("All day", vec![(0, 1440)]),
        ] {
            assert_eq!(read(text), spans, "{text}");
        }
    }

    #[test]
    fn what_is_unclear_is_said() {
        for text in ["15", "15-", "25-26", "15-20-22", "15.7-20", "15.60-20", "efter skole", "24-2", "-1-2", "15–20,"]
        {
            assert!(parse(1, text).is_err(), "{text}");
        }
        assert_eq!(parse(1, "15-15"), Err(Fault::TimesSame));
        assert_eq!(parse(1, "1-2,2-3,3-4,4-5,5-6,6-7,7-8"), Err(Fault::Spans(SPANS_MAX)));
    }

    proptest! {
        #[test]
        fn written_and_read_again(from in 0..DAY, to in 1..=DAY) {
            prop_assume!(from != to);
            let span = Span::new(3, from, to).expect("a span");
            for locale in Locale::STAFF {
                prop_assert_eq!(parse(3, &format(calendar(locale), &[span], 3)), Ok(vec![span]));
            }
        }

        #[test]
        fn anything_is_answered(text in ".{0,60}") {
            let _ = parse(1, &text);
        }
    }
}
