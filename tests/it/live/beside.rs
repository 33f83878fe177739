//! A node of 0.3 beside one of today, on one Redis, while the nodes are replaced: its script (`v0_3.lua`, as it was shipped)
//! and today's machine change the same conversations and desks.

use crate::support::live::*;
use crate::support::redis::RedisServer;
use std::sync::Arc;
use ungrus::clock::FakeClock;
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Event, Phase, Reply, Topic};
use ungrus::protocol::EndedBy;

const SCRIPT: &str = include_str!("v0_3.lua");

/// Today's node, and what 0.3's does on the same Redis.
struct Beside {
    server: Arc<RedisServer>,
    stage: Stage,
}

impl Beside {
    async fn new() -> Self {
        let server = Arc::new(RedisServer::start().await);
        let clock = Arc::new(FakeClock::at(1_000));
        let live =
            RedisLive::connect(&server.config(), "test:", socket(254), Some(clock.clone())).await.expect("Redis");
        Self { stage: Stage::of(Arc::new(live), clock, None).await, server }
    }

    /// The node of 0.3 runs a command.
    async fn old(&self, command: &[&str]) -> String {
        let now = self.stage.now().to_string();
        let said = self.server.cli(&[&["EVAL", SCRIPT, "0", "test:", &now], command].concat()).await;
        assert!(!said.contains("ERR"), "{said}");
        said.trim().to_owned()
    }

    async fn old_open(&self, n: u8) -> String {
        let line = serde_json::to_string(&LINE).expect("JSON");
        self.old(&["open", &youth(n).text(), &line, &socket(n).text(), "100"]).await
    }

    async fn old_desk(&self, n: u8) -> String {
        let by = serde_json::to_string(&counsellor(n)).expect("JSON");
        self.old(&["desk", &staff(n).text(), &by, &socket(100 + n).text(), "1", "3", "0"]).await
    }
}

#[tokio::test]
async fn what_a_node_of_0_3_made_is_understood() {
    let both = Beside::new().await;
    let stage = &both.stage;
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    assert!(both.old_desk(1).await.contains("\"on\":true"));
    assert!(both.old_open(1).await.contains("\"waiting\""));
    assert_eq!(both.old(&["offer", &youth(1).text(), "1", &staff(1).text()]).await, "\"done\"");
    let seen = stage.snapshot().await;
    assert_eq!((seen.duty[0].offers, seen.queue[0].offer.as_ref().map(|offer| offer.staff)), (1, Some(staff(1))));
    assert_eq!(seen.queue[0].line, LINE);
    assert_eq!(seat(stage.accept(1, 1).await).generation, 2);
    let heard = stage.heard(&mine).await;
    assert!(heard.contains(&Event::Accepted { generation: 2, by: counsellor(1) }), "{heard:?}");
    assert!(both.old(&["hand_back", &youth(1).text(), &staff(1).text()]).await.contains("done"));
    assert!(matches!(phase(stage.resume(1, socket(1), 2, Some(1)).await), Phase::Asked { .. }));
    assert_eq!(stage.run(Command::Another { conversation: youth(1), after: 0 }).await, Reply::Done);
    assert!(both.old(&["end", &youth(1).text(), "", "youth"]).await.contains("ended"));
    assert_eq!(stage.resume(1, socket(1), 4, None).await, Reply::Ended);
}

#[tokio::test]
async fn a_node_of_0_3_understands_what_this_one_made() {
    let both = Beside::new().await;
    let stage = &both.stage;
    let mine = stage.listen(Topic::Youth(youth(1)), socket(1)).await;
    stage.desk(1, true, 3).await;
    stage.desk(2, true, 1).await;
    stage.open(1).await;
    stage.open(2).await;
    assert_eq!(stage.offer(1, 1, 1).await, Reply::Done);
    assert_eq!(stage.offer(2, 1, 2).await, Reply::Done);
    assert_eq!(both.old(&["decline", &youth(1).text(), &staff(1).text()]).await, "\"done\"");
    let seat = both.old(&["accept", &youth(1).text(), &staff(1).text()]).await;
    assert!(seat.contains("\"generation\":2") && seat.contains("\"present\":true"), "{seat}");
    assert!(
        both.old(&["accept", &youth(2).text(), &staff(1).text()]).await.contains("\"seat\""),
        "the ring elsewhere ends"
    );
    let (youth1, socket1, staff1, desk1) = (youth(1).text(), socket(1).text(), staff(1).text(), socket(101).text());
    assert_eq!(both.old(&["renew", "y", &youth1, &socket1, "d", &staff1, &desk1]).await, "kk");
    let seen = stage.snapshot().await;
    assert_eq!(seen.duty[0].seats, [(youth(1), 2), (youth(2), 2)]);
    assert_eq!((seen.duty[1].offers, seen.queue.len()), (0, 0));
    assert!(both.old(&["snapshot", "14400000"]).await.contains(&staff(1).text()));
    let end = Command::End { conversation: youth(1), staff: Some(staff(1)), by: EndedBy::Counsellor };
    assert_eq!(stage.run(end).await, Reply::Ended);
    assert_eq!(both.old_open(1).await, "\"ended\"");
    assert!(stage.heard(&mine).await.iter().any(|event| matches!(event, Event::Ended { .. })));
}
