//! Allocation: a bump window over a run of free lines, an overflow window for what does not fit, runs of blocks for
//! large objects.
use super::heap;
use super::space::{
    BLOCK_SIZE, BlockState, Heap, LARGE_SIZE, LINE_SIZE, LINES_PER_BLOCK, LineSet, Window,
};
use crate::object::Ref;
use std::sync::atomic::{AtomicU64, Ordering};

/// The allocation window that compiled code may use inline: an `AllocWindow` of the ABI.
#[repr(C)]
pub struct Tlab {
    cursor: AtomicU64,
    limit: AtomicU64,
}

/// Symbol `rayzor_tlab`.
#[unsafe(export_name = "rayzor_tlab")]
pub static TLAB: Tlab = Tlab { cursor: AtomicU64::new(0), limit: AtomicU64::new(0) };

/// Row `gc.alloc`.
#[inline]
pub fn alloc(header: i64, size: i32) -> Ref {
    alloc_sized(header as u64, size as usize)
}

/// A zeroed object of `size` bytes, a multiple of 8, with this header word.
#[inline]
pub fn alloc_sized(header: u64, size: usize) -> Ref {
    let cursor = TLAB.cursor.load(Ordering::Relaxed);
    if TLAB.limit.load(Ordering::Relaxed) - cursor < size as u64 {
        return alloc_slow(header, size);
    }
    TLAB.cursor.store(cursor + size as u64, Ordering::Relaxed);
    start_object(cursor, header)
}

#[inline]
fn start_object(address: u64, header: u64) -> Ref {
    let object = Ref::from_addr(address);
    object.write(0, header);
    object
}

#[cold]
#[inline(never)]
fn alloc_slow(header: u64, size: usize) -> Ref {
    if heap().reserved == 0 {
        heap().initialize();
    }
    if is_collection_due(heap()) {
        super::collect();
    }
    let heap = heap();
    let address = if size >= LARGE_SIZE {
        alloc_large(heap, size)
    } else if size > LINE_SIZE {
        alloc_medium(heap, size)
    } else {
        alloc_in_next_hole(heap, size)
    };
    start_object(address, header)
}

/// Share of the live heap that is allocated between collections in stress mode: at every slow path while the heap is
/// small, and never so often that a test does not end.
const STRESS_SHARE: u64 = 64;

fn is_collection_due(heap: &Heap) -> bool {
    let limit =
        if heap.stress { heap.stats.live_after_last / STRESS_SHARE } else { heap.threshold };
    heap.allocated_since >= limit && !heap.disabled
}

/// Gives the windows back before a collection. What remains of them is zero, so walks over their holes end there.
pub(super) fn retire_windows(heap: &mut Heap) {
    TLAB.limit.store(0, Ordering::Relaxed);
    TLAB.cursor.store(0, Ordering::Relaxed);
    heap.window_block = usize::MAX;
    heap.overflow = Window::NONE;
}

/// Small objects: the next run of free lines that is large enough for one line's worth.
fn alloc_in_next_hole(heap: &mut Heap, size: usize) -> u64 {
    loop {
        if heap.window_block != usize::MAX
            && let Some(window) = next_hole(heap, heap.window_block)
        {
            heap.allocated_since += window.limit - window.cursor;
            TLAB.limit.store(window.limit, Ordering::Relaxed);
            TLAB.cursor.store(window.cursor + size as u64, Ordering::Relaxed);
            return window.cursor;
        }
        heap.window_block = next_block(heap);
    }
}

/// Finds, zeroes and takes the next hole of a block.
fn next_hole(heap: &mut Heap, index: usize) -> Option<Window> {
    let base = heap.block_address(index);
    let stress = heap.stress;
    let block = heap.block(index);
    let mut first = usize::from(block.next_line);
    while first < LINES_PER_BLOCK && block.lines.has(first) {
        first += 1;
    }
    if first == LINES_PER_BLOCK {
        block.next_line = LINES_PER_BLOCK as u16;
        return None;
    }
    let mut end = first + 1;
    while end < LINES_PER_BLOCK && !block.lines.has(end) {
        end += 1;
    }
    if stress {
        // Short windows make the slow path, and so a collection, frequent.
        end = end.min(first + 1);
    }
    block.next_line = end as u16;
    let (start, bytes) = (base + first * LINE_SIZE, (end - first) * LINE_SIZE);
    if !block.is_zero {
        // SAFETY: the free lines of a block hold no live object.
        unsafe { (start as *mut u8).write_bytes(0, bytes) };
    }
    Some(Window { cursor: start as u64, limit: (start + bytes) as u64 })
}

