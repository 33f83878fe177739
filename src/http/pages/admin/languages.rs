//! `/leder/sprog`: in which languages young people's pages are offered, and which of them are checked.

use super::own_texts::left;
use super::{Frame, saved};
use crate::http::assets::Assets;
use crate::http::pages::render;
use crate::http::state::HttpState;
use crate::store::{OwnText, PageLanguage, StoreError, Translations};
use crate::words::{Languages, Locale, OwnTexts, languages, own_texts};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

const PATH: &str = "/leder/sprog";

#[derive(Template)]
#[template(path = "admin/languages.html")]
struct LanguagesPage {
    assets: Assets,
    frame: Frame,
    words: &'static Languages,
    rows: Vec<Row>,
}

struct Row {
    locale: Locale,
    /// For the coordinator.
    name: &'static str,
    offered: bool,
    always: bool,
    checked: bool,
    needs_check: bool,
    /// Of what the centre has written itself: how much is not in the language. None where it needs not be.
    left: Option<String>,
}

impl Row {
    fn of(words: &Languages, PageLanguage { locale, offered, checked }: PageLanguage, own: &Own) -> Self {
        Self {
            left: (offered && !PageLanguage::always_offered(locale)).then(|| own.left(locale)),
            locale,
            name: words.name(locale),
            offered,
            always: PageLanguage::always_offered(locale),
            checked,
            needs_check: PageLanguage::needs_check(locale),
        }
    }
}

/// What the centre has written itself.
struct Own {
    words: &'static OwnTexts,
    texts: Vec<OwnText>,
    translations: Translations,
}

impl Own {
    fn left(&self, locale: Locale) -> String {
        match left(&self.texts, &self.translations, locale) {
            0 => self.words.complete.to_owned(),
            left => self.words.left.put(left),
        }
    }
}

pub async fn page(State(state): State<HttpState>, frame: Frame) -> Result<Response, StoreError> {
    let words = languages(frame.locale);
    let store = &state.app.store;
    let own = Own {
        words: own_texts(frame.locale),
        texts: store.own_texts().await?,
        translations: store.translations().await?,
    };
    let rows = store.languages().await?.into_iter().map(|one| Row::of(words, one, &own)).collect();
    Ok(render(&LanguagesPage { assets: Assets, frame, words, rows }))
}

/// What a form says: `row` names a language that it showed, `offered` and `checked` those of them that were ticked, and `was`
/// how one stood when it was shown: "pl offered checked". What it did not show, as that of an older version, and what nobody
/// changed stays as it is `kept` by now: somebody else may have changed it meanwhile.
fn read(form: &[(String, String)], kept: Vec<PageLanguage>) -> Vec<PageLanguage> {
    let says = |name: &str, locale: Locale| form.iter().any(|(key, tag)| key == name && tag == locale.tag());
    let shown = kept.into_iter().filter(|one| says("row", one.locale));
    let told = |PageLanguage { locale, offered, checked }| {
        let mut shown = form.iter().filter(|(key, _)| key == "was");
        let was = shown.find_map(|(_, was)| was.strip_prefix(locale.tag()));
        let told = |name, kept| {
            let now = says(name, locale);
            if was.is_some_and(|was| was.contains(name) == now) { kept } else { now }
        };
        PageLanguage {
            locale,
            offered: PageLanguage::always_offered(locale) || told("offered", offered),
            checked: !PageLanguage::needs_check(locale) || told("checked", checked),
        }
    };
    shown.map(told).collect()
}

pub async fn save(
    State(state): State<HttpState>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response, StoreError> {
    let kept = state.app.store.languages().await?;
    state.app.store.save_languages(&read(&form, kept)).await?;
    state.app.refresh().await?;
    Ok(saved(PATH).into_response())
}
