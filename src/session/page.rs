//! What a connection knows of the page behind it: which version of the frames it speaks.

use super::Effects;
use crate::protocol::{ToPage, decode, is_outdated, version_of};
use serde::Deserialize;

/// A page, as far as its frames tell.
#[derive(Default)]
pub struct Page {
    /// It speaks a version that is not answered any more, and was asked to reload.
    outdated: bool,
    /// Some of what it said could not be read.
    misread: bool,
}

impl Page {
    /// Reads a frame. Unknown ones are passed over; one that can't be read ends the connection, but for a page that is to
    /// reload: it may hold words that nobody else has, and is not sent away.
    pub fn read<'a, T: Deserialize<'a>>(&mut self, text: &'a str, out: &mut Effects) -> Option<T> {
        decode(text).unwrap_or_else(|code| {
            if let Some(version) = version_of(text) {
                self.speaks(version, out);
            }
            self.misread = true;
            if !self.outdated {
                out.close(code);
            }
            None
        })
    }

    /// Its first frame says so.
    pub fn speaks(&mut self, version: u32, out: &mut Effects) {
        if is_outdated(version) && !std::mem::replace(&mut self.outdated, true) {
            out.send(&ToPage::Reload {});
        }
    }

    /// Whether it is to reload, and what it said first may be what could not be read.
    pub fn is_misread(&self) -> bool {
        self.outdated && self.misread
    }
}
