//! That a counsellor is worried about a conversation: who sees it, and that the coordinators are told once.

use crate::support::live::*;
use ungrus::dispatch::{Roster, decide};
use ungrus::live::{Command, Event, Mark, Reply, SEER_MS, TELL_AGAIN_MS, Topic, WORRY_MS, Wish, WorryNow};
use ungrus::protocol::{EndedBy, Seer, Told};

crate::contract! {
    a_worry_is_the_desks_and_stands_until_the_conversation_leaves_it,
    nobody_worries_about_what_is_not_theirs,
    the_first_lead_who_sees_it_has_seen_it,
    one_of_many_tells_the_coordinators_once_and_says_what_came_of_it,
    what_failed_and_what_a_node_died_over_is_told_again,
    what_a_lead_has_seen_goes_no_further,
    a_worry_that_was_lost_comes_back_with_its_desk,
    what_a_lead_had_seen_comes_back_as_seen,
    what_a_lead_has_seen_who_is_gone_nobody_has_seen,
    a_lead_who_is_there_keeps_it_in_view,
    where_there_was_no_way_it_is_tried_again_by_a_press,
    each_worry_of_a_desk_has_a_mark_of_its_own,
    a_side_thread_is_passed_on_and_kept_nowhere,
}

fn worry(n: u8, by: u8, on: Option<(u64, Option<Told>)>) -> Command {
    let on = on.map(|(age, told)| WorryNow { age, told, ..WorryNow::default() });
    Command::Worry { conversation: youth(n), staff: staff(by), on }
}

const LEAD: Wish = Wish { on: true, capacity: 1, paused: false, unanswered: false, done: false, lead: true, breath: 0 };

fn seer(n: u8) -> Seer {
    Seer { staff: staff(n), name: "Lene".into() }
}

/// Who is worried, and since when by live state's clock.
async fn marks(stage: &Stage) -> Vec<i64> {
    let duty = stage.snapshot().await.duty;
    duty.iter().flat_map(|duty| duty.worries.iter().map(|one| one.worry.since)).collect()
}

async fn told(stage: &Stage) -> Option<Told> {
    let duty = stage.snapshot().await.duty;
    duty.iter().flat_map(|duty| &duty.worries).find_map(|one| one.worry.told).map(|(told, _)| told)
}

/// What policy does.
async fn decided(stage: &Stage) -> Vec<Command> {
    let seen = stage.live.snapshot(LIMIT, 0, Mark::default()).await.expect("live state answers");
    let mut roster = Roster::default();
    roster.take(&seen.desks);
    decide(&seen, &roster, &Default::default())
}

async fn due(stage: &Stage) -> Vec<Command> {
    decided(stage).await.into_iter().filter(|command| matches!(command, Command::Tell { .. })).collect()
}

async fn out_of_view(stage: &Stage) -> Vec<Command> {
    decided(stage).await.into_iter().filter(|command| matches!(command, Command::Unsee { .. })).collect()
}

async fn tell(stage: &Stage, mark: i64, told: Told) -> Reply {
    stage.run(Command::Tell { staff: staff(1), mark, told }).await
}

async fn a_worry_is_the_desks_and_stands_until_the_conversation_leaves_it(stage: Stage) {
    stage.pair(1, 1).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    assert_eq!(stage.run(worry(1, 1, Some((0, None)))).await, Reply::Done);
    stage.advance(40_000);
    assert_eq!(stage.run(worry(1, 1, Some((0, None)))).await, Reply::Done, "again, it is as it was");
    let now = |age| Some(WorryNow { age, ..WorryNow::default() });
    let heard = stage.heard(&desk).await;
    let conversation = youth(1);
    assert_eq!(heard, [now(0), now(40_000)].map(|worry| Event::Worry { conversation, worry }));
    assert_eq!(stage.desk(1, true, 3).await.seats[0].worry, now(40_000));
    assert_eq!(stage.run(worry(1, 1, None)).await, Reply::Done);
    assert!(marks(&stage).await.is_empty());
    stage.run(worry(1, 1, Some((0, None)))).await;
    stage.run(Command::End { conversation, staff: None, by: EndedBy::Youth }).await;
    assert!(marks(&stage).await.is_empty());
}

async fn nobody_worries_about_what_is_not_theirs(stage: Stage) {
    stage.pair(1, 1).await;
    stage.desk(2, true, 1).await;
    stage.open(2).await;
    for (n, by) in [(1, 2), (2, 1), (3, 1), (1, 9)] {
        assert_eq!(stage.run(worry(n, by, Some((0, None)))).await, Reply::No, "{n} {by}");
    }
    assert!(marks(&stage).await.is_empty());
}

