//! Live state made again from what the ends carry.

use crate::support::live::*;
use ungrus::live::{Command, Event, PLACE_MS, Phase, RING_MS, Reply, Topic};
use ungrus::protocol::{EndedBy, RingOver};

crate::contract! {
    waiting_ones_come_back_in_their_order,
    a_place_is_lost_after_ten_minutes,
    a_conversation_comes_back_young_person_first,
    a_conversation_comes_back_counsellor_first,
    the_desk_may_come_last,
    the_highest_generation_wins,
    a_lower_generation_is_told_how_things_stand,
    absurd_ages_do_no_harm,
    a_desk_is_given_no_more_seats_than_it_has_and_its_own_tickets_name,
    a_ticket_of_somebody_who_is_full_waits,
    what_a_desk_ended_stays_ended_when_live_state_was_lost,
}

async fn a_desk_is_given_no_more_seats_than_it_has_and_its_own_tickets_name(stage: Stage) {
    let mut youths = Vec::new();
    for n in 1..=6 {
        stage.resume(n, socket(n), 2, Some(1)).await;
        youths.push(stage.listen(Topic::Youth(youth(n)), socket(n)).await);
    }
    // Two by its own tickets; room for one more.
    seat(stage.resume_seat(5, 1, 2).await);
    seat(stage.resume_seat(6, 1, 2).await);
    let desk = stage.desk(1, true, 3).await;
    let seats: Vec<_> = desk.seats.iter().map(|seat| seat.conversation).collect();
    assert_eq!(seats.len(), 3);
    assert!(seats.contains(&youth(5)) && seats.contains(&youth(6)));
    let snapshot = stage.snapshot().await;
    assert_eq!(snapshot.queue.len(), 3);
    assert!(snapshot.queue.iter().all(|one| one.generation == 3));
    for (n, mailbox) in (1..).zip(&youths) {
        let waits = stage.heard(mailbox).await.contains(&Event::Requeued { generation: 3 });
        assert_eq!(waits, !seats.contains(&youth(n)), "{n}");
    }
    // From now on they are its own: a smaller capacity takes nobody's conversation away.
    assert_eq!(stage.desk(1, true, 1).await.seats.len(), 3);
}

async fn a_ticket_of_somebody_who_is_full_waits(stage: Stage) {
    stage.pair(1, 1).await;
    stage.desk(1, true, 1).await;
    let state = attached(stage.resume_aged(2, socket(2), 4, Some(1), 70, 0).await);
    assert_eq!((state.generation, state.waited, state.phase), (5, 70, Phase::Waiting));
    assert_eq!(stage.snapshot().await.duty[0].seats.len(), 1);
    // The desk's own ticket of it is older now; the young person goes to whoever is free.
    assert_eq!(stage.resume_seat(2, 1, 4).await, Reply::Moved);
}

async fn what_a_desk_ended_stays_ended_when_live_state_was_lost(stage: Stage) {
    let end = Command::End { conversation: youth(1), staff: Some(staff(1)), by: EndedBy::Counsellor };
    assert_eq!(stage.run(end).await, Reply::Ended);
    assert_eq!(stage.resume(1, socket(1), 2, Some(1)).await, Reply::Ended);
}

async fn waiting_ones_come_back_in_their_order(stage: Stage) {
    stage.resume_aged(1, socket(1), 1, None, 5_000, 0).await;
    let state = attached(stage.resume_aged(2, socket(2), 3, None, 90_000, 1_000).await);
    assert_eq!((state.generation, state.waited, state.phase), (3, 90_000, Phase::Waiting));
    stage.open(3).await;
    let queue = stage.snapshot().await.queue.clone();
    let order: Vec<_> = queue.iter().map(|waiting| (waiting.conversation, waiting.waited, waiting.queued)).collect();
    assert_eq!(order, [(youth(2), 90_000, 90_000), (youth(1), 5_000, 5_000), (youth(3), 0, 0)]);
}

async fn a_place_is_lost_after_ten_minutes(stage: Stage) {
    assert_eq!(stage.resume_aged(1, socket(1), 1, None, 0, PLACE_MS + 1).await, Reply::Lost);
    assert!(stage.snapshot().await.queue.is_empty());
    attached(stage.resume_aged(1, socket(1), 1, None, 0, PLACE_MS).await);
    let taken = phase(stage.resume_aged(2, socket(2), 2, Some(1), 0, PLACE_MS + 1).await);
    assert!(matches!(taken, Phase::Taken { .. }), "the counsellor may still hold the text");
}

