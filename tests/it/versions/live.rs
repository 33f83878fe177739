//! Live state in Redis, as a node of each version left it in the middle of a day: one young person talks, one is asked
//! whether to go on with another, one is rung for at a desk, one waits, and one has ended.

use super::{VERSIONS, Version};
use crate::support::live::{LIMIT, Shown, phase, seat, socket};
use crate::support::redis::RedisServer;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use ungrus::clock::FakeClock;
use ungrus::dispatch::Roster;
use ungrus::id::{ConversationId, StaffId};
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Live, LiveError, Mark, Phase, Reply};
use ungrus::protocol::{About, AskedWhy, EndedBy, Language, Line};

#[derive(Deserialize)]
struct Left {
    /// The time of Redis, ms.
    at: u64,
    youths: BTreeMap<String, ConversationId>,
    desks: BTreeMap<String, StaffId>,
    keys: Vec<Key>,
}

#[derive(Deserialize)]
struct Key {
    name: String,
    #[serde(flatten)]
    value: Value,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Value {
    /// In hexadecimal digits.
    String(String),
    Set(Vec<String>),
    List(Vec<String>),
    /// Member and score by turns.
    Zset(Vec<String>),
}

/// What `redis-cli` can't be given as it is.
const PUT: &str =
    "return redis.call('SET', KEYS[1], (ARGV[1]:gsub('..', function(h) return string.char(tonumber(h, 16)) end)))";

struct Taken {
    left: Left,
    live: RedisLive,
    server: RedisServer,
}

impl Taken {
    /// Today's node on what the node of then left.
    async fn over(version: &Version) -> Self {
        let left: Left = version.json("live.json");
        let server = RedisServer::start().await;
        for Key { name, value } in &left.keys {
            let (command, words) = match value {
                Value::String(hex) => {
                    server.cli(&["EVAL", PUT, "1", name, hex]).await;
                    continue;
                }
                Value::Set(words) => ("SADD", words.clone()),
                Value::List(words) => ("RPUSH", words.clone()),
                Value::Zset(words) => {
                    ("ZADD", words.chunks(2).flat_map(|two| [two[1].clone(), two[0].clone()]).collect())
                }
            };
            let all: Vec<&str> = [command, name].into_iter().chain(words.iter().map(String::as_str)).collect();
            server.cli(&all).await;
        }
        let clock = Arc::new(FakeClock::at(left.at));
        clock.advance(left.at);
        let live = RedisLive::connect(&server.config(), "ungrus:", socket(254), Some(clock)).await.expect("Redis");
        Self { left, live, server }
    }

    fn youth(&self, name: &str) -> ConversationId {
        self.left.youths[name]
    }

    fn desk(&self, name: &str) -> StaffId {
        self.left.desks[name]
    }

    async fn run(&self, command: Command) -> Reply {
        self.live.run(command).await.expect("live state answers")
    }

    async fn snapshot(&self) -> Result<Shown, LiveError> {
        let seen = self.live.snapshot(LIMIT, 0, Mark::default()).await?;
        Ok(Shown::of(seen, &mut Roster::default()))
    }

    async fn resume(&self, name: &str, generation: u64) -> Reply {
        let (conversation, connection) = (self.youth(name), socket(1));
        let line = Line { about: About::OWN, language: Language::DANISH };
        self.run(Command::ResumeYouth { conversation, connection, line, generation, staff: None, waited: 0, away: 0 })
            .await
    }
}

#[tokio::test]
async fn what_a_node_of_each_version_left_is_seen_as_it_was() {
    for version in VERSIONS {
        let all = Taken::over(&version).await;
        let seen = all.snapshot().await.unwrap();
        let queue: Vec<_> = seen.queue.iter().map(|one| (one.conversation, one.generation, one.present)).collect();
        assert_eq!(queue, [(all.youth("rung_for"), 1, true), (all.youth("waits"), 1, true)], "{}", version.name);
        assert_eq!(seen.queue[0].offer.as_ref().map(|offer| offer.staff), Some(all.desk("rung")));
        assert!(seen.queue.iter().all(|one| one.line == Line { about: About::OWN, language: Language::DANISH }));
        let desk =
            |name: &str| seen.duty.iter().find(|one| one.staff == all.desk(name)).expect("a desk on duty").clone();
        assert_eq!((desk("talks").seats, desk("talks").wish.capacity), (vec![(all.youth("talks"), 2)], 3));
        assert_eq!((desk("rung").seats.len(), desk("rung").offers, desk("rung").wish.capacity), (0, 1, 1));
        assert_eq!(seen.duty.len(), 2);
    }
}

#[tokio::test]
async fn people_go_on_at_a_node_of_today_from_where_each_version_left_them() {
    for version in VERSIONS {
        let all = Taken::over(&version).await;
        let talks = phase(all.resume("talks", 2).await);
        assert!(matches!(talks, Phase::Taken { staff, present: true, .. } if staff == all.desk("talks")), "{talks:?}");
        let asked = phase(all.resume("asked", 3).await);
        assert!(matches!(asked, Phase::Asked { reason: AskedWhy::OffDuty }), "{asked:?}");
        let conversation = all.youth("asked");
        assert_eq!(all.run(Command::Another { conversation, after: 0 }).await, Reply::Done);
        assert_eq!(all.resume("ended", 1).await, Reply::Ended, "and is not revived");
        let accept = Command::Accept { conversation: all.youth("rung_for"), staff: all.desk("rung") };
        assert_eq!(seat(all.run(accept).await).generation, 2);
        let full = Command::Accept { conversation: all.youth("waits"), staff: all.desk("rung") };
        assert!(matches!(all.run(full).await, Reply::Refused(_)), "its capacity counts");
        let accept = Command::Accept { conversation: all.youth("waits"), staff: all.desk("talks") };
        seat(all.run(accept).await);
        let (conversation, staff) = (all.youth("talks"), Some(all.desk("talks")));
        let end = Command::End { conversation, staff, by: EndedBy::Counsellor };
        assert_eq!(all.run(end).await, Reply::Ended);
        let seen = all.snapshot().await.unwrap();
        assert_eq!(seen.queue.iter().map(|one| one.conversation).collect::<Vec<_>>(), [all.youth("asked")]);
    }
}

#[tokio::test]
async fn what_is_damaged_there_is_an_error_and_no_guess() {
    for version in VERSIONS {
        let all = Taken::over(&version).await;
        let room = format!("ungrus:r:{}", all.youth("waits").text());
        for damaged in ["c1", "80", "93010203"] {
            all.server.cli(&["EVAL", PUT, "1", &room, damaged]).await;
            assert!(all.snapshot().await.is_err(), "{damaged}");
        }
    }
}
