//! The printed words. Neutral enough to carry home, and nothing promised that can't be kept.

use super::wish::Headline;
use crate::line::Language;

/// Those that a kit can be printed in.
pub const LANGUAGES: [Language; 2] = [Language::DANISH, Language::ENGLISH];

/// The language that this tag names, where a kit can be printed in it.
pub fn language(tag: &str) -> Option<Language> {
    LANGUAGES.into_iter().find(|one| one.as_str() == tag)
}

/// Everything that is said, in one language. Hard spaces stand where a line must not end.
pub struct Words {
    /// What it is, with drugs named.
    drugs: &'static str,
    /// What it is, without.
    plain: &'static str,
    pub facts: &'static str,
    /// Above the address in letters.
    pub scan: &'static str,
    pub open: &'static str,
    pub danger: &'static str,
    /// That the page is in another language; empty where it is in this one.
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
    headlines: Headlines,
}

/// Broken by hand: no rule finds the good place in four words.
struct Headlines {
    nameless: &'static [&'static str],
    mind: &'static [&'static str],
    other: &'static [&'static str],
    question: &'static [&'static str],
}

const DANISH: Words = Words {
    drugs: "Skriv anonymt med en rådgiver om rusmidler – om dig selv eller en anden.",
    plain: "Her kan unge skrive anonymt med en rådgiver.",
    facts: "Gratis · uden navn · uden login",
    scan: "Scan koden, eller skriv",
    open: "Åbent",
    danger: "I livsfare: ring 112",
    page: "",
    practice: &["Prøv", "chatten"],
    exercise: "Det er en øvelse: ingen læser med.",
    real: "Den rigtige chat:",
    button: "Chat anonymt",
    badge: "Chat anonymt med en rådgiver",
    code: "QR-kode til",
    headlines: Headlines {
        nameless: &["Du behøver", "ikke sige,", "hvem du er."],
        mind: &["Her er plads", "til det,", "der fylder."],
        other: &["Bekymret", "for en, du", "holder af?"],
        question: &["Intet", "spørgsmål", "er for lille."],
    },
};

const ENGLISH: Words = Words {
    drugs: "Chat anonymously with a counsellor about alcohol or drugs – about you or someone else.",
    plain: "Here, young people chat anonymously with a counsellor.",
    facts: "Free · no name · no login",
    scan: "Scan the code, or type",
    open: "Open",
    danger: "Life in danger: call 112",
    page: "The page is in Danish; you are welcome to write in English.",
    practice: &["Try", "the chat"],
    exercise: "This is an exercise: nobody is reading along.",
    real: "The real chat:",
    button: "Chat anonymously",
    badge: "Chat anonymously with a counsellor",
    code: "QR code to",
    headlines: Headlines {
        nameless: &["You don’t", "have to say", "who you are."],
        mind: &["Room for", "what’s on", "your mind."],
        other: &["Worried", "about", "someone?"],
        question: &["No question", "is too", "small."],
    },
};

impl Words {
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::ENGLISH => &ENGLISH,
            _ => &DANISH,
        }
    }

    pub fn what(&self, drugs: bool) -> &'static str {
        if drugs { self.drugs } else { self.plain }
    }
}

pub fn headline(language: Language, headline: Headline) -> &'static [&'static str] {
    let headlines = &Words::of(language).headlines;
    match headline {
        Headline::Nameless => headlines.nameless,
        Headline::Mind => headlines.mind,
        Headline::Other => headlines.other,
        Headline::Question => headlines.question,
    }
}
