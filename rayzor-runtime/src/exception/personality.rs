//! The personality function of compiled code. It reads the call-site table of the language-specific data only: a call
//! site with a landing pad catches everything.
//!
//! Format: Itanium C++ ABI, "Exception Handling Tables"; pointer encodings: DWARF EH.
use super::unwind::{
    _Unwind_GetIPInfo, _Unwind_GetLanguageSpecificData, _Unwind_GetRegionStart, _Unwind_SetGR,
    _Unwind_SetIP, LANDING_REGISTERS, UA_HANDLER_FRAME, UA_SEARCH_PHASE, URC_CONTINUE_UNWIND,
    URC_HANDLER_FOUND, URC_INSTALL_CONTEXT, UnwindException,
};
use std::ffi::{c_int, c_void};

const PE_OMIT: u8 = 0xFF;
const PE_ABSPTR: u8 = 0x00;
const PE_ULEB128: u8 = 0x01;
const PE_UDATA2: u8 = 0x02;
const PE_UDATA4: u8 = 0x03;
const PE_UDATA8: u8 = 0x04;
const PE_SDATA2: u8 = 0x0A;
const PE_SDATA4: u8 = 0x0B;
const PE_SDATA8: u8 = 0x0C;

/// The personality of compiled functions, where the platform calls it by the Itanium ABI.
///
/// # Safety
/// Called by the unwinder only.
#[cfg(not(all(windows, target_arch = "x86_64")))]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rayzor_personality(
    _version: c_int,
    actions: c_int,
    _class: u64,
    exception: *mut c_void,
    context: *mut c_void,
) -> c_int {
    // SAFETY: the unwinder passes a valid exception and context.
    unsafe { step(actions, exception.cast(), context) }
}

#[cfg(all(windows, target_arch = "x86_64"))]
type SehPersonality = unsafe extern "C" fn(c_int, c_int, u64, *mut c_void, *mut c_void) -> c_int;

#[cfg(all(windows, target_arch = "x86_64"))]
unsafe extern "C-unwind" {
    fn _GCC_specific_handler(
        record: *mut c_void,
        frame: *mut c_void,
        context: *mut c_void,
        dispatcher: *mut c_void,
        personality: SehPersonality,
    ) -> c_int;
}

#[cfg(all(windows, target_arch = "x86_64"))]
unsafe extern "C" fn itanium_personality(
    _version: c_int,
    actions: c_int,
    _class: u64,
    exception: *mut c_void,
    context: *mut c_void,
) -> c_int {
    // SAFETY: `_GCC_specific_handler` passes a valid exception and context.
    unsafe { step(actions, exception.cast(), context) }
}

/// The personality of compiled functions, where the platform calls it by structured exception handling.
///
/// # Safety
/// Called by the system only.
#[cfg(all(windows, target_arch = "x86_64"))]
#[unsafe(no_mangle)]
pub unsafe extern "C-unwind" fn rayzor_personality(
    record: *mut c_void,
    frame: *mut c_void,
    context: *mut c_void,
    dispatcher: *mut c_void,
) -> c_int {
    // SAFETY: passes on what the system gave.
    unsafe { _GCC_specific_handler(record, frame, context, dispatcher, itanium_personality) }
}

/// # Safety
/// `exception` and `context` come from the unwinder.
unsafe fn step(actions: c_int, exception: *mut UnwindException, context: *mut c_void) -> c_int {
    // SAFETY: the context is valid by the caller's promise.
    let Some(landing_pad) = (unsafe { find_landing_pad(context) }) else {
        return URC_CONTINUE_UNWIND;
    };
    if actions & UA_SEARCH_PHASE != 0 {
        return URC_HANDLER_FOUND;
    }
    if actions & UA_HANDLER_FRAME == 0 {
        return URC_CONTINUE_UNWIND;
    }
    // SAFETY: sets up the landing pad's registers in a valid context.
    unsafe { _Unwind_SetGR(context, LANDING_REGISTERS.0, exception as usize) };
    // SAFETY: as above.
    unsafe { _Unwind_SetGR(context, LANDING_REGISTERS.1, 1) };
    // SAFETY: the landing pad belongs to the function of this frame.
    unsafe { _Unwind_SetIP(context, landing_pad) };
    URC_INSTALL_CONTEXT
}

/// # Safety
/// `context` comes from the unwinder.
unsafe fn find_landing_pad(context: *mut c_void) -> Option<usize> {
    // SAFETY: the context is valid.
    let table = unsafe { _Unwind_GetLanguageSpecificData(context) };
    if table.is_null() {
        return None;
    }
    let mut is_before = 0;
    // SAFETY: the context is valid.
    let return_address = unsafe { _Unwind_GetIPInfo(context, &mut is_before) };
    // The return address of a call may be beyond the call's range.
    let ip = if is_before == 0 { return_address - 1 } else { return_address };
    // SAFETY: the context is valid.
    let function = unsafe { _Unwind_GetRegionStart(context) };
    // SAFETY: the table is what the compiler emitted for this function.
    search_table(unsafe { Reader::new(table) }, function, ip)
}

/// The landing pad for `ip`, if its call site has one. `reader` is at the start of the function's data.
fn search_table(mut reader: Reader, function: usize, ip: usize) -> Option<usize> {
    let base_encoding = reader.byte();
    let pad_base =
        if base_encoding == PE_OMIT { function } else { reader.encoded(base_encoding)? };
    if reader.byte() != PE_OMIT {
        reader.uleb();
    }
    let encoding = reader.byte();
    let length = reader.uleb();
    let end = reader.0 as usize + length;
    while (reader.0 as usize) < end {
        let start = reader.encoded(encoding)?;
        let size = reader.encoded(encoding)?;
        let pad = reader.encoded(encoding)?;
        reader.uleb();
        if ip < function + start {
            return None;
        }
        if ip < function + start + size {
            return (pad != 0).then_some(pad_base + pad);
        }
    }
    None
}

/// Reads an exception table. Invariant: it is well formed, and reads follow its format, so that each is in bounds.
struct Reader(*const u8);

impl Reader {
    /// # Safety
    /// `table` is a well-formed table, and the caller reads what its format says.
    unsafe fn new(table: *const u8) -> Reader {
        Reader(table)
    }

    fn byte(&mut self) -> u8 {
        self.value()
    }

    fn value<T: Copy>(&mut self) -> T {
        // SAFETY: by the invariant there is a value of this type.
        let value = unsafe { self.0.cast::<T>().read_unaligned() };
        self.0 = self.0.wrapping_add(size_of::<T>());
        value
    }

    fn uleb(&mut self) -> usize {
        let mut result = 0;
        let mut shift = 0;
        loop {
            let byte = self.byte();
            result |= usize::from(byte & 0x7F) << shift;
            if byte & 0x80 == 0 {
                return result;
            }
            shift += 7;
        }
    }

    /// A value of an absolute encoding; `None` for encodings that call-site tables do not use.
    fn encoded(&mut self, encoding: u8) -> Option<usize> {
        Some(match encoding {
            PE_ULEB128 => self.uleb(),
            PE_ABSPTR | PE_UDATA8 | PE_SDATA8 => self.value::<u64>() as usize,
            PE_UDATA2 => usize::from(self.value::<u16>()),
            PE_UDATA4 => self.value::<u32>() as usize,
            PE_SDATA2 => self.value::<i16>() as usize,
            PE_SDATA4 => self.value::<i32>() as usize,
            _ => return None,
        })
    }
}
