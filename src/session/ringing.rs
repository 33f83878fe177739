//! Which members of staff it rings at, told to whoever calls them elsewhere. Nobody here waits for that: what finds no room is
//! left out.

use crate::id::StaffId;
use std::sync::OnceLock;
use tokio::sync::{mpsc, oneshot};

/// So many may begin to ring before anybody looks.
const ROOM: usize = 1024;

/// It rings at the desk of a member of staff who is on duty.
pub struct Ringing {
    pub staff: StaffId,
    /// Resolves when it rings there no longer, whatever came of it.
    pub over: oneshot::Receiver<()>,
}

/// Held for as long as it rings.
pub struct Rung {
    _over: oneshot::Sender<()>,
}

/// Where ringing is told; to nobody, until somebody listens.
#[derive(Default)]
pub struct Rings(OnceLock<mpsc::Sender<Ringing>>);

impl Rings {
    /// For the one who calls people elsewhere.
    pub fn listen(&self) -> mpsc::Receiver<Ringing> {
        let (told, listener) = mpsc::channel(ROOM);
        let _ = self.0.set(told);
        listener
    }

    pub fn begin(&self, staff: StaffId) -> Option<Rung> {
        let (end, over) = oneshot::channel();
        self.0.get()?.try_send(Ringing { staff, over }).ok()?;
        Some(Rung { _over: end })
    }
}
