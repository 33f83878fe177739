//! `/leder/personale`: who is here, invitations, and ending somebody's access.

use super::link::{LinkPage, id_from, label_from, new_id};
use super::{Frame, Spoken, millis, saved, when, words_for, yes_or_no};
use crate::hours::today;
use crate::http::assets::Assets;
use crate::http::auth::{Coordinator, Sessions};
use crate::http::extract::{Named, Of};
use crate::http::form::Field;
use crate::http::ground::Ground;
use crate::http::pages::{notice, render};
use crate::id::{LinkId, StaffId};
use crate::store::{InviteKind, InviteSecret, Outlet, Role, Staff, StoreError};
use crate::words::admin::Admin;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
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
    /// Names the link that the form makes.
    link: String,
}

struct StaffRow {
    id: String,
    /// Names the link that the form for a new passphrase makes.
    link: String,
    name: String,
    coordinator: bool,
    active: bool,
    me: bool,
    /// "Sidst på vagt 4. januar 2027"
    duty: String,
    /// "Valgte adgangssætning 4. januar 2027 med et link lavet af Lene."
    let_in: String,
    /// What can become of the places' links that they answer for: "Luk også 3 links til steder, som Lene har lavet …".
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
    fn new(words: &Admin, staff: &Staff, all: &[Staff], link: String, links: usize, (me, now): (StaffId, u64)) -> Self {
        let day = |day| words.calendar.day(day, today(now));
        let coordinator = staff.coordinator();
        let let_in = staff.let_in.map_or_else(String::new, |(on, by)| {
            let by = words.links.by(by.map(|id| name_of(words, id, all)));
            words.staff.let_in.put(&[("day", &day(on)), ("by", &by)])
        });
        let duty = match staff.last_duty_at {
            Some(at) => words.staff.last_duty.put(day(today(millis(at)))),
            None => words.staff.no_duty.to_owned(),
        };
        Self {
            id: staff.id.text(),
            link,
            name: staff.name.clone(),
            coordinator,
            active: staff.active,
            me: staff.id == me,
            duty,
            let_in,
            has_links: links > 0,
            links: words.staff.links_dead.put(&[("links", &words.staff.links.of(links)), ("name", &staff.name)]),
        }
    }
}

/// How many places' links that work somebody answers for.
fn links_of(id: StaffId, outlets: &[Outlet]) -> usize {
    let works = |one: &&Outlet| one.link.maker == Some(id) && !one.link.dead && one.closed_on.is_none();
    outlets.iter().filter(works).count()
}

fn what(words: &Admin, kind: InviteKind, label: &str, staff: &[Staff]) -> String {
    match kind {
        InviteKind::First | InviteKind::New(Role::Coordinator) => words.links.what(words.staff.new_coordinator, label),
        InviteKind::New(Role::Counsellor) => words.links.what(words.staff.new_counsellor, label),
        InviteKind::Reset(id) => words.links.again.put(name_of(words, id, staff)),
    }
}

pub fn name_of<'a>(words: &Admin, id: StaffId, staff: &'a [Staff]) -> &'a str {
    staff.iter().find(|s| s.id == id).map_or(words.links.colleague, |s| s.name.as_str())
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    Ok(render(&kept(&ground, frame).await?))
}

/// The page as it is kept; callers put what was typed in its place.
async fn kept(ground: &Ground, frame: Frame) -> Result<StaffPage, StoreError> {
    let (now, words) = (ground.clock.wall(), frame.words);
    let (staff, invites) = (ground.store.staff_list().await?, ground.store.invites(ground.now()).await?);
    let row = |invite: crate::store::Invite| InviteRow {
        what: what(words, invite.kind, &invite.label, &staff),
        by: words.links.by(invite.maker.map(|id| name_of(words, id, &staff))),
        expires: words.links.expires.put(when(words, invite.expires_at, now)),
        id: invite.id.text(),
    };
    let invites = invites.into_iter().map(row).collect();
    let me = frame.my_id;
    let outlets = ground.store.outlets().await?;
    let row = |one: &Staff| StaffRow::new(words, one, &staff, new_id(ground), links_of(one.id, &outlets), (me, now));
    let rows = staff.iter().map(row).collect();
    Ok(StaffPage {
        assets: Assets,
        frame,
        staff: rows,
        invites,
        whom: Field::default(),
        coordinator: false,
        link: new_id(ground),
    })
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
    #[serde(default)]
    link: String,
}

