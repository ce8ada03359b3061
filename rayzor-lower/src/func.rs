//! One function under construction: its builder, the environment of its type parameters, its variables and loops.

use rayzor_abi::RuntimeFn;
use rayzor_base::entity::SecondaryMap;
use rayzor_base::{Span, bug};
use rayzor_mir::{
    BlockId, Func, FuncBuilder, FuncId, GlobalId, Inst, Region, Signature, SlotId, Ty, ValueDef,
    ValueId,
};
use rayzor_types::body::{Body, BodyParam};
use rayzor_types::ids::LocalId;
use rayzor_types::ty::Ty as HxTy;

use crate::cx::{Cx, MethodKey};
use crate::repr::{Env, Repr};
use crate::type_test::{Patch, TypeTest};

/// Where a variable is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Variable {
    /// It never changes: this is its value.
    Value(ValueId),
    /// In the frame.
    Slot(SlotId),
    /// In a cell shared with closures; the value is the cell.
    Cell(ValueId),
    /// In a cell shared with closures; the slot holds the cell.
    SlotCell(SlotId),
    /// At an address that the caller passed (`this` of an abstract).
    ByRef(ValueId),
}

/// The innermost loop's targets.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LoopTargets {
    /// Where `break` goes.
    pub(crate) exit: BlockId,
    /// Where `continue` goes.
    pub(crate) next: BlockId,
}

/// A function under construction.
pub(crate) struct FuncCx<'a, 'p> {
    pub(crate) cx: &'a mut Cx<'p>,
    pub(crate) b: FuncBuilder,
    pub(crate) id: FuncId,
    /// The typed tree; thunks have none.
    pub(crate) body: Option<&'p Body>,
    /// The method that the tree belongs to: closures in it are known by it.
    pub(crate) owner: Option<MethodKey>,
    pub(crate) env: Env,
    /// The receiver, which is of the copy that the code is for.
    pub(crate) this: Option<ValueId>,
    pub(crate) ret: Repr,
    pub(crate) variables: SecondaryMap<LocalId, Option<Variable>>,
    pub(crate) loops: Vec<LoopTargets>,
    pub(crate) span: Span,
}

impl<'a, 'p> FuncCx<'a, 'p> {
    /// Starts the body of `id`, which is declared with its signature.
    pub(crate) fn new(cx: &'a mut Cx<'p>, id: FuncId, env: Env) -> FuncCx<'a, 'p> {
        let declared = &cx.module.funcs[id];
        let mut b = FuncBuilder::new(declared.name.clone(), declared.sig.clone());
        b.func_mut().linkage = declared.linkage;
        b.func_mut().inline = declared.inline;
        FuncCx {
            cx,
            b,
            id,
            body: None,
            owner: None,
            env,
            this: None,
            ret: Repr::Void,
            variables: SecondaryMap::new(),
            loops: Vec::new(),
            span: Span::NONE,
        }
    }

    /// Puts the finished function into the module.
    pub(crate) fn finish(mut self) {
        if !self.b.is_terminated() {
            self.b.unreachable();
        }
        let mut func = self.b.finish();
        remove_unreachable(&mut func);
        self.cx.module.funcs[self.id] = func;
    }

