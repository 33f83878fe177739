//! The practice chat.

use crate::words::{Practice, With};

pub const PRACTICE: Practice = Practice {
    about: "Om øvelsen",
    note: "Det her er en øvelse. Ingen læser med, og intet bliver sendt.",
    title: "Prøv chatten",
    kim: "Sådan føles det at skrive her. Kim i den anden ende er ikke et menneske, men et manuskript. Skriv, hvad du vil.",
    course: "Du kommer først i en kort kø. Så svarer Kim. Det tager et par minutter, og du kan slutte når som helst.",
    person: "Vil du skrive med et menneske?",
    to_real: "Gå til den rigtige chat",
    needs_script: "Øvelsen kræver JavaScript, og det er slået fra hos dig.",
    nobody_gets: "Ingen får det, du skriver",
    nobody_gets_text: "Når siden er hentet, bliver intet sendt herfra: ikke til os, ikke til skolen, ikke til nogen. Kun den, der kan se din skærm, kan læse med.",
    in_nobodys_way: "Du står ikke i vejen for nogen",
    in_nobodys_way_text: "Øvelsen tager ingen plads i den rigtige kø, og den bliver ikke talt med. Hele klassen kan prøve på én gang.",
    serious: "Er det alvor?",
    serious_text: With(
        "Så skriv ikke her, for ingen læser det. Skriv i den rigtige chat, eller find et nummer under »{}« øverst.",
    ),
    queue: "I den rigtige kø kan du også skrive, mens du venter. Her varer det kun et øjeblik.",
    over: "Siden er tømt, og ingen har læst det, du skrev. Har du noget på hjerte, så skriv det i den rigtige chat.",
    real: "Den rigtige chat",
    again: "Prøv igen",
};
