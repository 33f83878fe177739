//! Versions of the frames. A page says in its first frame which one it speaks; one that says nothing, as those up to 0.3,
//! speaks the first. A node answers the last two, so that a page of yesterday goes on over a roll-out; an older one is asked
//! to reload. A version is counted up when a frame that was there before is read or meant in another way. New frames and
//! new fields need none: whoever does not know them passes over them.

use serde::Deserialize;

/// The version that this program and its pages speak.
pub const FRAMES: u32 = 2;
/// The oldest that is answered.
const OLDEST: u32 = FRAMES - 1;

/// The version of pages that say none.
pub(super) const fn first() -> u32 {
    1
}

/// Whether a page of this version is asked to reload.
pub fn is_outdated(version: u32) -> bool {
    version < OLDEST
}

/// The version that a first frame says, where the rest of it can't be read.
pub fn version_of(text: &str) -> Option<u32> {
    #[derive(Deserialize)]
    struct Said {
        #[serde(default = "first")]
        v: u32,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum First {
        Open(Said),
        Resume(Said),
        Hello(Said),
    }
    match serde_json::from_str(text).ok()? {
        First::Open(said) | First::Resume(said) | First::Hello(said) => Some(said.v),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_versions_are_answered() {
        assert_eq!([FRAMES + 1, FRAMES, FRAMES - 1, FRAMES - 2].map(is_outdated), [false, false, false, true]);
    }

    #[test]
    fn a_page_says_its_version_first_and_those_of_old_say_none() {
        for (text, version) in [
            (r#"{"hello":{"v":7,"capacity":"many"}}"#, Some(7)),
            (r#"{"open":{"v":2}}"#, Some(2)),
            (r#"{"resume":{"ticket":"x"}}"#, Some(1)),
            (r#"{"hello":{"v":"two"}}"#, None),
            (r#"{"beat":{}}"#, None),
            ("", None),
        ] {
            assert_eq!(version_of(text), version, "{text}");
        }
    }
}
