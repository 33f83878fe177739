//! The leases that this node renews for its sockets, in batches.

use crate::live::hub::Mailbox;
use crate::live::{Event, Lease, Live, LiveError, LostLease};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// At most this many leases are renewed in one call.
const BATCH: usize = 500;

/// Lease → the mailbox of the socket that holds it.
#[derive(Default)]
pub struct Leases {
    // Locked for a look-up or a copy only, never across an await.
    held: Mutex<HashMap<Lease, Arc<Mailbox>>>,
}

impl Leases {
    pub fn hold(&self, lease: Lease, mailbox: Arc<Mailbox>) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).insert(lease, mailbox);
    }

    pub fn release(&self, lease: Lease) {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).remove(&lease);
    }

    /// Renews all of them. A socket whose lease is unknown is told to announce itself again; one whose lease is
    /// another's, that it is replaced.
    pub async fn renew(&self, live: &dyn Live) -> Result<(), LiveError> {
        let all: Vec<Lease> = self.held.lock().unwrap_or_else(PoisonError::into_inner).keys().copied().collect();
        for batch in all.chunks(BATCH) {
            for lost in live.renew(batch.to_vec()).await? {
                self.tell(lost);
            }
        }
        Ok(())
    }

    fn tell(&self, lost: LostLease) {
        let (lease, event) = match lost {
            LostLease::Unknown(lease) => (lease, Event::Resync),
            LostLease::Replaced(lease) => (lease, Event::Replaced),
        };
        if let Some(mailbox) = self.held.lock().unwrap_or_else(PoisonError::into_inner).get(&lease) {
            mailbox.push(event);
        }
    }
}
