//! The headers of every answer. See OWASP ASVS 5.0, V3.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// What an answer says of itself ([`allowing`]). One that says nothing is a page like most.
#[derive(Debug, Clone, Copy)]
pub enum Needs {
    /// A young person's page: it runs the puzzle as a worker, and may name its address and no other.
    Worker,
    /// The desk: it runs a service worker at one address.
    ServiceWorker,
    /// The page where a place makes its kit: it shows files that it was sent, as pictures.
    Blobs,
    /// The file that is run as a worker.
    NothingAsWorker,
}

/// The answer, with what it needs of its content security policy.
pub fn allowing(needs: Needs, mut answer: Response) -> Response {
    answer.extensions_mut().insert(needs);
    answer
}

/// The content security policies.
pub struct Policies {
    page: HeaderValue,
    talk: HeaderValue,
    kit: HeaderValue,
    desk: HeaderValue,
}

/// Names where sockets of our own pages go: Safari below 15.4 does not count them as `'self'`.
pub fn policies(origins: &[String]) -> Arc<Policies> {
    let page = |pictures, types| policy(origins, pictures, types);
    Arc::new(Policies {
        page: page("img-src 'self'", "'none'"),
        talk: page("img-src 'self'", "puzzle"),
        kit: page("img-src 'self' blob:", "'none'"),
        desk: page("img-src 'self'", "push"),
    })
}

fn policy(origins: &[String], pictures: &str, types: &str) -> HeaderValue {
    // The policy's grammar has no IPv6 addresses (CSP3, section 2.3.1); there `'self'` must do.
    let named = origins.iter().filter(|origin| !origin.contains('['));
    let sockets: Vec<String> = named.filter_map(|origin| Some(format!("ws{}", origin.strip_prefix("http")?))).collect();
    let text = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; {pictures}; manifest-src 'self'; connect-src 'self' {}; \
         base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types {types}",
        sockets.join(" "),
    );
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// Sets them. `no-store` on everything that is not an asset: pages must not come back from a cache. Assets get the
/// few that mean something for a file: a young person pays for every byte.
pub async fn set(State((policies, secure)): State<(Arc<Policies>, bool)>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let needs = response.extensions().get::<Needs>().copied();
    let headers = response.headers_mut();
    if headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
        if let Some(Needs::NothingAsWorker) = needs {
            // A worker has headers of its own, and a page that asks for this one takes no worker without it.
            headers.insert("cross-origin-embedder-policy", HeaderValue::from_static("require-corp"));
            headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
        }
        return response;
    }
    let policy = match needs {
        Some(Needs::Worker) => &policies.talk,
        Some(Needs::Blobs) => &policies.kit,
        Some(Needs::ServiceWorker) => &policies.desk,
        Some(Needs::NothingAsWorker) | None => &policies.page,
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    const FIXED: [(&str, &str); 8] = [
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("cross-origin-embedder-policy", "require-corp"),
        // No name of what a page links to is asked for before somebody follows it.
        ("x-dns-prefetch-control", "off"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ];
    for (name, value) in FIXED {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if secure {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
