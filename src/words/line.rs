//! What is wrong with a text of one line.

use super::With;
use crate::name::BadLine;

/// Why such a text can't be taken.
pub struct Lines {
    pub empty: &'static str,
    pub too_long: With,
    pub sign: With,
    /// Its number: nobody can see it.
    pub unseen: With,
    pub scripts: &'static str,
}

impl Lines {
    pub fn say(&self, why: BadLine) -> String {
        match why {
            BadLine::Empty => self.empty.to_owned(),
            BadLine::TooLong(max) => self.too_long.put(max),
            BadLine::Sign(sign) if why.is_seen() => self.sign.put(sign),
            BadLine::Sign(sign) => self.unseen.put(format!("U+{:04X}", u32::from(sign))),
            BadLine::Scripts => self.scripts.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Locale, lines};
    use crate::name::BadLine;

    #[test]
    fn a_sign_that_nobody_sees_is_named_by_its_number() {
        for locale in Locale::STAFF {
            assert!(lines(locale).say(BadLine::Sign('\u{34f}')).contains("U+034F"));
            assert!(lines(locale).say(BadLine::Sign('⭐')).contains('⭐'));
            assert!(lines(locale).say(BadLine::TooLong(40)).contains("40"));
        }
    }
}
