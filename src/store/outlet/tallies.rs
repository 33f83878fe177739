//! What is counted of a place: scans by week, conversations by school term. What comes out may be shown as it is:
//! small numbers are hidden here already (see [`crate::tally`]).

use crate::flyer::FlyerCode;
use crate::id::OutletId;
use crate::store::row::{Tx, sql};
use crate::store::{Outlet, Store, StoreError};
use crate::tally::{self, HIDDEN_BELOW};
use crate::term::{Term, first_week, terms, week, weeks_over};
use jiff::civil::Date;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;

/// How many terms are listed: five school years.
const TERMS_MAX: usize = 10;

/// Scans of a term that is over, for the place itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermScans {
    pub term: Term,
    /// `None`: under 5.
    pub scans: Option<u32>,
}

/// Scans of a week that is over, for the coordinator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeekScans {
    /// Its Monday.
    pub week: Date,
    /// `None`: under 5.
    pub scans: Option<u32>,
}

/// Conversations of a term that is over, for the coordinator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermStarts {
    pub term: Term,
    /// `None`: under 5.
    pub starts: Option<u32>,
}

/// Adds one to the cell of the place that a live code belongs to, if that place is open and may be counted:
/// `WHERE` as in [`super::OutletText::is_counted`].
macro_rules! count {
    ($table:literal, $cell:literal) => {
        concat!(
            "INSERT INTO ",
            $table,
            " (outlet, ",
            $cell,
            ", n)
             SELECT outlets.id, $1, 1 FROM flyers JOIN outlets ON outlets.id = flyers.outlet
             WHERE flyers.code = $2 AND flyers.revoked_on IS NULL AND outlets.closed_on IS NULL
               AND (outlets.pupils >= $3 OR (outlets.pupils IS NULL AND outlets.kind <> 'school'))
             ON CONFLICT (outlet, ",
            $cell,
            ") DO UPDATE SET n = ",
            $table,
            ".n + 1"
        )
    };
}

impl Store {
    /// Counts one scan, in the week of `today`. Whether it counted is nobody's business.
    pub async fn count_scan(&self, code: FlyerCode, today: Date, pupils_min: u32) -> Result<(), StoreError> {
        self.count(count!("scans", "week"), week(today).to_string(), code, pupils_min).await
    }

    /// Counts one conversation, in the term of `today`.
    pub async fn count_start(&self, code: FlyerCode, today: Date, pupils_min: u32) -> Result<(), StoreError> {
        self.count(count!("starts", "term"), Term::of(today).code(), code, pupils_min).await
    }

    async fn count(
        &self,
        insert: &'static str,
        cell: String,
        code: FlyerCode,
        pupils_min: u32,
    ) -> Result<(), StoreError> {
        sql(insert, &[&cell, &code, &pupils_min]).run(&self.pool).await?;
        Ok(())
    }

    /// Scans by term, only terms that are over, the newest first: what the place itself may see.
    pub async fn outlet_terms(&self, outlet: &Outlet, today: Date) -> Result<Vec<TermScans>, StoreError> {
        let weeks = self.weeks(outlet.id).await?;
        let mut by_term: BTreeMap<Term, Vec<u32>> = BTreeMap::new();
        for (week, n) in &weeks {
            by_term.entry(Term::of(*week)).or_default().push(*n);
        }
        let listed = terms(first_day(outlet, &weeks), Term::of(today).previous()).take(TERMS_MAX);
        Ok(listed
            .map(|term| TermScans { term, scans: tally::total(by_term.remove(&term).unwrap_or_default()) })
            .collect())
    }

    /// Scans by week, only weeks that are over, the newest first, back to the beginning of the term before this one.
    pub async fn outlet_weeks(&self, outlet: &Outlet, today: Date) -> Result<Vec<WeekScans>, StoreError> {
        let weeks = self.weeks(outlet.id).await?;
        let first = first_day(outlet, &weeks).max(first_week(Term::of(today).previous()));
        let n = |week| weeks.get(&week).copied().unwrap_or(0);
        Ok(weeks_over(first, today).map(|week| WeekScans { week, scans: tally::shown(n(week)) }).collect())
    }

    /// Conversations by term, only terms that are over, the newest first.
    pub async fn outlet_starts(&self, outlet: &Outlet, today: Date) -> Result<Vec<TermStarts>, StoreError> {
        let counted = sql("SELECT term, n FROM starts WHERE outlet = $1", &[&outlet.id]);
        let counts: BTreeMap<Term, u32> = counted.all::<(Term, u32)>(&self.pool).await?.into_iter().collect();
        let created = Term::of(outlet.created_on);
        let first = counts.keys().next().copied().unwrap_or(created).min(created);
        let listed = terms(first_week(first), Term::of(today).previous()).take(TERMS_MAX);
        let n = |term| counts.get(&term).copied().unwrap_or(0);
        Ok(listed.map(|term| TermStarts { term, starts: tally::shown(n(term)) }).collect())
    }

    async fn weeks(&self, outlet: OutletId) -> Result<BTreeMap<Date, u32>, StoreError> {
        let counted = sql("SELECT week, n FROM scans WHERE outlet = $1", &[&outlet]);
        Ok(counted.all::<(Date, u32)>(&self.pool).await?.into_iter().collect())
    }
}

/// From when on there may be counts; those of a merged place may be older than this one.
fn first_day(outlet: &Outlet, weeks: &BTreeMap<Date, u32>) -> Date {
    weeks.keys().next().copied().unwrap_or(outlet.created_on).min(outlet.created_on)
}

/// Adds the counts of one place to those of another. Where one of two cells is hidden and the other is not, the hidden
/// one is left out: the shown one's growth would tell it.
pub(super) async fn hand_over(tx: &mut Tx, from: OutletId, into: OutletId) -> Result<(), StoreError> {
    for (table, cell) in [("scans", "week"), ("starts", "term")] {
        for (one, other) in [(from, into), (into, from)] {
            let drop_hidden = format!(
                "DELETE FROM {table} WHERE outlet = $1 AND n < $3 AND EXISTS
                   (SELECT 1 FROM {table} AS other WHERE other.outlet = $2 AND other.{cell} = {table}.{cell} AND other.n >= $3)"
            );
            sql(AssertSqlSafe(drop_hidden), &[&one, &other, &HIDDEN_BELOW]).run(&mut **tx).await?;
        }
        let add = format!(
            "INSERT INTO {table} (outlet, {cell}, n) SELECT $1, {cell}, n FROM {table} WHERE outlet = $2
             ON CONFLICT (outlet, {cell}) DO UPDATE SET n = {table}.n + excluded.n"
        );
        sql(AssertSqlSafe(add), &[&into, &from]).run(&mut **tx).await?;
    }
    forget(tx, from).await
}

/// Deletes what was counted of a place.
pub(super) async fn forget(tx: &mut Tx, outlet: OutletId) -> Result<(), StoreError> {
    for delete in ["DELETE FROM scans WHERE outlet = $1", "DELETE FROM starts WHERE outlet = $1"] {
        sql(delete, &[&outlet]).run(&mut **tx).await?;
    }
    Ok(())
}
