//! What handlers ask for in their signatures, with the answer to what can't be read.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::marker::PhantomData;
use std::ops::Deref;

/// JSON that a page's script has sent. What can't be read is `W`, as the area where it was sent says it.
pub struct Asked<T, W>(pub T, PhantomData<W>);

impl<T, W> Deref for Asked<T, W> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<S, T, W> FromRequest<S> for Asked<T, W>
where
    S: Send + Sync,
    T: DeserializeOwned,
    W: From<JsonRejection> + IntoResponse,
{
    type Rejection = W;

    async fn from_request(request: Request, state: &S) -> Result<Self, W> {
        let Json(asked) = Json::<T>::from_request(request, state).await?;
        Ok(Self(asked, PhantomData))
    }
}

/// What a page sends that was opened by a private link.
#[derive(Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Secret {
    pub secret: String,
}

/// What an address names, such as a place by its id.
pub trait Named: DeserializeOwned {
    /// The page that says that there is no such thing, or not any more, to whoever asks.
    fn gone(parts: &Parts) -> Response;
}

/// What the address names. One that nothing can be called leads to nothing.
pub struct Of<T>(pub T);

impl<S, T> FromRequestParts<S> for Of<T>
where
    S: Send + Sync,
    T: Named + Send,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let named = Path::<T>::from_request_parts(parts, state).await;
        named.map(|Path(named)| Self(named)).map_err(|_| T::gone(parts))
    }
}
