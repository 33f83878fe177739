//! The young person's page.

use crate::words::{Bar, Conversation, Facts, Home, Numbers, Professional, Queue, Said, With};

pub const BAR: Bar = Bar {
    acute: "Akut hjælp",
    cannot_send_help: "Vi kan ikke se, hvem eller hvor du er, og kan ikke selv sende hjælp til dig.",
    call_112: "Er du eller en anden i livsfare: ring 112.",
    calls_leave_traces: "Når du ringer, kan de andre se eller spørge om andet, end vi gør her. Opkaldet kan stå på telefonen og på regningen.",
    leave: "Forlad siden",
    mortal_danger: "Livsfare: ring 112",
    behind: With("{} står bag chatten."),
    privacy: "Privatliv",
    accessibility: "Tilgængelighed",
    languages: "Sprog",
};

pub const HOME: Home = Home {
    description: "Skriv med en rådgiver. Du behøver ikke sige, hvem du er.",
    title: "Skriv med en rådgiver",
    about: "Om alkohol, hash, piller og andre rusmidler, dine egne eller en andens.",
    you_decide: "Du bestemmer, hvad vi taler om.",
    stale_code: "Koden er skiftet ud, men chatten er den samme.",
    stale_begin: "Du kan bare begynde.",
    who: "Hvem handler det om?",
    optional: "(valgfrit)",
    it_is: "Det handler ",
    myself: "Om mig",
    another: "Om en anden",
    promise: "Du behøver ikke sige, hvem du er.",
    limits: "Læs, hvornår anonymiteten kan slutte",
    start: "Start samtalen",
    nobody_calls: "Du skriver. Ingen ringer.",
    instead: "Vil du tale med nogen nu?",
    have_code: "Jeg har en kode",
    nobody_speaks: "Ingen på vagt skriver dansk lige nu. Hvilket sprog vil du skrive på?",
    unchecked: "Ingen, der har dansk som modersmål, har tjekket teksten på siden endnu. Der kan være fejl i den.",
    needs_script: "Chatten kræver JavaScript",
    needs_script_why: "Det, du skriver, bliver låst i din egen browser, før det bliver sendt. Det kan kun lade sig gøre med JavaScript, og det er slået fra hos dig. Slå det til, eller ring:",
};

pub const PROFESSIONAL: Professional = Professional {
    link: "Arbejder du med unge? Skriv med os her",
    title: "Skriv med en rådgiver om en ung",
    about: "For dig, der er lærer, SSP-medarbejder, klubmedarbejder eller på anden måde arbejder med unge.",
    nameless: "Uden navne",
    nameless_text: "Skriv ikke navne eller andet, der viser, hvem den unge er. Du behøver heller ikke sige, hvem du er.",
    after: "De unge kommer først",
    after_text: "Vi tager imod dig, når ingen ung venter. Det kan tage tid, når der er travlt.",
    no_report: "Det er ikke en underretning",
    no_report_text: "Samtalen bliver ikke gemt. Er du bekymret for et barn, skal du stadig selv underrette kommunen. Kan vi finde ud af, hvem barnet er, kan vi også have pligt til det.",
};

pub const FACTS: Facts = Facts {
    no_name: "Intet navn, intet login",
    no_name_text: "Vi spørger ikke om navn, nummer eller adresse, og dine forældre bliver ikke spurgt.",
    not_kept: "Samtalen bliver ikke gemt",
    not_kept_text: "Kun din rådgiver læser det, du skriver. Når du slutter, bliver din side tømt med det samme. Rådgiveren kan læse det hele i højst 15 minutter mere. Så er det slettet.",
    limits: "Hvornår anonymitet kan slutte",
    limits_text: "Kan vi finde ud af, hvem du eller et andet barn er, og er vi alvorligt bekymrede? Så kan vi have pligt til at give kommunen besked. Vi siger det til dig først, hvis vi kan.",
    no_help: "Vi kan ikke sende hjælp",
    away: "Hvis du skal væk hurtigt",
    away_text: "Tryk på »Forlad siden«, eller på en computer tre gange på Shift. Så bliver siden tom, og du lander på vejrudsigten. Netværket og browserens historik kan vise, at du har været her, men ikke hvad du skrev.",
};

pub const QUEUE: Queue = Queue {
    stay: "Hold siden åben.",
    stay_why: "Så beholder du din plads. Du kan skrive imens. Det venter her på siden, til en rådgiver tager imod. Genindlæser du siden, er det væk.",
    awake: "Hold skærmen tændt",
    sound: "Lyd, når der er svar",
};

pub const CONVERSATION: Conversation = Conversation {
    end: "Afslut samtalen",
    messages: "Beskeder",
    new_messages: "Nye beskeder",
    write: "Skriv en besked",
    send: "Send",
    pass_on: "Send videre",
    not_sent: "Det her blev ikke sendt",
    to_start: "Til forsiden",
};

pub const SAID: Said = Said {
    call: "Du kan også ringe til:",
    propose: "Jeg foreslår, at du sender det videre til {name}.",
    propose_why: "Jeg foreslår, at du sender det videre til {name}: {why}",
    transfer: "Jeg foreslår, at du skriver videre med {name}. {why}",
    closing: "Et kort til dig",
    numbers: "Du kan ringe til:",
    steps: "Næste skridt:",
    opens_in_a_day: "Åbner det inden for 1 hverdag.",
    opens_in_days: "Åbner det inden for {n} hverdage.",
};

pub const NUMBERS: Numbers = Numbers {
    danger: "Når nogen er i livsfare",
    doctor: "Når din egen læge har lukket",
    poison: "Hele døgnet, ved forgiftning og overdosis. De spørger om dit navn og optager samtalen",
    children: "For børn og unge",
    suicide: "Ved tanker om selvmord. Der er ofte optaget: prøv igen, eller ring til en anden",
    alcohol: "Om alkohol, også for pårørende",
    doctor_capital: "Akuttelefonen, hovedstadsområdet",
    doctor_zealand: "Akuttelefonen, Sjælland",
};
