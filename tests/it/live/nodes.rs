//! Redis alone: several nodes, and a Redis that goes away in every way it can.

use crate::support::live::*;
use crate::support::redis::RedisServer;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, timeout};
use ungrus::config::RedisUrl;
use ungrus::live::hub::Mailbox;
use ungrus::live::redis::RedisLive;
use ungrus::live::{Command, Event, Lease, Live, LiveError, LostLease, Mark, Phase, Reply, Snapshot, Topic, Wish};

/// How soon a Redis that is away must be noticed, and a slow test machine's allowance.
const NOTICED: Duration = Duration::from_millis(2_000 + 1_500);
const PREFIX: &str = "ungrus:";

/// A node that lives by the time of Redis.
async fn node(server: &RedisServer, name: u8) -> Arc<RedisLive> {
    Arc::new(RedisLive::connect(&server.config(), PREFIX, socket(name), None).await.expect("Redis"))
}

async fn listen(live: &RedisLive, topic: Topic, connection: u8) -> Arc<Mailbox> {
    let mailbox = Mailbox::new();
    live.subscribe(topic, socket(connection), mailbox.clone()).await.expect("subscribed");
    mailbox
}

fn open(n: u8) -> Command {
    Command::Open { conversation: youth(n), line: LINE, connection: socket(n), queue_max: 100 }
}

fn resume(n: u8, connection: u8, generation: u64, by: Option<u8>) -> Command {
    Command::ResumeYouth {
        conversation: youth(n),
        connection: socket(connection),
        line: LINE,
        generation,
        staff: by.map(staff),
        waited: 10_000,
        away: 0,
    }
}

fn desk(n: u8) -> Command {
    let wish = Wish { on: true, capacity: 2, ..Wish::default() };
    Command::Desk { by: counsellor(n), connection: socket(100 + n), wish, acted: true, again: false, breath: 0 }
}

fn accept(n: u8, by: u8) -> Command {
    Command::Accept { conversation: youth(n), staff: staff(by) }
}

fn is_envelope(event: &Event) -> bool {
    matches!(event, Event::Envelope { .. })
}

/// Waits until a command is answered again.
async fn answered(live: &RedisLive, command: Command) -> Reply {
    let deadline = Instant::now() + LONG;
    loop {
        match live.run(command.clone()).await {
            Ok(reply) => return reply,
            Err(error) => assert!(Instant::now() < deadline, "{error}"),
        }
        tokio::task::yield_now().await;
    }
}

/// Two nodes: young person 1 on the first, counsellor 1 on the second, in conversation.
struct Pair {
    server: RedisServer,
    first: Arc<RedisLive>,
    second: Arc<RedisLive>,
    mine: Arc<Mailbox>,
    theirs: Arc<Mailbox>,
}

impl Pair {
    async fn new() -> Self {
        let server = RedisServer::start().await;
        let (first, second) = (node(&server, 201).await, node(&server, 202).await);
        let mine = listen(&first, Topic::Youth(youth(1)), 1).await;
        let theirs = listen(&second, Topic::Counsellor(staff(1)), 101).await;
        second.run(desk(1)).await.expect("a desk");
        first.run(open(1)).await.expect("open");
        seat(second.run(accept(1, 1)).await.expect("accepted"));
        until(&mine, |event| matches!(event, Event::Accepted { .. })).await;
        Self { server, first, second, mine, theirs }
    }

    /// Each end hears the other.
    async fn talk(&self) {
        let (there, here) = (envelope(1, "to the desk"), envelope(1, "to the young person"));
        self.first.publish(Topic::Counsellor(staff(1)), there.clone(), &self.mine);
        until(&self.theirs, |event| *event == there).await;
        self.second.publish(Topic::Youth(youth(1)), here.clone(), &self.theirs);
        until(&self.mine, |event| *event == here).await;
    }
}

fn service(live: bool) -> impl Fn(&Event) -> bool {
    move |event| *event == Event::Service { live }
}

fn is_resync(event: &Event) -> bool {
    *event == Event::Resync
}

#[tokio::test]
async fn two_nodes_are_one_service() {
    let pair = Pair::new().await;
    pair.talk().await;
    let (here, there) =
        (pair.first.snapshot(LIMIT, 0, Mark::default()).await, pair.second.snapshot(LIMIT, 0, Mark::default()).await);
    let seats = |seen: Snapshot| seen.desks.changed[0].1.as_ref().expect("on duty").seats.clone();
    assert_eq!(seats(here.expect("here")), seats(there.expect("there")));
}

#[tokio::test]
async fn a_race_for_one_conversation_has_one_winner() {
    let server = RedisServer::start().await;
    let nodes = [node(&server, 201).await, node(&server, 202).await];
    nodes[0].run(desk(1)).await.expect("a desk");
    nodes[1].run(desk(2)).await.expect("a desk");
    for n in 1..=4 {
        nodes[0].run(open(n)).await.expect("open");
    }
    for n in 1..=4 {
        let (one, other) = tokio::join!(nodes[0].run(accept(n, 1)), nodes[1].run(accept(n, 2)));
        let won = [one, other].into_iter().filter(|reply| matches!(reply, Ok(Reply::Seat(_)))).count();
        assert_eq!(won, 1, "conversation {n}");
    }
}

