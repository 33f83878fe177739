//! The one typeface of the kit, in three weights, and the two that lend it the letters that it has not got: what they
//! have, and how wide a text becomes in them.
//!
//! Measured with the shaper that lays the text out later, so that what fits here fits on the paper.

use std::sync::{Arc, LazyLock};

use rustybuzz::{Face, GlyphBuffer, UnicodeBuffer};
use usvg::fontdb;

use super::KitError;

/// As they stand in the fonts. What the first one has is set in it.
pub const FAMILIES: [&str; 3] = ["Bricolage Grotesque", "Onest", "Rubik"];
/// Its place in there.
const ARABIC: usize = 2;
/// Height of capitals, in em.
pub const CAP: f32 = 0.66;
/// Arabic letters rise higher than capitals, and fall lower than ours.
pub const ARABIC_CAP: f32 = 0.8;
pub const ARABIC_LEADING: f32 = 1.2;

const FILES: [[&[u8]; 3]; 3] = [
    [
        include_bytes!("fonts/bricolage-400.ttf"),
        include_bytes!("fonts/bricolage-600.ttf"),
        include_bytes!("fonts/bricolage-800.ttf"),
    ],
    [
        include_bytes!("fonts/onest-400.ttf"),
        include_bytes!("fonts/onest-600.ttf"),
        include_bytes!("fonts/onest-800.ttf"),
    ],
    [
        include_bytes!("fonts/rubik-400.ttf"),
        include_bytes!("fonts/rubik-600.ttf"),
        include_bytes!("fonts/rubik-800.ttf"),
    ],
];

static TYPEFACES: LazyLock<Option<[Typeface; 2]>> = LazyLock::new(|| {
    let typeface = Typeface::read()?;
    Some([typeface.clone(), Typeface { is_rtl: true, ..typeface }])
});

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Semi,
    Extra,
}

impl Weight {
    /// As CSS and fonts number it.
    pub fn number(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Semi => 600,
            Self::Extra => 800,
        }
    }
}

#[derive(Clone)]
pub struct Typeface {
    /// By family, then by weight.
    faces: Vec<[Face<'static>; 3]>,
    fonts: Arc<fontdb::Database>,
    /// Whether lines are begun at the right.
    pub is_rtl: bool,
}

impl Typeface {
    /// For lines that begin at the left, or at the right. Read once, at the first call.
    ///
    /// # Errors
    /// `Drawing` when the fonts that were built in can't be read.
    pub fn get(is_rtl: bool) -> Result<&'static Self, KitError> {
        let typefaces = TYPEFACES.as_ref().ok_or_else(|| KitError::Drawing("the fonts can't be read".into()))?;
        Ok(&typefaces[usize::from(is_rtl)])
    }

    fn read() -> Option<Self> {
        let mut fonts = fontdb::Database::new();
        for file in FILES.into_iter().flatten() {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(file)));
        }
        let faces = FILES.into_iter().map(|files| {
            let [regular, semi, extra] = files.map(|file| Face::from_slice(file, 0));
            Some([regular?, semi?, extra?])
        });
        Some(Self { faces: faces.collect::<Option<_>>()?, fonts: Arc::new(fonts), is_rtl: false })
    }

    /// For whoever lays out text: these fonts and no other.
    pub fn fonts(&self) -> Arc<fontdb::Database> {
        self.fonts.clone()
    }

    fn face(&self, family: usize, weight: Weight) -> &Face<'static> {
        let [regular, semi, extra] = &self.faces[family];
        match weight {
            Weight::Regular => regular,
            Weight::Semi => semi,
            Weight::Extra => extra,
        }
    }

    /// The first family that has a drawing for the character in all weights.
    pub fn family(&self, character: char) -> Option<usize> {
        self.faces.iter().position(|faces| faces.iter().all(|face| face.glyph_index(character).is_some()))
    }

    /// The families that a text needs besides the first.
    fn lent(&self, text: &str) -> impl Iterator<Item = usize> {
        text.chars().filter_map(|character| self.family(character)).filter(|family| *family > 0)
    }

    /// Whether letters of a text rise to [`ARABIC_CAP`].
    pub fn is_high(&self, text: &str) -> bool {
        self.lent(text).any(|family| family == ARABIC)
    }

    /// Of the families of a text the widest space, in em.
    pub fn space(&self, text: &str, weight: Weight) -> f32 {
        let spaces = std::iter::once(0).chain(self.lent(text)).map(|family| self.run_width(" ", family, weight, 0.0));
        spaces.fold(0.0, f32::max)
    }

    /// Of letters of one family and one direction, in em.
    pub fn run_width(&self, text: &str, family: usize, weight: Weight, tracking: f32) -> f32 {
        let face = self.face(family, weight);
        let glyphs = shaped(face, text);
        let units: i32 = glyphs.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 / face.units_per_em() as f32 + tracking * glyphs.len().saturating_sub(1) as f32
    }

    /// Whether something is put between two letters of a family: joined ones it would tear apart.
    pub fn is_tracked(family: usize) -> bool {
        family != ARABIC
    }

    /// The white before the first letter that is set of such a run, in em.
    pub fn run_bearing(&self, text: &str, family: usize, weight: Weight) -> f32 {
        let face = self.face(family, weight);
        let glyphs = shaped(face, text);
        let (mut pen, mut left, mut right) = (0, i32::MAX, i32::MIN);
        for (info, at) in glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()) {
            let around = u16::try_from(info.glyph_id)
                .ok()
                .and_then(|id| face.glyph_bounding_box(rustybuzz::ttf_parser::GlyphId(id)));
            if let Some(around) = around {
                left = left.min(pen + at.x_offset + i32::from(around.x_min));
                right = right.max(pen + at.x_offset + i32::from(around.x_max));
            }
            pen += at.x_advance;
        }
        if left > right {
            return 0.0;
        }
        (if self.is_rtl { pen - right } else { left }) as f32 / face.units_per_em() as f32
    }
}

