//! What a young person is told about age before a handover: when parents may be told. The centre writes it.

use crate::name::{self, BadLine};
use crate::store::centre::settings::put;
use crate::store::row::sql;
use crate::store::{Store, StoreError};
use jiff::civil::Date;

/// One text for each answer to "er du fyldt 18?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeTexts {
    pub under18: String,
    pub adult: String,
    /// Of somebody who did not say.
    pub unknown: String,
    /// The day on which the centre last went through them. None: they are still ours, and nobody there has.
    pub checked_on: Option<Date>,
}

// Written with care, and still to be checked by the centre: barnets lov (section 5, the child's view; party from the
// age of 10; section 133, the duty to report).
const UNDER_18: &str = "Er du under 18, får dine forældre som regel besked, når kommunen skal beslutte, om du skal have \
    hjælp. Det kan afhænge af din alder og af, hvad det handler om. Du bliver hørt først, og din mening tæller. Fra du \
    er fyldt 10, har du selv rettigheder i din sag, og du må have en voksen med, som du stoler på. De skal tale med dig, \
    før de siger noget til andre. Er de alvorligt bekymrede for dig eller et andet barn, kan de have pligt til at gå \
    videre med det. Så siger de det til dig først, hvis de kan.";
const ADULT: &str = "Er du fyldt 18, får dine forældre og andre ikke noget at vide, uden at du siger ja. Er nogen i fare, \
    eller er der et barn, der har brug for hjælp, kan de have pligt til at gå videre med det. Så siger de det til dig \
    først, hvis de kan.";
const UNKNOWN: &str = "Du behøver ikke sige, om du er fyldt 18. Så ved de det heller ikke, når de læser kortet. Er du under 18, kan dine forældre i nogle tilfælde få besked. Du kan spørge dem hvornår, før du \
    fortæller mere.";

impl AgeTexts {
    pub const MAX: usize = 700;

    /// What a service starts with.
    pub fn ours() -> Self {
        Self { under18: UNDER_18.into(), adult: ADULT.into(), unknown: UNKNOWN.into(), checked_on: None }
    }

    /// One of the texts, as somebody wrote it.
    pub fn text_from(text: &str) -> Result<String, BadLine> {
        name::sentence(text, Self::MAX)
    }
}

impl Store {
    pub async fn age_texts(&self) -> Result<AgeTexts, StoreError> {
        let kept = sql("SELECT name, value FROM settings WHERE name LIKE 'age_%'", &[]);
        let mut texts = AgeTexts::ours();
        for (name, value) in kept.all::<(String, String)>(&self.pool).await? {
            match name.as_str() {
                "age_under18" => texts.under18 = value,
                "age_adult" => texts.adult = value,
                "age_unknown" => texts.unknown = value,
                "age_checked_on" => {
                    texts.checked_on = Some(value.parse().map_err(|e| StoreError::corrupt("settings", e))?);
                }
                _ => {}
            }
        }
        Ok(texts)
    }

    /// Saves them as gone through on that day.
    pub async fn save_age_texts(
        &self,
        [under18, adult, unknown]: [&str; 3],
        checked_on: Date,
    ) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        put(&mut tx, "age_under18", under18).await?;
        put(&mut tx, "age_adult", adult).await?;
        put(&mut tx, "age_unknown", unknown).await?;
        put(&mut tx, "age_checked_on", &checked_on.to_string()).await?;
        Ok(tx.commit().await?)
    }
}
