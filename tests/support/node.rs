//! The program itself, on a Unix socket in a folder of the test's.

use crate::process::{Running, until};
use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Where browsers are told to find the service under test.
pub const ORIGIN: &str = "https://chat.example";

pub struct Node {
    pub running: Running,
    folder: PathBuf,
    name: String,
}

impl Node {
    /// Starts one that listens on `NAME.sock` in `folder`, and says as much as it can be made to say, in `NAME.out` and
    /// `NAME.err`. Waits until it is ready.
    pub fn start(folder: &Path, name: &str, arguments: &[&str]) -> Self {
        let socket = folder.join(format!("{name}.sock"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_ungrus"));
        command.arg("--listen").arg(format!("unix:{}", socket.display())).args(["--public-url", ORIGIN]);
        command.args(arguments).env("UNGRUS_LOG", "trace").env("RUST_LOG", "trace");
        let running = Running::start(&mut command, folder, name);
        let mut node = Self { running, folder: folder.to_owned(), name: name.to_owned() };
        until("the node to be ready", || {
            let said = || std::fs::read_to_string(folder.join(format!("{name}.err"))).unwrap_or_default();
            assert!(node.running.ended().is_none(), "the node did not start: {}", said());
            get(&socket, "/readyz").filter(|answer| answer.starts_with("HTTP/1.1 200"))
        });
        node
    }

    /// The secret of the one-time link that it printed.
    pub fn setup_secret(&self) -> String {
        let said = std::fs::read_to_string(self.folder.join(format!("{}.out", self.name))).unwrap_or_default();
        let link = said.split_once("/ny#").unwrap_or_else(|| panic!("no setup link in: {said}")).1;
        link.split_whitespace().next().unwrap_or_default().to_owned()
    }
}

fn get(socket: &Path, path: &str) -> Option<String> {
    let mut stream = UnixStream::connect(socket).ok()?;
    stream.write_all(format!("GET {path} HTTP/1.1\r\nhost: node\r\nconnection: close\r\n\r\n").as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    Some(answer)
}
