//! Runs [`crate::dispatch`] on this node: when something changed, and once a second; at most four times a second.

use super::App;
use super::seen::{Now, Seen};
use crate::clock::Millis;
use crate::dispatch::{Roster, crew, decide, in_order, is_unanswered, places, queue_view};
use crate::hours::opening;
use crate::id::ConversationId;
use crate::line::Language;
use crate::live::hub::Mailbox;
use crate::live::{Command, Event, Reply, Snapshot, Topic, Waiting};
use crate::protocol::{Colleague, ColleagueNews, Crew, Place, QueueView, Standing, Worried};
use crate::session::Shared;
use crate::session::view::{Here, Sight, Status};
use crate::wait::{Promises, likely_wait};
use crate::words::{Locale, calendar};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout_at};

const AT_MOST_EVERY: Duration = Duration::from_millis(250);
const AT_LEAST_EVERY: Duration = Duration::from_secs(1);
/// Everybody is told when the service closes once no more minutes than this are left.
const CLOSING_SOON: u32 = 15;
const MINUTE: Millis = 60_000;

pub struct Dispatcher {
    app: App,
    mailbox: Arc<Mailbox>,
    /// What the waiting young people of this node were last told.
    told: HashMap<ConversationId, Place>,
    /// What the desks were last told.
    queue: Arc<QueueView>,
    colleagues: Arc<[Colleague]>,
    worries: Arc<[Worried]>,
    /// What everybody was last told.
    standing: Arc<Standing>,
    promises: Promises,
    /// Every desk, kept by what changes.
    roster: Roster,
    seen: Option<Seen>,
}

impl Dispatcher {
    /// Subscribes and runs for as long as the runtime lives.
    pub async fn start(app: App) {
        let mailbox = Mailbox::new();
        let connection = app.shared.new_connection();
        // When live state does not answer yet, the runs once a second carry on alone until a reconnect subscribes.
        if let Err(error) = app.shared.live.subscribe(Topic::Dispatchers, connection, Arc::clone(&mailbox)).await {
            tracing::warn!(%error, "the dispatcher runs once a second only");
        }
        let dispatcher = Self {
            app,
            mailbox,
            told: HashMap::new(),
            queue: Arc::default(),
            colleagues: Arc::default(),
            worries: Arc::default(),
            standing: Arc::default(),
            promises: Promises::default(),
            roster: Roster::default(),
            seen: None,
        };
        tokio::spawn(dispatcher.run());
    }

    async fn run(mut self) {
        loop {
            let began = Instant::now();
            self.step().await;
            sleep_until(began + AT_MOST_EVERY).await;
            // What came meanwhile is covered by the next run.
            let mut changed = false;
            while let Some(event) = self.mailbox.try_recv() {
                changed |= is_change(&event);
            }
            while !changed {
                match timeout_at(began + AT_LEAST_EVERY, self.mailbox.recv()).await {
                    Ok(event) => changed = is_change(&event),
                    Err(_) => break,
                }
            }
        }
    }

    async fn step(&mut self) {
        let live = &self.app.shared.live;
        let came = self.app.shared.view.take_came();
        match live.snapshot(self.app.shared.limits.conversation, came, self.roster.mark()).await {
            Ok(snapshot) => self.act(&snapshot).await,
            Err(_) => self.show_old(),
        }
    }

    async fn act(&mut self, snapshot: &Snapshot) {
        self.roster.take(&snapshot.desks);
        self.show(snapshot);
        for command in decide(snapshot, &self.roster, &self.app.shared.limits) {
            let worry = if let Command::Tell { staff, mark, .. } = command { Some((staff, mark)) } else { None };
            match (self.app.shared.live.run(command).await, worry) {
                (Err(_), _) => return,
                (Ok(Reply::Done), Some((staff, mark))) => self.app.tell_of_worry(staff, mark),
                _ => {}
            }
        }
    }

    /// Tells this node's sockets and pages what the snapshot says.
    fn show(&mut self, snapshot: &Snapshot) {
        let queue = Arc::new(queue_view(snapshot, &self.roster));
        // Right after live state was lost, nobody is there who will be.
        let settled = snapshot.age >= self.app.shared.limits.settle;
        let standing = Arc::new(self.stand(if settled { crew(&queue) } else { self.standing.crew }));
        let old = !settled && crew(&queue) == Crew::Nobody && self.seen.as_ref().is_some_and(Seen::has_anybody);
        if !old {
            let at = self.app.shared.clock.monotonic();
            self.seen = Some(Seen {
                at,
                queue: Arc::clone(&queue),
                hands: self.roster.hands(|_| true),
                accepts: snapshot.accepts.clone(),
                speaks: self.speaks(),
            });
        }
        let status = self.status(&standing, old);
        let places = self.all_places(&queue, snapshot);
        let (stands, sees) = (Arc::clone(&standing), Arc::clone(&queue));
        // The view first: anyone who joins in between reads it there, and at worst is told twice.
        let colleagues = self.roster.colleagues();
        let (here, on_duty) = (self.here(snapshot), Arc::clone(&colleagues));
        let all: Arc<[Worried]> = self.roster.worries().into();
        let worries = (self.app.shared.clock.monotonic(), Arc::clone(&all));
        let kept = places.clone();
        let sight = Sight { status, standing: stands, queue: sees, colleagues: on_duty, worries, places: kept, here };
        self.app.shared.view.update(sight, snapshot);
        self.tell_places(places);
        self.tell_desks(queue);
        self.tell_colleagues(colleagues);
        self.tell_worries(all);
        self.tell_standing(standing);
    }

