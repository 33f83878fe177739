//! UNG RUS
