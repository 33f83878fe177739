//! Parts that stand in every design: small print, and the words of cards and landscape faces.

use super::KitError;
use super::content::{Content, large};
use super::drawing::Drawing;
use super::lines::{Manner, display};
use super::stack::Stack;
use super::wide::Wide;

/// The small print at the foot of a portrait face.
pub fn foot(
    content: &Content,
    drawing: &mut Drawing,
    (width, height): (f32, f32),
    unit: f32,
    colour: &'static str,
) -> Result<(), KitError> {
    let margin = 14.0 * unit;
    let danger = Content::small(content.words.danger, 3.9 * unit, colour).set(content.typeface, width / 2.0, 9.0)?;
    let aside = danger.width(content.typeface);
    danger.draw_up(drawing, width - margin - aside, height - margin);
    let room = width - 2.0 * margin - aside - 8.0 * unit;
    let names = content.names(3.9 * unit, colour).set(content.typeface, room, 17.0 * unit)?;
    names.draw_up(drawing, margin, height - margin);
    Ok(())
}

/// Headline and what it is, in the upper left of a card, down to `bottom`.
pub fn card_words(
    content: &Content,
    drawing: &mut Drawing,
    width: f32,
    bottom: f32,
    (ink, soft): (&'static str, &'static str),
) -> Result<(), KitError> {
    let lede = content.brief(2.35, soft).set(content.typeface, width, 6.7)?;
    let room = bottom - lede.height - 2.5 - 5.4;
    let headline = display(content.typeface, content.headline(), large(7.4), width, room)?;
    drawing.block(&headline, 5.0, 5.4, ink);
    lede.draw_up(drawing, 5.0, bottom);
    Ok(())
}

/// Address and small print of a card. Returns where the address begins: at 33 mm or below, under the code.
pub fn card_foot(
    content: &Content,
    drawing: &mut Drawing,
    (width, height): (f32, f32),
    (loud, ink): (&'static str, &'static str),
) -> Result<f32, KitError> {
    let room = width - 10.0;
    let bottom = height - 5.0;
    let set = |facts, height| content.card_small(ink, facts).set(content.typeface, room, height);
    // Rather an address that can be read than everything.
    let small = set(true, 10.0).or_else(|_| set(false, 12.4))?;
    small.draw_up(drawing, 5.0, bottom);
    let baseline = bottom - small.height - 2.8;
    let address = Stack::default().with(content.text.shown.as_str(), Manner::address(5.5, 2.6), 0.0, loud);
    let address = address.set(content.typeface, room, (baseline - 33.0).max(1.8))?;
    address.draw_up(drawing, 5.0, baseline);
    Ok(baseline - address.height)
}

/// Kicker, large type and lede, down to `bottom`.
pub fn wide_words(
    wide: &Wide,
    drawing: &mut Drawing,
    x: f32,
    width: f32,
    bottom: f32,
    (ink, soft): (&'static str, &'static str),
) -> Result<(), KitError> {
    let typeface = wide.content.typeface;
    let unit = wide.unit;
    let top = 18.0 * unit;
    let kicker = wide.kicker(soft).set(typeface, width, 14.0 * unit)?;
    kicker.draw(drawing, x, top);
    let lede = wide.lede(soft).set(typeface, width, 36.0 * unit)?;
    let begin = top + kicker.height + 12.0 * unit;
    let room = bottom - lede.height - 12.0 * unit - begin;
    let headline = display(typeface, wide.lines, large(52.0 * unit), width, room)?;
    drawing.block(&headline, x, begin, ink);
    lede.draw_up(drawing, x, bottom);
    Ok(())
}

/// The address with who is behind it, and what stands aside below the code, at `right`. Returns where the address
/// begins.
pub fn wide_foot(
    wide: &Wide,
    drawing: &mut Drawing,
    right: f32,
    (loud, ink): (&'static str, &'static str),
) -> Result<f32, KitError> {
    let typeface = wide.content.typeface;
    let unit = wide.unit;
    let margin = 18.0 * unit;
    let bottom = wide.height - margin;
    let room = bottom - margin - (wide.side + 12.0) * unit;
    let aside = wide.aside(ink).set(typeface, wide.width - right - margin, room)?;
    aside.draw_up(drawing, right, bottom);
    let who = wide.who(ink).set(typeface, right - 2.0 * margin, 17.0 * unit)?;
    who.draw_up(drawing, margin, bottom);
    let address = wide.address(loud).set(typeface, right - 2.0 * margin, 24.0 * unit)?;
    let baseline = bottom - who.height - 7.0 * unit;
    address.draw_up(drawing, margin, baseline);
    Ok(baseline - address.height)
}
