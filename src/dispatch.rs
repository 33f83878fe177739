//! Policy, all of it and pure: who waits and who is on duty in, commands out.
//!
//! The rules, in the order of [`decide`]: a conversation that lasted too long ends; young people whose
//! counsellor has been away for long go back to the queue, to their old place; anyone who waited or was away too long
//! is told so; a worry goes back to the leads when the one who had seen it is gone; the coordinators are told of one that no
//! lead has seen in time; unanswered rings are over; then whoever waited longest is rung first, at the free counsellor with
//! the fewest conversations, among equals the one idle longest, of those who take such conversations ([`Takes`]). Where
//! nobody on duty does, or they were given three minutes ([`crate::live::TAKERS_MS`]), everybody may be rung. Professionals
//! come after all young people, and nobody is rung for one of them who could take a young person who waits. Once all of them who have room have let somebody pass, all are rung for
//! that young person each minute. So nobody starves, and no one can be overtaken but by the choice of a counsellor, or
//! by somebody for whom another counsellor is free.
//!
//! Any node may run this at any time: each command carries its preconditions, and fails harmlessly when another
//! node was faster.

mod roster;

pub use roster::Roster;
use roster::Turn;

use crate::clock::Millis;
use crate::config::Limits;
use crate::id::{ConversationId, StaffId};
use crate::line::{Line, Takes};
use crate::live::{BELL_MS, Command, SEER_MS, Snapshot, Waiting};
use crate::protocol::{Crew, EndedBy, LineQueue, QueueView, Told};
use std::collections::{BTreeMap, BTreeSet, HashMap};

const MINUTE: Millis = 60_000;
/// When counsellors were rung this long for a young person in vain, they are told that nobody answers.
const UNANSWERED_MS: Millis = 3 * MINUTE;
/// How many may well come within a minute when a school visit ends: no flood yet.
const CLASS: u32 = 60;
/// How many lines that this version does not know are listed one by one; the rest are counted together.
const UNKNOWN_LINES: usize = 5;

/// What is to be done now, in this order.
pub fn decide(snapshot: &Snapshot, roster: &Roster, limits: &Limits) -> Vec<Command> {
    let mut commands = Vec::new();
    commands.extend(snapshot.overdue.iter().map(|id| end(*id, EndedBy::TimeUp)));
    commands.extend(requeue(roster, limits));
    // Right after live state was lost a lead may not be back yet.
    if snapshot.age >= SEER_MS {
        commands.extend(roster.out_of_view().map(|(staff, mark, by)| Command::Unsee { staff, mark, by }));
    }
    commands.extend(roster.untold().map(|(staff, mark)| Command::Tell { staff, mark, told: Told::Telling }));
    let mut waiting = Vec::with_capacity(snapshot.queue.len());
    for one in &snapshot.queue {
        match lost(one, limits) {
            Some(why) => commands.push(end(one.conversation, why)),
            None => waiting.push(one),
        }
    }
    commands.extend(waiting.iter().filter_map(|one| expire(one)));
    let hushed: Vec<Command> = waiting.iter().filter_map(|one| hush(one)).collect();
    // Where a bell was missed, nobody may be: whom to ring is seen with the next snapshot.
    let known = hushed.is_empty();
    commands.extend(hushed);
    if known && snapshot.age >= limits.settle {
        commands.extend(ring(&waiting, roster));
    }
    commands
}

fn end(conversation: ConversationId, by: EndedBy) -> Command {
    Command::End { conversation, staff: None, by }
}

/// The seats of counsellors who have been away for long go back to the queue.
fn requeue(roster: &Roster, limits: &Limits) -> impl Iterator<Item = Command> {
    let after = limits.keep_seats;
    let seats = roster.seats_of_the_gone(after);
    seats.map(move |(conversation, generation)| Command::Requeue { conversation, generation, after })
}

