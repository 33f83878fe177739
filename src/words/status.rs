//! How the chat stands. The page says it as it comes, and its script when that changes: a test writes these sentences into
//! `web/words`.

use super::moment::Moments;
use crate::protocol::{Opening, Wait};
use serde::Serialize;

/// Numbers stand in forms that need no plural, so that no script has to know one.
#[derive(Serialize)]
pub struct StatusWords {
    pub open: &'static str,
    pub one_on_duty: &'static str,
    /// {n}: how many.
    pub on_duty: &'static str,
    pub pause: &'static str,
    pub wait_unknown: &'static str,
    pub wait_none: &'static str,
    /// {to}: minutes.
    pub wait_up_to: &'static str,
    /// {to}: minutes.
    pub wait_about: &'static str,
    /// {from} and {to}: minutes.
    pub wait_between: &'static str,
    /// {n}: minutes.
    pub closes: &'static str,
    pub broken: &'static str,
    pub broken_text: &'static str,
    pub full: &'static str,
    pub full_text: &'static str,
    pub closed: &'static str,
    pub nobody: &'static str,
    pub nobody_text: &'static str,
    /// {when}: in the words of `moments`.
    pub opens: &'static str,
    pub opens_unknown: &'static str,
    /// Scripts have them in a file of their own.
    #[serde(skip)]
    pub moments: Moments,
}

impl StatusWords {
    pub fn wait(&self, wait: Option<Wait>) -> String {
        let Some(Wait { from, to }) = wait else { return self.wait_unknown.to_owned() };
        let form = match (from, to) {
            (_, ..=2) => self.wait_none,
            (0, _) => self.wait_up_to,
            (from, to) if from == to => self.wait_about,
            _ => self.wait_between,
        };
        form.replace("{from}", &from.to_string()).replace("{to}", &to.to_string())
    }

    pub fn crew(&self, on_duty: u32) -> String {
        if on_duty == 1 { self.one_on_duty.to_owned() } else { self.on_duty.replace("{n}", &on_duty.to_string()) }
    }

    pub fn closing(&self, minutes: u32) -> String {
        self.closes.replace("{n}", &minutes.to_string())
    }

    pub fn opening(&self, opening: Option<&Opening>) -> String {
        match opening {
            Some(opening) => self.opens.replace("{when}", &self.moments.text(opening)),
            None => self.opens_unknown.to_owned(),
        }
    }
}
