//! Threads that run Haxe code: their records, and the rows of `sys.thread.Thread`.
//!
//! * `record` is what the runtime knows of one thread; `current` finds the running thread's.
//! * `world` lists the threads, stops them for the collector, and knows regions of native code that may block.
//!
//! A program that cannot start threads has one record, no list and no stops: `is_threaded` is false, and every
//! function here does nothing or the one thing left to do.
mod record;
mod world;

pub(crate) use record::{ThreadRecord, current};
pub use world::{POLL, poll};
pub(crate) use world::{StoppedWorld, claim_world, lock, native};

use crate::exception::throw_string;
use crate::gc;
use crate::object::{Ref, to_val};
use crate::{closure, os};
use rayzor_abi::Val;
use std::sync::atomic::{AtomicBool, Ordering};

/// Bytes of stack for each started thread; memory is used as the stack grows.
pub(crate) const STACK_SIZE: usize = 8 << 20;

/// The id of the thread that runs `main`.
pub(crate) const MAIN_ID: u64 = 1;

static IS_THREADED: AtomicBool = AtomicBool::new(false);

/// Whether the program may start threads, so that shared state needs care.
#[inline]
pub(crate) fn is_threaded() -> bool {
    IS_THREADED.load(Ordering::Relaxed)
}

/// Tells before any Haxe code runs that the program may start threads.
pub(crate) fn set_threaded() {
    IS_THREADED.store(true, Ordering::Relaxed);
    current().set_window(gc::window());
}

/// Row `thread.create`.
pub fn create(job: Ref) {
    let record = ThreadRecord::started();
    world::enlist(record);
    // Only now: the collector does not see what a record holds that is not in the list.
    record.set_job(job);
    let start = move || run(record);
    if let Err(error) = std::thread::Builder::new().stack_size(STACK_SIZE).spawn(start) {
        world::dismiss(record);
        throw_string(&format!("Could not start a thread: {error}"));
    }
}

/// The life of a started thread.
fn run(record: &'static ThreadRecord) {
    let marker = 0_usize;
    let stack_base = std::ptr::from_ref(std::hint::black_box(&marker)) as usize;
    record.begin(stack_base, gc::window());
    let guard = os::guard_thread_stack();
    run_job(record);
    world::dismiss(record);
    drop(guard);
}

#[inline(never)]
fn run_job(record: &'static ThreadRecord) {
    world::enter(record);
    let job = record.take_job();
    closure::call_values(to_val(job), &[]);
}

/// Row `thread.report`.
pub fn report(error: Val) {
    crate::exception::report_in_thread(error);
}

/// Row `thread.window`.
pub fn window() -> *mut u8 {
    std::ptr::from_ref(gc::window()).cast_mut().cast()
}

/// Row `thread.object`.
pub fn object() -> Ref {
    current().object()
}

/// Row `thread.set_object`.
pub fn set_object(object: Ref) {
    current().set_object(object);
}
