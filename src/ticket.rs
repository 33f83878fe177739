//! Tickets: what a browser carries so that live state can be rebuilt from the ends.
//!
//! A ticket says which end its holder is, of which conversation, since when, and is sealed with a MAC under a
//! secret of the service. It holds nothing that anybody wrote, and it is read only by the service. Ages count
//! only while live state lacks the conversation.
//!
//! # On the wire
//! base64url of: version (1 byte), kind (1), staff (16, kinds 1 and 2), conversation (16), line, generation (8),
//! queued, seen, born (8 each, wall time in milliseconds), HMAC-SHA256 (32, over `CONTEXT` and all that stands before
//! it). Numbers are big-endian.
//!
//! The line is, in version 1, two numbers (about and language, 1 byte each) for the words that 0.3 knew; in version 2, two
//! words, each after its length (1 byte). Roll-outs mix versions: a new version is first read everywhere, and written one
//! release later. So version 2 is written only of what version 1 can't say.

use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
use crate::line::{About, Language, Line};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use rand::Rng;
use sha2::Sha256;

/// Tells this use of the service's secret from every other.
const CONTEXT: &[u8] = b"ungrus ticket\0";
/// The line in numbers; and in words.
const NUMBERS: u8 = 1;
const WORDS: u8 = 2;
const MAC_BYTES: usize = 32;
/// No ticket is longer; a longer text is not even decoded.
const MAX_TEXT: usize = 200;

/// How long a ticket is valid after its conversation was opened: the longest wait and the longest
/// conversation together.
pub const TICKET_MS: Millis = 6 * 3_600_000;
/// The wall clock may run apart from the monotonic one by this much before it is called a jump.
pub const JUMP_MS: Millis = 60_000;

/// The service's secret, the same on every node.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    pub fn random(rng: &mut impl Rng) -> Self {
        let mut bytes = [0; 32];
        rng.fill_bytes(&mut bytes);
        Self(bytes)
    }

    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// For the store, and for nothing else.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Numbers that only the service can foretell, the same on every node. No ticket's content begins like this.
    pub fn numbers(&self, of: &[u8]) -> [u32; 4] {
        let mac = self.mac(&[b"puzzle\0", of].concat()).finalize().into_bytes();
        let (words, _) = mac.as_chunks::<4>();
        std::array::from_fn(|at| words.get(at).map_or(0, |word| u32::from_be_bytes(*word)))
    }

    fn mac(&self, content: &[u8]) -> Hmac<Sha256> {
        // A key shorter than the hash's block is filled with zeros (RFC 2104, section 2); done here, nothing can fail.
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.0);
        <Hmac<Sha256> as KeyInit>::new(&block.into()).chain_update(CONTEXT).chain_update(content)
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}

/// Whose ticket it is. A counsellor's counts only together with that staff member's sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    Youth,
    Counsellor(StaffId),
}

/// What a ticket says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub holder: Holder,
    pub conversation: ConversationId,
    pub line: Line,
    pub generation: u64,
    /// In a young person's ticket: who took the conversation. Always `None` in a counsellor's.
    pub staff: Option<StaffId>,
    /// Wall time at which the young person first asked.
    pub queued_at: Millis,
    /// Wall time at which the ticket was made or renewed: the holder was there.
    pub seen_at: Millis,
    /// Wall time at which the conversation was opened; renewal keeps it.
    pub born_at: Millis,
}

/// Ages in milliseconds, as a node may believe them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ages {
    /// Since the young person first asked.
    pub waited: Millis,
    /// Since the holder was last seen.
    pub away: Millis,
}

impl Claim {
    /// The ages at the wall time `now`. A moment that lies ahead has the age 0, for nodes' clocks differ; a node
    /// whose own wall clock jumped (see [`WallWatch`]) believes no age at all.
    pub fn ages(&self, now: Millis, trusted_clock: bool) -> Ages {
        if !trusted_clock {
            return Ages::default();
        }
        Ages { waited: now.saturating_sub(self.queued_at), away: now.saturating_sub(self.seen_at) }
    }

    fn is_expired(&self, now: Millis, trusted_clock: bool) -> bool {
        trusted_clock && now.saturating_sub(self.born_at) > TICKET_MS
    }
}

