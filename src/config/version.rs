//! Which version this is: its number, and the commit that it was built from where the build knew that (`build/commit.rs`).

pub const VERSION: &str = env!("UNGRUS_VERSION");
