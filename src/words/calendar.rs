//! Dates, times and names of days, as pages of staff and of places say them.

use super::{Moments, Places, With};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

/// How a language writes dates that are not only to come.
pub struct Calendar {
    pub moments: &'static Moments,
    /// {day} and {month}.
    pub date: Places,
    /// The same with {year}.
    pub date_of_year: Places,
    /// {weekday} and {date}.
    pub weekday_date: Places,
    /// Days of one month, {from} its number and {to} a date.
    pub days: Places,
    pub week: With,
    /// Weeks in a row, {from} and {to}.
    pub weeks: Places,
    /// Half a year, by its year.
    pub spring: With,
    pub autumn: With,
}

impl Calendar {
    /// "4. januar", or "4. januar 2027" when the year isn't that of `today`.
    pub fn day(&self, date: Date, today: Date) -> String {
        let month = usize::try_from(date.month() - 1).ok().and_then(|i| self.moments.months.get(i)).copied();
        let form = if date.year() == today.year() { self.date } else { self.date_of_year };
        form.put(&[("day", &date.day()), ("month", &month.unwrap_or_default()), ("year", &date.year())])
    }

    /// "4. januar 2027": where a date of last year must not look fresh.
    pub fn whole_day(&self, date: Date) -> String {
        self.day(date, Date::MIN)
    }

    /// "mandag den 4. januar"
    pub fn weekday_day(&self, date: Date, today: Date) -> String {
        self.weekday_date.put(&[("weekday", &self.name(date.weekday())), ("date", &self.day(date, today))])
    }

    /// By its ISO number, 1 = Monday; empty for any other.
    pub fn weekday(&self, number: i8) -> &'static str {
        usize::try_from(number - 1).ok().and_then(|i| self.moments.weekdays.get(i)).copied().unwrap_or_default()
    }

    fn name(&self, weekday: Weekday) -> &'static str {
        self.weekday(weekday.to_monday_one_offset())
    }

    /// A time of day, from minutes.
    pub fn time(&self, minutes: u16) -> String {
        self.moments.time(minutes)
    }

    /// "uge 46", by its Monday.
    pub fn week(&self, monday: Date) -> String {
        self.week.put(monday.iso_week_date().week())
    }

    /// "uge 40–43"
    pub fn weeks(&self, oldest: Date, newest: Date) -> String {
        self.weeks.put(&[("from", &oldest.iso_week_date().week()), ("to", &newest.iso_week_date().week())])
    }

    /// "9.–15. november": from the Monday of one week to the Sunday of another.
    pub fn week_days(&self, oldest: Date, newest: Date, today: Date) -> String {
        let sunday = newest.checked_add(6.days()).unwrap_or(newest);
        if oldest.first_of_month() == sunday.first_of_month() {
            self.days.put(&[("from", &oldest.day()), ("to", &self.day(sunday, today))])
        } else {
            format!("{} – {}", self.day(oldest, sunday), self.day(sunday, today))
        }
    }

    /// "november 2026"
    pub fn month(&self, date: Date) -> String {
        let month = usize::try_from(date.month() - 1).ok().and_then(|i| self.moments.months.get(i)).copied();
        format!("{} {}", month.unwrap_or_default(), date.year())
    }

    /// "efterår 2026"
    pub fn term(&self, autumn: bool, year: i16) -> String {
        if autumn { self.autumn.put(year) } else { self.spring.put(year) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Locale, calendar};
    use jiff::civil::date;

    #[test]
    fn dates_as_they_are_read() {
        let (day, today) = (date(2027, 1, 4), date(2026, 12, 22));
        for (locale, told) in [
            (Locale::Da, ["4. januar 2027", "4. januar", "mandag den 4. januar", "søndag", "efterår 2026", "9.30"]),
            (Locale::En, ["4 January 2027", "4 January", "Monday 4 January", "Sunday", "autumn 2026", "9:30"]),
        ] {
            let words = calendar(locale);
            let said = [
                words.day(day, today),
                words.day(day, day),
                words.weekday_day(day, day),
                words.weekday(7).to_owned(),
                words.term(true, 2026),
                words.time(570),
            ];
            assert_eq!(said, told);
            assert_eq!([0, 8, -1].map(|number| words.weekday(number)), [""; 3]);
        }
    }
}
