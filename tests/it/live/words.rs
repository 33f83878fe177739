//! Envelopes between the ends.

use crate::support::live::*;
use ungrus::live::hub::{LANE_ENVELOPES, MAILBOX_EVENTS, Mailbox};
use ungrus::live::{Command, Event, Topic};

crate::contract! {
    envelopes_arrive_in_order,
    nobody_is_a_hint_to_the_sender,
    who_unsubscribed_hears_nothing,
    a_full_mailbox_says_what_was_missed,
    a_full_mailbox_still_hears_of_a_revocation,
}

async fn envelopes_arrive_in_order(stage: Stage) {
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    let sender = Mailbox::new();
    for n in 0..100 {
        stage.live.publish(Topic::Youth(youth(1)), envelope(1, &format!("{n} æ \"")), &sender);
    }
    let expected: Vec<_> = (0..100).map(|n| envelope(1, &format!("{n} æ \""))).collect();
    assert_eq!(stage.heard(&mine).await, expected);
    assert_eq!(sender.try_recv(), None);
}

async fn nobody_is_a_hint_to_the_sender(stage: Stage) {
    let sender = Mailbox::new();
    stage.live.publish(Topic::Youth(youth(1)), envelope(1, "x"), &sender);
    assert_eq!(next(&sender).await, Event::Nobody { conversation: youth(1) });
    stage.live.publish(Topic::Youth(youth(1)), Event::CounsellorAway, &sender);
    assert!(stage.heard(&sender).await.is_empty(), "only for words");
}

async fn who_unsubscribed_hears_nothing(stage: Stage) {
    let topic = Topic::Youth(youth(1));
    let (old, new) = (stage.listen(topic, socket(1)).await, stage.listen(topic, socket(2)).await);
    stage.live.unsubscribe(topic, socket(1));
    let sender = Mailbox::new();
    stage.live.publish(topic, envelope(1, "x"), &sender);
    assert_eq!(stage.heard(&new).await, [envelope(1, "x")]);
    assert_eq!(old.try_recv(), None);
    stage.live.unsubscribe(topic, socket(2));
    let again = stage.listen(topic, socket(3)).await;
    stage.live.publish(topic, envelope(1, "y"), &sender);
    assert_eq!(stage.heard(&again).await, [envelope(1, "y")], "left and come at once");
}

async fn a_full_mailbox_says_what_was_missed(stage: Stage) {
    let mine = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    let sender = Mailbox::new();
    for _ in 0..=LANE_ENVELOPES {
        stage.live.publish(Topic::Counsellor(staff(1)), envelope(1, "x"), &sender);
    }
    stage.live.publish(Topic::Counsellor(staff(1)), envelope(2, "y"), &sender);
    let heard = stage.heard(&mine).await;
    assert_eq!(heard.len(), LANE_ENVELOPES + 2);
    assert_eq!(heard[LANE_ENVELOPES..], [envelope(2, "y"), Event::Missed { conversation: youth(1) }]);
}

async fn a_full_mailbox_still_hears_of_a_revocation(stage: Stage) {
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    while desk.push(Event::Changed) {}
    let session = Some("one".to_owned());
    stage.run(Command::Revoke { staff: staff(1), session: session.clone() }).await;
    let heard = stage.heard(&desk).await;
    assert_eq!(heard[MAILBOX_EVENTS..], [Event::Revoked { session }, Event::Overflowed, Event::Resync]);
}
