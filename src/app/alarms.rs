//! The task that tells people when somebody is needed: once for each time, by one of the nodes.

use super::App;
use super::courier::DAYTIME;
use crate::address::MailAddress;
use crate::alarm::{Alarm, Channel, Entry, Facts, key, standing};
use crate::clock::{Millis, seconds};
use crate::hours::hour;
use crate::mail::Mailer;
use crate::protocol::Told;
use crate::store::{Seconds, StoreError};
use crate::webhook::Webhook;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

const EVERY: Duration = Duration::from_secs(60);
/// How long it may take to tell that a counsellor is worried, and how many such words wait.
const AT_ONCE: Duration = Duration::from_secs(45);
/// How long mail may take: where the webhook has told it already, and where it has not.
const BESIDE: Duration = Duration::from_secs(15);
const ALONE: Duration = Duration::from_secs(40);
const WORDS: usize = 64;
/// How many tries to note what was told, when another node notes something at the same moment.
const TRIES: u32 = 5;

/// Looks whether somebody is needed, and tells them.
pub struct Alarms {
    mailer: Option<Mailer>,
    webhook: Option<Webhook>,
    /// What this node remembers by itself, for when nothing can be written: then each node tells it, once.
    kept: HashMap<(Alarm, Channel), Entry>,
    /// Whom it would tell, as last read: the database may be what is broken.
    coordinators: Vec<MailAddress>,
    /// By the monotonic clock.
    broken_since: Option<Millis>,
}

impl Alarms {
    pub fn new(mailer: Option<Mailer>, webhook: Option<Webhook>) -> Self {
        Self { mailer, webhook, kept: HashMap::new(), coordinators: Vec::new(), broken_since: None }
    }

    pub async fn look(&mut self, app: &App) {
        self.read_coordinators(app).await;
        let facts = self.facts(app).await;
        for alarm in standing(&facts) {
            for channel in [Channel::Mail, Channel::Webhook] {
                if self.has(channel) && alarm.goes_by(channel) {
                    self.raise(app, alarm, channel).await;
                }
            }
        }
    }

    /// Whether it is known who they are, as far as that matters.
    async fn read_coordinators(&mut self, app: &App) -> bool {
        if self.mailer.is_none() {
            return true;
        }
        let read = app.in_time(app.store.coordinators_mail()).await;
        let known = read.is_ok();
        self.coordinators = read.unwrap_or(std::mem::take(&mut self.coordinators));
        known
    }

    /// Tells it now, by every way that there is.
    pub async fn tell(&mut self, app: &App, alarm: Alarm) -> Told {
        let known = self.read_coordinators(app).await;
        if !self.has(Channel::Mail) && !self.has(Channel::Webhook) {
            return if known { Told::NoWay } else { Told::Failed };
        }
        // A mail server that takes its time must not make untold what the webhook has told.
        let called = self.call(alarm).await;
        let mailed = timeout(if called { BESIDE } else { ALONE }, self.mail(app, alarm)).await.unwrap_or(false);
        if mailed || called { Told::Told } else { Told::Failed }
    }

    async fn facts(&mut self, app: &App) -> Facts {
        let (wall, now) = (app.wall(), app.shared.clock.monotonic());
        // A node that drains is not broken.
        let broken = !app.is_draining() && app.ready().await.is_err();
        self.broken_since = if broken { self.broken_since.or(Some(now)) } else { None };
        let broken_for = self.broken_since.map_or(0, |since| now.saturating_sub(since));
        app.watch.facts(Facts { broken_for, daytime: DAYTIME.contains(&hour(wall)), ..Facts::default() }, wall)
    }

    fn has(&self, channel: Channel) -> bool {
        match channel {
            // Without an address, the next look may find one.
            Channel::Mail => self.mailer.is_some() && !self.coordinators.is_empty(),
            Channel::Webhook => self.webhook.is_some(),
        }
    }

