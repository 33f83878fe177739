//! The addresses of the database and of Redis.

use super::*;
use percent_encoding::percent_decode_str;
use std::path::Path;
use url::Url;

/// Characters that mean something in an address, and others.
const WORST: &str = "@:/%#?&= +å🙂\"'\\[]%41";

const AUTHORITY: &str = include_str!("../../tests/fixtures/authority.pem");

fn read(args: &[&str]) -> Result<Config, ConfigError> {
    Config::read([&["ungrus"], args].concat())
}

fn database(args: &[&str]) -> Result<String, ConfigError> {
    read(args).map(|config| config.database.expose().to_owned())
}

fn redis(args: &[&str]) -> Result<Option<RedisUrl>, ConfigError> {
    read(args).map(|config| config.redis)
}

fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().expect("text").into_owned()
}

/// A file with this text, for as long as the folder lives.
fn file(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("password");
    std::fs::write(&path, text).expect("a file");
    let path = path.to_str().expect("a plain path").to_owned();
    (folder, path)
}

#[test]
fn files_are_taken_as_they_are() {
    for url in ["sqlite:ungrus.db", "sqlite::memory:", "sqlite:///var/lib/ungrus.db"] {
        assert_eq!(database(&["--database", url]), Ok(url.to_owned()));
    }
}

#[test]
fn an_address_of_postgres_is_brought_into_one_form() {
    for (given, used) in [
        ("postgres://u:p@h/n", "postgres://u:p@localhost:5432/n?host=h&sslmode=prefer"),
        ("postgresql://h/n", "postgres://localhost:5432/n?host=h&sslmode=prefer"),
        ("postgres://u@h:6432", "postgres://u@localhost:6432/?host=h&sslmode=prefer"),
        ("postgres://u@[::1]:6432/n", "postgres://u@localhost:6432/n?host=%3A%3A1&sslmode=prefer"),
        ("postgres://u@blåbær.dk/n", "postgres://u@localhost:5432/n?host=xn%2D%2Dblbr%2Droah%2Edk&sslmode=prefer"),
        ("postgres://u@DB.example.dk/n", "postgres://u@localhost:5432/n?host=db%2Eexample%2Edk&sslmode=prefer"),
        (
            "postgres://u@/n?host=/run/postgresql",
            "postgres://u@localhost:5432/n?host=%2Frun%2Fpostgresql&sslmode=disable",
        ),
        (
            "postgres://u@localhost/n?host=/run/postgresql",
            "postgres://u@localhost:5432/n?host=%2Frun%2Fpostgresql&sslmode=disable",
        ),
        ("postgres://u@%2Frun%2Fpg/n", "postgres://u@localhost:5432/n?host=%2Frun%2Fpg&sslmode=disable"),
        ("postgres:///?host=h&dbname=n&user=u&port=1&password=p", "postgres://u:p@localhost:1/n?host=h&sslmode=prefer"),
        ("postgres://h/n?sslmode=require", "postgres://localhost:5432/n?host=h&sslmode=require"),
        (
            "postgres://h/n?pooler=transaction&application_name=a",
            "postgres://localhost:5432/n?host=h&sslmode=prefer&application_name=a&pooler=transaction",
        ),
        ("postgres://h/n?sslmode=disable", "postgres://localhost:5432/n?host=h&sslmode=disable"),
    ] {
        assert_eq!(database(&["--database", given]), Ok(used.to_owned()), "{given}");
    }
}

/// Whoever names an authority wants it asked; nobody speaks TLS on a socket.
#[test]
fn what_is_checked_of_postgres() {
    let (_folder, path) = file(AUTHORITY);
    let mode = |address: &str, more: &[&str]| {
        let url = Url::parse(&database(&[&["--database", address], more].concat()).expect("fits")).expect("an address");
        let asked: Vec<_> = url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        let of = |wanted: &str| asked.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
        (of("sslmode").expect("always"), of("sslrootcert").is_some_and(|named| named == path))
    };
    let own = ["--database-ca", path.as_str()];
    for (given, more, used) in [
        ("postgres://h/n", &[][..], ("prefer", false)),
        ("postgres://h/n", &own, ("verify-full", true)),
        ("postgres://h/n?sslmode=require", &own, ("verify-ca", true)),
        ("postgres://h/n?sslmode=verify-ca", &own, ("verify-ca", true)),
        ("postgres://h/n?sslmode=verify-full", &[], ("verify-full", false)),
        ("postgres://%2Frun/n?sslmode=verify-full", &own, ("disable", true)),
    ] {
        assert_eq!(mode(given, more), (used.0.to_owned(), used.1), "{given} {more:?}");
    }
    let inside = format!("postgres://h/n?sslrootcert={}", percent(&path));
    assert_eq!(mode(&inside, &[]), ("verify-full".to_owned(), true));
    let (_folder, empty) = file("nothing");
    for bad in ["/no/such/file", &empty] {
        let error = database(&["--database", "postgres://h/n", "--database-ca", bad]).expect_err("no authority");
        assert!(error.to_string().contains("--database-ca") && error.to_string().contains(bad), "{error}");
        let error = redis(&["--redis", "rediss://h", "--redis-ca", bad]).expect_err("no authority");
        assert!(error.to_string().contains("--redis-ca") && error.to_string().contains(bad), "{error}");
    }
}

