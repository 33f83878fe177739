//! Places where flyers lie: what a coordinator says of them, and the private link of each.

use crate::id::{OutletId, StaffId};
use crate::line::Language;
use crate::store::error::is_unique;
use crate::store::mark::mark;
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::staff::links::may_make;
use crate::store::{OutletSecret, Store, StoreError};
use jiff::civil::Date;

/// What kind of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutletKind {
    School,
    Library,
    StreetTeam,
    DropIn,
    YouthClub,
    Other,
}

impl OutletKind {
    pub const ALL: [Self; 6] =
        [Self::School, Self::Library, Self::StreetTeam, Self::DropIn, Self::YouthClub, Self::Other];

    /// As stored and as sent by forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Library => "library",
            Self::StreetTeam => "street",
            Self::DropIn => "drop_in",
            Self::YouthClub => "club",
            Self::Other => "other",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

kept_as_text! { OutletKind: as_str, OutletKind::parse; }

/// What a coordinator writes about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutletText {
    /// 1–120 characters, one line.
    pub name: String,
    pub kind: OutletKind,
    /// 1–60 characters, one line.
    pub municipality: String,
    /// In which its kit is first shown.
    pub language: Language,
    /// How many pupils; none where it is no school.
    pub pupils: Option<u32>,
}

impl OutletText {
    pub const MAX_NAME: usize = 120;
    pub const MAX_MUNICIPALITY: usize = 60;
    pub const MAX_PUPILS: u32 = 20_000;

    /// The number of pupils as somebody wrote it; none where it can't be one.
    pub fn pupils_from(text: &str) -> Option<u32> {
        let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
        let all = !digits.is_empty() && digits.bytes().all(|c| c.is_ascii_digit());
        digits.parse().ok().filter(|n| all && (1..=Self::MAX_PUPILS).contains(n))
    }

    /// Whether anything may be counted of it: among `pupils_min` pupils a count could point at one. A school that
    /// has not said how many it has is not counted either.
    pub fn is_counted(&self, pupils_min: u32) -> bool {
        match self.pupils {
            Some(pupils) => pupils >= pupils_min,
            None => self.kind != OutletKind::School,
        }
    }
}

/// A place as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlet {
    pub id: OutletId,
    pub text: OutletText,
    pub created_on: Date,
    /// Closed: its link is dead and nothing is counted; its codes go on leading to the chat.
    pub closed_on: Option<Date>,
    /// The place that has its codes and counts now. Such a place stays closed.
    pub merged_into: Option<OutletId>,
    pub link: OutletLink,
    /// Tells its link from the one that comes after it. Nothing opens with it.
    pub link_mark: String,
}

/// A place's link as the list tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutletLink {
    /// None: from before makers were kept, or of the program itself.
    pub maker: Option<StaffId>,
    /// Its maker coordinates no more, and it has died with that.
    pub dead: bool,
}

/// `SELECT` of an [`Outlet`], then the rest of the statement.
macro_rules! select_outlets {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, kind, municipality, language, pupils, created_on, closed_on, merged_into, link_maker, secret_hash,
             CASE WHEN secret_hash LIKE 'dead %' THEN 1 ELSE 0 END AS link_dead FROM outlets ",
            $rest
        )
    };
}
pub(super) use select_outlets;

impl FromRow for Outlet {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = OutletText {
            name: row.get("name")?,
            kind: row.get("kind")?,
            municipality: row.get("municipality")?,
            language: row.get("language")?,
            pupils: row.get("pupils")?,
        };
        Ok(Self {
            id: row.get("id")?,
            text,
            created_on: row.get("created_on")?,
            closed_on: row.get("closed_on")?,
            merged_into: row.get("merged_into")?,
            link: OutletLink { maker: row.get("link_maker")?, dead: row.get("link_dead")? },
            link_mark: mark(&row.get::<String>("secret_hash")?),
        })
    }
}

impl Store {
    /// Those that are open first, then by name. Merged ones are left out: they are part of another.
    pub async fn outlets(&self) -> Result<Vec<Outlet>, StoreError> {
        let mut outlets: Vec<Outlet> = sql(select_outlets!("WHERE merged_into IS NULL"), &[]).all(&self.pool).await?;
        // Here, since the databases order æ, ø and å differently.
        outlets.sort_by_cached_key(|o| (o.closed_on.is_some(), o.text.name.to_lowercase(), o.id));
        Ok(outlets)
    }

    pub async fn outlet(&self, id: OutletId) -> Result<Option<Outlet>, StoreError> {
        sql(select_outlets!("WHERE id = $1"), &[&id]).maybe(&self.pool).await
    }

