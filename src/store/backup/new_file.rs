//! A file that is being made: gone again, unless it was made whole.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, chown};
use std::path::{Path, PathBuf};

/// Besides the file itself, what SQLite may keep beside it.
const SUFFIXES: [&str; 4] = ["", "-journal", "-wal", "-shm"];

pub(super) struct NewFile {
    path: PathBuf,
    kept: bool,
}

impl NewFile {
    /// For its owner alone, and never over another file.
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        Ok(Self { path: path.to_owned(), kept: false })
    }

    /// Root makes it for whoever owns the folder: the service could not open a database of root's.
    pub(super) fn give_to_owner_of_folder(&self) -> io::Result<()> {
        let (file, folder) = (self.path.metadata()?, folder(&self.path).metadata()?);
        if file.uid() == 0 && folder.uid() != 0 {
            chown(&self.path, Some(folder.uid()), Some(folder.gid()))?;
        }
        Ok(())
    }

    /// What an earlier file of this name has left beside it, or another has.
    pub(super) fn beside(path: &Path) -> Option<PathBuf> {
        SUFFIXES[1..].iter().map(|suffix| with(path, suffix)).find(|path| path.symlink_metadata().is_ok())
    }

    pub(super) fn keep(mut self) {
        self.kept = true;
    }

    /// Another name, once all of it is on the disk, and never over another file.
    pub(super) fn move_to(mut self, name: &Path) -> io::Result<()> {
        File::open(&self.path)?.sync_all()?;
        match std::fs::hard_link(&self.path, name) {
            Ok(()) => {}
            Err(error) if name.symlink_metadata().is_ok() => return Err(error),
            // There is no second name for a file where this is, as on many USB sticks.
            Err(_) => {
                std::fs::rename(&self.path, name)?;
                self.kept = true;
            }
        }
        File::open(folder(name))?.sync_all()
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        for suffix in SUFFIXES.iter().filter(|_| !self.kept) {
            let _ = std::fs::remove_file(with(&self.path, suffix));
        }
    }
}

/// The same path with something after it.
pub(super) fn with(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
