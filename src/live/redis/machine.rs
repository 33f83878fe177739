//! The one machine, behind Redis: a step gets the part of live state that it touches, and what it changed is committed if
//! that part is still as it was read. If not, the step is taken again with what is there now.

use super::call::{Caller, Committed, Held, Words};
use super::change::Change;
use super::keys::Key;
use super::part::{Asked, Members, Part};
use super::recent::Recent;
use super::turns::Turns;
use super::{DEADLINE, late, senseless, unavailable};
use crate::live::rules::State;
use crate::live::{Command, Lease, LiveError, LostLease, Reply};
use tokio::time::timeout;

/// How many times a step is tried before it fails: each time somebody else was faster.
const TRIES: usize = 64;
/// At most this many leases are renewed in one step.
const LEASES: usize = 250;

/// Runs steps. Cheap to clone.
#[derive(Clone)]
pub struct Machine {
    caller: Caller,
    turns: Turns,
    recent: Recent,
}

impl Machine {
    pub fn new(caller: Caller) -> Self {
        Self { caller, turns: Turns::new(), recent: Recent::new() }
    }

    pub fn caller(&self) -> &Caller {
        &self.caller
    }

    pub async fn run(&self, command: &Command) -> Result<Reply, LiveError> {
        let keys = touched(command);
        let queue_max = match command {
            Command::Open { queue_max, .. } => Some(*queue_max as usize),
            _ => None,
        };
        let begun = self.caller.mark();
        let step = async {
            let _turn = self.turns.take(&keys).await;
            let mut part = Part::default();
            if !self.guess(&mut part, &keys, queue_max)? {
                self.read(&mut part, keys.clone(), queue_max.is_some()).await?;
            }
            let reply = self.step(&mut part, queue_max, |state| state.run(command.clone().aged(begun()))).await?;
            let written = std::mem::take(&mut part.written);
            self.recent.keep(part.seen().chain(written));
            Ok(reply)
        };
        timeout(DEADLINE, step).await.map_err(|_| late())?
    }

    pub async fn renew(&self, leases: &[Lease]) -> Result<Vec<LostLease>, LiveError> {
        let mut lost = Vec::new();
        for some in leases.chunks(LEASES) {
            let mut keys: Vec<_> = some.iter().map(key_of).collect();
            keys.sort_unstable();
            keys.dedup();
            let renew = |state: &mut State| some.iter().filter_map(|lease| state.renew(*lease)).collect::<Vec<_>>();
            lost.extend(self.read_and_step(keys, renew).await?);
        }
        Ok(lost)
    }

    /// Marks what is over of these as away, or forgets it.
    pub async fn sweep(&self, keys: Vec<Key>) -> Result<(), LiveError> {
        self.read_and_step(keys, State::sweep).await
    }

    /// Forgets what was last seen, in time.
    pub fn forget(&self) {
        self.recent.forget();
    }

    async fn read_and_step<T>(&self, keys: Vec<Key>, step: impl Fn(&mut State) -> T) -> Result<T, LiveError> {
        let all = async {
            let mut part = Part::default();
            self.read(&mut part, keys, false).await?;
            self.step(&mut part, None, step).await
        };
        timeout(DEADLINE, all).await.map_err(|_| late())?
    }

    /// One step, whole or not at all. `queue_max`: how many may wait after it. The part is then as the step left it.
    async fn step<T>(
        &self,
        part: &mut Part,
        queue_max: Option<usize>,
        step: impl Fn(&mut State) -> T,
    ) -> Result<T, LiveError> {
        for _ in 0..TRIES {
            if let Some(result) = self.attempt(part, queue_max, &step).await? {
                return Ok(result);
            }
        }
        Err(unavailable("others change the same all the time"))
    }

    /// `None`: the part lacked something, or is no longer so in Redis; it now holds what is there.
    async fn attempt<T>(
        &self,
        part: &mut Part,
        queue_max: Option<usize>,
        step: impl Fn(&mut State) -> T,
    ) -> Result<Option<T>, LiveError> {
        let (result, asked, change) = {
            let mut state = part.state();
            let result = step(&mut state);
            match Asked::by(&state) {
                Some(asked) => (result, Some(asked), None),
                None => (result, None, Change::of(part, state, self.caller.prefix())),
            }
        };
        if let Some(asked) = asked {
            self.read_more(part, asked).await?;
            return Ok(None);
        }
        let change = change.ok_or_else(senseless)?;
        if change.is_nothing() && !part.is_patched {
            return Ok(Some(result));
        }
        let written = change.written();
        let (words, keys) = change.words(part, queue_max);
        match self.caller.commit(&words).await? {
            Committed::Done => {
                part.written = written;
                Ok(Some(result))
            }
            Committed::Not(held) => {
                part.forget_whole();
                part.queued = part.queued.map(|_| held.counted);
                part.is_patched = false;
                part.take(&keys, held)?;
                Ok(None)
            }
        }
    }

