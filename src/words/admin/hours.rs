//! Opening hours and closed days.

use crate::words::{Around, Counted, Locale, Places, admin};

/// The page.
pub struct Hours {
    pub title: &'static str,
    pub filled: &'static str,
    pub nights: &'static str,
    pub weekly: &'static str,
    /// Around three examples.
    pub weekly_hint: Around,
    pub example: &'static str,
    pub example_two: &'static str,
    pub example_night: &'static str,
    pub save: &'static str,
    pub fill: &'static str,
    pub night: Places,
    pub night_long: &'static str,
    pub hours: Counted,
    pub hours_minutes: Places,
}

/// Days on which the centre is closed.
pub struct ClosedDays {
    pub title: &'static str,
    pub hint: &'static str,
    pub none: &'static str,
    pub period: Places,
    pub day: &'static str,
    pub to: &'static str,
    pub note: &'static str,
    pub add: &'static str,
    pub holidays: &'static str,
    pub holidays_hint: &'static str,
    pub year: &'static str,
    pub by_custom: &'static str,
    pub add_holidays: &'static str,
}

/// What the days are called.
pub struct Holidays {
    pub new_year: &'static str,
    pub maundy_thursday: &'static str,
    pub good_friday: &'static str,
    pub easter_day: &'static str,
    pub easter_monday: &'static str,
    pub ascension: &'static str,
    pub whit_sunday: &'static str,
    pub whit_monday: &'static str,
    pub constitution: &'static str,
    pub christmas_eve: &'static str,
    pub christmas_day: &'static str,
    pub second_christmas_day: &'static str,
    pub new_years_eve: &'static str,
}

/// A day that most in Denmark have off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    NewYear,
    MaundyThursday,
    GoodFriday,
    EasterDay,
    EasterMonday,
    Ascension,
    WhitSunday,
    WhitMonday,
    Constitution,
    ChristmasEve,
    ChristmasDay,
    SecondChristmasDay,
    NewYearsEve,
}

impl Day {
    const ALL: [Self; 13] = [
        Self::NewYear,
        Self::MaundyThursday,
        Self::GoodFriday,
        Self::EasterDay,
        Self::EasterMonday,
        Self::Ascension,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::Constitution,
        Self::ChristmasEve,
        Self::ChristmasDay,
        Self::SecondChristmasDay,
        Self::NewYearsEve,
    ];
}

impl Holidays {
    /// What a closed day's note is here, where it is a holiday's Danish name.
    pub fn of_note(&self, note: &str) -> Option<&'static str> {
        let danish = &admin(Locale::Da).holidays;
        Day::ALL.into_iter().find(|day| danish.name(*day) == note).map(|day| self.name(day))
    }

    pub fn name(&self, day: Day) -> &'static str {
        match day {
            Day::NewYear => self.new_year,
            Day::MaundyThursday => self.maundy_thursday,
            Day::GoodFriday => self.good_friday,
            Day::EasterDay => self.easter_day,
            Day::EasterMonday => self.easter_monday,
            Day::Ascension => self.ascension,
            Day::WhitSunday => self.whit_sunday,
            Day::WhitMonday => self.whit_monday,
            Day::Constitution => self.constitution,
            Day::ChristmasEve => self.christmas_eve,
            Day::ChristmasDay => self.christmas_day,
            Day::SecondChristmasDay => self.second_christmas_day,
            Day::NewYearsEve => self.new_years_eve,
        }
    }
}
