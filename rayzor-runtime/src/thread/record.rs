//! What the runtime knows of one thread.
use crate::exception::ThreadExceptions;
use crate::gc::{LocalHeap, Tlab};
use crate::object::Ref;
use crate::thread::MAIN_ID;
use std::cell::{Cell, UnsafeCell};
use std::ptr::null;
use std::sync::atomic::{AtomicPtr, AtomicU32, AtomicU64, AtomicUsize, Ordering};

/// Runs Haxe code or code of the runtime that may touch the heap.
pub(super) const RUNNING: u32 = 0;
/// Stopped, or in native code that does not touch the heap.
pub(super) const IN_NATIVE: u32 = 1;

/// A thread. Cells without atomics belong to the thread itself; the collector reads them while it is stopped.
pub(crate) struct ThreadRecord {
    /// Tells threads apart.
    pub(crate) id: u64,
    /// [`RUNNING`] or [`IN_NATIVE`].
    pub(super) state: AtomicU32,
    /// While in native code: everything the thread keeps lies at or above it. Above every stack at the start.
    pub(super) stack_pointer: AtomicUsize,
    /// Stacks grow down from here; 0 before the thread has begun.
    stack_base: AtomicUsize,
    window: AtomicPtr<Tlab>,
    heap: UnsafeCell<LocalHeap>,
    exceptions: ThreadExceptions,
    job: Cell<Ref>,
    object: Cell<Ref>,
}

// SAFETY: cells without atomics are touched by their thread, and by others only while it is stopped or not begun.
unsafe impl Sync for ThreadRecord {}

static MAIN: ThreadRecord = ThreadRecord::new(MAIN_ID, RUNNING);

thread_local! {
    /// The record of a started thread; null on the first one.
    static CURRENT: Cell<*const ThreadRecord> = const { Cell::new(null()) };
}

/// The first thread.
pub(super) fn main() -> &'static ThreadRecord {
    &MAIN
}

/// The running thread.
#[inline]
pub(crate) fn current() -> &'static ThreadRecord {
    let started = CURRENT.get();
    // SAFETY: `begin` set it to a record that lives as long as the thread.
    let started = unsafe { started.as_ref() };
    started.unwrap_or(&MAIN)
}

impl ThreadRecord {
    const fn new(id: u64, state: u32) -> ThreadRecord {
        ThreadRecord {
            id,
            state: AtomicU32::new(state),
            stack_pointer: AtomicUsize::new(usize::MAX),
            stack_base: AtomicUsize::new(0),
            window: AtomicPtr::new(std::ptr::null_mut()),
            heap: UnsafeCell::new(LocalHeap::EMPTY),
            exceptions: ThreadExceptions::new(),
            job: Cell::new(Ref::NULL),
            object: Cell::new(Ref::NULL),
        }
    }

    /// The record of a thread that will be started. It lives until `free`.
    pub(super) fn started() -> &'static ThreadRecord {
        static NEXT_ID: AtomicU64 = AtomicU64::new(MAIN_ID + 1);
        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
        Box::leak(Box::new(ThreadRecord::new(id, IN_NATIVE)))
    }

    /// Sets the function that the thread will call.
    pub(super) fn set_job(&self, job: Ref) {
        self.job.set(job);
    }

    /// Makes this the record of the running thread, whose stack begins at `stack_base`.
    pub(super) fn begin(&'static self, stack_base: usize, window: &'static Tlab) {
        self.set_window(window);
        self.stack_base.store(stack_base, Ordering::Release);
        CURRENT.set(self);
    }

    /// Frees the record of a started thread.
    ///
    /// # Safety
    /// Nothing refers to it any more but the caller's thread, which ends.
    pub(super) unsafe fn free(&'static self) {
        CURRENT.set(null());
        // SAFETY: the caller promises as much.
        unsafe { self.free_unstarted() };
    }

    /// Frees the record of a thread that could not be started.
    ///
    /// # Safety
    /// Nothing refers to it any more but the caller.
    pub(super) unsafe fn free_unstarted(&'static self) {
        // SAFETY: `started` made it from a box, and the caller has the last reference.
        drop(unsafe { Box::from_raw(std::ptr::from_ref(self).cast_mut()) });
    }

    pub(super) fn take_job(&self) -> Ref {
        self.job.replace(Ref::NULL)
    }

    /// The Haxe object of the thread, or null.
    pub(super) fn object(&self) -> Ref {
        self.object.get()
    }

    pub(super) fn set_object(&self, object: Ref) {
        self.object.set(object);
    }

    /// Where the stack begins, once that is known.
    pub(crate) fn stack_base(&self) -> Option<usize> {
        Some(self.stack_base.load(Ordering::Relaxed)).filter(|&base| base != 0)
    }

    /// Tells how far up the stack may hold references.
    pub(crate) fn set_stack_base(&self, address: usize) {
        self.stack_base.store(address, Ordering::Relaxed);
    }

    /// The part of the stack that may hold references, of a thread in native code.
    pub(crate) fn stopped_stack(&self) -> std::ops::Range<usize> {
        let base = self.stack_base.load(Ordering::Acquire);
        self.stack_pointer.load(Ordering::Relaxed)..base
    }

    /// Where this thread allocates.
    pub(crate) fn window(&self) -> Option<&'static Tlab> {
        // SAFETY: the window of a thread lives as long as the thread.
        unsafe { self.window.load(Ordering::Relaxed).as_ref() }
    }

    pub(crate) fn set_window(&self, window: &'static Tlab) {
        self.window.store(std::ptr::from_ref(window).cast_mut(), Ordering::Relaxed);
    }

    /// The thread's part of the heap.
    ///
    /// # Safety
    /// The caller runs on this thread, or has stopped it, and no other reference from this is in use.
    #[allow(clippy::mut_from_ref, reason = "the contract of this function")]
    pub(crate) unsafe fn heap(&self) -> &mut LocalHeap {
        // SAFETY: by the caller's promise.
        unsafe { &mut *self.heap.get() }
    }

    /// Exceptions thrown and caught by this thread.
    pub(crate) fn exceptions(&self) -> &ThreadExceptions {
        &self.exceptions
    }

    /// Calls `visit` with the words outside of the stack that keep objects alive.
    pub(crate) fn for_each_root(&self, visit: &mut dyn FnMut(u64)) {
        visit(self.job.get().addr());
        visit(self.object.get().addr());
        self.exceptions.for_each_in_flight(&mut |value| visit(value.0));
    }
}
