//! Every limit and its default.

use crate::clock::Millis;

/// The limits of a node. Times in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// An envelope, in bytes of its text.
    pub envelope_bytes: usize,
    /// A WebSocket message, in bytes.
    pub frame_bytes: usize,
    /// The read buffer of a WebSocket, in bytes: the library's default costs 128 KiB a socket.
    pub read_buffer_bytes: usize,
    /// How much may wait to be written to a WebSocket, in bytes.
    pub write_buffer_bytes: usize,
    /// Frames a second that a socket may send, with three seconds' worth at once.
    pub frames_per_second: u32,
    /// How long a client may take to send its HTTP headers.
    pub header_read: Millis,
    /// Young people who may wait at one time.
    pub queue_max: u32,
    /// Conversations a counsellor may have at one time.
    pub capacity_max: u8,
    /// New conversations a minute from one network address, where the node itself listens publicly.
    pub starts_per_minute: u32,
    /// How long a conversation may last.
    pub conversation: Millis,
    /// How long a counsellor must be away before the young person may choose another.
    pub choose_after: Millis,
    /// How long a young person must be away before the counsellor may give the conversation back.
    pub hand_back_after: Millis,
    /// How often tickets are renewed.
    pub renew_ticket_every: Millis,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            envelope_bytes: 24 * 1024,
            frame_bytes: 64 * 1024,
            read_buffer_bytes: 4 * 1024,
            write_buffer_bytes: 256 * 1024,
            frames_per_second: 100,
            header_read: 10_000,
            queue_max: 500,
            capacity_max: 5,
            starts_per_minute: 120,
            conversation: 4 * 3_600_000,
            choose_after: 60_000,
            hand_back_after: 120_000,
            renew_ticket_every: 120_000,
        }
    }
}
