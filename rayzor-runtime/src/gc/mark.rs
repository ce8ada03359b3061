//! Marking: an explicit stack in the heap's own reservation, with a short queue that prefetches objects before they are
//! scanned.
use super::arch::prefetch;
use super::space::{BLOCK_SIZE, BlockState, Heap, LINE_SIZE, LineSet, object_size};
use super::{finalize, roots};
use crate::object::{Ref, type_desc};
use crate::thread::StoppedWorld;
use rayzor_abi::ElemKind;
use rayzor_abi::descriptor::{TypeDesc, type_flags, types};
use rayzor_abi::layout::{ANON_FIELDS, ANON_OVERFLOW, STORE_ELEMENTS, STORE_LENGTH};

const QUEUE: usize = 8;

/// The state of one marking.
pub(super) struct Marker<'a> {
    pub(super) heap: &'a mut Heap,
    depth: usize,
    queue: [u64; QUEUE],
    next: usize,
}

/// Marks everything reachable.
pub(super) fn mark_from_roots(heap: &mut Heap, world: &StoppedWorld) {
    for index in 0..heap.frontier {
        let block = heap.block(index);
        block.new_lines = LineSet::EMPTY;
        block.walked = LineSet::EMPTY;
    }
    let mut marker = Marker { heap, depth: 0, queue: [0; QUEUE], next: 0 };
    roots::mark_roots(&mut marker, world);
    finalize::mark_functions(&mut marker);
    marker.drain();
}

/// Marks what `object` reaches, after the main marking.
pub(super) fn mark_also(heap: &mut Heap, object: u64) {
    let mut marker = Marker { heap, depth: 0, queue: [0; QUEUE], next: 0 };
    marker.mark_exact(object);
    marker.drain();
}

impl Marker<'_> {
    /// Marks the object at `word` if it is the address of one in the heap; other words are ignored.
    #[inline]
    pub(super) fn mark_exact(&mut self, word: u64) {
        if self.heap.contains(word) && self.heap.set_mark(word as usize) {
            self.push(word);
        }
    }

    #[inline]
    fn push(&mut self, object: u64) {
        if self.depth == self.heap.mark_stack_capacity {
            crate::panic::fatal("Out of memory (mark stack)");
        }
        // SAFETY: `depth` is below the capacity of the reservation, and committed as far as blocks are.
        unsafe { *self.heap.mark_stack.wrapping_add(self.depth) = object };
        self.depth += 1;
    }

    fn drain(&mut self) {
        let mut idle = 0;
        while idle < QUEUE {
            let incoming = if self.depth > 0 {
                self.depth -= 1;
                // SAFETY: below the depth every entry is initialised.
                let object = unsafe { *self.heap.mark_stack.wrapping_add(self.depth) };
                prefetch(object);
                object
            } else {
                0
            };
            let object = std::mem::replace(&mut self.queue[self.next], incoming);
            self.next = (self.next + 1) % QUEUE;
            if object != 0 {
                self.scan(Ref::from_addr(object));
                idle = 0;
            } else if incoming == 0 {
                idle += 1;
            }
        }
    }

    fn scan(&mut self, object: Ref) {
        let header = object.header();
        let desc = type_desc(header.type_offset);
        self.mark_lines(object);
        if desc.flags & type_flags::NO_POINTERS != 0 {
            return;
        }
        match header.type_offset {
            types::STORE => {
                if header.aux == ElemKind::Val as u16 {
                    self.scan_words(
                        object,
                        STORE_ELEMENTS,
                        object.read::<u64>(STORE_LENGTH) as usize,
                    );
                }
            }
            types::ANON => {
                self.mark_exact(object.read(ANON_OVERFLOW));
                self.scan_words(object, ANON_FIELDS, usize::from(header.aux));
            }
            _ => self.scan_bitmap(object, desc),
        }
    }

    fn scan_words(&mut self, object: Ref, offset: u32, count: usize) {
        let words = object.at::<u64>(offset);
        for index in 0..count {
            // SAFETY: the object has `count` words from `offset`.
            let word = unsafe { *words.wrapping_add(index) };
            self.mark_exact(word);
        }
    }

    fn scan_bitmap(&mut self, object: Ref, desc: &TypeDesc) {
        if desc.flags & type_flags::EXTERNAL_BITMAP == 0 {
            return self.scan_bits(object, desc.bitmap);
        }
        let table = desc.bitmap as usize as *const u64;
        for index in 0..desc.size.div_ceil(512) {
            // SAFETY: the table has a word for each 64 words of the object.
            let bits = unsafe { *table.wrapping_add(index as usize) };
            self.scan_bits(Ref::from_addr(object.addr() + u64::from(index) * 512), bits);
        }
    }

    #[inline]
    fn scan_bits(&mut self, base: Ref, mut bits: u64) {
        while bits != 0 {
            let index = bits.trailing_zeros();
            bits &= bits - 1;
            self.mark_exact(base.read(index * 8));
        }
    }

    /// Keeps the lines of the object.
    #[inline]
    fn mark_lines(&mut self, object: Ref) {
        let address = object.addr() as usize;
        let index = self.heap.block_of(address);
        let size = object_size(object);
        let base = self.heap.block_address(index);
        let block = self.heap.block(index);
        if block.state == BlockState::LargeHead {
            return;
        }
        let first = (address - base) / LINE_SIZE;
        let last = (address - base + size - 1).min(BLOCK_SIZE - 1) / LINE_SIZE;
        for line in first..=last {
            block.new_lines.add(line);
        }
    }
}
