//! `/leder/center`: name, region and page title.

use super::field::{Choice, Field, title_words};
use super::{After, Frame, saved};
use crate::http::assets::Assets;
use crate::http::auth::{Coordinator, StaffDoor};
use crate::http::pages::render;
use crate::name::BadLine;
use crate::store::{Centre, Region, StoreError};
use askama::Template;
use axum::Form;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
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
}

fn regions(chosen: &str) -> Vec<Choice> {
    let none = Choice::new("", "Ikke valgt", chosen);
    std::iter::once(none).chain(Region::ALL.map(|r| Choice::new(r.as_str(), r.name(), chosen))).collect()
}

pub async fn page(
    State(door): State<StaffDoor>,
    coordinator: Coordinator,
    Query(after): Query<After>,
) -> Result<Response, StoreError> {
    let centre = door.store.centre().await?;
    Ok(render(&CentrePage {
        assets: Assets,
        frame: Frame::of(&door, &coordinator, "center", after.saved()).await?,
        regions: regions(centre.region.map_or("", Region::as_str)),
        region_error: None,
        name: Field::new(centre.name),
        title: Field::new(centre.title),
    }))
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
    coordinator: Coordinator,
    Form(form): Form<CentreForm>,
) -> Result<Response, StoreError> {
    let (name, title) = (Centre::name_from(&form.name), Centre::title_from(&form.title));
    let region = Region::parse(&form.region);
    let known = region.is_some() || form.region.is_empty();
    if let (Ok(name), Ok(title), true) = (&name, &title, known) {
        door.store.save_centre(&Centre { name: name.clone(), title: title.clone(), region }).await?;
        return Ok(saved("/leder/center").into_response());
    }
    let page = CentrePage {
        assets: Assets,
        frame: Frame::of(&door, &coordinator, "center", false).await?,
        name: Field { value: form.name, error: name.err().map(BadLine::words) },
        title: Field { value: form.title, error: title.err().map(title_words) },
        regions: regions(&form.region),
        region_error: (!known).then_some("Vælg en af regionerne på listen."),
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
}
