//! Staff and their invitations.

use crate::words::admin::Staff;
use crate::words::{Counted, Places, With};

pub const STAFF: Staff = Staff {
    title: "Personale",
    me: "(dig)",
    no_access: "Ingen adgang",
    coordinator: "Koordinator",
    counsellor: "Rådgiver",
    let_in: Places("Valgte adgangssætning {day} med et link {by}."),
    last_duty: With("Sidst på vagt {}"),
    no_duty: "Har ikke været på vagt endnu",
    links: Counted { one: "{n} link til et sted", many: "{n} links til steder" },
    links_dead: Places("Luk også {links}, som {name} har lavet. Ellers overtager du dem."),
    to_counsellor: "Gør til rådgiver",
    to_coordinator: "Gør til koordinator",
    signed_out: "Personen bliver logget ud med det samme og kan logge ind igen.",
    i_am_signed_out: "Du bliver logget ud med det samme og kan logge ind igen.",
    new_link: "Nyt link til adgangssætning",
    new_link_hint: "Når adgangssætningen er glemt, eller andre kender den.",
    end_access: "Fjern adgang",
    end_access_yes: With("Ja, fjern adgangen for {}"),
    ended: "Personen bliver logget ud med det samme, og åbne samtaler bliver afbrudt. De unge kan gå videre med en anden.",
    i_am_ended: "Du bliver logget ud med det samme, og åbne samtaler bliver afbrudt. De unge kan gå videre med en anden.",
    access_again: "Giv adgang igen",
    invite: "Inviter en kollega",
    invite_text: "Du får et link, der virker én gang og i syv dage. Kollegaen vælger selv navn og adgangssætning.",
    role: "Som",
    make_link: "Lav et link",
    new_coordinator: "Ny koordinator",
    new_counsellor: "Ny rådgiver",
    link_how: With("Kopiér det, og giv det til kollegaen ad en vej, I stoler på. Det virker én gang og gælder til {}."),
    link_wrong: "Gik det galt? Træk linket tilbage på listen, og lav et nyt.",
};
