//! The printed words, as a kit asks for them; they stand in `src/words`, a file a language.

use super::wish::Headline;
use crate::line::Language;
use crate::words::{IN_PRINT, Printed};

/// Those that a kit can be printed in.
pub const LANGUAGES: [Language; IN_PRINT.len()] = {
    let mut all = [Language::DANISH; IN_PRINT.len()];
    let mut n = 0;
    while n < all.len() {
        all[n] = IN_PRINT[n].language;
        n += 1;
    }
    all
};

/// The language that this tag names, where a kit can be printed in it.
pub fn language(tag: &str) -> Option<Language> {
    LANGUAGES.into_iter().find(|one| one.as_str() == tag)
}

/// What it is, with drugs named or without.
pub fn what(words: &Printed, drugs: bool) -> &'static str {
    if drugs { words.drugs } else { words.plain }
}

pub fn headline(language: Language, headline: Headline) -> &'static [&'static str] {
    let headlines = &Printed::of(language).headlines;
    match headline {
        Headline::Nameless => headlines.nameless,
        Headline::Mind => headlines.mind,
        Headline::Other => headlines.other,
        Headline::Question => headlines.question,
    }
}
