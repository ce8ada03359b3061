//! Recording return addresses cheaply, naming them later.
use super::unwind::{
    _Unwind_Backtrace, _Unwind_GetCFA, _Unwind_GetIPInfo, URC_END_OF_STACK, URC_NO_REASON,
};
use super::{stack_table, symbols};
use crate::object::Ref;
use crate::{array, store, thread};
use rayzor_abi::ElemKind;
use rayzor_abi::layout::{STORE_ELEMENTS, STORE_LENGTH};
use rayzor_abi::mangle::{PREFIX, PROGRAM_NAME, readable};
use std::ffi::{c_int, c_void};
use std::fmt;

const MAX_FRAMES: usize = 48;

/// Return addresses, innermost first.
#[derive(Clone, Copy)]
pub(super) struct Frames {
    count: usize,
    /// Frames from this stack address on are not looked at.
    limit: usize,
    addresses: [usize; MAX_FRAMES],
}

impl Frames {
    pub(super) const EMPTY: Frames =
        Frames { count: 0, limit: usize::MAX, addresses: [0; MAX_FRAMES] };

    pub(super) fn as_slice(&self) -> &[usize] {
        &self.addresses[..self.count]
    }
}

extern "C" fn visit_frame(context: *mut c_void, data: *mut c_void) -> c_int {
    // SAFETY: `capture` passes its own `Frames`.
    let frames = unsafe { &mut *data.cast::<Frames>() };
    let mut is_before = 0;
    // SAFETY: the unwinder passes a valid context.
    let address = unsafe { _Unwind_GetIPInfo(context, &mut is_before) };
    if address == 0 || frames.count == MAX_FRAMES {
        return URC_END_OF_STACK;
    }
    // A return address belongs to the instruction before it.
    frames.addresses[frames.count] = if is_before == 0 { address - 1 } else { address };
    frames.count += 1;
    // Behind the program's outermost frame are those of the runtime and of C, which have no names here; walking them
    // would be a third of the cost of a shallow throw.
    // SAFETY: as above.
    let is_outermost = unsafe { _Unwind_GetCFA(context) } >= frames.limit;
    if is_outermost { URC_END_OF_STACK } else { URC_NO_REASON }
}

/// The program's current call stack.
pub(super) fn capture() -> Frames {
    capture_below(thread::current().stack_base().unwrap_or(usize::MAX))
}

/// The frames of the current call stack whose stack addresses are below `limit`, up to `MAX_FRAMES`.
fn capture_below(limit: usize) -> Frames {
    let mut frames = Frames { limit, ..Frames::EMPTY };
    // SAFETY: the callback fits the data.
    unsafe { _Unwind_Backtrace(visit_frame, (&raw mut frames).cast()) };
    frames
}

/// The stack of the exception caught last.
pub(super) fn caught() -> Frames {
    thread::current().exceptions().caught.get()
}

/// Keeps the stack of an exception that was caught.
pub(super) fn set_caught(frames: &Frames) {
    thread::current().exceptions().caught.set(*frames);
}

/// Row `exception.call_stack`.
#[inline(never)]
pub fn call_stack() -> Ref {
    to_store(&capture())
}

/// Row `exception.exception_stack`.
pub fn exception_stack() -> Ref {
    to_store(&caught())
}

fn to_store(frames: &Frames) -> Ref {
    let stack = store::with_length(ElemKind::I64, frames.count);
    for (index, &address) in frames.as_slice().iter().enumerate() {
        stack.write(STORE_ELEMENTS + 8 * index as u32, address as u64);
    }
    stack
}

/// Row `exception.frames`.
pub fn frames(stack: Ref) -> Ref {
    if stack.is_null() {
        return array::with_capacity(ElemKind::Val, 0);
    }
    let count = stack.read::<u64>(STORE_LENGTH) as u32;
    let addresses: Vec<usize> =
        (0..count).map(|index| stack.read::<u64>(STORE_ELEMENTS + 8 * index) as usize).collect();
    array::from_strs(
        name_frames(&addresses)
            .iter()
            .map(|frame| format!("{}|{}|{}", frame.name, frame.file, frame.line)),
    )
}

/// A Haxe frame. Without debug information the file is empty.
pub(super) struct NamedFrame {
    pub(super) name: String,
    pub(super) file: String,
    pub(super) line: u32,
}

impl fmt::Display for NamedFrame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.file.is_empty() {
            f.write_str(&self.name)
        } else {
            write!(f, "{} ({} line {})", self.name, self.file, self.line)
        }
    }
}

/// Names the Haxe frames among these addresses; frames of the runtime and of C are left out.
pub(super) fn name_frames(addresses: &[usize]) -> Vec<NamedFrame> {
    match stack_table::linked() {
        Some(table) => addresses.iter().flat_map(|&address| table.frames(address)).collect(),
        None => name_by_symbols(addresses),
    }
}

/// Names frames by the symbols of a program that was linked without a table.
fn name_by_symbols(addresses: &[usize]) -> Vec<NamedFrame> {
    let mut named = Vec::new();
    for location in symbols::locate(addresses).into_iter().flatten() {
        let Some(path) = location.symbol.strip_prefix(PREFIX) else { continue };
        if path == PROGRAM_NAME {
            continue;
        }
        let (file, line) =
            location.position.map(|position| (position.file, position.line)).unwrap_or_default();
        named.push(NamedFrame { name: readable(path), file, line });
    }
    named
}

#[cfg(test)]
mod tests {
    use super::capture_below;

    #[test]
    fn capturing_finds_frames() {
        // The tests' threads have stacks of their own, so another one's base is no limit here.
        assert!(capture_below(usize::MAX).as_slice().len() > 3);
    }
}
