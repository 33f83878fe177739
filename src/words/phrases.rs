//! Phrases: those that the program brings, and the pages where the centre's and one's own are written.

use super::{Locale, Notice, With, da, en, phrases};
use crate::line::About;

/// A phrase that the program brings, as long as the centre has not changed it.
pub struct OurPhrase {
    /// The same in every language, and for ever: it says whether a centre has removed it.
    pub id: &'static str,
    /// None: whatever the conversation is about.
    pub about: Option<About>,
    pub title: &'static str,
    pub said: &'static str,
}

/// Those that the program brings in a language: one that staff read, so that they can be gone through.
pub fn ours(locale: Locale) -> &'static [OurPhrase] {
    match locale {
        Locale::Da => &da::OUR_PHRASES,
        Locale::En => &en::OUR_PHRASES,
        _ => &[],
    }
}

impl OurPhrase {
    /// With its places as people write them in that language.
    pub fn said(&self, locale: Locale) -> String {
        phrases(locale).places.put(self.said)
    }
}

/// What people write between braces where something is put in; web/js/desk/phrases.js knows the first two in every language.
pub struct PhrasePlaces {
    pub name: &'static str,
    pub numbers: &'static str,
    /// One that only the counsellor can fill.
    pub who: &'static str,
}

impl PhrasePlaces {
    fn put(&self, said: &str) -> String {
        let Self { name, numbers, who } = self;
        [("{name}", name), ("{numbers}", numbers), ("{who}", who)]
            .iter()
            .fold(said.to_owned(), |said, (ours, theirs)| said.replace(ours, &format!("{{{theirs}}}")))
    }
}

/// `/leder/svar` and `/vagt/svar`.
pub struct PhraseWords {
    pub title: &'static str,
    pub about: &'static str,
    /// What those are that are marked.
    pub ours: &'static str,
    pub own_title: &'static str,
    pub own_about: &'static str,
    pub own_none: &'static str,
    pub language: &'static str,
    pub subject: &'static str,
    pub every_subject: &'static str,
    pub heading: &'static str,
    pub heading_hint: &'static str,
    pub text: &'static str,
    /// With places as in the program's own phrases.
    pub(super) text_hint: &'static str,
    pub places: PhrasePlaces,
    pub preview: &'static str,
    /// Above a bubble.
    pub seen: &'static str,
    pub one_more: &'static str,
    pub enough: &'static str,
    pub gone: Notice,
    /// What was gone through today, read aloud.
    pub checked_today: With,
}

impl PhraseWords {
    pub fn text_hint(&self) -> String {
        self.places.put(self.text_hint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::PhraseText;
    use crate::words::young;

    #[test]
    fn ours_are_what_a_centre_could_write_and_the_same_in_every_language() {
        let ids = |locale| ours(locale).iter().map(|one| (one.id, one.about)).collect::<Vec<_>>();
        for locale in Locale::STAFF {
            assert_eq!(ids(locale), ids(Locale::Da));
            for one in ours(locale) {
                assert_eq!(PhraseText::parse_title(one.title).as_deref(), Ok(one.title));
                let said = one.said(locale);
                assert_eq!(PhraseText::parse_said(&said), Ok(said.clone()));
            }
            assert!(ours(locale)[0].said(locale).contains(&format!("{{{}}}", phrases(locale).places.name)));
            let limit = ours(locale).iter().find(|one| one.id == "limit").expect("the limit of anonymity");
            assert!(limit.said.ends_with(young(locale).facts.limits_text), "as the page says it");
        }
    }
}
