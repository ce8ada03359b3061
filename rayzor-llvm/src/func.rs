//! One function: blocks, block parameters as phis, locals as stack memory.
//!
//! Blocks are visited in reverse postorder, so that every value is translated before its uses. LLVM's entry block is
//! one of our own that holds the stack memory and jumps to MIR's entry.

use inkwell::basic_block::BasicBlock;
use inkwell::builder::Builder;
use inkwell::types::BasicType;
use inkwell::values::{BasicValueEnum, FunctionValue, PhiValue, PointerValue};
use rayzor_base::Span;
use rayzor_base::bug;
use rayzor_base::entity::SecondaryMap;
use rayzor_mir::func::{Func, SrcLoc};
use rayzor_mir::ids::{BlockId, FuncId, SlotId, ValueId};
use rayzor_mir::ty::Ty;

use crate::cx::ModuleCx;
use crate::debug_info::FuncScope;
use crate::error::EmitError;
use crate::inst;

/// One function under translation.
pub(crate) struct FuncCx<'ctx, 'm, 'a> {
    pub(crate) module: &'a mut ModuleCx<'ctx, 'm>,
    pub(crate) func: &'m Func,
    pub(crate) llvm: FunctionValue<'ctx>,
    pub(crate) builder: Builder<'ctx>,
    blocks: SecondaryMap<BlockId, Option<BasicBlock<'ctx>>>,
    phis: SecondaryMap<BlockId, Vec<PhiValue<'ctx>>>,
    values: SecondaryMap<ValueId, Option<BasicValueEnum<'ctx>>>,
    slots: SecondaryMap<SlotId, Option<PointerValue<'ctx>>>,
    scope: Option<FuncScope<'ctx>>,
}

/// Translates the body of a function.
pub(crate) fn translate(module: &mut ModuleCx<'_, '_>, id: FuncId) -> Result<(), EmitError> {
    let func = &module.mir.funcs[id];
    let llvm = module.func(id);
    let builder = module.context.create_builder();
    let mir = module.mir;
    let scope = module.debug.as_mut().and_then(|debug| debug.enter(mir, id, llvm));
    let mut cx = FuncCx {
        module,
        func,
        llvm,
        builder,
        blocks: SecondaryMap::new(),
        phis: SecondaryMap::new(),
        values: SecondaryMap::new(),
        slots: SecondaryMap::new(),
        scope,
    };
    let order = reverse_postorder(func);
    cx.begin(&order)?;
    for &block in &order {
        cx.translate_block(block)?;
    }
    Ok(())
}

