//! Which conversations a counsellor takes, as live state knows it.

use crate::support::live::*;
use std::sync::Arc;
use ungrus::line::{About, Language, Takes};
use ungrus::live::{Command, Event, LEASE_MS, Lease, Reply, TAKERS_MS, Topic, Wish};

crate::contract! {
    what_a_counsellor_takes_is_seen_and_told_to_the_desk,
    nobody_is_told_what_a_desk_takes_that_is_not_known,
    a_bell_rings_at_those_who_take_it,
    a_bell_that_nobody_takes_rings_everywhere,
    those_who_take_it_are_given_their_time,
    a_socket_that_knows_less_takes_nothing_back,
}

fn takes(languages: &[Language], leaves: &[About]) -> Arc<Takes> {
    Arc::new(Takes::new(languages.iter().copied(), leaves.iter().copied()))
}

async fn say(stage: &Stage, n: u8, takes: &Arc<Takes>) -> Reply {
    stage.run(Command::Takes { staff: staff(n), takes: Arc::clone(takes) }).await
}

async fn what_a_counsellor_takes_is_seen_and_told_to_the_desk(stage: Stage) {
    stage.desk(1, true, 2).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    assert_eq!(stage.snapshot().await.duty[0].takes, Arc::default(), "everything, as long as nothing is said");
    stage.settle().await;
    let some = takes(&[Language::DANISH, Language::ARABIC], &[About::RELATIVE]);
    assert_eq!(say(&stage, 1, &some).await, Reply::Done);
    assert_eq!(stage.settle().await, [Event::Changed], "every dispatcher looks");
    assert_eq!(stage.heard(&desk).await, [Event::Takes { takes: Arc::clone(&some) }]);
    assert_eq!(stage.snapshot().await.duty[0].takes, some);
    // It stays while the desk is away, and the next hello says it anew.
    stage.leave_desk(1).await;
    assert_eq!(stage.snapshot().await.duty[0].takes, some);
    stage.desk(1, true, 2).await;
    assert_eq!(stage.snapshot().await.duty[0].takes, Arc::default());
}

async fn nobody_is_told_what_a_desk_takes_that_is_not_known(stage: Stage) {
    assert_eq!(say(&stage, 1, &takes(&[Language::DANISH], &[])).await, Reply::No);
    assert!(stage.snapshot().await.duty.is_empty());
}

/// Whom a bell rings for the young person 1, of the desks 1 to 3, after this many times five seconds.
async fn belled(stage: &Stage, fives: usize) -> Vec<bool> {
    let mut desks = Vec::new();
    for n in 1..=3 {
        desks.push(stage.listen(Topic::Counsellor(staff(n)), socket(100 + n)).await);
    }
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    stage.run(Command::Decline { conversation: youth(1), staff: staff(1) }).await;
    for _ in 0..fives {
        stage.advance(LEASE_MS / 3);
        let leases = [Lease::Youth(youth(1), socket(1))]
            .into_iter()
            .chain((1..=3).map(|n| Lease::Desk(staff(n), socket(100 + n))));
        assert!(stage.live.renew(leases.collect()).await.expect("renewed").is_empty());
    }
    for desk in &desks {
        stage.heard(desk).await;
    }
    assert_eq!(stage.run(Command::Bell { conversation: youth(1), generation: 1 }).await, Reply::Done);
    let mut rung = Vec::new();
    for desk in &desks {
        rung.push(stage.heard(desk).await.iter().any(|event| matches!(event, Event::Ring { all: true, .. })));
    }
    rung
}

async fn a_bell_rings_at_those_who_take_it(stage: Stage) {
    for n in 1..=3 {
        stage.desk(n, true, 2).await;
    }
    say(&stage, 1, &takes(&[LINE.language], &[])).await;
    say(&stage, 2, &takes(&[Language::DANISH], &[])).await;
    say(&stage, 3, &takes(&[LINE.language], &[LINE.about])).await;
    assert_eq!(belled(&stage, 12).await, [true, false, false]);
}

async fn a_bell_that_nobody_takes_rings_everywhere(stage: Stage) {
    for n in 1..=3 {
        stage.desk(n, true, 2).await;
        say(&stage, n, &takes(&[Language::DANISH], &[])).await;
    }
    assert_eq!(belled(&stage, 12).await, [true, true, true]);
}

async fn those_who_take_it_are_given_their_time(stage: Stage) {
    for n in 1..=3 {
        stage.desk(n, true, 2).await;
        say(&stage, n, &takes(&[if n == 1 { LINE.language } else { Language::DANISH }], &[])).await;
    }
    assert_eq!(TAKERS_MS, 36 * LEASE_MS / 3);
    assert_eq!(belled(&stage, 36).await, [true, true, true], "nobody waits for ever for one who does not want to");
}

/// A desk whose socket has not heard what was said meanwhile wishes something: what it takes stands.
async fn a_socket_that_knows_less_takes_nothing_back(stage: Stage) {
    stage.desk(1, true, 2).await;
    let some = takes(&[Language::ARABIC], &[]);
    say(&stage, 1, &some).await;
    let wish = Wish { on: true, capacity: 3, ..Wish::default() };
    let again = Command::Desk { by: counsellor(1), connection: socket(101), wish, acted: true, again: true, breath: 0 };
    let reply = stage.run(again).await;
    assert!(matches!(reply, Reply::Desk(state) if state.takes == some && state.wish.capacity == 3), "and it is told");
    assert_eq!(stage.snapshot().await.duty[0].takes, some);
}
