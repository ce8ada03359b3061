//! Allocation: a bump window over a run of free lines, an overflow window for what does not fit, runs of blocks for
//! large objects.
use super::space::{
    BLOCK_SIZE, Block, BlockState, Heap, LARGE_SIZE, LINE_SIZE, LINES_PER_BLOCK, LineSet, Window,
};
use super::{arch, heap};
use crate::object::Ref;
use crate::thread::{self, StoppedWorld};
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

/// The allocation window that compiled code may use inline: an `AllocWindow` of the ABI.
#[repr(C)]
pub struct Tlab {
    cursor: AtomicU64,
    limit: AtomicU64,
}

impl Tlab {
    pub(super) const fn new() -> Tlab {
        Tlab { cursor: AtomicU64::new(0), limit: AtomicU64::new(0) }
    }
}

/// Symbol `rayzor_tlab`: the window of a program that cannot start threads.
#[unsafe(export_name = "rayzor_tlab")]
pub static TLAB: Tlab = Tlab::new();

/// A thread's part of the heap, besides its window.
pub(crate) struct LocalHeap {
    /// Where objects go that do not fit the window.
    overflow: Window,
    /// Block of the window. Its record and its free lines are the thread's alone until the next collection.
    block: Option<OwnBlock>,
    /// Bytes taken from the block that the heap's count lacks.
    uncounted: u64,
}

struct OwnBlock {
    record: *mut Block,
    start: usize,
    /// In stress mode each window takes the way through the heap, and is one line.
    stress: bool,
}

impl LocalHeap {
    pub(crate) const EMPTY: LocalHeap =
        LocalHeap { overflow: Window::NONE, block: None, uncounted: 0 };
}

/// The window of the running thread.
#[inline]
pub(crate) fn window() -> &'static Tlab {
    if thread::is_threaded() { arch::thread_window() } else { &TLAB }
}

/// Row `gc.alloc`.
#[inline]
pub fn alloc(header: i64, size: i32) -> Ref {
    alloc_sized(header as u64, size as usize)
}

/// A zeroed object of `size` bytes, a multiple of 8, with this header word.
#[inline]
pub fn alloc_sized(header: u64, size: usize) -> Ref {
    let window = window();
    let cursor = window.cursor.load(Ordering::Relaxed);
    if window.limit.load(Ordering::Relaxed) - cursor < size as u64 {
        return alloc_slow(header, size);
    }
    window.cursor.store(cursor + size as u64, Ordering::Relaxed);
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
    thread::poll();
    let taken = alloc_in_own_block(size).unwrap_or_else(|| alloc_in_heap(size));
    // SAFETY: free memory that this thread has just taken. It does not stop before the memory is zero.
    unsafe { (taken.dirty.start as *mut u8).write_bytes(0, taken.dirty.len()) };
    start_object(taken.address, header)
}

/// The thread's part of the heap. Callers do not keep it while a collection may run.
fn local_heap() -> &'static mut LocalHeap {
    // SAFETY: the record is that of the running thread, and by the contract of this function.
    unsafe { thread::current().heap() }
}

/// Small objects, as long as the block of the window lasts: needs no lock.
fn alloc_in_own_block(size: usize) -> Option<Taken> {
    let local = local_heap();
    let block = local.block.as_ref().filter(|block| size <= LINE_SIZE && !block.stress)?;
    let (hole, is_zero) = next_hole(block)?;
    Some(local.open_window(hole, is_zero, size))
}

fn alloc_in_heap(size: usize) -> Taken {
    let mut heap = heap();
    if heap.reserved == 0 {
        heap.initialize();
    }
    heap.allocated_since += std::mem::take(&mut local_heap().uncounted);
    if is_collection_due(&heap) {
        drop(heap);
        super::collect_if(is_collection_due);
        heap = super::heap();
    }
    let local = local_heap();
    if size >= LARGE_SIZE {
        alloc_large(&mut heap, size)
    } else if size > LINE_SIZE {
        alloc_medium(&mut heap, local, size)
    } else {
        alloc_in_next_hole(&mut heap, local, size)
    }
}

/// Where a new object goes, and the memory around it that was taken but is not zero yet: clearing it needs no lock.
struct Taken {
    address: u64,
    dirty: Range<usize>,
}

impl Taken {
    fn in_window(window: Window, is_zero: bool) -> Taken {
        let start = window.cursor as usize;
        let end = if is_zero { start } else { window.limit as usize };
        Taken { address: window.cursor, dirty: start..end }
    }
}

