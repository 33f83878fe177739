//! Whose keys a young person's browser may trust.

use crate::id::StaffId;
use serde::Serialize;

/// The device keys that a young person's browser may trust. The coordinator's root key will sign it; until
/// then `signature` is null and the roster is the server's word.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Roster<'a> {
    pub entries: Vec<RosterEntry<'a>>,
    pub signature: Option<&'a str>,
}

/// One counsellor's device.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RosterEntry<'a> {
    pub staff: StaffId,
    pub name: &'a str,
    /// The device's public key, ECDSA P-256: base64url of the uncompressed point (65 bytes).
    pub device: &'a str,
}
