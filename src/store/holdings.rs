//! Everything that is held, in numbers: what `ungrus disclose` tells.

use super::row::{FromRow, Row, sql};
use super::{Store, StoreError};
use crate::id::AgencyId;
use jiff::civil::Date;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// All tables, and what is counted of each: its rows, or the sum of what they count. A test compares them with the
/// tables that are there.
pub(super) const TABLES: [(&str, &str); 31] = [
    ("staff", "COUNT(*)"),
    ("sessions", "COUNT(*)"),
    ("pushes", "COUNT(*)"),
    ("invites", "COUNT(*)"),
    ("settings", "COUNT(*)"),
    ("phones", "COUNT(*)"),
    ("weekly_hours", "COUNT(*)"),
    ("closed_days", "COUNT(*)"),
    ("languages", "COUNT(*)"),
    ("subjects", "COUNT(*)"),
    ("subject_names", "COUNT(*)"),
    ("subject_hours", "COUNT(*)"),
    ("translations", "COUNT(*)"),
    ("phrases", "COUNT(*)"),
    ("outlets", "COUNT(*)"),
    ("flyers", "COUNT(*)"),
    ("flyer_orders", "COUNT(*)"),
    ("scans", "CAST(COALESCE(SUM(n), 0) AS BIGINT)"),
    ("starts", "CAST(COALESCE(SUM(n), 0) AS BIGINT)"),
    ("taps", "CAST(COALESCE(SUM(n), 0) AS BIGINT)"),
    ("agencies", "COUNT(*)"),
    ("receivers", "COUNT(*)"),
    ("receiver_invites", "COUNT(*)"),
    ("receiver_sessions", "COUNT(*)"),
    ("reset_notices", "COUNT(*)"),
    ("handovers", "COUNT(*)"),
    ("handover_words", "COUNT(*)"),
    ("mail_notices", "COUNT(*)"),
    ("handover_tombstones", "COUNT(*)"),
    ("handover_counts", "CAST(COALESCE(SUM(n), 0) AS BIGINT)"),
    ("schema_version", "COUNT(*)"),
];

/// What is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// By table: how many, or for tables of counts their sum.
    pub tables: BTreeMap<&'static str, u64>,
    /// Agencies that have cards.
    pub agencies: Vec<AgencyHolding>,
}

/// The cards of one agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyHolding {
    pub id: AgencyId,
    pub name: String,
    pub cards: u64,
    pub unopened: u64,
    /// When the first and the last of them are erased.
    pub first_expiry: Date,
    pub last_expiry: Date,
}

impl FromRow for AgencyHolding {
    fn from_row(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            cards: number(row.get("cards")?),
            unopened: number(row.get("unopened")?),
            first_expiry: row.get("first_expiry")?,
            last_expiry: row.get("last_expiry")?,
        })
    }
}

impl Store {
    pub async fn holdings(&self) -> Result<Holdings, StoreError> {
        let mut tables = BTreeMap::new();
        for (table, counted) in TABLES {
            let select = sql(AssertSqlSafe(format!("SELECT {counted} FROM {table}")), &[]);
            tables.insert(table, number(select.number(&self.pool).await?));
        }
        let select =
            "SELECT agencies.id, agencies.name, COUNT(*) AS cards, COUNT(*) - COUNT(handovers.opened_on) AS unopened,
               MIN(handovers.expires_on) AS first_expiry, MAX(handovers.expires_on) AS last_expiry
             FROM handovers JOIN agencies ON agencies.id = handovers.agency
             GROUP BY agencies.id, agencies.name ORDER BY agencies.name, agencies.id";
        Ok(Holdings { tables, agencies: sql(select, &[]).all(&self.pool).await? })
    }
}

fn number(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_table_is_left_out() {
        let store = Store::open("sqlite::memory:").await.expect("a database");
        let there = sql("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", &[]);
        let mut there: Vec<String> = there.values(&store.pool).await.expect("its tables");
        let mut told: Vec<String> = TABLES.map(|(table, _)| table.to_owned()).into();
        there.sort();
        told.sort();
        assert_eq!(there, told);
        let held = store.holdings().await.expect("what is held");
        assert!(held.tables["phones"] > 0 && held.agencies.is_empty());
    }
}
