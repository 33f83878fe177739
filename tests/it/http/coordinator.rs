//! What a coordinator looks after, over the real router: what the law wants told, hours, links and leaving.

use crate::support::door;
use crate::support::door::House;
use axum::http::StatusCode;
use ungrus::store::*;

async fn coordinator(house: &House) -> String {
    let lene = house.staff("Lene", Role::Coordinator).await;
    house.cookie(lene).await
}

#[tokio::test]
async fn who_answers_for_the_data_is_asked_for_and_told() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let asked =
        "mangler: adresse, e-mail, telefon, databeskyttelsesrådgiver, formål og retsgrundlag, hvor man kan klage.";
    let page = house.get("/leder", &cookie).await.body;
    assert!(page.contains(asked), "{page}");
    let number = concat!("UNG RUS, version ", env!("CARGO_PKG_VERSION"), " (");
    assert!(page.contains(number) && !page.contains("unknown"), "{page}");
    // Young people read no holes.
    for (path, says) in [("/privatliv", "klage til Datatilsynet"), ("/was", "hjemmesider: Digitaliseringsstyrelsen.")] {
        let page = house.get(path, "").await.body;
        assert!(page.contains(says) && !page.contains("mailto:") && !page.contains("Databeskyttelsesr"), "{page}");
    }
    let form = house.get("/leder/center", &cookie).await.body;
    assert!(form.contains(&format!("value=\"{}\"", Controller::COMPLAINT)), "proposed: {form}");
    assert!(form.contains(&format!("value=\"{}\"", Controller::SUPERVISOR)) && form.contains("har gemt"));
    assert_eq!(house.door.ground.store.controller().await.unwrap(), Controller::default(), "and not saved by looking");

    let some = "address=Torvet+1%2C+4600+K%C3%B8ge&email=ungrus%40koege.dk&phone=12+34+56+78";
    assert_eq!(house.post("/leder/center/ansvarlig", &cookie, some).await.location(), "/leder/center?gemt=1");
    let asked = "mangler: databeskyttelsesrådgiver, formål og retsgrundlag, hvor man kan klage.";
    assert!(house.get("/leder", &cookie).await.body.contains(asked));
    let rest = format!(
        "{some}&officer=Kommunens+DPO%2C+dpo%40koege.dk&basis=Vi+m%C3%A5.&complaint=Tilsynet&supervisor=Styrelsen"
    );
    house.post("/leder/center/ansvarlig", &cookie, &rest).await;
    assert!(!house.get("/leder", &cookie).await.body.contains("Hvem der er ansvarlig."));
    let contact = ["Torvet 1, 4600 Køge", "href=\"mailto:ungrus@koege.dk\"", "href=\"tel:+4512345678\""];
    for (path, says) in [
        ("/privatliv", &["Kommunens DPO, dpo@koege.dk", "Vi må.", "klage til Tilsynet"][..]),
        ("/was", &["hjemmesider: Styrelsen."]),
    ] {
        let page = house.get(path, "").await.body;
        for says in contact.iter().chain(says) {
            assert!(page.contains(says), "{path}: {says} in\n{page}");
        }
    }
    assert!(!house.get("/leder/center", &cookie).await.body.contains("har gemt"), "nothing is ours any more");
}

