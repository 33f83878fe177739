//! Whether what a form was made of still stands: a mark goes with the form, and tells a text from the one that comes after it.

use sha2::{Digest, Sha256};

/// 16 hexadecimal digits.
pub fn mark(text: &str) -> String {
    Sha256::digest(text).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
