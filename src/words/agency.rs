//! The page of agencies' members. What its script says stands in `web/words`, room `agency`.

use super::{Locale, With};

/// All that the page says as it comes.
pub struct AgencyWords {
    pub locale: Locale,
    pub frame: AgencyFrame,
    pub gates: Gates,
    pub invited: Invited,
    pub list: CardList,
    pub card: CardWords,
    pub dialogs: Dialogs,
}

/// Around everything.
pub struct AgencyFrame {
    /// Also the tab's, where others may see it: it names no young people and no drugs.
    pub title: &'static str,
    pub mail: &'static str,
    pub account: &'static str,
    pub sign_out: &'static str,
    pub seen: &'static str,
    pub needs_script: &'static str,
    pub privacy: &'static str,
    pub accessibility: &'static str,
}

/// Before one is inside.
pub struct Gates {
    pub about: &'static str,
    pub name: &'static str,
    pub passphrase: &'static str,
    pub sign_in: &'static str,
    /// The centre's name.
    pub lost: With,
    pub waiting: &'static str,
    pub waiting_call: &'static str,
    pub waiting_words: &'static str,
    /// The button's name follows, then `waiting_then_or`.
    pub waiting_then: &'static str,
    /// The centre's name.
    pub waiting_then_or: With,
    pub waiting_looks: &'static str,
    pub waiting_look: &'static str,
    pub new_key: &'static str,
    /// The centre's name.
    pub new_key_why: With,
    pub new_key_old: &'static str,
    pub new_key_new: &'static str,
    pub new_key_colleagues: &'static str,
    pub new_key_make: &'static str,
}

/// By a link.
pub struct Invited {
    pub dead: &'static str,
    pub dead_retry: &'static str,
    pub dead_sign_in: &'static str,
    pub welcome: &'static str,
    pub first: &'static str,
    pub first_why: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub again: &'static str,
    pub show: &'static str,
    pub stays: &'static str,
    pub stays_why: &'static str,
    pub if_lost: &'static str,
    pub keep: &'static str,
    pub save: &'static str,
}

/// The list of cards, and colleagues who wait.
pub struct CardList {
    pub heading: &'static str,
    pub title: &'static str,
    pub find_junk: &'static str,
    pub loading: &'static str,
    pub pick: &'static str,
    pub back: &'static str,
    pub lost: &'static str,
    pub erase: &'static str,
    pub same: &'static str,
    /// The centre's name.
    pub not_same: With,
    pub let_in: &'static str,
}

/// A card that is open.
pub struct CardWords {
    pub put_away: &'static str,
    /// On paper; the day follows.
    pub paper: &'static str,
    pub relative: &'static str,
    pub own: &'static str,
    pub contact: &'static str,
    pub only_here: &'static str,
    pub must_not: &'static str,
    pub age: &'static str,
    pub about: &'static str,
    pub messages: &'static str,
    pub answers: &'static str,
    pub acknowledge: &'static str,
    pub never: &'static str,
    pub write: &'static str,
    pub send: &'static str,
    pub end: &'static str,
    pub talked: &'static str,
    pub no_contact: &'static str,
    pub unreadable: &'static str,
    pub unreadable_why: &'static str,
}

/// Another passphrase, and mail.
pub struct Dialogs {
    pub signed_out_elsewhere: &'static str,
    pub old: &'static str,
    pub new: &'static str,
    pub new_hint: &'static str,
    pub new_again: &'static str,
    pub change: &'static str,
    pub cancel: &'static str,
    pub mail_about: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
    pub save: &'static str,
}
