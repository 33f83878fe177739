//! What young people waited.

use crate::young::Came;
use std::time::Duration;

#[derive(Default)]
pub struct Waits {
    queued: Vec<f64>,
    taken: Vec<f64>,
    solving: Vec<f64>,
    turned_away: usize,
}

impl Waits {
    pub fn add(&mut self, came: Came) {
        match came {
            Came::Taken { queued, taken, solving } => {
                self.queued.push(ms(queued));
                self.taken.push(ms(taken));
                self.solving.push(ms(solving));
            }
            Came::TurnedAway => self.turned_away += 1,
        }
    }

    pub fn queued(&self, share: f64) -> f64 {
        at(&self.queued, share)
    }

    pub fn taken(&self, share: f64) -> f64 {
        at(&self.taken, share)
    }

    pub fn solving(&self, share: f64) -> f64 {
        at(&self.solving, share)
    }

    pub fn turned_away(&self) -> usize {
        self.turned_away
    }

    pub fn all(&self) -> usize {
        self.turned_away + self.taken.len()
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn at(values: &[f64], share: f64) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    let place = (values.len() as f64 * share) as usize;
    values.get(place.min(values.len().saturating_sub(1))).copied().unwrap_or(f64::NAN)
}
