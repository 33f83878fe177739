//! Every path of the service, who may ask for it and who answers. What a row does not say holds for all of them: see
//! [`super::route`].

use super::auth::origin;
use super::auth::who::Who::{Anybody, Coordinator, Insider, Member, Staff};
use super::pages::agency::{account as member, cards, inside, invitation, junk, mail as member_mail};
use super::pages::{
    account, admin, agency, flyer, handover, home, leave, missing, outlet, own_phrases, practice, privacy, pushes,
    rehearsal, setup, sign_in, takes, tapped, was,
};
use super::route::{Route, SEALED_MAX, get, post};
use super::state::HttpState;
use super::{answer, assets, headers, poll, ready, whole, ws};
use admin::{
    agencies, agency_members, breath, centre, closed_days, controller, hours, languages, mail, orders, outlets,
    overview,
};
use admin::{own_texts, phones, phrases, staff, subjects, taps};
use axum::Router;
use axum::http::{HeaderMap, Method, Uri};
use axum::middleware::{from_fn, from_fn_with_state};
use std::sync::Arc;
use std::time::Duration;

/// The table.
pub fn table() -> Vec<Route> {
    [young_people(), desk(), centre_pages(), people_of_staff(), places(), agencies_pages(), members_pages()]
        .into_iter()
        .flatten()
        .collect()
}

/// What everybody may see, and what young people's browsers ask.
fn young_people() -> Vec<Route> {
    vec![
        get("/", Anybody, home::page),
        get("/{language}", Anybody, home::page),
        get("/f", Anybody, flyer::page),
        get("/f/", Anybody, flyer::page),
        get("/f/{*code}", Anybody, flyer::page),
        post("/f/{*code}", Anybody, flyer::scanned),
        get("/fagfolk", Anybody, home::professionals),
        get("/proev", Anybody, practice::page),
        get("/privatliv", Anybody, privacy::page),
        get("/was", Anybody, was::page),
        get("/{language}/fagfolk", Anybody, home::professionals),
        get("/{language}/proev", Anybody, practice::page),
        get("/{language}/privatliv", Anybody, privacy::page),
        get("/{language}/was", Anybody, was::page),
        get("/status", Anybody, home::status),
        get("/ws/youth", Anybody, ws::youth),
        // It waits for news, for a page that may be gone.
        post("/ws/youth", Anybody, poll::youth).sealed().dropped(),
        post("/efter", Anybody, tapped::take),
        get("/videre/modtagere", Anybody, handover::roster::list),
        post("/videre", Anybody, handover::send::take).sealed(),
        post("/videre/status", Anybody, handover::status::show).sealed(),
        post("/videre/ord", Anybody, handover::replies::add).sealed(),
        post("/videre/tilbage", Anybody, handover::withdraw::take).sealed(),
        get("/a/{hash}/{*path}", Anybody, assets::serve),
        get("/healthz", Anybody, ready::alive),
        get("/readyz", Anybody, ready::ready),
        get("/routez", Anybody, ready::routable),
    ]
}

/// The desk, its door, and somebody's own account.
fn desk() -> Vec<Route> {
    vec![
        get("/vagt", Anybody, sign_in::desk),
        post("/vagt/log-ind", Anybody, sign_in::sign_in),
        post("/vagt/log-ud", Anybody, sign_in::sign_out),
        get("/vagt/forlad", Anybody, leave::again),
        post("/vagt/forlad", Anybody, leave::leave),
        get("/vagt/aabn", Staff, leave::to_desk),
        get("/vagt/her", Staff, sign_in::here),
        post("/vagt/enhed", Staff, sign_in::register_device),
        post("/vagt/besked", Staff, pushes::subscribe),
        post("/vagt/besked/fra", Staff, pushes::unsubscribe),
        get("/vagt/besked.js", Anybody, pushes::worker),
        get("/vagt/app.webmanifest", Anybody, pushes::manifest),
        post("/vagt/link-set", Staff, sign_in::seen),
        get("/vagt/konto", Staff, account::page),
        post("/vagt/konto/navn", Staff, account::rename),
        post("/vagt/konto/sprog", Staff, account::speak),
        post("/vagt/konto/adgangssaetning", Staff, account::change),
        get("/vagt/samtaler", Staff, takes::page),
        post("/vagt/samtaler", Staff, takes::save),
        get("/vagt/svar", Staff, own_phrases::page),
        get("/vagt/svar.json", Staff, own_phrases::ready),
        post("/vagt/svar", Staff, own_phrases::add),
        post("/vagt/svar/{id}", Staff, own_phrases::save),
        post("/vagt/svar/{id}/fjern", Staff, own_phrases::remove),
        get("/vagt/oevelse", Staff, rehearsal::page),
        get("/ws/desk", Staff, ws::desk),
        get("/ny", Anybody, setup::page),
        post("/ny", Anybody, setup::accept),
        post("/ny/link", Anybody, setup::look),
    ]
}

