//! What happens when objects die: resources are released, weak references cleared, finalizers run.
use super::mark::{Marker, mark_also};
use super::space::Heap;
use super::{HeapGlobal, alloc_sized, heap};
use crate::closure;
use crate::object::{Ref, to_val};
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{HxNative, header_word};
use std::mem::offset_of;

const PAYLOAD: u32 = offset_of!(HxNative, payload) as u32;
const DROP: u32 = offset_of!(HxNative, drop) as u32;
/// `aux` of a weak reference, whose payload is the address of its target.
const WEAK: u16 = u16::MAX;

struct Tables {
    /// `Native` objects, weak references among them.
    natives: Vec<u64>,
    /// (object, function) for each finalizer.
    finalizers: Vec<(u64, u64)>,
    /// Finalizers whose object has died.
    pending: Vec<(u64, u64)>,
    is_running: bool,
}

static TABLES: HeapGlobal<Tables> = HeapGlobal::new(Tables {
    natives: Vec::new(),
    finalizers: Vec::new(),
    pending: Vec::new(),
    is_running: false,
});

/// The tables, which the heap's guard protects as well.
fn tables(_heap: &Heap) -> &'static mut Tables {
    // SAFETY: the caller holds the heap, and does not keep the result longer.
    unsafe { TABLES.get() }
}

/// A `Native` object of resource kind `aux` (below 0xFFFF). When it dies, `drop` is called with its payload, unless that
/// is 0 by then.
pub fn new_native(aux: u16, payload: u64, drop: Option<extern "C" fn(u64)>) -> Ref {
    let object = alloc_sized(header_word(types::NATIVE, aux), size_of::<HxNative>());
    object.write(PAYLOAD, payload);
    object.write(DROP, drop.map_or(0, |function| function as usize as u64));
    if drop.is_some() || aux == WEAK {
        tables(&heap()).natives.push(object.addr());
    }
    object
}

/// The payload of a `Native` object.
pub(crate) fn native_payload(object: Ref) -> u64 {
    object.read(PAYLOAD)
}

/// Row `gc.weak_new`.
pub fn weak_new(object: Ref) -> Ref {
    new_native(WEAK, object.addr(), None)
}

/// Row `gc.weak_get`.
pub fn weak_get(weak: Ref) -> Ref {
    if weak.is_null() { Ref::NULL } else { Ref::from_addr(weak.read(PAYLOAD)) }
}

/// Row `gc.set_finalizer`.
pub fn set_finalizer(object: Ref, function: Ref) {
    let heap = heap();
    let tables = tables(&heap);
    tables.finalizers.push((object.addr(), function.addr()));
    let room = tables.finalizers.len();
    tables.pending.reserve(room);
}

/// Marks the functions to call, and objects whose finalizer has not run yet.
pub(super) fn mark_functions(marker: &mut Marker<'_>) {
    let tables = tables(marker.heap);
    for &(_, function) in &tables.finalizers {
        marker.mark_exact(function);
    }
    for &(object, function) in &tables.pending {
        marker.mark_exact(object);
        marker.mark_exact(function);
    }
}

/// Between marking and sweeping: finds out what has died.
pub(super) fn after_mark(heap: &mut Heap) {
    let tables = tables(heap);
    let mut kept = 0;
    for index in 0..tables.finalizers.len() {
        let (object, function) = tables.finalizers[index];
        if heap.contains(object) && !heap.is_marked(object as usize) {
            tables.pending.push((object, function));
        } else {
            tables.finalizers[kept] = (object, function);
            kept += 1;
        }
    }
    tables.finalizers.truncate(kept);
    for &(object, _) in &tables.pending {
        mark_also(heap, object);
    }
    tables.natives.retain(|&address| {
        let native = Ref::from_addr(address);
        let is_alive = heap.is_marked(address as usize);
        if is_alive {
            clear_dead_target(heap, native);
        } else {
            release(native);
        }
        is_alive
    });
}

fn clear_dead_target(heap: &Heap, native: Ref) {
    let target = native.read::<u64>(PAYLOAD);
    if native.aux() == WEAK && heap.contains(target) && !heap.is_marked(target as usize) {
        native.write::<u64>(PAYLOAD, 0);
    }
}

fn release(native: Ref) {
    let (payload, drop) = (native.read::<u64>(PAYLOAD), native.read::<u64>(DROP));
    if payload != 0 && drop != 0 {
        // SAFETY: `new_native` stored a function of this type.
        let drop: extern "C" fn(u64) = unsafe { std::mem::transmute(drop as usize as *const ()) };
        drop(payload);
    }
}

/// Ends the state "finalizers are running" even when one throws.
struct Running;

impl Drop for Running {
    fn drop(&mut self) {
        tables(&heap()).is_running = false;
    }
}

/// After a collection: calls the finalizers of objects that have died, on this thread, unless one is doing so already.
pub(super) fn run_pending() {
    {
        let heap = heap();
        let tables = tables(&heap);
        if tables.is_running || tables.pending.is_empty() {
            return;
        }
        tables.is_running = true;
    }
    let _running = Running;
    while let Some((object, function)) = next_pending() {
        let argument = to_val(Ref::from_addr(object));
        closure::call_values(to_val(Ref::from_addr(function)), &[argument]);
    }
}

fn next_pending() -> Option<(u64, u64)> {
    tables(&heap()).pending.pop()
}
