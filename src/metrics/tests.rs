use super::*;

const HOUR: Millis = 3_600_000;

fn sight() -> Sight {
    Sight { live: true, open: true, on_duty: 2, desks: 3, ..Sight::default() }
}

/// In order, which the trials are not.
fn sorted(page: &str) -> String {
    let mut lines: Vec<_> = page.split_inclusive('\n').collect();
    lines.sort_unstable();
    lines.concat()
}

fn told(machine: &Machine, quarters: &Quarters) -> String {
    sorted(&page(machine, quarters.over(), &Probes::default()))
}

#[test]
fn no_scrape_tells_when_a_young_person_came() {
    let mut quarters = Quarters::default();
    quarters.look(HOUR, sight());
    quarters.look(HOUR + QUARTER, sight());
    let before = told(&Machine::default(), &quarters);
    // Four, one after the other, each looked at every five seconds, wait for up to ten minutes.
    for look in 1..180_u64 {
        let four = u32::try_from(look / 45).expect("a few") + 1;
        let longest = look * 5_000;
        let more = Sight { waiting: four, youth: four, longest, silent: 1, ..sight() };
        quarters.look(HOUR + QUARTER + look * 5_000 - 1, more);
        assert_eq!(told(&Machine::default(), &quarters), before, "look {look}");
    }
    quarters.look(HOUR + 2 * QUARTER, sight());
    let after = told(&Machine::default(), &quarters);
    let differs: Vec<_> = after.lines().filter(|line| !before.contains(line)).collect();
    assert_eq!(differs, ["ungrus_rings_unanswered 1"], "nothing of how many, nor of how long they waited");
}

#[test]
fn five_are_told_when_their_quarter_is_over() {
    let mut quarters = Quarters::default();
    quarters.look(HOUR, Sight { waiting: 5, youth: 6, longest: 419_000, ..sight() });
    quarters.look(HOUR + 5_000, sight());
    assert!(!told(&Machine::default(), &quarters).contains("ungrus_waiting"), "not yet");
    assert!(quarters.look(HOUR + QUARTER, sight()));
    let after = told(&Machine::default(), &quarters);
    for line in ["ungrus_waiting 5", "ungrus_youth_sockets 6", "ungrus_longest_wait_seconds 360", "ungrus_on_duty 2"] {
        assert!(after.lines().any(|one| one == line), "{line} in {after}");
    }
    // A clock that is set back begins a quarter, too.
    assert!(quarters.look(HOUR, sight()));
}

#[test]
fn a_card_moves_nothing() {
    let told = |database, free, erased| {
        let disk = Some(Disk { all: 20 << 30, free });
        let machine = Machine { database: Some(database), disk, erased: Some(erased), ..Machine::default() };
        sorted(&page(&machine, None, &Probes::default()))
    };
    let before = told(40 << 20, 10 << 30, 7 * QUARTER + 60_000);
    assert_eq!(before, told((40 << 20) + 12_288, (10 << 30) + 8_192, 7 * QUARTER + 120_000));
    assert!(before.contains(&format!("ungrus_database_bytes {}\n", 32 << 20)), "{before}");
}

#[test]
fn nobody_is_what_was_so_for_a_whole_quarter_and_is_known() {
    let nobody = |begin: Millis, looks: &[Sight], then: Sight| {
        let mut quarters = Quarters::default();
        for (at, look) in (0..).zip(looks) {
            quarters.look(begin + at * 5_000, *look);
        }
        quarters.look(HOUR + QUARTER, then);
        quarters.nobody()
    };
    let alone = Sight { on_duty: 0, silent: 1, ..sight() };
    assert!(nobody(HOUR, &[alone, alone], alone), "who lets rings pass does not answer");
    assert!(!nobody(HOUR, &[alone, alone], sight()), "somebody has just come");
    assert!(!nobody(HOUR, &[alone, sight(), alone], alone));
    assert!(!nobody(HOUR, &[alone, Sight { paused: 1, ..alone }], alone), "a pause is no closing");
    assert!(!nobody(HOUR, &[alone, Sight { open: false, ..alone }], alone));
    assert!(!nobody(HOUR, &[alone, Sight { live: false, ..alone }], alone), "then nothing is known");
    assert!(!nobody(HOUR + QUARTER - 10_000, &[alone, alone], alone), "a node that has just started");
}

#[test]
fn probes_are_told_by_their_kind() {
    let probes = Probes::default();
    probes.note(Probe::Write, Some(Duration::from_millis(3)));
    probes.note(Probe::Live, None);
    let text = page(&Machine { version: "1.2.3", ..Machine::default() }, None, &probes);
    for line in [
        "ungrus_build_info{version=\"1.2.3\"} 1",
        "ungrus_probe_seconds_bucket{le=\"0.001\",probe=\"sql_write\"} 0",
        "ungrus_probe_seconds_bucket{le=\"0.005\",probe=\"sql_write\"} 1",
        "ungrus_probe_seconds_count{probe=\"sql_read\"} 0",
        "ungrus_probe_failures_total{probe=\"live\"} 1",
        "# EOF",
    ] {
        assert!(text.lines().any(|one| one == line), "{line} in {text}");
    }
    for kind in ["probe_seconds", "probe_failures"] {
        assert_eq!(text.matches(&format!("# TYPE ungrus_{kind} ")).count(), 1, "as the format wants it: {text}");
    }
}