/// What the coordinator keeps of the centre.
fn centre_pages() -> Vec<Route> {
    vec![
        get("/leder", Coordinator, overview::page),
        get("/leder/efter", Coordinator, taps::page),
        get("/leder/center", Coordinator, centre::page),
        post("/leder/center", Coordinator, centre::save),
        post("/leder/center/ansvarlig", Coordinator, controller::save),
        post("/leder/center/pust", Coordinator, breath::save),
        get("/leder/telefoner", Coordinator, phones::page),
        post("/leder/telefoner", Coordinator, phones::add),
        post("/leder/telefoner/{id}", Coordinator, phones::save),
        post("/leder/telefoner/{id}/tjekket", Coordinator, phones::checked),
        post("/leder/telefoner/{id}/fjern", Coordinator, phones::remove),
        get("/leder/tider", Coordinator, hours::page),
        post("/leder/tider", Coordinator, hours::save),
        post("/leder/tider/lukket", Coordinator, closed_days::close),
        post("/leder/tider/lukket/{day}/fjern", Coordinator, closed_days::open),
        get("/leder/emner", Coordinator, subjects::page),
        post("/leder/emner", Coordinator, subjects::add),
        post("/leder/emner/{word}", Coordinator, subjects::save),
        get("/leder/svar", Coordinator, phrases::page),
        post("/leder/svar", Coordinator, phrases::add),
        post("/leder/svar/{id}", Coordinator, phrases::save),
        post("/leder/svar/{id}/tjekket", Coordinator, phrases::checked),
        post("/leder/svar/{id}/fjern", Coordinator, phrases::remove),
        get("/leder/sprog", Coordinator, languages::page),
        post("/leder/sprog", Coordinator, languages::save),
        get("/leder/sprog/{tag}", Coordinator, own_texts::page),
        post("/leder/sprog/{tag}", Coordinator, own_texts::save),
        post("/leder/tider/helligdage", Coordinator, closed_days::holidays),
        get("/leder/mail", Coordinator, mail::page),
        post("/leder/mail", Coordinator, mail::save),
    ]
}

fn people_of_staff() -> Vec<Route> {
    vec![
        get("/leder/personale", Coordinator, staff::page),
        post("/leder/personale/invitation", Coordinator, staff::invite),
        post("/leder/personale/invitation/{id}/fjern", Coordinator, staff::withdraw),
        post("/leder/personale/{id}/aktiv", Coordinator, staff::set_active),
        post("/leder/personale/{id}/rolle", Coordinator, staff::set_role),
        post("/leder/personale/{id}/nyt-link", Coordinator, staff::reset),
    ]
}

/// Places with flyers: the coordinator's pages of them, and their own.
fn places() -> Vec<Route> {
    vec![
        get("/leder/steder", Coordinator, outlets::page),
        post("/leder/steder", Coordinator, outlets::add),
        get("/leder/steder/{id}", Coordinator, admin::outlet::page),
        post("/leder/steder/{id}", Coordinator, admin::outlet::save),
        post("/leder/steder/{id}/nyt-link", Coordinator, admin::outlet::replace_link),
        post("/leder/steder/{id}/luk", Coordinator, admin::outlet::close),
        post("/leder/steder/{id}/aabn", Coordinator, admin::outlet::open),
        post("/leder/steder/{id}/laeg-sammen", Coordinator, admin::outlet::merge),
        post("/leder/steder/{id}/kode", Coordinator, admin::outlet::new_code),
        post("/leder/steder/{id}/kode/{code}/spaer", Coordinator, admin::outlet::revoke_code),
        get("/leder/steder/{id}/fil", Coordinator, outlet::print::for_coordinator),
        get("/leder/bestillinger", Coordinator, orders::page),
        post("/leder/bestillinger/{id}", Coordinator, orders::mark),
        post("/leder/bestillinger/{id}/slet", Coordinator, orders::delete),
        get("/skole", Anybody, outlet::page),
        post("/skole/sted", Anybody, outlet::place::show),
        // Whoever gives up waiting for a file makes room for the next.
        post("/skole/kit", Anybody, outlet::print::make).dropped(),
        post("/skole/bestil", Anybody, outlet::order::take),
    ]
}

