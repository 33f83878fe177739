//! Those who watch Redis and choose another master when one is gone: asked where it is now.

use super::DEADLINE;
use super::dial::{Address, dial};
use super::fault::Fault;
use crate::tls::Tls;
use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, RedisConnectionInfo};
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::Mutex;
use tokio::time::timeout;

pub struct Sentinels {
    hosts: Vec<Address>,
    name: String,
    login: RedisConnectionInfo,
    tls: Option<Tls>,
    /// Whose turn it is: whoever did not answer comes last.
    turn: AtomicUsize,
    /// The connection to the one that answered last.
    open: Mutex<Option<MultiplexedConnection>>,
}

impl Sentinels {
    pub fn new(hosts: Vec<Address>, name: &str, login: RedisConnectionInfo, tls: Option<Tls>) -> Self {
        Self { hosts, name: name.to_owned(), login, tls, turn: AtomicUsize::new(0), open: Mutex::new(None) }
    }

    /// Where the master is, by the first Sentinel that says so.
    pub async fn master(&self) -> Result<Address, Fault> {
        let mut open = self.open.lock().await;
        let mut why = Fault::Silent;
        // The open connection may be broken: one more try than there are Sentinels.
        for _ in 0..=self.hosts.len() {
            match timeout(DEADLINE, self.ask(&mut open)).await.unwrap_or(Err(Fault::Silent)) {
                Ok(address) => return Ok(address),
                Err(fault) => why = fault,
            }
            *open = None;
            self.turn.fetch_add(1, Ordering::Relaxed);
        }
        Err(if why == Fault::NoName { why } else { Fault::Sentinels(Box::new(why)) })
    }

    async fn ask(&self, open: &mut Option<MultiplexedConnection>) -> Result<Address, Fault> {
        let mut sentinel = match open.take() {
            Some(sentinel) => sentinel,
            None => self.next().await?,
        };
        let mut ask = redis::cmd("SENTINEL");
        let found: Option<Address> =
            ask.arg("get-master-addr-by-name").arg(&self.name).query_async(&mut sentinel).await?;
        *open = Some(sentinel);
        found.ok_or(Fault::NoName)
    }

    async fn next(&self) -> Result<MultiplexedConnection, Fault> {
        let turn = self.turn.load(Ordering::Relaxed);
        let address = self.hosts.get(turn % self.hosts.len().max(1)).ok_or(Fault::NoName)?;
        let stream = dial(address, self.tls.as_ref()).await?;
        let config = AsyncConnectionConfig::new().set_response_timeout(Some(DEADLINE));
        let (sentinel, driver) = MultiplexedConnection::new_with_config(&self.login, stream, config).await?;
        // Ends with the last copy of the connection.
        tokio::spawn(driver);
        Ok(sentinel)
    }
}
