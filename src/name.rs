//! What a text of one line may be made of, wherever somebody writes one that others read: names of people, places and
//! agencies, what they do, what an order says. What is not allowed by name is not there: nobody can write a name that
//! looks like another's, or hides a sign in it (Unicode Technical Standard 39, sections 3.1, 4 and 5).

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_security::{GeneralSecurityProfile, MixedScript, skeleton};

/// Letters and symbols by their category, but nothing is drawn for them.
const BLANK: [char; 7] = ['\u{115f}', '\u{1160}', '\u{2800}', '\u{3164}', '\u{ffa0}', '\u{fffc}', '\u{1d159}'];
/// Marks on one letter that take no room of their own: no language needs more, and a heap of them covers the lines around
/// it (UTS 39, section 5.4).
const MARKS: usize = 4;
/// They are written so, though UTS 39 asks for their two parts: Thai and Lao AM.
const WHOLE: [char; 2] = ['\u{e33}', '\u{eb3}'];

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
    /// Whether it is a sign that can be shown to whoever typed it.
    pub fn is_seen(self) -> bool {
        matches!(self, Self::Sign(sign) if is_seen(sign))
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
    only(&text, |c| c == ' ' || is_letter(c) || is_writing(c) || is_punctuation(c) || is_symbol(c))?;
    Ok(text)
}

/// The same; not empty.
pub fn sentence(text: &str, max: usize) -> Result<String, BadLine> {
    let text = words(text, max)?;
    if text.is_empty() { Err(BadLine::Empty) } else { Ok(text) }
}

/// The same on several lines, each as it is; not empty.
pub fn lines(text: &str, max: usize) -> Result<String, BadLine> {
    let lines = text.trim().lines().map(|line| words(line, max)).collect::<Result<Vec<_>, _>>()?;
    let text = lines.join("\n");
    match text.chars().count() {
        0 => Err(BadLine::Empty),
        long if long > max => Err(BadLine::TooLong(max)),
        _ => Ok(text),
    }
}

/// Composed (NFC), white space collapsed, of at most `max` characters. What keyboards and word processors put in unasked
/// is taken out: the sign that makes a picture of a symbol, what joins pictures, hyphens of their own kind.
pub fn line(text: &str, max: usize) -> Result<String, BadLine> {
    let mut kept = String::with_capacity(text.len());
    // Before composing: it would come between a letter and its mark.
    for c in text.chars().filter(|c| *c != '\u{fe0f}').nfc() {
        match c {
            '\u{200d}' if kept.chars().next_back().is_some_and(is_symbol) => {}
            '\u{2010}' | '\u{2011}' => kept.push('-'),
            _ => kept.push(c),
        }
    }
    let text = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().find(|c| c.is_control()) {
        Some(sign) => Err(BadLine::Sign(sign)),
        None if text.chars().count() > max => Err(BadLine::TooLong(max)),
        None => Ok(text),
    }
}

/// Whether two names can be taken for each other, by how their letters look, in small letters and in capitals.
pub fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (looks(one), looks(other));
    one.iter().any(|look| other.contains(look))
}

fn looks(name: &str) -> [String; 3] {
    // The last three are letters to Unicode, and look like apostrophes.
    let letters: String =
        name.chars().filter(|c| !matches!(c, ' ' | '.' | '-' | '\'' | '’' | 'ʻ' | 'ʼ' | 'ˮ')).collect();
    [letters.to_lowercase(), letters.to_uppercase(), letters].map(|form| skeleton(&form).collect())
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
    let (mut marks, mut before, mut dotted) = (0, ' ', false);
    for c in text.chars() {
        let mark = c.general_category() == GeneralCategory::NonspacingMark;
        marks = if mark { marks + 1 } else { 0 };
        // A dot on what has one, or the same mark twice, is not seen (UTS 39, section 5.4).
        dotted = if mark { dotted } else { has_dot(c) };
        let hidden = mark && (c == before || c == '\u{307}' && dotted);
        if !allowed(c) || marks > MARKS || hidden {
            return Err(BadLine::Sign(c));
        }
        before = c;
    }
    Ok(())
}

/// Letters that a dot above is not seen on, whatever other marks they carry: their own takes its place.
fn has_dot(c: char) -> bool {
    let plain = std::iter::once(c).nfd().next();
    matches!(plain, Some('i' | 'j' | 'l' | 'ı' | 'ȷ' | 'ɨ' | 'і' | 'ј' | 'ϳ'))
}

