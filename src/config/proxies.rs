//! The proxies in front of a node that are believed when they say for whom they ask.

use super::{ConfigError, Listen, given};
use clap::Args;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Nobody is believed, unless they are named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proxies {
    /// Whoever may open the node's Unix socket.
    pub unix: bool,
    networks: Vec<Network>,
    pub way: Way,
}

/// How they say it. One way, and named: a proxy that sets one header passes on the others as whoever asked wrote them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    #[default]
    XForwardedFor,
    /// RFC 7239.
    Forwarded,
    /// HAProxy's, version 1 or 2: before the first request of a connection.
    ProxyProtocol,
}

/// An address and how many of its bits count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Network {
    base: IpAddr,
    bits: u32,
}

#[derive(Args)]
pub(super) struct ProxiesArgs {
    /// Proxies that say whom they ask for, so that limits are that address's: networks such as 192.0.2.0/24,2001:db8::/32,
    /// and unix for whoever uses the Unix socket [default: none]
    #[arg(long, global = true, value_name = "LIST", env = "UNGRUS_TRUSTED_PROXIES", hide_env_values = true)]
    trusted_proxies: Option<String>,
    /// How they say it: x-forwarded-for, forwarded or proxy-protocol [default: x-forwarded-for]
    #[arg(long, global = true, value_name = "WAY", env = "UNGRUS_CLIENT_ADDRESS", hide_env_values = true)]
    client_address: Option<String>,
}

impl ProxiesArgs {
    pub(super) fn read(self, listen: &Listen) -> Result<Proxies, ConfigError> {
        let way = given(self.client_address);
        let Some(list) = given(self.trusted_proxies) else {
            return if way.is_none() { Ok(Proxies::default()) } else { Err(ConfigError::ClientAddressOfNobody) };
        };
        let mut proxies = Proxies { way: way.as_deref().map_or(Ok(Way::default()), Way::parse)?, ..Proxies::default() };
        for word in list.split([',', ' ']).map(str::trim).filter(|word| !word.is_empty()) {
            if word == "unix" {
                proxies.unix = true;
            } else {
                proxies.networks.push(Network::parse(word)?);
            }
        }
        if matches!(listen, Listen::Unix(_)) && !proxies.unix {
            return Err(ConfigError::TrustedProxiesUnix);
        }
        Ok(proxies)
    }
}

impl Proxies {
    /// What somebody on this machine must say first who asks the node itself, where proxies begin in their own way.
    pub fn greeting(&self, listen: &Listen) -> &'static [u8] {
        let trusted = match listen {
            Listen::Unix(_) => self.unix,
            Listen::Tcp(address) => match address.ip() {
                IpAddr::V4(Ipv4Addr::UNSPECIFIED) => self.trusts(Ipv4Addr::LOCALHOST.into()),
                IpAddr::V6(Ipv6Addr::UNSPECIFIED) => self.trusts(Ipv6Addr::LOCALHOST.into()),
                ip => self.trusts(ip),
            },
        };
        if trusted && self.way == Way::ProxyProtocol { b"PROXY UNKNOWN\r\n" } else { b"" }
    }

    pub fn trusts(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.networks.iter().any(|network| network.holds(address))
    }
}

impl Way {
    fn parse(text: &str) -> Result<Self, ConfigError> {
        match text.trim().to_ascii_lowercase().as_str() {
            "x-forwarded-for" => Ok(Self::XForwardedFor),
            "forwarded" => Ok(Self::Forwarded),
            "proxy-protocol" => Ok(Self::ProxyProtocol),
            _ => Err(ConfigError::ClientAddress),
        }
    }
}

impl Network {
    fn parse(text: &str) -> Result<Self, ConfigError> {
        let wrong = || ConfigError::TrustedProxies(text.to_owned());
        let (base, bits) = match text.split_once('/') {
            Some((base, bits)) => (base, Some(bits.parse::<u32>().map_err(|_| wrong())?)),
            None => (text, None),
        };
        let base: IpAddr = base.parse().map_err(|_| wrong())?;
        let most = if base.is_ipv4() { 32 } else { 128 };
        match bits.unwrap_or(most) {
            // Everybody would be a proxy, and could ask in anybody's name.
            0 => Err(ConfigError::TrustedProxiesAll(text.to_owned())),
            bits if bits > most => Err(wrong()),
            // As its addresses are compared.
            bits if base.to_canonical() != base => match bits.checked_sub(96).filter(|bits| *bits > 0) {
                Some(bits) => Ok(Self { base: base.to_canonical(), bits }),
                None => Err(wrong()),
            },
            bits => Ok(Self { base, bits }),
        }
    }

