//! What a conversation is about and in which language. Both are open: a node, ticket, page or database of a later
//! version may have words that this one does not know, and passes them on as they came. What a page can't name, it
//! calls by a general word.

mod takes;

pub use takes::Takes;

use serde::de::{Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// Bytes of the longest word.
pub const WORD_MAX: usize = 16;

/// ASCII letters, digits, `-` and `_`; filled up with zeros. So it needs no escape anywhere, and says little where
/// somebody makes it up.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Word([u8; WORD_MAX]);

impl Word {
    const fn read(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.is_empty() || bytes.len() > WORD_MAX {
            return None;
        }
        let mut word = [0; WORD_MAX];
        let mut at = 0;
        while at < bytes.len() {
            if !(bytes[at].is_ascii_alphanumeric() || matches!(bytes[at], b'-' | b'_')) {
                return None;
            }
            word[at] = bytes[at];
            at += 1;
        }
        Some(Self(word))
    }

    /// One that this version knows. A test holds that each is a word.
    const fn known(text: &str) -> Self {
        match Self::read(text) {
            Some(word) => word,
            None => Self([0; WORD_MAX]),
        }
    }

    fn text(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(WORD_MAX);
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

macro_rules! word {
    ($(#[$doc:meta])* $name:ident, $unread:ident, { $($(#[$about:meta])* $constant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name(Word);

        impl $name {
            $($(#[$about])* pub const $constant: Self = Self(Word::known($text));)+

            /// `None` where it is longer than any word, or has other characters.
            pub fn parse(text: &str) -> Option<Self> {
                Word::read(text).map(Self)
            }

            /// As it travels and is stored.
            pub fn as_str(&self) -> &str {
                self.0.text()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        /// Any text is read: what is no word must not cost the snapshot or the event that it stands in.
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Reader;
                impl Visitor<'_> for Reader {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str("a word")
                    }
                    fn visit_str<E>(self, text: &str) -> Result<$name, E> {
                        Ok($name::parse(text).unwrap_or($name::$unread))
                    }
                }
                deserializer.deserialize_str(Reader)
            }
        }
    };
}

word! {
    /// Who the conversation is about; the young person may leave it unsaid.
    About, UNSAID, {
        UNSAID = "unsaid",
        OWN = "self",
        RELATIVE = "relative",
        /// Somebody who works with young people, and writes about one of them.
        PROFESSIONAL = "professional",
        /// Several that this version does not know, counted together.
        OTHER = "other",
    }
}

word! {
    /// A language, by its BCP 47 tag: what the young person reads the page in, or what a kit is printed in.
    Language, UNKNOWN, {
        DANISH = "da",
        ENGLISH = "en",
        UKRAINIAN = "uk",
        ARABIC = "ar",
        POLISH = "pl",
        TURKISH = "tr",
        SOMALI = "so",
        GERMAN = "de",
        /// BCP 47's own word for it.
        UNKNOWN = "und",
    }
}

impl About {
    /// Those that the program itself has words for.
    pub const OWN_WORDS: [Self; 3] = [Self::OWN, Self::RELATIVE, Self::PROFESSIONAL];

    /// Those that a centre may add, in that order: more than anybody reads before they begin.
    pub const ADDED: [Self; 6] = [
        Self(Word::known("own-1")),
        Self(Word::known("own-2")),
        Self(Word::known("own-3")),
        Self(Word::known("own-4")),
        Self(Word::known("own-5")),
        Self(Word::known("own-6")),
    ];

    /// Whether a young person writes, or somebody who lives with one: they come first.
    pub fn is_young(self) -> bool {
        self != Self::PROFESSIONAL
    }
}

impl Default for About {
    fn default() -> Self {
        Self::UNSAID
    }
}

impl Language {
    /// Those that pages of this version have a name for, in the order in which they list them.
    pub const KNOWN: [Self; 8] = [
        Self::DANISH,
        Self::ENGLISH,
        Self::UKRAINIAN,
        Self::ARABIC,
        Self::POLISH,
        Self::TURKISH,
        Self::SOMALI,
        Self::GERMAN,
    ];

    pub fn is_known(self) -> bool {
        Self::KNOWN.contains(&self)
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::DANISH
    }
}

/// What a conversation is about and in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Line {
    pub about: About,
    pub language: Language,
}

impl Line {
    /// Several that this version does not know.
    pub const OTHER: Self = Self { about: About::OTHER, language: Language::UNKNOWN };

    /// Whether pages of this version have a name for it.
    pub fn is_known(&self) -> bool {
        self.about_rank().is_some() && self.language.is_known()
    }

    /// What pages of this version have a name for, in the order in which they list it.
    fn abouts() -> impl Iterator<Item = About> {
        let first = [About::UNSAID, About::OWN, About::RELATIVE];
        first.into_iter().chain(About::ADDED).chain([About::PROFESSIONAL])
    }

    fn about_rank(&self) -> Option<usize> {
        Self::abouts().position(|one| one == self.about)
    }

    /// Where it stands in a list: unknown ones after those that are known.
    pub fn rank(&self) -> usize {
        let (about, languages) = (self.about_rank().unwrap_or(Self::abouts().count()), Language::KNOWN);
        let language = languages.iter().position(|one| *one == self.language).unwrap_or(languages.len());
        about * (languages.len() + 1) + language
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_words_are_words() {
        let all = [About::UNSAID, About::OWN, About::RELATIVE, About::PROFESSIONAL, About::OTHER]
            .map(|about| about.as_str().to_owned());
        assert_eq!(all, ["unsaid", "self", "relative", "professional", "other"]);
        let all = Language::KNOWN.map(|one| one.as_str().to_owned());
        assert_eq!(all, ["da", "en", "uk", "ar", "pl", "tr", "so", "de"]);
        assert_eq!(Language::UNKNOWN.as_str(), "und");
    }

    #[test]
    fn what_a_centre_has_added_stands_between_the_young_peoples_and_the_professionals() {
        let rank = |about| Line { about, ..Line::default() }.rank();
        let order = [About::RELATIVE].into_iter().chain(About::ADDED).chain([About::PROFESSIONAL, About::OTHER]);
        assert!(order.map(rank).is_sorted_by(|a, b| a < b));
        let words = About::ADDED.map(|about| about.as_str().to_owned());
        assert_eq!(words, ["own-1", "own-2", "own-3", "own-4", "own-5", "own-6"], "each is a word");
        assert!(About::ADDED.into_iter().all(|about| Line { about, ..Line::default() }.is_known()));
    }

    #[test]
    fn what_is_no_word_costs_nothing_else() {
        for text in ["", "a b", "skole.dk", "æ", "\\u0000", "12345678901234567"] {
            let line: Line =
                serde_json::from_str(&format!(r#"{{"about":"{text}","language":"{text}"}}"#)).expect("a line");
            assert_eq!((line.about, line.language), (About::UNSAID, Language::UNKNOWN), "{text}");
        }
        assert!(serde_json::from_str::<About>("1").is_err());
    }

    proptest! {
        #[test]
        fn an_unknown_word_passes_through(about in "[a-zA-Z0-9_-]{1,16}", language in "[a-zA-Z0-9_-]{1,16}") {
            let text = format!(r#"{{"about":"{about}","language":"{language}"}}"#);
            let line: Line = serde_json::from_str(&text).expect("a line");
            prop_assert_eq!(serde_json::to_string(&line).expect("JSON"), text);
        }

        #[test]
        fn words_stand_in_the_order_of_their_letters(a in "[a-z-]{1,16}", b in "[a-z-]{1,16}") {
            prop_assert_eq!(About::parse(&a).cmp(&About::parse(&b)), a.cmp(&b));
        }
    }
}
