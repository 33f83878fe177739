//! What is printed, and what stands in badges. Neutral enough to carry home, and nothing promised that can't be kept.
//! A language in which a kit can be printed is one file, and one entry of [`IN_PRINT`].

use super::{Places, ar, da, de, en, pl, so, tr, uk};
use crate::line::Language;

/// Every language that a kit can be printed in.
pub const IN_PRINT: [&Printed; 8] =
    [&da::PRINTED, &en::PRINTED, &uk::PRINTED, &ar::PRINTED, &pl::PRINTED, &tr::PRINTED, &so::PRINTED, &de::PRINTED];

/// Everything that is said, in one language. Hard spaces stand where a line must not end.
pub struct Printed {
    pub language: Language,
    /// What those who read it call it.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub is_rtl: bool,
    /// What it is, with drugs named.
    pub drugs: &'static str,
    /// What it is, without.
    pub plain: &'static str,
    pub facts: &'static str,
    /// Above the address in letters.
    pub scan: &'static str,
    pub open: &'static str,
    pub danger: &'static str,
    /// That the page is in Danish, for where it is not offered in this language. It promises no answer in one that nobody
    /// on duty may read.
    pub page: &'static str,
    /// The classroom's slide: its display lines, what it is, and what stands before the real address.
    pub practice: &'static [&'static str],
    pub exercise: &'static str,
    pub real: &'static str,
    /// On the button of a web badge.
    pub button: &'static str,
    /// The whole of a web badge's link.
    pub badge: &'static str,
    /// Before the address that a code leads to, where nobody sees the code.
    pub code: &'static str,
    pub headlines: Headlines,
    pub hours: Writing,
}

impl Printed {
    /// Danish where nothing is printed in that language.
    pub fn of(language: Language) -> &'static Self {
        IN_PRINT.into_iter().find(|one| one.language == language).unwrap_or(&da::PRINTED)
    }
}

/// Broken by hand: no rule finds the good place in four words.
pub struct Headlines {
    pub nameless: &'static [&'static str],
    pub mind: &'static [&'static str],
    pub other: &'static [&'static str],
    pub question: &'static [&'static str],
}

/// How opening hours are written.
pub struct Writing {
    /// From Monday on.
    pub days: [&'static str; 7],
    pub every_day: &'static str,
    pub all_day: &'static str,
    pub and: &'static str,
    /// Between two of a list.
    pub comma: &'static str,
    /// Between hours and minutes.
    pub point: &'static str,
    /// Whether full hours stand without minutes.
    pub bare: bool,
    /// `{from}` and `{to}`.
    pub span: Places,
}
