//! An agency's members: inviting them, again when the passphrase is lost, and taking somebody away.

use super::agencies::PATH;
use super::agency::{SureForm, Unsure, ask_again, ask_whom, done, gone, what};
use super::link::{LinkPage, id_from, label_from};
use super::{Frame, Spoken, when, words_for};
use crate::http::assets::Assets;
use crate::http::extract::{Named, Of};
use crate::http::ground::Ground;
use crate::http::pages::render;
use crate::id::{AgencyId, LinkId, MemberId};
use crate::store::{Agency, INVITE_SECONDS, LinkFor, Member, MemberInvite, StoreError};
use axum::Form;
use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use serde::Deserialize;

#[derive(Deserialize)]
pub struct InviteForm {
    #[serde(default)]
    whom: String,
    #[serde(default)]
    link: String,
}

#[derive(Deserialize)]
pub struct AgainForm {
    #[serde(flatten)]
    meant: SureForm,
    #[serde(default)]
    link: String,
}

/// Answers with the link itself: after a redirect it would have to be kept somewhere.
pub async fn invite(
    State(ground): State<Ground>,
    frame: Frame,
    Of(id): Of<AgencyId>,
    Form(form): Form<InviteForm>,
) -> Result<Response, StoreError> {
    let words = frame.words;
    match (label_from(words, form.whom), ground.store.agency(id).await?) {
        (_, None) => Ok(gone(words)),
        (Ok(label), _) => {
            let what = what(words, None, &label);
            link(&ground, frame, (id, id_from(&ground, &form.link)), LinkFor::Newcomer(&label), what).await
        }
        (Err(whom), _) => ask_whom(&ground, frame, id, whom).await,
    }
}

/// Somebody at an agency.
type AtAgency = (AgencyId, MemberId);

impl Named for AtAgency {
    fn gone(parts: &Parts) -> Response {
        gone(words_for(parts))
    }
}

/// A link to an agency.
type Link = (AgencyId, LinkId);

impl Named for Link {
    fn gone(parts: &Parts) -> Response {
        gone(words_for(parts))
    }
}

/// Somebody and their agency; none where one of them is gone.
async fn member(ground: &Ground, (id, wanted): AtAgency) -> Result<Option<(Agency, Member)>, StoreError> {
    let Some(agency) = ground.store.agency(id).await? else { return Ok(None) };
    let one = ground.store.members(id).await?.into_iter().find(|one| one.id == wanted);
    Ok(one.map(|one| (agency, one)))
}

/// A link by which somebody chooses a passphrase anew. Of the last who can open cards it must be meant.
pub async fn again(
    State(ground): State<Ground>,
    frame: Frame,
    Of(whose): Of<AtAgency>,
    Form(form): Form<AgainForm>,
) -> Result<Response, StoreError> {
    let Some((agency, one)) = member(&ground, whose).await? else { return Ok(gone(frame.words)) };
    let whom = LinkFor::Again(one.id, form.meant.sure());
    let what = what(frame.words, Some(&one.name), "");
    link(&ground, frame, (agency.id, id_from(&ground, &form.link)), whom, what).await
}

/// Their sign-ins end at once. Of the last who can open cards it must be meant.
pub async fn remove(
    State(ground): State<Ground>,
    frame: Frame,
    Of(whose): Of<AtAgency>,
    Form(form): Form<SureForm>,
) -> Result<Response, StoreError> {
    let Some((agency, one)) = member(&ground, whose).await? else { return Ok(gone(frame.words)) };
    match ground.store.remove_member(&agency, one.id, form.sure()).await {
        Err(StoreError::LastInside) => ask_again(&ground, frame, agency.id, Unsure::Remove(one.id.text())).await,
        removed => done(frame.words, agency.id, removed),
    }
}

pub async fn withdraw(
    State(ground): State<Ground>,
    Spoken(words): Spoken,
    Of((id, invite)): Of<Link>,
) -> Result<Response, StoreError> {
    done(words, id, ground.store.withdraw_member_invite(id, invite).await)
}

async fn link(
    ground: &Ground,
    frame: Frame,
    (agency, id): Link,
    whom: LinkFor<'_>,
    what: String,
) -> Result<Response, StoreError> {
    let secret = ground.random(MemberInvite::random);
    let maker = Some(frame.my_id);
    let made = ground.store.invite_member(id, &secret, agency, whom, maker, ground.now()).await;
    match (made, whom) {
        (Err(StoreError::Gone(_)), _) => return Ok(gone(frame.words)),
        (Err(StoreError::LastInside), LinkFor::Again(whose, _)) => {
            return ask_again(ground, frame, agency, Unsure::Again(whose.text())).await;
        }
        (made, _) => made?,
    }
    let words = frame.words;
    let expires = when(words, ground.now() + INVITE_SECONDS, ground.clock.wall());
    Ok(render(&LinkPage {
        assets: Assets,
        frame,
        link: ground.member_link(&secret),
        what,
        how: words.members.link_how.put(expires),
        wrong: words.members.link_wrong,
        back: format!("{PATH}/{}", agency.text()),
    }))
}
