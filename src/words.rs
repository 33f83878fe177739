//! Every sentence that the service writes itself, in each language: a struct for each part of a page, and of each struct
//! one constant a language, so that a sentence that is missing, or one too many, does not compile. What scripts say stands in
//! `web/words`, in the same order; no sentence stands in both.

pub mod admin;
mod agency;
mod answer;
mod ar;
mod calendar;
mod da;
mod de;
pub mod desk;
mod en;
mod home;
mod languages;
mod line;
mod locale;
mod mail;
mod moment;
mod outlet;
mod own_texts;
mod phrases;
mod pl;
mod plain;
mod practice;
mod printed;
mod put;
mod rehearsal;
mod so;
pub mod staff;
mod status;
mod subject;
mod tr;
mod uk;

pub use agency::{AgencyFrame, AgencyWords, CardList, CardWords, Dialogs, Gates, Invited};
pub use answer::{Notice, Ways};
pub use calendar::Calendar;
pub use home::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said};
pub use languages::Languages;
pub use line::Lines;
pub use locale::Locale;
pub use mail::{Alarms, MailWords};
pub use moment::{Moments, clock};
pub use outlet::{
    KeyPerson, KitFaults, KitWords, OutletCards, OutletFrame, OutletSaid, OutletTop, OutletWords, Pieces,
};
pub use own_texts::OwnTexts;
pub use phrases::{OurPhrase, PhraseWords, ours};
pub use plain::Plain;
pub use practice::Practice;
pub use printed::{Headlines, IN_PRINT, Printed, Writing};
pub use put::{Around, Counted, Places, With};
pub use rehearsal::Rehearsal;
pub use status::StatusWords;
pub use subject::{SubjectNames, SubjectWords, TakesWords};

/// What the young person reads, in one language.
pub struct Young {
    pub locale: Locale,
    pub bar: Bar,
    pub status: StatusWords,
    pub home: Home,
    pub facts: Facts,
    pub queue: Queue,
    pub conversation: Conversation,
    pub plain: Plain,
    pub practice: Practice,
    pub professional: Professional,
    pub said: Said,
    pub numbers: Numbers,
}

/// The young person's words.
pub fn young(locale: Locale) -> &'static Young {
    match locale {
        Locale::Da => &da::YOUNG,
        Locale::En => &en::YOUNG,
        Locale::De => &de::YOUNG,
        Locale::Pl => &pl::YOUNG,
        Locale::Uk => &uk::YOUNG,
        Locale::Tr => &tr::YOUNG,
        Locale::Ar => &ar::YOUNG,
        Locale::So => &so::YOUNG,
    }
}

/// The words of agencies' members, whose page is in Danish and English.
pub fn agency(locale: Locale) -> &'static AgencyWords {
    match locale {
        Locale::En => &en::AGENCY,
        _ => &da::AGENCY,
    }
}

/// The words of a place, whose page is in Danish and English.
pub fn outlet(locale: Locale) -> &'static OutletWords {
    match locale {
        Locale::En => &en::OUTLET,
        _ => &da::OUTLET,
    }
}

/// The words of the door, the account and what is said to staff anywhere. Pages of staff are in Danish and English.
pub fn staff(locale: Locale) -> &'static staff::Staff {
    match locale {
        Locale::En => &en::STAFF,
        _ => &da::STAFF,
    }
}

/// The coordinator's words.
pub fn admin(locale: Locale) -> &'static admin::Admin {
    match locale {
        Locale::En => &en::ADMIN,
        _ => &da::ADMIN,
    }
}

/// The desk's words.
pub fn desk(locale: Locale) -> &'static desk::Desk {
    match locale {
        Locale::En => &en::DESK,
        _ => &da::DESK,
    }
}

/// Dates as pages of staff and of places say them.
pub fn calendar(locale: Locale) -> &'static Calendar {
    match locale {
        Locale::En => &en::CALENDAR,
        _ => &da::CALENDAR,
    }
}

/// What is wrong with a text of one line, on pages of staff, of agencies' members and of places.
pub fn lines(locale: Locale) -> &'static Lines {
    match locale {
        Locale::En => &en::LINES,
        _ => &da::LINES,
    }
}

/// What mail says. It goes out in Danish: to many at once, constant, whoever reads it.
pub fn mail() -> &'static MailWords {
    &da::MAIL
}

/// The words of the page where a coordinator says which languages are offered.
pub fn languages(locale: Locale) -> &'static Languages {
    match locale {
        Locale::En => &en::LANGUAGES,
        _ => &da::LANGUAGES,
    }
}

/// The words of the page where a coordinator translates what the centre has written.
pub fn own_texts(locale: Locale) -> &'static OwnTexts {
    match locale {
        Locale::En => &en::OWN_TEXTS,
        _ => &da::OWN_TEXTS,
    }
}

/// What conversations are about, for staff.
pub fn subject_names(locale: Locale) -> &'static SubjectNames {
    match locale {
        Locale::En => &en::SUBJECT_NAMES,
        _ => &da::SUBJECT_NAMES,
    }
}

/// The words of the page where a coordinator says what conversations can be about.
pub fn subjects(locale: Locale) -> &'static SubjectWords {
    match locale {
        Locale::En => &en::SUBJECTS,
        _ => &da::SUBJECTS,
    }
}

/// The words of the page where a counsellor says which conversations they take.
pub fn takes(locale: Locale) -> &'static TakesWords {
    match locale {
        Locale::En => &en::TAKES,
        _ => &da::TAKES,
    }
}

/// The words of the pages where phrases are written.
pub fn phrases(locale: Locale) -> &'static PhraseWords {
    match locale {
        Locale::En => &en::PHRASES,
        _ => &da::PHRASES,
    }
}

/// The words of the page where counsellors practise.
pub fn rehearsal(locale: Locale) -> &'static Rehearsal {
    match locale {
        Locale::En => &en::REHEARSAL,
        _ => &da::REHEARSAL,
    }
}

/// Where a page leads that says one thing.
pub fn ways(locale: Locale) -> &'static Ways {
    match locale {
        Locale::En => &en::WAYS,
        _ => &da::WAYS,
    }
}
