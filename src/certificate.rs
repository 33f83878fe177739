//! Until when a certificate is valid, read from its public part (RFC 5280, section 4.1): pure. Nothing is verified, that is
//! the browsers' business; this only watches that somebody renews it in time.

use crate::clock::Millis;
use crate::tls::first_certificate;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

const SEQUENCE: u8 = 0x30;
/// The version, which the first one has not.
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// When the first certificate of a PEM file ends: a server's own comes first (RFC 8446, section 4.4.2).
pub fn ends(pem: &str) -> Option<Millis> {
    not_after(&first_certificate(pem)?)
}

fn not_after(der: &[u8]) -> Option<Millis> {
    let (_, certificate, _) = element(der).filter(|(tag, ..)| *tag == SEQUENCE)?;
    let (_, mut fields, _) = element(certificate)?;
    if let Some((VERSION, _, rest)) = element(fields) {
        fields = rest;
    }
    // Serial number, algorithm, issuer.
    for _ in 0..3 {
        fields = element(fields)?.2;
    }
    let (_, validity, _) = element(fields).filter(|(tag, ..)| *tag == SEQUENCE)?;
    let (_, _, after) = element(validity)?;
    let (tag, time, _) = element(after)?;
    moment(tag, std::str::from_utf8(time).ok()?)
}

/// The first element in DER: its tag, its content, and what follows it.
fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let (long, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
        // Four bytes are 4 GiB.
        let length = (long.len() <= 4).then(|| long.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))?;
        (length, rest)
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

fn moment(tag: u8, text: &str) -> Option<Millis> {
    let text = text.strip_suffix('Z')?;
    let (year, rest) = match tag {
        // Two digits: 1950 to 2049.
        UTC_TIME => {
            let (year, rest) = text.split_at_checked(2)?;
            let year: i16 = year.parse().ok()?;
            (if year < 50 { 2000 + year } else { 1900 + year }, rest)
        }
        GENERALIZED_TIME => {
            let (year, rest) = text.split_at_checked(4)?;
            (year.parse().ok()?, rest)
        }
        _ => return None,
    };
    let part = |at: usize| rest.get(at..at + 2)?.parse::<i8>().ok();
    let time = DateTime::new(year, part(0)?, part(2)?, part(4)?, part(6)?, part(8)?, 0).ok()?;
    let millis = time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond();
    (rest.len() == 10).then(|| Millis::try_from(millis).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made by `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256`, the second with `-days 10000`.
    const SOON: &str = include_str!("../tests/fixtures/certificates/soon.pem");
    const LATER: &str = include_str!("../tests/fixtures/certificates/later.pem");

    #[test]
    fn it_is_read_as_openssl_reads_it() {
        // `openssl x509 -enddate -dateopt iso_8601`
        assert_eq!(ends(SOON), Some(1_803_668_051_000));
        assert_eq!(ends(LATER), Some(2_659_892_051_000));
        assert_eq!(ends(&format!("Subject: CN=x\n{SOON}{LATER}")), Some(1_803_668_051_000), "the first of a chain");
    }

    #[test]
    fn what_is_no_certificate_says_nothing() {
        for text in ["", "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----", &SOON.replace("CERTIFICATE", "KEY")]
        {
            assert_eq!(ends(text), None);
        }
        // Cut short, or with any byte changed, it is read or not, and nothing panics.
        let der = first_certificate(SOON).expect("a certificate").to_vec();
        for at in 0..der.len() {
            let _ = not_after(&der[..at]);
            for byte in [0, 1, 0x7f, 0x80, 0x84, 0xff] {
                let mut changed = der.clone();
                changed[at] = byte;
                let _ = not_after(&changed);
            }
        }
    }
}
