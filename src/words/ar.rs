//! Arabic.

mod home;
mod plain;
mod practice;
mod printed;
mod status;

pub use printed::PRINTED;

use super::{Locale, Young};

pub const YOUNG: Young = Young {
    locale: Locale::Ar,
    bar: home::BAR,
    status: status::STATUS,
    home: home::HOME,
    facts: home::FACTS,
    queue: home::QUEUE,
    conversation: home::CONVERSATION,
    plain: plain::PLAIN,
    practice: practice::PRACTICE,
    professional: home::PROFESSIONAL,
    said: home::SAID,
    numbers: home::NUMBERS,
};
