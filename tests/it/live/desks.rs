//! The counsellor's side: duty, seats, giving back.

use crate::support::live::*;
use ungrus::live::{Command, DeskState, Duty, Event, LEASE_MS, PLACE_MS, Phase, Reply, Topic, Wish};
use ungrus::protocol::AskedWhy;

crate::contract! {
    a_desk_is_as_it_wishes,
    what_an_old_socket_still_wishes_takes_no_desk_back,
    the_duty_of_the_lead_ends_with_being_on_duty,
    a_second_browser_takes_over_with_its_seats,
    the_young_person_hears_who_comes_and_goes,
    going_off_duty_asks_everybody,
    handed_back_when_present_asks,
    handed_back_when_away_waits_again,
    a_counsellor_away_for_long_loses_the_conversation,
    signed_out_is_off_duty,
    one_sign_in_is_revoked_alone,
    dismissed_is_off_duty_and_its_young_people_are_asked,
    a_dismissal_comes_too_late_for_a_desk_that_is_another_sign_ins,
    a_desk_left_for_long_is_forgotten,
}

async fn what_an_old_socket_still_wishes_takes_no_desk_back(stage: Stage) {
    let wish = Wish { on: true, capacity: 2, ..Wish::default() };
    let again = |connection| Command::Desk { by: counsellor(1), connection, wish, acted: true, again: true, breath: 0 };
    stage.desk_with(1, socket(101), true, 3, false).await;
    stage.desk_with(1, socket(111), true, 3, false).await;
    let heard = stage.listen(Topic::Counsellor(staff(1)), socket(111)).await;
    assert_eq!(stage.run(again(socket(101))).await, Reply::Moved);
    assert!(stage.heard(&heard).await.is_empty(), "nobody is told of it");
    // Whoever has it, and whoever comes when nobody has it, is served.
    assert!(matches!(stage.run(again(socket(111))).await, Reply::Desk(state) if state.wish.capacity == 2));
    stage.run(Command::DetachDesk { staff: staff(1), connection: socket(111) }).await;
    assert!(matches!(stage.run(again(socket(101))).await, Reply::Desk(_)));
}

async fn a_desk_is_as_it_wishes(stage: Stage) {
    let state = stage.desk_with(1, socket(101), true, 2, true).await;
    assert_eq!(
        state,
        DeskState {
            wish: Wish { on: true, capacity: 2, paused: true, ..Wish::default() },
            takes: Default::default(),
            breath_left: 0,
            seats: vec![]
        }
    );
    stage.advance(7);
    let duty = Duty {
        staff: staff(1),
        wish: state.wish,
        present: true,
        away: 0,
        paused_for: 7,
        seats: vec![],
        heavy: 0,
        offers: 0,
        coming: 0,
        breath_left: 0,
        idle: 7,
        takes: Default::default(),
        named: Some((counsellor(1).name, counsellor(1).device)),
        worries: vec![],
    };
    assert_eq!(stage.snapshot().await.duty, [duty]);
    assert!(!stage.desk(1, false, 2).await.wish.on);
    assert!(stage.snapshot().await.duty.is_empty());
    stage.desk(1, true, 1).await;
    assert_eq!(stage.snapshot().await.duty[0].idle, 0, "since going on duty");
}

async fn the_duty_of_the_lead_ends_with_being_on_duty(stage: Stage) {
    let lead = Wish { on: true, capacity: 1, lead: true, ..Wish::default() };
    assert!(stage.wish(1, socket(101), lead, true).await.wish.lead);
    stage.desk(2, true, 1).await;
    let leads: Vec<_> = stage.snapshot().await.duty.iter().map(|duty| duty.wish.lead).collect();
    assert_eq!(leads, [true, false]);
    let off = Wish { on: false, ..lead };
    assert!(!stage.wish(1, socket(101), off, true).await.wish.lead);
    stage.wish(1, socket(101), lead, true).await;
    stage.open(1).await;
    stage.accept(1, 1).await;
    stage.run(Command::Revoke { staff: staff(1), session: None }).await;
    assert!(stage.snapshot().await.duty.iter().all(|duty| !duty.wish.lead));
}

async fn a_second_browser_takes_over_with_its_seats(stage: Stage) {
    stage.pair(1, 1).await;
    let old = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    let state = stage.desk_with(1, socket(111), true, 3, false).await;
    assert_eq!(
        state.seats.iter().map(|seat| (seat.conversation, seat.generation)).collect::<Vec<_>>(),
        [(youth(1), 2)]
    );
    assert_eq!(stage.heard(&old).await, [Event::Attached { connection: socket(111) }]);
    assert_eq!(stage.leave_desk(1).await, Reply::No);
    assert!(stage.snapshot().await.duty[0].present);
}

async fn the_young_person_hears_who_comes_and_goes(stage: Stage) {
    stage.pair(1, 1).await;
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    stage.leave_desk(1).await;
    assert_eq!(stage.heard(&mine).await, [Event::CounsellorAway]);
    stage.advance(40);
    let Phase::Taken { staff: holder, by, present, away } = phase(stage.resume(1, socket(1), 2, Some(1)).await) else {
        panic!("taken");
    };
    assert_eq!((holder, by, present, away), (staff(1), Some(counsellor(1)), false, 40));
    stage.heard(&mine).await;
    stage.desk(1, true, 3).await;
    assert_eq!(stage.heard(&mine).await, [Event::CounsellorHere { by: counsellor(1) }]);
}

