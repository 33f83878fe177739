//! What goes wrong with a handover, as JSON `{code, message}`: a Danish sentence for the young person. None of them says
//! that nothing was saved where an earlier try may have been.

use crate::http::answer::problem;
use crate::puzzle::Puzzle;
use crate::store::{HandoverError, StoreError};
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

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

/// `{code, message}`, and what is to be solved first.
#[derive(Serialize)]
struct Asks {
    code: &'static str,
    message: &'static str,
    puzzle: Puzzle,
}

/// What was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Send,
    Status,
    Word,
    Withdraw,
}

/// What went wrong with what was asked for.
#[derive(Debug)]
pub struct Refused {
    act: Act,
    wrong: Wrong,
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

type Words = (StatusCode, &'static str, &'static str);

impl Wrong {
    pub fn of(self, act: Act) -> Refused {
        Refused { act, wrong: self }
    }
}

impl Act {
    fn bad(self) -> Words {
        let message = match self {
            Self::Send => "Det kunne ikke læses, og det er ikke gemt. Genindlæs siden, og prøv igen.",
            Self::Status => "Koden kunne ikke læses. Genindlæs siden, og skriv de seks ord igen.",
            Self::Word => "Det kunne ikke læses, og det er ikke gemt. Genindlæs siden, og skriv det igen.",
            Self::Withdraw => "Det kunne ikke læses, og der er ikke slettet noget. Genindlæs siden, og prøv igen.",
        };
        (StatusCode::UNPROCESSABLE_ENTITY, "bad", message)
    }

    /// The database failed, maybe after it had done it.
    fn unsure(self) -> Words {
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
        (StatusCode::SERVICE_UNAVAILABLE, code, message)
    }

    fn taken(self) -> &'static str {
        if self == Self::Word {
            "Det, du skrev, kunne ikke gemmes. Genindlæs siden, og skriv det igen."
        } else {
            "Koden er i brug i forvejen. Har du prøvet at sende før, så se med den, om det kom frem. Ellers begynd forfra med en ny kode."
        }
    }
}

impl Refused {
    fn words(&self) -> Words {
        use HandoverError as E;
        use StatusCode as S;
        match &self.wrong {
            Wrong::Bad => self.act.bad(),
            Wrong::TooLarge => {
                (S::PAYLOAD_TOO_LARGE, "too_large", "Det er for langt, og det er ikke gemt. Gør teksten kortere.")
            }
            Wrong::TooMany | Wrong::Handover(E::Crowded) => (
                S::TOO_MANY_REQUESTS,
                "too_many",
                "Der er prøvet mange gange på kort tid. Vent et par minutter, og prøv igen.",
            ),
            Wrong::Puzzle(_) => (
                S::TOO_MANY_REQUESTS,
                "puzzle",
                "Mange sender lige nu. Der er ikke gemt noget. Genindlæs siden, og prøv igen.",
            ),
            Wrong::Unknown => (S::NOT_FOUND, "unknown", UNKNOWN),
            Wrong::Handover(E::Store(_)) => self.act.unsure(),
            Wrong::Handover(E::Taken) => (S::CONFLICT, "taken", self.act.taken()),
            Wrong::Handover(why) => of_handover(why),
        }
    }
}

const UNKNOWN: &str =
    "Koden fører ikke til noget. Se efter, om alle seks ord er rigtige. Er det længe siden, kan det være slettet.";

fn of_handover(why: &HandoverError) -> Words {
    use HandoverError as E;
    use StatusCode as S;
    match why {
        E::KeyChanged => (
            S::CONFLICT,
            "key_changed",
            "Modtageren har fået en ny nøgle imens. Der er ikke sendt noget. Prøv igen, så bruger siden den nye.",
        ),
        E::AgencyClosed => (
            S::CONFLICT,
            "closed",
            "Modtageren tager ikke imod lige nu. Der er ikke sendt noget. Du kan vælge en anden.",
        ),
        E::Withdrawn => (S::CONFLICT, "withdrawn", "Du har trukket det tilbage. Der er ikke sendt noget."),
        E::AgencyFull => (
            S::SERVICE_UNAVAILABLE,
            "full",
            "Modtageren har så meget, at der ikke er plads til mere lige nu. Der er ikke sendt noget. Ring til dem, eller vælg en anden.",
        ),
        E::WordsFull | E::ClosedBefore => (
            S::CONFLICT,
            "full",
            "Du har skrevet så mange gange, som der er plads til her. Ring til modtageren, hvis der er mere.",
        ),
        // The first three have words of their own.
        E::Store(_) | E::Taken | E::Crowded | E::Unknown | E::Gone | E::Readable | E::Stays => {
            (S::NOT_FOUND, "unknown", UNKNOWN)
        }
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        if let Wrong::Handover(HandoverError::Store(error)) = &self.wrong {
            tracing::error!(%error, act = ?self.act, "the database failed a handover");
        }
        let (status, code, message) = self.words();
        if let Wrong::Puzzle(puzzle) = self.wrong {
            return (status, Json(Asks { code, message, puzzle })).into_response();
        }
        problem(status, code, message)
    }
}
