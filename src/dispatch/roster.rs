//! The desks as policy needs them: counted and in order, and kept so by what changes. Neither a change nor a question costs
//! more where there are more desks.

use super::count;
use crate::clock::Millis;
use crate::id::{ConversationId, StaffId};
use crate::line::{Language, Line, Takes};
use crate::live::{DeskNews, DeskWorry, Duty, Mark, SEER_MS, TAKERS_MS, Waiting, Worry};
use crate::protocol::{Colleague, Worried};
use crate::wait::Hands;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// How long a pause holds the door open; after that nobody is expected back from it.
const PAUSE_MS: i64 = 15 * 60_000;

/// No desk is told of more colleagues than this; each is, of each.
const COLLEAGUES: usize = 200;

/// All desks on duty or with seats.
#[derive(Default)]
pub struct Roster {
    mark: Mark,
    desks: HashMap<StaffId, Kept>,
    /// Those who take conversations, by which ones: few groups, however many desks there are.
    takers: BTreeMap<Arc<Takes>, Takers>,
    /// On a pause that holds the door open, by its beginning …
    paused: BTreeSet<(i64, StaffId)>,
    /// … and those who are not taken to be there.
    silent: BTreeSet<StaffId>,
    /// Those who are away and have seats, by the moment they left.
    away: BTreeSet<(i64, StaffId)>,
    /// Those of the takers who have a breath, by its end.
    breathing: BTreeSet<(i64, StaffId)>,
    /// Whose counsellors are worried about a conversation.
    worried: BTreeSet<StaffId>,
    /// Those whom colleagues may know, in the order in which they are told where they are too many: leads first, then by name.
    known: BTreeSet<(bool, Arc<str>, StaffId)>,
    /// As they are to be told, until one of them changes.
    colleagues: Option<Arc<[Colleague]>>,
}

/// Desks that take conversations, and all the same ones.
#[derive(Default)]
struct Takers {
    on_duty: u32,
    /// Their free seats, but of those who have a breath.
    free: u32,
    /// Those who have room, and no breath.
    roomy: u32,
    /// Those of them whom nothing rings.
    idle: BTreeSet<Turn>,
}

/// Whom to ring first comes first: the fewest conversations, heavy ones counted twice, among equals the one idle longest.
pub type Turn = (u32, i64, StaffId);

/// A desk, with the moments since which it is away, paused and idle, by the clock of live state.
struct Kept {
    duty: Duty,
    away: i64,
    paused: i64,
    idle: i64,
    /// Until when a breath lasts …
    breath: i64,
    /// … as long as it does.
    breathes: bool,
}

impl Roster {
    /// The roster of these desks alone.
    pub fn of(duty: impl IntoIterator<Item = Duty>) -> Self {
        let changed = duty.into_iter().map(|duty| (duty.staff, Some(duty))).collect();
        let mut roster = Self::default();
        roster.take(&DeskNews { whole: true, changed, mark: Mark::default() });
        roster
    }

    /// How far the roster has read the changes of desks.
    pub fn mark(&self) -> Mark {
        self.mark
    }

    /// Takes in what changed.
    pub fn take(&mut self, news: &DeskNews) {
        if news.whole {
            *self = Self::default();
        }
        self.mark = news.mark;
        for (staff, duty) in &news.changed {
            if let Some(before) = self.desks.remove(staff) {
                self.uncount(&before);
            }
            if let Some(duty) = duty {
                let kept = Kept::new(duty.clone(), self.mark.at);
                self.count(&kept);
                self.desks.insert(*staff, kept);
            }
        }
        while let Some((since, staff)) = self.paused.first().copied() {
            if self.mark.at.saturating_sub(since) <= PAUSE_MS {
                break;
            }
            self.paused.pop_first();
            self.silent.insert(staff);
        }
        while let Some((until, staff)) = self.breathing.first().copied() {
            if until > self.mark.at {
                break;
            }
            self.breathed_out(staff);
        }
    }

    fn breathed_out(&mut self, staff: StaffId) {
        if let Some(mut kept) = self.desks.remove(&staff) {
            self.uncount(&kept);
            kept.breathes = false;
            self.count(&kept);
            self.desks.insert(staff, kept);
        }
    }

