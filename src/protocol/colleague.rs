//! Those on duty, as desks are told of them.

use crate::id::StaffId;
use crate::line::Takes;
use serde::Serialize;
use std::sync::Arc;

/// A counsellor on duty, to the others: as the roster has them, and whether they could take somebody now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Colleague {
    pub staff: StaffId,
    pub name: Arc<str>,
    /// As [`super::RosterEntry::device`].
    pub device: Arc<str>,
    /// There, neither on a pause nor in a breath, and with a seat left.
    pub free: bool,
    /// Has taken the duty of the on-call lead.
    pub lead: bool,
    pub takes: Arc<Takes>,
}