impl<'ctx> FuncCx<'ctx, '_, '_> {
    /// The LLVM block at which a MIR block starts.
    pub(crate) fn block(&self, block: BlockId) -> BasicBlock<'ctx> {
        match self.blocks[block] {
            Some(started) => started,
            None => bug!(Span::NONE, "{block} of {} has no LLVM block", self.func.name),
        }
    }

    /// The phis of a block's parameters, in order.
    pub(crate) fn phis(&self, block: BlockId) -> &[PhiValue<'ctx>] {
        &self.phis[block]
    }

    /// The translation of a value.
    pub(crate) fn value(&self, value: ValueId) -> BasicValueEnum<'ctx> {
        match self.values[value] {
            Some(translated) => translated,
            None => bug!(Span::NONE, "{value} of {} is used before it is defined", self.func.name),
        }
    }

    /// The translations of some values.
    pub(crate) fn values(&self, values: &[ValueId]) -> Vec<BasicValueEnum<'ctx>> {
        values.iter().map(|&value| self.value(value)).collect()
    }

    /// States the translation of a value.
    pub(crate) fn set_value(&mut self, value: ValueId, translated: BasicValueEnum<'ctx>) {
        self.values[value] = Some(translated);
    }

    /// The memory of a local.
    pub(crate) fn slot(&self, slot: SlotId) -> PointerValue<'ctx> {
        match self.slots[slot] {
            Some(memory) => memory,
            None => bug!(Span::NONE, "{slot} of {} has no memory", self.func.name),
        }
    }

    /// The LLVM block instructions are being added to.
    pub(crate) fn current_block(&self) -> BasicBlock<'ctx> {
        self.builder.get_insert_block().expect("the builder is inside a block")
    }

    /// Makes the entry block with the locals, and all other blocks with their phis.
    fn begin(&mut self, order: &[BlockId]) -> Result<(), EmitError> {
        let context = self.module.context;
        let entry = context.append_basic_block(self.llvm, "entry");
        for &block in order {
            self.blocks[block] = Some(context.append_basic_block(self.llvm, &block.to_string()));
        }
        self.builder.position_at_end(entry);
        self.set_location(self.func.loc);
        self.make_slots()?;
        let first = self.func.entry();
        self.builder.build_unconditional_branch(self.block(first))?;
        let entry_is_target =
            order.iter().any(|&block| self.func.successors(block).contains(&first));
        for &block in order {
            if block != first || entry_is_target {
                self.make_phis(block)?;
            }
        }
        for (position, &param) in self.func.params().iter().enumerate() {
            let arg = self
                .llvm
                .get_nth_param(position as u32)
                .expect("the signature has every parameter");
            if entry_is_target {
                self.phis[first][position].add_incoming(&[(&arg, entry)]);
            } else {
                self.set_value(param, arg);
            }
        }
        Ok(())
    }

    fn make_slots(&mut self) -> Result<(), EmitError> {
        for (slot, &ty) in self.func.slots.iter() {
            let memory_ty = self.module.types.memory(ty);
            let len = self.func.slot_lens[slot];
            if len > 1 {
                let memory = self.builder.build_alloca(memory_ty.array_type(len), "")?;
                self.slots[slot] = Some(memory);
                continue;
            }
            let memory = self.builder.build_alloca(memory_ty, "")?;
            self.builder.build_store(memory, memory_ty.const_zero())?;
            self.slots[slot] = Some(memory);
        }
        Ok(())
    }

    fn make_phis(&mut self, block: BlockId) -> Result<(), EmitError> {
        self.builder.position_at_end(self.block(block));
        for &param in &self.func.blocks[block].params {
            let phi =
                self.builder.build_phi(self.module.types.value(self.func.value_ty(param)), "")?;
            self.phis[block].push(phi);
            self.set_value(param, phi.as_basic_value());
        }
        Ok(())
    }

    fn translate_block(&mut self, block: BlockId) -> Result<(), EmitError> {
        self.builder.position_at_end(self.block(block));
        let data = &self.func.blocks[block];
        for &inst_id in &data.insts {
            let inst = &self.func.insts[inst_id];
            self.set_location(inst.loc);
            let unwind = data.unwind.filter(|_| inst.inst.may_throw());
            let result = inst::translate(self, &inst.inst, unwind)?;
            match (inst.result, result) {
                (Some(value), Some(translated)) => self.set_value(value, translated),
                (None, _) => {}
                (Some(value), None) => {
                    bug!(Span::NONE, "{value} of {} has no translation", self.func.name)
                }
            }
        }
        self.set_location(data.loc);
        inst::control::translate(self, &data.terminator, data.unwind)
    }

    fn set_location(&mut self, loc: Option<SrcLoc>) {
        let place = (self.module.mir, self.func);
        let (Some(debug), Some(scope)) = (&mut self.module.debug, &mut self.scope) else { return };
        self.builder.set_current_debug_location(debug.location(place, scope, loc));
    }

    /// Reads a `ty` from memory; an `I1` is a byte there.
    pub(crate) fn loaded(
        &self,
        ty: Ty,
        stored: BasicValueEnum<'ctx>,
    ) -> Result<BasicValueEnum<'ctx>, EmitError> {
        if ty != Ty::I1 {
            return Ok(stored);
        }
        Ok(self
            .builder
            .build_int_truncate(stored.into_int_value(), self.module.types.i1, "")?
            .into())
    }

    /// A value as it lies in memory.
    pub(crate) fn stored(
        &self,
        ty: Ty,
        value: BasicValueEnum<'ctx>,
    ) -> Result<BasicValueEnum<'ctx>, EmitError> {
        if ty != Ty::I1 {
            return Ok(value);
        }
        Ok(self
            .builder
            .build_int_z_extend(value.into_int_value(), self.module.types.i8, "")?
            .into())
    }
}

/// The blocks reachable from the entry; each after its dominators.
fn reverse_postorder(func: &Func) -> Vec<BlockId> {
    let mut seen: SecondaryMap<BlockId, bool> = SecondaryMap::new();
    let mut order = Vec::new();
    let mut stack = vec![(func.entry(), func.successors(func.entry()), 0)];
    seen[func.entry()] = true;
    while let Some((block, successors, next)) = stack.last_mut() {
        let Some(&successor) = successors.get(*next) else {
            order.push(*block);
            stack.pop();
            continue;
        };
        *next += 1;
        if !seen[successor] {
            seen[successor] = true;
            stack.push((successor, func.successors(successor), 0));
        }
    }
    order.reverse();
    order
}
