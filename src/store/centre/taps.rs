//! What young people tapped once a conversation was over, by month: a week would hide nearly all of it, and a school term is
//! long over when it is read. What comes out may be shown as it is: small numbers are hidden here already (see
//! [`crate::tally`]), and months that still grow are not told.

use crate::store::row::sql;
use crate::store::{Store, StoreError};
use crate::tally::{self, Tap};
use crate::term::months_over;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many months are listed: two years.
const MONTHS_MAX: usize = 24;

/// One month that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthTaps {
    /// Its first day.
    pub month: Date,
    /// As [`Tap::ALL`] has them; `None`: under 5.
    pub taps: [Option<u32>; 6],
}

impl Store {
    /// Counts one, in the month of `today`.
    pub async fn count_tap(&self, tap: Tap, today: Date) -> Result<(), StoreError> {
        let count = "INSERT INTO taps (month, tap, n) VALUES ($1, $2, 1)
             ON CONFLICT (month, tap) DO UPDATE SET n = taps.n + 1";
        sql(count, &[&today.first_of_month(), &tap]).run(&self.pool).await?;
        Ok(())
    }

    /// The newest month first, from the first of which there is anything.
    pub async fn months_of_taps(&self, today: Date) -> Result<Vec<MonthTaps>, StoreError> {
        let counted: Vec<(Date, Tap, u32)> = sql("SELECT month, tap, n FROM taps", &[]).all(&self.pool).await?;
        let Some(first) = counted.iter().map(|(month, ..)| *month).min() else { return Ok(Vec::new()) };
        let counts: BTreeMap<(Date, &str), u32> =
            counted.into_iter().map(|(month, tap, n)| ((month, tap.word()), n)).collect();
        let shown = |month, tap: Tap| tally::shown(counts.get(&(month, tap.word())).copied().unwrap_or(0));
        let listed = months_over(first, today).take(MONTHS_MAX);
        Ok(listed.map(|month| MonthTaps { month, taps: Tap::ALL.map(|tap| shown(month, tap)) }).collect())
    }
}
