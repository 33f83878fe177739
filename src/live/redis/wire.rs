//! Channels and what is published on them. An envelope is `E`, the conversation's 16 bytes and the body as it came;
//! everything else is JSON.

use crate::id::{ConversationId, StaffId};
use crate::live::{Body, Event, Topic};

const ENVELOPE: u8 = b'E';

pub fn channel(prefix: &str, topic: Topic) -> String {
    match topic {
        Topic::Youth(conversation) => format!("{prefix}y:{}", conversation.text()),
        Topic::Counsellor(staff) => format!("{prefix}c:{}", staff.text()),
        Topic::Dispatchers => format!("{prefix}dispatchers"),
    }
}

/// Reads what [`channel`] writes.
pub fn topic(prefix: &str, channel: &[u8]) -> Option<Topic> {
    let name = std::str::from_utf8(channel).ok()?.strip_prefix(prefix)?;
    if name == "dispatchers" {
        return Some(Topic::Dispatchers);
    }
    match name.split_once(':')? {
        ("y", id) => ConversationId::parse(id).ok().map(Topic::Youth),
        ("c", id) => StaffId::parse(id).ok().map(Topic::Counsellor),
        _ => None,
    }
}

/// `None`: an event that never leaves the node.
pub fn encode(event: &Event) -> Option<Vec<u8>> {
    match event {
        Event::Envelope { conversation, body } => {
            let mut bytes = Vec::with_capacity(1 + 16 + body.0.len());
            bytes.push(ENVELOPE);
            bytes.extend_from_slice(conversation.as_bytes());
            bytes.extend_from_slice(body.0.as_bytes());
            Some(bytes)
        }
        event => serde_json::to_vec(event).ok(),
    }
}

/// Reads what [`encode`] and the scripts write.
pub fn decode(bytes: &[u8]) -> Option<Event> {
    match bytes.split_first() {
        Some((&ENVELOPE, rest)) => {
            let (id, body) = rest.split_first_chunk::<16>()?;
            let body = Body(std::str::from_utf8(body).ok()?.into());
            Some(Event::Envelope { conversation: ConversationId::from_bytes(*id), body })
        }
        _ => serde_json::from_slice(bytes).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_name_topics() {
        let (youth, desk) = (ConversationId::from_bytes([3; 16]), StaffId::from_bytes([4; 16]));
        for named in [Topic::Youth(youth), Topic::Counsellor(desk), Topic::Dispatchers] {
            assert_eq!(topic("p:", channel("p:", named).as_bytes()), Some(named));
        }
        for other in ["dispatchers", "p:", "p:desk", "p:x:AAAAAAAAAAAAAAAAAAAAAA", "p:y:short", "q:dispatchers"] {
            assert_eq!(topic("p:", other.as_bytes()), None, "{other}");
        }
    }

    #[test]
    fn envelopes_travel_as_they_are() {
        let conversation = ConversationId::from_bytes([0xff; 16]);
        for body in ["", "abc", "{\"not\":\"read\"}", "æøå"] {
            let event = Event::Envelope { conversation, body: Body(body.into()) };
            let bytes = encode(&event).expect("bytes");
            assert!(bytes.ends_with(body.as_bytes()) && bytes.len() == 17 + body.len());
            assert_eq!(decode(&bytes), Some(event));
        }
    }

    #[test]
    fn nonsense_is_nothing() {
        for bytes in [&b""[..], b"E", b"Eshort", b"{", b"\"unheard_of\"", b"E0123456789abcdef\xff"] {
            assert_eq!(decode(bytes), None);
        }
    }
}
