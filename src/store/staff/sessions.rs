//! Sign-ins, of staff and of agencies' members: the same thing in two tables, so that none of one opens anything of the
//! other. A cookie holds a random token, the database its SHA-256.

use super::people::{hold, select_staff};
use crate::id::{MemberId, StaffId};
use crate::store::agency::members::{self, select_members};
use crate::store::row::{FromCell, FromRow, Row, ToCell, Tx, sql};
use crate::store::{
    DeviceKey, Member, MemberAuth, MemberSessionHash, Phc, Seconds, SessionHash, Staff, Store, StoreError,
};
use sqlx::{AssertSqlSafe, Executor};
use std::collections::HashSet;
use std::marker::PhantomData;

/// The sign-ins of one kind of people: their table, and its column that says whose they are.
pub(in crate::store) struct Sessions<Id, Hash> {
    table: &'static str,
    owner: &'static str,
    of: PhantomData<fn(Id, Hash)>,
}

pub(super) const STAFF: Sessions<StaffId, SessionHash> =
    Sessions { table: "sessions", owner: "staff", of: PhantomData };
pub(in crate::store) const MEMBERS: Sessions<MemberId, MemberSessionHash> =
    Sessions { table: "receiver_sessions", owner: "receiver", of: PhantomData };

impl<Id: ToCell, Hash: ToCell + FromCell> Sessions<Id, Hash> {
    /// Throws away those that are over.
    pub(super) async fn clear(&self, tx: &mut Tx, now: Seconds) -> Result<(), StoreError> {
        let delete = format!("DELETE FROM {} WHERE expires_at <= $1", self.table);
        sql(AssertSqlSafe(delete), &[&now]).run(&mut **tx).await?;
        Ok(())
    }

    /// Ends one. Ending what has ended is fine.
    async fn end<'c>(&self, on: impl Executor<'c, Database = sqlx::Any>, session: &Hash) -> Result<(), StoreError> {
        let delete = format!("DELETE FROM {} WHERE token_hash = $1", self.table);
        sql(AssertSqlSafe(delete), &[session]).run(on).await?;
        Ok(())
    }

    /// Ends all of somebody's, but perhaps one, and returns them.
    pub(in crate::store) async fn end_all(
        &self,
        tx: &mut Tx,
        of: &Id,
        but: Option<&Hash>,
    ) -> Result<Vec<Hash>, StoreError> {
        let delete = format!(
            "DELETE FROM {} WHERE {} = $1 AND ($2 IS NULL OR token_hash <> $2) RETURNING token_hash",
            self.table, self.owner
        );
        sql(AssertSqlSafe(delete), &[of, &but]).values(&mut **tx).await
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

impl FromRow for Session {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { staff: Staff::from_row(row)?, device: row.get("device")?, expires_at: row.get("expires_at")? })
    }
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
        STAFF.clear(&mut tx, now).await?;
        // Held: neither a deactivation nor another passphrase in between leaves a sign-in behind.
        hold(&mut tx, staff, passphrase).await?;
        let insert = "INSERT INTO sessions (token_hash, created_at, expires_at, staff) VALUES ($1, $2, $3, $4)";
        // Nothing needs its beginning finer.
        let hour = now - now.rem_euclid(3600);
        sql(insert, &[session, &hour, &expires_at, &staff]).run(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Who is signed in by this token; none when it is unknown, expired, or its owner is not active.
    pub async fn session(&self, session: &SessionHash, now: Seconds) -> Result<Option<Session>, StoreError> {
        const SELECT: &str = select_staff!(
            ", sessions.device, sessions.expires_at",
            "JOIN sessions ON sessions.staff = staff.id
             WHERE sessions.token_hash = $1 AND sessions.expires_at > $2 AND staff.active = 1"
        );
        sql(SELECT, &[session, &now]).maybe(&self.pool).await
    }

    /// The sign-ins that hold now, by the text of their hash.
    pub async fn sessions_that_hold(&self, now: Seconds) -> Result<HashSet<String>, StoreError> {
        let select = "SELECT sessions.token_hash FROM sessions JOIN staff ON staff.id = sessions.staff
             WHERE sessions.expires_at > $1 AND staff.active = 1";
        Ok(sql(select, &[&now]).values(&self.pool).await?.into_iter().collect())
    }

    /// Whether somebody has a sign-in that holds, in any browser.
    pub async fn is_signed_in(&self, staff: StaffId, now: Seconds) -> Result<bool, StoreError> {
        let select = "SELECT COUNT(*) FROM sessions WHERE staff = $1 AND expires_at > $2";
        Ok(sql(select, &[&staff, &now]).number(&self.pool).await? > 0)
    }

    /// Ends one sign-in. Ending what has ended is fine.
    pub async fn delete_session(&self, session: &SessionHash) -> Result<(), StoreError> {
        STAFF.end(&self.pool, session).await
    }
}

/// A member of an agency who is signed in on one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberSession {
    pub member: Member,
    pub expires_at: Seconds,
}

impl FromRow for MemberSession {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self { member: Member::from_row(row)?, expires_at: row.get("expires_at")? })
    }
}

impl Store {
    /// Saves a sign-in with `auth`; throws away the expired ones while it is at it.
    ///
    /// # Errors
    /// `Gone` if there is no such member, or no longer with that passphrase.
    pub async fn create_member_session(
        &self,
        session: &MemberSessionHash,
        member: MemberId,
        auth: &MemberAuth,
        now: Seconds,
        expires_at: Seconds,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        MEMBERS.clear(&mut tx, now).await?;
        // Held: neither a removal nor another passphrase in between leaves a sign-in behind.
        members::hold(&mut tx, member, auth).await?;
        let insert = "INSERT INTO receiver_sessions (token_hash, receiver, expires_at) VALUES ($1, $2, $3)";
        sql(insert, &[session, &member, &expires_at]).run(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// Who is signed in by this token; none when it is unknown or expired.
    pub async fn member_session(
        &self,
        session: &MemberSessionHash,
        now: Seconds,
    ) -> Result<Option<MemberSession>, StoreError> {
        const SELECT: &str = select_members!(
            ", receiver_sessions.expires_at",
            "JOIN receiver_sessions ON receiver_sessions.receiver = receivers.id
             WHERE receiver_sessions.token_hash = $1 AND receiver_sessions.expires_at > $2"
        );
        sql(SELECT, &[session, &now]).maybe(&self.pool).await
    }

    /// Ends one sign-in. Ending what has ended is fine.
    pub async fn delete_member_session(&self, session: &MemberSessionHash) -> Result<(), StoreError> {
        MEMBERS.end(&self.pool, session).await
    }
}
