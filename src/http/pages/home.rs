//! The young person's page: `/`, and `/f/CODE`, which is the same page.

use crate::app::Public;
use crate::http::assets::Assets;
use crate::http::error::{HttpError, html};
use crate::http::router::HttpState;
use crate::session::view::Status;
use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::response::Response;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage {
    assets: Assets,
    title: String,
    centre: CentreView,
    status: Arc<Status>,
}

/// The centre as pages show it.
pub struct CentreView {
    pub name: String,
    pub region: Option<String>,
    pub phones: Vec<PhoneView>,
}

/// A number for acute help.
pub struct PhoneView {
    pub name: String,
    pub shown: String,
    pub tel: String,
    pub note: String,
    /// "4.11.2026"
    pub checked_on: Option<String>,
}

impl From<&Public> for CentreView {
    fn from(public: &Public) -> Self {
        let phones = public.phones.iter().map(|phone| PhoneView {
            name: phone.text.name.clone(),
            shown: phone.text.shown.clone(),
            tel: phone.text.tel.clone(),
            note: phone.text.note.clone(),
            checked_on: phone.checked_on.map(|day| format!("{}.{}.{}", day.day(), day.month(), day.year())),
        });
        Self {
            name: public.centre.shown_name().to_owned(),
            region: public.centre.region.map(|region| region.name().to_owned()),
            phones: phones.collect(),
        }
    }
}

/// `GET /` and `GET /f/{code}`. Nothing is read from the request: the page is the same for everybody.
pub async fn page(State(state): State<HttpState>) -> Result<Response, HttpError> {
    let public = state.app.public();
    let page = HomePage {
        assets: Assets,
        title: public.centre.title.clone(),
        centre: CentreView::from(&*public),
        status: state.app.shared.view.status(),
    };
    html(&page)
}

/// `GET /status`: what the page asks for now and then before the start.
pub async fn status(State(state): State<HttpState>) -> Json<Arc<Status>> {
    Json(state.app.shared.view.status())
}
