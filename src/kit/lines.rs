//! From a text to lines that fit: shrunk as far as it can be read, wrapped evenly, broken inside a word at the very last.

use super::KitError;
use super::runs::{bare, carry};
use super::typeface::{ARABIC_CAP, ARABIC_LEADING, CAP, Typeface, Weight};

/// Each step of shrinking.
const STEP: f32 = 0.96;

/// How a text may be set. Lengths in mm.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    pub weight: Weight,
    /// The size it would like.
    pub size: f32,
    /// The smallest that can be read where it stands.
    pub floor: f32,
    /// How high the first line rises, and from baseline to baseline, in sizes.
    pub cap: f32,
    pub leading: f32,
    /// Between letters, in em.
    pub tracking: f32,
    pub breaks: Breaks,
}

/// What may happen to a word that is wider than its line at the smallest size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    Hyphen,
    /// For addresses: a hyphen would be typed in.
    Bare,
}

impl Manner {
    pub const fn text(weight: Weight, size: f32, floor: f32) -> Self {
        Self { weight, size, floor, cap: CAP, leading: 1.3, tracking: 0.0, breaks: Breaks::Hyphen }
    }

    pub const fn address(size: f32, floor: f32) -> Self {
        Self { breaks: Breaks::Bare, leading: 1.1, ..Self::text(Weight::Extra, size, floor) }
    }

    /// With the room that a text's letters need.
    fn roomy(self, typeface: &Typeface, text: &str) -> Self {
        if typeface.is_high(text) {
            Self { cap: ARABIC_CAP, leading: self.leading.max(ARABIC_LEADING), ..self }
        } else {
            self
        }
    }
}

/// Set lines of one size.
#[derive(Debug, Clone)]
pub struct Block {
    pub lines: Vec<String>,
    pub manner: Manner,
    /// mm; between the manner's size and its floor.
    pub size: f32,
}

impl Block {
    /// From the top of the first line's capitals to the last baseline, in mm.
    pub fn height(&self) -> f32 {
        (self.manner.cap + self.manner.leading * self.lines.len().saturating_sub(1) as f32) * self.size
    }

    /// The widest line, in mm.
    pub fn width(&self, typeface: &Typeface) -> f32 {
        let width = |line: &String| typeface.width(line, self.manner.weight, self.manner.tracking);
        self.lines.iter().map(width).fold(0.0, f32::max) * self.size
    }
}

/// Sets `text`, which wraps at plain spaces, in a room of `width` × `height` mm, as large as it may be and fits.
///
/// # Errors
/// `TooLong` when it does not fit at the smallest size.
pub fn fit(typeface: &Typeface, text: &str, manner: Manner, width: f32, height: f32) -> Result<Block, KitError> {
    let manner = manner.roomy(typeface, text);
    let set = |text: &str, force: bool| {
        let words = Words::new(typeface, text, manner);
        sizes(manner).find_map(|size| {
            let lines = words.wrap(typeface, width / size, force)?;
            Some(Block { lines, manner, size }).filter(|block| block.height() <= height)
        })
    };
    // An address is broken before its first slash where that suffices.
    let slashed = || set(&text.replacen('/', " /", 1), false).filter(|_| manner.breaks == Breaks::Bare);
    set(text, false).or_else(slashed).or_else(|| set(text, true)).ok_or_else(|| KitError::TooLong(bare(text)))
}

/// Sets lines that a person has broken, as large as they may be and fit.
///
/// # Errors
/// `TooLong` when they do not fit at the smallest size.
pub fn display(
    typeface: &Typeface,
    lines: &[&str],
    manner: Manner,
    width: f32,
    height: f32,
) -> Result<Block, KitError> {
    let manner = manner.roomy(typeface, &lines.concat());
    let mut block = Block { lines: lines.iter().map(|line| (*line).to_owned()).collect(), manner, size: 1.0 };
    let size = manner.size.min(width / block.width(typeface)).min(height / block.height());
    if size < manner.floor {
        return Err(KitError::TooLong(lines.join(" ")));
    }
    block.size = size;
    Ok(block)
}

/// From the wished size down to the floor.
fn sizes(manner: Manner) -> impl Iterator<Item = f32> {
    let steps = std::iter::successors(Some(manner.size), |size| Some(size * STEP));
    steps.take_while(move |size| *size > manner.floor).chain(std::iter::once(manner.floor))
}

/// A text's words, measured once: widths grow with the size.
struct Words<'a> {
    words: Vec<(&'a str, f32)>,
    space: f32,
    manner: Manner,
}

