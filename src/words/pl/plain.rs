//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "Do czatu",
    email: "E-mail",
    phone: "Telefon",
    missing: "Nie ma takiej strony",
    missing_text: "Adres się nie zgadza. Czat jest na stronie głównej.",
};
