//! Makes a function: one method per instruction, appending to the current block.
//!
//! The builder owns the function it makes; the module is passed to the methods that look something up in it, so that
//! the caller may add to the module in between. A block that is created gets the handler set at that time by
//! `set_unwind`; instructions get the position set by `set_loc`.

mod memory;
mod object;

use rayzor_abi::RuntimeFn;
use rayzor_base::entity::EntitySet;

use crate::abi;
use crate::func::{Func, SrcLoc};
use crate::ids::{BlockId, FuncId, GlobalId, SigId, SlotId, ValueId};
use crate::inst::{BlockCall, Inst, Terminator, ValueList};
use crate::module::Module;
use crate::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use crate::signature::Signature;
use crate::ty::Ty;

/// A function under construction.
#[derive(Debug)]
pub struct FuncBuilder {
    func: Func,
    current: BlockId,
    placed: EntitySet<BlockId>,
    terminated: bool,
    unwind: Option<BlockId>,
    loc: Option<SrcLoc>,
}

impl FuncBuilder {
    /// Starts a function: its entry block has the signature's parameters and is current.
    pub fn new(name: impl Into<String>, sig: Signature) -> FuncBuilder {
        let mut func = Func::new(name, sig);
        let entry = func.add_block();
        for position in 0..func.sig.params.len() {
            let ty = func.sig.params[position];
            func.add_block_param(entry, ty);
        }
        let mut placed = EntitySet::new();
        placed.insert(entry);
        FuncBuilder { func, current: entry, placed, terminated: false, unwind: None, loc: None }
    }

    /// The finished function. Blocks left without a terminator end in `Unreachable`.
    pub fn finish(self) -> Func {
        self.func
    }

    /// The function so far.
    pub fn func(&self) -> &Func {
        &self.func
    }

    /// The function so far, to set its linkage, hint or names.
    pub fn func_mut(&mut self) -> &mut Func {
        &mut self.func
    }

    /// Parameter `position` of the function.
    pub fn param(&self, position: usize) -> ValueId {
        self.func.params()[position]
    }

    /// The type of a value.
    pub fn ty(&self, value: ValueId) -> Ty {
        self.func.value_ty(value)
    }

    /// The block instructions go to.
    pub fn current_block(&self) -> BlockId {
        self.current
    }

    /// Whether the current block already has its terminator: what would follow is dead code, and must not be emitted.
    pub fn is_terminated(&self) -> bool {
        self.terminated
    }

    /// Makes a block with the current handler. It is placed when `switch_to` first names it.
    pub fn create_block(&mut self) -> BlockId {
        let block = self.func.make_block();
        self.func.blocks[block].unwind = self.unwind;
        block
    }

    /// Makes a rarely run block with the current handler.
    pub fn create_cold_block(&mut self) -> BlockId {
        let block = self.create_block();
        self.func.blocks[block].cold = true;
        block
    }

    /// Adds a parameter to a block.
    pub fn block_param(&mut self, block: BlockId, ty: Ty) -> ValueId {
        self.func.add_block_param(block, ty)
    }

    /// Makes `block` current and places it at the layout's end if it is not placed yet.
    pub fn switch_to(&mut self, block: BlockId) {
        if self.placed.insert(block) {
            self.func.layout.push(block);
        }
        self.current = block;
        self.terminated = false;
    }

    /// Sets the handler for blocks created from here on, and gives the handler that was set before.
    ///
    /// Entering a `try` means: create the handler block first, set it, create and switch to the body's first block
    /// (the current block keeps its own handler), lower the body, set the old one again, then create what follows.
    pub fn set_unwind(&mut self, unwind: Option<BlockId>) -> Option<BlockId> {
        std::mem::replace(&mut self.unwind, unwind)
    }

    /// The handler for blocks created from here on.
    pub fn unwind(&self) -> Option<BlockId> {
        self.unwind
    }

    /// Sets the position for instructions from here on, and gives the one that was set before.
    pub fn set_loc(&mut self, loc: Option<SrcLoc>) -> Option<SrcLoc> {
        std::mem::replace(&mut self.loc, loc)
    }

