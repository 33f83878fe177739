//! `/leder/center`: name, region and page title; below them who answers for the data ([`super::controller`]).

use super::controller_form::ControllerFields;
use super::field::{Choice, Field, title_words};
use super::{Frame, saved};
use crate::hours::today;
use crate::http::assets::Assets;
use crate::http::auth::StaffDoor;
use crate::http::pages::render;
use crate::name::BadLine;
use crate::store::{Centre, Controller, Region, StoreError};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "admin/centre.html")]
struct CentrePage {
    assets: Assets,
    frame: Frame,
    name: Field,
    title: Field,
    regions: Vec<Choice>,
    region_error: Option<&'static str>,
    who: ControllerFields,
    /// For purposes and legal basis.
    proposal: &'static str,
}

impl CentrePage {
    /// As it is kept; callers put what was typed in its place.
    async fn kept(door: &StaffDoor, frame: Frame) -> Result<Self, StoreError> {
        let centre = door.store.centre().await?;
        Ok(Self {
            assets: Assets,
            frame,
            regions: regions(centre.region.map_or("", Region::as_str), today(door.clock.wall())),
            region_error: None,
            name: Field::new(centre.name),
            title: Field::new(centre.title),
            who: ControllerFields::kept(door.store.controller().await?),
            proposal: Controller::BASIS,
        })
    }
}

/// Those there are today, and the one that was chosen.
fn regions(chosen: &str, today: Date) -> Vec<Choice> {
    let none = Choice::new("", "Ikke valgt", chosen);
    let now = Region::on(today).map(|region| Choice::new(region.as_str(), region.name(), chosen));
    let gone = Region::parse(chosen).filter(|region| !region.is_on(today));
    let gone = gone.map(|region| Choice::new(region.as_str(), format!("{} (ikke i dag)", region.name()), chosen));
    std::iter::once(none).chain(now).chain(gone).collect()
}

pub async fn page(State(door): State<StaffDoor>, frame: Frame) -> Result<Response, StoreError> {
    Ok(render(&CentrePage::kept(&door, frame).await?))
}

/// The page again, with what is wrong about who answers for the data.
pub async fn wrong(door: &StaffDoor, frame: Frame, who: ControllerFields) -> Result<Response, StoreError> {
    let page = CentrePage { who, ..CentrePage::kept(door, frame).await? };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}

#[derive(Deserialize)]
pub struct CentreForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    region: String,
}

pub async fn save(
    State(door): State<StaffDoor>,
    frame: Frame,
    Form(form): Form<CentreForm>,
) -> Result<Response, StoreError> {
    let (name, title) = (Centre::name_from(&form.name), Centre::title_from(&form.title));
    let (region, today) = (Region::parse(&form.region), today(door.clock.wall()));
    let before = door.store.centre().await?.region;
    let known = region.map_or(form.region.is_empty(), |one| one.is_on(today) || before == region);
    if let (Ok(name), Ok(title), true) = (&name, &title, known) {
        door.store.save_centre(&Centre { name: name.clone(), title: title.clone(), region }).await?;
        return Ok(saved("/leder/center").into_response());
    }
    let page = CentrePage {
        name: Field { value: form.name, error: name.err().map(BadLine::words) },
        title: Field { value: form.title, error: title.err().map(title_words) },
        regions: regions(&form.region, today),
        region_error: (!known).then_some("Vælg en af regionerne på listen."),
        ..CentrePage::kept(&door, frame).await?
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}
