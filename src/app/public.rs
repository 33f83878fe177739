//! What young people's pages show of the centre, read from the store now and then.

use crate::hours::Hours;
use crate::store::{Centre, Phone, Store, StoreError};
use crate::words::Locale;

/// The centre as it is shown.
#[derive(Clone, Debug)]
pub struct Public {
    pub centre: Centre,
    pub phones: Vec<Phone>,
    pub hours: Hours,
    /// Whether handovers can be, or ever could be, sent: some agency exists, even if it is closed.
    pub handover: bool,
    /// In which the young person's pages are offered; Danish always is.
    pub languages: Vec<Locale>,
    /// Those of them that no native speaker has gone through.
    pub unchecked: Vec<Locale>,
}

impl Public {
    pub async fn read(store: &Store) -> Result<Self, StoreError> {
        let offered: Vec<_> = store.languages().await?.into_iter().filter(|one| one.offered).collect();
        Ok(Self {
            centre: store.centre().await?,
            phones: store.phones().await?,
            hours: store.hours().await?,
            handover: store.has_agencies().await?,
            unchecked: offered.iter().filter(|one| !one.checked).map(|one| one.locale).collect(),
            languages: offered.into_iter().map(|one| one.locale).collect(),
        })
    }
}
