//! `/skole`: where a place makes its own kit, without an account. Its private link carries a secret in the fragment,
//! which no server sees, so the page's script sends it in the body of each request. The second half is for everybody
//! who meets young people.

pub mod order;
pub mod place;
pub mod print;
mod wrong;

use super::centre::CentreView;
use super::{flyer, render_packed};
use crate::flyer::FlyerCode;
use crate::http::assets::Assets;
use crate::http::extract;
use crate::http::headers::{Needs, allowing};
use crate::http::locale::Visit;
use crate::http::state::HttpState;
use crate::kit::{Design, Headline, LANGUAGES, Wish, headline, shown};
use crate::line::Language;
use crate::store::{Outlet, OutletSecret};
use crate::words::{self, IN_PRINT, Lines, Locale, OutletWords, Printed};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use wrong::Wrong;

#[derive(Template)]
#[template(path = "outlet/page.html")]
struct OutletPage {
    words: &'static OutletWords,
    lines: &'static Lines,
    /// The other languages that it can be read in.
    others: Vec<Locale>,
    assets: Assets,
    centre: CentreView,
    headlines: Vec<HeadlineView>,
    /// Those that a kit can be printed in.
    languages: Vec<LanguageView>,
    /// The chat's address as people type it.
    shown: String,
    /// Whether there are opening hours that could be printed.
    hours: bool,
}

/// One language to choose, as this page and as its speakers call it; the second is empty where it is the first.
struct LanguageView {
    words: &'static Printed,
    name: &'static str,
    own: &'static str,
}

impl LanguageView {
    fn of(words: &'static Printed, reader: Locale) -> Self {
        let name = words::languages(reader).name_in_print(words.language);
        Self { words, name, own: if words.name == name { "" } else { words.name } }
    }
}

/// One headline to choose, in the languages of the kit.
struct HeadlineView {
    code: &'static str,
    texts: Vec<(Language, String)>,
}

impl HeadlineView {
    fn of(one: Headline) -> Self {
        let text = |language| (language, headline(language, one).join(" "));
        Self { code: one.code(), texts: LANGUAGES.map(text).into() }
    }
}

/// `GET /skole`: the same for everybody; the secret stays in the browser until the script asks.
pub async fn page(State(state): State<HttpState>, visit: Visit, headers: HeaderMap) -> Response {
    let public = state.app.public();
    let words = words::outlet(visit.0);
    let page = OutletPage {
        words,
        lines: words::lines(visit.0),
        others: visit.others(),
        languages: IN_PRINT.map(|words| LanguageView::of(words, visit.0)).into(),
        assets: Assets,
        centre: CentreView::public(&public, visit.0),
        headlines: Headline::ALL.map(HeadlineView::of).into(),
        shown: shown(state.ground.origin()).to_owned(),
        hours: !public.hours.always_open(),
    };
    allowing(Needs::Blobs, render_packed(&page, &headers))
}

/// What the page's script asks.
type Asked<T> = extract::Asked<T, Wrong>;

/// A wish that has only its language.
fn bare(language: Language) -> Wish {
    Wish {
        language,
        is_offered: false,
        design: Design::Loud,
        headline: Headline::Nameless,
        drugs: false,
        centre: String::new(),
        outlet: None,
        hours: Vec::new(),
        address: String::new(),
        practice: String::new(),
    }
}

/// Whose link this is.
async fn outlet_of(state: &HttpState, secret: &str) -> Result<Outlet, Wrong> {
    let secret = OutletSecret::parse(secret).ok_or(Wrong::DeadLink)?;
    state.app.store.outlet_by_secret(&secret).await?.ok_or(Wrong::DeadLink)
}

/// The wish of a place before it has chosen anything, with the code that is printed for it now.
async fn wish_of(state: &HttpState, outlet: &Outlet, language: Language) -> Result<Wish, Wrong> {
    let candidate = state.ground.random(FlyerCode::random);
    let code = state.app.store.current_code(outlet.id, candidate, state.app.today()).await?;
    let (origin, public) = (state.ground.origin(), state.app.public());
    Ok(Wish {
        is_offered: public.languages.iter().any(|one| one.language() == language),
        centre: public.centre.shown_name().to_owned(),
        address: flyer::address(origin, code, (language != outlet.text.language).then_some(language)),
        practice: format!("{origin}/proev"),
        ..bare(language)
    })
}
