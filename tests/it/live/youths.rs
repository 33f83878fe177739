//! The young person's side: the queue, coming and going, the end.

use crate::support::live::*;
use ungrus::id::ConnectionId;
use ungrus::live::{Command, Event, LEASE_MS, PLACE_MS, Phase, Reply, TOMBSTONE_MS, Topic, Wish};
use ungrus::protocol::{AskedWhy, EndedBy, RingOver};
use ungrus::tally::Question;

crate::contract! {
    the_queue_is_in_order_of_coming,
    to_open_again_is_to_come_back,
    a_full_queue_takes_no_more,
    a_place_that_was_not_proved_goes_with_its_socket,
    a_ticket_brings_back_the_place_that_went_with_its_socket,
    who_comes_and_goes_at_once_fills_no_queue,
    in_a_full_queue_the_longest_away_gives_way,
    starts_are_counted_for_a_minute,
    nothing_is_remembered_of_what_was_never_taken,
    a_stale_socket_cannot_leave_for_its_replacement,
    an_earlier_request_takes_nothing_from_a_later_one,
    who_leaves_keeps_the_place_and_rings_at_no_desk,
    the_counsellor_hears_who_comes_and_goes,
    the_end_is_told_to_both_and_stays,
    an_end_that_live_state_did_not_know_stays_too,
    each_question_after_the_end_is_answered_once,
    nobody_is_asked_of_what_is_not_over_or_was_never_taken,
    a_counsellor_ends_only_what_they_hold,
    another_counsellor_only_when_asked_or_left_alone,
    who_was_asked_and_never_came_back_is_gone,
}

async fn the_queue_is_in_order_of_coming(stage: Stage) {
    for n in [3, 1, 2] {
        let state = attached(stage.open(n).await);
        assert_eq!((state.generation, state.waited, state.phase), (1, 0, Phase::Waiting));
        stage.advance(10);
    }
    let queue = stage.snapshot().await.queue.clone();
    let seen: Vec<_> = queue.iter().map(|waiting| (waiting.conversation, waiting.waited, waiting.queued)).collect();
    assert_eq!(seen, [(youth(3), 30, 30), (youth(1), 20, 20), (youth(2), 10, 10)]);
    assert!(queue.iter().all(|waiting| waiting.present && waiting.away == 0 && waiting.line == LINE));
    assert!(stage.settle().await.contains(&Event::Changed));
}

async fn to_open_again_is_to_come_back(stage: Stage) {
    stage.open(1).await;
    stage.advance(5);
    assert_eq!(attached(stage.open(1).await).waited, 5);
    assert_eq!(stage.snapshot().await.queue.len(), 1);
}

async fn a_full_queue_takes_no_more(stage: Stage) {
    stage.open(1).await;
    assert_eq!(stage.open_unproved(2, 1).await, Reply::QueueFull);
    assert!(matches!(stage.open_unproved(1, 1).await, Reply::Attached(_)), "who is in it, is in it");
    assert_eq!(stage.snapshot().await.queue.len(), 1);
    assert!(matches!(stage.resume(3, socket(3), 1, None).await, Reply::Attached(_)), "a ticket passes");
}

