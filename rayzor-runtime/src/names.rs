//! Field names: `NameId` to text and back. The compiler's names come first; others are interned when they turn up.
use crate::object::Ref;
use crate::text::{StrView, view};
use rayzor_abi::descriptor::{NameId, types};
use rayzor_abi::layout::{LATIN1, STRING_LEN, STRING_UNITS, UTF16, static_header_word};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

struct Names {
    /// Static strings by id.
    texts: Vec<Ref>,
    /// Open addressing: id + 1, or 0. Filled on first look-up by text.
    table: Vec<u32>,
}

// SAFETY: the texts are static strings, which all threads may read.
unsafe impl Send for Names {}

static NAMES: Mutex<Names> = Mutex::new(Names { texts: Vec::new(), table: Vec::new() });

/// The table. Holders do not block or allocate objects.
fn names() -> MutexGuard<'static, Names> {
    NAMES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes over the compiler's names.
pub fn set_names(texts: &[Ref]) {
    *names() = Names { texts: texts.to_vec(), table: Vec::new() };
    for id in &KNOWN {
        id.store(UNSET, Ordering::Relaxed);
    }
}

/// The text of a name.
pub fn text(name: NameId) -> Ref {
    names().texts[name as usize]
}

/// The id of this text if it is a name already.
pub fn find(string: Ref) -> Option<NameId> {
    let mut names = names();
    names.index();
    names.lookup(string).ok()
}

/// The id of this text.
pub fn intern(string: Ref) -> NameId {
    let mut names = names();
    names.index();
    match names.lookup(string) {
        Ok(id) => id,
        Err(_) => names.add(leak_copy(string)),
    }
}

/// The id of this text.
pub fn intern_str(text: &str) -> NameId {
    intern(crate::string_from_str(text))
}

/// Texts that the runtime itself needs often.
#[derive(Clone, Copy)]
pub enum Known {
    /// `length`.
    Length,
    /// `toString`.
    ToString,
    /// `null`.
    Null,
    /// `true`.
    True,
    /// `false`.
    False,
}

const N_KNOWN: usize = 5;
const KNOWN_TEXTS: [&str; N_KNOWN] = ["length", "toString", "null", "true", "false"];
const UNSET: NameId = u32::MAX;

static KNOWN: [AtomicU32; N_KNOWN] = [const { AtomicU32::new(UNSET) }; N_KNOWN];

/// The id of a known text.
#[inline]
pub fn known(which: Known) -> NameId {
    let id = KNOWN[which as usize].load(Ordering::Relaxed);
    if id != UNSET { id } else { intern_known(which) }
}

#[cold]
fn intern_known(which: Known) -> NameId {
    let id = intern_str(KNOWN_TEXTS[which as usize]);
    KNOWN[which as usize].store(id, Ordering::Relaxed);
    id
}

/// A known text as a static string.
pub fn known_text(which: Known) -> Ref {
    text(known(which))
}

impl Names {
    /// Brings the table up to date with `texts`, at most half full.
    fn index(&mut self) {
        if self.table.len() >= 2 * self.texts.len() && !self.table.is_empty() {
            return;
        }
        self.table = vec![0; (4 * self.texts.len()).next_power_of_two().max(64)];
        for id in 0..self.texts.len() {
            if let Err(slot) = self.lookup(self.texts[id]) {
                self.table[slot] = id as u32 + 1;
            }
        }
    }

    /// The id of a text, or the slot to put it in.
    fn lookup(&self, string: Ref) -> Result<NameId, usize> {
        let mask = self.table.len() - 1;
        let mut slot = hash(string) as usize & mask;
        loop {
            match self.table[slot] {
                0 => return Err(slot),
                entry if equal(self.texts[entry as usize - 1], string) => return Ok(entry - 1),
                _ => slot = (slot + 1) & mask,
            }
        }
    }

    fn add(&mut self, text: Ref) -> NameId {
        let id = self.texts.len() as u32;
        self.texts.push(text);
        self.index();
        if let Err(slot) = self.lookup(text) {
            self.table[slot] = id + 1;
        }
        id
    }
}

fn hash(string: Ref) -> u32 {
    let step = |hash: u32, unit: u32| (hash ^ unit).wrapping_mul(0x0100_0193);
    match view(string) {
        StrView::Latin1(units) => {
            units.iter().fold(0x811C_9DC5, |hash, &unit| step(hash, u32::from(unit)))
        }
        StrView::Utf16(units) => {
            units.iter().fold(0x811C_9DC5, |hash, &unit| step(hash, u32::from(unit)))
        }
    }
}

/// Content equality of two strings that are not null.
fn equal(a: Ref, b: Ref) -> bool {
    match (view(a), view(b)) {
        (StrView::Latin1(a), StrView::Latin1(b)) => a == b,
        (StrView::Utf16(a), StrView::Utf16(b)) => a == b,
        (StrView::Latin1(_), StrView::Utf16(_)) | (StrView::Utf16(_), StrView::Latin1(_)) => false,
    }
}

/// A copy outside of the collected heap that lives for ever.
fn leak_copy(string: Ref) -> Ref {
    let (aux, len, unit_size) = match view(string) {
        StrView::Latin1(units) => (LATIN1, units.len(), 1),
        StrView::Utf16(units) => (UTF16, units.len(), 2),
    };
    let bytes = STRING_UNITS as usize + (len + 1) * unit_size;
    let memory: &'static mut [u64] = Vec::leak(vec![0; bytes.div_ceil(8)]);
    memory[0] = static_header_word(types::STRING, aux);
    let copy = Ref::from_addr(memory.as_mut_ptr() as usize as u64);
    copy.write::<u32>(STRING_LEN, len as u32);
    // SAFETY: both strings have `len` units after their fixed part.
    unsafe {
        std::ptr::copy_nonoverlapping(
            string.at::<u8>(STRING_UNITS),
            copy.at(STRING_UNITS),
            len * unit_size,
        )
    };
    copy
}
