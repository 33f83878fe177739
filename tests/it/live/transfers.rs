//! A conversation passes to a colleague, with the young person's yes.

use crate::support::live::*;
use ungrus::id::ConnectionId;
use ungrus::live::{Command, Event, LEASE_MS, Lease, Phase, Reply, TRANSFER_MS, TRANSFER_RING_MS, Topic, Wish};
use ungrus::protocol::{About, EndedBy, Heir, Line, Refused, RingOver, TransferOver, TransferStage};

crate::contract! {
    it_passes_when_the_colleague_and_the_young_person_say_yes,
    it_goes_to_whoever_takes_the_line_and_says_yes_first,
    a_no_and_a_silence_change_nothing,
    who_asks_may_withdraw_it,
    only_who_has_it_asks_and_only_whom_can_be_asked,
    the_place_is_kept_for_who_has_said_yes,
    a_colleague_who_leaves_changes_nothing,
    a_promise_lives_through_a_link_that_breaks_and_a_pause,
    the_young_person_s_yes_is_to_one_and_once,
    what_goes_another_way_passes_to_nobody,
    an_end_that_comes_back_is_told_how_it_stands,
    what_was_lost_with_live_state_is_not_asked_any_more,
    who_had_it_draws_a_breath,
    what_nobody_lapsed_hinders_nobody,
}

/// The first desk has conversation 1; the second one is free.
async fn talking(stage: &Stage) {
    stage.desk(1, true, 2).await;
    stage.open(1).await;
    assert!(matches!(stage.accept(1, 1).await, Reply::Seat(_)));
    stage.desk(2, true, 1).await;
}

async fn propose(stage: &Stage, by: u8, to: Heir) -> Reply {
    stage.run(Command::ProposeTransfer { conversation: youth(1), staff: staff(by), to }).await
}

async fn propose_second(stage: &Stage) {
    assert_eq!(propose(stage, 1, Heir::Colleague(staff(2))).await, Reply::Done);
}

async fn promised(stage: &Stage) {
    talking(stage).await;
    propose_second(stage).await;
    assert_eq!(stage.accept(1, 2).await, Reply::Done);
}

/// Time passes, and everybody is there.
async fn pass(stage: &Stage, millis: u64) {
    let all =
        [Lease::Youth(youth(1), socket(1)), Lease::Desk(staff(1), socket(101)), Lease::Desk(staff(2), socket(102))];
    let mut left = millis;
    while left > 0 {
        let step = left.min(LEASE_MS / 2);
        stage.advance(step);
        stage.live.renew(all.to_vec()).await.expect("renewed");
        left -= step;
    }
}

async fn decide(stage: &Stage, to: u8, yes: bool) -> Reply {
    stage.run(Command::DecideTransfer { conversation: youth(1), to: staff(to), yes }).await
}

async fn lapse(stage: &Stage) -> Reply {
    stage.run(Command::LapseTransfer { conversation: youth(1) }).await
}

fn told(stage: TransferStage) -> Event {
    Event::Transfer { conversation: youth(1), stage }
}

fn over(why: TransferOver) -> Event {
    told(TransferStage::Over { why })
}

fn promise(left: u64) -> TransferStage {
    TransferStage::Promised { to: staff(2), name: counsellor(2).name, left }
}

/// Who has conversation 1, by the young person's own question.
async fn holder(stage: &Stage) -> (u64, Option<ungrus::id::StaffId>) {
    match stage.resume(1, socket(1), 0, None).await {
        Reply::Attached(attached) => match attached.phase {
            Phase::Taken { staff, .. } => (attached.generation, Some(staff)),
            _ => (attached.generation, None),
        },
        other => panic!("{other:?}"),
    }
}

async fn it_passes_when_the_colleague_and_the_young_person_say_yes(stage: Stage) {
    talking(&stage).await;
    let [one, two] = [stage.listen(Topic::Counsellor(staff(1)), socket(101)).await, listen_second(&stage).await];
    let young = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    propose_second(&stage).await;
    let ring =
        Event::Ring { conversation: youth(1), line: LINE, waited: 0, all: false, from: Some(counsellor(1).name) };
    assert_eq!(stage.heard(&two).await, [ring]);
    assert_eq!(stage.heard(&one).await, [told(TransferStage::Asked { left: TRANSFER_RING_MS })]);
    assert_eq!(stage.heard(&young).await, [], "nobody has said yes yet");

    assert_eq!(stage.accept(1, 2).await, Reply::Done);
    for ear in [&one, &two, &young] {
        assert_eq!(stage.heard(ear).await, [told(promise(TRANSFER_MS))]);
    }
    assert_eq!(holder(&stage).await, (2, Some(staff(1))), "as long as the young person has not answered");
    stage.heard(&young).await;
    stage.heard(&one).await;

    assert_eq!(decide(&stage, 2, true).await, Reply::Done);
    assert_eq!(stage.heard(&one).await, [over(TransferOver::Done), Event::Moved { conversation: youth(1) }]);
    assert_eq!(stage.heard(&two).await, [over(TransferOver::Done)]);
    let accepted = Event::Accepted { generation: 3, by: counsellor(2) };
    assert_eq!(stage.heard(&young).await, [over(TransferOver::Done), accepted]);
    assert_eq!(holder(&stage).await, (3, Some(staff(2))));
    let Reply::Seat(seat) = stage.accept(1, 2).await else { panic!("it is theirs") };
    assert_eq!((seat.generation, seat.line, seat.present, seat.transfer), (3, LINE, true, None));
    let duty = stage.snapshot().await.duty.clone();
    let seats: Vec<_> = duty.iter().map(|duty| (duty.seats.len(), duty.coming)).collect();
    assert_eq!(seats, [(0, 0), (1, 0)]);
}

