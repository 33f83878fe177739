//! Places that have flyers, and what they order.

use crate::words::admin::{OutletFields, Outlets};
use crate::words::{Around, With};

pub const OUTLETS: Outlets = Outlets {
    title: "Steder",
    about: "Skoler, biblioteker og andre, der hænger plakater op og lægger flyers frem. Hvert sted får sit eget link og laver selv sit materiale.",
    trial: Around(
        "Tjenesten har ikke fået sin rigtige adresse endnu. Det, der bliver printet nu, virker kun på denne maskine. Den, der driver tjenesten, skal sætte {} til en adresse med https.",
    ),
    none: "Der er ingen steder endnu. Tilføj det første herunder.",
    one_more: "Et sted mere",
    add: "Tilføj sted",
    link_dead: With("Linket virker ikke: {}, der lavede det, er ikke koordinator længere. Lav et nyt."),
    link_by: With("Link lavet af {}"),
    link_to: With("Link til {}"),
    link_how: "Kopiér det, og send det til jeres kontakt på stedet. Med det laver stedet selv plakater og flyers, uden at logge ind. Det virker, til I laver et nyt link eller lukker stedet.",
    link_wrong: "Gik det galt, eller kender forkerte linket? Lav et nyt på stedets side.",
};

pub const OUTLET_FIELDS: OutletFields = OutletFields {
    municipality: "Kommune",
    language: "Sprog på det trykte",
    language_hint: "Stedet kan selv vælge om.",
    pupils: "Antal elever",
    pupils_hint: With("Kun for skoler. Er der under {}, tæller vi slet ikke, og tal fra før bliver slettet."),
    about_pupils: With("{} elever"),
};
