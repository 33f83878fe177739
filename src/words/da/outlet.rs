//! Et steds side.

use crate::words::{KeyPerson, KitFaults, KitWords, OutletCards, OutletFrame, OutletSaid, OutletTop, Pieces, With};

pub const FRAME: OutletFrame =
    OutletFrame { title: "Plakater, flyers og råd", chat: "Chatten", to_key_persons: "Til nøglepersoner" };

pub const TOP: OutletTop = OutletTop {
    heading: "Plakater og flyers, lige til at printe",
    needs_script: "Plakater og flyers kræver JavaScript, og det er slået fra hos dig.",
    needs_script_why: "Slå det til, og genindlæs siden. Har I jeres eget link, er der ikke noget i vejen med det.",
    works_without: "Resten af siden virker uden:",
    own: "Her kan jeres sted lave sine egne plakater, flyers og kort.",
    own_link: With(
        "Det kræver stedets eget link, for hvert sted har sin egen QR-kode. Har I ikke linket, så bed {} om det, og åbn det hele, som I fik det.",
    ),
    for_all: "Resten af siden er for alle:",
    who_makes_links: With(
        "Det er {}, der laver links. Flyers og plakater, der allerede hænger, virker stadig. Resten af siden kan I bruge som før:",
    ),
    retry: "Prøv igen",
    trial: "Kun til at prøve med: print den ikke.",
    trial_why: "Chatten har ikke fået sin rigtige adresse endnu, så koden virker kun på denne maskine.",
};

pub const KIT: KitWords = KitWords {
    what: "Hvad skal I bruge?",
    poster: "Plakat",
    poster_size: "A4",
    strips: "Plakat med strimler",
    strips_size: "A4, til at rive af",
    flyer: "Flyer",
    flyer_size: "A6",
    flyer_sheet: "Fire flyers",
    flyer_sheet_size: "A4, til at klippe",
    cards: "Lommekort",
    cards_size: "ti på en A4",
    slide: "Skærm i klassen",
    slide_size: "16:9",
    picture: "Billede",
    picture_size: "til intranettet",
    look: "Hvordan skal det se ud?",
    loud: "Kraftig",
    loud_about: "én stærk farve",
    night: "Nat",
    night_about: "lyser i mørket",
    paper: "Papir",
    paper_about: "sparer blæk",
    says: "Hvad skal der stå?",
    drugs: "Ordet »rusmidler« må stå der",
    drugs_why: "Det, de unge tager med hjem, nævner ikke rusmidler, medmindre I slår det til. Når ordet ikke står der, udelader vi også centerets navn, hvis det røber emnet.",
    more: "Sprog, åbningstider og navn",
    language: "Sprog",
    hours: "Chattens åbningstider",
    hours_change: "Laver centeret om på tiderne, skal I printe igen.",
    hours_none: "Chatten har ingen faste tider: Den er åben, når der er en rådgiver på vagt. Så er der ingen tider at printe.",
    name: "Stedets navn",
    download: "Hent",
    alt: "Alt-tekst til dem, der ikke kan se billedet:",
    alt_copy: "Kopiér alt-teksten",
    all: "Hent det hele (zip)",
    all_about: "Alle syv, med de valg, I har lavet.",
};

pub const CARDS: OutletCards = OutletCards {
    order: "Bestil flere, før I løber tør",
    order_about: "Vil I hellere have dem trykt og sendt, så skriv, hvor mange.",
    posters: "Plakater",
    strips: "Med strimler",
    flyers: "Flyers",
    pocket_cards: "Lommekort",
    place: "Hvor skal de hen, og til hvem?",
    place_hint: "Skriv ikke noget om enkelte unge.",
    send: "Bestil",
    orders: "Jeres bestillinger",
    web: "Til jeres hjemmeside",
    web_about: "Sæt koden ind på jeres side. Den henter intet fra os, og ingen bliver talt, før nogen trykker.",
    button: "Knap",
    copy: "Kopiér",
    copy_button: "Kopiér knappen",
    link: "Link i en tekst",
    copy_link: "Kopiér linket",
    make_picture: "Lav et billede til intranettet",
    visit: "Når I fortæller om chatten",
    visit_show: "Vis",
    visit_why: ", og lad alle prøve. Den fører til en øvelse: Et manuskript svarer, ingen læser med, og intet bliver sendt. Hele klassen kan prøve på én gang.",
    try_it: "Prøv chatten",
    make_slide: "Lav skærmbilledet",
    numbers: "Tal",
    address: "Jeres kode og adresse:",
};

pub const KEY_PERSON: KeyPerson =
    KeyPerson { title: "Til dig, der er nøgleperson", chat: "Chatten:", print: "Print denne del" };

pub const SAID: OutletSaid = OutletSaid {
    school: "Skole",
    library: "Bibliotek",
    street_team: "Gadeteam",
    drop_in: "Værested",
    youth_club: "Ungdomsklub",
    other: "Andet",
    spring: With("forår {}"),
    autumn: With("efterår {}"),
    posters: Pieces { one: "1 plakat", many: With("{} plakater") },
    strips: Pieces { one: "1 plakat med strimler", many: With("{} plakater med strimler") },
    flyers: Pieces { one: "1 flyer", many: With("{} flyers") },
    cards: Pieces { one: "1 lommekort", many: With("{} lommekort") },
};

pub const FAULTS: KitFaults = KitFaults {
    title: "Filen kunne ikke laves",
    dead: "Linket virker ikke længere. Det er skiftet ud, eller stedet er lukket. Bed centeret om et nyt.",
    bad: "Valget kunne ikke læses. Genindlæs siden, og prøv igen.",
    busy: "Mange laver materialer lige nu. Prøv igen om et øjeblik.",
    no_glyphs: With(
        "Skriften på materialerne har ikke disse tegn: {}. Bed centeret rette stedets navn, eller slå navnet fra.",
    ),
    no_room: With("Der er ikke plads til »{}« her. Slå navnet eller åbningstiderne fra, eller vælg et større format."),
    not_drawn: "Filen kunne ikke laves. Fejlen er hos os. Prøv et andet valg.",
};
