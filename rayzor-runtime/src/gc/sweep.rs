//! Sweeping: unmarked lines and blocks become free. Works on side tables only; dead objects are not visited.
use super::space::{
    BLOCK_SIZE, BlockState, Heap, LINE_SIZE, LINES_PER_BLOCK, LineSet, MIN_HEAP_GROWTH,
};
use crate::os;

/// A block is allocated in again when at least this many of its lines are free.
const MIN_FREE_LINES: usize = LINES_PER_BLOCK / 2;
const POISON: u8 = 0xDB;

/// Ends a collection: works out what is free, and when the next one is due.
pub(super) fn sweep(heap: &mut Heap) {
    let mut live = 0;
    let mut free = 0;
    let mut index = 0;
    while index < heap.frontier {
        let (span, live_bytes) = match heap.block(index).state {
            BlockState::Free => (1, 0),
            BlockState::LargeHead => sweep_large(heap, index),
            BlockState::Full | BlockState::Recyclable => (1, sweep_small(heap, index)),
            BlockState::LargeTail => unreachable!("tails are skipped with their head"),
        };
        live += live_bytes;
        if heap.block(index).state == BlockState::Free {
            free += span;
        }
        index += span;
    }
    heap.free_blocks = free;
    heap.swap_mark_tables();
    heap.stats.allocated += heap.allocated_since;
    heap.stats.live_after_last = live;
    heap.allocated_since = 0;
    heap.threshold = live.max(MIN_HEAP_GROWTH);
    heap.recycle_cursor = 0;
    heap.free_cursor = 0;
    heap.large_cursor = 0;
    discard_excess(heap);
}

fn sweep_large(heap: &mut Heap, head: usize) -> (usize, u64) {
    let span = heap.block(head).span as usize;
    if heap.is_marked(heap.block_address(head)) {
        return (span, (span * BLOCK_SIZE) as u64);
    }
    for index in head..head + span {
        free_block(heap, index);
    }
    (span, 0)
}

fn free_block(heap: &mut Heap, index: usize) {
    if heap.stress {
        poison(heap, index, 0, LINES_PER_BLOCK);
    }
    let block = heap.block(index);
    block.state = BlockState::Free;
    block.is_zero = false;
    block.span = 0;
    block.next_line = 0;
    block.lines = LineSet::EMPTY;
}

fn sweep_small(heap: &mut Heap, index: usize) -> u64 {
    let block = heap.block(index);
    let used = block.new_lines.count();
    if used == 0 {
        free_block(heap, index);
        return 0;
    }
    block.lines = block.new_lines;
    block.next_line = 0;
    block.is_zero = false;
    let is_worth_reuse = LINES_PER_BLOCK - used >= MIN_FREE_LINES;
    block.state = if is_worth_reuse { BlockState::Recyclable } else { BlockState::Full };
    if heap.stress {
        poison_free_lines(heap, index);
    }
    (used * LINE_SIZE) as u64
}

fn poison_free_lines(heap: &mut Heap, index: usize) {
    for line in 0..LINES_PER_BLOCK {
        if !heap.block(index).lines.has(line) {
            poison(heap, index, line, 1);
        }
    }
}

/// In stress mode, makes the use of a freed object show.
fn poison(heap: &mut Heap, index: usize, line: usize, count: usize) {
    let start = (heap.block_address(index) + line * LINE_SIZE) as *mut u8;
    // SAFETY: the lines are free.
    unsafe { start.write_bytes(POISON, count * LINE_SIZE) };
}

/// Gives the memory of free blocks back to the system when there are many more than the program will fill before the
/// next collection.
fn discard_excess(heap: &mut Heap) {
    let keep = (heap.threshold + heap.threshold / 4) as usize / BLOCK_SIZE;
    let mut excess = heap.free_blocks.saturating_sub(keep);
    let mut end = heap.frontier;
    while excess > 0 && end > 0 {
        let mut start = end;
        while start > 0 && end - start < excess && is_discardable(heap, start - 1) {
            start -= 1;
        }
        let count = end - start;
        if count == 0 {
            end -= 1;
            continue;
        }
        let address = heap.block_address(start) as *mut u8;
        // SAFETY: the blocks are free and page-aligned.
        unsafe { os::discard(address, count * BLOCK_SIZE) };
        for index in start..end {
            heap.block(index).is_zero = true;
        }
        excess -= count;
        end = start;
    }
}

fn is_discardable(heap: &mut Heap, index: usize) -> bool {
    let block = heap.block(index);
    block.state == BlockState::Free && !block.is_zero
}
