//! The coordinator's pages: a struct for each part of one.

mod agencies;
mod agency;
mod centre;
mod faults;
mod frame;
mod hours;
mod orders;
mod outlet;
mod outlets;
mod overview;
mod phones;
mod staff;
mod taps;

pub use agencies::{AgeTexts, Agencies, AgencyFields, AgencyKinds};
pub use agency::{Agency, AgencyKey, Members};
pub use centre::{Breath, Centre, Controller, Mail, Untold};
pub use faults::{Fault, Faults};
pub use frame::{Answers, Frame, Late, Links, Shared};
pub use hours::{ClosedDays, Day, Holidays, Hours};
pub use orders::Orders;
pub use outlet::{Codes, Counts, Files, Outlet};
pub use outlets::{OutletFields, Outlets};
pub use overview::{Crew, Missing, Open, Overview};
pub use phones::Phones;
pub use staff::Staff;
pub use taps::{Asked, Taps};

use super::{Calendar, Lines, Locale, OutletSaid};

/// What a coordinator reads, in one language.
pub struct Admin {
    pub locale: Locale,
    pub calendar: &'static Calendar,
    pub lines: &'static Lines,
    /// Kinds of places and what they order, as places read it.
    pub said: &'static OutletSaid,
    pub frame: Frame,
    pub late: Late,
    pub shared: Shared,
    pub links: Links,
    pub answers: Answers,
    pub faults: Faults,
    pub overview: Overview,
    pub crew: Crew,
    pub open: Open,
    pub missing: Missing,
    pub centre: Centre,
    pub breath: Breath,
    pub controller: Controller,
    pub untold: Untold,
    pub mail: Mail,
    pub phones: Phones,
    pub hours: Hours,
    pub closed_days: ClosedDays,
    pub holidays: Holidays,
    pub staff: Staff,
    pub outlets: Outlets,
    pub outlet_fields: OutletFields,
    pub outlet: Outlet,
    pub counts: Counts,
    pub codes: Codes,
    pub files: Files,
    pub orders: Orders,
    pub agencies: Agencies,
    pub age_texts: AgeTexts,
    pub agency_fields: AgencyFields,
    pub agency_kinds: AgencyKinds,
    pub agency: Agency,
    pub members: Members,
    pub agency_key: AgencyKey,
    pub taps: Taps,
}
