//! What is printed.

use crate::line::Language;
use crate::words::{Headlines, Places, Printed, Writing};

pub const PRINTED: Printed = Printed {
    language: Language::SOMALI,
    name: "Soomaali",
    is_rtl: false,
    drugs: "Magac la’aan kala sheekayso la-taliye khamriga iyo maandooriyaha – adiga ama\u{a0}qof\u{a0}kale.",
    plain: "Halkan dhallinyaradu waxay magac la’aan kula sheekaysan karaan la-taliye.",
    facts: "Bilaash · magac la’aan · akoon la’aan",
    scan: "Iskaan garee koodhka, ama qor",
    open: "Furan",
    danger: "Naf halis ku jirta: wac 112",
    page: "Boggu waa af-Deenish; af-Ingiriisi sidoo kale waad ku qori kartaa.",
    practice: &["Tijaabi", "sheekada"],
    exercise: "Waa layli: cidina ma akhrinayso.",
    real: "Sheekada dhabta ah:",
    button: "Magac la’aan sheekayso",
    badge: "Magac la’aan la sheekayso la-taliye",
    code: "Koodhka QR ee",
    headlines: Headlines {
        nameless: &["Uma baahnid", "inaad sheegto", "cidda aad tahay."],
        mind: &["Halkan ka", "sheeg waxa", "kugu jira."],
        other: &["Ma ka welwelsan", "tahay qof", "aad jeceshahay?"],
        question: &["Su’aal yar", "ma jirto."],
    },
    hours: Writing {
        days: ["Isn", "Tal", "Arb", "Kha", "Jim", "Sab", "Axd"],
        every_day: "maalin kasta",
        all_day: "24 saac",
        and: " iyo ",
        comma: ", ",
        point: ":",
        bare: false,
        span: Places("{from}–{to}"),
    },
};
