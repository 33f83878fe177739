//! The page of a place.

use crate::words::{KeyPerson, KitFaults, KitWords, OutletCards, OutletFrame, OutletSaid, OutletTop, Pieces, With};

pub const FRAME: OutletFrame =
    OutletFrame { title: "Posters, flyers and advice", chat: "The chat", to_key_persons: "For key persons" };

pub const TOP: OutletTop = OutletTop {
    heading: "Posters and flyers, ready to print",
    needs_script: "Posters and flyers need JavaScript, and yours is turned off.",
    needs_script_why: "Turn it on, and reload the page. If you have your own link, there is nothing wrong with it.",
    works_without: "The rest of the page works without:",
    own: "Here your place can make its own posters, flyers and cards.",
    own_link: With(
        "You need your place's own link, because each place has its own QR code. If you don't have the link, ask {} for it, and open all of it as you got it.",
    ),
    for_all: "The rest of the page is for everybody:",
    who_makes_links: With(
        "It is {} that makes links. Flyers and posters that are already up still work. You can use the rest of the page as before:",
    ),
    retry: "Try again",
    trial: "Only for trying out: don't print it.",
    trial_why: "The chat has not got its real address yet, so the code works only on this machine.",
};

pub const KIT: KitWords = KitWords {
    what: "What do you need?",
    poster: "Poster",
    poster_size: "A4",
    strips: "Poster with strips",
    strips_size: "A4, to tear off",
    flyer: "Flyer",
    flyer_size: "A6",
    flyer_sheet: "Four flyers",
    flyer_sheet_size: "A4, to cut",
    cards: "Pocket cards",
    cards_size: "ten on an A4",
    slide: "Classroom screen",
    slide_size: "16:9",
    picture: "Picture",
    picture_size: "for the intranet",
    look: "How should it look?",
    loud: "Bold",
    loud_about: "one strong colour",
    night: "Night",
    night_about: "bright on dark",
    paper: "Paper",
    paper_about: "saves ink",
    says: "What should it say?",
    drugs: "Alcohol and drugs may be mentioned",
    drugs_why: "What young people take home does not mention alcohol or drugs unless you turn this on. When it is off, we also leave out the centre's name if that gives the subject away.",
    more: "Language, opening hours and name",
    language: "Language",
    hours: "The chat's opening hours",
    hours_change: "If the centre changes the hours, you have to print again.",
    hours_none: "The chat has no fixed hours: it is open when a counsellor is on duty. So there are no hours to print.",
    name: "The name of your place",
    download: "Download",
    alt: "Alt text for those who can't see the picture:",
    alt_copy: "Copy the alt text",
    all: "Download everything (zip)",
    all_about: "All seven, with the choices you have made.",
};

pub const CARDS: OutletCards = OutletCards {
    order: "Order more before you run out",
    order_about: "If you would rather have them printed and sent, tell us how many.",
    posters: "Posters",
    strips: "With strips",
    flyers: "Flyers",
    pocket_cards: "Pocket cards",
    place: "Where to, and for whom?",
    place_hint: "Don't write anything about individual young people.",
    send: "Order",
    orders: "Your orders",
    web: "For your website",
    web_about: "Paste the code into your page. It fetches nothing from us, and nobody is counted until somebody presses it.",
    button: "Button",
    copy: "Copy",
    copy_button: "Copy the button",
    link: "Link in a text",
    copy_link: "Copy the link",
    make_picture: "Make a picture for the intranet",
    visit: "When you tell about the chat",
    visit_show: "Show the",
    visit_why: ", and let everybody try. It leads to an exercise: a script answers, nobody reads along, and nothing is sent. The whole class can try at once.",
    try_it: "Try the chat",
    make_slide: "Make the slide",
    numbers: "Numbers",
    address: "Your code and address:",
};

pub const KEY_PERSON: KeyPerson =
    KeyPerson { title: "For you who are a key person", chat: "The chat:", print: "Print this part" };

pub const SAID: OutletSaid = OutletSaid {
    school: "School",
    library: "Library",
    street_team: "Street team",
    drop_in: "Drop-in centre",
    youth_club: "Youth club",
    other: "Other",
    spring: With("spring {}"),
    autumn: With("autumn {}"),
    posters: Pieces { one: "1 poster", many: With("{} posters") },
    strips: Pieces { one: "1 poster with strips", many: With("{} posters with strips") },
    flyers: Pieces { one: "1 flyer", many: With("{} flyers") },
    cards: Pieces { one: "1 pocket card", many: With("{} pocket cards") },
};

pub const FAULTS: KitFaults = KitFaults {
    title: "The file could not be made",
    dead: "The link does not work any more. It has been replaced, or the place was closed. Ask the centre for a new one.",
    bad: "Your choice could not be read. Reload the page, and try again.",
    busy: "Many are making materials right now. Try again in a moment.",
    no_glyphs: With(
        "The typeface of the materials does not have these characters: {}. Ask the centre to change the name of your place, or turn the name off.",
    ),
    no_room: With("There is no room for “{}” here. Turn off the name or the opening hours, or choose a larger format."),
    not_drawn: "The file could not be made. The fault is ours. Try another choice.",
};
