//! Policy in a simulated world: random days of young people and counsellors on the in-process live state, with
//! the promises of `dispatch` checked at each step.

use crate::support::live::Shown;
use futures_util::FutureExt;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use ungrus::clock::{FakeClock, Millis};
use ungrus::config::Limits;
use ungrus::dispatch::{Roster, crew, decide, in_order, is_unanswered, places, queue_view};
use ungrus::id::{ConnectionId, ConversationId, StaffId};
use ungrus::line::{About, Language, Takes};
use ungrus::live::memory::MemoryLive;
use ungrus::live::{Command, Counsellor, Duty, Lease, Live, Reply, TAKERS_MS, Waiting, Wish};
use ungrus::protocol::{Crew, EndedBy, Line, QueueView};
use ungrus::wait::{Hands, Promises, likely_wait};

const STAFF: u8 = 4;

/// What somebody does. Numbers choose among those who exist.
#[derive(Debug, Clone)]
enum Act {
    Open(Line),
    Vanish(usize),
    Return(usize),
    Leave(usize),
    Duty {
        who: u8,
        on: bool,
        capacity: u8,
        paused: bool,
    },
    Unplug(u8),
    /// Takes what rings, or else the longest waiting.
    Accept(u8),
    Decline(u8),
    End(u8),
    HandBack(u8),
    Breathe(u8, bool),
    Heavy(u8, bool),
    Pass(Millis),
}

/// What conversations are about and in which language; one is in a language that nobody has a name for.
fn lines() -> Vec<Line> {
    let of = |about, language| Line { about, language };
    vec![
        Line::default(),
        of(About::OWN, Language::DANISH),
        of(About::RELATIVE, Language::DANISH),
        of(About::OWN, Language::ARABIC),
        of(About::OWN, Language::SOMALI),
        of(About::RELATIVE, Language::UNKNOWN),
        of(About::PROFESSIONAL, Language::DANISH),
        of(About::PROFESSIONAL, Language::ARABIC),
    ]
}

fn acts(len: usize) -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        4 => prop::sample::select(lines()).prop_map(Act::Open),
        1 => any::<usize>().prop_map(Act::Vanish),
        1 => any::<usize>().prop_map(Act::Return),
        1 => any::<usize>().prop_map(Act::Leave),
        4 => (0..STAFF, prop::bool::weighted(0.9), 1u8..4, prop::bool::weighted(0.1))
            .prop_map(|(who, on, capacity, paused)| Act::Duty { who, on, capacity, paused }),
        1 => (0..STAFF).prop_map(Act::Unplug),
        3 => (0..STAFF).prop_map(Act::Accept),
        3 => (0..STAFF).prop_map(Act::Decline),
        2 => (0..STAFF).prop_map(Act::End),
        1 => (0..STAFF).prop_map(Act::HandBack),
        1 => (0..STAFF, any::<bool>()).prop_map(|(who, more)| Act::Breathe(who, more)),
        1 => (0..STAFF, any::<bool>()).prop_map(|(who, on)| Act::Heavy(who, on)),
        4 => prop_oneof![1u64..1_000, 1_000u64..40_000, 40_000u64..900_000].prop_map(Act::Pass),
    ];
    prop::collection::vec(act, 1..len)
}

struct World {
    clock: Arc<FakeClock>,
    live: MemoryLive,
    /// The desks, by what changes of them.
    roster: RefCell<Roster>,
    limits: Limits,
    next: u64,
    /// Those who opened, in that order, and their socket while they have one.
    youth: Vec<(ConversationId, Option<ConnectionId>)>,
    lines: BTreeMap<ConversationId, Line>,
    desks: BTreeMap<StaffId, ConnectionId>,
    /// What the last counsellor takes.
    willing: Arc<Takes>,
    /// How long anybody has after a conversation.
    breath: Millis,
    taken: Vec<ConversationId>,
}

fn staff(n: u8) -> StaffId {
    StaffId::from_bytes([n; 16])
}

impl World {
    fn new() -> Self {
        let clock = Arc::new(FakeClock::at(1_795_000_000_000));
        let live = MemoryLive::new(clock.clone());
        let (youth, lines, desks, taken) = (vec![], BTreeMap::new(), BTreeMap::new(), vec![]);
        let (roster, limits) = (RefCell::default(), Limits::default());
        let willing = Arc::default();
        Self { clock, live, roster, limits, next: 0, youth, lines, desks, willing, breath: 0, taken }
    }

