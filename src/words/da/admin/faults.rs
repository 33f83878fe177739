//! What is wrong with what was typed.

use crate::words::With;
use crate::words::admin::Faults;

pub const FAULTS: Faults = Faults {
    phone: "Skriv 3 til 15 cifre, gerne med mellemrum.",
    email: "Skriv en e-mail som ungrus@kommune.dk.",
    mail: "Det er ikke en mailadresse. Skriv den som navn@eksempel.dk, uden æ, ø og å.",
    region: "Vælg en af regionerne på listen.",
    title_tells: "Titlen står i browserens historik. Vælg en uden »rus«.",
    day_over: "Dagen er forbi.",
    day: "Skriv datoen som 2027-01-04.",
    day_or_empty: "Skriv datoen som 2027-01-04, eller lad feltet stå tomt.",
    day_to_come: "Datoen ligger i fremtiden.",
    last_before_first: "Den sidste dag ligger før den første.",
    period: With("Det er mere end {} dage. Skriv en kortere periode."),
    spans: With("Skriv højst {} tidsrum på en dag."),
    times_unclear: "Skriv tiderne som 15–20 eller 9.30–12, 15–20.",
    times_same: "De to tider er ens.",
    choose: "Vælg en fra listen.",
    choose_language: "Vælg et fra listen.",
    choose_days: "Vælg et antal fra listen.",
    pupils: "Skriv cirka hvor mange elever skolen har, som et tal.",
    into: "Vælg det sted, det skal blive en del af.",
    whom: "Skriv, hvem linket er til.",
};
