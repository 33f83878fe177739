//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "Tag chat-ka",
    email: "Iimayl",
    phone: "Taleefan",
    missing: "Boggani ma jiro",
    missing_text: "Ciwaanku sax ma aha. Chat-ku wuxuu ku yaal bogga hore.",
};
