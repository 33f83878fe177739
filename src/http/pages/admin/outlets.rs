//! `/leder/steder`: the places that have flyers, and adding one.

use super::link::LinkPage;
use super::outlet_form::{OutletFields, OutletForm};
use super::staff::name_of;
use super::{Frame, kinds};
use crate::http::assets::Assets;
use crate::http::ground::Ground;
use crate::http::pages::{notice_on, render};
use crate::http::state::Office;
use crate::id::OutletId;
use crate::store::{Outlet, OutletLink, OutletSecret, Staff, StoreError};
use crate::words::Notice;
use crate::words::admin::Admin;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

pub const PATH: &str = "/leder/steder";

#[derive(Template)]
#[template(path = "admin/outlets.html")]
struct OutletsPage {
    assets: Assets,
    frame: Frame,
    outlets: Vec<OutletRow>,
    waiting: usize,
    /// What is printed now would lead astray: see [`Ground::is_https`].
    trial: bool,
    new: OutletFields,
    /// Names the place that the form makes.
    new_id: String,
}

struct OutletRow {
    id: String,
    name: String,
    /// "Skole · Køge"
    about: String,
    closed: bool,
    /// "Linket er dødt …", "Link lavet af Lene"; empty where that is not known.
    link: String,
    dead: bool,
    /// "2 bestillinger venter"; empty when none does.
    waiting: String,
}

async fn show(ground: &Ground, frame: Frame, new: OutletFields) -> Result<Response, StoreError> {
    let (outlets, orders) = (ground.store.outlets().await?, ground.store.waiting_orders().await?);
    let (staff, words) = (ground.store.staff_list().await?, frame.words);
    let row = |outlet: Outlet| {
        let waiting = orders.iter().filter(|order| order.outlet == outlet.id).count();
        OutletRow {
            id: outlet.id.text(),
            about: format!("{} · {}", kinds::outlet(words.said, outlet.text.kind), outlet.text.municipality),
            name: outlet.text.name,
            closed: outlet.closed_on.is_some(),
            link: link_words(words, outlet.link, &staff),
            dead: outlet.link.dead,
            waiting: if waiting == 0 { String::new() } else { words.orders.waiting.of(waiting) },
        }
    };
    let page = OutletsPage {
        assets: Assets,
        frame,
        outlets: outlets.into_iter().map(row).collect(),
        waiting: orders.len(),
        trial: !ground.is_https(),
        new,
        new_id: ground.random(OutletId::random).text(),
    };
    Ok(render(&page))
}

/// Who made a place's link, and whether it has died with what its maker may do.
pub fn link_words(words: &Admin, link: OutletLink, staff: &[Staff]) -> String {
    match link.maker.map(|maker| name_of(words, maker, staff)) {
        None => String::new(),
        Some(name) if link.dead => words.outlets.link_dead.put(name),
        Some(name) => words.outlets.link_by.put(name),
    }
}

pub async fn page(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
) -> Result<Response, StoreError> {
    let new = OutletForm::empty().fields(frame.words, office.pupils_min);
    show(&ground, frame, new).await
}

/// Answers with the place's link, which is shown this once.
pub async fn add(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
    Form(form): Form<OutletForm>,
) -> Result<Response, StoreError> {
    let text = match form.read(frame.words, office.pupils_min) {
        Ok(text) => text,
        Err(fields) => {
            let page = show(&ground, frame, *fields).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    // The form's own: sent again, as by a reload, it makes no other place.
    let id = OutletId::parse(&form.id).unwrap_or_else(|_| ground.random(OutletId::random));
    let secret = ground.random(OutletSecret::random);
    match ground.store.add_outlet(id, &text, &secret, Some(frame.my_id), ground.today()).await {
        Err(StoreError::PlaceMade) => return Ok(unmade(frame.words, id, frame.words.answers.outlet_made)),
        added => added?,
    }
    link_page(&ground, frame, id, &text.name, &secret).await
}

/// No link is made: why, and the way to the place.
pub fn unmade(words: &Admin, id: OutletId, why: Notice) -> Response {
    let place = format!("{PATH}/{}", id.text());
    notice_on(words.locale, StatusCode::CONFLICT, why, (&place, words.answers.to_outlet))
}

/// A new link for a place; the old one is dead by now.
pub async fn link_page(
    ground: &Ground,
    frame: Frame,
    id: OutletId,
    name: &str,
    secret: &OutletSecret,
) -> Result<Response, StoreError> {
    let words = &frame.words.outlets;
    Ok(render(&LinkPage {
        assets: Assets,
        link: ground.outlet_link(secret),
        what: words.link_to.put(name),
        how: words.link_how.to_owned(),
        wrong: words.link_wrong,
        frame,
        back: format!("{PATH}/{}", id.text()),
    }))
}
