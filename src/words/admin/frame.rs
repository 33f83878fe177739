//! What stands around every page of the coordinator, and words that several of them share.

use crate::words::{Around, Notice, Places, With};

/// The navigation, and what is told above a page.
pub struct Frame {
    pub title: &'static str,
    pub to_content: &'static str,
    pub overview: &'static str,
    pub account: With,
    pub to_duty: &'static str,
    pub sign_out: &'static str,
    pub saved: &'static str,
    pub privacy: &'static str,
    pub accessibility: &'static str,
}

/// Cards that nobody has opened in time, or can open any more.
pub struct Late {
    pub title: &'static str,
    /// The agency.
    pub lost: With,
    /// Around the agency.
    pub lost_then: Around,
    /// The agency.
    pub late: With,
    /// Around a number and the agency.
    pub late_then: Around,
}

/// Words of several pages.
pub struct Shared {
    pub save: &'static str,
    pub copy: &'static str,
    pub remove: &'static str,
    pub remove_one: With,
    pub edit: &'static str,
    pub edit_one: With,
    pub edit_details: &'static str,
    pub closed: &'static str,
    pub reopen: &'static str,
    pub name: &'static str,
    pub number: &'static str,
    pub phone: &'static str,
    pub kind: &'static str,
    pub add: &'static str,
    pub small_hidden: With,
    pub hidden: With,
    pub term: &'static str,
    /// A day.
    pub checked: With,
    pub unchecked: &'static str,
    /// Between the last two of several names.
    pub and: &'static str,
}

/// The page that shows a link, links that nobody has used, and what they are for.
pub struct Links {
    pub title: &'static str,
    pub once: &'static str,
    pub copied: &'static str,
    pub whom: &'static str,
    pub whom_hint: &'static str,
    pub unused: &'static str,
    /// A moment.
    pub expires: With,
    pub withdraw: &'static str,
    pub withdraw_one: With,
    pub made_by: With,
    pub made_here: &'static str,
    /// In place of a name.
    pub colleague: &'static str,
    /// What a link is for, and for whom.
    pub for_whom: Places,
    pub again: With,
}

/// Pages that say one thing.
pub struct Answers {
    pub unread: Notice,
    pub phone_gone: Notice,
    pub emergency_stays: Notice,
    pub year_unlisted: Notice,
    pub day_gone: Notice,
    pub order_gone: Notice,
    pub outlet_gone: Notice,
    /// Its form is sent a second time.
    pub outlet_made: Notice,
    /// It is not the one that was to be replaced.
    pub outlet_link_changed: Notice,
    /// From both of them.
    pub to_outlet: &'static str,
    pub agency_gone: Notice,
    pub nobody: Notice,
    pub last_coordinator: Notice,
}

impl Shared {
    /// "Mette", "Jens og Mette", "Anna, Jens og Mette"
    pub fn names(&self, names: &[&str]) -> String {
        match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => format!("{}{}{last}", others.join(", "), self.and),
            None => String::new(),
        }
    }
}

impl Links {
    /// "Ny rådgiver: Karin"
    pub fn what(&self, what: &str, whom: &str) -> String {
        if whom.is_empty() { what.to_owned() } else { self.for_whom.put(&[("what", &what), ("whom", &whom)]) }
    }

    /// "lavet af Lene"; of nobody: by a command.
    pub fn by(&self, name: Option<&str>) -> String {
        name.map_or_else(|| self.made_here.to_owned(), |name| self.made_by.put(name))
    }
}
