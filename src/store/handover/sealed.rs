//! What browsers have sealed: kept and passed on, never opened here.

use crate::store::row::kept_as_text;
use std::fmt;

/// Ciphertext as base64url without padding. Its length alone is checked.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(String);

impl Sealed {
    /// None where it is empty, longer than `max` characters, or no base64url.
    pub fn parse(text: &str, max: usize) -> Option<Self> {
        let plain = text.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_'));
        ((1..=max).contains(&text.len()) && plain).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// Its length was checked when it came.
kept_as_text! { Sealed: as_str, |text| Sealed::parse(text, usize::MAX); }

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} characters)", self.0.len())
    }
}
