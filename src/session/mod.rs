//! One connection: a single `select!` loop that feeds a pure state machine ([`youth`], [`counsellor`]) and carries
//! out what it returns. Knows neither SQL nor HTTP.

mod budget;
pub mod counsellor;
mod effects;
pub mod leases;
mod page;
pub mod ringing;
pub mod sign_ins;
mod speaker;
pub mod view;
mod wire;
pub mod youth;

use crate::clock::{Clock, Millis};
use crate::config::Limits;
use crate::flyer::FlyerCode;
use crate::id::{ConnectionId, ConversationId, StaffId};
use crate::live::hub::Mailbox;
use crate::live::{Command, Event, Lease, Live, LiveError, Reply, Topic};
use crate::protocol::{CloseCode, ToPage, encode};
use crate::puzzle::Puzzle;
use crate::ticket::{self, Ages, Claim, Key, TicketError, WallWatch};
use budget::Budget;
use effects::{Call, Effect, Effects};
use leases::Leases;
use page::Page;
use rand::rngs::StdRng;
use ringing::Rings;
use sign_ins::{SignIn, SignIns};
use speaker::Speaker;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until, timeout};
use view::View;
pub use wire::{Incoming, Wire};

/// How often a socket is pinged, and a state machine may look at the time.
const TICK: Duration = Duration::from_secs(6);
/// A socket from which nothing was heard for this long is dead. With [`TICK`]: the peer is told within 20 s.
const SILENCE_MS: Millis = 13_000;
/// A browser answers pings for a page that stands still, so only the page's own frames say that it runs: one that has
/// said nothing for the first of these is asked, and closed after the second. A page that runs is back at once.
const ASK_MS: Millis = 12_000;
const STILL_MS: Millis = 25_000;
/// A socket that does not take our bytes for this long is closed.
const WRITE_DEADLINE: Duration = Duration::from_secs(5);
/// How long the last word on a socket, and its answer, may take.
const CLOSE_DEADLINE: Duration = Duration::from_secs(2);
/// Sockets of a draining node are closed over this long.
const DRAIN_JITTER_MS: u64 = 5_000;
/// At most this many frames are written in one go.
const BATCH: usize = 64;
/// A command that must not be lost (an end) is tried again this often, and this many times.
const RETRY_PAUSE: Duration = Duration::from_millis(500);
const FAREWELL_TRIES: u32 = 20;
/// … and this many times one that takes somebody off duty whose sign-in has ended: for an hour.
const DISMISS_TRIES: u32 = 7_200;

/// What all sessions of a node share.
pub struct Shared {
    pub live: Arc<dyn Live>,
    pub clock: Arc<dyn Clock>,
    pub key: Key,
    pub limits: Limits,
    pub leases: Leases,
    pub sign_ins: SignIns,
    pub rings: Rings,
    pub view: View,
    /// Becomes true when the node drains.
    pub draining: watch::Receiver<bool>,
    /// Told when a counsellor goes on duty; must not wait.
    pub on_duty: Box<dyn Fn(StaffId) + Send + Sync>,
    /// Told the code of the flyer by which a conversation began, once it is open; must not wait.
    pub on_flyer: Box<dyn Fn(FlyerCode) + Send + Sync>,
    /// How many sockets are open.
    pub sockets: watch::Sender<usize>,
    pub wall_watch: WallWatch,
    // Locked for the making of one id.
    pub rng: Mutex<StdRng>,
}

impl Shared {
    fn check_ticket(&self, text: &str) -> Result<Claim, TicketError> {
        let (now, trusted) = self.wall();
        ticket::check(&self.key, text, now, trusted)
    }

    /// The conversation of which this is the young person's ticket, if a counsellor has ever taken it.
    pub fn taken_by(&self, ticket: &str) -> Option<ConversationId> {
        let claim = self.check_ticket(ticket).ok()?;
        (claim.holder == ticket::Holder::Youth && claim.generation > 1).then_some(claim.conversation)
    }

    fn ages(&self, claim: &Claim) -> Ages {
        let (now, trusted) = self.wall();
        claim.ages(now, trusted)
    }

    fn wall(&self) -> (Millis, bool) {
        let now = self.clock.wall();
        (now, self.wall_watch.trusted(now, self.clock.monotonic()))
    }

