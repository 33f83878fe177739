//! Browsers that somebody has signed in from before (OWASP "Device Cookies"). Their tries are counted for themselves, so
//! that strangers who try a name don't keep its owner out.
//!
//! The cookie holds up to [`MAX`] tokens, one an account, as computers are shared: random bytes, the day it ends, and a
//! MAC over both, the account's folded name and what stands for its passphrase ([`Owner`]), under the service's secret. Whoever
//! reads it learns no name, and it opens nothing: it only tells which bucket a try is taken from. It dies with the passphrase
//! that it was given for: whoever knew that one is a stranger afterwards.

use super::cookie::Cookie;
use crate::http::ground::{Ground, bytes};
use crate::store::{Phc, Salt, Seconds, ServiceSecret, ShownName, StoreError};
use axum::http::{HeaderMap, HeaderValue};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::sync::Arc;
use subtle::ConstantTimeEq;
use tokio::sync::OnceCell;

const DAY: Seconds = 24 * 60 * 60;
/// How long a browser stays known after a sign-in.
pub const KNOWN_SECONDS: Seconds = 180 * DAY;
/// Accounts in one browser; the one that signed in longest ago goes first.
const MAX: usize = 6;
const RANDOM: usize = 16;
const BYTES: usize = RANDOM + 4 + 32;

/// One kind of account; a token of one kind is nothing to the other.
pub struct Known {
    cookie: &'static Cookie,
    /// Tells this use of the service's secret from every other.
    context: &'static [u8],
}

pub const STAFF: Known = Known { cookie: &super::cookie::KNOWN_STAFF, context: b"ungrus known browser staff\0" };
// Its context dates from when a member was called a receiver; if it changed, no browser would be known any more.
pub const MEMBER: Known = Known { cookie: &super::cookie::KNOWN_MEMBER, context: b"ungrus known browser receiver\0" };

/// An account, as its passphrase stands. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Owner {
    key: String,
    /// Another one with each new passphrase.
    stamp: String,
}

impl Owner {
    pub fn staff(name: &ShownName, passphrase: &Phc) -> Self {
        Self { key: name.key(), stamp: passphrase.0.clone() }
    }

    pub fn member(name: &ShownName, salt: &Salt) -> Self {
        Self { key: name.key(), stamp: salt.text() }
    }
}

/// A browser that is known to an account: what its tries are counted under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct KnownBrowser([u8; RANDOM]);

/// Tells browsers that are known from others, for one kind of account. Cheap to clone.
#[derive(Clone)]
pub struct Browsers {
    ground: Ground,
    kind: &'static Known,
    secret: Arc<OnceCell<ServiceSecret>>,
}

impl Browsers {
    pub fn new(ground: Ground, kind: &'static Known) -> Self {
        Self { ground, kind, secret: Arc::default() }
    }

    /// Whether this browser has signed in to the account before, with the passphrase that it has.
    pub async fn known(&self, headers: &HeaderMap, owner: Option<&Owner>) -> Result<Option<KnownBrowser>, StoreError> {
        let Some(owner) = owner else { return Ok(None) };
        let (https, now) = (self.ground.is_https(), self.ground.now());
        Ok(self.kind.browser(headers, https, self.service_secret().await?, owner, now))
    }

    /// The cookie by which this browser is known from now on.
    pub async fn remember(&self, headers: &HeaderMap, owner: &Owner) -> Result<HeaderValue, StoreError> {
        let (https, now, random) = (self.ground.is_https(), self.ground.now(), self.ground.random(bytes));
        Ok(self.kind.remember(headers, https, self.service_secret().await?, owner, (random, now)))
    }

    /// The same for somebody who is signed in and not known yet: from before this was kept, or after half a year.
    pub async fn remember_if_new(
        &self,
        headers: &HeaderMap,
        owner: Option<&Owner>,
    ) -> Result<Option<HeaderValue>, StoreError> {
        match owner {
            Some(owner) if self.known(headers, Some(owner)).await?.is_none() => {
                self.remember(headers, owner).await.map(Some)
            }
            _ => Ok(None),
        }
    }

