//! How long somebody will likely wait: an honest range, or nothing.

use crate::clock::Millis;
use crate::id::ConversationId;
use crate::protocol::Wait;
use std::collections::HashMap;

/// Fewer accepts than this in the last hour say nothing about the next hour.
const ENOUGH: usize = 3;
/// Live state keeps at most this many accepts; when there are more, the window is shorter than an hour.
const KEPT: usize = 50;
/// Minutes that people say. Beyond the last one, which is the longest wait, nothing is promised.
const FRIENDLY: [u32; 13] = [0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 90, 120];
/// The wait while a seat is free: one ring, or a few.
const SOON: Wait = Wait { from: 0, to: 2 };
const MINUTE: Millis = 60_000;
/// A breath that lasts longer is no moment.
const MOMENT: Millis = 5 * MINUTE;

/// Those who take conversations, as a young person who waits for one of them would count them.
#[derive(Debug, Default, PartialEq)]
pub struct Hands {
    pub on_duty: u32,
    /// Free seats.
    pub free: u32,
    /// In how long one more seat is free, as its counsellor only has a breath, the soonest first.
    pub soon: Vec<Millis>,
}

impl Hands {
    /// How long the breath lasts that the young person at `place` waits for, where it is a breath.
    fn breath(&self, place: u32) -> Option<Millis> {
        let ahead = place.checked_sub(self.free)?.checked_sub(1)?;
        self.soon.get(usize::try_from(ahead).ok()?).copied()
    }

    /// Whether a counsellor for this place is ready in a moment, and only has a breath.
    pub fn breathes(&self, place: u32) -> bool {
        self.breath(place).is_some_and(|left| left <= MOMENT)
    }
}

/// The likely wait in minutes for the young person at `place` (from 1), given how long ago the latest accepts
/// were (milliseconds, newest first, none older than an hour). `None`: it cannot be said, because nobody is on
/// duty, too little happened in the last hour, or it may take longer than anybody may wait.
///
/// A higher place never gets a shorter wait. The model: those ahead take the free seats; the rest are taken at
/// the rate of the last hour, at random moments, so that the time until the k-th accept has mean `k / rate` and
/// standard deviation `√k / rate`. The range goes from one deviation below to one and a half above. Where those next in
/// turn only wait for somebody's breath, its end is known, and nobody after them waits less.
pub fn likely_wait(place: u32, hands: &Hands, accepts: &[Millis]) -> Option<Wait> {
    if hands.on_duty == 0 {
        return None;
    }
    let ahead = place.max(1).saturating_sub(hands.free);
    if ahead == 0 {
        return Some(SOON);
    }
    if let Some(left) = hands.breath(place) {
        return after(left);
    }
    let least = hands.soon.last().map_or(Some(SOON), |left| after(*left))?;
    let ahead = ahead.saturating_sub(u32::try_from(hands.soon.len()).unwrap_or(u32::MAX));
    let rate = accepts_per_minute(accepts)?;
    let (mean, deviation) = (f64::from(ahead) / rate, f64::from(ahead).sqrt() / rate);
    let from = FRIENDLY.iter().rev().find(|minutes| f64::from(**minutes) <= mean - deviation)?;
    let to = FRIENDLY.iter().find(|minutes| f64::from(**minutes) >= mean + 1.5 * deviation)?;
    let from = if hands.soon.is_empty() { *from } else { least.from.max(*from) };
    Some(Wait { from, to: least.to.max(*to) })
}

/// The wait for the end of a breath, and a ring.
fn after(left: Millis) -> Option<Wait> {
    let from = FRIENDLY.iter().rev().find(|minutes| Millis::from(**minutes) * MINUTE <= left)?;
    let to = FRIENDLY.iter().find(|minutes| Millis::from(**minutes) * MINUTE >= left.saturating_add(MINUTE))?;
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

    fn queue(on_duty: u32, free: u32) -> Hands {
        Hands { on_duty, free, soon: Vec::new() }
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

    #[test]
    fn the_end_of_a_breath_is_known() {
        let hands = |free, soon: &[Millis]| Hands { on_duty: 3, free, soon: soon.to_vec() };
        let wait = |place, free, soon: &[Millis], accepts: &[Millis]| likely_wait(place, &hands(free, soon), accepts);
        let range = |from, to| Some(Wait { from, to });
        assert_eq!(wait(1, 0, &[160_000], &evenly(6)), range(2, 5), "not what the last hour tells");
        assert_eq!(wait(1, 0, &[1], &[]), range(0, 2));
        assert_eq!(wait(1, 0, &[1_800_000], &[]), range(30, 45));
        assert_eq!((wait(1, 1, &[160_000], &[]), wait(2, 1, &[160_000], &[])), (Some(SOON), range(2, 5)));
        assert_eq!(wait(2, 0, &[160_000], &[]), None, "nothing is known of those after it");
        assert_eq!(wait(2, 0, &[1_700_000], &evenly(50)), range(20, 30), "nor are they before it");
        let told = |place, free, soon: &[Millis]| hands(free, soon).breathes(place);
        assert!(told(1, 0, &[300_000]) && !told(1, 0, &[300_001]) && !told(1, 1, &[1]) && !told(2, 0, &[1]));
        assert!(told(2, 1, &[1]) && !told(3, 1, &[1]) && !told(0, 0, &[1]));
    }

    proptest! {
        #[test]
        fn a_higher_place_never_waits_less(
            mut accepts in prop::collection::vec(0u64..3_700_000, 0..60), on_duty in 0u32..9, free in 0u32..9,
            mut soon in prop::collection::vec(1u64..1_800_000, 0..9),
        ) {
            accepts.sort_unstable();
            soon.sort_unstable();
            let queue = Hands { soon, ..queue(on_duty, free.min(on_duty * 5)) };
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