    /// Appends any instruction.
    ///
    /// # Panics
    /// When the current block is terminated.
    pub fn push(&mut self, module: &Module, inst: Inst) -> Option<ValueId> {
        let result_ty = inst.result_ty(&self.func, module);
        self.append(inst, result_ty)
    }

    fn append(&mut self, inst: Inst, result_ty: Option<Ty>) -> Option<ValueId> {
        assert!(!self.terminated, "{} is already terminated in {}", self.current, self.func.name);
        let inst_id = self.func.make_inst(inst, result_ty, self.loc);
        self.func.blocks[self.current].insts.push(inst_id);
        self.func.insts[inst_id].result
    }

    fn append_value(&mut self, inst: Inst, result_ty: Ty) -> ValueId {
        self.append(inst, Some(result_ty)).expect("a result type was given")
    }

    fn terminate(&mut self, terminator: Terminator) {
        assert!(!self.terminated, "{} is already terminated in {}", self.current, self.func.name);
        let block = &mut self.func.blocks[self.current];
        block.terminator = terminator;
        block.loc = self.loc;
        self.terminated = true;
    }
}

/// Constants and arithmetic.
impl FuncBuilder {
    /// An integer constant of any integer type, sign-extended in `value`.
    pub fn iconst(&mut self, ty: Ty, value: i64) -> ValueId {
        self.append_value(Inst::Iconst { ty, value }, ty)
    }

    /// An `I32` constant.
    pub fn i32_const(&mut self, value: i32) -> ValueId {
        self.iconst(Ty::I32, i64::from(value))
    }

    /// An `I1` constant.
    pub fn bool_const(&mut self, value: bool) -> ValueId {
        self.iconst(Ty::I1, i64::from(value))
    }

    /// An `F64` constant.
    pub fn f64_const(&mut self, value: f64) -> ValueId {
        self.append_value(Inst::Fconst { ty: Ty::F64, bits: value.to_bits() }, Ty::F64)
    }

    /// An `F32` constant.
    pub fn f32_const(&mut self, value: f32) -> ValueId {
        self.append_value(Inst::Fconst { ty: Ty::F32, bits: u64::from(value.to_bits()) }, Ty::F32)
    }

    /// Null of type `Ref`, `Val` or `Ptr`.
    pub fn null(&mut self, ty: Ty) -> ValueId {
        self.append_value(Inst::NullConst { ty }, ty)
    }

    /// Zero, 0.0, false or null of type `ty`.
    pub fn zero(&mut self, ty: Ty) -> ValueId {
        self.append_value(Inst::zero(ty), ty)
    }

    /// The address of a global, as `Ptr` or (for static objects) `Ref`.
    pub fn global_addr(&mut self, global: GlobalId, ty: Ty) -> ValueId {
        self.append_value(Inst::GlobalAddr { global, ty }, ty)
    }

    /// The code address of a function.
    pub fn func_addr(&mut self, func: FuncId) -> ValueId {
        self.append_value(Inst::FuncAddr { func }, Ty::Ptr)
    }

    /// `op arg`.
    pub fn unary(&mut self, op: UnaryOp, arg: ValueId) -> ValueId {
        let ty = self.ty(arg);
        self.append_value(Inst::Unary { op, arg }, ty)
    }

    /// `op lhs rhs`.
    pub fn binary(&mut self, op: BinaryOp, lhs: ValueId, rhs: ValueId) -> ValueId {
        let ty = self.ty(lhs);
        self.append_value(Inst::Binary { op, lhs, rhs }, ty)
    }

    /// `op lhs rhs`, an `I1`.
    pub fn compare(&mut self, op: CompareOp, lhs: ValueId, rhs: ValueId) -> ValueId {
        self.append_value(Inst::Compare { op, lhs, rhs }, Ty::I1)
    }

    /// Whether a `Ref`, `Val` or `Ptr` is null.
    pub fn is_null(&mut self, arg: ValueId) -> ValueId {
        let ty = self.ty(arg);
        let null = self.null(ty);
        self.compare(CompareOp::Eq, arg, null)
    }

    /// `if_true` when `cond` holds, else `if_false`.
    pub fn select(&mut self, cond: ValueId, if_true: ValueId, if_false: ValueId) -> ValueId {
        let ty = self.ty(if_true);
        self.append_value(Inst::Select { cond, if_true, if_false }, ty)
    }

