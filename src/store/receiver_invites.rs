//! One-time links for receivers. The database knows only the SHA-256 of a secret, and the secret is used up in the
//! same transaction that makes the receiver.

use super::agencies::{agency_id, lock};
use super::error::is_unique;
use super::makers::{self, may_make};
use super::receiver_keys::{hold, make_key};
use super::receiver_sessions::end_all;
use super::receivers::{check_last, forget_lost_key, people, receiver_id};
use super::secret::text;
use super::staff::{check_unlike, lock_coordinators, name_taken};
use super::{AgencyKey, INVITE_SECONDS, OwnKeys, ReceiverInvite, Seconds, ShownName, Store, StoreError};
use crate::id::{AgencyId, ReceiverId, StaffId};
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

/// Whom a link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    pub agency: AgencyId,
    /// Who lost the passphrase, and their name; none: somebody new.
    pub again: Option<(ReceiverId, String)>,
    /// Who made the link; none: the program itself.
    pub maker: Option<String>,
}

/// Whom somebody makes a link for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFor<'a> {
    /// Somebody new, in the maker's words.
    Newcomer(&'a str),
    /// A receiver who lost the passphrase, and whether it is sure.
    Again(ReceiverId, bool),
}

/// A link that nobody has used yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenInvite {
    /// Names the link where it is taken back; not the secret.
    pub id: ReceiverId,
    /// Whose passphrase it sets anew; none: somebody new.
    pub name: Option<String>,
    /// Whom it is for if somebody new, in the maker's words; empty where they did not say.
    pub label: String,
    /// Who made it.
    pub maker: Option<String>,
    pub expires_at: Seconds,
}

/// What somebody brings along who uses a link.
#[derive(Debug, Clone)]
pub struct NewReceiver {
    /// Of somebody new; who is here already keeps id and name.
    pub id: ReceiverId,
    pub name: ShownName,
    pub own: OwnKeys,
    /// The agency's key, if this browser made one.
    pub agency: Option<AgencyKey>,
}

