//! Where agencies' members and coordinators want to be told by mail that there is something new. Their own affair: each
//! sets, sees and removes their own, and it goes with the account.

use super::notices;
use crate::address::MailAddress;
use crate::id::{MemberId, StaffId};
use crate::store::row::{Tx, sql};
use crate::store::{Store, StoreError};

impl Store {
    pub async fn member_mail(&self, id: MemberId) -> Result<Option<MailAddress>, StoreError> {
        Ok(sql("SELECT mail FROM receivers WHERE id = $1", &[&id]).value(&self.pool).await?.flatten())
    }

    /// # Errors
    /// `Gone` if there is no such member any more.
    pub async fn set_member_mail(&self, id: MemberId, mail: Option<&MailAddress>) -> Result<(), StoreError> {
        self.set(
            "UPDATE receivers SET mail = $1 WHERE id = $2",
            &id.text(),
            mail,
            StoreError::Gone("member of an agency"),
        )
        .await
    }

    pub async fn staff_mail(&self, id: StaffId) -> Result<Option<MailAddress>, StoreError> {
        Ok(sql("SELECT mail FROM staff WHERE id = $1", &[&id]).value(&self.pool).await?.flatten())
    }

    /// # Errors
    /// `Gone` if they coordinate no more.
    pub async fn set_staff_mail(&self, id: StaffId, mail: Option<&MailAddress>) -> Result<(), StoreError> {
        const SET: &str = "UPDATE staff SET mail = $1 WHERE id = $2 AND active = 1 AND role = 'coordinator'";
        self.set(SET, &id.text(), mail, StoreError::Gone("coordinator")).await
    }

    /// What could not be sent to the address before is forgotten with it.
    async fn set(
        &self,
        update: &'static str,
        person: &str,
        mail: Option<&MailAddress>,
        gone: StoreError,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        sql(update, &[&mail, &person]).must(&mut *tx, gone).await?;
        notices::forget(&mut tx, person).await?;
        Ok(tx.commit().await?)
    }
}

/// After somebody's role or access has changed: whoever does not coordinate is told of nothing.
pub(in crate::store) async fn end_unless_coordinator(tx: &mut Tx, id: StaffId) -> Result<(), StoreError> {
    const END: &str = "UPDATE staff SET mail = NULL WHERE id = $1 AND NOT (active = 1 AND role = 'coordinator')";
    if sql(END, &[&id]).run(&mut **tx).await? > 0 {
        notices::forget(tx, &id.text()).await?;
    }
    Ok(())
}
