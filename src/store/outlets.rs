//! Places where flyers lie: what a coordinator says of them, and the private link of each.

use super::error::is_unique;
use super::makers::{self, may_make};
use super::{OutletSecret, Store, StoreError, orders, secret, tallies};
use crate::id::{OutletId, StaffId};
use crate::line::Language;
use jiff::civil::Date;
use sqlx::any::AnyRow;
use sqlx::{Any, Row, Transaction};

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

    /// In Danish: "Skole".
    pub fn name(self) -> &'static str {
        match self {
            Self::School => "Skole",
            Self::Library => "Bibliotek",
            Self::StreetTeam => "Gadeteam",
            Self::DropIn => "Værested",
            Self::YouthClub => "Ungdomsklub",
            Self::Other => "Andet",
        }
    }
}

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
}

/// A place's link as the list tells of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutletLink {
    /// None: from before makers were kept, or of the program itself.
    pub maker: Option<StaffId>,
    /// Its maker coordinates no more, and it has died with that.
    pub dead: bool,
}

macro_rules! select_outlets {
    ($rest:literal) => {
        concat!(
            "SELECT id, name, kind, municipality, language, pupils, created_on, closed_on, merged_into, link_maker,
             CASE WHEN secret_hash LIKE 'dead %' THEN 1 ELSE 0 END AS link_dead FROM outlets ",
            $rest
        )
    };
}

impl Store {
    /// Those that are open first, then by name. Merged ones are left out: they are part of another.
    pub async fn outlets(&self) -> Result<Vec<Outlet>, StoreError> {
        let rows = sqlx::query(select_outlets!("WHERE merged_into IS NULL")).fetch_all(&self.pool).await?;
        let mut outlets = rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        // Here, since the databases order æ, ø and å differently.
        outlets.sort_by_cached_key(|o| (o.closed_on.is_some(), o.text.name.to_lowercase(), o.id));
        Ok(outlets)
    }

    pub async fn outlet(&self, id: OutletId) -> Result<Option<Outlet>, StoreError> {
        let row = sqlx::query(select_outlets!("WHERE id = $1")).bind(id.text()).fetch_optional(&self.pool).await?;
        row.as_ref().map(read).transpose()
    }

