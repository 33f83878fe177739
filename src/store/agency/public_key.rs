//! The public halves of keys that cards and agency keys are sealed to.

use crate::store::row::kept_as_text;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// A raw, uncompressed point on P-256 (65 bytes, SEC 1 section 2.3.3), as base64url. That it lies on the curve is
/// checked here: nothing can be sealed to one that does not, and a young person would be the first to find out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a public key is a raw uncompressed point on P-256, as base64url without padding")]
pub struct BadPublicKey;

impl PublicKey {
    pub fn parse(text: &str) -> Result<Self, BadPublicKey> {
        // 87 characters decode to 65 bytes; anything longer isn't worth decoding.
        let mut bytes = [0; 65];
        let uncompressed = matches!(URL_SAFE_NO_PAD.decode_slice(text, &mut bytes), Ok(65)) && bytes[0] == 4;
        let on_curve = uncompressed && p256::PublicKey::from_sec1_bytes(&bytes).is_ok();
        if on_curve { Ok(Self(text.to_owned())) } else { Err(BadPublicKey) }
    }

    /// 87 characters of base64url.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

kept_as_text! { PublicKey: as_str, |text| PublicKey::parse(text).ok(); }

#[cfg(test)]
mod tests {
    use super::*;

    /// The generator: SEC 2, section 2.4.2.
    const POINT: &str = "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";

    #[test]
    fn only_points_of_the_curve() {
        assert_eq!(PublicKey::parse(POINT).map(|key| key.as_str().to_owned()), Ok(POINT.to_owned()));
        let off = format!("{}V", &POINT[..86]);
        let compressed = format!("A{}", &POINT[1..44]);
        for bad in ["", "x", &off, &compressed, &format!("{POINT}="), &format!("B{}", "A".repeat(86))] {
            assert_eq!(PublicKey::parse(bad), Err(BadPublicKey), "{bad}");
        }
    }
}
