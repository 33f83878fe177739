//! Dansk.

mod home;
mod status;

use super::{Locale, Young};

pub const YOUNG: Young = Young {
    locale: Locale::Da,
    bar: home::BAR,
    status: status::STATUS,
    home: home::HOME,
    facts: home::FACTS,
    queue: home::QUEUE,
    conversation: home::CONVERSATION,
};