    /// Everybody, in order of id, as of now.
    pub fn duty(&self) -> Vec<Duty> {
        let mut all: Vec<_> = self.desks.values().map(|kept| kept.at(self.mark.at)).collect();
        all.sort_unstable_by_key(|duty| duty.staff);
        all
    }

    /// How many take conversations now: on duty, there, and not on pause.
    pub fn on_duty(&self) -> u32 {
        self.takers.values().map(|takers| takers.on_duty).sum()
    }

    /// Whether one of them, or of those who come back from a pause, takes conversations in this language.
    pub fn speaks(&self, language: Language) -> bool {
        let paused = self.paused.iter().filter_map(|(_, staff)| self.desks.get(staff));
        let mut takes = self.takers.keys().chain(paused.map(|kept| &kept.duty.takes));
        takes.any(|takes| takes.speaks(language))
    }

    /// Those who take this line.
    pub fn for_line(&self, line: Line) -> Hands {
        self.hands(|takes| takes.takes(line))
    }

    /// Those who take conversations now, of whom `theirs` is true.
    pub fn hands(&self, theirs: impl Fn(&Takes) -> bool) -> Hands {
        let mut hands = Hands::default();
        for (_, takers) in self.takers.iter().filter(|(takes, _)| theirs(takes)) {
            hands.on_duty += takers.on_duty;
            hands.free += takers.free;
        }
        for (until, staff) in &self.breathing {
            let kept = self.desks.get(staff).filter(|kept| theirs(&kept.duty.takes));
            let left = u64::try_from(until.saturating_sub(self.mark.at)).unwrap_or(0);
            let seats = kept.map_or(0, |kept| free_seats(&kept.duty));
            hands.soon.extend((0..seats).map(|_| left));
        }
        hands
    }

    /// Those on duty whose names are known: leads first, so that none of them is left out where they are too many to tell;
    /// then by name.
    pub fn colleagues(&mut self) -> Arc<[Colleague]> {
        Arc::clone(self.colleagues.get_or_insert_with(|| {
            let told =
                self.known.iter().take(COLLEAGUES).filter_map(|(_, _, staff)| self.desks.get(staff)?.colleague());
            told.collect()
        }))
    }

    /// Who is worried about a conversation, the longest first; of each desk with a name.
    pub fn worries(&self) -> Vec<Worried> {
        let mut all: Vec<_> = self.worrying().flat_map(|kept| kept.worries(self.mark.at)).collect();
        all.sort_unstable_by_key(|one| (one.mark, one.staff));
        all
    }

    /// Those of whom the coordinators are to be told.
    pub fn untold(&self) -> impl Iterator<Item = (StaffId, i64)> {
        let now = self.mark.at;
        self.each_worry().filter(move |(_, worry)| worry.is_due(now)).map(|(staff, worry)| (staff, worry.since))
    }

    /// Worries seen by somebody who is not there any more, and who that is.
    pub fn out_of_view(&self) -> impl Iterator<Item = (StaffId, i64, StaffId)> {
        let by = |worry: &Worry| worry.seen.as_ref().map(|seer| seer.staff).filter(|by| !self.is_watching(*by));
        self.each_worry().filter_map(move |(staff, worry)| by(worry).map(|by| (staff, worry.since, by)))
    }

    /// Whether this one is there as a lead, or not away for long.
    fn is_watching(&self, staff: StaffId) -> bool {
        let now = self.mark.at;
        let there = |kept: &Kept| kept.duty.present || now.saturating_sub_unsigned(SEER_MS) < kept.away;
        self.desks.get(&staff).is_some_and(|kept| kept.duty.wish.on && kept.duty.wish.lead && there(kept))
    }

    fn each_worry(&self) -> impl Iterator<Item = (StaffId, &Worry)> {
        self.worrying().flat_map(|kept| kept.duty.worries.iter().map(|one| (kept.duty.staff, &one.worry)))
    }

    fn worrying(&self) -> impl Iterator<Item = &Kept> {
        self.worried.iter().filter_map(|staff| self.desks.get(staff))
    }

    /// How many hold a pause, and will come back from it.
    pub fn paused(&self) -> u32 {
        count(self.paused.len())
    }

