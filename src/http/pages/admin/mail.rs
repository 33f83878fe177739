//! `/leder/mail`: where a coordinator wants to be told by mail of orders and of cards that are late.

use super::{Frame, saved};
use crate::address::MailAddress;
use crate::http::assets::Assets;
use crate::http::form::Field;
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::http::state::Office;
use crate::id::StaffId;
use crate::store::StoreError;
use crate::words::admin::{Admin, Fault};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

const PATH: &str = "/leder/mail";

#[derive(Template)]
#[template(path = "admin/mail.html")]
struct MailPage {
    assets: Assets,
    frame: Frame,
    /// Whether the service sends any.
    on: bool,
    address: Field,
    /// "2 personer har ikke fået deres mail …", or nothing.
    failing: String,
}

impl MailPage {
    async fn of((ground, office): (&Ground, &Office), frame: Frame, address: Field) -> Result<Self, StoreError> {
        let failing = failing_words(frame.words, (ground, office)).await?;
        Ok(Self { assets: Assets, frame, on: office.mail, address, failing })
    }
}

/// How many have not got their mail so far; nothing if all have.
pub(super) async fn failing_words(words: &Admin, (ground, office): (&Ground, &Office)) -> Result<String, StoreError> {
    let failing = ground.store.failing_notices().await?;
    if !office.mail || failing == 0 {
        return Ok(String::new());
    }
    Ok(words.mail.failing.of(failing))
}

/// What the overview says of it; nothing while no mail is sent.
pub(super) async fn overview_words(
    words: &Admin,
    (ground, office): (&Ground, &Office),
    me: StaffId,
) -> Result<&'static str, StoreError> {
    let has_address = ground.store.staff_mail(me).await?.is_some();
    Ok(match (office.mail, has_address) {
        (false, _) => "",
        (true, true) => words.overview.mail_on,
        (true, false) => words.overview.mail_off,
    })
}

pub async fn page(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
) -> Result<Response, StoreError> {
    let address = ground.store.staff_mail(frame.my_id).await?;
    let field = Field::new(address.as_ref().map_or("", MailAddress::expose));
    Ok(render(&MailPage::of((&ground, &office), frame, field).await?))
}

#[derive(Deserialize)]
pub struct MailForm {
    #[serde(default)]
    address: String,
}

pub async fn save(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
    Form(form): Form<MailForm>,
) -> Result<Response, StoreError> {
    let address = match form.address.trim() {
        "" => Ok(None),
        text => MailAddress::parse(text).map(Some),
    };
    match address {
        Ok(address) => {
            ground.store.set_staff_mail(frame.my_id, address.as_ref()).await?;
            Ok(saved(PATH).into_response())
        }
        Err(_) => {
            let mut field = Field::new(form.address);
            field.refuse(frame.words.fault(Fault::Mail));
            let page = MailPage::of((&ground, &office), frame, field).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response())
        }
    }
}
