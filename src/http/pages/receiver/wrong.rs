//! What goes wrong at `/modtager`, as JSON `{code, message}`: a Danish sentence that tells what to do.

use crate::http::answer::problem;
use crate::name::BadLine;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderValue, StatusCode, header};
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
    WrongPassphrase,
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

type Words = (StatusCode, &'static str, &'static str);

const UNKNOWN: Words = (StatusCode::NOT_FOUND, "unknown", "Det findes ikke hos jer længere. Genindlæs siden.");

impl Wrong {
    fn words(&self) -> Words {
        use StatusCode as S;
        match self {
            Self::Bad => (S::UNPROCESSABLE_ENTITY, "bad", "Det kunne ikke læses. Genindlæs siden, og prøv igen."),
            Self::TooLarge => (S::PAYLOAD_TOO_LARGE, "too_large", "Det er for meget på én gang. Skriv kortere."),
            Self::SignedOut => (S::UNAUTHORIZED, "signed_out", "Du er logget ud. Log ind igen."),
            Self::WrongPassphrase => {
                (S::UNAUTHORIZED, "wrong", "Navnet og adgangssætningen passer ikke sammen. Prøv igen.")
            }
            Self::TooMany(_) => (S::TOO_MANY_REQUESTS, "too_many", "For mange forsøg. Vent et øjeblik, og prøv igen."),
            Self::DeadLink | Self::Store(StoreError::InviteUnknown) => (
                S::NOT_FOUND,
                "dead",
                "Linket er brugt, for gammelt eller trukket tilbage. Bed koordinatoren om et nyt.",
            ),
            Self::Name(BadLine::Empty) => (S::UNPROCESSABLE_ENTITY, "bad", "Skriv dit navn."),
            Self::Name(_) => (S::UNPROCESSABLE_ENTITY, "bad", "Navnet kan ikke bruges."),
            Self::Address => (
                S::UNPROCESSABLE_ENTITY,
                "bad_address",
                "Det er ikke en mailadresse. Skriv den som navn@eksempel.dk, uden æ, ø og å.",
            ),
            Self::Card(why) => of_card(why),
            Self::Unknown | Self::Store(StoreError::Gone(_)) => UNKNOWN,
            Self::Store(StoreError::NameTaken) => (
                S::CONFLICT,
                "name_taken",
                "Der er allerede en med det navn eller et, der ligner. Sæt for eksempel dit efternavn på.",
            ),
            Self::Store(StoreError::KeyExists) => {
                (S::CONFLICT, "key_exists", "En kollega var hurtigere. I har allerede en nøgle.")
            }
            Self::Store(StoreError::NotInside) => {
                (S::FORBIDDEN, "not_inside", "Du kan ikke åbne kort endnu. Bed en kollega om at lukke dig ind.")
            }
            Self::Store(StoreError::NotTrusted) => (
                S::FORBIDDEN,
                "not_trusted",
                "Du har ikke haft nøglen før, så du kan ikke lave den nye. Det kan en kollega, der har, eller bed koordinatoren om et nyt link.",
            ),
            Self::Store(StoreError::KeysChanged) => {
                (S::CONFLICT, "changed", "Nøglerne er lige blevet skiftet. Genindlæs siden, og prøv igen.")
            }
            Self::Store(_) => (
                S::SERVICE_UNAVAILABLE,
                "unavailable",
                "Vi kan ikke få fat i vores database lige nu. Prøv igen om lidt.",
            ),
        }
    }
}

fn of_card(why: &HandoverError) -> Words {
    use HandoverError as E;
    use StatusCode as S;
    match why {
        E::Gone => (
            S::NOT_FOUND,
            "withdrawn_or_expired",
            "Kortet er her ikke mere: den unge har trukket det tilbage, eller det er udløbet og slettet.",
        ),
        E::ClosedBefore => (S::CONFLICT, "closed", "Kortet er allerede lukket. Genindlæs listen."),
        E::WordsFull => {
            (S::CONFLICT, "full", "I har svaret så mange gange, som der er plads til. Aftal resten med den unge selv.")
        }
        E::Taken => (S::CONFLICT, "taken", "Svaret kunne ikke gemmes. Genindlæs siden, og skriv det igen."),
        E::Readable => (S::CONFLICT, "readable", "Kortet kan åbnes, så det bliver liggende. Genindlæs listen."),
        E::Stays => (
            S::CONFLICT,
            "stays",
            "Et kort, der ikke kan læses, kan slettes fra dagen efter, at det er åbnet, så en kollega kan nå at prøve. Er det læst, besvaret eller lukket, bliver det liggende.",
        ),
        _ => UNKNOWN,
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let (status, code, message) = self.words();
        let of_name = match &self {
            Self::Name(why) if *why != BadLine::Empty => Some(why.words()),
            _ => None,
        };
        if status.is_server_error() {
            tracing::error!(error = %self, "a receiver was not served");
        }
        let mut answer = problem(status, code, of_name.as_deref().unwrap_or(message));
        if let Self::TooMany(wait) = self {
            answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.as_secs().max(1)));
        }
        answer
    }
}
