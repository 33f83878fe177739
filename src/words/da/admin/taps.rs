//! What young people tapped once a conversation was over.

use crate::words::admin::{Asked, Taps};

pub const TAPS: Taps = Taps {
    title: "Efter samtalen",
    about: "Hvad de unge svarer, når samtalen er slut.",
    how: "Når en samtale er slut, kan den unge svare på to spørgsmål med et tryk. Svarene tælles måned for måned og alene: ikke hvilken samtale, hvilken rådgiver, emne eller klokkeslæt. Mange svarer ikke. En måned vises først, når den er slut.",
    none: "Der er ikke noget at vise endnu.",
    month: "Måned",
    helped: Asked { title: "Hjalp det at skrive?", taps: ["Det hjalp", "Lidt", "Nej"] },
    again: Asked { title: "Ville du skrive igen?", taps: ["Ja", "Måske", "Nej"] },
};
