//! Offers, bells, accepts.

use crate::support::live::*;
use ungrus::live::{BELL_MS, Command, Event, LEASE_MS, MISSED_RINGS, Offer, RING_MS, Reply, Topic, Wish};
use ungrus::protocol::{Refused, RingOver};

crate::contract! {
    an_offer_rings_one_counsellor,
    an_offer_has_its_conditions,
    an_unanswered_ring_is_counted,
    an_unanswered_bell_is_counted,
    rings_that_rang_together_are_one_miss,
    only_a_person_ends_the_pause_for_missed_rings,
    an_answer_ends_the_count,
    a_declined_ring_is_not_counted_as_missed,
    all_are_rung_a_minute_after_the_last_passing,
    to_accept_is_to_claim,
    an_accept_has_its_conditions,
    offers_keep_a_seat_free_for_the_one_who_is_offered,
    pause_silences_and_does_not_hinder_accepting,
    what_rings_at_a_socket_that_is_replaced_rings_again,
    the_wait_is_known_from_the_latest_accepts,
}

/// Keeps everybody's lease alive while time passes.
async fn pass_time(stage: &Stage, youths: &[u8], desks: &[u8], mut millis: u64) {
    use ungrus::live::Lease;
    while millis > 0 {
        let step = millis.min(LEASE_MS / 3);
        stage.advance(step);
        millis -= step;
        let youths = youths.iter().map(|n| Lease::Youth(youth(*n), socket(*n)));
        let desks = desks.iter().map(|n| Lease::Desk(staff(*n), socket(100 + n)));
        assert!(stage.live.renew(youths.chain(desks).collect()).await.expect("renewed").is_empty());
    }
}

async fn an_offer_rings_one_counsellor(stage: Stage) {
    stage.desk(1, true, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.open(1).await;
    stage.advance(40);
    assert_eq!(stage.offer(1, 1, 1).await, Reply::Done);
    assert_eq!(stage.offer(1, 1, 1).await, Reply::Done, "said twice is rung once");
    let ring = Event::Ring { conversation: youth(1), line: LINE, waited: 40, all: false, from: None };
    assert_eq!(stage.heard(&desk).await, [ring]);
    stage.advance(1_000);
    let snapshot = stage.snapshot().await;
    assert_eq!(snapshot.queue[0].offer, Some(Offer { staff: staff(1), remaining: RING_MS - 1_000 }));
    assert_eq!(snapshot.duty[0].offers, 1);
}

async fn an_offer_has_its_conditions(stage: Stage) {
    stage.open(1).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No, "nobody");
    stage.desk(1, false, 1).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No, "off duty");
    stage.desk_with(1, socket(101), true, 1, true).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No, "on pause");
    stage.desk(1, true, 0).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No, "no room");
    stage.desk(1, true, 1).await;
    assert_eq!(stage.offer(1, 2, 1).await, Reply::No, "another generation");
    assert_eq!(stage.offer(7, 1, 1).await, Reply::No, "unknown");
    stage.leave_desk(1).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No, "away");
    stage.desk(1, true, 1).await;
    stage.desk(2, true, 1).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::Done);
    assert_eq!(stage.offer(1, 1, 2).await, Reply::No, "it rings elsewhere");
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 1).await, Reply::No, "the seat is promised");
}

async fn an_unanswered_ring_is_counted(stage: Stage) {
    stage.desk(1, true, 2).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.open(1).await;
    for round in 1..=MISSED_RINGS {
        stage.offer(1, 1, 1).await;
        assert_eq!(stage.expire(1, 1).await, Reply::No, "not yet");
        pass_time(&stage, &[1], &[1], RING_MS).await;
        assert_eq!(stage.expire(1, 2).await, Reply::No, "not theirs");
        assert_eq!(stage.expire(1, 1).await, Reply::Done);
        assert_eq!(stage.expire(1, 1).await, Reply::No, "once");
        let heard = stage.heard(&desk).await;
        assert!(heard.contains(&Event::RingOver { conversation: youth(1), reason: RingOver::Expired }));
        assert_eq!(heard.contains(&Event::PausedByMissedRings), round == MISSED_RINGS);
    }
    let snapshot = stage.snapshot().await;
    assert!(snapshot.duty[0].wish.paused);
    assert_eq!(snapshot.queue[0].passed, [staff(1)]);
    assert_eq!(snapshot.queue[0].since_pass, Some(0));
}

