//! What travels on the sockets: one tagged enum per role and direction, so that a young person's socket
//! cannot even express `accept`.
//!
//! Frames are JSON text, externally tagged (`{"envelope":{"body":"…"}}`). In both directions they are padded
//! with trailing spaces, which JSON allows, to one of [`FRAME_SIZES`], so that an eavesdropper on the length of
//! encrypted traffic learns next to nothing. Unknown fields are ignored, so that neighbouring versions
//! understand each other during a roll-out; unknown frames are passed over, see [`version_of`].

mod close;
mod colleague;
mod queue;
mod redacted;
mod roster;
mod standing;
mod text;
mod transfer;
mod version;
mod worry;

use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
pub use crate::line::{About, Language, Line};
pub use close::CloseCode;
pub use colleague::{Colleague, ColleagueNews, Colleagues};
pub use queue::{LineQueue, QueueView};
pub use redacted::Redacted;
pub use roster::{Roster, RosterEntry};
use serde::{Deserialize, Serialize};
pub use standing::{Crew, Opening, Standing};
pub use text::{FRAME_SIZES, decode, encode, encode_envelope, padded};
pub use transfer::{Heir, TransferOver, TransferStage};
pub use version::{FRAMES, is_outdated, version_of};
pub use worry::{KnownWorry, Seer, Told, Worried, Worry};

/// Why a conversation is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EndedBy {
    /// The young person ended it with a press.
    Youth,
    /// The young person left the page by quick exit, or left the queue.
    YouthLeft,
    Counsellor,
    /// Waited for longer than the limit.
    WaitedTooLong,
    /// The conversation reached its longest time.
    TimeUp,
    /// Was away for so long that the place is lost.
    Gone,
}

/// Why a young person is asked whether to go on with another counsellor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AskedWhy {
    OffDuty,
    HandedBack,
}

/// Why a ring stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RingOver {
    Taken,
    Expired,
    Left,
    Declined,
    /// The colleague who has it does not ask any more.
    Withdrawn,
}

/// Why an accept was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    Taken,
    /// The young person is not there right now.
    Away,
    Full,
    NotOnDuty,
    Gone,
    /// The colleague who asked does so no more.
    Withdrawn,
    /// Live state did not answer; try again.
    Unavailable,
}

/// A likely wait in whole minutes, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Wait {
    pub from: u32,
    pub to: u32,
}

/// What a waiting young person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    /// From 1.
    pub number: u32,
    pub on_duty: u32,
    pub wait: Option<Wait>,
    /// Counsellors were rung for so long that the young person must be told: nobody answers now.
    pub unanswered: bool,
    /// Nobody is free because the counsellor whose turn it is has a breath, and is ready in a moment.
    pub breath: bool,
}

/// The young person's socket → the service.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FromYouth<'a> {
    #[serde(borrow)]
    Open(Open<'a>),
    Resume {
        #[serde(default = "version::first")]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        v: u32,
        ticket: Redacted<'a>,
    },
    Envelope {
        body: Redacted<'a>,
    },
    /// Go on with another counsellor.
    Another {},
    /// May this colleague, who was asked about, take the conversation over?
    Transfer {
        to: StaffId,
        yes: bool,
    },
    End {},
    /// Quick exit, or leaving the queue.
    Leave {},
    Beat {},
}

/// The first frame of a new conversation.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Open<'a> {
    #[serde(default = "version::first")]
    #[cfg_attr(test, ts(as = "Option<_>", optional))]
    pub v: u32,
    #[serde(default)]
    pub line: Option<About>,
    #[serde(default)]
    pub language: Language,
    /// The code of a flyer, counted once and never kept with the conversation.
    #[serde(default, borrow)]
    #[cfg_attr(test, ts(optional))]
    pub flyer: Option<Redacted<'a>>,
    /// What solves the puzzle that this socket was told.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub proof: Option<Vec<u32>>,
}

/// The service → the young person's socket.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ToYouth<'a> {
    /// More come than counsellors can take: `open` again on this socket, with its proof.
    Puzzle {
        seed: [u32; 4],
        parts: u32,
        bits: u32,
    },
    Queued {
        conversation: ConversationId,
        generation: u64,
        ticket: Redacted<'a>,
    },
    Place(Place),
    Standing(&'a Standing),
    Accepted {
        conversation: ConversationId,
        generation: u64,
        name: &'a str,
        present: bool,
        roster: Roster<'a>,
        ticket: Redacted<'a>,
    },
    Ticket {
        ticket: Redacted<'a>,
    },
    Envelope {
        body: Redacted<'a>,
    },
    Counsellor {
        present: bool,
        may_choose: bool,
    },
    Asked {
        reason: AskedWhy,
    },
    /// The counsellor asks whether a colleague, who has said yes, may take the conversation over. Null: nobody is asked about,
    /// or no longer.
    Transfer {
        to: Option<StaffId>,
        name: &'a str,
    },
    Ended {
        by: EndedForYouth,
    },
    Nobody {},
    Service {
        live: bool,
    },
    /// The echo, with the service's time: ms since the Unix epoch.
    Beat {
        now: Millis,
    },
}

