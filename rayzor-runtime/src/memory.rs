//! Manual memory: size-carrying allocation and arenas, over Rust's global allocator.
use std::alloc::{Layout, alloc, alloc_zeroed, dealloc, realloc as resize};
use std::ptr::null_mut;

const ALIGN: usize = 16;
const MIN_CHUNK: usize = 4096;

fn layout(size: i64) -> Option<Layout> {
    let size = usize::try_from(size).ok().filter(|&size| size > 0)?;
    Layout::from_size_align(size, ALIGN).ok()
}

/// Row `memory.malloc`.
pub fn malloc(size: i64) -> *mut u8 {
    match layout(size) {
        // SAFETY: the layout's size is not zero.
        Some(layout) => unsafe { alloc(layout) },
        None => null_mut(),
    }
}

/// Row `memory.realloc`.
pub fn realloc(ptr: *mut u8, old_size: i64, new_size: i64) -> *mut u8 {
    let Some(old) = layout(old_size).filter(|_| !ptr.is_null()) else { return malloc(new_size) };
    match layout(new_size) {
        // SAFETY: the caller passes the size that `ptr` was allocated with.
        Some(new) => unsafe { resize(ptr, old, new.size()) },
        None => {
            free(ptr, old_size);
            null_mut()
        }
    }
}

/// Row `memory.free`.
pub fn free(ptr: *mut u8, size: i64) {
    if let Some(layout) = layout(size).filter(|_| !ptr.is_null()) {
        // SAFETY: the caller passes the size that `ptr` was allocated with.
        unsafe { dealloc(ptr, layout) };
    }
}

/// An arena: chunks that are freed together.
struct Arena {
    chunk_size: usize,
    chunks: Vec<(*mut u8, Layout)>,
    cursor: usize,
    limit: usize,
}

/// Row `memory.arena_create`.
pub fn arena_create(chunk_size: i64) -> *mut u8 {
    let chunk_size = usize::try_from(chunk_size).unwrap_or(0).max(MIN_CHUNK);
    Box::into_raw(Box::new(Arena { chunk_size, chunks: Vec::new(), cursor: 0, limit: 0 })).cast()
}

/// Row `memory.arena_alloc`.
pub fn arena_alloc(arena: *mut u8, size: i64) -> *mut u8 {
    // SAFETY: the caller passes an arena that is not destroyed.
    let Some(arena) = (unsafe { arena.cast::<Arena>().as_mut() }) else { return null_mut() };
    let size = usize::try_from(size).unwrap_or(0).max(1).next_multiple_of(ALIGN);
    if arena.limit - arena.cursor < size && !arena.add_chunk(size) {
        return null_mut();
    }
    let address = arena.cursor;
    arena.cursor += size;
    address as *mut u8
}

/// Row `memory.arena_destroy`.
pub fn arena_destroy(arena: *mut u8) {
    if arena.is_null() {
        return;
    }
    // SAFETY: the caller passes an arena that is not destroyed, for the last time.
    let arena = unsafe { Box::from_raw(arena.cast::<Arena>()) };
    for &(chunk, layout) in &arena.chunks {
        // SAFETY: the chunk was allocated with this layout.
        unsafe { dealloc(chunk, layout) };
    }
}

impl Arena {
    fn add_chunk(&mut self, size: usize) -> bool {
        let Ok(layout) = Layout::from_size_align(size.max(self.chunk_size), ALIGN) else {
            return false;
        };
        // SAFETY: the layout's size is not zero.
        let chunk = unsafe { alloc_zeroed(layout) };
        if chunk.is_null() {
            return false;
        }
        self.chunks.push((chunk, layout));
        self.cursor = chunk as usize;
        self.limit = self.cursor + layout.size();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{arena_alloc, arena_create, arena_destroy, free, malloc, realloc};
    use std::ptr::null_mut;

    #[test]
    fn zero_sizes_give_null() {
        assert!(malloc(0).is_null());
        assert!(realloc(null_mut(), 0, 0).is_null());
        free(null_mut(), 0);
        free(null_mut(), 10);
    }

    #[test]
    fn realloc_keeps_the_content() {
        let mut ptr = malloc(4);
        // SAFETY: four bytes were allocated.
        unsafe { ptr.cast::<u32>().write(0x1234_5678) };
        for (old, new) in [(4, 4000), (4000, 100_000), (100_000, 8)] {
            ptr = realloc(ptr, old, new);
            // SAFETY: at least four bytes are allocated.
            assert_eq!(unsafe { ptr.cast::<u32>().read() }, 0x1234_5678);
        }
        assert!(realloc(ptr, 8, 0).is_null());
    }

    #[test]
    fn realloc_of_null_allocates() {
        let ptr = realloc(null_mut(), 0, 16);
        assert!(!ptr.is_null());
        free(ptr, 16);
    }

    #[test]
    fn arenas_give_aligned_zeroed_memory() {
        let arena = arena_create(0);
        for size in [1, 100, 5000, 16] {
            let ptr = arena_alloc(arena, size);
            assert_eq!(ptr as usize % 16, 0);
            // SAFETY: at least one byte was allocated.
            assert_eq!(unsafe { ptr.read() }, 0);
            // SAFETY: as above.
            unsafe { ptr.write(1) };
        }
        arena_destroy(arena);
    }
}
