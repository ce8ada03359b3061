//! `EReg`: the rows of the table's `regex` section, over a backtracking matcher with PCRE's syntax and semantics.
//!
//! A compiled pattern is kept for the rest of the process's life, once for each pattern and flags, so that a literal in a
//! loop costs a look-up; its address is the handle that Haxe code holds.
mod ast;
mod class;
mod compile;
mod exec;
mod parse;
mod set;
mod text;
mod unicode;

use crate::exception::throw_string;
use crate::object::Ref;
use crate::string::required;
use crate::text::StrView;
use compile::Program;
use exec::{Scratch, TooComplex, UNSET};
use rayzor_abi::layout::{STORE_ELEMENTS, STORE_LENGTH, flags};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

#[derive(Default)]
struct Cache {
    /// By the addresses of static strings.
    by_address: BTreeMap<(u64, u64), &'static Program>,
    by_content: BTreeMap<(Vec<u16>, Vec<u16>), &'static Program>,
}

static CACHE: Mutex<Cache> =
    Mutex::new(Cache { by_address: BTreeMap::new(), by_content: BTreeMap::new() });

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

fn is_static(text: Ref) -> bool {
    text.header().flags & flags::STATIC != 0
}

/// Row `regex.new`.
pub fn new(pattern: Ref, flags: Ref) -> i64 {
    let (units, flag_units) = (required(pattern), required(flags));
    let mut cache = CACHE.lock().unwrap_or_else(PoisonError::into_inner);
    let addresses =
        (is_static(pattern) && is_static(flags)).then(|| (pattern.addr(), flags.addr()));
    if let Some(found) = addresses.and_then(|key| cache.by_address.get(&key)) {
        return handle(found);
    }
    let content = (units.to_units(), flag_units.to_units());
    let program = match cache.by_content.get(&content) {
        Some(found) => *found,
        None => match compile_pattern(&content.0, &content.1) {
            Ok(program) => {
                let program: &'static Program = Box::leak(Box::new(program));
                cache.by_content.insert(content, program);
                program
            }
            Err(message) => {
                drop(cache);
                throw_string(&format!("Invalid regular expression: {message}: {}", units.to_text()))
            }
        },
    };
    if let Some(key) = addresses {
        cache.by_address.insert(key, program);
    }
    handle(program)
}

fn compile_pattern(pattern: &[u16], flags: &[u16]) -> Result<Program, parse::Error> {
    compile::compile(&parse::parse(&code_points(pattern), &code_points(flags))?)
}

/// Code points; a lone surrogate is one as well.
fn code_points(units: &[u16]) -> Vec<u32> {
    let decoded = char::decode_utf16(units.iter().copied());
    decoded.map(|c| c.map_or_else(|lone| u32::from(lone.unpaired_surrogate()), u32::from)).collect()
}

fn handle(program: &'static Program) -> i64 {
    std::ptr::from_ref(program) as i64
}

fn program(handle: i64) -> &'static Program {
    // SAFETY: Haxe's `EReg` passes only what `new` gave it, and programs live forever.
    unsafe { &*(handle as *const Program) }
}

/// Row `regex.groups`.
pub fn groups(regex: i64) -> i32 {
    program(regex).groups as i32
}

/// Row `regex.search`.
pub fn search(regex: i64, text: Ref, pos: i32, end: i32, groups: Ref) -> bool {
    let program = program(regex);
    let units = required(text);
    let end = usize::try_from(end).unwrap_or(0).min(units.len());
    let from = usize::try_from(pos).unwrap_or(0);
    if from > end {
        return false;
    }
    SCRATCH
        .with_borrow_mut(|scratch| {
            let found = match units {
                StrView::Latin1(units) => exec::search(program, &units[..end], from, scratch),
                StrView::Utf16(units) => exec::search(program, &units[..end], from, scratch),
            };
            if let Ok(true) = found {
                store_places(groups, &scratch.slots[..program.groups * 2]);
            }
            found
        })
        .unwrap_or_else(|TooComplex| throw_string("Regular expression took too many steps"))
}

fn store_places(groups: Ref, slots: &[usize]) {
    let room = groups.read::<u64>(STORE_LENGTH) as usize;
    for (index, &slot) in slots.iter().enumerate().take(room) {
        let place = if slot == UNSET { -1 } else { slot as i32 };
        groups.write::<i32>(STORE_ELEMENTS + 4 * index as u32, place);
    }
}

#[cfg(test)]
mod tests;
