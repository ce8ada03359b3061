//! Monitors: a mutex that its owner may take again, with a condition to wait for. What `sys.thread` is built of.
use crate::gc;
use crate::object::Ref;
use crate::thread::{current, native};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

struct Monitor {
    state: Mutex<State>,
    /// The monitor has no owner any more.
    freed: Condvar,
    /// The condition was signalled.
    signalled: Condvar,
}

struct State {
    /// Id of the thread that has it; 0 for none.
    owner: u64,
    /// How often the owner took it.
    depth: u32,
    /// How many threads wait for it to be freed.
    n_waiting: u32,
}

/// Resource kind of the native objects.
const KIND: u16 = 1;

extern "C" fn free(payload: u64) {
    // SAFETY: `new` made it from a box, and its object has died.
    drop(unsafe { Box::from_raw(payload as usize as *mut Monitor) });
}

/// Row `monitor.new`.
pub fn new() -> Ref {
    let monitor = Monitor {
        state: Mutex::new(State { owner: 0, depth: 0, n_waiting: 0 }),
        freed: Condvar::new(),
        signalled: Condvar::new(),
    };
    let address = Box::into_raw(Box::new(monitor)) as usize as u64;
    gc::new_native(KIND, address, Some(free))
}

/// The monitor of an object that the caller keeps alive.
fn monitor(object: &Ref) -> &Monitor {
    // SAFETY: haxe-std passes what `new` gave, which is freed when the object has died.
    unsafe { &*(gc::native_payload(*object) as usize as *const Monitor) }
}

impl Monitor {
    /// The state. Holders do not stop for the collector.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until nobody owns it, and takes it.
    fn take(&self, mut state: MutexGuard<'_, State>, owner: u64, depth: u32) {
        while state.owner != 0 {
            state.n_waiting += 1;
            state = self.freed.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.n_waiting -= 1;
        }
        state.owner = owner;
        state.depth = depth;
    }

    fn give_up(&self, mut state: MutexGuard<'_, State>) {
        state.owner = 0;
        if state.n_waiting > 0 {
            self.freed.notify_one();
        }
    }
}

/// Row `monitor.acquire`.
pub fn acquire(object: Ref) {
    if !try_acquire(object) {
        let (monitor, owner) = (monitor(&object), current().id);
        native(|| monitor.take(monitor.state(), owner, 1));
    }
}

/// Row `monitor.try_acquire`.
pub fn try_acquire(object: Ref) -> bool {
    let own = current().id;
    let mut state = monitor(&object).state();
    if state.owner != 0 && state.owner != own {
        return false;
    }
    state.owner = own;
    state.depth += 1;
    true
}

/// Row `monitor.release`: nothing when another thread or none owns it.
pub fn release(object: Ref) {
    let monitor = monitor(&object);
    let mut state = monitor.state();
    if state.owner != current().id {
        return;
    }
    state.depth -= 1;
    if state.depth == 0 {
        monitor.give_up(state);
    }
}

/// Row `monitor.wait`: gives the monitor up until the condition is signalled, for at most `seconds` unless negative; then
/// has it again. False when the time is over. The caller owns the monitor.
pub fn wait(object: Ref, seconds: f64) -> bool {
    let (monitor, owner) = (monitor(&object), current().id);
    let limit = Duration::try_from_secs_f64(seconds).ok();
    let deadline = limit.and_then(|limit| Instant::now().checked_add(limit));
    native(|| {
        let mut state = monitor.state();
        if state.owner != owner {
            return false;
        }
        let depth = std::mem::take(&mut state.depth);
        state.owner = 0;
        if state.n_waiting > 0 {
            monitor.freed.notify_one();
        }
        let mut is_signalled = true;
        match deadline {
            None => {
                state = monitor.signalled.wait(state).unwrap_or_else(PoisonError::into_inner);
            }
            Some(deadline) => {
                let left = deadline.saturating_duration_since(Instant::now());
                let (guard, result) = monitor
                    .signalled
                    .wait_timeout(state, left)
                    .unwrap_or_else(PoisonError::into_inner);
                state = guard;
                is_signalled = !result.timed_out();
            }
        }
        monitor.take(state, owner, depth);
        is_signalled
    })
}

/// Row `monitor.signal`.
pub fn signal(object: Ref) {
    monitor(&object).signalled.notify_one();
}

/// Row `monitor.broadcast`.
pub fn broadcast(object: Ref) {
    monitor(&object).signalled.notify_all();
}
