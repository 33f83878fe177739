use super::*;
use std::net::Ipv6Addr;

fn read(args: &[&str]) -> Result<Config, ConfigError> {
    Config::read([&["ungrus"], args].concat())
}

fn origins(args: &[&str]) -> Result<Vec<String>, ConfigError> {
    read(args).map(|config| config.allowed_origins())
}

#[test]
fn without_a_word_it_is_a_node_of_its_own() {
    let config = read(&[]).expect("the default");
    assert_eq!(config.listen, Listen::Tcp(([127, 0, 0, 1], 8080).into()));
    assert_eq!(config.database.expose(), "sqlite:ungrus.db");
    assert_eq!(config.redis, None);
    assert_eq!(config.task, Task::Serve);
    assert_eq!(config.public_url(), "http://localhost:8080");
    assert!(!config.is_https());
}

#[test]
fn flags_are_read_before_and_after_the_task() {
    let task = |args: &[&str]| read(args).map(|config| (config.task, config.database.expose().to_owned()));
    let expected = |role| Ok((Task::Invite(role), "sqlite:x.db".to_owned()));
    assert_eq!(task(&["invite", "--database", "sqlite:x.db"]), expected(InviteRole::Counsellor));
    assert_eq!(task(&["--database=sqlite:x.db", "invite", "--role", "coordinator"]), expected(InviteRole::Coordinator));
    assert_eq!(read(&["invite"]).map(|config| config.public_url()), Ok("http://localhost:8080".to_owned()));
}

#[test]
fn the_address_is_tcp_or_a_unix_socket() {
    let listen = |text| read(&["--public-url", "https://a.dk", "--listen", text]).map(|config| config.listen);
    assert_eq!(listen("[::]:80"), Ok(Listen::Tcp((Ipv6Addr::UNSPECIFIED, 80).into())));
    assert_eq!(listen("localhost:81"), Ok(Listen::Tcp(([127, 0, 0, 1], 81).into())));
    assert_eq!(listen("unix:/run/ungrus/socket"), Ok(Listen::Unix("/run/ungrus/socket".into())));
    assert_eq!(listen("unix:///run/ungrus/socket"), Ok(Listen::Unix("/run/ungrus/socket".into())));
    assert_eq!(listen("unix:socket").map(|listen| listen.to_string()), Ok("unix:socket".to_owned()));
    for text in ["8080", ":8080", "127.0.0.1", "127.0.0.1:99999", "example.dk:80", "unix:", "http://127.0.0.1:80"] {
        assert_eq!(listen(text), Err(ConfigError::Listen), "{text}");
    }
}

