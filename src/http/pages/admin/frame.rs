//! What stands around every page of the coordinator.

use crate::http::auth::{Coordinator, Refused};
use crate::http::pages::late::{LateView, late};
use crate::http::state::HttpState;
use crate::id::StaffId;
use crate::words::Locale;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;

pub struct Frame {
    /// Which page this is, for the navigation: "steder" for `/leder/steder` and all below it.
    pub here: String,
    /// Who is signed in.
    pub me: String,
    pub my_id: StaffId,
    /// Of those who read the page.
    pub locale: Locale,
    /// Was something just saved? [`super::saved`] leads here then.
    pub saved: bool,
    /// Cards that nobody has opened in time.
    pub late: Vec<LateView>,
}

impl FromRequestParts<HttpState> for Frame {
    type Rejection = Refused;

    async fn from_request_parts(parts: &mut Parts, state: &HttpState) -> Result<Self, Refused> {
        let Coordinator(signed_in) = Coordinator::from_request_parts(parts, state).await?;
        let here = parts.uri.path().split('/').nth(2).unwrap_or("oversigt").to_owned();
        let saved = parts.uri.query() == Some("gemt=1");
        let locale = signed_in.locale;
        let (me, my_id) = (signed_in.staff.name, signed_in.staff.id);
        Ok(Self { here, me, my_id, locale, saved, late: late(&state.ground).await? })
    }
}
