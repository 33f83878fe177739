//! Secrets of 256 random bits that somebody carries in a link or a cookie. The database knows only their SHA-256.

use super::row::{Cell, ToCell, kept_as_text};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fmt;

macro_rules! secret {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name([u8; 32]);

        impl $name {
            pub fn random(rng: &mut impl rand::Rng) -> Self {
                let mut bytes = [0; 32];
                rng.fill_bytes(&mut bytes);
                Self(bytes)
            }

            /// 43 characters of base64url, for the one who carries it; never for a log.
            pub fn reveal(&self) -> String {
                text(&self.0)
            }

            /// Reads what [`Self::reveal`] writes.
            pub fn parse(text: &str) -> Option<Self> {
                bytes(text).map(Self)
            }

            /// What the database knows of it.
            pub(super) fn digest(&self) -> [u8; 32] {
                Sha256::digest(self.0).into()
            }
        }

        /// A statement is given the digest, whatever it is for.
        impl ToCell for $name {
            fn cell(&self) -> Cell {
                Cell::Text(Some(text(&self.digest())))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

secret! {
    /// What rides in the fragment of a setup link. Never printed but by [`InviteSecret::reveal`].
    InviteSecret
}
secret! {
    /// What the cookie of a sign-in holds. Never printed but by [`SessionToken::reveal`].
    SessionToken
}
secret! {
    /// What rides in the fragment of a place's private link. Never printed but by [`OutletSecret::reveal`].
    OutletSecret
}

secret! {
    /// What rides in the fragment of an invitation to an agency. Never printed but by [`MemberInvite::reveal`].
    MemberInvite
}
secret! {
    /// What the cookie of a member holds. Never printed but by [`MemberToken::reveal`].
    MemberToken
}
secret! {
    /// What a member's browser makes of the passphrase to show that somebody knows it (`vault.js`). Stretched there,
    /// so one SHA-256 of it is enough here.
    MemberAuth
}
secret! {
    /// What a young person's code leads to a handover by, derived from its words in the browser. Never printed but by
    /// [`CodeLookup::reveal`].
    CodeLookup
}

/// What a sign-in with such a token is called inside the service.
macro_rules! hash_of {
    ($token:ident, $(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; 32]);

        impl $name {
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// 43 characters of base64url: for keys of live state, never for a log.
            pub fn text(&self) -> String {
                text(&self.0)
            }

            /// Reads what [`Self::text`] writes.
            pub fn parse(text: &str) -> Option<Self> {
                bytes(text).map(Self)
            }
        }

        impl $token {
            pub fn hash(&self) -> $name {
                $name(self.digest())
            }
        }

        kept_as_text! { $name: text, $name::parse; }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}
hash_of! {
    SessionToken,
    /// What a sign-in is called inside the service.
    SessionHash
}
hash_of! {
    MemberToken,
    /// What the sign-in of an agency's member is called inside the service.
    MemberSessionHash
}

/// 32 bytes as 43 characters of base64url.
pub(super) fn text(bytes: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads what [`text`] writes.
pub(super) fn bytes(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    matches!(URL_SAFE_NO_PAD.decode_slice(text, &mut bytes), Ok(32)).then_some(bytes)
}
