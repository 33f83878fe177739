//! What is not filled in yet, and the way to everything else.

use crate::words::admin::{Crew, Missing, Open, Overview};
use crate::words::{Around, Counted, Places, With};

pub const OVERVIEW: Overview = Overview {
    unnamed: "The centre",
    flood: With(
        "Unusually many are starting a chat right now: {} in the last minute. Someone may be disrupting the service. Places that are not held by a real page disappear by themselves, and whoever has been away longest gives way first.",
    ),
    one_address: Around(
        "Everyone who starts a chat seems to come from one and the same network address. The limits against misuse then hit everyone at once. Tell those who run the chat that the proxy in front of it must be listed in {}.",
    ),
    now: "Right now",
    unanswered: "Nobody is answering the young people.",
    unanswered_then: "Call whoever is on duty. A counsellor who does not answer two rings does not count as on duty until they press again.",
    all_done: "Everything is filled in",
    all_done_text: "Nothing is missing before young people can use the chat.",
    missing: "Still missing",
    active: Counted { one: "{n} has access.", many: "{n} have access." },
    phones: "They are always one tap away for the young people.",
    centre: "Name, region, the page's title, and who is responsible.",
    version: With("UNG RUS, version {}."),
    unknown_commit: "unknown commit",
    outlets_none: "Schools and others that put out flyers. None yet.",
    outlets: Counted { one: "{n} place has flyers.", many: "{n} places have flyers." },
    agencies_none: "Whom a young person can be passed on to. None yet.",
    agencies: Counted { one: "{n} agency can get cards.", many: "{n} agencies can get cards." },
    agencies_some: Places("{ready} of {all} can get cards."),
    agencies_all: Counted { one: "{n} agency", many: "{n} agencies" },
    mail_on: "You get mail when there is something new.",
    mail_off: "Get mail about orders and about cards that have not been opened in time.",
};

pub const CREW: Crew = Crew {
    on_duty: With("{} on duty"),
    paused: With("{} on a break"),
    silent: With("{} on duty without answering"),
    nobody: "Nobody is on duty",
    none_wait: With("{}. Nobody is waiting."),
    wait: Places("{crew}. {n} waiting, the longest for {time}."),
    under_a_minute: "under 1 min",
    minutes: With("{} min"),
};

pub const OPEN: Open = Open {
    no_hours: "No opening hours: the chat is open when someone is on duty.",
    closes: With("Open now. Closes {}."),
    always: "Open now, day and night.",
    opens: With("Closed now. Opens {}."),
    never: "Closed. There are no opening hours to come.",
};

pub const MISSING: Missing = Missing {
    controller: With("Who is responsible. The pages Privacy and Accessibility lack: {}."),
    write_it: "Write it",
    orders: Counted { one: "{n} order is waiting to be sent.", many: "{n} orders are waiting to be sent." },
    see_mail: "See about mail",
    name: "The centre's name. Young people see who is behind the chat.",
    write_name: "Write the name",
    region: "The region. Without it the urgent numbers lack the doctor on call (lægevagten).",
    choose_region: "Choose a region",
    region_new: Places("The new region: {old} became {new} on {day}. Look up the number of the doctor on call again."),
    unchecked: Places("{n} of {all} phone numbers have not been checked in the last half-year."),
    never_tried: "Look them up: don't call 112, the doctor on call or the poison line (Giftlinjen) to try them.",
    check_numbers: "Check the numbers",
    hours: "The opening hours. Without them the page can't say when you open again.",
    write_hours: "Write the hours",
    coordinator: "One more coordinator. If there is only one, nobody can help when the passphrase is forgotten.",
    opener: With("Someone who can open cards at {}. Until then young people can't choose them."),
    texts: "The texts on when parents are told. The centre must check them.",
    check_texts: "Check the texts",
};
