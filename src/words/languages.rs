//! `/leder/sprog`: which languages are offered.

use super::{Locale, With};

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
    /// What a language is called; what its speakers call it, where there is no name.
    pub fn name(&self, locale: Locale) -> &'static str {
        let named = self.names.iter().find(|(tag, _)| *tag == locale.tag());
        named.map_or(locale.own_name(), |(_, name)| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::languages;

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
}
