//! Staff and their invitations.

use crate::words::{Counted, Places, With};

/// The page.
pub struct Staff {
    pub title: &'static str,
    pub me: &'static str,
    pub no_access: &'static str,
    pub coordinator: &'static str,
    pub counsellor: &'static str,
    pub let_in: Places,
    pub last_duty: With,
    pub no_duty: &'static str,
    pub links: Counted,
    pub links_dead: Places,
    pub to_counsellor: &'static str,
    pub to_coordinator: &'static str,
    pub signed_out: &'static str,
    pub i_am_signed_out: &'static str,
    pub new_link: &'static str,
    pub new_link_hint: &'static str,
    pub end_access: &'static str,
    pub end_access_yes: With,
    pub ended: &'static str,
    pub i_am_ended: &'static str,
    pub access_again: &'static str,
    pub invite: &'static str,
    pub invite_text: &'static str,
    pub role: &'static str,
    pub make_link: &'static str,
    pub new_coordinator: &'static str,
    pub new_counsellor: &'static str,
    pub link_how: With,
    pub link_wrong: &'static str,
}
