//! The way to Redis: a socket, an address, or whatever address the Sentinels name.

use super::dial::{Address, Stream, dial, known_as};
use super::fault::Fault;
use super::sentinel::Sentinels;
use crate::config::{Place, RedisUrl};
use crate::tls::Tls;
use redis::{ProtocolVersion, RedisConnectionInfo};
use std::path::PathBuf;
use tokio::net::UnixStream;
use tokio::time::{Duration, MissedTickBehavior, interval};

/// How often the Sentinels are asked whether the master is still where it was, while it does not answer: one whose machine
/// is gone does not close its connections …
const ASK: Duration = Duration::from_secs(1);
/// … and this many times less often while it answers: the others may have given it up, on a part of the network that
/// they don't reach.
const QUIET: u32 = 10;

enum Where {
    Socket(PathBuf),
    Tcp(Address),
    Sentinels(Sentinels),
}

pub struct Door {
    to: Where,
    tls: Option<Tls>,
    /// Who we are. RESP3: what is published and what is answered share a connection, so that a subscription can be awaited.
    pub login: RedisConnectionInfo,
}

impl Door {
    pub fn new(url: &RedisUrl) -> Result<Self, Fault> {
        let tls = url.tls.as_ref().map(Tls::new).transpose().map_err(|error| Fault::Reach(error.to_string()))?;
        let login = known_as(url.user.as_deref(), url.password.as_deref())
            .set_db(url.database.into())
            .set_protocol(ProtocolVersion::RESP3);
        let to = match &url.place {
            Place::Socket(path) => Where::Socket(path.clone()),
            Place::Tcp(host, port) => Where::Tcp((host.clone(), *port)),
            Place::Sentinels { hosts, name, user, password } => {
                let login = known_as(user.as_deref(), password.as_deref());
                Where::Sentinels(Sentinels::new(hosts.clone(), name, login, tls.clone()))
            }
        };
        Ok(Self { to, tls, login })
    }

    /// A connection on which nothing was said yet, and where it leads, if that may change.
    pub async fn open(&self) -> Result<(Box<dyn Stream>, Option<Address>), Fault> {
        match &self.to {
            Where::Socket(path) => Ok((Box::new(UnixStream::connect(path).await?), None)),
            Where::Tcp(address) => Ok((dial(address, self.tls.as_ref()).await?, None)),
            Where::Sentinels(sentinels) => {
                let address = sentinels.master().await?;
                Ok((dial(&address, self.tls.as_ref()).await?, Some(address)))
            }
        }
    }

    /// Returns when the master is no longer `there`, which `answers` or does not.
    pub async fn moved(&self, there: Option<&Address>, answers: impl Fn() -> bool) {
        let (Where::Sentinels(sentinels), Some(there)) = (&self.to, there) else { return std::future::pending().await };
        let mut looks = interval(ASK);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        for look in 1_u32.. {
            looks.tick().await;
            let due = !answers() || look.is_multiple_of(QUIET);
            if due && sentinels.master().await.is_ok_and(|now| now != *there) {
                return;
            }
        }
    }
}
