//! When cards flood, each costs its sender a puzzle. Nothing is kept for it: the seed is made from the card's own id, the
//! time and the service's secret, so that any node knows it again, and a proof serves one card.

use super::Wrong;
use crate::app::App;
use crate::clock::Millis;
use crate::http::limits::HandoverShares;
use crate::id::HandoverId;
use crate::puzzle::{Load, Puzzle, parts};

/// A puzzle is made of this span of the service's clock; the span before is still taken.
const SPAN_MS: Millis = 5 * 60_000;
/// As if so many could be read at once: a school's afternoon is no flood.
const ROOM: u32 = 20;

/// One difficulty, so that none can be chosen: a card is sent once in a while, and its sender may wait a little.
const PARTS: u32 = 24;

/// Counts one post, and refuses it unless there is peace or its puzzle is solved.
pub fn pass(app: &App, shares: &HandoverShares, id: HandoverId, proof: Option<&[u32]>) -> Result<(), Wrong> {
    let load = Load { joins: shares.posted.add(app.shared.clock.monotonic()), room: ROOM };
    if parts(load).is_none() {
        return Ok(());
    }
    let span = app.shared.clock.wall() / SPAN_MS;
    let of = |span: Millis| {
        let content = [&span.to_be_bytes()[..], id.text().as_bytes()].concat();
        Puzzle::of(app.shared.key.numbers(&content), PARTS)
    };
    let solved = |proof: &[u32]| of(span).is_solved_by(proof) || of(span.saturating_sub(1)).is_solved_by(proof);
    if proof.is_some_and(solved) { Ok(()) } else { Err(Wrong::Puzzle(of(span))) }
}
