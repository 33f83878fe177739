//! Opening hours, pure: when is the chat open, when does it open next, when does it close.
//!
//! Hours are what the clock on a wall in Denmark shows. A span belongs to the day it begins on: a closed day takes
//! away the spans that begin on it, and the tail of the evening before is still open. Over daylight saving a span
//! covers everything it promises: what falls in the missing hour moves to the change itself, and of a doubled hour
//! it begins with the first and ends with the second.
//!
//! No span at all means: always open, whenever somebody is on duty.

pub mod holidays;
pub mod printed;
pub mod working;

use crate::clock::Millis;
use crate::protocol::Opening;
use jiff::civil::{Date, Weekday};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// How far ahead the next opening is looked for. A centre closed for longer has none to promise.
const HORIZON_DAYS: usize = 400;
/// Minutes of a day; as the end of a span: midnight.
pub const DAY: u16 = 24 * 60;

static COPENHAGEN: LazyLock<TimeZone> = LazyLock::new(|| {
    // The time zone data is inside the binary, so the first line is the one that counts.
    TimeZone::get("Europe/Copenhagen")
        .or_else(|_| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3"))
        .unwrap_or_else(|_| TimeZone::fixed(Offset::constant(1)))
});

/// One weekly opening: from `from` to `to`, minutes after midnight. `to <= from` runs past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// ISO number of the day it begins on, 1 = Monday … 7 = Sunday.
    weekday: i8,
    from: u16,
    to: u16,
}

/// Why two times are not a span.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSpan {
    #[error("the weekday is a number from 1 (Monday) to 7 (Sunday)")]
    Weekday,
    #[error("a time of day lies between 0.00 and 24.00")]
    Time,
    #[error("the two times are the same, so nothing lies between them")]
    Empty,
}

impl Span {
    /// `weekday` 1–7 from Monday; `from` 0–1439 and `to` 0–1440 minutes after midnight.
    pub fn new(weekday: i8, from: u16, to: u16) -> Result<Self, BadSpan> {
        if Weekday::from_monday_one_offset(weekday).is_err() {
            return Err(BadSpan::Weekday);
        }
        if from >= DAY || to > DAY {
            return Err(BadSpan::Time);
        }
        if from == to {
            return Err(BadSpan::Empty);
        }
        Ok(Self { weekday, from, to })
    }

    pub fn weekday(self) -> i8 {
        self.weekday
    }

    pub fn from(self) -> u16 {
        self.from
    }

    pub fn to(self) -> u16 {
        self.to
    }

    /// Does it end on the day after the one it begins on?
    pub fn past_midnight(self) -> bool {
        self.to < self.from
    }

    /// When it begins and ends if it begins on `date`; none when daylight saving swallows it.
    fn on(self, date: Date) -> Option<Interval> {
        let ends = if self.past_midnight() { date.checked_add(1.day()).ok()? } else { date };
        let start = instant(date, self.from, Edge::Start)?;
        let end = instant(ends, self.to, Edge::End)?;
        (start < end).then_some(Interval { start, end })
    }
}

/// A real piece of time, end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Interval {
    start: Timestamp,
    end: Timestamp,
}

impl Interval {
    fn contains(self, t: Timestamp) -> bool {
        self.start <= t && t < self.end
    }
}

#[derive(Clone, Copy)]
enum Edge {
    Start,
    End,
}

/// The instant at which the clocks show `minutes` after midnight of `date`.
fn instant(date: Date, minutes: u16, edge: Edge) -> Option<Timestamp> {
    let date = if minutes >= DAY { date.checked_add(1.day()).ok()? } else { date };
    let minutes = i16::try_from(minutes % DAY).ok()?;
    let (hour, minute) = (i8::try_from(minutes / 60).ok()?, i8::try_from(minutes % 60).ok()?);
    let shown = COPENHAGEN.to_ambiguous_timestamp(date.at(hour, minute, 0, 0));
    match (shown.offset(), edge) {
        (AmbiguousOffset::Gap { .. }, _) => {
            let before = shown.earlier().ok()?;
            COPENHAGEN.following(before).next().map(|change| change.timestamp())
        }
        (_, Edge::Start) => shown.earlier().ok(),
        (_, Edge::End) => shown.later().ok(),
    }
}

fn date_of(t: Timestamp) -> Date {
    COPENHAGEN.to_datetime(t).date()
}

fn timestamp(millis: Millis) -> Timestamp {
    i64::try_from(millis).ok().and_then(|ms| Timestamp::from_millisecond(ms).ok()).unwrap_or(Timestamp::MAX)
}

