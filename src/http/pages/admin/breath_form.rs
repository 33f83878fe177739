//! How long a breath may be, to choose from.

use crate::http::form::{Choice, Field};
use crate::store::Store;
use crate::words::admin::Admin;

/// The minutes there are to choose, and those that were.
pub fn field(words: &Admin, chosen: &str) -> Field {
    let words = &words.breath;
    Field::of((0..=Store::BREATH_MAX).map(|minutes| {
        let label = if minutes == 0 { words.none.to_owned() } else { words.minutes.of(minutes) };
        Choice::new(minutes.to_string(), label, chosen)
    }))
}
