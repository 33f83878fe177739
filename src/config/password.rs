//! Passwords that do not stand in an address: in a file, or in a variable.

use super::{ConfigError, given};
use std::path::PathBuf;

/// Where the password of a database or of Redis was given besides its address.
#[derive(Default)]
pub(super) struct Aside {
    /// The flag of its file.
    pub flag: &'static str,
    pub file: Option<String>,
    pub variable: Option<String>,
}

impl Aside {
    /// The one password that was given: in the address, a variable's as it is, or the first line of the file.
    pub(super) fn or(self, inside: Option<String>) -> Result<Option<String>, ConfigError> {
        let file = given(self.file);
        let variable = self.variable.filter(|text| !text.is_empty());
        match (inside, file, variable) {
            (None, Some(path), None) => first_line(self.flag, path.into()).map(Some),
            (inside, None, None) => Ok(inside),
            (None, None, variable) => Ok(variable),
            _ => Err(ConfigError::PasswordTwice(self.flag)),
        }
    }
}

fn first_line(flag: &'static str, path: PathBuf) -> Result<String, ConfigError> {
    let unreadable = |why: String| ConfigError::PasswordFile { flag, path: path.clone(), why };
    let text = std::fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    let first = text.lines().next().unwrap_or_default();
    if first.is_empty() || first.contains('\0') {
        return Err(unreadable("no password on its first line".to_owned()));
    }
    Ok(first.to_owned())
}