    /// How many are on duty, and nobody is taken to be there.
    pub fn silent(&self) -> u32 {
        count(self.silent.len())
    }

    /// The free seats of those who take conversations.
    pub fn free(&self) -> u32 {
        self.takers.values().map(|takers| takers.free).sum()
    }

    /// Those whom nothing rings and who have room, in groups that take the same conversations.
    pub fn idle(&self) -> impl Iterator<Item = (&Takes, impl Iterator<Item = Turn>)> {
        self.takers.iter().map(|(takes, takers)| (&**takes, takers.idle.iter().copied()))
    }

    /// What is taken by the counsellors who take conversations now.
    pub fn takes(&self) -> impl Iterator<Item = &Takes> {
        self.takers.keys().map(|takes| &**takes)
    }

    /// What is taken by the counsellors who have a free seat.
    pub fn roomy(&self) -> impl Iterator<Item = &Takes> {
        self.takers.iter().filter(|(_, takers)| takers.roomy > 0).map(|(takes, _)| &**takes)
    }

    /// Whether everybody may be rung for one who waits: nobody on duty takes the line, or those who do were given their time.
    pub fn is_everybodys(&self, one: &Waiting) -> bool {
        one.queued >= TAKERS_MS || !self.takers.keys().any(|takes| takes.takes(one.line))
    }

    /// Who may be rung for one who waits, by what they take: those whose line it is, or everybody.
    pub fn whose(&self, one: &Waiting) -> impl Fn(&Takes) -> bool + use<> {
        let (line, everybodys) = (one.line, self.is_everybodys(one));
        move |takes| everybodys || takes.takes(line)
    }

    /// Whether there are counsellors for this one with a free seat, and all of them have let it pass.
    pub fn all_with_room_let_pass(&self, one: &Waiting) -> bool {
        let (these, whose) = (&one.passed, self.whose(one));
        let with_room =
            |staff: &&StaffId| self.desks.get(*staff).is_some_and(|kept| kept.has_room() && whose(&kept.duty.takes));
        let with_room = these.iter().filter(with_room);
        let roomy: u32 = self.takers.iter().filter(|(takes, _)| whose(takes)).map(|(_, takers)| takers.roomy).sum();
        roomy > 0 && count(with_room.count()) == roomy
    }

    /// The seats of those who have been away for at least `after`.
    pub fn seats_of_the_gone(&self, after: Millis) -> impl Iterator<Item = (ConversationId, u64)> {
        let until = self.mark.at.saturating_sub_unsigned(after);
        let gone = self.away.range(..).take_while(move |(since, _)| *since <= until);
        gone.filter_map(|(_, staff)| self.desks.get(staff)).flat_map(|kept| kept.duty.seats.iter().copied())
    }

    fn count(&mut self, kept: &Kept) {
        let duty = &kept.duty;
        self.colleagues = None;
        self.known.extend(kept.known());
        if !duty.worries.is_empty() {
            self.worried.insert(duty.staff);
        }
        if takes(duty) {
            let takers = self.takers.entry(Arc::clone(&duty.takes)).or_default();
            takers.on_duty += 1;
            takers.free += kept.free_seats();
            takers.roomy += u32::from(kept.has_room());
            if kept.has_room() && duty.offers == 0 {
                takers.idle.insert(kept.turn());
            }
            if kept.breathes {
                self.breathing.insert((kept.breath, duty.staff));
            }
        } else if duty.wish.on && duty.present && !duty.wish.done {
            if duty.wish.unanswered {
                self.silent.insert(duty.staff);
            } else {
                self.paused.insert((kept.paused, duty.staff));
            }
        }
        if !duty.present && !duty.seats.is_empty() {
            self.away.insert((kept.away, duty.staff));
        }
    }

