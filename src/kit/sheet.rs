//! The formats: which face stands where on the paper, and where to cut.

use super::KitError;
use super::code::Code;
use super::content::{Content, SMALLEST};
use super::drawing::Drawing;
use super::lines::Manner;
use super::stack::Stack;
use super::typeface::Weight;
use super::wide::Wide;
use super::wish::{Design, Format, Wish};
use super::{loud, night, paper};

const A4: (f32, f32) = (210.0, 297.0);
const CARD: (f32, f32) = (85.0, 55.0);
/// Seven strips are the most that leave each code 20 mm wide, and 5 mm to the edge.
const STRIPS: usize = 7;
const STRIP_LENGTH: f32 = 78.0;
const STRIP_CODE: f32 = 20.04;
const MARK: &str = "#8a8a8a";

impl Format {
    /// Width and height in mm.
    pub fn size(self) -> (f32, f32) {
        match self {
            Self::Poster | Self::Strips | Self::FlyerSheet | Self::Cards => A4,
            Self::Flyer => (105.0, 148.0),
            Self::Slide => (338.666_67, 190.5),
            Self::Picture => (180.0, 120.0),
        }
    }
}

/// The whole page as SVG that needs the typeface.
///
/// # Errors
/// `NoGlyphs` and `TooLong` for texts that can't be printed.
pub fn draw(wish: &Wish, format: Format) -> Result<String, KitError> {
    let content = Content::new(wish)?;
    let (width, height) = format.size();
    let drawing = match format {
        Format::Poster => portrait(&content, width, height, 1.0)?,
        Format::Flyer => portrait(&content, width, height, 0.5)?,
        Format::FlyerSheet => flyers(&content)?,
        Format::Strips => strips(&content)?,
        Format::Cards => cards(&content)?,
        Format::Slide => wide(wish.design, &Wide::slide(&content, &Code::new(&wish.practice)?, (width, height)))?,
        Format::Picture => wide(wish.design, &Wide::picture(&content, (width, height)))?,
    };
    Ok(drawing.finish(width, height))
}

fn portrait(content: &Content, width: f32, height: f32, unit: f32) -> Result<Drawing<'static>, KitError> {
    match content.wish.design {
        Design::Loud => loud::portrait(content, width, height, unit),
        Design::Night => night::portrait(content, width, height, unit),
        Design::Paper => paper::portrait(content, width, height, unit),
    }
}

fn wide(design: Design, face: &Wide) -> Result<Drawing<'static>, KitError> {
    match design {
        Design::Loud => loud::wide(face),
        Design::Night => night::wide(face),
        Design::Paper => paper::wide(face),
    }
}

fn flyers(content: &Content) -> Result<Drawing<'static>, KitError> {
    let (width, height) = (A4.0 / 2.0, A4.1 / 2.0);
    let face = portrait(content, width, height, 0.5)?;
    let mut sheet = Drawing::new(content.typeface);
    for (x, y) in [(0.0, 0.0), (width, 0.0), (0.0, height), (width, height)] {
        place(&mut sheet, &face, (x, y), (width, height));
    }
    let length = 7.0;
    for (from, to) in [
        ((width, 0.0), (width, length)),
        ((width, A4.1 - length), (width, A4.1)),
        ((0.0, height), (length, height)),
        ((A4.0 - length, height), (A4.0, height)),
        ((width - 2.5, height), (width + 2.5, height)),
        ((width, height - 2.5), (width, height + 2.5)),
    ] {
        sheet.line(from, to, 0.15, MARK);
    }
    Ok(sheet)
}

fn cards(content: &Content) -> Result<Drawing<'static>, KitError> {
    let face = match content.wish.design {
        Design::Loud => loud::card(content, CARD.0, CARD.1)?,
        Design::Night => night::card(content, CARD.0, CARD.1)?,
        Design::Paper => paper::card(content, CARD.0, CARD.1)?,
    };
    let mut sheet = Drawing::new(content.typeface);
    sheet.rect(0.0, 0.0, A4.0, A4.1, 0.0, "#ffffff");
    let (left, top) = ((A4.0 - 2.0 * CARD.0) / 2.0, (A4.1 - 5.0 * CARD.1) / 2.0);
    for index in 0..10_u8 {
        let (column, row) = (f32::from(index % 2), f32::from(index / 2));
        place(&mut sheet, &face, (left + column * CARD.0, top + row * CARD.1), CARD);
    }
    for column in 0..3_u8 {
        let x = left + f32::from(column) * CARD.0;
        sheet.line((x, top - 6.0), (x, top - 2.0), 0.15, MARK);
        sheet.line((x, A4.1 - top + 2.0), (x, A4.1 - top + 6.0), 0.15, MARK);
    }
    for row in 0..6_u8 {
        let y = top + f32::from(row) * CARD.1;
        sheet.line((left - 8.0, y), (left - 2.0, y), 0.15, MARK);
        sheet.line((A4.0 - left + 2.0, y), (A4.0 - left + 8.0, y), 0.15, MARK);
    }
    Ok(sheet)
}

/// A face at its place, cut off at its edges.
fn place(sheet: &mut Drawing, face: &Drawing, (x, y): (f32, f32), (width, height): (f32, f32)) {
    let clip = format!("c{x:.0}-{y:.0}");
    sheet.put(format_args!(
        r#"<clipPath id="{clip}"><rect x="{x}" y="{y}" width="{width}" height="{height}"/></clipPath><g clip-path="url(#{clip})">"#
    ));
    sheet.group(&format!("translate({x} {y})"), face);
    sheet.put("</g>");
}

fn strips(content: &Content) -> Result<Drawing<'static>, KitError> {
    let top = A4.1 - STRIP_LENGTH;
    // The bubbles of Night need more room around their words.
    let unit = if content.wish.design == Design::Night { 0.68 } else { 0.8 };
    let face = portrait(content, A4.0, top, unit)?;
    let mut page = Drawing::new(content.typeface);
    page.rect(0.0, 0.0, A4.0, A4.1, 0.0, "#ffffff");
    place(&mut page, &face, (0.0, 0.0), (A4.0, top));
    let width = A4.0 / STRIPS as f32;
    let strip = strip(content, width)?;
    for index in 0..STRIPS {
        let x = width * index as f32;
        page.group(&format!("translate({x} {top})"), &strip);
        if index > 0 {
            page.put(format_args!(
                r#"<path d="M{x} {top}V{}" stroke="{MARK}" stroke-width="0.25" stroke-dasharray="1.6 1.2" fill="none"/>"#,
                A4.1
            ));
        }
    }
    Ok(page)
}

/// One strip: the address to be read along it, and the code at its free end.
fn strip(content: &Content, width: f32) -> Result<Drawing<'static>, KitError> {
    let ink = "#111114";
    let mut strip = Drawing::new(content.typeface);
    let code_top = STRIP_LENGTH - 6.0 - STRIP_CODE;
    strip.code(&content.code, (width - STRIP_CODE) / 2.0, code_top, STRIP_CODE, ink);
    let long = code_top - 3.2 - 5.0;
    let words = Stack::default()
        .with(content.words.facts, Manner::text(Weight::Regular, 3.0, SMALLEST), 0.0, ink)
        .with(content.text.shown.as_str(), Manner::address(4.6, 2.6), 3.0, ink)
        .set(content.typeface, long, width - 12.0)?;
    let mut turned = Drawing::face(content.typeface, long);
    words.draw(&mut turned, 0.0, 0.0);
    let x = (width - words.height) / 2.0;
    strip.group(&format!("translate({x:.3} {:.3}) rotate(-90)", code_top - 3.2), &turned);
    Ok(strip)
}
