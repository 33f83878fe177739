//! `/leder/personale`: who is here, invitations, and ending somebody's access.

use super::link::{LinkPage, label_from};
use super::{Frame, millis, plural, saved, yes_or_no};
use crate::hours::{date_text, today, when_text};
use crate::http::assets::Assets;
use crate::http::auth::{Coordinator, StaffDoor};
use crate::http::extract::{Named, Of};
use crate::http::form::Field;
use crate::http::ground::Ground;
use crate::http::pages::{message, render};
use crate::id::{LinkId, StaffId};
use crate::store::{InviteKind, InviteSecret, Outlet, Role, Staff, StoreError};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

const PATH: &str = "/leder/personale";

#[derive(Template)]
#[template(path = "admin/staff.html")]
struct StaffPage {
    assets: Assets,
    frame: Frame,
    staff: Vec<StaffRow>,
    invites: Vec<InviteRow>,
    /// Whom the next link is for.
    whom: Field,
    coordinator: bool,
}

struct StaffRow {
    id: String,
    name: String,
    coordinator: bool,
    active: bool,
    me: bool,
    /// "Sidst på vagt 4. januar 2027"
    duty: String,
    /// "Valgte adgangssætning 4. januar 2027 med et link lavet af Lene"
    let_in: String,
    /// Places' links that they answer for: "3 links til steder".
    links: String,
    has_links: bool,
}

struct InviteRow {
    id: String,
    what: String,
    /// Who made it.
    by: String,
    expires: String,
}

impl StaffRow {
    fn new(staff: &Staff, all: &[Staff], links: usize, (me, now): (StaffId, u64)) -> Self {
        let coordinator = staff.coordinator();
        let let_in = staff.let_in.map_or_else(String::new, |(on, by)| {
            let by = maker_words(by.map(|id| name_of(id, all)));
            format!("Valgte adgangssætning {} med et link {by}", date_text(on, today(now)))
        });
        let duty = match staff.last_duty_at {
            Some(at) => format!("Sidst på vagt {}", date_text(today(millis(at)), today(now))),
            None => "Har ikke været på vagt endnu".to_owned(),
        };
        Self {
            id: staff.id.text(),
            name: staff.name.clone(),
            coordinator,
            active: staff.active,
            me: staff.id == me,
            duty,
            let_in,
            has_links: links > 0,
            links: plural(links, "link til et sted", "links til steder"),
        }
    }
}

/// How many places' links that work somebody answers for.
fn links_of(id: StaffId, outlets: &[Outlet]) -> usize {
    let works = |one: &&Outlet| one.link.maker == Some(id) && !one.link.dead && one.closed_on.is_none();
    outlets.iter().filter(works).count()
}

fn what(kind: InviteKind, label: &str, staff: &[Staff]) -> String {
    match kind {
        InviteKind::First | InviteKind::New(Role::Coordinator) => named("Ny koordinator", label),
        InviteKind::New(Role::Counsellor) => named("Ny rådgiver", label),
        InviteKind::Reset(id) => format!("Ny adgangssætning til {}", name_of(id, staff)),
    }
}

/// "Ny rådgiver: Karin"
pub fn named(what: &str, label: &str) -> String {
    if label.is_empty() { what.to_owned() } else { format!("{what}: {label}") }
}

pub fn name_of(id: StaffId, staff: &[Staff]) -> &str {
    staff.iter().find(|s| s.id == id).map_or("en kollega", |s| s.name.as_str())
}

/// "lavet af Lene"
pub fn maker_words(name: Option<&str>) -> String {
    name.map_or_else(|| "lavet på serveren".to_owned(), |name| format!("lavet af {name}"))
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    Ok(render(&kept(&ground, frame).await?))
}

/// The page as it is kept; callers put what was typed in its place.
async fn kept(ground: &Ground, frame: Frame) -> Result<StaffPage, StoreError> {
    let now = ground.clock.wall();
    let (staff, invites) = (ground.store.staff_list().await?, ground.store.invites(ground.now()).await?);
    let row = |invite: crate::store::Invite| InviteRow {
        what: what(invite.kind, &invite.label, &staff),
        by: maker_words(invite.maker.map(|id| name_of(id, &staff))),
        expires: when_text(millis(invite.expires_at), now),
        id: invite.id.text(),
    };
    let invites = invites.into_iter().map(row).collect();
    let me = frame.my_id;
    let outlets = ground.store.outlets().await?;
    let rows = staff.iter().map(|one| StaffRow::new(one, &staff, links_of(one.id, &outlets), (me, now))).collect();
    Ok(StaffPage { assets: Assets, frame, staff: rows, invites, whom: Field::default(), coordinator: false })
}

