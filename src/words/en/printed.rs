//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::ENGLISH,
    name: "English",
    is_rtl: false,
    drugs: "Chat anonymously with a counsellor about alcohol or drugs – about you or someone else.",
    plain: "Here, young people chat anonymously with a counsellor.",
    facts: "Free · no name · no login",
    scan: "Scan the code, or type",
    open: "Open",
    danger: "Life in danger: call 112",
    page: "The page is in Danish; you are welcome to write in English.",
    practice: &["Try", "the chat"],
    exercise: "This is an exercise: nobody is reading along.",
    real: "The real chat:",
    button: "Chat anonymously",
    badge: "Chat anonymously with a counsellor",
    code: "QR code to",
    headlines: Headlines {
        nameless: &["You don’t", "have to say", "who you are."],
        mind: &["Room for", "what’s on", "your mind."],
        other: &["Worried", "about", "someone?"],
        question: &["No question", "is too", "small."],
    },
    hours: Writing {
        days: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        every_day: "every day",
        all_day: "day and night",
        and: " and ",
        comma: ", ",
        point: ":",
        bare: true,
        span: Places("{from}–{to}"),
    },
};
