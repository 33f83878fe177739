//! A push: a message without content to a browser of a member of staff who wants it (RFC 8030), signed as the service's
//! (VAPID, RFC 8292). It says that somebody is needed by being there; whoever passes it on can read nothing, as nothing
//! stands in it.

use crate::config::PushConfig;
use crate::outgoing::{NoAnswer, Server};
use crate::tls::{BadFile, Tls, TlsFiles};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};
use http::{StatusCode, Uri};
use p256::elliptic_curve::sec1::ToSec1Point;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use serde_json::json;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The push services of browsers: Chrome and what is built on it, Firefox, Edge, Safari. A name that begins with a dot stands
/// for all hosts below it.
const SERVICES: [&str; 4] =
    ["fcm.googleapis.com", ".push.services.mozilla.com", ".notify.windows.com", ".push.apple.com"];
/// Longer than any that is known.
const ENDPOINT_MAX: usize = 1024;
/// The same for every push: the next one comes in ten seconds and stands in its place, and a call that is over must not come late.
const TTL: &str = "10";
const URGENCY: &str = "high";
const TOPIC: &str = "vagt";
/// For how long a token may be used, at most: 24 hours are allowed.
const TOKEN_SECONDS: i64 = 12 * 3600;
const HOUR: i64 = 3600;
/// So many services are signed for in an hour before the first of them is signed for anew.
const TOKENS_MAX: usize = 64;

/// The key by which push services know the service, and browsers' subscriptions are bound to it. Never printed.
#[derive(Clone)]
pub struct PushKey {
    secret: [u8; 32],
    /// The point, uncompressed.
    public: Vec<u8>,
}

impl PushKey {
    /// None where the number is no secret key of P-256: one in four billion is not.
    pub fn from_bytes(secret: [u8; 32]) -> Option<Self> {
        let key = p256::SecretKey::from_slice(&secret).ok()?;
        let public = key.public_key().to_sec1_point(false).as_bytes().to_vec();
        Some(Self { secret, public })
    }

    /// As browsers want it when somebody subscribes.
    pub fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.public)
    }

    /// Says to the push service at `audience` who sends this.
    fn token(&self, audience: &str, contact: &str, now: i64) -> Option<String> {
        let chance = SystemRandom::new();
        let pair = EcdsaKeyPair::from_private_key_and_public_key(
            &ECDSA_P256_SHA256_FIXED_SIGNING,
            &self.secret,
            &self.public,
            &chance,
        );
        let head = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"ES256"}"#);
        let until = hour_of(now) + TOKEN_SECONDS;
        let claims = json!({"aud": audience, "exp": until, "sub": contact}).to_string();
        let said = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims));
        let signature = pair.ok()?.sign(&chance, said.as_bytes()).ok()?;
        Some(format!("{said}.{}", URL_SAFE_NO_PAD.encode(signature)))
    }
}

/// When the hour of `now` began: a token says nothing else of when it was made.
fn hour_of(now: i64) -> i64 {
    now - now.rem_euclid(HOUR)
}

impl fmt::Debug for PushKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PushKey(…)")
    }
}

/// Where a browser's push service takes its pushes: known to nobody else, so never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Endpoint {
    tls: bool,
    host: String,
    port: u16,
    path: String,
}

impl Endpoint {
    /// Scheme, host and port, as browsers write an origin.
    fn origin(&self) -> String {
        let (scheme, usual) = if self.tls { ("https", 443) } else { ("http", 80) };
        match self.port {
            port if port == usual => format!("{scheme}://{}", self.host),
            port => format!("{scheme}://{}:{port}", self.host),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if text.len() > ENDPOINT_MAX {
            return None;
        }
        let uri: Uri = text.parse().ok()?;
        let authority = uri.authority()?;
        let (host, port) = (authority.host().to_ascii_lowercase(), authority.port_u16());
        // What follows the host is a port, or else it is not understood.
        let whole = port.is_some() || authority.as_str().len() == host.len();
        if host.is_empty() || !whole || authority.as_str().contains('@') {
            return None;
        }
        let tls = match uri.scheme_str()? {
            "https" => true,
            "http" => false,
            _ => return None,
        };
        let path = uri.path_and_query()?.as_str().to_owned();
        Some(Self { tls, host, port: port.unwrap_or(if tls { 443 } else { 80 }), path })
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Endpoint(…)")
    }
}

/// The push services that may be asked: those of browsers, and the operator's own. Of others nothing is taken, so that nobody
/// who is signed in can make the service ask a server of their choice.
#[derive(Clone, Debug, Default)]
pub struct Services {
    own: Option<String>,
}

impl Services {
    /// `own`: scheme, host and port.
    pub fn new(own: Option<String>) -> Self {
        Self { own }
    }