    /// The typed tree of the function.
    pub(crate) fn tree(&self) -> &'p Body {
        match self.body {
            Some(body) => body,
            None => bug!(self.span, "a thunk has no typed tree"),
        }
    }

    /// The representation of a type here.
    pub(crate) fn repr(&self, ty: HxTy) -> Repr {
        self.cx.repr(&self.env, ty)
    }

    /// Sets the position of the instructions that follow; gives the one before.
    pub(crate) fn at(&mut self, span: Span) -> Span {
        let before = std::mem::replace(&mut self.span, span);
        let loc = self.cx.src_loc(span);
        if loc.is_some() {
            self.b.set_loc(loc);
        }
        before
    }

    /// Reports a construct without a translation; the value stands for it so that lowering can go on.
    pub(crate) fn unsupported(&mut self, what: &str, repr: Repr) -> Option<ValueId> {
        self.cx.unsupported(self.span, what);
        self.zero(repr)
    }

    /// Goes on in a block that nothing jumps to when the current one has ended, so that dead code can be lowered.
    pub(crate) fn revive(&mut self) {
        if self.b.is_terminated() {
            let dead = self.b.create_block();
            self.b.switch_to(dead);
        }
    }

    /// Jumps to `block` and goes on in the dead.
    pub(crate) fn leave(&mut self, block: BlockId) {
        self.b.jump(block, &[]);
        self.revive();
    }

    /// Zero, false or null; nothing for `Void`.
    pub(crate) fn zero(&mut self, repr: Repr) -> Option<ValueId> {
        repr.ty().map(|ty| self.b.zero(ty))
    }

    /// The value, or null where an expression of type `Void` is used as one.
    pub(crate) fn value_or_zero(&mut self, value: Option<ValueId>, repr: Repr) -> ValueId {
        value.unwrap_or_else(|| self.b.zero(repr.storage_ty()))
    }

    /// Calls a function of the module.
    pub(crate) fn call(&mut self, func: FuncId, args: &[ValueId]) -> Option<ValueId> {
        self.b.call(&self.cx.module, func, args)
    }

    /// Calls a runtime function; rows that never return end the block.
    pub(crate) fn runtime(&mut self, func: RuntimeFn, args: &[ValueId]) -> Option<ValueId> {
        let result = self.b.call_runtime(func, args);
        if !func.effects().returns() {
            self.b.unreachable();
            self.revive();
        }
        result
    }

    /// Calls a runtime function that has a result.
    pub(crate) fn runtime_value(&mut self, func: RuntimeFn, args: &[ValueId]) -> ValueId {
        match self.runtime(func, args) {
            Some(value) => value,
            None => bug!(self.span, "{} has no result", func.name()),
        }
    }

    /// A type test on a `Ref` that may be null.
    pub(crate) fn type_test(&mut self, obj: ValueId, test: TypeTest) -> ValueId {
        let value = self.b.instance_of(obj, &[]);
        self.patch(value, test);
        value
    }

    /// A `Val` as a reference that passes the test, or null; throws on other values.
    pub(crate) fn cast_ref(&mut self, value: ValueId, test: TypeTest) -> ValueId {
        let object = self.b.cast_ref(value, &[]);
        self.patch(object, test);
        object
    }

    fn patch(&mut self, value: ValueId, test: TypeTest) {
        let ValueDef::Inst(inst) = self.b.func().values[value].def else {
            bug!(self.span, "a placeholder is an instruction")
        };
        self.cx.patches.push(Patch { func: self.id, inst, test });
    }

    /// The static string of a text, as a `Ref`.
    pub(crate) fn string(&mut self, text: rayzor_base::Symbol) -> ValueId {
        let global = self.cx.strings.global(&mut self.cx.module, text);
        self.static_object(global)
    }

    /// A static object.
    pub(crate) fn static_object(&mut self, global: GlobalId) -> ValueId {
        self.b.global_addr(global, Ty::Ref)
    }

    /// The number of a field name, an `I32`; notes that reflection may ask for it.
    pub(crate) fn name_id(&mut self, name: rayzor_base::Symbol) -> ValueId {
        self.cx.dynamic_names.insert(name);
        let id = self.cx.strings.name_id(&mut self.cx.module, name);
        self.b.i32_const(id as i32)
    }

    /// The boxed values in memory, for rows that take `args: *const Val`; null when there are none.
    pub(crate) fn val_array(&mut self, values: &[ValueId]) -> ValueId {
        if values.is_empty() { self.b.null(Ty::Ptr) } else { self.frame_array(Ty::Val, values) }
    }

    /// The address of values of one type, one after the other in the frame.
    pub(crate) fn frame_array(&mut self, ty: Ty, values: &[ValueId]) -> ValueId {
        let slot = self.b.func_mut().add_slot_array(ty, values.len() as u32);
        let address = self.b.slot_addr(slot);
        for (index, &value) in values.iter().enumerate() {
            self.b.store(address, (index as u32 * ty.size()) as i32, value, Region::Any);
        }
        address
    }

    /// Runs `then` or `otherwise`, each of which gives a value of `repr`, and joins.
    pub(crate) fn if_else(
        &mut self,
        cond: ValueId,
        repr: Repr,
        then: impl FnOnce(&mut Self) -> Option<ValueId>,
        otherwise: impl FnOnce(&mut Self) -> Option<ValueId>,
    ) -> Option<ValueId> {
        let else_block = self.b.create_block();
        self.branch_to(cond, repr, else_block, then, otherwise)
    }

    /// As `if_else`, where the condition nearly always holds.
    pub(crate) fn if_likely(
        &mut self,
        cond: ValueId,
        repr: Repr,
        then: impl FnOnce(&mut Self) -> Option<ValueId>,
        otherwise: impl FnOnce(&mut Self) -> Option<ValueId>,
    ) -> Option<ValueId> {
        let else_block = self.b.create_cold_block();
        self.branch_to(cond, repr, else_block, then, otherwise)
    }

    fn branch_to(
        &mut self,
        cond: ValueId,
        repr: Repr,
        else_block: BlockId,
        then: impl FnOnce(&mut Self) -> Option<ValueId>,
        otherwise: impl FnOnce(&mut Self) -> Option<ValueId>,
    ) -> Option<ValueId> {
        let then_block = self.b.create_block();
        let join = self.b.create_block();
        let result = repr.ty().map(|ty| self.b.block_param(join, ty));
        self.b.branch(cond, then_block, else_block);
        self.b.switch_to(then_block);
        let value = then(self);
        self.join(join, repr, value);
        self.b.switch_to(else_block);
        let value = otherwise(self);
        self.join(join, repr, value);
        self.b.switch_to(join);
        result
    }

    /// Jumps to a join block with a value of `repr`.
    pub(crate) fn join(&mut self, join: BlockId, repr: Repr, value: Option<ValueId>) {
        if self.b.is_terminated() {
            return;
        }
        match repr {
            Repr::Void => self.b.jump(join, &[]),
            Repr::I1 | Repr::I32 | Repr::I64 | Repr::F32 | Repr::F64 | Repr::Ref | Repr::Val => {
                let value = self.value_or_zero(value, repr);
                self.b.jump(join, &[value]);
            }
        }
    }

    /// Declares a variable with its first value.
    pub(crate) fn declare(&mut self, local: LocalId, value: ValueId) {
        let data = &self.tree().locals[local];
        let variable = match (self.is_reassigned(local), data.is_captured) {
            (false, _) => Variable::Value(value),
            (true, false) => self.slot_variable(local, value),
            (true, true) => self.cell_variable(local, value),
        };
        self.variables[local] = Some(variable);
    }

    /// Whether a variable changes after its declaration, by assignment or through its address.
    pub(crate) fn is_reassigned(&mut self, local: LocalId) -> bool {
        if self.tree().locals[local].is_reassigned {
            return true;
        }
        let field = self.owner.as_ref().map(|owner| owner.field);
        field.is_some_and(|field| self.cx.variables_by_ref(field).contains(&local))
    }

    /// Makes the home of a variable that is set on several ways to the same code: a pattern's.
    pub(crate) fn prepare_joined(&mut self, local: LocalId) {
        let data = &self.tree().locals[local];
        let is_cell = self.is_reassigned(local) && data.is_captured;
        let ty = if is_cell { Ty::Ref } else { self.repr(data.ty).storage_ty() };
        let slot = self.b.create_slot(ty);
        self.b.func_mut().slot_names[slot] = Some(data.name);
        self.variables[local] =
            Some(if is_cell { Variable::SlotCell(slot) } else { Variable::Slot(slot) });
    }

    /// Gives a variable made by `prepare_joined` its first value.
    pub(crate) fn declare_joined(&mut self, local: LocalId, value: ValueId) {
        match self.variables[local] {
            Some(Variable::Slot(slot)) => self.b.slot_store(slot, value),
            Some(Variable::SlotCell(slot)) => {
                let cell = self.new_cell(local, value);
                self.b.slot_store(slot, cell);
            }
            other => bug!(self.span, "a pattern variable has the home {other:?}"),
        }
    }

    fn slot_variable(&mut self, local: LocalId, value: ValueId) -> Variable {
        let slot = self.b.create_slot(self.b.ty(value));
        self.b.func_mut().slot_names[slot] = Some(self.tree().locals[local].name);
        self.b.slot_store(slot, value);
        Variable::Slot(slot)
    }

    fn cell_variable(&mut self, local: LocalId, value: ValueId) -> Variable {
        Variable::Cell(self.new_cell(local, value))
    }

    /// A cell for a captured variable, holding `value`.
    pub(crate) fn new_cell(&mut self, local: LocalId, value: ValueId) -> ValueId {
        let repr = self.repr(self.tree().locals[local].ty);
        let layout = self.cx.cell_layout(repr);
        let cell = self.b.new_object(layout);
        self.b.field_set(layout, 0, cell, value);
        cell
    }

    /// The value of a variable.
    pub(crate) fn read_local(&mut self, local: LocalId) -> ValueId {
        let repr = self.repr(self.tree().locals[local].ty);
        match self.variables[local] {
            Some(Variable::Value(value)) => value,
            Some(Variable::Slot(slot)) => self.b.slot_load(slot),
            Some(Variable::Cell(cell)) => {
                let layout = self.cx.cell_layout(repr);
                self.b.field_get(&self.cx.module, layout, 0, cell)
            }
            Some(Variable::SlotCell(slot)) => {
                let layout = self.cx.cell_layout(repr);
                let cell = self.b.slot_load(slot);
                self.b.field_get(&self.cx.module, layout, 0, cell)
            }
            Some(Variable::ByRef(address)) => {
                self.b.load(repr.storage_ty(), address, 0, Region::Any)
            }
            None => {
                bug!(self.span, "{} is used before its declaration", self.tree().locals[local].name)
            }
        }
    }

    /// Sets a variable.
    pub(crate) fn write_local(&mut self, local: LocalId, value: ValueId) {
        let repr = self.repr(self.tree().locals[local].ty);
        match self.variables[local] {
            Some(Variable::Value(_)) => {
                bug!(self.span, "{} is not known as reassigned", self.tree().locals[local].name)
            }
            Some(Variable::Slot(slot)) => self.b.slot_store(slot, value),
            Some(Variable::Cell(cell)) => {
                let layout = self.cx.cell_layout(repr);
                self.b.field_set(layout, 0, cell, value);
            }
            Some(Variable::SlotCell(slot)) => {
                let layout = self.cx.cell_layout(repr);
                let cell = self.b.slot_load(slot);
                self.b.field_set(layout, 0, cell, value);
            }
            Some(Variable::ByRef(address)) => self.b.store(address, 0, value, Region::Any),
            None => {
                bug!(self.span, "{} is set before its declaration", self.tree().locals[local].name)
            }
        }
    }

    /// Takes the parameters: nulls become defaults, and each variable gets its home. `first` is the position of the
    /// first of them among the function's parameters.
    pub(crate) fn take_params(&mut self, params: &[BodyParam], first: usize) {
        for (index, param) in params.iter().enumerate() {
            let incoming = self.b.param(first + index);
            let value = self.param_value(param, incoming);
            self.declare(param.local, value);
        }
    }

    fn param_value(&mut self, param: &BodyParam, incoming: ValueId) -> ValueId {
        let local = &self.tree().locals[param.local];
        let repr = self.repr(local.ty);
        if !param.opt {
            return incoming;
        }
        let arrived = repr.nullable();
        let Some(default) = param.default else {
            return self.convert_repr(Some(incoming), arrived, repr, Span::NONE);
        };
        let is_null = self.b.is_null(incoming);
        let value = self.if_else(
            is_null,
            repr,
            |fx| fx.lower_as(default, repr),
            |fx| Some(fx.convert_repr(Some(incoming), arrived, repr, Span::NONE)),
        );
        self.value_or_zero(value, repr)
    }

    /// Lowers the code of a function with parameters and returns its value.
    pub(crate) fn lower_root(&mut self, root: rayzor_types::ids::ExprId) {
        let value = self.lower_expr(root);
        if self.b.is_terminated() {
            return;
        }
        let ret = self.ret;
        let found = self.repr(self.tree().exprs[root].ty);
        match ret {
            Repr::Void => self.b.ret(None),
            Repr::I1 | Repr::I32 | Repr::I64 | Repr::F32 | Repr::F64 | Repr::Ref | Repr::Val => {
                let value = if found == Repr::Void { None } else { value.filter(|_| found == ret) };
                let value = self.value_or_zero(value, ret);
                self.b.ret(Some(value));
            }
        }
    }
}

