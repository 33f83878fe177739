//! `/leder`: what is not filled in yet, and the way to everything else.

use super::agencies::overview_words;
use super::checked::is_old;
use super::controller_form::missing_words;
use super::mail;
use super::outlets::waiting_words;
use super::{Frame, plural};
use crate::config::VERSION;
use crate::hours::{self, Hours};
use crate::http::assets::Assets;
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::http::state::Office;
use crate::protocol::QueueView;
use crate::store::{AgeTexts, Agency, Centre, Phone, Staff, StoreError};
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
    let (centre, phones) = (ground.store.centre().await?, ground.store.phones().await?);
    let (hours, staff) = (ground.store.hours().await?, ground.store.staff_list().await?);
    let (outlets, orders) = (ground.store.outlets().await?, ground.store.waiting_orders().await?);
    let now = ground.clock.wall();
    let mut missing = missing(&centre, &phones, &hours, &staff, hours::today(now));
    let untold = missing_words(&ground.store.controller().await?);
    if !untold.is_empty() {
        let text = format!("Hvem der er ansvarlig. På siderne Privatliv og Tilgængelighed mangler: {untold}.");
        missing.push(Missing::new(text, "/leder/center#ansvarlig", "Skriv det"));
    }
    if !orders.is_empty() {
        let text = format!("{} på at blive sendt.", waiting_words(orders.len()));
        missing.push(Missing::new(text, "/leder/bestillinger", "Se bestillingerne"));
    }
    let failing = mail::failing_words((&ground, &office)).await?;
    if !failing.is_empty() {
        missing.push(Missing::new(failing, "/leder/mail", "Se om mail"));
    }
    let agencies = ground.store.agencies().await?;
    if agencies.iter().any(|agency| agency.closed_on.is_none()) {
        missing.extend(agencies_missing(&agencies, &ground.store.age_texts().await?, hours::today(now)));
    }
    let queue = (office.queue)();
    let open = outlets.iter().filter(|outlet| outlet.closed_on.is_none()).count();
    Ok(render(&OverviewPage {
        assets: Assets,
        mail: mail::overview_words((&ground, &office), frame.my_id).await?,
        frame,
        flood: queue.flood,
        one_address: office.lone.is_one(),
        crew: crew_words(&queue),
        unanswered: is_unanswered(&queue),
        missing,
        centre: centre.shown_name().to_owned(),
        open: open_now(&hours, now),
        active: staff.iter().filter(|s| s.active).count(),
        outlets: outlets_words(open, orders.len()),
        agencies: overview_words(&agencies),
        version: VERSION.replace("unknown commit", "ukendt commit"),
    }))
}

/// Who answers now, and who waits.
fn crew_words(queue: &QueueView) -> String {
    let QueueView { on_duty, paused, silent, waiting, .. } = *queue;
    let parts = [(on_duty, "på vagt"), (paused, "på pause"), (silent, "på vagt uden at svare")];
    let crew: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let crew = if crew.is_empty() { "Ingen er på vagt".to_owned() } else { crew.join(", ") };
    let minutes = queue.longest_ms / 60_000;
    match waiting {
        0 => format!("{crew}. Ingen venter."),
        _ => format!(
            "{crew}. {waiting} venter, længst {}.",
            if minutes == 0 { "under 1 min".to_owned() } else { format!("{minutes} min") }
        ),
    }
}

fn is_unanswered(queue: &QueueView) -> bool {
    queue.on_duty + queue.paused == 0 && (queue.silent > 0 || queue.waiting > 0)
}

fn outlets_words(open: usize, waiting: usize) -> String {
    match (open, waiting) {
        (0, 0) => "Skoler og andre, der lægger flyers frem. Ingen endnu.".to_owned(),
        (_, 0) => format!("{} har flyers.", plural(open, "sted", "steder")),
        _ => format!("{} har flyers. {}.", plural(open, "sted", "steder"), waiting_words(waiting)),
    }
}

/// What the hours say of this moment.
pub(super) fn open_now(hours: &Hours, now: u64) -> String {
    if hours.always_open() {
        return "Ingen åbningstider: der er åbent, når nogen er på vagt.".to_owned();
    }
    match (hours.closes_in(now), hours.next_opening(now)) {
        (Some(left), _) => format!("Åbent nu. Lukker {}.", hours::when_text(now.saturating_add(left), now)),
        (None, _) if hours.is_open(now) => "Åbent nu, døgnet rundt.".to_owned(),
        (None, Some(next)) => format!("Lukket nu. Åbner {}.", hours::when_text(next, now)),
        (None, None) => "Lukket. Der er ingen kommende åbningstid.".to_owned(),
    }
}

fn missing(centre: &Centre, phones: &[Phone], hours: &Hours, staff: &[Staff], today: Date) -> Vec<Missing> {
    let mut list = Vec::new();
    if centre.name.is_empty() {
        list.push(Missing::new(
            "Centrets navn. De unge ser, hvem der står bag chatten.",
            "/leder/center",
            "Skriv navnet",
        ));
    }
    if centre.region.is_none() {
        list.push(Missing::new(
            "Regionen. Uden den mangler lægevagten blandt de akutte numre.",
            "/leder/center",
            "Vælg region",
        ));
    }
    if let Some(region) = centre.region
        && let Some((new, since)) = region.ended(today)
    {
        let (old, new, since) = (region.name(), new.name(), hours::date_text(since, Date::MIN));
        let text = format!("Den nye region: {old} blev til {new} den {since}. Slå lægevagtens nummer op igen.");
        list.push(Missing::new(text, "/leder/center", "Vælg region"));
    }
    let unchecked: Vec<_> = phones.iter().filter(|p| is_old(p.checked_on, today)).collect();
    if !unchecked.is_empty() {
        let many = unchecked.len();
        let never = if unchecked.iter().any(|phone| phone.only_looked_up()) {
            " Slå dem op: ring ikke til 112, lægevagten eller Giftlinjen for at prøve dem."
        } else {
            ""
        };
        let text = format!("{many} af {} telefonnumre er ikke tjekket det sidste halve år.{never}", phones.len());
        list.push(Missing::new(text, "/leder/telefoner", "Tjek numrene"));
    }
    if hours.always_open() {
        let text = "Åbningstiderne. Uden dem kan siden ikke sige, hvornår I åbner igen.";
        list.push(Missing::new(text, "/leder/tider", "Skriv tiderne"));
    }
    if staff.iter().filter(|s| s.active && s.coordinator()).count() < 2 {
        let text = "En koordinator mere. Er I kun én, kan ingen hjælpe, når adgangssætningen er glemt.";
        list.push(Missing::new(text, "/leder/personale", "Inviter en kollega"));
    }
    list
}

/// What keeps young people from sending a card, and texts that nobody at the centre has gone through.
fn agencies_missing(agencies: &[Agency], texts: &AgeTexts, today: Date) -> Vec<Missing> {
    let waiting = agencies.iter().filter(|agency| agency.closed_on.is_none() && agency.key.is_none());
    let mut list: Vec<_> = waiting
        .map(|agency| {
            let text =
                format!("Nogen, der kan åbne kort hos {}. Indtil da kan de unge ikke vælge dem.", agency.text.name);
            Missing::new(text, "/leder/modtagere", "Inviter en modtager")
        })
        .collect();
    if is_old(texts.checked_on, today) {
        let text = "Teksterne om, hvornår forældre får noget at vide. Centret skal tjekke dem.";
        list.push(Missing::new(text, "/leder/modtagere#tekster", "Tjek teksterne"));
    }
    list
}