    pub fn endpoint(&self, text: &str) -> Option<Endpoint> {
        let endpoint = Endpoint::parse(text)?;
        let host = endpoint.host.as_str();
        let known = |service: &&str| host == *service || (service.starts_with('.') && host.ends_with(*service));
        let public = endpoint.tls && endpoint.port == 443 && SERVICES.iter().any(known);
        (public || self.is_own(&endpoint)).then_some(endpoint)
    }

    fn is_own(&self, endpoint: &Endpoint) -> bool {
        self.own.as_ref() == Some(&endpoint.origin())
    }
}

/// Sends pushes. Cheap to clone.
#[derive(Clone)]
pub struct Pusher {
    key: PushKey,
    contact: String,
    services: Services,
    public: Tls,
    /// For the operator's own service.
    own: Tls,
    /// Of an hour, by the service that it is for: within it, all pushes to a service are the same to the last byte.
    signed: Arc<Mutex<(i64, HashMap<String, HeaderValue>)>>,
}

/// What became of a push.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pushed {
    Taken,
    /// The browser does not want any more, or is no more.
    Gone,
    Missed(Why),
}

/// Why a push was missed: what an operator can look after, and nothing of who was called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The push service answered with that status.
    Answered(StatusCode),
    Unreachable,
    Tls,
    /// More were on their way than a node sends at a time.
    TooMany,
    /// It can't be put into a request.
    Unsendable,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered(status) => write!(f, "answered {}", status.as_u16()),
            Self::Unreachable => f.write_str("not reached in time"),
            Self::Tls => f.write_str("its certificate was not accepted"),
            Self::TooMany => f.write_str("too many at a time"),
            Self::Unsendable => f.write_str("no request can be made of it"),
        }
    }
}

impl From<NoAnswer> for Why {
    fn from(why: NoAnswer) -> Self {
        match why {
            NoAnswer::Unreachable => Self::Unreachable,
            NoAnswer::Tls => Self::Tls,
        }
    }
}

impl Pusher {
    /// Reads the file that is named, and speaks to nobody yet.
    pub fn new(config: &PushConfig, key: PushKey) -> Result<Self, BadFile> {
        let public = Tls::new(&TlsFiles::default())?;
        let own = Tls::new(&TlsFiles { authorities: config.authorities.clone(), identity: None })?;
        let services = Services::new(config.service.clone());
        Ok(Self { key, contact: config.contact.clone(), services, public, own, signed: Arc::default() })
    }

    pub fn services(&self) -> &Services {
        &self.services
    }

    /// The half of the key that browsers are told.
    pub fn public_key(&self) -> String {
        self.key.public()
    }

    /// `now`: seconds since the Unix epoch.
    pub async fn push(&self, to: &Endpoint, now: i64) -> Pushed {
        let tls = to.tls.then(|| if self.services.is_own(to) { self.own.clone() } else { self.public.clone() });
        let server = Server::new(to.host.trim_matches(['[', ']']), to.port, tls);
        let (Some(headers), Some(server)) = (self.headers(to, now), server) else {
            return Pushed::Missed(Why::Unsendable);
        };
        match server.post(&to.path, headers, String::new()).await {
            Ok(status) if status.is_success() => Pushed::Taken,
            Ok(StatusCode::NOT_FOUND | StatusCode::GONE) => Pushed::Gone,
            Ok(status) => Pushed::Missed(Why::Answered(status)),
            Err(why) => Pushed::Missed(why.into()),
        }
    }

    /// Who sends this, as the service at `audience` is told in this hour.
    fn signed(&self, audience: String, now: i64) -> Option<HeaderValue> {
        let mut signed = self.signed.lock().unwrap_or_else(PoisonError::into_inner);
        if signed.0 != hour_of(now) {
            *signed = (hour_of(now), HashMap::new());
        }
        if let Some(made) = signed.1.get(&audience) {
            return Some(made.clone());
        }
        if signed.1.len() >= TOKENS_MAX {
            signed.1.clear();
        }
        let token = self.key.token(&audience, &self.contact, now)?;
        let mut who = HeaderValue::try_from(format!("vapid t={token}, k={}", self.key.public())).ok()?;
        who.set_sensitive(true);
        signed.1.insert(audience, who.clone());
        Some(who)
    }

