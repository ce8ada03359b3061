//! A function: blocks in layout order, instructions and values in tables.

use rayzor_base::entity::packed_option::PackedOption;
use rayzor_base::entity::{PrimaryMap, SecondaryMap};
use smallvec::SmallVec;

use crate::ids::{BlockId, FuncId, InlinedId, InstId, SlotId, SourceFileId, ValueId};
use crate::inst::{Inst, Terminator};
use crate::signature::Signature;
use crate::ty::Ty;

/// A position in a source file, for debug information and stack traces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SrcLoc {
    /// The file.
    pub file: SourceFileId,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub col: u32,
    /// The inlined call whose code this is; none for the function's own.
    pub inlined: PackedOption<InlinedId>,
}

/// A call that the callee's body has taken the place of, so that stack traces show it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InlinedCall {
    /// What was called. It has a position, and may be deleted since.
    pub callee: FuncId,
    /// Where. If that is inlined code itself, then of a call earlier in the table.
    pub call: Option<SrcLoc>,
}

/// Whether calls of a function are replaced by its body.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum InlineHint {
    /// When it is small.
    #[default]
    Auto,
    /// At every optimisation level, unless it is recursive: Haxe's `inline`.
    Always,
    /// Never.
    Never,
}

/// Who can see a function.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Linkage {
    /// Only this module.
    #[default]
    Internal,
    /// Everyone, under its name as the symbol.
    Exported,
    /// It has no body: the symbol comes from another object file.
    Imported,
}

/// Where a value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ValueDef {
    /// The result of an instruction.
    Inst(InstId),
    /// Parameter of a block, by position.
    Param(BlockId, u32),
}

/// A value's type and origin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ValueData {
    /// Its type.
    pub ty: Ty,
    /// Its origin.
    pub def: ValueDef,
}

/// An instruction, its result and its position.
#[derive(Clone, PartialEq, Debug)]
pub struct InstData {
    /// The instruction.
    pub inst: Inst,
    /// Its result, if it has one.
    pub result: Option<ValueId>,
    /// Where it comes from.
    pub loc: Option<SrcLoc>,
}

/// A basic block.
///
/// Every instruction of the block that may throw, and a `Throw` at its end, goes to `unwind` when it does. A handler
/// has no parameters and begins with `CatchValue`. What it uses must dominate the START of each block that unwinds to
/// it: values defined inside such a block do not reach the handler, slots do.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// Parameters; those of the entry block are the function's.
    pub params: SmallVec<[ValueId; 4]>,
    /// Instructions in order.
    pub insts: Vec<InstId>,
    /// How it ends. `Unreachable` until it is set.
    pub terminator: Terminator,
    /// The terminator's position.
    pub loc: Option<SrcLoc>,
    /// The handler of this block's exceptions; none lets them leave the function.
    pub unwind: Option<BlockId>,
    /// Rarely run: error paths and slow paths.
    pub cold: bool,
}

/// A function.
#[derive(Clone, Debug)]
pub struct Func {
    /// The symbol, unique in the module.
    pub name: String,
    /// Parameters and result.
    pub sig: Signature,
    /// Who sees it. `Imported` functions have no blocks.
    pub linkage: Linkage,
    /// Whether calls of it are inlined.
    pub inline: InlineHint,
    /// Where it is declared.
    pub loc: Option<SrcLoc>,
    /// The blocks in layout order; the first is the entry. Only these exist: others of `blocks` are deleted.
    pub layout: Vec<BlockId>,
    /// Blocks by id.
    pub blocks: PrimaryMap<BlockId, Block>,
    /// Instructions by id; those in no block of the layout are deleted.
    pub insts: PrimaryMap<InstId, InstData>,
    /// Values by id.
    pub values: PrimaryMap<ValueId, ValueData>,
    /// The types of the locals. Slots hold zero at entry.
    pub slots: PrimaryMap<SlotId, Ty>,
    /// How many values a slot has room for, one after the other. With more than one only its address is used, and it holds
    /// anything at entry.
    pub slot_lens: SecondaryMap<SlotId, u32>,
    /// The calls that were inlined into it.
    pub inlined: PrimaryMap<InlinedId, InlinedCall>,
    /// Names of slots as the user wrote them, for debug information.
    pub slot_names: SecondaryMap<SlotId, Option<rayzor_base::Symbol>>,
}

impl Func {
    /// A function without blocks.
    pub fn new(name: impl Into<String>, sig: Signature) -> Func {
        Func {
            name: name.into(),
            sig,
            linkage: Linkage::Internal,
            inline: InlineHint::Auto,
            loc: None,
            layout: Vec::new(),
            blocks: PrimaryMap::new(),
            insts: PrimaryMap::new(),
            values: PrimaryMap::new(),
            slots: PrimaryMap::new(),
            slot_lens: SecondaryMap::with_default(1),
            slot_names: SecondaryMap::new(),
            inlined: PrimaryMap::new(),
        }
    }

    /// Whether it has a body.
    pub fn has_body(&self) -> bool {
        !self.layout.is_empty()
    }