fn shaped(face: &Face, text: &str) -> GlyphBuffer {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    rustybuzz::shape(face, &[], buffer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{IN_PRINT, Printed};

    const WEIGHTS: [Weight; 3] = [Weight::Regular, Weight::Semi, Weight::Extra];

    fn get() -> &'static Typeface {
        Typeface::get(false).expect("good")
    }

    fn everything(words: &Printed) -> Vec<String> {
        let lines = &words.headlines;
        let mut all: Vec<String> = [lines.nameless, lines.mind, lines.other, lines.question, words.practice]
            .into_iter()
            .flatten()
            .chain(&words.hours.days)
            .map(|text| (*text).to_owned())
            .collect();
        all.extend(
            [words.drugs, words.plain, words.facts, words.scan, words.open, words.danger, words.page, words.exercise]
                .map(String::from),
        );
        all.extend([words.real, words.button, words.badge, words.code, words.name].map(String::from));
        all.extend([words.hours.every_day, words.hours.all_day, words.hours.and, words.hours.comma].map(String::from));
        all.push(words.hours.span.put(&[("from", &"9:30"), ("to", &"20.00")]));
        all
    }

    #[test]
    fn every_language_of_print_is_in_it_and_emoji_are_not() {
        for words in IN_PRINT {
            for text in everything(words) {
                let missing: Vec<_> = text.chars().filter(|letter| get().family(*letter).is_none()).collect();
                assert!(missing.is_empty(), "{missing:?} of {text:?}");
            }
        }
        let alphabets = "æøåÆØÅéüöäßąćęłńóśźżĄĆĘŁŃÓŚŹŻçğıöşüÇĞİÖŞÜ–’“”„«»·&/@0123456789";
        assert!(alphabets.chars().all(|letter| get().family(letter) == Some(0)));
        let cyrillic = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯыэъё";
        assert!(cyrillic.chars().all(|letter| get().family(letter) == Some(1)));
        let arabic = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژکگی،؛؟٠١٢٣٤٥٦٧٨٩";
        assert!(arabic.chars().all(|letter| get().family(letter) == Some(ARABIC)));
        assert!("😀אבγ".chars().all(|letter| get().family(letter).is_none()));
    }

    #[test]
    fn bolder_is_wider_and_tracking_counts_the_gaps() {
        let typeface = get();
        assert!(typeface.width("rådgiver", Weight::Extra, 0.0) > typeface.width("rådgiver", Weight::Regular, 0.0));
        let gaps = typeface.width("abc", Weight::Regular, 0.1) - typeface.width("abc", Weight::Regular, 0.0);
        assert!((gaps - 0.2).abs() < 1e-4, "{gaps}");
        assert_eq!(typeface.width("", Weight::Regular, 0.1), 0.0);
    }

    fn glyphs(text: &str, weight: Weight) -> Vec<u32> {
        shaped(get().face(ARABIC, weight), text).glyph_infos().iter().map(|info| info.glyph_id).collect()
    }

    #[test]
    fn arabic_letters_are_joined() {
        for weight in WEIGHTS {
            let alone = glyphs("ب", weight)[0];
            let joined = glyphs("ببب", weight);
            let [last, middle, first]: [u32; 3] = joined[..].try_into().expect("three of three");
            assert!(![last, middle, first].contains(&alone), "{joined:?} and {alone} alone");
            assert!(last != middle && middle != first, "{joined:?}");
            assert_eq!(glyphs("لا", weight).len(), 1, "a ligature that must be");
        }
    }

    /// A piece that is set where another was measured would stand upon its neighbour.
    #[test]
    fn what_was_measured_is_what_is_set() {
        for words in IN_PRINT {
            let typeface = Typeface::get(words.is_rtl).expect("good");
            for (text, weight) in everything(words).iter().flat_map(|text| WEIGHTS.map(|weight| (text, weight))) {
                for run in typeface.runs(text, weight, 0.0).runs {
                    let svg = format!(
                        r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="{}" font-size="100" font-weight="{}">{}</text></svg>"#,
                        FAMILIES[run.family],
                        weight.number(),
                        crate::kit::drawing::escaped(&run.text)
                    );
                    let tree = crate::kit::file::read(&svg).expect("readable");
                    let set = tree.root().children().iter().find_map(|node| match node {
                        usvg::Node::Text(text) => Some(text),
                        _ => None,
                    });
                    let set = set.expect("a text");
                    let wide = set.bounding_box().width() / 100.0;
                    assert!((wide - run.width).abs() < 2e-3, "{text}: {:?} is {wide}, not {}", run.text, run.width);
                    let mut glyphs = set.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    assert!(glyphs.all(|glyph| glyph.id.0 != 0), "{text}: a letter without a drawing");
                }
            }
        }
    }
}