    fn uncount(&mut self, kept: &Kept) {
        let duty = &kept.duty;
        self.colleagues = None;
        if let Some(known) = kept.known() {
            self.known.remove(&known);
        }
        if let Some(takers) = self.takers.get_mut(&duty.takes).filter(|_| takes(duty)) {
            takers.on_duty -= 1;
            takers.free -= kept.free_seats();
            takers.roomy -= u32::from(kept.has_room());
            takers.idle.remove(&kept.turn());
            // Whoever is left in the map is on duty.
            if takers.on_duty == 0 {
                self.takers.remove(&duty.takes);
            }
        }
        self.worried.remove(&duty.staff);
        self.silent.remove(&duty.staff);
        self.paused.remove(&(kept.paused, duty.staff));
        self.away.remove(&(kept.away, duty.staff));
        self.breathing.remove(&(kept.breath, duty.staff));
    }
}

impl Kept {
    fn new(duty: Duty, now: i64) -> Self {
        let ago = |age: Millis| now.saturating_sub_unsigned(age);
        Self {
            away: ago(duty.away),
            paused: ago(duty.paused_for),
            idle: ago(duty.idle),
            breath: now.saturating_add_unsigned(duty.breath_left),
            breathes: duty.breath_left > 0,
            duty,
        }
    }

    fn at(&self, now: i64) -> Duty {
        let age = |since: i64| u64::try_from(now.saturating_sub(since)).unwrap_or(0);
        let duty = self.duty.clone();
        Duty {
            away: if duty.present { 0 } else { age(self.away) },
            paused_for: if duty.wish.paused { age(self.paused) } else { 0 },
            idle: age(self.idle),
            breath_left: u64::try_from(self.breath.saturating_sub(now)).unwrap_or(0),
            ..duty
        }
    }

    fn worries(&self, now: i64) -> impl Iterator<Item = Worried> {
        let of = move |name: &Arc<str>, one: &DeskWorry| Worried {
            staff: self.duty.staff,
            name: Arc::clone(name),
            mark: one.worry.since,
            ms: u64::try_from(now.saturating_sub(one.worry.since)).unwrap_or(0),
            seen: one.worry.seen.clone(),
            told: one.worry.told.map(|(told, _)| told),
        };
        let named = self.duty.named.as_ref();
        named.into_iter().flat_map(move |(name, _)| self.duty.worries.iter().map(move |one| of(name, one)))
    }

    /// Its place among those whom colleagues know: whoever is away can be asked nothing, and sees nothing.
    fn known(&self) -> Option<(bool, Arc<str>, StaffId)> {
        let Duty { staff, wish, named, present, .. } = &self.duty;
        let (name, _) = named.as_ref().filter(|_| wish.on && *present)?;
        Some((!wish.lead, Arc::clone(name), *staff))
    }

    fn colleague(&self) -> Option<Colleague> {
        let Duty { staff, wish, takes, named, .. } = &self.duty;
        let (name, device) = named.clone()?;
        Some(Colleague {
            staff: *staff,
            name,
            device,
            free: self.has_room(),
            lead: wish.lead,
            takes: Arc::clone(takes),
        })
    }

    fn turn(&self) -> Turn {
        (load(&self.duty), self.idle, self.duty.staff)
    }

    fn has_room(&self) -> bool {
        takes(&self.duty) && self.free_seats() > 0
    }

    /// Those that may be rung for.
    fn free_seats(&self) -> u32 {
        if self.breathes { 0 } else { free_seats(&self.duty) }
    }
}

fn takes(duty: &Duty) -> bool {
    duty.wish.on && duty.present && !duty.wish.paused
}

fn free_seats(duty: &Duty) -> u32 {
    u32::from(duty.wish.capacity).saturating_sub(load(duty).saturating_add(duty.coming))
}

