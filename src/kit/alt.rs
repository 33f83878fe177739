//! The alternative text: what is on it, in one breath.

use super::text::shown;
use super::wish::{Format, Wish};
use super::words::{headline, what};
use crate::words::Printed;

/// For a picture's `alt`, in the wish's language; not escaped.
pub fn alt(wish: &Wish, format: Format) -> String {
    let words = Printed::of(wish.language);
    let headline = headline(wish.language, wish.headline).join(" ");
    let (real, practice) = (shown(&wish.address), shown(&wish.practice));
    if format == Format::Slide {
        let (title, exercise) = (words.practice.join(" "), words.exercise);
        format!("{title}. {exercise} {} {practice}. {} {real}", words.code, words.real)
    } else {
        format!("{headline} {} {}. {} {real}", what(words, wish.drugs), words.facts, words.code)
    }
}
