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
    format!(
        "M{:.3} {y:.3}H{:.3}A{radius:.3} {radius:.3} 0 0 1 {x2:.3} {:.3}V{:.3}A{right:.3} {right:.3} 0 0 1 {:.3} {y2:.3}\
         H{:.3}A{left:.3} {left:.3} 0 0 1 {x:.3} {:.3}V{:.3}A{radius:.3} {radius:.3} 0 0 1 {:.3} {y:.3}z",
        x + radius,
        x2 - radius,
        y + radius,
        y2 - right,
        x2 - right,
        x + left,
        y2 - left,
        y + radius,
        x + radius,
    )
}

/// A bubble so large that the page cuts off its left and its top: it ends at `right` and `bottom`, and its tail hangs
/// down `length` from `tail`.
pub fn cropped(right: f32, bottom: f32, radius: f32, tail: f32, length: f32) -> String {
    // Beyond the edge, for printers that cut a little beside it.
    let out = -4.0;
    format!(
        "M{out} {out}H{right:.3}V{:.3}A{radius:.3} {radius:.3} 0 0 1 {:.3} {bottom:.3}H{:.3}L{tail:.3} {:.3}V{bottom:.3}H{out}z",
        bottom - radius,
        right - radius,
        tail + length * 1.15,
        bottom + length,
    )
}
