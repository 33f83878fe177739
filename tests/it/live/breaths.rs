//! The pause after a conversation, what weighs more than one, and a shift that is over.

use crate::support::live::*;
use ungrus::live::{BREATH_MAX_MS, BREATH_STEP_MS, Command, DeskState, Event, Lease, Reply, Topic, Wish};
use ungrus::protocol::{EndedBy, Refused, RingOver};

crate::contract! {
    nothing_rings_after_a_conversation_until_the_breath_is_over,
    whoever_ends_it_the_breath_is_the_same,
    what_was_no_conversation_gives_no_breath,
    a_breath_is_lengthened_within_its_bound_or_over_at_once,
    two_that_end_together_give_one_breath,
    whoever_takes_one_is_ready,
    a_breath_stays_with_the_desk,
    a_breath_that_was_lost_comes_back_with_its_desk,
    whoever_goes_off_duty_has_no_breath,
    a_young_person_may_come_back_during_a_breath,
    what_rings_when_a_breath_begins_rings_elsewhere,
    a_heavy_conversation_counts_twice_until_it_ends,
    what_rings_when_a_conversation_becomes_heavy_rings_elsewhere,
    nobody_weighs_what_is_not_theirs,
    nothing_rings_after_the_shift,
}

const BREATH: u64 = 180_000;

async fn on(stage: &Stage, n: u8, capacity: u8) -> DeskState {
    stage.wish(n, socket(100 + n), Wish { on: true, capacity, breath: BREATH, ..Wish::default() }, true).await
}

/// A desk with as many conversations, numbered from 1.
async fn talking(stage: &Stage, conversations: u8) {
    on(stage, 1, 3).await;
    for n in 1..=conversations {
        stage.open(n).await;
        assert!(matches!(stage.accept(n, 1).await, Reply::Seat(_)));
    }
}

async fn end(stage: &Stage, n: u8, by: EndedBy) {
    assert_eq!(stage.run(Command::End { conversation: youth(n), staff: None, by }).await, Reply::Ended);
}

async fn left(stage: &Stage) -> u64 {
    stage.snapshot().await.duty[0].breath_left
}

/// Time passes, and whoever is there renews the lease.
async fn pass(stage: &Stage, millis: u64, young: u8) {
    for _ in 0..millis / 5_000 {
        stage.advance(5_000);
        let youths = (young..=young).map(|n| Lease::Youth(youth(n), socket(n)));
        stage.live.renew(youths.chain([Lease::Desk(staff(1), socket(101))]).collect()).await.expect("renewed");
    }
    stage.advance(millis % 5_000);
}

async fn nothing_rings_after_a_conversation_until_the_breath_is_over(stage: Stage) {
    talking(&stage, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    end(&stage, 1, EndedBy::Youth).await;
    let over = Event::Ended { conversation: youth(1), by: EndedBy::Youth };
    assert_eq!(stage.heard(&desk).await, [over, Event::Breath { left: BREATH }]);
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 1).await, Reply::No);
    pass(&stage, BREATH - 1, 2).await;
    assert_eq!((left(&stage).await, stage.offer(2, 1, 1).await), (1, Reply::No));
    stage.advance(1);
    assert_eq!((left(&stage).await, stage.offer(2, 1, 1).await), (0, Reply::Done));
}

async fn whoever_ends_it_the_breath_is_the_same(stage: Stage) {
    for (n, by) in (1..).zip([EndedBy::Youth, EndedBy::YouthLeft, EndedBy::Counsellor, EndedBy::TimeUp]) {
        on(&stage, n, 3).await;
        stage.open(n).await;
        stage.accept(n, n).await;
        end(&stage, n, by).await;
    }
    assert_eq!(stage.snapshot().await.duty.iter().map(|duty| duty.breath_left).collect::<Vec<_>>(), [BREATH; 4]);
}

async fn what_was_no_conversation_gives_no_breath(stage: Stage) {
    on(&stage, 1, 3).await;
    stage.open(1).await;
    stage.offer(1, 1, 1).await;
    end(&stage, 1, EndedBy::YouthLeft).await;
    assert_eq!(left(&stage).await, 0, "it only rang");
    stage.resume_seat(2, 1, 2).await;
    end(&stage, 2, EndedBy::Counsellor).await;
    assert_eq!(left(&stage).await, 0, "the young person never came");
    stage.open(3).await;
    stage.accept(3, 1).await;
    assert_eq!(stage.run(Command::HandBack { conversation: youth(3), staff: staff(1) }).await, Reply::Done);
    assert_eq!(left(&stage).await, 0, "given back, it goes on elsewhere");
    stage.desk(1, true, 3).await;
    stage.open(4).await;
    stage.accept(4, 1).await;
    end(&stage, 4, EndedBy::Youth).await;
    assert_eq!(left(&stage).await, 0, "the desk wishes none");
}

