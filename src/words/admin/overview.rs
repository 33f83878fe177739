//! What is not filled in yet, and the way to everything else.

use crate::words::{Around, Counted, Places, With};

/// The page.
pub struct Overview {
    /// The centre before its name is filled in.
    pub unnamed: &'static str,
    pub flood: With,
    /// Around the name of an option.
    pub one_address: Around,
    pub now: &'static str,
    pub unanswered: &'static str,
    pub unanswered_then: &'static str,
    pub all_done: &'static str,
    pub all_done_text: &'static str,
    pub missing: &'static str,
    pub active: Counted,
    pub phones: &'static str,
    pub centre: &'static str,
    pub version: With,
    pub unknown_commit: &'static str,
    pub outlets_none: &'static str,
    pub outlets: Counted,
    pub agencies_none: &'static str,
    pub agencies: Counted,
    pub agencies_some: Places,
    pub agencies_all: Counted,
    pub mail_on: &'static str,
    pub mail_off: &'static str,
}

/// Who answers now, and who waits.
pub struct Crew {
    pub on_duty: With,
    pub paused: With,
    pub silent: With,
    pub nobody: &'static str,
    pub none_wait: With,
    pub wait: Places,
    pub under_a_minute: &'static str,
    pub minutes: With,
}

/// What the hours say of this moment.
pub struct Open {
    pub no_hours: &'static str,
    pub closes: With,
    pub always: &'static str,
    pub opens: With,
    pub never: &'static str,
}

/// What is still to do, each with the button that leads there.
pub struct Missing {
    pub controller: With,
    pub write_it: &'static str,
    pub orders: Counted,
    pub see_mail: &'static str,
    pub name: &'static str,
    pub write_name: &'static str,
    pub region: &'static str,
    pub choose_region: &'static str,
    pub region_new: Places,
    pub unchecked: Places,
    pub never_tried: &'static str,
    pub check_numbers: &'static str,
    pub hours: &'static str,
    pub write_hours: &'static str,
    pub coordinator: &'static str,
    pub opener: With,
    pub texts: &'static str,
    pub check_texts: &'static str,
}
