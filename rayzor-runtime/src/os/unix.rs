//! Unix: address space, the guard against stack overflow.
use crate::thread;
use std::ptr::null_mut;

/// Reserves `size` bytes of address space that are usable and zero at once, and cost memory only when touched. Null
/// when the system refuses.
pub fn reserve(size: usize) -> *mut u8 {
    let protection = libc::PROT_READ | libc::PROT_WRITE;
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
    // SAFETY: an anonymous mapping at an address of the system's choice touches no existing memory.
    let address = unsafe { libc::mmap(null_mut(), size, protection, flags, -1, 0) };
    if address == libc::MAP_FAILED { null_mut() } else { address.cast() }
}

/// Gives back a whole reservation.
///
/// # Safety
/// `address` and `size` are those of one [`reserve`], and nothing uses the memory any more.
pub unsafe fn release(address: *mut u8, size: usize) {
    // SAFETY: the caller owns the mapping.
    unsafe { libc::munmap(address.cast(), size) };
}

/// Makes a part of a reservation usable. It is so from the start here.
pub fn commit(_address: *mut u8, _size: usize) -> bool {
    true
}

/// Drops the content of whole pages of a reservation: they read as zero afterwards.
///
/// # Safety
/// The range lies in a reservation, is page-aligned, and its content is not needed.
pub unsafe fn discard(address: *mut u8, size: usize) {
    // SAFETY: the caller gives up the content of the range.
    unsafe { libc::madvise(address.cast(), size, libc::MADV_DONTNEED) };
}

const SIGNAL_STACK_SIZE: usize = 64 * 1024;

extern "C" fn on_segv(
    signal: libc::c_int,
    info: *mut libc::siginfo_t,
    _context: *mut libc::c_void,
) {
    // SAFETY: the kernel passes a valid record.
    let info = unsafe { &*info };
    // SAFETY: the record is one of a fault, which has an address.
    let fault = unsafe { info.si_addr() } as usize;
    let message: &[u8] = if is_near_stack(fault) {
        b"Fatal error: stack overflow\n"
    } else {
        b"Fatal error: invalid memory access\n"
    };
    crate::io::rescue_stdout(|bytes| {
        // SAFETY: `write` is async-signal-safe and the bytes are readable.
        unsafe { libc::write(1, bytes.as_ptr().cast(), bytes.len()) };
    });
    // SAFETY: `write` is async-signal-safe and the message is static.
    unsafe { libc::write(2, message.as_ptr().cast(), message.len()) };
    if is_near_stack(fault) {
        // SAFETY: `_exit` is async-signal-safe.
        unsafe { libc::_exit(1) };
    }
    // SAFETY: the default action, on return from here, ends the process with the signal.
    unsafe { libc::signal(signal, libc::SIG_DFL) };
}

/// Whether a faulting address lies where this thread's stack overflows to: below its base by at most the limit and some.
fn is_near_stack(fault: usize) -> bool {
    let thread = thread::current();
    let limit = if thread.id == thread::MAIN_ID { main_stack_limit() } else { thread::STACK_SIZE };
    let is_near = |base| fault < base && base - fault < limit.saturating_add(1 << 20);
    thread.stack_base().is_some_and(is_near)
}

fn main_stack_limit() -> usize {
    let mut limit = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `limit` is a valid place for the result.
    let result = unsafe { libc::getrlimit(libc::RLIMIT_STACK, &mut limit) };
    if result == 0 && limit.rlim_cur != libc::RLIM_INFINITY {
        limit.rlim_cur as usize
    } else {
        64 << 20
    }
}

/// The stack on which a thread's stack overflow is handled; goes with its owner.
pub struct SignalStack(*mut u8);

impl Drop for SignalStack {
    fn drop(&mut self) {
        let none = libc::stack_t { ss_sp: null_mut(), ss_flags: libc::SS_DISABLE, ss_size: 0 };
        // SAFETY: this thread handles no signal now.
        unsafe { libc::sigaltstack(&none, null_mut()) };
        // SAFETY: `guard_thread_stack` reserved it, and it serves as signal stack no longer.
        unsafe { release(self.0, SIGNAL_STACK_SIZE) };
    }
}

/// Makes the running thread report an overflow of its stack, until the result is dropped.
pub fn guard_thread_stack() -> Option<SignalStack> {
    let memory = reserve(SIGNAL_STACK_SIZE);
    if memory.is_null() {
        return None;
    }
    let stack = libc::stack_t { ss_sp: memory.cast(), ss_flags: 0, ss_size: SIGNAL_STACK_SIZE };
    // SAFETY: the new memory serves as signal stack until it is released.
    unsafe { libc::sigaltstack(&stack, null_mut()) };
    Some(SignalStack(memory))
}

/// Reports stack overflows instead of dying silently; called on the main thread.
pub fn install_stack_guard() {
    // For the rest of the process's life.
    std::mem::forget(guard_thread_stack());
    // SAFETY: all-zero is a valid `sigaction`.
    let mut action: libc::sigaction = unsafe { std::mem::zeroed() };
    action.sa_sigaction = on_segv as *const () as usize;
    action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
    for signal in [libc::SIGSEGV, libc::SIGBUS] {
        // SAFETY: the handler is async-signal-safe and the action complete.
        unsafe { libc::sigaction(signal, &action, null_mut()) };
    }
}