/// Why a ticket is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TicketError {
    /// Not made by this service, or not a ticket at all: a client is not told which.
    #[error("the ticket was not made by this service")]
    Forged,
    #[error("the ticket is too old")]
    Expired,
}

/// Writes a ticket.
pub fn sign(key: &Key, claim: &Claim) -> String {
    let mut bytes = write(claim);
    let tag = key.mac(&bytes).finalize().into_bytes();
    bytes.extend_from_slice(&tag);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a ticket at the wall time `now`. With a clock that is not trusted, nothing expires.
pub fn check(key: &Key, text: &str, now: Millis, trusted_clock: bool) -> Result<Claim, TicketError> {
    let claim = open(key, text).ok_or(TicketError::Forged)?;
    if claim.is_expired(now, trusted_clock) { Err(TicketError::Expired) } else { Ok(claim) }
}

fn open(key: &Key, text: &str) -> Option<Claim> {
    if text.len() > MAX_TEXT {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
    let (content, tag) = bytes.split_at_checked(bytes.len().checked_sub(MAC_BYTES)?)?;
    // `verify_slice` takes the same time whatever differs; nothing is read before it.
    key.mac(content).verify_slice(tag).ok()?;
    match content.split_first()? {
        (&NUMBERS, rest) => read(rest, line_in_numbers),
        (&WORDS, rest) => read(rest, line_in_words),
        _ => None,
    }
}

const YOUTH_WAITING: u8 = 0;
const YOUTH_TAKEN: u8 = 1;
const COUNSELLOR: u8 = 2;

fn write(claim: &Claim) -> Vec<u8> {
    let (kind, staff) = match (claim.holder, claim.staff) {
        (Holder::Counsellor(staff), _) => (COUNSELLOR, Some(staff)),
        (Holder::Youth, Some(staff)) => (YOUTH_TAKEN, Some(staff)),
        (Holder::Youth, None) => (YOUTH_WAITING, None),
    };
    let (version, line) = match numbers_of(claim.line) {
        Some(numbers) => (NUMBERS, numbers.to_vec()),
        None => (WORDS, words_of(claim.line)),
    };
    let mut bytes = vec![version, kind];
    bytes.extend(staff.iter().flat_map(StaffId::as_bytes));
    bytes.extend(claim.conversation.as_bytes());
    bytes.extend(line);
    for number in [claim.generation, claim.queued_at, claim.seen_at, claim.born_at] {
        bytes.extend(number.to_be_bytes());
    }
    bytes
}

/// The words of version 1, by their numbers.
const ABOUTS: [About; 3] = [About::UNSAID, About::OWN, About::RELATIVE];
const LANGUAGES: [Language; 2] = [Language::DANISH, Language::ENGLISH];

fn numbers_of(line: Line) -> Option<[u8; 2]> {
    let about = ABOUTS.iter().position(|one| *one == line.about)?;
    let language = LANGUAGES.iter().position(|one| *one == line.language)?;
    Some([u8::try_from(about).ok()?, u8::try_from(language).ok()?])
}

fn words_of(line: Line) -> Vec<u8> {
    let words = [line.about.as_str(), line.language.as_str()];
    words.iter().flat_map(|word| u8::try_from(word.len()).into_iter().chain(word.bytes())).collect()
}

/// A number that stands for nothing here costs nobody the ticket: the line decides about no right.
fn line_in_numbers(from: &mut &[u8]) -> Option<Line> {
    let [about, language] = take(from)?.map(usize::from);
    let about = ABOUTS.get(about).copied().unwrap_or_default();
    Some(Line { about, language: LANGUAGES.get(language).copied().unwrap_or(Language::UNKNOWN) })
}

fn line_in_words(from: &mut &[u8]) -> Option<Line> {
    let about = About::parse(word(from)?).unwrap_or_default();
    Some(Line { about, language: Language::parse(word(from)?).unwrap_or(Language::UNKNOWN) })
}

fn word<'a>(from: &mut &'a [u8]) -> Option<&'a str> {
    let [len] = take(from)?;
    let (word, rest) = from.split_at_checked(usize::from(len))?;
    *from = rest;
    std::str::from_utf8(word).ok()
}

