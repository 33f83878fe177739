//! The short code on a printed flyer.

use rand::Rng;
use serde::de::{Deserialize, Deserializer, Error};
use std::fmt;

/// No look-alikes, and no vowels, so that no word can appear.
const LETTERS: &[u8; 18] = b"cdfhjkmnprtwxy3479";
/// 34 million codes: a guess hardly ever hits one, and one that is hit only opens the chat.
const LENGTH: usize = 6;

/// Six characters of [`LETTERS`]. It tells which place a young person came from, so it must not reach a log:
/// its `Debug` is redacted and it has no `Display`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FlyerCode([u8; LENGTH]);

impl FlyerCode {
    pub fn random(rng: &mut impl Rng) -> Self {
        Self(std::array::from_fn(|_| LETTERS[(rng.next_u32() % 18) as usize]))
    }

    /// Reads a code as somebody may have typed it: any case.
    pub fn parse(text: &str) -> Option<Self> {
        let code: [u8; LENGTH] = text.as_bytes().try_into().ok()?;
        let code = code.map(|c| c.to_ascii_lowercase());
        code.iter().all(|c| LETTERS.contains(c)).then_some(Self(code))
    }

    /// For addresses and the database, never for a log.
    pub fn text(&self) -> String {
        self.0.iter().map(|c| char::from(*c)).collect()
    }

    /// Another code, for when this one is taken: the one that follows it.
    pub fn next(&self) -> Self {
        let mut code = self.0;
        for c in code.iter_mut().rev() {
            let place = LETTERS.iter().position(|letter| letter == c).unwrap_or(0);
            *c = LETTERS[(place + 1) % LETTERS.len()];
            if place + 1 < LETTERS.len() {
                break;
            }
        }
        Self(code)
    }
}

impl<'de> Deserialize<'de> for FlyerCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("no flyer's code"))
    }
}

impl fmt::Debug for FlyerCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FlyerCode(…)")
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "any code will do")]
mod tests {
    use super::*;

    #[test]
    fn as_typed() {
        let code = FlyerCode::random(&mut rand::rng());
        assert_eq!(FlyerCode::parse(&code.text()), Some(code));
        assert_eq!(FlyerCode::parse(&code.text().to_uppercase()), Some(code));
        for text in ["", "cdfhj", "cdfhjkm", "cdfhja", "cdfhj0", "cdfhjæ", "cdfhj ", "cdf-hj", "cdæøå"] {
            assert_eq!(FlyerCode::parse(text), None, "{text}");
        }
        assert!(!format!("{code:?}").contains(&code.text()));
    }

    #[test]
    fn the_next_one_is_another_and_the_last_is_followed_by_the_first() {
        let code = |text| FlyerCode::parse(text).expect("a code");
        assert_eq!(code("cccccc").next(), code("cccccd"));
        assert_eq!(code("cccc99").next(), code("cccdcc"));
        assert_eq!(code("999999").next(), code("cccccc"));
    }
}
