//! One agency.

use crate::words::admin::{Agency, AgencyKey, Members};
use crate::words::{Places, With};

pub const AGENCY: Agency = Agency {
    all: "Alle modtagere",
    promise: With("Åbner et kort inden for {}."),
    closed: With(
        "Lukket {}. De unge kan ikke vælge dem mere. Kort, der er sendt, bliver liggende, til de udløber, og kan åbnes så længe.",
    ),
    no_key: "Ingen kan åbne kort endnu, så de unge kan ikke vælge dem.",
    invite_first: "Inviter den første modtager. Nøglen bliver lavet i den modtagers browser.",
    none_trusted: "Ingen af dem, der er her, har haft nøglen. Lav et nyt link: Den, der bruger det først, laver nøglen.",
    key_when: With("Nøglen bliver lavet, når {} logger ind på /modtager."),
    key_when_first: With("Nøglen bliver lavet, når {} logger ind på /modtager som den første."),
    no_terms: "Der er ikke noget halvår at vise endnu.",
    counts: "Hvad er der sket?",
    counts_hint: "Et halvår bliver først vist, når det er forbi.",
    per_term: "Kort pr. halvår",
    sent: "Sendt",
    talked: "Har talt sammen",
    no_contact: "Fik ikke kontakt",
    withdrawn: "Trukket tilbage",
    open: "Åbn modtageren igen",
    open_text: "De unge kan vælge dem igen, når nogen kan åbne kort.",
    close: "Luk modtageren",
    close_text: "De unge kan ikke vælge dem mere. Kort, der er sendt, bliver liggende, til de udløber, og modtageren kan stadig åbne dem og svare.",
    unsure: "Sæt kryds, hvis I er sikre.",
};

pub const MEMBERS: Members = Members {
    title: "Hvem åbner kort her?",
    none: "Ingen endnu.",
    inside: "Kan åbne kort",
    let_in_by: With("lukket ind af {}"),
    no_key: "Mangler nøglen",
    waiting: "Venter på at blive lukket ind",
    again_hint: With(
        "Er adgangssætningen glemt, så lav et nyt link. {} skal bagefter lukkes ind igen af en kollega, der kan åbne kort.",
    ),
    again_others: "De andre, der kan åbne kort, har fået et link til en ny adgangssætning. Når også dette link bliver brugt, er nøglen væk:",
    again_last: With("{} er den eneste, der kan åbne kort. Når linket bliver brugt, er nøglen væk:"),
    again_lost: "Kort, der er sendt og ikke lukket, kan ingen åbne mere. De unge ser det med deres kode.",
    again_sure: "Ja, den er glemt",
    again: With("Nyt link til {}"),
    remove_hint: With("{} bliver logget ud med det samme og kan ikke åbne kort mere."),
    remove_others: "De andre, der kan åbne kort, har fået et link til en ny adgangssætning og mister nøglen, når de bruger det. Luk først en kollega ind, eller træk linket tilbage. Ellers går nøglen tabt:",
    remove_last: With(
        "{} er den eneste, der kan åbne kort. Luk først en kollega ind, hvis I kan. Ellers er nøglen væk:",
    ),
    remove_lost: "Kort, der er sendt og ikke lukket, kan ingen åbne mere.",
    remove_sure: "Ja, fjern den sidste, der kan åbne kort",
    invite_two: "Inviter gerne to: Den første laver nøglen, og I mister den ikke, hvis en glemmer sin adgangssætning.",
    invite_inside: With("En ny modtager bliver lukket ind på /modtager af en, der er inde: {}."),
    invite_text: "Linket virker én gang og i syv dage. Personen vælger selv navn og adgangssætning.",
    invite: "Inviter en modtager",
    new: "Ny modtager",
    link_how: With(
        "Kopiér det, og giv det til personen ad en vej, I stoler på, for den, der åbner det først, kommer ind. Det virker én gang og gælder til {}.",
    ),
    link_wrong: "Gik det galt? Træk linket tilbage på modtagerens side, og lav et nyt.",
};

pub const AGENCY_KEY: AgencyKey = AgencyKey {
    title: "Ny nøgle",
    since: With("Nøglen er fra {}."),
    not_needed: With(
        "En ny nøgle er ikke nødvendig: {} kan åbne kort og lukke kolleger ind. Lav kun en ny, hvis I tror, at andre har fået fat i nøglen.",
    ),
    loses: "Med en ny nøgle kan ingen mere åbne de kort, der er sendt og ikke lukket. De unge ser det med deres kode og kan sende et nyt.",
    until: Places(
        "Indtil {who} logger ind og laver nøglen, kan de unge ikke vælge {name}, og alle andre skal lukkes ind igen.",
    ),
    a_member: "en modtager",
    one_of: With("en af dem, der har haft nøglen ({}),"),
    waiting: With("Venter på at blive lukket ind og kan ikke lave nøglen: {}."),
    unopened: "Lige nu ligger der kort, som ingen har åbnet.",
    unopened_then: With(
        "De går tabt, uden at nogen har læst dem. Kan nogen hos {} åbne kort, så bed dem om at læse dem først.",
    ),
    sure: "Ja, de kort, der ligger nu, må gå tabt",
};
