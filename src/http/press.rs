//! Kits are drawn two at a time, beside the threads that carry conversations; a few may wait.

use crate::kit::{self, FileKind, Format, KitError, Wish};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// At one time; each takes a processor for some tenths of a second.
const PRESSES: usize = 2;
/// How many more may wait; anyone beyond that is told to try again.
const WAITING: usize = 8;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum NotDrawn {
    #[error("too many kits at once")]
    Busy,
    #[error(transparent)]
    Kit(#[from] KitError),
}

pub struct Press {
    presses: Arc<Semaphore>,
    /// Those at a press and those who wait for one.
    places: Arc<Semaphore>,
}

impl Default for Press {
    fn default() -> Self {
        Self { presses: Arc::new(Semaphore::new(PRESSES)), places: Arc::new(Semaphore::new(PRESSES + WAITING)) }
    }
}

impl Press {
    /// Draws one file when it is its turn. Anyone who gives up waiting makes room; what is being drawn is finished.
    pub async fn make(&self, wish: Wish, format: Format, kind: FileKind) -> Result<Vec<u8>, NotDrawn> {
        self.run(move || kit::render(&wish, format, kind)).await
    }

    async fn run<F>(&self, draw: F) -> Result<Vec<u8>, NotDrawn>
    where
        F: FnOnce() -> Result<Vec<u8>, KitError> + Send + 'static,
    {
        let place = Arc::clone(&self.places).try_acquire_owned().map_err(|_| NotDrawn::Busy)?;
        let press = Arc::clone(&self.presses).acquire_owned().await.map_err(|_| NotDrawn::Busy)?;
        // The permits go along: a request that was given up must not let a third one draw.
        let drawn = tokio::task::spawn_blocking(move || {
            let _held = (place, press);
            draw()
        });
        Ok(drawn.await.map_err(|_| KitError::Drawing("the press stopped".into()))??)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;
    use std::sync::mpsc::channel;

    #[tokio::test(flavor = "multi_thread")]
    async fn two_at_a_time_eight_wait_and_the_next_is_told() {
        let press = Arc::new(Press::default());
        let (go, wait) = channel::<()>();
        let wait = Arc::new(Mutex::new(wait));
        let mut all = Vec::new();
        for _ in 0..PRESSES + WAITING {
            let (press, wait) = (Arc::clone(&press), Arc::clone(&wait));
            all.push(tokio::spawn(async move {
                press
                    .run(move || {
                        let _ = wait.lock().expect("free").recv();
                        Ok(vec![1])
                    })
                    .await
            }));
        }
        while press.places.available_permits() > 0 || press.presses.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(press.run(|| Ok(vec![2])).await, Err(NotDrawn::Busy)));
        for _ in &all {
            go.send(()).expect("a press");
        }
        for one in all {
            assert_eq!(one.await.expect("no panic").expect("drawn"), [1]);
        }
        assert_eq!(press.run(|| Ok(vec![3])).await.expect("room again"), [3]);
    }
}
