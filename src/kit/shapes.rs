//! Speech bubbles, as path data.

/// The corner that points to whoever speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tail {
    BottomLeft,
    BottomRight,
}

/// A bubble as in a chat: three round corners and a sharp one.
pub fn bubble(x: f32, y: f32, width: f32, height: f32, radius: f32, tail: Tail) -> String {
    let radius = radius.min(width / 2.0).min(height / 2.0);
    let sharp = radius * 0.12;
    let (left, right) = match tail {
        Tail::BottomLeft => (sharp, radius),
        Tail::BottomRight => (radius, sharp),
    };
    let (x2, y2) = (x + width, y + height);
    let corners = [
        corner((x2 - radius, y), (x2, y), (x2, y + radius)),
        corner((x2, y2 - right), (x2, y2), (x2 - right, y2)),
        corner((x + left, y2), (x, y2), (x, y2 - left)),
        corner((x, y + radius), (x, y), (x + radius, y)),
    ];
    format!("M{:.3} {y:.3}{}z", x + radius, corners.concat())
}

/// A line to `from` and a quarter of a circle to `to`. As a curve, not an arc: the ends stay exactly on the edges.
fn corner(from: (f32, f32), corner: (f32, f32), to: (f32, f32)) -> String {
    const ROUND: f32 = 0.552_285;
    let toward = |end: (f32, f32)| (end.0 + (corner.0 - end.0) * ROUND, end.1 + (corner.1 - end.1) * ROUND);
    let (a, b) = (toward(from), toward(to));
    format!("L{:.3} {:.3}C{:.3} {:.3} {:.3} {:.3} {:.3} {:.3}", from.0, from.1, a.0, a.1, b.0, b.1, to.0, to.1)
}

/// A bubble so large that the page cuts off its left and its top: it ends at `right` and `bottom`, and its tail hangs
/// down `length` from `tail`.
pub fn cropped(right: f32, bottom: f32, radius: f32, tail: f32, length: f32) -> String {
    // Beyond the edge, for printers that cut a little beside it.
    let out = -4.0;
    let round = corner((right, bottom - radius), (right, bottom), (right - radius, bottom));
    format!(
        "M{out} {out}H{right:.3}{round}H{:.3}L{tail:.3} {:.3}V{bottom:.3}H{out}z",
        tail + length * 1.15,
        bottom + length,
    )
}
