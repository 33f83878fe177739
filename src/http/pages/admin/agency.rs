//! `/leder/modtagere/ID`: one agency, who opens cards there, what came of them, its key, and closing it.

use super::agencies::{PATH, about};
use super::agency_form::{AgencyFields, AgencyForm};
use super::link::new_id;
use super::tallies::{HandoverRow, handover_rows, small_hidden};
use super::{Frame, Spoken, when, words_for};
use crate::hours::today;
use crate::http::assets::Assets;
use crate::http::extract::{Named, Of};
use crate::http::form::Field;
use crate::http::ground::Ground;
use crate::http::pages::{notice, render};
use crate::id::AgencyId;
use crate::store::{Member, OpenInvite, StoreError};
use crate::words::admin::Admin;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
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
    /// Who makes the key, where there is none: "Nøglen bliver lavet, når Mette logger ind …".
    key_when: String,
    /// Until when another key is not made: "Indtil Mette logger ind …".
    key_until: String,
    /// "Mette og Jens", who can open cards.
    inside: String,
    /// Who waits to be let in and may not make the next key.
    waiting: String,
    /// Cards lie there that nobody has opened: with a new key nobody ever will.
    unopened: bool,
    invites: Vec<InviteRow>,
    /// Whom the next link is for, and how it is named.
    whom: Field,
    link: String,
    /// That small numbers are not shown.
    small_hidden: String,
    terms: Vec<HandoverRow>,
    typed: AgencyFields,
    wrong: bool,
    /// The form whose tick is missing.
    unsure: Option<Unsure>,
}

struct MemberRow {
    id: String,
    /// Names the link that the form for a new passphrase makes.
    link: String,
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
struct Mistyped {
    fields: Option<Box<AgencyFields>>,
    unsure: Option<Unsure>,
    whom: Option<Field>,
}

async fn show(ground: &Ground, frame: Frame, id: AgencyId, wrong: Mistyped) -> Result<Response, StoreError> {
    let Some(agency) = ground.store.agency(id).await? else { return Ok(gone(frame.words)) };
    let (now, words) = (ground.clock.wall(), frame.words);
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
        about: about(words, &agency),
        does: agency.text.does.clone(),
        promise: words.agency.promise.put(words.agency_fields.working_days.of(agency.text.answers_days)),
        closed: agency.closed_on.map(|day| words.calendar.day(day, today)),
        key_since: agency.key_made_on.map(|day| words.calendar.day(day, today)),
        key_when: key_when(words, &members),
        key_until: key_until(words, &members, &agency.text.name),
        inside: words.shared.names(&names(&members, |one| one.inside)),
        waiting: words.shared.names(&names(&members, |one| !one.trusted)),
        unopened: ground.store.has_unopened(id, today).await?,
        invites: invites.into_iter().map(|invite| InviteRow::new(words, invite, now)).collect(),
        small_hidden: small_hidden(words),
        terms: handover_rows(words, &ground.store.agency_terms(&agency, today).await?),
        whom: wrong.whom.unwrap_or_default(),
        link: new_id(ground),
        wrong: wrong.fields.is_some(),
        typed: wrong.fields.map_or_else(|| AgencyForm::of(&agency.text).fields(words), |fields| *fields),
        name: agency.text.name,
        members: rows(ground, members, wrong.unsure.as_ref()),
        unsure: wrong.unsure,
    };
    Ok((status, render(&page)).into_response())
}

/// The page again, where the tick is missing.
pub async fn ask_again(ground: &Ground, frame: Frame, id: AgencyId, unsure: Unsure) -> Result<Response, StoreError> {
    let wrong = Mistyped { unsure: Some(unsure), ..Mistyped::default() };
    show(ground, frame, id, wrong).await
}

/// The page again, where it does not say whom a link is for.
pub async fn ask_whom(ground: &Ground, frame: Frame, id: AgencyId, whom: Field) -> Result<Response, StoreError> {
    let wrong = Mistyped { whom: Some(whom), ..Mistyped::default() };
    show(ground, frame, id, wrong).await
}

fn rows(ground: &Ground, members: Vec<Member>, unsure: Option<&Unsure>) -> Vec<MemberRow> {
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
            link: new_id(ground),
            id,
        }
    };
    members.iter().map(row).collect()
}

fn names(members: &[Member], wanted: fn(&Member) -> bool) -> Vec<&str> {
    members.iter().filter(|one| wanted(one)).map(|one| one.name.as_str()).collect()
}

/// Who makes the first key.
fn key_when(words: &Admin, members: &[Member]) -> String {
    let trusted = names(members, |one| one.trusted);
    match trusted.len() {
        _ if members.is_empty() => words.agency.invite_first.to_owned(),
        0 => words.agency.none_trusted.to_owned(),
        1 => words.agency.key_when.put(words.shared.names(&trusted)),
        _ => words.agency.key_when_first.put(words.shared.names(&trusted)),
    }
}

/// Who makes the next key, and what can't be done before.
fn key_until(words: &Admin, members: &[Member], agency: &str) -> String {
    let (said, trusted) = (&words.agency_key, names(members, |one| one.trusted));
    let who = match trusted.as_slice() {
        [] => said.a_member.to_owned(),
        [one] => (*one).to_owned(),
        several => said.one_of.put(words.shared.names(several)),
    };
    said.until.put(&[("who", &who), ("name", &agency)])
}

impl InviteRow {
    fn new(words: &Admin, invite: OpenInvite, now: u64) -> Self {
        Self {
            id: invite.id.text(),
            what: what(words, invite.name.as_deref(), &invite.label),
            by: words.links.by(invite.maker.as_deref()),
            expires: words.links.expires.put(when(words, invite.expires_at, now)),
        }
    }
}

/// What a link is for: somebody new, or a new passphrase for somebody.
pub fn what(words: &Admin, again: Option<&str>, label: &str) -> String {
    again.map_or_else(|| words.links.what(words.members.new, label), |name| words.links.again.put(name))
}

pub async fn page(State(ground): State<Ground>, frame: Frame, Of(id): Of<AgencyId>) -> Result<Response, StoreError> {
    show(&ground, frame, id, Mistyped::default()).await
}

pub async fn save(
    State(ground): State<Ground>,
    frame: Frame,
    Of(id): Of<AgencyId>,
    Form(form): Form<AgencyForm>,
) -> Result<Response, StoreError> {
    match form.read(frame.words) {
        Ok(text) => done(frame.words, id, ground.store.save_agency(id, &text).await),
        Err(fields) => {
            let wrong = Mistyped { fields: Some(fields), ..Mistyped::default() };
            show(&ground, frame, id, wrong).await
        }
    }
}

pub async fn close(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<AgencyId>,
) -> Result<Response, StoreError> {
    done(words, id, ground.store.set_agency_closed(id, Some(ground.today())).await)
}

pub async fn open(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<AgencyId>,
) -> Result<Response, StoreError> {
    done(words, id, ground.store.set_agency_closed(id, None).await)
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
        done(frame.words, id, ground.store.clear_agency_key(id).await)
    } else {
        ask_again(&ground, frame, id, Unsure::Key).await
    }
}

pub fn done(words: &'static Admin, id: AgencyId, result: Result<(), StoreError>) -> Result<Response, StoreError> {
    super::done(&format!("{PATH}/{}", id.text()), result, || gone(words))
}

impl Named for AgencyId {
    fn gone(parts: &Parts) -> Response {
        gone(words_for(parts))
    }
}

pub fn gone(words: &Admin) -> Response {
    notice(words.locale, StatusCode::NOT_FOUND, words.answers.agency_gone)
}
