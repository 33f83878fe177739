//! `/vagt/oevelse`: where counsellors practise. One page whose script plays the young person; nothing comes back from it.

use super::render;
use crate::http::assets::Assets;
use crate::http::auth::SignedIn;
use crate::words::{Locale, Rehearsal, Ways, Young, rehearsal, ways, young};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "rehearsal/page.html")]
struct RehearsalPage {
    assets: Assets,
    /// It shares the parts of a conversation, and says there what that says.
    words: &'static Young,
    room: &'static Rehearsal,
    ways: &'static Ways,
    /// From here nothing is sent on.
    handover: bool,
}

impl RehearsalPage {
    fn of(locale: Locale) -> Self {
        Self { assets: Assets, words: young(locale), room: rehearsal(locale), ways: ways(locale), handover: false }
    }
}

/// `GET /vagt/oevelse`
pub async fn page(signed_in: SignedIn) -> Response {
    render(&RehearsalPage::of(signed_in.locale))
}
