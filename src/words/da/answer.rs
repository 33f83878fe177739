//! Pages that say one thing.

use crate::words::Ways;

pub const WAYS: Ways = Ways {
    start: "Til forsiden",
    overview: "Til oversigten",
    duty: "Til vagten",
    account: "Din konto",
    unshown: "Siden kunne ikke vises. Prøv igen.",
};