/// Why a waiting young person loses the place, if so. Not in the middle of a ring: that may be the answer.
fn lost(one: &Waiting, limits: &Limits) -> Option<EndedBy> {
    if !one.present && one.away > limits.keep_place {
        return Some(EndedBy::Gone);
    }
    let ringing = one.offer.as_ref().is_some_and(|offer| offer.remaining > 0);
    (one.queued > limits.wait && !ringing).then_some(EndedBy::WaitedTooLong)
}

fn expire(one: &Waiting) -> Option<Command> {
    let offer = one.offer.as_ref().filter(|offer| offer.remaining == 0)?;
    Some(Command::Expire { conversation: one.conversation, staff: offer.staff })
}

fn hush(one: &Waiting) -> Option<Command> {
    (one.bell == Some(0)).then_some(Command::Hush { conversation: one.conversation })
}

/// Rings for everybody who waits, is there, and is not rung for yet: in the order of the queue.
fn ring(waiting: &[&Waiting], roster: &Roster) -> Vec<Command> {
    let mut free = Free::of(roster);
    let mut commands = Vec::new();
    let here = || in_order(waiting.iter().copied()).filter(|one| one.present);
    let mut wanted = Wanted::default();
    for one in here().filter(|one| one.offer.is_none()) {
        let (young, whose) = (one.line.about.is_young(), roster.whose(one));
        if !young {
            wanted.look(roster, here());
        }
        // Nobody is rung for a professional who could take a young person.
        let may = |takes: &Takes| whose(takes) && (young || !wanted.by_young(takes));
        let Waiting { conversation, generation, .. } = *one;
        // A person hears one ring at a time; those whose line it is come before those who only may.
        let theirs = |takes: &Takes| takes.takes(one.line) && may(takes);
        let has_not_passed = |staff| !one.passed.contains(&staff);
        if let Some(staff) = free.take(theirs, has_not_passed).or_else(|| free.take(may, has_not_passed)) {
            commands.push(Command::Offer { conversation, generation, staff });
        } else if (young || roster.roomy().all(|takes| !whose(takes) || !wanted.by_young(takes)))
            && roster.all_with_room_let_pass(one)
            && one.since_pass.is_none_or(|since| since >= BELL_MS)
        {
            // A counsellor who is being rung for somebody else has not passed yet: this ring comes next.
            commands.push(Command::Bell { conversation, generation });
        }
    }
    commands
}

/// What those take who could take a young person that waits. Looked up once, when the first professional is come to.
#[derive(Default)]
struct Wanted<'a>(Option<BTreeSet<&'a Takes>>);

impl<'a> Wanted<'a> {
    fn look<'b>(&mut self, roster: &'a Roster, here: impl Iterator<Item = &'b Waiting>) {
        self.0.get_or_insert_with(|| {
            let mut left: BTreeSet<&Takes> = roster.takes().collect();
            let mut wanted = BTreeSet::new();
            for one in here.filter(|one| one.line.about.is_young()) {
                if left.is_empty() {
                    break;
                }
                let whose = roster.whose(one);
                let (theirs, others): (BTreeSet<_>, _) = left.into_iter().partition(|takes| whose(takes));
                wanted.extend(theirs);
                left = others;
            }
            wanted
        });
    }

    fn by_young(&self, takes: &Takes) -> bool {
        self.0.as_ref().is_some_and(|wanted| wanted.contains(takes))
    }
}

/// The queue: young people first, whoever waits longest before the others; then the professionals.
pub fn in_order<'a>(queue: impl Iterator<Item = &'a Waiting> + Clone) -> impl Iterator<Item = &'a Waiting> {
    let young = |one: &&Waiting| one.line.about.is_young();
    queue.clone().filter(young).chain(queue.filter(move |one| !young(one)))
}

/// Those who may be rung.
struct Free<'a, I> {
    groups: Vec<Idle<'a, I>>,
}

/// Some who take the same conversations, in order, and read no further than needed.
struct Idle<'a, I> {
    takes: &'a Takes,
    /// Read already, and not taken.
    left: Vec<Turn>,
    next: I,
}

