//! `/leder/modtagere/ID`: one agency, who opens cards there, what came of them, its key, and closing it.

use super::agencies::{PATH, about};
use super::agency_form::{AgencyFields, AgencyForm, days_words};
use super::staff::{maker_words, named};
use super::tallies::{HandoverRow, handover_rows};
use super::{Frame, millis};
use crate::hours::{date_text, today, when_text};
use crate::http::assets::Assets;
use crate::http::extract::{Named, Of};
use crate::http::form::Field;
use crate::http::ground::Ground;
use crate::http::pages::{message, render};
use crate::id::AgencyId;
use crate::store::{Member, OpenInvite, StoreError};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "admin/agency.html")]
struct AgencyPage {
    assets: Assets,
    frame: Frame,
    id: String,
    name: String,
    /// "Behandlingssted · 12 34 56 78"
    about: String,
    does: String,
    /// "Åbner et kort inden for 3 hverdage."
    promise: String,
    /// "4. november", if it is closed.
    closed: Option<String>,
    /// "4. november"; none: nobody could open a card.
    key_since: Option<String>,
    members: Vec<MemberRow>,
    /// "Mette og Jens", who can open cards.
    inside: String,
    /// Who may make the next key, and who waits to be let in and may not.
    trusted: String,
    waiting: String,
    /// Cards lie there that nobody has opened: with a new key nobody ever will.
    unopened: bool,
    invites: Vec<InviteRow>,
    /// Whom the next link is for.
    whom: Field,
    terms: Vec<HandoverRow>,
    typed: AgencyFields,
    wrong: bool,
    /// The form whose tick is missing.
    unsure: Option<Unsure>,
}

struct MemberRow {
    id: String,
    name: String,
    inside: bool,
    /// The colleague who let them in, if that is known.
    let_in_by: Option<String>,
    /// Without them the key is lost: nobody else can open cards, or only others who have a link with which they lose it.
    last: bool,
    others: bool,
    /// The tick is missing at their passphrase, or at their removal.
    unsure_again: bool,
    unsure_remove: bool,
}

struct InviteRow {
    id: String,
    /// "Ny modtager", "Ny adgangssætning til Mette"
    what: String,
    /// Who made it.
    by: String,
    expires: String,
}

/// Where a press that takes the agency's key away was not meant yet.
#[derive(Clone, PartialEq, Eq)]
pub enum Unsure {
    Key,
    Again(String),
    Remove(String),
}

/// What was typed wrong.
#[derive(Default)]
struct Wrong {
    fields: Option<Box<AgencyFields>>,
    unsure: Option<Unsure>,
    whom: Option<Field>,
}

async fn show(ground: &Ground, frame: Frame, id: AgencyId, wrong: Wrong) -> Result<Response, StoreError> {
    let Some(agency) = ground.store.agency(id).await? else { return Ok(gone()) };
    let now = ground.clock.wall();
    let today = today(now);
    let members = ground.store.members(id).await?;
    let invites = ground.store.member_invites(id, ground.now()).await?;
    let status = if wrong.fields.is_some() || wrong.unsure.is_some() || wrong.whom.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let page = AgencyPage {
        assets: Assets,
        frame,
        id: id.text(),
        about: about(&agency),
        does: agency.text.does.clone(),
        promise: format!("Åbner et kort inden for {}.", days_words(agency.text.answers_days)),
        closed: agency.closed_on.map(|day| date_text(day, today)),
        key_since: agency.key_made_on.map(|day| date_text(day, today)),
        inside: names(&members, |one| one.inside),
        trusted: names(&members, |one| one.trusted),
        waiting: names(&members, |one| !one.trusted),
        unopened: ground.store.has_unopened(id, today).await?,
        invites: invites.into_iter().map(|invite| InviteRow::new(invite, now)).collect(),
        terms: handover_rows(&ground.store.agency_terms(&agency, today).await?),
        whom: wrong.whom.unwrap_or_default(),
        wrong: wrong.fields.is_some(),
        typed: wrong.fields.map_or_else(|| AgencyForm::of(&agency.text).fields(), |fields| *fields),
        name: agency.text.name,
        members: rows(members, wrong.unsure.as_ref()),
        unsure: wrong.unsure,
    };
    Ok((status, render(&page)).into_response())
}

