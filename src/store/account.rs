//! What members of staff change of their own account. Each change holds only while the passphrase is the one that was
//! shown for it.

use super::staff::{check_unlike, lock_coordinators, name_taken};
use super::{Phc, SessionHash, ShownName, Store, StoreError, makers};
use crate::id::StaffId;
use sqlx::{Any, Row, Transaction};

impl Store {
    /// Somebody's passphrase, as it is kept.
    pub async fn staff_passphrase(&self, id: StaffId) -> Result<Option<Phc>, StoreError> {
        let row = sqlx::query("SELECT passphrase FROM staff WHERE id = $1").bind(id.text());
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| Ok(Phc(row.try_get("passphrase")?))).transpose()
    }

    /// Puts one passphrase in place of another. All sign-ins but `kept` end, and are returned; so do the links by which
    /// this person lets people in, as with a link to a new passphrase: somebody else may have known the one before.
    ///
    /// # Errors
    /// `Gone` if `before` is not theirs any more, or the account is closed.
    pub async fn change_staff_passphrase(
        &self,
        id: StaffId,
        (before, after): (&Phc, &Phc),
        kept: &SessionHash,
    ) -> Result<Vec<SessionHash>, StoreError> {
        let mut tx = self.write().await?;
        lock_coordinators(&mut tx).await?;
        hold(&mut tx, id, before).await?;
        let change = sqlx::query("UPDATE staff SET passphrase = $1 WHERE id = $2");
        change.bind(after.0.as_str()).bind(id.text()).execute(&mut *tx).await?;
        let ended = sqlx::query("DELETE FROM sessions WHERE staff = $1 AND token_hash <> $2 RETURNING token_hash");
        let ended = ended.bind(id.text()).bind(kept.text()).fetch_all(&mut *tx).await?;
        makers::end_invitations(&mut tx, id).await?;
        tx.commit().await?;
        let hash = |text: String| SessionHash::parse(&text).ok_or_else(|| StoreError::corrupt("sessions", "no hash"));
        ended.iter().map(|row| hash(row.try_get("token_hash")?)).collect()
    }

    /// Another shown name; sign-ins go on.
    ///
    /// # Errors
    /// `NameTaken` if it is like somebody else's; `Gone` if the passphrase is not theirs any more, or the account is
    /// closed.
    pub async fn rename_staff(&self, id: StaffId, name: &ShownName, passphrase: &Phc) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock_coordinators(&mut tx).await?;
        hold(&mut tx, id, passphrase).await?;
        let same = sqlx::query("SELECT id FROM staff WHERE id = $1 AND name_key = $2").bind(id.text()).bind(name.key());
        // Who has long had a name that is like another's keeps it.
        if same.fetch_optional(&mut *tx).await?.is_none() {
            check_unlike(&mut tx, "SELECT name FROM staff WHERE id <> $1", &id.text(), name).await?;
        }
        let change = sqlx::query("UPDATE staff SET name = $1, name_key = $2 WHERE id = $3");
        let change = change.bind(name.as_str()).bind(name.key()).bind(id.text()).execute(&mut *tx).await;
        change.map_err(name_taken)?;
        Ok(tx.commit().await?)
    }
}

/// An update that changes nothing: on PostgreSQL it waits for others that change the row, and holds them up.
pub(super) async fn hold(tx: &mut Transaction<'static, Any>, id: StaffId, passphrase: &Phc) -> Result<(), StoreError> {
    let hold = sqlx::query("UPDATE staff SET active = active WHERE id = $1 AND active = 1 AND passphrase = $2");
    let held = hold.bind(id.text()).bind(passphrase.0.as_str()).execute(&mut **tx).await?;
    if held.rows_affected() == 0 { Err(StoreError::Gone("active member of staff")) } else { Ok(()) }
}
