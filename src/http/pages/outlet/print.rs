//! One file of a kit: `POST /skole/kit` for the place, and `GET /leder/steder/ID/fil` for the coordinator, who sends
//! out what was ordered.

use super::wrong::Wrong;
use super::{Asked, outlet_of, wish_of};
use crate::http::locale::Reader;
use crate::http::pages::message;
use crate::http::problem::Problem;
use crate::http::state::HttpState;
use crate::id::OutletId;
use crate::kit::{self, Design, FileKind, Format, Headline, Wish};
use crate::store::Outlet;
use crate::words::{self, Printed};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::fmt::Write;

/// Beside the file: what is on it, for those who can't see it. Percent-encoded UTF-8.
const ALT: HeaderName = HeaderName::from_static("kit-alt");

/// What a place asks for.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Drawing {
    secret: String,
    #[serde(flatten)]
    choices: Choices,
}

/// The choices; the codes are those of [`crate::kit`].
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
struct Choices {
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

/// `POST /skole/kit`, JSON [`Drawing`]: the file.
pub async fn make(State(state): State<HttpState>, asked: Asked<Drawing>) -> Result<Response, Wrong> {
    let outlet = outlet_of(&state, &asked.secret).await?;
    print(&state, &outlet, &asked.choices).await
}

/// The same choices from a form: a box that is ticked is there.
#[derive(Deserialize)]
pub struct Chosen {
    format: String,
    language: String,
    design: String,
    headline: String,
    drugs: Option<String>,
    hours: Option<String>,
    name: Option<String>,
}

/// `GET /leder/steder/ID/fil`: a PDF with the place's own code, to download.
pub async fn for_coordinator(
    State(state): State<HttpState>,
    Reader(locale): Reader,
    Path(id): Path<String>,
    chosen: Result<Query<Chosen>, QueryRejection>,
) -> Response {
    let file = async {
        let Query(chosen) = chosen.map_err(|_| Wrong::NoChoice)?;
        let id = OutletId::parse(&id).map_err(|_| Wrong::DeadLink)?;
        let outlet = state.app.store.outlet(id).await?.filter(|outlet| outlet.closed_on.is_none());
        let choices = Choices {
            format: chosen.format,
            file: FileKind::Pdf.code().to_owned(),
            language: chosen.language,
            design: chosen.design,
            headline: chosen.headline,
            drugs: chosen.drugs.is_some(),
            hours: chosen.hours.is_some(),
            name: chosen.name.is_some(),
        };
        let mut file = print(&state, &outlet.ok_or(Wrong::DeadLink)?, &choices).await?;
        let name = format!("attachment; filename=\"{}.pdf\"", choices.format);
        let name = HeaderValue::from_str(&name).map_err(|_| Wrong::NoChoice)?;
        file.headers_mut().insert(header::CONTENT_DISPOSITION, name);
        Ok::<_, Wrong>(file)
    };
    file.await.unwrap_or_else(|wrong: Wrong| {
        let words = &words::outlet(locale).faults;
        match (wrong.of_file(words), wrong) {
            (None, Wrong::Store(error)) => error.into_response(),
            (why, wrong) => message(Problem::from(wrong).status, words.title, &why.unwrap_or_default()),
        }
    })
}

async fn print(state: &HttpState, outlet: &Outlet, choices: &Choices) -> Result<Response, Wrong> {
    let format = Format::parse(&choices.format).ok_or(Wrong::NoChoice)?;
    let file = FileKind::parse(&choices.file).ok_or(Wrong::NoChoice)?;
    let wish = wanted(state, outlet, choices).await?;
    let about = encoded(&kit::alt(&wish, format));
    let bytes = state.press.make(wish, format, file).await?;
    Ok(([(header::CONTENT_TYPE, file.mime().to_owned()), (ALT, about)], bytes).into_response())
}

async fn wanted(state: &HttpState, outlet: &Outlet, asked: &Choices) -> Result<Wish, Wrong> {
    let language = kit::language(&asked.language).ok_or(Wrong::NoChoice)?;
    let design = Design::parse(&asked.design).ok_or(Wrong::NoChoice)?;
    let headline = Headline::parse(&asked.headline).ok_or(Wrong::NoChoice)?;
    Ok(Wish {
        design,
        headline,
        drugs: asked.drugs,
        outlet: asked.name.then(|| outlet.text.name.clone()),
        hours: if asked.hours { state.app.hours().printed(&Printed::of(language).hours) } else { Vec::new() },
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
