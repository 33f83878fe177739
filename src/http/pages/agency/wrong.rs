//! What goes wrong at `/modtager`, as JSON `{code, message}`: a Danish sentence that tells what to do.

use crate::http::auth::member::{NOT_INSIDE, SIGNED_OUT};
use crate::http::problem::Problem;
use crate::name::BadLine;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::time::Duration;

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Bad,
    #[error("the request is too large")]
    TooLarge,
    #[error("nobody is signed in")]
    SignedOut,
    #[error("name and passphrase don't go together")]
    Passphrase,
    #[error("too many tries")]
    TooMany(Duration),
    #[error("the link is unknown, used or too old")]
    DeadLink,
    #[error("name: {0}")]
    Name(#[from] BadLine),
    #[error("that is no mail address")]
    Address,
    #[error("there is no such card or colleague here")]
    Unknown,
    /// Of a card; never with the database's own failure.
    #[error(transparent)]
    Card(HandoverError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<HandoverError> for Wrong {
    fn from(error: HandoverError) -> Self {
        match error {
            HandoverError::Store(error) => Self::Store(error),
            error => Self::Card(error),
        }
    }
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        if why.status() == StatusCode::PAYLOAD_TOO_LARGE { Self::TooLarge } else { Self::Bad }
    }
}

const UNKNOWN: Problem =
    Problem::new(StatusCode::NOT_FOUND, "unknown", "Det findes ikke hos jer længere. Genindlæs siden.");

impl From<Wrong> for Problem {
    fn from(wrong: Wrong) -> Self {
        use StatusCode as S;
        match wrong {
            Wrong::Bad => Self::unprocessable("bad", "Det kunne ikke læses. Genindlæs siden, og prøv igen."),
            Wrong::TooLarge => {
                Self::new(S::PAYLOAD_TOO_LARGE, "too_large", "Det er for meget på én gang. Skriv kortere.")
            }
            Wrong::SignedOut => SIGNED_OUT,
            Wrong::Passphrase => {
                Self::new(S::UNAUTHORIZED, "wrong", "Navnet og adgangssætningen passer ikke sammen. Prøv igen.")
            }
            Wrong::TooMany(wait) => {
                Self::new(S::TOO_MANY_REQUESTS, "too_many", "For mange forsøg. Vent et øjeblik, og prøv igen.")
                    .after(wait)
            }
            Wrong::DeadLink => Self::new(
                S::NOT_FOUND,
                "dead",
                "Linket er brugt, for gammelt eller trukket tilbage. Bed koordinatoren om et nyt.",
            ),
            Wrong::Name(BadLine::Empty) => Self::unprocessable("bad", "Skriv dit navn."),
            Wrong::Name(why) => Self::unprocessable("bad", "").saying(why.words()),
            Wrong::Address => Self::unprocessable(
                "bad_address",
                "Det er ikke en mailadresse. Skriv den som navn@eksempel.dk, uden æ, ø og å.",
            ),
            Wrong::Card(why) => of_card(&why),
            Wrong::Unknown => UNKNOWN,
            Wrong::Store(error) => of_store(&error),
        }
    }
}

fn of_store(error: &StoreError) -> Problem {
    match error {
        StoreError::InviteUnknown => Wrong::DeadLink.into(),
        StoreError::Gone(_) => UNKNOWN,
        StoreError::NameTaken => Problem::conflict(
            "name_taken",
            "Der er allerede en med det navn eller et, der ligner. Sæt for eksempel dit efternavn på.",
        ),
        StoreError::KeyExists => Problem::conflict("key_exists", "En kollega var hurtigere. I har allerede en nøgle."),
        StoreError::NotInside => NOT_INSIDE,
        StoreError::NotTrusted => Problem::new(
            StatusCode::FORBIDDEN,
            "not_trusted",
            "Du har ikke haft nøglen før, så du kan ikke lave den nye. Det kan en kollega, der har, eller bed koordinatoren om et nyt link.",
        ),
        StoreError::KeysChanged => {
            Problem::conflict("changed", "Nøglerne er lige blevet skiftet. Genindlæs siden, og prøv igen.")
        }
        error => error.into(),
    }
}

fn of_card(why: &HandoverError) -> Problem {
    use HandoverError as E;
    match why {
        E::Gone => Problem::new(
            StatusCode::NOT_FOUND,
            "withdrawn_or_expired",
            "Kortet er her ikke mere: den unge har trukket det tilbage, eller det er udløbet og slettet.",
        ),
        E::ClosedBefore => Problem::conflict("closed", "Kortet er allerede lukket. Genindlæs listen."),
        E::WordsFull => Problem::conflict(
            "full",
            "I har svaret så mange gange, som der er plads til. Aftal resten med den unge selv.",
        ),
        E::Taken => Problem::conflict("taken", "Svaret kunne ikke gemmes. Genindlæs siden, og skriv det igen."),
        E::Readable => Problem::conflict("readable", "Kortet kan åbnes, så det bliver liggende. Genindlæs listen."),
        E::Stays => Problem::conflict(
            "stays",
            "Et kort, der ikke kan læses, kan slettes fra dagen efter, at det er åbnet, så en kollega kan nå at prøve. Er det læst, besvaret eller lukket, bliver det liggende.",
        ),
        _ => UNKNOWN,
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        Problem::from(self).into_response()
    }
}