    fn new_conversation(&self) -> ConversationId {
        ConversationId::random(&mut *self.rng.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn new_puzzle(&self, parts: u32) -> Puzzle {
        Puzzle::new(parts, &mut *self.rng.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// A fresh id for a socket.
    pub fn new_connection(&self) -> ConnectionId {
        ConnectionId::random(&mut *self.rng.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// One end's state machine: pure but for what it reads in [`Shared`].
pub trait Role: Send {
    fn on_frame(&mut self, text: &str, out: &mut Effects);
    fn on_event(&mut self, event: Event, out: &mut Effects);
    fn on_reply(&mut self, command: &Command, reply: Result<Reply, LiveError>, out: &mut Effects);
    fn on_tick(&mut self, out: &mut Effects);
    /// The socket is gone, or is about to be closed: what live state should know.
    fn farewell(&self) -> Option<Command>;
    /// Whether its bytes have a budget, because others wait behind them.
    fn is_rationed(&self) -> bool {
        false
    }
    /// What this end was let in by, where it must hold for as long as the socket is open.
    fn sign_in(&self) -> Option<&Arc<SignIn>> {
        None
    }
}

type Reply1 = (Option<Command>, Result<Reply, LiveError>);
type Calling = Pin<Box<dyn Future<Output = Reply1> + Send>>;

/// Runs a connection until either side closes it.
#[allow(clippy::manual_async_fn, reason = "that would keep room twice for what it is given: 600 bytes a socket")]
pub fn run<W: Wire + 'static, R: Role + Sync + 'static>(
    shared: Arc<Shared>,
    connection: ConnectionId,
    mut wire: W,
    mut role: R,
) -> impl Future<Output = ()> + Send + 'static {
    async move {
        shared.sockets.send_modify(|sockets| *sockets += 1);
        let mut served = Connection::new(&shared, connection);
        if let Some(sign_in) = role.sign_in() {
            shared.sign_ins.hold(connection, Arc::clone(sign_in), Arc::clone(&served.mailbox));
        }
        let code = served.serve(&mut wire, &mut role).await;
        if let Some(code) = code {
            let _ = timeout(CLOSE_DEADLINE, wire.close(code)).await;
        }
        // The socket's memory is given back before the last words to live state, which may take a while.
        drop(wire);
        served.say_goodbye(&role).await;
        shared.sockets.send_modify(|sockets| *sockets -= 1);
    }
}

/// What became of frames that were to be written.
enum Written {
    All,
    /// The socket is gone.
    Gone,
    /// Not all, and not any more.
    Late(CloseCode),
}

struct Connection {
    shared: Arc<Shared>,
    connection: ConnectionId,
    mailbox: Arc<Mailbox>,
    topics: Vec<Topic>,
    lease: Option<Lease>,
    /// With when it was asked for, monotonic.
    waiting: VecDeque<(Millis, Effect)>,
    calling: Option<Calling>,
    frames: Vec<String>,
    effects: Effects,
    close: Option<CloseCode>,
    /// The last sign of the wire, and of the page behind it.
    heard: Millis,
    said: Millis,
    budget: Budget,
    /// Nothing is read before this moment: too much came at once.
    resting: Option<Instant>,
}

impl Connection {
    fn new(shared: &Arc<Shared>, connection: ConnectionId) -> Self {
        let heard = shared.clock.monotonic();
        Self {
            shared: Arc::clone(shared),
            connection,
            mailbox: Mailbox::new(),
            topics: Vec::new(),
            lease: None,
            waiting: VecDeque::new(),
            calling: None,
            frames: Vec::new(),
            effects: Effects::default(),
            close: None,
            heard,
            said: heard,
            budget: Budget::new(&shared.limits, heard),
            resting: None,
        }
    }

    /// The loop. Returns the code to close with; `None` when the peer is gone.
    async fn serve<W: Wire, R: Role>(&mut self, wire: &mut W, role: &mut R) -> Option<CloseCode> {
        let mut draining = pin!(drained(self.shared.draining.clone(), self.connection));
        let mut tick = pin!(sleep_until(Instant::now() + TICK));
        loop {
            tokio::select! {
                // In this order, so that a message is not kept by looking at clocks. Nobody starves: a socket's frames
                // have a budget, and reading yields to the rest (tokio's own budget for each task).
                biased;
                incoming = wire.next(), if self.resting.is_none() => match incoming {
                    Incoming::Text(text) => self.on_text(text.as_ref(), role),
                    Incoming::Alive => self.on_alive(),
                    Incoming::Binary => self.effects.close(CloseCode::Binary),
                    Incoming::TooLarge => self.effects.close(CloseCode::TooLarge),
                    Incoming::Broken(code) => return Some(code),
                    Incoming::Leaving => {
                        let _ = timeout(CLOSE_DEADLINE, wire.answer_close()).await;
                        return None;
                    }
                    Incoming::Closed => return None,
                },
                event = self.mailbox.recv() => {
                    role.on_event(event, &mut self.effects);
                    let more = std::iter::from_fn(|| self.mailbox.try_recv()).take(BATCH);
                    more.for_each(|event| role.on_event(event, &mut self.effects));
                }
                reply = answer(&mut self.calling) => self.on_answer(reply, role),
                () = &mut tick => {
                    tick.as_mut().reset(Instant::now() + TICK);
                    if self.is_silent() {
                        return Some(CloseCode::Idle);
                    }
                    self.rest();
                    self.ask_page();
                    role.on_tick(&mut self.effects);
                    if !timeout(WRITE_DEADLINE, wire.ping()).await.unwrap_or(false) {
                        return None;
                    }
                }
                () = until(self.resting) => self.resting = None,
                () = &mut draining => return Some(CloseCode::Restart),
            }
            self.carry_out();
            if !self.frames.is_empty() {
                match self.write(wire, role).await {
                    Written::All => {}
                    Written::Gone => return None,
                    Written::Late(code) => return Some(code),
                }
            }
            if self.close.is_some() {
                return self.close;
            }
        }
    }

    /// Anyone who is sent away goes at once, even while a write waits for a peer that does not read.
    async fn write<W: Wire, R: Role>(&mut self, wire: &mut W, role: &R) -> Written {
        tokio::select! {
            biased;
            sent = timeout(WRITE_DEADLINE, wire.send(&mut self.frames)) => match sent {
                Ok(true) => Written::All,
                Ok(false) => Written::Gone,
                Err(_) => Written::Late(CloseCode::SlowReader),
            },
            () = self.mailbox.sent_away() => {
                let over = role.sign_in().and_then(|sign_in| sign_in.over(self.shared.clock.wall()));
                Written::Late(over.unwrap_or(CloseCode::SignedOut))
            }
        }
    }

    fn on_text<R: Role>(&mut self, text: &str, role: &mut R) {
        self.heard = self.shared.clock.monotonic();
        self.said = self.heard;
        if !self.budget.frame(self.heard) {
            return self.effects.close(CloseCode::TooMany);
        }
        // Too much of it is left in the socket, where it slows its sender down; nothing is lost.
        let rest = if role.is_rationed() { self.budget.bytes(text.len(), self.heard) } else { 0 };
        self.resting = (rest > 0).then(|| Instant::now() + Duration::from_millis(rest));
        role.on_frame(text, &mut self.effects);
    }

    /// A ping costs an answer, so it counts as a frame.
    fn on_alive(&mut self) {
        self.heard = self.shared.clock.monotonic();
        if !self.budget.frame(self.heard) {
            self.effects.close(CloseCode::TooMany);
        }
    }

    fn on_answer<R: Role>(&mut self, (command, reply): Reply1, role: &mut R) {
        match (command, reply) {
            (Some(command), reply) => role.on_reply(&command, reply, &mut self.effects),
            (None, Ok(_)) => {}
            // Without its subscription a socket is deaf.
            (None, Err(_)) => self.effects.close(CloseCode::LiveUnavailable),
        }
    }

    fn is_silent(&self) -> bool {
        let now = self.shared.clock.monotonic();
        now.saturating_sub(self.heard) > SILENCE_MS || now.saturating_sub(self.said) > STILL_MS
    }

    /// A hidden tab's timers may be slow; what comes by the socket wakes it.
    fn ask_page(&mut self) {
        if self.shared.clock.monotonic().saturating_sub(self.said) > ASK_MS {
            self.effects.send(&ToPage::Ping {});
        }
    }

    /// An idle socket keeps no memory of a burst. Nothing that is still to be done is lost by it.
    fn rest(&mut self) {
        self.mailbox.rest();
        self.waiting.shrink_to_fit();
        self.frames.shrink_to_fit();
        self.effects.0.shrink_to_fit();
    }

    /// Does what the state machine asked for. Frames are gathered, to be written in one go.
    fn carry_out(&mut self) {
        for effect in self.effects.0.drain(..) {
            match effect {
                Effect::Send(frame) => self.frames.push(frame),
                Effect::Publish(topic, event) => self.shared.live.publish(topic, event, &self.mailbox),
                effect @ (Effect::Call(_) | Effect::Retry(_)) => {
                    self.waiting.push_back((self.shared.clock.monotonic(), effect));
                }
                Effect::Hold(lease) => {
                    self.lease = Some(lease);
                    self.shared.leases.hold(lease, Arc::clone(&self.mailbox));
                }
                Effect::Close(code) => {
                    self.frames.extend(error_frame(code));
                    self.close = self.close.or(Some(code));
                }
            }
        }
        self.call_next();
    }

    fn call_next(&mut self) {
        if self.calling.is_some() {
            return;
        }
        let Some((asked, effect)) = self.waiting.pop_front() else { return };
        let clock = Arc::clone(&self.shared.clock);
        let live = Arc::clone(&self.shared.live);
        self.calling = match effect {
            Effect::Call(Call::Subscribe(topic)) => {
                self.topics.push(topic);
                let (connection, mailbox) = (self.connection, Arc::clone(&self.mailbox));
                Some(Box::pin(async move {
                    let done = live.subscribe(topic, connection, mailbox).await;
                    (None, done.map(|()| Reply::Done))
                }))
            }
            Effect::Call(Call::Run(command)) => Some(Box::pin(carry_out(live, clock, command, asked))),
            Effect::Retry(command) => Some(Box::pin(async move {
                tokio::time::sleep(RETRY_PAUSE).await;
                carry_out(live, clock, command, asked).await
            })),
            _ => None,
        };
    }

    /// Finishes what was asked for and tells live state, trying again while it does not answer: somebody who left
    /// must not ring a counsellor, and anyone who ended a conversation must not find it again.
    async fn say_goodbye<R: Role>(mut self, role: &R) {
        self.shared.sign_ins.release(self.connection);
        for topic in self.topics.drain(..) {
            self.shared.live.unsubscribe(topic, self.connection);
        }
        if let Some(lease) = self.lease {
            self.shared.leases.release(lease);
        }
        let mut last: Vec<Command> = Vec::new();
        if let Some(calling) = self.calling.take()
            && let (Some(command), Err(_)) = calling.await
        {
            last.push(command);
        }
        last.extend(self.waiting.drain(..).filter_map(|(_, effect)| match effect {
            Effect::Call(Call::Run(command)) | Effect::Retry(command) => Some(command),
            _ => None,
        }));
        last.retain(must_not_be_lost);
        last.extend(role.farewell());
        for command in last {
            let tries = if matches!(command, Command::Dismiss { .. }) { DISMISS_TRIES } else { FAREWELL_TRIES };
            for _ in 0..tries {
                if self.shared.live.run(command.clone()).await.is_ok() {
                    break;
                }
                tokio::time::sleep(RETRY_PAUSE).await;
            }
        }
    }
}

/// Runs a command that was asked for at `asked`. One that failed comes back as old as it is by then.
async fn carry_out(
    live: Arc<dyn Live>,
    clock: Arc<dyn Clock>,
    command: Command,
    asked: Millis,
) -> (Option<Command>, Result<Reply, LiveError>) {
    let begun = clock.monotonic();
    let command = command.aged(begun.saturating_sub(asked));
    let reply = live.run(command.clone()).await;
    let late = if reply.is_err() { clock.monotonic().saturating_sub(begun) } else { 0 };
    (Some(command.aged(late)), reply)
}

/// Whether a command is still to be carried out when its socket is gone. An attach is not: the same end may be back
/// already, on another socket, and would be replaced by one that is dead.
fn must_not_be_lost(command: &Command) -> bool {
    matches!(
        command,
        Command::End { .. } | Command::HandBack { .. } | Command::Decline { .. } | Command::DecideTransfer { .. }
    )
}

/// Resolves when the node drains, a little later for each socket, so that they do not all come back at once.
async fn drained(mut draining: watch::Receiver<bool>, connection: ConnectionId) {
    if draining.wait_for(|draining| *draining).await.is_err() {
        // The node keeps the sender for as long as it lives.
        return std::future::pending().await;
    }
    let bytes = connection.as_bytes();
    let jitter = u64::from(u16::from_be_bytes([bytes[0], bytes[1]])) * DRAIN_JITTER_MS / u64::from(u16::MAX);
    tokio::time::sleep(Duration::from_millis(jitter)).await;
}

/// Waits until the moment `then`; for ever when there is none.
async fn until(then: Option<Instant>) {
    match then {
        Some(then) => sleep_until(then).await,
        None => std::future::pending().await,
    }
}

/// The answer of the call under way; waits for ever when there is none.
async fn answer(calling: &mut Option<Calling>) -> Reply1 {
    let Some(future) = calling else { return std::future::pending().await };
    let answer = future.await;
    *calling = None;
    answer
}

/// The last frame before a close that is somebody's fault.
fn error_frame(code: CloseCode) -> Option<String> {
    let friendly = matches!(code, CloseCode::Ended | CloseCode::Restart);
    (!friendly).then(|| encode(&ToPage::Error { code: code.name(), message: &format!("{code}.") }))
}

#[cfg(test)]
mod tests;
