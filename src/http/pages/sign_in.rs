//! `/vagt`: the desk for those who are signed in, the sign-in page for the others; signing in and out; the desk's key.

use super::centre::CentreView;
use super::late::{LateView, late};
use super::render;
use super::takes::name_of;
use crate::http::assets::Assets;
use crate::http::auth::cookie::cookies;
use crate::http::auth::known::Owner;
use crate::http::auth::passphrase::{Lane, Passphrase};
use crate::http::auth::tries::Try;
use crate::http::auth::{Refused, Sessions, SignedIn, StaffDoor};
use crate::http::ground::Ground;
use crate::http::headers::{Needs, allowing};
use crate::http::limits::Peer;
use crate::http::locale::Reader;
use crate::http::problem::Problem;
use crate::http::state::Office;
use crate::id::StaffId;
use crate::store::{DeviceKey, Phc, ResetNotice, ShownName, Staff, Store, StoreError, Subject};
use crate::words::desk::Desk;
use crate::words::staff::SignIn;
use crate::words::{self, Locale, PhraseWords, TakesWords, Young, calendar, staff, young};
use askama::Template;
use axum::extract::State;
use axum::extract::rejection::{FormRejection, JsonRejection};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Form, Json};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "staff/sign_in.html")]
struct SignInPage {
    assets: Assets,
    locale: Locale,
    words: &'static SignIn,
    error: Option<String>,
    /// What was typed, kept.
    name: String,
}

#[derive(Template)]
#[template(path = "desk/page.html")]
struct DeskPage {
    assets: Assets,
    words: &'static Desk,
    door: &'static words::staff::Staff,
    takes: &'static TakesWords,
    phrases: &'static PhraseWords,
    /// What the centre calls the subjects that it has added: JSON.
    lines: String,
    resting: String,
    /// The key that is told to browsers that want pushes; none: there are no pushes.
    push: Option<String>,
    /// Whether a worry that no lead sees reaches the coordinators.
    reach: bool,
    /// For what is said in a conversation, in the young person's language.
    young: [&'static Young; Locale::ALL.len()],
    name: String,
    staff: String,
    coordinator: bool,
    centre: CentreView,
    /// For coordinators only.
    late: Vec<LateView>,
    /// Links to this account that somebody has made, and the one who signed in has not seen yet.
    resets: Vec<ResetView>,
}

struct ResetView {
    by: String,
    /// It was made from their own account.
    own: bool,
    day: String,
    maker: String,
    on: String,
}

impl SignInPage {
    fn of(locale: Locale, error: Option<String>, name: String) -> Self {
        Self { assets: Assets, locale, words: &staff(locale).sign_in, error, name }
    }
}

/// `GET /vagt`
pub async fn desk(
    State(door): State<StaffDoor>,
    State(office): State<Office>,
    Reader(browser): Reader,
    headers: HeaderMap,
) -> Result<Response, StoreError> {
    let Some(signed_in) = door.sessions.who(&headers).await? else {
        return Ok(render(&SignInPage::of(browser, None, String::new())));
    };
    let locale = signed_in.locale;
    let member = signed_in.staff;
    let coordinator = member.coordinator();
    let centre = CentreView::load(&door.ground.store, locale).await?;
    let mut late = if coordinator { late(&door.ground).await? } else { Vec::new() };
    // At the desk it is said who is to be called.
    late.retain(|one| !one.lost);
    let today = door.ground.today();
    let told = |notice: ResetNotice| ResetView {
        own: notice.maker == member.id,
        by: notice.by,
        day: calendar(locale).day(notice.on, today),
        maker: notice.maker.text(),
        on: notice.on.to_string(),
    };
    let resets = door.ground.store.reset_notices(&member.id.text()).await?.into_iter().map(told).collect();
    let owner = owner_of(&door, &member).await?;
    let known = door.browsers.remember_if_new(&headers, owner.as_ref()).await?;
    let subjects = door.ground.store.subjects().await?;
    let page = render(&DeskPage {
        assets: Assets,
        words: words::desk(locale),
        door: words::staff(locale),
        takes: words::takes(locale),
        phrases: words::phrases(locale),
        push: office.push.as_ref().map(|push| push.key.clone()),
        reach: reaches_coordinators(&door.ground.store, &office).await?,
        lines: added_lines(&subjects, locale),
        resting: resting_lines(&subjects),
        young: Locale::ALL.map(young),
        name: member.name,
        staff: member.id.text(),
        coordinator,
        centre,
        late,
        resets,
    });
    let answer = (cookies(known), page).into_response();
    Ok(if office.push.is_some() { allowing(Needs::ServiceWorker, answer) } else { answer })
}

/// Whether there is a way to tell the coordinators something, as the page loads: where there is none, it must promise none.
async fn reaches_coordinators(store: &Store, office: &Office) -> Result<bool, StoreError> {
    Ok(office.webhook || (office.mail && !store.coordinators_mail().await?.is_empty()))
}

/// A name for each subject that the centre has added, offered or not: some may still be talked about.
fn added_lines(subjects: &[Subject], locale: Locale) -> String {
    let added = subjects.iter().filter(|subject| !subject.has_own_words());
    let names: BTreeMap<_, _> =
        added.map(|subject| (subject.about.as_str().to_owned(), name_of(locale, subject))).collect();
    json!(names).to_string()
}

/// Those that are not offered now, with spaces between them.
fn resting_lines(subjects: &[Subject]) -> String {
    let resting = subjects.iter().filter(|subject| !subject.offered).map(|subject| subject.about.as_str());
    resting.collect::<Vec<_>>().join(" ")
}

/// Whom a browser is known to that is signed in as this member of staff.
async fn owner_of(door: &StaffDoor, staff: &Staff) -> Result<Option<Owner>, StoreError> {
    let Ok(name) = ShownName::typed(&staff.name) else { return Ok(None) };
    let passphrase = door.ground.store.staff_passphrase(staff.id).await?;
    Ok(passphrase.map(|passphrase| Owner::staff(&name, &passphrase)))
}

#[derive(Deserialize)]
pub struct Seen {
    maker: String,
    on: String,
}

/// `POST /vagt/link-set`: they have seen who made a link to their account, and on which day.
pub async fn seen(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    form: Result<Form<Seen>, FormRejection>,
) -> Result<Redirect, Refused> {
    let seen = form.ok().and_then(|Form(seen)| Some((StaffId::parse(&seen.maker).ok()?, seen.on.parse().ok()?)));
    if let Some((maker, on)) = seen {
        ground.store.clear_reset_notice(&signed_in.staff.id.text(), maker, on).await?;
    }
    Ok(Redirect::to("/vagt"))
}

#[derive(Deserialize)]
pub struct SignInForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    passphrase: String,
}

