//! What handlers share.

use super::auth::member::{MemberDoor, MemberSessions};
use super::auth::who::Doors;
use super::auth::{Revoked, Sessions, StaffDoor};
use super::ground::Ground;
use super::limits::{Holders, Starts};
use super::lone::Lone;
use super::press::Press;
use super::shares::HandoverShares;
use crate::app::App;
use crate::id::StaffId;
use crate::protocol::QueueView;
use crate::push::{Pusher, Services};
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
    pub ground: Ground,
    pub doors: Doors,
    pub office: Office,
}

/// What the pages of staff show of the rest of the program. Cheap to clone.
#[derive(Clone)]
pub struct Office {
    /// How it looks at the desks now.
    pub queue: Arc<dyn Fn() -> Arc<QueueView> + Send + Sync>,
    /// Whether somebody is on duty or has conversations, at any node.
    pub on_duty: Arc<dyn Fn(StaffId) -> bool + Send + Sync>,
    /// Whether mail is sent, so that somebody may leave an address.
    pub mail: bool,
    /// Whether alarms go to a webhook.
    pub webhook: bool,
    /// Whether staff can be called by pushes.
    pub push: Option<Arc<PushDoor>>,
    /// Whether all young people seem to come from one address.
    pub lone: Arc<Lone>,
    /// Schools with fewer pupils are not counted.
    pub pupils_min: u32,
}

/// What pages need to know of pushes.
pub struct PushDoor {
    /// The half of the service's key that browsers are told.
    pub key: String,
    pub services: Services,
}

impl PushDoor {
    pub fn of(pusher: &Pusher) -> Arc<Self> {
        Arc::new(Self { key: pusher.public_key(), services: pusher.services().clone() })
    }
}

impl Office {
    fn of(app: &App) -> Self {
        let (seen, desks) = (Arc::clone(&app.shared), Arc::clone(&app.shared));
        Self {
            queue: Arc::new(move || seen.view.queue()),
            on_duty: Arc::new(move |staff| desks.view.wish(staff).is_some()),
            mail: false,
            webhook: false,
            push: None,
            lone: Arc::default(),
            pupils_min: app.shared.limits.pupils_min,
        }
    }
}

impl HttpState {
    /// `origins`: scheme, host and port of our own pages, the public one first.
    pub fn new(app: App, origins: Arc<[String]>, on_revoked: Arc<dyn Fn(Revoked) + Send + Sync>) -> Self {
        let (limits, clock) = (&app.shared.limits, Arc::clone(&app.shared.clock));
        let now = clock.monotonic();
        let ground = Ground::new(app.store.clone(), clock, origins);
        let staff = StaffDoor::new(ground.clone(), on_revoked);
        let members = MemberDoor::new(ground.clone());
        Self {
            starts: Arc::new(Starts::new(limits.starts_per_minute, now)),
            places: Arc::new(Holders::of_places(limits)),
            scans: Arc::new(Starts::new(limits.scans_per_minute, now)),
            handovers: Arc::new(HandoverShares::new(limits, now)),
            press: Arc::default(),
            ground,
            doors: Doors { staff, members },
            office: Office::of(&app),
            app,
        }
    }
}

impl FromRef<HttpState> for Ground {
    fn from_ref(state: &HttpState) -> Self {
        state.ground.clone()
    }
}

impl FromRef<HttpState> for StaffDoor {
    fn from_ref(state: &HttpState) -> Self {
        state.doors.staff.clone()
    }
}

impl FromRef<HttpState> for Sessions {
    fn from_ref(state: &HttpState) -> Self {
        state.doors.staff.sessions.clone()
    }
}

impl FromRef<HttpState> for MemberDoor {
    fn from_ref(state: &HttpState) -> Self {
        state.doors.members.clone()
    }
}

impl FromRef<HttpState> for MemberSessions {
    fn from_ref(state: &HttpState) -> Self {
        state.doors.members.sessions.clone()
    }
}

impl FromRef<HttpState> for Office {
    fn from_ref(state: &HttpState) -> Self {
        state.office.clone()
    }
}
