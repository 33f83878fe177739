//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::UKRAINIAN,
    name: "Українська",
    is_rtl: false,
    drugs: "Анонімний чат із консультантом про\u{a0}алкоголь і\u{a0}наркотики\u{a0}– про\u{a0}тебе чи про\u{a0}когось іншого.",
    plain: "Тут молодь може анонімно поспілкуватися з консультантом.",
    facts: "Безкоштовно · без імені · без реєстрації",
    scan: "Скануй код або введи",
    open: "Відкрито",
    danger: "Загроза життю: телефонуй 112",
    page: "Сторінка данською; писати можна й англійською.",
    practice: &["Спробуй", "чат"],
    exercise: "Це вправа: ніхто цього не читає.",
    real: "Справжній чат:",
    button: "Анонімний чат",
    badge: "Анонімний чат із консультантом",
    code: "QR-код веде на",
    headlines: Headlines {
        nameless: &["Не треба", "казати,", "хто ти."],
        mind: &["Тут є місце", "тому, що", "на душі."],
        other: &["Хвилюєшся", "за когось", "близького?"],
        question: &["Дрібних", "питань", "не буває."],
    },
    hours: Writing {
        days: ["пн", "вт", "ср", "чт", "пт", "сб", "нд"],
        every_day: "щодня",
        all_day: "цілодобово",
        and: " і ",
        comma: ", ",
        point: ":",
        bare: false,
        span: Places("{from}–{to}"),
    },
};
