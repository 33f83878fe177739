//! How long somebody will likely wait: an honest range, or nothing.

use crate::clock::Millis;
use crate::id::ConversationId;
use crate::protocol::{QueueView, Wait};
use std::collections::HashMap;

/// Fewer accepts than this in the last hour say nothing about the next hour.
const ENOUGH: usize = 3;
/// Live state keeps at most this many accepts; when there are more, the window is shorter than an hour.
const KEPT: usize = 50;
/// Minutes that people say. Beyond the last one, which is the longest wait, nothing is promised.
const FRIENDLY: [u32; 13] = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120];
/// The wait while a seat is free: one ring, or a few.
const SOON: Wait = Wait { from: 0, to: 2 };

/// The likely wait in minutes for the young person at `place` (from 1), given how long ago the latest accepts
/// were (milliseconds, newest first, none older than an hour). `None`: it cannot be said, because nobody is on
/// duty, too little happened in the last hour, or it may take longer than anybody may wait.
///
/// A higher place never gets a shorter wait. The model: those ahead take the free seats; the rest are taken at
/// the rate of the last hour, at random moments, so that the time until the k-th accept has mean `k / rate` and
/// standard deviation `√k / rate`. The range goes from one deviation below to one and a half above.
pub fn likely_wait(place: u32, queue: &QueueView, accepts: &[Millis]) -> Option<Wait> {
    if queue.on_duty == 0 {
        return None;
    }
    let ahead = place.max(1).saturating_sub(queue.free);
    if ahead == 0 {
        return Some(SOON);
    }
    let rate = accepts_per_minute(accepts)?;
    let (mean, deviation) = (f64::from(ahead) / rate, f64::from(ahead).sqrt() / rate);
    let from = FRIENDLY.iter().rev().find(|minutes| f64::from(**minutes) <= mean - deviation)?;
    let to = FRIENDLY.iter().find(|minutes| f64::from(**minutes) >= mean + 1.5 * deviation)?;
    Some(Wait { from: *from, to: (*to).max(SOON.to) })
}

/// Until when each waiting young person was told to be taken at the latest, by conversation and its generation.
#[derive(Default)]
pub struct Promises {
    until: HashMap<(ConversationId, u64), Millis>,
}

impl Promises {
    /// The estimate as it may be said at `now` (ms, monotonic): none any more, once an earlier one has broken its word.
    pub fn keep(&mut self, stay: (ConversationId, u64), wait: Option<Wait>, now: Millis) -> Option<Wait> {
        let said = wait.map_or(Millis::MAX, |wait| now.saturating_add(Millis::from(wait.to) * 60_000));
        let until = self.until.entry(stay).or_insert(said);
        *until = said.min(*until);
        wait.filter(|_| now < *until)
    }

    /// Forgets all but these.
    pub fn retain(&mut self, waits: impl Fn(&(ConversationId, u64)) -> bool) {
        self.until.retain(|stay, _| waits(stay));
    }
}

fn accepts_per_minute(accepts: &[Millis]) -> Option<f64> {
    const HOUR: Millis = 3_600_000;
    let accepts: Vec<Millis> = accepts.iter().copied().filter(|age| *age <= HOUR).take(KEPT).collect();
    let oldest = accepts.last().copied()?;
    if accepts.len() < ENOUGH {
        return None;
    }
    // While not all are kept that happened in the hour, those that are span only up to the oldest.
    let window = if accepts.len() == KEPT { oldest.max(60_000) } else { HOUR };
    let minutes = f64::from(u32::try_from(window / 1000).unwrap_or(u32::MAX)) / 60.0;
    Some(f64::from(u32::try_from(accepts.len()).unwrap_or(u32::MAX)) / minutes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn queue(on_duty: u32, free: u32) -> QueueView {
        QueueView { on_duty, free, ..QueueView::default() }
    }

    fn evenly(n: u64) -> Vec<Millis> {
        (1..=n).map(|i| i * 3_600_000 / n).collect()
    }

    #[test]
    fn a_free_seat_means_soon() {
        assert_eq!(likely_wait(1, &queue(1, 1), &[]), Some(SOON));
        assert_eq!(likely_wait(2, &queue(2, 2), &[]), Some(SOON));
    }

    #[test]
    fn too_little_is_known() {
        assert_eq!(likely_wait(1, &queue(0, 0), &evenly(20)), None, "nobody on duty");
        assert_eq!(likely_wait(1, &queue(1, 0), &evenly(2)), None, "two accepts");
        assert_eq!(likely_wait(1, &queue(1, 0), &[1, 2, 4_000_000]), None, "two within the hour");
        assert_eq!(likely_wait(1, &queue(1, 0), &[]), None);
        assert_eq!(likely_wait(40, &queue(1, 0), &evenly(3)), None, "longer than anybody may wait");
    }

    #[test]
    fn the_last_hour_tells() {
        // Six an hour: ten minutes each.
        assert_eq!(likely_wait(1, &queue(1, 0), &evenly(6)), Some(Wait { from: 0, to: 30 }));
        assert_eq!(likely_wait(4, &queue(2, 0), &evenly(6)), Some(Wait { from: 20, to: 90 }));
        assert_eq!(likely_wait(4, &queue(2, 3), &evenly(6)), Some(Wait { from: 0, to: 30 }));
        // Busy: the fifty that are kept cover ten minutes, so five a minute.
        let busy: Vec<Millis> = (1..=50).map(|i| i * 12_000).collect();
        assert_eq!(likely_wait(1, &queue(9, 0), &busy), Some(Wait { from: 0, to: 2 }));
        assert_eq!(likely_wait(25, &queue(9, 0), &busy), Some(Wait { from: 3, to: 10 }));
    }

    #[test]
    fn an_estimate_that_broke_its_word_is_not_given_again() {
        let stay = (ConversationId::from_bytes([1; 16]), 1);
        let mut promises = Promises::default();
        let long = Some(Wait { from: 5, to: 20 });
        assert_eq!(promises.keep(stay, None, 0), None);
        assert_eq!(promises.keep(stay, long, 0), long);
        assert_eq!(promises.keep(stay, long, 18 * 60_000), long);
        assert_eq!(promises.keep(stay, Some(SOON), 18 * 60_000 - 1), Some(SOON));
        assert_eq!(promises.keep(stay, Some(SOON), 20 * 60_000 - 2), Some(SOON));
        assert_eq!(promises.keep(stay, Some(SOON), 20 * 60_000 - 1), None);
        assert_eq!(promises.keep(stay, long, 20 * 60_000), None);
        assert_eq!(promises.keep((stay.0, 2), long, 20 * 60_000), long, "back in the queue: a new stay");
        promises.retain(|other| *other != stay);
        assert_eq!(promises.keep(stay, long, 20 * 60_000), long);
    }

    proptest! {
        #[test]
        fn a_higher_place_never_waits_less(
            accepts in prop::collection::vec(0u64..3_700_000, 0..60), on_duty in 0u32..9, free in 0u32..9,
        ) {
            let mut accepts = accepts;
            accepts.sort_unstable();
            let queue = queue(on_duty, free.min(on_duty * 5));
            let mut before = Some(Wait { from: 0, to: 0 });
            for place in 1..60 {
                let wait = likely_wait(place, &queue, &accepts);
                if let Some(wait) = wait {
                    prop_assert!(wait.from < wait.to && FRIENDLY.contains(&wait.from) && FRIENDLY.contains(&wait.to));
                    let before = before.expect("known for the place before");
                    prop_assert!(before.from <= wait.from && before.to <= wait.to);
                }
                before = wait;
            }
        }
    }
}
