//! The parts of an address, each read by itself, so that a wrong one can be named without repeating what may be secret.

use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt;

/// What of an address can't be used. Never holds what was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadPart {
    Scheme,
    User,
    Password,
    Host,
    Port,
    Path,
    Fragment,
    /// One that this program does not know.
    Unknown,
    Parameter(&'static str),
}

impl fmt::Display for BadPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Scheme => "its scheme, what stands before the first colon, is none of these",
            Self::User => "its user can't be read; a % is written as %25",
            Self::Password => "its password can't be read; a % is written as %25",
            Self::Host => "its host is neither a name nor an address; an IPv6 address stands in brackets, as [::1]",
            Self::Port => {
                "its port is no number from 1 to 65535; if that is part of a password, write : / ? # @ % \
                 as %3A %2F %3F %23 %40 %25, or put it in a file"
            }
            Self::Path => "its part after the host can't be used",
            Self::Fragment => "it has a #, which is written as %23",
            Self::Unknown => "it has a parameter, after the ?, that is not known",
            Self::Parameter(name) => return write!(f, "its parameter {name} can't be used"),
        })
    }
}

/// `SCHEME://USER:PASSWORD@HOST:PORT,HOST:PORT/PATH?NAME=VALUE&…`, decoded.
#[derive(Default)]
pub(super) struct Parts {
    pub user: Option<String>,
    pub password: Option<String>,
    /// None: no host was given.
    pub hosts: Vec<(String, Option<u16>)>,
    pub path: String,
    pub parameters: Vec<(String, String)>,
}

impl Parts {
    /// Reads what follows `SCHEME://`.
    pub(super) fn read(rest: &str) -> Result<Self, BadPart> {
        if rest.contains('#') {
            return Err(BadPart::Fragment);
        }
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        // The last @, so that a password may hold one.
        let (login, hosts) = authority.rsplit_once('@').map_or((None, authority), |(login, host)| (Some(login), host));
        let (user, password) = match login.map(|login| login.split_once(':').unwrap_or((login, ""))) {
            Some((user, password)) => (decoded(user, BadPart::User)?, decoded(password, BadPart::Password)?),
            None => (None, None),
        };
        let hosts = hosts.split(',').filter(|_| !hosts.is_empty()).map(host).collect::<Result<_, _>>()?;
        let path = decoded(path, BadPart::Path)?.unwrap_or_default();
        let parameters = query.split('&').filter(|pair| !pair.is_empty()).map(parameter).collect::<Result<_, _>>()?;
        Ok(Self { user, password, hosts, path, parameters })
    }

    /// The one host, or none.
    pub(super) fn host(&self) -> Result<Option<(String, Option<u16>)>, BadPart> {
        match self.hosts.as_slice() {
            [] => Ok(None),
            [host] => Ok(Some(host.clone())),
            _ => Err(BadPart::Host),
        }
    }
}

/// For a place between the delimiters of an address.
pub(super) fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn decoded(text: &str, part: BadPart) -> Result<Option<String>, BadPart> {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_hexdigit);
    let bytes = text.as_bytes();
    let whole = |at: usize| is_digit(bytes.get(at + 1)) && is_digit(bytes.get(at + 2));
    if !text.match_indices('%').all(|(at, _)| whole(at)) {
        return Err(part);
    }
    let text = percent_decode_str(text).decode_utf8().map_err(|_| part)?;
    // No program that is spoken to takes it within a name.
    if text.contains('\0') { Err(part) } else { Ok(Some(text.into_owned()).filter(|text| !text.is_empty())) }
}

fn parameter(pair: &str) -> Result<(String, String), BadPart> {
    let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
    let value = decoded(value, BadPart::Unknown)?.unwrap_or_default();
    Ok((decoded(name, BadPart::Unknown)?.unwrap_or_default(), value))
}

/// `NAME:PORT`, as it is asked for in the DNS and stands in certificates; an IPv6 address without its brackets. `%2F…` is
/// the folder of a Unix socket.
pub(super) fn host(text: &str) -> Result<(String, Option<u16>), BadPart> {
    let at = text.rfind(':').filter(|at| !text[*at..].contains(']'));
    let (name, port) = at.map_or((text, None), |at| (&text[..at], Some(&text[at + 1..])));
    let port = port.map(|port| port.parse().ok().filter(|port| *port != 0).ok_or(BadPart::Port)).transpose()?;
    if name.get(..3).is_some_and(|first| first.eq_ignore_ascii_case("%2f")) {
        return Ok((decoded(name, BadPart::Host)?.unwrap_or_default(), port));
    }
    let name = match url::Host::parse(name).map_err(|_| BadPart::Host)? {
        url::Host::Domain(name) => name,
        url::Host::Ipv4(address) => address.to_string(),
        url::Host::Ipv6(address) => address.to_string(),
    };
    Ok((name, port))
}
