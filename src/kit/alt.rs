//! The alternative text: what is on it, in one breath.

use super::text::shown;
use super::wish::{Format, Language, Wish};
use super::words::{Words, headline};

/// For a picture's `alt`, in the wish's language; not escaped.
pub fn alt(wish: &Wish, format: Format) -> String {
    let words = Words::of(wish.language);
    let headline = headline(wish.language, wish.headline).join(" ");
    let (real, practice) = (shown(&wish.address), shown(&wish.practice));
    match (format, wish.language) {
        (Format::Slide, Language::Danish) => {
            format!("{}. {} QR-kode til {practice}. {} {real}", words.practice.join(" "), words.exercise, words.real)
        }
        (Format::Slide, Language::English) => {
            format!("{}. {} QR code to {practice}. {} {real}", words.practice.join(" "), words.exercise, words.real)
        }
        (_, Language::Danish) => {
            format!("{headline} {} {}. QR-kode til {real}", words.what(wish.drugs), words.facts)
        }
        (_, Language::English) => {
            format!("{headline} {} {}. QR code to {real}", words.what(wish.drugs), words.facts)
        }
    }
}
