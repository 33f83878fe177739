//! Pushes: where a browser of staff says that it wants them; the desk's service worker, which shows them; and what makes the
//! desk something that can be put on a home screen.

use crate::http::answer::Done;
use crate::http::assets::Assets;
use crate::http::auth::{Refused, SignedIn};
use crate::http::extract::Asked;
use crate::http::ground::Ground;
use crate::http::locale::Visit;
use crate::http::pages::tapped::Unread;
use crate::http::problem::Problem;
use crate::http::state::Office;
use crate::words::desk;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::json;

/// What the worker looks after: the desk and its pages, and nothing of young people's.
const SCOPE: &str = "/vagt";

#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Subscription {
    endpoint: String,
}

/// `POST /vagt/besked`: whoever is signed in here is called to this browser.
pub async fn subscribe(
    State(ground): State<Ground>,
    State(office): State<Office>,
    signed_in: SignedIn,
    asked: Asked<Subscription, Unread>,
) -> Result<Result<Json<Done>, Problem>, Refused> {
    let refused = |code| Ok(Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, code)));
    let Some(push) = &office.push else { return refused("push_off") };
    if push.services.endpoint(&asked.endpoint).is_none() {
        return refused("push_service");
    }
    ground.store.keep_push(&signed_in.session_hash, &asked.endpoint).await?;
    Ok(Ok(Json(Done {})))
}

/// `POST /vagt/besked/fra`: not any more.
pub async fn unsubscribe(State(ground): State<Ground>, signed_in: SignedIn) -> Result<Json<Done>, Refused> {
    ground.store.drop_push(&signed_in.session_hash).await?;
    Ok(Json(Done {}))
}

/// `GET /vagt/besked.js?sprog=TAG`: the worker, in the language of the desk that asks for it. At one address for ever, where
/// browsers look for its next version.
pub async fn worker(Visit(locale): Visit) -> Response {
    let script = Assets.plain_script(locale, "desk", "worker");
    let kind = (header::CONTENT_TYPE, "text/javascript; charset=utf-8");
    ([kind, (header::HeaderName::from_static("service-worker-allowed"), SCOPE)], script).into_response()
}

/// `GET /vagt/app.webmanifest?sprog=TAG`. Browsers fetch it without a cookie.
pub async fn manifest(Visit(locale): Visit) -> Response {
    let icon = |size: u16| {
        let src = Assets.url(&format!("desk-{size}.png"));
        json!({"src": src, "type": "image/png", "sizes": format!("{size}x{size}"), "purpose": "any maskable"})
    };
    let words = &desk(locale).panel;
    let said = json!({
        "id": SCOPE, "start_url": SCOPE, "scope": SCOPE, "display": "standalone",
        "name": words.heading, "short_name": words.title, "lang": locale.tag(),
        "background_color": "#f6f4ef", "theme_color": "#2f6b56",
        "icons": [icon(192), icon(512)],
    });
    ([(header::CONTENT_TYPE, "application/manifest+json")], said.to_string()).into_response()
}
