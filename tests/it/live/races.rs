//! Several nodes change the same few conversations and desks at the same time. Whatever they were answered, there is an order
//! in which the machine alone, without Redis, answers the same and stands the same afterwards.

use super::model::a_command;
use crate::support::live::*;
use crate::support::redis::RedisServer;
use futures_util::future::join_all;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::cell::Cell;
use std::sync::Arc;
use ungrus::clock::{Clock, FakeClock, Millis};
use ungrus::dispatch::Roster;
use ungrus::live::memory::MemoryLive;
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Live, Mark, Reply};

const NODES: u8 = 3;
/// Orders that explain all so far; more are not followed.
const ORDERS: usize = 12;

/// What happens at once, at a node each, after some time.
type Round = (Vec<Command>, Millis);

fn a_round() -> impl Strategy<Value = Round> {
    let few = proptest::collection::vec(a_command(), 1..=usize::from(NODES));
    (few, prop_oneof![3 => Just(0), 2 => 1_u64..9_000, 1 => Just(30_000)])
}

/// What was done, one after the other, and when; `None`: somebody looked.
type History = Vec<(Millis, Option<Command>)>;

struct Seen {
    replies: Vec<Reply>,
    shown: Shown,
}

async fn look(live: &dyn Live) -> Shown {
    let seen = live.snapshot(LIMIT, 0, Mark::default()).await.expect("live state answers");
    Shown::of(seen, &mut Roster::default())
}

/// The machine alone, after all this and then this order of the round.
async fn replayed(history: &History, round: &[Command], now: Millis) -> Seen {
    let clock = Arc::new(FakeClock::at(5_000));
    let live = MemoryLive::new(clock.clone());
    let start = clock.monotonic();
    let to = |at: Millis| clock.advance(at - (clock.monotonic() - start));
    for (at, command) in history {
        to(*at);
        match command {
            Some(command) => drop(live.run(command.clone()).await.expect("memory answers")),
            None => drop(look(&live).await),
        }
    }
    to(now);
    let mut replies = Vec::new();
    for command in round {
        replies.push(live.run(command.clone()).await.expect("memory answers"));
    }
    Seen { replies, shown: look(&live).await }
}

fn orders(count: usize) -> Vec<Vec<usize>> {
    let mut all = vec![vec![]];
    for next in 0..count {
        let put =
            |order: &Vec<usize>| (0..=order.len()).map(|at| [&order[..at], &[next], &order[at..]].concat()).collect();
        all = all.iter().flat_map(|order| -> Vec<_> { put(order) }).collect();
    }
    all
}

async fn explained(rounds: &[Round], nodes: &[RedisLive], clock: &FakeClock) -> Result<(), TestCaseError> {
    let (start, mut histories) = (clock.monotonic(), vec![History::new()]);
    for (round, passed) in rounds {
        clock.advance(*passed);
        let now = clock.monotonic() - start;
        let run = round.iter().zip(nodes).map(|(command, node)| node.run(command.clone()));
        let replies = join_all(run).await.into_iter().collect::<Result<Vec<_>, _>>().expect("Redis answers");
        let shown = look(&nodes[0]).await;
        let mut next: Vec<History> = Vec::new();
        for history in &histories {
            for order in orders(round.len()) {
                let ordered: Vec<_> = order.iter().map(|at| round[*at].clone()).collect();
                let alone = replayed(history, &ordered, now).await;
                let same = order.iter().map(|at| &replies[*at]).eq(&alone.replies) && shown == alone.shown;
                let done = ordered.into_iter().map(|one| (now, Some(one))).chain([(now, None)]);
                let longer: History = history.iter().cloned().chain(done).collect();
                if same && !next.contains(&longer) {
                    next.push(longer);
                }
            }
        }
        prop_assert!(!next.is_empty(), "no order explains {:?} of {:?}", replies, round);
        next.truncate(ORDERS);
        histories = next;
    }
    Ok(())
}

#[test]
fn what_races_is_as_if_one_came_after_the_other() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let server = runtime.block_on(RedisServer::start());
    let case = Cell::new(0);
    let mut runner = TestRunner::new(Config { cases: 16, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&proptest::collection::vec(a_round(), 1..12), |rounds| {
        case.set(case.get() + 1);
        runtime.block_on(async {
            let clock = Arc::new(FakeClock::at(5_000));
            let mut nodes = Vec::new();
            for name in 0..NODES {
                let prefix = format!("race{}:", case.get());
                let node = RedisLive::connect(&server.config(), &prefix, socket(200 + name), Some(clock.clone())).await;
                nodes.push(node.expect("Redis"));
            }
            explained(&rounds, &nodes, &clock).await
        })
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}
