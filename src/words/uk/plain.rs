//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "До чату",
    email: "Ел. пошта",
    phone: "Телефон",
    missing: "Такої сторінки немає",
    missing_text: "Адреса неправильна. Чат є на головній сторінці.",
};
