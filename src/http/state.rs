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
    /// The service's own origins, as browsers send them.
    pub origins: Arc<[String]>,
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

impl FromRef<HttpState> for StaffDoor {
    fn from_ref(state: &HttpState) -> Self {
        state.door.clone()
    }
}
