//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "Sohbete git",
    email: "E-posta",
    phone: "Telefon",
    missing: "Böyle bir sayfa yok",
    missing_text: "Adres doğru değil. Sohbet ana sayfada.",
};
