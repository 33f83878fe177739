//! A mail address, as far as it can be judged by looking at it: the plain ASCII form that every mail server takes.

use std::fmt;

/// Of a part before the @, and of one between two points of the domain.
const LOCAL_MAX: usize = 64;
const LABEL_MAX: usize = 63;
/// What the part before the @ may hold beside letters and digits (RFC 5322, section 3.2.3).
const SIGNS: &str = "!#$%&'*+-/=?^_`{|}~.";

/// Where somebody at work gets mail. `Debug` does not tell it.
#[derive(Clone, PartialEq, Eq)]
pub struct MailAddress(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("that is no mail address")]
pub struct BadAddress;

impl MailAddress {
    /// RFC 5321, section 4.5.3.1.3, without the angle brackets.
    pub const MAX: usize = 254;

    /// Without quoted parts, comments, addresses of machines by number and letters that need a special mail server.
    pub fn parse(text: &str) -> Result<Self, BadAddress> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(BadAddress)?;
        let fits = text.len() <= Self::MAX && is_local(local) && is_domain(domain);
        if fits { Ok(Self(text.to_owned())) } else { Err(BadAddress) }
    }

    /// For the mail server and its owner's own page, never for a log.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailAddress(…)")
    }
}

fn is_local(text: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || SIGNS.contains(c);
    text.len() <= LOCAL_MAX && text.chars().all(known) && text.split('.').all(|part| !part.is_empty())
}

fn is_domain(text: &str) -> bool {
    let label = |part: &str| {
        let known = part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        known && (1..=LABEL_MAX).contains(&part.len()) && !part.starts_with('-') && !part.ends_with('-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.contains('.') && text.split('.').all(label) && last.starts_with(|c: char| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_have_is_taken() {
        for text in ["bo@kommune.dk", " bo.b+vagt@a-b.example ", "o'neil@x.dk", "B_1@xn--bredygtig-d6a.dk"] {
            assert_eq!(MailAddress::parse(text).map(|one| one.expose().to_owned()), Ok(text.trim().to_owned()));
        }
    }

    #[test]
    fn what_could_be_more_than_an_address_is_not() {
        let long = format!("{}@x.dk", "a".repeat(65));
        let longer = format!("a@{}.dk", "b.".repeat(130));
        for text in [
            "",
            "bo",
            "@x.dk",
            "bo@",
            "bo@x",
            "bo@@x.dk",
            "bo b@x.dk",
            "bo\r\nBcc: a@x.dk",
            "bo@x.dk\r\nBcc: a@y.dk",
            "bo@x.dk,a@y.dk",
            "Bo <bo@x.dk>",
            "\"bo b\"@x.dk",
            ".bo@x.dk",
            "b..o@x.dk",
            "bo@-x.dk",
            "bo@x..dk",
            "bo@127.0.0.1",
            "bo@[127.0.0.1]",
            "bø@x.dk",
            "bo@æ.dk",
            long.as_str(),
            longer.as_str(),
        ] {
            assert_eq!(MailAddress::parse(text), Err(BadAddress), "{text}");
        }
    }

    #[test]
    fn it_is_not_told_by_debug() {
        let address = MailAddress::parse("bo@kommune.dk").expect("an address");
        assert_eq!(format!("{address:?}"), "MailAddress(…)");
    }
}
