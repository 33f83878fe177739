//! `papers FOLDER`: writes the manual's pages and what shells complete, as `deploy/package` packs them. It is a program of
//! its own, so that the one that serves need not carry what writes them.

use clap_complete::{Shell, generate_to};
use std::io::{Error, Result};
use std::path::{Path, PathBuf};
use std::{env, fs};
use ungrus::config::command;

fn main() -> Result<()> {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        return Err(Error::other("papers needs the folder to write to"));
    };
    write(&folder)
}

pub fn write(folder: &Path) -> Result<()> {
    // The commit stands in the program alone: here it would make each commit's papers other ones.
    let command = command().version(env!("CARGO_PKG_VERSION"));
    let man = folder.join("man1");
    fs::create_dir_all(&man)?;
    clap_mangen::generate_to(command.clone(), man)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        generate_to(shell, &mut command.clone(), "ungrus", folder)?;
    }
    Ok(())
}
