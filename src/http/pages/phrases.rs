//! Phrases as they are written: the list that the coordinator's page and somebody's own have in common.

use super::admin::checked::is_old;
use super::centre::CentreView;
use crate::http::form::{Choice, Field, Reading};
use crate::http::ground::Ground;
use crate::id::{PhraseId, StaffId};
use crate::line::{About, Language};
use crate::store::{Phrase, PhraseText, StoreError, Subject};
use crate::words::admin::Admin;
use crate::words::{self, Locale, PhraseWords, admin, languages, phrases, young};
use axum::http::StatusCode;
use serde::Deserialize;

/// Whose phrases are written, and by whom.
pub struct Shelf<'a> {
    pub ground: &'a Ground,
    /// None: the centre's.
    pub owner: Option<StaffId>,
    pub path: &'static str,
    /// Of whoever writes: the language of the page, and the name that a preview shows.
    pub locale: Locale,
    pub me: &'a str,
}

/// What comes of a form.
pub enum Done {
    Shown(StatusCode, Box<PhraseList>),
    Saved,
    Gone,
}

/// The part of a page that both have.
pub struct PhraseList {
    pub path: &'static str,
    pub words: &'static PhraseWords,
    pub admin: &'static Admin,
    pub rows: Vec<PhraseRow>,
    pub new: PhraseFields,
    /// Whether one more can be added.
    pub room: bool,
    /// Whether they are gone through now and then: the centre's.
    pub checks: bool,
}

pub struct PhraseRow {
    pub id: String,
    pub title: String,
    pub language: String,
    /// None: every one.
    pub subject: Option<String>,
    /// "Tjekket 4. januar 2027", or that nobody has.
    pub checked: String,
    pub old: bool,
    /// It is the one that was sent.
    pub open: bool,
    pub fields: PhraseFields,
}

#[derive(Default)]
pub struct PhraseFields {
    pub language: Field,
    pub about: Field,
    pub title: Field,
    pub said: Field,
    pub bubble: Option<Bubble>,
}

impl PhraseFields {
    /// It was only asked how it looks: nothing of it is saved.
    pub fn is_preview(&self) -> bool {
        self.bubble.as_ref().is_some_and(|bubble| bubble.asked)
    }
}

/// A phrase as a young person sees it.
pub struct Bubble {
    pub text: String,
    pub language: Language,
    /// It was asked for: the page begins here.
    pub asked: bool,
}

#[derive(Deserialize)]
pub struct PhraseForm {
    #[serde(default)]
    language: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    title: String,
    #[serde(default)]
    said: String,
    /// Only to be shown.
    preview: Option<String>,
}

/// What fields are filled with and bubbles are drawn from.
struct Known {
    locale: Locale,
    me: String,
    subjects: Vec<Subject>,
    /// In each language of pages: the acute numbers, as they are written into a conversation.
    numbers: Vec<(Locale, String)>,
}

impl Known {
    async fn read(shelf: &Shelf<'_>) -> Result<Self, StoreError> {
        let store = &shelf.ground.store;
        // As the desk has them: in the language of whoever is at it.
        let centre = CentreView::load(store, shelf.locale).await?;
        let numbers = Locale::ALL.map(|locale| (locale, acute(locale, &centre))).into();
        Ok(Self { locale: shelf.locale, me: shelf.me.to_owned(), subjects: store.subjects().await?, numbers })
    }

    fn subject(&self, about: About) -> String {
        let found = self.subjects.iter().find(|subject| subject.about == about);
        found.map_or_else(|| about.as_str().to_owned(), |subject| super::takes::name_of(self.locale, subject))
    }

    fn language(&self, language: Language) -> String {
        languages(self.locale).name_of(language).unwrap_or(language.as_str()).to_owned()
    }

    fn fields(&self, language: &str, about: &str, title: &str, said: &str) -> PhraseFields {
        let spoken = Language::KNOWN.iter().map(|one| Choice::new(one.as_str(), self.language(*one), language));
        let subjects = self.subjects.iter().map(|one| one.about);
        let subjects = subjects.map(|one| Choice::new(one.as_str(), self.subject(one), about));
        let every = Choice::new("", phrases(self.locale).every_subject, about);
        PhraseFields {
            language: Field::of(spoken),
            about: Field::of([every].into_iter().chain(subjects)),
            title: Field::new(title),
            said: Field::new(said),
            bubble: None,
        }
    }

    fn bubble(&self, text: &PhraseText, asked: bool) -> Option<Bubble> {
        let locale = Locale::parse(text.language.as_str()).unwrap_or_default();
        let numbers = self.numbers.iter().find(|(of, _)| *of == locale).map_or("", |(_, numbers)| numbers);
        let put = |said: String, locale: &Locale| {
            let places = &phrases(*locale).places;
            said.replace(&format!("{{{}}}", places.name), &self.me).replace(&format!("{{{}}}", places.numbers), numbers)
        };
        let said = Locale::STAFF.iter().fold(text.said.clone(), put);
        Some(Bubble { text: said, language: text.language, asked })
    }

    fn row(&self, shelf: &Shelf<'_>, Phrase { id, text, checked_on }: Phrase) -> PhraseRow {
        let words = admin(self.locale);
        let about = text.about.as_ref().map_or("", About::as_str);
        let mut fields = self.fields(text.language.as_str(), about, &text.title, &text.said);
        fields.bubble = self.bubble(&text, false);
        PhraseRow {
            id,
            language: self.language(text.language),
            subject: text.about.map(|about| self.subject(about)),
            checked: checked_on.map_or_else(
                || words.shared.unchecked.to_owned(),
                |day| words.shared.checked.put(words.calendar.whole_day(day)),
            ),
            old: shelf.owner.is_none() && is_old(checked_on, shelf.ground.today()),
            open: false,
            title: text.title,
            fields,
        }
    }
}

