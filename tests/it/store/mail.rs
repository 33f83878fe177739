//! Who is to be told by mail, of what and how often, as the database keeps it.

use crate::support::agency::{add_agency, invite, newcomer};
use crate::support::handover;
use crate::support::handover::{card_for, member};
use jiff::civil::{Date, date};
use rand::rng;
use ungrus::address::MailAddress;
use ungrus::hours::working::working_days_after;
use ungrus::id::{AgencyId, LinkId, MemberId, OrderId, OutletId, StaffId};
use ungrus::store::*;

const NOW: Seconds = 1_795_000_000;
/// A Wednesday.
const TODAY: Date = date(2026, 11, 18);

cases![
    a_card_is_told_to_those_who_can_open_it_and_want_to_know,
    a_promise_is_remembered_on_the_working_day_before_it_ends,
    orders_and_late_cards_are_told_to_coordinators,
    of_several_nodes_one_sends,
    a_node_that_dies_in_between_does_not_keep_it_from_being_sent,
    failures_are_counted_and_tried_again_after_growing_pauses,
    what_is_new_while_it_is_sent_is_sent_again,
    an_address_goes_with_the_account_and_with_the_rights,
];

struct Scene {
    store: Store,
    agency: AgencyId,
    mette: MemberId,
    lene: StaffId,
}

impl Scene {
    async fn new(url: &str) -> Self {
        let store = Store::open(url).await.unwrap();
        let agency = add_agency(&store, "Rådgivningen", TODAY).await;
        let mette = member(&store, agency, "Mette", 1, NOW, TODAY).await;
        let lene = staff(&store, "Lene", Role::Coordinator).await;
        store.set_member_mail(mette, Some(&address("mette"))).await.unwrap();
        store.set_staff_mail(lene, Some(&address("lene"))).await.unwrap();
        Self { store, agency, mette, lene }
    }

    async fn card(&self) -> NewHandover {
        let card = card_for(self.agency);
        self.store.post_handover(&card, handover::RULES).await.unwrap();
        card
    }

    /// Looks for news on a day, and sends what is due: to whom.
    async fn told(&self, day: Date) -> Vec<String> {
        self.store.note_news(day, working_days_after(day, 1), NOW).await.unwrap();
        let mut told = Vec::new();
        for notice in self.store.due_notices(NOW).await.unwrap() {
            if let Some(to) = self.store.claim_notice(&notice, NOW).await.unwrap() {
                told.push(to.expose().split('@').next().unwrap().to_owned());
                self.store.notice_sent(&notice, NOW).await.unwrap();
            }
        }
        told.sort();
        told
    }
}

fn address(name: &str) -> MailAddress {
    MailAddress::parse(&format!("{name}@kommune.dk")).unwrap()
}

async fn staff(store: &Store, name: &str, role: Role) -> StaffId {
    let (secret, id) = (InviteSecret::random(&mut rng()), StaffId::random(&mut rng()));
    let link = LinkId::random(&mut rng());
    store.create_invite(link, &secret, InviteKind::New(role), "Kollega", None, NOW).await.unwrap();
    let new = NewStaff { id, name: ShownName::parse(name).unwrap(), passphrase: Phc("x".into()) };
    store.use_invite(&secret, &new, NOW).await.unwrap()
}

const NOBODY: [&str; 0] = [];

async fn a_card_is_told_to_those_who_can_open_it_and_want_to_know(url: String) {
    let scene = Scene::new(&url).await;
    let store = &scene.store;
    // A colleague who left no address, one whom nobody has let in, and somebody of another agency.
    let waiting = invite(store, scene.agency, None, NOW).await;
    let waiting = store.use_member_invite(&waiting, &newcomer("Jens", 2, None), NOW, TODAY).await.unwrap();
    let other = add_agency(store, "Bostedet", TODAY).await;
    let stranger = member(store, other, "Lone", 3, NOW, TODAY).await;
    for (id, name) in [(waiting, "jens"), (stranger, "lone")] {
        store.set_member_mail(id, Some(&address(name))).await.unwrap();
    }
    assert_eq!(scene.told(TODAY).await, NOBODY);
    scene.card().await;
    scene.card().await;
    assert_eq!(scene.told(TODAY).await, ["mette"], "once, for both");
    assert_eq!(scene.told(TODAY).await, NOBODY);
    // What was opened, or can't be any more, is no news.
    let opened = scene.card().await;
    store.open_card(scene.agency, opened.id, TODAY).await.unwrap();
    let withdrawn = scene.card().await;
    store.withdraw(&withdrawn.lookup, None, TODAY, 10).await.unwrap();
    assert_eq!(scene.told(TODAY).await, NOBODY);
    scene.card().await;
    store.set_member_mail(scene.mette, None).await.unwrap();
    assert_eq!(scene.told(TODAY).await, NOBODY, "she wants to hear no more");
}

