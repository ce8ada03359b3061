//! Rows: threads, what they wait for, atomic cells.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! thread_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            thread {
                /// Starts a thread that calls `job`, a function without parameters out of which nothing is thrown. Using
                /// this row makes a module threaded.
                ThreadCreate = rayzor_thread_create: create(job: Ref) -> Void, MayThrow;
                /// The object that `thread.set_object` stored for the running thread, or null.
                ThreadObject = rayzor_thread_object: object() -> Ref, Reads;
                /// Stores the running thread's own object.
                ThreadSetObject = rayzor_thread_set_object: set_object(object: Ref) -> Void, Writes;
                /// Prints an exception that ends the running thread, with the stack of the exception caught last.
                ThreadReport = rayzor_thread_report: report(error: Val) -> Void, MayThrow;
                /// Stops while another thread collects.
                ThreadPoll = rayzor_thread_poll: poll() -> Void, MayCollect;
                /// The running thread's `AllocWindow`, in a threaded module.
                ThreadWindow = rayzor_current_window: window() -> Ptr, Pure;
            }
            monitor {
                /// A mutex that its owner may take again, with a condition: an object of its own.
                MonitorNew = rayzor_monitor_new: new() -> Ref, MayCollect;
                /// Waits until no other thread has it, and takes it once more.
                MonitorAcquire = rayzor_monitor_acquire: acquire(monitor: Ref) -> Void, MayCollect;
                /// Takes it unless another thread has it.
                MonitorTryAcquire = rayzor_monitor_try_acquire: try_acquire(monitor: Ref) -> I1, MayCollect;
                /// Gives it up once.
                MonitorRelease = rayzor_monitor_release: release(monitor: Ref) -> Void, MayCollect;
                /// Gives it up until it is signalled, for at most `seconds` unless negative. False when the time is over.
                MonitorWait = rayzor_monitor_wait: wait(monitor: Ref, seconds: F64) -> I1, MayCollect;
                /// Wakes a thread that waits.
                MonitorSignal = rayzor_monitor_signal: signal(monitor: Ref) -> Void, MayCollect;
                /// Wakes all threads that wait.
                MonitorBroadcast = rayzor_monitor_broadcast: broadcast(monitor: Ref) -> Void, MayCollect;
            }
            atomic {
                /// Adds to a store of one Int; gives the old value.
                AtomicAdd = rayzor_atomic_add: add(cell: Ref, value: I32) -> I32, MayCollect;
                /// Subtracts; gives the old value.
                AtomicSub = rayzor_atomic_sub: sub(cell: Ref, value: I32) -> I32, MayCollect;
                /// Bitwise and; gives the old value.
                AtomicAnd = rayzor_atomic_and: and(cell: Ref, value: I32) -> I32, MayCollect;
                /// Bitwise or; gives the old value.
                AtomicOr = rayzor_atomic_or: or(cell: Ref, value: I32) -> I32, MayCollect;
                /// Bitwise exclusive or; gives the old value.
                AtomicXor = rayzor_atomic_xor: xor(cell: Ref, value: I32) -> I32, MayCollect;
                /// Sets; gives the old value.
                AtomicExchange = rayzor_atomic_exchange: exchange(cell: Ref, value: I32) -> I32, MayCollect;
                /// Sets `replacement` if the value is `expected`; gives the old value.
                AtomicCompareExchange = rayzor_atomic_compare_exchange: compare_exchange(cell: Ref, expected: I32, replacement: I32) -> I32, MayCollect;
                /// The value.
                AtomicLoad = rayzor_atomic_load: load(cell: Ref) -> I32, MayCollect;
                /// Sets.
                AtomicStore = rayzor_atomic_store: store(cell: Ref, value: I32) -> Void, MayCollect;
                /// Sets the value of a store of one Dynamic; gives the old one.
                AtomicExchangeObject = rayzor_atomic_exchange_object: exchange_object(cell: Ref, value: Val) -> Val, MayCollect;
                /// Sets `replacement` if the value is the same object as `expected`; gives the old one.
                AtomicCompareExchangeObject = rayzor_atomic_compare_exchange_object: compare_exchange_object(cell: Ref, expected: Val, replacement: Val) -> Val, MayCollect;
                /// The value.
                AtomicLoadObject = rayzor_atomic_load_object: load_object(cell: Ref) -> Val, MayCollect;
                /// Sets.
                AtomicStoreObject = rayzor_atomic_store_object: store_object(cell: Ref, value: Val) -> Void, MayCollect;
            }
        } }
    };
}