#[test]
fn the_allow_list_is_exact() {
    let local = |port: &str| ["localhost", "127.0.0.1", "[::1]"].map(|host| format!("http://{host}{port}")).to_vec();
    assert_eq!(origins(&[]), Ok(local(":8080")));
    assert_eq!(origins(&["--listen", "0.0.0.0:80"]), Ok(local("")));
    assert_eq!(origins(&["--listen", "[::1]:81"]), Ok(local(":81")));
    assert_eq!(origins(&["--listen", "127.0.0.9:81"]), Ok(vec!["http://127.0.0.9:81".to_owned()]));
    let free = read(&["--listen", "127.0.0.1:0"]).expect("any port").with_port(4321);
    assert_eq!(free.allowed_origins(), local(":4321"));
    let public = |url| origins(&["--public-url", url]);
    for (given, origin) in [
        ("https://chat.example.dk", "https://chat.example.dk"),
        ("https://chat.example.dk/", "https://chat.example.dk"),
        ("HTTPS://Chat.Example.DK:443", "https://chat.example.dk"),
        ("https://chat.example.dk:8443", "https://chat.example.dk:8443"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:9000", "http://[::1]:9000"),
        ("http://chat.localhost:9000", "http://chat.localhost:9000"),
    ] {
        assert_eq!(public(given), Ok(vec![origin.to_owned()]), "{given}");
    }
    for url in [
        "chat.example.dk",
        "https://",
        "/",
        "https://chat.example.dk/sti",
        "https://chat.example.dk?x",
        "https://chat.example.dk#x",
        "https://user@chat.example.dk",
        "https://*.example.dk",
        "https://chat.example.dk:",
        "https://chat.example.dk:99999",
        "ftp://chat.example.dk",
        "https://blåbær.dk",
    ] {
        assert_eq!(public(url), Err(ConfigError::PublicUrl), "{url}");
    }
    assert_eq!(public("http://chat.example.dk"), Err(ConfigError::PublicUrlInsecure));
    assert_eq!(public("http://10.0.0.1:8080"), Err(ConfigError::PublicUrlInsecure));
}

#[test]
fn where_localhost_does_not_lead_a_public_address_is_needed() {
    for listen in ["unix:/run/socket", "192.168.1.5:8080"] {
        assert!(matches!(read(&["--listen", listen]), Err(ConfigError::PublicUrlMissing(_))), "{listen}");
        assert!(read(&["--listen", listen, "--public-url", "https://a.dk"]).is_ok_and(|config| config.is_https()));
    }
}

#[test]
fn handovers_are_kept_for_a_number_of_days() {
    let days = |text| read(&["--handover-days", text]).map(|config| config.handover_days);
    assert_eq!(read(&[]).map(|config| config.handover_days), Ok(30));
    assert_eq!(["23", " 45", "90", ""].map(days), [Ok(23), Ok(45), Ok(90), Ok(30)]);
    for text in ["0", "22", "91", "1.5", "a month", "99999999999"] {
        assert_eq!(days(text), Err(ConfigError::HandoverDays), "{text}");
    }
}

/// Whatever an agency promises is over, and late, before the card is erased.
#[test]
fn no_card_is_erased_before_it_can_be_late() {
    use crate::hours::working::working_days_after;
    use crate::store::AgencyText;
    use jiff::ToSpan;
    use jiff::civil::date;
    let days = date(2026, 1, 1).series(1.day()).take_while(|day| *day < date(2060, 1, 1));
    let kept = i64::from(*HANDOVER_DAYS.start());
    let left = days.map(|day| {
        let late = working_days_after(day, u16::from(AgencyText::MAX_DAYS)).saturating_add(1.day());
        late.until(day.saturating_add(kept.days())).expect("days").get_days()
    });
    assert_eq!(left.min(), Some(1), "and no day is asked for that is not needed");
}

#[test]
fn a_wrong_word_is_one_sentence_and_exit_code_2() {
    for args in [&["--port", "1"][..], &["serve"], &["--listen"], &["invite", "--role", "boss"], &["--listen", "x"]] {
        let error = read(args).expect_err("wrong");
        let text = error.to_string();
        assert_eq!(error.exit_code(), 2);
        assert_eq!(text.lines().count(), 1, "{text}");
        assert!(!text.starts_with("error"), "{text}");
    }
    let help = read(&["--help"]).expect_err("help");
    assert_eq!(help.exit_code(), 0);
    for name in [
        "--listen",
        "--database",
        "--redis",
        "--public-url",
        "UNGRUS_PUBLIC_URL",
        "--handover-days",
        "invite",
        "disclose",
    ] {
        assert!(help.to_string().contains(name), "{name}");
    }
}

/// Neither what is shown of a configuration, nor a complaint about one, tells a password.
#[test]
fn passwords_are_not_told() {
    let config = read(&["--database", "postgres://u:hemmelig@h/n", "--redis", "redis://:hemmelig@h"]).expect("fits");
    let shown = format!("{config:?} {:?} {:?}", config.database, config.redis);
    assert!(shown.contains("postgres:…") && !shown.contains("hemmelig"), "{shown}");
    for args in [
        ["--database", "postgre://u:hemmelig@h/n"],
        ["--database", "postgres://u:hem%melig@h/n"],
        ["--database", "postgres://u:hemmelig/@h/n"],
        ["--database", "postgres://u:hemmelig?@h/n"],
        ["--database", "postgres://u:x@h/n?hemmelig"],
        ["--database", "postgres://u:x#hemmelig@h/n"],
        ["--redis", "http://:hemmelig@h"],
        ["--redis", "redis://:hemmelig:hemmelig"],
        ["--redis", "redis://:hemmelig@h/hemmelig"],
        ["--redis", "unix:/s?pass=%hemmelig"],
    ] {
        let error = read(&args).expect_err("wrong");
        assert!(!format!("{error} {error:?}").contains("hemmelig"));
    }
}

fn mail(args: &[&str]) -> Result<Option<MailConfig>, ConfigError> {
    read(&[&["--mail-from", "chat@example.dk"], args].concat()).map(|config| config.mail)
}

#[test]
fn mail_is_off_until_it_is_told_where_to_go() {
    assert_eq!(mail(&[]), Ok(None));
    assert_eq!(mail(&["--smtp", " ", "--smtp-plain"]), Ok(None), "an empty variable is none");
    let server = |args: &[&str]| {
        let read = mail(args)?.expect("mail");
        Ok::<_, ConfigError>((read.host, read.port, read.security))
    };
    let expected = |host: &str, port, security| Ok((host.to_owned(), port, security));
    assert_eq!(server(&["--smtp", "smtps://Post.example.dk"]), expected("post.example.dk", 465, Security::Tls));
    assert_eq!(server(&["--smtp", "smtp://post.example.dk/"]), expected("post.example.dk", 587, Security::StartTls));
    assert_eq!(server(&["--smtp", "smtp://localhost"]), expected("localhost", 587, Security::StartTls));
    let plain = |url| server(&["--smtp-plain", "--smtp", url]);
    assert_eq!(plain("smtp://localhost"), expected("localhost", 25, Security::Plain));
    assert_eq!(plain("smtp://[::1]:2525"), expected("::1", 2525, Security::Plain));
    for url in ["smtp://post.example.dk", "smtp://localhost.example.dk", "smtps://localhost"] {
        assert_eq!(plain(url), Err(ConfigError::SmtpPlain), "{url}");
    }
    for url in
        ["post.example.dk", "http://x.dk", "smtp://", "smtp://bo:secret@x.dk", "smtp://x.dk/a", "smtp://x.dk?tls=no"]
    {
        assert_eq!(mail(&["--smtp", url]), Err(ConfigError::Smtp), "{url}");
    }
}

#[test]
fn mail_has_a_sender_and_both_halves_of_a_login() {
    let with = |more: &[&str]| mail(&[&["--smtp", "smtps://x.dk"], more].concat());
    assert_eq!(read(&["--smtp", "smtps://x.dk"]).map(|config| config.mail), Err(ConfigError::MailFrom));
    assert_eq!(read(&["--smtp", "smtps://x.dk", "--mail-from", "nobody"]).map(drop), Err(ConfigError::MailFrom));
    assert_eq!(with(&["--smtp-user", "bo"]), Err(ConfigError::SmtpLogin));
    assert_eq!(with(&["--smtp-password-file", "/p"]), Err(ConfigError::SmtpLogin));
    let login = with(&["--smtp-user", "bo", "--smtp-password-file", "/p"]).expect("both").expect("mail").login;
    assert_eq!(login, Some(Login { user: "bo".into(), password_file: "/p".into() }));
}

/// Beside a service whose environment file says so.
fn beside(file: &str, args: &[&str]) -> Result<Config, ConfigError> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ungrus.env");
    std::fs::write(&path, file).expect("a file");
    Config::read_beside([&["ungrus"], args].concat(), &path)
}

