//! Starting, the program's size, and the young person's page over the wire.

use crate::figures::{Table, median, row};
use crate::servers::{Server, free_port};
use crate::staff::Staff;
use crate::{Fail, host};
use std::collections::BTreeSet;
use std::time::Instant;

pub async fn measure(staff: &Staff, rounds: usize) -> Result<Table, Fail> {
    let mut ready = Vec::new();
    for _ in 0..rounds {
        let (port, began) = (free_port()?, Instant::now());
        let _node = Server::shipped(&["--database", &staff.database], port).await?;
        ready.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    let folder = tempfile::tempdir()?;
    let fresh = format!("sqlite:{}", folder.path().join("fresh.db").display());
    let (port, began) = (free_port()?, Instant::now());
    let node = Server::shipped(&["--database", &fresh], port).await?;
    let first = began.elapsed().as_secs_f64() * 1000.0;

    let (requests, bytes, bodies) = page(node.port).await?;
    let size = std::fs::metadata(env!("CARGO_BIN_EXE_ungrus"))?.len() as f64 / 1e6;
    let rows = vec![
        row(&["figure", "measured", "goal"]),
        row(&["start to ready, ms", &format!("{:.1}", median(&ready)), "50"]),
        row(&["first start (makes the database), ms", &format!("{first:.1}"), ""]),
        row(&["program, MB", &format!("{size:.1}"), "20"]),
        row(&["young person's page, requests", &requests.to_string(), "16"]),
        row(&["… kB of bodies", &format!("{:.1}", bodies as f64 / 1000.0), "30"]),
        row(&["… kB with headers", &format!("{:.1}", bytes as f64 / 1000.0), ""]),
    ];
    Ok(Table { title: "Start and page".into(), rows })
}

/// Requests, bytes with headers, and bytes of bodies of `/` and of all that it names.
async fn page(port: u16) -> Result<(usize, usize, usize), Fail> {
    let home = host::get(port, "/").await?;
    // Not compressed? Then it can be read as it is; else by asking without brotli.
    let html = if home.head.to_ascii_lowercase().contains("content-encoding") {
        host::get_plain(port, "/").await?
    } else {
        String::from_utf8_lossy(&home.body).into_owned()
    };
    let assets: BTreeSet<&str> = html.split('"').filter(|text| text.starts_with("/a/")).collect();
    let (mut bytes, mut bodies) = (home.bytes, home.body.len());
    for asset in &assets {
        let page = host::get(port, asset).await?;
        if !page.head.starts_with("HTTP/1.1 200") {
            return Err(format!("{asset}: {}", page.head.lines().next().unwrap_or_default()).into());
        }
        bytes += page.bytes;
        bodies += page.body.len();
    }
    Ok((assets.len() + 1, bytes, bodies))
}
