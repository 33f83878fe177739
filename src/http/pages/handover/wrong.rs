//! What goes wrong with a handover, as JSON `{code, message}`: a Danish sentence for the young person. None of them says
//! that nothing was saved where an earlier try may have been.

use crate::http::problem::Problem;
use crate::puzzle::Puzzle;
use crate::store::{HandoverError, StoreError};
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::marker::PhantomData;

#[derive(Debug, thiserror::Error)]
pub enum Wrong {
    #[error("the request can't be read")]
    Bad,
    #[error("the request is too large")]
    TooLarge,
    #[error("too many tries")]
    TooMany,
    #[error("its puzzle is not solved")]
    Puzzle(Puzzle),
    #[error("the receipt leads to nothing")]
    Unknown,
    #[error(transparent)]
    Handover(#[from] HandoverError),
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Send,
    Status,
    Word,
    Withdraw,
}

/// What a page's script asks, and for what.
pub trait Asks {
    const ACT: Act;
}

/// What went wrong with what was asked for by a `T`.
pub struct Refused<T> {
    wrong: Wrong,
    asked: PhantomData<T>,
}

impl<T> From<Wrong> for Refused<T> {
    fn from(wrong: Wrong) -> Self {
        Self { wrong, asked: PhantomData }
    }
}

impl<T> From<JsonRejection> for Refused<T> {
    fn from(why: JsonRejection) -> Self {
        Wrong::from(why).into()
    }
}

impl<T> From<HandoverError> for Refused<T> {
    fn from(error: HandoverError) -> Self {
        Wrong::from(error).into()
    }
}

impl<T> From<StoreError> for Refused<T> {
    fn from(error: StoreError) -> Self {
        Wrong::from(error).into()
    }
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

impl Act {
    fn bad(self) -> Problem {
        let message = match self {
            Self::Send => "Det kunne ikke læses, og det er ikke gemt. Genindlæs siden, og prøv igen.",
            Self::Status => "Koden kunne ikke læses. Genindlæs siden, og skriv de seks ord igen.",
            Self::Word => "Det kunne ikke læses, og det er ikke gemt. Genindlæs siden, og skriv det igen.",
            Self::Withdraw => "Det kunne ikke læses, og der er ikke slettet noget. Genindlæs siden, og prøv igen.",
        };
        Problem::unprocessable("bad", message)
    }

    /// The database failed, maybe after it had done it.
    fn unsure(self) -> Problem {
        let (code, message) = match self {
            Self::Send => (
                "not_saved",
                "Det er ikke gemt, eller vi ved det ikke: vores database svarer ikke. Prøv igen om lidt. Det bliver kun gemt én gang.",
            ),
            Self::Status => {
                ("unavailable", "Vi kan ikke se efter lige nu: vores database svarer ikke. Prøv igen om lidt.")
            }
            Self::Word => (
                "unavailable",
                "Vi ved ikke, om det, du skrev, er gemt. Prøv igen om lidt. Det bliver kun gemt én gang.",
            ),
            Self::Withdraw => {
                ("unavailable", "Vi ved ikke, om det er slettet. Prøv igen: det er ufarligt at trykke flere gange.")
            }
        };
        Problem::new(StatusCode::SERVICE_UNAVAILABLE, code, message)
    }

    fn taken(self) -> &'static str {
        if self == Self::Word {
            "Det, du skrev, kunne ikke gemmes. Genindlæs siden, og skriv det igen."
        } else {
            "Koden er i brug i forvejen. Har du prøvet at sende før, så se med den, om det kom frem. Ellers begynd forfra med en ny kode."
        }
    }
}

impl Wrong {
    fn about(self, act: Act) -> Problem {
        use HandoverError as E;
        use StatusCode as S;
        match self {
            Self::Bad => act.bad(),
            Self::TooLarge => Problem::new(
                S::PAYLOAD_TOO_LARGE,
                "too_large",
                "Det er for langt, og det er ikke gemt. Gør teksten kortere.",
            ),
            Self::TooMany | Self::Handover(E::Crowded) => Problem::new(
                S::TOO_MANY_REQUESTS,
                "too_many",
                "Der er prøvet mange gange på kort tid. Vent et par minutter, og prøv igen.",
            ),
            Self::Puzzle(puzzle) => Problem::new(
                S::TOO_MANY_REQUESTS,
                "puzzle",
                "Mange sender lige nu. Der er ikke gemt noget. Genindlæs siden, og prøv igen.",
            )
            .with_puzzle(puzzle),
            Self::Unknown => UNKNOWN,
            Self::Handover(E::Store(error)) => {
                tracing::error!(%error, ?act, "the database failed a handover");
                act.unsure()
            }
            Self::Handover(E::Taken) => Problem::conflict("taken", act.taken()),
            Self::Handover(why) => of_handover(&why),
        }
    }
}

const UNKNOWN: Problem = Problem::new(
    StatusCode::NOT_FOUND,
    "unknown",
    "Koden fører ikke til noget. Se efter, om alle seks ord er rigtige. Er det længe siden, kan det være slettet.",
);

fn of_handover(why: &HandoverError) -> Problem {
    use HandoverError as E;
    match why {
        E::KeyChanged => Problem::conflict(
            "key_changed",
            "Modtageren har fået en ny nøgle imens. Der er ikke sendt noget. Prøv igen, så bruger siden den nye.",
        ),
        E::AgencyClosed => Problem::conflict(
            "closed",
            "Modtageren tager ikke imod lige nu. Der er ikke sendt noget. Du kan vælge en anden.",
        ),
        E::Withdrawn => Problem::conflict("withdrawn", "Du har trukket det tilbage. Der er ikke sendt noget."),
        E::AgencyFull => Problem::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "full",
            "Modtageren har så meget, at der ikke er plads til mere lige nu. Der er ikke sendt noget. Ring til dem, eller vælg en anden.",
        ),
        E::WordsFull | E::ClosedBefore => Problem::conflict(
            "full",
            "Du har skrevet så mange gange, som der er plads til her. Ring til modtageren, hvis der er mere.",
        ),
        // The first three have words of their own.
        E::Store(_) | E::Taken | E::Crowded | E::Unknown | E::Gone | E::Readable | E::Stays => UNKNOWN,
    }
}

impl<T: Asks> IntoResponse for Refused<T> {
    fn into_response(self) -> Response {
        self.wrong.about(T::ACT).into_response()
    }
}