    /// Nobody but the last may take everything.
    fn takes_of(&self, who: StaffId) -> Arc<Takes> {
        Arc::new(match who.as_bytes()[0] {
            0 => Takes::new([Language::DANISH], []),
            1 => Takes::new([Language::DANISH, Language::ARABIC], [About::PROFESSIONAL]),
            2 => Takes::new([Language::DANISH, Language::ARABIC], [About::RELATIVE]),
            3 => Takes::new([Language::ARABIC], []),
            _ => return Arc::clone(&self.willing),
        })
    }

    fn bytes(&mut self) -> [u8; 16] {
        self.next += 1;
        // Spread, so that the order of ids is not the order of coming.
        u128::from(self.next).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835).to_be_bytes()
    }

    fn run(&self, command: Command) -> Reply {
        self.live.run(command).now_or_never().expect("memory answers at once").expect("and always")
    }

    fn snapshot(&self) -> Shown {
        let mut roster = self.roster.borrow_mut();
        let seen = self.live.snapshot(self.limits.conversation, 0, roster.mark());
        Shown::of(seen.now_or_never().expect("memory answers at once").expect("and always"), &mut roster)
    }

    fn view(&self, shown: &Shown) -> QueueView {
        queue_view(shown, &self.roster.borrow())
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Open(line) => self.open(line),
            Act::Vanish(n) => self.vanish(n),
            Act::Return(n) => self.come_back(n),
            Act::Leave(n) => {
                if let Some((conversation, _)) = self.nth(n) {
                    self.run(Command::End { conversation, staff: None, by: EndedBy::YouthLeft });
                }
            }
            Act::Duty { who, on, capacity, paused } => self.duty(staff(who), on, capacity, paused),
            Act::Unplug(who) => {
                if let Some(connection) = self.desks.remove(&staff(who)) {
                    self.run(Command::DetachDesk { staff: staff(who), connection });
                }
            }
            Act::Accept(who) => self.accept(staff(who)),
            Act::Decline(who) => {
                if let Some(conversation) = self.rung(staff(who)) {
                    self.run(Command::Decline { conversation, staff: staff(who) });
                }
            }
            Act::End(who) => {
                if let Some(conversation) = self.seat(staff(who)) {
                    self.run(Command::End { conversation, staff: Some(staff(who)), by: EndedBy::Counsellor });
                }
            }
            Act::HandBack(who) => {
                if let Some(conversation) = self.seat(staff(who)) {
                    self.run(Command::HandBack { conversation, staff: staff(who) });
                }
            }
            Act::Breathe(who, more) => drop(self.run(Command::Breathe { staff: staff(who), more })),
            Act::Heavy(who, on) => {
                if let Some(conversation) = self.seat(staff(who)) {
                    self.run(Command::Heavy { conversation, staff: staff(who), on });
                }
            }
            Act::Pass(millis) => self.pass(millis),
        }
    }

    fn nth(&self, n: usize) -> Option<(ConversationId, Option<ConnectionId>)> {
        self.youth.get(n % self.youth.len().max(1)).copied()
    }

    fn open(&mut self, line: Line) {
        let conversation = ConversationId::from_bytes(self.bytes());
        let connection = ConnectionId::from_bytes(self.bytes());
        self.run(Command::Open { conversation, line, connection, queue_max: 100 });
        self.run(Command::Prove { conversation, connection });
        self.youth.push((conversation, Some(connection)));
        self.lines.insert(conversation, line);
        // Nobody comes at exactly the same time, so that "longest" is one.
        self.clock.advance(1);
    }

    fn vanish(&mut self, n: usize) {
        if let Some((conversation, Some(connection))) = self.nth(n) {
            self.run(Command::DetachYouth { conversation, connection });
            let n = n % self.youth.len();
            self.youth[n].1 = None;
        }
    }

    fn come_back(&mut self, n: usize) {
        let Some((conversation, _)) = self.nth(n) else { return };
        let connection = ConnectionId::from_bytes(self.bytes());
        let line = self.lines[&conversation];
        // As an old ticket: where live state knows better, this only attaches.
        let resume =
            Command::ResumeYouth { conversation, connection, line, generation: 1, staff: None, waited: 0, away: 0 };
        let n = n % self.youth.len();
        self.youth[n].1 = matches!(self.run(resume), Reply::Attached(_)).then_some(connection);
    }

    fn duty(&mut self, staff: StaffId, on: bool, capacity: u8, paused: bool) {
        let connection = self.desks.get(&staff).copied().unwrap_or(ConnectionId::from_bytes(self.bytes()));
        self.desks.insert(staff, connection);
        let by = Counsellor { staff, name: "Mette".into(), device: "".into(), takes: self.takes_of(staff) };
        let wish = Wish { on, capacity, paused, breath: self.breath, ..Wish::default() };
        self.run(Command::Desk { by, connection, wish, acted: true, again: false, breath: 0 });
    }

    fn rung(&self, staff: StaffId) -> Option<ConversationId> {
        let rings = |one: &&Waiting| one.offer.as_ref().is_some_and(|offer| offer.staff == staff);
        self.snapshot().queue.iter().find(rings).map(|one| one.conversation)
    }

    /// Lets everything pass that rings there, bells too.
    fn wave_away(&self, staff: StaffId) {
        for one in &self.snapshot().queue {
            self.run(Command::Decline { conversation: one.conversation, staff });
        }
    }

    /// Whether a bell for this one is heard there.
    fn rings_at(&self, conversation: ConversationId, staff: StaffId) -> bool {
        let snapshot = self.snapshot();
        let one = snapshot.queue.iter().find(|one| one.conversation == conversation);
        let duty = snapshot.duty.iter().find(|duty| duty.staff == staff);
        one.zip(duty).is_some_and(|(one, duty)| is_willing(duty) && is_theirs(&snapshot, duty, one))
    }

    fn seat(&self, staff: StaffId) -> Option<ConversationId> {
        let snapshot = self.snapshot();
        snapshot.duty.iter().find(|duty| duty.staff == staff)?.seats.first().map(|seat| seat.0)
    }

    fn accept(&mut self, staff: StaffId) {
        let snapshot = self.snapshot();
        let longest = || in_order(snapshot.queue.iter()).find(|one| one.present).map(|one| one.conversation);
        if let Some(conversation) = self.rung(staff).or_else(longest) {
            self.take(conversation, staff);
        }
    }

    fn take(&mut self, conversation: ConversationId, staff: StaffId) {
        if matches!(self.run(Command::Accept { conversation, staff }), Reply::Seat(_)) {
            self.taken.push(conversation);
        }
    }

    /// Time passes; whoever has a socket keeps the lease.
    fn pass(&mut self, mut millis: Millis) {
        while millis > 0 {
            let step = millis.min(5_000);
            self.clock.advance(step);
            let youth = self.youth.iter().filter_map(|(id, socket)| socket.map(|socket| Lease::Youth(*id, socket)));
            let desks = self.desks.iter().map(|(staff, socket)| Lease::Desk(*staff, *socket));
            let leases = youth.chain(desks).collect();
            self.live.renew(leases).now_or_never().expect("at once").expect("and always");
            millis -= step;
        }
    }

    /// One run of policy, its promises checked. Returns the bells.
    fn dispatch(&mut self) -> Vec<ConversationId> {
        let before = self.snapshot();
        holds_together(&before, &self.view(&before));
        let commands = decide(&before, &self.roster.borrow(), &self.limits);
        fair(&before, &commands, &self.limits);
        let mut bells = vec![];
        for command in commands {
            let reply = self.run(command.clone());
            // Alone in the world, nobody is faster: whatever is decided takes place.
            assert!(matches!(reply, Reply::Done | Reply::Ended), "{command:?} {reply:?}");
            if let Command::Bell { conversation, .. } = command {
                bells.push(conversation);
            }
        }
        let after = self.snapshot();
        holds_together(&after, &self.view(&after));
        bells
    }
}

