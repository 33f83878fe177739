//! `/leder/sprog/{tag}`: what the centre has written itself, in a language that it offers.

use super::{Frame, saved};
use crate::http::assets::Assets;
use crate::http::form::{Field, Reading};
use crate::http::pages::{notice, render};
use crate::http::state::HttpState;
use crate::name;
use crate::store::{OwnText, StoreError, Translated, Translations};
use crate::words::{Languages, Locale, OwnTexts, languages, own_texts, staff};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "admin/own_texts.html")]
struct OwnTextsPage {
    assets: Assets,
    frame: Frame,
    words: &'static OwnTexts,
    locale: Locale,
    title: String,
    rows: Vec<Row>,
}

struct Row {
    text: OwnText,
    what: &'static str,
    field: Field,
    /// What is to be done about it; empty: nothing.
    mark: &'static str,
    /// What the program says where the field is empty; empty: the Danish text.
    ours: &'static str,
}

impl Row {
    fn of(words: &OwnTexts, text: OwnText, translations: &Translations, locale: Locale) -> Self {
        let (said, mark, ours) = match translations.of(&text, locale) {
            Translated::Missing => ("", words.missing, ""),
            Translated::Old(said) => (said, words.old, ""),
            Translated::Said(said) => (said, "", ""),
            Translated::Ours(ours) => ("", "", ours),
            Translated::Name => ("", "", ""),
        };
        Self { what: what(words, &text.key), field: Field::new(said), mark, ours, text }
    }

    fn is_long(&self) -> bool {
        self.text.danish.len() > 60
    }
}

/// What a text is about, by its key.
fn what(words: &OwnTexts, key: &str) -> &'static str {
    match (key.split('.').next(), key.rsplit('.').next()) {
        (Some("centre"), _) => words.centre_name,
        (Some("phone"), Some("name")) => words.phone_name,
        (Some("phone"), _) => words.phone_note,
        (Some("agency"), Some("does")) => words.agency_does,
        (Some("agency"), _) => words.agency_age,
        _ => words.age,
    }
}

/// How many texts have no translation that is shown, and need one.
pub fn left(texts: &[OwnText], translations: &Translations, locale: Locale) -> usize {
    let is_left = |text: &&OwnText| matches!(translations.of(text, locale), Translated::Missing | Translated::Old(_));
    texts.iter().filter(is_left).count()
}

/// One that pages are offered in, but Danish.
fn offered(state: &HttpState, tag: &str) -> Option<Locale> {
    let locale = Locale::parse(tag).filter(|locale| *locale != Locale::default())?;
    state.app.public().languages.contains(&locale).then_some(locale)
}

async fn kept(state: &HttpState, frame: Frame, locale: Locale) -> Result<OwnTextsPage, StoreError> {
    let (words, translations) = (own_texts(frame.locale), state.app.store.translations().await?);
    let texts = state.app.store.own_texts().await?;
    let rows = texts.into_iter().map(|text| Row::of(words, text, &translations, locale)).collect();
    let title = words.title.put(Languages::within(frame.locale, languages(frame.locale).name(locale)));
    Ok(OwnTextsPage { assets: Assets, frame, words, locale, title, rows })
}

pub async fn page(
    State(state): State<HttpState>,
    frame: Frame,
    Path(tag): Path<String>,
) -> Result<Response, StoreError> {
    match offered(&state, &tag) {
        Some(locale) => Ok(render(&kept(&state, frame, locale).await?)),
        None => Ok(missing(frame.locale)),
    }
}

/// `POST /leder/sprog/{tag}`: for each text that the form showed, `said-KEY` is the translation and `mark-KEY` marks the Danish
/// that it was made from. Where that has changed meanwhile, the translation is old from the beginning.
pub async fn save(
    State(state): State<HttpState>,
    frame: Frame,
    Path(tag): Path<String>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, StoreError> {
    let Some(locale) = offered(&state, &tag) else { return Ok(missing(frame.locale)) };
    let mut page = kept(&state, frame, locale).await?;
    let mut reading = Reading::new(page.frame.words);
    let mut said = Vec::new();
    for row in &mut page.rows {
        let typed = |part: &str| {
            let name = format!("{part}-{}", row.text.key);
            form.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
        };
        let (Some(text), Some(mark)) = (typed("said"), typed("mark")) else { continue };
        row.field.value = text;
        let read = name::words(&row.field.value, row.text.max);
        if let Some(text) = reading.take(&mut row.field, read) {
            let danish = if mark == row.text.mark() { row.text.danish.clone() } else { String::new() };
            said.push((OwnText { danish, ..row.text.clone() }, text));
        }
    }
    if reading.is_wrong() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response());
    }
    state.app.store.save_translations(locale, &said).await?;
    state.app.refresh().await?;
    Ok(saved(&format!("/leder/sprog/{}", locale.tag())).into_response())
}

fn missing(locale: Locale) -> Response {
    notice(locale, StatusCode::NOT_FOUND, staff(locale).door.missing)
}