/// A letter, mark or digit that a language of today is written with, and that is seen.
fn is_letter(c: char) -> bool {
    use GeneralCategoryGroup as G;
    WHOLE.contains(&c)
        || c.identifier_allowed() && matches!(c.general_category_group(), G::Letter | G::Mark | G::Number)
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

/// Whatever punctuation a language has: all of it is seen.
fn is_punctuation(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Punctuation
}

/// Other signs that are seen: arrows, sums, faces.
fn is_symbol(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Symbol && !BLANK.contains(&c)
}

fn is_seen(c: char) -> bool {
    use GeneralCategoryGroup as G;
    match c.general_category_group() {
        G::Letter | G::Number | G::Punctuation | G::Symbol => !BLANK.contains(&c),
        G::Mark => c.identifier_allowed(),
        _ => false,
    }
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
                // What is taken out does not stand in it either.
                let right = if sign == '\u{fe0f}' { Ok("Mette".to_owned()) } else { Err(BadLine::Sign(sign)) };
                assert_eq!(read(&text, 40), right, "U+{:04X}", u32::from(sign));
            }
        }
        assert!(!BadLine::Sign('\u{34f}').is_seen() && BadLine::Sign('⭐').is_seen());
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
            "ကျော်",
            "คำ",
            "མྲུབས",
            "Şİrin",
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
        assert_eq!(person("A\u{fe0f}\u{30a}se", 40), Ok("Åse".to_owned()));
        let heap = "M\u{301}\u{302}\u{303}\u{304}\u{306}\u{308}tte";
        assert!(matches!(person(heap, 40), Err(BadLine::Sign('\u{308}'))), "a heap of marks");
        for hides in [
            "Mi\u{307}a",
            "Emi\u{307}l",
            "Lı\u{307}ne",
            "Mx\u{302}\u{302}e",
            "Марі\u{307}я",
            "Mi\u{323}\u{307}a",
            "Mi\u{328}\u{307}a",
            "Mi\u{331}\u{307}a",
        ] {
            assert!(matches!(person(hides, 40), Err(BadLine::Sign(_))), "{hides}");
        }
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
        assert_eq!(words("Tak ❤️ 👩‍👧 fra år‑sag {1}", 300).as_deref(), Ok("Tak ❤ 👩👧 fra år-sag {1}"));
        for text in ["Til Åse, lokale 2 → porten 😀", "50 % kr. 20,- ≥ 3 m²", "Отдать Mette", "", "للمدرسة، شكرا"]
        {
            assert_eq!(words(text, 300).as_deref(), Ok(text));
        }
        assert_eq!(words("til \u{202e}etteM", 300), Err(BadLine::Sign('\u{202e}')));
    }

    #[test]
    fn words_on_several_lines() {
        assert_eq!(lines(" Hej  du.\r\n\r\nRing: 112 \n", 40).as_deref(), Ok("Hej du.\n\nRing: 112"));
        assert_eq!(lines(" \r\n ", 40), Err(BadLine::Empty));
        assert_eq!(lines("12345\n67890", 10), Err(BadLine::TooLong(10)));
        assert_eq!(lines("a\n\u{202e}b", 10), Err(BadLine::Sign('\u{202e}')));
    }

    /// Names of people who may well work together: none may count as like another.
    const NAMES: &str = "Anne Anna Anja Ane Annika Asta Astrid Åse Birgit Birgitte Bente Bodil Camilla Cecilie Charlotte \
                         Christian Christina Clara Dorte Ditte Ella Ellen Elin Else Elise Emil Emma Eva Freja Frida Gitte \
                         Grethe Hanne Hanna Helle Helene Henrik Ida Inge Inger Ingrid Jan Jane Janne Jens Jette Jonas Julie \
                         Karen Karin Kamilla Kim Kirsten Kirstine Lars Lasse Laura Lea Lena Lene Line Lina Lis Lise Lisbeth \
                         Liv Lone Louise Mads Maja Malene Maria Marie Mette Mia Mie Mille Millie Morten Nanna Niels Nina Oda \
                         Ole Pia Pernille Per Peter Rikke Sara Sarah Signe Sofie Sofia Søren Stine Tina Tine Tom Tove Ulla \
                         Vibeke Amina Ali Fatima Hassan Ahmed Aisha";

    #[test]
    fn names_that_look_alike() {
        let pairs = [("Mette", "METTE"), ("Ella", "E1la"), ("Ole", "О\u{4cf}е"), ("Ida", "lda"), ("Ole", "0LE")];
        let capitals = [("Mette", "МЕТТЕ"), ("Tom", "ТОМ"), ("Anna", "ΑΝΝΑ"), ("Kate", "ΚΑΤΕ")];
        let signs = [
            ("Mette", "Mette."),
            ("Mette", "Mette'"),
            ("O'Brien", "O’Brien"),
            ("Mette R", "MetteR"),
            ("Mette", "Metteʼ"),
            ("Mette", "Metteʻ"),
        ];
        for (one, other) in pairs.into_iter().chain(capitals).chain(signs) {
            assert!(alike(one, other), "{one} {other}");
        }
        for (one, other) in [("Mette", "Mete"), ("Åse", "Ase"), ("Søren", "Soren"), ("Ida", "Eda")] {
            assert!(!alike(one, other), "{one} {other}");
        }
        let names: Vec<_> = NAMES.split(' ').collect();
        for (n, one) in names.iter().enumerate() {
            for other in &names[n + 1..] {
                assert!(!alike(one, other), "{one} {other}");
            }
        }
    }
}
