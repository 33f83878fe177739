//! `/vagt/samtaler`: which conversations somebody takes. It asks for no passphrase: it keeps nobody out.

use super::render;
use crate::http::assets::Assets;
use crate::http::auth::SignedIn;
use crate::http::state::HttpState;
use crate::line::{About, Language, Takes};
use crate::store::{StoreError, Subject};
use crate::words::{Locale, SubjectNames, TakesWords, Ways, languages, subject_names, takes, ways};
use askama::Template;
use axum::Form;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const PATH: &str = "/vagt/samtaler";

#[derive(Template)]
#[template(path = "staff/takes.html")]
struct TakesPage {
    assets: Assets,
    locale: Locale,
    words: &'static TakesWords,
    ways: &'static Ways,
    coordinator: bool,
    saved: bool,
    languages: Vec<Tick>,
    subjects: Vec<Tick>,
    /// No language was chosen.
    none: bool,
}

/// Something that can be taken.
struct Tick {
    word: String,
    name: String,
    taken: bool,
}

/// What staff call a subject; the centre's own ones have a Danish name.
pub fn name_of(names: &SubjectNames, subject: &Subject) -> String {
    let added = || subject.name(Locale::Da).map(|name| name.name.clone());
    let own = names.of(subject.about).map(str::to_owned);
    own.or_else(added).unwrap_or_else(|| subject.about.as_str().to_owned())
}

impl TakesPage {
    async fn of(state: &HttpState, signed_in: &SignedIn, saved: bool) -> Result<Self, StoreError> {
        let locale = signed_in.locale;
        let taken = state.app.store.takes(signed_in.staff.id).await?;
        let language = |language: &Language| Tick {
            word: language.as_str().to_owned(),
            name: languages(locale).name_of(*language).unwrap_or(language.as_str()).to_owned(),
            taken: taken.speaks(*language),
        };
        let subject = |subject: Subject| Tick {
            word: subject.about.as_str().to_owned(),
            name: name_of(subject_names(locale), &subject),
            taken: !taken.leaves(subject.about),
        };
        let subjects = state.app.store.subjects().await?.into_iter().filter(|subject| subject.offered);
        Ok(Self {
            assets: Assets,
            locale,
            words: takes(locale),
            ways: ways(locale),
            coordinator: signed_in.staff.coordinator(),
            saved,
            languages: Language::KNOWN.iter().map(language).collect(),
            subjects: subjects.map(subject).collect(),
            none: false,
        })
    }
}

/// `GET /vagt/samtaler`
pub async fn page(
    State(state): State<HttpState>,
    signed_in: SignedIn,
    RawQuery(query): RawQuery,
) -> Result<Response, StoreError> {
    Ok(render(&TakesPage::of(&state, &signed_in, query.as_deref() == Some("gemt=1")).await?))
}

/// What a form says: `row` names a subject that it showed, `subject` and `language` what was ticked. What it did not show
/// stays as it was.
fn read(form: &[(String, String)], before: &Takes) -> Takes {
    let said = |name: &'static str| form.iter().filter(move |(key, _)| key == name).map(|(_, word)| word.as_str());
    let languages = said("language").filter_map(Language::parse).filter(|language| language.is_known());
    let shown: Vec<About> = said("row").filter_map(About::parse).collect();
    let taken: Vec<About> = said("subject").filter_map(About::parse).collect();
    let others = before.left().copied().filter(|about| !shown.contains(about));
    let left = shown.iter().copied().filter(|about| !taken.contains(about));
    Takes::new(languages, others.chain(left))
}

/// `POST /vagt/samtaler`: a desk that is open is rung by it from now on.
pub async fn save(
    State(state): State<HttpState>,
    signed_in: SignedIn,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, StoreError> {
    let id = signed_in.staff.id;
    let takes = read(&form, &state.app.store.takes(id).await?);
    if takes.languages().next().is_none() {
        let page = TakesPage { none: true, ..TakesPage::of(&state, &signed_in, false).await? };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response());
    }
    state.app.store.set_takes(id, &takes).await?;
    state.app.take(id, takes);
    Ok(Redirect::to(&format!("{PATH}?gemt=1")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_did_not_show_stays() {
        let later = About::parse("own-9").expect("a word");
        let before = Takes::new([Language::ARABIC], [About::RELATIVE, later]);
        let form =
            [("language", "da"), ("language", "xx"), ("row", "self"), ("row", "relative"), ("subject", "relative")];
        let form = form.map(|(key, word)| (key.to_owned(), word.to_owned()));
        assert_eq!(read(&form, &before), Takes::new([Language::DANISH], [About::OWN, later]));
        assert!(read(&[], &before).languages().next().is_none());
    }
}
