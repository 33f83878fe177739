//! What changes of a member of staff's account. Their own changes hold only while the passphrase is the one that was shown
//! for it; role and access are a coordinator's.

use super::people::{hold, rename};
use super::sessions::STAFF;
use super::{coordinators, links};
use crate::id::StaffId;
use crate::store::centre::phrases;
use crate::store::mail::addresses;
use crate::store::row::{Tx, sql};
use crate::store::{NewStaff, Phc, Role, SessionHash, ShownName, Store, StoreError};
use crate::words::Locale;

impl Store {
    /// Somebody's passphrase, as it is kept.
    pub async fn staff_passphrase(&self, id: StaffId) -> Result<Option<Phc>, StoreError> {
        sql("SELECT passphrase FROM staff WHERE id = $1", &[&id]).value(&self.pool).await
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
        coordinators::lock(&mut tx).await?;
        hold(&mut tx, id, before).await?;
        sql("UPDATE staff SET passphrase = $1 WHERE id = $2", &[after, &id]).run(&mut *tx).await?;
        let ended = STAFF.end_all(&mut tx, &id, Some(kept)).await?;
        links::end_invitations(&mut tx, id).await?;
        tx.commit().await?;
        Ok(ended)
    }

    /// Another shown name; sign-ins go on.
    ///
    /// # Errors
    /// `NameTaken` if it is like somebody else's; `Gone` if the passphrase is not theirs any more, or the account is
    /// closed.
    pub async fn rename_staff(&self, id: StaffId, name: &ShownName, passphrase: &Phc) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        coordinators::lock(&mut tx).await?;
        hold(&mut tx, id, passphrase).await?;
        rename(&mut tx, id, name).await?;
        Ok(tx.commit().await?)
    }

    /// The language in which somebody reads our pages. It asks for no passphrase: it keeps nobody out.
    pub async fn set_staff_locale(&self, id: StaffId, locale: Locale) -> Result<(), StoreError> {
        let change = sql("UPDATE staff SET language = $1 WHERE id = $2", &[&locale.tag(), &id]);
        change.must(&self.pool, StoreError::Gone("member of staff")).await
    }

    /// Either way all sign-ins end (none may wake up with its owner), and so do links that somebody without access has
    /// made; those of places go to the heir, if there is one. Their own phrases go. The last active coordinator stays.
    pub async fn set_staff_active(&self, id: StaffId, active: bool, heir: Option<StaffId>) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        coordinators::lock(&mut tx).await?;
        let change = sql("UPDATE staff SET active = $1 WHERE id = $2", &[&active, &id]);
        change.must(&mut *tx, StoreError::Gone("member of staff")).await?;
        if !active {
            phrases::end(&mut tx, id).await?;
        }
        finish_change(tx, id, heir).await
    }

    /// A new role ends all sign-ins, so that none goes on with the old one, and the links of anyone who coordinates no more;
    /// those of places go to the heir, if there is one. The last active coordinator stays.
    pub async fn set_staff_role(&self, id: StaffId, role: Role, heir: Option<StaffId>) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        coordinators::lock(&mut tx).await?;
        let change = sql("UPDATE staff SET role = $1 WHERE id = $2", &[&role, &id]);
        change.must(&mut *tx, StoreError::Gone("member of staff")).await?;
        finish_change(tx, id, heir).await
    }
}

async fn finish_change(mut tx: Tx, id: StaffId, heir: Option<StaffId>) -> Result<(), StoreError> {
    coordinators::check_one_is_left(&mut tx).await?;
    STAFF.end_all(&mut tx, &id, None::<&SessionHash>).await?;
    links::end_unless_coordinator(&mut tx, id, heir).await?;
    addresses::end_unless_coordinator(&mut tx, id).await?;
    Ok(tx.commit().await?)
}

/// Somebody's new name and passphrase; all their sign-ins end, and the links by which they let people in.
pub(super) async fn replace(tx: &mut Tx, id: StaffId, new: &NewStaff) -> Result<(), StoreError> {
    rename(tx, id, &new.name).await?;
    sql("UPDATE staff SET passphrase = $1 WHERE id = $2", &[&new.passphrase, &id]).run(&mut **tx).await?;
    STAFF.end_all(tx, &id, None::<&SessionHash>).await?;
    links::end_invitations(tx, id).await
}
