//! What may be said of counts, pure: a number below [`HIDDEN_BELOW`] could be a handful of pupils, so it is never
//! shown, and nothing is shown from which it could be computed. Nor is a count that still grows: one arriving could be
//! watched.

/// Counts below this are hidden.
pub const HIDDEN_BELOW: u32 = 5;

/// A count as it may be shown; `None` where it is "under 5".
pub fn shown(n: u32) -> Option<u32> {
    (n >= HIDDEN_BELOW).then_some(n)
}

/// The total of cells that are also shown one by one. Where the hidden ones together are a small number, they are
/// left out: total less shown cells would tell it.
pub fn total(cells: impl IntoIterator<Item = u32>) -> Option<u32> {
    let (mut seen, mut hidden) = (0_u32, 0_u32);
    for n in cells {
        let sum = if shown(n).is_some() { &mut seen } else { &mut hidden };
        *sum = sum.saturating_add(n);
    }
    shown(seen.saturating_add(shown(hidden).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_are_hidden() {
        assert_eq!([0, 1, 4, 5, 12].map(shown), [None, None, None, Some(5), Some(12)]);
    }

    #[test]
    fn a_total_never_tells_a_hidden_cell() {
        assert_eq!(total([]), None);
        assert_eq!(total([4]), None);
        assert_eq!(total([3, 2]), Some(5));
        assert_eq!(total([10, 7]), Some(17));
        // 13 less 10 would tell the 3.
        assert_eq!(total([10, 3]), Some(10));
        assert_eq!(total([10, 3, 4]), Some(17));
        for hidden in 0..HIDDEN_BELOW {
            assert_eq!(total([20, hidden]), Some(20), "whatever is hidden");
        }
        assert_eq!(total([u32::MAX, 9]), Some(u32::MAX));
    }
}
