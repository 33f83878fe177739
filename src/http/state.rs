//! What handlers share.

use super::auth::StaffDoor;
use super::limits::{Holders, Starts};
use super::press::Press;
use super::shares::HandoverShares;
use crate::app::App;
use axum::extract::FromRef;
use std::sync::Arc;

/// The state of the router. Cheap to clone.
#[derive(Clone)]
pub struct HttpState {
    pub app: App,
    /// Starts of conversations per address.
    pub starts: Arc<Starts>,
    /// Young people per address, under the same keys.
    pub places: Arc<Holders>,
    /// Scans of flyers per address, under the same keys.
    pub scans: Arc<Starts>,
    /// What comes of handovers per address, under the same keys.
    pub handovers: Arc<HandoverShares>,
    /// Where kits are drawn.
    pub press: Arc<Press>,
    pub door: StaffDoor,
}

impl HttpState {
    pub fn new(app: App, door: StaffDoor) -> Self {
        let (limits, now) = (&app.shared.limits, app.shared.clock.monotonic());
        let starts = Arc::new(Starts::new(limits.starts_per_minute, now));
        let places = Arc::new(Holders::of_places(limits));
        let scans = Arc::new(Starts::new(limits.scans_per_minute, now));
        let handovers = Arc::new(HandoverShares::new(limits, now));
        Self { app, starts, places, scans, handovers, press: Arc::default(), door }
    }
}

impl FromRef<HttpState> for StaffDoor {
    fn from_ref(state: &HttpState) -> Self {
        state.door.clone()
    }
}
