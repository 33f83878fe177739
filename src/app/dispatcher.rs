//! Runs [`crate::dispatch`] on this node: when something changed, and once a second; at most four times a second.

use super::App;
use crate::clock::Millis;
use crate::dispatch::{decide, places, queue_view};
use crate::hours::when_text;
use crate::id::ConversationId;
use crate::live::hub::Mailbox;
use crate::live::{Event, Snapshot, Topic};
use crate::protocol::QueueView;
use crate::session::view::{Place, Status};
use crate::wait::likely_wait;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout_at};

const AT_MOST_EVERY: Duration = Duration::from_millis(250);
const AT_LEAST_EVERY: Duration = Duration::from_secs(1);
/// Young people are told that the service closes when so many minutes are left.
const CLOSING_SOON: [u32; 2] = [15, 5];
const MINUTE: Millis = 60_000;

pub struct Dispatcher {
    app: App,
    mailbox: Arc<Mailbox>,
    /// What the waiting young people of this node were last told.
    told: HashMap<ConversationId, Place>,
    /// What the desks were last told.
    queue: Arc<QueueView>,
    /// Minutes to closing time, when last looked at.
    minutes_left: Option<u32>,
}

impl Dispatcher {
    /// Subscribes and runs for as long as the runtime lives.
    pub async fn start(app: App) {
        let mailbox = Mailbox::new();
        let connection = app.shared.new_connection();
        // When live state does not answer yet, the runs once a second carry on alone until a reconnect subscribes.
        if let Err(error) = app.shared.live.subscribe(Topic::Desk, connection, Arc::clone(&mailbox)).await {
            tracing::warn!(%error, "the dispatcher runs once a second only");
        }
        let dispatcher = Self { app, mailbox, told: HashMap::new(), queue: Arc::default(), minutes_left: None };
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
        let live = Arc::clone(&self.app.shared.live);
        let came = self.app.shared.view.take_came();
        let snapshot = match live.snapshot(self.app.shared.limits.conversation, came).await {
            Ok(snapshot) => snapshot,
            Err(_) => return self.show(&Snapshot::default()),
        };
        self.show(&snapshot);
        for command in decide(&snapshot, &self.app.shared.limits) {
            if live.run(command).await.is_err() {
                return;
            }
        }
    }

    /// Tells this node's sockets and pages what the snapshot says.
    fn show(&mut self, snapshot: &Snapshot) {
        let queue = Arc::new(queue_view(snapshot));
        let status = self.status(&queue, &snapshot.accepts);
        let places = all_places(&queue, snapshot);
        // The view first: who joins in between reads it there, and is told once more at worst.
        self.app.shared.view.update(status, Arc::clone(&queue), places.clone(), snapshot);
        self.tell_places(places);
        self.tell_desks(queue);
        self.tell_closing();
    }

    fn status(&self, queue: &QueueView, accepts: &[Millis]) -> Status {
        let (now, hours) = (self.app.wall(), self.app.hours());
        let live = self.app.shared.live.is_live();
        let full = queue.waiting >= self.app.shared.limits.queue_max;
        let within = hours.is_open(now);
        Status {
            open: live && within && queue.on_duty > 0 && !full,
            live,
            on_duty: queue.on_duty,
            waiting: queue.waiting,
            full,
            wait: likely_wait(queue.waiting.saturating_add(1), queue, accepts),
            next_opening: if within { None } else { hours.next_opening(now).map(|at| when_text(at, now)) },
        }
    }

    fn tell_places(&mut self, mut places: HashMap<ConversationId, Place>) {
        let hub = self.app.shared.live.hub();
        places.retain(|conversation, _| hub.has_youth(*conversation));
        for (conversation, place) in &places {
            if self.told.get(conversation) != Some(place) {
                let Place { number, on_duty, wait } = *place;
                hub.deliver(Topic::Youth(*conversation), &Event::Place { number, on_duty, wait });
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

    fn tell_closing(&mut self) {
        let left = self.app.hours().closes_in(self.app.wall());
        let minutes = left.map(|left| u32::try_from(left.div_ceil(MINUTE)).unwrap_or(u32::MAX));
        if let (Some(minutes), Some(before)) = (minutes, self.minutes_left)
            && CLOSING_SOON.iter().any(|mark| minutes <= *mark && before > *mark)
        {
            self.app.shared.live.hub().broadcast(&Event::ClosingSoon { minutes });
        }
        self.minutes_left = minutes;
    }
}

fn all_places(queue: &QueueView, snapshot: &Snapshot) -> HashMap<ConversationId, Place> {
    let place = |number| Place { number, on_duty: queue.on_duty, wait: likely_wait(number, queue, &snapshot.accepts) };
    places(snapshot).into_iter().map(|(conversation, number)| (conversation, place(number))).collect()
}

fn is_change(event: &Event) -> bool {
    matches!(event, Event::Changed | Event::Resync)
}

fn is_same_but_waits(a: &QueueView, b: &QueueView) -> bool {
    let counts = |view: &QueueView| -> Vec<_> {
        view.lines.iter().map(|line| (line.line, line.language, line.waiting)).collect()
    };
    let same = |view: &QueueView| (view.waiting, view.away, view.on_duty, view.paused, view.free, view.flood);
    same(a) == same(b) && counts(a) == counts(b)
}
