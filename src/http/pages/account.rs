//! `/vagt/konto`: somebody's own shown name and passphrase. Both ask for the passphrase that is, as the name is what one
//! signs in with, too: whoever finds an open screen keeps nobody out of their account.

use super::render;
use super::setup::name_of;
use crate::http::answer::say;
use crate::http::assets::Assets;
use crate::http::auth::cookie::cookies;
use crate::http::auth::known::{Browsers, Owner};
use crate::http::auth::passphrase::{Lane, NotHashed, Passphrase, Weak};
use crate::http::auth::{Refused, SignedIn, StaffDoor};
use crate::http::form::Field;
use crate::http::ground::{Ground, bytes};
use crate::http::state::Office;
use crate::id::StaffId;
use crate::store::{Phc, ShownName, StoreError};
use crate::words::staff::{Account, Choice};
use crate::words::{Locale, Ways, lines, staff, ways};
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use std::time::Duration;

const PATH: &str = "/vagt/konto";

#[derive(Template)]
#[template(path = "staff/account.html")]
struct AccountPage {
    assets: Assets,
    me: String,
    coordinator: bool,
    /// In which this page stands.
    locale: Locale,
    words: &'static Account,
    ways: &'static Ways,
    done: Option<&'static str>,
    /// The form for the name.
    name: Field,
    proof: Field,
    /// The form for the passphrase: nothing that was typed is sent back.
    before: Field,
    after: Field,
    again: Field,
}

/// A field of the page.
type Place = fn(&mut AccountPage) -> &mut Field;

impl AccountPage {
    fn of(signed_in: &SignedIn) -> Self {
        let member = &signed_in.staff;
        let empty = Field::default;
        Self {
            assets: Assets,
            me: member.name.clone(),
            coordinator: member.coordinator(),
            locale: signed_in.locale,
            words: &staff(signed_in.locale).account,
            ways: ways(signed_in.locale),
            done: None,
            name: Field::new(member.name.as_str()),
            proof: empty(),
            before: empty(),
            after: empty(),
            again: empty(),
        }
    }

    /// What is wrong, under the field where it was typed.
    fn refuse(mut self, place: Place, why: &str) -> Response {
        place(&mut self).refuse(why);
        (StatusCode::UNPROCESSABLE_ENTITY, render(&self)).into_response()
    }
}

#[derive(Deserialize)]
pub struct After {
    #[serde(default)]
    gemt: String,
}

/// `GET /vagt/konto`
pub async fn page(signed_in: SignedIn, Query(after): Query<After>) -> Response {
    let words = &staff(signed_in.locale).account;
    let done = match after.gemt.as_str() {
        "navn" => Some(words.renamed),
        "sprog" => Some(words.respoken),
        "adgangssaetning" => Some(words.changed),
        _ => None,
    };
    render(&AccountPage { done, ..AccountPage::of(&signed_in) })
}

#[derive(Deserialize)]
pub struct NameForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    passphrase: String,
}

/// `POST /vagt/konto/navn`. Not while on duty: nobody's counsellor gets another name in the middle of a conversation.
pub async fn rename(
    State(door): State<StaffDoor>,
    State(office): State<Office>,
    headers: HeaderMap,
    signed_in: SignedIn,
    Form(form): Form<NameForm>,
) -> Result<Response, Refused> {
    let page = AccountPage { name: Field::new(form.name.as_str()), ..AccountPage::of(&signed_in) };
    let words = staff(signed_in.locale);
    let id = signed_in.staff.id;
    if (office.on_duty)(id) {
        return Ok(page.refuse(|page| &mut page.name, words.account.off_duty_first));
    }
    let name = match name_of(&form.name, Some(&signed_in.staff.name)) {
        Ok(name) => name,
        Err(why) => return Ok(page.refuse(|page| &mut page.name, &lines(signed_in.locale).say(why))),
    };
    let passphrase = match prove(&door, id, &form.passphrase).await? {
        Proof::Right(passphrase) => passphrase,
        Proof::Wrong => return Ok(page.refuse(|page| &mut page.proof, words.account.wrong)),
        Proof::Later(wait) => return Ok(later(signed_in.locale, wait)),
    };
    match door.ground.store.rename_staff(id, &name, &passphrase).await {
        Ok(()) => Ok(done(&door.browsers, &headers, Some(Owner::staff(&name, &passphrase)), "navn").await?),
        Err(StoreError::NameTaken) => Ok(page.refuse(|page| &mut page.name, words.choice.taken)),
        Err(StoreError::Gone(_)) => Ok(page.refuse(|page| &mut page.proof, words.account.wrong)),
        Err(error) => Err(error.into()),
    }
}

#[derive(Deserialize)]
pub struct LanguageForm {
    #[serde(default)]
    language: String,
}

