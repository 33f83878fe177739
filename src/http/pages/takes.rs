//! `/vagt/samtaler`: which conversations somebody takes. It asks for no passphrase: it keeps nobody out.

use super::render;
use crate::http::assets::Assets;
use crate::http::auth::SignedIn;
use crate::http::state::HttpState;
use crate::line::{About, Language, Takes};
use crate::store::{StoreError, Subject};
use crate::words::{Locale, PhraseWords, TakesWords, Ways, languages, phrases, subject_names, takes, ways};
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
    phrases: &'static PhraseWords,
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
    /// As it is kept, and as it stands on the page.
    taken: bool,
    ticked: bool,
}

/// What staff call a subject; the centre's own ones in Danish where they have no name in the reader's language.
pub fn name_of(locale: Locale, subject: &Subject) -> String {
    let names = subject_names(locale);
    let added = || subject.name(locale).or(subject.name(Locale::Da)).map(|name| name.name.clone());
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
            ticked: taken.speaks(*language),
        };
        let subject = |subject: Subject| Tick {
            word: subject.about.as_str().to_owned(),
            name: name_of(locale, &subject),
            taken: !taken.leaves(subject.about),
            ticked: !taken.leaves(subject.about),
        };
        let subjects = state.app.store.subjects().await?.into_iter().filter(|subject| subject.offered);
        Ok(Self {
            assets: Assets,
            locale,
            words: takes(locale),
            phrases: phrases(locale),
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

/// What a form says.
struct Said {
    languages: Vec<Language>,
    /// The subjects that it showed, whether they were taken then, and whether they are to be.
    subjects: Vec<(About, bool, bool)>,
}

/// `row` names a subject that the form showed, with whether it was taken then; `subject` and `language` what was ticked.
fn read(form: &[(String, String)]) -> Said {
    let said = |name: &'static str| form.iter().filter(move |(key, _)| key == name).map(|(_, word)| word.as_str());
    let languages = said("language").filter_map(Language::parse).filter(|language| language.is_known());
    let row = |row: &str| {
        let (word, was) = row.split_once(':')?;
        Some((About::parse(word)?, was == "1", said("subject").any(|one| one == word)))
    };
    Said { languages: languages.collect(), subjects: said("row").filter_map(row).collect() }
}

impl Said {
    /// What is taken then. What the form did not change stays as it is by now.
    fn of(&self, before: &Takes) -> Takes {
        let changed = self.subjects.iter().filter(|(_, was, is)| was != is);
        let subjects = changed.fold(before.clone(), |takes, (about, _, is)| takes.with(*about, *is));
        Takes::new(self.languages.iter().copied(), subjects.left().copied())
    }
}

/// `POST /vagt/samtaler`: a desk that is open is rung by it from now on.
pub async fn save(
    State(state): State<HttpState>,
    signed_in: SignedIn,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, StoreError> {
    let (id, said) = (signed_in.staff.id, read(&form));
    if said.languages.is_empty() {
        let mut page = TakesPage { none: true, ..TakesPage::of(&state, &signed_in, false).await? };
        for tick in &mut page.subjects {
            let ticked = said.subjects.iter().find(|(about, ..)| about.as_str() == tick.word);
            tick.ticked = ticked.map_or(tick.taken, |(.., is)| *is);
        }
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response());
    }
    state.app.store.change_takes(id, |before| said.of(before)).await?;
    state.app.tell_takes(id);
    Ok(Redirect::to(&format!("{PATH}?gemt=1")).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_form_did_not_change_stays_as_it_is_by_now() {
        let later = About::parse("own-3").expect("a word");
        // Since the form was shown, somebody has taken "relative" away.
        let before = Takes::new([Language::ARABIC], [About::RELATIVE, later]);
        let form = [
            ("language", "da"),
            ("language", "xx"),
            ("row", "self:1"),
            ("row", "relative:1"),
            ("subject", "relative"),
            ("row", "x"),
        ];
        let form = form.map(|(key, word)| (key.to_owned(), word.to_owned()));
        let after = read(&form).of(&before);
        assert_eq!(after, Takes::new([Language::DANISH], [About::OWN, About::RELATIVE, later]));
        assert!(read(&[]).languages.is_empty());
    }
}