/// Agencies, as the coordinator keeps them.
fn agencies_pages() -> Vec<Route> {
    vec![
        get("/leder/modtagere", Coordinator, agencies::page),
        post("/leder/modtagere", Coordinator, agencies::add),
        post("/leder/modtagere/tekster", Coordinator, agencies::save_texts),
        get("/leder/modtagere/{id}", Coordinator, admin::agency::page),
        post("/leder/modtagere/{id}", Coordinator, admin::agency::save),
        post("/leder/modtagere/{id}/luk", Coordinator, admin::agency::close),
        post("/leder/modtagere/{id}/aabn", Coordinator, admin::agency::open),
        post("/leder/modtagere/{id}/ny-noegle", Coordinator, admin::agency::new_key),
        post("/leder/modtagere/{id}/inviter", Coordinator, agency_members::invite),
        post("/leder/modtagere/{id}/link/{invite}/fjern", Coordinator, agency_members::withdraw),
        post("/leder/modtagere/{id}/person/{member}/nyt-link", Coordinator, agency_members::again),
        post("/leder/modtagere/{id}/person/{member}/fjern", Coordinator, agency_members::remove),
    ]
}

/// What an agency's own members ask.
fn members_pages() -> Vec<Route> {
    vec![
        get("/modtager", Anybody, agency::page),
        post("/modtager/salt", Anybody, member::salt),
        post("/modtager/ind", Anybody, member::sign_in),
        post("/modtager/ud", Anybody, member::sign_out),
        post("/modtager/invitation", Anybody, invitation::look),
        post("/modtager/ny", Anybody, invitation::accept).sealed(),
        post("/modtager/kodeord", Member, member::passphrase).sealed(),
        post("/modtager/mail", Member, member_mail::save),
        post("/modtager/mig", Member, inside::me),
        post("/modtager/link-set", Member, inside::seen),
        post("/modtager/noegle", Member, inside::make_key).sealed(),
        post("/modtager/luk-ind", Insider, inside::let_in).sealed(),
        post("/modtager/kort", Insider, cards::list),
        post("/modtager/kort/aabn", Insider, cards::open),
        post("/modtager/kort/kvitter", Insider, cards::acknowledge),
        post("/modtager/kort/svar", Insider, cards::answer).sealed(),
        post("/modtager/kort/luk", Insider, cards::close),
        post("/modtager/kort/slet", Insider, cards::erase),
        post("/modtager/kort/proev", Insider, junk::peek),
        post("/modtager/kort/ulaeselige", Insider, junk::clear),
    ]
}

/// The whole service.
pub fn router(state: HttpState, secure: bool) -> Router {
    let policies = headers::policies(&state.ground.origins);
    let time = Duration::from_millis(state.app.shared.limits.body_read);
    let bounds = whole::Bounds { time, bytes: SEALED_MAX };
    let table = table();
    let is_page = |route: &&Route| !route.changes() && route.path != "/{language}";
    let pages: Arc<[_]> = table.iter().filter(is_page).map(|route| route.path).collect();
    table
        .into_iter()
        .fold(Router::new(), |router, route| router.route(route.path, route.layered(&state)))
        .method_not_allowed_fallback(async move |method: Method, uri: Uri, headers: HeaderMap| {
            missing::form_address(&pages, &method, &uri, &headers)
        })
        .fallback(missing::page)
        .layer(from_fn(answer::told))
        .layer(from_fn_with_state(bounds, whole::comes_in_time))
        // Before a body is read. No path is an exception, known or not: nothing here is changed by pages of others.
        .layer(from_fn_with_state(state.ground.origins.clone(), origin::check))
        .layer(from_fn_with_state((policies, secure), headers::set))
        .with_state(state)
}
