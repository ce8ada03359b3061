//! Roots: static fields, cells of the runtime, the stack and the registers.
use super::HeapGlobal;
use super::arch::with_registers_on_stack;
use super::mark::Marker;
use super::space::{BlockState, Heap, LINE_SIZE, LINES_PER_BLOCK, object_size};
use crate::object::Ref;

struct Roots {
    /// Table of the module: addresses of words.
    module: &'static [usize],
    /// Words of the runtime.
    runtime: Vec<usize>,
    /// Stacks grow down from here.
    stack_base: usize,
}

static ROOTS: HeapGlobal<Roots> =
    HeapGlobal::new(Roots { module: &[], runtime: Vec::new(), stack_base: 0 });

fn roots() -> &'static mut Roots {
    // SAFETY: the heap's thread only; callers use the result at once.
    unsafe { ROOTS.get() }
}

/// Registers the table of static fields that hold a reference or a dynamic value: addresses of words.
pub fn set_module_roots(table: &'static [usize]) {
    roots().module = table;
}

/// Registers one word that holds a reference or a dynamic value for the rest of the process's life.
pub fn add_root(word: *const u64) {
    roots().runtime.push(word as usize);
}

/// Tells how far up the stack may hold references.
pub fn set_stack_base(address: usize) {
    roots().stack_base = address;
}

/// Where the program's stack begins, once that is known.
pub(crate) fn stack_base() -> Option<usize> {
    Some(roots().stack_base).filter(|&base| base != 0)
}

/// Marks everything that the program can reach directly.
pub(super) fn mark_roots(marker: &mut Marker<'_>) {
    let roots = roots();
    for &word in roots.module.iter().chain(&roots.runtime) {
        // SAFETY: registered addresses are those of live, aligned words.
        let value = unsafe { *(word as *const u64) };
        marker.mark_exact(value);
    }
    crate::exception::for_each_in_flight(&mut |value| marker.mark_exact(value.0));
    let base = roots.stack_base;
    with_registers_on_stack(&mut |start| scan_stack(marker, start, base));
}

fn scan_stack(marker: &mut Marker<'_>, start: usize, base: usize) {
    let mut address = start & !7;
    while address < base {
        // SAFETY: the range from the current frame to the base is readable stack.
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
