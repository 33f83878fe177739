//! One agency.

use crate::words::{Places, With};

/// The page.
pub struct Agency {
    pub all: &'static str,
    pub promise: With,
    pub closed: With,
    pub no_key: &'static str,
    pub invite_first: &'static str,
    pub none_trusted: &'static str,
    pub key_when: With,
    /// Several names.
    pub key_when_first: With,
    pub no_terms: &'static str,
    pub counts: &'static str,
    /// After what is said of small numbers.
    pub counts_hint: &'static str,
    pub per_term: &'static str,
    pub sent: &'static str,
    pub talked: &'static str,
    pub no_contact: &'static str,
    pub withdrawn: &'static str,
    pub open: &'static str,
    pub open_text: &'static str,
    pub close: &'static str,
    pub close_text: &'static str,
    pub unsure: &'static str,
}

/// Who opens cards there.
pub struct Members {
    pub title: &'static str,
    pub none: &'static str,
    pub inside: &'static str,
    pub let_in_by: With,
    pub no_key: &'static str,
    pub waiting: &'static str,
    pub again_hint: With,
    pub again_others: &'static str,
    pub again_last: With,
    /// After the colon.
    pub again_lost: &'static str,
    pub again_sure: &'static str,
    pub again: With,
    pub remove_hint: With,
    pub remove_others: &'static str,
    pub remove_last: With,
    /// After the colon.
    pub remove_lost: &'static str,
    pub remove_sure: &'static str,
    pub invite_two: &'static str,
    pub invite_inside: With,
    pub invite_text: &'static str,
    pub invite: &'static str,
    pub new: &'static str,
    pub link_how: With,
    pub link_wrong: &'static str,
}

/// Its key.
pub struct AgencyKey {
    pub title: &'static str,
    pub since: With,
    pub not_needed: With,
    pub loses: &'static str,
    pub until: Places,
    pub a_member: &'static str,
    pub one_of: With,
    pub waiting: With,
    pub unopened: &'static str,
    pub unopened_then: With,
    pub sure: &'static str,
}
