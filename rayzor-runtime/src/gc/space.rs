//! The reserved region, its blocks and side tables.
use crate::object::{Ref, type_desc};
use crate::os;
use rayzor_abi::ElemKind;
use rayzor_abi::descriptor::{TypeDesc, types};
use rayzor_abi::layout::{
    ANON_FIELDS, BYTES_DATA, BYTES_LENGTH, Header, LATIN1, STORE_ELEMENTS, STORE_LENGTH,
    STRING_LEN, STRING_UNITS,
};

pub(super) const BLOCK_SIZE: usize = 32 * 1024;
pub(super) const LINE_SIZE: usize = 256;
pub(super) const LINES_PER_BLOCK: usize = BLOCK_SIZE / LINE_SIZE;
/// Objects of this size and above take whole blocks.
pub(super) const LARGE_SIZE: usize = 16 * 1024;
/// A collection is due when this much was allocated since the last, or as much as was then live if that is more.
pub(super) const MIN_HEAP_GROWTH: u64 = 16 << 20;
const GRANULE_SHIFT: usize = 3;
const MAX_RESERVE: usize = 64 << 30;
const MIN_RESERVE: usize = 64 << 20;
const COMMIT_BLOCKS: usize = 128;

/// What a block is used for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(super) enum BlockState {
    /// Nothing in it.
    Free = 0,
    /// Small objects; not enough free lines to allocate in it before the next collection.
    Full,
    /// Small objects; has free lines and waits to be allocated in.
    Recyclable,
    /// First block of a large object.
    LargeHead,
    /// Further block of a large object.
    LargeTail,
}

/// One bit for each line of a block.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct LineSet([u64; 2]);

impl LineSet {
    pub(super) const EMPTY: LineSet = LineSet([0; 2]);

    #[inline]
    pub(super) fn has(&self, line: usize) -> bool {
        self.0[line >> 6] >> (line & 63) & 1 != 0
    }

    #[inline]
    pub(super) fn add(&mut self, line: usize) {
        self.0[line >> 6] |= 1 << (line & 63);
    }

    pub(super) fn count(&self) -> usize {
        (self.0[0].count_ones() + self.0[1].count_ones()) as usize
    }
}

/// Side record of a block.
pub(super) struct Block {
    pub(super) state: BlockState,
    /// The memory is known to be zero (never used, or given back to the system).
    pub(super) is_zero: bool,
    /// Lines below this were offered to allocation since the last sweep.
    pub(super) next_line: u16,
    /// Large objects: number of blocks (head), or distance to the head (tail).
    pub(super) span: u32,
    /// Lines with live objects, from the last collection: holes are the others.
    pub(super) lines: LineSet,
    /// Lines marked by the running collection.
    pub(super) new_lines: LineSet,
    /// First lines of holes whose objects are already in the table of starts.
    pub(super) walked: LineSet,
}

/// Figures for the program.
#[derive(Default)]
pub(super) struct Stats {
    pub(super) collections: u64,
    pub(super) nanoseconds: u64,
    /// Bytes allocated up to the last collection.
    pub(super) allocated: u64,
    pub(super) live_after_last: u64,
}

/// A run of free memory being allocated in.
#[derive(Clone, Copy)]
pub(super) struct Window {
    pub(super) cursor: u64,
    pub(super) limit: u64,
}

impl Window {
    pub(super) const NONE: Window = Window { cursor: 0, limit: 0 };
}

/// The heap.
pub(super) struct Heap {
    pub(super) base: usize,
    /// Bytes reserved; 0 until the first allocation.
    pub(super) reserved: usize,
    /// Blocks from here on were never used.
    pub(super) frontier: usize,
    committed_blocks: usize,
    blocks: *mut Block,
    /// Bit for each 8 bytes: where an object is known to start. After a collection: the survivors.
    starts: *mut u64,
    /// Bit for each 8 bytes: marked by the running collection.
    marks: *mut u64,
    pub(super) mark_stack: *mut u64,
    pub(super) mark_stack_capacity: usize,
    /// Where the search for the next recyclable or free block goes on.
    pub(super) recycle_cursor: usize,
    pub(super) free_cursor: usize,
    pub(super) large_cursor: usize,
    pub(super) free_blocks: usize,
    /// Bytes handed to windows and large objects since the last collection.
    pub(super) allocated_since: u64,
    pub(super) threshold: u64,
    pub(super) disabled: bool,
    pub(super) stress: bool,
    pub(super) stats: Stats,
}

