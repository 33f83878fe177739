//! An IPv6 address of this machine that is nothing else, so that finding it means something.

use std::net::{Ipv6Addr, TcpListener};
use std::process::Command;

pub struct SentinelAddress {
    pub address: Ipv6Addr,
    /// False where this user may not add one: then only the headers tell an address worth looking for.
    pub real: bool,
}

impl SentinelAddress {
    /// Adds it to the loopback interface, until dropped.
    pub fn add(address: Ipv6Addr) -> Self {
        let real = ip("add", address) && TcpListener::bind((address, 0)).is_ok();
        if !real {
            eprintln!(
                "no right to add an address to the loopback interface: searching for the one in the headers only"
            );
        }
        Self { address, real }
    }

    /// Where to come from.
    pub fn usable(&self) -> Ipv6Addr {
        if self.real { self.address } else { Ipv6Addr::LOCALHOST }
    }
}

impl Drop for SentinelAddress {
    fn drop(&mut self) {
        if self.real {
            ip("del", self.address);
        }
    }
}

fn ip(what: &str, address: Ipv6Addr) -> bool {
    let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default());
    let mut ip = Command::new("ip");
    ip.env("PATH", path).args(["-6", "addr", what, &format!("{address}/128"), "dev", "lo"]);
    if what == "add" {
        // Usable at once, without asking the network whether somebody else has it.
        ip.arg("nodad");
    }
    // One that a killed run left behind is as good.
    ip.output().is_ok_and(|said| said.status.success() || String::from_utf8_lossy(&said.stderr).contains("exists"))
}
