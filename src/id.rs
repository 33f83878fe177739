//! Random identifiers. Each is 128 bits, written as 22 characters of base64url.
//!
//! A [`ConversationId`] is all that the service ever calls a young person, and it must never reach a log:
//! its `Debug` is redacted and it has no `Display`.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::Rng;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A text that is not 22 characters of base64url.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("an id is 22 characters of base64url")]
pub struct BadId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(test, derive(ts_rs::TS), ts(type = "string"))]
        pub struct $name([u8; 16]);

        impl $name {
            /// A fresh random id.
            pub fn random(rng: &mut impl Rng) -> Self {
                let mut bytes = [0; 16];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }

            /// The id from its 16 bytes.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The 16 bytes.
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// 22 characters of base64url: for the wire and for keys of live state, never for a log.
            pub fn text(&self) -> String {
                URL_SAFE_NO_PAD.encode(self.0)
            }

            /// Reads what [`Self::text`] writes.
            pub fn parse(text: &str) -> Result<Self, BadId> {
                let mut bytes = [0; 16];
                match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
                    Ok(16) => Ok(Self(bytes)),
                    _ => Err(BadId),
                }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.text())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

id! {
    /// One conversation, from `open` until it is ended.
    ConversationId
}
id! {
    /// A member of staff.
    StaffId
}
id! {
    /// A link that lets somebody in once. Names it where it is taken back; what it opens with is a secret of its own.
    LinkId
}
id! {
    /// A phone number that the centre has listed.
    PhoneId
}
id! {
    /// A phrase that somebody has added.
    PhraseId
}
id! {
    /// A place where flyers lie: a school, a library, a street team.
    OutletId
}
id! {
    /// An order of printed flyers.
    OrderId
}
id! {
    /// Who handovers can be sent to: a treatment centre, a case worker, a named person.
    AgencyId
}
id! {
    /// Somebody who opens handovers for an agency.
    MemberId
}
id! {
    /// A sealed card, made in the young person's browser. Nothing leads from it to a conversation.
    HandoverId
}
id! {
    /// A sealed reply that follows a card, made in the browser of whoever writes it.
    ReplyId
}
id! {
    /// One socket on one node. Names the holder of a lease, so that a stale socket cannot speak for its replacement.
    ConnectionId
}

impl ConnectionId {
    /// The id of one request, where a page uses requests in place of a socket: most of the id that the page made for itself,
    /// and which of its requests this is, counted up.
    pub fn of_request(Self(mut bytes): Self, turn: u32) -> Self {
        bytes[12..].copy_from_slice(&turn.to_be_bytes());
        Self(bytes)
    }

    /// Whether `other` is a later request of the same page.
    pub fn is_overtaken_by(&self, other: &Self) -> bool {
        self.0[..12] == other.0[..12] && self.0[12..] < other.0[12..]
    }
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "any id will do")]
mod tests {
    use super::*;

    #[test]
    fn text_and_back() {
        let id = ConversationId::random(&mut rand::rng());
        assert_eq!(id.text().len(), 22);
        assert_eq!(ConversationId::parse(&id.text()), Ok(id));
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "abc", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA+"] {
            assert_eq!(ConversationId::parse(text), Err(BadId), "{text}");
        }
    }

    #[test]
    fn debug_does_not_tell() {
        let id = ConversationId::random(&mut rand::rng());
        assert!(!format!("{id:?}").contains(&id.text()));
    }
}
