//! `POST /skole/kit`: one file of a kit.

use super::press::Press;
use super::wrong::Wrong;
use super::{outlet_of, wish_of};
use crate::hours::printed;
use crate::http::state::HttpState;
use crate::kit::{self, Design, FileKind, Format, Headline, Language, Wish};
use crate::store::Outlet;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{Extension, State};
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::fmt::Write;
use std::sync::Arc;

/// Beside the file: what is on it, for those who can't see it. Percent-encoded UTF-8.
const ALT: HeaderName = HeaderName::from_static("kit-alt");

/// What a place asks for; the codes are those of [`crate::kit`].
#[derive(Deserialize)]
pub struct Asked {
    secret: String,
    format: String,
    file: String,
    language: String,
    design: String,
    headline: String,
    /// Whether the word "rusmidler" appears.
    drugs: bool,
    /// Whether opening hours and the place's name appear.
    hours: bool,
    name: bool,
}

/// `POST /skole/kit`, JSON [`Asked`]: the file.
pub async fn make(
    State(state): State<HttpState>,
    Extension(press): Extension<Arc<Press>>,
    asked: Result<Json<Asked>, JsonRejection>,
) -> Result<Response, Wrong> {
    let Json(asked) = asked?;
    let outlet = outlet_of(&state, &asked.secret).await?;
    let format = Format::parse(&asked.format).ok_or(Wrong::NoChoice)?;
    let file = FileKind::parse(&asked.file).ok_or(Wrong::NoChoice)?;
    let wish = wanted(&state, &outlet, &asked).await?;
    let about = encoded(&kit::alt(&wish, format));
    let bytes = press.make(wish, format, file).await?;
    Ok(([(header::CONTENT_TYPE, file.mime().to_owned()), (ALT, about)], bytes).into_response())
}

async fn wanted(state: &HttpState, outlet: &Outlet, asked: &Asked) -> Result<Wish, Wrong> {
    let language = Language::parse(&asked.language).ok_or(Wrong::NoChoice)?;
    let design = Design::parse(&asked.design).ok_or(Wrong::NoChoice)?;
    let headline = Headline::parse(&asked.headline).ok_or(Wrong::NoChoice)?;
    let writing = match language {
        Language::Danish => &printed::DANISH,
        Language::English => &printed::ENGLISH,
    };
    Ok(Wish {
        design,
        headline,
        drugs: asked.drugs,
        outlet: asked.name.then(|| outlet.text.name.clone()),
        hours: if asked.hours { state.app.hours().printed(writing) } else { Vec::new() },
        ..wish_of(state, outlet, language).await?
    })
}

/// As `encodeURIComponent` does: a header carries ASCII only.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => out.push(char::from(byte)),
            // Writing to a String never fails.
            _ => drop(write!(out, "%{byte:02X}")),
        }
    }
    out
}
