//! `/leder/center`: name, region and page title; below them who answers for the data ([`super::controller`]).

use super::breath_form::field as breath_field;
use super::controller_form::ControllerFields;
use super::{Frame, saved};
use crate::http::assets::Assets;
use crate::http::form::{Choice, Field, Reading};
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::store::{BadSetting, Centre, Controller, Region, StoreError};
use crate::words::admin::{Admin, Fault};
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
    region: Field,
    breath: Field,
    who: ControllerFields,
    /// For purposes and legal basis.
    proposal: &'static str,
}

impl CentrePage {
    /// As it is kept; callers put what was typed in its place.
    async fn kept(ground: &Ground, frame: Frame) -> Result<Self, StoreError> {
        let centre = ground.store.centre().await?;
        Ok(Self {
            assets: Assets,
            region: regions(frame.words, centre.region.map_or("", Region::as_str), ground.today()),
            breath: breath_field(frame.words, &ground.store.breath().await?.to_string()),
            frame,
            name: Field::new(centre.name),
            title: Field::new(centre.title),
            who: ControllerFields::kept(ground.store.controller().await?),
            proposal: Controller::BASIS,
        })
    }
}

/// Those there are today, and the one that was chosen.
fn regions(words: &Admin, chosen: &str, today: Date) -> Field {
    let none = Choice::new("", words.centre.no_region, chosen);
    let now = Region::on(today).map(|region| Choice::new(region.as_str(), region.name(), chosen));
    let gone = Region::parse(chosen).filter(|region| !region.is_on(today));
    let gone = gone.map(|region| Choice::new(region.as_str(), words.centre.region_gone.put(region.name()), chosen));
    Field::of(std::iter::once(none).chain(now).chain(gone))
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    Ok(render(&CentrePage::kept(&ground, frame).await?))
}

/// The page again, with what is wrong about who answers for the data.
pub async fn wrong(ground: &Ground, frame: Frame, who: ControllerFields) -> Result<Response, StoreError> {
    let page = CentrePage { who, ..CentrePage::kept(ground, frame).await? };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}

/// The page again, with what is wrong about the breath.
pub async fn wrong_breath(ground: &Ground, frame: Frame, breath: Field) -> Result<Response, StoreError> {
    let page = CentrePage { breath, ..CentrePage::kept(ground, frame).await? };
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
    State(ground): State<Ground>,
    frame: Frame,
    Form(form): Form<CentreForm>,
) -> Result<Response, StoreError> {
    let (name, title) = (Centre::name_from(&form.name), Centre::title_from(&form.title));
    let (region, today) = (Region::parse(&form.region), ground.today());
    let before = ground.store.centre().await?.region;
    let known = region.map_or(form.region.is_empty(), |one| one.is_on(today) || before == region);
    if let (Ok(name), Ok(title), true) = (&name, &title, known) {
        ground.store.save_centre(&Centre { name: name.clone(), title: title.clone(), region }).await?;
        return Ok(saved("/leder/center").into_response());
    }
    let words = frame.words;
    let mut page = CentrePage {
        name: Field::new(form.name),
        title: Field::new(form.title),
        region: regions(words, &form.region, today),
        ..CentrePage::kept(&ground, frame).await?
    };
    let mut reading = Reading::new(words);
    reading.take(&mut page.name, name);
    reading.take(&mut page.region, known.then_some(()).ok_or(Fault::Region));
    reading.take(&mut page.title, title.map_err(title_fault));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}

/// Why a title can't be kept.
fn title_fault(error: BadSetting) -> Fault {
    match error {
        BadSetting::Line(why) => why.into(),
        BadSetting::TitleTells => Fault::TitleTells,
    }
}