/// The page again, where the tick is missing.
pub async fn ask_again(ground: &Ground, frame: Frame, id: AgencyId, unsure: Unsure) -> Result<Response, StoreError> {
    let wrong = Wrong { unsure: Some(unsure), ..Wrong::default() };
    show(ground, frame, id, wrong).await
}

/// The page again, where it does not say whom a link is for.
pub async fn ask_whom(ground: &Ground, frame: Frame, id: AgencyId, whom: Field) -> Result<Response, StoreError> {
    let wrong = Wrong { whom: Some(whom), ..Wrong::default() };
    show(ground, frame, id, wrong).await
}

fn rows(members: Vec<Member>, unsure: Option<&Unsure>) -> Vec<MemberRow> {
    let row = |one: &Member| {
        let id = one.id.text();
        MemberRow {
            name: one.name.clone(),
            inside: one.inside,
            let_in_by: one.let_in_by.clone(),
            last: one.is_last(&members),
            others: members.iter().any(|other| other.id != one.id && other.inside),
            unsure_again: unsure == Some(&Unsure::Again(id.clone())),
            unsure_remove: unsure == Some(&Unsure::Remove(id.clone())),
            id,
        }
    };
    members.iter().map(row).collect()
}

/// "Mette", "Jens og Mette", "Anna, Jens og Mette"
fn names(members: &[Member], wanted: fn(&Member) -> bool) -> String {
    let wanted: Vec<&str> = members.iter().filter(|one| wanted(one)).map(|one| one.name.as_str()).collect();
    match wanted.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} og {last}", others.join(", ")),
        None => String::new(),
    }
}

impl InviteRow {
    fn new(invite: OpenInvite, now: u64) -> Self {
        Self {
            id: invite.id.text(),
            what: what(invite.name.as_deref(), &invite.label),
            by: maker_words(invite.maker.as_deref()),
            expires: when_text(millis(invite.expires_at), now),
        }
    }
}

/// What a link is for: somebody new, or a new passphrase for somebody.
pub fn what(again: Option<&str>, label: &str) -> String {
    again.map_or_else(|| named("Ny modtager", label), |name| format!("Ny adgangssætning til {name}"))
}

pub async fn page(State(ground): State<Ground>, frame: Frame, Of(id): Of<AgencyId>) -> Result<Response, StoreError> {
    show(&ground, frame, id, Wrong::default()).await
}

pub async fn save(
    State(ground): State<Ground>,
    frame: Frame,
    Of(id): Of<AgencyId>,
    Form(form): Form<AgencyForm>,
) -> Result<Response, StoreError> {
    match form.read() {
        Ok(text) => done(id, ground.store.save_agency(id, &text).await),
        Err(fields) => {
            let wrong = Wrong { fields: Some(fields), ..Wrong::default() };
            show(&ground, frame, id, wrong).await
        }
    }
}

pub async fn close(State(ground): State<Ground>, Of(id): Of<AgencyId>) -> Result<Response, StoreError> {
    done(id, ground.store.set_agency_closed(id, Some(ground.today())).await)
}

pub async fn open(State(ground): State<Ground>, Of(id): Of<AgencyId>) -> Result<Response, StoreError> {
    done(id, ground.store.set_agency_closed(id, None).await)
}

/// The tick that a press is meant.
#[derive(Deserialize)]
pub struct SureForm {
    #[serde(default)]
    sure: String,
}

impl SureForm {
    pub fn sure(&self) -> bool {
        self.sure == "1"
    }
}

/// The key goes; a member who has held it makes another at the next sign-in.
pub async fn new_key(
    State(ground): State<Ground>,
    frame: Frame,
    Of(id): Of<AgencyId>,
    Form(form): Form<SureForm>,
) -> Result<Response, StoreError> {
    if form.sure() {
        done(id, ground.store.clear_agency_key(id).await)
    } else {
        ask_again(&ground, frame, id, Unsure::Key).await
    }
}

pub fn done(id: AgencyId, result: Result<(), StoreError>) -> Result<Response, StoreError> {
    super::done(&format!("{PATH}/{}", id.text()), result, gone)
}

impl Named for AgencyId {
    fn gone() -> Response {
        gone()
    }
}

pub fn gone() -> Response {
    message(StatusCode::NOT_FOUND, "Modtageren findes ikke", "Gå til listen over modtagere, og prøv igen.")
}
