//! The service's own environment file, for what is run beside the service: it speaks of the same database.

use super::{ConfigError, given, variable};
use clap::builder::Resettable;
use clap::{Args, CommandFactory, FromArgMatches};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Read unasked, if it is there, by every command that is not the service itself.
pub(super) const SERVICE_FILE: &str = "/etc/ungrus/ungrus.env";
/// What deploy/ungrus.service sets itself, so that the file need not.
const SERVICE: [(&str, &str); 2] =
    [("UNGRUS_DATABASE", "sqlite:/var/lib/ungrus/ungrus.db"), ("UNGRUS_LISTEN", "unix:/run/ungrus/a.sock")];

#[derive(Args)]
pub(super) struct EnvFileArgs {
    /// Variables as systemd's EnvironmentFile has them, beneath those of the environment [default, for what is not the
    /// service and names no database: /etc/ungrus/ungrus.env where there is one]
    #[arg(long, global = true, value_name = "FILE")]
    env_file: Option<PathBuf>,
}

impl EnvFileArgs {
    /// The file that was named; or the service's own, where `alone` and where there is one.
    pub(super) fn read(&self, alone: bool, serves: bool, service: &Path) -> Result<Option<EnvFile>, ConfigError> {
        let path = match &self.env_file {
            Some(path) => path,
            // If we may not even look whether it is there, it counts as there: reading it then says why it fails.
            None if alone && !serves && !matches!(service.try_exists(), Ok(false)) => service,
            None => return Ok(None),
        };
        let unreadable = |error: std::io::Error| ConfigError::EnvFile(path.to_owned(), error.to_string());
        let mut file = EnvFile::parse(&std::fs::read_to_string(path).map_err(unreadable)?);
        if !serves {
            for (name, value) in SERVICE {
                file.0.entry(name.to_owned()).or_insert_with(|| value.to_owned());
            }
        }
        Ok(Some(file))
    }
}

/// Variables, read as systemd.exec(5) says: comments, quotes, and lines that go on after a backslash. Never printed.
pub(super) struct EnvFile(BTreeMap<String, String>);

impl EnvFile {
    /// Lines that are no assignment are skipped, as systemd does.
    fn parse(text: &str) -> Self {
        let mut variables = BTreeMap::new();
        let mut rest = text.trim_start_matches('\u{feff}');
        loop {
            rest = rest.trim_start();
            let line = rest.lines().next().unwrap_or_default();
            if rest.is_empty() {
                return Self(variables);
            }
            rest = match line.split_once('=').filter(|_| !line.starts_with(['#', ';'])) {
                Some((name, _)) => {
                    let (value, after) = value(&rest[name.len() + 1..]);
                    if is_name(name.trim_end()) {
                        variables.insert(name.trim_end().to_owned(), value);
                    }
                    after
                }
                None => &rest[line.len()..],
            };
        }
    }

    /// A variable that holds something.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        given(self.0.get(name).map(String::as_str))
    }

    /// The command line again, over what this file says.
    pub(super) fn beneath<T: CommandFactory + FromArgMatches>(&self, args: &[OsString]) -> Result<T, clap::Error> {
        let command = T::command().mut_args(|arg| {
            let name = arg.get_env().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            match self.get(&name) {
                // The environment's own goes before; an empty one is one that was not set.
                Some(value) if given(variable(&name)).is_none() => {
                    let shown = arg.get_action().takes_values();
                    arg.env(Resettable::Reset).default_value(value.to_owned()).hide_default_value(shown)
                }
                _ => arg,
            }
        });
        T::from_arg_matches_mut(&mut command.try_get_matches_from(args)?)
    }
}

fn is_name(name: &str) -> bool {
    !name.starts_with(|c: char| c.is_ascii_digit())
        && !name.is_empty()
        && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_')
}

/// The value that begins here, and what comes after its line.
fn value(text: &str) -> (String, &str) {
    let (mut value, mut quote, mut plain) = (String::new(), None, false);
    // The length to keep at least: trailing spaces go, but not those that were quoted or escaped.
    let mut kept = 0;
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match (quote, c) {
            (None, '\n') => {
                value.truncate(value.trim_end().len().max(kept));
                return (value, &text[at + 1..]);
            }
            (None, '\'' | '"') if !plain => quote = Some(c),
            (Some(open), _) if c == open => (quote, kept) = (None, value.len()),
            (None | Some('"'), '\\') => {
                match chars.next() {
                    None | Some((_, '\n')) => {}
                    Some((_, next)) => {
                        if quote.is_some() && !matches!(next, '"' | '\\' | '`' | '$') {
                            value.push('\\');
                        }
                        value.push(next);
                        kept = value.len();
                    }
                }
                plain |= quote.is_none();
            }
            (None, _) if !plain && c.is_whitespace() => {}
            _ => {
                value.push(c);
                plain |= quote.is_none();
            }
        }
    }
    if quote.is_none() {
        value.truncate(value.trim_end().len().max(kept));
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Option<String> {
        EnvFile::parse(&format!("{text}\nOTHER=1\n")).get("A").map(str::to_owned)
    }

    /// systemd.exec(5), EnvironmentFile=. The same as systemd 252 reads of each (by its generator for environment.d).
    #[test]
    fn it_is_read_as_systemd_reads_it() {
        for (text, value) in [
            ("A=b", Some("b")),
            ("  A =  b c  ", Some("b c")),
            ("A='b  '  ", Some("b  ")),
            ("A=\"b # c\"", Some("b # c")),
            ("A=b # c", Some("b # c")),
            ("A=b\"c", Some("b\"c")),
            ("A='b\\c'", Some("b\\c")),
            ("A=\"b\\\"\\$\\c\"", Some("b\"$\\c")),
            ("A=b\\c\\\\d", Some("bc\\d")),
            ("A='b' \"c\"", Some("bc")),
            ("A='b'c  d 'e'", Some("bc  d 'e'")),
            ("A=b\\ ", Some("b ")),
            ("A=b\\\nc", Some("bc")),
            ("A='b\nc'", Some("b\nc")),
            ("A=postgres://u:p%40@h/d?host=/run&x=1", Some("postgres://u:p%40@h/d?host=/run&x=1")),
            ("A=1\nA=2", Some("2")),
            ("#A=b", None),
            (";A=b", None),
            ("A", None),
            ("A=", None),
            ("A=''", None),
            ("export A=b", None),
        ] {
            assert_eq!(one(text).as_deref(), value, "{text}");
            assert_eq!(EnvFile::parse(&format!("{text}\nOTHER=1\n")).get("OTHER"), Some("1"), "{text}");
        }
        assert_eq!(EnvFile::parse("\u{feff}A=b\r\nB=c").get("A"), Some("b"));
    }
}
