//! `/ny`: a one-time link becomes a member of staff. Its secret rides in the fragment, so the page's script sends it.

use super::render;
use crate::http::answer::problem;
use crate::http::assets::Assets;
use crate::http::auth::known::Owner;
use crate::http::auth::passphrase::{NotHashed, Passphrase, Weak};
use crate::http::auth::{StaffDoor, known};
use crate::id::StaffId;
use crate::name::BadLine;
use crate::store::{InviteSecret, NewStaff, ShownName, StoreError};
use askama::Template;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRef, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

pub fn routes<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    StaffDoor: FromRef<S>,
{
    Router::new().route("/ny", get(page).post(accept)).route("/ny/link", post(look))
}

#[derive(Template)]
#[template(path = "setup/page.html")]
struct SetupPage {
    assets: Assets,
}

/// `GET /ny`
async fn page() -> Response {
    render(&SetupPage { assets: Assets })
}

#[derive(Deserialize)]
struct Setup {
    secret: String,
    name: String,
    passphrase: String,
}

/// `POST /ny`, JSON `{secret, name, passphrase}`: 204 and a cookie, or `{code, message}`. Codes that begin with
/// `name_` or `passphrase_` belong to that field; after those the link still works.
async fn accept(
    State(door): State<StaffDoor>,
    headers: HeaderMap,
    setup: Result<Json<Setup>, JsonRejection>,
) -> Response {
    let Ok(Json(setup)) = setup else {
        return problem(StatusCode::BAD_REQUEST, "bad_request", "Oplysningerne kunne ikke læses. Genindlæs siden.");
    };
    match set_up(&door, &headers, &setup).await {
        Ok(cookies) => {
            (StatusCode::NO_CONTENT, AppendHeaders(cookies.map(|one| (header::SET_COOKIE, one)))).into_response()
        }
        Err(why) => why.into_response(),
    }
}

/// The cookies of whoever has set themselves up.
async fn set_up(door: &StaffDoor, headers: &HeaderMap, setup: &Setup) -> Result<[header::HeaderValue; 2], NotSetUp> {
    let secret = InviteSecret::parse(&setup.secret).ok_or(StoreError::InviteUnknown)?;
    // Nothing is counted before this: nobody guesses 256 bits, and whoever sends junk would use the count up for all.
    // What costs comes after it, and the link is counted for itself.
    let link = door.store.open_invite(&secret, door.now()).await?;
    door.links.take(&secret.reveal(), door.clock.monotonic()).map_err(|_| NotSetUp::Busy)?;
    let name = name_of(&setup.name, link.again.as_deref())?;
    let (id, salt) = door.random(|rng| (StaffId::random(rng), StaffId::random(rng)));
    let typed = Passphrase::new(&setup.passphrase);
    let passphrase = door.passphrases.hash(typed, name.as_str().to_owned(), *salt.as_bytes()).await?;
    let new = NewStaff { id, name, passphrase };
    let staff = door.store.use_invite(&secret, &new, door.now()).await?;
    // With a reset link the old sign-ins have ended; with a new account there are none.
    door.revoked(staff);
    let owner = Owner::staff(&new.name, &new.passphrase);
    Ok([door.sign_in(staff, &new.passphrase).await?, door.remember(&known::STAFF, headers, &owner).await?])
}

/// Who keeps their name keeps it, also where it is of older rules.
pub(super) fn name_of(sent: &str, kept: Option<&str>) -> Result<ShownName, BadLine> {
    match (ShownName::typed(sent), kept.and_then(|kept| ShownName::typed(kept).ok())) {
        (Ok(sent), Some(kept)) if sent.key() == kept.key() => Ok(sent),
        _ => ShownName::parse(sent),
    }
}

#[derive(Deserialize)]
struct Asked {
    secret: String,
}

/// What a link is for.
#[derive(Serialize)]
struct Link {
    /// Who made it; null: the program itself.
    maker: Option<String>,
    /// Whose passphrase it sets anew; null: somebody new.
    again: Option<String>,
}

/// `POST /ny/link`, JSON `{secret}`: what the link is for, and who made it.
async fn look(State(door): State<StaffDoor>, asked: Result<Json<Asked>, JsonRejection>) -> Response {
    let secret = asked.ok().and_then(|Json(asked)| InviteSecret::parse(&asked.secret));
    let opened = match secret {
        Some(secret) => door.store.open_invite(&secret, door.now()).await,
        None => Err(StoreError::InviteUnknown),
    };
    match opened {
        Ok(link) => Json(Link { maker: link.maker, again: link.again }).into_response(),
        Err(why) => NotSetUp::Store(why).into_response(),
    }
}

/// Why a link did not make an account.
#[derive(Debug, thiserror::Error)]
enum NotSetUp {
    #[error("name: {0}")]
    Name(#[from] BadLine),
    #[error("passphrase: {0}")]
    Passphrase(Weak),
    #[error("too many at once")]
    Busy,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NotHashed> for NotSetUp {
    fn from(why: NotHashed) -> Self {
        match why {
            NotHashed::Weak(weak) => Self::Passphrase(weak),
            NotHashed::Busy(_) => Self::Busy,
        }
    }
}

impl IntoResponse for NotSetUp {
    fn into_response(self) -> Response {
        let (status, code, message) = match &self {
            Self::Name(BadLine::Empty) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "name_empty", "Skriv et navn, som de unge ser.")
            }
            Self::Name(why) => {
                return problem(StatusCode::UNPROCESSABLE_ENTITY, "name_unshowable", &why.words());
            }
            Self::Store(StoreError::NameTaken) => (
                StatusCode::CONFLICT,
                "name_taken",
                "Der er allerede en med det navn eller et, der ligner. Sæt for eksempel et bogstav bagefter.",
            ),
            Self::Passphrase(Weak::Short) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "passphrase_short", "Adgangssætningen skal have mindst 15 tegn.")
            }
            Self::Passphrase(Weak::Long) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "passphrase_long", "Adgangssætningen må højst have 256 tegn.")
            }
            Self::Passphrase(Weak::Guessable) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "passphrase_common",
                "Den er for nem at gætte. Tag fire-fem tilfældige ord, der ikke hører sammen.",
            ),
            Self::Busy => {
                (StatusCode::TOO_MANY_REQUESTS, "busy", "Der er travlt lige nu. Prøv igen om et halvt minut.")
            }
            Self::Store(StoreError::InviteExpired) => {
                (StatusCode::GONE, "invite_expired", "Linket er for gammelt. Bed en koordinator om et nyt.")
            }
            Self::Store(StoreError::InviteUnknown) => (
                StatusCode::GONE,
                "invite_unknown",
                "Linket er brugt eller trukket tilbage. Bed en koordinator om et nyt.",
            ),
            Self::Store(StoreError::Deactivated) => (
                StatusCode::GONE,
                "invite_closed",
                "Din konto er lukket, så linket virker ikke. Skal du være her igen, så bed en koordinator om at give dig adgang. Derefter virker det samme link, til det udløber.",
            ),
            Self::Store(error) => {
                tracing::error!(%error, "a setup failed");
                (StatusCode::SERVICE_UNAVAILABLE, "unavailable", "Databasen svarer ikke. Prøv igen om lidt.")
            }
        };
        problem(status, code, message)
    }
}
