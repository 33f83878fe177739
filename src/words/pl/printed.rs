//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::POLISH,
    name: "Polski",
    is_rtl: false,
    drugs: "Napisz anonimowo do konsultanta o\u{a0}alkoholu i\u{a0}innych używkach\u{a0}– o\u{a0}sobie albo o\u{a0}kimś innym.",
    plain: "Tu młodzi mogą anonimowo popisać z\u{a0}konsultantem.",
    facts: "Za darmo · bez imienia · bez logowania",
    scan: "Zeskanuj kod albo wpisz",
    open: "Czynne",
    danger: "Zagrożenie życia: dzwoń pod 112",
    page: "Strona jest po duńsku; możesz też pisać po angielsku.",
    practice: &["Wypróbuj", "czat"],
    exercise: "To ćwiczenie: nikt tego nie czyta.",
    real: "Prawdziwy czat:",
    button: "Anonimowy czat",
    badge: "Anonimowy czat z konsultantem",
    code: "Kod QR do",
    headlines: Headlines {
        nameless: &["Nie musisz", "mówić,", "kim jesteś."],
        mind: &["Tu jest", "miejsce na to,", "co cię gryzie."],
        other: &["Martwisz się", "o kogoś", "bliskiego?"],
        question: &["Żadne pytanie", "nie jest", "za małe."],
    },
    hours: Writing {
        days: ["pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."],
        every_day: "codziennie",
        all_day: "całą dobę",
        and: " i ",
        comma: ", ",
        point: ":",
        bare: false,
        span: Places("{from}–{to}"),
    },
};
