//! What a text of one line may be made of, wherever somebody writes one that others read: names of people, places and
//! agencies, what they do, what an order says. What is not allowed by name is not there: nobody can write a name that
//! looks like another's, or hides a sign in it (Unicode Technical Standard 39, sections 3.1, 4 and 5).

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_security::{GeneralSecurityProfile, MixedScript, skeleton};

/// Letters and symbols by their category, but nothing is drawn for them.
const BLANK: [char; 7] = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}', '\u{fffc}', '\u{1d159}'];
/// Marks on one letter: no language needs more, and a heap of them covers the lines around it.
const MARKS: usize = 2;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadLine {
    #[error("the text is empty")]
    Empty,
    #[error("the text is longer than {0} characters")]
    TooLong(usize),
    #[error("the text holds a sign that may not stand in it: U+{:04X}", u32::from(*.0))]
    Sign(char),
    #[error("the text holds letters of more than one alphabet")]
    Scripts,
}

impl BadLine {
    /// What is wrong, in Danish.
    pub fn words(self) -> String {
        match self {
            Self::Empty => "Feltet skal udfyldes.".to_owned(),
            Self::TooLong(max) => format!("Teksten må højst have {max} tegn."),
            Self::Sign(sign) if is_seen(sign) => format!("Tegnet »{sign}« kan ikke bruges her. Skriv uden det."),
            Self::Sign(sign) => {
                let code = u32::from(sign);
                format!("Teksten har et tegn, der ikke kan ses (U+{code:04X}). Skriv den igen.")
            }
            Self::Scripts => {
                "Teksten blander bogstaver fra flere alfabeter, som ligner hinanden. Skriv den igen med ét.".to_owned()
            }
        }
    }
}

/// The name of a person: letters, digits, and what stands in names, of one script.
pub fn person(text: &str, max: usize) -> Result<String, BadLine> {
    name(text, max, |c| matches!(c, ' ' | '.' | '-' | '\'' | '’'))
}

/// The name of a place, an agency, a number to call: what a person's may hold, and punctuation.
pub fn label(text: &str, max: usize) -> Result<String, BadLine> {
    name(text, max, |c| c == ' ' || is_writing(c))
}

/// Words for people to read, in any scripts; may be empty.
pub fn words(text: &str, max: usize) -> Result<String, BadLine> {
    let text = line(text, max)?;
    only(&text, |c| c == ' ' || is_letter(c) || is_writing(c) || is_symbol(c))?;
    Ok(text)
}

/// The same; not empty.
pub fn sentence(text: &str, max: usize) -> Result<String, BadLine> {
    let text = words(text, max)?;
    if text.is_empty() { Err(BadLine::Empty) } else { Ok(text) }
}

/// Composed (NFC), white space collapsed, of at most `max` characters.
pub fn line(text: &str, max: usize) -> Result<String, BadLine> {
    let text = text.nfc().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().find(|c| c.is_control()) {
        Some(sign) => Err(BadLine::Sign(sign)),
        None if text.chars().count() > max => Err(BadLine::TooLong(max)),
        None => Ok(text),
    }
}

/// Whether two names can be taken for each other, by how their letters look.
pub fn alike(one: &str, other: &str) -> bool {
    let looks = |text: &str| skeleton(text).collect::<String>();
    looks(one) == looks(other) || looks(&one.to_lowercase()) == looks(&other.to_lowercase())
}

fn name(text: &str, max: usize, beside: impl Fn(char) -> bool) -> Result<String, BadLine> {
    let text = line(text, max)?;
    only(&text, |c| is_letter(c) || beside(c))?;
    match () {
        () if !text.chars().any(char::is_alphanumeric) => Err(BadLine::Empty),
        () if !text.as_str().is_single_script() => Err(BadLine::Scripts),
        () => Ok(text),
    }
}

fn only(text: &str, allowed: impl Fn(char) -> bool) -> Result<(), BadLine> {
    let mut marks = 0;
    for c in text.chars() {
        marks = if c.general_category_group() == GeneralCategoryGroup::Mark { marks + 1 } else { 0 };
        if !allowed(c) || marks > MARKS {
            return Err(BadLine::Sign(c));
        }
    }
    Ok(())
}

/// A letter, mark or digit that a language of today is written with, and that is seen.
fn is_letter(c: char) -> bool {
    use GeneralCategoryGroup as G;
    c.identifier_allowed() && matches!(c.general_category_group(), G::Letter | G::Mark | G::Number)
}

/// Punctuation as it is typed in names and sentences.
fn is_writing(c: char) -> bool {
    matches!(
        c,
        '!'..='/'
            | ':'
            | ';'
            | '?'
            | '@'
            | '['
            | ']'
            | '_'
            | '–'
            | '—'
            | '‘'
            | '’'
            | '‚'
            | '“'
            | '”'
            | '„'
            | '‹'
            | '›'
            | '«'
            | '»'
            | '…'
            | '•'
            | '·'
            | '§'
            | '°'
            | '´'
            | '½'
            | '¼'
            | '¾'
            | '²'
            | '³'
            | '€'
            | '£'
    ) || matches!(c, '،' | '؛' | '؟' | '۔' | '।' | '、' | '。')
}