#[test]
fn an_address_of_redis_is_read() {
    let tcp = |host: &str, port| Place::Tcp(host.to_owned(), port);
    let place = |url: &str| redis(&["--redis", url]).map(|redis| redis.map(|redis| (redis.place, redis.database)));
    for (given, used, database) in [
        ("redis://127.0.0.1", tcp("127.0.0.1", 6379), 0),
        ("redis://h:1/2", tcp("h", 1), 2),
        ("rediss://u:p@[::1]:1", tcp("::1", 1), 0),
        ("redis://blåbær.dk", tcp("xn--blbr-roah.dk", 6379), 0),
        ("redis+unix:///run/redis.sock", Place::Socket("/run/redis.sock".into()), 0),
        ("unix:/run/redis.sock", Place::Socket("/run/redis.sock".into()), 0),
        ("unix:///run/redis.sock?db=1&user=u&pass=p%40", Place::Socket("/run/redis.sock".into()), 1),
    ] {
        assert_eq!(place(given), Ok(Some((used, database))), "{given}");
    }
    assert!(redis(&["--redis", ""]).is_ok_and(|redis| redis.is_none()), "empty is not set");
    let watched =
        redis(&["--redis", "rediss+sentinel://u:p@a,b:1,[::1]/ungrus/3?sentinel_user=s&sentinel_password=%40"]);
    let watched = watched.expect("fits").expect("one");
    let hosts = [("a", 26379), ("b", 1), ("::1", 26379)].map(|(host, port)| (host.to_owned(), port)).to_vec();
    let (user, password) = (Some("s".to_owned()), Some("@".to_owned()));
    assert_eq!(watched.place, Place::Sentinels { hosts, name: "ungrus".to_owned(), user, password });
    assert_eq!((watched.user.as_deref(), watched.password.as_deref(), watched.database), (Some("u"), Some("p"), 3));
    assert!(watched.tls.is_some());
    assert!(redis(&["--redis", "redis+sentinel://a/n"]).is_ok_and(|redis| redis.is_some_and(|one| one.tls.is_none())));
    let (_folder, path) = file(AUTHORITY);
    assert_eq!(redis(&["--redis", "redis://h", "--redis-ca", &path]), Err(ConfigError::RedisTls));
    assert_eq!(redis(&["--redis", "rediss://h", "--redis-cert", &path]), Err(ConfigError::RedisIdentity));
}

