//! Fake joins, in a process of their own: open a socket, ask to start, hear the answer, be gone.

use crate::Fail;
use crate::host;
use crate::socket::{Door, answer, dial, hear, say};
use futures_util::{StreamExt, stream};
use std::collections::BTreeMap;
use std::io::Read;
use std::net::Ipv4Addr;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use tokio::time::timeout;

const AT_ONCE: usize = 64;
/// The time from one join to the next.
const PACE: Duration = Duration::from_millis(1);
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Kind {
    /// Solves nothing.
    Idle,
    /// Solves its puzzle, and joins.
    Solving,
}

#[derive(Clone, Copy)]
pub struct Flood {
    pub addresses: usize,
    pub kind: Kind,
    pub count: usize,
}

/// A flood that runs; it ends when dropped.
pub struct Run(Child);

impl Flood {
    pub fn start(&self, door: &Door) -> Result<Run, Fail> {
        let kind = if self.kind == Kind::Solving { "solving" } else { "idle" };
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["fakes", &door.address.to_string(), &door.origin]);
        command.args([&self.addresses.to_string(), &self.count.to_string(), kind]).stdout(Stdio::piped());
        Ok(Run(command.spawn()?))
    }
}

impl Run {
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().ok().flatten()
    }

    /// What became of its joins.
    pub fn said(&mut self) -> Result<String, Fail> {
        let mut said = String::new();
        self.0.stdout.take().ok_or("its output")?.read_to_string(&mut said)?;
        Ok(said.trim_end().to_owned())
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// In the child.
pub async fn run(words: &[String]) -> Result<(), Fail> {
    let [_, address, origin, addresses, count, kind] = words else { return Err("how to flood".into()) };
    let door = Door { address: address.parse()?, origin: origin.clone() };
    let (addresses, count, solves): (u32, u32, _) = (addresses.parse()?, count.parse()?, kind == "solving");
    // Each service has addresses of its own: the kernel keeps the ports of an address for a minute.
    let first = u32::from_be_bytes([127, 1, 0, 1]) + u32::from(door.address.port()) % 100 * 65_536;
    let (began, mut heard) = (Instant::now(), BTreeMap::<String, u32>::new());
    let joins = stream::iter(0..count).map(|number| {
        let (door, from) = (&door, Ipv4Addr::from(first + number % addresses));
        let due = tokio::time::Instant::from_std(began) + PACE * number;
        async move {
            tokio::time::sleep_until(due).await;
            match timeout(PATIENCE, join(door, from, solves)).await {
                Ok(Ok(heard)) => heard,
                Ok(Err(error)) => error.to_string(),
                Err(_) => "no answer".to_owned(),
            }
        }
    });
    let mut joins = std::pin::pin!(joins.buffer_unordered(AT_ONCE));
    while let Some(answer) = joins.next().await {
        *heard.entry(answer).or_default() += 1;
    }
    let (seconds, cpu) = (began.elapsed().as_secs_f64(), host::cpu(std::process::id())?.as_secs_f64());
    println!("{count} fake joins in {seconds:.1} s, {cpu:.1} s of it on a processor: {heard:?}");
    Ok(())
}

/// What it was answered.
async fn join(door: &Door, from: Ipv4Addr, solves: bool) -> Result<String, Fail> {
    let mut socket = dial(door, from, "/ws/youth", None).await?;
    say(&mut socket, r#"{"open":{"line":null,"language":"da"}}"#).await?;
    loop {
        let frame = hear(&mut socket).await?;
        match frame.get("puzzle") {
            Some(asked) if solves => answer(&mut socket, asked).await?,
            _ => return Ok(name(&frame)),
        }
    }
}

/// A frame's name; of an error its code.
fn name(frame: &serde_json::Value) -> String {
    let code = frame.get("error").and_then(|error| error["code"].as_str());
    let first = frame.as_object().and_then(|frame| frame.keys().next()).map(String::as_str);
    code.or(first).unwrap_or_default().to_owned()
}