/// [`EndedBy`] as the young person hears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EndedForYouth {
    You,
    Counsellor,
    WaitedTooLong,
    TimeUp,
    Gone,
}

impl From<EndedBy> for EndedForYouth {
    fn from(by: EndedBy) -> Self {
        match by {
            EndedBy::Youth | EndedBy::YouthLeft => Self::You,
            EndedBy::Counsellor => Self::Counsellor,
            EndedBy::WaitedTooLong => Self::WaitedTooLong,
            EndedBy::TimeUp => Self::TimeUp,
            EndedBy::Gone => Self::Gone,
        }
    }
}

/// The counsellor's socket → the service.
#[derive(Debug, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum FromCounsellor<'a> {
    Hello {
        #[serde(default = "version::first")]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        v: u32,
        /// Null from a browser that does not know, such as a second device: the desk stays as it is.
        #[serde(default)]
        duty: Option<bool>,
        capacity: u8,
        paused: bool,
        /// That pause is for rings that went unanswered.
        #[serde(default)]
        unanswered: bool,
        /// That pause is for a shift that is over.
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        done: bool,
        /// Has the duty of the on-call lead.
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        lead: bool,
        /// How long the breath lasts that this desk knows of.
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        breath_ms: u64,
        /// The conversations that count twice.
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        heavy: Vec<ConversationId>,
        /// Those that this counsellor is worried about.
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        worries: Vec<KnownWorry>,
        /// The tickets of the conversations that this desk holds.
        #[serde(default, borrow)]
        tickets: Vec<Redacted<'a>>,
        /// Conversations that this desk knows to be ended.
        #[serde(default)]
        ended: Vec<ConversationId>,
    },
    Duty {
        on: bool,
        capacity: u8,
        paused: bool,
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        done: bool,
        #[serde(default)]
        #[cfg_attr(test, ts(as = "Option<_>", optional))]
        lead: bool,
    },
    /// The breath is over, or lasts longer.
    Breathe {
        more: bool,
    },
    /// A conversation counts twice, or once again.
    Heavy {
        conversation: ConversationId,
        on: bool,
    },
    /// The counsellor is worried about a conversation, or no longer.
    Worry {
        conversation: ConversationId,
        on: bool,
    },
    /// A lead has seen a colleague's worry.
    See {
        staff: StaffId,
        mark: i64,
    },
    /// To a colleague's desk, sealed.
    Aside {
        to: StaffId,
        #[serde(borrow)]
        body: Redacted<'a>,
    },
    Accept {
        conversation: ConversationId,
    },
    AcceptLongest {},
    Decline {
        conversation: ConversationId,
    },
    HandBack {
        conversation: ConversationId,
    },
    /// Asks whether a conversation may pass to a colleague, or to whoever takes such conversations.
    Transfer {
        conversation: ConversationId,
        to: Heir,
    },
    Withdraw {
        conversation: ConversationId,
    },
    End {
        conversation: ConversationId,
    },
    Envelope {
        conversation: ConversationId,
        #[serde(borrow)]
        body: Redacted<'a>,
    },
    Beat {},
}

/// How the young person's end stands, as far as the service knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum YouthState {
    Here,
    Away,
    NeverCame,
}

/// One conversation at a counsellor's desk.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Seat<'a> {
    pub conversation: ConversationId,
    pub generation: u64,
    pub line: About,
    pub language: Language,
    pub waited_ms: u64,
    pub state: YouthState,
    pub away_ms: u64,
    /// It counts twice.
    pub heavy: bool,
    pub worry: Option<Worry>,
    /// Whether it is to pass to a colleague.
    pub transfer: Option<TransferStage>,
    pub ticket: Redacted<'a>,
}

/// Why a conversation left a counsellor's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SeatOver {
    YouthEnded,
    YouthLeft,
    HandedBack,
    Moved,
    You,
    TimeUp,
}

