//! When cards flood an agency, each costs its sender a puzzle. Nothing is kept for it: the seed is made from the card's own
//! id, the time and the service's secret, so that any node knows it again, and a proof serves one card.

use super::Wrong;
use crate::app::App;
use crate::clock::Millis;
use crate::http::posts::Doublings;
use crate::id::HandoverId;
use crate::puzzle::Puzzle;

/// A puzzle is made of this span of the service's clock; the span before is still taken.
const SPAN_MS: Millis = 5 * 60_000;

/// More than a start costs: a card is sent once in a while, and its sender may wait a little.
const PARTS: u32 = 24;

/// Refuses a card that has a price, unless its puzzle is solved.
pub fn pass(app: &App, id: HandoverId, price: Option<Doublings>, proof: Option<&[u32]>) -> Result<(), Wrong> {
    let Some(doublings) = price else { return Ok(()) };
    let span = app.shared.clock.wall() / SPAN_MS;
    let of = |span: Millis| {
        let content = [&span.to_be_bytes()[..], id.text().as_bytes()].concat();
        Puzzle::of(app.shared.key.numbers(&content), PARTS, doublings)
    };
    let solved = |proof: &[u32]| of(span).is_solved_by(proof) || of(span.saturating_sub(1)).is_solved_by(proof);
    if proof.is_some_and(solved) { Ok(()) } else { Err(Wrong::unsolved(of(span))) }
}
