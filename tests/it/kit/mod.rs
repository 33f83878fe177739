//! The printed kit, looked at with real tools: poppler reads the PDFs, zbar the codes. `tests/setup` installs both.

mod codes;
mod hostile;
mod pages;
mod picture;
mod raster;
mod tools;

use ungrus::kit::{Design, FileKind, Format, Headline, Wish, render};
use ungrus::line::Language;

pub const ADDRESS: &str = "https://chat.example.dk/f/cdfhjk";
pub const PRACTICE: &str = "https://chat.example.dk/proev";

pub fn wish(design: Design, language: Language) -> Wish {
    let hours = match language {
        Language::ENGLISH => ["Mon–Thu 15–20", "Sat 12–16"],
        _ => ["man–tors 15–20", "lør 12–16"],
    };
    Wish {
        language,
        design,
        headline: Headline::Nameless,
        drugs: true,
        centre: "Ung Rådgivning Århus".into(),
        outlet: Some("Københavns Åbne Gymnasium".into()),
        hours: hours.map(String::from).into(),
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
