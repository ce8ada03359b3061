//! The garbage collector: Immix-style mark-region, non-moving, full stop-the-world collections.
//!
//! * `space` reserves one region, cut into 32 KB blocks of 256-byte lines, with side tables.
//! * `alloc` bump-allocates into runs of free lines; objects from 16 KB take runs of blocks.
//! * `roots` finds references: precisely in static fields, conservatively on the stack and in registers (interior
//!   pointers count).
//! * `mark` traces precisely by type descriptors; `sweep` frees lines and blocks.
//! * `finalize` has weak references and what runs when objects die.
//!
//! The heap belongs to the one thread that runs Haxe code. References that live only in Rust's heap (a `Vec<Ref>`) are
//! not seen: such values must also be on the stack or in an object.
mod alloc;
mod arch;
mod finalize;
mod mark;
mod roots;
mod space;
mod sweep;
#[cfg(test)]
mod tests;

pub use alloc::{TLAB, alloc, alloc_sized};
pub use finalize::{new_native, set_finalizer, weak_get, weak_new};
pub(crate) use roots::stack_base;
pub use roots::{add_root, set_module_roots, set_stack_base};

use crate::object::Ref;
use space::Heap;
use std::cell::UnsafeCell;
use std::time::Instant;

/// A global that only the thread of the heap touches.
pub(crate) struct HeapGlobal<T>(UnsafeCell<T>);

// SAFETY: the runtime has one thread that runs Haxe code, and only it reaches these globals.
unsafe impl<T> Sync for HeapGlobal<T> {}

impl<T> HeapGlobal<T> {
    pub(crate) const fn new(value: T) -> Self {
        HeapGlobal(UnsafeCell::new(value))
    }

    /// # Safety
    /// No other reference from this global is in use.
    #[allow(
        clippy::mut_from_ref,
        reason = "the contract of this type: one thread, no overlapping use"
    )]
    pub(crate) unsafe fn get(&self) -> &mut T {
        // SAFETY: by the caller's promise.
        unsafe { &mut *self.0.get() }
    }
}

static HEAP: HeapGlobal<Heap> = HeapGlobal::new(Heap::new());

/// The heap. Callers do not keep the result across calls that may allocate or collect.
fn heap() -> &'static mut Heap {
    // SAFETY: one thread; every function of this module asks for it anew instead of holding it across such calls.
    unsafe { HEAP.get() }
}

/// Row `gc.collect`.
pub fn collect() {
    let started = Instant::now();
    alloc::retire_windows(heap());
    mark::mark_from_roots(heap());
    finalize::after_mark(heap());
    sweep::sweep(heap());
    let heap = heap();
    heap.stats.collections += 1;
    heap.stats.nanoseconds += started.elapsed().as_nanos() as u64;
    finalize::run_pending();
}

/// Row `gc.enable`.
pub fn enable(on: bool) {
    heap().disabled = !on;
}

/// Row `gc.stat`.
pub fn stat(which: i32) -> f64 {
    let heap = heap();
    let stats = &heap.stats;
    let figure = match which {
        0 => heap.used_bytes(),
        1 => heap.frontier_bytes(),
        2 => stats.collections,
        3 => stats.allocated + heap.allocated_since,
        4 => stats.live_after_last,
        5 => stats.nanoseconds,
        _ => 0,
    };
    figure as f64
}

/// Row `gc.stats`.
pub fn stats(out: *mut u8) {
    for which in 0..6 {
        let slot = out.cast::<f64>().wrapping_add(which as usize);
        // SAFETY: the caller gives room for six doubles.
        unsafe { slot.write_unaligned(stat(which)) };
    }
}

/// Row `gc.identity`: objects do not move, so the address tells them apart.
pub fn identity(object: Ref) -> i32 {
    (object.addr() >> 3) as u32 as i32
}

/// Ends the process: `size` more bytes cannot be had.
#[cold]
pub fn out_of_memory(size: usize) -> ! {
    crate::panic::fatal(&format!("Out of memory (allocating {size} bytes)"))
}
