//! Those on duty, as desks are told of them: all at first, then what changed.

use crate::id::StaffId;
use crate::line::Takes;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;

/// So many go into one frame: a socket keeps the room of its longest frame for as long as it is open.
const IN_ONE: usize = 16;

/// A counsellor on duty, to the others: as the roster has them, and whether they could take somebody now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Colleague {
    pub staff: StaffId,
    pub name: Arc<str>,
    /// As [`super::RosterEntry::device`].
    pub device: Arc<str>,
    /// There, neither on a pause nor in a breath, and with a seat left.
    pub free: bool,
    /// Has taken the duty of the on-call lead.
    pub lead: bool,
    pub takes: Arc<Takes>,
}

/// What changed among those on duty. Taken in twice, or late, it does no harm: what came after it is still to come.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ColleagueNews {
    /// Those who came, and those of whom something is new.
    on: Vec<Colleague>,
    off: Vec<StaffId>,
}

impl ColleagueNews {
    pub fn between(before: &[Colleague], after: &[Colleague]) -> Self {
        let mut gone: HashMap<_, _> = before.iter().map(|one| (one.staff, one)).collect();
        let on = after.iter().filter(|one| gone.remove(&one.staff) != Some(one)).cloned().collect();
        let mut off: Vec<_> = gone.into_keys().collect();
        off.sort_unstable();
        Self { on, off }
    }

    pub fn frames(&self) -> impl Iterator<Item = Colleagues<'_>> {
        Colleagues::frames(false, &self.on, &self.off)
    }
}

/// A frame of the list that a desk has of those on duty.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Colleagues<'a> {
    /// The list begins anew.
    whole: bool,
    on: &'a [Colleague],
    off: &'a [StaffId],
    /// The list is only right with the next frame, which follows at once.
    more: bool,
}

impl<'a> Colleagues<'a> {
    /// All of them.
    pub fn whole(all: &'a [Colleague]) -> impl Iterator<Item = Self> {
        Self::frames(true, all, &[])
    }

    fn frames(whole: bool, on: &'a [Colleague], off: &'a [StaffId]) -> impl Iterator<Item = Self> {
        let last = on.len().div_ceil(IN_ONE).max(1) - 1;
        (0..=last).map(move |nth| Self {
            whole: whole && nth == 0,
            on: on.chunks(IN_ONE).nth(nth).unwrap_or_default(),
            off: if nth == 0 { off } else { &[] },
            more: nth < last,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn on_duty(some: &[(u8, bool)]) -> Vec<Colleague> {
        let one = |(n, free): &(u8, bool)| Colleague {
            staff: StaffId::from_bytes([*n; 16]),
            name: n.to_string().into(),
            device: "key".into(),
            free: *free,
            lead: false,
            takes: Arc::default(),
        };
        let by_id: HashMap<_, _> = some.iter().map(|one| (one.0, one)).collect();
        by_id.into_values().map(one).collect()
    }

    /// What a desk makes of frames.
    fn take(list: &mut HashMap<StaffId, Colleague>, frames: Vec<Colleagues<'_>>) {
        let mores: Vec<_> = frames.iter().map(|frame| frame.more).collect();
        assert_eq!(mores.iter().filter(|more| !**more).count(), 1, "one frame is the last");
        assert!(!mores[mores.len() - 1]);
        for frame in frames {
            assert!(frame.on.len() <= IN_ONE);
            if frame.whole {
                list.clear();
            }
            frame.off.iter().for_each(|staff| drop(list.remove(staff)));
            list.extend(frame.on.iter().map(|one| (one.staff, one.clone())));
        }
    }

    proptest! {
        #[test]
        fn a_desk_that_was_told_all_and_then_each_change_knows_all(
            lists in prop::collection::vec(prop::collection::vec((0_u8..60, any::<bool>()), 0..60), 1..6)
        ) {
            let lists: Vec<_> = lists.iter().map(|list| on_duty(list)).collect();
            let mut told = HashMap::new();
            take(&mut told, Colleagues::whole(&lists[0]).collect());
            for pair in lists.windows(2) {
                let news = ColleagueNews::between(&pair[0], &pair[1]);
                take(&mut told, news.frames().collect());
                // A desk that read all of it a moment before its first change hears that change again.
                take(&mut told, news.frames().collect());
                let after: HashMap<_, _> = pair[1].iter().map(|one| (one.staff, one.clone())).collect();
                prop_assert_eq!(&told, &after);
            }
        }
    }

    #[test]
    fn one_who_changes_among_many_is_told_alone() {
        let many: Vec<_> = (0..200).map(|n| (n, true)).collect();
        let before = on_duty(&many);
        let mut after = before.clone();
        after[70].free = false;
        let expected = ColleagueNews { on: vec![after[70].clone()], off: Vec::new() };
        assert_eq!(ColleagueNews::between(&before, &after), expected);
    }
}
