//! Roots: static fields, what threads hold, their stacks and registers.
use super::HeapGlobal;
use super::arch::with_registers_on_stack;
use super::mark::Marker;
use super::space::{BlockState, Heap, LINE_SIZE, LINES_PER_BLOCK, object_size};
use crate::object::Ref;
use crate::thread::{self, StoppedWorld, ThreadRecord};

/// Table of the module: addresses of words.
static MODULE: HeapGlobal<&'static [usize]> = HeapGlobal::new(&[]);

/// Registers the table of static fields that hold a reference or a dynamic value: addresses of words.
pub fn set_module_roots(table: &'static [usize]) {
    // SAFETY: nothing else runs yet.
    *unsafe { MODULE.get() } = table;
}

/// Tells how far up the running thread's stack may hold references.
pub fn set_stack_base(address: usize) {
    thread::current().set_stack_base(address);
}

/// Marks everything that the program can reach directly.
pub(super) fn mark_roots(marker: &mut Marker<'_>, world: &StoppedWorld) {
    // SAFETY: it is only read once the program runs.
    for &word in *unsafe { MODULE.get() } {
        // SAFETY: registered addresses are those of live, aligned words.
        let value = unsafe { *(word as *const u64) };
        marker.mark_exact(value);
    }
    let own = thread::current();
    mark_words(marker, own);
    let base = own.stack_base().unwrap_or(0);
    with_registers_on_stack(&mut |start| scan_stack(marker, start, base));
    for record in world.others() {
        mark_words(marker, record);
        let stack = record.stopped_stack();
        scan_stack(marker, stack.start, stack.end);
    }
}

fn mark_words(marker: &mut Marker<'_>, record: &ThreadRecord) {
    record.for_each_root(&mut |word| marker.mark_exact(word));
}

fn scan_stack(marker: &mut Marker<'_>, start: usize, base: usize) {
    let mut address = start & !7;
    while address < base {
        // SAFETY: the range from a thread's frame to its stack's base is readable, and its owner does not run.
        let word = unsafe { (address as *const u64).read_volatile() };
        if marker.heap.contains(word)
            && let Some(object) = find_object(marker.heap, word as usize)
        {
            marker.mark_exact(object);
        }
        address += 8;
    }
}

/// The start of the live or new object that `address` points into.
fn find_object(heap: &mut Heap, address: usize) -> Option<u64> {
    let index = heap.block_of(address);
    let block = heap.block(index);
    let start = match block.state {
        BlockState::Free => return None,
        BlockState::LargeHead => heap.block_address(index),
        BlockState::LargeTail => {
            let head = index - block.span as usize;
            heap.block_address(head)
        }
        BlockState::Full | BlockState::Recyclable => {
            walk_hole(heap, index, address);
            heap.start_at_or_below(address)?
        }
    };
    let size = object_size(Ref::from_addr(start as u64));
    (address - start < size).then_some(start as u64)
}

/// If `address` is in a hole that was allocated in since the last collection, enters the hole's objects into the table
/// of starts.
fn walk_hole(heap: &mut Heap, index: usize, address: usize) {
    let base = heap.block_address(index);
    let block = heap.block(index);
    let line = (address - base) / LINE_SIZE;
    if block.lines.has(line) {
        return;
    }
    let mut first = line;
    while first > 0 && !block.lines.has(first - 1) {
        first -= 1;
    }
    if block.walked.has(first) {
        return;
    }
    block.walked.add(first);
    let taken = usize::from(block.next_line).min(LINES_PER_BLOCK);
    let mut end = first;
    while end < taken && !block.lines.has(end) {
        end += 1;
    }
    let (mut cursor, limit) = (base + first * LINE_SIZE, base + end * LINE_SIZE);
    while cursor < limit {
        let object = Ref::from_addr(cursor as u64);
        if object.read::<u32>(0) == 0 {
            // The zero rest of a window; the next one begins with a line.
            cursor = (cursor + 1).next_multiple_of(LINE_SIZE);
        } else {
            heap.set_start(cursor);
            cursor += object_size(object);
        }
    }
}
