//! The practice chat. Where it is like the real chat, it says the same: see `home.rs`.

use super::With;

/// Beside what its script says.
pub struct Practice {
    pub about: &'static str,
    pub note: &'static str,
    pub title: &'static str,
    pub kim: &'static str,
    pub course: &'static str,
    /// Before a link.
    pub person: &'static str,
    pub to_real: &'static str,
    pub needs_script: &'static str,
    pub nobody_gets: &'static str,
    pub nobody_gets_text: &'static str,
    pub in_nobodys_way: &'static str,
    pub in_nobodys_way_text: &'static str,
    pub serious: &'static str,
    /// The name of the button above; two links follow.
    pub serious_text: With,
    pub queue: &'static str,
    pub over: &'static str,
    pub real: &'static str,
    pub again: &'static str,
}
