//! `/leder`: what is not filled in yet, and the way to everything else.

use super::Frame;
use super::agencies::overview_words;
use super::checked::is_old;
use super::controller_form::missing_words;
use super::mail;
use crate::config::VERSION;
use crate::hours::{self, Hours, opening};
use crate::http::assets::Assets;
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::http::state::Office;
use crate::protocol::QueueView;
use crate::store::{AgeTexts, Agency, Centre, Phone, Staff, StoreError};
use crate::words::admin::{self as words, Admin};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;

#[derive(Template)]
#[template(path = "admin/overview.html")]
struct OverviewPage {
    assets: Assets,
    frame: Frame,
    centre: String,
    /// Starts in the last minute, where they are a flood; else 0.
    flood: u32,
    /// All young people seem to come from one address.
    one_address: bool,
    /// "2 på vagt, 1 på pause. 3 venter." and the like.
    crew: String,
    /// Young people wait, or could come, and nobody answers.
    unanswered: bool,
    missing: Vec<Missing>,
    /// "Åbent nu efter åbningstiderne." and the like.
    open: String,
    active: usize,
    /// "3 steder. 1 bestilling venter."
    outlets: String,
    /// "2 modtagere kan få kort."
    agencies: String,
    /// Nothing while no mail is sent.
    mail: &'static str,
    /// Of the node that answers.
    version: String,
}

/// Something that is still to do, and where.
struct Missing {
    text: String,
    href: &'static str,
    action: &'static str,
}

impl Missing {
    fn new(text: impl Into<String>, href: &'static str, action: &'static str) -> Self {
        Self { text: text.into(), href, action }
    }
}

pub async fn page(
    State(ground): State<Ground>,
    State(office): State<Office>,
    frame: Frame,
) -> Result<Response, StoreError> {
    let words = frame.words;
    let (centre, phones) = (ground.store.centre().await?, ground.store.phones().await?);
    let (hours, staff) = (ground.store.hours().await?, ground.store.staff_list().await?);
    let (outlets, orders) = (ground.store.outlets().await?, ground.store.waiting_orders().await?);
    let now = ground.clock.wall();
    let mut missing = missing(words, (&centre, &phones, &hours, &staff), hours::today(now));
    let untold = missing_words(&words.untold, &ground.store.controller().await?);
    if !untold.is_empty() {
        let text = words.missing.controller.put(untold);
        missing.push(Missing::new(text, "/leder/center#ansvarlig", words.missing.write_it));
    }
    if !orders.is_empty() {
        let text = words.missing.orders.of(orders.len());
        missing.push(Missing::new(text, "/leder/bestillinger", words.outlet.see_orders));
    }
    let failing = mail::failing_words(words, (&ground, &office)).await?;
    if !failing.is_empty() {
        missing.push(Missing::new(failing, "/leder/mail", words.missing.see_mail));
    }
    let agencies = ground.store.agencies().await?;
    if agencies.iter().any(|agency| agency.closed_on.is_none()) {
        missing.extend(agencies_missing(words, &agencies, &ground.store.age_texts().await?, hours::today(now)));
    }
    let queue = (office.queue)();
    let open = outlets.iter().filter(|outlet| outlet.closed_on.is_none()).count();
    Ok(render(&OverviewPage {
        assets: Assets,
        mail: mail::overview_words(words, (&ground, &office), frame.my_id).await?,
        frame,
        flood: queue.flood,
        one_address: office.lone.is_one(),
        crew: crew_words(&words.crew, &queue),
        unanswered: is_unanswered(&queue),
        missing,
        centre: if centre.name.is_empty() { words.overview.unnamed.to_owned() } else { centre.name.clone() },
        open: open_now(words, &hours, now),
        active: staff.iter().filter(|s| s.active).count(),
        outlets: outlets_words(words, open, orders.len()),
        agencies: overview_words(&words.overview, &agencies),
        version: VERSION.replace("unknown commit", words.overview.unknown_commit),
    }))
}

