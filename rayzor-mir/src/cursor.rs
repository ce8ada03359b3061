//! Edits a function in place: inserts instructions before a position, replaces them, splits blocks.
//!
//! A cursor stands before instruction `index` of a block. What it inserts goes there, takes the position's source
//! location, and leaves the cursor behind it.

use crate::func::{Func, SrcLoc, ValueDef};
use crate::ids::{BlockId, InstId, ValueId};
use crate::inst::{BlockCall, Inst, Terminator};
use crate::module::Module;
use crate::ty::Ty;

/// A position in a function that is being edited.
#[derive(Debug)]
pub struct Cursor<'f> {
    /// The function.
    pub func: &'f mut Func,
    /// The block.
    pub block: BlockId,
    /// The cursor stands before this instruction of the block, or before the terminator.
    pub index: usize,
    /// The position given to what is inserted.
    pub loc: Option<SrcLoc>,
}

impl<'f> Cursor<'f> {
    /// At the start of `block`.
    pub fn at_start(func: &'f mut Func, block: BlockId) -> Cursor<'f> {
        Cursor { func, block, index: 0, loc: None }
    }

    /// Before the terminator of `block`.
    pub fn at_end(func: &'f mut Func, block: BlockId) -> Cursor<'f> {
        let index = func.blocks[block].insts.len();
        let loc = func.blocks[block].loc;
        Cursor { func, block, index, loc }
    }

    /// The instruction the cursor stands before; none before the terminator.
    pub fn peek(&self) -> Option<InstId> {
        self.func.blocks[self.block].insts.get(self.index).copied()
    }

    /// Steps over an instruction.
    pub fn advance(&mut self) {
        self.index += 1;
    }

    /// Removes the instruction the cursor stands before and gives its id; its source location becomes the cursor's.
    /// Its result must be given a new definition by `define`, or have no uses left.
    pub fn take(&mut self) -> InstId {
        let inst_id = self.func.blocks[self.block].insts.remove(self.index);
        self.loc = self.func.insts[inst_id].loc;
        inst_id
    }

    /// Inserts an instruction without result.
    pub fn insert(&mut self, inst: Inst) {
        self.insert_typed(inst, None);
    }

    /// Inserts an instruction with a result of type `ty`.
    pub fn insert_value(&mut self, inst: Inst, ty: Ty) -> ValueId {
        self.insert_typed(inst, Some(ty)).expect("a result type was given")
    }

    /// Inserts an instruction, with a result if it has one.
    pub fn insert_any(&mut self, module: &Module, inst: Inst) -> Option<ValueId> {
        let ty = inst.result_ty(self.func, module);
        self.insert_typed(inst, ty)
    }

    /// Inserts an instruction whose result is the existing value `result`, taken over from a removed instruction.
    pub fn define(&mut self, inst: Inst, result: ValueId) {
        let inst_id = self.func.make_inst(inst, None, self.loc);
        self.func.insts[inst_id].result = Some(result);
        self.func.values[result].def = ValueDef::Inst(inst_id);
        self.place(inst_id);
    }

    /// Moves everything from the cursor on, with the terminator, into a new block behind this one; this block then
    /// ends in `Unreachable`, to be replaced. Gives the new block, which keeps handler and coldness. The cursor stands
    /// at the end of the first part.
    pub fn split(&mut self) -> BlockId {
        let rest = self.func.add_block_after(self.block);
        let first = &mut self.func.blocks[self.block];
        let insts = first.insts.split_off(self.index);
        let terminator = std::mem::replace(&mut first.terminator, Terminator::Unreachable);
        let (loc, cold) = (first.loc, first.cold);
        let second = &mut self.func.blocks[rest];
        second.insts = insts;
        second.terminator = terminator;
        second.loc = loc;
        second.cold = cold;
        rest
    }

    /// Makes an empty cold block at the end of the layout, with this block's handler.
    pub fn cold_block(&mut self) -> BlockId {
        let unwind = self.func.blocks[self.block].unwind;
        let block = self.func.add_block();
        self.func.blocks[block].unwind = unwind;
        self.func.blocks[block].cold = true;
        block
    }

    /// Gives `block` the existing value `value` as its next parameter, in place of the value's old definition.
    pub fn define_param(&mut self, block: BlockId, value: ValueId) {
        let position = self.func.blocks[block].params.len() as u32;
        self.func.blocks[block].params.push(value);
        self.func.values[value].def = ValueDef::Param(block, position);
    }

    /// Sets the terminator of the cursor's block.
    pub fn terminate(&mut self, terminator: Terminator) {
        let loc = self.loc;
        let block = &mut self.func.blocks[self.block];
        block.terminator = terminator;
        block.loc = loc;
    }

    /// Ends the cursor's block by a jump.
    pub fn jump(&mut self, block: BlockId, args: &[ValueId]) {
        self.terminate(Terminator::Jump(BlockCall::with_args(block, args)));
    }

    /// Ends the cursor's block by a branch to blocks without parameters.
    pub fn branch(&mut self, cond: ValueId, then_: BlockId, else_: BlockId) {
        self.terminate(Terminator::Branch {
            cond,
            then_: BlockCall::new(then_),
            else_: BlockCall::new(else_),
        });
    }

    /// Goes to the start of another block, keeping the location.
    pub fn go_to_start(&mut self, block: BlockId) {
        self.block = block;
        self.index = 0;
    }

    /// Goes to the end of another block, keeping the location.
    pub fn go_to_end(&mut self, block: BlockId) {
        self.block = block;
        self.index = self.func.blocks[block].insts.len();
    }

    fn insert_typed(&mut self, inst: Inst, ty: Option<Ty>) -> Option<ValueId> {
        let inst_id = self.func.make_inst(inst, ty, self.loc);
        self.place(inst_id);
        self.func.insts[inst_id].result
    }

    fn place(&mut self, inst_id: InstId) {
        self.func.blocks[self.block].insts.insert(self.index, inst_id);
        self.index += 1;
    }
}
