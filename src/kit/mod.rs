//! The printed kit of a place: posters, flyers, cards, a slide and a picture, each as PDF, PNG and SVG from one SVG
//! source. Pure: a [`Wish`] in, bytes out; it knows neither SQL nor HTTP.
//!
//! `text` lets in what can be printed, `content` says it, the designs (`loud`, `night`, `paper`) lay faces
//! out, `sheet` puts them on paper, `file` writes.

mod alt;
mod badge;
mod code;
mod content;
mod drawing;
mod file;
mod lines;
mod loud;
mod night;
mod paper;
mod parts;
mod runs;
mod shapes;
mod sheet;
mod stack;
mod text;
mod typeface;
mod wide;
mod wish;
mod words;

pub use alt::alt;
pub use badge::{Badge, badge};
pub use text::shown;
pub use wish::{Design, FileKind, Format, Headline, Wish};
pub use words::{LANGUAGES, headline, language};

/// Why a kit can't be made.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum KitError {
    /// A text has characters that the typeface has not got. Holds them, each once, with spaces between; those that
    /// can't be seen as `U+202E`.
    #[error("the typeface has no {0}")]
    NoGlyphs(String),
    /// A text that does not fit even at the smallest size that can be read. Holds the text.
    #[error("too long for the print: {0}")]
    TooLong(String),
    /// A drawing of our own that could not be read or written: a fault of the program.
    #[error("the drawing failed: {0}")]
    Drawing(String),
}

/// Makes a file. Takes a processor for up to some tenths of a second: not for an async task. The same wish gives the
/// same bytes.
///
/// # Errors
/// `NoGlyphs` and `TooLong` for a text of the wish that can't be printed; the format decides what is too long.
pub fn render(wish: &Wish, format: Format, kind: FileKind) -> Result<Vec<u8>, KitError> {
    let source = sheet::draw(wish, format)?;
    let about = file::About {
        title: words::headline(wish.language, wish.headline).join(" "),
        description: alt(wish, format),
        language: wish.language,
    };
    file::make(&source, format, kind, &about)
}
