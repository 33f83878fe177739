//! Every sentence that the service writes itself, in each language: a struct for each part of a page, and of each struct
//! one constant a language, so that a sentence that is missing, or one too many, does not compile. What scripts say stands in
//! `web/words`, in the same order; no sentence stands in both.

mod da;
mod en;
mod home;
mod locale;
mod moment;
mod status;

pub use home::{Bar, Conversation, Facts, Home, Queue};
pub use locale::Locale;
pub use moment::Moments;
pub use status::StatusWords;

use std::fmt::Display;

/// A sentence with one place, `{}`, where something is put.
#[derive(Clone, Copy)]
pub struct With(pub &'static str);

impl With {
    pub fn put(&self, value: impl Display) -> String {
        self.0.replacen("{}", &value.to_string(), 1)
    }
}

/// What the young person reads, in one language.
pub struct Young {
    pub locale: Locale,
    pub bar: Bar,
    pub status: StatusWords,
    pub home: Home,
    pub facts: Facts,
    pub queue: Queue,
    pub conversation: Conversation,
}

/// The young person's words.
pub fn young(locale: Locale) -> &'static Young {
    match locale {
        Locale::Da => &da::YOUNG,
        Locale::En => &en::YOUNG,
    }
}
