//! A request that changes something is done whole or not at all, whether or not its client is still there.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use std::future::pending;
use std::panic::resume_unwind;

/// Does what was asked to its end. Hyper drops a handler when its client goes away, as somebody does who takes a card
/// back and leaves the page at once: then it might not be erased, or be erased and left standing in the files.
pub async fn to_its_end(request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    match tokio::spawn(next.run(request)).await {
        Ok(answer) => answer,
        Err(error) if error.is_panic() => resume_unwind(error.into_panic()),
        // The runtime ends, and nobody waits for an answer any more.
        Err(_) => pending().await,
    }
}
