//! The printed kit of a place: posters, flyers, cards, a slide and a picture, each as PDF, PNG and SVG from one SVG
//! source. Pure: a [`Wish`] in, bytes out; it knows neither SQL nor HTTP.

mod wish;

pub use wish::{Design, FileKind, Format, Headline, Language, Wish};

/// Why a kit can't be made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KitError {
    /// A text has characters that the typeface has not got. Holds them, each once.
    #[error("the typeface has no {0}")]
    NoGlyphs(String),
    /// A text that does not fit even at the smallest size that can be read. Holds the text.
    #[error("too long for the print: {0}")]
    TooLong(String),
    /// A drawing of our own that could not be read or written: a fault of the program.
    #[error("the drawing failed: {0}")]
    Drawing(String),
}
