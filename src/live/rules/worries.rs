//! That a counsellor is worried about a conversation of theirs.

use super::room::{Desk, ago, since};
use super::state::State;
use crate::id::{ConversationId, StaffId};
use crate::live::{Event, Reply, SEER_MS, Topic, Worry, WorryNow};
use crate::protocol::{Seer, Told};

impl State {
    pub fn worry(&mut self, conversation: ConversationId, staff: StaffId, on: Option<WorryNow>) -> Reply {
        if self.rooms.get(&conversation).and_then(|room| room.holder()) != Some(staff) {
            return Reply::No;
        }
        let now = self.now;
        let desk = self.desk_of(staff);
        let changed = match (on, desk.worries.get_mut(&conversation)) {
            (Some(said), Some(known)) => {
                let again = said.told.is_none() && matches!(known.told, Some((Told::NoWay, _)));
                known.told = known.told.filter(|_| !again);
                again
            }
            (Some(WorryNow { age, seen, unseen, told }), None) => {
                let mut since = ago(now, age);
                // By its moment each is known.
                while desk.worries.values().any(|other| other.since == since) {
                    since -= 1;
                }
                // A telling that live state knows nothing of is nobody's.
                let told = told.filter(|told| *told != Told::Telling).map(|told| (told, now));
                let unseen = unseen.map(|age| ago(now, age));
                desk.worries.insert(conversation, Worry { since, seen, unseen, told });
                true
            }
            (None, _) => desk.worries.remove(&conversation).is_some(),
        };
        if changed {
            self.mark_changed();
        }
        self.tell_worry(conversation, staff);
        Reply::Done
    }

    /// A lead has seen it: the first one who does is noted.
    pub fn see(&mut self, staff: StaffId, mark: i64, by: Seer) -> Reply {
        self.change_worry(staff, mark, |worry| {
            let is_first = worry.seen.is_none();
            worry.seen.get_or_insert(by.clone());
            is_first
        })
    }

    /// Nobody has it in view any more: it has its two minutes anew.
    pub fn unsee(&mut self, staff: StaffId, mark: i64, by: StaffId) -> Reply {
        let now = self.now;
        let has_in_view = |desk: &Desk| desk.wish.on && desk.wish.lead && desk.holder.away_for(now) < SEER_MS;
        if self.desks.get(&by).is_some_and(has_in_view) {
            return Reply::No;
        }
        self.change_worry(staff, mark, |worry| {
            let theirs = worry.seen.as_ref().is_some_and(|seer| seer.staff == by);
            if theirs {
                (worry.seen, worry.told, worry.unseen) = (None, None, Some(now));
            }
            theirs
        })
    }

    /// A node begins to tell the coordinators, if it is time, or says what came of it.
    pub fn tell(&mut self, staff: StaffId, mark: i64, told: Told) -> Reply {
        let now = self.now;
        self.change_worry(staff, mark, |worry| {
            let may = match told {
                Told::Telling => worry.is_due(now),
                _ => matches!(worry.told, Some((Told::Telling, _))),
            };
            if may {
                worry.told = Some((told, now));
            }
            may
        })
    }

    fn change_worry(&mut self, staff: StaffId, mark: i64, change: impl Fn(&mut Worry) -> bool) -> Reply {
        let of = |desk: &Desk| desk.worries.iter().find(|(_, worry)| worry.since == mark).map(|(id, _)| *id);
        let Some(conversation) = self.desks.get(&staff).and_then(of) else { return Reply::No };
        let worry = self.desks.get_mut(&staff).and_then(|desk| desk.worries.get_mut(&conversation));
        if !worry.is_some_and(change) {
            return Reply::No;
        }
        self.tell_worry(conversation, staff);
        self.mark_changed();
        Reply::Done
    }

    fn tell_worry(&mut self, conversation: ConversationId, staff: StaffId) {
        let worry = self.worry_now(conversation, staff);
        self.announce(Topic::Counsellor(staff), Event::Worry { conversation, worry });
    }

    pub fn worry_now(&self, conversation: ConversationId, staff: StaffId) -> Option<WorryNow> {
        let worry = self.desks.get(&staff).and_then(|desk| desk.worries.get(&conversation))?;
        let told = worry.told.map(|(told, _)| told);
        let unseen = worry.unseen.map(|then| since(self.now, then));
        Some(WorryNow { age: since(self.now, worry.since), seen: worry.seen.clone(), unseen, told })
    }
}
