//! What depends on the processor: reading callee-saved registers, the threads' windows, prefetching.
use super::alloc::Tlab;

/// Calls `scan` with the address of a copy of all callee-saved registers on the stack: everything that a caller keeps
/// in registers or on the stack lies at or above it.
#[inline(never)]
pub(crate) fn with_registers_on_stack(scan: &mut dyn FnMut(usize)) {
    let mut saved = [0_u64; 32];
    save_registers(&mut saved);
    scan(std::ptr::from_ref(std::hint::black_box(&saved)) as usize);
    std::hint::black_box(&mut saved);
}

#[cfg(all(target_arch = "x86_64", not(windows)))]
#[inline(always)]
fn save_registers(saved: &mut [u64; 32]) {
    // SAFETY: stores six registers into the array.
    unsafe {
        std::arch::asm!(
            "mov [{0}], rbx", "mov [{0} + 8], rbp", "mov [{0} + 16], r12", "mov [{0} + 24], r13",
            "mov [{0} + 32], r14", "mov [{0} + 40], r15",
            in(reg) saved.as_mut_ptr(), options(nostack, preserves_flags)
        );
    }
}

#[cfg(all(target_arch = "x86_64", windows))]
#[inline(always)]
fn save_registers(saved: &mut [u64; 32]) {
    // SAFETY: stores eight general and ten 16-byte vector registers into the array of 256 bytes.
    unsafe {
        std::arch::asm!(
            "mov [{0}], rbx", "mov [{0} + 8], rbp", "mov [{0} + 16], r12", "mov [{0} + 24], r13",
            "mov [{0} + 32], r14", "mov [{0} + 40], r15", "mov [{0} + 48], rdi", "mov [{0} + 56], rsi",
            "movups [{0} + 64], xmm6", "movups [{0} + 80], xmm7", "movups [{0} + 96], xmm8",
            "movups [{0} + 112], xmm9", "movups [{0} + 128], xmm10", "movups [{0} + 144], xmm11",
            "movups [{0} + 160], xmm12", "movups [{0} + 176], xmm13", "movups [{0} + 192], xmm14",
            "movups [{0} + 208], xmm15",
            in(reg) saved.as_mut_ptr(), options(nostack, preserves_flags)
        );
    }
}

#[cfg(target_arch = "aarch64")]
#[inline(always)]
fn save_registers(saved: &mut [u64; 32]) {
    // SAFETY: stores x19–x29 and d8–d15 into the array.
    unsafe {
        std::arch::asm!(
            "stp x19, x20, [{0}]", "stp x21, x22, [{0}, #16]", "stp x23, x24, [{0}, #32]",
            "stp x25, x26, [{0}, #48]", "stp x27, x28, [{0}, #64]", "str x29, [{0}, #80]",
            "stp d8, d9, [{0}, #96]", "stp d10, d11, [{0}, #112]", "stp d12, d13, [{0}, #128]",
            "stp d14, d15, [{0}, #144]",
            in(reg) saved.as_mut_ptr(), options(nostack, preserves_flags)
        );
    }
}

/// Starts loading the cache line of `address`.
#[inline(always)]
pub(super) fn prefetch(address: u64) {
    #[cfg(target_arch = "x86_64")]
    // SAFETY: prefetching never faults.
    unsafe {
        std::arch::x86_64::_mm_prefetch::<{ std::arch::x86_64::_MM_HINT_T0 }>(
            address as usize as *const i8,
        );
    }
    #[cfg(target_arch = "aarch64")]
    // SAFETY: prefetching never faults.
    unsafe {
        std::arch::asm!("prfm pldl1keep, [{0}]", in(reg) address, options(nostack, preserves_flags, readonly));
    }
}

// On Linux the window of each thread is a thread-local variable that compiled code addresses relative to the thread
// pointer; Rust cannot declare one with a symbol of its own.
#[cfg(target_os = "linux")]
std::arch::global_asm!(
    ".pushsection .tbss.rayzor_thread_window,\"awT\",%nobits",
    ".globl rayzor_thread_window",
    ".hidden rayzor_thread_window",
    ".type rayzor_thread_window, %object",
    ".size rayzor_thread_window, 16",
    ".p2align 3",
    "rayzor_thread_window:",
    ".zero 16",
    ".popsection",
);

/// The window of the running thread, in a program with threads.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[inline(always)]
pub(super) fn thread_window() -> &'static Tlab {
    let address: *const Tlab;
    // SAFETY: computes the address of a thread-local variable.
    unsafe {
        std::arch::asm!(
            "mov {0}, fs:[0]",
            "lea {0}, [{0} + rayzor_thread_window@tpoff]",
            out(reg) address, options(pure, nomem, nostack, preserves_flags)
        );
    }
    // SAFETY: the variable has the size of a window and lives as long as its thread, which the caller runs on.
    unsafe { &*address }
}

/// The window of the running thread, in a program with threads.
#[cfg(all(target_os = "linux", target_arch = "aarch64"))]
#[inline(always)]
pub(super) fn thread_window() -> &'static Tlab {
    let address: *const Tlab;
    // SAFETY: computes the address of a thread-local variable.
    unsafe {
        std::arch::asm!(
            "mrs {0}, tpidr_el0",
            "add {0}, {0}, :tprel_hi12:rayzor_thread_window",
            "add {0}, {0}, :tprel_lo12_nc:rayzor_thread_window",
            out(reg) address, options(pure, nomem, nostack, preserves_flags)
        );
    }
    // SAFETY: the variable has the size of a window and lives as long as its thread, which the caller runs on.
    unsafe { &*address }
}

#[cfg(not(target_os = "linux"))]
thread_local! {
    static THREAD_WINDOW: Tlab = const { Tlab::new() };
}

/// The window of the running thread, in a program with threads.
#[cfg(not(target_os = "linux"))]
#[inline]
pub(super) fn thread_window() -> &'static Tlab {
    // SAFETY: the variable needs no destructor and lives as long as its thread, which the caller runs on.
    THREAD_WINDOW.with(|window| unsafe { &*std::ptr::from_ref(window) })
}
