//! What the operating system says of a process, and one plain HTTP request.

use crate::Fail;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Of `/proc/PID/stat`, on every Linux that is met in practice.
const TICKS_PER_SECOND: u64 = 100;

/// User and system time of a process and its threads: `/proc/PID/stat`, fields 14 and 15 (proc(5)).
pub fn cpu(pid: u32) -> Result<Duration, Fail> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"))?;
    let (_, fields) = stat.rsplit_once(')').ok_or("a stat line")?;
    let mut times = fields.split_whitespace().skip(11);
    let mut next = || -> Result<u64, Fail> { Ok(times.next().ok_or("a time")?.parse()?) };
    Ok(Duration::from_millis((next()? + next()?) * 1000 / TICKS_PER_SECOND))
}

/// Resident memory, in bytes: `VmRSS` of `/proc/PID/status`.
pub fn memory(pid: u32) -> Result<u64, Fail> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
}

/// An answer, as it came over the wire.
pub struct Page {
    pub head: String,
    pub body: Vec<u8>,
    /// Head and body, in bytes.
    pub bytes: usize,
}

/// `GET` from 127.0.0.1, with brotli allowed.
pub async fn get(port: u16, path: &str) -> Result<Page, Fail> {
    ask(port, path, "br").await
}

/// The text of a page.
pub async fn get_plain(port: u16, path: &str) -> Result<String, Fail> {
    Ok(String::from_utf8_lossy(&ask(port, path, "identity").await?.body).into_owned())
}

async fn ask(port: u16, path: &str, encoding: &str) -> Result<Page, Fail> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    let ask =
        format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n");
    stream.write_all(ask.as_bytes()).await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let split = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or("an answer")? + 4;
    let head = String::from_utf8_lossy(&answer[..split]).into_owned();
    Ok(Page { head, body: answer[split..].to_vec(), bytes: answer.len() })
}
