//! What young people's pages show of the centre, read from the store now and then.

use crate::hours::Hours;
use crate::store::{Centre, Phone, Store, StoreError};

/// The centre as it is shown.
#[derive(Clone, Debug)]
pub struct Public {
    pub centre: Centre,
    pub phones: Vec<Phone>,
    pub hours: Hours,
    /// There is or was an agency that handovers go to.
    pub handover: bool,
}

impl Public {
    pub async fn read(store: &Store) -> Result<Self, StoreError> {
        let (centre, phones, hours) = (store.centre().await?, store.phones().await?, store.hours().await?);
        Ok(Self { centre, phones, hours, handover: store.has_agencies().await? })
    }
}
