//! Staff and their invitations.

use crate::words::admin::Staff;
use crate::words::{Counted, Places, With};

pub const STAFF: Staff = Staff {
    title: "Staff",
    me: "(you)",
    no_access: "No access",
    coordinator: "Coordinator",
    counsellor: "Counsellor",
    let_in: Places("Chose a passphrase on {day} with a link {by}."),
    last_duty: With("Last on duty on {}"),
    no_duty: "Has not been on duty yet",
    links: Counted { one: "{n} place's link", many: "{n} places' links" },
    links_dead: Places("Also close {links} that {name} made. Otherwise you take over."),
    to_counsellor: "Make a counsellor",
    to_coordinator: "Make a coordinator",
    signed_out: "They are logged out at once and can log in again.",
    i_am_signed_out: "You are logged out at once and can log in again.",
    new_link: "New link for a passphrase",
    new_link_hint: "When the passphrase is forgotten, or others know it.",
    end_access: "Remove access",
    end_access_yes: With("Yes, remove {}'s access"),
    ended: "They are logged out at once, and open chats are broken off. The young people can go on with someone else.",
    i_am_ended: "You are logged out at once, and open chats are broken off. The young people can go on with someone else.",
    access_again: "Give access again",
    invite: "Invite a colleague",
    invite_text: "You get a link that works once, and for seven days. Your colleague chooses their own name and passphrase.",
    role: "As",
    make_link: "Make a link",
    new_coordinator: "New coordinator",
    new_counsellor: "New counsellor",
    link_how: With("Copy it, and give it to your colleague by a way that you trust. It works once and expires {}."),
    link_wrong: "Did it go wrong? Withdraw the link in the list, and make a new one.",
};
