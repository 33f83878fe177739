//! What can go wrong with a handover.

use crate::store::StoreError;

/// Why a handover is not as somebody asked.
#[derive(Debug, thiserror::Error)]
pub enum HandoverError {
    #[error("the agency has another key by now")]
    KeyChanged,
    #[error("the agency takes no handovers")]
    AgencyClosed,
    #[error("it was withdrawn")]
    Withdrawn,
    #[error("the id or the code is in use for something else")]
    Taken,
    #[error("the agency has too many open cards")]
    AgencyFull,
    #[error("there is no such handover")]
    Unknown,
    #[error("the card was withdrawn or has expired")]
    Gone,
    #[error("the card is closed already")]
    ClosedBefore,
    #[error("so many ids that led to nothing are remembered already")]
    Crowded,
    #[error("the card can be opened")]
    Readable,
    #[error("the card was not opened before today, or somebody has read it")]
    Stays,
    #[error("that side has written as often as it may")]
    RepliesFull,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for HandoverError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
