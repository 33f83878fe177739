//! What conversations are about, as staff call it; which of them a counsellor takes; and where the centre says so.

use super::With;
use crate::line::About;

/// What the program's own subjects are called.
pub struct SubjectNames {
    pub own: &'static str,
    pub relative: &'static str,
    pub professional: &'static str,
}

impl SubjectNames {
    /// `None`: one that the centre has added.
    pub fn of(&self, about: About) -> Option<&'static str> {
        match about {
            About::OWN => Some(self.own),
            About::RELATIVE => Some(self.relative),
            About::PROFESSIONAL => Some(self.professional),
            _ => None,
        }
    }
}

/// `/vagt/samtaler`: which conversations ring at somebody's desk.
pub struct TakesWords {
    pub title: &'static str,
    pub about: &'static str,
    pub languages: &'static str,
    pub languages_hint: &'static str,
    pub subjects: &'static str,
    pub save: &'static str,
    pub saved: &'static str,
    pub no_language: &'static str,
}

/// `/leder/emner`: what a young person can choose from.
pub struct SubjectWords {
    pub title: &'static str,
    pub about: &'static str,
    /// Of whom the professionals' page is for, and where it is.
    pub professionals: With,
    /// The same where it is turned off: there is no such page.
    pub no_professionals: With,
    pub offered: &'static str,
    pub not_offered: &'static str,
    pub offer: &'static str,
    /// In which language.
    pub name: With,
    pub sentence: With,
    /// What it is called where the field is empty.
    pub empty: With,
    pub hours: &'static str,
    pub hours_hint: &'static str,
    pub who: &'static str,
    pub who_hint: &'static str,
    pub one_more: &'static str,
    pub one_more_hint: &'static str,
    pub enough: &'static str,
    pub gone: super::Notice,
    /// How many languages have no words for it.
    pub untranslated: With,
}