    fn headers(&self, to: &Endpoint, now: i64) -> Option<HeaderMap> {
        Some(HeaderMap::from_iter([
            (AUTHORIZATION, self.signed(to.origin(), now)?),
            (CONTENT_LENGTH, HeaderValue::from_static("0")),
            (HeaderName::from_static("ttl"), HeaderValue::from_static(TTL)),
            (HeaderName::from_static("urgency"), HeaderValue::from_static(URGENCY)),
            (HeaderName::from_static("topic"), HeaderValue::from_static(TOPIC)),
        ]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
    use serde_json::Value;

    const NOW: i64 = 1_795_000_000;

    fn key() -> PushKey {
        PushKey::from_bytes([7; 32]).expect("a key")
    }

    #[test]
    fn a_token_is_signed_for_one_service_and_ends_within_a_day() {
        let token = key().token("https://fcm.googleapis.com", "mailto:drift@example.dk", NOW).expect("a token");
        let parts: Vec<&str> = token.split('.').collect();
        let read = |part: &str| URL_SAFE_NO_PAD.decode(part).expect("base64url");
        let claims: Value = serde_json::from_slice(&read(parts[1])).expect("JSON");
        assert_eq!(
            (&claims["aud"], &claims["sub"]),
            (&json!("https://fcm.googleapis.com"), &json!("mailto:drift@example.dk"))
        );
        let left = claims["exp"].as_i64().expect("a time") - NOW;
        assert!((3600..=24 * 3600).contains(&left), "{left}");
        let public = URL_SAFE_NO_PAD.decode(key().public()).expect("base64url");
        assert_eq!((public.len(), public[0]), (65, 4));
        let signed = format!("{}.{}", parts[0], parts[1]);
        let verifier = UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &public);
        assert!(verifier.verify(signed.as_bytes(), &read(parts[2])).is_ok());
        assert!(verifier.verify(signed.to_uppercase().as_bytes(), &read(parts[2])).is_err());
    }

    #[test]
    fn within_an_hour_all_pushes_to_a_service_are_the_same() {
        let config = PushConfig { contact: "mailto:drift@example.dk".into(), service: None, authorities: None };
        let pusher = Pusher::new(&config, key()).expect("the public authorities");
        let headers = |text: &str, now| {
            let endpoint = pusher.services().endpoint(text).expect("a push service");
            pusher.headers(&endpoint, now).expect("headers")
        };
        let begun = NOW - NOW.rem_euclid(3600);
        let first = headers("https://fcm.googleapis.com/a", begun);
        assert_eq!(first, headers("https://fcm.googleapis.com/b", begun + 3599));
        assert_eq!(first.len(), 5);
        // For another service, and in another hour, it is signed anew; nothing else differs.
        for (text, now) in [("https://web.push.apple.com/b", begun), ("https://fcm.googleapis.com/a", begun + 3600)] {
            let mut other = headers(text, now);
            assert_ne!(other, first, "{text}");
            other.insert(AUTHORIZATION, first[AUTHORIZATION].clone());
            assert_eq!(other, first, "{text}");
        }
        let kept = || pusher.signed.lock().expect("no panic").1.len();
        for n in 0..200 {
            headers(&format!("https://n{n}.notify.windows.com/w"), begun);
            assert!(kept() <= TOKENS_MAX);
        }
    }

    #[test]
    fn only_push_services_are_asked() {
        let services = Services::new(Some("https://push.example.dk:8443".into()));
        for known in [
            "https://fcm.googleapis.com/fcm/send/abc:def",
            "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
            "https://wns2-par02p.notify.windows.com/w/?token=BQYA%2b",
            "https://web.push.apple.com/QGu",
            "https://FCM.googleapis.com:443/wp/x",
            "https://push.example.dk:8443/x",
        ] {
            assert!(services.endpoint(known).is_some(), "{known}");
        }
        for other in [
            "",
            "fcm.googleapis.com/x",
            "http://fcm.googleapis.com/x",
            "https://fcm.googleapis.com:8443/x",
            "https://fcm.googleapis.com@127.0.0.1/x",
            "https://127.0.0.1/?fcm.googleapis.com",
            "https://evilpush.apple.com/x",
            "https://push.apple.com.example.dk/x",
            "https://a.fcm.googleapis.com/x",
            "https://push.example.dk/x",
            "http://push.example.dk:8443/x",
            "https://[::1]/x",
            "file:///etc/passwd",
            "https://fcm.googleapis.com/a b",
            "https://fcm.googleapis.com/\r\nx: y",
        ] {
            assert!(services.endpoint(other).is_none(), "{other}");
        }
        let long = format!("https://fcm.googleapis.com/{}", "x".repeat(ENDPOINT_MAX));
        assert!(services.endpoint(&long).is_none());
    }

    #[test]
    fn nothing_of_it_is_printed() {
        let endpoint = Services::default().endpoint("https://fcm.googleapis.com/secret").expect("a push service");
        assert_eq!(format!("{endpoint:?} {:?}", key()), "Endpoint(…) PushKey(…)");
    }
}
