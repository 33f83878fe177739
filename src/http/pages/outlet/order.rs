//! `POST /skole/bestil`: a place asks for printed ones before it runs out.

use super::wrong::Wrong;
use super::{Asked, outlet_of};
use crate::http::state::HttpState;
use crate::id::{OrderId, OutletId};
use crate::kit::{Design, LANGUAGES};
use crate::line::Language;
use crate::store::{Order, StoreError, Wanted};
use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NewOrder {
    secret: String,
    /// Made by the page, once for each order: what is sent again is the same order.
    id: String,
    posters: u32,
    strips: u32,
    flyers: u32,
    cards: u32,
    note: String,
    /// Not said by pages of the version before.
    #[serde(default)]
    design: Option<String>,
    #[serde(default)]
    language: Option<Language>,
}

/// An order as its place sees it.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "Order"))]
pub struct OrderView {
    /// ISO 8601.
    ordered_on: String,
    posters: u32,
    strips: u32,
    flyers: u32,
    cards: u32,
    design: Option<String>,
    language: Option<Language>,
    sent: bool,
}

#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ordered {
    /// ISO 8601, in Denmark.
    today: String,
    orders: Vec<OrderView>,
}

/// `POST /skole/bestil`, JSON [`NewOrder`]: all orders of the place, the new one among them.
pub async fn take(State(state): State<HttpState>, asked: Asked<NewOrder>) -> Result<Json<Ordered>, Wrong> {
    let outlet = outlet_of(&state, &asked.secret).await?;
    let wanted = Wanted::new([asked.posters, asked.strips, asked.flyers, asked.cards], &asked.note)?;
    let design = asked.design.as_deref().map(|code| Design::parse(code).ok_or(Wrong::NoChoice)).transpose()?;
    if asked.language.is_some_and(|language| !LANGUAGES.contains(&language)) {
        return Err(Wrong::NoChoice);
    }
    let wanted = wanted.looking(design.map(Design::code), asked.language);
    let id = OrderId::parse(&asked.id).map_err(|_| Wrong::NoChoice)?;
    state.app.store.order(id, outlet.id, &wanted, state.app.today()).await?;
    Ok(Json(Ordered { today: state.app.today().to_string(), orders: list(&state, outlet.id).await? }))
}

/// The latest orders of a place, the newest first.
pub async fn list(state: &HttpState, outlet: OutletId) -> Result<Vec<OrderView>, StoreError> {
    Ok(state.app.store.orders_of(outlet).await?.iter().map(OrderView::of).collect())
}

impl OrderView {
    fn of(order: &Order) -> Self {
        let Wanted { posters, strips, flyers, cards, ref design, language, .. } = order.wanted;
        Self {
            ordered_on: order.ordered_on.to_string(),
            posters,
            strips,
            flyers,
            cards,
            design: design.clone(),
            language,
            sent: order.sent_on.is_some(),
        }
    }
}
