//! The one typeface of the kit, in three weights: what it has, and how wide a text becomes in it.
//!
//! Measured with the shaper that lays the text out later, so that what fits here fits on the paper.

use std::sync::{Arc, LazyLock};

use rustybuzz::{Face, UnicodeBuffer, ttf_parser};
use usvg::fontdb;

use super::KitError;

/// As it stands in the fonts.
pub const FAMILY: &str = "Bricolage Grotesque";
/// Height of capitals, in em.
pub const CAP: f32 = 0.66;

const FILES: [&[u8]; 3] = [
    include_bytes!("fonts/bricolage-400.ttf"),
    include_bytes!("fonts/bricolage-600.ttf"),
    include_bytes!("fonts/bricolage-800.ttf"),
];

static TYPEFACE: LazyLock<Option<Typeface>> = LazyLock::new(Typeface::read);

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

pub struct Typeface {
    regular: Face<'static>,
    semi: Face<'static>,
    extra: Face<'static>,
    fonts: Arc<fontdb::Database>,
}

impl Typeface {
    /// Read once, at the first call.
    ///
    /// # Errors
    /// `Drawing` when the fonts that were built in can't be read.
    pub fn get() -> Result<&'static Self, KitError> {
        TYPEFACE.as_ref().ok_or_else(|| KitError::Drawing("the fonts can't be read".into()))
    }

    fn read() -> Option<Self> {
        let mut fonts = fontdb::Database::new();
        for file in FILES {
            fonts.load_font_source(fontdb::Source::Binary(Arc::new(file)));
        }
        let [regular, semi, extra] = FILES.map(|file| Face::from_slice(file, 0));
        Some(Self { regular: regular?, semi: semi?, extra: extra?, fonts: Arc::new(fonts) })
    }

    /// For whoever lays out text: these fonts and no other.
    pub fn fonts(&self) -> Arc<fontdb::Database> {
        self.fonts.clone()
    }

    fn face(&self, weight: Weight) -> &Face<'static> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semi => &self.semi,
            Weight::Extra => &self.extra,
        }
    }

    /// Whether all weights have a drawing for the character.
    pub fn has(&self, character: char) -> bool {
        [&self.regular, &self.semi, &self.extra].iter().all(|face| face.glyph_index(character).is_some())
    }

    /// In em, kerned; `tracking` is what is put between two letters.
    pub fn width(&self, text: &str, weight: Weight, tracking: f32) -> f32 {
        let face = self.face(weight);
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let glyphs = rustybuzz::shape(face, &[], buffer);
        let units: i32 = glyphs.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 / face.units_per_em() as f32 + tracking * glyphs.len().saturating_sub(1) as f32
    }

    /// The white to the left of the first letter, in em: large type is moved by it, so that its edge is the margin's.
    pub fn bearing(&self, text: &str, weight: Weight) -> f32 {
        let face: &ttf_parser::Face = self.face(weight);
        let glyph = text.chars().next().and_then(|first| face.glyph_index(first));
        let left = glyph.and_then(|glyph| face.glyph_bounding_box(glyph)).map_or(0, |around| around.x_min);
        f32::from(left) / f32::from(face.units_per_em())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_is_in_it_and_emoji_are_not() {
        let typeface = Typeface::get().expect("good");
        assert!("æøåÆØÅéüöäß–’“”·&/@0123456789".chars().all(|c| typeface.has(c)));
        assert!("😀бאع".chars().all(|c| !typeface.has(c)));
    }

    #[test]
    fn bolder_is_wider_and_tracking_counts_the_gaps() {
        let typeface = Typeface::get().expect("good");
        assert!(typeface.width("rådgiver", Weight::Extra, 0.0) > typeface.width("rådgiver", Weight::Regular, 0.0));
        let gaps = typeface.width("abc", Weight::Regular, 0.1) - typeface.width("abc", Weight::Regular, 0.0);
        assert!((gaps - 0.2).abs() < 1e-4, "{gaps}");
        assert_eq!(typeface.width("", Weight::Regular, 0.1), 0.0);
    }
}
