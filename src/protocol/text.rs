//! A frame as text, and back.

use super::{CloseCode, ToCounsellor, ToYouth};
use crate::id::ConversationId;
use serde::{Deserialize, Serialize};

/// The sizes, in bytes, that frames are padded to. A larger frame takes a multiple of the last.
pub const FRAME_SIZES: [usize; 4] = [512, 1536, 5632, 22272];

/// Reads a frame. `None` for one whose name is unknown: a later version's, or an earlier one's. What is wrong never
/// repeats the content.
pub fn decode<'a, T: Deserialize<'a>>(text: &'a str) -> Result<Option<T>, CloseCode> {
    serde_json::from_str(text).map(Some).or_else(|error| {
        // serde_json has no kind for this; its sentence is fixed by serde's `unknown_variant`. Inside a frame, an unknown
        // word is bad content.
        let unknown = error.to_string();
        let unknown = unknown.strip_prefix("unknown variant `").and_then(|rest| rest.split_once('`'));
        let first = text.trim_start_matches(['{', '"', ' ', '\t', '\n', '\r']);
        let unknown = error.is_data() && unknown.is_some_and(|(name, _)| first.starts_with(name));
        if unknown { Ok(None) } else { Err(CloseCode::BadFrame) }
    })
}

/// Writes a frame, padded to one of [`FRAME_SIZES`].
pub fn encode(frame: &impl Serialize) -> String {
    let mut bytes = Vec::with_capacity(FRAME_SIZES[0]);
    // Frames hold nothing that JSON cannot say; an empty frame would be refused by the peer.
    if serde_json::to_writer(&mut bytes, frame).is_err() {
        bytes.clear();
    }
    bytes.resize(padded(bytes.len()), b' ');
    String::from_utf8(bytes).unwrap_or_default()
}

/// The frame of an envelope, letter by letter what [`encode`] makes of it; to a counsellor with its conversation.
/// Nearly all that travels is this, and sealed text needs no escapes: measured 3 times as fast.
pub fn encode_envelope(conversation: Option<ConversationId>, body: &str) -> String {
    // Not `any`: without a way out early this runs over many bytes at once.
    let escapes = body.bytes().fold(false, |found, byte| found | (byte < b' ') | (byte == b'"') | (byte == b'\\'));
    let (head, id, middle) = match conversation {
        Some(conversation) if escapes => return encode(&ToCounsellor::Envelope { conversation, body: body.into() }),
        None if escapes => return encode(&ToYouth::Envelope { body: body.into() }),
        Some(id) => (r#"{"envelope":{"conversation":""#, id.text(), r#"","body":""#),
        None => (r#"{"envelope":{"body":""#, String::new(), ""),
    };
    let parts = [head, &id, middle, body, "\"}}"];
    let size = padded(parts.iter().map(|part| part.len()).sum());
    let mut text = String::with_capacity(size);
    parts.iter().for_each(|part| text.push_str(part));
    while text.len() < size {
        text.push_str(&SPACES[..SPACES.len().min(size - text.len())]);
    }
    text
}

const SPACES: &str = match std::str::from_utf8(&[b' '; 256]) {
    Ok(spaces) => spaces,
    Err(_) => " ",
};

/// The padded size of a frame of `len` bytes.
pub fn padded(len: usize) -> usize {
    let last = FRAME_SIZES[FRAME_SIZES.len() - 1];
    FRAME_SIZES.iter().copied().find(|size| *size >= len).unwrap_or_else(|| len.div_ceil(last) * last)
}
