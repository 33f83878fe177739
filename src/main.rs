//! The `ungrus` command: config → telemetry → node.

use rand::SeedableRng;
use rand::rngs::StdRng;
use std::fmt::Display;
use std::process::ExitCode;
use std::sync::Arc;
use ungrus::clock::{Clock, SystemClock};
use ungrus::config::{Config, Limits, Task};
use ungrus::node;
use zeroizing_alloc::ZeroAlloc;

/// What is freed is zeroed: a read buffer held what a browser says about itself, and a card that is taken back lay in
/// memory before it lay in the database. `realloc` copies and zeroes, too.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

#[allow(clippy::disallowed_methods, reason = "the one place where clock and randomness are taken from the system")]
fn main() -> ExitCode {
    let config = match Config::read(std::env::args_os()) {
        Ok(config) => config,
        Err(error) if error.exit_code() == 0 => {
            print!("{error}");
            return ExitCode::SUCCESS;
        }
        Err(error) => return refuse(&error),
    };
    telemetry();
    // One thread: measured faster than the multi-threaded runtime for this load; scale by nodes.
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return refuse(&error),
    };
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::new());
    let rng = StdRng::from_rng(&mut rand::rng());
    let done = match config.task.clone() {
        Task::Serve => runtime.block_on(node::serve(config, Limits::default(), clock, rng)),
        Task::Invite(role) => runtime.block_on(node::invite(config, role, clock, rng)),
        Task::Disclose => runtime.block_on(node::disclose(config)),
        Task::Health => return unless_ill(runtime.block_on(node::health(&config.listen, &config.proxies))),
        Task::Backup { file, cards } => runtime.block_on(node::backup(&config, &file, cards, &*clock)),
        Task::Restore { file } => runtime.block_on(node::restore(&config, &file)),
        Task::Copy { from, to } => runtime.block_on(node::copy(&from, &to)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => refuse(&error),
    }
}

/// One sentence that says what to do, and the code for "can't start".
fn refuse(error: &dyn Display) -> ExitCode {
    eprintln!("ungrus: {error}");
    ExitCode::from(2)
}

/// An orchestrator takes 1 for "ill", and some take 2 for a mistake of their own.
fn unless_ill(asked: Result<(), node::Unready>) -> ExitCode {
    match asked {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("ungrus: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Lines on standard error, from `info` upwards whatever is asked for: below that, dependencies print payloads.
fn telemetry() {
    use tracing_subscriber::filter::{EnvFilter, LevelFilter};
    use tracing_subscriber::prelude::*;
    let asked = EnvFilter::builder()
        .with_default_directive(LevelFilter::WARN.into())
        .with_env_var("UNGRUS_LOG")
        .from_env_lossy();
    // It would complain on standard error of not being able to write there, and panic: a disk may be full.
    let lines =
        tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_target(false).log_internal_errors(false);
    tracing_subscriber::registry().with(lines).with(asked).with(LevelFilter::INFO).init();
}
