//! Cards that nobody has opened in time or can open any more, as coordinators are told of them wherever they are:
//! never how many, nor since when, which would point at somebody.

use crate::http::ground::Ground;
use crate::store::{Late, StoreError};

/// One agency that is late, or whose cards are lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateView {
    pub lost: bool,
    pub href: String,
    pub name: String,
    /// As people read it, and as a phone dials it.
    pub shown: String,
    pub tel: String,
}

/// The latest first, then those whose cards are lost.
pub async fn late(ground: &Ground) -> Result<Vec<LateView>, StoreError> {
    let today = ground.today();
    Ok(ground.store.late_handovers(today).await?.into_iter().map(LateView::from).collect())
}

impl From<Late> for LateView {
    fn from(late: Late) -> Self {
        let href = format!("/leder/modtagere/{}", late.agency.text());
        Self { lost: late.lost, href, name: late.name, shown: late.phone.shown, tel: late.phone.tel }
    }
}
