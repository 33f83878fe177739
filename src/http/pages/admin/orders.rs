//! `/leder/bestillinger`: printed flyers that places asked for.

use super::{Frame, done, yes_or_no};
use crate::hours::date_text;
use crate::http::assets::Assets;
use crate::http::extract::{Named, Of};
use crate::http::ground::Ground;
use crate::http::pages::{message, render};
use crate::id::OrderId;
use crate::store::{Order, Outlet, StoreError};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
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
    /// May be empty.
    note: String,
    /// "Bestilt 4. november", "Sendt 6. november"
    when: String,
}

impl OrderRow {
    fn new(order: Order, outlets: &[Outlet], today: Date) -> Self {
        let outlet = outlets.iter().find(|outlet| outlet.id == order.outlet);
        Self {
            id: order.id.text(),
            outlet: outlet.map_or_else(|| "Et sted".to_owned(), |outlet| outlet.text.name.clone()),
            outlet_id: order.outlet.text(),
            what: order.wanted.text(),
            note: order.wanted.note,
            when: match order.sent_on {
                None => format!("Bestilt {}", date_text(order.ordered_on, today)),
                Some(day) => format!("Sendt {}", date_text(day, today)),
            },
        }
    }
}

pub async fn page(State(ground): State<Ground>, frame: Frame) -> Result<Response, StoreError> {
    let outlets = ground.store.outlets().await?;
    let today = ground.today();
    let rows = |orders: Vec<Order>| orders.into_iter().map(|o| OrderRow::new(o, &outlets, today)).collect();
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
    Of(id): Of<OrderId>,
    Form(form): Form<SentForm>,
) -> Result<Response, StoreError> {
    let Some(sent) = yes_or_no(&form.sent) else { return Ok(gone()) };
    done(PATH, ground.store.set_order_sent(id, sent.then(|| ground.today())).await, gone)
}

/// Deletes an order, waiting or sent.
pub async fn delete(State(ground): State<Ground>, Of(id): Of<OrderId>) -> Result<Response, StoreError> {
    done(PATH, ground.store.delete_order(id).await, gone)
}

impl Named for OrderId {
    fn gone() -> Response {
        gone()
    }
}

fn gone() -> Response {
    message(StatusCode::NOT_FOUND, "Bestillingen findes ikke", "Gå tilbage til listen over bestillinger, og prøv igen.")
}
