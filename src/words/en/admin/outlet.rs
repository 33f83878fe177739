//! One place.

use crate::words::With;
use crate::words::admin::{Codes, Counts, Files, Outlet};

pub const OUTLET: Outlet = Outlet {
    all: "All places",
    closed: With(
        "Closed on {}. The place's link does not work, and we don't count. Printed codes still lead to the chat.",
    ),
    see_orders: "See the orders",
    link: "The place's link",
    link_maker: With("{}. It works as long as whoever made it is a coordinator."),
    link_new: "Is the link lost, or do the wrong people know it? Make a new one. The old one then no longer works, and the new one is shown once.",
    link_make: "Make a new link",
    merge: "Merge with another place",
    merge_text: "Codes, numbers and orders go over to the other place, and the link to this one stops working. This can't be undone.",
    into: "Becomes part of",
    choose: "Choose a place",
    merge_yes: "Merge",
    open: "Open the place again",
    open_text: "The place's link works again, and we count again.",
    close: "Close the place",
    close_text: "The place's link stops working, and we no longer count. Printed codes still lead to the chat.",
};

pub const COUNTS: Counts = Counts {
    title: "Scans and chats",
    hint: "A week or half-year is shown only when it is over. A scan means that someone opened the page with the place's code.",
    few_pupils: With(
        "The school has fewer than {} pupils. A number from here could point at one of them, so we don't count.",
    ),
    pupils_unknown: "We don't know how many pupils the school has. Until we do, we don't count.",
    no_week: "There is no week to show yet.",
    weekly: "Scans per week",
    week: "Week",
    scans: "Scans",
    each_week: With("{} each week"),
    no_term: "Chats that began with the place's code can be seen when the half-year is over.",
    started: "Chats that began with the place's code",
    chats: "Chats",
};

pub const CODES: Codes = Codes {
    title: "Codes",
    hint: "A printed code always works. If flyers are lost or put up in the wrong place, block the code: it still leads to the chat, but is not counted. It can't be unblocked.",
    none: "There is no code yet. The first one is made when the place makes its material.",
    copy_address: With("Copy the address with the code {}"),
    made: With("Made on {}"),
    blocked: With("Blocked on {}"),
    merged: With("{}, from a place that was merged with this one"),
    current: "Printed now",
    block: "Block the code …",
    block_one: With("Block the code {} …"),
    block_yes: "Yes, block it",
    block_yes_one: With("Yes, block it: the code {}, whose flyers are lost"),
    new: "Make a new code",
};

pub const FILES: Files = Files {
    title: "Make files for an order",
    about: "The place can make the same itself with its link. Here you get a PDF with the place's code.",
    format: "What",
    poster: "Poster, A4",
    strips: "Poster with tear-off strips, A4",
    flyer: "Flyer, A6",
    flyer_sheet: "Four flyers on A4",
    cards: "Ten pocket cards on A4",
    design: "Look",
    loud: "Bold",
    night: "Night",
    paper: "Paper",
    headline: "Headline",
    language: "Language",
    drugs: "The word “drugs”",
    hours: "Opening hours",
    name: "The place's name",
    get: "Get PDF",
};
