//! The compiler driver: command line, files, linking. The compiler itself is in the crates that [`pipeline`] strings
//! together.
//!
//! * [`cli`] reads arguments (and `.hxml` files by [`hxml`]) and makes requests.
//! * [`session`] is the only place that knows the environment, the terminal and the clock.
//! * [`std_lib`] is the embedded standard library, laid over the real file system.
//! * [`pipeline`] is the whole compiler on one screen.
//! * [`link`] turns an object file and the runtime archive into an executable.
#![forbid(unsafe_code)]

pub mod cli;
pub mod error;
mod front;
pub mod haxelib;
pub mod hxml;
pub mod link;
pub mod pipeline;
pub mod session;
pub mod std_lib;
pub mod timings;
