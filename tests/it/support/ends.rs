//! The ends of conversations and handovers: the shipped JavaScript under Node, one step at a time.

use crate::support::process::PATIENCE;
use serde_json::Value;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};

pub struct Ends {
    child: Child,
    say: ChildStdin,
    told: Receiver<String>,
}

impl Ends {
    /// `plan`: see the script, which lies beside this file.
    pub fn start(script: &str, plan: &Value) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/support").join(script);
        let mut command = Command::new("node");
        command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().expect("node can't be started: run tests/setup");
        let mut say = child.stdin.take().expect("its input");
        writeln!(say, "{plan}").expect("tell the plan");
        let output = BufReader::new(child.stdout.take().expect("its output"));
        let (tell, told) = channel();
        std::thread::spawn(move || output.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        Self { child, say, told }
    }

    /// What the running step ends with.
    pub fn told(&mut self) -> Value {
        let line = self.told.recv_timeout(PATIENCE * 2).expect("the ends did not come so far; see above");
        serde_json::from_str(&line).unwrap_or_else(|_| panic!("not a step: {line}"))
    }

    /// Begins the next step.
    pub fn go_on(&mut self) {
        writeln!(self.say).expect("the ends are there");
    }
}

impl Drop for Ends {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