impl<'a> Free<'a, ()> {
    fn of(roster: &'a Roster) -> Free<'a, impl Iterator<Item = Turn>> {
        let groups = roster.idle().map(|(takes, next)| Idle { takes, left: Vec::new(), next });
        Free { groups: groups.collect() }
    }
}

impl<I: Iterator<Item = Turn>> Free<'_, I> {
    /// The first counsellor who may be rung, by what they take and by who they are.
    fn take(&mut self, whose: impl Fn(&Takes) -> bool, may: impl Fn(StaffId) -> bool) -> Option<StaffId> {
        let theirs = self.groups.iter_mut().filter(|group| whose(group.takes));
        let firsts = theirs.filter_map(|group| group.first(&may).map(|at| (group.left[at], at, group)));
        let (_, at, group) = firsts.min_by_key(|(turn, ..)| *turn)?;
        Some(group.left.remove(at).2)
    }
}

impl<I: Iterator<Item = Turn>> Idle<'_, I> {
    /// Where in `left` the first counsellor stands who may be rung.
    fn first(&mut self, may: impl Fn(StaffId) -> bool) -> Option<usize> {
        if let Some(at) = self.left.iter().position(|(.., staff)| may(*staff)) {
            return Some(at);
        }
        for turn in self.next.by_ref() {
            self.left.push(turn);
            if may(turn.2) {
                return Some(self.left.len() - 1);
            }
        }
        None
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}

/// The queue as the desks see it: those who could be taken now. Anyone away is not counted, since ringing for
/// somebody who left is what tires counsellors.
pub fn queue_view(snapshot: &Snapshot, roster: &Roster) -> QueueView {
    let mut lines = BTreeMap::new();
    let mut view = QueueView::default();
    for one in snapshot.queue.iter().filter(|one| one.present) {
        let unknown = lines.keys().filter(|(_, line): &&(usize, Line)| !line.is_known()).count();
        let fits = one.line.is_known() || lines.contains_key(&ranked(one.line)) || unknown < UNKNOWN_LINES;
        // Anybody can make up words; they must not fill every desk's page.
        let of = if fits { one.line } else { Line::OTHER };
        let line = lines.entry(ranked(of)).or_insert(LineQueue {
            line: of.about,
            language: of.language,
            waiting: 0,
            longest_ms: 0,
        });
        line.waiting += 1;
        line.longest_ms = line.longest_ms.max(one.waited);
        view.waiting += 1;
        view.longest_ms = view.longest_ms.max(one.waited);
    }
    view.away = count(snapshot.queue.len()) - view.waiting;
    view.lines = lines.into_values().collect();
    (view.on_duty, view.free) = (roster.on_duty(), roster.free());
    (view.paused, view.silent) = (roster.paused(), roster.silent());
    if is_flood(snapshot, view.free) {
        view.flood = snapshot.joins;
    }
    view
}

/// Known ones come first, as the pages list them.
fn ranked(line: Line) -> (usize, Line) {
    (line.rank(), line)
}

/// Whether anybody takes conversations, as the queue's view counts them.
pub fn crew(view: &QueueView) -> Crew {
    if view.on_duty > 0 {
        Crew::Taking
    } else if view.paused > 0 {
        Crew::Pause
    } else if view.silent > 0 {
        Crew::Silent
    } else {
        Crew::Nobody
    }
}

/// Whether counsellors were rung for this one for long, in vain.
pub fn is_unanswered(one: &Waiting) -> bool {
    one.rung.is_some_and(|rung| rung >= UNANSWERED_MS)
}

/// Whether far more come than anybody could take: more than a class at once, and ten for each who was taken in the last
/// minute or could be now.
fn is_flood(snapshot: &Snapshot, free: u32) -> bool {
    let taken = count(snapshot.accepts.iter().filter(|age| **age < MINUTE).count());
    snapshot.joins > CLASS.max(10 * (taken + free))
}