#[tokio::test]
async fn the_same_node_needs_no_trip() {
    let mut server = RedisServer::start().await;
    let live = node(&server, 201).await;
    let mine = listen(&live, Topic::Youth(youth(1)), 1).await;
    live.run(open(1)).await.expect("open");
    until(&mine, |event| matches!(event, Event::Attached { .. })).await;
    server.kill().await;
    let sender = Mailbox::new();
    live.publish(Topic::Youth(youth(1)), envelope(1, "no gap"), &sender);
    assert_eq!(mine.try_recv(), Some(envelope(1, "no gap")), "at once");
}

#[tokio::test]
async fn the_shortcut_ends_when_the_socket_is_replaced_elsewhere() {
    let server = RedisServer::start().await;
    let (first, second) = (node(&server, 201).await, node(&server, 202).await);
    let old = listen(&first, Topic::Youth(youth(1)), 1).await;
    first.run(open(1)).await.expect("open");
    let new = listen(&second, Topic::Youth(youth(1)), 2).await;
    second.run(resume(1, 2, 1, None)).await.expect("resumed");
    until(&old, |event| *event == Event::Attached { connection: socket(2) }).await;
    first.publish(Topic::Youth(youth(1)), envelope(1, "x"), &Mailbox::new());
    assert_eq!(until(&new, is_envelope).await, envelope(1, "x"));
}

#[tokio::test]
async fn a_redis_that_was_emptied_is_filled_by_the_ends() {
    let pair = Pair::new().await;
    pair.server.cli(&["FLUSHALL"]).await;
    let leases = vec![Lease::Youth(youth(1), socket(1)), Lease::Desk(staff(1), socket(101))];
    let lost = pair.first.renew(leases.clone()).await.expect("renewed");
    assert_eq!(lost, [LostLease::Unknown(leases[0]), LostLease::Unknown(leases[1])]);
    assert!(pair.first.snapshot(LIMIT, 0, Mark::default()).await.expect("a snapshot").age < 3_000, "young again");
    let taken = phase(pair.first.run(resume(1, 1, 2, Some(1))).await.expect("resumed"));
    assert!(matches!(taken, Phase::Taken { by: None, .. }));
    pair.second.run(desk(1)).await.expect("a desk");
    until(&pair.mine, |event| matches!(event, Event::CounsellorHere { .. })).await;
    pair.talk().await;
}

#[tokio::test]
async fn a_redis_that_forgot_the_script_is_told_again() {
    let pair = Pair::new().await;
    pair.server.cli(&["SCRIPT", "FLUSH"]).await;
    assert!(pair.first.snapshot(LIMIT, 0, Mark::default()).await.is_ok());
}

#[tokio::test]
async fn killed_and_started_empty_it_is_noticed_and_recovered() {
    let mut pair = Pair::new().await;
    pair.server.kill().await;
    for mailbox in [&pair.mine, &pair.theirs] {
        timeout(NOTICED, until(mailbox, service(false))).await.expect("noticed");
    }
    assert!(!pair.first.is_live());
    assert!(matches!(pair.first.run(open(2)).await, Err(LiveError::Unavailable(_))));
    assert!(pair.first.subscribe(Topic::Youth(youth(2)), socket(2), Mailbox::new()).await.is_err());
    pair.server.start_again().await;
    for mailbox in [&pair.mine, &pair.theirs] {
        until(mailbox, service(true)).await;
        until(mailbox, is_resync).await;
    }
    assert!(pair.first.is_live());
    answered(&pair.second, desk(1)).await;
    let taken = phase(answered(&pair.first, resume(1, 1, 2, Some(1))).await);
    assert!(matches!(taken, Phase::Taken { present: true, .. }));
    pair.talk().await;
}

#[tokio::test]
async fn suspended_and_continued_it_is_noticed_and_recovered() {
    let pair = Pair::new().await;
    pair.server.suspend().await;
    pair.first.publish(Topic::Counsellor(staff(1)), envelope(1, "late"), &pair.mine);
    for mailbox in [&pair.mine, &pair.theirs] {
        timeout(NOTICED, until(mailbox, service(false))).await.expect("noticed");
    }
    assert!(!pair.first.is_live() && !pair.second.is_live());
    let asked = Instant::now();
    assert!(pair.first.snapshot(LIMIT, 0, Mark::default()).await.is_err());
    assert!(asked.elapsed() < Duration::from_secs(1), "nobody waits for it");
    pair.server.resume().await;
    for mailbox in [&pair.mine, &pair.theirs] {
        until(mailbox, service(true)).await;
        until(mailbox, is_resync).await;
    }
    pair.talk().await;
}

#[tokio::test]
async fn a_command_to_a_suspended_redis_fails_in_time() {
    let pair = Pair::new().await;
    pair.server.suspend().await;
    let done = timeout(NOTICED, pair.first.run(open(2))).await.expect("in time");
    assert!(matches!(done, Err(LiveError::Unavailable(_))));
    pair.server.resume().await;
}

