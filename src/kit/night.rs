//! Night: a conversation that glows in the dark. The headline is its first bubble, the code its last.

use super::KitError;
use super::content::{Content, large};
use super::drawing::Drawing;
use super::lines::display;
use super::parts;
use super::shapes::{Tail, bubble};
use super::wide::Wide;

const GROUND: &str = "#0d0a26";
const INK: &str = "#120d33";
const REPLY: &str = "#4034a4";
const LIGHT: &str = "#f1eeff";
const SOFT: &str = "#c9c3f5";
const MINT: &str = "#8ff5d2";
const PANEL: &str = "#ffffff";
const GLOW: &str = "url(#glow)";

/// Light from two corners, and the gradient of the first bubble. Opaque and straight: transparent lights made printers
/// and viewers work for seconds.
fn ground(drawing: &mut Drawing, width: f32, height: f32) {
    drawing.put(format_args!(
        r##"<defs><linearGradient id="glow" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#8ff5d2"/><stop offset="0.55" stop-color="#a9c8ff"/><stop offset="1" stop-color="#d3b6ff"/></linearGradient><linearGradient id="night" gradientUnits="userSpaceOnUse" x1="0" y1="{height}" x2="{width}" y2="0"><stop offset="0" stop-color="#0f4452"/><stop offset="0.4" stop-color="{GROUND}"/><stop offset="0.62" stop-color="#1a1248"/><stop offset="1" stop-color="#452fb0"/></linearGradient></defs>"##
    ));
    drawing.rect(0.0, 0.0, width, height, 0.0, "url(#night)");
}

/// A poster or flyer; `unit` is 1 on an A4.
pub fn portrait(content: &Content, width: f32, height: f32, unit: f32) -> Result<Drawing<'static>, KitError> {
    let typeface = content.typeface;
    let margin = 14.0 * unit;
    let mut drawing = Drawing::face(typeface, width);
    ground(&mut drawing, width, height);
    let facts = Content::small(content.words.facts, 5.4 * unit, MINT).set(typeface, width - 2.0 * margin, 8.0)?;
    facts.draw(&mut drawing, margin, margin);

    let side = 54.0 * unit;
    let panel = side + 20.0 * unit;
    let panel_top = height - margin - 22.0 * unit - panel;
    let lede = content.lede(7.4 * unit, LIGHT).set(typeface, 118.0 * unit, 36.0 * unit)?;
    let (pad, gap) = (13.0 * unit, 7.0 * unit);
    let reply_width = lede.width(typeface) + 2.0 * pad;
    let reply_height = lede.height + 2.0 * pad;
    let reply_top = panel_top - gap - reply_height;

    let top = margin + 14.0 * unit;
    let inset = 17.0 * unit;
    let room = reply_top - gap - top - 2.0 * inset - 4.0 * unit;
    let headline = display(typeface, content.headline(), large(40.0 * unit), width - 2.0 * margin - 2.0 * inset, room)?;
    let first = (headline.width(typeface) + 2.0 * inset, reply_top - gap - top);
    drawing.path(&bubble(margin, top, first.0, first.1, 24.0 * unit, Tail::BottomLeft), GLOW);
    let text_top = top + (first.1 - headline.height()) / 2.0;
    drawing.block(&headline, margin + inset, text_top, INK);

    let reply_left = width - margin - reply_width;
    drawing.path(&bubble(reply_left, reply_top, reply_width, reply_height, 16.0 * unit, Tail::BottomRight), REPLY);
    lede.draw(&mut drawing, reply_left + pad, reply_top + pad);

    drawing.path(&bubble(margin, panel_top, panel, panel, 8.0 * unit, Tail::BottomLeft), PANEL);
    let quiet = (panel - side) / 2.0;
    drawing.code(&content.code, margin + quiet, panel_top + quiet, side, INK);
    let column = margin + panel + 10.0 * unit;
    let details = content.details(unit, (SOFT, LIGHT), width - margin - column, panel - 8.0 * unit)?;
    details.draw_up(&mut drawing, column, panel_top + panel - 4.0 * unit);
    parts::foot(content, &mut drawing, (width, height), unit, SOFT)?;
    Ok(drawing)
}

pub fn card(content: &Content, width: f32, height: f32) -> Result<Drawing<'static>, KitError> {
    let typeface = content.typeface;
    let side = 21.0;
    let panel = side + 7.0;
    let right = width - 4.0 - panel;
    let mut drawing = Drawing::face(typeface, width);
    ground(&mut drawing, width, height);
    drawing.path(&bubble(right, 4.0, panel, panel, 1.8, Tail::BottomRight), PANEL);
    drawing.code(&content.code, right + 3.5, 7.5, side, INK);
    let mut foot = Drawing::face(typeface, width);
    let address = parts::card_foot(content, &mut foot, (width, height), (LIGHT, SOFT))?;
    let lede = content.brief(2.35, LIGHT).set(typeface, right - 9.0, 6.7)?;
    let bottom = (4.0 + panel).min(address - 3.4);
    let (pad, high) = (3.2, bottom - 4.0 - lede.height - 3.0);
    let room = right - 7.0 - 2.0 * pad;
    let headline = display(typeface, content.headline(), large(7.0), room, high - 2.0 * pad)?;
    let first = bubble(4.0, 4.0, headline.width(typeface) + 2.0 * pad, high, 5.0, Tail::BottomLeft);
    drawing.path(&first, GLOW);
    drawing.block(&headline, 4.0 + pad, 4.0 + (high - headline.height()) / 2.0, INK);
    lede.draw_up(&mut drawing, 5.0, bottom);
    drawing.add(&foot);
    Ok(drawing)
}

pub fn wide(wide: &Wide) -> Result<Drawing<'static>, KitError> {
    let typeface = wide.content.typeface;
    let unit = wide.unit;
    let margin = 18.0 * unit;
    let panel = (wide.side + 8.0) * unit;
    let right = wide.width - margin - panel;
    let mut drawing = Drawing::face(typeface, wide.width);
    ground(&mut drawing, wide.width, wide.height);
    drawing.path(&bubble(right, margin, panel, panel, 8.0 * unit, Tail::BottomRight), PANEL);
    let inset = wide.side * 0.13 * unit;
    let side = panel - 2.0 * inset;
    drawing.code(wide.code, right + inset, margin + inset, side, INK);

    let kicker = wide.kicker(MINT).set(typeface, right - 2.0 * margin, 14.0 * unit)?;
    kicker.draw(&mut drawing, margin, margin);
    let lede_width = right - 2.0 * margin;
    let lede = wide.lede(LIGHT).set(typeface, lede_width, 36.0 * unit)?;
    let mut foot = Drawing::face(typeface, wide.width);
    let bottom = parts::wide_foot(wide, &mut foot, right, (LIGHT, SOFT))? - 13.0 * unit;
    let top = margin + kicker.height + 9.0 * unit;
    let (inset, high) = (13.0 * unit, bottom - lede.height - 9.0 * unit - top);
    let room = (right - 2.0 * margin - 2.0 * inset, high - 2.0 * inset);
    let headline = display(typeface, wide.lines, large(48.0 * unit), room.0, room.1)?;
    let around = headline.width(typeface) + 2.0 * inset;
    drawing.path(&bubble(margin, top, around, high, 18.0 * unit, Tail::BottomLeft), GLOW);
    let text_top = top + (high - headline.height()) / 2.0;
    drawing.block(&headline, margin + inset, text_top, INK);
    lede.draw_up(&mut drawing, margin, bottom);
    drawing.add(&foot);
    Ok(drawing)
}
