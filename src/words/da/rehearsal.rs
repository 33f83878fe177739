//! Hvor rådgivere øver sig.

use crate::words::Rehearsal;

pub const REHEARSAL: Rehearsal = Rehearsal {
    link: "Øvelse",
    title: "Øvelse: ingen ung er her",
    about: "Øvelse",
    note: "Øvelse: ingen ung er her, intet bliver sendt eller talt.",
    heading: "Øv dig i at skrive med unge",
    intro: "Vælg, hvem du vil skrive med. Tip og ventetid kan du slå til og fra undervejs. Til sidst ser du tilbage på, hvad du gjorde. Når du lukker siden, er alt væk.",
    honest: "Den, du skriver med, er et manuskript. Det kender nogle få ord og forstår ikke mere. Skriv, som du ville skrive til et menneske, og vis gerne samtalen til en kollega: Mennesker ser mere.",
    ringing: "Er du på vagt, ringer det stadig i vagtens fane.",
    who: "Hvem vil du skrive med?",
    hints: "Tip",
    hint: "Tip",
    at_once: "Uden ventetid",
    at_once_about: "Så svarer den anden straks og venter på dig, så længe du vil.",
    review: "Tilbageblik",
    did: "Det gjorde du",
    next: "Prøv næste gang",
    text: "Hele samtalen",
    again: "Prøv igen",
    other: "Vælg en anden",
    needs_script: "Øvelsen kræver JavaScript.",
};
