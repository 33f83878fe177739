//! The program itself, on a Unix socket in a folder of the test's.

use crate::support::process::{PATIENCE, Running, until};
use serde_json::Value;
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
    /// What a connection begins with, where proxies say who it is for.
    greeting: &'static str,
}

impl Node {
    /// Starts one that listens on `NAME.sock` in `folder`, and says as much as it can be made to say, in `NAME.out` and
    /// `NAME.err`. Waits until it is ready.
    pub fn start(folder: &Path, name: &str, arguments: &[&str]) -> Self {
        Self::start_under(&[], folder, name, arguments)
    }

    /// The same, run by another program, which must become it.
    pub fn start_under(by: &[&str], folder: &Path, name: &str, arguments: &[&str]) -> Self {
        let socket = folder.join(format!("{name}.sock"));
        let words: Vec<&str> = by.iter().copied().chain([env!("CARGO_BIN_EXE_ungrus")]).collect();
        let mut command = Command::new(words[0]);
        command
            .args(&words[1..])
            .arg("--listen")
            .arg(format!("unix:{}", socket.display()))
            .args(["--public-url", ORIGIN]);
        command.args(arguments).env("UNGRUS_LOG", "trace").env("RUST_LOG", "trace");
        let running = Running::start(&mut command, folder, name);
        let greeting = if arguments.contains(&"proxy-protocol") { "PROXY UNKNOWN\r\n" } else { "" };
        let mut node = Self { running, folder: folder.to_owned(), name: name.to_owned(), greeting };
        until("the node to be ready", || {
            let said = || std::fs::read_to_string(folder.join(format!("{name}.err"))).unwrap_or_default();
            assert!(node.running.ended().is_none(), "the node did not start: {}", said());
            node.ask("GET /readyz", "", "").filter(|(status, _)| *status == 200)
        });
        node
    }

    /// The secret of the one-time link that it printed.
    pub fn setup_secret(&self) -> String {
        let said = std::fs::read_to_string(self.folder.join(format!("{}.out", self.name))).unwrap_or_default();
        let link = said.split_once("/ny#").unwrap_or_else(|| panic!("no setup link in: {said}")).1;
        link.split_whitespace().next().unwrap_or_default().to_owned()
    }

    /// Sends a request such as `GET /` with headers that each end a line.
    fn send(&self, line: &str, headers: &str, body: &str) -> Option<UnixStream> {
        let mut stream = UnixStream::connect(self.folder.join(format!("{}.sock", self.name))).ok()?;
        stream.set_read_timeout(Some(PATIENCE)).ok()?;
        let greeting = self.greeting;
        stream.write_all(format!("{greeting}{line} HTTP/1.1\r\nhost: node\r\n{headers}\r\n{body}").as_bytes()).ok()?;
        Some(stream)
    }

    /// The status of an answer whose connection goes on, as that of a socket does.
    pub fn begin(&self, line: &str, headers: &str) -> Option<u16> {
        let mut start = [0; 12];
        self.send(line, headers, "")?.read_exact(&mut start).ok()?;
        std::str::from_utf8(&start).ok()?.split(' ').nth(1)?.parse().ok()
    }

    /// The status and the body of an answer; none when there is no whole one.
    pub fn ask(&self, line: &str, headers: &str, body: &str) -> Option<(u16, String)> {
        let (head, body) = self.whole(line, headers, body)?;
        Some((head.split(' ').nth(1)?.parse().ok()?, body))
    }

    /// The same with all of its head.
    pub fn whole(&self, line: &str, headers: &str, body: &str) -> Option<(String, String)> {
        let headers = format!("connection: close\r\ncontent-length: {}\r\n{headers}", body.len());
        let mut stream = self.send(line, &headers, body)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        Some((head.to_owned(), body.to_owned()))
    }

    /// The same for JSON from the service's own pages.
    pub fn post(&self, path: &str, cookie: &str, json: &Value) -> Option<(u16, Value)> {
        let headers = format!("origin: {ORIGIN}\r\ncontent-type: application/json\r\ncookie: {cookie}\r\n");
        let (status, body) = self.ask(&format!("POST {path}"), &headers, &json.to_string())?;
        Some((status, serde_json::from_str(&body).ok()?))
    }
}