async fn the_first_lead_who_sees_it_has_seen_it(stage: Stage) {
    stage.pair(1, 1).await;
    stage.run(worry(1, 1, Some((0, None)))).await;
    let mark = marks(&stage).await[0];
    let see = |mark, by| stage.run(Command::See { staff: staff(1), mark, by: seer(by) });
    assert_eq!(see(mark + 1, 2).await, Reply::No, "another one");
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    assert_eq!((see(mark, 2).await, see(mark, 3).await), (Reply::Done, Reply::No));
    let worry = Some(WorryNow { seen: Some(seer(2)), ..WorryNow::default() });
    assert_eq!(stage.heard(&desk).await, [Event::Worry { conversation: youth(1), worry }]);
}

async fn one_of_many_tells_the_coordinators_once_and_says_what_came_of_it(stage: Stage) {
    stage.pair(1, 1).await;
    stage.run(worry(1, 1, Some((0, None)))).await;
    let mark = marks(&stage).await[0];
    stage.advance(WORRY_MS - 1);
    assert_eq!((due(&stage).await, tell(&stage, mark, Told::Telling).await), (vec![], Reply::No), "not yet");
    stage.advance(1);
    let command = Command::Tell { staff: staff(1), mark, told: Told::Telling };
    assert_eq!(due(&stage).await, std::slice::from_ref(&command));
    let done = [stage.run(command.clone()).await, stage.run(command).await, tell(&stage, mark, Told::Telling).await];
    assert_eq!(done, [Reply::Done, Reply::No, Reply::No]);
    assert_eq!((due(&stage).await, told(&stage).await), (vec![], Some(Told::Telling)));
    assert_eq!(tell(&stage, mark, Told::Told).await, Reply::Done);
    stage.advance(10 * TELL_AGAIN_MS);
    assert_eq!((due(&stage).await, tell(&stage, mark, Told::Telling).await), (vec![], Reply::No));
    assert_eq!(told(&stage).await, Some(Told::Told));
}

async fn what_failed_and_what_a_node_died_over_is_told_again(stage: Stage) {
    stage.pair(1, 1).await;
    stage.run(worry(1, 1, Some((0, None)))).await;
    let mark = marks(&stage).await[0];
    stage.advance(WORRY_MS);
    assert_eq!(tell(&stage, mark, Told::Telling).await, Reply::Done);
    stage.advance(TELL_AGAIN_MS);
    assert_eq!(due(&stage).await.len(), 1, "the node said no more");
    assert_eq!(tell(&stage, mark, Told::Telling).await, Reply::Done);
    assert_eq!(tell(&stage, mark, Told::Failed).await, Reply::Done);
    assert_eq!(due(&stage).await, []);
    stage.advance(TELL_AGAIN_MS);
    assert_eq!(due(&stage).await.len(), 1);
    assert_eq!(
        (tell(&stage, mark, Told::Telling).await, tell(&stage, mark, Told::NoWay).await),
        (Reply::Done, Reply::Done)
    );
    stage.advance(TELL_AGAIN_MS);
    assert_eq!(due(&stage).await, [], "there is no way");
}

async fn what_a_lead_has_seen_goes_no_further(stage: Stage) {
    stage.pair(1, 1).await;
    stage.run(worry(1, 1, Some((0, None)))).await;
    let mark = marks(&stage).await[0];
    stage.advance(WORRY_MS);
    stage.run(Command::See { staff: staff(1), mark, by: seer(2) }).await;
    assert_eq!((due(&stage).await, tell(&stage, mark, Told::Telling).await), (vec![], Reply::No));
}

async fn a_worry_that_was_lost_comes_back_with_its_desk(stage: Stage) {
    stage.pair(1, 1).await;
    stage.run(worry(1, 1, Some((WORRY_MS, Some(Told::Told))))).await;
    assert_eq!(due(&stage).await, [], "it was told, says the desk");
    stage.run(worry(1, 1, None)).await;
    stage.run(worry(1, 1, Some((WORRY_MS, Some(Told::Telling))))).await;
    assert_eq!(due(&stage).await.len(), 1, "and of this nobody knows what came of it");
    let wish = Wish { on: false, capacity: 3, ..Wish::default() };
    stage.wish(1, socket(101), wish, true).await;
    assert!(marks(&stage).await.is_empty(), "whoever goes off duty has no conversation to worry about");
}

async fn what_a_lead_had_seen_comes_back_as_seen(stage: Stage) {
    stage.pair(1, 1).await;
    let known = WorryNow { age: WORRY_MS, seen: Some(seer(2)), unseen: Some(5), told: None };
    let command = Command::Worry { conversation: youth(1), staff: staff(1), on: Some(known.clone()) };
    assert_eq!(stage.run(command).await, Reply::Done);
    assert_eq!(stage.desk(1, true, 3).await.seats[0].worry, Some(known));
    assert_eq!(due(&stage).await, []);
}

/// A conversation that `staff(1)` is worried about, and that the lead `staff(2)` has seen; its mark.
async fn seen(stage: &Stage) -> i64 {
    stage.pair(1, 1).await;
    stage.wish(2, socket(102), LEAD, true).await;
    stage.run(worry(1, 1, Some((0, None)))).await;
    let mark = marks(stage).await[0];
    assert_eq!(stage.run(Command::See { staff: staff(1), mark, by: seer(2) }).await, Reply::Done);
    mark
}

