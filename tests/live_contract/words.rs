//! Envelopes between the ends.

use crate::live::*;
use ungrus::live::hub::{MAILBOX_EVENTS, Mailbox};
use ungrus::live::{Event, Topic};

crate::contract! {
    envelopes_arrive_in_order,
    nobody_is_a_hint_to_the_sender,
    who_unsubscribed_hears_nothing,
    a_full_mailbox_leads_to_resync,
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
    stage.live.publish(Topic::Youth(youth(1)), Event::ClosingSoon { minutes: 5 }, &sender);
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

async fn a_full_mailbox_leads_to_resync(stage: Stage) {
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    let sender = Mailbox::new();
    for _ in 0..=MAILBOX_EVENTS {
        stage.live.publish(Topic::Youth(youth(1)), envelope(1, "x"), &sender);
    }
    let heard = stage.heard(&mine).await;
    assert_eq!(heard.len(), MAILBOX_EVENTS + 1);
    assert_eq!(heard.last(), Some(&Event::Resync));
}
