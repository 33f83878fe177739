//! Working days, pure: Monday to Friday without the days on which public offices in Denmark are closed. What an agency
//! promises is counted in them.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

/// The day that is `n` working days after `day`, which is not counted itself.
pub fn working_days_after(day: Date, n: u16) -> Date {
    let after = day.series(1.day()).skip(1).filter(|day| is_working(*day));
    after.take(usize::from(n)).last().unwrap_or(day)
}

fn is_working(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !is_fixed(day) && !follows_easter(day)
}

/// New Year and Christmas with their eves, and Constitution Day.
fn is_fixed(day: Date) -> bool {
    matches!((day.month(), day.day()), (1, 1) | (6, 5) | (12, 24..=26) | (12, 31))
}

/// Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday.
fn follows_easter(day: Date) -> bool {
    let since = easter(day.year()).until(day).map_or(0, |span| span.get_days());
    matches!(since, -3 | -2 | 1 | 39 | 50)
}

/// Easter Sunday of the Gregorian calendar (the algorithm that Nature printed in 1876).
fn easter(year: i16) -> Date {
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
    fn weekends_and_holidays_do_not_count() {
        for (day, n, then) in [
            (date(2026, 11, 20), 1, date(2026, 11, 23)), // Friday to Monday
            (date(2026, 11, 22), 1, date(2026, 11, 23)), // Sunday
            (date(2026, 11, 23), 5, date(2026, 11, 30)),
            (date(2026, 12, 23), 1, date(2026, 12, 28)), // Christmas
            (date(2026, 12, 30), 1, date(2027, 1, 4)),   // New Year
            (date(2027, 3, 24), 1, date(2027, 3, 30)),   // Easter: Wednesday to Tuesday
            (date(2027, 5, 5), 1, date(2027, 5, 7)),     // Ascension Day
            (date(2027, 5, 14), 1, date(2027, 5, 18)),   // Whit Monday
            (date(2028, 6, 2), 1, date(2028, 6, 6)),     // Constitution Day is also Whit Monday
            (date(2026, 11, 22), 0, date(2026, 11, 22)),
        ] {
            assert_eq!(working_days_after(day, n), then, "{day} and {n}");
        }
        assert_eq!(working_days_after(Date::MAX, 3), Date::MAX);
    }
}