/// What its conversations weigh.
fn load(duty: &Duty) -> u32 {
    count(duty.seats.len()).saturating_add(duty.heavy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dispatch::tests::on_duty;
    use crate::line::About;
    use crate::live::Wish;
    use proptest::prelude::*;

    fn staff(n: u8) -> StaffId {
        StaffId::from_bytes([n; 16])
    }

    fn waiting(line: Line) -> Waiting {
        Waiting {
            conversation: ConversationId::from_bytes([9; 16]),
            generation: 1,
            line,
            waited: 0,
            queued: 0,
            present: true,
            away: 0,
            offer: None,
            passed: vec![],
            since_pass: None,
            bell: None,
            rung: None,
        }
    }

    fn a_duty() -> impl Strategy<Value = Duty> {
        let wish = (any::<bool>(), 0_u8..4, any::<bool>(), any::<bool>());
        let ages = (0_u64..2_000_000, 0_u64..2_000_000, 0_u64..9, prop_oneof![Just(0_u64), 1_u64..2_000_000]);
        let takes = prop::sample::select(vec![
            Takes::default(),
            Takes::new([Language::DANISH], []),
            Takes::new([Language::DANISH, Language::ARABIC], [About::RELATIVE]),
        ]);
        let held = (0_u8..4, any::<u32>(), 0_u32..2);
        (0_u8..12, wish, any::<bool>(), ages, held, any::<bool>(), takes).prop_map(
            |(n, (on, capacity, paused, unanswered), present, ages, (seats, heavy, offers), done, takes)| Duty {
                staff: staff(n),
                wish: Wish { on, capacity, paused: paused || done, unanswered, done, lead: heavy % 5 == 0, breath: 0 },
                present,
                away: if present { 0 } else { ages.0 },
                paused_for: if paused || done { ages.1 } else { 0 },
                seats: (0..seats).map(|seat| (ConversationId::from_bytes([n * 8 + seat; 16]), 1)).collect(),
                heavy: heavy % (u32::from(seats) + 1),
                offers,
                coming: u32::from(!n.is_multiple_of(3)),
                breath_left: ages.3,
                idle: ages.2,
                takes: Arc::new(takes),
                worries: vec![],
                named: (heavy % 7 != 0).then(|| (format!("{}", heavy % 3).into(), "key".into())),
            },
        )
    }

    /// What the roster says, said by looking at every desk.
    fn agrees(roster: &Roster, duty: &[Duty]) -> Result<(), TestCaseError> {
        let all = |test: &dyn Fn(&&Duty) -> bool| count(duty.iter().filter(test).count());
        let there = |one: &Duty| one.wish.on && one.present;
        let long = |one: &Duty| one.wish.unanswered || one.paused_for > 900_000;
        let back = |one: &Duty| there(one) && one.wish.paused && !one.wish.done && !long(one);
        let free = |one: &Duty| if one.breath_left > 0 { 0 } else { free_seats(one) };
        prop_assert_eq!(roster.on_duty(), all(&|one| takes(one)));
        prop_assert_eq!(roster.paused(), all(&|one| back(one)));
        prop_assert_eq!(roster.silent(), all(&|one| { there(one) && one.wish.paused && !one.wish.done && long(one) }));
        prop_assert_eq!(roster.free(), duty.iter().filter(|one| takes(one)).map(free).sum::<u32>());
        let mut idle: Vec<_> = duty.iter().filter(|one| takes(one) && one.offers == 0 && free(one) > 0).collect();
        idle.sort_by_key(|one| (load(one), std::cmp::Reverse(one.idle), one.staff));
        let mut groups = BTreeMap::<&Takes, Vec<StaffId>>::new();
        idle.iter().for_each(|one| groups.entry(&one.takes).or_default().push(one.staff));
        let told = roster.idle().map(|(takes, turns)| (takes, turns.map(|(.., staff)| staff).collect::<Vec<_>>()));
        prop_assert_eq!(told.filter(|(_, turns)| !turns.is_empty()).collect::<BTreeMap<_, _>>(), groups);
        for language in [Language::DANISH, Language::ARABIC, Language::SOMALI] {
            let said = duty.iter().any(|one| (takes(one) || back(one)) && one.takes.speaks(language));
            prop_assert_eq!(roster.speaks(language), said);
        }
        let gone = |one: &&Duty| !one.present && one.away >= 600_000;
        let mut seats: Vec<_> = duty.iter().filter(gone).flat_map(|one| one.seats.clone()).collect();
        let mut told: Vec<_> = roster.seats_of_the_gone(600_000).collect();
        seats.sort_unstable();
        told.sort_unstable();
        prop_assert_eq!(told, seats);
        let lines = [Language::DANISH, Language::ARABIC].map(|language| Line { about: About::RELATIVE, language });
        for (line, queued) in lines.into_iter().flat_map(|line| [(line, 0), (line, TAKERS_MS)]) {
            let theirs = |one: &&Duty| takes(one) && one.takes.takes(line);
            let mut hands = Hands::default();
            for one in duty.iter().filter(theirs) {
                (hands.on_duty, hands.free) = (hands.on_duty + 1, hands.free + free(one));
                let soon = if one.breath_left > 0 { free_seats(one) } else { 0 };
                hands.soon.extend((0..soon).map(|_| one.breath_left));
            }
            hands.soon.sort_unstable();
            let on_duty = hands.on_duty;
            prop_assert_eq!(roster.for_line(line), hands);
            let everybodys = queued >= TAKERS_MS || on_duty == 0;
            let may = |one: &Duty| everybodys || one.takes.takes(line);
            let roomy: Vec<_> = duty.iter().filter(|one| takes(one) && free(one) > 0 && may(one)).collect();
            for some in [0..6, 0..12, 3..12] {
                let waiting = Waiting { queued, passed: some.map(staff).collect(), ..waiting(line) };
                prop_assert!(duty.iter().all(|one| roster.whose(&waiting)(&one.takes) == may(one)));
                let all = !roomy.is_empty() && roomy.iter().all(|one| waiting.passed.contains(&one.staff));
                prop_assert_eq!(roster.all_with_room_let_pass(&waiting), all);
            }
        }
        Ok(())
    }

    /// Who is on duty and known by name.
    fn tells_colleagues(roster: &mut Roster, duty: &[Duty]) -> Result<(), TestCaseError> {
        let there = |one: &Duty| takes(one) && one.breath_left == 0 && free_seats(one) > 0;
        let on_duty = duty.iter().filter(|one| one.wish.on && one.present);
        let mut expected: Vec<_> = on_duty
            .filter_map(|one| {
                let (name, _) = one.named.as_ref()?;
                Some((!one.wish.lead, name.to_string(), one.staff, there(one), Arc::clone(&one.takes)))
            })
            .collect();
        expected.sort();
        let told = roster.colleagues();
        let told = told.iter().map(|one| {
            let Colleague { staff, name, free, lead, takes, .. } = one;
            (!lead, name.to_string(), *staff, *free, Arc::clone(takes))
        });
        prop_assert_eq!(told.collect::<Vec<_>>(), expected);
        Ok(())
    }

    #[test]
    fn where_they_are_too_many_to_tell_no_lead_is_left_out() {
        let one = |n: u16| {
            let mut id = [0; 16];
            id[..2].copy_from_slice(&n.to_be_bytes());
            let wish = Wish { on: true, capacity: 1, lead: n == 999, ..Wish::default() };
            let named = Some((format!("{n:03}").into(), "key".into()));
            Duty { staff: StaffId::from_bytes(id), wish, named, ..on_duty(0, 0) }
        };
        let told = Roster::of((0..1000).map(one)).colleagues();
        assert_eq!((told.len(), told[0].name.as_ref(), told[199].name.as_ref()), (200, "999", "198"));
        assert!(told[0].lead && told[199].free);
    }

    proptest! {
        /// Kept by news, it is what a look at all desks would say, at any time.
        #[test]
        fn kept_by_changes_it_is_as_made_anew(
            steps in prop::collection::vec((a_duty(), prop::bool::weighted(0.2), 0_i64..1_000_000), 1..40)
        ) {
            let (mut roster, mut known, mut at) = (Roster::default(), HashMap::new(), 0_i64);
            for (duty, gone, passed) in steps {
                at += passed;
                let mark = Mark { birth: 0, at, number: 1 };
                let staff = duty.staff;
                let duty = (!gone).then_some(duty);
                roster.take(&DeskNews { whole: false, changed: vec![(staff, duty.clone())], mark });
                match duty {
                    Some(duty) => drop(known.insert(staff, Kept::new(duty, at))),
                    None => drop(known.remove(&staff)),
                }
                let mut all: Vec<_> = known.values().map(|kept| kept.at(at)).collect();
                all.sort_unstable_by_key(|duty| duty.staff);
                prop_assert_eq!(&roster.duty(), &all);
                tells_colleagues(&mut roster, &all)?;
                agrees(&roster, &all)?;
            }
        }
    }
}
