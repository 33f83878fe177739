//! Sign-ins of receivers, apart from those of staff. The cookie holds a random token, the database its SHA-256.

use super::receivers::{read, select_receivers};
use super::{Receiver, ReceiverAuth, ReceiverToken, Seconds, Store, StoreError, secret};
use crate::id::ReceiverId;
use sqlx::{Any, Row, Transaction};
use std::fmt;

impl ReceiverToken {
    pub fn hash(&self) -> ReceiverSessionHash {
        ReceiverSessionHash(self.digest())
    }
}

/// What a receiver's sign-in is called inside the service.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ReceiverSessionHash([u8; 32]);

impl ReceiverSessionHash {
    fn text(&self) -> String {
        secret::text(&self.0)
    }
}

impl fmt::Debug for ReceiverSessionHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiverSessionHash(…)")
    }
}

/// A receiver who is signed in on one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiverSession {
    pub receiver: Receiver,
    pub expires_at: Seconds,
}

impl Store {
    /// Saves a sign-in with `auth`; throws away the expired ones while it is at it.
    ///
    /// # Errors
    /// `Gone` if there is no such receiver, or no longer with that passphrase.
    pub async fn create_receiver_session(
        &self,
        session: &ReceiverSessionHash,
        receiver: ReceiverId,
        auth: &ReceiverAuth,
        now: Seconds,
        expires_at: Seconds,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        sqlx::query("DELETE FROM receiver_sessions WHERE expires_at <= $1").bind(now).execute(&mut *tx).await?;
        // An update that changes nothing waits on PostgreSQL for a removal or another passphrase, and holds them up:
        // neither leaves a sign-in behind.
        let held = sqlx::query("UPDATE receivers SET name = name WHERE id = $1 AND auth_hash = $2")
            .bind(receiver.text())
            .bind(secret::text(&auth.digest()))
            .execute(&mut *tx)
            .await?;
        if held.rows_affected() == 0 {
            return Err(StoreError::Gone("receiver"));
        }
        sqlx::query("INSERT INTO receiver_sessions (token_hash, receiver, expires_at) VALUES ($1, $2, $3)")
            .bind(session.text())
            .bind(receiver.text())
            .bind(expires_at)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }

    /// Who is signed in by this token; none when it is unknown or expired.
    pub async fn receiver_session(
        &self,
        session: &ReceiverSessionHash,
        now: Seconds,
    ) -> Result<Option<ReceiverSession>, StoreError> {
        let row = sqlx::query(select_receivers!(
            ", receiver_sessions.expires_at",
            "JOIN receiver_sessions ON receiver_sessions.receiver = receivers.id
             WHERE receiver_sessions.token_hash = $1 AND receiver_sessions.expires_at > $2"
        ))
        .bind(session.text())
        .bind(now)
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| Ok(ReceiverSession { receiver: read(&row)?, expires_at: row.try_get("expires_at")? })).transpose()
    }

    /// Ends one sign-in. Ending what has ended is fine.
    pub async fn delete_receiver_session(&self, session: &ReceiverSessionHash) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM receiver_sessions WHERE token_hash = $1").bind(session.text());
        delete.execute(&self.pool).await?;
        Ok(())
    }
}

/// Ends all sign-ins of somebody, but perhaps one.
pub(super) async fn end_all(
    tx: &mut Transaction<'static, Any>,
    receiver: ReceiverId,
    but: Option<&ReceiverSessionHash>,
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM receiver_sessions WHERE receiver = $1 AND token_hash <> $2")
        .bind(receiver.text())
        .bind(but.map(ReceiverSessionHash::text).unwrap_or_default())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
