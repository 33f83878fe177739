//! What goes wrong at `/skole`, as JSON `{message}`: a Danish sentence that tells what to do.

use crate::kit::KitError;
use crate::name::BadLine;
use crate::store::{BadOrder, StoreError};
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Unreadable(StatusCode),
    #[error("no such choice")]
    NoChoice,
    #[error("the link is unknown, replaced, or of a closed place")]
    DeadLink,
    #[error("too many kits at once")]
    Busy,
    #[error(transparent)]
    Kit(#[from] KitError),
    #[error(transparent)]
    Order(#[from] BadOrder),
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        Self::Unreadable(why.status())
    }
}

#[derive(Serialize)]
struct Message {
    message: String,
}

impl Wrong {
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Unreadable(StatusCode::PAYLOAD_TOO_LARGE) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable(_) => StatusCode::BAD_REQUEST,
            Self::NoChoice | Self::Order(_) | Self::Kit(KitError::NoGlyphs(_) | KitError::TooLong(_)) => {
                StatusCode::UNPROCESSABLE_ENTITY
            }
            Self::DeadLink | Self::Store(StoreError::Gone(_)) => StatusCode::NOT_FOUND,
            Self::Store(StoreError::OrdersWaiting) => StatusCode::CONFLICT,
            Self::Kit(KitError::Drawing(_)) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy | Self::Store(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    pub fn message(&self) -> String {
        let said = match self {
            Self::Unreadable(StatusCode::PAYLOAD_TOO_LARGE) => "Det er for meget på én gang. Skriv kortere.",
            Self::Unreadable(_) | Self::NoChoice => "Valget kunne ikke læses. Genindlæs siden, og prøv igen.",
            Self::DeadLink | Self::Store(StoreError::Gone(_)) => {
                "Linket virker ikke længere. Det er skiftet ud, eller stedet er lukket. Bed centeret om et nyt."
            }
            Self::Busy => "Mange laver materialer lige nu. Prøv igen om et øjeblik.",
            Self::Kit(KitError::NoGlyphs(signs)) => {
                return format!(
                    "Skriften på materialerne har ikke disse tegn: {signs}. Bed centeret rette stedets navn, eller slå navnet fra."
                );
            }
            Self::Kit(KitError::TooLong(text)) => {
                return format!(
                    "Der er ikke plads til »{text}« her. Slå navnet eller åbningstiderne fra, eller vælg et større format."
                );
            }
            Self::Kit(KitError::Drawing(_)) => "Filen kunne ikke laves. Fejlen er hos os. Prøv et andet valg.",
            Self::Order(BadOrder::Nothing) => "Skriv, hvor mange I vil have af mindst én slags.",
            Self::Order(BadOrder::TooMany) => {
                "I kan bestille op til 1.000 af hver slags. Skal I bruge flere, så skriv til centeret."
            }
            Self::Order(BadOrder::Note(BadLine::Empty)) => {
                "Skriv, hvor de skal hen, og til hvem. Ellers kan vi ikke sende dem."
            }
            Self::Order(BadOrder::Note(why)) => return why.words(),
            Self::Store(StoreError::OrdersWaiting) => {
                "I har allerede ti bestillinger, der venter. Vi sender dem først. Haster det, så ring til centeret."
            }
            Self::Store(_) => "Vi kan ikke få fat i vores database lige nu. Prøv igen om lidt.",
        };
        said.to_owned()
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() && !matches!(self, Self::Busy) {
            tracing::error!(error = %self, "a place was not served");
        }
        (status, Json(Message { message: self.message() })).into_response()
    }
}
