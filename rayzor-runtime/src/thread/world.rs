//! Stopping the world.
//!
//! A thread is running, or in native code. Whoever wants to collect claims the world, raises [`POLL`] and waits until
//! every other thread is in native code: compiled code tests the word in loops and at the start of functions, the
//! runtime when an allocation window is used up. A thread may leave native code only while the word is 0. It
//! writes its state before it reads the word and the collecting thread does the reverse, both sequentially
//! consistent, so one of the two sees the other.
//!
//! Rules for the runtime: what may block for long runs in [`native`]; mutexes are taken by [`lock`], unless no
//! holder ever blocks or allocates objects; code in [`native`] allocates no objects and throws nothing.
use super::is_threaded;
use super::record::{self, IN_NATIVE, RUNNING, ThreadRecord, current};
use crate::gc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError, TryLockError};

/// Symbol `rayzor_poll`: not 0 while a thread waits for the others to stop.
#[unsafe(export_name = "rayzor_poll")]
pub static POLL: AtomicU32 = AtomicU32::new(0);

/// Started threads that have not ended. The guard is the right to stop the world.
static WORLD: Mutex<Vec<&'static ThreadRecord>> = Mutex::new(Vec::new());
static PARKING: Mutex<()> = Mutex::new(());
static STOPPED: Condvar = Condvar::new();
static RESUMED: Condvar = Condvar::new();

fn lock_raw<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic ends the process, so no guarded state is left half done.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes a mutex whose holders may block or stop for the collector.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    match mutex.try_lock() {
        Ok(guard) => guard,
        Err(TryLockError::Poisoned(error)) => error.into_inner(),
        Err(TryLockError::WouldBlock) => native(|| lock_raw(mutex)),
    }
}

/// Row `thread.poll`: stops here while another thread collects.
#[inline]
pub fn poll() {
    if POLL.load(Ordering::Relaxed) != 0 {
        park();
    }
}

#[cold]
#[inline(never)]
fn park() {
    native(|| ());
}

/// Runs code that may block and does not touch the heap: no allocation, no reading or writing of references, nothing
/// thrown. The collector may run meanwhile. What the caller keeps on the stack stays alive.
pub(crate) fn native<T>(act: impl FnOnce() -> T) -> T {
    let record = current();
    if !is_threaded() || record.state.load(Ordering::Relaxed) == IN_NATIVE {
        return act();
    }
    let mut act = Some(act);
    let mut result = None;
    gc::with_registers_on_stack(&mut |stack_pointer| {
        record.stack_pointer.store(stack_pointer, Ordering::Relaxed);
        record.state.store(IN_NATIVE, Ordering::SeqCst);
        if POLL.load(Ordering::SeqCst) != 0 {
            let _parking = lock_raw(&PARKING);
            STOPPED.notify_all();
        }
        result = act.take().map(|act| act());
        enter(record);
    });
    result.expect("the closure ran once")
}

/// Leaves native code, when no collection is going on.
pub(super) fn enter(record: &ThreadRecord) {
    loop {
        record.state.store(RUNNING, Ordering::SeqCst);
        if POLL.load(Ordering::SeqCst) == 0 {
            return;
        }
        record.state.store(IN_NATIVE, Ordering::SeqCst);
        let mut parking = lock_raw(&PARKING);
        STOPPED.notify_all();
        while POLL.load(Ordering::SeqCst) != 0 {
            parking = RESUMED.wait(parking).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// Adds a thread that has not begun.
pub(super) fn enlist(record: &'static ThreadRecord) {
    native(|| lock_raw(&WORLD).push(record));
}

/// Takes away a thread that ends, or that could not be started, and frees its record. Called on the thread itself in
/// the first case.
pub(super) fn dismiss(record: &'static ThreadRecord) {
    let is_own = std::ptr::eq(record, current());
    if is_own {
        // Nothing on the stack is needed any more.
        record.stack_pointer.store(usize::MAX, Ordering::Relaxed);
        record.state.store(IN_NATIVE, Ordering::SeqCst);
        if POLL.load(Ordering::SeqCst) != 0 {
            let _parking = lock_raw(&PARKING);
            STOPPED.notify_all();
        }
    }
    native(|| lock_raw(&WORLD).retain(|other| !std::ptr::eq(*other, record)));
    if is_own {
        // SAFETY: the list does not have it any more, and this thread makes no more use of it.
        unsafe { record.free() };
    } else {
        // SAFETY: it has not begun, and the list does not have it any more.
        unsafe { record.free_unstarted() };
    }
}

/// The right to stop the world.
pub(crate) struct ClaimedWorld(Option<MutexGuard<'static, Vec<&'static ThreadRecord>>>);

/// Waits for the right to stop the world; another thread may collect meanwhile.
pub(crate) fn claim_world() -> ClaimedWorld {
    ClaimedWorld(is_threaded().then(|| native(|| lock_raw(&WORLD))))
}

/// The threads, all stopped but the current one. They go on when this is dropped.
pub(crate) struct StoppedWorld(ClaimedWorld);

impl ClaimedWorld {
    /// Stops all other threads.
    pub(crate) fn stop(self) -> StoppedWorld {
        if self.0.is_none() {
            return StoppedWorld(self);
        }
        POLL.store(1, Ordering::SeqCst);
        let mut parking = lock_raw(&PARKING);
        while self.others().any(|record| record.state.load(Ordering::SeqCst) == RUNNING) {
            parking = STOPPED.wait(parking).unwrap_or_else(PoisonError::into_inner);
        }
        drop(parking);
        StoppedWorld(self)
    }

    fn others(&self) -> impl Iterator<Item = &'static ThreadRecord> {
        let started = self.0.iter().flat_map(|threads| threads.iter().copied());
        let own = current();
        let main = self.0.is_some().then(record::main);
        main.into_iter().chain(started).filter(move |record| !std::ptr::eq(*record, own))
    }
}

impl StoppedWorld {
    /// All threads but the current one.
    pub(crate) fn others(&self) -> impl Iterator<Item = &'static ThreadRecord> {
        self.0.others()
    }
}

impl Drop for StoppedWorld {
    fn drop(&mut self) {
        if self.0.0.is_none() {
            return;
        }
        POLL.store(0, Ordering::SeqCst);
        let _parking = lock_raw(&PARKING);
        RESUMED.notify_all();
    }
}