/// Nobody in two rooms, no room with two young people, one ring for a conversation and for a counsellor.
fn holds_together(snapshot: &Shown, view: &QueueView) {
    let mut seen = BTreeSet::new();
    let seats = snapshot.duty.iter().flat_map(|duty| duty.seats.iter().map(|seat| seat.0));
    for conversation in seats.chain(snapshot.queue.iter().map(|one| one.conversation)) {
        assert!(seen.insert(conversation), "in two places");
    }
    let mut rung = BTreeSet::new();
    for offer in snapshot.queue.iter().filter_map(|one| one.offer.as_ref()) {
        assert!(rung.insert(offer.staff), "two rings at one desk");
    }
    let waited: Vec<_> = snapshot.queue.iter().map(|one| one.waited).collect();
    assert!(waited.is_sorted_by(|a, b| a >= b), "oldest first");
    let places = places(snapshot);
    let mut places: Vec<_> = snapshot.queue.iter().map(|one| (places[&one.conversation], one)).collect();
    places.sort_by_key(|(place, _)| *place);
    assert!(places.iter().zip(1..).all(|((place, _), number)| *place == number), "each number once");
    let turn = |one: &Waiting| (!one.line.about.is_young(), std::cmp::Reverse(one.waited));
    assert!(places.is_sorted_by_key(|(_, one)| turn(one)), "young people first, the oldest first");
    assert_eq!(view.lines.iter().map(|line| line.waiting).sum::<u32>(), view.waiting);
}

