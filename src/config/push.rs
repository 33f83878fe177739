//! Pushes to browsers of staff: off until somebody says whom the push services may ask about them.

use super::origin::Origin;
use super::{ConfigError, given};
use crate::address::MailAddress;
use clap::Args;
use std::path::PathBuf;

/// How pushes go out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushConfig {
    /// `mailto:` or `https://`: told to push services with each push (RFC 8292, section 2.1).
    pub contact: String,
    /// Scheme, host and port of a push service beside the ones that browsers come with.
    pub service: Option<String>,
    /// Who may sign that one's certificate, in PEM; none: the public authorities.
    pub authorities: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct PushArgs {
    /// Turns pushes to browsers of staff on, and says whom push services may ask about them: mailto:ADDRESS, or an
    /// https:// address [default: off]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_PUSH_CONTACT", hide_env_values = true)]
    push_contact: Option<String>,
    /// A push service of your own, beside those of Google, Mozilla, Apple and Microsoft: https://HOST [default: none]
    #[arg(long, global = true, value_name = "URL", env = "UNGRUS_PUSH_SERVICE", hide_env_values = true)]
    push_service: Option<String>,
    /// Who may sign its certificate, as a PEM file [default: the public authorities]
    #[arg(long, global = true, value_name = "FILE", env = "UNGRUS_PUSH_SERVICE_CA", hide_env_values = true)]
    push_service_ca: Option<String>,
}

impl PushArgs {
    pub(super) fn read(self) -> Result<Option<PushConfig>, ConfigError> {
        let service = given(self.push_service).map(|url| Origin::parse(url.trim())).transpose();
        let service = service.map_err(|_| ConfigError::PushService)?.map(|Origin(origin)| origin);
        let authorities = given(self.push_service_ca).map(PathBuf::from);
        let Some(contact) = given(self.push_contact) else { return Ok(None) };
        let contact = contact.trim().to_owned();
        if !is_contact(&contact) {
            return Err(ConfigError::PushContact);
        }
        Ok(Some(PushConfig { contact, service, authorities }))
    }
}

fn is_contact(text: &str) -> bool {
    match text.strip_prefix("mailto:") {
        Some(address) => MailAddress::parse(address).is_ok(),
        None => text.parse::<http::Uri>().is_ok_and(|uri| uri.scheme_str() == Some("https") && uri.host().is_some()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(contact: &str, service: &str) -> Result<Option<PushConfig>, ConfigError> {
        let say = |text: &str| Some(text.to_owned());
        PushArgs { push_contact: say(contact), push_service: say(service), push_service_ca: None }.read()
    }

    #[test]
    fn pushes_are_off_until_there_is_a_contact() {
        assert_eq!(read("", ""), Ok(None));
        assert_eq!(read("", "https://push.example.dk"), Ok(None));
        let on = read(" mailto:drift@example.dk ", "http://127.0.0.1:9000/").expect("understood").expect("on");
        assert_eq!(
            (on.contact.as_str(), on.service.as_deref()),
            ("mailto:drift@example.dk", Some("http://127.0.0.1:9000"))
        );
        assert!(read("https://example.dk/kontakt", "").expect("understood").is_some());
    }

    #[test]
    fn what_is_no_contact_or_no_service_is_named() {
        for contact in ["drift@example.dk", "mailto:", "http://example.dk", "https://", "mailto:a b@example.dk"] {
            assert_eq!(read(contact, ""), Err(ConfigError::PushContact), "{contact}");
        }
        for service in
            ["push.example.dk", "http://push.example.dk", "https://push.example.dk/a", "https://a@push.example.dk"]
        {
            assert_eq!(read("mailto:drift@example.dk", service), Err(ConfigError::PushService), "{service}");
        }
    }
}
