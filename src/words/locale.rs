//! The languages that pages are written in.

use crate::line::Language;

/// A language that pages are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Locale {
    #[default]
    Da,
    En,
    De,
    Pl,
    Uk,
    Tr,
    Ar,
    So,
}

impl Locale {
    /// In the order in which they are listed.
    pub const ALL: [Self; 8] = [Self::Da, Self::En, Self::De, Self::Pl, Self::Uk, Self::Tr, Self::Ar, Self::So];

    /// Those that pages of staff and of agencies' members have.
    pub const STAFF: [Self; 2] = [Self::Da, Self::En];

    /// The BCP 47 tag: in addresses, in `lang`, and as travels.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Da => "da",
            Self::En => "en",
            Self::De => "de",
            Self::Pl => "pl",
            Self::Uk => "uk",
            Self::Tr => "tr",
            Self::Ar => "ar",
            Self::So => "so",
        }
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Da => "Dansk",
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Pl => "Polski",
            Self::Uk => "Українська",
            Self::Tr => "Türkçe",
            Self::Ar => "العربية",
            Self::So => "Soomaali",
        }
    }

    /// The direction of writing, as in HTML's `dir`.
    pub fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// By its tag; `None` for a language in which there are no pages.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    pub fn language(self) -> Language {
        Language::parse(self.tag()).unwrap_or(Language::UNKNOWN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::{About, Line};

    /// A desk must have a name for it.
    #[test]
    fn every_language_of_pages_is_known_in_lines() {
        for locale in Locale::ALL {
            let line = Line { about: About::UNSAID, language: locale.language() };
            assert!(line.is_known(), "{locale:?}");
        }
    }
}
