//! The PROXY protocol, versions 1 and 2: what a proxy says before the first byte of a connection.
//! <https://www.haproxy.org/download/2.6/doc/proxy-protocol.txt>

use std::io::{Error, ErrorKind, Result};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use tokio::io::{AsyncRead, AsyncReadExt};

/// How version 2 begins.
const SIGNATURE: [u8; 12] = *b"\r\n\r\n\0\r\nQUIT\n";
/// The most bytes that a line of version 1 has, its end included.
const LINE_MAX: usize = 107;
/// How much may follow the head in version 2: the addresses, and what proxies add to them.
const REST_MAX: usize = 4096;

/// Reads it to its last byte and no further. None: the proxy asks for itself, or does not say for whom.
pub async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Result<Option<IpAddr>> {
    let mut start = [0; SIGNATURE.len()];
    stream.read_exact(&mut start).await?;
    if start == SIGNATURE { binary(stream).await } else { line(stream, &start).await }
}

async fn line(stream: &mut (impl AsyncRead + Unpin), start: &[u8]) -> Result<Option<IpAddr>> {
    if !start.starts_with(b"PROXY ") {
        return wrong();
    }
    let mut line = start.to_vec();
    while !line.ends_with(b"\r\n") {
        if line.len() == LINE_MAX {
            return wrong();
        }
        // Byte by byte: what follows the line is the request's.
        line.push(stream.read_u8().await?);
    }
    let text = std::str::from_utf8(&line).unwrap_or_default().trim_end_matches("\r\n");
    let words: Vec<&str> = text.split(' ').collect();
    match words[..] {
        ["PROXY", "UNKNOWN", ..] => Ok(None),
        ["PROXY", "TCP4", from, _, _, _] => from.parse().map(|from: Ipv4Addr| Some(from.into())).or_else(|_| wrong()),
        ["PROXY", "TCP6", from, _, _, _] => from.parse().map(|from: Ipv6Addr| Some(from.into())).or_else(|_| wrong()),
        _ => wrong(),
    }
}

async fn binary(stream: &mut (impl AsyncRead + Unpin)) -> Result<Option<IpAddr>> {
    let mut head = [0; 4];
    stream.read_exact(&mut head).await?;
    let [command, family, high, low] = head;
    let length = usize::from(u16::from_be_bytes([high, low]));
    if length > REST_MAX {
        return wrong();
    }
    let mut rest = vec![0; length];
    stream.read_exact(&mut rest).await?;
    match (command, family) {
        // The proxy asks for itself: it checks whether the node is there.
        (0x20, _) => Ok(None),
        (0x21, 0x11) => rest.first_chunk::<4>().map_or_else(wrong, |from| Ok(Some(IpAddr::from(*from)))),
        (0x21, 0x21) => rest.first_chunk::<16>().map_or_else(wrong, |from| Ok(Some(IpAddr::from(*from)))),
        // Neither TCP over IPv4 nor over IPv6: it is not said.
        (0x21, _) => Ok(None),
        _ => wrong(),
    }
}

fn wrong<T>() -> Result<T> {
    Err(Error::new(ErrorKind::InvalidData, "no PROXY protocol"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whom it names, and what is left of `bytes` for the request.
    async fn reads(bytes: &[u8]) -> std::result::Result<(Option<String>, usize), ErrorKind> {
        let mut rest = bytes;
        let named = read(&mut rest).await.map_err(|error| error.kind())?;
        Ok((named.map(|address| address.to_string()), rest.len()))
    }

    fn binary(head: [u8; 2], rest: &[u8]) -> Vec<u8> {
        let length = u16::try_from(rest.len()).expect("short").to_be_bytes();
        [&SIGNATURE[..], &head[..], &length[..], rest, b"GET /"].concat()
    }

    #[tokio::test]
    async fn both_versions_name_whom_a_connection_is_for() {
        let lines: [(&[u8], Option<&str>); 4] = [
            (b"PROXY TCP4 192.0.2.1 10.0.0.1 4711 443\r\nGET /", Some("192.0.2.1")),
            (b"PROXY TCP6 2001:db8::1 ::1 4711 443\r\nGET /", Some("2001:db8::1")),
            (b"PROXY UNKNOWN\r\nGET /", None),
            (b"PROXY UNKNOWN ffff::f ffff::f 65535 65535\r\nGET /", None),
        ];
        for (bytes, named) in lines {
            assert_eq!(reads(bytes).await, Ok((named.map(str::to_owned), 5)));
        }
        let v6 = "2001:db8::1".parse::<Ipv6Addr>().expect("an address").octets();
        let long = [&v6[..], &[0; 20], b"\x04\0\x02xx"].concat();
        for (bytes, named) in [
            (binary([0x21, 0x11], &[192, 0, 2, 1, 10, 0, 0, 1, 0, 1, 0, 2]), Some("192.0.2.1")),
            (binary([0x21, 0x21], &long), Some("2001:db8::1")),
            (binary([0x20, 0x00], &[]), None),
            (binary([0x20, 0x11], &[192, 0, 2, 1, 10, 0, 0, 1, 0, 1, 0, 2]), None),
            (binary([0x21, 0x00], &[1, 2, 3]), None),
        ] {
            assert_eq!(reads(&bytes).await, Ok((named.map(str::to_owned), 5)));
        }
    }

    #[tokio::test]
    async fn anything_else_is_refused_and_nothing_is_read_for_ever() {
        let long = [b"PROXY TCP4 ".to_vec(), vec![b'1'; 200]].concat();
        for bytes in [
            &b"GET / HTTP/1.1\r\n\r\n"[..],
            b"PROXY TCP4 2001:db8::1 ::1 1 2\r\n",
            b"PROXY TCP4 192.0.2.1\r\n",
            b"PROXY UDP4 192.0.2.1 10.0.0.1 1 2\r\n",
            &long,
            &binary([0x21, 0x11], &[192, 0, 2]),
            &binary([0x31, 0x11], &[192, 0, 2, 1]),
            &[&SIGNATURE[..], b"\x21\x11\xff\xff"].concat(),
        ] {
            assert_eq!(reads(bytes).await, Err(ErrorKind::InvalidData), "{bytes:?}");
        }
        assert_eq!(reads(b"PROXY TCP4 192.0.2.1 ").await, Err(ErrorKind::UnexpectedEof));
    }
}
