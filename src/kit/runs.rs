//! A line cut into runs of one family and one direction, and where each of them stands.
//!
//! Cut here and not by what lays the text out: that begins every line at the left, and mixes families by the letter,
//! which tears joined letters apart.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};
use unicode_bidi_mirroring::get_mirrored;

use super::typeface::{Typeface, Weight};

/// Left to right, right to left, and the end of either: what stands between them is arranged by itself.
const ISOLATES: [char; 3] = ['\u{2066}', '\u{2067}', '\u{2069}'];

pub struct Run {
    /// To be set as it is: of one direction, or signs in the order in which they are seen.
    pub text: String,
    pub family: usize,
    /// From the left of the line, in em.
    pub x: f32,
    /// In em.
    pub width: f32,
}

pub struct Runs {
    /// In the order in which they are read.
    pub runs: Vec<Run>,
    /// In em.
    pub width: f32,
}

/// Letters of one family, and where they begin in the text.
type Piece = (usize, usize, String);

impl Typeface {
    /// A line, ready to be set.
    pub fn runs(&self, text: &str, weight: Weight, tracking: f32) -> Runs {
        set(self, text, weight, tracking)
    }

    /// In em, kerned; `tracking` is what is put between two letters.
    pub fn width(&self, text: &str, weight: Weight, tracking: f32) -> f32 {
        self.runs(text, weight, tracking).width
    }

    /// The white before the first letter, in em: large type is moved by it, so that its edge is the margin's.
    pub fn bearing(&self, line: &Runs, weight: Weight) -> f32 {
        let outer = |run: &&Run| if self.is_rtl { run.x + run.width } else { -run.x };
        let first = line.runs.iter().max_by(|a, b| outer(a).total_cmp(&outer(b)));
        first.map_or(0.0, |run| self.run_bearing(&run.text, run.family, weight))
    }
}

fn set(typeface: &Typeface, text: &str, weight: Weight, tracking: f32) -> Runs {
    let level = if typeface.is_rtl { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(text, Some(level));
    let mut pieces = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let at = run.start;
            let letters = text[run].char_indices().map(|(index, letter)| (at + index, letter));
            let letters = letters.filter(|(_, letter)| !ISOLATES.contains(letter));
            pieces.extend(if levels[at].is_rtl() {
                leftwards(typeface, letters)
            } else {
                rightwards(typeface, letters)
            });
        }
    }
    place(typeface, pieces, weight, tracking)
}

/// Pieces from left to right get their places.
fn place(typeface: &Typeface, pieces: Vec<Piece>, weight: Weight, tracking: f32) -> Runs {
    let last = pieces.len().saturating_sub(1);
    let (mut runs, mut width) = (Vec::new(), 0.0);
    for (index, (at, family, text)) in pieces.into_iter().enumerate() {
        let tracking = if Typeface::is_tracked(family) { tracking } else { 0.0 };
        let measure = |text: &str| typeface.run_width(text, family, weight, tracking);
        let whole = measure(&text);
        // SVG has no space at the beginning of a text.
        let inked = text.trim_start_matches(' ');
        let before = if inked.len() < text.len() { whole - measure(inked) } else { 0.0 };
        if !inked.trim_end_matches(' ').is_empty() {
            let text = inked.trim_end_matches(' ').to_owned();
            runs.push((at, Run { width: measure(&text), text, family, x: width + before }));
        }
        width += whole + if index < last { tracking } else { 0.0 };
    }
    runs.sort_by_key(|(at, _)| *at);
    Runs { runs: runs.into_iter().map(|(_, run)| run).collect(), width }
}

fn is_space(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}')
}

/// Cut where the family changes; a space belongs to what stands before it.
fn rightwards(typeface: &Typeface, letters: impl Iterator<Item = (usize, char)>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (at, letter) in letters {
        let family = typeface.family(letter).unwrap_or_default();
        match pieces.last_mut() {
            Some((_, same, text)) if *same == family || is_space(letter) => text.push(letter),
            _ => pieces.push((at, family, letter.into())),
        }
    }
    pieces
}