    /// `arg` converted to `ty`.
    pub fn convert(&mut self, op: ConvertOp, ty: Ty, arg: ValueId) -> ValueId {
        self.append_value(Inst::Convert { op, ty, arg }, ty)
    }

    /// The thrown value; first in a handler block.
    pub fn catch_value(&mut self) -> ValueId {
        self.append_value(Inst::CatchValue, Ty::Val)
    }
}

/// Direct and indirect calls.
impl FuncBuilder {
    /// Calls a function of the module.
    pub fn call(&mut self, module: &Module, func: FuncId, args: &[ValueId]) -> Option<ValueId> {
        self.append(
            Inst::Call { func, args: ValueList::from_slice(args) },
            module.funcs[func].sig.result,
        )
    }

    /// Calls a row of the runtime's table.
    pub fn call_runtime(&mut self, func: RuntimeFn, args: &[ValueId]) -> Option<ValueId> {
        self.append(
            Inst::CallRuntime { func, args: ValueList::from_slice(args) },
            abi::runtime_result(func),
        )
    }

    /// Calls a row of the runtime's table that has a result.
    pub fn call_runtime_value(&mut self, func: RuntimeFn, args: &[ValueId]) -> ValueId {
        self.call_runtime(func, args).expect("the row has a result")
    }

    /// Calls a code address.
    pub fn call_indirect(
        &mut self,
        module: &Module,
        sig: SigId,
        callee: ValueId,
        args: &[ValueId],
    ) -> Option<ValueId> {
        let result = module.signatures[sig].result;
        self.append(Inst::CallIndirect { sig, callee, args: ValueList::from_slice(args) }, result)
    }
}

/// Terminators.
impl FuncBuilder {
    /// Goes on at `block`.
    pub fn jump(&mut self, block: BlockId, args: &[ValueId]) {
        self.terminate(Terminator::Jump(BlockCall::with_args(block, args)));
    }

    /// Goes on at `then_` or `else_`, blocks without parameters.
    pub fn branch(&mut self, cond: ValueId, then_: BlockId, else_: BlockId) {
        self.branch_args(cond, BlockCall::new(then_), BlockCall::new(else_));
    }

    /// Goes on at `then_` or `else_`.
    pub fn branch_args(&mut self, cond: ValueId, then_: BlockCall, else_: BlockCall) {
        self.terminate(Terminator::Branch { cond, then_, else_ });
    }

    /// Goes on by an integer's value; the blocks have no parameters.
    pub fn switch(&mut self, value: ValueId, cases: &[(i64, BlockId)], default: BlockId) {
        let cases = cases.iter().map(|&(case, block)| (case, BlockCall::new(block))).collect();
        self.terminate(Terminator::Switch { value, cases, default: BlockCall::new(default) });
    }

    /// Leaves the function.
    pub fn ret(&mut self, value: Option<ValueId>) {
        self.terminate(Terminator::Return(value));
    }

    /// Throws a `Val`.
    pub fn throw(&mut self, value: ValueId) {
        self.terminate(Terminator::Throw(value));
    }

    /// Ends the block where control never comes: behind a call that never returns.
    pub fn unreachable(&mut self) {
        self.terminate(Terminator::Unreachable);
    }
}

/// Slots.
impl FuncBuilder {
    /// Adds a local; it holds zero until it is set.
    pub fn create_slot(&mut self, ty: Ty) -> SlotId {
        self.func.add_slot(ty)
    }

    /// The value of a local.
    pub fn slot_load(&mut self, slot: SlotId) -> ValueId {
        let ty = self.func.slots[slot];
        self.append_value(Inst::SlotLoad { slot }, ty)
    }

    /// Sets a local.
    pub fn slot_store(&mut self, slot: SlotId, value: ValueId) {
        self.append(Inst::SlotStore { slot, value }, None);
    }

    /// The address of a local.
    pub fn slot_addr(&mut self, slot: SlotId) -> ValueId {
        self.append_value(Inst::SlotAddr { slot }, Ty::Ptr)
    }
}
