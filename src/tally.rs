//! What may be said of counts, pure: a number below [`HIDDEN_BELOW`] could be a handful of pupils, so it is never
//! shown, and nothing is shown from which it could be computed. Nor is a count that still grows: one arriving could be
//! watched.

use serde::Deserialize;

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

/// What a young person is asked once a conversation is over: each once, and either may be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    Helped,
    Again,
}

/// What they tap. It is counted by month, alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Tap {
    Helped,
    HelpedLittle,
    HelpedNot,
    Again,
    AgainMaybe,
    AgainNot,
}

impl Tap {
    pub const ALL: [Self; 6] =
        [Self::Helped, Self::HelpedLittle, Self::HelpedNot, Self::Again, Self::AgainMaybe, Self::AgainNot];

    pub fn question(self) -> Question {
        match self {
            Self::Helped | Self::HelpedLittle | Self::HelpedNot => Question::Helped,
            Self::Again | Self::AgainMaybe | Self::AgainNot => Question::Again,
        }
    }

    /// As kept.
    pub fn word(self) -> &'static str {
        match self {
            Self::Helped => "helped",
            Self::HelpedLittle => "helped_little",
            Self::HelpedNot => "helped_not",
            Self::Again => "again",
            Self::AgainMaybe => "again_maybe",
            Self::AgainNot => "again_not",
        }
    }

    /// Reads what [`Self::word`] writes.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tap| tap.word() == word)
    }
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

    #[test]
    fn a_tap_is_read_as_it_is_written() {
        for tap in Tap::ALL {
            assert_eq!(Tap::parse(tap.word()), Some(tap));
            assert_eq!(serde_json::from_str::<Tap>(&format!("\"{}\"", tap.word())).expect("a tap"), tap);
        }
        assert_eq!(Tap::parse("helped_"), None);
        assert_eq!(Tap::ALL.iter().filter(|tap| tap.question() == Question::Again).count(), 3);
    }
}
