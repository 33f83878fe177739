//! The door of staff, their accounts, and what is said to them anywhere.

use super::{Locale, Notice, With};

/// What staff read beside the desk, in one language.
pub struct Staff {
    pub locale: Locale,
    pub sign_in: SignIn,
    pub again: Again,
    pub leave: Leave,
    pub account: Account,
    pub choice: Choice,
    pub setup: Setup,
    pub door: Door,
}

/// Before anybody is signed in.
pub struct SignIn {
    pub title: &'static str,
    pub heading: &'static str,
    pub about: &'static str,
    pub name: &'static str,
    pub passphrase: &'static str,
    pub lost: &'static str,
    pub privacy: &'static str,
    pub accessibility: &'static str,
    pub unreadable: &'static str,
    pub wrong: &'static str,
    pub busy: &'static str,
    /// Seconds.
    pub slow_down: With,
}

/// A sign-in that ran out, over the page that stands there.
pub struct Again {
    pub title: &'static str,
    pub text: &'static str,
    pub name: &'static str,
    pub passphrase: &'static str,
    pub sign_in: &'static str,
    pub no: &'static str,
}

/// On the way to the desk, or out, while it is open elsewhere.
pub struct Leave {
    pub title: &'static str,
    pub out: &'static str,
    pub yes_out: &'static str,
    pub stay: &'static str,
    pub elsewhere: &'static str,
    pub elsewhere_hint: &'static str,
    pub open: &'static str,
    pub let_be: &'static str,
}

/// Somebody's own account.
pub struct Account {
    pub title: &'static str,
    pub renamed: &'static str,
    pub respoken: &'static str,
    pub changed: &'static str,
    pub your_name: &'static str,
    pub name_hint: &'static str,
    pub name: &'static str,
    pub first_name: &'static str,
    pub proof: &'static str,
    pub proof_hint: &'static str,
    pub rename: &'static str,
    pub your_language: &'static str,
    pub language_hint: &'static str,
    pub your_passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub links_end: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub after_hint: &'static str,
    pub again: &'static str,
    pub change: &'static str,
    pub forgotten: &'static str,
    pub privacy: &'static str,
    pub off_duty_first: &'static str,
    pub not_alike: &'static str,
    pub same: &'static str,
    pub wrong: &'static str,
    pub wait: &'static str,
    /// Seconds.
    pub wait_text: With,
}

/// Why a name or a passphrase can't be chosen.
pub struct Choice {
    pub taken: &'static str,
    pub short: &'static str,
    pub long: &'static str,
    pub guessable: &'static str,
}

/// A link becomes an account.
pub struct Setup {
    pub title: &'static str,
    pub heading: &'static str,
    pub intro: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub passphrase: &'static str,
    pub passphrase_hint: &'static str,
    pub show: &'static str,
    pub save: &'static str,
    pub needs_script: &'static str,
    pub unreadable: &'static str,
    pub busy: &'static str,
    pub unavailable: &'static str,
    pub expired: &'static str,
    pub unknown: &'static str,
    pub closed: &'static str,
}

/// Where a door stays shut.
pub struct Door {
    pub sign_in_first: &'static str,
    pub own_pages_only: &'static str,
    pub coordinators_only: Notice,
    pub may_not_make: Notice,
    pub link_made: Notice,
    pub missing: Notice,
    pub no_database: Notice,
}
