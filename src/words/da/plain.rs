//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "Til chatten",
    email: "E-mail",
    phone: "Telefon",
    missing: "Siden findes ikke",
    missing_text: "Adressen er ikke rigtig. Chatten ligger på forsiden.",
};
