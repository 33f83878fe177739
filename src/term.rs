//! Weeks, months and school terms, pure: the only times that counts are kept by.
//!
//! A week is named by its Monday and belongs to the term of its Thursday, as ISO 8601 gives it to a year. A day has
//! the term of its week, so that weeks and terms can't disagree.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// A Danish school term: spring, January to July, or autumn, August to December. Ordered by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    year: i16,
    autumn: bool,
}

impl Term {
    /// The term in whose weeks `day` lies.
    pub fn of(day: Date) -> Self {
        let thursday = week(day).checked_add(3.days()).unwrap_or(day);
        Self { year: thursday.year(), autumn: thursday.month() >= 8 }
    }

    pub fn year(self) -> i16 {
        self.year
    }

    pub fn is_autumn(self) -> bool {
        self.autumn
    }

    /// The one before it.
    pub fn previous(self) -> Self {
        if self.autumn {
            Self { autumn: false, ..self }
        } else {
            Self { year: self.year.saturating_sub(1), autumn: true }
        }
    }

    /// As kept: `2026b` for the autumn of 2026, `2026a` for its spring.
    pub fn code(self) -> String {
        format!("{:04}{}", self.year, if self.autumn { 'b' } else { 'a' })
    }

    /// Reads what [`Self::code`] writes.
    pub fn parse(code: &str) -> Option<Self> {
        let (year, half) = code.split_at_checked(4)?;
        let autumn = match half {
            "a" => false,
            "b" => true,
            _ => return None,
        };
        Some(Self { year: year.parse().ok()?, autumn })
    }
}

/// The Monday of the week in which `day` lies.
pub fn week(day: Date) -> Date {
    let since_monday = day.weekday().to_monday_zero_offset();
    day.checked_sub(i64::from(since_monday).days()).unwrap_or(day)
}

/// The Mondays of the weeks from that of `first` to the last that is over on `today`, the newest first.
pub fn weeks_over(first: Date, today: Date) -> impl Iterator<Item = Date> {
    let first = week(first);
    let last = week(today).checked_sub(1.week()).ok();
    std::iter::successors(last, |monday| monday.checked_sub(1.week()).ok()).take_while(move |monday| *monday >= first)
}

/// The first days of the months from that of `first` to the last that is over on `today`, the newest first.
pub fn months_over(first: Date, today: Date) -> impl Iterator<Item = Date> {
    let first = first.first_of_month();
    let before = |month: Date| month.checked_sub(1.month()).ok();
    std::iter::successors(before(today.first_of_month()), move |month| before(*month))
        .take_while(move |month| *month >= first)
}

/// The terms from that of `first` to `last`, the newest first.
pub fn terms(first: Date, last: Term) -> impl Iterator<Item = Term> {
    let first = Term::of(first);
    std::iter::successors(Some(last), |term| Some(term.previous())).take_while(move |term| *term >= first)
}

/// The first Monday whose week belongs to `term`.
pub fn first_week(term: Term) -> Date {
    let month = if term.autumn { 8 } else { 1 };
    // The first Thursday of the term, and back to its Monday.
    let begins = Date::new(term.year, month, 1).unwrap_or(Date::MIN);
    let thursday =
        if begins.weekday() == Weekday::Thursday { Ok(begins) } else { begins.nth_weekday(1, Weekday::Thursday) };
    week(thursday.unwrap_or(begins))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_week_belongs_to_the_term_of_its_thursday() {
        for (day, name) in [
            (date(2026, 8, 1), "2026a"), // a Saturday: its Thursday is 30 July
            (date(2026, 8, 3), "2026b"),
            (date(2026, 12, 31), "2026b"), // a Thursday
            (date(2027, 1, 3), "2026b"),   // its Sunday
            (date(2027, 1, 4), "2027a"),
            (date(2025, 12, 29), "2026a"), // its Thursday is 1 January
            (date(2026, 7, 31), "2026a"),
        ] {
            assert_eq!(Term::of(day).code(), name, "{day}");
        }
    }

    #[test]
    fn weeks_are_named_by_their_monday() {
        assert_eq!(week(date(2026, 11, 22)), date(2026, 11, 16));
        assert_eq!(week(date(2026, 11, 16)), date(2026, 11, 16));
        let over: Vec<Date> = weeks_over(date(2026, 11, 5), date(2026, 11, 22)).collect();
        assert_eq!(over, [date(2026, 11, 9), date(2026, 11, 2)]);
        assert_eq!(weeks_over(date(2026, 11, 20), date(2026, 11, 22)).count(), 0);
        assert_eq!(week(Date::MIN), Date::MIN);
    }

    #[test]
    fn months_are_told_once_they_are_over() {
        let over: Vec<Date> = months_over(date(2026, 11, 30), date(2027, 2, 1)).collect();
        assert_eq!(over, [date(2027, 1, 1), date(2026, 12, 1), date(2026, 11, 1)]);
        assert_eq!(months_over(date(2026, 11, 3), date(2026, 11, 30)).count(), 0);
        assert_eq!(months_over(Date::MIN, Date::MIN).count(), 0);
    }

    #[test]
    fn terms_follow_each_other() {
        let autumn = Term::of(date(2026, 11, 22));
        assert_eq!(autumn.code(), "2026b");
        assert_eq!(Term::parse("2026b"), Some(autumn));
        assert_eq!(["", "2026", "2026c", "202", "abcda", "2026bb", "æøå"].map(Term::parse), [None; 7]);
        let spring = Term::of(date(2027, 3, 1));
        assert_eq!(spring.code(), "2027a");
        assert_eq!((spring.previous(), autumn.previous().code()), (autumn, "2026a".to_owned()));
        assert!(autumn.previous() < autumn && autumn < spring);
        let listed: Vec<String> = terms(date(2025, 9, 1), autumn).map(Term::code).collect();
        assert_eq!(listed, ["2026b", "2026a", "2025b"]);
    }

    #[test]
    fn the_first_week_of_a_term_is_the_first_whose_days_have_it() {
        for year in 2020..2060 {
            for term in [Term { year, autumn: false }, Term { year, autumn: true }] {
                let first = first_week(term);
                assert_eq!(week(first), first);
                assert_eq!(Term::of(first), term, "{first}");
                assert_eq!(Term::of(first.yesterday().expect("a day before")), term.previous(), "{first}");
            }
        }
    }
}
