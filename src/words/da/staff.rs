//! The door of staff, their accounts, and what is said to them anywhere.

use super::home::BAR;
use crate::words::staff::{Account, Again, Choice, Door, Leave, Setup, SignIn, Staff};
use crate::words::{Locale, Notice, With};

const SIGN_IN_WORD: &str = "Log ind";
const PASSPHRASE: &str = "Adgangssætning";
const GOOD_PASSPHRASE: &str = "Mindst 15 tegn. Fire-fem tilfældige ord er nemme at huske og svære at gætte.";
const SHOWN_NAME: &str = "Navn, som de unge ser";
const FIRST_NAME: &str = "Dit fornavn er nok.";

pub const STAFF: Staff = Staff {
    locale: Locale::Da,
    sign_in: SIGN_IN,
    again: AGAIN,
    leave: LEAVE,
    account: ACCOUNT,
    choice: CHOICE,
    setup: SETUP,
    door: DOOR,
};

const SIGN_IN: SignIn = SignIn {
    title: SIGN_IN_WORD,
    heading: "Vagten",
    about: "For rådgivere. Log ind for at gå på vagt.",
    name: "Navn",
    passphrase: PASSPHRASE,
    lost: "Har du mistet din adgangssætning, så bed din koordinator om et nyt link.",
    privacy: BAR.privacy,
    accessibility: BAR.accessibility,
    unreadable: "Skriv dit navn og din adgangssætning.",
    wrong: "Navnet og adgangssætningen passer ikke sammen. Prøv igen.",
    busy: "Der er mange, der logger ind lige nu. Prøv igen om et øjeblik.",
    slow_down: With(
        "For mange forsøg. Vent {} sekunder, og prøv igen, helst i en browser, du har logget ind med før. Haster det, så bed en koordinator om et nyt link.",
    ),
};

const AGAIN: Again = Again {
    title: "Log ind igen",
    text: "Din adgang er løbet ud. Log ind her, så går du videre, hvor du var. Det, du har skrevet, er her stadig.",
    name: "Navn",
    passphrase: PASSPHRASE,
    sign_in: SIGN_IN_WORD,
    no: "Nej, log ud",
};

const LEAVE: Leave = Leave {
    title: "Du er på vagt",
    out: "Er vagten åben i et andet faneblad i denne browser, lukker den, når du logger ud. De samtaler, du har, bliver afbrudt, og de unge kan gå videre med en anden.",
    yes_out: "Ja, log ud",
    stay: "Bliv på vagt",
    elsewhere: "Vagten er åben i et andet faneblad eller på en anden computer. Åbner du den her, lukker den dér.",
    elsewhere_hint: "I samme browser følger dine samtaler med. I en anden browser ser du først, hvad der er skrevet, når den unge har sagt ja.",
    open: "Åbn vagten her",
    let_be: "Lad den være",
};

const ACCOUNT: Account = Account {
    title: "Din konto",
    renamed: "Dit navn er skiftet. Er vagten åben i et faneblad, så genindlæs den, før du går på vagt.",
    respoken: "Sproget er skiftet. Er vagten åben i et faneblad, så skifter den, når du genindlæser den.",
    changed: "Din adgangssætning er skiftet. Alle andre steder er du logget ud.",
    your_name: "Dit navn",
    name_hint: "De unge ser det, og du logger ind med det. Du kan ikke skifte det, mens du er på vagt.",
    name: SHOWN_NAME,
    first_name: FIRST_NAME,
    proof: PASSPHRASE,
    proof_hint: "Så ingen skifter dit navn fra en skærm, du har forladt.",
    rename: "Skift navn",
    your_language: "Dit sprog",
    language_hint: "På det sprog ser du vagten og det andet, der er til personalet. De unge mærker det ikke.",
    your_passphrase: "Din adgangssætning",
    passphrase_hint: "Når du skifter den, bliver du logget ud alle andre steder. Her er du stadig logget ind.",
    links_end: "Links til konti, som du har lavet, og som ingen har brugt endnu, holder op med at virke.",
    before: "Den, du har nu",
    after: "Den nye",
    after_hint: GOOD_PASSPHRASE,
    again: "Den nye igen",
    change: "Skift adgangssætning",
    forgotten: "Har du glemt den, så bed en koordinator om et nyt link.",
    privacy: BAR.privacy,
    off_duty_first: "Gå af vagt, og afslut dine samtaler først.",
    not_alike: "De to er ikke ens. Skriv den nye igen.",
    same: "Det er den, du skrev som den gamle. Vælg en anden.",
    wrong: "Den passer ikke. Skriv den adgangssætning, du har nu.",
    wait: "Vent lidt",
    wait_text: With("Der er prøvet for mange gange, eller der er travlt. Vent {} sekunder, og prøv igen."),
};

const CHOICE: Choice = Choice {
    taken: "Der er allerede en med det navn eller et, der ligner. Sæt for eksempel et bogstav bagefter.",
    short: "Adgangssætningen skal have mindst 15 tegn.",
    long: "Adgangssætningen må højst have 256 tegn.",
    guessable: "Den er for nem at gætte. Tag fire-fem tilfældige ord, der ikke hører sammen.",
};

const SETUP: Setup = Setup {
    title: "Ny rådgiver",
    heading: "Velkommen til vagten",
    intro: "Vælg dit navn og din egen adgangssætning. Linket virker kun én gang.",
    name: SHOWN_NAME,
    name_hint: FIRST_NAME,
    passphrase: PASSPHRASE,
    passphrase_hint: GOOD_PASSPHRASE,
    show: "Vis adgangssætningen",
    save: "Opret og gå til vagten",
    needs_script: "Siden her kræver JavaScript.",
    unreadable: "Oplysningerne kunne ikke læses. Genindlæs siden.",
    busy: "Der er travlt lige nu. Prøv igen om et halvt minut.",
    unavailable: "Databasen svarer ikke. Prøv igen om lidt.",
    expired: "Linket er for gammelt. Bed en koordinator om et nyt.",
    unknown: "Linket er brugt eller trukket tilbage. Bed en koordinator om et nyt.",
    closed: "Din konto er lukket, så linket virker ikke. Skal du være her igen, så bed en koordinator om at give dig adgang. Derefter virker det samme link, til det udløber.",
};

const DOOR: Door = Door {
    sign_in_first: "Log ind først, på /vagt.",
    own_pages_only: "Denne handling skal komme fra tjenestens egne sider. Er det en af dem, så kontrollér --public-url.",
    coordinators_only: Notice {
        title: "Kun for koordinatorer",
        text: "Din konto er rådgiver. Spørg en koordinator, hvis du skal kunne ændre noget her.",
    },
    link_made: Notice {
        title: "Linket er lavet allerede",
        text: "Siden blev sendt en gang til, og intet er lavet om. Linket blev vist den første gang. Tag det første tilbage, og lav et nyt, hvis du ikke så det.",
    },
    may_not_make: Notice {
        title: "Kun koordinatorer laver links",
        text: "Din adgang er lige blevet ændret. Spørg en koordinator.",
    },
    missing: Notice { title: "Siden findes ikke", text: "Adressen er ikke rigtig. Chatten ligger på forsiden." },
    no_database: Notice {
        title: "Det virker ikke lige nu",
        text: "Tjenesten kan ikke få fat i sin database. Prøv igen om lidt, eller sig det til den, der driver tjenesten.",
    },
};