/// As the desk writes them: `acuteText` in web/js/desk/words.js.
fn acute(locale: Locale, centre: &CentreView) -> String {
    let words = young(locale);
    let others: Vec<_> = centre.phones.iter().filter(|phone| phone.shown != "112").collect();
    let mut lines = vec![words.bar.call_112.to_owned()];
    if !others.is_empty() {
        lines.push(words.said.call.to_owned());
    }
    lines.extend(others.iter().map(|phone| format!("{}: {}", phone.name, phone.shown)));
    lines.join("\n")
}

impl PhraseForm {
    /// What stands in the fields; nothing where something is wrong, and then the fields say so.
    fn read(&self, known: &Known) -> (PhraseFields, Option<PhraseText>) {
        let mut fields = known.fields(&self.language, &self.about, &self.title, &self.said);
        let mut reading = Reading::new(admin(known.locale));
        let title = PhraseText::parse_title(&self.title);
        let title = reading.take(&mut fields.title, title);
        let said = PhraseText::parse_said(&self.said);
        let said = reading.take(&mut fields.said, said);
        // Both are chosen from a list: another word was put there by hand, or its subject is of another version.
        let language = Language::parse(&self.language).filter(|one| one.is_known()).unwrap_or(Language::DANISH);
        let about = About::parse(&self.about).filter(|about| known.subjects.iter().any(|one| one.about == *about));
        let text = title.zip(said).map(|(title, said)| PhraseText { language, about, title, said });
        if let Some(text) = &text {
            fields.bubble = known.bubble(text, self.preview.is_some());
        }
        (fields, text)
    }
}

impl Shelf<'_> {
    fn max(&self) -> usize {
        if self.owner.is_some() { Phrase::OWN_MAX } else { Phrase::CENTRE_MAX }
    }

    async fn list(&self, known: &Known) -> Result<PhraseList, StoreError> {
        let mut all = self.ground.store.phrases(self.owner).await?;
        all.sort_by_key(|phrase| Language::KNOWN.iter().position(|one| *one == phrase.text.language));
        let language = self.locale.tag();
        Ok(PhraseList {
            path: self.path,
            words: phrases(self.locale),
            admin: admin(self.locale),
            room: all.len() < self.max(),
            rows: all.into_iter().map(|phrase| known.row(self, phrase)).collect(),
            new: known.fields(if self.owner.is_some() { language } else { "da" }, "", "", ""),
            checks: self.owner.is_none(),
        })
    }

    pub async fn page(&self) -> Result<PhraseList, StoreError> {
        self.list(&Known::read(self).await?).await
    }

    /// The page with what somebody has typed, and what is wrong with it.
    async fn again(
        &self,
        known: &Known,
        id: Option<&str>,
        fields: PhraseFields,
        status: StatusCode,
    ) -> Result<Done, StoreError> {
        let mut list = self.list(known).await?;
        match id {
            None => list.new = fields,
            Some(id) => match list.rows.iter_mut().find(|row| row.id == id) {
                Some(row) => (row.fields, row.open) = (fields, true),
                None => return Ok(Done::Gone),
            },
        }
        Ok(Done::Shown(status, Box::new(list)))
    }

    pub async fn add(&self, form: &PhraseForm) -> Result<Done, StoreError> {
        let known = Known::read(self).await?;
        let (mut fields, text) = form.read(&known);
        let Some(text) = text else { return self.again(&known, None, fields, StatusCode::UNPROCESSABLE_ENTITY).await };
        if form.preview.is_some() {
            return self.again(&known, None, fields, StatusCode::OK).await;
        }
        let id = self.ground.random(PhraseId::random);
        match self.ground.store.add_phrase(id, self.owner, &text, self.checked()).await {
            Err(StoreError::PhrasesFull) => {
                fields.title.refuse(phrases(self.locale).enough);
                self.again(&known, None, fields, StatusCode::CONFLICT).await
            }
            result => done(result),
        }
    }

    pub async fn save(&self, id: &str, form: &PhraseForm) -> Result<Done, StoreError> {
        let known = Known::read(self).await?;
        let (fields, text) = form.read(&known);
        let Some(text) = text else {
            return self.again(&known, Some(id), fields, StatusCode::UNPROCESSABLE_ENTITY).await;
        };
        if form.preview.is_some() {
            return self.again(&known, Some(id), fields, StatusCode::OK).await;
        }
        done(self.ground.store.save_phrase(id, self.owner, &text, self.checked()).await)
    }

    /// One press: it is right as of today.
    pub async fn check(&self, id: &str) -> Result<Done, StoreError> {
        let all = self.ground.store.phrases(self.owner).await?;
        let Some(phrase) = all.into_iter().find(|phrase| phrase.id == id) else { return Ok(Done::Gone) };
        done(self.ground.store.save_phrase(id, self.owner, &phrase.text, self.checked()).await)
    }

    pub async fn remove(&self, id: &str) -> Result<Done, StoreError> {
        done(self.ground.store.remove_phrase(id, self.owner).await)
    }

    /// Whoever writes one for all has gone through it.
    fn checked(&self) -> Option<jiff::civil::Date> {
        self.owner.is_none().then(|| self.ground.today())
    }
}

fn done(result: Result<(), StoreError>) -> Result<Done, StoreError> {
    match result {
        Ok(()) => Ok(Done::Saved),
        Err(StoreError::Gone(_)) => Ok(Done::Gone),
        Err(error) => Err(error),
    }
}

/// Nothing of that name is there.
pub fn gone(locale: Locale) -> axum::response::Response {
    super::notice(locale, StatusCode::NOT_FOUND, words::phrases(locale).gone)
}