    /// Kept from the first time on; it never changes.
    pub(super) async fn service_secret(&self) -> Result<&ServiceSecret, StoreError> {
        self.secret.get_or_try_init(|| self.ground.store.service_secret(self.ground.random(bytes))).await
    }
}

impl Known {
    /// Whether this browser has signed in to the account with the passphrase that it has.
    pub fn browser(
        &self,
        headers: &HeaderMap,
        secure: bool,
        secret: &ServiceSecret,
        owner: &Owner,
        now: Seconds,
    ) -> Option<KnownBrowser> {
        self.tokens(headers, secure).find_map(|(_, token)| self.holds(&token, secret, owner, now))
    }

    /// `Set-Cookie` after a sign-in: a fresh token for this account, and those that the browser has of others.
    pub fn remember(
        &self,
        headers: &HeaderMap,
        secure: bool,
        secret: &ServiceSecret,
        owner: &Owner,
        (random, now): ([u8; RANDOM], Seconds),
    ) -> HeaderValue {
        let others = self.tokens(headers, secure).filter(|(_, one)| self.holds(one, secret, owner, now).is_none());
        let mut texts = vec![self.token(random, now, secret, owner)];
        texts.extend(others.map(|(text, _)| text.to_owned()).take(MAX - 1));
        self.cookie.set(&texts.join("."), KNOWN_SECONDS, secure)
    }

    fn token(&self, random: [u8; RANDOM], now: Seconds, secret: &ServiceSecret, owner: &Owner) -> String {
        let mut token = [0; BYTES];
        token[..RANDOM].copy_from_slice(&random);
        // A day is enough: nobody who finds the cookie learns at what hour somebody signed in.
        let ends = u32::try_from(now.saturating_add(KNOWN_SECONDS).div_euclid(DAY) + 1).unwrap_or(u32::MAX);
        token[RANDOM..RANDOM + 4].copy_from_slice(&ends.to_be_bytes());
        let mac = self.mac(&token[..RANDOM + 4], secret, owner);
        token[RANDOM + 4..].copy_from_slice(&mac);
        URL_SAFE_NO_PAD.encode(token)
    }

    fn tokens<'a>(
        &self,
        headers: &'a HeaderMap,
        secure: bool,
    ) -> impl Iterator<Item = (&'a str, [u8; BYTES])> + use<'a> {
        let value = self.cookie.read(headers, secure).unwrap_or("");
        value.split('.').take(MAX).filter_map(|text| {
            let mut token = [0; BYTES];
            matches!(URL_SAFE_NO_PAD.decode_slice(text, &mut token), Ok(BYTES)).then_some((text, token))
        })
    }

    fn holds(&self, token: &[u8; BYTES], secret: &ServiceSecret, owner: &Owner, now: Seconds) -> Option<KnownBrowser> {
        let (random, rest) = token.split_first_chunk::<RANDOM>()?;
        let (ends, mac) = rest.split_first_chunk::<4>()?;
        let right = bool::from(mac.ct_eq(&self.mac(&token[..RANDOM + 4], secret, owner)));
        let fresh = now < Seconds::from(u32::from_be_bytes(*ends)).saturating_mul(DAY);
        (right && fresh).then_some(KnownBrowser(*random))
    }

    fn mac(&self, signed: &[u8], secret: &ServiceSecret, owner: &Owner) -> [u8; 32] {
        // A key shorter than the hash's block is filled with zeros (RFC 2104, section 2); done here, nothing can fail.
        let mut block = [0; 64];
        block[..32].copy_from_slice(secret.as_bytes());
        let mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
        let mac = mac.chain_update(self.context).chain_update(signed);
        // No name holds a zero, so no two owners are written alike.
        mac.chain_update(&owner.key).chain_update([0]).chain_update(&owner.stamp).finalize().into_bytes().into()
    }
}
