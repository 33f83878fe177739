//! The centre's name, region and page title, the service secret, and what the service says of itself.

use super::phones::{replace_doctors, uncheck_doctors};
use crate::name::{self, BadLine};
use crate::store::row::{Tx, sql};
use crate::store::{Region, Store, StoreError, secret};
use std::fmt;

/// The organisation that runs the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Centre {
    /// Empty until a coordinator has filled it in.
    pub name: String,
    pub region: Option<Region>,
    /// The title of the young person's page and tab.
    pub title: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadSetting {
    #[error(transparent)]
    Line(#[from] BadLine),
    #[error("the title would give the page away in a browser's history")]
    TitleTells,
}

impl Centre {
    pub const DEFAULT_TITLE: &str = "Chat";
    pub const MAX_NAME: usize = 80;
    pub const MAX_TITLE: usize = 30;

    /// A name for pages, also before one is filled in.
    pub fn shown_name(&self) -> &str {
        if self.name.is_empty() { "Rusmiddelcenteret" } else { &self.name }
    }

    pub fn name_from(text: &str) -> Result<String, BadLine> {
        name::label(text, Self::MAX_NAME)
    }

    /// A title stands in the browser's history, where a parent may read it: nothing with "rus" (docs/design.md, "The shelf").
    pub fn title_from(text: &str) -> Result<String, BadSetting> {
        match name::label(text, Self::MAX_TITLE)? {
            title if title.to_lowercase().contains("rus") => Err(BadSetting::TitleTells),
            title => Ok(title),
        }
    }
}

/// The key under which tickets are signed, shared by all nodes of a database. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct ServiceSecret([u8; 32]);

impl ServiceSecret {
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for ServiceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServiceSecret(…)")
    }
}

impl Store {
    pub async fn centre(&self) -> Result<Centre, StoreError> {
        let kept = sql("SELECT name, value FROM settings WHERE name IN ('centre', 'region', 'title')", &[]);
        let mut centre = Centre { name: String::new(), region: None, title: Centre::DEFAULT_TITLE.to_owned() };
        for (name, value) in kept.all::<(String, String)>(&self.pool).await? {
            match name.as_str() {
                "centre" => centre.name = value,
                "region" => centre.region = Region::parse(&value),
                _ => centre.title = value,
            }
        }
        Ok(centre)
    }

    /// Saves all three. Another region brings the numbers of its doctors on call, unchecked; no region takes them away. What
    /// a region has become keeps the numbers, to be checked again.
    pub async fn save_centre(&self, centre: &Centre) -> Result<(), StoreError> {
        let before = self.centre().await?.region;
        let mut tx = self.write().await?;
        put(&mut tx, "centre", &centre.name).await?;
        put(&mut tx, "title", &centre.title).await?;
        put(&mut tx, "region", centre.region.map_or("", Region::as_str)).await?;
        match (before, centre.region) {
            (before, after) if before == after => {}
            (Some(before), Some(after)) if before.becomes(after) => uncheck_doctors(&mut tx).await?,
            (_, after) => replace_doctors(&mut tx, after).await?,
        }
        Ok(tx.commit().await?)
    }

    /// The service secret. `candidate` becomes it if there is none; of nodes that start together, one wins for all.
    pub async fn service_secret(&self, candidate: [u8; 32]) -> Result<ServiceSecret, StoreError> {
        let insert = "INSERT INTO settings (name, value) VALUES ('service_secret', $1) ON CONFLICT (name) DO NOTHING";
        sql(insert, &[&secret::text(&candidate)]).run(&self.pool).await?;
        let select = sql("SELECT value FROM settings WHERE name = 'service_secret'", &[]);
        let (kept,): (String,) = select.one(&self.pool).await?;
        let bytes = secret::bytes(&kept);
        let bytes = bytes.ok_or_else(|| StoreError::corrupt("settings", "the service secret is not 32 bytes"))?;
        Ok(ServiceSecret(bytes))
    }
}

impl Store {
    /// Notes after how many days the service erases a handover, for whoever asks beside it.
    pub async fn keep_handover_days(&self, days: u16) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        put(&mut tx, "handover_days", &days.to_string()).await?;
        Ok(tx.commit().await?)
    }

    /// What the service said when it last started; none: it never has.
    pub async fn handover_days(&self) -> Result<Option<u16>, StoreError> {
        let kept = sql("SELECT value FROM settings WHERE name = 'handover_days'", &[]);
        let kept: Option<String> = kept.value(&self.pool).await?;
        let days = kept.map(|days| days.parse()).transpose();
        days.map_err(|_| StoreError::corrupt("settings", "the days of a handover are no number"))
    }
}

impl Store {
    pub const BREATH_DEFAULT: u8 = 3;
    pub const BREATH_MAX: u8 = 15;

    /// How many minutes a counsellor has after a conversation, in which nothing rings.
    pub async fn breath(&self) -> Result<u8, StoreError> {
        let kept: Option<String> =
            sql("SELECT value FROM settings WHERE name = 'breath'", &[]).value(&self.pool).await?;
        let minutes = kept.map_or(Ok(Self::BREATH_DEFAULT), |minutes| minutes.parse());
        minutes.map_err(|_| StoreError::corrupt("settings", "the minutes of a breath are no number"))
    }

    /// Saves it; not more than [`Self::BREATH_MAX`].
    pub async fn save_breath(&self, minutes: u8) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        put(&mut tx, "breath", &minutes.min(Self::BREATH_MAX).to_string()).await?;
        Ok(tx.commit().await?)
    }
}

pub(in crate::store) async fn put(tx: &mut Tx, name: &str, value: &str) -> Result<(), StoreError> {
    let put =
        "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    sql(put, &[&name, &value]).run(&mut **tx).await?;
    Ok(())
}
