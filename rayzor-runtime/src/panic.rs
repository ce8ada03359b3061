//! Errors that end the process: a Rust panic is a bug of the runtime, and a few conditions have no recovery.
use std::io::Write;

/// Makes a Rust panic report itself as a bug of the runtime and abort.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|info| {
        let mut out = std::io::stderr().lock();
        // A report that cannot be written is lost; the process ends all the same.
        let _ = writeln!(out, "rayzor runtime bug: {info}");
        std::process::abort();
    }));
}

/// Prints `message` and ends the process with code 1.
#[cold]
#[allow(clippy::exit, reason = "the process cannot go on, and nothing is left to unwind to")]
pub fn fatal(message: &str) -> ! {
    let mut out = std::io::stderr().lock();
    // As above.
    let _ = writeln!(out, "Fatal error: {message}");
    std::process::exit(1)
}
