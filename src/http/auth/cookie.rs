//! The cookies of staff and of agencies' members, for a sign-in and for a browser that is known ([`super::known`]);
//! none opens anything of another. Young people get none.

use crate::store::Seconds;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::AppendHeaders;

/// What an answer sets.
pub type Cookies = AppendHeaders<Vec<(HeaderName, HeaderValue)>>;

pub fn cookies(set: impl IntoIterator<Item = HeaderValue>) -> Cookies {
    AppendHeaders(set.into_iter().map(|one| (header::SET_COOKIE, one)).collect())
}

/// A cookie's two names.
pub struct Cookie {
    /// Over https: the prefix makes browsers insist on Secure, Path=/ and no Domain (RFC 6265bis, section 4.1.3.2).
    secure: &'static str,
    /// Over plain http, for trying it out on localhost: browsers refuse the prefix there.
    local: &'static str,
}

pub const STAFF: Cookie = Cookie { secure: "__Host-ungrus", local: "ungrus_local" };
pub const MEMBER: Cookie = Cookie { secure: "__Host-ungrus-modtager", local: "ungrus_modtager_local" };

pub const KNOWN_STAFF: Cookie = Cookie { secure: "__Host-ungrus-kendt", local: "ungrus_kendt_local" };
pub const KNOWN_MEMBER: Cookie =
    Cookie { secure: "__Host-ungrus-modtager-kendt", local: "ungrus_modtager_kendt_local" };

impl Cookie {
    fn name(&self, secure: bool) -> &'static str {
        if secure { self.secure } else { self.local }
    }

    /// The token in the request's cookies. Over https the local name counts for nothing: another port of the same host
    /// could have set it. Two cookies of the name are a trick, and none is read.
    pub fn read<'a>(&self, headers: &'a HeaderMap, secure: bool) -> Option<&'a str> {
        let name = self.name(secure);
        let mut found = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(key, _)| *key == name);
        let (_, token) = found.next()?;
        if found.next().is_some() { None } else { Some(token) }
    }

    /// `Set-Cookie` that lasts for `max_age`; `token` is base64url, or several with dots between.
    pub fn set(&self, token: &str, max_age: Seconds, secure: bool) -> HeaderValue {
        let name = self.name(secure);
        value(format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={max_age}"), secure)
    }

    /// `Set-Cookie` that takes it away.
    pub fn clear(&self, secure: bool) -> HeaderValue {
        value(format!("{}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0", self.name(secure)), secure)
    }
}

fn value(text: String, secure: bool) -> HeaderValue {
    let text = if secure { format!("{text}; Secure") } else { text };
    // Base64url and fixed text: always a legal header. Sensitive, so that no log prints it.
    let mut value = HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""));
    value.set_sensitive(true);
    value
}