/// Other signs that are seen: arrows, sums, faces.
fn is_symbol(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Symbol && !BLANK.contains(&c)
}

fn is_seen(c: char) -> bool {
    use GeneralCategoryGroup as G;
    !BLANK.contains(&c) && matches!(c.general_category_group(), G::Letter | G::Number | G::Punctuation | G::Symbol)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Those of Default_Ignorable_Code_Point that are no control characters, and others that nobody sees.
    fn hidden() -> impl Iterator<Item = char> {
        let ranges = [
            '\u{ad}'..='\u{ad}',
            '\u{34f}'..='\u{34f}',
            '\u{61c}'..='\u{61c}',
            '\u{115f}'..='\u{1160}',
            '\u{17b4}'..='\u{17b5}',
            '\u{180b}'..='\u{180f}',
            '\u{200b}'..='\u{200f}',
            '\u{202a}'..='\u{202e}',
            '\u{2060}'..='\u{206f}',
            '\u{2800}'..='\u{2800}',
            '\u{3164}'..='\u{3164}',
            '\u{fe00}'..='\u{fe0f}',
            '\u{feff}'..='\u{feff}',
            '\u{ffa0}'..='\u{ffa0}',
            '\u{fff0}'..='\u{fffc}',
            '\u{1bca0}'..='\u{1bca3}',
            '\u{1d159}'..='\u{1d159}',
            '\u{1d173}'..='\u{1d17a}',
            '\u{e0000}'..='\u{e0fff}',
            '\u{e000}'..='\u{f8ff}',
        ];
        ranges.into_iter().flatten()
    }

    #[test]
    fn what_nobody_sees_stands_in_no_text() {
        for sign in hidden() {
            let text = format!("Met{sign}te");
            for read in [person, label, words] {
                assert_eq!(read(&text, 40), Err(BadLine::Sign(sign)), "U+{:04X}", u32::from(sign));
            }
        }
        assert!(BadLine::Sign('\u{34f}').words().contains("U+034F"));
        assert!(BadLine::Sign('⭐').words().contains('⭐'));
    }

    #[test]
    fn names_of_people() {
        for name in [
            "Mette",
            "Åse Ørsted-Çelik",
            "D’Angelo",
            "O'Brien",
            "Mette R. 2",
            "محمد علی",
            "Олена",
            "Zoë",
            "Şule",
            "Nguyễn",
        ] {
            assert_eq!(person(name, 40).as_deref(), Ok(name));
        }
        for mixed in ["M\u{435}tte", "Μette", "Оle"] {
            assert_eq!(person(mixed, 40), Err(BadLine::Scripts), "{mixed}");
        }
        for (sign, name) in
            [('⭐', "Mette ⭐"), ('@', "mette@chat"), ('<', "<b>"), ('ⓜ', "ⓜette"), ('Ｍ', "Ｍette"), ('ﬁ', "Soﬁe")]
        {
            assert_eq!(person(name, 40), Err(BadLine::Sign(sign)), "{name}");
        }
        assert_eq!(person(" - . ", 40), Err(BadLine::Empty));
        assert_eq!(person("", 40), Err(BadLine::Empty));
        assert_eq!(person(&"a".repeat(41), 40), Err(BadLine::TooLong(40)));
        assert_eq!(person(" A\u{30a}se \t Ø ", 40), Ok("Åse Ø".to_owned()));
        assert!(matches!(person("M\u{301}\u{302}\u{303}\u{304}tte", 40), Err(BadLine::Sign(_))), "a heap of marks");
    }

    #[test]
    fn names_of_places() {
        for name in [
            "10. klasse-centret & SSP (afd. 2)",
            "Køge: »Huset« / ungdomsklub",
            "Skolen + klubben, st. tv.",
            "Café 24/7!",
        ] {
            assert_eq!(label(name, 80).as_deref(), Ok(name));
        }
        assert_eq!(label("K\u{f8}ge Gymnasi\u{443}m", 80), Err(BadLine::Scripts));
        assert_eq!(label("Skolen\u{34f}", 80), Err(BadLine::Sign('\u{34f}')));
    }

    #[test]
    fn words_are_of_any_script() {
        for text in ["Til Åse, lokale 2 → porten 😀", "50 % kr. 20,- ≥ 3 m²", "Отдать Mette", "", "للمدرسة، شكرا"]
        {
            assert_eq!(words(text, 300).as_deref(), Ok(text));
        }
        assert_eq!(words("til \u{202e}etteM", 300), Err(BadLine::Sign('\u{202e}')));
    }

    #[test]
    fn names_that_look_alike() {
        for (one, other) in [("Mette", "METTE"), ("Ella", "E1la"), ("Ole", "О\u{4cf}е"), ("Ida", "lda")] {
            assert!(alike(one, other), "{one} {other}");
        }
        for (one, other) in [("Mette", "Mete"), ("Åse", "Ase"), ("Søren", "Soren"), ("Ida", "Eda")] {
            assert!(!alike(one, other), "{one} {other}");
        }
    }
}
