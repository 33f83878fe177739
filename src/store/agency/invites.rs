//! Invitations: one lets a new person in to an agency, or gives a new passphrase to one who is there.

use super::agencies::lock;
use super::keys::{hold_key, make_key};
use super::members::{check_last, forget_lost_key, members};
use crate::id::{AgencyId, LinkId, MemberId, StaffId};
use crate::store::row::{FromRow, Row, Tx, sql};
use crate::store::staff::coordinators;
use crate::store::staff::links::{NewLink, TO_AGENCIES};
use crate::store::staff::people::{check_unlike, name_taken};
use crate::store::staff::sessions::MEMBERS;
use crate::store::{AgencyKey, MemberInvite, OwnKeys, Seconds, ShownName, Store, StoreError};
use jiff::civil::Date;

/// Whom a link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    pub agency: AgencyId,
    /// The member who lost the passphrase, and their name; none: somebody new.
    pub again: Option<(MemberId, String)>,
    /// Who made the link; none: the program itself.
    pub maker: Option<String>,
}

/// Whom somebody makes a link for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFor<'a> {
    /// Somebody new, in the maker's words.
    Newcomer(&'a str),
    /// A member who lost the passphrase, and whether it is sure.
    Again(MemberId, bool),
}

/// A link that nobody has used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenInvite {
    /// Names the link where it is taken back; not the secret.
    pub id: LinkId,
    /// Whose passphrase it sets anew; none: somebody new.
    pub name: Option<String>,
    /// Whom it is for if somebody new, in the maker's words; empty where they did not say.
    pub label: String,
    /// Who made it.
    pub maker: Option<String>,
    pub expires_at: Seconds,
}

/// What whoever uses a link brings along.
#[derive(Debug, Clone)]
pub struct NewMember {
    /// For somebody new; anyone who is here already keeps id and name.
    pub id: MemberId,
    pub name: ShownName,
    pub own: OwnKeys,
    /// The agency's key, if this browser made one.
    pub agency: Option<AgencyKey>,
}

impl FromRow for Invited {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let again = row.get::<Option<_>>("receiver")?.zip(row.get("name")?);
        Ok(Self { agency: row.get("agency")?, again, maker: row.get("maker")? })
    }
}

impl FromRow for OpenInvite {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            label: row.get("label")?,
            maker: row.get("maker")?,
            expires_at: row.get("expires_at")?,
        })
    }
}

/// Whose passphrase a link sets anew; none: somebody new.
struct Whose(Option<MemberId>);

impl FromRow for Whose {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        row.get("receiver").map(Self)
    }
}

impl Store {
    /// Saves a link that `maker` has made for somebody new, or for a member of that agency who lost the passphrase and
    /// is told of it.
    ///
    /// # Errors
    /// `Gone`; `MayNotMake` unless the maker is an active coordinator; `LinkMade` where there is one of that id;
    /// `LastInside` unless it is sure: with the link's use the agency's key goes.
    pub async fn invite_member(
        &self,
        id: LinkId,
        secret: &MemberInvite,
        agency: AgencyId,
        whom: LinkFor<'_>,
        maker: Option<StaffId>,
        now: Seconds,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        TO_AGENCIES.begin(&mut tx, maker, now).await?;
        lock(&mut tx, agency).await?;
        let (again, label) = match whom {
            LinkFor::Newcomer(label) => (None, label),
            LinkFor::Again(again, sure) => {
                check_last(&mut tx, agency, again, sure).await?;
                (Some(again), "")
            }
        };
        let link = NewLink { id, secret, label, maker, again: again.map(|again| again.text()) };
        TO_AGENCIES.make(&mut tx, &link, &[("agency", &agency), ("receiver", &again)], now).await?;
        Ok(tx.commit().await?)
    }

    /// An agency's links that still work, the one that ends first on top.
    pub async fn member_invites(&self, agency: AgencyId, now: Seconds) -> Result<Vec<OpenInvite>, StoreError> {
        let select = "SELECT receiver_invites.id, receivers.name, receiver_invites.label, staff.name AS maker,
               receiver_invites.expires_at
             FROM receiver_invites LEFT JOIN receivers ON receivers.id = receiver_invites.receiver
             LEFT JOIN staff ON staff.id = receiver_invites.maker
             WHERE receiver_invites.agency = $1 AND receiver_invites.expires_at > $2
             ORDER BY receiver_invites.expires_at, receiver_invites.id";
        sql(select, &[&agency, &now]).all(&self.pool).await
    }

