//! Where members of staff are called to by a push, and the key by which push services know the service. One for each sign-in,
//! and gone with it.

use crate::id::StaffId;
use crate::store::row::sql;
use crate::store::{Seconds, SessionHash, Store, StoreError, secret};

impl Store {
    /// At so many browsers one person is called; with one more, the oldest sign-in is called no longer.
    pub const PUSHES_MAX: i64 = 5;

    /// From now on this sign-in is called there, and no other one is: it is one browser's.
    ///
    /// # Errors
    /// `Gone` if the sign-in has ended.
    pub async fn keep_push(&self, session: &SessionHash, endpoint: &str) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        sql("DELETE FROM pushes WHERE endpoint = $1 AND session <> $2", &[&endpoint, session]).run(&mut *tx).await?;
        let insert = "INSERT INTO pushes (session, endpoint) SELECT token_hash, $2 FROM sessions WHERE token_hash = $1
             ON CONFLICT (session) DO UPDATE SET endpoint = excluded.endpoint";
        sql(insert, &[session, &endpoint]).must(&mut *tx, StoreError::Gone("sign-in")).await?;
        let bound = "DELETE FROM pushes WHERE session IN (SELECT token_hash FROM sessions WHERE staff =
               (SELECT staff FROM sessions WHERE token_hash = $1))
             AND session NOT IN (SELECT pushes.session FROM pushes JOIN sessions ON sessions.token_hash = pushes.session
               WHERE sessions.staff = (SELECT staff FROM sessions WHERE token_hash = $1)
               ORDER BY CASE WHEN pushes.session = $1 THEN 0 ELSE 1 END, sessions.created_at DESC, pushes.session
               LIMIT $2)";
        sql(bound, &[session, &Self::PUSHES_MAX]).run(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// This sign-in is called no longer.
    pub async fn drop_push(&self, session: &SessionHash) -> Result<(), StoreError> {
        sql("DELETE FROM pushes WHERE session = $1", &[session]).run(&self.pool).await?;
        Ok(())
    }

    /// A browser that its push service does not know any more.
    pub async fn forget_push(&self, endpoint: &str) -> Result<(), StoreError> {
        sql("DELETE FROM pushes WHERE endpoint = $1", &[&endpoint]).run(&self.pool).await?;
        Ok(())
    }

    /// Where this member of staff is called to now.
    pub async fn pushes(&self, staff: StaffId, now: Seconds) -> Result<Vec<String>, StoreError> {
        let select = "SELECT pushes.endpoint FROM pushes JOIN sessions ON sessions.token_hash = pushes.session
             JOIN staff ON staff.id = sessions.staff
             WHERE sessions.staff = $1 AND sessions.expires_at > $2 AND staff.active = 1 ORDER BY pushes.endpoint";
        sql(select, &[&staff, &now]).values(&self.pool).await
    }

    /// The number that the key for push services is. `candidate` becomes it if there is none; of nodes that start together, one
    /// wins for all.
    pub async fn push_secret(&self, candidate: [u8; 32]) -> Result<[u8; 32], StoreError> {
        let insert = "INSERT INTO settings (name, value) VALUES ('push_secret', $1) ON CONFLICT (name) DO NOTHING";
        sql(insert, &[&secret::text(&candidate)]).run(&self.pool).await?;
        let select = sql("SELECT value FROM settings WHERE name = 'push_secret'", &[]);
        let (kept,): (String,) = select.one(&self.pool).await?;
        secret::bytes(&kept).ok_or_else(|| StoreError::corrupt("settings", "the key for pushes is not 32 bytes"))
    }
}