async fn listen_second(stage: &Stage) -> std::sync::Arc<ungrus::live::hub::Mailbox> {
    stage.listen(Topic::Counsellor(staff(2)), socket(102)).await
}

async fn it_goes_to_whoever_takes_the_line_and_says_yes_first(stage: Stage) {
    talking(&stage).await;
    stage.desk(3, true, 1).await;
    let [two, three] = [listen_second(&stage).await, stage.listen(Topic::Counsellor(staff(3)), socket(103)).await];
    assert_eq!(propose(&stage, 1, Heir::Line(About::OWN)).await, Reply::Done);
    for ear in [&two, &three] {
        let heard = stage.heard(ear).await;
        let [Event::Ring { line, all: true, from: Some(_), .. }] = heard.as_slice() else { panic!("{heard:?}") };
        assert_eq!(*line, Line { about: About::OWN, ..LINE });
    }
    assert_eq!(stage.accept(1, 2).await, Reply::Done);
    assert_eq!(stage.accept(1, 3).await, Reply::Refused(Refused::Taken), "one was faster");
    assert_eq!(stage.heard(&three).await, [Event::RingOver { conversation: youth(1), reason: RingOver::Taken }]);
    assert_eq!(decide(&stage, 2, true).await, Reply::Done);
    let Reply::Seat(seat) = stage.accept(1, 2).await else { panic!("it is theirs") };
    assert_eq!(seat.line.about, About::OWN, "it is about that from now on");
}

async fn a_no_and_a_silence_change_nothing(stage: Stage) {
    talking(&stage).await;
    let [one, young] = [
        stage.listen(Topic::Counsellor(staff(1)), socket(101)).await,
        stage.listen(Topic::Youth(youth(1)), socket(1)).await,
    ];
    let asked = told(TransferStage::Asked { left: TRANSFER_RING_MS });
    // The colleague's no, and silence.
    propose_second(&stage).await;
    assert_eq!(stage.run(Command::Decline { conversation: youth(1), staff: staff(2) }).await, Reply::Done);
    assert_eq!(stage.heard(&one).await, [asked.clone(), over(TransferOver::Declined)]);
    propose_second(&stage).await;
    pass(&stage, TRANSFER_RING_MS - 1).await;
    assert_eq!(lapse(&stage).await, Reply::No, "there is time left");
    stage.advance(1);
    assert_eq!(stage.accept(1, 2).await, Reply::Refused(Refused::Withdrawn), "too late");
    assert_eq!(lapse(&stage).await, Reply::Done);
    assert_eq!(stage.heard(&one).await, [asked.clone(), over(TransferOver::Unanswered)]);
    assert_eq!(stage.heard(&young).await, [], "was told of nothing");
    // The young person's.
    propose_second(&stage).await;
    assert_eq!((stage.accept(1, 2).await, decide(&stage, 2, false).await), (Reply::Done, Reply::Done));
    assert_eq!(stage.heard(&one).await, [asked.clone(), told(promise(TRANSFER_MS)), over(TransferOver::Refused)]);
    propose_second(&stage).await;
    assert_eq!(stage.accept(1, 2).await, Reply::Done);
    pass(&stage, TRANSFER_MS).await;
    assert_eq!(decide(&stage, 2, true).await, Reply::No, "too late");
    assert_eq!(lapse(&stage).await, Reply::Done);
    assert_eq!(stage.heard(&one).await, [asked, told(promise(TRANSFER_MS)), over(TransferOver::Silent)]);
    assert_eq!(holder(&stage).await, (2, Some(staff(1))));
    assert_eq!(stage.snapshot().await.duty.iter().map(|duty| duty.coming).sum::<u32>(), 0);
}