impl Heap {
    pub(super) const fn new() -> Heap {
        Heap {
            base: 0,
            reserved: 0,
            frontier: 0,
            committed_blocks: 0,
            blocks: std::ptr::null_mut(),
            starts: std::ptr::null_mut(),
            marks: std::ptr::null_mut(),
            mark_stack: std::ptr::null_mut(),
            mark_stack_capacity: 0,
            recycle_cursor: 0,
            free_cursor: 0,
            large_cursor: 0,
            free_blocks: 0,
            allocated_since: 0,
            threshold: MIN_HEAP_GROWTH,
            disabled: false,
            stress: false,
            stats: Stats { collections: 0, nanoseconds: 0, allocated: 0, live_after_last: 0 },
        }
    }

    /// Reserves address space on first use.
    #[cold]
    pub(super) fn initialize(&mut self) {
        let mut size = MAX_RESERVE;
        while size >= MIN_RESERVE && !self.try_reserve(size) {
            size /= 2;
        }
        if self.reserved == 0 {
            super::out_of_memory(MIN_RESERVE);
        }
        self.stress = std::env::var_os("RAYZOR_GC_STRESS").is_some_and(|value| value != "0");
    }

    /// One reservation holds the blocks, two bitmaps, the block records and the mark stack.
    fn try_reserve(&mut self, size: usize) -> bool {
        let bitmap = size >> (GRANULE_SHIFT + 3);
        let records = (size / BLOCK_SIZE * size_of::<Block>()).next_multiple_of(BLOCK_SIZE);
        let stack = size / 2;
        let total = BLOCK_SIZE + size + 2 * bitmap + records + stack;
        let memory = os::reserve(total);
        if memory.is_null() {
            return false;
        }
        let base = memory.wrapping_add(memory.align_offset(BLOCK_SIZE));
        self.base = base as usize;
        self.reserved = size;
        self.starts = base.wrapping_add(size).cast();
        self.marks = base.wrapping_add(size + bitmap).cast();
        self.blocks = base.wrapping_add(size + 2 * bitmap).cast();
        self.mark_stack = base.wrapping_add(size + 2 * bitmap + records).cast();
        self.mark_stack_capacity = stack / 8;
        true
    }

    /// Makes the first `n` blocks and their side tables usable.
    fn commit_to(&mut self, n: usize) -> bool {
        if n <= self.committed_blocks {
            return true;
        }
        let from = self.committed_blocks;
        let to = n.next_multiple_of(COMMIT_BLOCKS).min(self.reserved / BLOCK_SIZE);
        let bitmap_bytes = BLOCK_SIZE >> (GRANULE_SHIFT + 3);
        let ranges = [
            (self.base as *mut u8, BLOCK_SIZE),
            (self.starts.cast::<u8>(), bitmap_bytes),
            (self.marks.cast::<u8>(), bitmap_bytes),
            (self.blocks.cast::<u8>(), size_of::<Block>()),
            (self.mark_stack.cast::<u8>(), BLOCK_SIZE / 2),
        ];
        for (start, stride) in ranges {
            if !os::commit(start.wrapping_add(from * stride), (to - from) * stride) {
                return false;
            }
        }
        for index in from..to {
            let record = Block {
                state: BlockState::Free,
                is_zero: true,
                next_line: 0,
                span: 0,
                lines: LineSet::EMPTY,
                new_lines: LineSet::EMPTY,
                walked: LineSet::EMPTY,
            };
            // SAFETY: the record lies in the part of the table that was just made usable.
            unsafe { self.blocks.wrapping_add(index).write(record) };
        }
        self.committed_blocks = to;
        true
    }

    /// Takes `n` blocks from beyond the frontier; false when the reservation is used up.
    pub(super) fn extend_frontier(&mut self, n: usize) -> bool {
        let end = self.frontier + n;
        if end > self.reserved / BLOCK_SIZE || !self.commit_to(end) {
            return false;
        }
        self.frontier = end;
        self.free_blocks += n;
        true
    }

    /// The record of a block below the frontier.
    #[inline]
    pub(super) fn block(&mut self, index: usize) -> &mut Block {
        debug_assert!(index < self.frontier);
        // SAFETY: records of blocks below the frontier are initialised.
        unsafe { &mut *self.blocks.wrapping_add(index) }
    }

