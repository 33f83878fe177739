//! What may be printed: a wish's own texts, normalised, and refused where the typeface can't say them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::KitError;
use super::runs::isolated;
use super::typeface::Typeface;
use super::wish::Wish;

/// A wish whose texts can all be set.
pub struct Text {
    pub centre: String,
    /// Empty where the place does not want its name on it.
    pub outlet: String,
    pub hours: Vec<String>,
    /// The address in letters, to type from: without `https://` and without what follows `#`.
    pub shown: String,
    /// The practice chat's, in the same way.
    pub practice: String,
}

impl Text {
    /// # Errors
    /// `NoGlyphs` with the characters that can't be printed.
    pub fn new(typeface: &Typeface, wish: &Wish) -> Result<Self, KitError> {
        let clean = |text: &str| clean(typeface, text).map(|text| isolated(typeface, text));
        let hours: Vec<_> = wish.hours.iter().map(|line| clean(line)).collect::<Result<_, _>>()?;
        Ok(Self {
            centre: if wish.drugs || !tells(&wish.centre) { clean(&wish.centre)? } else { String::new() },
            outlet: clean(wish.outlet.as_deref().unwrap_or_default())?,
            hours: hours.into_iter().filter(|line| !line.is_empty()).collect(),
            shown: clean(shown(&wish.address))?,
            practice: clean(shown(&wish.practice))?,
        })
    }
}

/// Whether a centre's name says what `drugs: false` leaves out: most are called "Rusmiddelcenter" or "UNG RUS".
fn tells(name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = name.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        word == "rus"
            || ["stof", "drug"].iter().any(|start| word.starts_with(start))
            || ["misbrug", "alkohol", "rusmid"].iter().any(|part| word.contains(part))
    })
}

/// An address as people read it out.
pub fn shown(address: &str) -> &str {
    let address = address.split('#').next().unwrap_or_default();
    address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address)
}

/// Composed (NFC), white space made single, invisible places for breaks left out.
fn clean(typeface: &Typeface, text: &str) -> Result<String, KitError> {
    let text: String = text.nfc().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}')).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut missing: Vec<String> = Vec::new();
    for character in text.chars().filter(|c| !printable(typeface, *c)) {
        let name = if invisible(character) || is_combining_mark(character) {
            format!("U+{:04X}", u32::from(character))
        } else {
            character.to_string()
        };
        if !missing.contains(&name) {
            missing.push(name);
        }
    }
    if missing.is_empty() { Ok(text) } else { Err(KitError::NoGlyphs(missing.join(" "))) }
}

fn printable(typeface: &Typeface, character: char) -> bool {
    !invisible(character) && !is_combining_mark(character) && typeface.family(character).is_some()
}

/// Control characters and those that change their neighbours: joiners, directions, variations.
fn invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200c}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> Result<String, KitError> {
        clean(Typeface::get(false).expect("good"), text)
    }

    #[test]
    fn a_decomposed_name_is_composed_and_space_is_single() {
        assert_eq!(cleaned(" Ga\u{30a}rdens\n\tskole\u{a0} ").expect("good"), "Gårdens skole");
        assert_eq!(cleaned("kom\u{ad}mune").expect("good"), "kommune");
    }

    #[test]
    fn what_has_no_glyph_is_named_once() {
        for (text, names) in [
            ("Skolen 😀😀", "😀"),
            ("בית", "ב י ת"),
            ("λόγος", "λ ό γ ο ς"),
            ("a\u{0}b", "U+0000"),
            ("a\u{202e}b", "U+202E"),
            ("x\u{305}", "U+0305"),
        ] {
            assert_eq!(cleaned(text), Err(KitError::NoGlyphs(names.into())), "{text:?}");
        }
    }

    #[test]
    fn a_discreet_print_does_not_name_a_centre_that_tells() {
        for name in [
            "Rusmiddelcenter Ærø",
            "MISBRUGSCENTRET",
            "UNG RUS Køge",
            "Ung-Rus",
            "Stofrådgivningen",
            "Ungerusmiddelteam",
        ] {
            assert!(tells(name), "{name}");
        }
        for name in ["Ung Rådgivning Aarhus", "UngCenter", "Kristoffers Hus", "Rusland", "Center for Trust"] {
            assert!(!tells(name), "{name}");
        }
    }

    #[test]
    fn the_shown_address_has_neither_scheme_nor_fragment() {
        assert_eq!(shown("https://chat.example.dk/f/cdfhjk#k=abc"), "chat.example.dk/f/cdfhjk");
    }
}
