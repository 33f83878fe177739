//! Pages that say one thing.

use crate::words::Ways;

pub const WAYS: Ways = Ways {
    start: "To the front page",
    overview: "To the overview",
    duty: "To the desk",
    account: "Your account",
    unshown: "The page could not be shown. Try again.",
};