#[derive(Deserialize)]
pub struct ResetForm {
    #[serde(default)]
    link: String,
}

/// Answers with the link itself: after a redirect it would have to be kept somewhere.
pub async fn invite(
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<InviteForm>,
) -> Result<Response, StoreError> {
    let Some(role) = Role::parse(&form.role) else { return Ok(bad_form(frame.words)) };
    match label_from(frame.words, form.whom) {
        Ok(label) => link(&ground, frame, id_from(&ground, &form.link), InviteKind::New(role), &label).await,
        Err(whom) => {
            let kept = kept(&ground, frame).await?;
            let page = StaffPage { whom, coordinator: role == Role::Coordinator, ..kept };
            Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
        }
    }
}

/// A link by which somebody chooses name and passphrase anew.
pub async fn reset(
    State(ground): State<Ground>,
    frame: Frame,
    Of(id): Of<StaffId>,
    Form(form): Form<ResetForm>,
) -> Result<Response, StoreError> {
    let words = frame.words;
    match link(&ground, frame, id_from(&ground, &form.link), InviteKind::Reset(id), "").await {
        Err(StoreError::Gone(_)) => Ok(nobody(words)),
        other => other,
    }
}

async fn link(
    ground: &Ground,
    frame: Frame,
    id: LinkId,
    kind: InviteKind,
    label: &str,
) -> Result<Response, StoreError> {
    let secret = ground.random(InviteSecret::random);
    let now = ground.now();
    ground.store.create_invite(id, &secret, kind, label, Some(frame.my_id), now).await?;
    let words = frame.words;
    let expires = when(words, now + crate::store::INVITE_SECONDS, ground.clock.wall());
    Ok(render(&LinkPage {
        assets: Assets,
        frame,
        link: ground.setup_link(&secret),
        what: what(words, kind, label, &ground.store.staff_list().await?),
        how: words.staff.link_how.put(expires),
        wrong: words.staff.link_wrong,
        back: PATH.to_owned(),
    }))
}

pub async fn withdraw(State(ground): State<Ground>, Of(id): Of<LinkId>) -> Result<Response, StoreError> {
    match ground.store.withdraw_invite(id).await {
        Ok(()) => Ok(saved(PATH).into_response()),
        // It is what was wanted, whoever was faster.
        Err(StoreError::Gone(_)) => Ok(saved(PATH).into_response()),
        Err(error) => Err(error),
    }
}

impl Named for LinkId {
    fn gone(_: &Parts) -> Response {
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
    State(ground): State<Ground>,
    State(sessions): State<Sessions>,
    Spoken(words): Spoken,
    coordinator: Coordinator,
    Of(id): Of<StaffId>,
    Form(form): Form<ActiveForm>,
) -> Result<Response, StoreError> {
    let Some(active) = yes_or_no(&form.active) else { return Ok(bad_form(words)) };
    done((&sessions, words), id, ground.store.set_staff_active(id, active, heir(&coordinator, &form.links)).await)
}

pub async fn set_role(
    State(ground): State<Ground>,
    State(sessions): State<Sessions>,
    Spoken(words): Spoken,
    coordinator: Coordinator,
    Of(id): Of<StaffId>,
    Form(form): Form<RoleForm>,
) -> Result<Response, StoreError> {
    let Some(role) = Role::parse(&form.role) else { return Ok(bad_form(words)) };
    done((&sessions, words), id, ground.store.set_staff_role(id, role, heir(&coordinator, &form.links)).await)
}

/// After each change the sign-ins have ended in the database; here their sockets do.
fn done(
    (sessions, words): (&Sessions, &'static Admin),
    id: StaffId,
    result: Result<(), StoreError>,
) -> Result<Response, StoreError> {
    if result.is_ok() {
        sessions.revoked(id);
    }
    match result {
        Err(StoreError::LastCoordinator) => {
            Ok(notice(words.locale, StatusCode::CONFLICT, words.answers.last_coordinator))
        }
        result => super::done(PATH, result, || nobody(words)),
    }
}

impl Named for StaffId {
    fn gone(parts: &Parts) -> Response {
        nobody(words_for(parts))
    }
}

fn nobody(words: &Admin) -> Response {
    notice(words.locale, StatusCode::NOT_FOUND, words.answers.nobody)
}

fn bad_form(words: &Admin) -> Response {
    notice(words.locale, StatusCode::BAD_REQUEST, words.answers.unread)
}
