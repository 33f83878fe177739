//! The printed kit, looked at with real tools: poppler reads the PDFs, zbar the codes. `tests/setup` installs both.

mod codes;
mod hostile;
mod pages;
mod picture;
mod raster;
mod tools;

use ungrus::hours::{Hours, Span};
use ungrus::kit::{Design, FileKind, Format, Headline, Wish, render};
use ungrus::line::Language;
use ungrus::words::Printed;

pub const ADDRESS: &str = "https://chat.example.dk/f/cdfhjk";
pub const PRACTICE: &str = "https://chat.example.dk/proev";

/// As a language writes them: day, from, to.
pub fn hours(language: Language, spans: &[(i8, u16, u16)]) -> Vec<String> {
    let spans = spans.iter().map(|(day, from, to)| Span::new(*day, from * 60, to * 60).expect("a span"));
    Hours::new(spans, []).printed(&Printed::of(language).hours)
}

pub fn wish(design: Design, language: Language) -> Wish {
    Wish {
        language,
        is_offered: false,
        design,
        headline: Headline::Nameless,
        drugs: true,
        centre: "Ung Rådgivning Århus".into(),
        outlet: Some("Københavns Åbne Gymnasium".into()),
        hours: hours(language, &[(1, 15, 20), (2, 15, 20), (3, 15, 20), (4, 15, 20), (6, 12, 16)]),
        address: ADDRESS.into(),
        practice: PRACTICE.into(),
    }
}

pub fn pdf(wish: &Wish, format: Format) -> Vec<u8> {
    render(wish, format, FileKind::Pdf).unwrap_or_else(|error| panic!("{wish:?} as {format:?}: {error}"))
}

/// How many codes stand on a page.
pub fn codes(format: Format) -> usize {
    match format {
        Format::Poster | Format::Flyer | Format::Slide | Format::Picture => 1,
        Format::FlyerSheet => 4,
        Format::Strips => 8,
        Format::Cards => 10,
    }
}
