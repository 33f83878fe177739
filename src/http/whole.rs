//! A request that changes something comes whole, within a time, and is done whole, whether or not its client is still
//! there.

use super::problem::Problem;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use std::future::pending;
use std::panic::resume_unwind;
use std::time::Duration;
use tokio::time::timeout;

/// How long a body may take in all, and its greatest length.
#[derive(Clone, Copy)]
pub struct Bounds {
    pub time: Duration,
    pub bytes: usize,
}

/// Reads the whole body first. A client that sends a byte a minute would hold a socket for ever, and a deadline between
/// two pieces would not end that.
pub async fn comes_in_time(State(bounds): State<Bounds>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    match timeout(bounds.time, read(body, bounds.bytes)).await {
        Ok(Ok(bytes)) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        // It was broken off: most likely nobody hears the answer.
        Ok(Err(_)) => closing(StatusCode::BAD_REQUEST.into_response()),
        Err(_) => closing(Problem::new(StatusCode::REQUEST_TIMEOUT, "slow").into_response()),
    }
}

/// All of a body. Of one that is too long so much that it is refused as such by whoever wants it.
async fn read(body: Body, max: usize) -> Result<Bytes, axum::Error> {
    let (mut stream, mut bytes) = (body.into_data_stream(), Vec::new());
    while bytes.len() <= max
        && let Some(piece) = stream.next().await
    {
        bytes.extend_from_slice(&piece?);
    }
    Ok(bytes.into())
}

/// What may still come of the body is not waited for.
pub fn closing(mut answer: Response) -> Response {
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// Does what was asked to its end. Hyper drops a handler when its client goes away, as when somebody takes a
/// card back and leaves the page at once: then it might not be erased, or be erased and left standing in the files.
pub async fn to_its_end(request: Request, next: Next) -> Response {
    match tokio::spawn(next.run(request)).await {
        Ok(answer) => answer,
        Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
        // The runtime ends, and nobody waits for an answer any more.
        Err(_) => pending().await,
    }
}
