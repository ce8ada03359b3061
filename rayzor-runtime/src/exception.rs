//! Haxe exceptions over the platform's unwinder.
//!
//! `throw` raises, `unwind` binds the unwinder, `personality` finds landing pads, `stack_trace` records and names the
//! frames by the program's `stack_table`, or its `symbols`. Every landing pad of compiled code is catch-all: compiled code tests the types and throws again.
mod personality;
mod stack_table;
mod stack_trace;
mod symbols;
mod throw;
mod unwind;

pub use personality::rayzor_personality;
pub use stack_trace::{call_stack, exception_stack, frames};
pub(crate) use throw::{ThreadExceptions, report_in_thread};
pub use throw::{
    catch, null_access, null_access_field, out_of_bounds, rethrow, throw, throw_string, throw_text,
};
