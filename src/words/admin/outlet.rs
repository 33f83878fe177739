//! One place.

use crate::words::With;

/// The page.
pub struct Outlet {
    pub all: &'static str,
    pub closed: With,
    pub see_orders: &'static str,
    pub link: &'static str,
    pub link_maker: With,
    pub link_new: &'static str,
    pub link_make: &'static str,
    pub merge: &'static str,
    pub merge_text: &'static str,
    pub into: &'static str,
    pub choose: &'static str,
    pub merge_yes: &'static str,
    pub open: &'static str,
    pub open_text: &'static str,
    pub close: &'static str,
    pub close_text: &'static str,
}

/// What came of its flyers.
pub struct Counts {
    pub title: &'static str,
    /// After what is said of small numbers.
    pub hint: &'static str,
    pub few_pupils: With,
    pub pupils_unknown: &'static str,
    pub no_week: &'static str,
    pub weekly: &'static str,
    pub week: &'static str,
    pub scans: &'static str,
    pub each_week: With,
    pub no_term: &'static str,
    pub started: &'static str,
    pub chats: &'static str,
}

/// Its codes.
pub struct Codes {
    pub title: &'static str,
    pub hint: &'static str,
    pub none: &'static str,
    pub copy_address: With,
    pub made: With,
    pub blocked: With,
    pub merged: With,
    pub current: &'static str,
    pub block: &'static str,
    pub block_one: With,
    pub block_yes: &'static str,
    pub block_yes_one: With,
    pub new: &'static str,
}

/// What is printed for it here.
pub struct Files {
    pub title: &'static str,
    pub about: &'static str,
    pub format: &'static str,
    pub poster: &'static str,
    pub strips: &'static str,
    pub flyer: &'static str,
    pub flyer_sheet: &'static str,
    pub cards: &'static str,
    pub design: &'static str,
    pub loud: &'static str,
    pub night: &'static str,
    pub paper: &'static str,
    pub headline: &'static str,
    pub language: &'static str,
    pub drugs: &'static str,
    pub hours: &'static str,
    pub name: &'static str,
    pub get: &'static str,
}
