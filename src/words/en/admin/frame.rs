//! What stands around every page of the coordinator, and words that several of them share.

use super::super::home::BAR;
use crate::words::admin::{Answers, Frame, Late, Links, Shared};
use crate::words::{Around, Notice, Places, With};

pub const FRAME: Frame = Frame {
    title: "Coordinator",
    to_content: "Skip to the content",
    overview: "Overview",
    account: With("Your account: {}"),
    to_duty: "To the desk",
    sign_out: "Log out",
    saved: "Saved.",
    privacy: BAR.privacy,
    accessibility: BAR.accessibility,
};

pub const LATE: Late = Late {
    title: "Cards that have not been opened",
    lost: With("Cards at {} can't be opened any more, because the key was changed."),
    lost_then: Around(
        "Nobody had read them. The young people can see that with their code and send a new card. Ask {} to delete the cards at /modtager.",
    ),
    late: With("Cards at {} have not been opened in time."),
    late_then: Around("Call them on {}, or see {}."),
};

pub const SHARED: Shared = Shared {
    save: "Save",
    copy: "Copy",
    remove: "Remove",
    remove_one: With("Remove {}"),
    edit: "Edit",
    edit_one: With("Edit {}"),
    edit_details: "Edit the details",
    closed: "Closed",
    reopen: "Open again",
    name: "Name",
    number: "Number",
    phone: "Phone",
    kind: "Kind",
    add: "Add",
    small_hidden: With("Numbers below {} are never shown, so that they can't point at anyone."),
    hidden: With("below {}"),
    term: "Half-year",
    checked: With("Checked {}"),
    unchecked: "Not checked yet",
    and: " and ",
};

pub const LINKS: Links = Links {
    title: "Link",
    once: "The link is shown only this once",
    copied: "I have copied it",
    whom: "For whom?",
    whom_hint: "Only for you: it shows in the list whose link it is.",
    unused: "Links that have not been used yet",
    expires: With("expires {}"),
    withdraw: "Withdraw",
    withdraw_one: With("Withdraw: {}"),
    made_by: With("made by {}"),
    made_here: "made on the server",
    colleague: "a colleague",
    for_whom: Places("{what}: {whom}"),
    again: With("New passphrase for {}"),
};

pub const ANSWERS: Answers = Answers {
    unread: Notice { title: "This could not be read", text: "Go back, reload the page and try again." },
    phone_gone: Notice {
        title: "There is no such number",
        text: "Someone else may have removed it. Go back to the list.",
    },
    emergency_stays: Notice {
        title: "112 stays",
        text: "The emergency number can't be removed. It must always be in view.",
    },
    year_unlisted: Notice {
        title: "The year is not on the list",
        text: "Go back, reload the page and choose one of the years on the list.",
    },
    day_gone: Notice { title: "There is no such day", text: "It is not, or no longer, on the list of closed days." },
    order_gone: Notice { title: "There is no such order", text: "Go back to the list of orders and try again." },
    outlet_gone: Notice {
        title: "There is no such place",
        text: "It may have been merged with another. Go to the list of places and try again.",
    },
    outlet_made: Notice {
        title: "The place has been added",
        text: "The page was sent once more, but the place has been added only once. The link was shown the first time; make a new one on the place's page if you did not see it.",
    },
    outlet_link_changed: Notice {
        title: "The link has changed",
        text: "That was after you opened the place's page, and nothing is changed now. Open the page again, and make a new link if it should be another.",
    },
    to_outlet: "To the place",
    agency_gone: Notice { title: "There is no such agency", text: "Go to the list of agencies and try again." },
    nobody: Notice { title: "There is no such person", text: "Go back to the list of staff and try again." },
    last_coordinator: Notice {
        title: "There must be a coordinator",
        text: "This is the last active coordinator. Make someone else a coordinator first.",
    },
};
