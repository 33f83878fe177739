//! Sign-ins. The cookie holds a random token, the database its SHA-256.

use super::account::hold;
use super::staff::{read, select_staff};
use super::{DeviceKey, Phc, Seconds, SessionToken, Staff, Store, StoreError, secret};
use crate::id::StaffId;
use sqlx::Row;
use std::collections::HashSet;
use std::fmt;

impl SessionToken {
    pub fn hash(&self) -> SessionHash {
        SessionHash(self.digest())
    }
}

/// What a sign-in is called inside the service.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionHash([u8; 32]);

impl SessionHash {
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// 43 characters of base64url: for keys of live state, never for a log.
    pub fn text(&self) -> String {
        secret::text(&self.0)
    }

    /// Reads what [`Self::text`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        secret::bytes(text).map(Self)
    }
}

impl fmt::Debug for SessionHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionHash(…)")
    }
}

/// Somebody who is signed in on one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub staff: Staff,
    /// The key of that browser's desk, once it has registered one.
    pub device: Option<DeviceKey>,
    pub expires_at: Seconds,
}

impl Store {
    /// Saves a sign-in with that passphrase; throws away the expired ones while it is at it.
    ///
    /// # Errors
    /// `Gone` if the member of staff is not active, or has another passphrase by now.
    pub async fn create_session(
        &self,
        session: &SessionHash,
        staff: StaffId,
        passphrase: &Phc,
        now: Seconds,
        expires_at: Seconds,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM sessions WHERE expires_at <= $1").bind(now).execute(&mut *tx).await?;
        // Held: neither a deactivation nor another passphrase in between leaves a sign-in behind.
        hold(&mut tx, staff, passphrase).await?;
        sqlx::query("INSERT INTO sessions (token_hash, created_at, expires_at, staff) VALUES ($1, $2, $3, $4)")
            .bind(session.text())
            // Nothing needs it finer.
            .bind(now - now.rem_euclid(3600))
            .bind(expires_at)
            .bind(staff.text())
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Who is signed in by this token; none when it is unknown, expired, or its owner is not active.
    pub async fn session(&self, session: &SessionHash, now: Seconds) -> Result<Option<Session>, StoreError> {
        let row = sqlx::query(select_staff!(
            ", sessions.device, sessions.expires_at",
            "JOIN sessions ON sessions.staff = staff.id
             WHERE sessions.token_hash = $1 AND sessions.expires_at > $2 AND staff.active = 1"
        ))
        .bind(session.text())
        .bind(now)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| {
            let device: Option<String> = row.try_get("device")?;
            let device = device.map(|text| DeviceKey::parse(&text)).transpose();
            Ok(Session {
                staff: read(&row)?,
                device: device.map_err(|e| StoreError::corrupt("sessions", e))?,
                expires_at: row.try_get("expires_at")?,
            })
        })
        .transpose()
    }

    /// The sign-ins that hold now, by the text of their hash.
    pub async fn sessions_that_hold(&self, now: Seconds) -> Result<HashSet<String>, StoreError> {
        let rows = sqlx::query(
            "SELECT sessions.token_hash FROM sessions JOIN staff ON staff.id = sessions.staff
             WHERE sessions.expires_at > $1 AND staff.active = 1",
        )
        .bind(now)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(row.try_get("token_hash")?)).collect()
    }

    /// Ends one sign-in. Ending what has ended is fine.
    pub async fn delete_session(&self, session: &SessionHash) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM sessions WHERE token_hash = $1").bind(session.text()).execute(&self.pool).await?;
        Ok(())
    }
}
