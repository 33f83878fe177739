//! The phone numbers for acute help, each with the day on which the centre last checked it.

use crate::id::PhoneId;
use crate::name::{self, BadLine};
use crate::store::row::{FromRow, Row, Tx, kept_as_text, sql};
use crate::store::{Region, Store, StoreError};
use crate::words::{Locale, young};
use jiff::civil::Date;

/// Who answers for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhoneKind {
    /// 112: can't be removed.
    Emergency,
    /// The doctor on call of the region.
    Doctor,
    /// The centre's own choice.
    Listed,
}

impl PhoneKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Doctor => "doctor",
            Self::Listed => "listed",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Emergency, Self::Doctor, Self::Listed].into_iter().find(|kind| kind.as_str() == text)
    }
}

kept_as_text! { PhoneKind: as_str, PhoneKind::parse; }

/// What a coordinator writes about a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneText {
    /// "Giftlinjen"
    pub name: String,
    /// "82 12 12 12"
    pub shown: String,
    /// "+4582121212", for a `tel:` link.
    pub tel: String,
    /// When to call and what to know; may be empty.
    pub note: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadPhone {
    #[error("name: {0}")]
    Name(BadLine),
    #[error("the number is written with 3 to 15 digits and spaces, perhaps after a +")]
    Number,
    #[error("note: {0}")]
    Note(BadLine),
}

impl PhoneText {
    pub const MAX_NAME: usize = 60;
    pub const MAX_NOTE: usize = 160;

    pub fn parse(name: &str, number: &str, note: &str) -> Result<Self, BadPhone> {
        let name = name::label(name, Self::MAX_NAME).map_err(BadPhone::Name)?;
        let PhoneNumber { shown, tel } = PhoneNumber::parse(number).ok_or(BadPhone::Number)?;
        let note = name::words(note, Self::MAX_NOTE).map_err(BadPhone::Note)?;
        Ok(Self { name, shown, tel, note })
    }
}

/// A number alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneNumber {
    /// "82 12 12 12"
    pub shown: String,
    /// "+4582121212", for a `tel:` link.
    pub tel: String,
}

impl PhoneNumber {
    /// 3 to 15 digits and spaces, perhaps after a +.
    pub fn parse(text: &str) -> Option<Self> {
        let shown = name::line(text, 24).ok()?;
        let tel = tel(&shown)?;
        Some(Self { shown, tel })
    }
}

/// What a phone dials: eight digits are Danish, short numbers dial as they are.
fn tel(shown: &str) -> Option<String> {
    let international = shown.starts_with('+');
    let rest = shown.strip_prefix('+').unwrap_or(shown);
    if !rest.chars().all(|c| c.is_ascii_digit() || c == ' ') {
        return None;
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    match (digits.len(), international) {
        (8, false) => Some(format!("+45{digits}")),
        (3..=15, false) => Some(digits),
        (6..=15, true) => Some(format!("+{digits}")),
        _ => None,
    }
}

/// A number as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phone {
    pub id: String,
    pub kind: PhoneKind,
    pub text: PhoneText,
    /// None: nobody at the centre has checked it yet.
    pub checked_on: Option<Date>,
}

/// Whoever rings one of these to try it takes the place of somebody in danger: 112, the police, doctors on call, Giftlinjen.
const NEVER_TRIED: [&str; 5] = ["112", "114", "1813", "1818", "+4582121212"];

impl Phone {
    /// Whether it is checked by looking it up alone, and never by ringing.
    pub fn only_looked_up(&self) -> bool {
        self.kind != PhoneKind::Listed || NEVER_TRIED.contains(&self.text.tel.as_str())
    }
}

impl FromRow for Phone {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        let text = PhoneText {
            name: row.get("name")?,
            shown: row.get("shown")?,
            tel: row.get("tel")?,
            note: row.get("note")?,
        };
        Ok(Self { id: row.get("id")?, kind: row.get("kind")?, text, checked_on: row.get("checked_on")? })
    }
}

impl Store {
    /// In the order in which they are shown: 112, the doctor on call, the rest.
    pub async fn phones(&self) -> Result<Vec<Phone>, StoreError> {
        let select = "SELECT id, kind, name, shown, tel, note, checked_on FROM phones ORDER BY position, name, id";
        sql(select, &[]).all(&self.pool).await
    }

    /// Adds a number below the others.
    pub async fn add_phone(&self, id: PhoneId, text: &PhoneText, checked_on: Option<Date>) -> Result<(), StoreError> {
        let PhoneText { name, shown, tel, note } = text;
        let insert = "INSERT INTO phones (id, kind, position, name, shown, tel, note, checked_on)
             SELECT $1, 'listed', COALESCE(MAX(position), 0) + 10, $2, $3, $4, $5, $6 FROM phones";
        sql(insert, &[&id, name, shown, tel, note, &checked_on]).run(&self.pool).await?;
        Ok(())
    }

    /// Changes a number and the day of its last check.
    pub async fn save_phone(&self, id: &str, text: &PhoneText, checked_on: Option<Date>) -> Result<(), StoreError> {
        let PhoneText { name, shown, tel, note } = text;
        let save = "UPDATE phones SET name = $1, shown = $2, tel = $3, note = $4, checked_on = $5 WHERE id = $6";
        sql(save, &[name, shown, tel, note, &checked_on, &id]).must(&self.pool, StoreError::Gone("phone number")).await
    }

    /// Removes a number; 112 stays.
    pub async fn remove_phone(&self, id: &str) -> Result<(), StoreError> {
        let or = if id == "emergency" { StoreError::EmergencyStays } else { StoreError::Gone("phone number") };
        sql("DELETE FROM phones WHERE id = $1 AND kind <> 'emergency'", &[&id]).must(&self.pool, or).await
    }
}

/// Puts the doctors on call of another region in place of the last one's.
pub(super) async fn replace_doctors(tx: &mut Tx, region: Option<Region>) -> Result<(), StoreError> {
    sql("DELETE FROM phones WHERE kind = 'doctor'", &[]).run(&mut **tx).await?;
    let insert = "INSERT INTO phones (id, kind, position, name, shown, tel, note, checked_on)
         VALUES ($1, 'doctor', $2, $3, $4, $5, $6, NULL)";
    let note = young(Locale::default()).numbers.doctor;
    let doctors = region.map_or(&[][..], Region::doctors);
    for ((name, number), (id, position)) in doctors.iter().zip([("doctor", 20i64), ("doctor2", 21)]) {
        let tel = tel(number).unwrap_or_default();
        sql(insert, &[&id, &position, name, number, &tel, &note]).run(&mut **tx).await?;
    }
    Ok(())
}

/// They may have another number by now.
pub(super) async fn uncheck_doctors(tx: &mut Tx) -> Result<(), StoreError> {
    sql("UPDATE phones SET checked_on = NULL WHERE kind = 'doctor'", &[]).run(&mut **tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_dial_as_danes_write_them() {
        for (shown, dials) in [
            ("112", Some("112")),
            ("1813", Some("1813")),
            ("116 111", Some("116111")),
            ("82 12 12 12", Some("+4582121212")),
            ("+45 82 12 12 12", Some("+4582121212")),
            ("12", None),
            ("82-12", None),
            ("+1", None),
            ("", None),
            ("ring", None),
            ("1234567890123456", None),
        ] {
            assert_eq!(tel(shown).as_deref(), dials, "{shown}");
        }
    }
}
