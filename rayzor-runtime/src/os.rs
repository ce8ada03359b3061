//! The operating system: the only place in this crate that asks which one it is.
#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub use unix::*;
#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub use windows::*;
#[cfg(unix)]
mod host_unix;
#[cfg(unix)]
pub use host_unix::*;
#[cfg(windows)]
mod host_windows;
#[cfg(windows)]
pub use host_windows::*;