    /// Whose link this is; none when it is unknown or replaced, its maker coordinates no more, or the place is closed or
    /// merged.
    pub async fn outlet_by_secret(&self, secret: &OutletSecret) -> Result<Option<Outlet>, StoreError> {
        const SELECT: &str = select_outlets!(
            "WHERE secret_hash = $1 AND closed_on IS NULL AND (link_maker IS NULL
               OR link_maker IN (SELECT id FROM staff WHERE active = 1 AND role = 'coordinator'))"
        );
        sql(SELECT, &[secret]).maybe(&self.pool).await
    }

    /// A place and its link, which `maker` has made.
    ///
    /// # Errors
    /// `MayNotMake` unless the maker is an active coordinator; `PlaceMade` where there is a place of that id: its form is
    /// sent a second time.
    pub async fn add_outlet(
        &self,
        id: OutletId,
        text: &OutletText,
        secret: &OutletSecret,
        maker: Option<StaffId>,
        today: Date,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        may_make(&mut tx, maker).await?;
        if sql("SELECT id FROM outlets WHERE id = $1", &[&id]).value::<OutletId>(&mut *tx).await?.is_some() {
            return Err(StoreError::PlaceMade);
        }
        let OutletText { name, kind, municipality, language, pupils } = text;
        let insert = "INSERT INTO outlets
               (id, name, kind, municipality, language, pupils, secret_hash, created_on, link_maker)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
        sql(insert, &[&id, name, kind, municipality, language, pupils, secret, &today, &maker]).run(&mut *tx).await?;
        Ok(tx.commit().await?)
    }

    /// A new link, which `maker` has made; the one before is dead. `was`: the mark of the one that is to be replaced.
    ///
    /// # Errors
    /// `Gone`; `MayNotMake` unless the maker is an active coordinator; `LinkChanged` where it is not that one any more: this
    /// form or somebody else has made another, or it has died with its maker's rights.
    pub async fn replace_outlet_link(
        &self,
        id: OutletId,
        secret: &OutletSecret,
        was: Option<&str>,
        maker: Option<StaffId>,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        may_make(&mut tx, maker).await?;
        let now: Option<String> = sql("SELECT secret_hash FROM outlets WHERE id = $1", &[&id]).value(&mut *tx).await?;
        let now = now.ok_or(GONE)?;
        if was.is_some_and(|was| mark(&now) != was) {
            return Err(StoreError::LinkChanged);
        }
        let replace = "UPDATE outlets SET secret_hash = $1, link_maker = $2 WHERE id = $3 AND closed_on IS NULL";
        match sql(replace, &[secret, &maker, &id]).run(&mut *tx).await {
            Ok(0) => return Err(GONE),
            Err(error) if is_unique(&error) => {
                return Err(StoreError::corrupt("outlets", "a secret that is not random"));
            }
            replaced => replaced?,
        };
        Ok(tx.commit().await?)
    }

    /// Closes a place as of a day, or opens it again.
    pub async fn set_outlet_closed(&self, id: OutletId, closed_on: Option<Date>) -> Result<(), StoreError> {
        let close = "UPDATE outlets SET closed_on = $1 WHERE id = $2 AND merged_into IS NULL";
        sql(close, &[&closed_on, &id]).must(&self.pool, GONE).await
    }
}

pub(super) const GONE: StoreError = StoreError::Gone("place");

/// Nobody else changes this place until the transaction ends (PostgreSQL; SQLite has one writer anyway).
pub(super) async fn lock(tx: &mut Tx, id: OutletId) -> Result<(), StoreError> {
    let lock = "UPDATE outlets SET name = name WHERE id = $1 AND merged_into IS NULL";
    sql(lock, &[&id]).must(&mut **tx, GONE).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pupils_as_people_write_them() {
        for (text, n) in [
            ("312", Some(312)),
            ("1.250", Some(1250)),
            (" 1 250 ", Some(1250)),
            ("0", None),
            ("", None),
            ("-5", None),
            ("+5", None),
            ("20001", None),
            ("99999999999999999999", None),
            ("ca. 300", None),
        ] {
            assert_eq!(OutletText::pupils_from(text), n, "{text}");
        }
    }

    #[test]
    fn among_few_nothing_is_counted() {
        let text = |kind, pupils| OutletText {
            name: "x".into(),
            kind,
            municipality: "y".into(),
            language: Language::DANISH,
            pupils,
        };
        assert!(!text(OutletKind::School, Some(49)).is_counted(50));
        assert!(text(OutletKind::School, Some(50)).is_counted(50));
        assert!(!text(OutletKind::School, None).is_counted(50));
        assert!(text(OutletKind::Library, None).is_counted(50));
    }
}