/// Everybody's number in the queue, from 1. Those who are away keep their place and are counted.
pub fn places(snapshot: &Snapshot) -> HashMap<ConversationId, u32> {
    in_order(snapshot.queue.iter()).map(|one| one.conversation).zip(1..).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::{About, Language};
    use crate::live::{Duty, Offer, Wish};

    fn conversation(n: u8) -> ConversationId {
        ConversationId::from_bytes([n; 16])
    }

    fn staff(n: u8) -> StaffId {
        StaffId::from_bytes([n; 16])
    }

    fn waiting(n: u8, waited: Millis) -> Waiting {
        Waiting {
            conversation: conversation(n),
            generation: 1,
            line: Line::default(),
            waited,
            queued: waited,
            present: true,
            away: 0,
            offer: None,
            passed: vec![],
            since_pass: None,
            bell: None,
            rung: None,
        }
    }

    pub(super) fn on_duty(n: u8, idle: Millis) -> Duty {
        Duty {
            staff: staff(n),
            wish: Wish { on: true, capacity: 1, ..Wish::default() },
            present: true,
            away: 0,
            paused_for: 0,
            seats: vec![],
            heavy: 0,
            offers: 0,
            coming: 0,
            breath_left: 0,
            idle,
            takes: Default::default(),
            named: None,
            worries: vec![],
        }
    }

    /// A snapshot, and all desks.
    struct World {
        seen: Snapshot,
        duty: Vec<Duty>,
    }

    impl std::ops::Deref for World {
        type Target = Snapshot;
        fn deref(&self) -> &Snapshot {
            &self.seen
        }
    }

    impl std::ops::DerefMut for World {
        fn deref_mut(&mut self) -> &mut Snapshot {
            &mut self.seen
        }
    }

    fn world(queue: Vec<Waiting>, duty: Vec<Duty>) -> World {
        World { seen: Snapshot { age: MINUTE, queue, ..Snapshot::default() }, duty }
    }

    fn decided(world: &World) -> Vec<Command> {
        decide(world, &Roster::of(world.duty.clone()), &Limits::default())
    }

    fn viewed(world: &World) -> QueueView {
        queue_view(world, &Roster::of(world.duty.clone()))
    }

    fn offer(n: u8, to: u8) -> Command {
        Command::Offer { conversation: conversation(n), generation: 1, staff: staff(to) }
    }

    #[test]
    fn the_longest_waiting_meets_the_one_idle_longest() {
        let queue = vec![waiting(1, 9_000), waiting(2, 5_000), waiting(3, 1_000)];
        let snapshot = world(queue, vec![on_duty(1, 10), on_duty(2, 30)]);
        assert_eq!(decided(&snapshot), [offer(1, 2), offer(2, 1)]);
    }

    #[test]
    fn who_has_conversations_is_not_idle() {
        let mut busy = on_duty(1, 90_000);
        busy.wish.capacity = 2;
        busy.seats = vec![(conversation(9), 2)];
        let snapshot = world(vec![waiting(1, 9_000)], vec![busy, on_duty(2, 30)]);
        assert_eq!(decided(&snapshot), [offer(1, 2)]);
    }

    #[test]
    fn no_ring_to_absent_paused_full_off_duty_or_already_rung() {
        let change = |change: fn(&mut Duty)| {
            let mut duty = on_duty(1, 0);
            change(&mut duty);
            decided(&world(vec![waiting(1, 9_000)], vec![duty]))
        };
        assert_eq!(change(|_| {}), [offer(1, 1)]);
        assert_eq!(change(|duty| duty.present = false), []);
        assert_eq!(change(|duty| duty.wish.paused = true), []);
        assert_eq!(change(|duty| duty.wish.on = false), []);
        assert_eq!(change(|duty| duty.seats = vec![(conversation(9), 2)]), []);
        assert_eq!(change(|duty| (duty.wish.capacity, duty.offers) = (3, 1)), []);
    }

    #[test]
    fn who_is_away_keeps_the_place_and_is_not_rung_for() {
        let mut first = waiting(1, 9_000);
        (first.present, first.away) = (false, 10 * MINUTE);
        let mut snapshot = world(vec![first, waiting(2, 5_000)], vec![on_duty(1, 0), on_duty(2, 0)]);
        assert_eq!(decided(&snapshot), [offer(2, 1)]);
        assert_eq!(places(&snapshot), HashMap::from([(conversation(1), 1), (conversation(2), 2)]));
        snapshot.queue[0].away += 1;
        assert_eq!(decided(&snapshot), [end(conversation(1), EndedBy::Gone), offer(2, 1)]);
    }

    #[test]
    fn a_ring_that_is_over_expires_and_the_next_one_is_rung_who_did_not_pass() {
        let mut one = waiting(1, 9_000);
        one.offer = Some(Offer { staff: staff(1), remaining: 1 });
        let mut rung = on_duty(1, 90);
        rung.offers = 1;
        let mut snapshot = world(vec![one], vec![rung, on_duty(2, 0)]);
        assert_eq!(decided(&snapshot), [], "one ring for one conversation");
        snapshot.queue[0].offer = Some(Offer { staff: staff(1), remaining: 0 });
        assert_eq!(decided(&snapshot), [Command::Expire { conversation: conversation(1), staff: staff(1) }]);
        (snapshot.queue[0].offer, snapshot.queue[0].passed, snapshot.duty[0].offers) = (None, vec![staff(1)], 0);
        assert_eq!(decided(&snapshot), [offer(1, 2)]);
    }

    #[test]
    fn when_all_with_room_have_passed_all_are_rung_each_minute() {
        let bell = Command::Bell { conversation: conversation(1), generation: 1 };
        let mut one = waiting(1, 9_000);
        (one.passed, one.since_pass) = (vec![staff(1)], Some(BELL_MS - 1));
        let mut full = on_duty(2, 0);
        full.seats = vec![(conversation(9), 2)];
        let mut snapshot = world(vec![one], vec![on_duty(1, 0), full]);
        assert_eq!(decided(&snapshot), []);
        snapshot.queue[0].since_pass = Some(BELL_MS);
        assert_eq!(decided(&snapshot), [bell]);
        snapshot.duty.push(Duty { offers: 1, ..on_duty(3, 0) });
        assert_eq!(decided(&snapshot), [], "3 has not passed, and is free soon");
        snapshot.duty[2].offers = 0;
        assert_eq!(decided(&snapshot), [offer(1, 3)]);
        snapshot.duty.clear();
        assert_eq!(decided(&snapshot), [], "nobody there: no bell");
    }

    #[test]
    fn nobody_is_rung_right_after_live_state_was_lost() {
        let mut snapshot = world(vec![waiting(1, 9_000)], vec![on_duty(1, 0)]);
        snapshot.age = 2_999;
        assert_eq!(decided(&snapshot), []);
        snapshot.age = 3_000;
        assert_eq!(decided(&snapshot), [offer(1, 1)]);
    }

    #[test]
    fn who_waited_too_long_is_told_but_not_in_the_middle_of_a_ring() {
        let mut snapshot = world(vec![waiting(1, 120 * MINUTE)], vec![]);
        assert_eq!(decided(&snapshot), []);
        snapshot.queue[0].queued += 1;
        assert_eq!(decided(&snapshot), [end(conversation(1), EndedBy::WaitedTooLong)]);
        snapshot.queue[0].offer = Some(Offer { staff: staff(1), remaining: 5 });
        assert_eq!(decided(&snapshot), []);
        // Back in the queue after a talk: an old place is no reason to be sent away.
        snapshot.queue[0] = Waiting { queued: 0, ..waiting(1, 200 * MINUTE) };
        assert_eq!(decided(&snapshot), []);
    }

    #[test]
    fn seats_of_a_counsellor_who_is_gone_go_back_and_overdue_ones_end() {
        let mut gone = on_duty(1, 0);
        (gone.present, gone.away, gone.wish.capacity) = (false, 10 * MINUTE - 1, 2);
        gone.seats = vec![(conversation(1), 2), (conversation(2), 4)];
        let mut snapshot = world(vec![], vec![gone]);
        assert_eq!(decided(&snapshot), []);
        snapshot.duty[0].away = 10 * MINUTE;
        snapshot.overdue = vec![conversation(3)];
        let requeue =
            |n, generation| Command::Requeue { conversation: conversation(n), generation, after: 10 * MINUTE };
        assert_eq!(decided(&snapshot), [end(conversation(3), EndedBy::TimeUp), requeue(1, 2), requeue(2, 4)]);
    }

    #[test]
    fn a_flood_is_more_than_a_class_and_than_anybody_takes() {
        let flood = |joins, accepts: usize, duty| {
            let accepts = vec![MINUTE - 1; accepts].into_iter().chain([MINUTE]).collect();
            viewed(&World { seen: Snapshot { joins, accepts, ..Snapshot::default() }, duty }).flood
        };
        assert_eq!((flood(60, 0, vec![]), flood(61, 0, vec![])), (0, 61));
        assert_eq!((flood(70, 7, vec![]), flood(71, 7, vec![])), (0, 71));
        let many = || (1..=7).map(|n| on_duty(n, 0)).collect();
        assert_eq!((flood(70, 0, many()), flood(71, 0, many())), (0, 71));
    }

    #[test]
    fn lines_of_a_later_version_are_listed_and_those_that_somebody_makes_up_are_one() {
        let made_up = (0..40).map(|n| {
            let mut one = waiting(n, 9_000 - u64::from(n));
            one.line.about = About::parse(&format!("word-{n:02}")).expect("a word");
            one
        });
        let queue = made_up.chain([waiting(50, 1_000)]).collect();
        let lines = viewed(&world(queue, Vec::new())).lines;
        let words: Vec<_> = lines.iter().map(|line| (line.line.as_str(), line.waiting)).collect();
        let expected = [
            ("unsaid", 1),
            ("word-00", 1),
            ("word-01", 1),
            ("word-02", 1),
            ("word-03", 1),
            ("word-04", 1),
            ("other", 35),
        ];
        assert_eq!(words, expected);
        assert_eq!((lines[6].language, lines[6].longest_ms), (Language::UNKNOWN, 8_995));
    }

    #[test]
    fn the_desks_see_counts_and_waits_of_those_who_are_there() {
        let mut english = waiting(1, 9_000);
        english.line.language = Language::ENGLISH;
        let mut away = waiting(2, 7_000);
        (away.present, away.away) = (false, 1);
        let mut busy = on_duty(1, 0);
        (busy.wish.capacity, busy.seats) = (3, vec![(conversation(9), 2)]);
        let pause = |n, unanswered, paused_for| {
            let wish = Wish { paused: true, unanswered, ..on_duty(n, 0).wish };
            Duty { wish, paused_for, ..on_duty(n, 0) }
        };
        let paused = pause(2, false, 15 * MINUTE);
        let silent = [pause(4, true, 0), pause(5, false, 15 * MINUTE + 1)];
        let absent = Duty { present: false, ..on_duty(3, 0) };
        let queue = vec![english, away, waiting(3, 5_000), waiting(4, 3_000)];
        let line = |language, waiting, longest_ms| LineQueue { line: About::UNSAID, language, waiting, longest_ms };
        assert_eq!(
            viewed(&world(queue, [vec![busy, paused, absent], silent.into()].concat())),
            QueueView {
                waiting: 3,
                away: 1,
                longest_ms: 9_000,
                lines: vec![line(Language::DANISH, 2, 5_000), line(Language::ENGLISH, 1, 9_000)],
                on_duty: 1,
                paused: 1,
                silent: 2,
                free: 2,
                flood: 0,
            }
        );
    }
}