impl<'a> Words<'a> {
    fn new(typeface: &Typeface, text: &'a str, manner: Manner) -> Self {
        let width = |text: &str| typeface.width(text, manner.weight, manner.tracking);
        let words = text.split(' ').filter(|word| !word.is_empty()).map(|word| (word, width(word))).collect();
        Self { words, space: typeface.space(text, manner.weight) + 2.0 * manner.tracking, manner }
    }

    /// Lines of at most `width` em, as even as their number allows; `None` when a word is wider and must not be
    /// broken.
    fn wrap(&self, typeface: &Typeface, width: f32, force: bool) -> Option<Vec<String>> {
        let widest = self.words.iter().map(|(_, width)| *width).fold(0.0, f32::max);
        if widest > width {
            return force.then(|| self.broken(typeface, width));
        }
        let lines = self.greedy(width).len();
        let (mut low, mut high) = (widest, width);
        for _ in 0..10 {
            let middle = f32::midpoint(low, high);
            if self.greedy(middle).len() > lines { low = middle } else { high = middle }
        }
        Some(self.greedy(high))
    }

    fn greedy(&self, width: f32) -> Vec<String> {
        // Rounding must not wrap what was just measured.
        let width = width + 1e-3;
        let mut lines: Vec<(String, f32)> = Vec::new();
        for (word, wide) in &self.words {
            match lines.last_mut() {
                Some((line, used)) if *used + self.space + wide <= width => {
                    line.push(' ');
                    line.push_str(word);
                    *used += self.space + wide;
                }
                _ => lines.push(((*word).to_owned(), *wide)),
            }
        }
        let mut lines: Vec<_> = lines.into_iter().map(|(line, _)| line).collect();
        carry(&mut lines);
        lines
    }

    /// Words that are too wide are cut, where that is allowed with a hyphen.
    fn broken(&self, typeface: &Typeface, width: f32) -> Vec<String> {
        let measure = |text: &str| typeface.width(text, self.manner.weight, self.manner.tracking);
        let mut pieces = Vec::new();
        for (word, wide) in &self.words {
            if *wide <= width {
                pieces.push((*word).to_owned());
                continue;
            }
            let mut piece = String::new();
            for character in word.chars() {
                let full = measure(&format!("{piece}{character}-")) > width;
                if !piece.is_empty() && full {
                    if self.manner.breaks == Breaks::Hyphen && !piece.ends_with('-') {
                        piece.push('-');
                    }
                    pieces.push(std::mem::take(&mut piece));
                }
                piece.push(character);
            }
            pieces.push(piece);
        }
        let words = pieces.iter().map(|piece| (piece.as_str(), measure(piece))).collect();
        Words { words, space: self.space, manner: self.manner }.greedy(width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANNER: Manner = Manner::text(Weight::Regular, 4.0, 2.0);

    fn lines(text: &str, width: f32, height: f32) -> Vec<String> {
        fit(Typeface::get(false).expect("good"), text, MANNER, width, height).expect("good").lines
    }

    #[test]
    fn a_short_text_keeps_its_size() {
        let block = fit(Typeface::get(false).expect("good"), "kort", MANNER, 50.0, 10.0).expect("good");
        assert_eq!((block.lines.len(), block.size), (1, 4.0));
    }

    #[test]
    fn lines_are_even_and_no_word_is_left_alone() {
        let lines = lines("Skriv anonymt med en rådgiver om rusmidler", 60.0, 40.0);
        assert_eq!(lines, ["Skriv anonymt med en", "rådgiver om rusmidler"]);
    }

    #[test]
    fn a_word_is_broken_only_when_it_fits_in_no_other_way() {
        let word = "speciallægepraksisplanlægningsstabiliserings";
        assert_eq!(lines(word, 120.0, 20.0), [word]);
        let broken = lines(word, 30.0, 20.0);
        assert!(broken.len() > 1 && broken[0].ends_with('-'), "{broken:?}");
        assert_eq!(broken.concat().replace('-', ""), word);
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let text = "ord ".repeat(100);
        let error = fit(Typeface::get(false).expect("good"), text.trim(), MANNER, 30.0, 10.0).expect_err("a fault");
        assert_eq!(error, KitError::TooLong(text.trim().into()));
    }

    #[test]
    fn an_address_gets_no_hyphen() {
        let text = "chat.rusmiddelcenter.example.dk/f/cdfhjk";
        let block =
            fit(Typeface::get(false).expect("good"), text, Manner::address(4.0, 3.0), 60.0, 20.0).expect("good");
        assert_eq!(block.lines, ["chat.rusmiddelcenter.example.dk", "/f/cdfhjk"]);
    }
}