/// The service → the counsellor's socket.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ToCounsellor<'a> {
    Desk {
        staff: StaffId,
        name: &'a str,
        duty: bool,
        capacity: u8,
        paused: bool,
        unanswered: bool,
        done: bool,
        lead: bool,
        breath_ms: u64,
        seats: Vec<Seat<'a>>,
    },
    /// How long the breath goes on; 0: it is over.
    Breath {
        ms: u64,
    },
    /// Whether this conversation counts twice.
    Heavy {
        conversation: ConversationId,
        on: bool,
    },
    /// Whether the counsellor is worried about this conversation, and what came of it.
    Worry {
        conversation: ConversationId,
        worry: Option<Worry>,
    },
    /// To those who have the duty of the lead: who is worried, the longest first.
    Worries {
        all: &'a [Worried],
    },
    /// From a colleague's desk.
    Aside {
        from: StaffId,
        body: Redacted<'a>,
    },
    /// No desk of this colleague heard what was said to it last.
    AsideNobody {
        to: StaffId,
    },
    Queue(&'a QueueView),
    /// Those on duty, this desk among them.
    Colleagues(Colleagues<'a>),
    Standing(&'a Standing),
    Ring {
        conversation: ConversationId,
        line: About,
        language: Language,
        waited_ms: u64,
        seconds: u32,
        all: bool,
        /// The colleague who has it, and asks whether it may pass on.
        from: Option<&'a str>,
    },
    /// To who has the conversation, and to the colleague who said yes.
    Transfer {
        conversation: ConversationId,
        stage: &'a TransferStage,
    },
    RingOver {
        conversation: ConversationId,
        reason: RingOver,
    },
    Accepted {
        seat: Seat<'a>,
    },
    Refused {
        conversation: Option<ConversationId>,
        reason: Refused,
    },
    Envelope {
        conversation: ConversationId,
        body: Redacted<'a>,
    },
    Youth {
        conversation: ConversationId,
        state: YouthState,
    },
    SeatOver {
        conversation: ConversationId,
        reason: SeatOver,
    },
    Ticket {
        conversation: ConversationId,
        ticket: Redacted<'a>,
    },
    Paused {
        reason: &'a str,
    },
    Nobody {
        conversation: ConversationId,
    },
    Service {
        live: bool,
    },
    /// The echo, with the service's time: ms since the Unix epoch.
    Beat {
        now: Millis,
    },
}

/// The service → either page.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ToPage<'a> {
    /// Answered with a beat, at once: a hidden tab's timers may be slow, and what comes by the socket wakes it.
    Ping {},
    /// The page speaks a version that is not answered any more. What it holds stays with it until it is reloaded.
    Reload {},
    /// What was wrong: before a close that is somebody's fault, or where nothing else suffers from it.
    Error { code: &'a str, message: &'a str },
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_frame_is_padded_and_read_back() {
        let text = encode(&ToYouth::Envelope { body: "abc".into() });
        assert_eq!(text.len(), 512);
        assert_eq!(text.trim_end(), r#"{"envelope":{"body":"abc"}}"#);
        let frame: Option<FromYouth> = decode(&text).expect("a frame");
        assert!(matches!(frame, Some(FromYouth::Envelope { body }) if body.0 == "abc"));
    }

    #[test]
    fn a_youth_cannot_express_what_a_counsellor_may() {
        for text in [r#"{"accept":{"conversation":"AAAAAAAAAAAAAAAAAAAAAA"}}"#, r#"{"duty":{}}"#, r#"{"hello":{}}"#] {
            assert!(matches!(decode::<FromYouth>(text), Ok(None)), "{text}");
        }
    }

    #[test]
    fn malformed_frames_have_a_name() {
        for text in ["", "{", "[]", "null", "{}", r#"{"open":{},"end":{}}"#, r#"{"envelope":{"body":1}}"#, "\"open\""] {
            assert!(decode::<FromYouth>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_unknown_frame_is_told_from_bad_content_of_a_known_one() {
        for text in [r#"{"sing":{}}"#, " { \"sing\" : 1 }", "\"sing\""] {
            assert!(matches!(decode::<FromYouth>(text), Ok(None)), "{text}");
        }
        for text in [r#"{"open":{"line":1}}"#, r#"{"open":{"line":null,"language":{}}}"#] {
            assert_eq!(decode::<FromYouth>(text).err(), Some(CloseCode::BadFrame), "{text}");
        }
    }

    #[test]
    fn a_page_may_have_a_line_that_is_unknown_here() {
        let text = r#"{"open":{"line":"school","language":"so"}}"#;
        let frame: Option<FromYouth> = decode(text).expect("a frame");
        let (line, language) = (About::parse("school"), Language::parse("so").expect("a word"));
        assert!(matches!(frame, Some(FromYouth::Open(open)) if open.line == line && open.language == language));
    }

    #[test]
    fn unknown_fields_are_ignored_for_roll_outs() {
        let text = r#"{"open":{"line":"self","language":"da","later":1}}"#;
        assert!(matches!(decode::<FromYouth>(text), Ok(Some(FromYouth::Open(open))) if open.v == 1));
    }

    #[test]
    fn debug_never_shows_an_envelope() {
        let frame: Option<FromYouth> = decode(r#"{"envelope":{"body":"sentinel"}}"#).expect("a frame");
        assert!(!format!("{frame:?}").contains("sentinel"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,300}") {
            let _ = decode::<FromYouth>(&text).map(drop);
            let _ = decode::<FromCounsellor>(&text).map(drop);
        }

        #[test]
        fn the_short_way_to_write_an_envelope_changes_nothing(body in "(.|[a-zA-Z0-9_-]){0,2000}") {
            let conversation = ConversationId::from_bytes([5; 16]);
            let long = encode(&ToCounsellor::Envelope { conversation, body: body.as_str().into() });
            prop_assert_eq!(encode_envelope(Some(conversation), &body), long);
            prop_assert_eq!(encode_envelope(None, &body), encode(&ToYouth::Envelope { body: body.as_str().into() }));
        }

        #[test]
        fn sizes_are_few(len in 0usize..65_000) {
            let size = padded(len);
            prop_assert!(size >= len && (FRAME_SIZES.contains(&size) || size.is_multiple_of(22272)));
        }
    }
}
