//! The desks, and the order in which they changed: a reader is told what is new to it, however many there are.

use super::room::{Desk, Holder, Moment, since};
use super::shelf::Shelf;
use crate::id::StaffId;
use crate::live::{DeskNews, Duty, Mark, NEWS_MS, PLACE_MS};
use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

pub struct Desks {
    all: Shelf<StaffId, Desk>,
    /// Handed out to be changed, or removed, since the last `settle`.
    touched: HashSet<StaffId>,
    /// The desks by their last change, and the other way round; those that are gone, for [`NEWS_MS`].
    log: BTreeMap<u64, StaffId>,
    numbers: HashMap<StaffId, u64>,
    gone: VecDeque<(Moment, StaffId, u64)>,
    last: u64,
    /// No lease of a desk ends before, and none is forgotten.
    due: Moment,
}

impl Default for Desks {
    fn default() -> Self {
        Self {
            all: Shelf::default(),
            touched: HashSet::new(),
            log: BTreeMap::new(),
            numbers: HashMap::new(),
            gone: VecDeque::new(),
            last: 0,
            due: Moment::MAX,
        }
    }
}

impl Desks {
    /// A part, as it was read. Its changes are numbered where the whole is.
    pub fn part(given: impl IntoIterator<Item = (StaffId, Option<Desk>)>, is_whole: bool) -> Self {
        Self { all: Shelf::part(given, is_whole), due: Moment::MIN, ..Self::default() }
    }

    pub fn shelf(&self) -> &Shelf<StaffId, Desk> {
        &self.all
    }

    /// Whether readers are to be told of this one, if it changed.
    pub fn is_touched(&self, staff: &StaffId) -> bool {
        self.touched.contains(staff)
    }

    pub fn get(&self, staff: &StaffId) -> Option<&Desk> {
        self.all.get(staff)
    }

    pub fn whole(&self) -> impl Iterator<Item = (&StaffId, &Desk)> {
        self.all.whole()
    }

    /// To be changed: readers will be told.
    pub fn get_mut(&mut self, staff: &StaffId) -> Option<&mut Desk> {
        let desk = self.all.get_mut(staff)?;
        self.touched.insert(*staff);
        Some(desk)
    }

    /// The same; made unknown when missing.
    pub fn get_or_unknown(&mut self, staff: StaffId, now: Moment) -> &mut Desk {
        self.touched.insert(staff);
        self.all.get_or_insert(staff, || Desk::unknown(now))
    }

    /// To be renewed, and nothing else: no reader is told.
    pub fn lease_mut(&mut self, staff: &StaffId) -> Option<&mut Holder> {
        self.all.get_mut(staff).map(|desk| &mut desk.holder)
    }

    /// Readers are to be told of it.
    pub fn touch(&mut self, staff: StaffId) {
        self.touched.insert(staff);
    }

    pub fn remove(&mut self, staff: StaffId) {
        if self.all.remove(&staff).is_some() {
            self.touched.insert(staff);
        }
    }

    /// Marks dead leases as away; whose they were, by id.
    pub fn lapse(&mut self, now: Moment) -> Vec<StaffId> {
        self.settle(now);
        if now < self.due {
            return Vec::new();
        }
        let dead = self.all.iter_mut().filter(|(_, desk)| desk.holder.is_dead(now));
        let mut dead: Vec<_> = dead
            .map(|(staff, desk)| {
                desk.holder.lapse();
                *staff
            })
            .collect();
        dead.sort_unstable();
        self.touched.extend(&dead);
        dead
    }

    /// Forgets what nobody will come back for.
    pub fn forget(&mut self, now: Moment) {
        self.settle(now);
        if now < self.due {
            return;
        }
        let over = self.all.iter().filter(|(_, desk)| desk.is_over(now));
        let over: Vec<_> = over.map(|(staff, _)| *staff).collect();
        over.into_iter().for_each(|staff| self.remove(staff));
        self.due = self.all.iter().filter_map(|(_, desk)| due(desk)).min().unwrap_or(Moment::MAX);
    }

    /// What changed since `mark`, as `duty` tells it.
    pub fn news(
        &mut self,
        mark: Mark,
        birth: Moment,
        now: Moment,
        duty: impl Fn(StaffId, &Desk) -> Option<Duty>,
    ) -> DeskNews {
        self.settle(now);
        let old = mark.number == 0 || mark.number > self.last || mark.birth != birth;
        let whole = old || since(now, mark.at) >= NEWS_MS;
        let told = |staff: &StaffId| (*staff, self.all.get(staff).and_then(|desk| duty(*staff, desk)));
        let changed = if whole {
            self.all.iter().map(|(staff, _)| told(staff)).filter(|(_, duty)| duty.is_some()).collect()
        } else {
            self.log.range(mark.number + 1..).map(|(_, staff)| told(staff)).collect()
        };
        DeskNews { whole, changed, mark: Mark { birth, at: now, number: self.last } }
    }

    /// Takes down what was touched.
    fn settle(&mut self, now: Moment) {
        if self.all.is_part() {
            return;
        }
        for staff in self.touched.drain() {
            self.last += 1;
            if let Some(before) = self.numbers.insert(staff, self.last) {
                self.log.remove(&before);
            }
            self.log.insert(self.last, staff);
            match self.all.get(&staff) {
                Some(desk) => self.due = due(desk).map_or(self.due, |due| due.min(self.due)),
                None => self.gone.push_back((now, staff, self.last)),
            }
        }
        while let Some((at, staff, number)) = self.gone.front().copied() {
            if since(now, at) < NEWS_MS {
                break;
            }
            self.gone.pop_front();
            if self.log.remove(&number).is_some() {
                self.numbers.remove(&staff);
            }
        }
    }
}

/// When its lease ends, or it is forgotten.
fn due(desk: &Desk) -> Option<Moment> {
    let Holder { here, expires, away_since, .. } = desk.holder;
    let forgotten = || desk.seats.is_empty().then_some(away_since.saturating_add_unsigned(PLACE_MS));
    if here { Some(expires) } else { forgotten() }
}
