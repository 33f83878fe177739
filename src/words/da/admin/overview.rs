//! What is not filled in yet, and the way to everything else.

use crate::words::admin::{Crew, Missing, Open, Overview};
use crate::words::{Around, Counted, Places, With};

pub const OVERVIEW: Overview = Overview {
    unnamed: "Rusmiddelcenteret",
    flood: With(
        "Usædvanligt mange begynder en samtale lige nu: {} det seneste minut. Det kan være nogen, der forstyrrer. Pladser, der ikke holdes af en rigtig side, forsvinder af sig selv, og den, der har været væk længst, viger først.",
    ),
    one_address: Around(
        "Alle, der begynder en samtale, ser ud til at komme fra én og samme netadresse. Så rammer grænserne mod misbrug alle på én gang. Sig til dem, der driver chatten, at tjenesten foran den skal stå i {}.",
    ),
    now: "Lige nu",
    unanswered: "Ingen svarer de unge.",
    unanswered_then: "Ring til den, der har vagten. Svarer en rådgiver ikke, når det ringer to gange, tæller de ikke som på vagt, før de trykker igen.",
    all_done: "Alt er udfyldt",
    all_done_text: "Der mangler ikke noget, før de unge kan bruge chatten.",
    missing: "Det mangler endnu",
    active: Counted { one: "{n} har adgang.", many: "{n} har adgang." },
    phones: "De står altid ét tryk væk for de unge.",
    centre: "Navn, region, sidens titel, og hvem der er ansvarlig.",
    version: With("UNG RUS, version {}."),
    unknown_commit: "ukendt commit",
    outlets_none: "Skoler og andre, der lægger flyers frem. Ingen endnu.",
    outlets: Counted { one: "{n} sted har flyers.", many: "{n} steder har flyers." },
    agencies_none: "Hvem en ung kan sendes videre til. Ingen endnu.",
    agencies: Counted { one: "{n} modtager kan få kort.", many: "{n} modtagere kan få kort." },
    agencies_some: Places("{ready} af {all} kan få kort."),
    agencies_all: Counted { one: "{n} modtager", many: "{n} modtagere" },
    mail_on: "Du får mail, når der er nyt.",
    mail_off: "Få mail om bestillinger og om kort, der ikke er åbnet i tide.",
};

pub const CREW: Crew = Crew {
    on_duty: With("{} på vagt"),
    paused: With("{} på pause"),
    silent: With("{} på vagt uden at svare"),
    nobody: "Ingen er på vagt",
    none_wait: With("{}. Ingen venter."),
    wait: Places("{crew}. {n} venter, længst {time}."),
    under_a_minute: "under 1 min",
    minutes: With("{} min"),
};

pub const OPEN: Open = Open {
    no_hours: "Ingen åbningstider: der er åbent, når nogen er på vagt.",
    closes: With("Åbent nu. Lukker {}."),
    always: "Åbent nu, døgnet rundt.",
    opens: With("Lukket nu. Åbner {}."),
    never: "Lukket. Der er ingen kommende åbningstid.",
};

pub const MISSING: Missing = Missing {
    controller: With("Hvem der er ansvarlig. På siderne Privatliv og Tilgængelighed mangler: {}."),
    write_it: "Skriv det",
    orders: Counted {
        one: "{n} bestilling venter på at blive sendt.",
        many: "{n} bestillinger venter på at blive sendt.",
    },
    see_mail: "Se om mail",
    name: "Centrets navn. De unge ser, hvem der står bag chatten.",
    write_name: "Skriv navnet",
    region: "Regionen. Uden den mangler lægevagten blandt de akutte numre.",
    choose_region: "Vælg region",
    region_new: Places("Den nye region: {old} blev til {new} den {day}. Slå lægevagtens nummer op igen."),
    unchecked: Places("{n} af {all} telefonnumre er ikke tjekket det sidste halve år."),
    never_tried: "Slå dem op: ring ikke til 112, lægevagten eller Giftlinjen for at prøve dem.",
    check_numbers: "Tjek numrene",
    hours: "Åbningstiderne. Uden dem kan siden ikke sige, hvornår I åbner igen.",
    write_hours: "Skriv tiderne",
    coordinator: "En koordinator mere. Er I kun én, kan ingen hjælpe, når adgangssætningen er glemt.",
    opener: With("Nogen, der kan åbne kort hos {}. Indtil da kan de unge ikke vælge dem."),
    texts: "Teksterne om, hvornår forældre får noget at vide. Centret skal tjekke dem.",
    check_texts: "Tjek teksterne",
};
