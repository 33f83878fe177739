//! The centre as pages show it.

use crate::store::{Centre, Phone, Store, StoreError};

/// Who runs the service, and the numbers for acute help.
#[derive(Debug, Clone)]
pub struct CentreView {
    pub name: String,
    pub region: Option<String>,
    pub phones: Vec<PhoneView>,
}

#[derive(Debug, Clone)]
pub struct PhoneView {
    pub name: String,
    /// As people read it: "82 12 12 12".
    pub shown: String,
    /// As a phone dials it: "+4582121212".
    pub tel: String,
    /// May be empty.
    pub note: String,
}

impl CentreView {
    /// Two short queries.
    pub async fn load(store: &Store) -> Result<Self, StoreError> {
        Ok(Self::of(&store.centre().await?, &store.phones().await?))
    }

    pub fn of(centre: &Centre, phones: &[Phone]) -> Self {
        Self {
            name: centre.shown_name().to_owned(),
            region: centre.region.map(|r| r.name().to_owned()),
            phones: phones.iter().cloned().map(PhoneView::from).collect(),
        }
    }
}

impl From<Phone> for PhoneView {
    fn from(phone: Phone) -> Self {
        let text = phone.text;
        Self { name: text.name, shown: text.shown, tel: text.tel, note: text.note }
    }
}
