//! With what a socket is closed.

/// Why a socket was closed. 4000–4499: try again; 4500–4999: do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[repr(u16)]
pub enum CloseCode {
    /// As RFC 6455 has them, section 7.4.1: these come before anything that is ours.
    #[error("that is no WebSocket frame")]
    NoWebSocket = 1002,
    #[error("the text is not UTF-8")]
    NoText = 1007,
    #[error("the node is restarting")]
    Restart = 1012,
    #[error("the node is draining")]
    Draining = 4000,
    #[error("the client reads too slowly")]
    SlowReader = 4001,
    #[error("nothing was heard from the client for too long")]
    Idle = 4002,
    #[error("live state is unavailable")]
    LiveUnavailable = 4003,
    #[error("the frame is not what this socket understands")]
    BadFrame = 4500,
    // 4501 was a frame with an unknown name, up to 0.3.
    #[error("the frame does not fit the state of the conversation")]
    OutOfState = 4502,
    #[error("the frame or envelope is too large")]
    TooLarge = 4503,
    #[error("binary frames are not used here")]
    Binary = 4504,
    #[error("the ticket was not made by this service")]
    TicketForged = 4505,
    #[error("the ticket belongs to somebody else")]
    TicketForeign = 4506,
    #[error("the ticket is too old")]
    TicketExpired = 4507,
    #[error("the conversation went on with another counsellor")]
    Moved = 4508,
    #[error("another window took over")]
    Replaced = 4509,
    #[error("the conversation is over")]
    Ended = 4510,
    #[error("signed out")]
    SignedOut = 4511,
    #[error("the queue is full")]
    QueueFull = 4512,
    #[error("nobody is on duty")]
    NobodyOnDuty = 4513,
    #[error("not permitted")]
    NotPermitted = 4514,
    #[error("too many frames")]
    TooMany = 4515,
    #[error("the sign-in has run out; sign in again to go on")]
    SignInExpired = 4516,
}

impl CloseCode {
    /// The number on the wire.
    pub fn number(self) -> u16 {
        self as u16
    }

    /// The name on the wire, in `error` frames.
    pub fn name(self) -> &'static str {
        match self {
            Self::NoWebSocket => "no_websocket",
            Self::NoText => "no_text",
            Self::Restart => "restart",
            Self::Draining => "draining",
            Self::SlowReader => "slow_reader",
            Self::Idle => "idle",
            Self::LiveUnavailable => "live_unavailable",
            Self::BadFrame => "bad_frame",
            Self::OutOfState => "out_of_state",
            Self::TooLarge => "too_large",
            Self::Binary => "binary",
            Self::TicketForged => "ticket_forged",
            Self::TicketForeign => "ticket_foreign",
            Self::TicketExpired => "ticket_expired",
            Self::Moved => "moved",
            Self::Replaced => "replaced",
            Self::Ended => "ended",
            Self::SignedOut => "signed_out",
            Self::QueueFull => "queue_full",
            Self::NobodyOnDuty => "nobody_on_duty",
            Self::NotPermitted => "not_permitted",
            Self::TooMany => "too_many",
            Self::SignInExpired => "sign_in_expired",
        }
    }

    /// Whether the client should come back.
    pub fn is_retry(self) -> bool {
        self.number() < 4500
    }
}