async fn a_breath_is_lengthened_within_its_bound_or_over_at_once(stage: Stage) {
    let breathe = |more| stage.run(Command::Breathe { staff: staff(1), more });
    on(&stage, 1, 3).await;
    assert_eq!((breathe(true).await, breathe(false).await), (Reply::No, Reply::No), "there is none");
    talking(&stage, 1).await;
    end(&stage, 1, EndedBy::Youth).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.settle().await;
    stage.advance(1_000);
    assert_eq!(breathe(true).await, Reply::Done);
    assert_eq!(stage.settle().await, [Event::Changed], "every dispatcher looks");
    let longer = BREATH + BREATH_STEP_MS - 1_000;
    assert_eq!((stage.heard(&desk).await, left(&stage).await), (vec![Event::Breath { left: longer }], longer));
    for _ in 0..30 {
        assert_eq!(breathe(true).await, Reply::Done);
    }
    assert_eq!(left(&stage).await, BREATH_MAX_MS - 1_000, "and no longer");
    assert_eq!((breathe(false).await, left(&stage).await), (Reply::Done, 0));
    assert_eq!(breathe(true).await, Reply::No, "it is over");
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 1).await, Reply::Done);
}

async fn two_that_end_together_give_one_breath(stage: Stage) {
    talking(&stage, 3).await;
    end(&stage, 1, EndedBy::Youth).await;
    stage.advance(5_000);
    end(&stage, 2, EndedBy::Youth).await;
    assert_eq!(left(&stage).await, BREATH, "it begins anew");
    stage.run(Command::Breathe { staff: staff(1), more: true }).await;
    stage.advance(5_000);
    end(&stage, 3, EndedBy::Youth).await;
    assert_eq!(left(&stage).await, BREATH + BREATH_STEP_MS - 5_000, "and gets no shorter");
}

async fn whoever_takes_one_is_ready(stage: Stage) {
    talking(&stage, 1).await;
    end(&stage, 1, EndedBy::Youth).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.open(2).await;
    stage.heard(&desk).await;
    assert!(matches!(stage.accept(2, 1).await, Reply::Seat(_)), "it hinders nobody");
    assert_eq!((stage.heard(&desk).await, left(&stage).await), (vec![Event::Breath { left: 0 }], 0));
}

async fn a_breath_stays_with_the_desk(stage: Stage) {
    talking(&stage, 1).await;
    end(&stage, 1, EndedBy::Youth).await;
    stage.leave_desk(1).await;
    stage.advance(1_000);
    let wish = Wish { on: true, capacity: 3, ..Wish::default() };
    let state = stage.wish(1, socket(111), wish, true).await;
    assert_eq!(state.breath_left, BREATH - 1_000, "at another browser, whatever that wishes next");
    stage.wish(1, socket(111), Wish { paused: true, ..wish }, true).await;
    stage.advance(1_000);
    assert_eq!(stage.wish(1, socket(111), wish, true).await.breath_left, BREATH - 2_000, "and over a pause");
}

async fn a_breath_that_was_lost_comes_back_with_its_desk(stage: Stage) {
    let wish = Wish { on: true, capacity: 3, breath: BREATH, ..Wish::default() };
    let desk =
        |breath| Command::Desk { by: counsellor(1), connection: socket(101), wish, acted: false, again: true, breath };
    let breath_left = async |breath| match stage.run(desk(breath)).await {
        Reply::Desk(state) => state.breath_left,
        other => panic!("{other:?}"),
    };
    assert_eq!(breath_left(7_000).await, 7_000);
    assert_eq!(breath_left(60_000).await, 7_000, "once it is known, only live state says");
    stage.desk(1, false, 3).await;
    stage.run(Command::Revoke { staff: staff(1), session: None }).await;
    assert_eq!(breath_left(u64::MAX).await, BREATH_MAX_MS);
}

async fn whoever_goes_off_duty_has_no_breath(stage: Stage) {
    talking(&stage, 2).await;
    end(&stage, 1, EndedBy::Youth).await;
    let off = Wish { breath: BREATH, capacity: 3, ..Wish::default() };
    assert_eq!(stage.wish(1, socket(101), off, true).await.breath_left, 0);
    end(&stage, 2, EndedBy::Youth).await;
    assert_eq!(on(&stage, 1, 3).await.breath_left, 0);
}

async fn a_young_person_may_come_back_during_a_breath(stage: Stage) {
    talking(&stage, 2).await;
    stage.leave(2).await;
    end(&stage, 1, EndedBy::Youth).await;
    attached(stage.resume(2, socket(2), 2, Some(1)).await);
    let state = on(&stage, 1, 3).await;
    assert_eq!((state.seats.len(), state.seats[0].present, state.breath_left), (1, true, BREATH));
}

