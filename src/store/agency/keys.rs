//! The keys of an agency's members: their own, wrapped under the passphrase, and the agency's private key, sealed to
//! each who was let in. Here are only public halves and what browsers have sealed.

use super::agencies::lock;
use super::members::{members, select_members};
use crate::id::{AgencyId, MemberId};
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::staff::sessions::MEMBERS;
use crate::store::{Member, MemberAuth, MemberSessionHash, PublicKey, Salt, Sealed, Store, StoreError};
use jiff::civil::Date;

/// The longest sealed or wrapped key, in characters; what `vault.js` makes has some 300.
const SEALED_MAX: usize = 1024;

/// Somebody's own key pair and what opens it.
#[derive(Debug, Clone)]
pub struct OwnKeys {
    pub salt: Salt,
    pub auth: MemberAuth,
    pub key: PublicKey,
    /// The private half, wrapped under the passphrase.
    pub wrapped: Sealed,
}

/// The agency's key pair as one member holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyKey {
    pub key: PublicKey,
    /// The private half, sealed to the member's own key.
    pub sealed: Sealed,
}

impl AgencyKey {
    /// Both halves as they came; none where one can't be read.
    pub fn parse(key: &str, sealed: &str) -> Option<Self> {
        Some(Self { key: PublicKey::parse(key).ok()?, sealed: Sealed::parse(sealed, SEALED_MAX)? })
    }
}

impl OwnKeys {
    /// A wrapped key as it came; none where it can't be one.
    pub fn wrapped_from(text: &str) -> Option<Sealed> {
        Sealed::parse(text, SEALED_MAX)
    }
}

/// What a browser needs to open somebody's keys.
#[derive(Debug, Clone)]
pub struct MemberVault {
    pub salt: Salt,
    pub own_wrapped: Sealed,
    /// None: not let in, or the agency's key was replaced since.
    pub agency: Option<AgencyKey>,
}

impl FromRow for MemberVault {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let agency = row.get::<Option<_>>("inside")?.zip(row.get("agency_sealed")?);
        let agency = agency.map(|(key, sealed)| AgencyKey { key, sealed });
        Ok(Self { salt: row.get("salt")?, own_wrapped: row.get("own_wrapped")?, agency })
    }
}

impl Store {
    pub async fn member_vault(&self, id: MemberId) -> Result<Option<MemberVault>, StoreError> {
        const SELECT: &str = select_members!(
            ", receivers.salt, receivers.own_wrapped, receivers.agency_sealed, receivers.agency_key",
            "WHERE receivers.id = $1"
        );
        sql(SELECT, &[&id]).maybe(&self.pool).await
    }

    /// The agency has no key: this one becomes it, and its maker is inside. Of two at once, one wins.
    ///
    /// # Errors
    /// `KeyExists`; `NotTrusted` for somebody who never was inside: nobody there knows whether that is a colleague.
    pub async fn make_agency_key(&self, member: &Member, made: &AgencyKey, today: Date) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        make_key(&mut tx, member.agency, made, today).await?;
        if !members(&mut tx, member.agency).await?.iter().any(|one| one.id == member.id && one.trusted) {
            return Err(StoreError::NotTrusted);
        }
        hold_key(&mut tx, member.id, made).await?;
        Ok(tx.commit().await?)
    }

    /// Somebody who is inside lets a colleague in, and the list remembers who it was. For a colleague who is inside already
    /// nothing changes.
    ///
    /// # Errors
    /// `NotInside` if `by` is not; `Gone` if there is no such colleague; `KeysChanged` if the colleague's own key or
    /// the agency's is another by now.
    pub async fn let_in(
        &self,
        by: &Member,
        colleague: MemberId,
        own_key: &PublicKey,
        agency: &AgencyKey,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        let key = lock(&mut tx, by.agency).await?;
        let members = members(&mut tx, by.agency).await?;
        if !members.iter().any(|one| one.id == by.id && one.inside) {
            return Err(StoreError::NotInside);
        }
        let colleague =
            members.iter().find(|one| one.id == colleague).ok_or(StoreError::Gone("member of an agency"))?;
        if colleague.own_key != *own_key || key.as_deref() != Some(agency.key.as_str()) {
            return Err(StoreError::KeysChanged);
        }
        if !colleague.inside {
            hold_key(&mut tx, colleague.id, agency).await?;
            let note = "UPDATE receivers SET let_in_by = $1 WHERE id = $2";
            sql(note, &[&by.name, &colleague.id]).run(&mut *tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Another passphrase. Ends the person's other sign-ins; `false` if `before` is not the one they had.
    pub async fn change_passphrase(
        &self,
        id: MemberId,
        before: &MemberAuth,
        (salt, auth, wrapped): (Salt, &MemberAuth, &Sealed),
        session: &MemberSessionHash,
    ) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        let change =
            "UPDATE receivers SET salt = $1, auth_hash = $2, own_wrapped = $3 WHERE id = $4 AND auth_hash = $5";
        if sql(change, &[&salt, auth, wrapped, &id, before]).run(&mut *tx).await? == 0 {
            return Ok(false);
        }
        MEMBERS.end_all(&mut tx, &id, Some(session)).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Gives the agency its key, if it has none.
pub(super) async fn make_key(tx: &mut Tx, agency: AgencyId, made: &AgencyKey, today: Date) -> Result<(), StoreError> {
    if lock(tx, agency).await?.is_some() {
        return Err(StoreError::KeyExists);
    }
    let make = "UPDATE agencies SET key = $1, key_made_on = $2 WHERE id = $3";
    sql(make, &[&made.key, &today, &agency]).run(&mut **tx).await?;
    Ok(())
}

/// From now on this member holds the agency's key.
pub(super) async fn hold_key(tx: &mut Tx, member: MemberId, agency: &AgencyKey) -> Result<(), StoreError> {
    let hold = "UPDATE receivers SET agency_key = $1, agency_sealed = $2, trusted = 1 WHERE id = $3";
    sql(hold, &[&agency.key, &agency.sealed, &member]).must(&mut **tx, StoreError::Gone("member of an agency")).await
}
