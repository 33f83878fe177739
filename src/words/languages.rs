//! `/leder/sprog`: which languages are offered.

use super::{Locale, Printed, With};
use crate::line::Language;

pub struct Languages {
    pub title: &'static str,
    pub what: &'static str,
    pub how: &'static str,
    /// Beside the name, where nothing can be chosen.
    pub always: &'static str,
    pub offered: &'static str,
    pub checked: &'static str,
    pub see: &'static str,
    /// Read aloud: of which language.
    pub see_in: With,
    pub save: &'static str,
    /// What each language is called, by its tag: also such as there are no pages in yet.
    pub names: &'static [(&'static str, &'static str)],
}

impl Languages {
    /// What a language of pages is called; what its speakers call it, where there is no name.
    pub fn name(&self, locale: Locale) -> &'static str {
        self.name_of(locale.language()).unwrap_or(locale.own_name())
    }

    /// The same of one that a kit can be printed in.
    pub fn name_in_print(&self, language: Language) -> &'static str {
        self.name_of(language).unwrap_or(Printed::of(language).name)
    }

    /// Its name within a sentence of this reader's language: only Danish writes it small.
    pub fn within(reader: Locale, name: &str) -> String {
        if reader == Locale::Da { name.to_lowercase() } else { name.to_owned() }
    }

    pub fn name_of(&self, language: Language) -> Option<&'static str> {
        self.names.iter().find(|(tag, _)| *tag == language.as_str()).map(|(_, name)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{IN_PRINT, languages};

    #[test]
    fn every_language_has_a_name() {
        for reader in Locale::STAFF {
            for locale in Locale::ALL {
                let names = languages(reader).names;
                assert!(names.iter().any(|(tag, _)| *tag == locale.tag()), "{locale:?} for {reader:?}");
            }
        }
        assert_eq!(languages(Locale::Da).name(Locale::En), "Engelsk");
    }

    #[test]
    fn every_language_of_print_has_a_name() {
        for reader in Locale::STAFF {
            for printed in IN_PRINT {
                assert!(languages(reader).name_of(printed.language).is_some(), "{} for {reader:?}", printed.name);
            }
        }
        assert_eq!(languages(Locale::Da).name_in_print(Language::SOMALI), "Somali");
    }
}
