//! The coordinator's pages, in English.

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

use super::{calendar, line, outlet as place};
use crate::words::Locale;
use crate::words::admin::Admin;

pub const ADMIN: Admin = Admin {
    locale: Locale::En,
    calendar: &calendar::CALENDAR,
    lines: &line::LINES,
    said: &place::SAID,
    frame: frame::FRAME,
    late: frame::LATE,
    shared: frame::SHARED,
    links: frame::LINKS,
    answers: frame::ANSWERS,
    faults: faults::FAULTS,
    overview: overview::OVERVIEW,
    crew: overview::CREW,
    open: overview::OPEN,
    missing: overview::MISSING,
    centre: centre::CENTRE,
    breath: centre::BREATH,
    controller: centre::CONTROLLER,
    untold: centre::UNTOLD,
    mail: centre::MAIL,
    phones: phones::PHONES,
    hours: hours::HOURS,
    closed_days: hours::CLOSED_DAYS,
    holidays: hours::HOLIDAYS,
    staff: staff::STAFF,
    outlets: outlets::OUTLETS,
    outlet_fields: outlets::OUTLET_FIELDS,
    outlet: outlet::OUTLET,
    counts: outlet::COUNTS,
    codes: outlet::CODES,
    files: outlet::FILES,
    orders: orders::ORDERS,
    agencies: agencies::AGENCIES,
    age_texts: agencies::AGE_TEXTS,
    agency_fields: agencies::AGENCY_FIELDS,
    agency_kinds: agencies::AGENCY_KINDS,
    agency: agency::AGENCY,
    members: agency::MEMBERS,
    agency_key: agency::AGENCY_KEY,
    taps: taps::TAPS,
};
