//! Windows: address space, the guard against stack overflow.
use std::ffi::c_void;
use std::ptr::null_mut;

const MEM_COMMIT: u32 = 0x1000;
const MEM_RESERVE: u32 = 0x2000;
const MEM_DECOMMIT: u32 = 0x4000;
const MEM_RELEASE: u32 = 0x8000;
const PAGE_READWRITE: u32 = 4;
const EXCEPTION_STACK_OVERFLOW: u32 = 0xC000_00FD;
const EXCEPTION_CONTINUE_SEARCH: i32 = 0;
const STD_ERROR_HANDLE: u32 = 0xFFFF_FFF4;
const STD_OUTPUT_HANDLE: u32 = 0xFFFF_FFF5;

#[repr(C)]
struct ExceptionPointers {
    record: *const u32,
    context: *const c_void,
}

#[link(name = "kernel32")]
unsafe extern "system" {
    fn VirtualAlloc(address: *mut c_void, size: usize, kind: u32, protection: u32) -> *mut c_void;
    fn VirtualFree(address: *mut c_void, size: usize, kind: u32) -> i32;
    fn AddVectoredExceptionHandler(
        first: u32,
        handler: extern "system" fn(*const ExceptionPointers) -> i32,
    ) -> *mut c_void;
    fn SetThreadStackGuarantee(size: *mut u32) -> i32;
    fn GetStdHandle(which: u32) -> *mut c_void;
    fn WriteFile(
        file: *mut c_void,
        data: *const u8,
        size: u32,
        written: *mut u32,
        overlapped: *mut c_void,
    ) -> i32;
    fn TerminateProcess(process: *mut c_void, code: u32) -> i32;
    fn GetCurrentProcess() -> *mut c_void;
}

/// Reserves `size` bytes of address space; parts become usable by [`commit`]. Null when the system refuses.
pub fn reserve(size: usize) -> *mut u8 {
    // SAFETY: reserves fresh address space.
    unsafe { VirtualAlloc(null_mut(), size, MEM_RESERVE, PAGE_READWRITE) }.cast()
}

/// Gives back a whole reservation.
///
/// # Safety
/// `address` is that of a [`reserve`], and nothing uses the memory any more.
pub unsafe fn release(address: *mut u8, _size: usize) {
    // SAFETY: the caller owns the reservation.
    unsafe { VirtualFree(address.cast(), 0, MEM_RELEASE) };
}

/// Makes a part of a reservation usable; new pages are zero. False when memory is exhausted.
pub fn commit(address: *mut u8, size: usize) -> bool {
    // SAFETY: the range lies in a reservation; committing again what is committed changes nothing.
    let result = unsafe { VirtualAlloc(address.cast(), size, MEM_COMMIT, PAGE_READWRITE) };
    !result.is_null()
}

/// Drops the content of whole pages of a reservation: they read as zero afterwards.
///
/// # Safety
/// The range lies in a reservation, is page-aligned, and its content is not needed.
pub unsafe fn discard(address: *mut u8, size: usize) {
    // SAFETY: the caller gives up the content of the range.
    unsafe { VirtualFree(address.cast(), size, MEM_DECOMMIT) };
    commit(address, size);
}

extern "system" fn on_exception(pointers: *const ExceptionPointers) -> i32 {
    // SAFETY: the system passes valid records.
    let record = unsafe { (*pointers).record };
    // SAFETY: the code is the first word of a record.
    let code = unsafe { *record };
    if code != EXCEPTION_STACK_OVERFLOW {
        return EXCEPTION_CONTINUE_SEARCH;
    }
    crate::io::rescue_stdout(|bytes| write_raw(STD_OUTPUT_HANDLE, bytes));
    write_raw(STD_ERROR_HANDLE, b"Fatal error: stack overflow\n");
    // SAFETY: a constant.
    let process = unsafe { GetCurrentProcess() };
    // SAFETY: ends this process.
    unsafe { TerminateProcess(process, 1) };
    EXCEPTION_CONTINUE_SEARCH
}

/// Writes to a standard stream, as far as that works.
fn write_raw(stream: u32, bytes: &[u8]) {
    let mut written = 0;
    // SAFETY: the bytes are readable and `written` is a valid place.
    unsafe {
        WriteFile(
            GetStdHandle(stream),
            bytes.as_ptr(),
            bytes.len() as u32,
            &mut written,
            null_mut(),
        )
    };
}

/// Room for the handler of a stack overflow on the thread's own stack.
pub struct SignalStack;

/// Makes the running thread report an overflow of its stack.
pub fn guard_thread_stack() -> Option<SignalStack> {
    let mut guarantee = 64 * 1024;
    // SAFETY: asks for room for the handler on the current thread's stack.
    let is_granted = unsafe { SetThreadStackGuarantee(&mut guarantee) };
    (is_granted != 0).then_some(SignalStack)
}

/// Reports stack overflows instead of dying silently; called on the main thread.
pub fn install_stack_guard() {
    guard_thread_stack();
    // SAFETY: the handler only writes and terminates.
    unsafe { AddVectoredExceptionHandler(1, on_exception) };
}
