//! The program as it is shipped: a bare node, or one behind the proxy with its shipped configuration.

use crate::socket::Door;
use crate::staff::Staff;
use crate::support::process::Running;
use crate::support::proxy::Proxy;
use crate::{Fail, Plan, counsellor, host, young};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

const LOOK_EVERY: Duration = Duration::from_millis(10);
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Clone, Copy, Debug)]
pub enum Front {
    Bare,
    Proxy,
}

/// Ends with all its processes when dropped.
pub struct Service {
    pub door: Door,
    node: Running,
    _proxy: Option<Proxy>,
    _folder: TempDir,
}

impl Service {
    /// One that is open: a counsellor is on duty.
    pub async fn start(plan: &Plan, front: Front) -> Result<Self, Fail> {
        let folder = tempfile::tempdir()?;
        let staff = Staff::make(folder.path(), 1).await?;
        let mut command = Command::new(&plan.program);
        command.args(["--database", &staff.database]);
        let service = match front {
            Front::Bare => Self::bare(command, folder).await?,
            Front::Proxy => Self::behind(command, folder).await?,
        };
        counsellor::go_on_duty(&service.door, &staff.cookies[0], plan.answer).await?;
        service.is(r#""open":true"#, "/status").await?;
        // Right after its start nobody is rung for some seconds: the first one waits for that.
        young::come(&service.door).await?;
        Ok(service)
    }

    async fn bare(mut command: Command, folder: TempDir) -> Result<Self, Fail> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        command.args(["--listen", &format!("127.0.0.1:{port}")]);
        let node = Running::start(&mut command, folder.path(), "node");
        let service = Self { door: Door::local(port), node, _proxy: None, _folder: folder };
        service.is("ready", "/readyz").await?;
        Ok(service)
    }

    /// The configuration names two nodes: here one stands for both.
    async fn behind(mut command: Command, folder: TempDir) -> Result<Self, Fail> {
        let origin = "http://localhost".to_owned();
        let socket = folder.path().join("a.sock");
        command.arg("--listen").arg(format!("unix:{}", socket.display())).args(["--public-url", &origin]);
        let node = Running::start(&mut command, folder.path(), "node");
        until(async || tokio::net::UnixStream::connect(&socket).await.is_ok()).await?;
        std::os::unix::fs::symlink(&socket, folder.path().join("b.sock"))?;
        let proxy = started(folder.path()).await?;
        let door = Door { address: proxy.address, origin };
        Ok(Self { door, node, _proxy: Some(proxy), _folder: folder })
    }

    async fn is(&self, said: &str, path: &str) -> Result<(), Fail> {
        let port = self.door.address.port();
        let says = async || host::get_plain(port, path).await.is_ok_and(|text| text.contains(said));
        until(says).await
    }

    /// CPU of the node so far.
    pub fn cpu(&self) -> Result<Duration, Fail> {
        host::cpu(self.node.id())
    }
}

/// It waits for nginx on a thread of its own.
async fn started(nodes: &Path) -> Result<Proxy, Fail> {
    let nodes = nodes.to_owned();
    let ip = SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).ip().to_string();
    Ok(tokio::task::spawn_blocking(move || Proxy::start(&ip, &nodes)).await?)
}

async fn until(met: impl AsyncFn() -> bool) -> Result<(), Fail> {
    let wait = async {
        while !met().await {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    Ok(tokio::time::timeout(PATIENCE, wait).await.map_err(|_| "the service did not start")?)
}
