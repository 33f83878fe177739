//! Loud: one bubble in a strong colour, so large that the page can't hold it, and black type on it.

use super::KitError;
use super::content::{Content, large};
use super::drawing::Drawing;
use super::lines::display;
use super::parts;
use super::shapes::cropped;
use super::wide::Wide;

const GROUND: &str = "#ffd9e4";
const SHAPE: &str = "#ff5a36";
const INK: &str = "#1d0a10";

/// A poster or flyer; `unit` is 1 on an A4.
pub fn portrait(content: &Content, width: f32, height: f32, unit: f32) -> Result<Drawing<'static>, KitError> {
    let typeface = content.typeface;
    let margin = 14.0 * unit;
    let bottom = height - 104.0 * unit;
    let side = 54.0 * unit;
    let mut drawing = Drawing::face(typeface, width);
    drawing.rect(0.0, 0.0, width, height, 0.0, GROUND);

    let right = width - margin - side;
    let code_top = bottom + 14.0 * unit;
    let column = right - margin - 12.0 * unit;
    let details = content.details(unit, (INK, INK), column, 42.0 * unit)?;
    let details_top = code_top + side - details.height;
    let tail = (details_top - bottom - 6.0 * unit).min(27.0 * unit);
    drawing.path(&cropped(width - margin, bottom, 42.0 * unit, margin, tail), SHAPE);

    let inner = width - 2.8 * margin;
    let facts = Content::small(content.words.facts, 5.4 * unit, INK).set(typeface, inner, 8.0 * unit)?;
    facts.draw(&mut drawing, margin, margin);
    let lede = content.lede(7.4 * unit, INK).set(typeface, inner - 24.0 * unit, 36.0 * unit)?;
    let top = margin + 19.0 * unit;
    let room = bottom - 15.0 * unit - lede.height - 15.0 * unit - top;
    let headline = display(typeface, content.headline(), large(44.0 * unit), inner, room)?;
    drawing.block(&headline, margin, top, INK);
    lede.draw_up(&mut drawing, margin, bottom - 15.0 * unit);

    drawing.code(&content.code, right, code_top, side, INK);
    details.draw(&mut drawing, margin, details_top);
    parts::foot(content, &mut drawing, (width, height), unit, INK)?;
    Ok(drawing)
}

pub fn card(content: &Content, width: f32, height: f32) -> Result<Drawing<'static>, KitError> {
    let typeface = content.typeface;
    let (margin, side) = (5.0, 23.0);
    let right = width - margin - side;
    let edge = right - 4.6;
    let (mut words, mut foot) = (Drawing::face(typeface, width), Drawing::face(typeface, width));
    let bottom = parts::card_foot(content, &mut foot, (width, height), (INK, INK))? - 6.0;
    parts::card_words(content, &mut words, edge - margin - 3.2, bottom - 3.2, (INK, INK))?;
    let mut drawing = Drawing::face(typeface, width);
    drawing.rect(0.0, 0.0, width, height, 0.0, GROUND);
    drawing.path(&cropped(edge, bottom, 8.0, margin, 4.2), SHAPE);
    drawing.code(&content.code, right, margin + 0.6, side, INK);
    drawing.add(&words);
    drawing.add(&foot);
    Ok(drawing)
}

pub fn wide(wide: &Wide) -> Result<Drawing<'static>, KitError> {
    let typeface = wide.content.typeface;
    let unit = wide.unit;
    let margin = 18.0 * unit;
    let side = wide.side * unit;
    let right = wide.width - margin - side;
    let edge = right - 16.0 * unit;
    let (mut words, mut foot) = (Drawing::face(typeface, wide.width), Drawing::face(typeface, wide.width));
    let bottom = parts::wide_foot(wide, &mut foot, right, (INK, INK))? - 25.0 * unit;
    parts::wide_words(wide, &mut words, margin, edge - 2.0 * margin, bottom - 13.0 * unit, (INK, INK))?;
    let mut drawing = Drawing::face(typeface, wide.width);
    drawing.rect(0.0, 0.0, wide.width, wide.height, 0.0, GROUND);
    drawing.path(&cropped(edge, bottom, 30.0 * unit, margin, 16.0 * unit), SHAPE);
    drawing.code(wide.code, right, margin, side, INK);
    drawing.add(&words);
    drawing.add(&foot);
    Ok(drawing)
}