async fn a_promise_is_remembered_on_the_working_day_before_it_ends(url: String) {
    let scene = Scene::new(&url).await;
    let card = scene.card().await;
    scene.card().await;
    assert_eq!(scene.told(TODAY).await, ["mette"]);
    // Three working days: it should be opened by Monday.
    assert_eq!(scene.told(date(2026, 11, 19)).await, NOBODY);
    scene.store.open_card(scene.agency, card.id, TODAY).await.unwrap();
    assert_eq!(scene.told(date(2026, 11, 20)).await, ["mette"], "Friday, of the one that is not opened");
    for day in [20, 21, 22, 23] {
        assert_eq!(scene.told(date(2026, 11, day)).await, NOBODY, "{day}");
    }
}

async fn orders_and_late_cards_are_told_to_coordinators(url: String) {
    let scene = Scene::new(&url).await;
    let store = &scene.store;
    let silent = staff(store, "Ole", Role::Counsellor).await;
    assert!(matches!(store.set_staff_mail(silent, Some(&address("ole"))).await, Err(StoreError::Gone(_))));
    let outlet = OutletId::random(&mut rng());
    let text = OutletText {
        name: "Ungdomsskolen".into(),
        kind: OutletKind::School,
        municipality: "Aarhus".into(),
        language: ungrus::line::Language::DANISH,
        pupils: Some(400),
    };
    store.add_outlet(outlet, &text, &OutletSecret::random(&mut rng()), None, TODAY).await.unwrap();
    let wanted = Wanted::new([1, 0, 0, 0], "Til kontoret").unwrap();
    store.order(OrderId::random(&mut rng()), outlet, &wanted, TODAY).await.unwrap();
    assert_eq!(scene.told(TODAY).await, ["lene"]);
    assert_eq!(scene.told(TODAY).await, NOBODY);

    scene.card().await;
    assert_eq!(scene.told(date(2026, 11, 23)).await, ["mette"], "it may still be opened today");
    assert_eq!(scene.told(date(2026, 11, 24)).await, ["lene"], "it is late");
    assert_eq!(scene.told(date(2026, 11, 25)).await, NOBODY);
    // What can't be opened any more is late at once, and no member's news.
    scene.card().await;
    store.clear_agency_key(scene.agency).await.unwrap();
    assert_eq!(scene.told(TODAY).await, ["lene"]);
}

async fn of_several_nodes_one_sends(url: String) {
    let scene = Scene::new(&url).await;
    let others = [Store::open(&url).await.unwrap(), Store::open(&url).await.unwrap()];
    scene.card().await;
    let then = working_days_after(TODAY, 1);
    let (a, b, c) = tokio::join!(
        scene.store.note_news(TODAY, then, NOW),
        others[0].note_news(TODAY, then, NOW),
        others[1].note_news(TODAY, then, NOW)
    );
    a.and(b).and(c).unwrap();
    let due = scene.store.due_notices(NOW).await.unwrap();
    assert_eq!(due.len(), 1);
    let (a, b, c) = tokio::join!(
        scene.store.claim_notice(&due[0], NOW),
        others[0].claim_notice(&due[0], NOW),
        others[1].claim_notice(&due[0], NOW)
    );
    let claimed: Vec<_> = [a, b, c].into_iter().filter_map(|claim| claim.unwrap()).collect();
    assert_eq!(claimed, [address("mette")]);
    assert_eq!(others[0].due_notices(NOW).await.unwrap(), []);
}