fn unsee(mark: i64) -> Command {
    Command::Unsee { staff: staff(1), mark, by: staff(2) }
}

async fn what_a_lead_has_seen_who_is_gone_nobody_has_seen(stage: Stage) {
    let mark = seen(&stage).await;
    stage.advance(WORRY_MS);
    // Their leases are renewed meanwhile.
    stage.desk(1, true, 3).await;
    stage.wish(2, socket(102), LEAD, true).await;
    assert_eq!((out_of_view(&stage).await, stage.run(unsee(mark)).await), (vec![], Reply::No));
    stage.wish(2, socket(102), Wish { lead: false, ..LEAD }, true).await;
    assert_eq!(out_of_view(&stage).await, [unsee(mark)]);
    let other = Command::Unsee { staff: staff(1), mark, by: staff(3) };
    assert_eq!(stage.run(other.clone()).await, Reply::No, "another has seen it");
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    assert_eq!((stage.run(unsee(mark)).await, stage.run(unsee(mark)).await), (Reply::Done, Reply::No));
    let worry = Some(WorryNow { age: WORRY_MS, unseen: Some(0), ..WorryNow::default() });
    assert_eq!(stage.heard(&desk).await, [Event::Worry { conversation: youth(1), worry }]);
    stage.advance(WORRY_MS - 1);
    assert_eq!(due(&stage).await, [], "it has its time anew");
    stage.advance(1);
    assert_eq!(due(&stage).await.len(), 1);
    assert_eq!(
        stage.run(Command::See { staff: staff(1), mark, by: seer(3) }).await,
        Reply::Done,
        "it may be seen anew"
    );
    assert_eq!(out_of_view(&stage).await, [other], "by somebody who is no lead");
}

async fn a_lead_who_is_there_keeps_it_in_view(stage: Stage) {
    let mark = seen(&stage).await;
    stage.advance(SEER_MS);
    stage.wish(2, socket(102), LEAD, true).await;
    stage.run(Command::DetachDesk { staff: staff(2), connection: socket(102) }).await;
    stage.advance(SEER_MS - 1);
    assert_eq!((out_of_view(&stage).await, stage.run(unsee(mark)).await), (vec![], Reply::No), "it is loaded anew");
    stage.advance(1);
    assert_eq!(out_of_view(&stage).await, [unsee(mark)]);
    stage.wish(2, socket(103), LEAD, true).await;
    assert_eq!(stage.run(unsee(mark)).await, Reply::No, "who is back");
    stage.run(Command::Revoke { staff: staff(2), session: None }).await;
    assert_eq!(out_of_view(&stage).await, [unsee(mark)], "who is sent away");
}

async fn where_there_was_no_way_it_is_tried_again_by_a_press(stage: Stage) {
    stage.pair(1, 1).await;
    let known = Some((WORRY_MS, Some(Told::NoWay)));
    stage.run(worry(1, 1, known)).await;
    stage.run(worry(1, 1, known)).await;
    assert_eq!((due(&stage).await, told(&stage).await), (vec![], Some(Told::NoWay)), "what a desk tells again");
    stage.run(worry(1, 1, Some((0, None)))).await;
    assert_eq!((due(&stage).await.len(), told(&stage).await), (1, None));
    let mark = marks(&stage).await[0];
    for state in [Told::Telling, Told::Told] {
        assert_eq!(tell(&stage, mark, state).await, Reply::Done);
        stage.run(worry(1, 1, Some((0, None)))).await;
        assert_eq!(told(&stage).await, Some(state), "nobody is told twice");
    }
}

async fn each_worry_of_a_desk_has_a_mark_of_its_own(stage: Stage) {
    stage.pair(1, 1).await;
    stage.pair(2, 1).await;
    for n in [1, 2] {
        assert_eq!(stage.run(worry(n, 1, Some((7, None)))).await, Reply::Done);
    }
    let marks = marks(&stage).await;
    assert_ne!(marks[0], marks[1]);
}

async fn a_side_thread_is_passed_on_and_kept_nowhere(stage: Stage) {
    let from = ungrus::live::hub::Mailbox::new();
    let aside = Event::Aside { from: staff(1), body: ungrus::live::Body("sealed".into()) };
    stage.live.publish(Topic::Counsellor(staff(2)), aside.clone(), &from);
    assert_eq!(next(&from).await, Event::AsideNobody { to: staff(2) });
    let desk = stage.listen(Topic::Counsellor(staff(2)), socket(102)).await;
    stage.live.publish(Topic::Counsellor(staff(2)), aside.clone(), &from);
    assert_eq!(next(&desk).await, aside);
    assert_eq!(stage.heard(&from).await, []);
}
