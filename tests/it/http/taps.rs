//! What young people tap once a conversation is over: once for each question, by whoever has its ticket, and read by the
//! coordinator when the month is over.

use crate::support::whole::Whole;
use serde_json::json;
use ungrus::id::{ConversationId, StaffId};
use ungrus::line::Line;
use ungrus::live::Command;
use ungrus::protocol::EndedBy;
use ungrus::store::Role;
use ungrus::ticket::{Claim, Holder, Key, sign};

const DAY: u64 = 86_400_000;

fn claim(house: &Whole, n: u8) -> Claim {
    let now = house.app.wall();
    Claim {
        holder: Holder::Youth,
        conversation: ConversationId::from_bytes([n; 16]),
        line: Line::default(),
        generation: 2,
        staff: Some(StaffId::from_bytes([9; 16])),
        queued_at: now,
        seen_at: now,
        born_at: now,
    }
}

/// Ends a conversation that live state has lost, so that its tombstone stands. Gives the young person's ticket.
async fn ended(house: &Whole, n: u8) -> String {
    let claim = claim(house, n);
    let end = Command::End { conversation: claim.conversation, staff: None, by: EndedBy::Youth };
    house.app.shared.live.run(end).await.unwrap();
    sign(&house.app.shared.key, &claim)
}

async fn tap(house: &Whole, ticket: &str, tap: &str) {
    let answer = house.ask("/efter", "", json!({ "ticket": ticket, "tap": tap })).await;
    assert_eq!((answer.status.as_u16(), answer.body.as_str()), (200, "{}"), "nothing says what became of it");
}

async fn counted(house: &Whole) -> u64 {
    house.app.store.holdings().await.unwrap().tables["taps"]
}

#[tokio::test]
async fn each_question_counts_once_for_each_conversation() {
    let house = Whole::new().await;
    let (one, two) = (ended(&house, 1).await, ended(&house, 2).await);
    for said in ["helped_little", "helped", "helped_not", "helped_little"] {
        tap(&house, &one, said).await;
    }
    assert_eq!(counted(&house).await, 1);
    tap(&house, &one, "again_maybe").await;
    tap(&house, &one, "again").await;
    assert_eq!(counted(&house).await, 2);
    tap(&house, &two, "helped").await;
    assert_eq!(counted(&house).await, 3, "another conversation's is its own");
}

#[tokio::test]
async fn what_is_no_ticket_of_a_young_person_whose_conversation_is_over_counts_nothing() {
    let house = Whole::new().await;
    let key = &house.app.shared.key;
    ended(&house, 1).await;
    let good = claim(&house, 1);
    let counsellor = Claim { holder: Holder::Counsellor(StaffId::from_bytes([9; 16])), staff: None, ..good.clone() };
    let waited = Claim { generation: 1, staff: None, ..good.clone() };
    let old = Claim { born_at: good.born_at - DAY, ..good.clone() };
    let goes_on = claim(&house, 3);
    for claim in [&counsellor, &waited, &old, &goes_on] {
        tap(&house, &sign(key, claim), "helped").await;
    }
    tap(&house, &sign(&Key::from_bytes([7; 32]), &good), "helped").await;
    for text in ["", "x", &"A".repeat(20_000)] {
        tap(&house, text, "helped").await;
    }
    assert_eq!(counted(&house).await, 0);
    tap(&house, &sign(key, &good), "helped").await;
    assert_eq!(counted(&house).await, 1, "the control");
    // Once its tickets are dead.
    let late = ended(&house, 4).await;
    house.clock.advance(7 * 3_600_000);
    tap(&house, &late, "helped").await;
    assert_eq!(counted(&house).await, 1);
}

#[tokio::test]
async fn what_cannot_be_read_is_said() {
    let house = Whole::new().await;
    let ticket = ended(&house, 1).await;
    for body in [json!({}), json!({ "ticket": ticket }), json!({ "ticket": ticket, "tap": "helped_much" }), json!([])] {
        assert_eq!(house.ask("/efter", "", body).await.code(), (422, "bad".into()));
    }
    assert_eq!(counted(&house).await, 0);
}

#[tokio::test]
async fn a_month_is_told_once_it_is_over_and_small_numbers_never() {
    let house = Whole::new().await;
    let coordinator = house.staff("Lene", Role::Coordinator).await;
    for n in 1..=9 {
        let ticket = ended(&house, n).await;
        tap(&house, &ticket, if n <= 5 { "helped" } else { "helped_not" }).await;
    }
    let page = house.get("/leder/efter", &coordinator).await.body;
    assert!(page.contains("Der er ikke noget at vise endnu") && !page.contains("under 5</td>"), "{page}");
    house.clock.advance(13 * DAY);
    let coordinator = house.staff("Karin", Role::Coordinator).await;
    let page = house.get("/leder/efter", &coordinator).await.body;
    for cell in [
        "november 2026",
        "<td>5</td><td>under 5</td><td>under 5</td>",
        "<td>under 5</td><td>under 5</td><td>under 5</td>",
    ] {
        assert!(page.contains(cell), "{cell} in {page}");
    }
    assert!(!page.contains("<td>4</td>") && !page.contains("<td>9</td>"));
}
