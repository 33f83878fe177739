//! Who may ask for what. Every route names it, and is guarded by what it names: a handler is given whom this has found,
//! and looks for nobody itself. One that wants somebody where the table lets everybody in answers as if nobody were
//! signed in.

use super::member::{Inside, MemberDoor, SIGNED_OUT};
use super::{Coordinator, Refused, SignedIn, StaffDoor};
use crate::http::answer::ReadIn;
use crate::http::problem::Problem;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Who may ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// No cookie is needed. What is secret there, a link, a code or a passphrase, the request carries itself.
    Anybody,
    /// Anybody of staff who is signed in.
    Staff,
    /// Of those only coordinators.
    Coordinator,
    /// A member of an agency who is signed in.
    Member,
    /// Of those only whoever has been let in: they may read cards.
    Insider,
}

/// The doors that are asked who sends a request.
#[derive(Clone)]
pub struct Doors {
    pub staff: StaffDoor,
    pub members: MemberDoor,
}

/// Middleware: lets in whom the route names, and passes on who that is.
pub async fn gate(State((who, doors)): State<(Who, Doors)>, mut request: Request, next: Next) -> Response {
    if let Err(refused) = let_in(who, &doors, &mut request).await {
        return refused;
    }
    let read_in = request.extensions().get().map(|signed_in: &SignedIn| ReadIn(signed_in.locale));
    let mut answer = next.run(request).await;
    if let Some(read_in) = read_in {
        answer.extensions_mut().insert(read_in);
    }
    answer
}

async fn let_in(who: Who, doors: &Doors, request: &mut Request) -> Result<(), Response> {
    match who {
        Who::Anybody => {}
        Who::Staff | Who::Coordinator => {
            let found = doors.staff.sessions.who(request.headers()).await;
            let found = found.map_err(|error| Refused::Store(error).into_response())?;
            let signed_in = found.ok_or_else(|| Refused::nobody(request).into_response())?;
            if who == Who::Coordinator {
                let coordinator = Coordinator::of(signed_in.clone()).map_err(IntoResponse::into_response)?;
                request.extensions_mut().insert(coordinator);
            }
            request.extensions_mut().insert(signed_in);
        }
        Who::Member | Who::Insider => {
            let found = doors.members.sessions.who(request.headers()).await;
            let found = found.map_err(|error| Problem::from(&error).into_response())?;
            let member = found.ok_or_else(|| SIGNED_OUT.into_response())?;
            if who == Who::Insider {
                let inside = Inside::of(&member).map_err(IntoResponse::into_response)?;
                request.extensions_mut().insert(inside);
            }
            request.extensions_mut().insert(member);
        }
    }
    Ok(())
}