async fn a_conversation_comes_back_young_person_first(stage: Stage) {
    let taken = phase(stage.resume(1, socket(1), 4, Some(1)).await);
    assert_eq!(taken, Phase::Taken { staff: staff(1), by: None, present: false, away: 0 });
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    let held = seat(stage.resume_seat(1, 1, 4).await);
    assert_eq!((held.generation, held.present, held.came), (4, true, true));
    assert_eq!(stage.desk(1, true, 1).await.seats, [held]);
    assert_eq!(stage.heard(&mine).await, [Event::CounsellorHere { by: counsellor(1) }]);
    assert_eq!(stage.snapshot().await.duty[0].seats, [(youth(1), 4)]);
}

async fn a_conversation_comes_back_counsellor_first(stage: Stage) {
    stage.desk(1, true, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    let held = seat(stage.resume_seat(1, 1, 4).await);
    assert_eq!((held.present, held.came), (false, false), "never came");
    stage.advance(20);
    assert_eq!(seat(stage.resume_seat(1, 1, 4).await).away, 20);
    let taken = phase(stage.resume(1, socket(1), 4, Some(1)).await);
    assert_eq!(taken, Phase::Taken { staff: staff(1), by: Some(counsellor(1)), present: true, away: 0 });
    assert_eq!(stage.heard(&desk).await, [Event::Youth { conversation: youth(1), present: true }]);
    assert!(seat(stage.resume_seat(1, 1, 4).await).came);
}

async fn the_desk_may_come_last(stage: Stage) {
    stage.resume(1, socket(1), 1, None).await;
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    seat(stage.resume_seat(1, 1, 2).await);
    assert_eq!(stage.heard(&mine).await, [Event::Resync], "nobody knows the name yet: ask again");
    assert_eq!(attached(stage.resume(1, socket(1), 1, None).await).generation, 2);
    stage.heard(&mine).await;
    stage.desk(1, true, 1).await;
    assert_eq!(stage.heard(&mine).await, [Event::CounsellorHere { by: counsellor(1) }]);
}

async fn the_highest_generation_wins(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.desk(2, true, 2).await;
    stage.resume(1, socket(1), 1, None).await;
    stage.offer(1, 1, 2).await;
    let (mine, first, second) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
        stage.listen(Topic::Counsellor(staff(2)), socket(102)).await,
    );
    // The desk remembers an accept that live state lost.
    seat(stage.resume_seat(1, 1, 2).await);
    assert_eq!(
        stage.heard(&mine).await,
        [Event::Accepted { generation: 2, by: counsellor(1) }, Event::CounsellorHere { by: counsellor(1) }]
    );
    assert_eq!(stage.heard(&second).await, [Event::RingOver { conversation: youth(1), reason: RingOver::Taken }]);
    // The young person remembers a later one.
    let taken = phase(stage.resume(1, socket(1), 4, Some(2)).await);
    assert!(matches!(taken, Phase::Taken { staff: holder, .. } if holder == staff(2)));
    assert_eq!(stage.heard(&first).await, [Event::Moved { conversation: youth(1) }]);
    assert_eq!(stage.heard(&second).await, [Event::Youth { conversation: youth(1), present: true }]);
    // And then that it waits again.
    assert_eq!(phase(stage.resume(1, socket(1), 5, None).await), Phase::Waiting);
    assert_eq!(stage.heard(&second).await, [Event::Moved { conversation: youth(1) }]);
    assert!(stage.snapshot().await.duty.iter().all(|duty| duty.seats.is_empty() && duty.offers == 0));
}

async fn a_lower_generation_is_told_how_things_stand(stage: Stage) {
    stage.pair(1, 1).await;
    assert!(matches!(phase(stage.resume(1, socket(1), 1, None).await), Phase::Taken { .. }));
    assert_eq!(stage.resume_seat(1, 2, 1).await, Reply::Moved);
    assert_eq!(stage.resume_seat(1, 2, 2).await, Reply::Moved, "another holds it at this one");
    assert_eq!(seat(stage.resume_seat(1, 1, 1).await).generation, 2, "theirs all the same");
    stage.open(2).await;
    assert_eq!(stage.resume_seat(2, 1, 1).await, Reply::Moved);
}

async fn absurd_ages_do_no_harm(stage: Stage) {
    stage.resume_aged(1, socket(1), 1, None, u64::MAX, 0).await;
    assert_eq!(stage.run(Command::Another { conversation: youth(1), after: u64::MAX }).await, Reply::Done);
    stage.desk(1, true, 1).await;
    seat(stage.accept(1, 1).await);
    stage.advance(RING_MS);
    let snapshot = stage.live.snapshot(u64::MAX, 0, ungrus::live::Mark::default()).await.expect("answers");
    assert!(snapshot.overdue.is_empty());
}
