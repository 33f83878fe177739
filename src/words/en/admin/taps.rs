//! What young people tapped once a conversation was over.

use crate::words::admin::{Asked, Taps};

pub const TAPS: Taps = Taps {
    title: "After the chat",
    about: "What young people answer when the chat is over.",
    how: "When a chat is over, the young person can answer two questions with a tap. The answers are counted month by month and alone: not which chat, which counsellor, subject or time of day. Many do not answer. A month is shown once it is over.",
    none: "There is nothing to show yet.",
    month: "Month",
    helped: Asked { title: "Did it help to write?", taps: ["It helped", "A little", "No"] },
    again: Asked { title: "Would you write again?", taps: ["Yes", "Maybe", "No"] },
};
