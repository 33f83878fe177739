//! One place.

use crate::words::With;
use crate::words::admin::{Codes, Counts, Files, Outlet};

pub const OUTLET: Outlet = Outlet {
    all: "Alle steder",
    closed: With("Lukket {}. Stedets link virker ikke, og vi tæller ikke. De trykte koder fører stadig til chatten."),
    see_orders: "Se bestillingerne",
    link: "Stedets link",
    link_maker: With("{}. Det virker, så længe den, der lavede det, er koordinator."),
    link_new: "Er linket væk, eller kender forkerte det? Lav et nyt. Det gamle virker ikke længere, og det nye bliver vist én gang.",
    link_make: "Lav et nyt link",
    merge: "Læg sammen med et andet sted",
    merge_text: "Koder, tal og bestillinger går over til det andet sted, og linket hertil holder op med at virke. Det kan ikke fortrydes.",
    into: "Bliver en del af",
    choose: "Vælg et sted",
    merge_yes: "Læg sammen",
    open: "Åbn stedet igen",
    open_text: "Stedets link virker igen, og vi tæller igen.",
    close: "Luk stedet",
    close_text: "Stedets link holder op med at virke, og vi tæller ikke mere. De trykte koder fører stadig til chatten.",
};

pub const COUNTS: Counts = Counts {
    title: "Scanninger og samtaler",
    hint: "En uge eller et halvår bliver først vist, når det er forbi. En scanning er, at nogen har åbnet siden med stedets kode.",
    few_pupils: With("Skolen har under {} elever. Et tal herfra kunne pege på én, så vi tæller ikke."),
    pupils_unknown: "Vi ved ikke, hvor mange elever skolen har. Så længe tæller vi ikke.",
    no_week: "Der er ingen uge at vise endnu.",
    weekly: "Scanninger pr. uge",
    week: "Uge",
    scans: "Scanninger",
    each_week: With("{} hver uge"),
    no_term: "Samtaler, der begyndte med stedets kode, kan ses, når halvåret er forbi.",
    started: "Samtaler, der begyndte med stedets kode",
    chats: "Samtaler",
};

pub const CODES: Codes = Codes {
    title: "Koder",
    hint: "En trykt kode virker altid. Er flyers tabt eller hængt forkert op, så spær koden: den fører stadig til chatten, men bliver ikke talt. Den kan ikke åbnes igen.",
    none: "Der er ingen kode endnu. Den første bliver lavet, når stedet laver sit materiale.",
    copy_address: With("Kopiér adressen med koden {}"),
    made: With("Lavet {}"),
    blocked: With("Spærret {}"),
    merged: With("{}, fra et sted, der blev lagt sammen med dette"),
    current: "Trykkes nu",
    block: "Spær koden …",
    block_one: With("Spær koden {} …"),
    block_yes: "Ja, spær den",
    block_yes_one: With("Ja, spær den: koden {}, hvis flyers er tabt"),
    new: "Lav en ny kode",
};

pub const FILES: Files = Files {
    title: "Lav filer til en bestilling",
    about: "Stedet kan selv lave det samme med sit link. Her får I en PDF med stedets kode.",
    format: "Hvad",
    poster: "Plakat, A4",
    strips: "Plakat med strimler, A4",
    flyer: "Flyer, A6",
    flyer_sheet: "Fire flyers på A4",
    cards: "Ti lommekort på A4",
    design: "Udseende",
    loud: "Kraftig",
    night: "Nat",
    paper: "Papir",
    headline: "Overskrift",
    language: "Sprog",
    drugs: "Ordet »rusmidler«",
    hours: "Åbningstider",
    name: "Stedets navn",
    get: "Hent PDF",
};