async fn what_rings_when_a_breath_begins_rings_elsewhere(stage: Stage) {
    talking(&stage, 1).await;
    on(&stage, 2, 1).await;
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 1).await, Reply::Done);
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    end(&stage, 1, EndedBy::Youth).await;
    let silent = Event::RingOver { conversation: youth(2), reason: RingOver::Declined };
    assert!(stage.heard(&desk).await.contains(&silent));
    assert!(stage.snapshot().await.queue[0].passed.is_empty(), "nobody has let it pass");
    assert_eq!(stage.offer(2, 1, 2).await, Reply::Done);
}

async fn a_heavy_conversation_counts_twice_until_it_ends(stage: Stage) {
    talking(&stage, 1).await;
    let weigh = |on| stage.run(Command::Heavy { conversation: youth(1), staff: staff(1), on });
    let heavy = async || stage.snapshot().await.duty[0].heavy;
    assert_eq!((weigh(true).await, weigh(true).await, heavy().await), (Reply::Done, Reply::Done, 1));
    assert!(on(&stage, 1, 2).await.seats[0].heavy, "its desk is told");
    stage.open(2).await;
    assert_eq!((stage.offer(2, 1, 1).await, stage.accept(2, 1).await), (Reply::No, Reply::Refused(Refused::Full)));
    assert_eq!((weigh(false).await, heavy().await, stage.offer(2, 1, 1).await), (Reply::Done, 0, Reply::Done));
    stage.accept(2, 1).await;
    // A desk that is full already keeps what is there.
    assert_eq!((weigh(true).await, on(&stage, 1, 2).await.seats.len()), (Reply::Done, 2));
    end(&stage, 1, EndedBy::Youth).await;
    assert_eq!((heavy().await, weigh(true).await), (0, Reply::No));
}

async fn what_rings_when_a_conversation_becomes_heavy_rings_elsewhere(stage: Stage) {
    talking(&stage, 1).await;
    on(&stage, 1, 2).await;
    on(&stage, 2, 1).await;
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 1).await, Reply::Done);
    stage.run(Command::Heavy { conversation: youth(1), staff: staff(1), on: true }).await;
    assert_eq!(stage.snapshot().await.duty.iter().map(|duty| duty.offers).sum::<u32>(), 0, "it could not be taken");
    assert_eq!(stage.offer(2, 1, 2).await, Reply::Done);
}

async fn nobody_weighs_what_is_not_theirs(stage: Stage) {
    talking(&stage, 1).await;
    on(&stage, 2, 1).await;
    stage.open(2).await;
    for (n, by) in [(1, 2), (2, 1), (2, 2), (3, 1), (1, 9)] {
        let weigh = Command::Heavy { conversation: youth(n), staff: staff(by), on: true };
        assert_eq!(stage.run(weigh).await, Reply::No, "{n} {by}");
    }
    assert_eq!(stage.snapshot().await.duty.iter().map(|duty| duty.heavy).sum::<u32>(), 0);
    // Given back, it is heavy for nobody.
    stage.run(Command::Heavy { conversation: youth(1), staff: staff(1), on: true }).await;
    stage.leave(1).await;
    stage.run(Command::HandBack { conversation: youth(1), staff: staff(1) }).await;
    stage.resume(1, socket(1), 3, None).await;
    assert!(!seat(stage.accept(1, 2).await).heavy);
}

async fn nothing_rings_after_the_shift(stage: Stage) {
    talking(&stage, 1).await;
    let done = Wish { on: true, capacity: 5, done: true, ..Wish::default() };
    let state = stage.wish(1, socket(101), done, true).await;
    assert!(state.wish.done && state.wish.paused && !state.wish.unanswered && state.seats.len() == 1);
    stage.open(2).await;
    assert_eq!(stage.offer(2, 1, 1).await, Reply::No);
    assert!(matches!(stage.accept(2, 1).await, Reply::Seat(_)), "by a press of their own");
    assert!(stage.snapshot().await.duty[0].wish.done);
    // Whoever was taken for away and takes one is there, and their shift is over all the same.
    stage.wish(1, socket(101), Wish { paused: true, unanswered: true, ..done }, true).await;
    stage.open(4).await;
    assert!(matches!(stage.accept(4, 1).await, Reply::Seat(_)));
    let wish = stage.snapshot().await.duty[0].wish;
    assert!(wish.done && wish.paused && !wish.unanswered);
    let more = stage.wish(1, socket(101), Wish { done: false, ..done }, true).await;
    assert!(!more.wish.done && !more.wish.paused);
    stage.open(3).await;
    assert_eq!(stage.offer(3, 1, 1).await, Reply::Done);
}
