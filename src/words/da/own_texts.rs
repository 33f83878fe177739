//! What the centre has written itself, in another language.

use crate::words::{OwnTexts, With};

pub const OWN_TEXTS: OwnTexts = OwnTexts {
    title: With("Jeres egne tekster på {}"),
    about: "Det her står hos jer på dansk. Skriv det på sproget, eller lad feltet være tomt: så står den danske tekst på siden, og den er mærket som dansk. Programmets egne tekster om numrene er oversat. Retter I den danske tekst, viser siden den, til I har set på oversættelsen igen.",
    none: "I har ikke skrevet noget endnu, som kan oversættes.",
    missing: "Mangler",
    old: "Den danske tekst er ændret siden",
    ours: "Er feltet tomt, står der:",
    left: With("Jeres egne tekster: {} mangler"),
    complete: "Jeres egne tekster er på sproget",
    save: "Gem teksterne",
    centre_name: "Centrets navn",
    phone_name: "Et nummers navn",
    phone_note: "Hvornår man kan ringe, og hvad man skal vide",
    agency_does: "Hvad en modtager gør",
    agency_age: "Hvorfor en modtager skal vide alderen",
    age: "Hvad forældre kan få at vide",
};
