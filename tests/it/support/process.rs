//! Programs that a test starts: stopped when dropped, waited for by what they do rather than by time.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take before a test gives up.
pub const PATIENCE: Duration = Duration::from_secs(30);
const LOOK_EVERY: Duration = Duration::from_millis(5);

/// Waits until `met` gives something. Panics with `what` when it never does.
// What it waits for is a real process in real time.
#[allow(clippy::disallowed_methods)]
pub fn until<T>(what: &str, mut met: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(found) = met() {
            return found;
        }
        assert!(began.elapsed() < PATIENCE, "waited in vain for {what}");
        std::thread::park_timeout(LOOK_EVERY);
    }
}

/// A running program whose standard output and error go to `NAME.out` and `NAME.err` in a folder.
pub struct Running(Child);

impl Running {
    pub fn start(command: &mut Command, folder: &Path, name: &str) -> Self {
        let file = |kind: &str| File::create(folder.join(format!("{name}.{kind}"))).expect("a file for its output");
        let child = command.stdin(Stdio::null()).stdout(file("out")).stderr(file("err")).spawn();
        let why = format!("{} can't be started: run tests/setup", command.get_program().display());
        Self(child.expect(&why))
    }

    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Its exit status, when it has ended.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().expect("the state of a child")
    }

    /// Sends a signal by its name, such as `TERM`.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").arg(format!("-{name}")).arg(self.id().to_string()).status();
        assert!(sent.expect("run kill").success(), "the process is gone");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