#[test]
fn what_is_not_the_service_reads_its_environment_file() {
    let file =
        "# ours\nUNGRUS_PUBLIC_URL=\"https://chat.example.dk\"\nUNGRUS_HANDOVER_DAYS=45\nUNGRUS_SMTP=smtps://m.dk\n";
    let config = beside(file, &["invite"]).expect("it has all");
    assert_eq!(config.public_url(), "https://chat.example.dk");
    assert_eq!(config.handover_days, 45);
    assert_eq!(config.database.expose(), "sqlite:/var/lib/ungrus/ungrus.db", "the unit says it");
    assert_eq!(config.listen, Listen::Unix("/run/ungrus/a.sock".into()));
    assert_eq!(config.mail, None, "its password is the service's");
    let own = |args: &[&str]| {
        let file = format!("{file}UNGRUS_DATABASE=postgres://u:p%40@h/d\n");
        beside(&file, args).map(|config| config.database.expose().to_owned())
    };
    let theirs = read(&["--database", "postgres://u:p%40@h/d"]).map(|config| config.database.expose().to_owned());
    assert_eq!(own(&["disclose"]), theirs);
    assert_eq!(own(&["backup", "x.db"]), theirs);
    let aside = beside("UNGRUS_DATABASE=postgres://u@h/d\nUNGRUS_DATABASE_PASSWORD='p@'\n", &["disclose"]);
    assert_eq!(aside.map(|config| config.database.expose().to_owned()), theirs);
    // What is said on the command line counts, and then the file is another service's.
    assert_eq!(own(&["invite", "--database", "sqlite:x.db"]), Ok("sqlite:x.db".to_owned()));
    let config = beside(file, &["invite", "--database", "sqlite:x.db"]).expect("a default");
    assert_eq!(config.public_url(), "http://localhost:8080");
    // A node has it from systemd, or not at all.
    assert_eq!(own(&[]), Ok("sqlite:ungrus.db".to_owned()));
    let wrong = beside("UNGRUS_HANDOVER_DAYS=1000\n", &["disclose"]);
    assert_eq!(wrong, Err(ConfigError::HandoverDays));
}

