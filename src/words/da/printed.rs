//! Det, der bliver trykt.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::DANISH,
    name: "Dansk",
    is_rtl: false,
    drugs: "Skriv anonymt med en rådgiver om rusmidler – om dig selv eller en anden.",
    plain: "Her kan unge skrive anonymt med en rådgiver.",
    facts: "Gratis · uden navn · uden login",
    scan: "Scan koden, eller skriv",
    open: "Åbent",
    danger: "I livsfare: ring 112",
    page: "",
    practice: &["Prøv", "chatten"],
    exercise: "Det er en øvelse: ingen læser med.",
    real: "Den rigtige chat:",
    button: "Chat anonymt",
    badge: "Chat anonymt med en rådgiver",
    code: "QR-kode til",
    headlines: Headlines {
        nameless: &["Du behøver", "ikke sige,", "hvem du er."],
        mind: &["Her er plads", "til det,", "der fylder."],
        other: &["Bekymret", "for en, du", "holder af?"],
        question: &["Intet", "spørgsmål", "er for lille."],
    },
    hours: Writing {
        days: ["man", "tirs", "ons", "tors", "fre", "lør", "søn"],
        every_day: "alle dage",
        all_day: "døgnet rundt",
        and: " og ",
        comma: ", ",
        point: ".",
        bare: true,
        span: Places("{from}–{to}"),
    },
};
