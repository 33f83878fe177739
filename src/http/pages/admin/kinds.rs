//! What kinds of places and agencies are called.

use crate::store::{AgencyKind, OutletKind};
use crate::words::OutletSaid;
use crate::words::admin::AgencyKinds;

pub fn outlet(words: &OutletSaid, kind: OutletKind) -> &'static str {
    match kind {
        OutletKind::School => words.school,
        OutletKind::Library => words.library,
        OutletKind::StreetTeam => words.street_team,
        OutletKind::DropIn => words.drop_in,
        OutletKind::YouthClub => words.youth_club,
        OutletKind::Other => words.other,
    }
}

pub fn agency(words: &AgencyKinds, kind: AgencyKind) -> &'static str {
    match kind {
        AgencyKind::Treatment => words.treatment,
        AgencyKind::CaseWorker => words.case_worker,
        AgencyKind::School => words.school,
        AgencyKind::DualDiagnosis => words.dual_diagnosis,
        AgencyKind::Volunteer => words.volunteer,
        AgencyKind::Person => words.person,
    }
}
