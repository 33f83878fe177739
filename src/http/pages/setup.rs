//! `/ny`: a one-time link becomes a member of staff. Its secret rides in the fragment, so the page's script sends it.

use super::render;
use crate::http::assets::Assets;
use crate::http::auth::StaffDoor;
use crate::http::auth::cookie::cookies;
use crate::http::auth::known::Owner;
use crate::http::auth::passphrase::{NotHashed, Passphrase, Weak};
use crate::http::extract::{Asked, Secret};
use crate::http::ground::{Ground, bytes};
use crate::http::locale::Reader;
use crate::http::problem::Problem;
use crate::id::StaffId;
use crate::name::BadLine;
use crate::store::{InviteSecret, NewStaff, ShownName, StoreError};
use crate::words::{self, Lines, Locale, lines, staff};
use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

#[derive(Template)]
#[template(path = "setup/page.html")]
struct SetupPage {
    assets: Assets,
    locale: Locale,
    words: &'static words::staff::Setup,
    privacy: &'static str,
    accessibility: &'static str,
    /// What is said of the codes below, by the page's script.
    refusals: [(&'static str, &'static str); 10],
    /// The same of those of a name.
    lines: &'static Lines,
}

/// `GET /ny`
pub async fn page(Reader(locale): Reader) -> Response {
    let words = staff(locale);
    let (setup, choice) = (&words.setup, &words.choice);
    render(&SetupPage {
        assets: Assets,
        locale,
        words: setup,
        privacy: words.sign_in.privacy,
        accessibility: words.sign_in.accessibility,
        refusals: [
            ("bad_request", setup.unreadable),
            ("name_taken", choice.taken),
            ("passphrase_short", choice.short),
            ("passphrase_long", choice.long),
            ("passphrase_common", choice.guessable),
            ("busy", setup.busy),
            ("unavailable", setup.unavailable),
            ("invite_expired", setup.expired),
            ("invite_unknown", setup.unknown),
            ("invite_closed", setup.closed),
        ],
        lines: lines(locale),
    })
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Setup {
    secret: String,
    name: String,
    passphrase: String,
}

/// `POST /ny`, JSON `{secret, name, passphrase}`: 204 and a cookie, or `{code}`. Codes that begin with
/// `line_` or `name_` belong to the name, with `passphrase_` to the passphrase; after those the link still works.
pub async fn accept(
    State(door): State<StaffDoor>,
    headers: HeaderMap,
    setup: Asked<Setup, NotSetUp>,
) -> Result<Response, NotSetUp> {
    Ok((StatusCode::NO_CONTENT, cookies(set_up(&door, &headers, &setup).await?)).into_response())
}

/// The cookies of whoever has set themselves up.
async fn set_up(door: &StaffDoor, headers: &HeaderMap, setup: &Setup) -> Result<[HeaderValue; 2], NotSetUp> {
    let secret = InviteSecret::parse(&setup.secret).ok_or(StoreError::InviteUnknown)?;
    // Nothing is counted before this: nobody guesses 256 bits, and whoever sends junk would use the count up for all.
    // What costs comes after it, and the link is counted for itself.
    let link = door.ground.store.open_invite(&secret, door.ground.now()).await?;
    door.tries.link(&secret.reveal()).map_err(|_| NotSetUp::Busy)?;
    let name = name_of(&setup.name, link.again.as_deref())?;
    let (id, salt) = door.ground.random(|rng| (StaffId::random(rng), bytes(rng)));
    let typed = Passphrase::new(&setup.passphrase);
    let passphrase = door.passphrases.hash(typed, name.as_str().to_owned(), salt).await?;
    let new = NewStaff { id, name, passphrase };
    let staff = door.ground.store.use_invite(&secret, &new, door.ground.now()).await?;
    // With a reset link the old sign-ins have ended; with a new account there are none.
    door.sessions.revoked(staff);
    let owner = Owner::staff(&new.name, &new.passphrase);
    Ok([door.sessions.sign_in(staff, &new.passphrase).await?, door.browsers.remember(headers, &owner).await?])
}

/// Anyone who keeps their name may, also where it is of older rules.
pub(super) fn name_of(sent: &str, kept: Option<&str>) -> Result<ShownName, BadLine> {
    match (ShownName::typed(sent), kept.and_then(|kept| ShownName::typed(kept).ok())) {
        (Ok(sent), Some(kept)) if sent.key() == kept.key() => Ok(sent),
        _ => ShownName::parse(sent),
    }
}

/// What a link is for.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "SetupLink"))]
pub struct Link {
    /// Who made it; null: the program itself.
    maker: Option<String>,
    /// Whose passphrase it sets anew; null: somebody new.
    again: Option<String>,
}

/// `POST /ny/link`, JSON `{secret}`: what the link is for, and who made it.
pub async fn look(State(ground): State<Ground>, asked: Asked<Secret, NotSetUp>) -> Result<Json<Link>, NotSetUp> {
    let secret = InviteSecret::parse(&asked.secret).ok_or(StoreError::InviteUnknown)?;
    let link = ground.store.open_invite(&secret, ground.now()).await?;
    Ok(Json(Link { maker: link.maker, again: link.again }))
}

/// Why a link did not make an account.
#[derive(Debug, thiserror::Error)]
pub enum NotSetUp {
    #[error("the request can't be read")]
    Unreadable,
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

impl From<JsonRejection> for NotSetUp {
    fn from(_: JsonRejection) -> Self {
        Self::Unreadable
    }
}

impl From<NotSetUp> for Problem {
    fn from(why: NotSetUp) -> Self {
        match why {
            NotSetUp::Unreadable => Self::new(StatusCode::BAD_REQUEST, "bad_request"),
            NotSetUp::Name(why) => Self::of_line(why),
            NotSetUp::Passphrase(weak) => {
                let code = match weak {
                    Weak::Short => "passphrase_short",
                    Weak::Long => "passphrase_long",
                    Weak::Guessable => "passphrase_common",
                };
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, code)
            }
            NotSetUp::Busy => Self::new(StatusCode::TOO_MANY_REQUESTS, "busy"),
            NotSetUp::Store(error) => of_store(&error),
        }
    }
}

fn of_store(error: &StoreError) -> Problem {
    let gone = |code| Problem::new(StatusCode::GONE, code);
    match error {
        StoreError::NameTaken => Problem::new(StatusCode::CONFLICT, "name_taken"),
        StoreError::InviteExpired => gone("invite_expired"),
        StoreError::InviteUnknown => gone("invite_unknown"),
        StoreError::Deactivated => gone("invite_closed"),
        error => error.into(),
    }
}

impl IntoResponse for NotSetUp {
    fn into_response(self) -> Response {
        Problem::from(self).into_response()
    }
}
