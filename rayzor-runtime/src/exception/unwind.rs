//! Bindings to the Itanium C++ ABI unwinder: libgcc, LLVM's libunwind, and libgcc over SEH on Windows.
use std::ffi::{c_int, c_void};

#[cfg(all(windows, target_arch = "x86_64"))]
const PRIVATE_WORDS: usize = 6;
#[cfg(not(all(windows, target_arch = "x86_64")))]
const PRIVATE_WORDS: usize = 2;

/// "RAYZHAXE".
pub(super) const EXCEPTION_CLASS: u64 = u64::from_be_bytes(*b"RAYZHAXE");

/// What the unwinder wants at the start of an exception object.
#[repr(C, align(16))]
pub(super) struct UnwindException {
    pub(super) class: u64,
    pub(super) cleanup: Option<extern "C" fn(c_int, *mut UnwindException)>,
    private: [u64; PRIVATE_WORDS],
}

impl UnwindException {
    pub(super) fn new() -> UnwindException {
        UnwindException { class: EXCEPTION_CLASS, cleanup: None, private: [0; PRIVATE_WORDS] }
    }
}

pub(super) const URC_NO_REASON: c_int = 0;
pub(super) const URC_END_OF_STACK: c_int = 5;
pub(super) const URC_HANDLER_FOUND: c_int = 6;
pub(super) const URC_INSTALL_CONTEXT: c_int = 7;
pub(super) const URC_CONTINUE_UNWIND: c_int = 8;

pub(super) const UA_SEARCH_PHASE: c_int = 1;
pub(super) const UA_HANDLER_FRAME: c_int = 4;

/// Numbers of the registers that a landing pad finds the exception and the selector in.
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
pub(super) const LANDING_REGISTERS: (c_int, c_int) = (0, 1);

pub(super) type TraceFn = extern "C" fn(*mut c_void, *mut c_void) -> c_int;

unsafe extern "C-unwind" {
    pub(super) fn _Unwind_RaiseException(exception: *mut UnwindException) -> c_int;
}

unsafe extern "C" {
    pub(super) fn _Unwind_GetLanguageSpecificData(context: *mut c_void) -> *const u8;
    pub(super) fn _Unwind_GetIPInfo(context: *mut c_void, before: *mut c_int) -> usize;
    pub(super) fn _Unwind_GetCFA(context: *mut c_void) -> usize;
    pub(super) fn _Unwind_GetRegionStart(context: *mut c_void) -> usize;
    pub(super) fn _Unwind_SetGR(context: *mut c_void, register: c_int, value: usize);
    pub(super) fn _Unwind_SetIP(context: *mut c_void, address: usize);
    pub(super) fn _Unwind_Backtrace(trace: TraceFn, data: *mut c_void) -> c_int;
}