fn read(mut bytes: &[u8], line: impl FnOnce(&mut &[u8]) -> Option<Line>) -> Option<Claim> {
    let from = &mut bytes;
    let [kind] = take(from)?;
    let (holder, staff) = match kind {
        YOUTH_WAITING => (Holder::Youth, None),
        YOUTH_TAKEN => (Holder::Youth, Some(StaffId::from_bytes(take(from)?))),
        COUNSELLOR => (Holder::Counsellor(StaffId::from_bytes(take(from)?)), None),
        _ => return None,
    };
    let conversation = ConversationId::from_bytes(take(from)?);
    let line = line(from)?;
    let mut number = || Some(u64::from_be_bytes(take(from)?));
    let [generation, queued_at, seen_at, born_at] = [number()?, number()?, number()?, number()?];
    from.is_empty().then_some(Claim { holder, conversation, line, generation, staff, queued_at, seen_at, born_at })
}

fn take<const N: usize>(from: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, rest) = from.split_first_chunk()?;
    *from = rest;
    Some(*taken)
}

/// Notices that somebody set this node's wall clock: compares how far it came since the start with how far the
/// monotonic clock came.
#[derive(Clone, Copy, Debug)]
pub struct WallWatch {
    wall: Millis,
    monotonic: Millis,
}

impl WallWatch {
    /// Starts with both clocks as they are now.
    pub const fn start(wall: Millis, monotonic: Millis) -> Self {
        Self { wall, monotonic }
    }