fn is_willing(duty: &Duty) -> bool {
    let free = duty.seats.len() + (duty.heavy as usize) < usize::from(duty.wish.capacity);
    duty.wish.on && duty.present && !duty.wish.paused && duty.breath_left == 0 && free
}

/// Whether a conversation is this counsellor's to be rung for: where nobody on duty takes it, or they were given their time, it
/// is everybody's.
fn is_theirs(snapshot: &Shown, duty: &Duty, one: &Waiting) -> bool {
    let on_duty = |duty: &&Duty| duty.wish.on && duty.present && !duty.wish.paused;
    let nobodys = || !snapshot.duty.iter().filter(on_duty).any(|duty| duty.takes.takes(one.line));
    duty.takes.takes(one.line) || one.queued >= TAKERS_MS || nobodys()
}

/// The promises of `decide`, said a second way.
fn fair(snapshot: &Shown, commands: &[Command], limits: &Limits) {
    let mut offers = BTreeMap::new();
    let mut over = BTreeSet::new();
    for command in commands {
        match command {
            Command::Offer { conversation, staff, .. } => {
                assert!(offers.insert(*conversation, *staff).is_none(), "two rings for one");
            }
            Command::End { conversation, .. } => drop(over.insert(*conversation)),
            _ => {}
        }
    }
    let rings = commands.iter().any(|command| matches!(command, Command::Offer { .. } | Command::Bell { .. }));
    assert!(!rings || snapshot.age >= limits.settle, "rung before older tickets could come");
    let used: BTreeSet<_> = offers.values().copied().collect();
    assert_eq!(used.len(), offers.len(), "two rings at one desk");
    let queue: Vec<_> = in_order(snapshot.queue.iter()).collect();
    for (conversation, staff) in &offers {
        let index = queue.iter().position(|one| one.conversation == *conversation).expect("waits");
        let one = queue[index];
        let rung = snapshot.duty.iter().find(|duty| duty.staff == *staff).expect("on duty");
        assert!(one.present && one.offer.is_none() && !one.passed.contains(staff));
        assert!(is_willing(rung) && rung.offers == 0, "paused, absent, full, rung already or with a breath");
        assert!(is_theirs(snapshot, rung, one), "rung for what others take");
        for older in &queue[..index] {
            let served = offers.contains_key(&older.conversation) || older.offer.is_some();
            let lost = over.contains(&older.conversation) || !older.present;
            let others = !is_theirs(snapshot, rung, older);
            assert!(served || lost || others || older.passed.contains(staff), "overtaken");
            let first = older.line.about.is_young() && !one.line.about.is_young();
            assert!(lost || others || !first, "a professional before a young person");
        }
        let others = snapshot.duty.iter().filter(|duty| is_willing(duty) && duty.offers == 0);
        for other in others.filter(|duty| one.line.about.is_young() && is_theirs(snapshot, duty, one)) {
            let rank = |duty: &Duty| (duty.seats.len() + duty.heavy as usize, std::cmp::Reverse(duty.idle));
            let others_line = rung.takes.takes(one.line) && !other.takes.takes(one.line);
            let better = rank(other) < rank(rung) && !one.passed.contains(&other.staff) && !others_line;
            // A better one may ring for somebody who waited longer.
            let earlier = queue[..index].iter().any(|older| offers.get(&older.conversation) == Some(&other.staff));
            assert!(!better || earlier, "somebody idle for longer was left out");
        }
    }
}