    #[inline]
    pub(super) fn block_address(&self, index: usize) -> usize {
        self.base + index * BLOCK_SIZE
    }

    /// Whether an address lies in a block that was ever used.
    #[inline]
    pub(super) fn contains(&self, address: u64) -> bool {
        (address as usize).wrapping_sub(self.base) < self.frontier * BLOCK_SIZE
    }

    #[inline]
    pub(super) fn block_of(&self, address: usize) -> usize {
        (address - self.base) / BLOCK_SIZE
    }

    pub(super) fn frontier_bytes(&self) -> u64 {
        (self.frontier * BLOCK_SIZE) as u64
    }

    pub(super) fn used_bytes(&self) -> u64 {
        ((self.frontier - self.free_blocks) * BLOCK_SIZE) as u64
    }

    #[inline]
    fn bit(&self, address: usize) -> (usize, u64) {
        let granule = (address - self.base) >> GRANULE_SHIFT;
        (granule >> 6, 1 << (granule & 63))
    }

    /// Marks the object that starts at `address`; true when it was not marked yet.
    #[inline]
    pub(super) fn set_mark(&mut self, address: usize) -> bool {
        let (word, bit) = self.bit(address);
        // SAFETY: the table covers all blocks below the frontier.
        let slot = unsafe { &mut *self.marks.wrapping_add(word) };
        let is_new = *slot & bit == 0;
        *slot |= bit;
        is_new
    }

    #[inline]
    pub(super) fn is_marked(&self, address: usize) -> bool {
        let (word, bit) = self.bit(address);
        // SAFETY: as in `set_mark`.
        unsafe { *self.marks.wrapping_add(word) & bit != 0 }
    }

    pub(super) fn set_start(&mut self, address: usize) {
        let (word, bit) = self.bit(address);
        // SAFETY: as in `set_mark`.
        unsafe { *self.starts.wrapping_add(word) |= bit };
    }

    /// The nearest known start at or below `address` in its block.
    pub(super) fn start_at_or_below(&self, address: usize) -> Option<usize> {
        let first_word = self.bit(self.block_address(self.block_of(address))).0;
        let (mut word, bit) = self.bit(address);
        let mut mask = bit | (bit - 1);
        loop {
            // SAFETY: as in `set_mark`.
            let bits = unsafe { *self.starts.wrapping_add(word) } & mask;
            if bits != 0 {
                let granule = (word << 6) + 63 - bits.leading_zeros() as usize;
                return Some(self.base + (granule << GRANULE_SHIFT));
            }
            if word == first_word {
                return None;
            }
            word -= 1;
            mask = u64::MAX;
        }
    }

    /// The marks of the collection that ends become the known starts; the other table is cleared for the next one.
    pub(super) fn swap_mark_tables(&mut self) {
        std::mem::swap(&mut self.marks, &mut self.starts);
        let words = self.frontier * (BLOCK_SIZE >> (GRANULE_SHIFT + 6));
        // SAFETY: the table covers all blocks below the frontier.
        unsafe { self.marks.write_bytes(0, words) };
    }
}

/// Size in bytes of the object at `object`, whose header and length are written.
#[inline]
pub(crate) fn object_size(object: Ref) -> usize {
    let header = object.header();
    let desc = type_desc(header.type_offset);
    if desc.size != 0 { desc.size as usize } else { variable_size(object, header, desc) }
}

fn variable_size(object: Ref, header: Header, _desc: &TypeDesc) -> usize {
    let size = match header.type_offset {
        types::STRING => {
            let units = object.read::<u32>(STRING_LEN) as usize + 1;
            STRING_UNITS as usize + if header.aux == LATIN1 { units } else { units * 2 }
        }
        types::STORE => {
            let shift = ElemKind::from_u16(header.aux).unwrap_or(ElemKind::Val).shift();
            STORE_ELEMENTS as usize + ((object.read::<u64>(STORE_LENGTH) as usize) << shift)
        }
        types::BYTES => BYTES_DATA as usize + object.read::<u64>(BYTES_LENGTH) as usize,
        types::ANON => ANON_FIELDS as usize + 8 * usize::from(header.aux),
        other => {
            crate::panic::fatal(&format!("runtime bug: an object of type {other:#x} has no size"))
        }
    };
    size.next_multiple_of(8)
}
