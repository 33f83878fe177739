//! What conversations are about, for staff.

use crate::words::{Notice, SubjectNames, SubjectWords, TakesWords, With};

pub const SUBJECT_NAMES: SubjectNames =
    SubjectNames { own: "Om sig selv", relative: "Om en anden", professional: "Fagperson" };

pub const TAKES: TakesWords = TakesWords {
    title: "Dine samtaler",
    about: "Her siger du, hvilke samtaler der skal ringe hos dig. Den, der har ventet længst, kommer først. Er ingen på vagt, som tager en samtale, eller har ingen af dem taget den efter tre minutter, ringer den hos alle.",
    languages: "Sprog, du skriver på",
    languages_hint: "De unge ser, om nogen på vagt skriver på deres sprog.",
    subjects: "Emner, du tager",
    save: "Gem",
    saved: "Gemt. Det gælder fra nu af, også hvis du er på vagt.",
    no_language: "Vælg mindst ét sprog.",
};

pub const SUBJECTS: SubjectWords = SubjectWords {
    title: "Emner",
    about: "Det kan en ung vælge, før samtalen begynder. Ingen behøver at vælge noget. Vagten ser emnet, når det ringer.",
    professionals: With(
        "Fagpersoner har deres egen side, {}. De skriver uden navne, og de kommer efter alle unge i køen.",
    ),
    no_professionals: With(
        "Slår I Fagperson til, får fagpersoner deres egen side, {}. De skriver uden navne, og de kommer efter alle unge i køen.",
    ),
    offered: "Kan vælges",
    not_offered: "Kan ikke vælges",
    offer: "Kan vælges",
    name: With("Navn på {}"),
    sentence: With("En sætning på {}"),
    empty: With("Er feltet tomt, står der »{}«."),
    hours: "Egne tider",
    hours_hint: "Lad alle felter være tomme, hvis emnet kan vælges, når chatten er åben. Skriv som under Åbningstider: 15-20.",
    who: "Hvem tager dem",
    who_hint: "Rådgiverne kan også selv vælge, under Dine samtaler.",
    one_more: "Et emne mere",
    one_more_hint: "Skriv det, som en ung ville sige det. Nævn ingen, der kan kendes.",
    enough: "Der er så mange emner, som der kan være. Ret et af dem i stedet.",
    gone: Notice { title: "Emnet findes ikke", text: "Gå tilbage til emnerne, og vælg et af dem." },
    untranslated: With("Mangler, antal sprog: {}"),
};
