//! Modtageres side.

use crate::words::{AgencyFrame, CardList, CardWords, Dialogs, Gates, Invited, With};

pub const FRAME: AgencyFrame = AgencyFrame {
    title: "Modtager",
    mail: "Besked på mail",
    account: "Skift adgangssætning",
    sign_out: "Log ud",
    seen: "Det er set",
    needs_script: "Siden her kræver JavaScript: kortene bliver låst op i browseren.",
    privacy: "Privatliv",
    accessibility: "Tilgængelighed",
};

pub const GATES: Gates = Gates {
    about: "For jer, der tager imod kort fra unge.",
    name: "Navn",
    passphrase: "Adgangssætning",
    sign_in: "Log ind",
    lost: With(
        "Har du mistet din adgangssætning, så bed {} om et nyt link. Bagefter skal en kollega lukke dig ind igen.",
    ),
    waiting: "Bed en kollega lukke dig ind",
    waiting_call: "Bed om at blive ringet op på et nummer, som kollegaen kender i forvejen. Læs så de seks ord op:",
    waiting_words: "Dine seks ord",
    waiting_then: "Ser kollegaen de samme ord, trykker kollegaen",
    waiting_then_or: With("Er ordene ikke ens, så stop, og sig det til {}."),
    waiting_looks: "Siden ser selv efter hvert tiende sekund.",
    waiting_look: "Se efter nu",
    new_key: "I skal have en ny nøgle",
    new_key_why: With(
        "{} har taget jeres gamle nøgle væk: den var gået tabt, eller andre kunne have fået fat i den. Din browser kan lave en ny.",
    ),
    new_key_old: "De kort, der blev sendt til den gamle nøgle, kan ingen læse mere. Afsenderen ser det med sin kode og kan sende igen.",
    new_key_new: "Nye kort kan I læse med det samme.",
    new_key_colleagues: "Dine kolleger skal lukkes ind igen.",
    new_key_make: "Lav den nye nøgle",
};

pub const INVITED: Invited = Invited {
    dead: "Linket virker ikke",
    dead_retry: "Prøv igen",
    dead_sign_in: "Log ind i stedet",
    welcome: "Velkommen",
    first: "Du er den første, der kommer ind.",
    first_why: "Derfor laver din browser jeres nøgle nu. Kun den kan læse de kort, unge sender til jer. Dine kolleger får adgang, når du lukker dem ind.",
    name: "Dit navn",
    name_hint: "Dit fornavn er nok. Det står ved dine svar.",
    again: "Adgangssætning igen",
    show: "Vis adgangssætningen",
    stays: "Den forlader aldrig din browser.",
    stays_why: "Vi kender den ikke og kan ikke sende dig en ny.",
    if_lost: "Mister du den, skal du have et nyt link, og en kollega skal lukke dig ind igen. Er der ingen kollega, kan ingen læse de kort, I har fået.",
    keep: "Gem den i en adgangskodehusker (password manager), hvis I har en.",
    save: "Opret adgang",
};

pub const LIST: CardList = CardList {
    heading: "Kort fra unge",
    title: "Kort",
    find_junk: "Find kort, der ikke kan læses",
    loading: "Henter …",
    pick: "Vælg et kort i listen. Det bliver låst op her i browseren, og afsenderen kan se, at det er åbnet.",
    back: "Til listen",
    lost: "Det er lukket med en nøgle, der er skiftet ud. Ingen kan læse det mere. Afsenderen ser det med sin kode og kan sende igen.",
    erase: "Slet kortet",
    same: "Ja, vi har de samme seks ord i samme rækkefølge",
    not_same: With("Er ordene ikke ens, så luk ikke ind. Sig det til {}."),
    let_in: "Luk ind",
};

pub const CARD: CardWords = CardWords {
    put_away: "Læg kortet væk",
    paper: "Fortroligt. Print af et kort fra en ung: opbevar det som en journal, og makulér det, når I er færdige. Kortet kan være trukket tilbage siden.",
    relative: "Fra en pårørende, der søger hjælp for sin egen skyld. Står der noget om en anden, så er det ikke den anden, der har sagt ja.",
    own: "Søger hjælp til sig selv.",
    contact: "Sådan må I tage kontakt",
    only_here: "Kun svar her.",
    must_not: "Det må I ikke",
    age: "Alder",
    about: "Hvad det handler om",
    messages: "Egne beskeder fra chatten",
    answers: "Svar",
    acknowledge: "Vi har læst det",
    never: "Kortet mangler det, der skal til for at svare her.",
    write: "Skriv et svar",
    send: "Send svar",
    end: "Afslut",
    talked: "Vi har talt sammen",
    no_contact: "Fik ikke kontakt",
    unreadable: "Kortet kan ikke læses",
    unreadable_why: "Det er ændret undervejs eller lukket forkert. Lad en kollega prøve. Kan ingen læse det, kan I slette det fra i morgen.",
};

pub const DIALOGS: Dialogs = Dialogs {
    signed_out_elsewhere: "Er du logget ind andre steder, bliver du logget ud der.",
    old: "Den, du har nu",
    new: "Ny adgangssætning",
    new_hint: "Mindst 15 tegn. Fire-fem tilfældige ord er nemme at huske og svære at gætte.",
    new_again: "Den nye igen",
    change: "Skift",
    cancel: "Fortryd",
    mail_about: "Du får en mail, når der er kommet et kort, og en arbejdsdag før I senest skal åbne det. Den siger kun, at der er nyt, og kommer tidligst til næste hele time, mellem 7 og 21.",
    address: "Din mailadresse",
    address_hint: "Hverken dine kolleger eller koordinatoren kan se den. Lad feltet stå tomt for ikke at få mail.",
    save: "Gem",
};