    /// Live state did not say in time how it stands: what was last seen still counts, except for the hours.
    fn show_old(&mut self) {
        let standing = Arc::new(self.stand(self.standing.crew));
        let status = self.status(&standing, true);
        self.app.shared.view.stand(status, Arc::clone(&standing));
        self.tell_standing(standing);
    }

    fn stand(&self, crew: Crew) -> Standing {
        let (now, hours) = (self.app.wall(), self.app.hours());
        let open = hours.is_open(now);
        let opens = if open { None } else { hours.next_opening(now) };
        let minutes = hours.closes_in(now).and_then(|left| u32::try_from(left.div_ceil(MINUTE)).ok());
        Standing {
            open,
            closes_in: minutes.filter(|minutes| *minutes <= CLOSING_SOON),
            opens: opens.map(|at| opening(at, now)),
            next_opening: opens.map(|at| calendar(Locale::Da).moments.text(&opening(at, now))),
            crew,
        }
    }

    fn here(&self, snapshot: &Snapshot) -> Vec<Here> {
        let here = in_order(snapshot.queue.iter()).filter(|one| one.present);
        let of = |one: &Waiting| Here {
            conversation: one.conversation,
            line: one.line,
            everybodys: self.roster.is_everybodys(one),
        };
        here.map(of).collect()
    }

    fn speaks(&self) -> Vec<Language> {
        Locale::ALL.into_iter().map(Locale::language).filter(|language| self.roster.speaks(*language)).collect()
    }

    fn status(&self, standing: &Standing, old: bool) -> Status {
        let Shared { live, clock, limits, .. } = &*self.app.shared;
        let now = Now { at: clock.monotonic(), live: live.is_live(), queue_max: limits.queue_max, old };
        Seen::status(self.seen.as_ref(), standing, &now)
    }

    fn all_places(&mut self, queue: &QueueView, snapshot: &Snapshot) -> HashMap<ConversationId, Place> {
        let now = self.app.shared.clock.monotonic();
        let mut numbers = places(snapshot);
        let stay = |one: &Waiting| (one.conversation, one.generation);
        let stays: HashSet<_> = snapshot.queue.iter().map(stay).collect();
        self.promises.retain(|stay| stays.contains(stay));
        let mut lines = HashMap::new();
        let mut place = |one: &Waiting| {
            let number = numbers.remove(&one.conversation)?;
            // What is promised is what those can keep who take the line.
            let theirs = lines.entry(one.line).or_insert_with(|| self.roster.for_line(one.line));
            let wait = self.promises.keep(stay(one), likely_wait(number, theirs, &snapshot.accepts), now);
            // Said as long as it is kept; and while it is, nobody fails to answer.
            let breath = wait.is_some() && theirs.breathes(number);
            let (on_duty, unanswered) = (queue.on_duty, is_unanswered(one) && !breath);
            Some((one.conversation, Place { number, on_duty, wait, unanswered, breath }))
        };
        snapshot.queue.iter().filter_map(&mut place).collect()
    }

    fn tell_places(&mut self, mut places: HashMap<ConversationId, Place>) {
        let hub = self.app.shared.live.hub();
        places.retain(|conversation, _| hub.has_youth(*conversation));
        for (conversation, place) in &places {
            if self.told.get(conversation) != Some(place) {
                hub.deliver(Topic::Youth(*conversation), &Event::Place(*place));
            }
        }
        self.told = places;
    }

    fn tell_desks(&mut self, queue: Arc<QueueView>) {
        // Waits grow all the time; desks count them up themselves between changes.
        if !is_same_but_waits(&queue, &self.queue) {
            self.app.shared.live.hub().tell_desks(&Event::Queue(Arc::clone(&queue)));
            self.queue = queue;
        }
    }

    fn tell_colleagues(&mut self, colleagues: Arc<[Colleague]>) {
        if colleagues != self.colleagues {
            let news = Arc::new(ColleagueNews::between(&self.colleagues, &colleagues));
            self.app.shared.live.hub().tell_desks(&Event::Colleagues(news));
            self.colleagues = colleagues;
        }
    }

    fn tell_worries(&mut self, worries: Arc<[Worried]>) {
        let same = worries.len() == self.worries.len() && worries.iter().zip(&*self.worries).all(|(a, b)| a.is_same(b));
        if !same {
            self.app.shared.live.hub().tell_desks(&Event::Worries(Arc::clone(&worries)));
            self.worries = worries;
        }
    }

    fn tell_standing(&mut self, standing: Arc<Standing>) {
        if standing != self.standing {
            self.app.shared.live.hub().broadcast(&Event::Standing(Arc::clone(&standing)));
            self.standing = standing;
        }
    }
}

fn is_change(event: &Event) -> bool {
    matches!(event, Event::Changed | Event::Resync)
}

fn is_same_but_waits(a: &QueueView, b: &QueueView) -> bool {
    let counts = |view: &QueueView| -> Vec<_> {
        view.lines.iter().map(|line| (line.line, line.language, line.waiting)).collect()
    };
    let same =
        |view: &QueueView| (view.waiting, view.away, view.on_duty, view.paused, view.silent, view.free, view.flood);
    same(a) == same(b) && counts(a) == counts(b)
}