    /// Whose link this is; none when it is unknown or replaced, its maker coordinates no more, or the place is closed or
    /// merged.
    pub async fn outlet_by_secret(&self, secret: &OutletSecret) -> Result<Option<Outlet>, StoreError> {
        let row = sqlx::query(select_outlets!(
            "WHERE secret_hash = $1 AND closed_on IS NULL AND (link_maker IS NULL
               OR link_maker IN (SELECT id FROM staff WHERE active = 1 AND role = 'coordinator'))"
        ))
        .bind(secret::text(&secret.digest()))
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(read).transpose()
    }

    /// A place and its link, which `maker` has made.
    ///
    /// # Errors
    /// `MayNotMake` unless the maker is an active coordinator.
    pub async fn add_outlet(
        &self,
        id: OutletId,
        text: &OutletText,
        secret: &OutletSecret,
        maker: Option<StaffId>,
        today: Date,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        may_make(&mut tx, maker, StoreError::MayNotMake).await?;
        sqlx::query(
            "INSERT INTO outlets (id, name, kind, municipality, language, pupils, secret_hash, created_on, link_maker)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(id.text())
        .bind(text.name.as_str())
        .bind(text.kind.as_str())
        .bind(text.municipality.as_str())
        .bind(text.language.as_str())
        .bind(text.pupils.map(i64::from))
        .bind(secret::text(&secret.digest()))
        .bind(today.to_string())
        .bind(maker.map(|maker| maker.text()))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Changes what is said of a place. If it is not to be counted now, what was counted goes.
    pub async fn save_outlet(&self, id: OutletId, text: &OutletText, pupils_min: u32) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        let saved = sqlx::query(
            "UPDATE outlets SET name = $1, kind = $2, municipality = $3, language = $4, pupils = $5
             WHERE id = $6 AND merged_into IS NULL",
        )
        .bind(text.name.as_str())
        .bind(text.kind.as_str())
        .bind(text.municipality.as_str())
        .bind(text.language.as_str())
        .bind(text.pupils.map(i64::from))
        .bind(id.text())
        .execute(&mut *tx)
        .await?;
        found(saved.rows_affected())?;
        if !text.is_counted(pupils_min) {
            tallies::forget(&mut tx, id).await?;
        }
        Ok(tx.commit().await?)
    }

    /// A new link, which `maker` has made; the one before is dead.
    ///
    /// # Errors
    /// `Gone`; `MayNotMake` unless the maker is an active coordinator.
    pub async fn replace_outlet_link(
        &self,
        id: OutletId,
        secret: &OutletSecret,
        maker: Option<StaffId>,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        may_make(&mut tx, maker, StoreError::MayNotMake).await?;
        let replace = "UPDATE outlets SET secret_hash = $1, link_maker = $2 WHERE id = $3 AND closed_on IS NULL";
        let replaced = sqlx::query(replace)
            .bind(secret::text(&secret.digest()))
            .bind(maker.map(|maker| maker.text()))
            .bind(id.text())
            .execute(&mut *tx)
            .await;
        match replaced {
            Err(error) if is_unique(&error) => {
                return Err(StoreError::corrupt("outlets", "a secret that is not random"));
            }
            replaced => found(replaced?.rows_affected())?,
        }
        Ok(tx.commit().await?)
    }

    /// Closes a place as of a day, or opens it again.
    pub async fn set_outlet_closed(&self, id: OutletId, closed_on: Option<Date>) -> Result<(), StoreError> {
        let changed = sqlx::query("UPDATE outlets SET closed_on = $1 WHERE id = $2 AND merged_into IS NULL")
            .bind(closed_on.map(|day| day.to_string()))
            .bind(id.text())
            .execute(&self.pool)
            .await?;
        found(changed.rows_affected())
    }

    /// Makes `from` part of `into`: codes, counts and orders go over, and the link of `from` dies. All or nothing.
    pub async fn merge_outlets(
        &self,
        from: OutletId,
        into: OutletId,
        pupils_min: u32,
        today: Date,
    ) -> Result<(), StoreError> {
        if from == into {
            return Err(StoreError::Gone("other place"));
        }
        let mut tx = self.write().await?;
        // Both at once and always in the same order, so that two merges can't wait for each other.
        for id in if from < into { [from, into] } else { [into, from] } {
            lock(&mut tx, id).await?;
        }
        let merged = sqlx::query("UPDATE outlets SET merged_into = $1, closed_on = $2 WHERE id = $3")
            .bind(into.text())
            .bind(today.to_string())
            .bind(from.text())
            .execute(&mut *tx)
            .await?;
        found(merged.rows_affected())?;
        // What was merged into it before belongs to the other as well.
        rename(&mut tx, "UPDATE outlets SET merged_into = $1 WHERE merged_into = $2", from, into).await?;
        rename(&mut tx, "UPDATE flyers SET outlet = $1, position = 0 WHERE outlet = $2", from, into).await?;
        orders::hand_over(&mut tx, from, into).await?;
        tallies::hand_over(&mut tx, from, into).await?;
        let row = sqlx::query(select_outlets!("WHERE id = $1")).bind(into.text()).fetch_one(&mut *tx).await?;
        if !read(&row)?.text.is_counted(pupils_min) {
            tallies::forget(&mut tx, into).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// Nobody else changes this place until the transaction ends (PostgreSQL; SQLite has one writer anyway).
pub(super) async fn lock(tx: &mut Transaction<'static, Any>, id: OutletId) -> Result<(), StoreError> {
    let locked = sqlx::query("UPDATE outlets SET name = name WHERE id = $1 AND merged_into IS NULL")
        .bind(id.text())
        .execute(&mut **tx)
        .await?;
    found(locked.rows_affected())
}

/// A statement that puts `into` in place of `from`.
pub(super) async fn rename(
    tx: &mut Transaction<'static, Any>,
    update: &'static str,
    from: OutletId,
    into: OutletId,
) -> Result<(), StoreError> {
    sqlx::query(update).bind(into.text()).bind(from.text()).execute(&mut **tx).await?;
    Ok(())
}

fn found(rows: u64) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Gone("place")) } else { Ok(()) }
}

fn read(row: &AnyRow) -> Result<Outlet, StoreError> {
    let (id, kind): (String, String) = (row.try_get("id")?, row.try_get("kind")?);
    let (pupils, merged): (Option<i64>, Option<String>) = (row.try_get("pupils")?, row.try_get("merged_into")?);
    let corrupt = |what: &str| StoreError::corrupt("outlets", what);
    Ok(Outlet {
        id: outlet_id(&id)?,
        text: OutletText {
            name: row.try_get("name")?,
            kind: OutletKind::parse(&kind).ok_or_else(|| corrupt("unknown kind"))?,
            municipality: row.try_get("municipality")?,
            language: Language::parse(row.try_get("language")?).unwrap_or(Language::UNKNOWN),
            pupils: pupils.map(u32::try_from).transpose().map_err(|_| corrupt("bad number of pupils"))?,
        },
        created_on: day(&row.try_get::<String, _>("created_on")?, "outlets")?,
        closed_on: row.try_get::<Option<String>, _>("closed_on")?.map(|text| day(&text, "outlets")).transpose()?,
        merged_into: merged.as_deref().map(outlet_id).transpose()?,
        link: OutletLink { maker: makers::maker(row, "link_maker")?, dead: row.try_get::<i64, _>("link_dead")? != 0 },
    })
}

pub(super) fn outlet_id(text: &str) -> Result<OutletId, StoreError> {
    OutletId::parse(text).map_err(|_| StoreError::corrupt("outlets", "bad id"))
}

/// A day as kept.
pub(super) fn day(text: &str, table: &'static str) -> Result<Date, StoreError> {
    text.parse().map_err(|error| StoreError::corrupt(table, error))
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
