//! The last that was seen of live state: what the public is told from, for as long as it is true.

use crate::clock::Millis;
use crate::dispatch::crew;
use crate::line::Language;
use crate::live::LEASE_MS;
use crate::protocol::{Crew, QueueView, Standing};
use crate::session::view::Status;
use crate::wait::{Hands, likely_wait};
use std::sync::Arc;

/// How long it counts as true if nothing more is seen: whoever was there then still holds a lease.
const TRUE_MS: Millis = LEASE_MS;

pub struct Seen {
    /// When; monotonic.
    pub at: Millis,
    pub queue: Arc<QueueView>,
    /// Those who take conversations.
    pub hands: Hands,
    pub accepts: Vec<Millis>,
    /// As in [`Status`].
    pub speaks: Vec<Language>,
}

/// Under what it is told.
pub struct Now {
    pub at: Millis,
    /// Whether live state is there.
    pub live: bool,
    pub queue_max: u32,
    /// Whether nothing was seen since.
    pub old: bool,
}

impl Seen {
    pub fn has_anybody(&self) -> bool {
        crew(&self.queue) != Crew::Nobody
    }

    /// Too old to be true, it says that nothing is known, never that nobody is there.
    pub fn status(seen: Option<&Self>, standing: &Standing, now: &Now) -> Status {
        let Standing { opens, next_opening, closes_in, .. } = standing.clone();
        let known = Status { old: now.old, opens, next_opening, closes_in, ..Status::default() };
        let Some(Self { queue, hands, accepts, speaks, .. }) =
            seen.filter(|seen| now.at.saturating_sub(seen.at) <= TRUE_MS)
        else {
            return known;
        };
        let full = queue.waiting >= now.queue_max;
        let on_duty = queue.on_duty.saturating_add(queue.paused);
        Status {
            open: now.live && standing.open && on_duty > 0 && !full,
            live: now.live,
            on_duty,
            paused: standing.crew == Crew::Pause,
            waiting: queue.waiting,
            full,
            speaks: speaks.clone(),
            wait: likely_wait(queue.waiting.saturating_add(1), hands, accepts),
            ..known
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::CloseCode;
    use crate::session::view::View;

    fn seen() -> Seen {
        let queue = QueueView { on_duty: 2, free: 2, waiting: 1, ..QueueView::default() };
        let hands = Hands { on_duty: 2, free: 2, soon: vec![] };
        Seen { at: 1_000, queue: Arc::new(queue), hands, accepts: vec![], speaks: vec![Language::DANISH] }
    }

    fn told(seen: Option<&Seen>, at: Millis, live: bool) -> (Status, Result<(), CloseCode>) {
        let standing = Standing { open: true, crew: Crew::Taking, ..Standing::default() };
        let status = Seen::status(seen, &standing, &Now { at, live, queue_max: 500, old: true });
        let view = View::default();
        view.stand(status.clone(), Arc::new(standing));
        (status, view.may_start())
    }

    #[test]
    fn the_last_view_stands_until_it_is_too_old_to_be_true() {
        let seen = seen();
        for at in [1_000, 1_000 + TRUE_MS] {
            let (status, start) = told(Some(&seen), at, true);
            assert!(status.old && status.live && status.open && status.on_duty == 2, "{status:?}");
            assert_eq!(start, Ok(()));
        }
        let (status, start) = told(Some(&seen), 1_001 + TRUE_MS, true);
        assert!(status.old && !status.live && !status.open, "{status:?}");
        assert_eq!(start, Err(CloseCode::LiveUnavailable), "not that nobody is on duty");
    }

    #[test]
    fn nothing_seen_yet_and_live_state_away_are_not_nobody_on_duty() {
        assert_eq!(told(None, 1_000, true).1, Err(CloseCode::LiveUnavailable));
        let (status, start) = told(Some(&seen()), 1_000, false);
        assert_eq!((status.on_duty, start), (2, Err(CloseCode::LiveUnavailable)));
    }
}
