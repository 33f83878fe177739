//! The centre, who answers for the data, and mail.

use crate::words::{Around, Counted, With};

/// The page.
pub struct Centre {
    pub title: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub region: &'static str,
    pub region_hint: &'static str,
    pub no_region: &'static str,
    pub region_gone: With,
    pub page_title: &'static str,
    pub page_title_hint: &'static str,
}

/// The pause after a conversation.
pub struct Breath {
    pub title: &'static str,
    pub about: &'static str,
    pub length: &'static str,
    pub length_hint: &'static str,
    pub none: &'static str,
    pub minutes: Counted,
    pub save: &'static str,
}

/// Who answers for the data.
pub struct Controller {
    pub title: &'static str,
    /// Around two links.
    pub about: Around,
    pub address: &'static str,
    pub address_hint: &'static str,
    pub email: &'static str,
    pub email_hint: &'static str,
    pub phone_hint: &'static str,
    pub officer: &'static str,
    pub officer_hint: &'static str,
    pub basis: &'static str,
    pub basis_hint: &'static str,
    pub see_proposal: &'static str,
    pub copy_proposal: &'static str,
    pub proposal_hint: &'static str,
    pub proposed: &'static str,
    pub complaint: &'static str,
    pub complaint_hint: &'static str,
    pub supervisor: &'static str,
    pub supervisor_hint: &'static str,
    pub save: &'static str,
}

/// What the law wants told and the centre has not given.
pub struct Untold {
    pub address: &'static str,
    pub email: &'static str,
    pub phone: &'static str,
    pub officer: &'static str,
    pub basis: &'static str,
    pub complaint: &'static str,
}

/// Being told by mail.
pub struct Mail {
    pub title: &'static str,
    pub failing: Counted,
    pub failing_then: &'static str,
    pub off: &'static str,
    pub about: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
}
