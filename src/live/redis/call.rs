//! The two scripts, and what they answer.

use super::line::Line;
use super::{DEADLINE, late, senseless, unavailable};
use crate::clock::{Clock, Millis};
use crate::live::LiveError;
use crate::live::rules::Moment;
use redis::{FromRedisValue, Script, Value};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::time::{Instant, timeout};

/// What a script is given: text, numbers, and values as they were read.
#[derive(Default)]
pub struct Words(Vec<Vec<u8>>);

impl Words {
    pub fn add(&mut self, word: impl Into<Vec<u8>>) -> &mut Self {
        self.0.push(word.into());
        self
    }

    pub fn number(&mut self, number: impl ToString) -> &mut Self {
        self.add(number.to_string())
    }

    /// How many there are, and they.
    pub fn list(&mut self, words: Vec<Vec<u8>>) -> &mut Self {
        self.number(words.len());
        self.0.extend(words);
        self
    }
}

/// What keys hold, at one moment.
pub struct Held {
    pub now: Moment,
    /// How many there are in the set that was to be counted.
    pub counted: usize,
    pub values: Vec<Option<Vec<u8>>>,
}

pub enum Committed {
    Done,
    /// Nothing was changed: somebody else was faster.
    Not(Held),
}

/// Calls the scripts. Cheap to clone.
#[derive(Clone)]
pub struct Caller {
    commit: Arc<Script>,
    look: Arc<Script>,
    prefix: Arc<str>,
    line: Line,
    clock: Option<Arc<dyn Clock>>,
    /// What time Redis last said it was, and when it said so.
    told: Arc<Mutex<Option<(Moment, Instant)>>>,
}

impl Caller {
    pub fn new(prefix: &str, line: Line, clock: Option<Arc<dyn Clock>>) -> Self {
        let commit = Arc::new(Script::new(include_str!("lua/commit.lua")));
        let look = Arc::new(Script::new(include_str!("lua/look.lua")));
        Self { commit, look, prefix: prefix.into(), line, clock, told: Arc::default() }
    }

    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// What time it is for Redis, by what it said last.
    pub fn guessed_now(&self) -> Option<Moment> {
        match &self.clock {
            Some(clock) => i64::try_from(clock.monotonic()).ok(),
            None => {
                let (now, then) = (*self.told.lock().unwrap_or_else(PoisonError::into_inner))?;
                Some(now.saturating_add(i64::try_from(then.elapsed().as_millis()).unwrap_or(0)))
            }
        }
    }

    /// Says how long ago it was made, ms.
    pub fn mark(&self) -> impl Fn() -> Millis {
        let (clock, then) = (self.clock.clone(), Instant::now());
        let before = clock.as_ref().map(|clock| clock.monotonic());
        move || match clock.as_ref().zip(before) {
            Some((clock, before)) => clock.monotonic().saturating_sub(before),
            None => Millis::try_from(then.elapsed().as_millis()).unwrap_or(0),
        }
    }

    /// Reads, or commits, as `lua/commit.lua` says.
    pub async fn commit(&self, words: &Words) -> Result<Committed, LiveError> {
        match self.call(&self.commit, words).await? {
            Value::Okay => Ok(Committed::Done),
            held => {
                let (now, counted, values) = read(held)?;
                *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Instant::now()));
                Ok(Committed::Not(Held { now, counted, values }))
            }
        }
    }

    /// Looks through indexes, as `lua/look.lua` says.
    pub async fn look<T: FromRedisValue>(&self, words: &Words) -> Result<T, LiveError> {
        read(self.call(&self.look, words).await?)
    }

    async fn call(&self, script: &Script, words: &Words) -> Result<Value, LiveError> {
        let now = self.clock.as_ref().map_or_else(String::new, |clock| clock.monotonic().to_string());
        let mut call = script.prepare_invoke();
        call.arg(&*self.prefix).arg(now).arg(&words.0);
        let mut line = self.line.clone();
        let answer = async {
            let mut talk = line.talk().await.ok_or_else(|| unavailable("the node is going down"))?;
            Ok(call.invoke_async(&mut talk.redis).await?)
        };
        timeout(DEADLINE, answer).await.map_err(|_| late())?
    }
}

fn read<T: FromRedisValue>(value: Value) -> Result<T, LiveError> {
    // Never the value: it holds ids.
    redis::from_redis_value(value).map_err(|_| senseless())
}