#[tokio::test]
async fn a_broken_subscription_is_renewed_and_said() {
    let pair = Pair::new().await;
    pair.server.cli(&["CLIENT", "KILL", "TYPE", "pubsub"]).await;
    for mailbox in [&pair.mine, &pair.theirs] {
        until(mailbox, is_resync).await;
    }
    pair.talk().await;
}

#[tokio::test]
async fn who_was_replaced_while_the_connection_was_broken_hears_that_instead() {
    let pair = Pair::new().await;
    // The new socket comes where the old one's node can't hear it.
    pair.server.cli(&["CLIENT", "KILL", "TYPE", "pubsub"]).await;
    let third = node(&pair.server, 203).await;
    third.run(resume(1, 9, 2, Some(1))).await.expect("resumed");
    let heard = until(&pair.mine, |event| is_resync(event) || *event == Event::Replaced).await;
    assert_eq!(heard, Event::Replaced);
}

#[tokio::test]
async fn what_could_not_be_sent_is_to_be_sent_again() {
    let pair = Pair::new().await;
    while pair.mine.try_recv().is_some() {}
    pair.server.cli(&["CLIENT", "PAUSE", "1200", "ALL"]).await;
    pair.first.publish(Topic::Counsellor(staff(1)), envelope(1, "x"), &pair.mine);
    until(&pair.mine, is_resync).await;
    pair.talk().await;
}

#[tokio::test]
async fn nothing_is_kept_of_what_was_written() {
    let pair = Pair::new().await;
    pair.second.unsubscribe(Topic::Counsellor(staff(1)), socket(101));
    pair.first.publish(Topic::Counsellor(staff(1)), envelope(1, "SENTINEL"), &pair.mine);
    pair.first
        .run(Command::End { conversation: youth(1), staff: None, by: ungrus::protocol::EndedBy::Youth })
        .await
        .expect("ended");
    let tap = Command::Tap { conversation: youth(1), question: ungrus::tally::Question::Helped };
    assert_eq!(pair.second.run(tap.clone()).await, Ok(Reply::Done), "at another node");
    assert_eq!(pair.first.run(tap).await, Ok(Reply::No));
    let mut dump = String::new();
    for key in pair.server.cli(&["KEYS", "*"]).await.lines() {
        assert!(key.starts_with(PREFIX), "{key}");
        let ttl: i64 = pair.server.cli(&["PTTL", key]).await.trim().parse().expect("a number");
        assert!(ttl > 0, "{key} stays for ever");
        dump += &format!("{key} {}", pair.server.cli(&["DUMP", key]).await);
    }
    assert!(!dump.contains("SENTINEL"));
    assert!(dump.contains(&staff(1).text()), "a planted control is found");
    let traces = dump.matches(&youth(1).text()).count();
    assert_eq!(traces, 1, "the tombstone's key, and nothing else: {dump}");
}

#[tokio::test]
async fn the_channels_of_those_who_left_are_left() {
    let pair = Pair::new().await;
    let channel = format!("{PREFIX}y:{}", youth(1).text());
    assert!(pair.server.cli(&["PUBSUB", "CHANNELS"]).await.contains(&channel));
    pair.first.unsubscribe(Topic::Youth(youth(1)), socket(1));
    let deadline = Instant::now() + LONG;
    while pair.server.cli(&["PUBSUB", "CHANNELS"]).await.contains(&channel) {
        assert!(Instant::now() < deadline);
    }
    pair.second.publish(Topic::Youth(youth(1)), envelope(1, "x"), &pair.theirs);
    until(&pair.theirs, |event| matches!(event, Event::Nobody { .. })).await;
}

#[tokio::test]
async fn who_left_while_redis_was_away_is_not_heard_again() {
    let mut pair = Pair::new().await;
    pair.server.kill().await;
    until(&pair.theirs, service(false)).await;
    pair.first.unsubscribe(Topic::Youth(youth(1)), socket(1));
    pair.server.start_again().await;
    until(&pair.theirs, service(true)).await;
    until(&pair.theirs, is_resync).await;
    let (gone, kept) = (format!("y:{}", youth(1).text()), format!("c:{}", staff(1).text()));
    let deadline = Instant::now() + LONG;
    loop {
        let heard = pair.server.cli(&["PUBSUB", "CHANNELS"]).await;
        if heard.contains(&kept) && !heard.contains(&gone) && heard.matches("echo:").count() == 2 {
            break;
        }
        assert!(Instant::now() < deadline, "{heard}");
    }
}

#[tokio::test]
async fn a_node_without_redis_does_not_start() {
    let nowhere = RedisUrl::parse("redis+unix:///nowhere/redis.sock").expect("an address");
    let started = timeout(LONG, RedisLive::connect(&nowhere, PREFIX, socket(1), None)).await;
    assert!(matches!(started, Ok(Err(LiveError::Unavailable(_)))));
}
