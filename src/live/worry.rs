//! That a counsellor is worried about a conversation, as live state knows it.

use crate::clock::Millis;
use crate::id::ConversationId;
use crate::protocol::{Seer, Told};
use serde::{Deserialize, Serialize};

/// A worry that no lead has seen for this long goes on to the coordinators …
pub const WORRY_MS: Millis = 120_000;
/// … and once more after this, when that failed, or the node that was to do it is gone.
pub const TELL_AGAIN_MS: Millis = 60_000;

/// Whoever has seen one, and whose desk has been away for this long, has it no longer in view.
pub const SEER_MS: Millis = 60_000;

/// One of them. Its moments are live state's own, as those of a [`super::Mark`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Worry {
    pub since: i64,
    pub seen: Option<Seer>,
    /// Since when nobody has it in view, where somebody had.
    #[serde(default)]
    pub unseen: Option<i64>,
    /// How far it has come to the coordinators, and since when it stands so.
    pub told: Option<(Told, i64)>,
}

impl Worry {
    /// Whether the coordinators are to be told now.
    pub fn is_due(&self, now: i64) -> bool {
        let age = |since: i64| u64::try_from(now.saturating_sub(since)).unwrap_or(0);
        let again = match self.told {
            None => true,
            Some((Told::Telling | Told::Failed, at)) => age(at) >= TELL_AGAIN_MS,
            Some((Told::Told | Told::NoWay, _)) => false,
        };
        self.seen.is_none() && again && age(self.unseen.unwrap_or(self.since)) >= WORRY_MS
    }
}

/// One, to the desk that has it, and from it, where live state may have lost it. The default has just begun.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct WorryNow {
    pub age: Millis,
    pub seen: Option<Seer>,
    #[serde(default)]
    pub unseen: Option<Millis>,
    pub told: Option<Told>,
}

/// One of a desk, to whoever makes policy.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DeskWorry {
    pub conversation: ConversationId,
    pub worry: Worry,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_node_of_the_version_before_says_of_a_worry_is_read() {
        let now: WorryNow = serde_json::from_str(r#"{"age":7,"seen":null,"told":"told"}"#).expect("what it announces");
        assert_eq!(now, WorryNow { age: 7, told: Some(Told::Told), ..WorryNow::default() });
        let kept: Worry = serde_json::from_str(r#"{"since":7,"seen":null,"told":null}"#).expect("what it keeps");
        assert_eq!(kept, Worry { since: 7, seen: None, unseen: None, told: None });
    }
}
