//! Who answers for the data ("dataansvarlig") and how to reach them: what GDPR article 13 and the act on accessible
//! websites want told. The centre writes it; an empty text has not been given yet.

use super::settings::put;
use crate::name::{self, BadLine};
use crate::store::row::sql;
use crate::store::{PhoneNumber, Store, StoreError};

/// What is told of the centre as controller.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Controller {
    /// By post.
    pub address: String,
    pub email: String,
    pub phone: Option<PhoneNumber>,
    /// The data protection officer, and how to reach them.
    pub officer: String,
    /// Purposes and legal basis.
    pub basis: String,
    /// Where to complain about data.
    pub complaint: String,
    /// Where to complain about pages that not everybody can use.
    pub supervisor: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadContact {
    #[error(transparent)]
    Line(#[from] BadLine),
    #[error("an e-mail address is written like post@example.dk")]
    Email,
    #[error("a phone number is written with 3 to 15 digits and spaces, perhaps after a +")]
    Phone,
}

impl Controller {
    /// One line: an address, a person, an authority.
    pub const MAX_LINE: usize = 200;
    pub const MAX_BASIS: usize = 900;
    /// The longest address that mail is delivered to (RFC 5321, section 4.5.3.1.3).
    pub const MAX_EMAIL: usize = 254;

    // Read on the authorities' own pages; still to be checked by the centre.
    /// Proposed, and not saved until a coordinator does.
    pub const COMPLAINT: &str =
        "Datatilsynet, Carl Jacobsens Vej 35, 2500 Valby, telefon 33 19 32 00, dt@datatilsynet.dk";
    /// Proposed, and not saved until a coordinator does.
    pub const SUPERVISOR: &str = "Digitaliseringsstyrelsen, telefon 20 16 36 12, digst.dk";
    /// Proposed to be copied: a centre that has not read it has not said it.
    pub const BASIS: &str = "Formålet er at give unge og pårørende anonym rådgivning om rusmidler. Det er en opgave, \
        som kommunen har efter loven (barnets lov § 28 og serviceloven § 101 a; databeskyttelsesforordningens artikel 6, \
        stk. 1, litra e, og artikel 9, stk. 2, litra h). Et kort, som du selv sender videre, behandler vi, fordi du siger \
        ja til det (artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a). Trækker du det tilbage, stopper vi.";

    /// A text of one line; may be empty.
    pub fn line_from(text: &str) -> Result<String, BadContact> {
        Ok(name::words(text, Self::MAX_LINE)?)
    }

    /// May be empty.
    pub fn basis_from(text: &str) -> Result<String, BadContact> {
        Ok(name::words(text, Self::MAX_BASIS)?)
    }

    /// May be empty.
    pub fn email_from(text: &str) -> Result<String, BadContact> {
        let text = name::line(text, Self::MAX_EMAIL)?;
        if text.is_empty() || is_email(&text) { Ok(text) } else { Err(BadContact::Email) }
    }

    /// None where it is empty.
    pub fn phone_from(text: &str) -> Result<Option<PhoneNumber>, BadContact> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        PhoneNumber::parse(text).map(Some).ok_or(BadContact::Phone)
    }
}

/// As centres have them: what a `mailto:` link takes without being escaped.
fn is_email(text: &str) -> bool {
    let Some((local, host)) = text.split_once('@') else { return false };
    let plain = |part: &str, more: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    plain(local, "._+-") && host.contains('.') && host.split('.').all(|label| plain(label, "-"))
}

impl Store {
    pub async fn controller(&self) -> Result<Controller, StoreError> {
        let kept = sql("SELECT name, value FROM settings WHERE name LIKE 'controller_%'", &[]);
        let mut told = Controller::default();
        for (name, value) in kept.all::<(String, String)>(&self.pool).await? {
            match name.as_str() {
                "controller_address" => told.address = value,
                "controller_email" => told.email = value,
                "controller_phone" => told.phone = PhoneNumber::parse(&value),
                "controller_officer" => told.officer = value,
                "controller_basis" => told.basis = value,
                "controller_complaint" => told.complaint = value,
                "controller_supervisor" => told.supervisor = value,
                _ => {}
            }
        }
        Ok(told)
    }

    /// Saves all of it, or nothing.
    pub async fn save_controller(&self, told: &Controller) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        put(&mut tx, "controller_address", &told.address).await?;
        put(&mut tx, "controller_email", &told.email).await?;
        put(&mut tx, "controller_phone", told.phone.as_ref().map_or("", |phone| &phone.shown)).await?;
        put(&mut tx, "controller_officer", &told.officer).await?;
        put(&mut tx, "controller_basis", &told.basis).await?;
        put(&mut tx, "controller_complaint", &told.complaint).await?;
        put(&mut tx, "controller_supervisor", &told.supervisor).await?;
        Ok(tx.commit().await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_mail() {
        for (text, right) in [
            ("", true),
            (" ungrus@kommune.dk ", true),
            ("ung.rus+chat@rus-center.kommune.dk", true),
            ("ungrus", false),
            ("ungrus@kommune", false),
            ("@kommune.dk", false),
            ("a@b@c.dk", false),
            ("a b@c.dk", false),
            ("a@c..dk", false),
            ("\"><a>@c.dk", false),
            ("a@c.dk?bcc=x@y.dk", false),
        ] {
            assert_eq!(Controller::email_from(text).is_ok(), right, "{text}");
        }
    }

    #[test]
    fn what_we_propose_can_be_saved() {
        for line in [Controller::COMPLAINT, Controller::SUPERVISOR] {
            assert_eq!(Controller::line_from(line).as_deref(), Ok(line));
        }
        assert_eq!(Controller::basis_from(Controller::BASIS).as_deref(), Ok(Controller::BASIS));
    }
}
