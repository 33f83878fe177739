//! Leases: who is there, and who only was.

use crate::support::live::*;
use ungrus::live::{Event, LEASE_MS, Lease, LostLease, Topic};

crate::contract! {
    a_dead_lease_is_away_and_that_is_said,
    a_renewed_lease_lives,
    a_lease_that_ran_out_is_made_again,
    a_lost_lease_says_why,
    long_conversations_are_shown,
}

async fn a_dead_lease_is_away_and_that_is_said(stage: Stage) {
    stage.pair(1, 1).await;
    stage.open(2).await;
    let (mine, desk) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    stage.advance(LEASE_MS - 1);
    assert!(stage.snapshot().await.queue[0].present);
    assert!(stage.heard(&mine).await.is_empty());
    stage.advance(501);
    let snapshot = stage.snapshot().await;
    assert_eq!((snapshot.queue[0].present, snapshot.queue[0].away), (false, 500));
    assert_eq!((snapshot.duty[0].present, snapshot.duty[0].away, snapshot.duty[0].wish.on), (false, 500, true));
    assert_eq!(stage.settle().await, [Event::Changed]);
    assert_eq!(stage.heard(&mine).await, [Event::CounsellorAway]);
    assert_eq!(stage.heard(&desk).await, [Event::Youth { conversation: youth(1), present: false }]);
    stage.snapshot().await;
    assert!(stage.heard(&desk).await.is_empty(), "said once");
    assert!(stage.settle().await.is_empty());
}

async fn a_renewed_lease_lives(stage: Stage) {
    stage.pair(1, 1).await;
    let leases = vec![Lease::Youth(youth(1), socket(1)), Lease::Desk(staff(1), socket(101))];
    for _ in 0..3 {
        stage.advance(LEASE_MS - 1);
        assert!(stage.live.renew(leases.clone()).await.expect("renewed").is_empty());
    }
    let duty = &stage.snapshot().await.duty[0];
    assert!(duty.present && duty.seats == [(youth(1), 2)]);
}

async fn a_lease_that_ran_out_is_made_again(stage: Stage) {
    stage.pair(1, 1).await;
    let (mine, desk) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    stage.advance(LEASE_MS);
    stage.snapshot().await;
    stage.heard(&mine).await;
    stage.heard(&desk).await;
    let leases = vec![Lease::Youth(youth(1), socket(1)), Lease::Desk(staff(1), socket(101))];
    assert!(stage.live.renew(leases).await.expect("renewed").is_empty());
    assert_eq!(stage.heard(&mine).await, [Event::CounsellorHere { by: counsellor(1) }]);
    assert_eq!(stage.heard(&desk).await, [Event::Youth { conversation: youth(1), present: true }]);
}

async fn a_lost_lease_says_why(stage: Stage) {
    stage.open(1).await;
    stage.resume(1, socket(9), 1, None).await;
    stage.desk(1, true, 1).await;
    stage.desk_with(1, socket(111), true, 1, false).await;
    stage.open(3).await;
    stage.leave(3).await;
    let leases = vec![
        Lease::Youth(youth(1), socket(1)),
        Lease::Youth(youth(1), socket(9)),
        Lease::Youth(youth(2), socket(2)),
        Lease::Youth(youth(3), socket(3)),
        Lease::Desk(staff(1), socket(101)),
        Lease::Desk(staff(1), socket(111)),
        Lease::Desk(staff(2), socket(102)),
    ];
    let lost = stage.live.renew(leases.clone()).await.expect("renewed");
    let expected = [
        LostLease::Replaced(leases[0]),
        LostLease::Unknown(leases[2]),
        LostLease::Unknown(leases[3]),
        LostLease::Replaced(leases[4]),
        LostLease::Unknown(leases[6]),
    ];
    assert_eq!(lost, expected);
    stage.advance(LEASE_MS);
    stage.snapshot().await;
    let lost = stage.live.renew(vec![leases[0]]).await.expect("renewed");
    assert_eq!(lost, [LostLease::Replaced(leases[0])], "nor when the replacement is away");
}

async fn long_conversations_are_shown(stage: Stage) {
    stage.open(9).await;
    stage.pair(2, 1).await;
    stage.advance(1);
    stage.pair(1, 1).await;
    stage.advance(LIMIT);
    assert_eq!(stage.snapshot().await.overdue, [youth(2)]);
    stage.advance(1);
    let snapshot = stage.snapshot().await;
    assert_eq!(snapshot.overdue, [youth(1), youth(2)]);
    assert_eq!(snapshot.age, stage.now());
}