    /// Begins with what this node last saw: of one who starts, with nothing. Whether it could.
    fn guess(&self, part: &mut Part, keys: &[Key], queue_max: Option<usize>) -> Result<bool, LiveError> {
        let Some(now) = self.caller.guessed_now() else { return Ok(false) };
        let nothing = queue_max.is_some().then_some(&None);
        let Some(values) = self.recent.all(keys, nothing) else { return Ok(false) };
        part.take(keys, Held { now, counted: 0, values })?;
        (part.queued, part.is_patched) = (queue_max.map(|_| 0), true);
        Ok(true)
    }

    async fn read(&self, part: &mut Part, keys: Vec<Key>, count: bool) -> Result<(), LiveError> {
        let mut words = Words::default();
        let prefix = self.caller.prefix();
        words.add(if count { format!("{prefix}w") } else { String::new() });
        words.list(keys.iter().map(|key| key.name(prefix)).collect());
        let Committed::Not(held) = self.caller.commit(&words).await? else { return Err(senseless()) };
        if count {
            part.queued = Some(held.counted);
        }
        part.take(&keys, held)
    }

    async fn read_more(&self, part: &mut Part, asked: Asked) -> Result<(), LiveError> {
        if !asked.keys.is_empty() {
            let count = part.queued.is_some();
            self.read(part, asked.keys.into_iter().collect(), count).await?;
            part.is_patched = true;
        }
        if asked.queue {
            let (now, found): (i64, Members) = self.caller.look(Words::default().add("queue")).await?;
            part.now = now;
            part.take_queue(found)?;
        }
        if asked.desks {
            let (now, found, number): (i64, Members, _) = self.caller.look(Words::default().add("desks")).await?;
            part.now = now;
            part.take_desks(found, number)?;
        }
        Ok(())
    }
}

fn key_of(lease: &Lease) -> Key {
    match lease {
        Lease::Youth(id, _) => Key::Room(*id),
        Lease::Desk(id, _) => Key::Desk(*id),
    }
}

/// What a command touches for certain. It asks for what else it meets.
fn touched(command: &Command) -> Vec<Key> {
    let (conversation, staff, tombstone) = match command {
        Command::Open { conversation, .. } | Command::Tap { conversation, .. } => (Some(conversation), None, true),
        Command::ResumeYouth { conversation, staff, .. } | Command::End { conversation, staff, .. } => {
            (Some(conversation), staff.as_ref(), true)
        }
        Command::ResumeSeat { conversation, staff, .. } => (Some(conversation), Some(staff), true),
        Command::Prove { conversation, .. }
        | Command::DetachYouth { conversation, .. }
        | Command::Another { conversation, .. }
        | Command::Bell { conversation, .. }
        | Command::Hush { conversation }
        | Command::LapseTransfer { conversation }
        | Command::Requeue { conversation, .. } => (Some(conversation), None, false),
        Command::Offer { conversation, staff, .. }
        | Command::Expire { conversation, staff }
        | Command::Decline { conversation, staff }
        | Command::Accept { conversation, staff }
        | Command::Heavy { conversation, staff, .. }
        | Command::Worry { conversation, staff, .. }
        | Command::ProposeTransfer { conversation, staff, .. }
        | Command::WithdrawTransfer { conversation, staff }
        | Command::DecideTransfer { conversation, to: staff, .. }
        | Command::HandBack { conversation, staff } => (Some(conversation), Some(staff), false),
        Command::Desk { by, .. } => (None, Some(&by.staff), false),
        Command::DetachDesk { staff, .. }
        | Command::Dismiss { staff, .. }
        | Command::Takes { staff, .. }
        | Command::Breathe { staff, .. }
        | Command::See { staff, .. }
        | Command::Unsee { staff, .. }
        | Command::Tell { staff, .. }
        | Command::Revoke { staff, .. } => (None, Some(staff), false),
    };
    let room = conversation.map(|id| Key::Room(*id));
    let tombstone = conversation.filter(|_| tombstone).map(|id| Key::Tombstone(*id));
    room.into_iter().chain(tombstone).chain(staff.map(|id| Key::Desk(*id))).collect()
}