    fn holds(&self, address: IpAddr) -> bool {
        match (self.base, address) {
            (IpAddr::V4(base), IpAddr::V4(address)) => {
                (base.to_bits() ^ address.to_bits()).checked_shr(32 - self.bits).unwrap_or(0) == 0
            }
            (IpAddr::V6(base), IpAddr::V6(address)) => {
                (base.to_bits() ^ address.to_bits()).checked_shr(128 - self.bits).unwrap_or(0) == 0
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(list: &str, way: Option<&str>, listen: &str) -> Result<Proxies, ConfigError> {
        let args = ProxiesArgs { trusted_proxies: Some(list.into()), client_address: way.map(str::to_owned) };
        args.read(&Listen::parse(listen)?)
    }

    #[test]
    fn networks_hold_their_own() {
        let proxies = read("10.0.0.0/9, 192.0.2.7 2001:db8:1::/47,::1", None, "[::]:80").expect("a list");
        let trusts = |address: &str| proxies.trusts(address.parse().expect("an address"));
        for own in
            ["10.0.0.0", "10.127.255.255", "192.0.2.7", "::ffff:192.0.2.7", "2001:db8:0::", "2001:db8:1:f::", "::1"]
        {
            assert!(trusts(own), "{own}");
        }
        for other in ["10.128.0.0", "11.0.0.1", "192.0.2.6", "2001:db8:2::", "::2", "::", "::ffff:192.0.2.8", "0.0.0.1"]
        {
            assert!(!trusts(other), "{other}");
        }
        assert!(!proxies.unix && proxies.way == Way::XForwardedFor);
        let mapped = read("::ffff:10.0.0.0/104", None, "[::]:80").expect("a list");
        assert!(mapped.trusts([10, 9, 8, 7].into()) && !mapped.trusts([11, 0, 0, 1].into()));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (list, way, listen, wanted) in [
            ("10.0.0.0/33", None, "[::]:80", ConfigError::TrustedProxies("10.0.0.0/33".into())),
            ("::1/129", None, "[::]:80", ConfigError::TrustedProxies("::1/129".into())),
            ("10.0.0.0/x", None, "[::]:80", ConfigError::TrustedProxies("10.0.0.0/x".into())),
            ("::1,proxy.example", None, "[::]:80", ConfigError::TrustedProxies("proxy.example".into())),
            ("::ffff:0:0/96", None, "[::]:80", ConfigError::TrustedProxies("::ffff:0:0/96".into())),
            ("0.0.0.0/0", None, "[::]:80", ConfigError::TrustedProxiesAll("0.0.0.0/0".into())),
            ("::/0", None, "[::]:80", ConfigError::TrustedProxiesAll("::/0".into())),
            ("10.0.0.1", None, "unix:/x", ConfigError::TrustedProxiesUnix),
            ("unix", Some("x-real-ip"), "unix:/x", ConfigError::ClientAddress),
            (" ", Some("forwarded"), "[::]:80", ConfigError::ClientAddressOfNobody),
        ] {
            assert_eq!(read(list, way, listen), Err(wanted), "{list}");
        }
        let chain = read("unix, 10.0.0.1", Some("Proxy-Protocol"), "unix:/x").expect("both");
        assert!(chain.unix && chain.trusts([10, 0, 0, 1].into()) && chain.way == Way::ProxyProtocol);
        assert_eq!(read("", Some(" "), "[::]:80"), Ok(Proxies::default()));
        let greeting = |listen| chain.greeting(&Listen::parse(listen).expect("an address")).len();
        assert_eq!(["unix:/x", "10.0.0.1:80", "10.0.0.2:80", "0.0.0.0:80"].map(greeting), [15, 15, 0, 0]);
    }
}