/// `POST /vagt/log-ind`. A wrong name, a wrong passphrase and a deactivated account answer alike and take as long.
pub async fn sign_in(
    State(door): State<StaffDoor>,
    Reader(locale): Reader,
    peer: Peer,
    headers: HeaderMap,
    form: Result<Form<SignInForm>, FormRejection>,
) -> Result<Response, StoreError> {
    let (words, again) = (&staff(locale).sign_in, |status, error: &str, name| again(locale, status, error, name));
    let Ok(Form(form)) = form else {
        return Ok(again(StatusCode::BAD_REQUEST, words.unreadable, String::new()));
    };
    let name: String = form.name.chars().take(ShownName::MAX * 2).collect();
    let shown = ShownName::typed(&form.name).ok();
    let account = match &shown {
        Some(shown) => door.ground.store.staff_by_name(shown).await?.map(|(staff, phc)| Account::of(staff, phc, shown)),
        None => None,
    };
    let known = door.browsers.known(&headers, account.as_ref().map(|account| &account.owner)).await?;
    // However it was written: under each spelling there would be other tries for the same account.
    let tried = match door.tries.sign_in(shown.as_ref().map_or(name.as_str(), ShownName::as_str), known, peer) {
        Ok(tried) => tried,
        Err(wait) => return Ok(slow_down(locale, wait.as_secs().max(1), name)),
    };
    let typed = Passphrase::new(&form.passphrase);
    let kept = account.as_ref().map(|account| account.passphrase.clone());
    let right = match door.passphrases.check(lane_of(&tried), typed, kept).await {
        Ok(right) => right,
        Err(_) => {
            tried.unseen();
            return Ok(again(StatusCode::SERVICE_UNAVAILABLE, words.busy, name));
        }
    };
    let Some(account) = account.filter(|account| right && account.staff.active) else {
        return Ok(again(StatusCode::UNAUTHORIZED, words.wrong, name));
    };
    tried.right();
    match welcome(&door, &headers, &account).await {
        // They have chosen another passphrase, or were sent away, since that was looked at.
        Err(StoreError::Gone(_)) => Ok(again(StatusCode::UNAUTHORIZED, words.wrong, name)),
        answer => answer,
    }
}