#[test]
fn an_environment_file_may_be_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("its own.env");
    std::fs::write(&path, "UNGRUS_DATABASE='sqlite:/a b.db'\nUNGRUS_SMTP_PLAIN=true\n").expect("a file");
    let path = path.to_str().expect("a plain path");
    let database = |args: &[&str]| read(args).map(|config| config.database.expose().to_owned());
    assert_eq!(database(&["disclose", "--env-file", path]), Ok("sqlite:/a b.db".to_owned()));
    assert_eq!(database(&["--env-file", path]), Ok("sqlite:/a b.db".to_owned()), "a node, too");
    assert_eq!(database(&["--env-file", path, "--database", "sqlite:x.db"]), Ok("sqlite:x.db".to_owned()));
    assert!(matches!(read(&["disclose", "--env-file", "/no/such.env"]), Err(ConfigError::EnvFile(..))));
    // Without one there is none to read.
    let none = Config::read_beside(["ungrus", "disclose"], Path::new("/no/such/folder/ungrus.env"));
    assert_eq!(none.map(|config| config.database.expose().to_owned()), Ok("sqlite:ungrus.db".to_owned()));
}

#[test]
fn what_an_environment_file_says_is_shown_nowhere() {
    let file = "UNGRUS_DATABASE=postgres://u:secret@h/d\nUNGRUS_HANDOVER_DAYS=secret\n";
    for args in [&["disclose"][..], &["disclose", "--help"], &["invite", "--role", "none"], &["backup"]] {
        let said = beside(file, args).expect_err("not to be run").to_string();
        assert!(!said.contains("secret"), "{said}");
    }
}

/// What a unit says need not stand in the file.
#[test]
fn the_unit_and_the_program_know_the_same_place() {
    let unit = include_str!("../../deploy/ungrus.service");
    let config = beside("UNGRUS_PUBLIC_URL=https://a.dk", &["invite"]).expect("it has all");
    let variable = |name: &str, value: &str| unit.lines().any(|line| line == format!("Environment={name}={value}"));
    assert!(variable("UNGRUS_DATABASE", config.database.expose()));
    assert!(variable("UNGRUS_LISTEN", &config.listen.to_string()));
}