async fn who_asks_may_withdraw_it(stage: Stage) {
    promised(&stage).await;
    let withdraw = |by| stage.run(Command::WithdrawTransfer { conversation: youth(1), staff: staff(by) });
    let [two, young] = [listen_second(&stage).await, stage.listen(Topic::Youth(youth(1)), socket(1)).await];
    assert_eq!(withdraw(2).await, Reply::No, "it is not theirs");
    assert_eq!(withdraw(1).await, Reply::Done);
    assert_eq!(stage.heard(&two).await, [over(TransferOver::Withdrawn)]);
    assert_eq!(stage.heard(&young).await, [over(TransferOver::Withdrawn)]);
    assert_eq!((withdraw(1).await, decide(&stage, 2, true).await), (Reply::No, Reply::No));
    propose_second(&stage).await;
    assert_eq!(withdraw(1).await, Reply::Done);
    let rings = stage.heard(&two).await;
    assert_eq!(rings[1], Event::RingOver { conversation: youth(1), reason: RingOver::Withdrawn });
}

async fn only_who_has_it_asks_and_only_whom_can_be_asked(stage: Stage) {
    talking(&stage).await;
    let to = |n| Heir::Colleague(staff(n));
    assert_eq!(propose(&stage, 2, to(1)).await, Reply::No, "it is not theirs");
    assert_eq!(propose(&stage, 1, to(1)).await, Reply::No, "nor does one ask oneself");
    assert_eq!(propose(&stage, 1, to(3)).await, Reply::No, "nobody knows them");
    stage.desk_with(2, socket(102), true, 1, true).await;
    assert_eq!(propose(&stage, 1, to(2)).await, Reply::No, "on pause nothing rings");
    assert_eq!(propose(&stage, 1, Heir::Line(About::RELATIVE)).await, Reply::No);
    stage.desk(2, true, 1).await;
    stage.open(2).await;
    stage.accept(2, 2).await;
    assert_eq!(propose(&stage, 1, to(2)).await, Reply::No, "there is no room");
    stage.run(Command::End { conversation: youth(2), staff: None, by: EndedBy::Youth }).await;
    stage.run(Command::DetachYouth { conversation: youth(1), connection: socket(1) }).await;
    assert_eq!(propose(&stage, 1, to(2)).await, Reply::No, "the young person is not there to be asked");
    stage.resume(1, socket(1), 2, Some(1)).await;
    propose_second(&stage).await;
    assert_eq!(propose(&stage, 1, to(2)).await, Reply::No, "it is asked already");
    assert_eq!(stage.accept(1, 3).await, Reply::Refused(Refused::Taken), "who was not asked takes nothing");
    assert_eq!(decide(&stage, 2, true).await, Reply::No, "nor does the young person, before the colleague");
}

async fn the_place_is_kept_for_who_has_said_yes(stage: Stage) {
    promised(&stage).await;
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 2).await, Reply::No);
    assert_eq!(stage.accept(2, 2).await, Reply::Refused(Refused::Full));
    assert_eq!(stage.snapshot().await.duty[1].coming, 1);
    assert_eq!(decide(&stage, 2, false).await, Reply::Done);
    assert_eq!(stage.offer(2, 1, 2).await, Reply::Done);
}

async fn a_colleague_who_leaves_changes_nothing(stage: Stage) {
    talking(&stage).await;
    let one = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    // The colleague who is asked is gone, or takes a pause.
    propose_second(&stage).await;
    stage.run(Command::DetachDesk { staff: staff(2), connection: socket(102) }).await;
    assert_eq!(stage.heard(&one).await[1..], [over(TransferOver::Left)]);
    stage.desk(2, true, 1).await;
    propose_second(&stage).await;
    stage.desk_with(2, socket(102), true, 1, true).await;
    assert_eq!(stage.heard(&one).await[1..], [over(TransferOver::Left)]);
    // The colleague who has said yes goes off duty, or is not there when it is their turn.
    stage.desk(2, true, 1).await;
    propose_second(&stage).await;
    stage.accept(1, 2).await;
    stage.desk(2, false, 1).await;
    assert_eq!(stage.heard(&one).await[2..], [over(TransferOver::Left)]);
    stage.desk(2, true, 1).await;
    propose_second(&stage).await;
    stage.accept(1, 2).await;
    stage.run(Command::DetachDesk { staff: staff(2), connection: socket(102) }).await;
    assert_eq!(decide(&stage, 2, true).await, Reply::No);
    assert_eq!(stage.heard(&one).await[2..], [over(TransferOver::Left)]);
    assert_eq!(holder(&stage).await, (2, Some(staff(1))));
}

