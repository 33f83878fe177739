//! Svar, der er klar til brug.

use crate::line::About;
use crate::words::phrases::{OurPhrase, PhrasePlaces, PhraseWords};
use crate::words::{Notice, With};

pub const PHRASES: PhraseWords = PhraseWords {
    title: "Svar",
    about: "Svar, som alle på vagt har klar. Skriv / i feltet i en samtale, og søg. Svaret kommer i feltet, så det kan rettes. Det bliver aldrig sendt af sig selv.",
    ours: "De svar, der er mærket »Ikke tjekket endnu«, følger med programmet. Læs dem igennem, og ret dem, så de passer til jer.",
    own_title: "Dine svar",
    own_about: "Svar, som kun du har. Skriv / i feltet i en samtale, og søg. De ligger på serveren, til du fjerner dem, eller din adgang slutter. Skriv intet om dem, du har skrevet med.",
    own_none: "Du har ingen endnu.",
    language: "Sprog",
    subject: "Emne",
    every_subject: "Alle emner",
    heading: "Overskrift",
    heading_hint: "Den søger man efter. Den unge ser den ikke.",
    text: "Det, der bliver skrevet",
    text_hint: "{name} bliver til rådgiverens navn og {numbers} til de akutte numre. Andet i krøllede parenteser skal man selv udfylde. Numre og adresser på sider kan den unge trykke på.",
    places: PhrasePlaces { name: "navn", numbers: "numre", who: "hvem" },
    preview: "Vis det først",
    seen: "Sådan ser den unge det",
    one_more: "Et svar mere",
    enough: "Der er så mange svar, som der kan være. Ret eller fjern et af dem.",
    gone: Notice { title: "Svaret findes ikke", text: "En anden har måske fjernet det. Gå tilbage til listen." },
    checked_today: With("{} er tjekket i dag"),
};

const fn phrase(id: &'static str, title: &'static str, said: &'static str) -> OurPhrase {
    OurPhrase { id, about: None, title, said }
}

pub const OUR_PHRASES: [OurPhrase; 13] = [
    phrase(
        "greeting",
        "Hilsen",
        "Hej, jeg hedder {name}, og jeg er rådgiver her. Godt, at du skriver. Hvad har du lyst til at fortælle om?",
    ),
    phrase(
        "waited",
        "Hilsen, når nogen har ventet",
        "Hej, jeg hedder {name}, og jeg er rådgiver her. Tak, fordi du ventede. Hvad fylder mest for dig lige nu?",
    ),
    phrase(
        "anonymous",
        "Anonymitet: hvad jeg kan se",
        "Du behøver ikke sige, hvem du er, og du bestemmer selv, hvad du fortæller. Samtalen bliver ikke gemt. Når vi er færdige, kan jeg læse den i højst 15 minutter mere. Så er den slettet.",
    ),
    phrase(
        "limit",
        "Anonymitet: hvornår den kan slutte",
        "Der er noget, som er godt at vide, før du fortæller mere. Kan vi finde ud af, hvem du eller et andet barn er, og er vi alvorligt bekymrede? Så kan vi have pligt til at give kommunen besked. Vi siger det til dig først, hvis vi kan.",
    ),
    phrase(
        "take-time",
        "Stille: tag dig god tid",
        "Tag den tid, du har brug for. Du behøver ikke finde de rigtige ord, og det må gerne komme i lidt uorden.",
    ),
    phrase(
        "still-here",
        "Stille: er du her stadig?",
        "Der er blevet lidt stille. Det er helt okay. Er du her stadig? Du kan nøjes med at skrive ja, så ved jeg det.",
    ),
    phrase(
        "thanks",
        "Tak, fordi du siger det",
        "Tak, fordi du siger det. Det kan være svært at skrive om. Vil du fortælle lidt mere om, hvordan det er for dig?",
    ),
    phrase(
        "taken",
        "Har du taget noget?",
        "Jeg vil gerne spørge om noget, og du får ingen skældud: Har du taget noget i dag? Hvad var det, hvornår, og hvordan har du det lige nu?",
    ),
    phrase(
        "numbers",
        "Akut: numre at ringe til",
        "Jeg er bekymret for dig. Jeg kan ikke se, hvor du er, og jeg kan ikke selv sende hjælp til dig.\n{numbers}",
    ),
    OurPhrase {
        id: "relative",
        about: Some(About::RELATIVE),
        title: "Om en anden: og hvad med dig?",
        said: "Man kan mærke, at du holder af {who}. Det er ikke dit ansvar alene. Hvordan har du det selv, når det står på?",
    },
    OurPhrase {
        id: "professional",
        about: Some(About::PROFESSIONAL),
        title: "Fagperson: uden navne",
        said: "Hej, jeg hedder {name}. Skriv ikke navne eller andet, der viser, hvem den unge er. Vores samtale er ikke en underretning. Er du bekymret for et barn, skal du stadig underrette kommunen.",
    },
    phrase(
        "ending",
        "Slut: vi skal snart slutte",
        "Vi skal snart slutte. Er der noget, vi ikke har talt om endnu, og som er vigtigt for dig? Hvad skal der ske for dig bagefter i dag?",
    ),
    phrase(
        "after",
        "Slut: tak, og bagefter",
        "Tak, fordi du skrev. Når vi slutter, bliver din side tømt. Er der noget, du vil huske, så skriv det ned nu. Du er velkommen til at skrive igen, når chatten er åben. Måske er det en anden, der svarer dig.",
    ),
];
