//! Which conversations a counsellor takes.

use super::{About, Language, Line};
use serde::{Deserialize, Serialize};

/// What a counsellor has said of themselves. The default has said nothing, and takes everything: so is a desk of an older
/// node, and a conversation in a language that nobody here has a name for.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Takes {
    /// In which languages; `None`: whichever.
    #[serde(default)]
    languages: Option<Vec<Language>>,
    /// What conversations are about that go to others. What comes new is taken.
    #[serde(default)]
    leaves: Vec<About>,
}

impl Takes {
    /// In order, so that two who take the same are equal.
    pub fn new(languages: impl IntoIterator<Item = Language>, leaves: impl IntoIterator<Item = About>) -> Self {
        let (mut languages, mut leaves) = (Vec::from_iter(languages), Vec::from_iter(leaves));
        languages.sort_unstable();
        languages.dedup();
        leaves.sort_unstable();
        leaves.dedup();
        Self { languages: Some(languages), leaves }
    }

    /// The same, but with or without what these conversations are about.
    pub fn with(&self, about: About, takes: bool) -> Self {
        let others = self.leaves.iter().copied().filter(|one| *one != about);
        Self { languages: self.languages.clone(), ..Self::new([], others.chain((!takes).then_some(about))) }
    }

    /// Whether a conversation of this line is one of theirs.
    pub fn takes(&self, line: Line) -> bool {
        self.speaks(line.language) && !self.leaves.contains(&line.about)
    }

    pub fn speaks(&self, language: Language) -> bool {
        !language.is_known() || self.languages.as_ref().is_none_or(|these| these.contains(&language))
    }

    pub fn leaves(&self, about: About) -> bool {
        self.leaves.contains(&about)
    }

    /// What they have said that they write in.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.languages.iter().flatten()
    }

    /// What they leave to others.
    pub fn left(&self) -> impl Iterator<Item = &About> {
        self.leaves.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_said_nothing_takes_everything_and_what_nobody_knows_is_everybodys() {
        let line = |about, language| Line { about, language };
        let some = Takes::new([Language::DANISH, Language::ARABIC, Language::DANISH], [About::RELATIVE]);
        for (takes, about, language, expected) in [
            (&Takes::default(), About::OWN, Language::ARABIC, true),
            (&some, About::OWN, Language::ARABIC, true),
            (&some, About::UNSAID, Language::ENGLISH, false),
            (&some, About::RELATIVE, Language::DANISH, false),
            (&some, About::UNSAID, Language::UNKNOWN, true),
            (&some, About::parse("later").expect("a word"), Language::parse("fo").expect("a word"), true),
            (&Takes::new([], []), About::OWN, Language::DANISH, false),
        ] {
            assert_eq!(takes.takes(line(about, language)), expected, "{takes:?} {about:?} {language:?}");
        }
        assert_eq!(some, Takes::new([Language::ARABIC, Language::DANISH], [About::RELATIVE]));
        let of_old: Takes = serde_json::from_str("{}").expect("reads");
        assert_eq!(of_old, Takes::default());
    }
}
