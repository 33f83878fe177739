//! The ends of the line: one task a socket, that answers, counts, and sends when told.

use crate::Fail;
use crate::socket::{Socket, padded};
use futures_util::{FutureExt, SinkExt, StreamExt};
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicU8, AtomicU64};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;
use tokio_tungstenite::tungstenite::{Error as WsError, Message};

/// How long an encrypted envelope is taken to be, in bytes.
const ENVELOPE: usize = 400;
/// Digits of the time at the beginning of an envelope.
const STAMP: usize = 16;
/// By when all that was sent has come, also where other work keeps the machine busy.
const LATEST: Duration = Duration::from_secs(30);

/// How Socket.IO asks whether an end is still there, and the answer (Engine.IO 4).
const PING: &str = "2";
const PONG: &str = "3";

/// How our service asks a page whether it still runs, and what the page says: one that says nothing is closed.
const ASKED: &str = "{\"ping\":";
const BEAT: &str = "{\"beat\":{}}";

/// What an end does with an envelope that it got.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Habit {
    Keep,
    /// Answers with one of its own.
    Answer,
    /// Lets another end of the fleet, chosen at random, send one.
    PassOn,
    /// Notes how long it was on its way.
    Time,
}

/// Counts of a fleet.
pub struct Tally {
    habit: AtomicU8,
    /// Envelopes; each is counted here before the one that it answers counts as heard.
    sent: AtomicU64,
    pub heard: AtomicU64,
    pub closed: AtomicU64,
    /// Microseconds from the intended time.
    late: Mutex<Vec<u32>>,
    began: Instant,
}

/// Sockets of one contender, two by two.
pub struct Fleet {
    pub tally: Arc<Tally>,
    pub ends: Vec<Orders>,
    all: Arc<Mutex<Vec<Orders>>>,
}

/// What lets an end send.
#[derive(Clone)]
pub struct Orders {
    tally: Arc<Tally>,
    end: mpsc::UnboundedSender<u64>,
}

impl Orders {
    /// One envelope with this stamp.
    pub fn send(&self, stamp: u64) {
        self.tally.sent.fetch_add(1, Relaxed);
        let _ = self.end.send(stamp);
    }
}

impl Default for Fleet {
    fn default() -> Self {
        let (habit, late) = (AtomicU8::new(Habit::Keep as u8), Mutex::default());
        let [sent, heard, closed] = std::array::from_fn(|_| AtomicU64::new(0));
        let tally = Tally { habit, sent, heard, closed, late, began: Instant::now() };
        Self { tally: Arc::new(tally), ends: Vec::new(), all: Arc::default() }
    }
}

impl Fleet {
    /// Takes a socket in; `head` is what its envelopes begin with, and `tail` how they end.
    pub fn add(&mut self, socket: Socket, head: &str, tail: &str) {
        let (end, told) = mpsc::unbounded_channel();
        let orders = Orders { tally: Arc::clone(&self.tally), end };
        self.ends.push(orders.clone());
        self.all.lock().unwrap_or_else(PoisonError::into_inner).push(orders);
        let marker = head.split_inclusive("envelope\"").next().unwrap_or(head).to_owned();
        let end = End {
            socket,
            marker,
            blank: blank(head, tail),
            tally: Arc::clone(&self.tally),
            all: Arc::clone(&self.all),
        };
        tokio::spawn(end.run(told));
    }

    pub fn set(&self, habit: Habit) {
        self.tally.habit.store(habit as u8, Relaxed);
    }

    /// What was noted since the last time, in order, in microseconds.
    pub fn take_late(&self) -> Vec<u32> {
        let mut late = std::mem::take(&mut *self.tally.late.lock().unwrap_or_else(PoisonError::into_inner));
        late.sort_unstable();
        late
    }

    /// Lets nobody answer any more, and waits until nothing is on its way.
    ///
    /// # Errors
    /// As [`Fleet::arrived`].
    pub async fn calm(&self) -> Result<(), Fail> {
        self.set(Habit::Keep);
        self.arrived().await
    }

