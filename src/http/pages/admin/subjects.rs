//! `/leder/emner`: what a young person can choose from before a conversation begins, and who takes it.

use super::hours::{DayField, kept_days};
use super::hours_text;
use super::{Frame, saved};
use crate::hours::Span;
use crate::http::assets::Assets;
use crate::http::form::{Field, Reading};
use crate::http::pages::takes::name_of;
use crate::http::pages::{notice, render};
use crate::http::state::HttpState;
use crate::id::StaffId;
use crate::line::{About, Takes};
use crate::store::{Staff, StoreError, Subject, SubjectName};
use crate::words::{Languages, Locale, SubjectWords, languages, subjects, young};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

const PATH: &str = "/leder/emner";

#[derive(Template)]
#[template(path = "admin/subjects.html")]
struct SubjectsPage {
    assets: Assets,
    frame: Frame,
    words: &'static SubjectWords,
    /// Whether they have their page.
    professionals: bool,
    rows: Vec<SubjectRow>,
    new: NameFields,
    /// Whether one more can be added.
    room: bool,
}

struct SubjectRow {
    word: String,
    name: String,
    offered: bool,
    /// How many of the languages that are offered have no name of it.
    missing: usize,
    /// How many take it, of all.
    takers: Vec<Taker>,
    names: Vec<NameFields>,
    days: Vec<DayField>,
    own_hours: bool,
    wrong: bool,
}

/// What it is called in one language.
#[derive(Default)]
struct NameFields {
    locale: Locale,
    /// For the coordinator, within a sentence.
    language: String,
    /// What stands there where nothing is written.
    otherwise: Option<&'static str>,
    name: Field,
    sentence: Field,
}

impl NameFields {
    fn hint(&self, words: &SubjectWords) -> String {
        self.otherwise.map_or_else(String::new, |otherwise| words.empty.put(otherwise))
    }
}

struct Taker {
    id: String,
    name: String,
    /// As it is kept, and as it stands on the page.
    took: bool,
    takes: bool,
}

fn named(reader: Locale, locale: Locale) -> String {
    Languages::within(reader, languages(reader).name(locale))
}

/// Everything that the page shows, as it is kept.
struct Kept {
    subjects: Vec<Subject>,
    staff: Vec<(Staff, Takes)>,
    locales: Vec<Locale>,
}

impl Kept {
    async fn read(state: &HttpState) -> Result<Self, StoreError> {
        let (staff, mut takes) = (state.app.store.staff_list().await?, state.app.store.everybodys_takes().await?);
        let active = staff.into_iter().filter(|one| one.active);
        let staff = active.filter_map(|one| takes.remove(&one.id).map(|takes| (one, takes))).collect();
        let offered = state.app.store.languages().await?.into_iter().filter(|one| one.offered);
        let locales = offered.map(|one| one.locale).collect();
        Ok(Self { subjects: state.app.store.subjects().await?, staff, locales })
    }

    fn row(&self, frame: &Frame, subject: &Subject) -> SubjectRow {
        let professional = subject.about == About::PROFESSIONAL;
        let names = |locale: &Locale| NameFields {
            locale: *locale,
            language: named(frame.locale, *locale),
            otherwise: young(*locale).home.subject(subject.about),
            name: Field::new(subject.name(*locale).map_or("", |name| &name.name)),
            sentence: Field::new(subject.name(*locale).map_or("", |name| &name.sentence)),
        };
        let untold = |locale: &&Locale| !subject.has_own_words() && subject.name(**locale).is_none();
        let taker = |(staff, takes): &(Staff, Takes)| Taker {
            id: staff.id.text(),
            name: staff.name.clone(),
            took: !takes.leaves(subject.about),
            takes: !takes.leaves(subject.about),
        };
        SubjectRow {
            word: subject.about.as_str().to_owned(),
            name: name_of(frame.locale, subject),
            offered: subject.offered,
            missing: self.locales.iter().filter(untold).count(),
            takers: self.staff.iter().map(taker).collect(),
            // The professionals' page has its own words.
            names: if professional { Vec::new() } else { self.locales.iter().map(names).collect() },
            days: kept_days(frame.words.calendar, &subject.hours),
            own_hours: !subject.hours.is_empty(),
            wrong: false,
        }
    }

    fn page(&self, frame: Frame) -> SubjectsPage {
        let added = self.subjects.iter().filter(|subject| !subject.has_own_words()).count();
        SubjectsPage {
            assets: Assets,
            words: subjects(frame.locale),
            professionals: self.subjects.iter().any(|one| one.about == About::PROFESSIONAL && one.offered),
            rows: self.subjects.iter().map(|subject| self.row(&frame, subject)).collect(),
            new: NameFields { language: named(frame.locale, Locale::Da), ..NameFields::default() },
            room: added < About::ADDED.len(),
            frame,
        }
    }
}

pub async fn page(State(state): State<HttpState>, frame: Frame) -> Result<Response, StoreError> {
    Ok(render(&Kept::read(&state).await?.page(frame)))
}

type Pairs = Vec<(String, String)>;

/// Whether the form had fields for this language.
fn has_names(form: &Pairs, locale: Locale) -> bool {
    let name = format!("name-{}", locale.tag());
    form.iter().any(|(key, _)| *key == name)
}