/// Starts a thunk: declares it and gives its builder.
impl<'p> Cx<'p> {
    /// Declares a function and builds its body at once.
    pub(crate) fn build_func(
        &mut self,
        path: &str,
        sig: Signature,
        build: impl FnOnce(&mut FuncCx<'_, 'p>),
    ) -> FuncId {
        let name = self.names.unique(path);
        let id = self.module.declare_func(name, sig);
        let mut fx = FuncCx::new(self, id, Env::empty());
        build(&mut fx);
        fx.finish();
        id
    }
}

/// Drops the blocks that control never reaches.
fn remove_unreachable(func: &mut Func) {
    let mut reached: SecondaryMap<BlockId, bool> = SecondaryMap::new();
    let mut pending = vec![func.entry()];
    reached[func.entry()] = true;
    while let Some(block) = pending.pop() {
        let handler = func.blocks[block].unwind;
        let targets = func.blocks[block].terminator.target_blocks().into_iter().chain(handler);
        for next in targets.collect::<Vec<_>>() {
            if !std::mem::replace(&mut reached[next], true) {
                pending.push(next);
            }
        }
    }
    func.layout.retain(|&block| reached[block]);
    debug_assert!(func.layout.iter().all(|&block| {
        func.blocks[block]
            .insts
            .iter()
            .skip(1)
            .all(|&inst| !matches!(func.insts[inst].inst, Inst::CatchValue))
    }));
}
