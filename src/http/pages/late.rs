//! Cards that nobody has opened in time, as coordinators are told of them wherever they are.

use crate::hours::{date_text, today};
use crate::http::auth::StaffDoor;
use crate::store::{Late, StoreError};
use jiff::civil::Date;

/// One agency that is late.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateView {
    /// "2 kort hos Rådgivningen er ikke åbnet. Det skulle være sket senest 16. november."
    pub text: String,
    pub href: String,
    pub name: String,
    /// As people read it, and as a phone dials it.
    pub shown: String,
    pub tel: String,
}

/// The latest first.
pub async fn late(door: &StaffDoor) -> Result<Vec<LateView>, StoreError> {
    let today = today(door.clock.wall());
    Ok(door.store.late_handovers(today).await?.into_iter().map(|late| LateView::new(late, today)).collect())
}

impl LateView {
    fn new(late: Late, today: Date) -> Self {
        let since = date_text(late.since, today);
        let text = match late.cards {
            1 => format!("Et kort hos {} er ikke åbnet. Det skulle være sket senest {since}.", late.name),
            n => format!("{n} kort hos {} er ikke åbnet. Det første skulle være åbnet senest {since}.", late.name),
        };
        let href = format!("/leder/modtagere/{}", late.agency.text());
        Self { text, href, name: late.name, shown: late.phone_shown, tel: late.phone_tel }
    }
}