async fn bell(stage: &Stage, n: u8) -> Reply {
    stage.run(Command::Bell { conversation: youth(n), generation: 1 }).await
}

async fn hush(stage: &Stage, n: u8) -> Reply {
    stage.run(Command::Hush { conversation: youth(n) }).await
}

/// A ring and a bell that nobody answers at desk 1, for the young person 1.
async fn ring_in_vain(stage: &Stage) {
    stage.offer(1, 1, 1).await;
    pass_time(stage, &[1], &[1, 2], RING_MS).await;
    stage.expire(1, 1).await;
    pass_time(stage, &[1], &[1, 2], BELL_MS).await;
    assert_eq!(bell(stage, 1).await, Reply::Done);
    assert_eq!(hush(stage, 1).await, Reply::No, "it still rings");
    pass_time(stage, &[1], &[1, 2], RING_MS).await;
}

async fn an_unanswered_bell_is_counted(stage: Stage) {
    stage.desk(1, true, 2).await;
    stage.desk(2, true, 2).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.open(1).await;
    stage.advance(40);
    ring_in_vain(&stage).await;
    let snapshot = stage.snapshot().await;
    assert_eq!((snapshot.queue[0].bell, snapshot.queue[0].rung), (Some(0), Some(2 * RING_MS + BELL_MS)));
    stage.heard(&desk).await;
    assert_eq!(hush(&stage, 1).await, Reply::Done);
    assert_eq!(hush(&stage, 1).await, Reply::No, "once");
    let over = Event::RingOver { conversation: youth(1), reason: RingOver::Expired };
    assert_eq!(stage.heard(&desk).await, [over, Event::PausedByMissedRings]);
    let snapshot = stage.snapshot().await;
    let wishes: Vec<_> = snapshot.duty.iter().map(|duty| (duty.wish.paused, duty.wish.unanswered)).collect();
    assert_eq!(wishes, [(true, true), (false, false)], "the other let one pass only");
    assert_eq!(snapshot.queue[0].bell, None);
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No);
}

async fn rings_that_rang_together_are_one_miss(stage: Stage) {
    stage.desk(1, true, 3).await;
    for n in 1..=3 {
        stage.open(n).await;
        stage.offer(n, 1, 1).await;
        stage.run(Command::Decline { conversation: youth(n), staff: staff(1) }).await;
    }
    pass_time(&stage, &[1, 2, 3], &[1], BELL_MS).await;
    for n in 1..=3 {
        assert_eq!(bell(&stage, n).await, Reply::Done);
    }
    pass_time(&stage, &[1, 2, 3], &[1], RING_MS).await;
    for n in 1..=3 {
        assert_eq!(hush(&stage, n).await, Reply::Done);
    }
    assert!(!stage.snapshot().await.duty[0].wish.unanswered);
}

async fn only_a_person_ends_the_pause_for_missed_rings(stage: Stage) {
    let working = Wish { on: true, capacity: 2, ..Wish::default() };
    let silent = Wish { paused: true, unanswered: true, ..working };
    stage.desk(1, true, 2).await;
    stage.desk(2, true, 2).await;
    stage.open(1).await;
    ring_in_vain(&stage).await;
    hush(&stage, 1).await;
    pass_time(&stage, &[1], &[1], 7).await;
    assert_eq!(stage.snapshot().await.duty[0].paused_for, 7);
    let back = stage.wish(1, socket(101), working, false).await;
    assert_eq!(back.wish, silent, "a page that comes back by itself is no person");
    let more = stage.wish(1, socket(101), Wish { capacity: 3, ..silent }, true).await;
    assert_eq!(more.wish, Wish { capacity: 3, ..silent }, "nor is this the press that says so");
    assert_eq!(stage.wish(1, socket(101), working, true).await.wish, working);
    assert_eq!(stage.wish(1, socket(101), silent, false).await.wish, silent, "live state was lost, the page knows");
    seat(stage.accept(1, 1).await);
    assert_eq!(stage.snapshot().await.duty[0].wish, working, "whoever takes one is there");
    assert!(!stage.wish(1, socket(101), Wish { on: false, ..silent }, false).await.wish.unanswered);
}

