//! The addresses of the database and of Redis.

use super::*;
use percent_encoding::percent_decode_str;
use std::path::Path;
use url::Url;

/// Characters that mean something in an address, and others.
const WORST: &str = "@:/%#?&= +å🙂\"'\\[]%41";

fn read(args: &[&str]) -> Result<Config, ConfigError> {
    Config::read([&["ungrus"], args].concat())
}

fn database(args: &[&str]) -> Result<String, ConfigError> {
    read(args).map(|config| config.database.expose().to_owned())
}

fn redis(args: &[&str]) -> Result<Option<String>, ConfigError> {
    read(args).map(|config| config.redis.map(|redis| redis.expose().to_owned()))
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
        ("postgres://u:p@h/n", "postgres://u:p@localhost:5432/n?host=h"),
        ("postgresql://h/n", "postgres://localhost:5432/n?host=h"),
        ("postgres://u@h:6432", "postgres://u@localhost:6432/?host=h"),
        ("postgres://u@[::1]:6432/n", "postgres://u@localhost:6432/n?host=%3A%3A1"),
        ("postgres://u@blåbær.dk/n", "postgres://u@localhost:5432/n?host=xn%2D%2Dblbr%2Droah%2Edk"),
        ("postgres://u@DB.example.dk/n", "postgres://u@localhost:5432/n?host=db%2Eexample%2Edk"),
        ("postgres://u@/n?host=/run/postgresql", "postgres://u@localhost:5432/n?host=%2Frun%2Fpostgresql"),
        ("postgres://u@localhost/n?host=/run/postgresql", "postgres://u@localhost:5432/n?host=%2Frun%2Fpostgresql"),
        ("postgres://u@%2Frun%2Fpg/n", "postgres://u@localhost:5432/n?host=%2Frun%2Fpg"),
        ("postgres:///?host=h&dbname=n&user=u&port=1&password=p", "postgres://u:p@localhost:1/n?host=h"),
        ("postgres://h/n?sslmode=disable", "postgres://localhost:5432/n?host=h&sslmode=disable"),
    ] {
        assert_eq!(database(&["--database", given]), Ok(used.to_owned()), "{given}");
    }
}

#[test]
fn an_address_of_redis_is_brought_into_one_form() {
    for (given, used) in [
        ("redis://127.0.0.1", "redis://127.0.0.1:6379/"),
        ("redis://h:1/2", "redis://h:1/2"),
        ("redis://:p@h", "redis://:p@h:6379/"),
        ("redis://u:p@[::1]:1", "redis://u:p@[::1]:1/"),
        ("redis://blåbær.dk", "redis://xn--blbr-roah.dk:6379/"),
        ("redis+unix:///run/redis.sock", "unix:///run/redis.sock"),
        ("unix:/run/redis.sock", "unix:///run/redis.sock"),
        ("unix:///run/redis.sock?db=1&user=u&pass=p%40", "unix:///run/redis.sock?user=u&pass=p%40&db=1"),
    ] {
        assert_eq!(redis(&["--redis", given]), Ok(Some(used.to_owned())), "{given}");
    }
    assert_eq!(redis(&["--redis", ""]), Ok(None), "empty is not set");
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
        let url = Url::parse(&redis(args).expect("fits").expect("one")).expect("an address");
        assert_eq!([url.username(), url.password().expect("one")].map(decoded), [WORST; 2], "{args:?}");
    }
    let socket = redis(&["--redis", "unix:/s?user=u", "--redis-password-file", &path]).expect("fits").expect("one");
    let socket = Url::parse(&socket).expect("an address");
    assert!(socket.query_pairs().any(|(name, value)| name == "pass" && value == WORST));
    // With an @ in it, as people write it.
    assert_eq!(
        database(&["--database", "postgres://u:p@ss@h/n"]),
        Ok("postgres://u:p%40ss@localhost:5432/n?host=h".to_owned())
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
