//! What is wrong with what was typed.

use super::Admin;
use crate::name::BadLine;
use crate::words::With;

/// What a field says under it.
pub struct Faults {
    pub phone: &'static str,
    pub email: &'static str,
    pub mail: &'static str,
    pub region: &'static str,
    pub title_tells: &'static str,
    pub day_over: &'static str,
    pub day: &'static str,
    pub day_or_empty: &'static str,
    pub day_to_come: &'static str,
    pub last_before_first: &'static str,
    pub period: With,
    pub spans: With,
    pub times_unclear: &'static str,
    pub times_same: &'static str,
    pub choose: &'static str,
    /// A language, which Danish has as a neuter.
    pub choose_language: &'static str,
    pub choose_days: &'static str,
    pub pupils: &'static str,
    pub into: &'static str,
    pub whom: &'static str,
}

/// Why a field can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    Line(BadLine),
    Phone,
    Email,
    /// An address that mail can't be sent to.
    Mail,
    Region,
    TitleTells,
    DayOver,
    Day,
    DayOrEmpty,
    DayToCome,
    LastBeforeFirst,
    /// More days than these.
    Period(i32),
    /// More periods of a day than these.
    Spans(usize),
    TimesUnclear,
    TimesSame,
    Choose,
    ChooseLanguage,
    ChooseDays,
    Pupils,
    /// The place with which another is merged.
    Into,
    /// Whom a link is for.
    Whom,
}

impl From<BadLine> for Fault {
    fn from(why: BadLine) -> Self {
        Self::Line(why)
    }
}

impl Admin {
    /// What is wrong, under the field where it was typed.
    pub fn fault(&self, fault: Fault) -> String {
        let words = &self.faults;
        let said = match fault {
            Fault::Line(why) => return self.lines.say(why),
            Fault::Period(days) => return words.period.put(days),
            Fault::Spans(most) => return words.spans.put(most),
            Fault::Phone => words.phone,
            Fault::Email => words.email,
            Fault::Mail => words.mail,
            Fault::Region => words.region,
            Fault::TitleTells => words.title_tells,
            Fault::DayOver => words.day_over,
            Fault::Day => words.day,
            Fault::DayOrEmpty => words.day_or_empty,
            Fault::DayToCome => words.day_to_come,
            Fault::LastBeforeFirst => words.last_before_first,
            Fault::TimesUnclear => words.times_unclear,
            Fault::TimesSame => words.times_same,
            Fault::Choose => words.choose,
            Fault::ChooseLanguage => words.choose_language,
            Fault::ChooseDays => words.choose_days,
            Fault::Pupils => words.pupils,
            Fault::Into => words.into,
            Fault::Whom => words.whom,
        };
        said.to_owned()
    }
}