/// What has failed once is tried again first, from a file beside this one.
fn kept() -> Option<Box<dyn proptest::test_runner::FailurePersistence>> {
    Some(Box::new(proptest::test_runner::FileFailurePersistence::WithSource("cases")))
}

/// Nobody at an open desk: rings count, bells too, and after two of them the desk is nobody; after three minutes the young
/// person is told, at the old place in the queue, and never again that it takes two minutes.
#[test]
fn an_open_desk_with_nobody_at_it_is_found_out() {
    for desks in 1..=2 {
        let mut world = World::new();
        world.dispatch();
        world.pass(3_000);
        (0..desks).for_each(|n| world.duty(staff(n), true, 3, false));
        world.open(Line::default());
        let (waiting, mut promises) = (world.youth[0].0, Promises::default());
        let mut silent_after = None;
        for second in 0..240 {
            world.dispatch();
            let snapshot = world.snapshot();
            let view = world.view(&snapshot);
            let hands = world.roster.borrow().hands(|_| true);
            let wait = promises.keep((waiting, 1), likely_wait(1, &hands, &[]), second * 1_000);
            assert_eq!(wait.is_some(), second < 120 && crew(&view) == Crew::Taking, "after {second} s");
            assert_eq!(is_unanswered(&snapshot.queue[0]), second >= 180, "after {second} s");
            if crew(&view) == Crew::Silent {
                silent_after.get_or_insert(second);
            }
            world.pass(1_000);
        }
        let snapshot = world.snapshot();
        assert!(silent_after.is_some_and(|after| after <= 90 + 31 * u64::from(desks)), "{desks}: {silent_after:?}");
        assert_eq!((world.view(&snapshot).silent, snapshot.queue.len()), (u32::from(desks), 1), "the place is kept");
        // Somebody is back and presses: it rings again.
        world.duty(staff(0), true, 3, false);
        world.dispatch();
        world.pass(1_000);
        assert_eq!(world.dispatch().len() + world.snapshot().queue.iter().filter(|one| one.bell.is_some()).count(), 1);
    }
}

/// Whoever has had a conversation is rung by nobody for as long as the breath lasts, and then again; those who wait are told so.
#[test]
fn whoever_has_a_breath_is_rung_when_it_is_over() {
    for breath in [1_000, 180_000, 900_000] {
        let mut world = World::new();
        world.breath = breath;
        world.duty(staff(0), true, 1, false);
        world.open(Line::default());
        world.pass(3_000);
        world.dispatch();
        let first = world.rung(staff(0)).expect("rung");
        world.take(first, staff(0));
        world.open(Line::default());
        let second = world.youth[1].0;
        world.run(Command::End { conversation: first, staff: None, by: EndedBy::Youth });
        for second in 0..breath / 1_000 {
            world.dispatch();
            let snapshot = world.snapshot();
            let hands = world.roster.borrow().for_line(Line::default());
            assert_eq!(hands, Hands { on_duty: 1, free: 0, soon: vec![breath - second * 1_000] });
            assert_eq!(crew(&world.view(&snapshot)), Crew::Taking, "nobody is sent away");
            assert!(world.rung(staff(0)).is_none() && snapshot.queue[0].bell.is_none(), "after {second} s of {breath}");
            world.pass(1_000);
        }
        world.dispatch();
        assert_eq!(world.rung(staff(0)), Some(second));
    }
}

