//! `/leder/bestillinger`: printed flyers that places asked for.

use super::outlet::designs;
use super::{Frame, Spoken, done, words_for, yes_or_no};
use crate::http::assets::Assets;
use crate::http::extract::{Named, Of};
use crate::http::ground::Ground;
use crate::http::pages::{notice, render};
use crate::id::OrderId;
use crate::store::{Order, Outlet, StoreError, Wanted};
use crate::words;
use crate::words::admin::Admin;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use jiff::civil::Date;
use serde::Deserialize;

const PATH: &str = "/leder/bestillinger";

#[derive(Template)]
#[template(path = "admin/orders.html")]
struct OrdersPage {
    assets: Assets,
    frame: Frame,
    waiting: Vec<OrderRow>,
    sent: Vec<OrderRow>,
}

struct OrderRow {
    id: String,
    outlet: String,
    outlet_id: String,
    /// "100 flyers, 50 lommekort"
    what: String,
    /// "Udseende: Kraftig. Sprog: Polsk"; empty where the order says nothing of it.
    look: String,
    /// May be empty.
    note: String,
    /// "Bestilt 4. november", "Sendt 6. november"
    when: String,
}

impl OrderRow {
    fn new(words: &Admin, order: Order, outlets: &[Outlet], today: Date) -> Self {
        let outlet = outlets.iter().find(|outlet| outlet.id == order.outlet);
        Self {
            id: order.id.text(),
            outlet: outlet.map_or_else(|| words.orders.some_place.to_owned(), |outlet| outlet.text.name.clone()),
            outlet_id: order.outlet.text(),
            what: words.said.pieces(order.wanted.pieces()),
            look: look(words, &order.wanted),
            note: order.wanted.note,
            when: match order.sent_on {
                None => words.orders.ordered_on.put(words.calendar.day(order.ordered_on, today)),
                Some(day) => words.orders.sent_on.put(words.calendar.day(day, today)),
            },
        }
    }
}

/// How what is ordered should look.
fn look(words: &Admin, wanted: &Wanted) -> String {
    let (files, languages) = (&words.files, words::languages(words.locale));
    let design = designs(files).into_iter().find(|(code, _)| wanted.design.as_deref() == Some(*code));
    let said = [
        design.map(|(_, name)| format!("{}: {name}", files.design)),
        wanted.language.map(|one| format!("{}: {}", files.language, languages.name_in_print(one))),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    let outlets = ground.store.outlets().await?;
    let today = ground.today();
    let words = frame.words;
    let rows = |orders: Vec<Order>| orders.into_iter().map(|o| OrderRow::new(words, o, &outlets, today)).collect();
    Ok(render(&OrdersPage {
        assets: Assets,
        frame,
        waiting: rows(ground.store.waiting_orders().await?),
        sent: rows(ground.store.sent_orders().await?),
    }))
}

#[derive(Deserialize)]
pub struct SentForm {
    #[serde(default)]
    sent: String,
}

/// Marks an order as sent, or as waiting again.
pub async fn mark(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<OrderId>,
    Form(form): Form<SentForm>,
) -> Result<Response, StoreError> {
    let Some(sent) = yes_or_no(&form.sent) else { return Ok(gone(words)) };
    done(PATH, ground.store.set_order_sent(id, sent.then(|| ground.today())).await, || gone(words))
}

/// Deletes an order, waiting or sent.
pub async fn delete(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of(id): Of<OrderId>,
) -> Result<Response, StoreError> {
    done(PATH, ground.store.delete_order(id).await, || gone(words))
}

impl Named for OrderId {
    fn gone(parts: &Parts) -> Response {
        gone(words_for(parts))
    }
}

fn gone(words: &Admin) -> Response {
    notice(words.locale, StatusCode::NOT_FOUND, words.answers.order_gone)
}
