//! English.

mod admin;
mod agency;
mod answer;
mod calendar;
mod desk;
mod home;
mod languages;
mod line;
mod outlet;
mod own_texts;
mod phrases;
mod plain;
mod practice;
mod printed;
mod rehearsal;
mod staff;
mod status;
mod subject;

pub use admin::ADMIN;
pub use answer::WAYS;
pub use calendar::CALENDAR;
pub use desk::DESK;
pub use languages::LANGUAGES;
pub use line::LINES;
pub use own_texts::OWN_TEXTS;
pub use phrases::{OUR_PHRASES, PHRASES};
pub use printed::PRINTED;
pub use rehearsal::REHEARSAL;
pub use staff::STAFF;
pub use subject::{SUBJECT_NAMES, SUBJECTS, TAKES};

use super::{AgencyWords, Locale, OutletWords, Young};

pub const YOUNG: Young = Young {
    locale: Locale::En,
    bar: home::BAR,
    status: status::STATUS,
    home: home::HOME,
    facts: home::FACTS,
    queue: home::QUEUE,
    conversation: home::CONVERSATION,
    plain: plain::PLAIN,
    practice: practice::PRACTICE,
    professional: home::PROFESSIONAL,
    said: home::SAID,
    numbers: home::NUMBERS,
};

pub const AGENCY: AgencyWords = AgencyWords {
    locale: Locale::En,
    frame: agency::FRAME,
    gates: agency::GATES,
    invited: agency::INVITED,
    list: agency::LIST,
    card: agency::CARD,
    dialogs: agency::DIALOGS,
};

pub const OUTLET: OutletWords = OutletWords {
    locale: Locale::En,
    bar: home::BAR,
    frame: outlet::FRAME,
    top: outlet::TOP,
    kit: outlet::KIT,
    cards: outlet::CARDS,
    key_person: outlet::KEY_PERSON,
    said: outlet::SAID,
    faults: outlet::FAULTS,
};
