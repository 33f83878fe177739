//! Pages of text.

use crate::words::Plain;

pub const PLAIN: Plain = Plain {
    to_chat: "To the chat",
    email: "Email",
    phone: "Phone",
    missing: "There is no such page",
    missing_text: "The address is not right. The chat is on the front page.",
};