#[tokio::test]
async fn the_breath_is_the_centres_to_choose() {
    let house = House::new().await;
    let lead = house.staff("Lene", Role::Coordinator).await;
    let cookie = house.cookie(lead).await;
    let page = house.get("/leder/center", &cookie).await.body;
    assert!(page.contains("<option value=\"3\" selected>3 minutter</option>"), "{page}");
    for minutes in ["0", "1", "15"] {
        let answer = house.post("/leder/center/pust", &cookie, &format!("minutes={minutes}")).await;
        assert_eq!(answer.location(), "/leder/center?gemt=1");
        assert_eq!(house.door.ground.store.breath().await.unwrap().to_string(), minutes);
    }
    for wrong in ["", "minutes=16", "minutes=-1", "minutes=x", "minutes=2.5"] {
        let answer = house.post("/leder/center/pust", &cookie, wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(answer.body.contains("minutes-error") && answer.body.contains("autofocus"), "{wrong}");
    }
    assert_eq!(house.door.ground.store.breath().await.unwrap(), 15);
}

#[tokio::test]
async fn of_several_wrong_fields_the_first_has_the_focus() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let long = format!("day=x&note={}", "n".repeat(61));
    for (path, form, first, wrong) in [
        ("/leder/center", "name=&title=rus&region=atlantis", "name", 3),
        ("/leder/center", "name=Nord&title=rus&region=atlantis", "region", 2),
        ("/leder/center/ansvarlig", "email=x&phone=x", "email", 2),
        ("/leder/telefoner", "name=&number=112&checked_on=x", "name", 2),
        ("/leder/tider", "d1=15-20&d2=x&d5=y", "d2", 2),
        ("/leder/tider/lukket", long.as_str(), "day", 2),
        ("/leder/steder", "name=&kind=school&municipality=&language=xx&pupils=x", "name", 4),
        ("/leder/steder", "name=Nord&kind=x&municipality=&language=da", "kind", 2),
        ("/leder/modtagere", "name=&kind=x&does=&answers_days=0&phone=x", "name", 5),
        ("/leder/modtagere/tekster", "under18=&adult=&unknown=x", "under18", 2),
    ] {
        let page = house.post(path, &cookie, form).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {form}");
        let tags = page.body.split('<').filter_map(|tag| tag.split_once('>').map(|(tag, _)| tag));
        let focused: Vec<&str> = tags.filter(|tag| tag.contains(" autofocus")).collect();
        let named = format!(" name=\"{first}\"");
        assert!(focused.len() == 1 && focused[0].contains(&named), "{path}: {form}: {focused:?}");
        assert_eq!(page.body.matches("aria-invalid=\"true\"").count(), wrong, "{path}: {form}");
    }
}

#[tokio::test]
async fn what_is_wrong_about_it_is_kept_and_explained() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    for (form, kept, said) in [
        ("address=Torvet+1&email=ungrus", "value=\"Torvet 1\"", "Skriv en e-mail som"),
        ("address=Torvet+1&email=%22%3E%40a.dk", "&#34;&#62;@a.dk", "Skriv en e-mail som"),
        ("phone=ring", "value=\"ring\"", "Skriv 3 til 15 cifre"),
        ("officer=DPO%E2%80%AE", "DPO", "U+202E"),
    ] {
        let answer = house.post("/leder/center/ansvarlig", &cookie, form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form}");
        assert!(answer.body.contains(kept) && answer.body.contains(said), "{form}:\n{}", answer.body);
    }
    assert_eq!(house.door.ground.store.controller().await.unwrap(), Controller::default(), "half a form saves nothing");
    // Nor is what belongs to the other form on that page touched by this one, or the other way round.
    house.post("/leder/center", &cookie, "name=Centret&title=Chat&region=").await;
    house.post("/leder/center/ansvarlig", &cookie, "address=Torvet+1").await;
    house.post("/leder/center", &cookie, "name=Centret+Nord&title=Chat&region=").await;
    assert_eq!(house.door.ground.store.centre().await.unwrap().name, "Centret Nord");
    assert_eq!(house.door.ground.store.controller().await.unwrap().address, "Torvet 1");
}

/// A browser cuts what is pasted into a field with `maxlength`, and says nothing.
#[tokio::test]
async fn what_is_too_long_comes_back_whole_and_says_how_long_it_may_be() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let long = "x".repeat(2_000);
    for (path, page, fields) in [
        ("/leder/center", "/leder/center", &["name", "title"][..]),
        ("/leder/center/ansvarlig", "/leder/center", &["address", "officer", "basis", "complaint", "supervisor"]),
        ("/leder/telefoner", "/leder/telefoner", &["name", "note"]),
        ("/leder/tider/lukket", "/leder/tider", &["note"]),
        ("/leder/emner", "/leder/emner", &["name", "sentence"]),
        ("/leder/steder", "/leder/steder", &["name", "municipality"]),
        ("/leder/modtagere", "/leder/modtagere", &["name", "does", "age_why"]),
        ("/leder/modtagere/tekster", "/leder/modtagere", &["under18", "adult", "unknown"]),
        ("/leder/svar", "/leder/svar", &["title", "said"]),
        ("/leder/personale/invitation", "/leder/personale", &["whom"]),
    ] {
        for field in fields {
            let others: String = fields.iter().filter(|one| *one != field).map(|one| format!("&{one}=x")).collect();
            let form = format!("{field}={long}{others}&number=20304050&role=counsellor");
            let answer = house.post(path, &cookie, &form).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {field}");
            assert!(
                answer.body.contains(&long) && answer.body.contains("højst have"),
                "{path}: {field}\n{}",
                answer.body
            );
        }
        assert!(!house.get(page, &cookie).await.body.replace("maxlength=\"256\"", "").contains("maxlength"), "{page}");
    }
}

