//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "Zum Chat",
    email: "E-Mail",
    phone: "Telefon",
    missing: "Diese Seite gibt es nicht",
    missing_text: "Die Adresse stimmt nicht. Den Chat findest du auf der Startseite.",
};
