//! Which languages are offered.

use crate::words::{Languages, With};

pub const LANGUAGES: Languages = Languages {
    title: "Sprog",
    what: "De unges sider kan læses på de sprog, I tilbyder her: chatten, øvelsen, Privatliv og Tilgængelighed. En ung, hvis browser er sat til et af dem og ikke til dansk, får det med det samme. De andre finder sproget nederst på forsiden.",
    how: "Siderne bliver oversat, samtalen gør ikke: en rådgiver skal kunne svare på sproget, og vagten ser, hvilket sprog den unge har valgt. Lad en, der har sproget som modersmål, læse siderne, før I sætter kryds ved »Tjekket«. Indtil da står der på forsiden, at teksten ikke er tjekket.",
    always: "Altid tilbudt",
    offered: "Tilbudt",
    checked: "Tjekket af en, der har det som modersmål",
    see: "Se siden",
    see_in: With("på {}"),
    save: "Gem sprogene",
    names: &[
        ("ar", "Arabisk"),
        ("da", "Dansk"),
        ("de", "Tysk"),
        ("en", "Engelsk"),
        ("pl", "Polsk"),
        ("so", "Somali"),
        ("tr", "Tyrkisk"),
        ("uk", "Ukrainsk"),
    ],
};
