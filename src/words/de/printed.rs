//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::GERMAN,
    name: "Deutsch",
    is_rtl: false,
    drugs: "Schreib anonym mit einer Beratungsperson über Alkohol und Drogen – über dich oder jemand anderen.",
    plain: "Hier schreiben junge Leute anonym mit einer Beratungsperson.",
    facts: "Kostenlos · ohne Namen · ohne Login",
    scan: "Scanne den Code oder tippe",
    open: "Offen",
    danger: "Lebensgefahr: 112 anrufen",
    page: "Die Seite ist auf Dänisch; du kannst auch auf Englisch schreiben.",
    practice: &["Probier den", "Chat aus"],
    exercise: "Das ist eine Übung: Niemand liest mit.",
    real: "Der echte Chat:",
    button: "Anonym chatten",
    badge: "Anonym mit einer Beratungsperson chatten",
    code: "QR-Code zu",
    headlines: Headlines {
        nameless: &["Du musst", "nicht sagen,", "wer du bist."],
        mind: &["Hier ist Platz", "für das, was", "dich bewegt."],
        other: &["Sorgst du", "dich um", "jemanden?"],
        question: &["Keine Frage", "ist zu", "klein."],
    },
    hours: Writing {
        days: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
        every_day: "täglich",
        all_day: "rund um die Uhr",
        and: " und ",
        comma: ", ",
        point: ":",
        bare: true,
        span: Places("{from}–{to} Uhr"),
    },
};