/// A block with holes: recyclable ones first, in address order, then free ones.
fn next_block(heap: &mut Heap) -> usize {
    while heap.recycle_cursor < heap.frontier {
        let index = heap.recycle_cursor;
        heap.recycle_cursor += 1;
        if heap.block(index).state == BlockState::Recyclable {
            let block = heap.block(index);
            block.state = BlockState::Full;
            block.is_zero = false;
            return index;
        }
    }
    take_free_block(heap)
}

fn take_free_block(heap: &mut Heap) -> usize {
    let index = find_free_run(heap, 1);
    let block = heap.block(index);
    block.state = BlockState::Full;
    block.lines = LineSet::EMPTY;
    block.next_line = 0;
    heap.free_blocks -= 1;
    index
}

/// Objects over a line's size that do not fit the window go to an empty block, so that small holes stay in use.
fn alloc_medium(heap: &mut Heap, size: usize) -> u64 {
    if heap.overflow.limit - heap.overflow.cursor < size as u64 {
        let index = take_free_block(heap);
        let start = heap.block_address(index);
        let block = heap.block(index);
        block.next_line = LINES_PER_BLOCK as u16;
        if !block.is_zero {
            // SAFETY: the block was free.
            unsafe { (start as *mut u8).write_bytes(0, BLOCK_SIZE) };
        }
        block.is_zero = false;
        heap.overflow = Window { cursor: start as u64, limit: (start + BLOCK_SIZE) as u64 };
        heap.allocated_since += BLOCK_SIZE as u64;
    }
    let address = heap.overflow.cursor;
    heap.overflow.cursor += size as u64;
    address
}

fn alloc_large(heap: &mut Heap, size: usize) -> u64 {
    let n = size.div_ceil(BLOCK_SIZE);
    let head = find_free_run(heap, n);
    heap.free_blocks -= n;
    heap.allocated_since += (n * BLOCK_SIZE) as u64;
    for index in head..head + n {
        let start = heap.block_address(index);
        let block = heap.block(index);
        block.state = if index == head { BlockState::LargeHead } else { BlockState::LargeTail };
        block.span = if index == head { n as u32 } else { (index - head) as u32 };
        if !block.is_zero {
            // SAFETY: the block was free.
            unsafe { (start as *mut u8).write_bytes(0, BLOCK_SIZE) };
        }
        block.is_zero = false;
    }
    heap.block_address(head) as u64
}

/// The first block of `n` adjacent free ones; takes new ones from beyond the frontier when there are none.
fn find_free_run(heap: &mut Heap, n: usize) -> usize {
    if heap.free_blocks < n {
        return extend_for(heap, n);
    }
    if n == 1 {
        if let Some(index) = search_free_run(heap, heap.free_cursor, n) {
            heap.free_cursor = index + 1;
            return index;
        }
        return extend_for(heap, n);
    }
    let found = search_free_run(heap, heap.large_cursor, n).or_else(|| search_free_run(heap, 0, n));
    match found {
        Some(index) => {
            heap.large_cursor = index + n;
            index
        }
        None => extend_for(heap, n),
    }
}

fn search_free_run(heap: &mut Heap, from: usize, n: usize) -> Option<usize> {
    let mut run = 0;
    for index in from..heap.frontier {
        run = if heap.block(index).state == BlockState::Free { run + 1 } else { 0 };
        if run == n {
            return Some(index + 1 - n);
        }
    }
    None
}

/// Extends the heap so that it ends in `n` free blocks.
fn extend_for(heap: &mut Heap, n: usize) -> usize {
    let mut tail = 0;
    while tail < n
        && tail < heap.frontier
        && heap.block(heap.frontier - 1 - tail).state == BlockState::Free
    {
        tail += 1;
    }
    if n == 1 {
        tail = 0;
    }
    let first = heap.frontier - tail;
    if !heap.extend_frontier(n - tail) {
        super::out_of_memory(n * BLOCK_SIZE);
    }
    if n == 1 {
        heap.free_cursor = first + 1;
    }
    first
}
