//! What stands around every page of the coordinator, and words that several of them share.

use super::super::home::BAR;
use crate::words::admin::{Answers, Frame, Late, Links, Shared};
use crate::words::{Around, Notice, Places, With};

pub const FRAME: Frame = Frame {
    title: "Koordinator",
    to_content: "Til indholdet",
    overview: "Oversigt",
    account: With("Din konto: {}"),
    to_duty: "Til vagten",
    sign_out: "Log ud",
    saved: "Gemt.",
    privacy: BAR.privacy,
    accessibility: BAR.accessibility,
};

pub const LATE: Late = Late {
    title: "Kort, der ikke er åbnet",
    lost: With("Kort hos {} kan ikke åbnes mere, fordi nøglen er skiftet."),
    lost_then: Around(
        "Ingen nåede at læse dem. De unge ser det med deres kode og kan sende et nyt. Bed {} slette kortene på /modtager.",
    ),
    late: With("Kort hos {} er ikke åbnet i tide."),
    late_then: Around("Ring til dem på {}, eller se {}."),
};

pub const SHARED: Shared = Shared {
    save: "Gem",
    copy: "Kopiér",
    remove: "Fjern",
    remove_one: With("Fjern {}"),
    edit: "Ret",
    edit_one: With("Ret {}"),
    edit_details: "Ret oplysningerne",
    closed: "Lukket",
    reopen: "Åbn igen",
    name: "Navn",
    number: "Nummer",
    phone: "Telefon",
    kind: "Slags",
    add: "Tilføj",
    small_hidden: With("Tal under {} bliver aldrig vist, så de ikke kan pege på nogen."),
    hidden: With("under {}"),
    term: "Halvår",
    checked: With("Tjekket {}"),
    unchecked: "Ikke tjekket endnu",
    and: " og ",
};

pub const LINKS: Links = Links {
    title: "Link",
    once: "Linket vises kun denne ene gang",
    copied: "Jeg har kopieret det",
    whom: "Til hvem?",
    whom_hint: "Kun til jer: så kan I se på listen, hvis link det er.",
    unused: "Links, der ikke er brugt endnu",
    expires: With("gælder til {}"),
    withdraw: "Træk tilbage",
    withdraw_one: With("Træk tilbage: {}"),
    made_by: With("lavet af {}"),
    made_here: "lavet på serveren",
    colleague: "en kollega",
    for_whom: Places("{what}: {whom}"),
    again: With("Ny adgangssætning til {}"),
};

pub const ANSWERS: Answers = Answers {
    unread: Notice { title: "Det kunne ikke læses", text: "Gå tilbage, genindlæs siden, og prøv igen." },
    phone_gone: Notice {
        title: "Nummeret findes ikke",
        text: "En anden har måske fjernet det. Gå tilbage til listen.",
    },
    emergency_stays: Notice { title: "112 bliver", text: "Alarmnummeret kan ikke fjernes. Det skal altid kunne ses." },
    year_unlisted: Notice {
        title: "Året er ikke på listen",
        text: "Gå tilbage, genindlæs siden, og vælg et af årene på listen.",
    },
    day_gone: Notice { title: "Dagen findes ikke", text: "Den er ikke (længere) på listen over lukkedage." },
    order_gone: Notice {
        title: "Bestillingen findes ikke",
        text: "Gå tilbage til listen over bestillinger, og prøv igen.",
    },
    outlet_gone: Notice {
        title: "Stedet findes ikke",
        text: "Måske er det lagt sammen med et andet. Gå til listen over steder, og prøv igen.",
    },
    outlet_made: Notice {
        title: "Stedet er lagt til",
        text: "Siden blev sendt en gang til, men stedet er kun lagt til én gang. Linket blev vist den første gang; lav et nyt på stedets side, hvis du ikke så det.",
    },
    outlet_link_changed: Notice {
        title: "Linket er ændret",
        text: "Det er sket, siden du åbnede stedets side, og intet er lavet om nu. Åbn siden igen, og lav et nyt link, hvis det skal være et andet.",
    },
    to_outlet: "Til stedet",
    agency_gone: Notice { title: "Modtageren findes ikke", text: "Gå til listen over modtagere, og prøv igen." },
    nobody: Notice { title: "Personen findes ikke", text: "Gå tilbage til listen over personale, og prøv igen." },
    last_coordinator: Notice {
        title: "Der skal være en koordinator",
        text: "Det er den sidste aktive koordinator. Gør først en anden til koordinator.",
    },
};