/// Share of the live heap that is allocated between collections in stress mode: at every slow path while the heap is
/// small, and never so often that a test does not end.
const STRESS_SHARE: u64 = 64;

fn is_collection_due(heap: &Heap) -> bool {
    let limit =
        if heap.stress { heap.stats.live_after_last / STRESS_SHARE } else { heap.threshold };
    heap.allocated_since >= limit && !heap.disabled
}

/// Gives the windows of all threads back before a collection. What remains of them is zero, so walks over their holes
/// end there.
pub(super) fn retire_windows(heap: &mut Heap, world: &StoppedWorld) {
    retire_window(window());
    retire_local(heap, local_heap());
    for record in world.others() {
        if let Some(window) = record.window() {
            retire_window(window);
        }
        // SAFETY: the thread is stopped.
        retire_local(heap, unsafe { record.heap() });
    }
}

fn retire_local(heap: &mut Heap, local: &mut LocalHeap) {
    heap.allocated_since += local.uncounted;
    *local = LocalHeap::EMPTY;
}

fn retire_window(window: &Tlab) {
    window.limit.store(0, Ordering::Relaxed);
    window.cursor.store(0, Ordering::Relaxed);
}

/// Small objects: the next run of free lines that is large enough for one line's worth.
fn alloc_in_next_hole(heap: &mut Heap, local: &mut LocalHeap, size: usize) -> Taken {
    loop {
        if let Some((hole, is_zero)) = local.block.as_ref().and_then(next_hole) {
            return local.open_window(hole, is_zero, size);
        }
        let index = next_block(heap);
        let (start, stress) = (heap.block_address(index), heap.stress);
        local.block = Some(OwnBlock { record: heap.block(index), start, stress });
    }
}

impl LocalHeap {
    /// Makes a hole the thread's window and takes the first `size` bytes of it.
    fn open_window(&mut self, hole: Window, is_zero: bool, size: usize) -> Taken {
        self.uncounted += hole.limit - hole.cursor;
        let window = window();
        window.limit.store(hole.limit, Ordering::Relaxed);
        window.cursor.store(hole.cursor + size as u64, Ordering::Relaxed);
        Taken::in_window(hole, is_zero)
    }
}

/// Finds and takes the next hole of a block, and tells whether it is zero.
fn next_hole(own: &OwnBlock) -> Option<(Window, bool)> {
    // SAFETY: records do not move; of a block that a thread has, others read the state and nothing else.
    let block = unsafe { &mut *own.record };
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
    if own.stress {
        // Short windows make the slow path, and so a collection, frequent.
        end = end.min(first + 1);
    }
    block.next_line = end as u16;
    let (start, bytes) = (own.start + first * LINE_SIZE, (end - first) * LINE_SIZE);
    Some((Window { cursor: start as u64, limit: (start + bytes) as u64 }, block.is_zero))
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
fn alloc_medium(heap: &mut Heap, local: &mut LocalHeap, size: usize) -> Taken {
    let mut dirty = 0..0;
    if local.overflow.limit - local.overflow.cursor < size as u64 {
        let index = take_free_block(heap);
        let start = heap.block_address(index);
        let block = heap.block(index);
        block.next_line = LINES_PER_BLOCK as u16;
        local.overflow = Window { cursor: start as u64, limit: (start + BLOCK_SIZE) as u64 };
        dirty = Taken::in_window(local.overflow, block.is_zero).dirty;
        block.is_zero = false;
        heap.allocated_since += BLOCK_SIZE as u64;
    }
    let address = local.overflow.cursor;
    local.overflow.cursor += size as u64;
    Taken { address, dirty }
}

fn alloc_large(heap: &mut Heap, size: usize) -> Taken {
    let n = size.div_ceil(BLOCK_SIZE);
    let head = find_free_run(heap, n);
    heap.free_blocks -= n;
    heap.allocated_since += (n * BLOCK_SIZE) as u64;
    let start = heap.block_address(head);
    // From the first dirty block to the last: pages that were never used stay so as far as possible.
    let mut dirty = start..start;
    for index in head..head + n {
        let block = heap.block(index);
        block.state = if index == head { BlockState::LargeHead } else { BlockState::LargeTail };
        block.span = if index == head { n as u32 } else { (index - head) as u32 };
        if !block.is_zero {
            let at = start + (index - head) * BLOCK_SIZE;
            dirty = if dirty.is_empty() { at } else { dirty.start }..at + BLOCK_SIZE;
        }
        block.is_zero = false;
    }
    Taken { address: start as u64, dirty }
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
