//! What goes wrong with a handover, as JSON `{code, message}`: a Danish sentence for the young person.

use crate::http::pages::sign_in::problem;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Bad,
    #[error("the request is too large")]
    TooLarge,
    #[error("too many tries")]
    TooMany,
    #[error("the receipt leads to nothing")]
    Unknown,
    #[error(transparent)]
    Handover(#[from] HandoverError),
    /// Nothing was to be saved.
    #[error(transparent)]
    Unavailable(StoreError),
}

impl From<JsonRejection> for Wrong {
    fn from(why: JsonRejection) -> Self {
        if why.status() == StatusCode::PAYLOAD_TOO_LARGE { Self::TooLarge } else { Self::Bad }
    }
}

impl From<StoreError> for Wrong {
    fn from(error: StoreError) -> Self {
        Self::Handover(error.into())
    }
}

impl Wrong {
    fn words(&self) -> (StatusCode, &'static str, &'static str) {
        use HandoverError as E;
        use StatusCode as S;
        match self {
            Self::Bad => (S::UNPROCESSABLE_ENTITY, "bad", "Det kunne ikke læses, og intet er gemt. Prøv igen."),
            Self::TooLarge => {
                (S::PAYLOAD_TOO_LARGE, "too_large", "Det er for langt, og intet er gemt. Gør teksten kortere.")
            }
            Self::TooMany => (
                S::TOO_MANY_REQUESTS,
                "too_many",
                "Der er prøvet mange gange på kort tid. Vent et minut, og prøv så igen.",
            ),
            Self::Unknown | Self::Handover(E::Unknown | E::Gone) => (
                S::NOT_FOUND,
                "unknown",
                "Koden fører ikke til noget. Se efter, om alle seks ord er rigtige. Er det længe siden, kan det være slettet.",
            ),
            Self::Handover(E::KeyChanged) => (
                S::CONFLICT,
                "key_changed",
                "Modtageren har fået en ny nøgle imens. Der er ikke sendt noget. Prøv igen, så bruger siden den nye.",
            ),
            Self::Handover(E::AgencyClosed) => (
                S::CONFLICT,
                "closed",
                "Modtageren tager ikke imod lige nu. Der er ikke sendt noget. Du kan vælge en anden.",
            ),
            Self::Handover(E::Withdrawn) => {
                (S::CONFLICT, "withdrawn", "Du har trukket det tilbage. Der er ikke sendt noget.")
            }
            Self::Handover(E::Taken) => {
                (S::CONFLICT, "taken", "Det kunne ikke gemmes. Der er ikke sendt noget. Begynd forfra med en ny kode.")
            }
            Self::Handover(E::AgencyFull) => (
                S::SERVICE_UNAVAILABLE,
                "full",
                "Modtageren har så meget, at der ikke er plads til mere lige nu. Der er ikke sendt noget. Ring til dem, eller vælg en anden.",
            ),
            Self::Handover(E::WordsFull | E::ClosedBefore) => (
                S::CONFLICT,
                "full",
                "Du har skrevet så mange gange, som der er plads til her. Ring til modtageren, hvis der er mere.",
            ),
            Self::Handover(E::Store(_)) => (
                S::SERVICE_UNAVAILABLE,
                "not_saved",
                "Det er ikke gemt, eller vi ved det ikke: vores database svarer ikke. Prøv igen om lidt. Det bliver kun gemt én gang.",
            ),
            Self::Unavailable(_) => (
                S::SERVICE_UNAVAILABLE,
                "unavailable",
                "Vi kan ikke få fat i vores database lige nu. Prøv igen om lidt.",
            ),
        }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        if matches!(self, Self::Handover(HandoverError::Store(_)) | Self::Unavailable(_)) {
            tracing::error!(error = %self, "the database failed a handover");
        }
        let (status, code, message) = self.words();
        problem(status, code, message)
    }
}