/// All who are on duty have a breath: the first who is ready is rung, and no bell rings before.
#[test]
fn of_all_who_breathe_the_first_who_is_ready_is_rung() {
    let mut world = World::new();
    world.dispatch();
    world.pass(3_000);
    for n in 0..3 {
        world.breath = 60_000 * (3 - u64::from(n));
        world.duty(staff(n), true, 1, false);
        world.open(Line::default());
        world.dispatch();
        let conversation = world.rung(staff(n)).expect("rung");
        world.take(conversation, staff(n));
    }
    for n in 0..3 {
        world.act(&Act::End(n));
    }
    world.open(Line::default());
    let bells: usize = (0..59).map(|_| (world.dispatch().len(), world.pass(1_000)).0).sum();
    assert_eq!((bells, world.rung(staff(2))), (0, None));
    world.pass(1_000);
    world.dispatch();
    assert_eq!(world.rung(staff(2)), world.youth.last().map(|one| one.0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: kept(), ..ProptestConfig::default() })]

    #[test]
    fn policy_is_fair_whatever_happens(acts in acts(80), breath in prop_oneof![Just(0), 1_000_u64..400_000]) {
        let mut world = World::new();
        world.breath = breath;
        for act in &acts {
            world.act(act);
            world.dispatch();
            world.dispatch();
        }
    }

    /// After any day: as soon as one counsellor takes whatever rings, everybody who waits and is there is taken,
    /// in bounded time, though all others let every ring pass or do not answer. Also when that one takes bells only, and when
    /// most of what waits is others' to take, and those are full or don't want it.
    #[test]
    fn nobody_starves(
        acts in acts(50),
        silent in any::<bool>(),
        bells_only in any::<bool>(),
        others_lines in any::<bool>(),
        breath in prop_oneof![Just(0), Just(20_000)],
    ) {
        let mut world = World::new();
        world.breath = breath;
        if others_lines {
            world.willing = Arc::new(Takes::new([Language::ENGLISH], [About::OWN]));
        }
        (world.limits.wait, world.limits.conversation) = (Millis::MAX, Millis::MAX);
        for act in &acts {
            world.act(act);
            world.dispatch();
        }
        for n in 0..world.youth.len() {
            world.come_back(n);
        }
        let willing = staff(STAFF);
        for other in 0..STAFF {
            world.duty(staff(other), true, 5, false);
        }
        world.duty(willing, true, 1, false);
        let waiting: Vec<_> = world.snapshot().queue.iter().map(|one| one.conversation).collect();
        // At worst each is rung at every desk, and then by a bell, when every breath is over.
        let bound = 3_000 + waiting.len() * (usize::from(STAFF) * 35 + 65 + 21);
        world.taken.clear();
        for _ in 0..bound {
            if waiting.iter().all(|one| world.taken.contains(one)) {
                break;
            }
            for bell in world.dispatch() {
                if world.rings_at(bell, willing) {
                    world.take(bell, willing);
                }
            }
            match world.rung(willing) {
                Some(_) if bells_only => world.act(&Act::Decline(STAFF)),
                Some(conversation) => world.take(conversation, willing),
                None => {}
            }
            while let Some(conversation) = world.seat(willing) {
                world.run(Command::End { conversation, staff: Some(willing), by: EndedBy::Counsellor });
            }
            for other in (0..STAFF).filter(|_| !silent) {
                world.wave_away(staff(other));
            }
            world.pass(1_000);
        }
        prop_assert!(waiting.iter().all(|one| world.taken.contains(one)), "starved");
    }

    /// When nobody lets a ring pass, people are taken in the order in which they came.
    #[test]
    fn first_come_first_served(people in 1usize..12, capacities in prop::collection::vec(1u8..4, 1..4)) {
        let mut world = World::new();
        for _ in 0..people {
            world.open(Line::default());
        }
        for (capacity, n) in capacities.iter().zip(0..) {
            world.duty(staff(n), true, *capacity, false);
        }
        world.pass(3_000);
        for _ in 0..people {
            world.dispatch();
            let snapshot = world.snapshot();
            for one in &snapshot.queue {
                if let Some(offer) = &one.offer {
                    world.take(one.conversation, offer.staff);
                }
            }
            for n in 0..STAFF {
                while let Some(conversation) = world.seat(staff(n)) {
                    world.run(Command::End { conversation, staff: None, by: EndedBy::Youth });
                }
            }
        }
        let came: Vec<_> = world.youth.iter().map(|one| one.0).collect();
        prop_assert_eq!(&world.taken, &came);
    }
}