/// `POST /vagt/konto/sprog`: the language of all pages of staff, for this account. Desks that are open change when they are
/// loaded again.
pub async fn speak(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    Form(form): Form<LanguageForm>,
) -> Result<Redirect, Refused> {
    let Some(locale) = Locale::parse(&form.language).filter(|locale| Locale::STAFF.contains(locale)) else {
        return Ok(Redirect::to(PATH));
    };
    ground.store.set_staff_locale(signed_in.staff.id, locale).await?;
    Ok(Redirect::to(&format!("{PATH}?gemt=sprog")))
}

#[derive(Deserialize)]
pub struct PassphraseForm {
    #[serde(default)]
    before: String,
    #[serde(default)]
    after: String,
    #[serde(default)]
    again: String,
}

/// `POST /vagt/konto/adgangssaetning`. This sign-in stays, all others end with their sockets; browsers that were known by
/// the old one are strangers from now on, but this one.
pub async fn change(
    State(door): State<StaffDoor>,
    headers: HeaderMap,
    signed_in: SignedIn,
    Form(form): Form<PassphraseForm>,
) -> Result<Response, Refused> {
    let page = AccountPage::of(&signed_in);
    let words = staff(signed_in.locale);
    if form.after != form.again {
        return Ok(page.refuse(|page| &mut page.again, words.account.not_alike));
    }
    if form.after == form.before {
        return Ok(page.refuse(|page| &mut page.after, words.account.same));
    }
    let id = signed_in.staff.id;
    let before = match prove(&door, id, &form.before).await? {
        Proof::Right(passphrase) => passphrase,
        Proof::Wrong => return Ok(page.refuse(|page| &mut page.before, words.account.wrong)),
        Proof::Later(wait) => return Ok(later(signed_in.locale, wait)),
    };
    let (salt, name) = (door.ground.random(bytes), signed_in.staff.name.clone());
    let after = match door.passphrases.hash(Passphrase::new(&form.after), name, salt).await {
        Ok(after) => after,
        Err(NotHashed::Weak(weak)) => return Ok(page.refuse(|page| &mut page.after, weak_words(&words.choice, weak))),
        Err(NotHashed::Busy(_)) => return Ok(later(signed_in.locale, BUSY)),
    };
    match door.ground.store.change_staff_passphrase(id, (&before, &after), &signed_in.session_hash).await {
        Ok(ended) => {
            ended.into_iter().for_each(|session| door.sessions.ended(id, session));
            let owner = ShownName::typed(&signed_in.staff.name).ok().map(|name| Owner::staff(&name, &after));
            Ok(done(&door.browsers, &headers, owner, "adgangssaetning").await?)
        }
        Err(StoreError::Gone(_)) => Ok(page.refuse(|page| &mut page.before, words.account.wrong)),
        Err(error) => Err(error.into()),
    }
}

const BUSY: Duration = Duration::from_secs(30);

/// What comes of the passphrase that was asked for.
enum Proof {
    Right(Phc),
    Wrong,
    Later(Duration),
}

/// Counted for this account and nobody else's, and not with those who try its name from anywhere.
async fn prove(door: &StaffDoor, id: StaffId, typed: &str) -> Result<Proof, StoreError> {
    let tried = match door.tries.change(id.text()) {
        Ok(tried) => tried,
        Err(wait) => return Ok(Proof::Later(wait)),
    };
    let kept = door.ground.store.staff_passphrase(id).await?;
    match door.passphrases.check(Lane::Known, Passphrase::new(typed), kept.clone()).await {
        Ok(true) => {
            tried.right();
            Ok(kept.map_or(Proof::Wrong, Proof::Right))
        }
        Ok(false) => Ok(Proof::Wrong),
        Err(_) => {
            tried.unseen();
            Ok(Proof::Later(BUSY))
        }
    }
}

/// What to say of a passphrase that can't be chosen.
fn weak_words(words: &Choice, weak: Weak) -> &'static str {
    match weak {
        Weak::Short => words.short,
        Weak::Long => words.long,
        Weak::Guessable => words.guessable,
    }
}

fn later(locale: Locale, wait: Duration) -> Response {
    let (seconds, words) = (wait.as_secs().max(1), &staff(locale).account);
    let text = words.wait_text.put(seconds);
    let mut answer = say(locale, StatusCode::TOO_MANY_REQUESTS, words.wait, &text);
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer
}

/// Back to the page, in a browser that is known to the account as it is now.
async fn done(
    browsers: &Browsers,
    headers: &HeaderMap,
    owner: Option<Owner>,
    what: &str,
) -> Result<Response, StoreError> {
    let known = match owner {
        Some(owner) => Some(browsers.remember(headers, &owner).await?),
        None => None,
    };
    Ok((cookies(known), Redirect::to(&format!("{PATH}?gemt={what}"))).into_response())
}