/// The notes of what is closed, by day.
async fn closed(house: &House) -> Vec<(String, String)> {
    let closed = house.door.ground.store.closed_days().await.unwrap();
    closed.into_iter().map(|one| (one.day.to_string(), one.note)).collect()
}

#[tokio::test]
async fn holidays_are_added_in_one_go() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    house.post("/leder/tider/lukket", &cookie, "day=2026-12-24&note=Personalefest").await;
    // It is 18 November 2026: the year's others are over.
    assert_eq!(
        house.post("/leder/tider/helligdage", &cookie, "year=2026&custom=1").await.location(),
        "/leder/tider?gemt=1"
    );
    let told = |all: &[(String, String)]| all.iter().map(|(day, note)| format!("{day} {note}")).collect::<Vec<_>>();
    assert_eq!(
        told(&closed(&house).await),
        ["2026-12-24 Personalefest", "2026-12-25 Juledag", "2026-12-26 2. juledag", "2026-12-31 Nytårsaften"],
        "a note of one's own is kept"
    );
    let page = house.get("/leder/tider", &cookie).await.body;
    assert!(page.contains("<option value=\"2027\" selected>"), "the next one is proposed: {page}");
    house.post("/leder/tider/helligdage", &cookie, "year=2027").await;
    let of_2027 = closed(&house).await.split_off(4);
    assert_eq!(of_2027.len(), 10, "by law alone: {of_2027:?}");
    assert!(told(&of_2027).contains(&"2027-03-28 Påskedag".to_owned()), "{of_2027:?}");
    assert!(of_2027.iter().all(|(day, _)| day != "2027-04-23"), "store bededag");
    for year in ["2025", "2029", "", "x", "99999"] {
        let answer = house.post("/leder/tider/helligdage", &cookie, &format!("year={year}")).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{year}");
    }
}

#[tokio::test]
async fn a_period_is_closed_and_opened_as_one() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let form = "day=2027-07-05&to=2027-07-30&note=Sommerferie";
    assert_eq!(house.post("/leder/tider/lukket", &cookie, form).await.status, StatusCode::SEE_OTHER);
    house.post("/leder/tider/lukket", &cookie, "day=2027-07-31&note=Andet").await;
    let days = closed(&house).await;
    assert_eq!((days.len(), days[0].0.as_str(), days[25].0.as_str()), (27, "2027-07-05", "2027-07-30"));
    let page = house.get("/leder/tider", &cookie).await.body;
    assert!(page.contains("mandag den 5. juli 2027 til fredag den 30. juli 2027"), "{page}");
    assert_eq!(page.matches("/fjern\"").count(), 2, "one row each");
    for (form, said) in [
        ("day=2027-07-05&to=2027-07-04", "ligger før den første"),
        ("day=2027-07-05&to=2028-07-04", "mere end 100 dage"),
        ("day=2027-07-05&to=fredag", "eller lad feltet stå tomt"),
        ("day=2020-07-05&to=2020-07-06", "Dagen er forbi."),
    ] {
        let answer = house.post("/leder/tider/lukket", &cookie, form).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.body.contains(said), "{form}");
    }
    house.post("/leder/tider/lukket/2027-07-05/fjern", &cookie, "last=2027-07-30").await;
    assert_eq!(closed(&house).await, [("2027-07-31".to_owned(), "Andet".to_owned())]);
}

#[tokio::test]
async fn the_week_is_filled_in_from_monday_and_looked_at_before_it_counts() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    house.post("/leder/tider", &cookie, "d1=9-10&d2=9-10&d6=11-12").await;
    let before = house.door.ground.store.weekly_hours().await.unwrap();
    let page = house.post("/leder/tider", &cookie, "d1=15-20&d2=9-10&d6=11-12&same=1").await;
    assert_eq!((page.status, page.body.matches("value=\"15-20\"").count()), (StatusCode::OK, 5), "{}", page.body);
    assert!(page.body.contains("Det er ikke gemt endnu") && page.body.contains("value=\"11-12\""), "{}", page.body);
    assert_eq!(house.door.ground.store.weekly_hours().await.unwrap(), before);
    let wrong = house.post("/leder/tider", &cookie, "d1=efter+skole&same=1").await;
    assert_eq!((wrong.status, wrong.body.contains("ikke gemt endnu")), (StatusCode::UNPROCESSABLE_ENTITY, false));
}

