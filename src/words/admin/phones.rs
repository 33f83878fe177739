//! The numbers for acute help.

use crate::words::With;

/// The page.
pub struct Phones {
    pub title: &'static str,
    pub about: &'static str,
    pub never: &'static str,
    pub never_then: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub look_up: &'static str,
    pub or_call: &'static str,
    pub checked_on: &'static str,
    pub checked_today: &'static str,
    pub is_checked_today: With,
    pub one_more: &'static str,
}
