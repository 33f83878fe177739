//! What is counted of an agency's handovers, as a coordinator may see it: by school term, only terms that are over,
//! small numbers hidden (see [`crate::tally`]).

use crate::store::row::sql;
use crate::store::{Agency, Store, StoreError};
use crate::tally;
use crate::term::{Term, first_week, terms};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// How many terms are listed: five school years.
const TERMS_MAX: usize = 10;

/// One term of an agency. `None`: under 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermHandovers {
    pub term: Term,
    pub sent: Option<u32>,
    /// Closed with "Vi har talt sammen".
    pub talked: Option<u32>,
    /// Closed with "Fik ikke kontakt".
    pub no_contact: Option<u32>,
    pub withdrawn: Option<u32>,
}

impl Store {
    /// The newest term first.
    pub async fn agency_terms(&self, agency: &Agency, today: Date) -> Result<Vec<TermHandovers>, StoreError> {
        let select = sql("SELECT term, what, n FROM handover_counts WHERE agency = $1", &[&agency.id]);
        let counted: Vec<(Term, String, u32)> = select.all(&self.pool).await?;
        let counts: BTreeMap<(Term, String), u32> =
            counted.into_iter().map(|(term, what, n)| ((term, what), n)).collect();
        let created = Term::of(agency.created_on);
        let first = counts.keys().next().map_or(created, |(term, _)| created.min(*term));
        let shown = |term: Term, what: &str| tally::shown(counts.get(&(term, what.to_owned())).copied().unwrap_or(0));
        let listed = terms(first_week(first), Term::of(today).previous()).take(TERMS_MAX);
        Ok(listed
            .map(|term| TermHandovers {
                term,
                sent: shown(term, "sent"),
                talked: shown(term, "talked"),
                no_contact: shown(term, "no_contact"),
                withdrawn: shown(term, "withdrawn"),
            })
            .collect())
    }
}