fn millis(t: Timestamp) -> Millis {
    Millis::try_from(t.as_millisecond()).unwrap_or(0)
}

/// The day in Denmark at `now` (ms since the Unix epoch).
pub fn today(now: Millis) -> Date {
    date_of(timestamp(now))
}

/// The hour of that day, 0 to 23.
pub fn hour(now: Millis) -> u8 {
    u8::try_from(COPENHAGEN.to_datetime(timestamp(now)).hour()).unwrap_or(0)
}

/// Weekly hours and the days on which they do not hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours {
    weekly: Vec<Span>,
    closed: BTreeSet<Date>,
}

impl Hours {
    pub fn new(weekly: impl IntoIterator<Item = Span>, closed: impl IntoIterator<Item = Date>) -> Self {
        let mut weekly: Vec<Span> = weekly.into_iter().collect();
        weekly.sort_unstable();
        weekly.dedup();
        Self { weekly, closed: closed.into_iter().collect() }
    }

    /// No hours set: open whenever somebody is on duty, also on closed days.
    pub fn always_open(&self) -> bool {
        self.weekly.is_empty()
    }

    /// Open at `now`, by the clock alone.
    pub fn is_open(&self, now: Millis) -> bool {
        self.always_open() || self.open_until(timestamp(now)).is_some()
    }

    /// How long until it closes, in ms; none when it is closed, never closes, or not within the horizon.
    pub fn closes_in(&self, now: Millis) -> Option<Millis> {
        let now = timestamp(now);
        let end = self.open_until(now)?;
        let horizon = now.checked_add((24 * 14).hours()).ok()?;
        (end < horizon).then(|| millis(end).saturating_sub(millis(now)))
    }

    /// The next moment after `now` at which closed turns into open; ms since the Unix epoch.
    /// None when hours aren't set, or when nothing opens within the horizon.
    pub fn next_opening(&self, now: Millis) -> Option<Millis> {
        if self.always_open() {
            return None;
        }
        let now = timestamp(now);
        // Back one day: a span of yesterday may still run, and its end hides the start of one that overlaps it.
        let mut open_to = Timestamp::MIN;
        let first = date_of(now).checked_sub(1.day()).ok()?;
        for date in first.series(1.day()).take(HORIZON_DAYS) {
            for span in self.beginning_on(date) {
                if span.start > now && span.start > open_to {
                    return Some(millis(span.start));
                }
                open_to = open_to.max(span.end);
            }
        }
        None
    }

    /// The end of the unbroken opening that `t` lies in.
    fn open_until(&self, t: Timestamp) -> Option<Timestamp> {
        let mut date = date_of(t).checked_sub(1.day()).ok()?;
        let mut end = None;
        for _ in 0..HORIZON_DAYS {
            for span in self.beginning_on(date) {
                match end {
                    None if span.contains(t) => end = Some(span.end),
                    Some(so_far) if span.start <= so_far => end = Some(so_far.max(span.end)),
                    _ => {}
                }
            }
            // A later day can only lengthen what already reaches into it.
            let next = date.checked_add(1.day()).ok()?;
            let reaches = end.is_some_and(|e| date_of(e) >= next);
            if date_of(t) < next && !reaches {
                break;
            }
            date = next;
        }
        end
    }

    /// The spans that begin on `date`, in order.
    fn beginning_on(&self, date: Date) -> Vec<Interval> {
        if self.closed.contains(&date) {
            return Vec::new();
        }
        let weekday = date.weekday().to_monday_one_offset();
        let mut spans: Vec<Interval> =
            self.weekly.iter().filter(|s| s.weekday == weekday).filter_map(|s| s.on(date)).collect();
        spans.sort_unstable();
        spans
    }
}

/// A coming moment as a calendar in Denmark names it.
pub fn opening(at: Millis, now: Millis) -> Opening {
    let (at, today) = (COPENHAGEN.to_datetime(timestamp(at)), today(now));
    let date = at.date();
    Opening {
        in_days: today.until(date).ok().and_then(|s| u32::try_from(s.get_days()).ok()).unwrap_or(u32::MAX),
        weekday: date.weekday().to_monday_one_offset().unsigned_abs(),
        day: date.day().unsigned_abs(),
        month: date.month().unsigned_abs(),
        minute: u16::try_from(i16::from(at.hour()) * 60 + i16::from(at.minute())).unwrap_or(0),
    }
}

#[cfg(test)]
mod tests;
