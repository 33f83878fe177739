//! Of the desks a reader is told what changed, and that is enough: each snapshot of the contract's compares.

use crate::support::live::*;
use crate::support::redis::RedisServer;
use std::sync::Arc;
use ungrus::clock::FakeClock;
use ungrus::dispatch::Roster;
use ungrus::id::StaffId;
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Counsellor, LEASE_MS, Lease, Live, Mark, NEWS_MS, Wish};

crate::contract! {
    only_what_changed_is_told,
    a_renewed_lease_is_no_news,
    a_desk_that_is_gone_is_told_of,
    who_read_long_ago_reads_all_anew,
}

async fn only_what_changed_is_told(stage: Stage) {
    for n in 1..=20 {
        stage.desk(n, true, 3).await;
    }
    stage.snapshot().await;
    assert_eq!(stage.news().await, (false, vec![]));
    stage.open(1).await;
    assert_eq!(stage.news().await, (false, vec![]), "the queue is no desk");
    stage.offer(1, 1, 7).await;
    assert_eq!(stage.news().await, (false, vec![staff(7)]));
    stage.accept(1, 9).await;
    let (whole, mut told) = stage.news().await;
    told.sort_unstable();
    assert_eq!((whole, told), (false, vec![staff(7), staff(9)]), "since the last reading, each once");
}

async fn a_renewed_lease_is_no_news(stage: Stage) {
    stage.desk(1, true, 3).await;
    stage.desk(2, true, 3).await;
    stage.snapshot().await;
    stage.advance(LEASE_MS - 1);
    let renewed = stage.live.renew(vec![Lease::Desk(staff(1), socket(101))]).await;
    assert_eq!(renewed, Ok(vec![]));
    assert_eq!(stage.news().await, (false, vec![]));
    stage.advance(1);
    assert_eq!(stage.news().await, (false, vec![staff(2)]), "this one lapsed");
    stage.snapshot().await;
    // Asked twice in one call, it is back all the same.
    stage.live.renew(vec![Lease::Desk(staff(2), socket(102)); 2]).await.expect("answers");
    assert_eq!(stage.news().await, (false, vec![staff(2)]), "and is back");
}

async fn a_desk_that_is_gone_is_told_of(stage: Stage) {
    stage.desk(1, true, 3).await;
    stage.desk(2, true, 3).await;
    assert_eq!(stage.snapshot().await.duty.len(), 2);
    stage.run(Command::Revoke { staff: staff(1), session: None }).await;
    stage.advance(NEWS_MS - 1);
    stage.live.renew(vec![Lease::Desk(staff(2), socket(102))]).await.expect("answers");
    let (whole, told) = stage.news().await;
    assert!(!whole && told.contains(&staff(1)));
    assert!(stage.snapshot().await.duty.iter().all(|duty| duty.staff != staff(1)));
}

async fn who_read_long_ago_reads_all_anew(stage: Stage) {
    stage.desk(1, true, 3).await;
    stage.desk(2, true, 3).await;
    stage.snapshot().await;
    stage.run(Command::Revoke { staff: staff(1), session: None }).await;
    stage.advance(NEWS_MS);
    // Another reader's look forgets which desks are gone.
    stage.live.snapshot(LIMIT, 0, Mark::default()).await.expect("answers");
    assert_eq!(stage.news().await, (true, vec![staff(2)]));
    assert_eq!(stage.snapshot().await.duty.len(), 1);
}

// --- Redis alone -----------------------------------------------------------------------------------------------------

fn many(n: u16) -> Command {
    with_seats(n, 1)
}

fn with_seats(n: u16, capacity: u8) -> Command {
    let mut bytes = [9; 16];
    bytes[..2].copy_from_slice(&n.to_be_bytes());
    let by = Counsellor {
        staff: StaffId::from_bytes(bytes),
        name: "Mette".into(),
        device: "".into(),
        takes: Arc::default(),
    };
    Command::Desk {
        by,
        connection: socket(1),
        wish: Wish { on: true, capacity, ..Wish::default() },
        acted: true,
        again: false,
        breath: 0,
    }
}

async fn on(server: &RedisServer) -> RedisLive {
    let clock = Arc::new(FakeClock::at(1_000));
    RedisLive::connect(&server.config(), "test:", socket(254), Some(clock)).await.expect("Redis")
}

#[tokio::test]
async fn more_desks_than_go_in_one_answer_are_read_in_parts() {
    let server = RedisServer::start().await;
    let live = on(&server).await;
    for n in 0..1_203 {
        live.run(many(n)).await.expect("answers");
    }
    let seen = live.snapshot(LIMIT, 0, Mark::default()).await.expect("answers");
    let mut roster = Roster::default();
    roster.take(&seen.desks);
    assert_eq!((seen.desks.whole, roster.on_duty()), (true, 1_203));
    for n in 0..700 {
        live.run(with_seats(n, 2)).await.expect("answers");
    }
    let seen = live.snapshot(LIMIT, 0, roster.mark()).await.expect("answers");
    assert_eq!((seen.desks.whole, seen.desks.changed.len()), (false, 700));
}

/// Nodes of 0.3 change desks and do not say which. Their dispatchers listen to another channel than ours.
#[tokio::test]
async fn beside_a_node_of_0_3_all_desks_are_read_each_time_and_once_after() {
    let server = RedisServer::start().await;
    let live = on(&server).await;
    for n in 0..3 {
        live.run(many(n)).await.expect("answers");
    }
    let mut roster = Roster::default();
    let mut look = async || {
        let news = live.snapshot(LIMIT, 0, roster.mark()).await.expect("answers").desks;
        roster.take(&news);
        (news.whole, roster.on_duty())
    };
    assert_eq!(look().await, (true, 3));
    assert_eq!(look().await, (false, 3));
    // As such a node writes that somebody is gone.
    let gone = async |n| {
        let Command::Desk { by, .. } = many(n) else { unreachable!() };
        server.cli(&["DEL", &format!("test:d:{}", by.staff.text())]).await;
        server.cli(&["SREM", "test:d", &by.staff.text()]).await;
    };
    let other = server.subscribe("test:desk").await;
    gone(0).await;
    assert_eq!(look().await, (true, 2));
    gone(1).await;
    other.leave().await;
    assert_eq!(look().await, (true, 1), "what it did last");
    assert_eq!(look().await, (false, 1));
}
