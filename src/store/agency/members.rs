//! An agency's members: its people, who open what is sent to it. What their passphrase is never comes here.

use super::agencies::{clear_key, lock};
use crate::id::{AgencyId, MemberId};
use crate::store::mail::notices;
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::staff::reset_notices;
use crate::store::{Agency, MemberAuth, PublicKey, ShownName, Store, StoreError, secret};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq;

/// What a passphrase is stretched with in the browser: 16 bytes. No secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt([u8; 16]);

impl Salt {
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// 22 characters of base64url.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        matches!(URL_SAFE_NO_PAD.decode_slice(text, &mut bytes), Ok(16)).then_some(Self(bytes))
    }
}

kept_as_text! { Salt: text, Salt::parse; }

/// A member as colleagues and the coordinator know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub agency: AgencyId,
    pub name: String,
    /// What the agency's private key is sealed to when somebody lets them in.
    pub own_key: PublicKey,
    /// Whether they hold the agency's present key. Others may sign in, and read no card.
    pub inside: bool,
    /// Whether they have been inside, maybe under a former key: only then may they make the next one.
    pub trusted: bool,
    /// Somebody was given a link for their new passphrase, with which they will hold nothing. One that is too old counts
    /// until it is cleared away.
    pub renewing: bool,
    /// The name of the colleague who let them in, as it was then; none for whoever made the key, and from before that was kept.
    pub let_in_by: Option<String>,
}

impl Member {
    /// Whether nobody else can open cards, or will be able to once the links that are out were used.
    pub fn is_last(&self, members: &[Self]) -> bool {
        self.inside && !members.iter().any(|other| other.id != self.id && other.inside && !other.renewing)
    }
}

/// `SELECT` of a [`Member`], then other columns if any, then the rest of the statement.
macro_rules! select_members {
    ($rest:literal) => {
        select_members!("", $rest)
    };
    ($more:literal, $rest:literal) => {
        concat!(
            "SELECT receivers.id, receivers.agency, receivers.name, receivers.own_key, receivers.trusted,
             receivers.let_in_by,
             (SELECT COUNT(*) FROM receiver_invites WHERE receiver_invites.receiver = receivers.id) AS renewing,
             CASE WHEN receivers.agency_key = agencies.key AND receivers.agency_sealed IS NOT NULL
               THEN receivers.agency_key END AS inside",
            $more,
            " FROM receivers JOIN agencies ON agencies.id = receivers.agency ",
            $rest
        )
    };
}
pub(in crate::store) use select_members;

impl FromRow for Member {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            agency: row.get("agency")?,
            name: row.get("name")?,
            own_key: row.get("own_key")?,
            inside: row.get::<Option<String>>("inside")?.is_some(),
            trusted: row.get("trusted")?,
            renewing: row.get("renewing")?,
            let_in_by: row.get("let_in_by")?,
        })
    }
}

impl Store {
    /// An agency's members by name.
    pub async fn members(&self, agency: AgencyId) -> Result<Vec<Member>, StoreError> {
        const SELECT: &str = select_members!("WHERE receivers.agency = $1 ORDER BY receivers.name_key");
        sql(SELECT, &[&agency]).all(&self.pool).await
    }

    /// What the browser of somebody of that name stretches the passphrase with.
    pub async fn member_salt(&self, name: &ShownName) -> Result<Option<Salt>, StoreError> {
        sql("SELECT salt FROM receivers WHERE name_key = $1", &[&name.key()]).value(&self.pool).await
    }

    /// Who that is; none for a wrong name and a wrong passphrase alike.
    pub async fn check_member(&self, name: &ShownName, auth: &MemberAuth) -> Result<Option<MemberId>, StoreError> {
        let select = sql("SELECT id, auth_hash FROM receivers WHERE name_key = $1", &[&name.key()]);
        let known: Option<(MemberId, String)> = select.maybe(&self.pool).await?;
        let digest = secret::text(&auth.digest());
        let hash = known.as_ref().map_or("", |(_, hash)| hash.as_str());
        let right = bool::from(digest.as_bytes().ct_eq(hash.as_bytes()));
        Ok(known.filter(|_| right).map(|(id, _)| id))
    }

    /// Takes somebody away; their sign-ins end. If nobody is left who can open a card, the agency's key goes too, so
    /// that no young person seals one to it.
    ///
    /// # Errors
    /// `Gone`; `LastInside` unless it is `sure`.
    pub async fn remove_member(&self, agency: &Agency, id: MemberId, sure: bool) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        lock(&mut tx, agency.id).await?;
        check_last(&mut tx, agency.id, id, sure).await?;
        sql("DELETE FROM receivers WHERE id = $1", &[&id]).run(&mut *tx).await?;
        reset_notices::forget(&mut tx, &id.text()).await?;
        notices::forget(&mut tx, &id.text()).await?;
        forget_lost_key(&mut tx, agency.id).await?;
        Ok(tx.commit().await?)
    }
}

/// Holds somebody who has that passphrase still. An update that changes nothing waits on PostgreSQL for a removal or
/// another passphrase, and holds them up.
pub(in crate::store) async fn hold(tx: &mut Tx, id: MemberId, auth: &MemberAuth) -> Result<(), StoreError> {
    let hold = sql("UPDATE receivers SET name = name WHERE id = $1 AND auth_hash = $2", &[&id, auth]);
    hold.must(&mut **tx, StoreError::Gone("member of an agency")).await
}

/// Somebody of a locked agency, who loses the key or will: of two coordinators who each take one away, one is asked.
pub(super) async fn check_last(tx: &mut Tx, agency: AgencyId, id: MemberId, sure: bool) -> Result<(), StoreError> {
    let members = members(tx, agency).await?;
    let one = members.iter().find(|one| one.id == id).ok_or(StoreError::Gone("member of an agency"))?;
    if one.is_last(&members) && !sure { Err(StoreError::LastInside) } else { Ok(()) }
}

/// A key that nobody holds any more is none.
pub(super) async fn forget_lost_key(tx: &mut Tx, agency: AgencyId) -> Result<(), StoreError> {
    let held = members(tx, agency).await?.iter().any(|one| one.inside);
    if held { Ok(()) } else { clear_key(tx, agency).await }
}

/// An agency's members, within a transaction.
pub(super) async fn members(tx: &mut Tx, agency: AgencyId) -> Result<Vec<Member>, StoreError> {
    sql(select_members!("WHERE receivers.agency = $1"), &[&agency]).all(&mut **tx).await
}
