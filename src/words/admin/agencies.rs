//! Agencies that handovers can be sent to.

use crate::words::{Counted, With};

/// The list.
pub struct Agencies {
    pub title: &'static str,
    pub about: &'static str,
    pub none: &'static str,
    pub not_open: &'static str,
    pub lost: &'static str,
    pub late: &'static str,
    pub one_more: &'static str,
    pub add: &'static str,
    pub nobody: &'static str,
    pub nobody_of: With,
    pub inside: With,
    pub waiting: With,
}

/// What young people are told about age.
pub struct AgeTexts {
    pub title: &'static str,
    pub check: &'static str,
    pub check_then: &'static str,
    /// What a coordinator who reads another language must know; empty in Danish.
    pub language: &'static str,
    pub under18: &'static str,
    pub adult: &'static str,
    pub unknown: &'static str,
    pub save: &'static str,
}

/// What a coordinator types about an agency.
pub struct AgencyFields {
    pub name_hint: &'static str,
    pub does: &'static str,
    pub does_hint: &'static str,
    pub days: &'static str,
    pub days_hint: &'static str,
    pub working_days: Counted,
    pub phone_hint: &'static str,
    pub age: &'static str,
    pub age_hint: &'static str,
}

/// What kind of agency it is.
pub struct AgencyKinds {
    pub treatment: &'static str,
    pub case_worker: &'static str,
    pub school: &'static str,
    pub dual_diagnosis: &'static str,
    pub volunteer: &'static str,
    pub person: &'static str,
}
