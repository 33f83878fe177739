//! One agency.

use crate::words::admin::{Agency, AgencyKey, Members};
use crate::words::{Places, With};

pub const AGENCY: Agency = Agency {
    all: "All agencies",
    promise: With("Opens a card within {}."),
    closed: With(
        "Closed on {}. Young people can no longer choose them. Cards that were sent stay until they expire, and can be opened until then.",
    ),
    no_key: "Nobody can open cards yet, so young people can't choose them.",
    invite_first: "Invite the first member. The key is made in that member's browser.",
    none_trusted: "None of those here has held the key. Make a new link: whoever uses it first makes the key.",
    key_when: With("The key is made when {} logs in at /modtager."),
    key_when_first: With("The key is made when the first of {} logs in at /modtager."),
    no_terms: "There is no half-year to show yet.",
    counts: "What has happened?",
    counts_hint: "A half-year is shown only when it is over.",
    per_term: "Cards per half-year",
    sent: "Sent",
    talked: "Have talked",
    no_contact: "Not reached",
    withdrawn: "Withdrawn",
    open: "Open the agency again",
    open_text: "Young people can choose them again when someone can open cards.",
    close: "Close the agency",
    close_text: "Young people can no longer choose them. Cards that were sent stay until they expire, and the agency can still open them and reply.",
    unsure: "Tick the box if you are sure.",
};

pub const MEMBERS: Members = Members {
    title: "Who opens cards here?",
    none: "Nobody yet.",
    inside: "Can open cards",
    let_in_by: With("let in by {}"),
    no_key: "Without the key",
    waiting: "Waiting to be let in",
    again_hint: With(
        "If the passphrase is forgotten, make a new link. {} must then be let in again by a colleague who can open cards.",
    ),
    again_others: "The others who can open cards have been given a link for a new passphrase. Once this link is used as well, the key is gone:",
    again_last: With("{} is the only one who can open cards. Once the link is used, the key is gone:"),
    again_lost: "nobody can open cards that were sent and are not closed. Young people can see that with their code.",
    again_sure: "Yes, it is forgotten",
    again: With("New link for {}"),
    remove_hint: With("{} is logged out at once and can no longer open cards."),
    remove_others: "The others who can open cards have been given a link for a new passphrase, and lose the key when they use it. First let a colleague in, or withdraw the link. Otherwise the key is lost:",
    remove_last: With(
        "{} is the only one who can open cards. First let a colleague in, if you can. Otherwise the key is gone:",
    ),
    remove_lost: "nobody can open cards that were sent and are not closed.",
    remove_sure: "Yes, remove the last one who can open cards",
    invite_two: "It is best to invite two: the first makes the key, and it is not lost if one of them forgets their passphrase.",
    invite_inside: With("A new member is let in at /modtager by someone who is in: {}."),
    invite_text: "The link works once, and for seven days. They choose their own name and passphrase.",
    invite: "Invite a member",
    new: "New member",
    link_how: With(
        "Copy it, and give it to them by a way that you trust, because whoever opens it first gets in. It works once and expires {}.",
    ),
    link_wrong: "Did it go wrong? Withdraw the link on the agency's page, and make a new one.",
};

pub const AGENCY_KEY: AgencyKey = AgencyKey {
    title: "New key",
    since: With("The key is from {}."),
    not_needed: With(
        "A new key is not needed: {} can open cards and let colleagues in. Make a new one only if you think that others have got hold of the key.",
    ),
    loses: "With a new key nobody can open the cards that were sent and are not closed. Young people can see that with their code and send a new one.",
    until: Places(
        "Until {who} logs in and makes the key, young people can't choose {name}, and everyone else must be let in again.",
    ),
    a_member: "a member",
    one_of: With("one of those who have held the key ({})"),
    waiting: With("Waiting to be let in, and can't make the key: {}."),
    unopened: "Right now there are cards that nobody has opened.",
    unopened_then: With(
        "They will be lost without anyone having read them. If someone at {} can open cards, ask them to read these first.",
    ),
    sure: "Yes, the cards there now may be lost",
};
