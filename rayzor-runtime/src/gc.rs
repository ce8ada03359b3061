//! The garbage collector: Immix-style mark-region, non-moving, full stop-the-world collections.
//!
//! * `space` reserves one region, cut into 32 KB blocks of 256-byte lines, with side tables.
//! * `alloc` bump-allocates into runs of free lines; objects from 16 KB take runs of blocks.
//! * `roots` finds references: precisely in static fields, conservatively on the stack and in registers (interior
//!   pointers count).
//! * `mark` traces precisely by type descriptors; `sweep` frees lines and blocks.
//! * `finalize` has weak references and what runs when objects die.
//!
//! Threads share the heap and allocate in windows of their own (`LocalHeap`); a mutex guards what they share, and a
//! collection stops them all (`crate::thread`). References that live only in Rust's heap (a `Vec<Ref>`) are
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

pub(crate) use alloc::{LocalHeap, Tlab, window};
pub use alloc::{TLAB, alloc, alloc_sized};
pub(crate) use arch::with_registers_on_stack;
pub(crate) use finalize::native_payload;
pub use finalize::{new_native, set_finalizer, weak_get, weak_new};
pub use roots::{set_module_roots, set_stack_base};

use crate::object::Ref;
use crate::thread;
use space::Heap;
use std::cell::UnsafeCell;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

/// A global that is written before Haxe code runs, or guarded by a mutex that the type system does not see.
pub(crate) struct HeapGlobal<T>(UnsafeCell<T>);

// SAFETY: whoever calls `get` promises that nothing else uses the content meanwhile.
unsafe impl<T> Sync for HeapGlobal<T> {}

impl<T> HeapGlobal<T> {
    pub(crate) const fn new(value: T) -> Self {
        HeapGlobal(UnsafeCell::new(value))
    }

    /// # Safety
    /// No other reference from this global is in use.
    #[allow(clippy::mut_from_ref, reason = "the contract of this type: no overlapping use")]
    pub(crate) unsafe fn get(&self) -> &mut T {
        // SAFETY: by the caller's promise.
        unsafe { &mut *self.0.get() }
    }
}

static HEAP: HeapGlobal<Heap> = HeapGlobal::new(Heap::new());

static HEAP_LOCK: Mutex<()> = Mutex::new(());

/// The heap, and the tables of `finalize`, for as long as it lives. A holder does not block, stop or allocate, so that
/// waiting for it is short; a program without threads needs no lock.
struct HeapGuard(#[allow(dead_code, reason = "held for its drop")] Option<MutexGuard<'static, ()>>);

fn heap() -> HeapGuard {
    HeapGuard(
        thread::is_threaded().then(|| HEAP_LOCK.lock().unwrap_or_else(PoisonError::into_inner)),
    )
}

impl Deref for HeapGuard {
    type Target = Heap;

    fn deref(&self) -> &Heap {
        // SAFETY: the guard is the right to use the heap.
        unsafe { HEAP.get() }
    }
}

impl DerefMut for HeapGuard {
    fn deref_mut(&mut self) -> &mut Heap {
        // SAFETY: as above.
        unsafe { HEAP.get() }
    }
}

/// Row `gc.collect`.
pub fn collect() {
    collect_if(|_| true);
}

/// Collects, unless another thread did so while this one waited for its turn and made it needless.
fn collect_if(is_wanted: impl FnOnce(&Heap) -> bool) {
    let claimed = thread::claim_world();
    if !is_wanted(&heap()) {
        return;
    }
    let started = Instant::now();
    let world = claimed.stop();
    {
        let mut heap = heap();
        alloc::retire_windows(&mut heap, &world);
        mark::mark_from_roots(&mut heap, &world);
        finalize::after_mark(&mut heap);
        sweep::sweep(&mut heap);
        heap.stats.collections += 1;
        heap.stats.nanoseconds += started.elapsed().as_nanos() as u64;
    }
    drop(world);
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
