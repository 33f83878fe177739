//! The counsellor's desk.

use super::{Locale, With};

/// What a counsellor reads at the desk, in one language.
pub struct Desk {
    pub locale: Locale,
    pub panel: Panel,
    pub main: Main,
    pub room: Room,
    pub beside: Beside,
    pub propose: Propose,
    pub closing: Closing,
    pub transfer: Transfer,
    pub keys: Keys,
}

/// The desk itself, beside the conversations.
pub struct Panel {
    /// Of the tab, and of the first tab in the strip.
    pub title: &'static str,
    pub heading: &'static str,
    /// Before the agencies.
    pub late: &'static str,
    pub late_at: &'static str,
    pub late_call: &'static str,
    pub reset_own: &'static str,
    pub reset_by: With,
    pub reset_means: &'static str,
    pub reset_tell: &'static str,
    pub reset_tell_other: &'static str,
    pub reset_seen: &'static str,
    pub go_on: &'static str,
    pub capacity: &'static str,
    pub shift_ends: &'static str,
    pub pause: &'static str,
    pub go_off: &'static str,
    pub queue: &'static str,
    pub queue_loading: &'static str,
    pub take_longest: &'static str,
    pub when_ringing: &'static str,
    pub sound: &'static str,
    pub sound_try: &'static str,
    /// Read aloud after it.
    pub sound_try_what: &'static str,
    pub notify: &'static str,
    /// A switch: pushes to this browser.
    pub push: &'static str,
    /// What opens the rest.
    pub push_how: &'static str,
    pub push_what: &'static str,
    /// That the desk must be open somewhere.
    pub push_open: &'static str,
    /// What phones by Apple can't do.
    pub push_ios: &'static str,
    /// Who else learns of it.
    pub push_who: &'static str,
    pub push_until: &'static str,
    pub acute: &'static str,
    pub acute_hint: &'static str,
    pub account: &'static str,
    pub coordinator: &'static str,
    pub sign_out: &'static str,
    pub needs_script: &'static str,
}

/// Where the conversations are.
pub struct Main {
    /// What was promised to a colleague is taken back.
    pub promise_back: &'static str,
    pub take: &'static str,
    pub pass: &'static str,
    pub back: &'static str,
    pub new_desk: &'static str,
    /// The time that is left follows.
    pub breath: &'static str,
    pub breath_ready: &'static str,
    pub breath_more: &'static str,
    pub shift_more: &'static str,
    pub rooms: &'static str,
    /// Words are in its field that were not sent.
    pub draft: &'static str,
    /// Two conversations at a time.
    pub two: &'static str,
    /// Read aloud before how long.
    pub waits: &'static str,
    pub welcome: With,
    pub connecting: &'static str,
    pub open_here: &'static str,
    /// A time follows.
    pub deleted_in: &'static str,
    pub close_note: &'static str,
}

/// One conversation.
pub struct Room {
    /// What opens the two fields that nobody else sees.
    pub own: &'static str,
    pub name: &'static str,
    pub note: &'static str,
    pub own_hint: &'static str,
    pub end: &'static str,
    pub hand_back: &'static str,
    pub folded: &'static str,
    pub folded_text: &'static str,
    pub unfold: &'static str,
    pub newer: &'static str,
    pub typing: &'static str,
    pub acute: &'static str,
    pub heavy: &'static str,
    /// The button.
    pub phrases: &'static str,
    /// The list that it opens.
    pub phrases_of: &'static str,
    /// What opens the tools that a narrow screen has no room for.
    pub more: &'static str,
    pub propose: &'static str,
    /// No longer asks whether a colleague takes over.
    pub withdraw: &'static str,
    pub write: &'static str,
    pub send: &'static str,
    pub read_only: &'static str,
    /// A time follows.
    pub deleted_in: &'static str,
    pub close: &'static str,
}

/// Colleagues, side threads with them, and worries.
pub struct Beside {
    /// The heading of those on duty.
    pub colleagues: &'static str,
    /// The switch.
    pub am_lead: &'static str,
    pub lead: &'static str,
    pub ask: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub threads: &'static str,
    pub only_you_two: &'static str,
    pub end: &'static str,
    pub text: &'static str,
    pub worried: &'static str,
    pub worries: &'static str,
    pub see: &'static str,
    pub write: &'static str,
    pub tell_again: &'static str,
    /// In the list of conversations.
    pub worry_mark: &'static str,
}

/// The dialog in which a counsellor asks whether a colleague takes over.
pub struct Transfer {
    /// The button, and the title.
    pub title: &'static str,
    pub text: &'static str,
    pub whom: &'static str,
    pub line: &'static str,
    pub why: &'static str,
    pub why_hint: &'static str,
    pub send: &'static str,
    pub cancel: &'static str,
}

/// The dialog in which a counsellor proposes to send something on.
pub struct Propose {
    pub text: &'static str,
    pub whom: &'static str,
    pub why: &'static str,
    pub why_hint: &'static str,
    pub what: &'static str,
    pub called: &'static str,
    pub reach: &'static str,
    pub when: &'static str,
    pub not: &'static str,
    pub age: &'static str,
    pub about: &'static str,
    pub send: &'static str,
    pub again: &'static str,
    pub cancel: &'static str,
}

/// The dialog in which a counsellor writes a closing card.
pub struct Closing {
    /// Of the button, too.
    pub title: &'static str,
    pub text: &'static str,
    pub numbers: &'static str,
    pub steps: &'static str,
    pub step: With,
    pub send: &'static str,
    pub send_and_end: &'static str,
    pub cancel: &'static str,
}

/// What the keys do.
pub struct Keys {
    pub title: &'static str,
    pub send: &'static str,
    /// The key.
    pub shift: &'static str,
    pub line: &'static str,
    pub next: &'static str,
    pub previous: &'static str,
    pub unread: &'static str,
    pub take: &'static str,
    pub pass: &'static str,
    pub longest: &'static str,
    /// `/`
    pub phrase: &'static str,
    pub pause: &'static str,
    pub colleague: &'static str,
    pub worry: &'static str,
    pub list: &'static str,
    pub mac: &'static str,
    pub use_them: &'static str,
    pub close: &'static str,
}