/// The part is named, and nothing of it is repeated.
#[test]
fn a_wrong_part_is_named() {
    for (url, part) in [
        ("ungrus.db", BadPart::Scheme),
        ("mysql://h/n", BadPart::Scheme),
        ("postgres:", BadPart::Scheme),
        ("postgres:h/n", BadPart::Scheme),
        ("sqlite:", BadPart::Path),
        ("sqlite://", BadPart::Path),
        ("postgres://%u@h/n", BadPart::User),
        ("postgres://u:100%@h/n", BadPart::Password),
        ("postgres://u:%ff@h/n", BadPart::Password),
        ("postgres://u:%00@h/n", BadPart::Password),
        ("postgres://u:p/w@h/n", BadPart::Port),
        ("postgres://u:p?w@h/n", BadPart::Port),
        ("postgres://u:p#w@h/n", BadPart::Fragment),
        ("postgres://u@a b/n", BadPart::Host),
        ("postgres://u@::1/n", BadPart::Host),
        ("postgres://u@a,b/n", BadPart::Host),
        ("postgres://u@h:0/n", BadPart::Port),
        ("postgres://u@h:70000/n", BadPart::Port),
        ("postgres://u@h/%", BadPart::Path),
        ("postgres://u@h/n?port=x", BadPart::Parameter("port")),
        ("postgres://u@h/n?host=a%20b", BadPart::Parameter("host")),
        ("postgres://u@h/n?ssl=yes", BadPart::Unknown),
        ("postgres://u@h/n?sslmode=allow", BadPart::Parameter("sslmode")),
        ("postgres://u@h/n?pooler=yes", BadPart::Parameter("pooler")),
    ] {
        assert_eq!(database(&["--database", url]), Err(ConfigError::Database(part)), "{url}");
    }
    for (url, part) in [
        ("localhost", BadPart::Scheme),
        ("http://h", BadPart::Scheme),
        ("redis:", BadPart::Host),
        ("redis://", BadPart::Host),
        ("redis://:p@", BadPart::Host),
        ("redis://%2Frun/", BadPart::Host),
        ("redis://u:%@h", BadPart::Password),
        ("redis://h:x", BadPart::Port),
        ("redis://h/one", BadPart::Path),
        ("redis://h?x=1", BadPart::Unknown),
        ("redis://a,b", BadPart::Host),
        ("redis+sentinel://a", BadPart::Path),
        ("redis+sentinel:///ungrus", BadPart::Host),
        ("redis+sentinel://a/ungrus/x", BadPart::Path),
        ("redis+sentinel://a/ungrus?user=x", BadPart::Unknown),
        ("rediss+unix:/s", BadPart::Scheme),
        ("unix:", BadPart::Path),
        ("unix:redis.sock", BadPart::Path),
        ("unix:/s?db=one", BadPart::Parameter("db")),
    ] {
        assert_eq!(redis(&["--redis", url]), Err(ConfigError::Redis(part)), "{url}");
    }
    assert_eq!(redis(&["--redis", "127.0.0.1:6379"]), Err(ConfigError::Redis(BadPart::Scheme)));
    let said = database(&["--database", "postgres://u:p@h:x/n"]).expect_err("wrong").to_string();
    assert!(said.starts_with("--database takes ") && said.contains("its port is no number"), "{said}");
}

#[test]
fn a_password_may_hold_any_character() {
    let (_folder, path) = file(&format!("{WORST}\nmore\n"));
    let escaped = percent(WORST);
    for args in [
        &["--database", &format!("postgres://{escaped}:{escaped}@h/{escaped}")][..],
        &["--database", &format!("postgres://{escaped}@h/{escaped}"), "--database-password-file", &path],
    ] {
        let url = Url::parse(&database(args).expect("fits")).expect("an address");
        let parts = [url.username(), url.password().expect("one"), &url.path()[1..]].map(decoded);
        assert_eq!(parts, [WORST; 3], "{args:?}");
    }
    for args in [
        &["--redis", &format!("redis://{escaped}:{escaped}@h")][..],
        &["--redis", &format!("redis://{escaped}@h"), "--redis-password-file", &path],
    ] {
        let used = redis(args).expect("fits").expect("one");
        assert_eq!([used.user.as_deref(), used.password.as_deref()], [Some(WORST); 2], "{args:?}");
    }
    let socket = redis(&["--redis", "unix:/s?user=u", "--redis-password-file", &path]).expect("fits").expect("one");
    assert_eq!(socket.password.as_deref(), Some(WORST));
    // With an @ in it, as people write it.
    assert_eq!(
        database(&["--database", "postgres://u:p@ss@h/n"]),
        Ok("postgres://u:p%40ss@localhost:5432/n?host=h&sslmode=prefer".to_owned())
    );
}

#[test]
fn a_password_is_given_once() {
    let (_folder, path) = file("x\n");
    for (address, flag) in [("postgres://u:p@h/n", "--database"), ("redis://:p@h", "--redis")] {
        let file_flag = format!("{flag}-password-file");
        let error = read(&[flag, address, &file_flag, &path]).expect_err("twice");
        assert!(error.to_string().contains(&file_flag), "{error}");
    }
}

#[test]
fn a_file_without_a_password_is_named() {
    let (_folder, empty) = file("\nsecret\n");
    for path in [empty.as_str(), "/no/such/file"] {
        for args in [
            ["--database", "postgres://u@h/n", "--database-password-file", path],
            ["--redis", "redis://h", "--redis-password-file", path],
        ] {
            let error = read(&args).expect_err("no password");
            assert!(
                matches!(&error, ConfigError::PasswordFile { path: named, .. } if named.as_path() == Path::new(path))
            );
            assert!(error.to_string().contains(args[2]) && !error.to_string().contains("secret"), "{error}");
        }
    }
    // A file of SQLite has none.
    assert!(database(&["--database", "sqlite:x.db", "--database-password-file", "/no/such/file"]).is_ok());
}
