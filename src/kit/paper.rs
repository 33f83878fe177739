//! Paper: black type on white and three dots: somebody is writing. Little ink, and the most discreet.

use super::KitError;
use super::content::{Content, large};
use super::drawing::Drawing;
use super::lines::display;
use super::parts;
use super::wide::Wide;

const PAPER: &str = "#ffffff";
const INK: &str = "#111114";
const SOFT: &str = "#3d3d45";
const ACCENT: &str = "#2538e8";
const RULE: f32 = 0.35;

/// The three dots of somebody who writes; the middle of the first at `x`.
fn dots(drawing: &mut Drawing, x: f32, y: f32, radius: f32) {
    for (index, fill) in [ACCENT, "#7c88f1", "#c3c8f9"].into_iter().enumerate() {
        drawing.circle(x + radius * 2.9 * index as f32, y, radius, fill);
    }
}

/// A poster or flyer; `unit` is 1 on an A4.
pub fn portrait(content: &Content, width: f32, height: f32, unit: f32) -> Result<Drawing<'static>, KitError> {
    let typeface = content.typeface;
    let margin = 14.0 * unit;
    let (left, right) = (margin, width - margin);
    let side = 64.0 * unit;
    let mut drawing = Drawing::face(typeface, width);
    drawing.rect(0.0, 0.0, width, height, 0.0, PAPER);
    drawing.line((left, margin), (right, margin), RULE, INK);
    let facts = Content::small(content.words.facts, 5.0 * unit, INK).set(typeface, right - left, 8.0)?;
    facts.draw(&mut drawing, left, margin + 5.0 * unit);

    let rule = height - 114.0 * unit;
    let top = margin + 24.0 * unit;
    let radius = 6.5 * unit;
    let room = rule - 16.0 * unit - 2.0 * radius - 15.0 * unit - top;
    let headline = display(typeface, content.headline(), large(42.0 * unit), right - left, room)?;
    drawing.block(&headline, left, top, INK);
    dots(&mut drawing, left + radius, rule - 16.0 * unit - radius, radius);

    drawing.line((left, rule), (right, rule), RULE, INK);
    let code_top = rule + 11.0 * unit;
    drawing.code(&content.code, right - side, code_top, side, INK);
    let column = right - side - 12.0 * unit - left;
    let lede = content.lede(6.6 * unit, INK).set(typeface, column, 32.0 * unit)?;
    lede.draw(&mut drawing, left, code_top);
    let room = side - lede.height - 6.0 * unit;
    let details = content.details(unit * 0.94, (SOFT, ACCENT), column, room)?;
    details.draw_up(&mut drawing, left, code_top + side);
    parts::foot(content, &mut drawing, (width, height), unit, SOFT)?;
    Ok(drawing)
}

pub fn card(content: &Content, width: f32, height: f32) -> Result<Drawing<'static>, KitError> {
    let typeface = content.typeface;
    let (margin, side) = (5.0, 23.0);
    let right = width - margin - side;
    let mut drawing = Drawing::face(typeface, width);
    drawing.rect(0.0, 0.0, width, height, 0.0, PAPER);
    drawing.code(&content.code, right, margin + 0.6, side, INK);
    let words = 28.6;
    parts::card_words(content, &mut drawing, right - margin - 5.0, words, (INK, SOFT))?;
    let address = parts::card_foot(content, &mut drawing, (width, height), (ACCENT, SOFT))?;
    if address - words > 7.0 {
        dots(&mut drawing, margin + 1.1, f32::midpoint(words, address) + 0.4, 1.1);
    }
    Ok(drawing)
}

pub fn wide(wide: &Wide) -> Result<Drawing<'static>, KitError> {
    let typeface = wide.content.typeface;
    let unit = wide.unit;
    let margin = 18.0 * unit;
    let side = wide.side * unit;
    let right = wide.width - margin - side;
    let mut drawing = Drawing::face(typeface, wide.width);
    drawing.rect(0.0, 0.0, wide.width, wide.height, 0.0, PAPER);
    drawing.code(wide.code, right, margin, side, INK);
    let mut foot = Drawing::face(typeface, wide.width);
    let rule = parts::wide_foot(wide, &mut foot, right, (ACCENT, SOFT))? - 13.0 * unit;
    drawing.line((margin, rule), (right - 14.0 * unit, rule), RULE, INK);
    parts::wide_words(wide, &mut drawing, margin, right - 2.0 * margin, rule - 12.0 * unit, (INK, INK))?;
    drawing.add(&foot);
    Ok(drawing)
}
