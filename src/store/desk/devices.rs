//! The keys of desks: each sign-in registers the P-256 key that its browser has made for this member of staff, and young
//! people's browsers check the counsellor's offers against them (docs/design.md, "Sealed").

use crate::id::StaffId;
use crate::store::row::{FromRow, Row, kept_as_text, sql};
use crate::store::{Seconds, SessionHash, Store, StoreError};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// A raw, uncompressed P-256 public point (65 bytes, SEC 1 section 2.3.3), as base64url.
/// Whether it lies on the curve is checked where it is used, by WebCrypto in the young person's browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceKey(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a device key is a raw uncompressed P-256 point: 65 bytes from 0x04 on, as base64url without padding")]
pub struct BadDeviceKey;

impl DeviceKey {
    pub fn parse(text: &str) -> Result<Self, BadDeviceKey> {
        // 87 characters decode to 65 bytes; anything longer isn't worth decoding.
        let mut bytes = [0; 65];
        match URL_SAFE_NO_PAD.decode_slice(text, &mut bytes) {
            Ok(65) if bytes[0] == 4 => Ok(Self(text.to_owned())),
            _ => Err(BadDeviceKey),
        }
    }

    /// 87 characters of base64url.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

kept_as_text! { DeviceKey: as_str, |text| DeviceKey::parse(text).ok(); }

/// One line of the roster: this key belongs to a desk of this member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterEntry {
    pub staff: StaffId,
    pub name: String,
    pub device: DeviceKey,
}

impl FromRow for RosterEntry {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { staff: row.get("id")?, name: row.get("name")?, device: row.get("device")? })
    }
}

impl Store {
    /// Gives a sign-in its desk's key. Later keys replace earlier ones; one that somebody else signs with is refused:
    /// a key is what one member of staff is recognised by, so it may not be two people's.
    pub async fn set_device(&self, session: &SessionHash, device: &DeviceKey) -> Result<(), StoreError> {
        let set = "UPDATE sessions SET device = $1 WHERE token_hash = $2 AND NOT EXISTS
             (SELECT 1 FROM sessions AS other WHERE other.device = $1 AND other.staff <> sessions.staff)";
        if sql(set, &[device, session]).run(&self.pool).await? > 0 {
            return Ok(());
        }
        let found = sql("SELECT 1 FROM sessions WHERE token_hash = $1", &[session]);
        let found = found.exists(&self.pool).await?;
        Err(if found { StoreError::DeviceTaken } else { StoreError::Gone("sign-in") })
    }

    /// The desks of everybody who is active and signed in.
    pub async fn roster(&self, now: Seconds) -> Result<Vec<RosterEntry>, StoreError> {
        let select = "SELECT DISTINCT staff.id, staff.name, sessions.device
             FROM sessions JOIN staff ON staff.id = sessions.staff
             WHERE sessions.device IS NOT NULL AND sessions.expires_at > $1 AND staff.active = 1
             ORDER BY staff.id, sessions.device";
        sql(select, &[&now]).all(&self.pool).await
    }
}