/// Or one in two tabs.
#[tokio::test]
async fn two_coordinators_change_different_days_and_both_count() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    house.post("/leder/tider", &cookie, "d1=9-10&d2=9-10").await;
    let shown = house.get("/leder/tider", &cookie).await.body;
    assert!(shown.contains("name=\"was2\" value=\"9–10\""), "{shown}");
    house.post("/leder/tider", &cookie, "d1=15-20&was1=9–10&d2=9–10&was2=9–10&d3=&was3=").await;
    house.post("/leder/tider", &cookie, "d1=9–10&was1=9–10&d2=&was2=9–10&d3=12-13&was3=").await;
    let page = house.get("/leder/tider", &cookie).await.body;
    let day = |number: i8, text: &str| page.contains(&format!("name=\"was{number}\" value=\"{text}\""));
    assert!(day(1, "15–20") && day(2, "") && day(3, "12–13"), "{page}");
    // What is wrong is said beside what stands by now.
    let wrong = house.post("/leder/tider", &cookie, "d1=9–10&was1=9–10&d4=x&was4=").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.body.contains("name=\"was1\" value=\"15–20\"") && !wrong.body.contains("value=\"9–10\""),
        "{}",
        wrong.body
    );
}

#[tokio::test]
async fn hours_over_midnight_are_told() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    house.post("/leder/tider", &cookie, "d1=15-20&d2=20-24&d5=22-2&d7=20-15.30").await;
    let page = house.get("/leder/tider", &cookie).await.body;
    assert!(page.contains("fredag 22–2 slutter lørdag kl. 2, efter 4 timer.<"), "{page}");
    let long = "søndag 20–15.30 slutter mandag kl. 15.30, efter 19 timer og 30 minutter. Det er længe";
    assert!(page.contains(long), "{page}");
    assert!(!page.contains("mandag 15–20 slutter") && !page.contains("tirsdag 20–24 slutter"));
    house.post("/leder/tider", &cookie, "d1=15-20").await;
    assert!(!house.get("/leder/tider", &cookie).await.body.contains("Over midnat</h2>"));
}

/// The names of open links, as the list says them.
fn names(page: &str) -> Vec<&str> {
    page.split("aria-label=\"Træk tilbage: ").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[tokio::test]
async fn each_invitation_says_whom_it_is_for() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let mette = house.staff("Mette", Role::Counsellor).await;
    let invite = "/leder/personale/invitation";
    for (form, said) in [
        ("role=coordinator", "Skriv, hvem linket er til."),
        ("role=coordinator&whom=++", "Skriv, hvem linket er til."),
        ("role=coordinator&whom=Karin%E2%80%AE", "U+202E"),
    ] {
        let answer = house.post(invite, &cookie, form).await;
        assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.body.contains(said), "{form}");
        assert!(answer.body.contains("value=\"coordinator\" checked"), "what was chosen stays: {}", answer.body);
    }
    assert!(house.door.ground.store.invites(house.door.ground.now()).await.unwrap().is_empty(), "no link was made");
    for form in ["role=counsellor&whom=Karin+fra+K%C3%B8ge", "role=coordinator&whom=Bo"] {
        assert!(house.post(invite, &cookie, form).await.body.contains("/ny#"));
        house.clock.advance(1_000);
    }
    house.post(&format!("/leder/personale/{}/nyt-link", mette.text()), &cookie, "").await;
    let list = house.get("/leder/personale", &cookie).await.body;
    assert_eq!(names(&list), ["Ny adgangssætning til Mette", "Ny koordinator: Bo", "Ny rådgiver: Karin fra Køge"]);

    let form = "name=Teamet&kind=treatment&does=Taler&answers_days=3&phone=12+34+56+78&age_why=";
    let agency = house.post("/leder/modtagere", &cookie, form).await.location().split('?').next().unwrap().to_owned();
    let unnamed = house.post(&format!("{agency}/inviter"), &cookie, "").await;
    assert_eq!(unnamed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unnamed.body.contains("Skriv, hvem linket er til."), "{}", unnamed.body);
    assert!(house.post(&format!("{agency}/inviter"), &cookie, "whom=Karen").await.body.contains("/modtager#"));
    assert_eq!(names(&house.get(&agency, &cookie).await.body), ["Ny modtager: Karen"]);
}

