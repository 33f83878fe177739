//! What is known, by id: all that there is, or the part that a step was given. A part takes down what is asked for beyond it:
//! a step that asked for more has seen too little, and is to be taken again with that.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

pub struct Shelf<K, V> {
    all: HashMap<K, V>,
    part: Option<Part<K>>,
}

/// What a part was given, there or not, and what was asked for besides.
struct Part<K> {
    given: HashSet<K>,
    is_whole: bool,
    asked: RefCell<HashSet<K>>,
    asked_whole: Cell<bool>,
}

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Self { all: HashMap::new(), part: None }
    }
}

impl<K: Copy + Eq + Hash, V> Shelf<K, V> {
    /// A part: what is not there is known not to be. `is_whole`: it holds all that may be looked through.
    pub fn part(given: impl IntoIterator<Item = (K, Option<V>)>, is_whole: bool) -> Self {
        let (mut all, mut known) = (HashMap::new(), HashSet::new());
        for (id, value) in given {
            known.insert(id);
            all.extend(value.map(|value| (id, value)));
        }
        let part = Part { given: known, is_whole, asked: RefCell::default(), asked_whole: Cell::new(false) };
        Self { all, part: Some(part) }
    }

    pub fn is_part(&self) -> bool {
        self.part.is_some()
    }

    /// What a step asked for and was not given.
    pub fn asked(&self) -> Vec<K> {
        self.part.iter().flat_map(|part| part.asked.borrow().iter().copied().collect::<Vec<_>>()).collect()
    }

    /// Whether a step looked through all, and was not given all.
    pub fn asked_whole(&self) -> bool {
        self.part.as_ref().is_some_and(|part| part.asked_whole.get())
    }

    pub fn get(&self, id: &K) -> Option<&V> {
        self.note(id);
        self.all.get(id)
    }

    pub fn get_mut(&mut self, id: &K) -> Option<&mut V> {
        self.note(id);
        self.all.get_mut(id)
    }

    pub fn get_or_insert(&mut self, id: K, make: impl FnOnce() -> V) -> &mut V {
        self.note(&id);
        self.all.entry(id).or_insert_with(make)
    }

    pub fn insert(&mut self, id: K, value: V) {
        self.note(&id);
        self.all.insert(id, value);
    }

    pub fn remove(&mut self, id: &K) -> Option<V> {
        self.note(id);
        self.all.remove(id)
    }

    pub fn retain(&mut self, keep: impl FnMut(&K, &mut V) -> bool) {
        self.all.retain(keep);
    }

    /// All that there is.
    pub fn whole(&self) -> impl Iterator<Item = (&K, &V)> {
        if let Some(part) = self.part.as_ref().filter(|part| !part.is_whole) {
            part.asked_whole.set(true);
        }
        self.all.iter()
    }

    /// What is at hand: in a part, what was given.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.all.iter()
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.all.iter_mut()
    }

    fn note(&self, id: &K) {
        if let Some(part) = self.part.as_ref().filter(|part| !part.given.contains(id)) {
            part.asked.borrow_mut().insert(*id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_takes_down_what_it_lacks() {
        let mut part = Shelf::part([(1, Some("one")), (2, None)], false);
        assert_eq!((part.get(&1), part.get(&2)), (Some(&"one"), None));
        assert_eq!(part.remove(&1), Some("one"));
        part.insert(1, "again");
        assert_eq!((part.asked(), part.asked_whole()), (vec![], false));
        assert_eq!((part.get(&3), part.asked()), (None, vec![3]));
        assert_eq!((part.whole().count(), part.asked_whole()), (1, true));
        assert_eq!((Shelf::part([(1, Some(1))], true).whole().count(), part.iter().count()), (1, 1));
    }

    #[test]
    fn where_all_is_known_nothing_is_asked_for() {
        let mut all = Shelf::<i32, i32>::default();
        all.insert(1, 1);
        assert_eq!((all.get(&2), all.whole().count()), (None, 1));
        assert_eq!((all.asked(), all.asked_whole(), all.is_part()), (vec![], false, false));
    }
}