#[derive(Deserialize)]
pub struct RoleForm {
    #[serde(default)]
    role: String,
    #[serde(default)]
    links: String,
}

#[derive(Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    role: String,
    #[serde(default)]
    whom: String,
}

/// Answers with the link itself: after a redirect it would have to be kept somewhere.
pub async fn invite(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<InviteForm>,
) -> Result<Response, StoreError> {
    let Some(role) = Role::parse(&form.role) else { return Ok(bad_form()) };
    match label_from(form.whom) {
        Ok(label) => link(&ground, frame, InviteKind::New(role), &label).await,
        Err(whom) => {
            let kept = kept(&ground, frame).await?;
            let page = StaffPage { whom, coordinator: role == Role::Coordinator, ..kept };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
        }
    }
}

/// A link by which somebody chooses name and passphrase anew.
pub async fn reset(State(ground): State<Ground>, frame: Frame, Of(id): Of<StaffId>) -> Result<Response, StoreError> {
    match link(&ground, frame, InviteKind::Reset(id), "").await {
        Err(StoreError::Gone(_)) => Ok(nobody()),
        other => other,
    }
}

async fn link(ground: &Ground, frame: Frame, kind: InviteKind, label: &str) -> Result<Response, StoreError> {
    let (id, secret) = ground.random(|rng| (LinkId::random(rng), InviteSecret::random(rng)));
    let now = ground.now();
    ground.store.create_invite(id, &secret, kind, label, Some(frame.my_id), now).await?;
    let expires = when_text(millis(now + crate::store::INVITE_SECONDS), ground.clock.wall());
    Ok(render(&LinkPage {
        assets: Assets,
        frame,
        link: ground.setup_link(&secret),
        what: what(kind, label, &ground.store.staff_list().await?),
        how: format!(
            "Kopiér det, og giv det til kollegaen ad en vej, I stoler på. Det virker én gang og gælder til {expires}."
        ),
        wrong: "Gik det galt? Træk linket tilbage på listen, og lav et nyt.",
        back: PATH.to_owned(),
    }))
}

pub async fn withdraw(State(ground): State<Ground>, Of(id): Of<LinkId>) -> Result<Response, StoreError> {
    match ground.store.withdraw_invite(id).await {
        Ok(()) => Ok(saved(PATH).into_response()),
        Err(StoreError::Gone(_)) => Ok(LinkId::gone()),
        Err(error) => Err(error),
    }
}

impl Named for LinkId {
    /// It is what was wanted, whoever was faster.
    fn gone() -> Response {
        saved(PATH).into_response()
    }
}

#[derive(Deserialize)]
pub struct ActiveForm {
    #[serde(default)]
    active: String,
    #[serde(default)]
    links: String,
}

/// Who answers for the places' links of somebody who coordinates no more: whoever takes the rights away, or nobody.
fn heir(coordinator: &Coordinator, links: &str) -> Option<StaffId> {
    (links != "dead").then_some(coordinator.0.staff.id)
}

pub async fn set_active(
    State(door): State<StaffDoor>,
    coordinator: Coordinator,
    Of(id): Of<StaffId>,
    Form(form): Form<ActiveForm>,
) -> Result<Response, StoreError> {
    let Some(active) = yes_or_no(&form.active) else { return Ok(bad_form()) };
    done(&door, id, door.ground.store.set_staff_active(id, active, heir(&coordinator, &form.links)).await)
}

pub async fn set_role(
    State(door): State<StaffDoor>,
    coordinator: Coordinator,
    Of(id): Of<StaffId>,
    Form(form): Form<RoleForm>,
) -> Result<Response, StoreError> {
    let Some(role) = Role::parse(&form.role) else { return Ok(bad_form()) };
    done(&door, id, door.ground.store.set_staff_role(id, role, heir(&coordinator, &form.links)).await)
}

/// After each change the sign-ins have ended in the database; here their sockets do.
fn done(door: &StaffDoor, id: StaffId, result: Result<(), StoreError>) -> Result<Response, StoreError> {
    if result.is_ok() {
        door.revoked(id);
    }
    match result {
        Err(StoreError::LastCoordinator) => Ok(message(
            StatusCode::CONFLICT,
            "Der skal være en koordinator",
            "Det er den sidste aktive koordinator. Gør først en anden til koordinator.",
        )),
        result => super::done(PATH, result, nobody),
    }
}

impl Named for StaffId {
    fn gone() -> Response {
        nobody()
    }
}

fn nobody() -> Response {
    message(StatusCode::NOT_FOUND, "Personen findes ikke", "Gå tilbage til listen over personale, og prøv igen.")
}

fn bad_form() -> Response {
    message(StatusCode::BAD_REQUEST, "Det kunne ikke læses", "Gå tilbage, genindlæs siden, og prøv igen.")
}
