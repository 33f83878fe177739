//! What a conversation is about, in words of a later version.

use crate::support::live::*;
use ungrus::live::{Command, Event, Topic};
use ungrus::protocol::{About, Language, Line};

crate::contract! {
    an_unknown_line_passes_through,
    an_unknown_line_comes_back_from_a_ticket,
}

/// The longest words that there may be.
fn unknown() -> Line {
    let (about, language) = ("school-and-home_", "x-a-later-version".get(..16).unwrap_or_default());
    Line { about: About::parse(about).unwrap(), language: Language::parse(language).unwrap() }
}

async fn an_unknown_line_passes_through(stage: Stage) {
    let line = unknown();
    stage.desk(1, true, 2).await;
    let desk = stage.listen(Topic::Counsellor(staff(1)), socket(101)).await;
    stage.open(2).await;
    let open = Command::Open { conversation: youth(1), line, connection: socket(1), queue_max: 100 };
    attached(stage.run(open).await);
    stage.run(Command::Prove { conversation: youth(1), connection: socket(1) }).await;
    let queue = stage.snapshot().await.queue.clone();
    let lines: Vec<_> = queue.iter().map(|one| (one.conversation, one.line)).collect();
    assert_eq!(lines, [(youth(1), line), (youth(2), LINE)], "and costs nobody else the view");
    stage.offer(1, 1, 1).await;
    let ring = |event: &Event| matches!(event, Event::Ring { line: rung, .. } if *rung == line);
    assert!(stage.heard(&desk).await.iter().any(ring));
    assert_eq!(seat(stage.accept(1, 1).await).line, line);
    assert_eq!(stage.desk(1, true, 2).await.seats[0].line, line);
}

async fn an_unknown_line_comes_back_from_a_ticket(stage: Stage) {
    let (line, by) = (unknown(), Some(staff(1)));
    let (conversation, connection) = (youth(1), socket(1));
    stage.desk(1, true, 2).await;
    let resume = Command::ResumeYouth { conversation, connection, line, generation: 2, staff: by, waited: 0, away: 0 };
    attached(stage.run(resume).await);
    assert_eq!(seat(stage.resume_seat(1, 1, 2).await).line, line, "whoever brought it first");
    let seats = Command::ResumeSeat { conversation: youth(2), staff: staff(1), line, generation: 2, waited: 0 };
    assert_eq!(seat(stage.run(seats).await).line, line);
}
