//! Working days, pure: Monday to Friday without the days on which public offices in Denmark are closed. What an agency
//! promises is counted in them.

use super::holidays::danish;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// The day that is `n` working days after `day`, which is not counted itself.
pub fn working_days_after(day: Date, n: u16) -> Date {
    let after = day.series(1.day()).skip(1).filter(|day| is_working(*day));
    after.take(usize::from(n)).last().unwrap_or(day)
}

fn is_working(day: Date) -> bool {
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && danish(day.year()).iter().all(|holiday| holiday.day != day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

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
