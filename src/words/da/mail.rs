//! Mail.

use crate::words::{Alarms, MailWords};

pub const MAIL: MailWords = MailWords {
    news: "Der er nyt på UNG RUS",
    news_text: "Der er nyt på UNG RUS. Log ind for at se det.",
    members: "Modtagere:",
    coordinators: "Koordinatorer:",
    news_end: "Mailen siger aldrig, hvad det drejer sig om. Vil du ikke have den, så fjern din adresse, når du er logget ind.",
    needed: "UNG RUS har brug for nogen",
    needed_end: "Mailen handler om driften, aldrig om en samtale. Vil du ikke have den, så fjern din adresse, når du er logget ind.",
    alarms: Alarms {
        nobody: "Der har været åbent i et kvarter, og ingen svarer. De unge får vist, hvem de kan ringe til.",
        late: "En modtager er forsinket med et kort. Log ind på /leder og se, hvem der skal ringes til.",
        worry: "En rådgiver på vagt beder om hjælp, og ingen bagvagt har svaret i to minutter. Ring til vagten eller log ind.",
        broken: "Tjenesten virker ikke, som den skal: databasen eller Redis svarer ikke, eller der kan ikke gemmes noget. Sig det til it-driften.",
        disk: "Disken, som databasen ligger på, er næsten fuld. Sig det til it-driften.",
        certificate: "Sidens certifikat udløber inden for 14 dage og er ikke fornyet. Sig det til it-driften.",
    },
};