    /// Whether the wall clock has kept step so far, give or take [`JUMP_MS`]. (A machine that slept counts as
    /// a jump, which is harmless: ages are then ignored.)
    pub fn trusted(&self, wall: Millis, monotonic: Millis) -> bool {
        let expected = self.wall.saturating_add(monotonic.saturating_sub(self.monotonic));
        wall.abs_diff(expected) <= JUMP_MS
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HOUR: Millis = 3_600_000;
    const DAY: Millis = 24 * HOUR;
    const NOW: Millis = 1_795_000_000_000;

    fn claim(holder: Holder, staff: Option<StaffId>) -> Claim {
        Claim {
            holder,
            conversation: ConversationId::from_bytes([7; 16]),
            line: Line { about: About::OWN, language: Language::DANISH },
            generation: 3,
            staff,
            queued_at: NOW - HOUR,
            seen_at: NOW - 60_000,
            born_at: NOW - HOUR,
        }
    }

    fn claims() -> impl Strategy<Value = Claim> {
        let staff = || any::<[u8; 16]>().prop_map(StaffId::from_bytes);
        let kind = prop_oneof![
            Just((Holder::Youth, None)),
            staff().prop_map(|staff| (Holder::Youth, Some(staff))),
            staff().prop_map(|staff| (Holder::Counsellor(staff), None)),
        ];
        let word = "[a-zA-Z0-9_-]{1,16}";
        let about = prop_oneof![
            2 => prop::sample::select(ABOUTS.to_vec()),
            1 => word.prop_map(|text| About::parse(&text).expect("a word")),
        ];
        let language = prop_oneof![
            2 => prop::sample::select(LANGUAGES.to_vec()),
            1 => word.prop_map(|text| Language::parse(&text).expect("a word")),
        ];
        (kind, any::<[u8; 16]>(), about, language, any::<[u64; 3]>(), 0..TICKET_MS).prop_map(
            |((holder, staff), conversation, about, language, [generation, queued_at, seen_at], age)| Claim {
                holder,
                conversation: ConversationId::from_bytes(conversation),
                line: Line { about, language },
                generation,
                staff,
                queued_at,
                seen_at,
                born_at: NOW - age,
            },
        )
    }

    fn key() -> Key {
        Key::from_bytes([42; 32])
    }

    proptest! {
        #[test]
        fn what_is_signed_is_read(claim in claims()) {
            let text = sign(&key(), &claim);
            prop_assert!(text.len() <= MAX_TEXT);
            prop_assert_eq!(check(&key(), &text, NOW, true), Ok(claim));
        }

        #[test]
        fn a_foreign_key_is_refused(claim in claims(), other in any::<[u8; 32]>()) {
            prop_assume!(other != [42; 32]);
            let text = sign(&Key::from_bytes(other), &claim);
            prop_assert_eq!(check(&key(), &text, NOW, true), Err(TicketError::Forged));
        }

        #[test]
        fn any_text_is_answered(text in ".{0,300}") {
            prop_assert_eq!(check(&key(), &text, NOW, true), Err(TicketError::Forged));
        }

        #[test]
        fn no_clock_panics(claim in claims(), now in any::<u64>(), trusted in any::<bool>()) {
            let _ = check(&key(), &sign(&key(), &claim), now, trusted);
            let _ = claim.ages(now, trusted);
            let _ = WallWatch::start(now, claim.queued_at).trusted(claim.seen_at, claim.generation);
        }
    }

    #[test]
    fn every_flipped_bit_is_refused() {
        let staff = StaffId::from_bytes([9; 16]);
        for claim in
            [claim(Holder::Youth, None), claim(Holder::Youth, Some(staff)), claim(Holder::Counsellor(staff), None)]
        {
            let text = sign(&key(), &claim);
            let bytes = URL_SAFE_NO_PAD.decode(&text).expect("base64url");
            for bit in 0..bytes.len() * 8 {
                let mut bytes = bytes.clone();
                bytes[bit / 8] ^= 1 << (bit % 8);
                let flipped = URL_SAFE_NO_PAD.encode(bytes);
                assert_eq!(check(&key(), &flipped, NOW, true), Err(TicketError::Forged), "bit {bit}");
            }
            // The text too: base64 has spare bits at its end, which must not give one ticket two spellings.
            for bit in 0..text.len() * 8 {
                let mut bytes = text.clone().into_bytes();
                bytes[bit / 8] ^= 1 << (bit % 8);
                let Ok(flipped) = String::from_utf8(bytes) else { continue };
                assert_eq!(check(&key(), &flipped, NOW, true), Err(TicketError::Forged), "text bit {bit}");
            }
        }
    }

    #[test]
    fn a_cut_or_lengthened_ticket_is_refused() {
        let text = sign(&key(), &claim(Holder::Youth, None));
        for len in 0..text.len() {
            assert_eq!(check(&key(), &text[..len], NOW, true), Err(TicketError::Forged), "{len}");
        }
        for tail in ["A", "AA", "AAAA", "=", " "] {
            assert_eq!(check(&key(), &format!("{text}{tail}"), NOW, true), Err(TicketError::Forged));
        }
    }

    /// Sealed by the right key all the same: what this release cannot read is refused, and never guessed at.
    #[test]
    fn another_version_or_kind_or_length_is_refused() {
        let bytes = write(&claim(Holder::Youth, None));
        let sealed = |bytes: &[u8]| {
            let tag = key().mac(bytes).finalize().into_bytes();
            URL_SAFE_NO_PAD.encode([bytes, tag.as_slice()].concat())
        };
        assert!(check(&key(), &sealed(&bytes), NOW, true).is_ok());
        let with = |index: usize, value: u8| {
            let mut bytes = bytes.clone();
            bytes[index] = value;
            bytes
        };
        let longer = [&bytes[..], &[0]].concat();
        let bad = [with(0, 0), with(0, WORDS), with(0, WORDS + 1), with(1, 3), with(1, COUNSELLOR), longer, vec![]];
        for bytes in bad {
            assert_eq!(check(&key(), &sealed(&bytes), NOW, true), Err(TicketError::Forged), "{bytes:?}");
        }
    }

    /// Words of a later version: the conversation goes on.
    #[test]
    fn an_unknown_line_is_no_forgery() {
        let of = |about, language| {
            let line = Line {
                about: About::parse(about).expect("a word"),
                language: Language::parse(language).expect("a word"),
            };
            Claim { line, ..claim(Holder::Youth, None) }
        };
        for claim in [of("school", "so"), of("self", "zh-Hant"), of("unsaid", "kl"), of("a", "b")] {
            let text = sign(&key(), &claim);
            assert_eq!(check(&key(), &text, NOW, true), Ok(claim));
        }
        // Numbers that version 1 never had, and what is no word by the rules of this version.
        let sealed = |bytes: Vec<u8>| {
            let tag = key().mac(&bytes).finalize().into_bytes();
            URL_SAFE_NO_PAD.encode([&bytes[..], tag.as_slice()].concat())
        };
        let known = write(&claim(Holder::Youth, None));
        let numbers = [&known[..18], &[3, 2], &known[20..]].concat();
        let words = [&[WORDS], &known[1..18], b"\x05a b!!\x00", &known[20..]].concat();
        for bytes in [numbers, words] {
            let line = check(&key(), &sealed(bytes), NOW, true).map(|claim| claim.line);
            assert_eq!(line, Ok(Line { about: About::UNSAID, language: Language::UNKNOWN }));
        }
    }

    #[test]
    fn holders_are_told_apart() {
        let staff = StaffId::from_bytes([9; 16]);
        let youth = sign(&key(), &claim(Holder::Youth, Some(staff)));
        let counsellor = sign(&key(), &claim(Holder::Counsellor(staff), None));
        assert_ne!(youth, counsellor);
        assert_eq!(check(&key(), &youth, NOW, true).map(|claim| claim.holder), Ok(Holder::Youth));
        assert_eq!(check(&key(), &counsellor, NOW, true).map(|claim| claim.holder), Ok(Holder::Counsellor(staff)));
    }

    #[test]
    fn a_ticket_expires_six_hours_after_birth_and_not_before() {
        let claim = claim(Holder::Youth, None);
        let text = sign(&key(), &claim);
        let last = claim.born_at + TICKET_MS;
        assert!(check(&key(), &text, last, true).is_ok());
        assert_eq!(check(&key(), &text, last + 1, true), Err(TicketError::Expired));
        assert!(check(&key(), &text, last + DAY, false).is_ok(), "a clock that jumped expires nothing");
    }

    #[test]
    fn a_ticket_lives_through_the_longest_wait_and_conversation() {
        let limits = crate::config::Limits::default();
        assert_eq!(limits.wait + limits.conversation, TICKET_MS);
        const { assert!(TICKET_MS < crate::live::TOMBSTONE_MS, "no ticket outlives the tombstone") };
    }

    #[test]
    fn a_ticket_from_the_future_is_new() {
        let claim = claim(Holder::Youth, None);
        let text = sign(&key(), &claim);
        assert!(check(&key(), &text, NOW - DAY, true).is_ok());
        assert_eq!(claim.ages(NOW - DAY, true), Ages::default());
        assert_eq!(claim.ages(NOW, true), Ages { waited: HOUR, away: 60_000 });
        assert_eq!(claim.ages(NOW + DAY, false), Ages::default());
    }

    #[test]
    fn a_jump_of_the_wall_clock_is_noticed() {
        let watch = WallWatch::start(NOW, 500);
        assert!(watch.trusted(NOW + DAY, 500 + DAY));
        assert!(watch.trusted(NOW + DAY + JUMP_MS, 500 + DAY));
        assert!(watch.trusted(NOW + DAY - JUMP_MS, 500 + DAY));
        assert!(!watch.trusted(NOW + DAY, 500));
        assert!(!watch.trusted(NOW - DAY, 500));
        assert!(!watch.trusted(NOW + JUMP_MS + 1, 500));
        assert!(!watch.trusted(0, 500));
    }

    #[test]
    fn debug_does_not_tell() {
        assert_eq!(format!("{:?}", key()), "Key(…)");
        assert!(!format!("{:?}", claim(Holder::Youth, None)).contains("BwcHBw"));
    }

    /// What travels is fixed: other nodes, and browsers that were open over a roll-out, hold such tickets.
    #[test]
    fn the_format_stands() {
        let text = sign(&key(), &claim(Holder::Youth, None));
        assert!(text.starts_with("AQAHBwcHBwcHBwcHBwcHBwcHAQAAAAAAAAAAAw"), "{text}");
        assert_eq!(text.len(), 112);
        let line =
            Line { about: About::parse("school").expect("a word"), language: Language::parse("so").expect("a word") };
        let text = sign(&key(), &Claim { line, ..claim(Holder::Youth, None) });
        let head = URL_SAFE_NO_PAD.decode(text).expect("base64url")[..28].to_vec();
        assert_eq!(head, [&[2, 0][..], &[7; 16], b"\x06school\x02so"].concat());
    }
}
