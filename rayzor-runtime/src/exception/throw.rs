//! Raising and catching.
use super::stack_trace::{self, Frames};
use super::unwind::{_Unwind_RaiseException, EXCEPTION_CLASS, UnwindException};
use crate::object::to_val;
use crate::{std_api, text, thread};
use rayzor_abi::Val;
use std::cell::Cell;

/// A thrown value on its way to a handler.
#[repr(C)]
struct HxException {
    unwind: UnwindException,
    value: Val,
    /// The exception that was in flight before this one.
    next: *mut HxException,
    frames: Frames,
}

/// The exceptions of one thread.
pub(crate) struct ThreadExceptions {
    /// The last exception thrown and not caught yet; others follow by `next`.
    in_flight: Cell<*mut HxException>,
    /// The stack of the exception caught last.
    pub(super) caught: Cell<Frames>,
}

impl ThreadExceptions {
    pub(crate) const fn new() -> ThreadExceptions {
        ThreadExceptions {
            in_flight: Cell::new(std::ptr::null_mut()),
            caught: Cell::new(Frames::EMPTY),
        }
    }

    /// The values of exceptions between throw and catch: roots of the collector.
    pub(crate) fn for_each_in_flight(&self, visit: &mut dyn FnMut(Val)) {
        let mut exception = self.in_flight.get();
        while !exception.is_null() {
            // SAFETY: the list holds exceptions that were not caught yet, hence not freed.
            let current = unsafe { &*exception };
            visit(current.value);
            exception = current.next;
        }
    }
}

fn in_flight() -> &'static Cell<*mut HxException> {
    &thread::current().exceptions().in_flight
}

/// Row `exception.throw`.
#[inline(never)]
pub fn throw(value: Val) -> ! {
    raise(value, stack_trace::capture())
}

/// Row `exception.rethrow`.
#[inline(never)]
pub fn rethrow(value: Val) -> ! {
    raise(value, stack_trace::caught())
}

fn raise(value: Val, frames: Frames) -> ! {
    let next = in_flight().get();
    let exception = Box::into_raw(Box::new(HxException {
        unwind: UnwindException::new(),
        value,
        next,
        frames,
    }));
    in_flight().set(exception);
    // SAFETY: the exception begins with what the unwinder needs and lives until it is caught.
    unsafe { _Unwind_RaiseException(exception.cast()) };
    // The unwinder comes back when nothing catches. Its code is not looked at: that of GCC 12 and 13 on aarch64 is not
    // preserved (GCC bug 114843).
    uncaught(value, &frames)
}

/// Row `exception.catch`.
pub fn catch(exception: *mut u8) -> Val {
    let exception: *mut HxException = exception.cast();
    // SAFETY: a landing pad got the pointer from the personality function, which got it from the unwinder.
    let class = unsafe { (*exception).unwind.class };
    if class != EXCEPTION_CLASS {
        crate::panic::fatal("an exception of another language reached Haxe code");
    }
    // SAFETY: the class says that the exception is one of ours, and it is caught once.
    let caught = unsafe { Box::from_raw(exception) };
    unlink(exception, caught.next);
    stack_trace::set_caught(&caught.frames);
    caught.value
}

/// Takes a caught exception out of the list; those thrown after it were abandoned by its unwinding.
fn unlink(exception: *mut HxException, next: *mut HxException) {
    let head = in_flight();
    if head.get() == exception {
        head.set(next);
        return;
    }
    let mut current = head.get();
    while !current.is_null() {
        // SAFETY: listed exceptions are alive.
        let item = unsafe { &mut *current };
        if item.next == exception {
            item.next = next;
        }
        current = item.next;
    }
}

/// What is printed of an exception that nothing catches.
fn report_text(value: Val, frames: &Frames) -> String {
    let message = text::to_rust_string(std_api::string(value));
    let mut report = format!("Uncaught exception: {message}\n");
    for frame in stack_trace::name_frames(frames.as_slice()) {
        report.push_str(&format!("Called from {frame}\n"));
    }
    report
}

fn print_report(report: &str) {
    // A report that cannot be written is lost.
    let _ = std::io::Write::write_all(&mut std::io::stderr().lock(), report.as_bytes());
}

#[cold]
#[allow(clippy::exit, reason = "an uncaught exception ends the program")]
fn uncaught(value: Val, frames: &Frames) -> ! {
    let report = report_text(value, frames);
    crate::startup::before_exit();
    print_report(&report);
    std::process::exit(1)
}

/// Row `thread.report`.
pub(crate) fn report_in_thread(value: Val) {
    let report = report_text(value, &stack_trace::caught());
    crate::io::flush_stdout();
    thread::native(|| print_report(&report));
}

/// Throws a `String`.
#[cold]
#[inline(never)]
pub fn throw_string(message: &str) -> ! {
    throw(to_val(text::string_from_str(message)))
}

/// Row `exception.throw_text`.
#[cold]
pub fn throw_text(message: *mut u8, length: i32) -> ! {
    // SAFETY: the compiler passes the address and length of static UTF-8 text.
    let bytes = unsafe { std::slice::from_raw_parts(message, length as usize) };
    throw(to_val(text::string_from_utf8(bytes)))
}

/// Row `exception.null_access`.
#[cold]
#[inline(never)]
pub fn null_access() -> ! {
    throw_string("Null Access")
}

/// Row `exception.null_access_field`. The name is for debuggers: the message is that of every null access.
#[cold]
#[inline(never)]
pub fn null_access_field(_name: i32) -> ! {
    null_access()
}

/// Row `exception.out_of_bounds`.
#[cold]
#[inline(never)]
pub fn out_of_bounds(index: i32, length: i32) -> ! {
    throw_string(&format!("Index {index} is out of bounds (length {length})"))
}
