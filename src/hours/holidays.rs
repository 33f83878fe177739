//! Danish holidays of a year, pure. Store bededag is none since 2024 (act no. 214 of 6 March 2023).

use crate::words::admin::Day;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// A day that most have off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    pub day: Date,
    pub name: Day,
    /// No holiday by law, but many are closed: Constitution Day, Christmas Eve, New Year's Eve.
    pub by_custom: bool,
}

/// All of a year, in order. Some fall on a Sunday, and two may fall on one day.
pub fn danish(year: i16) -> Vec<Holiday> {
    let easter = easter(year);
    let fixed = [(1, 1, Day::NewYear), (12, 25, Day::ChristmasDay), (12, 26, Day::SecondChristmasDay)];
    let custom = [(6, 5, Day::Constitution), (12, 24, Day::ChristmasEve), (12, 31, Day::NewYearsEve)];
    let moving = [
        (-3, Day::MaundyThursday),
        (-2, Day::GoodFriday),
        (0, Day::EasterDay),
        (1, Day::EasterMonday),
        (39, Day::Ascension),
        (49, Day::WhitSunday),
        (50, Day::WhitMonday),
    ];
    let of = |by_custom: bool| move |(month, day, name)| Holiday { day: date(year, month, day), name, by_custom };
    let after = |(days, name): (i32, _)| Holiday { day: easter.saturating_add(days.days()), name, by_custom: false };
    let mut all: Vec<_> = fixed.into_iter().map(of(false)).collect();
    all.extend(custom.into_iter().map(of(true)));
    all.extend(moving.into_iter().map(after));
    // Constitution Day can be Whit Monday: the holiday by law first.
    all.sort_by_key(|holiday| (holiday.day, holiday.by_custom));
    all
}

/// Easter Sunday of the Gregorian calendar (the algorithm that Nature printed in 1876).
pub(super) fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (golden, century, rest) = (y % 19, y / 100, y % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let correction = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * correction;
    // The earliest Easter is 22 March.
    date(year, 3, 22).saturating_add(days.days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hours::working::working_days_after;
    use jiff::civil::Weekday;

    #[test]
    fn easter_is_when_the_almanac_says() {
        for day in [
            date(1999, 4, 4),
            date(2000, 4, 23),
            date(2008, 3, 23),
            date(2019, 4, 21),
            date(2024, 3, 31),
            date(2025, 4, 20),
            date(2026, 4, 5),
            date(2027, 3, 28),
            date(2038, 4, 25),
            date(2285, 3, 22),
        ] {
            assert_eq!(easter(day.year()), day);
        }
    }

    #[test]
    fn the_holidays_of_2027() {
        let told: Vec<_> = danish(2027).iter().map(|one| (one.day.to_string(), one.name, one.by_custom)).collect();
        let told: Vec<_> = told.iter().map(|(day, name, custom)| (day.as_str(), *name, *custom)).collect();
        assert_eq!(
            told,
            [
                ("2027-01-01", Day::NewYear, false),
                ("2027-03-25", Day::MaundyThursday, false),
                ("2027-03-26", Day::GoodFriday, false),
                ("2027-03-28", Day::EasterDay, false),
                ("2027-03-29", Day::EasterMonday, false),
                ("2027-05-06", Day::Ascension, false),
                ("2027-05-16", Day::WhitSunday, false),
                ("2027-05-17", Day::WhitMonday, false),
                ("2027-06-05", Day::Constitution, true),
                ("2027-12-24", Day::ChristmasEve, true),
                ("2027-12-25", Day::ChristmasDay, false),
                ("2027-12-26", Day::SecondChristmasDay, false),
                ("2027-12-31", Day::NewYearsEve, true),
            ]
        );
    }

    #[test]
    fn store_bededag_is_none_any_more() {
        for year in 2024..2100 {
            assert!(danish(year).iter().all(|one| one.day != easter(year).saturating_add(26.days())), "{year}");
        }
    }

    /// What an agency promises counts none of them, on whatever weekday they fall.
    #[test]
    fn none_is_a_working_day() {
        for holiday in (2024..2060).flat_map(danish) {
            let next = working_days_after(holiday.day.saturating_sub(1.day()), 1);
            assert!(next != holiday.day, "{:?}: {}", holiday.name, holiday.day);
        }
        // The control.
        let plain = date(2027, 4, 23);
        assert_eq!((plain.weekday(), working_days_after(date(2027, 4, 22), 1)), (Weekday::Friday, plain));
    }
}
