//! Who answers for the data, as `/privatliv` and `/was` tell it. What the centre has not given is left out.

use crate::store::{Controller, PhoneNumber};

/// What there is to tell; none where it is not given.
pub struct ControllerView {
    pub address: Option<String>,
    pub email: Option<String>,
    pub phone: Option<PhoneNumber>,
    pub officer: Option<String>,
    pub basis: Option<String>,
    pub complaint: Option<String>,
    pub supervisor: Option<String>,
}

impl ControllerView {
    pub fn of(told: Controller) -> Self {
        let given = |text: String| (!text.is_empty()).then_some(text);
        Self {
            address: given(told.address),
            email: given(told.email),
            phone: told.phone,
            officer: given(told.officer),
            basis: given(told.basis),
            complaint: given(told.complaint),
            supervisor: given(told.supervisor),
        }
    }

    /// Whether there is any way to reach the centre.
    pub fn reachable(&self) -> bool {
        self.address.is_some() || self.email.is_some() || self.phone.is_some()
    }
}