fn said<'a>(form: &'a Pairs, name: &str) -> &'a str {
    form.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}

/// A name and a sentence in one language; nothing where neither is written and neither must be.
fn read_name(reading: &mut Reading, fields: &mut NameFields, must: bool) -> Option<SubjectName> {
    let empty = |field: &Field| field.value.trim().is_empty();
    if !must && empty(&fields.name) && empty(&fields.sentence) {
        return None;
    }
    let name = SubjectName::parse_name(&fields.name.value);
    let name = reading.take(&mut fields.name, name)?;
    let sentence = SubjectName::parse_sentence(&fields.sentence.value);
    let sentence = reading.take(&mut fields.sentence, sentence)?;
    Some(SubjectName { locale: fields.locale, name, sentence })
}

impl SubjectRow {
    fn fill(&mut self, form: &Pairs) {
        self.offered = said(form, "offered") == "1";
        for fields in self.names.iter_mut().filter(|fields| has_names(form, fields.locale)) {
            let tag = fields.locale.tag();
            fields.name.value = said(form, &format!("name-{tag}")).to_owned();
            fields.sentence.value = said(form, &format!("sentence-{tag}")).to_owned();
        }
        for DayField { number, field, .. } in &mut self.days {
            field.value = said(form, &format!("d{number}")).to_owned();
        }
        self.own_hours = self.days.iter().any(|day| !day.field.value.trim().is_empty());
        for taker in &mut self.takers {
            taker.takes = form.iter().any(|(key, id)| key == "takes" && *id == taker.id);
        }
    }

    /// What stands in the fields; nothing where something is wrong, and then the fields say so.
    fn read(&mut self, about: About, frame: &Frame) -> Option<Subject> {
        let mut reading = Reading::new(frame.words);
        let mut names = Vec::new();
        for fields in &mut self.names {
            let must = fields.otherwise.is_none() && fields.locale == Locale::Da;
            names.extend(read_name(&mut reading, fields, must));
        }
        let mut hours: Vec<Span> = Vec::new();
        for DayField { number, field, .. } in &mut self.days {
            let spans = hours_text::parse(*number, &field.value);
            hours.extend(reading.take(field, spans).into_iter().flatten());
        }
        self.wrong = reading.is_wrong();
        (!self.wrong).then_some(Subject { about, offered: self.offered, names, hours })
    }
}

/// Who takes it from now on, or no more: those whom the form showed (`row`, with whether they took it then) and changed.
fn changed_takers(form: &Pairs) -> impl Iterator<Item = (StaffId, bool)> + '_ {
    let row = |(key, row): &(String, String)| {
        let (id, was) = row.split_once(':').filter(|_| key == "row")?;
        let is = form.iter().any(|(key, one)| key == "takes" && one == id);
        Some((StaffId::parse(id).ok()?, is)).filter(|_| is != (was == "1"))
    };
    form.iter().filter_map(row)
}

/// `POST /leder/emner/{word}`
pub async fn save(
    State(state): State<HttpState>,
    frame: Frame,
    Path(word): Path<String>,
    Form(form): Form<Pairs>,
) -> Result<Response, StoreError> {
    let kept = Kept::read(&state).await?;
    let Some(subject) = kept.subjects.iter().find(|subject| subject.about.as_str() == word) else {
        return Ok(gone(frame.locale));
    };
    let mut row = kept.row(&frame, subject);
    row.fill(&form);
    let Some(read) = row.read(subject.about, &frame) else {
        let mut page = kept.page(frame);
        if let Some(shown) = page.rows.iter_mut().find(|one| one.word == row.word) {
            *shown = row;
        }
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response());
    };
    let shown: Vec<_> = kept.locales.iter().copied().filter(|locale| has_names(&form, *locale)).collect();
    state.app.store.save_subject(&read, &shown).await?;
    for (staff, is) in changed_takers(&form) {
        match state.app.store.change_takes(staff, |takes| takes.with(subject.about, is)).await {
            Err(StoreError::Gone(_)) => {}
            result => result.map(|()| state.app.tell_takes(staff))?,
        }
    }
    state.app.refresh().await?;
    Ok(saved(PATH).into_response())
}

/// `POST /leder/emner`
pub async fn add(
    State(state): State<HttpState>,
    frame: Frame,
    Form(form): Form<Pairs>,
) -> Result<Response, StoreError> {
    let kept = Kept::read(&state).await?;
    let mut page = kept.page(frame);
    page.new.name.value = said(&form, "name").to_owned();
    page.new.sentence.value = said(&form, "sentence").to_owned();
    let mut reading = Reading::new(page.frame.words);
    let Some(name) = read_name(&mut reading, &mut page.new, true) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, render(&page)).into_response());
    };
    match state.app.store.add_subject(&[name]).await {
        Err(StoreError::SubjectsFull) => {
            page.new.name.refuse(page.words.enough);
            Ok((StatusCode::CONFLICT, render(&page)).into_response())
        }
        result => {
            result?;
            state.app.refresh().await?;
            Ok(saved(PATH).into_response())
        }
    }
}

fn gone(locale: Locale) -> Response {
    notice(locale, StatusCode::NOT_FOUND, subjects(locale).gone)
}