    /// Takes a link back. Gone is what was wanted, whoever was faster.
    pub async fn withdraw_member_invite(&self, agency: AgencyId, id: LinkId) -> Result<(), StoreError> {
        sql("DELETE FROM receiver_invites WHERE id = $1 AND agency = $2", &[&id, &agency]).run(&self.pool).await?;
        Ok(())
    }

    /// Whom this link is for; none when it is unknown, used or too old, or its maker may make none.
    pub async fn member_invite(&self, secret: &MemberInvite, now: Seconds) -> Result<Option<Invited>, StoreError> {
        let select = "SELECT receiver_invites.agency, receiver_invites.receiver, receivers.name, staff.name AS maker
             FROM receiver_invites LEFT JOIN receivers ON receivers.id = receiver_invites.receiver
             LEFT JOIN staff ON staff.id = receiver_invites.maker
             WHERE receiver_invites.secret_hash = $1 AND receiver_invites.expires_at > $2
               AND (receiver_invites.maker IS NULL OR (staff.active = 1 AND staff.role = 'coordinator'))";
        sql(select, &[secret, &now]).maybe(&self.pool).await
    }

    /// Uses a link up and makes its member, both or neither. Anyone here already keeps id and name, loses what they
    /// held and all sign-ins, and must be let in again. If nobody is left who can open a card, the agency's key goes;
    /// and if nobody is left who ever could, whoever uses the link may make the next one.
    ///
    /// # Errors
    /// `InviteUnknown`; `NameTaken`, and `KeyExists` where others are to make the key, after which the link still works.
    pub async fn use_member_invite(
        &self,
        secret: &MemberInvite,
        new: &NewMember,
        now: Seconds,
        today: Date,
    ) -> Result<MemberId, StoreError> {
        let mut tx = self.write().await?;
        coordinators::lock(&mut tx).await?;
        // Then the agency, as everywhere: two that lock in turns would wait for each other.
        let agency = sql("SELECT agency FROM receiver_invites WHERE secret_hash = $1", &[secret]);
        let agency = agency.value(&mut *tx).await?.ok_or(StoreError::InviteUnknown)?;
        match &new.agency {
            Some(made) => make_key(&mut tx, agency, made, today).await?,
            None => drop(lock(&mut tx, agency).await?),
        }
        let (_, Whose(again)) = TO_AGENCIES.take(&mut tx, secret, now, StoreError::InviteUnknown).await?;
        let id = match again {
            None => insert(&mut tx, agency, new, today).await?,
            Some(id) => replace(&mut tx, id, &new.own).await?,
        };
        let others = members(&mut tx, agency).await?.iter().any(|one| one.trusted);
        match &new.agency {
            Some(_) if others => return Err(StoreError::KeyExists),
            Some(made) => hold_key(&mut tx, id, made).await?,
            None if others => {}
            None => trust(&mut tx, id).await?,
        }
        forget_lost_key(&mut tx, agency).await?;
        tx.commit().await?;
        Ok(id)
    }
}

async fn insert(tx: &mut Tx, agency: AgencyId, new: &NewMember, today: Date) -> Result<MemberId, StoreError> {
    check_unlike(tx, "SELECT name FROM receivers WHERE id <> $1", &new.id.text(), &new.name).await?;
    let own = &new.own;
    let insert = sql(
        "INSERT INTO receivers (id, agency, name, name_key, salt, auth_hash, own_key, own_wrapped, created_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &[&new.id, &agency, &new.name.as_str(), &new.name.key(), &own.salt, &own.auth, &own.key, &own.wrapped, &today],
    );
    insert.run(&mut **tx).await.map_err(name_taken)?;
    Ok(new.id)
}

/// Somebody's new passphrase and own key; all their sign-ins end.
async fn replace(tx: &mut Tx, id: MemberId, own: &OwnKeys) -> Result<MemberId, StoreError> {
    let replace = sql(
        "UPDATE receivers SET salt = $1, auth_hash = $2, own_key = $3, own_wrapped = $4, agency_key = NULL,
         agency_sealed = NULL, trusted = 0, let_in_by = NULL WHERE id = $5",
        &[&own.salt, &own.auth, &own.key, &own.wrapped, &id],
    );
    replace.must(&mut **tx, StoreError::InviteUnknown).await?;
    MEMBERS.end_all(tx, &id, None).await?;
    Ok(id)
}

/// The coordinator's link vouches for them where nobody else can.
async fn trust(tx: &mut Tx, id: MemberId) -> Result<(), StoreError> {
    sql("UPDATE receivers SET trusted = 1 WHERE id = $1", &[&id]).run(&mut **tx).await?;
    Ok(())
}
