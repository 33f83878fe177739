//! A connection's stream, which nobody may hold by doing nothing: it breaks when the peer takes no bytes for a while,
//! and what was written last still reaches a peer that is writing itself.

use super::limits::Held;
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::runtime::Handle;
use tokio::time::{Sleep, sleep, timeout};

/// After our last word, how long a peer may go on writing, and how much.
const LINGER: Duration = Duration::from_secs(1);
const LINGER_BYTES: usize = 256 * 1024;

/// A connection's place among those of its address. A proxy's connection asks for one address after the other.
#[derive(Clone, Default)]
pub struct Place(Arc<Mutex<Option<Held>>>);

impl Place {
    pub fn of(held: Held) -> Self {
        Self(Arc::new(Mutex::new(Some(held))))
    }

    /// Gives it to another, or to nobody.
    pub fn set(&self, held: Option<Held>) {
        // Nothing panics while it is locked. What was held is given back when it is no longer.
        let before = std::mem::replace(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), held);
        drop(before);
    }
}

/// A TCP or Unix stream, with its place among those of its address.
pub struct Line<S>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    /// Taken when it is dropped.
    stream: Option<S>,
    place: Option<Place>,
    patience: Duration,
    /// Runs while a write waits; most never do.
    waiting: Option<Pin<Box<Sleep>>>,
    /// The peer has ended it, or it is broken.
    over: bool,
}

impl<S> Line<S>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    /// `patience`: how long the peer may take no bytes while there are some for it.
    pub fn new(stream: S, place: Option<Place>, patience: Duration) -> Self {
        Self { stream: Some(stream), place, patience, waiting: None, over: false }
    }

    fn stream(&mut self) -> io::Result<Pin<&mut S>> {
        self.stream.as_mut().map(Pin::new).ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    /// Runs one try to write; fails when none has moved a byte for too long.
    fn attempt<T>(
        &mut self,
        context: &mut Context<'_>,
        write: impl FnOnce(Pin<&mut S>, &mut Context<'_>) -> Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        match write(self.stream()?, context) {
            Poll::Ready(done) => {
                self.waiting = None;
                self.over |= done.is_err();
                Poll::Ready(done)
            }
            Poll::Pending => {
                let patience = self.patience;
                let waiting = self.waiting.get_or_insert_with(|| Box::pin(sleep(patience)));
                waiting.as_mut().poll(context).map(|()| {
                    self.over = true;
                    Err(io::ErrorKind::TimedOut.into())
                })
            }
        }
    }
}

impl<S> AsyncRead for Line<S>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = self.stream()?.poll_read(context, buffer);
        match &read {
            Poll::Ready(Ok(())) => self.over |= buffer.filled().len() == before && buffer.remaining() > 0,
            Poll::Ready(Err(_)) => self.over = true,
            Poll::Pending => {}
        }
        read
    }
}

impl<S> AsyncWrite for Line<S>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.attempt(context, |stream, context| stream.poll_write(context, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.attempt(context, |stream, context| stream.poll_write_vectored(context, pieces))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.as_ref().is_some_and(AsyncWrite::is_write_vectored)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.attempt(context, |stream, context| stream.poll_flush(context))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.attempt(context, |stream, context| stream.poll_shutdown(context))
    }
}

/// A line that is cut while unread bytes lie there is reset, and a reset takes with it what the peer has not read yet:
/// an answer to a body that nobody wanted, or a close frame. So they are read, for a moment, and thrown away.
impl<S> Drop for Line<S>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    fn drop(&mut self) {
        let (Some(mut stream), place) = (self.stream.take(), self.place.take()) else { return };
        let Ok(runtime) = Handle::try_current() else { return };
        if self.over {
            return;
        }
        runtime.spawn(async move {
            let _ = timeout(LINGER, async {
                stream.shutdown().await?;
                let (mut thrown, mut read) = ([0; 1024], 0);
                while read < LINGER_BYTES {
                    match stream.read(&mut thrown).await? {
                        0 => break,
                        n => read += n,
                    }
                }
                io::Result::Ok(())
            })
            .await;
            drop(place);
        });
    }
}