    /// The entry block. The function must have a body.
    pub fn entry(&self) -> BlockId {
        self.layout[0]
    }

    /// The parameters of the function as values.
    pub fn params(&self) -> &[ValueId] {
        &self.blocks[self.entry()].params
    }

    /// The type of a value.
    pub fn value_ty(&self, value: ValueId) -> Ty {
        self.values[value].ty
    }

    /// The result of an instruction.
    pub fn inst_result(&self, inst: InstId) -> Option<ValueId> {
        self.insts[inst].result
    }

    /// The instruction that defines `value`; none for block parameters.
    pub fn def_inst(&self, value: ValueId) -> Option<&Inst> {
        match self.values[value].def {
            ValueDef::Inst(inst) => Some(&self.insts[inst].inst),
            ValueDef::Param(..) => None,
        }
    }

    /// Makes a block and puts it at the end of the layout.
    pub fn add_block(&mut self) -> BlockId {
        let block = self.make_block();
        self.layout.push(block);
        block
    }

    /// Makes a block and puts it behind `after`, with the same handler.
    pub fn add_block_after(&mut self, after: BlockId) -> BlockId {
        let block = self.make_block();
        self.blocks[block].unwind = self.blocks[after].unwind;
        let position =
            self.layout.iter().position(|&b| b == after).expect("`after` is in the layout");
        self.layout.insert(position + 1, block);
        block
    }

    /// Makes a block that is in no layout yet.
    pub fn make_block(&mut self) -> BlockId {
        self.blocks.push(Block {
            params: SmallVec::new(),
            insts: Vec::new(),
            terminator: Terminator::Unreachable,
            loc: None,
            unwind: None,
            cold: false,
        })
    }

    /// Adds a parameter to a block.
    pub fn add_block_param(&mut self, block: BlockId, ty: Ty) -> ValueId {
        let position = self.blocks[block].params.len() as u32;
        let value = self.values.push(ValueData { ty, def: ValueDef::Param(block, position) });
        self.blocks[block].params.push(value);
        value
    }

    /// Adds memory in the frame for `len` values, to be used through its address.
    pub fn add_slot_array(&mut self, ty: Ty, len: u32) -> SlotId {
        let slot = self.slots.push(ty);
        self.slot_lens[slot] = len;
        slot
    }

    /// Adds a local.
    pub fn add_slot(&mut self, ty: Ty) -> SlotId {
        self.slots.push(ty)
    }

    /// Makes an instruction that is in no block yet, with a result of type `result_ty`.
    pub fn make_inst(&mut self, inst: Inst, result_ty: Option<Ty>, loc: Option<SrcLoc>) -> InstId {
        let inst_id = self.insts.push(InstData { inst, result: None, loc });
        if let Some(ty) = result_ty {
            self.insts[inst_id].result =
                Some(self.values.push(ValueData { ty, def: ValueDef::Inst(inst_id) }));
        }
        inst_id
    }

    /// Makes a value of type `ty` that `Cursor::define` or `Cursor::define_param` must define.
    pub fn make_value(&mut self, ty: Ty) -> ValueId {
        let undefined = ValueDef::Param(self.entry(), u32::MAX);
        self.values.push(ValueData { ty, def: undefined })
    }

    /// Replaces uses of values by others: `v` becomes `replacements[v]`, and so on until there is none.
    pub fn replace_values(&mut self, replacements: &SecondaryMap<ValueId, OptValue>) {
        let resolve = |mut value: ValueId| {
            while let Some(next) = replacements[value].expand() {
                value = next;
            }
            value
        };
        for &block_id in &self.layout {
            let block = &mut self.blocks[block_id];
            for &inst in &block.insts {
                self.insts[inst].inst.map_operands(resolve);
            }
            block.terminator.map_operands(resolve);
        }
    }

    /// Where control can go from `block`: its jump targets, then its handler if something in it may throw.
    pub fn successors(&self, block: BlockId) -> SmallVec<[BlockId; 4]> {
        let data = &self.blocks[block];
        let mut successors: SmallVec<[BlockId; 4]> =
            data.terminator.target_blocks().into_iter().collect();
        if let Some(handler) = data.unwind
            && self.may_unwind(block)
        {
            successors.push(handler);
        }
        successors
    }

    /// Whether something in `block` may throw.
    pub fn may_unwind(&self, block: BlockId) -> bool {
        let data = &self.blocks[block];
        matches!(data.terminator, Terminator::Throw(_))
            || data.insts.iter().any(|&inst| self.insts[inst].inst.may_throw())
    }

    /// Whether `block` is some block's handler.
    pub fn is_handler(&self, block: BlockId) -> bool {
        self.blocks[block]
            .insts
            .first()
            .is_some_and(|&inst| matches!(self.insts[inst].inst, Inst::CatchValue))
    }

    /// Number of instructions in the layout's blocks, terminators included: the measure of size.
    pub fn size(&self) -> usize {
        self.layout.iter().map(|&block| self.blocks[block].insts.len() + 1).sum()
    }
}

/// An optional value in the space of a value, for side tables.
pub type OptValue = PackedOption<ValueId>;
