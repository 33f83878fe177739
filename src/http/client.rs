//! Whom a trusted proxy asks for. What it says is read here, for the keyed hash of the limits, and goes no further.

use crate::config::{Proxies, Way};
use axum::http::HeaderMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};

pub mod proxy_protocol;

/// In whose name a proxy is counted that comes over a Unix socket and says nothing: all such requests share one.
pub const NAMELESS: IpAddr = IpAddr::V6(Ipv6Addr::UNSPECIFIED);

/// Each proxy adds the address it was asked from at the end, after what the asker itself says: so the right-most
/// address that is no trusted proxy's counts, and nobody else's word. None: the proxy does not say.
pub fn of_headers(headers: &HeaderMap, proxies: &Proxies) -> Option<IpAddr> {
    let (name, address): (_, fn(&str) -> Option<IpAddr>) = match proxies.way {
        Way::XForwardedFor => ("x-forwarded-for", |text| node(text.trim())),
        Way::Forwarded => ("forwarded", forwarded_for),
        Way::ProxyProtocol => return None,
    };
    let lines: Vec<_> = headers.get_all(name).iter().collect();
    // Split at commas even within quotes: else a client could open a quote that swallows what the proxy adds.
    let hops = lines.iter().rev().flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    let mut last = None;
    for hop in hops {
        // What follows is then the word of somebody unknown.
        let Some(address) = std::str::from_utf8(hop).ok().and_then(address) else { break };
        last = Some(address);
        if !proxies.trusts(address) {
            break;
        }
    }
    last
}

/// One element of `Forwarded` (RFC 7239, section 4), which must name one address and one only.
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let pairs = element.split(';').filter_map(|pair| pair.split_once('='));
    let mut named = pairs.filter(|(name, _)| name.trim().eq_ignore_ascii_case("for")).map(|(_, value)| value.trim());
    let (Some(value), None) = (named.next(), named.next()) else { return None };
    node(match value.strip_prefix('"') {
        Some(rest) => rest.strip_suffix('"')?,
        None => value,
    })
}

/// An address as proxies write it: with or without brackets and a port.
fn node(text: &str) -> Option<IpAddr> {
    if let Ok(address) = text.parse::<IpAddr>() {
        return Some(address);
    }
    if let Ok(address) = text.parse::<SocketAddr>() {
        return Some(address.ip());
    }
    text.strip_prefix('[')?.strip_suffix(']')?.parse().ok().map(IpAddr::V6)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;
    use axum::http::{HeaderName, HeaderValue};

    /// Which address counts when `lines` come from a trusted proxy; 10.0.0.0/8 and 2001:db8:f::/48 are trusted, too.
    fn counted(way: &str, lines: &[&str]) -> Option<String> {
        let list = "--trusted-proxies=10.0.0.0/8,2001:db8:f::/48";
        let config = Config::read(["ungrus", list, "--client-address", way]).expect("a configuration");
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(
                HeaderName::try_from(way).expect("a name"),
                HeaderValue::from_bytes(line.as_bytes()).expect("a value"),
            );
        }
        of_headers(&headers, &config.proxies).map(|address| address.to_string())
    }

    #[test]
    fn the_right_most_untrusted_address_counts() {
        for (lines, wanted) in [
            (&["192.0.2.1"][..], "192.0.2.1"),
            // What somebody writes himself stands to the left, in the same line or in one of its own.
            (&["203.0.113.9, 192.0.2.1"], "192.0.2.1"),
            (&["203.0.113.9", "192.0.2.1"], "192.0.2.1"),
            (&["203.0.113.9,192.0.2.1 , 10.1.1.1,10.2.2.2"], "192.0.2.1"),
            (&["192.0.2.1", "10.1.1.1", "10.2.2.2"], "192.0.2.1"),
            (&["192.0.2.1, 2001:db8:f::1"], "192.0.2.1"),
            (&["192.0.2.1, ::ffff:10.1.1.1"], "192.0.2.1"),
            (&["2001:db8::1"], "2001:db8::1"),
            (&["[2001:db8::1]:4711"], "2001:db8::1"),
            (&["192.0.2.1:4711"], "192.0.2.1"),
            // Nobody but proxies: the first of them asks for itself.
            (&["10.9.9.9, 10.1.1.1"], "10.9.9.9"),
            // A proxy that was asked by somebody it can't name, by whatever is written before.
            (&["203.0.113.9, unknown, 10.1.1.1"], "10.1.1.1"),
            (&["203.0.113.9, \u{e6}, 10.1.1.1"], "10.1.1.1"),
        ] {
            assert_eq!(counted("x-forwarded-for", lines).as_deref(), Some(wanted), "{lines:?}");
        }
        for lines in [&[][..], &[""], &["unknown"], &["203.0.113.9, _x"], &["203.0.113.9,"], &["203.0.113.9", ""]] {
            assert_eq!(counted("x-forwarded-for", lines), None, "{lines:?}");
        }
    }

    #[test]
    fn forwarded_is_read_as_its_proxies_write_it() {
        for (lines, wanted) in [
            (&["for=192.0.2.1"][..], "192.0.2.1"),
            (&["proto=https;For=\"192.0.2.1:4711\";by=10.0.0.1"], "192.0.2.1"),
            (&["for=\"[2001:db8::1]\""], "2001:db8::1"),
            (&["for=203.0.113.9, for=\"[2001:db8::1]:4711\";host=x"], "2001:db8::1"),
            (&["for=203.0.113.9", "for=192.0.2.1", "for=10.1.1.1; proto=https"], "192.0.2.1"),
            // A quote that is opened takes in nothing of what the proxy adds.
            (&["for=203.0.113.9;x=\", for=192.0.2.1"], "192.0.2.1"),
            (&["for=\"203.0.113.9, for=\"[2001:db8::1]\""], "2001:db8::1"),
            (&["for=\"x, for=203.0.113.9\", for=192.0.2.1, for=10.1.1.1"], "192.0.2.1"),
        ] {
            assert_eq!(counted("forwarded", lines).as_deref(), Some(wanted), "{lines:?}");
        }
        for lines in [
            &["for=unknown"][..],
            &["for=_secret"],
            &["by=203.0.113.9"],
            &["192.0.2.1"],
            // Something that a browser says, such as its host, may stand within what the proxy adds.
            &["host=\"x;for=203.0.113.9;y\";for=192.0.2.1"],
            &["for=\"192.0.2.1"],
            &["for=2001:db8::g"],
        ] {
            assert_eq!(counted("forwarded", lines), None, "{lines:?}");
        }
    }

    #[test]
    fn no_other_header_is_believed() {
        let config = Config::read(["ungrus", "--trusted-proxies=10.0.0.1"]).expect("a configuration");
        let mut headers = HeaderMap::new();
        for name in ["forwarded", "x-real-ip", "true-client-ip", "cf-connecting-ip", "x-forwarded", "x-client-ip"] {
            headers.append(name, HeaderValue::from_static("192.0.2.1"));
        }
        headers.append("forwarded", HeaderValue::from_static("for=192.0.2.1"));
        assert_eq!(of_headers(&headers, &config.proxies), None);
    }
}