    /// Waits until all that was sent has come, each once.
    ///
    /// # Errors
    /// Something was lost, or came twice.
    pub async fn arrived(&self) -> Result<(), Fail> {
        let began = Instant::now();
        loop {
            let heard = self.tally.heard.load(Acquire);
            let sent = self.tally.sent.load(Relaxed);
            if heard == sent {
                return Ok(());
            }
            if began.elapsed() > LATEST {
                let closed = self.tally.closed.load(Relaxed);
                return Err(format!("{heard} of {sent} messages came, and {closed} sockets were closed").into());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

impl Tally {
    /// Nanoseconds since the fleet was made.
    pub fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_nanos()).unwrap_or(u64::MAX)
    }
}

struct End {
    socket: Socket,
    /// What the other end's envelopes begin with.
    marker: String,
    blank: String,
    tally: Arc<Tally>,
    all: Arc<Mutex<Vec<Orders>>>,
}

impl End {
    async fn run(mut self, mut told: mpsc::UnboundedReceiver<u64>) {
        loop {
            let done = tokio::select! {
                frame = self.socket.next() => self.hear(frame).await,
                Some(stamp) = told.recv() => {
                    let mut next = Some(stamp);
                    while let Some(stamp) = next {
                        let _ = self.socket.feed(frame(&self.blank, stamp)).await;
                        next = told.try_recv().ok();
                    }
                    self.socket.flush().await
                }
            };
            if done.is_err() {
                self.tally.closed.fetch_add(1, Relaxed);
                return;
            }
        }
    }

    /// Takes all that came, answers, and writes once.
    async fn hear(&mut self, first: Option<Result<Message, WsError>>) -> Result<(), WsError> {
        let (mut next, mut fed) = (Some(first), false);
        while let Some(came) = next {
            if let Message::Text(text) = came.ok_or(WsError::ConnectionClosed)?? {
                let answer = if text.starts_with(&self.marker) {
                    self.envelope(&text).then(|| frame(&self.blank, self.tally.now()))
                } else {
                    alive(&text)
                };
                if let Some(answer) = answer {
                    self.socket.feed(answer).await?;
                    fed = true;
                }
            }
            next = self.socket.next().now_or_never();
        }
        if fed { self.socket.flush().await } else { Ok(()) }
    }

    /// Whether to answer.
    fn envelope(&self, text: &str) -> bool {
        let habit = self.tally.habit.load(Relaxed);
        let answers = habit == Habit::Answer as u8;
        if answers {
            self.tally.sent.fetch_add(1, Relaxed);
        } else if habit == Habit::Time as u8 {
            let stamp = text.split_once("\"body\":\"").and_then(|(_, body)| body.get(..STAMP)?.parse::<u64>().ok());
            let late = self.tally.now().saturating_sub(stamp.unwrap_or(0)) / 1000;
            self.tally
                .late
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(u32::try_from(late).unwrap_or(u32::MAX));
        } else if habit == Habit::PassOn as u8 {
            let all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
            all[rand::random_range(0..all.len())].send(0);
        }
        self.tally.heard.fetch_add(1, Release);
        answers
    }
}

/// The answer where the text asks whether this end is still there.
fn alive(text: &str) -> Option<Message> {
    if text.starts_with(ASKED) { Some(padded(BEAT).into()) } else { (text == PING).then(|| PONG.into()) }
}

/// A frame, its stamp left blank.
fn blank(head: &str, tail: &str) -> String {
    padded(&format!("{head}{}{tail}", "0".repeat(ENVELOPE)))
}

fn frame(blank: &str, stamp: u64) -> Message {
    let at = blank.find("000").unwrap_or(0);
    let mut text = blank.to_owned();
    text.replace_range(at..at + STAMP, &format!("{stamp:0width$}", width = STAMP));
    Message::text(text)
}
