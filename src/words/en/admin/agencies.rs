//! Agencies that handovers can be sent to.

use crate::words::admin::{AgeTexts, Agencies, AgencyFields, AgencyKinds};
use crate::words::{Counted, With};

pub const AGENCIES: Agencies = Agencies {
    title: "Agencies",
    about: "Those to whom a young person can choose to send a card: a place of treatment, a caseworker, a guidance counsellor. The card is locked to the agency's key. Neither you nor the counsellors get to see it.",
    none: "There are no agencies yet. Add the first one below. Until then young people can't pass anything on.",
    not_open: "Young people can't choose them yet",
    lost: "Cards can't be opened any more",
    late: "Cards have not been opened in time",
    one_more: "One more agency",
    add: "Add agency",
    nobody: "Nobody can open cards yet.",
    nobody_of: With("Nobody can open cards yet. {} without the key."),
    inside: With("{} can open cards."),
    waiting: With("{} waiting to be let in."),
};

pub const AGE_TEXTS: AgeTexts = AgeTexts {
    title: "When may parents be told?",
    check: "The centre must check the texts.",
    check_then: "Young people read the one that fits them before they send a card. They are a proposal based on barnets lov, the Children's Act (section 5 on the child's own view, rights of their own from the age of 10, and section 133 on the duty to report). Have them read by someone who knows the rules and your practice. Until you have saved them, young people read only one neutral sentence.",
    language: "The young people's page shows the texts as they stand here: write them in Danish.",
    under18: "For those under 18",
    adult: "For those who are 18 or over",
    unknown: "For those who don't want to say",
    save: "Save: we have checked the texts",
};

pub const AGENCY_FIELDS: AgencyFields = AgencyFields {
    name_hint: "As young people are to see it, for instance “Rådgivningen i Køge” or “Hanne på gaden”.",
    does: "What do they do?",
    does_hint: "In words that everyone understands. Young people read it before they choose: whom do you meet, and what happens?",
    days: "They open a card within",
    days_hint: "Young people are told this. If it is not kept, you are told here.",
    working_days: Counted { one: "{n} working day", many: "{n} working days" },
    phone_hint: "The young person can call there if nobody has opened the card.",
    age: "Why do they need to know whether the young person is 18?",
    age_hint: "Empty means that they don't need to. Then we don't ask.",
};

pub const AGENCY_KINDS: AgencyKinds = AgencyKinds {
    treatment: "Place of treatment",
    case_worker: "Caseworker at the local council",
    school: "Guidance at a school",
    dual_diagnosis: "The region's dual diagnosis team",
    volunteer: "Volunteer drop-in centre",
    person: "One particular person",
};
