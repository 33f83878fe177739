//! Agencies that handovers can be sent to.

use crate::words::admin::{AgeTexts, Agencies, AgencyFields, AgencyKinds};
use crate::words::{Counted, With};

pub const AGENCIES: Agencies = Agencies {
    title: "Modtagere",
    about: "Dem, en ung kan vælge at sende et kort videre til: et behandlingssted, en sagsbehandler, en vejleder. Kortet bliver låst til modtagerens nøgle. Hverken I eller rådgiverne får det at se.",
    none: "Der er ingen modtagere endnu. Tilføj den første herunder. Indtil da kan de unge ikke sende noget videre.",
    not_open: "De unge kan ikke vælge dem endnu",
    lost: "Kort kan ikke åbnes mere",
    late: "Kort er ikke åbnet i tide",
    one_more: "En modtager mere",
    add: "Tilføj modtager",
    nobody: "Ingen kan åbne kort endnu.",
    nobody_of: With("Ingen kan åbne kort endnu. {} mangler nøglen."),
    inside: With("{} kan åbne kort."),
    waiting: With("{} venter på at blive lukket ind."),
};

pub const AGE_TEXTS: AgeTexts = AgeTexts {
    title: "Hvornår må forældre få noget at vide?",
    check: "Centret skal tjekke teksterne.",
    check_then: "De unge læser den, der passer til dem, før de sender et kort. De er et forslag ud fra barnets lov (§ 5 om barnets egen mening, egne rettigheder fra 10 år og § 133 om underretning). Få det læst af en, der kender reglerne og jeres praksis. Til I har gemt dem, læser de unge kun én neutral sætning.",
    language: "",
    under18: "Til den, der er under 18",
    adult: "Til den, der er fyldt 18",
    unknown: "Til den, der ikke vil sige det",
    save: "Gem: vi har tjekket teksterne",
};

pub const AGENCY_FIELDS: AgencyFields = AgencyFields {
    name_hint: "Som de unge skal se det: »Rådgivningen i Køge«, »Hanne på gaden«.",
    does: "Hvad gør de?",
    does_hint: "Med ord, alle forstår. De unge læser det, før de vælger: Hvem møder man, og hvad sker der?",
    days: "De åbner et kort inden for",
    days_hint: "De unge får det at vide. Bliver det ikke holdt, får I besked her.",
    working_days: Counted { one: "{n} hverdag", many: "{n} hverdage" },
    phone_hint: "Den unge kan ringe dertil, hvis ingen har åbnet kortet.",
    age: "Hvorfor skal de vide, om den unge er fyldt 18?",
    age_hint: "Tomt betyder, at de ikke behøver det. Så spørger vi ikke.",
};

pub const AGENCY_KINDS: AgencyKinds = AgencyKinds {
    treatment: "Behandlingssted",
    case_worker: "Sagsbehandler i kommunen",
    school: "Vejledning på skole",
    dual_diagnosis: "Regionens dobbeltdiagnoseteam",
    volunteer: "Frivilligt værested",
    person: "Én bestemt person",
};