/// Who answers now, and who waits.
fn crew_words(words: &words::Crew, queue: &QueueView) -> String {
    let QueueView { on_duty, paused, silent, waiting, .. } = *queue;
    let parts = [(on_duty, words.on_duty), (paused, words.paused), (silent, words.silent)];
    let crew: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| what.put(n)).collect();
    let crew = if crew.is_empty() { words.nobody.to_owned() } else { crew.join(", ") };
    if waiting == 0 {
        return words.none_wait.put(crew);
    }
    let time = match queue.longest_ms / 60_000 {
        0 => words.under_a_minute.to_owned(),
        minutes => words.minutes.put(minutes),
    };
    words.wait.put(&[("crew", &crew), ("n", &waiting), ("time", &time)])
}

fn is_unanswered(queue: &QueueView) -> bool {
    queue.on_duty + queue.paused == 0 && (queue.silent > 0 || queue.waiting > 0)
}

fn outlets_words(words: &Admin, open: usize, waiting: usize) -> String {
    let have = words.overview.outlets.of(open);
    match (open, waiting) {
        (0, 0) => words.overview.outlets_none.to_owned(),
        (_, 0) => have,
        _ => format!("{have} {}.", words.orders.waiting.of(waiting)),
    }
}

/// What the hours say of this moment.
pub(super) fn open_now(words: &Admin, hours: &Hours, now: u64) -> String {
    let (said, moments) = (&words.open, words.calendar.moments);
    if hours.always_open() {
        return said.no_hours.to_owned();
    }
    match (hours.closes_in(now), hours.next_opening(now)) {
        (Some(left), _) => said.closes.put(moments.text(&opening(now.saturating_add(left), now))),
        (None, _) if hours.is_open(now) => said.always.to_owned(),
        (None, Some(next)) => said.opens.put(moments.text(&opening(next, now))),
        (None, None) => said.never.to_owned(),
    }
}

/// What is kept that something may be missing in.
type Kept<'a> = (&'a Centre, &'a [Phone], &'a Hours, &'a [Staff]);

fn missing(words: &Admin, (centre, phones, hours, staff): Kept<'_>, today: Date) -> Vec<Missing> {
    let (mut list, said) = (Vec::new(), &words.missing);
    if centre.name.is_empty() {
        list.push(Missing::new(said.name, "/leder/center", said.write_name));
    }
    if centre.region.is_none() {
        list.push(Missing::new(said.region, "/leder/center", said.choose_region));
    }
    if let Some(region) = centre.region
        && let Some((new, since)) = region.ended(today)
    {
        let (old, new, since) = (region.name(), new.name(), words.calendar.whole_day(since));
        let text = said.region_new.put(&[("old", &old), ("new", &new), ("day", &since)]);
        list.push(Missing::new(text, "/leder/center", said.choose_region));
    }
    let unchecked: Vec<_> = phones.iter().filter(|p| is_old(p.checked_on, today)).collect();
    if !unchecked.is_empty() {
        let mut text = said.unchecked.put(&[("n", &unchecked.len()), ("all", &phones.len())]);
        if unchecked.iter().any(|phone| phone.only_looked_up()) {
            text = format!("{text} {}", said.never_tried);
        }
        list.push(Missing::new(text, "/leder/telefoner", said.check_numbers));
    }
    if hours.always_open() {
        list.push(Missing::new(said.hours, "/leder/tider", said.write_hours));
    }
    if staff.iter().filter(|s| s.active && s.coordinator()).count() < 2 {
        list.push(Missing::new(said.coordinator, "/leder/personale", words.staff.invite));
    }
    list
}

/// What keeps young people from sending a card, and texts that nobody at the centre has gone through.
fn agencies_missing(words: &Admin, agencies: &[Agency], texts: &AgeTexts, today: Date) -> Vec<Missing> {
    let said = &words.missing;
    let waiting = agencies.iter().filter(|agency| agency.closed_on.is_none() && agency.key.is_none());
    let mut list: Vec<_> = waiting
        .map(|agency| Missing::new(said.opener.put(&agency.text.name), "/leder/modtagere", words.members.invite))
        .collect();
    if is_old(texts.checked_on, today) {
        list.push(Missing::new(said.texts, "/leder/modtagere#tekster", said.check_texts));
    }
    list
}