const DAY: u64 = 24 * 3_600_000;

#[tokio::test]
async fn nobody_is_told_to_ring_112_to_try_it() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    house.post("/leder/center", &cookie, "name=Centret&title=Chat&region=sjaelland").await;
    let todo = "6 af 6 telefonnumre er ikke tjekket det sidste halve år. Slå dem op: ring ikke til 112";
    assert!(house.get("/leder", &cookie).await.body.contains(todo));
    let page = house.get("/leder/telefoner", &cookie).await.body;
    assert!(page.contains("Ring aldrig til 112, lægevagten eller Giftlinjen") && !page.contains("Ring selv"), "{page}");
    // 112, 1818 and Giftlinjen; BørneTelefonen, Livslinien and Alkolinjen.
    assert_eq!(page.matches("Ring ikke for at prøve det.").count(), 3);
    assert_eq!(page.matches("eller ring kort").count(), 3);
    for phone in house.door.ground.store.phones().await.unwrap().into_iter().filter(Phone::only_looked_up) {
        house.post(&format!("/leder/telefoner/{}/tjekket", phone.id), &cookie, "").await;
    }
    let left = house.get("/leder", &cookie).await.body;
    assert!(left.contains("3 af 6 telefonnumre er ikke tjekket det sidste halve år.<"), "{left}");
}

#[tokio::test]
async fn two_regions_become_one_with_the_year() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let centre = |region: &str| format!("name=Centret&title=Chat&region={region}");
    let early = house.post("/leder/center", &cookie, &centre("oestdanmark")).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "it is November 2026");
    house.post("/leder/center", &cookie, &centre("sjaelland")).await;
    let page = house.get("/leder/center", &cookie).await.body;
    assert!(page.contains("value=\"hovedstaden\"") && !page.contains("value=\"oestdanmark\""), "{page}");
    house.clock.advance(44 * DAY);
    let lead = house.sign_in("Lene", door::GOOD).await.pair();
    let todo = "Region Sjælland blev til Region Østdanmark den 1. januar 2027.";
    assert!(house.get("/leder", &lead).await.body.contains(todo));
    let page = house.get("/leder/center", &lead).await.body;
    assert!(page.contains("value=\"oestdanmark\"") && !page.contains("value=\"hovedstaden\""), "{page}");
    assert!(page.contains("<option value=\"sjaelland\" selected>Region Sjælland (ikke i dag)"), "{page}");
    // Saving something else does not need the new one at once.
    assert_eq!(house.post("/leder/center", &lead, &centre("sjaelland")).await.status, StatusCode::SEE_OTHER);
    let gone = house.post("/leder/center", &lead, &centre("hovedstaden")).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.post("/leder/center", &lead, &centre("oestdanmark")).await;
    assert!(!house.get("/leder", &lead).await.body.contains("blev til"));
    assert_eq!(
        house.door.ground.store.phones().await.unwrap()[1].text.shown,
        "1818",
        "the number stays until it is looked up"
    );
}

/// A proxy in front that the node does not know of: the coordinator reads it, until somebody comes from elsewhere.
#[tokio::test]
async fn when_all_seem_to_come_from_one_address_it_is_told() {
    let house = House::new().await;
    let cookie = coordinator(&house).await;
    let keys = ungrus::http::limits::Starts::new(1, 0);
    let [one, other] = [[192, 0, 2, 1], [192, 0, 2, 2]].map(|address| keys.key(address.into(), 0));
    let told = "fra én og samme netadresse";
    assert!(!house.get("/leder", &cookie).await.body.contains(told));
    let minute = 60_000;
    assert_eq!((0..60).filter(|n| house.state.office.lone.saw(one, n * minute / 2)).count(), 1);
    assert!(house.get("/leder", &cookie).await.body.contains(told));
    house.state.office.lone.saw(other, 31 * minute);
    assert!(!house.get("/leder", &cookie).await.body.contains(told));
}