/// Letters that are read from right to left stay in the order in which they are read, for the shaper to turn; signs
/// between them are turned here.
fn leftwards(typeface: &Typeface, letters: impl Iterator<Item = (usize, char)>) -> Vec<Piece> {
    let mut pieces: Vec<(Piece, bool)> = Vec::new();
    // Spaces after a word, which belong to it only where another one follows.
    let mut spaces: Vec<(usize, char)> = Vec::new();
    for (at, letter) in letters {
        let family = typeface.family(letter).unwrap_or_default();
        let joins = matches!(bidi_class(letter), BidiClass::R | BidiClass::AL | BidiClass::NSM);
        if is_space(letter) {
            spaces.push((at, letter));
            continue;
        }
        let goes_on = matches!(pieces.last(), Some(((_, same, _), joined)) if *same == family && *joined && joins);
        let between = std::mem::take(&mut spaces);
        match pieces.last_mut() {
            Some(((.., text), _)) if goes_on => text.extend(between.iter().map(|(_, space)| *space).chain([letter])),
            _ => {
                pieces.extend(between.into_iter().map(|(at, space)| ((at, 0, space.into()), false)));
                let seen = if joins { letter } else { get_mirrored(letter).unwrap_or(letter) };
                pieces.push(((at, family, seen.into()), joins));
            }
        }
    }
    pieces.extend(spaces.into_iter().map(|(at, space)| ((at, 0, space.into()), false)));
    pieces.into_iter().rev().map(|(piece, _)| piece).collect()
}

fn is_rtl(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL)
}

/// A text from outside, arranged by itself wherever its neighbours could be of another direction.
pub fn isolated(typeface: &Typeface, text: String) -> String {
    let first = text.chars().find(|letter| is_rtl(*letter) || bidi_class(*letter) == BidiClass::L);
    match first.is_some_and(is_rtl) {
        _ if text.is_empty() || !typeface.is_rtl && !text.chars().any(is_rtl) => text,
        false => format!("\u{2066}{text}\u{2069}"),
        true => format!("\u{2067}{text}\u{2069}"),
    }
}

/// For messages: without the marks of [`isolated`].
pub fn bare(text: &str) -> String {
    text.replace(ISOLATES, "")
}

/// What a break has cut in two is arranged by itself on both of its lines.
pub fn carry(lines: &mut [String]) {
    let mut open = None;
    for line in lines {
        if let Some(mark) = open {
            line.insert(0, mark);
        }
        open = line.chars().rfind(|letter| ISOLATES.contains(letter)).filter(|mark| *mark != ISOLATES[2]);
        if open.is_some() {
            line.push(ISOLATES[2]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From left to right, with bars between.
    fn seen(text: &str, is_rtl: bool) -> String {
        let typeface = Typeface::get(is_rtl).expect("good");
        let mut runs = typeface.runs(text, Weight::Regular, 0.0).runs;
        runs.sort_by(|a, b| a.x.total_cmp(&b.x));
        for pair in runs.windows(2) {
            assert!(
                pair[0].x + pair[0].width <= pair[1].x + 1e-4,
                "{text}: {:?} upon {:?}",
                pair[0].text,
                pair[1].text
            );
        }
        runs.into_iter().map(|run| run.text).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn latin_is_one_run() {
        assert_eq!(seen("Åbent man–tors 15–20", false), "Åbent man–tors 15–20");
        assert_eq!(seen("Відкрито пн–чт 15–20", false), "Відкрито пн|–|чт|15–20");
    }

    #[test]
    fn arabic_is_read_from_the_right_and_numbers_from_the_left() {
        assert_eq!(seen("اتصل بالرقم 112", true), "112|اتصل بالرقم");
        assert_eq!(seen("من 15:00 إلى 20:00", true), "20:00|إلى|15:00|من");
        assert_eq!(seen("بلا اسم · مجاني، نعم.", true), ".|نعم|،|مجاني|·|بلا اسم");
        assert_eq!(seen("مدرسة (قسم)", true), "(|قسم|)|مدرسة");
        assert_eq!(seen("Skole مدرسة nr. 2", false), "Skole|مدرسة|nr. 2");
    }

    #[test]
    fn a_name_is_arranged_by_itself() {
        let typeface = Typeface::get(true).expect("good");
        let name = isolated(typeface, "Skole (afd. 2)".into());
        assert_eq!(seen(&format!("{name}، {name}"), true), "Skole (afd. 2)|،|Skole (afd. 2)");
        assert_eq!(bare(&name), "Skole (afd. 2)");
        let danish = Typeface::get(false).expect("good");
        assert_eq!(isolated(danish, "Skole (afd. 2)".into()), "Skole (afd. 2)", "nothing to mend");
        assert_eq!(seen(&isolated(danish, "مدرسة (2)".into()), false), "(|2|)|مدرسة");
    }

    #[test]
    fn both_halves_of_a_broken_name_keep_their_direction() {
        let mut lines = ["\u{2066}chat.example.dk", "/f/cdfhjk\u{2069}"].map(String::from);
        carry(&mut lines);
        assert_eq!(lines.map(|line| seen(&line, true)), ["chat.example.dk", "/f/cdfhjk"]);
    }
}
