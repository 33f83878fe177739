//! In which language young people get their pages, and how a coordinator offers one.

use crate::support::whole::{Answer, Whole};
use axum::body::Body;
use axum::http::{Request, header};
use jiff::civil::{Date, date};
use ungrus::flyer::FlyerCode;
use ungrus::id::OutletId;
use ungrus::line::Language;
use ungrus::store::*;
use ungrus::words::{Locale, young};

const TODAY: Date = date(2026, 11, 18);
/// What stands behind the language in the addresses of the four pages.
const KINDS: [&str; 4] = ["", "/privatliv", "/was", "/proev"];

/// As a browser whose owner reads these.
async fn asked(house: &Whole, path: &str, reads: &str) -> Answer {
    let request = Request::get(path).header(header::ACCEPT, "text/html").header(header::ACCEPT_LANGUAGE, reads);
    house.send(request.body(Body::empty()).unwrap()).await
}

/// The language of the whole page.
fn language(answer: &Answer) -> &str {
    answer.body.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

fn vary(answer: &Answer) -> &str {
    answer.headers.get(header::VARY).map_or("", |value| value.to_str().unwrap())
}

/// What is read of a page: no tags, and no names of files.
fn text(html: &str) -> String {
    let body = html.split("<body").nth(1).unwrap();
    body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<Vec<_>>().join(" ")
}

async fn say(house: &Whole, locale: Locale, offered: bool, checked: bool) {
    house.store().save_languages(&[PageLanguage { locale, offered, checked }]).await.unwrap();
    house.app.refresh().await.unwrap();
}

#[tokio::test]
async fn every_page_is_there_in_every_language_and_leads_to_the_others() {
    let house = Whole::new().await;
    for locale in Locale::ALL {
        say(&house, locale, true, true).await;
    }
    for locale in Locale::ALL {
        let tag = locale.tag();
        for kind in KINDS {
            let page = asked(&house, &format!("/{tag}{kind}"), "da, en").await;
            assert_eq!(page.status.as_u16(), 200, "{tag}{kind}");
            assert_eq!(language(&page), tag, "{tag}{kind}");
            assert!(page.body.contains(&format!("<html lang=\"{tag}\" dir=\"{}\"", locale.dir())), "{tag}{kind}");
            assert_eq!(vary(&page), "", "it is for everybody: {tag}{kind}");
            for other in Locale::ALL {
                let link = format!(
                    "<a href=\"/{0}{kind}\" lang=\"{0}\" dir=\"{1}\" hreflang=\"{0}\" rel=\"noopener noreferrer\">{2}</a>",
                    other.tag(),
                    other.dir(),
                    other.own_name()
                );
                assert_eq!(page.body.contains(&link), other != locale, "{tag}{kind} and {other:?}: {}", page.body);
            }
            // All that leads on stays in the language.
            for one in ["/privatliv", "/was"].into_iter().filter(|one| *one != kind) {
                assert!(page.body.contains(&format!("href=\"/{tag}{one}\"")), "{tag}{kind} to {one}");
            }
            assert!(!page.body.contains("href=\"/privatliv\"") && !page.body.contains("href=\"/\""), "{tag}{kind}");
            assert!(kind.is_empty() || page.body.contains(&format!("href=\"/{tag}\"")), "{tag}{kind} to the start");
        }
    }
}

#[tokio::test]
async fn in_english_nothing_is_danish() {
    let house = Whole::new().await;
    crate::support::agency::add_agency(house.store(), "The clinic", TODAY).await;
    let centre = Centre { name: "The centre".into(), ..house.store().centre().await.unwrap() };
    house.store().save_centre(&centre).await.unwrap();
    for phone in house.store().phones().await.unwrap() {
        let _ = house.store().remove_phone(&phone.id).await;
    }
    house.app.refresh().await.unwrap();
    for path in ["/en", "/en/privatliv", "/en/was", "/en/xyz"] {
        let page = asked(&house, path, "da").await;
        let read = text(&page.body).replace("Dansk", "").replace("“dataansvarlig”", "").replace("Datatilsynet", "");
        let danish = ["æ", "ø", "å", "Æ", "Ø", "Å", " og ", " ikke ", "rådgiver", "chatten", "Telefon", " til "];
        let found: Vec<_> = danish.iter().filter(|word| read.contains(**word)).collect();
        assert!(found.is_empty() && read.len() > 60, "{path}: {found:?} in {read}");
        assert!(!page.body.contains("lang=\"da\"") || page.body.contains("lang=\"da\" dir=\"ltr\" hreflang"), "{path}");
    }
    let privacy = asked(&house, "/en/privatliv", "").await.body;
    assert!(privacy.contains("<title>Privacy</title>") && privacy.contains("When you send something on"));
    assert!(privacy.contains("The centre is the data controller") && privacy.contains("Only your counsellor reads"));
}

/// The same headings in the same order, and as many points and links below each.
#[tokio::test]
async fn whole_texts_say_as_much_in_every_language() {
    let house = Whole::new().await;
    crate::support::agency::add_agency(house.store(), "The clinic", TODAY).await;
    for locale in Locale::ALL {
        say(&house, locale, true, true).await;
    }
    house.app.refresh().await.unwrap();
    let shape = |page: &Answer| -> Vec<String> {
        let inside = page.body.split("</nav>").last().unwrap().to_owned();
        let tags = inside.split('<').filter_map(|part| part.split(['>', ' ']).next().map(str::to_owned));
        tags.filter(|tag| ["h1", "h2", "p", "ul", "/ul", "li", "a", "strong"].contains(&tag.as_str())).collect()
    };
    for kind in ["/privatliv", "/was"] {
        let danish = shape(&asked(&house, &format!("/da{kind}"), "").await);
        assert!(danish.len() > 10, "{kind} is read");
        for locale in Locale::ALL {
            let page = asked(&house, &format!("/{}{kind}", locale.tag()), "").await;
            assert_eq!(shape(&page), danish, "{locale:?}{kind}");
        }
    }
}

#[tokio::test]
async fn where_no_language_is_named_the_browser_chooses() {
    let house = Whole::new().await;
    for kind in ["/", "/privatliv", "/was", "/f/cdfhjk", "/xyz"] {
        for (reads, shown) in
            [("", "da"), ("da-DK,en;q=0.8", "da"), ("en-US,da;q=0.1", "da"), ("en-US", "en"), ("xx", "da")]
        {
            let page = asked(&house, kind, reads).await;
            assert_eq!(language(&page), shown, "{kind} for {reads}");
            assert!(vary(&page).ends_with("accept-language"), "{kind} for {reads}: {}", vary(&page));
            let to = if kind == "/xyz" {
                ""
            } else if kind == "/privatliv" {
                "/was"
            } else {
                "/privatliv"
            };
            let to =
                if shown == "da" { if to.is_empty() { "/".into() } else { to.to_owned() } } else { format!("/en{to}") };
            assert!(page.body.contains(&format!("href=\"{to}\"")), "{kind} for {reads} leads to {to}");
        }
    }
    let packed = Request::get("/").header(header::ACCEPT_ENCODING, "gzip").body(Body::empty()).unwrap();
    let packed = tower::ServiceExt::oneshot(house.router.clone(), packed).await.unwrap();
    assert_eq!(packed.headers()[header::VARY], "accept-encoding, accept-language");
    // What is not offered is not chosen.
    say(&house, Locale::En, false, true).await;
    assert_eq!(language(&asked(&house, "/", "en").await), "da");
}

async fn flyer(house: &Whole, language: Language) -> String {
    let text = OutletText {
        name: "Skolen".into(),
        kind: OutletKind::School,
        municipality: "Køge".into(),
        language,
        pupils: Some(500),
    };
    let (id, secret) = (OutletId::random(&mut rand::rng()), OutletSecret::random(&mut rand::rng()));
    house.store().add_outlet(id, &text, &secret, None, TODAY).await.unwrap();
    let code = FlyerCode::random(&mut rand::rng());
    format!("/f/{}", house.store().current_code(id, code, TODAY).await.unwrap().text())
}

#[tokio::test]
async fn a_flyer_leads_to_the_language_of_its_place() {
    let house = Whole::new().await;
    let english = flyer(&house, Language::ENGLISH).await;
    let page = asked(&house, &english, "da").await;
    assert_eq!((language(&page), vary(&page)), ("en", ""));
    assert!(page.body.contains("href=\"/en/privatliv\"") && !page.body.contains(young(Locale::En).home.stale_code));
    let danish = flyer(&house, Language::DANISH).await;
    assert_eq!(language(&asked(&house, &danish, "da, en").await), "da");
    assert_eq!(language(&asked(&house, &danish, "en").await), "en", "it lies everywhere");
    // What the place prints in another language than its own says so.
    for (printed, reads, is) in
        [("/en", "da", "en"), ("/en/", "da", "en"), ("/da", "da, en", "da"), ("/da", "en", "en")]
    {
        for place in [&english, &danish] {
            assert_eq!(language(&asked(&house, &format!("{place}{printed}"), reads).await), is, "{place}{printed}");
        }
    }
    for printed in ["/tlh", "/%ff", "/x/y", "/"] {
        let page = asked(&house, &format!("{english}{printed}"), "da").await;
        assert!(language(&page) == "en" && !page.body.contains(young(Locale::En).home.stale_code), "{printed}");
    }
    let unknown = flyer(&house, Language::parse("tlh").unwrap()).await;
    let page = asked(&house, &unknown, "en").await;
    assert!(language(&page) == "en" && !page.body.contains(young(Locale::En).home.stale_code));
    say(&house, Locale::En, false, true).await;
    for reads in ["da", "en"] {
        assert_eq!(language(&asked(&house, &english, reads).await), "da", "it is not offered any more");
    }
    let revoked = FlyerCode::parse(english.strip_prefix("/f/").unwrap()).unwrap();
    say(&house, Locale::En, true, true).await;
    let outlet = house.store().outlets().await.unwrap();
    for one in outlet {
        let _ = house.store().revoke_code(one.id, revoked, TODAY).await;
    }
    let page = asked(&house, &english, "da").await;
    assert!(language(&page) == "da" && page.body.contains(young(Locale::Da).home.stale_code));
}

#[tokio::test]
async fn what_is_turned_off_leads_to_the_same_page_in_danish() {
    let house = Whole::new().await;
    let off: Vec<_> = Locale::ALL.into_iter().filter(|locale| *locale != Locale::Da).collect();
    for locale in off {
        say(&house, locale, false, true).await;
        for kind in KINDS {
            let answer = asked(&house, &format!("/{}{kind}", locale.tag()), locale.tag()).await;
            assert_eq!((answer.status.as_u16(), answer.location()), (303, format!("/da{kind}").as_str()));
        }
        let missing = asked(&house, &format!("/{}/xyz", locale.tag()), "da").await;
        assert_eq!((missing.status.as_u16(), language(&missing)), (404, "da"));
    }
    let alone = asked(&house, "/", "en").await;
    assert!(!alone.body.contains("hreflang") && !alone.body.contains("class=\"languages\""), "nothing to choose");
}

#[tokio::test]
async fn bad_addresses_and_headers_are_no_errors() {
    let house = Whole::new().await;
    for (path, shown) in [
        ("/EN", "da"),
        ("/En/privatliv", "da"),
        ("/en/", "en"),
        ("/en/xyz", "en"),
        ("/en/privatliv/", "en"),
        ("/en/en", "en"),
        ("/%F0", "da"),
        ("/%F0/privatliv", "da"),
        ("/en/%F0", "en"),
        ("/en%E2%80%AE", "da"),
        ("/%E2%80%AEne/was", "da"),
        ("/en%00", "da"),
        ("/xx", "da"),
        ("/xx/proev", "da"),
        ("/leder/privatliv", "da"),
        ("/..%2fen", "da"),
    ] {
        let answer = asked(&house, path, "da").await;
        assert_eq!((answer.status.as_u16(), language(&answer)), (404, shown), "{path}");
        assert!(answer.body.contains(young(Locale::parse(shown).unwrap()).plain.missing), "{path}");
    }
    let long = format!("{}en", "tlh-x-kanariefugl;q=0.5,".repeat(420));
    let bytes = [b"en".as_slice(), "\u{202e}en".as_bytes(), b"\xff\xfe", b"en,\xff", long.as_bytes()];
    for (said, shown) in bytes.iter().zip(["en", "da", "da", "da", "da"]) {
        let request = Request::get("/").header(header::ACCEPT_LANGUAGE, *said).body(Body::empty()).unwrap();
        let answer = house.send(request).await;
        assert_eq!((answer.status.as_u16(), language(&answer)), (200, shown), "{}", said.escape_ascii());
    }
}

#[tokio::test]
async fn a_coordinator_offers_languages_and_says_which_are_checked() {
    let house = Whole::new().await;
    let cookie = house.staff("Lene", Role::Coordinator).await;
    let form = house.get("/leder/sprog", &cookie).await;
    assert_eq!(form.status.as_u16(), 200);
    for locale in Locale::ALL {
        assert!(form.body.contains(locale.own_name()), "{locale:?}");
        let tick = format!("name=\"checked\" value=\"{}\"", locale.tag());
        assert_eq!(form.body.contains(&tick), ![Locale::Da, Locale::En].contains(&locale), "{locale:?}");
    }
    assert!(!form.body.contains("name=\"offered\" value=\"da\""), "Danish can't be turned off");
    assert!(
        form.body.contains("name=\"offered\" value=\"en\" checked")
            && form.body.contains("href=\"/leder/sprog\" aria-current=\"page\"")
    );

    // At once, at this node.
    let saved = house.post("/leder/sprog", &cookie, "row=da&row=en").await;
    assert_eq!((saved.status.as_u16(), saved.location()), (303, "/leder/sprog?gemt=1"));
    assert_eq!(asked(&house, "/en", "").await.location(), "/da");
    assert_eq!(language(&asked(&house, "/da", "").await), "da", "however it is asked");
    house.post("/leder/sprog", &cookie, "row=da&row=en&offered=en").await;
    assert_eq!(language(&asked(&house, "/en", "").await), "en");
    for locale in Locale::ALL.into_iter().filter(|locale| PageLanguage::needs_check(*locale)) {
        let tag = locale.tag();
        house.post("/leder/sprog", &cookie, &format!("row={tag}&offered={tag}")).await;
        let told = young(locale).home.unchecked;
        assert!(asked(&house, &format!("/{tag}"), "").await.body.contains(told), "{tag}");
        house.post("/leder/sprog", &cookie, &format!("row={tag}&offered={tag}&checked={tag}")).await;
        assert!(!asked(&house, &format!("/{tag}"), "").await.body.contains(told), "{tag}");
    }
    for locale in [Locale::Da, Locale::En] {
        assert!(!asked(&house, &format!("/{}", locale.tag()), "").await.body.contains(young(locale).home.unchecked));
    }
    // Two coordinators, or two tabs: each changes what they changed.
    house.post("/leder/sprog", &cookie, "row=pl&was=pl+offered+checked&row=tr&was=tr+offered+checked&offered=tr").await;
    house
        .post(
            "/leder/sprog",
            &cookie,
            "row=pl&was=pl+offered+checked&offered=pl&checked=pl&row=tr&was=tr+offered+checked&checked=tr",
        )
        .await;
    let stands = house.store().languages().await.unwrap();
    let of = |locale| stands.iter().find(|one| one.locale == locale).map(|one| (one.offered, one.checked));
    assert_eq!([Locale::Pl, Locale::Tr].map(of), [Some((false, false)), Some((false, false))]);
    assert!(
        house.get("/leder/sprog", &cookie).await.body.contains("data-was name=\"was\" value=\"uk offered checked\"")
    );
    // A form that showed less, or more, or nonsense, changes only what it names and is known.
    let before = house.store().languages().await.unwrap();
    for form in [
        "",
        "row=tlh&offered=tlh",
        "row=%E2%80%AEen&offered=en",
        "row=EN",
        "offered=",
        "row=en%00",
        "row=da&row=da",
        "x",
    ] {
        let answer = house.post("/leder/sprog", &cookie, form).await;
        assert_eq!(answer.location(), "/leder/sprog?gemt=1", "{form}");
        assert_eq!(house.store().languages().await.unwrap(), before, "{form}");
    }
    let counsellor = house.staff("Anna", Role::Counsellor).await;
    assert_eq!(house.get("/leder/sprog", &counsellor).await.status.as_u16(), 403);
    assert_eq!(house.post("/leder/sprog", &counsellor, "row=en").await.status.as_u16(), 403);
    assert_eq!(house.store().languages().await.unwrap(), before);
}
