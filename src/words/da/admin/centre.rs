//! The centre, who answers for the data, and mail.

use crate::words::admin::{Breath, Centre, Controller, Mail, Untold};
use crate::words::{Around, Counted, With};

pub const CENTRE: Centre = Centre {
    title: "Centret",
    name: "Centrets navn",
    name_hint: "Som de unge skal se det.",
    region: "Region",
    region_hint: "Bestemmer, hvilken lægevagt der står blandt de akutte numre. Slå nummeret op bagefter: ring ikke for at prøve det.",
    no_region: "Ikke valgt",
    region_gone: With("{} (ikke i dag)"),
    page_title: "Titel på de unges side",
    page_title_hint: "Står i browserens faneblad og historik, hvor andre kan se den. Hold den neutral: »Chat« siger ikke for meget.",
};

pub const BREATH: Breath = Breath {
    title: "Pust efter en samtale",
    about: "Når en samtale er slut, ringer det ikke hos rådgiveren, før pusten er forbi. De unge, der venter, får at vide, at rådgiveren er klar om lidt, når der er fem minutter eller mindre igen.",
    length: "Hvor længe?",
    length_hint: "Rådgiveren kan selv sige, at pusten er forbi, eller tage tre minutter mere.",
    none: "Ingen pust",
    minutes: Counted { one: "{n} minut", many: "{n} minutter" },
    save: "Gem pusten",
};

pub const CONTROLLER: Controller = Controller {
    title: "Hvem er ansvarlig?",
    about: Around(
        "Loven kræver, at det står på siderne {} og {}. Det, I ikke har skrevet endnu, står der bare ikke. Spørg jeres databeskyttelsesrådgiver, hvad der er rigtigt hos jer.",
    ),
    address: "Adresse",
    address_hint: "Gade, nummer, postnummer og by.",
    email: "E-mail",
    email_hint: "En fælles postkasse, som nogen læser hver dag.",
    phone_hint: "Ikke et akut nummer: til spørgsmål om siden.",
    officer: "Databeskyttelsesrådgiver (DPO)",
    officer_hint: "Hvem, og hvordan man får fat i dem. Kommunens er nok.",
    basis: "Formål og retsgrundlag",
    basis_hint: "Hvorfor I må have oplysningerne. Skriv det til en ung.",
    see_proposal: "Se et forslag til formål og retsgrundlag",
    copy_proposal: "Kopiér forslaget",
    proposal_hint: "Få det tjekket, før I bruger det. Lovene bliver ændret.",
    proposed: "Her står vores forslag til, hvor man kan klage. De gælder først, når I har gemt.",
    complaint: "Klage over persondata",
    complaint_hint: "Hvem tager imod klagen, og hvordan får man fat i dem?",
    supervisor: "Klage over tilgængelighed",
    supervisor_hint: "Hvem holder øje med, at offentlige hjemmesider kan bruges af alle?",
    save: "Gem, hvem der er ansvarlig",
};

pub const UNTOLD: Untold = Untold {
    address: "adresse",
    email: "e-mail",
    phone: "telefon",
    officer: "databeskyttelsesrådgiver",
    basis: "formål og retsgrundlag",
    complaint: "hvor man kan klage",
};

pub const MAIL: Mail = Mail {
    title: "Besked på mail",
    failing: Counted {
        one: "{n} person har ikke fået mail om, at der er nyt. Vi prøver igen i to døgn.",
        many: "{n} personer har ikke fået mail om, at der er nyt. Vi prøver igen i to døgn.",
    },
    failing_then: "Er det din, så se, om adressen er rigtig. Ellers kan den, der driver serveren, se hvorfor i dens log.",
    off: "Tjenesten sender ikke mail. Den, der driver serveren, kan slå det til.",
    about: "Du får en mail, når et sted har bestilt flyers, og når kort ikke er åbnet i tide. Mailen er altid den samme: at der er nyt. Den siger ikke, hvad eller hos hvem, og den kommer tidligst til næste hele time, mellem 7 og 21.",
    address: "Din mailadresse",
    address_hint: "Kun du kan se den. Lad feltet stå tomt for ikke at få mail.",
};
