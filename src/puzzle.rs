//! A puzzle for browsers, while more come than counsellors can take: cheap to check, and of the same cost to everybody
//! who solves it. Off in peace. Pure; `web/js/net/puzzle.js` is its other half, `tests/fixtures/puzzle.json` holds both
//! to the same numbers.
//!
//! Each of `parts` small searches asks for a number whose pad of 128 KiB, filled from seed, part and number and then
//! walked in an order that only its content tells, ends in a word with `bits` leading zeros. Many small searches rather
//! than one long one, so that luck hardly matters: the slowest of a hundred takes less than twice the usual time.

use rand::Rng;
use serde::Serialize;

/// Words of a pad: large enough that a graphics card gains little, small enough for any phone.
const PAD: usize = 1 << 15;
const WALK: u32 = 1 << 13;
const STRIDE: u32 = 0x9e37_79b9;
/// How many tries a search takes, as a power of two.
const BITS: u32 = 5;
/// How many may start in a minute before anybody gets a puzzle, however few are on duty: a few who come together.
const CALM: u32 = 20;

/// What is asked of one browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Puzzle {
    pub seed: [u32; 4],
    pub parts: u32,
    pub bits: u32,
}

/// How it stands with those who come and those who take them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// How many came in the last minute beyond those who were taken.
    pub joins: u32,
    /// Free seats.
    pub room: u32,
    /// How many have got in and wait.
    pub waiting: u32,
}

/// How many searches are asked for: none in peace, a few when more come than are taken, and more the more of them get
/// in nevertheless. Those who solve nothing make it no harder for those who do.
pub fn parts(load: Load) -> Option<u32> {
    let calm = load.room.saturating_mul(2).saturating_add(CALM);
    match load.waiting / calm.max(1) {
        _ if load.joins <= calm => None,
        0 => Some(2),
        1..4 => Some(5),
        4..16 => Some(7),
        _ => Some(9),
    }
}

impl Puzzle {
    pub fn new(parts: u32, rng: &mut impl Rng) -> Self {
        Self { seed: [rng.next_u32(), rng.next_u32(), rng.next_u32(), rng.next_u32()], parts, bits: BITS }
    }

    /// A puzzle whose seed the service can make again without keeping it; its work is doubled `doublings` times.
    pub const fn of(seed: [u32; 4], parts: u32, doublings: u32) -> Self {
        Self { seed, parts, bits: BITS + doublings }
    }

    /// Whether these numbers solve it. A wrong one costs one pad.
    pub fn is_solved_by(&self, proof: &[u32]) -> bool {
        let mut pad = vec![0; PAD];
        usize::try_from(self.parts) == Ok(proof.len())
            && (0..).zip(proof).all(|(part, number)| self.word(&mut pad, part, *number).leading_zeros() >= self.bits)
    }

    /// The word that a pad ends in.
    fn word(&self, pad: &mut [u32], part: u32, number: u32) -> u32 {
        let mut word = mix(mix(part.wrapping_add(STRIDE)) ^ number);
        for ((index, slot), seed) in (0_u32..).zip(pad.iter_mut()).zip(self.seed.iter().cycle()) {
            word = mix(word ^ seed.wrapping_add(index.wrapping_mul(STRIDE)));
            *slot = word;
        }
        for _ in 0..WALK {
            let at = word as usize % pad.len().max(1);
            if let Some(slot) = pad.get_mut(at) {
                word = mix(word.wrapping_add(*slot));
                *slot = word;
            }
        }
        word
    }
}

/// Every bit of what goes in moves every bit of what comes out.
const fn mix(mut word: u32) -> u32 {
    word ^= word >> 16;
    word = word.wrapping_mul(0x7feb_352d);
    word ^= word >> 15;
    word = word.wrapping_mul(0x846c_a68b);
    word ^ (word >> 16)
}

/// What a browser does: for tests of the service.
pub fn solve(puzzle: &Puzzle) -> Vec<u32> {
    let mut pad = vec![0; PAD];
    let solved = |part| (0..).find(|number| puzzle.word(&mut pad, part, *number).leading_zeros() >= puzzle.bits);
    (0..puzzle.parts).filter_map(solved).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand::rngs::StdRng;
    use serde_json::Value;

    #[test]
    fn off_in_peace_and_harder_the_more_they_outrun_the_counsellors() {
        for (joins, room, waiting, asked) in [
            (0, 0, 0, None),
            (3, 0, 500, None),
            (20, 0, 20, None),
            (21, 0, 19, Some(2)),
            // A school class at once: asked for little, and with a few seats free for nothing.
            (28, 0, 20, Some(5)),
            (28, 4, 0, None),
            (10_000, 0, 0, Some(2)),
            (10_000, 0, 79, Some(5)),
            (10_000, 0, 80, Some(7)),
            (10_000, 0, 320, Some(9)),
            (10_000, 3, 100, Some(5)),
            (u32::MAX, u32::MAX, u32::MAX, None),
            (u32::MAX, 0, u32::MAX, Some(9)),
        ] {
            let load = Load { joins, room, waiting };
            assert_eq!(parts(load), asked, "{load:?}");
        }
    }

    #[test]
    fn a_proof_serves_one_puzzle() {
        let mut rng = StdRng::seed_from_u64(1);
        let puzzle = Puzzle::new(8, &mut rng);
        let proof = solve(&puzzle);
        assert!(puzzle.is_solved_by(&proof));
        assert!(!Puzzle::new(8, &mut rng).is_solved_by(&proof), "of another");
        assert!(!puzzle.is_solved_by(&proof[..7]) && !puzzle.is_solved_by(&[]), "of less");
        assert!(!puzzle.is_solved_by(&[&proof[..], &[0]].concat()), "of more");
        assert!(!puzzle.is_solved_by(&[proof[0]; 8]), "one answer for all parts");
        assert!(!puzzle.is_solved_by(&vec![u32::MAX; 16_000]));
    }

    #[test]
    fn the_page_finds_the_same_numbers() {
        let cases: Value = serde_json::from_str(include_str!("../tests/fixtures/puzzle.json")).expect("JSON");
        for case in cases.as_array().expect("a list") {
            let numbers = |name: &str| -> Vec<u32> { serde_json::from_value(case[name].clone()).expect("numbers") };
            let number = |name: &str| u32::try_from(case[name].as_u64().expect("a number")).expect("small");
            let seed = numbers("seed").try_into().expect("four");
            let puzzle = Puzzle { seed, parts: number("parts"), bits: number("bits") };
            assert_eq!(solve(&puzzle), numbers("proof"));
            assert!(puzzle.is_solved_by(&numbers("proof")));
        }
    }
}