async fn a_place_that_was_not_proved_goes_with_its_socket(stage: Stage) {
    stage.desk(1, true, 1).await;
    stage.open_unproved(1, 100).await;
    stage.offer(1, 1, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    assert_eq!(stage.leave(1).await, Reply::Done);
    assert_eq!(stage.heard(&desk).await, [Event::RingOver { conversation: youth(1), reason: RingOver::Left }]);
    let snapshot = stage.snapshot().await;
    assert!(snapshot.queue.is_empty() && snapshot.duty[0].offers == 0);
    assert_eq!(stage.accept(1, 1).await, Reply::Refused(ungrus::protocol::Refused::Gone));
    // The same when its lease runs out; a proof from another socket is none.
    stage.open_unproved(2, 100).await;
    assert_eq!(stage.run(Command::Prove { conversation: youth(2), connection: socket(9) }).await, Reply::No);
    assert_eq!(stage.run(Command::Prove { conversation: youth(8), connection: socket(8) }).await, Reply::No);
    stage.advance(LEASE_MS);
    assert!(stage.snapshot().await.queue.is_empty());
}

async fn a_ticket_brings_back_the_place_that_went_with_its_socket(stage: Stage) {
    stage.open_unproved(1, 100).await;
    stage.advance(10);
    stage.open(2).await;
    stage.leave(1).await;
    let state = attached(stage.resume_aged(1, socket(9), 1, None, 10, 5).await);
    assert_eq!((state.generation, state.waited, state.phase), (1, 10, Phase::Waiting));
    let queue = stage.snapshot().await.queue.clone();
    assert_eq!(queue.iter().map(|one| one.conversation).collect::<Vec<_>>(), [youth(1), youth(2)]);
    // And is no more worth than before, until it is proved.
    stage.run(Command::Prove { conversation: youth(1), connection: socket(9) }).await;
    stage.run(Command::DetachYouth { conversation: youth(1), connection: socket(9) }).await;
    assert_eq!(stage.snapshot().await.queue.len(), 2);
}

async fn who_comes_and_goes_at_once_fills_no_queue(stage: Stage) {
    for n in 1..=50 {
        attached(stage.open_unproved(n, 5).await);
        stage.leave(n).await;
    }
    assert!(stage.snapshot().await.queue.is_empty());
    attached(stage.open_unproved(51, 5).await);
}

async fn in_a_full_queue_the_longest_away_gives_way(stage: Stage) {
    for n in 1..=4 {
        stage.open(n).await;
        stage.advance(1);
    }
    for n in [3, 1, 2] {
        stage.leave(n).await;
        stage.advance(1);
    }
    let seen = |snapshot: Shown| snapshot.queue.iter().map(|one| one.conversation).collect::<Vec<_>>();
    attached(stage.open_unproved(5, 4).await);
    assert_eq!(seen(stage.snapshot().await), [youth(1), youth(2), youth(4), youth(5)]);
    attached(stage.open_unproved(6, 4).await);
    attached(stage.open_unproved(7, 4).await);
    assert_eq!(seen(stage.snapshot().await), [youth(4), youth(5), youth(6), youth(7)]);
    assert_eq!(stage.open_unproved(8, 4).await, Reply::QueueFull, "all are there");
    // Whoever gave way comes back by ticket.
    attached(stage.resume_aged(3, socket(3), 1, None, 10, 10).await);
}

async fn starts_are_counted_for_a_minute(stage: Stage) {
    assert_eq!(stage.snapshot().await.joins, 0);
    stage.open(1).await;
    assert_eq!(stage.snapshot_after(3).await.joins, 3, "by those whom they asked, whatever became of them");
    stage.advance(30_000);
    assert_eq!(stage.snapshot_after(2).await.joins, 5, "at any node");
    stage.desk(1, true, 1).await;
    stage.open(1).await;
    seat(stage.accept(1, 1).await);
    assert_eq!(stage.snapshot().await.joins, 4, "who was taken did not outrun anybody");
    stage.advance(35_000);
    assert_eq!(stage.snapshot().await.joins, 1);
    stage.advance(30_000);
    assert_eq!(stage.snapshot().await.joins, 0);
}

/// Else each start would leave something for hours.
async fn nothing_is_remembered_of_what_was_never_taken(stage: Stage) {
    stage.open(1).await;
    let end = |n| Command::End { conversation: youth(n), staff: None, by: EndedBy::Youth };
    assert_eq!(stage.run(end(1)).await, Reply::Ended);
    assert!(stage.snapshot().await.queue.is_empty());
    attached(stage.resume(1, socket(1), 1, None).await);
    // Taken once is taken, also when it waits again.
    stage.pair(2, 1).await;
    stage
        .run(Command::Desk {
            by: counsellor(1),
            connection: socket(101),
            wish: Wish { capacity: 3, ..Wish::default() },
            acted: true,
            again: false,
            breath: 0,
        })
        .await;
    stage.run(Command::Another { conversation: youth(2), after: 0 }).await;
    assert_eq!(stage.run(end(2)).await, Reply::Ended);
    assert_eq!(stage.resume(2, socket(2), 4, None).await, Reply::Ended);
}

async fn a_stale_socket_cannot_leave_for_its_replacement(stage: Stage) {
    stage.open(1).await;
    let old = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    stage.resume(1, socket(9), 1, None).await;
    assert_eq!(stage.heard(&old).await, [Event::Attached { connection: socket(9) }]);
    assert_eq!(stage.leave(1).await, Reply::No);
    assert!(stage.snapshot().await.queue[0].present);
}

async fn an_earlier_request_takes_nothing_from_a_later_one(stage: Stage) {
    let request = |turn| ConnectionId::of_request(socket(3), turn);
    let later = stage.listen(Topic::Youth(youth(1)), request(257)).await;
    attached(stage.open_from(1, request(2)).await);
    attached(stage.resume(1, request(257), 1, None).await);
    stage.heard(&later).await;
    // Kept back by a network, or by a node that had to try again.
    assert_eq!(stage.resume(1, request(4), 1, None).await, Reply::No);
    assert_eq!(stage.open_from(1, request(2)).await, Reply::No);
    assert_eq!(stage.heard(&later).await, []);
    attached(stage.resume(1, request(258), 1, None).await);
    // Another page of the same person is none of its turns.
    attached(stage.resume(1, ConnectionId::of_request(socket(4), 0), 1, None).await);
}

async fn who_leaves_keeps_the_place_and_rings_at_no_desk(stage: Stage) {
    stage.desk(1, true, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    stage.heard(&desk).await;
    assert_eq!(stage.leave(1).await, Reply::Done);
    let over = Event::RingOver { conversation: youth(1), reason: RingOver::Left };
    assert_eq!(stage.heard(&desk).await, [over]);
    stage.advance(1_000);
    let snapshot = stage.snapshot().await;
    let waiting = &snapshot.queue[0];
    assert_eq!((waiting.present, waiting.away, waiting.waited, &waiting.offer), (false, 1_000, 1_000, &None));
    assert!(waiting.passed.is_empty(), "the counsellor let nothing pass");
    assert_eq!(snapshot.duty[0].offers, 0);
    assert_eq!(stage.offer(1, 1, 1).await, Reply::No);
    assert_eq!(attached(stage.resume(1, socket(1), 1, None).await).waited, 1_000);
    assert_eq!(stage.offer(1, 1, 1).await, Reply::Done);
}

async fn the_counsellor_hears_who_comes_and_goes(stage: Stage) {
    stage.pair(1, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.leave(1).await;
    stage.resume(1, socket(1), 2, Some(1)).await;
    let told = |present| Event::Youth { conversation: youth(1), present };
    assert_eq!(stage.heard(&desk).await, [told(false), told(true)]);
}

async fn the_end_is_told_to_both_and_stays(stage: Stage) {
    stage.pair(1, 1).await;
    let (mine, desk) = (
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
    );
    let end = Command::End { conversation: youth(1), staff: None, by: EndedBy::Youth };
    assert_eq!(stage.run(end.clone()).await, Reply::Ended);
    let ended = Event::Ended { conversation: youth(1), by: EndedBy::Youth };
    assert_eq!(stage.heard(&mine).await, std::slice::from_ref(&ended));
    assert_eq!(stage.heard(&desk).await, [ended]);
    assert_eq!(stage.run(end).await, Reply::Ended);
    assert_eq!(stage.resume(1, socket(1), 9, Some(1)).await, Reply::Ended);
    assert_eq!(stage.resume_seat(1, 1, 9).await, Reply::Ended);
    assert_eq!(stage.open(1).await, Reply::Ended);
    assert!(stage.heard(&desk).await.is_empty());
    assert!(stage.snapshot().await.duty[0].seats.is_empty());
    stage.advance(TOMBSTONE_MS);
    assert!(matches!(stage.open(1).await, Reply::Attached(_)), "no ticket lives as long");
}

async fn an_end_that_live_state_did_not_know_stays_too(stage: Stage) {
    let end = Command::End { conversation: youth(1), staff: None, by: EndedBy::YouthLeft };
    assert_eq!(stage.run(end).await, Reply::Ended);
    assert_eq!(stage.resume_seat(1, 1, 2).await, Reply::Ended);
}

async fn each_question_after_the_end_is_answered_once(stage: Stage) {
    let tap = |n, question| Command::Tap { conversation: youth(n), question };
    for n in [1, 2] {
        stage.pair(n, n).await;
        stage.run(Command::End { conversation: youth(n), staff: None, by: EndedBy::Youth }).await;
    }
    assert_eq!(stage.run(tap(1, Question::Again)).await, Reply::Done, "in any order");
    assert_eq!(stage.run(tap(1, Question::Again)).await, Reply::No);
    stage.advance(60_000);
    assert_eq!(stage.run(tap(1, Question::Helped)).await, Reply::Done);
    for question in [Question::Helped, Question::Again, Question::Helped] {
        assert_eq!(stage.run(tap(1, question)).await, Reply::No);
    }
    assert_eq!(stage.run(tap(2, Question::Helped)).await, Reply::Done, "another conversation's are its own");
    // What was answered keeps nothing longer.
    assert_eq!(stage.resume(1, socket(1), 9, Some(1)).await, Reply::Ended);
    stage.advance(TOMBSTONE_MS - 60_000);
    assert_eq!(stage.run(tap(2, Question::Again)).await, Reply::No, "its tickets are dead");
    assert!(matches!(stage.open(1).await, Reply::Attached(_)));
}

async fn nobody_is_asked_of_what_is_not_over_or_was_never_taken(stage: Stage) {
    let tap = |n| Command::Tap { conversation: youth(n), question: Question::Helped };
    assert_eq!(stage.run(tap(9)).await, Reply::No);
    stage.open(1).await;
    assert_eq!(stage.run(tap(1)).await, Reply::No);
    stage.run(Command::End { conversation: youth(1), staff: None, by: EndedBy::YouthLeft }).await;
    assert_eq!(stage.run(tap(1)).await, Reply::No);
    stage.pair(2, 1).await;
    assert_eq!(stage.run(tap(2)).await, Reply::No, "it goes on");
    assert!(matches!(stage.resume(2, socket(2), 2, Some(1)).await, Reply::Attached(_)), "and nothing happened to it");
}

async fn a_counsellor_ends_only_what_they_hold(stage: Stage) {
    stage.pair(1, 1).await;
    let end = |by| Command::End { conversation: youth(1), staff: Some(staff(by)), by: EndedBy::Counsellor };
    assert_eq!(stage.run(end(2)).await, Reply::No);
    assert_eq!(stage.run(end(1)).await, Reply::Ended);
    stage.open(2).await;
    let waiting = Command::End { conversation: youth(2), staff: Some(staff(1)), by: EndedBy::Counsellor };
    assert_eq!(stage.run(waiting).await, Reply::No);
}

async fn another_counsellor_only_when_asked_or_left_alone(stage: Stage) {
    stage.pair(1, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    let another = Command::Another { conversation: youth(1), after: 60_000 };
    assert_eq!(stage.run(another.clone()).await, Reply::No);
    stage.leave_desk(1).await;
    stage.advance(59_999);
    assert_eq!(stage.run(another.clone()).await, Reply::No);
    stage.advance(1);
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    assert_eq!(stage.run(another.clone()).await, Reply::Done);
    assert_eq!(stage.heard(&mine).await, [Event::Requeued { generation: 3 }]);
    assert_eq!(stage.heard(&desk).await, [Event::Moved { conversation: youth(1) }]);
    assert_eq!(stage.run(another.clone()).await, Reply::Done, "said twice is said once");
    let waiting = &stage.snapshot().await.queue[0];
    assert_eq!((waiting.generation, waiting.waited, waiting.queued), (3, 60_000, 0), "at the old place");
    assert_eq!(stage.resume_seat(1, 1, 2).await, Reply::Moved);

    // Asked: at once.
    stage.desk(1, true, 1).await;
    stage.resume(1, socket(1), 3, None).await;
    seat(stage.accept(1, 1).await);
    stage.run(Command::HandBack { conversation: youth(1), staff: staff(1) }).await;
    assert_eq!(phase(stage.resume(1, socket(1), 5, None).await), Phase::Asked { reason: AskedWhy::HandedBack });
    assert_eq!(stage.run(another).await, Reply::Done);
    assert_eq!(stage.run(Command::Another { conversation: youth(7), after: 0 }).await, Reply::No);
}

async fn who_was_asked_and_never_came_back_is_gone(stage: Stage) {
    stage.pair(1, 1).await;
    stage.run(Command::HandBack { conversation: youth(1), staff: staff(1) }).await;
    stage.leave(1).await;
    stage.advance(PLACE_MS);
    stage.snapshot().await;
    assert_eq!(phase(stage.resume(1, socket(1), 3, None).await), Phase::Asked { reason: AskedWhy::HandedBack });
    stage.leave(1).await;
    stage.advance(PLACE_MS + 1);
    stage.snapshot().await;
    assert_eq!(stage.resume(1, socket(1), 3, None).await, Reply::Ended);
}
