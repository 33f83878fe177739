//! Coming moments in words.

use crate::protocol::Opening;
use serde::Serialize;

/// How a language names a day and a time. Scripts have it too.
#[derive(Serialize)]
pub struct Moments {
    /// "i dag kl. {time}".
    pub today: &'static str,
    pub tomorrow: &'static str,
    /// Within a week: {day} is the weekday.
    pub weekday: &'static str,
    /// Later: {day}, {date}, {month} and {time}.
    pub date: &'static str,
    /// From Monday on.
    pub weekdays: [&'static str; 7],
    /// From January on, as after a date.
    pub months: [&'static str; 12],
    /// Between hours and minutes.
    pub point: &'static str,
    /// Whether a full hour is written without minutes.
    pub bare: bool,
}

impl Moments {
    pub fn text(&self, opening: &Opening) -> String {
        let form = match opening.in_days {
            0 => self.today,
            1 => self.tomorrow,
            2..=6 => self.weekday,
            _ => self.date,
        };
        let name = |names: &[&'static str], from_one: u8| {
            names.get(usize::from(from_one).wrapping_sub(1)).copied().unwrap_or_default()
        };
        form.replace("{day}", name(&self.weekdays, opening.weekday))
            .replace("{date}", &opening.day.to_string())
            .replace("{month}", name(&self.months, opening.month))
            .replace("{time}", &self.time(opening.minute))
    }

    /// A time of day, from minutes.
    pub fn time(&self, minutes: u16) -> String {
        clock(minutes, self.point, self.bare)
    }
}

/// A time of day, from minutes: `point` stands before minutes, and `bare` is a full hour without them.
pub fn clock(minutes: u16, point: &str, bare: bool) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60);
    if minute == 0 && bare { hour.to_string() } else { format!("{hour}{point}{minute:02}") }
}
