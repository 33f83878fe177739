//! What a young person can choose before they begin: what it is about, and in which language they write.

use crate::app::Public;
use crate::clock::Millis;
use crate::hours::{Hours, opening};
use crate::session::view::Status;
use crate::store::Subject;
use crate::words::{Locale, Young};

/// Something that it may be about.
pub struct Choice {
    pub word: String,
    pub name: String,
    /// The program's own name of it, which goes on from "Det handler".
    pub goes_on: bool,
    /// May be empty.
    pub sentence: String,
    /// In which language both stand, where the centre has not written them in the page's.
    pub other: Option<Locale>,
    /// When it can be chosen again, where it can't be now.
    pub closed: Option<String>,
}

/// A language to write in.
pub struct Tongue {
    pub locale: Locale,
    /// Of the page.
    pub own: bool,
    pub spoken: bool,
}

/// What the page can name, of what the centre offers.
pub fn choices(public: &Public, words: &Young, now: Millis) -> Vec<Choice> {
    let young = public.subjects.iter().filter(|(subject, _)| subject.about.is_young());
    let choice = |(subject, hours): &(Subject, Hours)| {
        let (name, sentence, other) = named(subject, words)?;
        let opens = || hours.next_opening(now).map(|at| opening(at, now));
        let closed = (!hours.is_open(now)).then(|| words.status.opening(opens().as_ref()));
        let goes_on = words.home.subject(subject.about) == Some(&*name);
        Some(Choice { word: subject.about.as_str().to_owned(), name, goes_on, sentence, other, closed })
    };
    young.filter_map(choice).collect()
}

/// As the centre has written it in the page's language; else as the program has it; else in Danish.
fn named(subject: &Subject, words: &Young) -> Option<(String, String, Option<Locale>)> {
    let written = |locale| subject.name(locale).map(|one| (one.name.clone(), one.sentence.clone()));
    if let Some((name, sentence)) = written(words.locale) {
        return Some((name, sentence, None));
    }
    if let Some(name) = words.home.subject(subject.about) {
        return Some((name.to_owned(), String::new(), None));
    }
    written(Locale::default()).map(|(name, sentence)| (name, sentence, Some(Locale::default())))
}

/// All languages of pages: those that somebody on duty writes are shown where the page's own is none of them.
pub fn tongues(status: &Status, own: Locale) -> Vec<Tongue> {
    let spoken = |locale: Locale| status.speaks.contains(&locale.language());
    Locale::ALL.into_iter().map(|locale| Tongue { locale, own: locale == own, spoken: spoken(locale) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::About;
    use crate::store::SubjectName;
    use crate::words::young;

    #[test]
    fn a_subject_is_named_in_the_pages_language_or_said_to_be_danish() {
        let name = |locale, name: &str| SubjectName { locale, name: name.into(), sentence: "…".into() };
        let subject = |about, names| Subject { about, offered: true, names, hours: vec![] };
        let added = About::parse("own-1").expect("a word");
        let (da, en) = (young(Locale::Da), young(Locale::En));
        let both = subject(added, vec![name(Locale::Da, "Om spil"), name(Locale::En, "About gambling")]);
        assert_eq!(named(&both, en), Some(("About gambling".into(), "…".into(), None)));
        let danish = subject(added, vec![name(Locale::Da, "Om spil")]);
        assert_eq!(named(&danish, da), Some(("Om spil".into(), "…".into(), None)));
        assert_eq!(named(&danish, en), Some(("Om spil".into(), "…".into(), Some(Locale::Da))));
        // The program's own words are better than another language.
        let renamed = subject(About::OWN, vec![name(Locale::Da, "Om mit eget")]);
        assert_eq!(named(&renamed, da).expect("a name").0, "Om mit eget");
        assert_eq!(named(&renamed, en), Some((en.home.myself.into(), String::new(), None)));
        assert_eq!(named(&subject(added, vec![]), en), None);
    }
}