/// Whom somebody signs in as.
struct Account {
    staff: Staff,
    passphrase: Phc,
    owner: Owner,
}

impl Account {
    fn of(staff: Staff, passphrase: Phc, name: &ShownName) -> Self {
        Self { staff, owner: Owner::staff(name, &passphrase), passphrase }
    }
}

fn lane_of(tried: &Try<'_>) -> Lane {
    if tried.is_known() { Lane::Known } else { Lane::Stranger }
}

/// To the desk with a fresh cookie, and one by which this browser is known. A sign-in that it had before ends.
async fn welcome(door: &StaffDoor, headers: &HeaderMap, account: &Account) -> Result<Response, StoreError> {
    door.sessions.sign_out(headers).await?;
    let cookie = door.sessions.sign_in(account.staff.id, &account.passphrase).await?;
    let known = door.browsers.remember(headers, &account.owner).await?;
    Ok((cookies([cookie, known]), Redirect::to("/vagt")).into_response())
}

fn again(locale: Locale, status: StatusCode, error: &str, name: String) -> Response {
    (status, render(&SignInPage::of(locale, Some(error.to_owned()), name))).into_response()
}

fn slow_down(locale: Locale, seconds: u64, name: String) -> Response {
    let text = staff(locale).sign_in.slow_down.put(seconds);
    let mut answer = again(locale, StatusCode::TOO_MANY_REQUESTS, &text, name);
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer
}

/// `POST /vagt/log-ud`. Its sockets die at once. Whoever is signed out already is sent to the sign-in page too.
/// The browser is told to erase what our pages keep in it: above all the desk's key, from whichever page this was sent.
pub async fn sign_out(State(sessions): State<Sessions>, headers: HeaderMap) -> Result<Response, StoreError> {
    let cookie = sessions.leave(&headers).await?;
    let mut answer = (cookies([cookie]), Redirect::to("/vagt")).into_response();
    answer.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    Ok(answer)
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Here {
    staff: String,
    /// Until the sign-in runs out.
    seconds: u64,
}

/// `GET /vagt/her`: who is signed in here, or 401. Pages ask before they send what would be lost.
pub async fn here(State(ground): State<Ground>, signed_in: SignedIn) -> Json<Here> {
    let seconds = u64::try_from(signed_in.expires_at.saturating_sub(ground.now())).unwrap_or(0);
    Json(Here { staff: signed_in.staff.id.text(), seconds })
}

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Device {
    key: String,
}

/// `POST /vagt/enhed`, JSON `{key}`: this sign-in's desk has this key.
pub async fn register_device(
    State(ground): State<Ground>,
    signed_in: SignedIn,
    device: Result<Json<Device>, JsonRejection>,
) -> Result<Response, Refused> {
    let key = device.ok().and_then(|Json(device)| DeviceKey::parse(&device.key).ok());
    let Some(key) = key else {
        return Ok(Problem::new(StatusCode::BAD_REQUEST, "bad_device_key").into_response());
    };
    match ground.store.set_device(&signed_in.session_hash, &key).await {
        Ok(()) => Ok(StatusCode::NO_CONTENT.into_response()),
        // Somebody else's: the page makes a new one.
        Err(StoreError::DeviceTaken) => Ok(Problem::new(StatusCode::CONFLICT, "device_key_taken").into_response()),
        Err(error) => Err(error.into()),
    }
}