async fn a_promise_lives_through_a_link_that_breaks_and_a_pause(stage: Stage) {
    promised(&stage).await;
    stage.run(Command::DetachDesk { staff: staff(2), connection: socket(102) }).await;
    let two = listen_second(&stage).await;
    stage.desk_with(2, socket(102), true, 1, true).await;
    let heard = stage.heard(&two).await;
    assert!(heard.contains(&told(promise(TRANSFER_MS))), "{heard:?}");
    // Nor does who asked have to be there.
    stage.run(Command::DetachDesk { staff: staff(1), connection: socket(101) }).await;
    assert_eq!(decide(&stage, 2, true).await, Reply::Done);
    assert_eq!(holder(&stage).await, (3, Some(staff(2))));
}

async fn the_young_person_s_yes_is_to_one_and_once(stage: Stage) {
    promised(&stage).await;
    assert_eq!(decide(&stage, 3, true).await, Reply::No, "was not asked about");
    assert_eq!(decide(&stage, 1, true).await, Reply::Done, "it is theirs already");
    assert_eq!((decide(&stage, 2, true).await, decide(&stage, 2, true).await), (Reply::Done, Reply::Done));
    assert_eq!(decide(&stage, 2, false).await, Reply::No, "it is too late");
    assert_eq!(holder(&stage).await, (3, Some(staff(2))));
}

async fn what_goes_another_way_passes_to_nobody(stage: Stage) {
    promised(&stage).await;
    let two = listen_second(&stage).await;
    assert_eq!(stage.run(Command::HandBack { conversation: youth(1), staff: staff(1) }).await, Reply::Done);
    assert_eq!(stage.heard(&two).await, [over(TransferOver::Ended)]);
    assert_eq!(decide(&stage, 2, true).await, Reply::No);
    assert_eq!(stage.run(Command::Another { conversation: youth(1), after: 0 }).await, Reply::Done);
    stage.accept(1, 1).await;
    propose_second(&stage).await;
    stage.accept(1, 2).await;
    stage.heard(&two).await;
    stage.run(Command::End { conversation: youth(1), staff: None, by: EndedBy::YouthLeft }).await;
    assert_eq!(stage.heard(&two).await, [over(TransferOver::Ended)]);
    assert_eq!(decide(&stage, 2, true).await, Reply::No);
    assert_eq!(stage.snapshot().await.duty[1].coming, 0);
}

async fn an_end_that_comes_back_is_told_how_it_stands(stage: Stage) {
    promised(&stage).await;
    stage.advance(LEASE_MS - 1);
    let left = TRANSFER_MS - LEASE_MS + 1;
    let Reply::Attached(attached) = stage.resume(1, socket(1), 2, Some(1)).await else { panic!("is there") };
    assert_eq!(attached.transfer, Some(promise(left)));
    let desk = stage.desk(1, true, 2).await;
    assert_eq!(desk.seats[0].transfer, Some(promise(left)));
}

async fn what_was_lost_with_live_state_is_not_asked_any_more(stage: Stage) {
    // As a node of the version before leaves it, and as tickets bring it back.
    talking(&stage).await;
    let Reply::Attached(attached) = stage.resume(1, socket(1), 9, Some(1)).await else { panic!("is there") };
    assert_eq!((attached.generation, attached.transfer), (9, None));
    propose_second(&stage).await;
    let newer: ConnectionId = socket(51);
    let Reply::Attached(attached) = stage.resume(1, newer, 11, Some(1)).await else { panic!("is there") };
    assert_eq!(attached.transfer, None, "it was rebuilt");
    assert_eq!(stage.accept(1, 2).await, Reply::Refused(Refused::Taken));
    assert_eq!(stage.snapshot().await.duty[1].coming, 0, "no place is kept for it");
}

async fn who_had_it_draws_a_breath(stage: Stage) {
    let wish = Wish { on: true, capacity: 2, breath: 60_000, ..Wish::default() };
    stage.wish(1, socket(101), wish, true).await;
    stage.open(1).await;
    stage.accept(1, 1).await;
    stage.wish(2, socket(102), wish, true).await;
    propose_second(&stage).await;
    stage.accept(1, 2).await;
    decide(&stage, 2, true).await;
    let left: Vec<_> = stage.snapshot().await.duty.iter().map(|duty| duty.breath_left).collect();
    assert_eq!(left, [60_000, 0]);
}

async fn what_nobody_lapsed_hinders_nobody(stage: Stage) {
    // The nodes that would have told of it are gone.
    promised(&stage).await;
    pass(&stage, TRANSFER_MS).await;
    assert_eq!(stage.snapshot().await.duty[1].coming, 1);
    propose_second(&stage).await;
    assert_eq!(stage.snapshot().await.duty[1].coming, 1, "asked anew");
    pass(&stage, TRANSFER_RING_MS).await;
    stage.desk(2, true, 1).await;
    assert_eq!(stage.snapshot().await.duty[1].coming, 0, "a desk that says how it stands keeps no place for it");
}
