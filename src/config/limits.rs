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
    /// Bytes a second that are read of a young person …
    pub bytes_per_second: u32,
    /// … and how many at once: a reload brings back an ordinary conversation in one go.
    pub burst_bytes: u32,
    /// How long a client may take to send its HTTP headers.
    pub header_read: Millis,
    /// How long a client may take to send all of a form.
    pub body_read: Millis,
    /// How long a client may take no byte of what is written for it.
    pub write_wait: Millis,
    /// Connections of one network address at one time, where the node itself listens publicly.
    pub lines_per_address: u32,
    /// How long a socket may take to say what it came for.
    pub first_frame: Millis,
    /// Young people who may wait at one time.
    pub queue_max: u32,
    /// Conversations a counsellor may have at one time.
    pub capacity_max: u8,
    /// New conversations a minute from one network address, where the node itself listens publicly.
    pub starts_per_minute: u32,
    /// Scans of flyers a minute from one network address that are counted, where the node itself listens publicly.
    pub scans_per_minute: u32,
    /// Schools with fewer pupils are not counted at all.
    pub pupils_min: u32,
    /// A sealed card, and the record of what was agreed to, in characters.
    pub card_chars: usize,
    /// A sealed reply that follows a card, in characters.
    pub reply_chars: usize,
    /// Replies that each side may write to a card.
    pub replies_max: u32,
    /// Days after which a card is erased.
    pub handover_days: u16,
    /// Cards of an agency that are not closed.
    pub open_cards_max: u32,
    /// Ids of cards that never came which are remembered, so that a late one is refused.
    pub tombstones_max: u32,
    /// Cards a minute from one network address, where the node itself listens publicly.
    pub cards_per_minute: u32,
    /// Codes a minute from one network address that lead to nothing, where the node itself listens publicly.
    pub misses_per_minute: u32,
    /// How long a young person may wait.
    pub wait: Millis,
    /// How long a waiting young person who is away keeps the place.
    pub keep_place: Millis,
    /// How long a counsellor who is away keeps the seats.
    pub keep_seats: Millis,
    /// How long nobody is rung after live state was lost, so that older tickets come first.
    pub settle: Millis,
    /// How long a conversation may last.
    pub conversation: Millis,
    /// How long a counsellor must be away before the young person may choose another.
    pub choose_after: Millis,
    /// How long a young person must be away before the counsellor may give the conversation back.
    pub hand_back_after: Millis,
    /// How often tickets are renewed.
    pub renew_ticket_every: Millis,
    /// How long the node's own tasks wait for the database: longer than one of SQLite takes to be written anew.
    pub database_wait: Millis,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            envelope_bytes: 24 * 1024,
            frame_bytes: 64 * 1024,
            read_buffer_bytes: 2 * 1024,
            write_buffer_bytes: 256 * 1024,
            frames_per_second: 100,
            bytes_per_second: 128 * 1024,
            burst_bytes: 1024 * 1024,
            header_read: 10_000,
            body_read: 10_000,
            write_wait: 10_000,
            lines_per_address: 1_000,
            first_frame: 10_000,
            queue_max: 500,
            capacity_max: 5,
            starts_per_minute: 120,
            scans_per_minute: 120,
            pupils_min: 50,
            card_chars: 24 * 1024,
            reply_chars: 12 * 1024,
            replies_max: 20,
            handover_days: super::DEFAULT_DAYS,
            open_cards_max: 500,
            tombstones_max: 100_000,
            cards_per_minute: 40,
            misses_per_minute: 120,
            wait: 2 * 3_600_000,
            keep_place: 600_000,
            keep_seats: 600_000,
            settle: 3_000,
            conversation: 4 * 3_600_000,
            choose_after: 60_000,
            hand_back_after: 120_000,
            renew_ticket_every: 120_000,
            database_wait: 8_000,
        }
    }
}
