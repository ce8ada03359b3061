//! Functions to text, with values, blocks and slots numbered in order of appearance.

use std::fmt;

use rayzor_base::entity::SecondaryMap;

use crate::func::{Func, InlineHint, Linkage, SrcLoc};
use crate::ids::{BlockId, SlotId, ValueId};
use crate::module::Module;
use crate::text::names::{inline_name, linkage_name};
use crate::text::printer::inst::{write_inst, write_terminator};
use crate::text::printer::{Name, Quoted, Sig};

/// The module, the function and the numbers it prints with.
pub(super) struct Numbered<'m> {
    pub(super) module: &'m Module,
    values: SecondaryMap<ValueId, u32>,
    blocks: SecondaryMap<BlockId, u32>,
    slots: SecondaryMap<SlotId, u32>,
}

impl<'m> Numbered<'m> {
    /// Numbers what stands in the function's layout; deleted things keep the number `u32::MAX`.
    fn new(module: &'m Module, func: &Func) -> Numbered<'m> {
        let mut values = SecondaryMap::with_default(u32::MAX);
        let mut blocks = SecondaryMap::with_default(u32::MAX);
        let mut next = 0;
        for (position, &block) in func.layout.iter().enumerate() {
            blocks[block] = position as u32;
            let results =
                func.blocks[block].insts.iter().filter_map(|&inst| func.insts[inst].result);
            for value in func.blocks[block].params.iter().copied().chain(results) {
                values[value] = next;
                next += 1;
            }
        }
        let mut slots = SecondaryMap::with_default(u32::MAX);
        for (position, slot) in func.slots.keys().enumerate() {
            slots[slot] = position as u32;
        }
        Numbered { module, values, blocks, slots }
    }

    pub(super) fn value(&self, value: ValueId) -> Number {
        Number('v', self.values[value])
    }

    pub(super) fn block(&self, block: BlockId) -> Number {
        Number('b', self.blocks[block])
    }

    pub(super) fn slot(&self, slot: SlotId) -> Number {
        Number('s', self.slots[slot])
    }
}

/// A numbered thing; `v?` for one that is not in the layout, which only a broken function shows.
#[derive(Clone, Copy)]
pub(super) struct Number(char, u32);

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.1 == u32::MAX {
            write!(f, "{}?", self.0)
        } else {
            write!(f, "{}{}", self.0, self.1)
        }
    }
}

pub(super) fn write_func(f: &mut fmt::Formatter<'_>, module: &Module, func: &Func) -> fmt::Result {
    write!(f, "func {}{}", Name('@', &func.name), Sig(&func.sig))?;
    if func.linkage != Linkage::Internal {
        write!(f, " {}", linkage_name(func.linkage))?;
    }
    if func.inline != InlineHint::Auto {
        write!(f, " {}", inline_name(func.inline))?;
    }
    write_loc(f, func.loc)?;
    if !func.has_body() {
        return writeln!(f);
    }
    writeln!(f, " {{")?;
    let names = Numbered::new(module, func);
    for (slot, ty) in &func.slots {
        write!(f, "  slot {}: {ty}", names.slot(slot))?;
        if func.slot_lens[slot] > 1 {
            write!(f, " x {}", func.slot_lens[slot])?;
        }
        match func.slot_names[slot] {
            Some(name) => writeln!(f, " {}", Quoted(name.as_str().as_bytes()))?,
            None => writeln!(f)?,
        }
    }
    for (id, inlined) in &func.inlined {
        write!(f, "  inlined {}: {}", id.as_u32(), Name('@', &module.funcs[inlined.callee].name))?;
        write_loc(f, inlined.call)?;
        writeln!(f)?;
    }
    for &block in &func.layout {
        write_block(f, &names, func, block)?;
    }
    writeln!(f, "}}")
}

fn write_block(
    f: &mut fmt::Formatter<'_>,
    names: &Numbered<'_>,
    func: &Func,
    block_id: BlockId,
) -> fmt::Result {
    let block = &func.blocks[block_id];
    write!(f, "{}(", names.block(block_id))?;
    for (position, &param) in block.params.iter().enumerate() {
        let separator = if position == 0 { "" } else { ", " };
        write!(f, "{separator}{}: {}", names.value(param), func.value_ty(param))?;
    }
    write!(f, ")")?;
    if let Some(handler) = block.unwind {
        write!(f, " unwind {}", names.block(handler))?;
    }
    writeln!(f, "{}:", if block.cold { " cold" } else { "" })?;
    for &inst_id in &block.insts {
        let data = &func.insts[inst_id];
        write!(f, "  ")?;
        if let Some(result) = data.result {
            write!(f, "{}: {} = ", names.value(result), func.value_ty(result))?;
        }
        write_inst(f, names, &data.inst)?;
        write_loc(f, data.loc)?;
        writeln!(f)?;
    }
    write!(f, "  ")?;
    write_terminator(f, names, &block.terminator)?;
    write_loc(f, block.loc)?;
    writeln!(f)
}

fn write_loc(f: &mut fmt::Formatter<'_>, loc: Option<SrcLoc>) -> fmt::Result {
    let Some(loc) = loc else { return Ok(()) };
    write!(f, " !{}:{}:{}", loc.file.as_u32(), loc.line, loc.col)?;
    match loc.inlined.expand() {
        Some(inlined) => write!(f, ":{}", inlined.as_u32()),
        None => Ok(()),
    }
}