async fn going_off_duty_asks_everybody(stage: Stage) {
    stage.pair(1, 1).await;
    stage.pair(2, 1).await;
    stage.open(3).await;
    stage.offer(3, 1, 1).await;
    let (mine, desk) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    assert!(stage.desk(1, false, 3).await.seats.is_empty());
    assert_eq!(stage.heard(&mine).await, [Event::Asked { reason: AskedWhy::OffDuty }]);
    let heard = stage.heard(&desk).await;
    assert!([1, 2].into_iter().all(|n| heard.contains(&Event::Moved { conversation: youth(n) })), "{heard:?}");
    assert!(heard.iter().any(|event| matches!(event, Event::RingOver { .. })), "{heard:?}");
    assert_eq!(phase(stage.resume(2, socket(2), 2, Some(1)).await), Phase::Asked { reason: AskedWhy::OffDuty });
    assert_eq!(stage.resume_seat(2, 1, 2).await, Reply::Moved);
    let snapshot = stage.snapshot().await;
    assert!(snapshot.duty.is_empty());
    assert_eq!(snapshot.queue.iter().map(|waiting| waiting.conversation).collect::<Vec<_>>(), [youth(3)]);
}

async fn handed_back_when_present_asks(stage: Stage) {
    stage.pair(1, 1).await;
    stage.advance(500);
    let (mine, desk) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    let hand_back = |by| Command::HandBack { conversation: youth(1), staff: staff(by) };
    assert_eq!(stage.run(hand_back(2)).await, Reply::No);
    assert_eq!(stage.run(hand_back(1)).await, Reply::Done);
    assert_eq!(stage.heard(&mine).await, [Event::Asked { reason: AskedWhy::HandedBack }]);
    assert!(stage.heard(&desk).await.is_empty(), "the reply says it");
    assert_eq!(stage.run(hand_back(1)).await, Reply::No);
    let snapshot = stage.snapshot().await;
    assert!(snapshot.queue.is_empty() && snapshot.duty[0].seats.is_empty());
    assert_eq!(snapshot.duty[0].idle, 0, "since the last conversation");
}

async fn handed_back_when_away_waits_again(stage: Stage) {
    stage.pair(1, 1).await;
    stage.advance(500);
    stage.open(2).await;
    stage.leave(1).await;
    assert_eq!(stage.run(Command::HandBack { conversation: youth(1), staff: staff(1) }).await, Reply::Done);
    stage.advance(5);
    let queue = stage.snapshot().await.queue.clone();
    assert_eq!(queue[0].conversation, youth(1), "at the old place");
    assert_eq!((queue[0].generation, queue[0].waited, queue[0].queued, queue[0].away), (3, 505, 5, 5));
}

async fn a_counsellor_away_for_long_loses_the_conversation(stage: Stage) {
    stage.pair(1, 1).await;
    let requeue = |generation| Command::Requeue { conversation: youth(1), generation, after: 600_000 };
    assert_eq!(stage.run(requeue(2)).await, Reply::No);
    stage.leave_desk(1).await;
    stage.advance(599_999);
    assert_eq!(stage.run(requeue(2)).await, Reply::No);
    stage.advance(1);
    assert_eq!(stage.run(requeue(1)).await, Reply::No);
    assert_eq!(stage.run(requeue(2)).await, Reply::Done);
    assert_eq!(stage.run(requeue(2)).await, Reply::No);
    assert_eq!(stage.snapshot().await.queue[0].generation, 3);
}

async fn signed_out_is_off_duty(stage: Stage) {
    stage.pair(1, 1).await;
    let (mine, desk) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    stage.run(Command::Revoke { staff: staff(1), session: None }).await;
    assert_eq!(stage.heard(&mine).await, [Event::Asked { reason: AskedWhy::OffDuty }]);
    assert_eq!(stage.heard(&desk).await[0], Event::Revoked { session: None });
    assert!(stage.snapshot().await.duty.is_empty());
    assert_eq!(stage.accept(1, 1).await, Reply::Refused(ungrus::protocol::Refused::Gone));
}

async fn one_sign_in_is_revoked_alone(stage: Stage) {
    stage.pair(1, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    let session = Some("a \"hash\"".to_owned());
    stage.run(Command::Revoke { staff: staff(1), session: session.clone() }).await;
    assert_eq!(stage.heard(&desk).await, [Event::Revoked { session }]);
    assert_eq!(stage.snapshot().await.duty[0].seats.len(), 1);
}

async fn dismissed_is_off_duty_and_its_young_people_are_asked(stage: Stage) {
    stage.pair(1, 1).await;
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    // Also when the lease ran out before the word came through.
    stage.advance(LEASE_MS + 1);
    assert_eq!(stage.run(Command::Dismiss { staff: staff(1), connection: socket(101) }).await, Reply::Done);
    assert!(stage.snapshot().await.duty.is_empty());
    let asked = Event::Asked { reason: AskedWhy::OffDuty };
    assert!(stage.heard(&mine).await.contains(&asked));
}

async fn a_dismissal_comes_too_late_for_a_desk_that_is_another_sign_ins(stage: Stage) {
    stage.pair(1, 1).await;
    stage.desk_with(1, socket(102), true, 3, false).await;
    assert_eq!(stage.run(Command::Dismiss { staff: staff(1), connection: socket(101) }).await, Reply::No);
    assert_eq!(stage.snapshot().await.duty[0].seats.len(), 1);
    assert_eq!(stage.run(Command::Dismiss { staff: staff(2), connection: socket(101) }).await, Reply::No);
}

async fn a_desk_left_for_long_is_forgotten(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.leave_desk(1).await;
    stage.advance(PLACE_MS - 1);
    assert_eq!(stage.snapshot().await.duty[0].away, PLACE_MS - 1);
    stage.advance(1);
    assert!(stage.snapshot().await.duty.is_empty());
}
