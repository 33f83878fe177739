//! The young person's page, from the start to the end of a conversation.

use super::With;
use crate::line::About;

/// What stands above every page of the young person, and below.
pub struct Bar {
    pub acute: &'static str,
    pub cannot_send_help: &'static str,
    pub call_112: &'static str,
    pub calls_leave_traces: &'static str,
    pub leave: &'static str,
    pub mortal_danger: &'static str,
    /// The centre's name.
    pub behind: With,
    pub privacy: &'static str,
    pub accessibility: &'static str,
    pub languages: &'static str,
}

/// Before the start.
pub struct Home {
    pub description: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub you_decide: &'static str,
    pub stale_code: &'static str,
    pub stale_begin: &'static str,
    pub who: &'static str,
    pub optional: &'static str,
    /// Read aloud before a choice; ends with a space.
    pub it_is: &'static str,
    pub myself: &'static str,
    pub another: &'static str,
    pub promise: &'static str,
    pub limits: &'static str,
    pub start: &'static str,
    pub nobody_calls: &'static str,
    pub instead: &'static str,
    pub have_code: &'static str,
    /// Nobody on duty writes this language: in which one, then?
    pub nobody_speaks: &'static str,
    /// No native speaker has gone through these pages.
    pub unchecked: &'static str,
    pub needs_script: &'static str,
    pub needs_script_why: &'static str,
}

impl Home {
    /// What can be chosen of the program's own subjects. `None`: one that the centre has added, or that has a page of its own.
    pub fn subject(&self, about: About) -> Option<&'static str> {
        match about {
            About::OWN => Some(self.myself),
            About::RELATIVE => Some(self.another),
            _ => None,
        }
    }
}

/// Somebody who works with young people, and writes about one of them.
pub struct Professional {
    /// On the young person's page, to this one.
    pub link: &'static str,
    pub title: &'static str,
    pub about: &'static str,
    pub nameless: &'static str,
    pub nameless_text: &'static str,
    pub after: &'static str,
    pub after_text: &'static str,
    pub no_report: &'static str,
    pub no_report_text: &'static str,
}

/// What one may want to know first.
pub struct Facts {
    pub no_name: &'static str,
    /// Follows the promise.
    pub no_name_text: &'static str,
    pub not_kept: &'static str,
    pub not_kept_text: &'static str,
    pub limits: &'static str,
    pub limits_text: &'static str,
    pub no_help: &'static str,
    pub away: &'static str,
    pub away_text: &'static str,
}

/// While one waits.
pub struct Queue {
    pub stay: &'static str,
    pub stay_why: &'static str,
    pub awake: &'static str,
    pub sound: &'static str,
}

/// What the desk says in the conversation for its counsellor.
pub struct Said {
    /// Before the numbers, after [`Bar::call_112`].
    pub call: &'static str,
    /// {name}: of the agency.
    pub propose: &'static str,
    /// {name}, and {why} in the counsellor's words.
    pub propose_why: &'static str,
    /// That somebody else may take over: {name} of the colleague, and {why} in the counsellor's words.
    pub transfer: &'static str,
    /// A closing card's title, and what stands before its numbers and steps.
    pub closing: &'static str,
    pub numbers: &'static str,
    pub steps: &'static str,
    pub opens_in_a_day: &'static str,
    /// {n}: working days.
    pub opens_in_days: &'static str,
}

/// What the program itself says of the numbers for acute help that it brings along. Lines are called as they call themselves.
pub struct Numbers {
    /// When to call, and what to know.
    pub danger: &'static str,
    pub doctor: &'static str,
    pub poison: &'static str,
    pub children: &'static str,
    pub suicide: &'static str,
    pub alcohol: &'static str,
    /// Names that say for which part of the country a line is.
    pub doctor_capital: &'static str,
    pub doctor_zealand: &'static str,
}

impl Numbers {
    /// The names of lines that are the same in all languages.
    pub const NAMES: [&str; 7] =
        ["Alarm", "Giftlinjen", "BørneTelefonen", "Livslinien", "Alkolinjen", "Akuttelefonen", "Lægevagten"];

    /// What this language says where `danish` says this; none where it is not of the program.
    pub fn instead_of(&self, danish: &Self, text: &str) -> Option<&'static str> {
        let nth = danish.all().iter().position(|one| *one == text)?;
        self.all().get(nth).copied()
    }

    pub fn all(&self) -> [&'static str; 8] {
        [
            self.danger,
            self.doctor,
            self.poison,
            self.children,
            self.suicide,
            self.alcohol,
            self.doctor_capital,
            self.doctor_zealand,
        ]
    }
}

/// The conversation and its end.
pub struct Conversation {
    pub end: &'static str,
    pub messages: &'static str,
    pub new_messages: &'static str,
    pub write: &'static str,
    pub send: &'static str,
    pub pass_on: &'static str,
    pub not_sent: &'static str,
    pub to_start: &'static str,
}