async fn a_node_that_dies_in_between_does_not_keep_it_from_being_sent(url: String) {
    let scene = Scene::new(&url).await;
    scene.card().await;
    scene.store.note_news(TODAY, working_days_after(TODAY, 1), NOW).await.unwrap();
    let due = scene.store.due_notices(NOW).await.unwrap();
    assert!(scene.store.claim_notice(&due[0], NOW).await.unwrap().is_some());
    assert_eq!(scene.store.due_notices(NOW + 599).await.unwrap(), [], "it may be under way");
    let again = scene.store.due_notices(NOW + 600).await.unwrap();
    assert_eq!(scene.store.claim_notice(&again[0], NOW + 600).await.unwrap(), Some(address("mette")));
    scene.store.notice_sent(&again[0], NOW + 600).await.unwrap();
    assert_eq!(scene.store.due_notices(NOW + 100_000).await.unwrap(), []);
    assert_eq!(scene.store.failing_notices().await.unwrap(), 0);
}

async fn failures_are_counted_and_tried_again_after_growing_pauses(url: String) {
    let scene = Scene::new(&url).await;
    let store = &scene.store;
    scene.card().await;
    store.note_news(TODAY, working_days_after(TODAY, 1), NOW).await.unwrap();
    let (mut now, mut pauses) = (NOW, Vec::new());
    while let Some(notice) = store.due_notices(now).await.unwrap().pop() {
        store.claim_notice(&notice, now).await.unwrap().unwrap();
        store.notice_failed(&notice, now).await.unwrap();
        assert_eq!(store.failing_notices().await.unwrap(), 1);
        let began = now;
        // A clock that is set back by years keeps nobody waiting.
        assert!(pauses.len() == 11 || store.due_notices(now - 100_000_000).await.unwrap().len() == 1);
        while store.due_notices(now).await.unwrap().is_empty() && now - began < 30_000 {
            now += 60;
        }
        pauses.push((now - began) / 60);
    }
    assert_eq!(pauses[..11], [5, 10, 20, 40, 80, 160, 320, 360, 360, 360, 360], "and then it is given up");
    assert_eq!(pauses.len(), 12);
    assert_eq!(store.failing_notices().await.unwrap(), 1, "which the coordinator sees");
    scene.card().await;
    store.note_news(TODAY, working_days_after(TODAY, 1), now).await.unwrap();
    assert_eq!(store.due_notices(now).await.unwrap().len(), 1, "until there is something new");
    store.set_member_mail(scene.mette, Some(&address("mette.ny"))).await.unwrap();
    assert_eq!(store.failing_notices().await.unwrap(), 0, "or another address");
}

async fn what_is_new_while_it_is_sent_is_sent_again(url: String) {
    let scene = Scene::new(&url).await;
    let (store, then) = (&scene.store, working_days_after(TODAY, 1));
    scene.card().await;
    store.note_news(TODAY, then, NOW).await.unwrap();
    let due = store.due_notices(NOW).await.unwrap();
    store.claim_notice(&due[0], NOW).await.unwrap().unwrap();
    scene.card().await;
    store.note_news(TODAY, then, NOW).await.unwrap();
    store.notice_sent(&due[0], NOW).await.unwrap();
    assert_eq!(scene.told(TODAY).await, ["mette"]);
    assert_eq!(scene.told(TODAY).await, NOBODY);
}

async fn an_address_goes_with_the_account_and_with_the_rights(url: String) {
    let scene = Scene::new(&url).await;
    let store = &scene.store;
    staff(store, "Ida", Role::Coordinator).await;
    scene.card().await;
    store.note_news(date(2026, 11, 24), date(2026, 11, 25), NOW).await.unwrap();
    let due = store.due_notices(NOW).await.unwrap();
    assert_eq!(due.len(), 2);
    let agency = store.agency(scene.agency).await.unwrap().unwrap();
    store.remove_member(&agency, scene.mette, true).await.unwrap();
    store.set_staff_role(scene.lene, Role::Counsellor, None).await.unwrap();
    assert_eq!(store.staff_mail(scene.lene).await.unwrap(), None);
    assert_eq!(store.member_mail(scene.mette).await.unwrap(), None);
    assert_eq!(store.holdings().await.unwrap().tables["mail_notices"], 0);
    for notice in due {
        assert_eq!(store.claim_notice(&notice, NOW).await.unwrap(), None);
    }
    // It does not come back with the rights.
    store.set_staff_role(scene.lene, Role::Coordinator, None).await.unwrap();
    store.set_staff_mail(scene.lene, Some(&address("lene"))).await.unwrap();
    store.set_staff_active(scene.lene, false, None).await.unwrap();
    store.set_staff_active(scene.lene, true, None).await.unwrap();
    assert_eq!(store.staff_mail(scene.lene).await.unwrap(), None);
}