    async fn raise(&mut self, app: &App, alarm: Alarm, channel: Channel) {
        let now = seconds(app.wall());
        match self.claim(app, alarm, channel, now).await {
            Ok(true) => {}
            Ok(false) => return,
            // Nodes can't agree: each speaks for itself.
            Err(_) => {
                let kept = self.kept.get(&(alarm, channel)).copied();
                let Some((entry, tell)) = Entry::next(kept, alarm, now).entry() else { return };
                self.kept.insert((alarm, channel), entry);
                if !tell {
                    return;
                }
            }
        }
        let told = match channel {
            Channel::Mail => self.mail(app, alarm).await,
            Channel::Webhook => self.call(alarm).await,
        };
        let now = seconds(app.wall());
        if let Some(kept) = self.kept.get_mut(&(alarm, channel)) {
            *kept = kept.tried(told, now);
        }
        if let Err(error) = note(app, alarm, channel, told, now).await {
            tracing::warn!(%error, "that somebody was told is remembered by this node only");
        }
    }

    /// Whether this node is to tell it now.
    async fn claim(&mut self, app: &App, alarm: Alarm, channel: Channel, now: Seconds) -> Result<bool, StoreError> {
        let key = key(alarm, channel);
        let old = app.in_time(app.store.alarm(&key)).await?;
        let known = old.as_deref().and_then(Entry::parse);
        let Some((new, tell)) = Entry::next(known, alarm, now).entry() else { return Ok(false) };
        let mine = app.in_time(app.store.swap_alarm(&key, old.as_deref(), &new.to_string())).await?;
        if mine {
            self.kept.insert((alarm, channel), new);
        }
        Ok(mine && tell)
    }

    /// Whether somebody's mail server has taken it.
    async fn mail(&self, app: &App, alarm: Alarm) -> bool {
        let Some(mailer) = &self.mailer else { return false };
        let mut told = false;
        for to in &self.coordinators {
            match mailer.warn(to, alarm.text(), app.mail_id(), app.wall()).await {
                Ok(()) => told = true,
                Err(error) => {
                    tracing::warn!(%error, "a coordinator was not told that somebody is needed");
                    if error.is_of_the_server() {
                        break;
                    }
                }
            }
        }
        told
    }

    async fn call(&self, alarm: Alarm) -> bool {
        let Some(webhook) = &self.webhook else { return false };
        let told = webhook.tell(alarm).await;
        if let Err(error) = told {
            tracing::warn!(%error, "the webhook was not told that somebody is needed");
        }
        told.is_ok()
    }
}

/// Notes what came of it, whatever others have noted meanwhile.
async fn note(app: &App, alarm: Alarm, channel: Channel, told: bool, now: Seconds) -> Result<(), StoreError> {
    let key = key(alarm, channel);
    for _ in 0..TRIES {
        let Some(old) = app.in_time(app.store.alarm(&key)).await? else { return Ok(()) };
        let Some(entry) = Entry::parse(&old) else { return Ok(()) };
        if app.in_time(app.store.swap_alarm(&key, Some(&old), &entry.tried(told, now).to_string())).await? {
            return Ok(());
        }
    }
    Ok(())
}

impl App {
    /// From now on people are told when somebody is needed.
    pub fn tell_alarms(&self, alarms: Alarms) {
        let (ask, asked) = mpsc::channel(WORDS);
        *self.worried.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(ask);
        // Its own, so that it waits for nothing else that is told.
        let at_once = Alarms::new(alarms.mailer.clone(), alarms.webhook.clone());
        tokio::spawn(tell_worries(self.clone(), at_once, asked));
        tokio::spawn(run(self.clone(), alarms));
    }

    /// Tells the coordinators that a counsellor is worried.
    pub(super) async fn tell_worry(&self) -> Told {
        let ask = self.worried.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        // A node that has just started: it is tried again.
        let Some(ask) = ask else { return Told::Failed };
        let (answer, answered) = oneshot::channel();
        if ask.try_send(answer).is_err() {
            return Told::Failed;
        }
        timeout(AT_ONCE, answered).await.ok().and_then(Result::ok).unwrap_or(Told::Failed)
    }
}

/// Where a word goes that a counsellor is worried.
#[derive(Clone, Default)]
pub(super) struct Worried(Arc<Mutex<Option<mpsc::Sender<oneshot::Sender<Told>>>>>);

async fn tell_worries(app: App, mut alarms: Alarms, mut asked: mpsc::Receiver<oneshot::Sender<Told>>) {
    while let Some(answer) = asked.recv().await {
        let told = alarms.tell(&app, Alarm::Worry).await;
        let _ = answer.send(told);
    }
}

async fn run(app: App, mut alarms: Alarms) {
    loop {
        tokio::time::sleep(EVERY).await;
        alarms.look(&app).await;
    }
}