async fn an_answer_ends_the_count(stage: Stage) {
    stage.desk(1, true, 2).await;
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    pass_time(&stage, &[1], &[1], RING_MS).await;
    stage.expire(1, 1).await;
    seat(stage.accept(1, 1).await);
    stage.open(2).await;
    stage.offer(2, 1, 1).await;
    pass_time(&stage, &[1, 2], &[1], RING_MS).await;
    stage.expire(2, 1).await;
    assert!(!stage.snapshot().await.duty[0].wish.paused);
}

async fn a_declined_ring_is_not_counted_as_missed(stage: Stage) {
    stage.desk(1, true, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    let decline = |n| Command::Decline { conversation: youth(n), staff: staff(1) };
    for n in 1..=MISSED_RINGS as u8 + 1 {
        stage.open(n).await;
        assert_eq!(stage.run(decline(n)).await, Reply::No, "nothing rings");
        stage.offer(n, 1, 1).await;
        stage.heard(&desk).await;
        assert_eq!(stage.run(decline(n)).await, Reply::Done);
        assert_eq!(stage.run(decline(n)).await, Reply::Done, "said twice");
        let over = Event::RingOver { conversation: youth(n), reason: RingOver::Declined };
        assert_eq!(stage.heard(&desk).await, [over]);
    }
    let snapshot = stage.snapshot().await;
    assert!(!snapshot.duty[0].wish.paused && snapshot.duty[0].offers == 0);
    assert!(snapshot.queue.iter().all(|waiting| waiting.passed == [staff(1)]));
}

async fn all_are_rung_a_minute_after_the_last_passing(stage: Stage) {
    for n in 1..=4 {
        stage.desk_with(n, socket(100 + n), n != 4, 1, n == 3).await;
    }
    stage.open(1).await;
    let bell = Command::Bell { conversation: youth(1), generation: 1 };
    assert_eq!(stage.run(bell.clone()).await, Reply::No, "nobody let it pass");
    stage.offer(1, 1, 1).await;
    stage.run(Command::Decline { conversation: youth(1), staff: staff(1) }).await;
    pass_time(&stage, &[1], &[1, 2, 3, 4], BELL_MS - 1).await;
    assert_eq!(stage.run(bell.clone()).await, Reply::No);
    pass_time(&stage, &[1], &[1, 2, 3, 4], 1).await;
    let mut desks = Vec::new();
    for n in 1..=4 {
        desks.push(stage.listen(Topic::Counsellor(staff(n)), socket(100 + n)).await);
    }
    assert_eq!(stage.run(bell.clone()).await, Reply::Done);
    assert_eq!(stage.run(bell).await, Reply::No, "once a minute");
    let ring = Event::Ring { conversation: youth(1), line: LINE, waited: BELL_MS, all: true, from: None };
    assert_eq!(stage.heard(&desks[0]).await, std::slice::from_ref(&ring));
    assert_eq!(stage.heard(&desks[1]).await, [ring]);
    assert!(stage.heard(&desks[2]).await.is_empty(), "on pause");
    assert!(stage.heard(&desks[3]).await.is_empty(), "off duty");
    seat(stage.accept(1, 2).await);
    assert_eq!(stage.heard(&desks[0]).await, [Event::RingOver { conversation: youth(1), reason: RingOver::Taken }]);
    assert!(stage.heard(&desks[1]).await.is_empty());
}

async fn to_accept_is_to_claim(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.desk(2, true, 1).await;
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    let (mine, rung) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    stage.advance(30);
    let taken = seat(stage.accept(1, 2).await);
    assert_eq!((taken.generation, taken.waited, taken.present, taken.came, taken.line), (2, 30, true, true, LINE));
    assert_eq!(stage.heard(&mine).await, [Event::Accepted { generation: 2, by: counsellor(2) }]);
    assert_eq!(stage.heard(&rung).await, [Event::RingOver { conversation: youth(1), reason: RingOver::Taken }]);
    assert_eq!(seat(stage.accept(1, 2).await), taken, "said twice");
    assert!(stage.heard(&mine).await.is_empty());
    assert_eq!(stage.accept(1, 1).await, Reply::Refused(Refused::Taken));
    let snapshot = stage.snapshot().await;
    assert!(snapshot.queue.is_empty());
    assert_eq!((snapshot.duty[0].offers, &snapshot.duty[1].seats), (0, &vec![(youth(1), 2)]));
}

async fn an_accept_has_its_conditions(stage: Stage) {
    let refused = |why| Reply::Refused(why);
    assert_eq!(stage.accept(1, 1).await, refused(Refused::Gone));
    stage.open(1).await;
    assert_eq!(stage.accept(1, 1).await, refused(Refused::NotOnDuty));
    stage.desk(1, false, 1).await;
    assert_eq!(stage.accept(1, 1).await, refused(Refused::NotOnDuty));
    stage.desk(1, true, 1).await;
    stage.leave(1).await;
    assert_eq!(stage.accept(1, 1).await, refused(Refused::Away));
    stage.resume(1, socket(1), 1, None).await;
    stage.leave_desk(1).await;
    assert_eq!(stage.accept(1, 1).await, refused(Refused::NotOnDuty));
    stage.desk(1, true, 1).await;
    seat(stage.accept(1, 1).await);
    stage.open(2).await;
    assert_eq!(stage.accept(2, 1).await, refused(Refused::Full));
    stage.advance(LEASE_MS);
    assert_eq!(stage.accept(2, 1).await, refused(Refused::NotOnDuty), "the lease ran out, said or not");
}

async fn offers_keep_a_seat_free_for_the_one_who_is_offered(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.open(1).await;
    stage.open(2).await;
    stage.offer(1, 1, 1).await;
    assert_eq!(stage.accept(2, 1).await, Reply::Refused(Refused::Full));
    seat(stage.accept(1, 1).await);
}

async fn pause_silences_and_does_not_hinder_accepting(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.desk_with(1, socket(101), true, 1, true).await;
    let over = Event::RingOver { conversation: youth(1), reason: RingOver::Declined };
    assert!(stage.heard(&desk).await.contains(&over));
    let waiting = &stage.snapshot().await.queue[0];
    assert!(waiting.offer.is_none() && waiting.passed.is_empty());
    seat(stage.accept(1, 1).await);
}

async fn what_rings_at_a_socket_that_is_replaced_rings_again(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    // The same socket says what it said: nothing changes.
    stage.desk(1, true, 1).await;
    assert!(stage.snapshot().await.queue[0].offer.is_some());
    // The line broke, and the next one is there before anybody has noticed.
    stage.desk_with(1, socket(201), true, 1, false).await;
    let waiting = &stage.snapshot().await.queue[0];
    assert!(waiting.offer.is_none() && waiting.passed.is_empty());
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(201)).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::Done);
    let ring = Event::Ring { conversation: youth(1), line: LINE, waited: 0, all: false, from: None };
    assert_eq!(stage.heard(&desk).await, [ring]);
}

async fn the_wait_is_known_from_the_latest_accepts(stage: Stage) {
    stage.desk(1, true, 200).await;
    for n in 1..=60 {
        stage.open(n).await;
        seat(stage.accept(n, 1).await);
        stage.advance(10);
    }
    let accepts = stage.snapshot().await.accepts.clone();
    assert_eq!(accepts, (1..=50).map(|n| n * 10).collect::<Vec<u64>>());
    stage.advance(3_600_000 - 30);
    assert_eq!(stage.snapshot().await.accepts.len(), 3);
}
