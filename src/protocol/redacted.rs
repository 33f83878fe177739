//! Text that nobody may find in a log.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// Text that must not be logged: an envelope, a ticket, a flyer's code. `Debug` tells its length only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Redacted<'a>(#[serde(borrow)] pub Cow<'a, str>);

/// A text like any other, to a page.
#[cfg(test)]
impl ts_rs::TS for Redacted<'_> {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "string".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        Self::name(config)
    }
}

impl std::fmt::Debug for Redacted<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "({} bytes)", self.0.len())
    }
}

impl<'a> From<&'a str> for Redacted<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}