impl Store {
    /// Saves a link that `maker` has made for somebody new, or for a receiver of that agency who lost the passphrase and
    /// is told of it. `id` is any fresh random id.
    ///
    /// # Errors
    /// `Gone`; `MayNotMake` unless the maker is an active coordinator; `LastInside` unless it is sure: with the link's
    /// use the agency's key goes.
    pub async fn invite_receiver(
        &self,
        id: ReceiverId,
        secret: &ReceiverInvite,
        agency: AgencyId,
        whom: LinkFor<'_>,
        maker: Option<StaffId>,
        now: Seconds,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        may_make(&mut tx, maker, StoreError::MayNotMake).await?;
        sqlx::query("DELETE FROM receiver_invites WHERE expires_at <= $1").bind(now).execute(&mut *tx).await?;
        lock(&mut tx, agency).await?;
        let (again, label) = match whom {
            LinkFor::Newcomer(label) => (None, label),
            LinkFor::Again(again, sure) => {
                check_last(&mut tx, agency, again, sure).await?;
                (Some(again), "")
            }
        };
        let made = sqlx::query(
            "INSERT INTO receiver_invites (id, secret_hash, agency, receiver, expires_at, maker, label)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(id.text())
        .bind(text(&secret.digest()))
        .bind(agency.text())
        .bind(again.map(|again| again.text()))
        .bind(now.saturating_add(INVITE_SECONDS))
        .bind(maker.map(|maker| maker.text()))
        .bind(label)
        .execute(&mut *tx)
        .await;
        match made {
            Err(error) if is_unique(&error) => {
                return Err(StoreError::corrupt("receiver_invites", "a secret that is not random"));
            }
            made => made?,
        };
        if let (Some(again), Some(maker)) = (again, maker) {
            makers::note_reset(&mut tx, &again.text(), maker, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// An agency's links that still work, the one that ends first on top.
    pub async fn receiver_invites(&self, agency: AgencyId, now: Seconds) -> Result<Vec<OpenInvite>, StoreError> {
        let rows = sqlx::query(
            "SELECT receiver_invites.id, receivers.name, receiver_invites.label, staff.name AS maker, receiver_invites.expires_at
             FROM receiver_invites LEFT JOIN receivers ON receivers.id = receiver_invites.receiver
             LEFT JOIN staff ON staff.id = receiver_invites.maker
             WHERE receiver_invites.agency = $1 AND receiver_invites.expires_at > $2
             ORDER BY receiver_invites.expires_at, receiver_invites.id",
        )
        .bind(agency.text())
        .bind(now)
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                Ok(OpenInvite {
                    id: receiver_id(&row.try_get::<String, _>("id")?)?,
                    name: row.try_get("name")?,
                    label: row.try_get("label")?,
                    maker: row.try_get("maker")?,
                    expires_at: row.try_get("expires_at")?,
                })
            })
            .collect()
    }

    /// Takes a link back. Gone is what was wanted, whoever was faster.
    pub async fn withdraw_receiver_invite(&self, agency: AgencyId, id: ReceiverId) -> Result<(), StoreError> {
        let delete = sqlx::query("DELETE FROM receiver_invites WHERE id = $1 AND agency = $2");
        delete.bind(id.text()).bind(agency.text()).execute(&self.pool).await?;
        Ok(())
    }

    /// Whom this link is for; none when it is unknown, used or too old, or its maker may make none.
    pub async fn receiver_invite(&self, secret: &ReceiverInvite, now: Seconds) -> Result<Option<Invited>, StoreError> {
        let row = sqlx::query(
            "SELECT receiver_invites.agency, receiver_invites.receiver, receivers.name, staff.name AS maker
             FROM receiver_invites LEFT JOIN receivers ON receivers.id = receiver_invites.receiver
             LEFT JOIN staff ON staff.id = receiver_invites.maker
             WHERE receiver_invites.secret_hash = $1 AND receiver_invites.expires_at > $2
               AND (receiver_invites.maker IS NULL OR (staff.active = 1 AND staff.role = 'coordinator'))",
        )
        .bind(text(&secret.digest()))
        .bind(now)
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(invited).transpose()
    }

    /// Uses a link up and makes its receiver, both or neither. Who is here already keeps id and name, loses what they
    /// held and all sign-ins, and must be let in again. If nobody is left who can open a card, the agency's key goes;
    /// and if nobody is left who ever could, whoever uses the link may make the next one.
    ///
    /// # Errors
    /// `InviteUnknown`; `NameTaken`, and `KeyExists` where others are to make the key, after which the link still works.
    pub async fn use_receiver_invite(
        &self,
        secret: &ReceiverInvite,
        new: &NewReceiver,
        now: Seconds,
        today: Date,
    ) -> Result<ReceiverId, StoreError> {
        let mut tx = self.write().await?;
        lock_coordinators(&mut tx).await?;
        // Then the agency, as everywhere: two that lock in turns would wait for each other.
        let hash = text(&secret.digest());
        let agency = sqlx::query("SELECT agency FROM receiver_invites WHERE secret_hash = $1").bind(hash.as_str());
        let agency = agency.fetch_optional(&mut *tx).await?.ok_or(StoreError::InviteUnknown)?;
        let agency = agency_id(&agency.try_get::<String, _>("agency")?)?;
        match &new.agency {
            Some(made) => make_key(&mut tx, agency, made, today).await?,
            None => drop(lock(&mut tx, agency).await?),
        }
        let used = sqlx::query(
            "DELETE FROM receiver_invites WHERE secret_hash = $1 AND expires_at > $2 RETURNING receiver, maker",
        );
        let used = used.bind(hash.as_str()).bind(now).fetch_optional(&mut *tx).await?;
        let used = used.ok_or(StoreError::InviteUnknown)?;
        makers::check(&mut tx, makers::maker(&used, "maker")?, StoreError::InviteUnknown).await?;
        let again: Option<String> = used.try_get("receiver")?;
        let id = match again {
            None => insert(&mut tx, agency, new, today).await?,
            Some(id) => replace(&mut tx, receiver_id(&id)?, &new.own).await?,
        };
        let others = people(&mut tx, agency).await?.iter().any(|one| one.trusted);
        match &new.agency {
            Some(_) if others => return Err(StoreError::KeyExists),
            Some(made) => hold(&mut tx, id, made).await?,
            None if others => {}
            None => trust(&mut tx, id).await?,
        }
        forget_lost_key(&mut tx, agency).await?;
        tx.commit().await?;
        Ok(id)
    }
}

fn invited(row: &AnyRow) -> Result<Invited, StoreError> {
    let (id, name): (Option<String>, Option<String>) = (row.try_get("receiver")?, row.try_get("name")?);
    let again = match (id, name) {
        (Some(id), Some(name)) => Some((receiver_id(&id)?, name)),
        _ => None,
    };
    Ok(Invited { agency: agency_id(&row.try_get::<String, _>("agency")?)?, again, maker: row.try_get("maker")? })
}

async fn insert(
    tx: &mut Transaction<'static, Any>,
    agency: AgencyId,
    new: &NewReceiver,
    today: Date,
) -> Result<ReceiverId, StoreError> {
    check_unlike(tx, "SELECT name FROM receivers WHERE id <> $1", &new.id.text(), &new.name).await?;
    sqlx::query(
        "INSERT INTO receivers (id, agency, name, name_key, salt, auth_hash, own_key, own_wrapped, created_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new.id.text())
    .bind(agency.text())
    .bind(new.name.as_str())
    .bind(new.name.key())
    .bind(new.own.salt.text())
    .bind(text(&new.own.auth.digest()))
    .bind(new.own.key.as_str())
    .bind(new.own.wrapped.as_str())
    .bind(today.to_string())
    .execute(&mut **tx)
    .await
    .map_err(name_taken)?;
    Ok(new.id)
}

/// Somebody's new passphrase and own key; all their sign-ins end.
async fn replace(tx: &mut Transaction<'static, Any>, id: ReceiverId, own: &OwnKeys) -> Result<ReceiverId, StoreError> {
    let replaced = sqlx::query(
        "UPDATE receivers SET salt = $1, auth_hash = $2, own_key = $3, own_wrapped = $4, agency_key = NULL,
         agency_sealed = NULL, trusted = 0, let_in_by = NULL WHERE id = $5",
    )
    .bind(own.salt.text())
    .bind(text(&own.auth.digest()))
    .bind(own.key.as_str())
    .bind(own.wrapped.as_str())
    .bind(id.text())
    .execute(&mut **tx)
    .await?;
    if replaced.rows_affected() == 0 {
        return Err(StoreError::InviteUnknown);
    }
    end_all(tx, id, None).await?;
    Ok(id)
}

/// The coordinator's link vouches for them where nobody else can.
async fn trust(tx: &mut Transaction<'static, Any>, id: ReceiverId) -> Result<(), StoreError> {
    sqlx::query("UPDATE receivers SET trusted = 1 WHERE id = $1").bind(id.text()).execute(&mut **tx).await?;
    Ok(())
}
